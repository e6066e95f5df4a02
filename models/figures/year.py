"""The figures of one year: counted by SQL, and each able to name its records."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, distinct, func, select

from models.figures.applications import application_sources
from models.figures.registers import (
    complaint_sources,
    notice_sources,
    publication_sources,
    supervision_sources,
    table4_sources,
)
from models.figures.sources import (
    Counted,
    Fixed,
    Found,
    Given,
    Grouped,
    Number,
    Source,
    Summed,
    Total,
    columns_of,
    value_table,
)
from models.figures.statistics_2014 import statistics_2014_sources
from models.figures.table2 import table2_sources, trial_sources
from models.problems import RecordReference
from models.records.annual_figure import INDICATORS
from models.rules.editions import edition_of
from models.store.calendar import calendar_of
from models.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class _Records:
    """The records behind a figure: those of a register that meet a criterion, or have these ids."""

    register: str
    criterion: ColumnElement[bool] | tuple[int, ...]

    def ids(self, connection: Connection) -> Iterable[int]:
        """Return the ids in order."""
        if isinstance(self.criterion, tuple):
            return self.criterion
        identity = columns_of(self.register).c.id
        return connection.scalars(select(identity).where(self.criterion).order_by(identity))


@dataclass(frozen=True)
class YearFigures:
    """All figures of a year.

    Attributes:
        year: the calendar year.
        edition: key of the report's edition in that year.
        values: path → number; every figure of the contract is there, 0 when there is nothing.
    """

    year: int
    edition: str
    values: Mapping[str, Number]
    _sources: Mapping[str, _Records]
    _totals: Mapping[str, tuple[str, ...]]

    def __getitem__(self, path: str) -> Number:
        """Return one figure.

        Raises:
            KeyError: there is no such figure.
        """
        return self.values[path]

    def group(self, path: str) -> dict[str, Number]:
        """Return the figures below a path, by the last part of their own, such as all classes."""
        prefix = path + "."
        return {
            name.removeprefix(prefix): value
            for name, value in self.values.items()
            if name.startswith(prefix)
        }

    def tree(self) -> dict[str, Any]:
        """Return the figures nested as in the contract, with year and edition."""
        tree: dict[str, Any] = {"year": self.year, "edition": self.edition}
        for path, value in self.values.items():
            *branches, leaf = path.split(".", 2)
            if branches[:1] == ["table2_parts"]:
                continue
            place = tree
            for branch in branches:
                place = place.setdefault(branch, {})
            place[leaf] = value
        for group in (
            "publications.by_category",
            "website.by_category",
            "notices.by_category",
            "notices.by_place",
        ):
            section, name = group.split(".")
            tree[section].setdefault(name, {})
        return tree

    def records(self, workspace: Workspace, path: str) -> tuple[RecordReference, ...]:
        """Return the records behind a figure; none behind a number that was typed in."""
        found: dict[RecordReference, None] = {}
        with workspace.reading() as connection:
            for part in self._leaves(path):
                source = self._sources.get(part)
                if source is not None:
                    for record_id in source.ids(connection):
                        found[RecordReference(source.register, record_id)] = None
        return tuple(found)

    def _leaves(self, path: str) -> Iterable[str]:
        if path not in self._totals:
            return [path]
        return [leaf for part in self._totals[path] for leaf in self._leaves(part)]


class _Counter:
    """Runs the sources against one consistent state of the workspace."""

    def __init__(
        self,
        connection: Connection,
        given: Mapping[str, Decimal],
        given_last_year: Mapping[str, Decimal],
    ) -> None:
        self._connection = connection
        self._given = {False: given, True: given_last_year}
        self.values: dict[str, Number] = {}
        self.sources: dict[str, _Records] = {}
        self.totals: dict[str, tuple[str, ...]] = {}

    def run(self, sources: Sequence[Source]) -> None:
        """Find the value of each source, and its records."""
        counted: dict[str, list[Counted]] = defaultdict(list)
        for source in sources:
            if isinstance(source, Counted):
                counted[source.register].append(source)
            self._enter(source)
        for register, some in counted.items():
            self._count(register, some)
        totals = {source.path: source for source in sources if isinstance(source, Total)}
        for path in totals:
            self._total(path, totals)

    def _enter(self, source: Source) -> None:
        match source:
            case Counted() | Total():
                # Set when all are known; the place keeps the order of the contract.
                self.values[source.path] = 0
            case Grouped():
                self._group(source)
            case Summed():
                self._sum(source)
            case Found():
                self.values[source.path] = len(source.ids)
                self.sources[source.path] = _Records(source.register, source.ids)
            case Given():
                given = self._given[source.last_year]
                self.values[source.path] = whole(given.get(source.indicator, Decimal(0)))
            case Fixed():
                self.values[source.path] = source.value

    def _count(self, register: str, sources: Sequence[Counted]) -> None:
        table = columns_of(register)
        statement = select(
            *(
                func.count().filter(source.criterion).label(f"n{n}")
                for n, source in enumerate(sources)
            )
        ).select_from(table)
        row = self._connection.execute(statement).one()
        for source, value in zip(sources, row, strict=True):
            self.values[source.path] = int(value)
            self.sources[source.path] = _Records(register, source.criterion)

    def _group(self, source: Grouped) -> None:
        table = columns_of(source.register)
        several = None if source.by in table.c else value_table(source.register, source.by)
        by: ColumnElement[Any] = table.c[source.by] if several is None else several.value
        rows = table if several is None else table.join(several.table, several.owner == table.c.id)
        statement = (
            select(by, func.count(distinct(table.c.id)))
            .select_from(rows)
            .where(source.criterion)
            .group_by(by)
            .order_by(func.count().desc(), by)
        )
        found = {str(value): int(number) for value, number in self._connection.execute(statement)}
        for value in [*source.keys, *(value for value in found if value not in source.keys)]:
            path = f"{source.path}.{source.keys.get(value, value)}"
            self.values[path] = found.get(value, 0)
            if several is None:
                own = by == value
            else:
                own = table.c.id.in_(select(several.owner).where(several.value == value))
            self.sources[path] = _Records(source.register, and_(source.criterion, own))

    def _sum(self, source: Summed) -> None:
        table = columns_of(source.register)
        summed = self._connection.scalar(
            select(func.sum(table.c[source.column])).where(source.criterion)
        )
        self.values[source.path] = whole(summed or 0)
        self.sources[source.path] = _Records(
            source.register, and_(source.criterion, table.c[source.column].is_not(None))
        )

    def _total(self, path: str, totals: Mapping[str, Total]) -> Number:
        """Add up a total, its parts first."""
        if path not in totals or path in self.totals:
            return self.values[path]
        source = totals[path]
        plus = sum(self._total(part, totals) for part in source.parts)
        less = sum(self._total(part, totals) for part in source.less)
        self.values[path] = whole(Decimal(plus - less) / source.divided_by)
        self.totals[path] = source.parts + source.less
        return self.values[path]


def whole(number: Number) -> Number:
    """Return a whole decimal number as an int, others unchanged."""
    return int(number) if number == int(number) else number


def year_figures(workspace: Workspace, year: int) -> YearFigures:
    """Count all figures of a year.

    Raises:
        UserError: there is no annual report for that year.
    """
    edition = edition_of(year)
    calendar = calendar_of(workspace)
    with workspace.reading() as connection:
        given = _given(connection, year)
        counter = _Counter(connection, given, _given(connection, year - 1))
        counter.run(
            [
                *publication_sources(year),
                *notice_sources(year),
                *complaint_sources(year),
                *table2_sources(connection, year),
                *trial_sources(year, frozenset(given)),
                *application_sources(year, frozenset(given)),
                *table4_sources(year),
                *supervision_sources(year),
                *statistics_2014_sources(connection, year, calendar),
            ]
        )
    return YearFigures(year, edition.value, counter.values, counter.sources, counter.totals)


def _given(connection: Connection, year: int) -> dict[str, Decimal]:
    table = columns_of("annual_figure")
    statement = select(table.c.indicator, table.c.value).where(table.c.year == year)
    return {
        INDICATORS[label]: value
        for label, value in connection.execute(statement)
        if label in INDICATORS
    }
