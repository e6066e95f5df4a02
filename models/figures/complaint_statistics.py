"""Statistics of complaints by channel and class, and of findings: rates as n of m, never alone."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from sqlalchemy import func, select

from models.figures.complaint_limits import due_column
from models.figures.registers import supervision_sources
from models.figures.sources import Counted, columns_of
from models.records.complaint import CHANNEL_TYPES, COMPLAINT, COMPLAINT_CATEGORIES
from models.store.reading import in_year
from models.store.workspace import Workspace

UNCLASSED = "未分类"
_PROVEN = ("属实", "部分属实")
_UNPROVEN = ("不属实",)


@dataclass(frozen=True, slots=True)
class Rate:
    """A part of a whole; there is no rate of nothing."""

    numerator: int
    denominator: int

    def __str__(self) -> str:
        """Return `3/4（75%）`, or a dash when there is nothing to have a rate of."""
        if self.denominator == 0:
            return "—"
        percent = Fraction(self.numerator * 1000, self.denominator)
        tenths = int(percent + Fraction(1, 2))
        whole = str(tenths // 10) if tenths % 10 == 0 else f"{tenths // 10}.{tenths % 10}"
        return f"{self.numerator}/{self.denominator}（{whole}%）"


@dataclass(frozen=True, slots=True)
class StatisticsRow:
    """The complaints of one channel or class received in a year.

    Attributes:
        name: the channel or class.
        ids: the complaints.
        closed: of them, those closed by the end of the year.
        on_time: of those closed, the ones within their limit, extension included.
        proven: of those closed with a finding, the ones that were right, at least in part.
        satisfied: of those who said, the ones content with the answer.
        average_days: from receipt to result, of those closed; None if none is.
    """

    name: str
    ids: tuple[int, ...]
    closed: int
    on_time: Rate
    proven: Rate
    satisfied: Rate
    average_days: int | None

    @property
    def received(self) -> int:
        """The number of complaints."""
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class ComplaintStatistics:
    """The complaints of a year by channel and by class; the last row of each is the total."""

    year: int
    by_channel: tuple[StatisticsRow, ...]
    by_class: tuple[StatisticsRow, ...]


def complaint_statistics(workspace: Workspace, year: int) -> ComplaintStatistics:
    """Count the complaints received in a year, as they stood at its end."""
    cases = columns_of(COMPLAINT.key)
    closed = func.coalesce(cases.c.closed_on <= datetime.date(year, 12, 31), False)
    statement = (
        select(
            cases.c.id,
            cases.c.channel_type,
            cases.c.category,
            cases.c.received_on,
            cases.c.closed_on,
            cases.c.result,
            cases.c.satisfaction,
            closed.label("closed"),
            (cases.c.closed_on <= due_column(cases)).label("on_time"),
        )
        .where(in_year(cases.c.received_on, year))
        .order_by(cases.c.id)
    )
    with workspace.reading() as connection:
        found = [dict(row) for row in connection.execute(statement).mappings()]
    return ComplaintStatistics(
        year,
        _grouped(found, lambda one: one["channel_type"], CHANNEL_TYPES),
        _grouped(found, lambda one: one["category"] or UNCLASSED, COMPLAINT_CATEGORIES),
    )


def _grouped(
    found: list[dict[str, Any]], name_of: Callable[[Mapping[str, Any]], str], usual: Iterable[str]
) -> tuple[StatisticsRow, ...]:
    """Return a row for each name that occurs, the usual ones first, and the total."""
    groups: dict[str, list[dict[str, Any]]] = {name: [] for name in usual}
    for one in found:
        groups.setdefault(name_of(one), []).append(one)
    rows = [_row(name, some) for name, some in groups.items() if some]
    return (*rows, _row("合计", found))


def _row(name: str, some: list[dict[str, Any]]) -> StatisticsRow:
    closed = [one for one in some if one["closed"]]
    proven = [one for one in closed if one["result"] in _PROVEN]
    judged = [one for one in closed if one["result"] in {*_PROVEN, *_UNPROVEN}]
    rated = [one for one in closed if one["satisfaction"] not in {None, "未评价"}]
    content = [one for one in rated if one["satisfaction"] != "不满意"]
    days = sum((one["closed_on"] - one["received_on"]).days for one in closed)
    return StatisticsRow(
        name,
        tuple(one["id"] for one in some),
        len(closed),
        Rate(sum(bool(one["on_time"]) for one in closed), len(closed)),
        Rate(len(proven), len(judged)),
        Rate(len(content), len(rated)),
        round(Fraction(days, len(closed))) if closed else None,
    )


@dataclass(frozen=True, slots=True)
class RectificationRates:
    """How much of what inspections of a year found was mended by its end."""

    inspections: int
    mended: Rate
    on_time: Rate


def rectification_rates(workspace: Workspace, year: int) -> RectificationRates:
    """Count the findings of a year and those mended, as the report counts them."""
    sources = {
        source.path: source
        for source in supervision_sources(year)
        if isinstance(source, Counted) and source.register == "inspection"
    }
    statement = select(
        *(func.count().filter(source.criterion).label(path) for path, source in sources.items())
    ).select_from(columns_of("inspection"))
    with workspace.reading() as connection:
        counts = connection.execute(statement).mappings().one()
    problems = counts["inspections.problems"]
    return RectificationRates(
        counts["inspections.total"],
        Rate(counts["inspections.rectified"], problems),
        Rate(counts["inspections.rectified_on_time"], problems),
    )
