"""Reading for lists and forms: which records match, and their values."""

import datetime
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, false, func, select

from models.fields import ValueTable
from models.kinds import CHOICES
from models.records import BY_KEY
from models.records.register import Register, Values
from models.rules.working_days import WorkingDays
from models.store.expressions import contains
from models.store.rows import read_values, table_of, value_tables
from models.store.search import Found
from models.store.workspace import Workspace

Operator = Literal["contains", "one_of", "between", "blank", "filled"]


@dataclass(frozen=True, slots=True)
class Filter:
    """A condition on one field.

    Attributes:
        name: the field.
        operator: `contains` a text, `one_of` several values, `between` two values (None = open),
            `blank` or `filled`.
        values: what the operator compares with.
    """

    name: str
    operator: Operator
    values: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """Which records of a register, in which order.

    Attributes:
        register: its key.
        year: only records dated in this year; None for all.
        search: words that must all occur in the searched fields.
        filters: conditions that must all hold.
        sort: (field, descending) pairs, the first weighs most.
    """

    register: str
    year: int | None = None
    search: str = ""
    filters: tuple[Filter, ...] = ()
    sort: tuple[tuple[str, bool], ...] = field(default=())


def matching_ids(workspace: Workspace, query: Query) -> "array[int]":
    """Return the ids of all matching records in order, as a compact array."""
    register = BY_KEY[query.register]
    statement = _ordered(select(table_of(register).c.id).where(*conditions(query)), query)
    with workspace.reading() as connection:
        return _ids(connection, statement)


def _ids(connection: Connection, statement: Select[Any]) -> "array[int]":
    """Return the ids that a statement finds, past the wrapping of rows, which a million notice."""
    result = connection.execute(statement)
    rows = result.cursor.fetchall() if result.cursor is not None else ()
    return array("q", [row[0] for row in rows])


def first_ids(workspace: Workspace, query: Query, number: int) -> "array[int]":
    """Return the first matching ids in order, to be shown while the others are read."""
    register = BY_KEY[query.register]
    statement = _ordered(select(table_of(register).c.id).where(*conditions(query)), query)
    with workspace.reading() as connection:
        return _ids(connection, statement.limit(number))


def count(workspace: Workspace, query: Query) -> int:
    """Return how many records match."""
    table = table_of(BY_KEY[query.register])
    statement = select(func.count()).select_from(table).where(*conditions(query))
    with workspace.reading() as connection:
        return int(connection.scalar(statement) or 0)


def records(workspace: Workspace, register_key: str, ids: Sequence[int]) -> list[Values]:
    """Return the values of records, with `id` and `version`, in the order of `ids`.

    Records that no longer exist are left out.
    """
    with workspace.reading() as connection:
        found = read_values(connection, BY_KEY[register_key], ids)
    return [found[one] for one in ids if one in found]


def with_computed(
    register: Register, values: Values, calendar: WorkingDays, today: datetime.date
) -> Values:
    """Return the values with those of the register's computed columns."""
    return values | {
        key: computed.value(values, calendar, today) for key, computed in register.computed.items()
    }


def single(workspace: Workspace, register_key: str) -> Values | None:
    """Return the values of the only record of a register such as 单位信息, or None."""
    ids = matching_ids(workspace, Query(register_key))
    return records(workspace, register_key, ids[:1])[0] if ids else None


def known_values(workspace: Workspace, register_key: str, name: str) -> list[str]:
    """Return the values used so far in a text field, the most frequent first."""
    kept = table_of(BY_KEY[register_key]).c[name]
    statement = (
        select(kept)
        .where(kept.is_not(None))
        .group_by(kept)
        .order_by(func.count().desc(), kept)
        .limit(200)
    )
    with workspace.reading() as connection:
        return [str(value) for value in connection.scalars(statement)]


def years(workspace: Workspace) -> list[int]:
    """Return the years in which any record is dated, the latest first."""
    found: set[int] = set()
    with workspace.reading() as connection:
        for register in BY_KEY.values():
            if register.dated_by and register.key != "calendar_day":
                year = func.extract("year", table_of(register).c[register.dated_by])
                found.update(connection.scalars(select(year).distinct()))
    return sorted((int(year) for year in found), reverse=True)


def in_year(day: ColumnElement[Any], year: int) -> ColumnElement[bool]:
    """Return the condition that a date column lies in the calendar year (an index can serve it)."""
    return day.between(datetime.date(year, 1, 1), datetime.date(year, 12, 31))


def conditions(query: Query) -> list[ColumnElement[bool]]:
    """Return the conditions of a query on the table of its register."""
    register = BY_KEY[query.register]
    table = table_of(register)
    found = []
    if query.year is not None and register.dated_by:
        found.append(in_year(table.c[register.dated_by], query.year))
    elif query.year is not None and "year" in table.c:
        found.append(table.c.year == query.year)
    found += [_found(register, word) for word in query.search.split()]
    return found + [_filter(register, one) for one in query.filters]


def _found(register: Register, word: str) -> ColumnElement[bool]:
    """Return the condition that a searched field holds a word, in either script."""
    if not register.searched:
        return false()
    return Found(register, word, table_of(register).c.id)


def _filter(register: Register, wanted: Filter) -> ColumnElement[bool]:
    if register.fields[wanted.name].kind is CHOICES:
        return _several_filter(register, value_tables(register)[wanted.name], wanted)
    kept = table_of(register).c[wanted.name]
    match wanted.operator:
        case "contains":
            return contains(kept, str(wanted.values[0]))
        case "one_of":
            return kept.in_(wanted.values)
        case "between":
            low, high = wanted.values
            bounds = [kept >= low] if low is not None else []
            return and_(kept.is_not(None), *bounds, *([kept <= high] if high is not None else []))
        case "blank":
            return kept.is_(None)
        case "filled":
            return kept.is_not(None)


def _several_filter(register: Register, kept: ValueTable, wanted: Filter) -> ColumnElement[bool]:
    own = exists().where(kept.owner == table_of(register).c.id)
    match wanted.operator:
        case "blank":
            return ~own
        case "one_of":
            return own.where(kept.value.in_(wanted.values))
        case "contains":
            return own.where(contains(kept.value, str(wanted.values[0])))
        case _:
            return own


def _ordered(statement: Select[Any], query: Query) -> Select[Any]:
    register = BY_KEY[query.register]
    table = table_of(register)
    order = [
        # Blank values come first in SQLite and last in PostgreSQL unless it is said.
        table.c[name].desc().nulls_last() if descending else table.c[name].asc().nulls_first()
        for name, descending in query.sort
        if name in table.c
    ]
    if not order and register.dated_by:
        order = [table.c[register.dated_by].desc()]
    return statement.order_by(*order, table.c.id.desc())
