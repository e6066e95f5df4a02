"""Rows that are stored already, and rows that claim a number that is taken."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from models.imports.cells import shown
from models.imports.rows import CheckedRow
from models.messages import Message
from models.problems import Problem, RecordReference, Severity, Where
from models.records.register import Register, Values
from models.store.reading import Filter, Query, count, matching_ids, records
from models.store.workspace import Workspace

Key = tuple[Any, ...]
Content = tuple[Any, ...]

_BATCH = 2_000  # records read at once
_NUMBERS = 500  # numbers looked up at once


@dataclass(slots=True)
class Settled:
    """The rows of a register after comparison with one another and with what is stored.

    Attributes:
        rows: values to store, with an `id` where a record is changed.
        problems: numbers and identities used twice.
        known: rows that are stored already, exactly so, and are left out.
    """

    rows: list[Values] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    known: list[CheckedRow] = field(default_factory=list)

    @property
    def skipped(self) -> int:
        """How many rows are left out because they are stored already."""
        return len(self.known)


def settle(
    workspace: Workspace,
    register: Register,
    rows: Sequence[CheckedRow],
    headings: Mapping[str, str],
    *,
    take_known: bool = False,
) -> Settled:
    """Compare checked rows with one another and with the stored records.

    Of two identical rows both are kept unless as many are stored: counting, not looking, decides.

    Args:
        workspace: where the records are stored.
        register: the register of the rows.
        rows: all rows that hold something; of those with errors only the numbers matter.
        headings: field → its heading in the file, for the addresses of problems.
        take_known: store rows once more that are stored already, unless a number tells them apart.
    """
    settled = Settled()
    keys = _Keys(register, headings)
    valid = [row for row in _refuse_repeated(keys, rows, settled.problems) if row.valid]
    if not valid or not count(workspace, Query(register.key)):
        settled.rows = [row.values for row in valid]
        return settled
    stored = _compare(workspace, keys, valid)
    for row in valid:
        content, key = _content(register, row.values), keys.of(row.values)
        holder = stored.holders.get(key)
        if stored.alike[content] and (key or not take_known):
            stored.alike[content] -= 1
            settled.known.append(row)
        elif holder is None:
            settled.rows.append(row.values)
        elif register.identity:
            settled.rows.append(row.values | {"id": holder})
        else:
            settled.problems.append(keys.taken(row, holder))
    return settled


@dataclass(frozen=True, slots=True)
class _Keys:
    """What tells the records of a register apart, and the sentences about it."""

    register: Register
    headings: Mapping[str, str]

    @property
    def names(self) -> tuple[str, ...]:
        """The fields that tell records apart; none where records may be alike."""
        return self.register.identity or tuple(filter(None, (self.register.unique,)))

    def of(self, values: Values) -> Key:
        """Return the key of a record, empty if a part of it is blank."""
        key = tuple(values[name] for name in self.names)
        return () if None in key else key

    def repeated(self, row: CheckedRow, first: CheckedRow) -> Problem:
        """Return the error of a row whose key an earlier row has."""
        labels = "、".join(self.register.fields[name].label for name in self.names)
        place = f"第 {first.number} 行"
        if first.sheet != row.sheet:
            place = f"工作表“{first.sheet}”{place}"
        template = (
            "{labels}与{place}相同，请只保留一行。"
            if self.register.identity
            else "{labels}“{value}”与{place}重复，请换一个{labels}。"
        )
        return self._problem(row, Message(template, self._values(row, labels, place=place)))

    def taken(self, row: CheckedRow, holder: int) -> Problem:
        """Return the error of a row whose number a stored record with other contents has."""
        labels = self.register.fields[self.register.unique].label
        template = (
            "{labels}“{value}”已经用过，台账里那条记录的内容与这一行不同。"
            "请换一个{labels}，或直接修改那条记录。"
        )
        records = (RecordReference(self.register.key, holder),)
        return self._problem(row, Message(template, self._values(row, labels)), records)

    def _values(self, row: CheckedRow, labels: str, **more: object) -> dict[str, object]:
        return {"labels": labels, "value": self._shown(row), **more}

    def _shown(self, row: CheckedRow) -> str:
        name = self.names[-1]
        return shown(self.register.fields[name].kind.format(row.values[name]))

    def _problem(
        self, row: CheckedRow, message: Message, records: tuple[RecordReference, ...] = ()
    ) -> Problem:
        name = self.names[-1]
        return Problem(
            Severity.ERROR,
            Where(
                table=row.sheet,
                row=str(row.number),
                column=self.headings.get(name, self.register.fields[name].label),
            ),
            message,
            id="import.duplicate",
            value=self._shown(row),
            records=records,
        )


def _refuse_repeated(
    keys: _Keys, rows: Sequence[CheckedRow], problems: list[Problem]
) -> Iterator[CheckedRow]:
    """Return the rows whose key no earlier row has, and note the others."""
    first: dict[Key, CheckedRow] = {}
    for row in rows:
        key = keys.of(row.values)
        if key and first.setdefault(key, row) is not row:
            problems.append(keys.repeated(row, first[key]))
        else:
            yield row


@dataclass(slots=True)
class _Stored:
    """What is stored of the rows: how many records are alike, and who holds their keys."""

    alike: Counter[Content] = field(default_factory=Counter)
    holders: dict[Key, int] = field(default_factory=dict)


def _compare(workspace: Workspace, keys: _Keys, rows: Sequence[CheckedRow]) -> _Stored:
    register = keys.register
    contents = {_content(register, row.values) for row in rows}
    wanted = {keys.of(row.values) for row in rows} - {()}
    found = _Stored()

    def look(query: Query) -> None:
        for record in _read(workspace, query):
            content, key = _content(register, record), keys.of(record)
            if content in contents:
                found.alike[content] += 1
            if key in wanted:
                found.holders[key] = record["id"]

    look(Query(register.key, filters=_same_days(register, rows)))
    if register.unique and not register.identity:
        numbers = [key[0] for key in wanted - found.holders.keys()]
        for start in range(0, len(numbers), _NUMBERS):
            some = tuple(numbers[start : start + _NUMBERS])
            look(Query(register.key, filters=(Filter(register.unique, "one_of", some),)))
    return found


def _same_days(register: Register, rows: Sequence[CheckedRow]) -> tuple[Filter, ...]:
    """Return the filter that only records of the same days pass: others cannot be alike."""
    if not register.dated_by:
        return ()
    days = [row.values[register.dated_by] for row in rows]
    return (Filter(register.dated_by, "between", (min(days), max(days))),)


def _read(workspace: Workspace, query: Query) -> Iterator[Values]:
    ids = matching_ids(workspace, query)
    for start in range(0, len(ids), _BATCH):
        yield from records(workspace, query.register, ids[start : start + _BATCH])


def _content(register: Register, values: Values) -> Content:
    """Return all values of a record, for comparison; the order of several values is no matter."""
    return tuple(
        frozenset(value) if isinstance(value, tuple) else value
        for value in map(values.get, register.names)
    )
