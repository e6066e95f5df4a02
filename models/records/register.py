"""Registers: a record type with what lists, forms, import and export need to know about it."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from models.fields import Field, Record, field_of
from models.kinds import Kind
from models.messages import Message
from models.problems import Severity
from models.rules.working_days import WorkingDays

EXAMPLE_MARK = "示例："
"""The first cell of a row that only shows how to fill a sheet begins with this."""

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """Something wrong with one field of one record; `field` is its name."""

    field: str
    message: Message
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Computed:
    """A column that is calculated, never stored: `value(values, calendar, today)`."""

    label: str
    kind: Kind
    value: Callable[[Mapping[str, Any], WorkingDays, datetime.date], Any]
    characters: int = 8


def nothing_to_prepare(values: Values) -> list[FieldProblem]:  # noqa: ARG001
    """Find nothing: for registers whose fields do not depend on one another."""
    return []


@dataclass(frozen=True, slots=True)
class Register:
    """One register (台账) of the workspace.

    Attributes:
        key: stable English key, also the table's name.
        label: its sheet in the import workbook and its name in the window.
        record_type: the mapped record.
        names: its fields in the order of the import workbook.
        dated_by: the date field that puts a record into a year; empty if none does.
        sections: headings of the form with the names of the fields below each.
        listed: the fields (or keys of `computed`) shown as columns at first.
        searched: the text fields that quick search looks into.
        unique: field that tells records apart (编号), or empty.
        identity: the fields by which a row updates a record that is already there.
        prepare: completes values in place and returns what is wrong between fields.
        computed: columns calculated from the values.
        totalled: the number fields that a table of it adds up.
        owner: key of the register to whose records its own belong; its field `owner_name` holds
            the id of such a record.
    """

    key: str
    label: str
    record_type: type[Record]
    names: tuple[str, ...]
    dated_by: str = ""
    sections: tuple[tuple[str, tuple[str, ...]], ...] = ()
    listed: tuple[str, ...] = ()
    searched: tuple[str, ...] = ()
    unique: str = ""
    identity: tuple[str, ...] = ()
    prepare: Callable[[Values], list[FieldProblem]] = nothing_to_prepare
    computed: Mapping[str, Computed] = field(default_factory=dict)
    totalled: tuple[str, ...] = ()
    owner: str = ""

    @property
    def owner_name(self) -> str:
        """The field that holds the id of the record to which a record belongs."""
        return f"{self.owner}_id"

    @property
    def fields(self) -> dict[str, Field]:
        """The fields by name, in order."""
        return {name: field_of(self.record_type, name) for name in self.names}

    def checked(self, cells: Mapping[str, object]) -> tuple[Values, list[FieldProblem]]:
        """Return the values of the cells, by field name, and what is wrong with them.

        A field with a problem has the value None; fields that are not given count as blank.
        """
        values: Values = {}
        problems: list[FieldProblem] = []
        for name, described in self.fields.items():
            try:
                values[name] = described.parse(cells.get(name))
            except ValueError as error:
                values[name] = None
                problems.append(FieldProblem(name, Message("{reason}", {"reason": str(error)})))
        wrong = {problem.field for problem in problems}
        problems += [found for found in self.prepare(values) if found.field not in wrong]
        return values, problems
