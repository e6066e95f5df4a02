"""Working days: weekends, the State Council's yearly holidays and its make-up days."""

import datetime
from bisect import bisect_right
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from chinese_calendar.constants import Holiday, holidays, workdays

_SATURDAY = 5
_NO_DAYS: Mapping[datetime.date, bool] = MappingProxyType({})
_WEEKDAYS = "一二三四五六日"
_FESTIVALS = {"清明": "清明节", "端午": "端午节", "中秋": "中秋节"}
_NAMES = {holiday.value: _FESTIVALS.get(holiday.chinese, holiday.chinese) for holiday in Holiday}

ANNOUNCED_YEARS = frozenset(day.year for day in holidays if (day.month, day.day) == (10, 1))
"""The years whose arrangement is known: one notice announces a whole year."""

UNSETTLED_FROM = (12, 25)
"""Days of December that the next year's notice may still exchange around 1 January."""


@dataclass(frozen=True, slots=True)
class DueDate:
    """The last day of a period; provisional while a year it touches is not announced."""

    on: datetime.date
    provisional: bool


class DayKind(StrEnum):
    """What a day is in the calendar of working days."""

    WORKING = "working"
    MAKE_UP = "make_up"  # a Saturday or Sunday worked in exchange
    WEEKEND = "weekend"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True)
class ExplainedDay:
    """One day of a period.

    Attributes:
        number: which working day of the period it is, from 1; None for a day off.
        name: `"国庆节"`, `"国庆节调休上班"`, `"周六"`; empty for an ordinary working day.
        provisional: the arrangement of its year is not announced.
    """

    on: datetime.date
    kind: DayKind
    number: int | None
    name: str
    provisional: bool


@dataclass(frozen=True, slots=True)
class _SpecialDay:
    """A day whose state the weekday alone does not tell."""

    working: bool
    name: str


class WorkingDays:
    """The calendar of working days, with what the office entered itself.

    Years are worked out when first asked for, so making one costs nothing.

    Args:
        overrides: days entered by the office, True for a working day; they come first.
        loaded_years: years of which the office has entered the whole notice.

    Source:
        《全国年节及纪念日放假办法》; 国务院办公厅 yearly notice 关于××年部分节假日安排的通知.
    """

    def __init__(
        self,
        overrides: Mapping[datetime.date, bool] = _NO_DAYS,
        loaded_years: Collection[int] = (),
    ) -> None:
        self._overrides = dict(overrides)
        self._entered_years = frozenset(loaded_years) - ANNOUNCED_YEARS
        self._loaded_years = ANNOUNCED_YEARS | self._entered_years
        self._own_years = {day.year for day in self._overrides} | self._entered_years
        self._ordinals: dict[int, tuple[int, ...]] = {}

    def is_working(self, day: datetime.date) -> bool:
        """Tell whether a day is a working day."""
        special = self._special(day)
        return day.weekday() < _SATURDAY if special is None else special.working

    def is_loaded(self, year: int) -> bool:
        """Tell whether the arrangement of a year is known, announced or entered by the office."""
        return year in self._loaded_years

    def missing_years(self, start: datetime.date, end: datetime.date) -> tuple[int, ...]:
        """Return the years whose arrangement a period from start to end would need, but lacks.

        The last days of December also need the year after.
        """
        last = end.year + ((end.month, end.day) >= UNSETTLED_FROM)
        return tuple(year for year in range(start.year, last + 1) if year not in self._loaded_years)

    def add(self, start: datetime.date, count: int) -> DueDate:
        """Return the working day number `count` after start; the day after start is the first.

        Raises:
            ValueError: count is negative.

        Source:
            民法典第二百零一条: 开始的当日不计入.
        """
        if count < 0:
            raise ValueError(f"cannot add {count} working days")
        if count == 0:
            return self._due(start, start)
        year = start.year
        days = self._working_ordinals(year)
        index = bisect_right(days, start.toordinal()) + count - 1
        while index >= len(days):
            index -= len(days)
            year += 1
            days = self._working_ordinals(year)
        return self._due(start, datetime.date.fromordinal(days[index]))

    def between(self, start: datetime.date, end: datetime.date) -> int:
        """Return the number of working days after start up to and including end.

        Negative when end lies before start.
        """
        if end < start:
            return -self.between(end, start)
        whole_years = sum(len(self._working_ordinals(year)) for year in range(start.year, end.year))
        until_end = bisect_right(self._working_ordinals(end.year), end.toordinal())
        until_start = bisect_right(self._working_ordinals(start.year), start.toordinal())
        return whole_years + until_end - until_start

    def last_day(self, start: datetime.date, calendar_days: int) -> DueDate:
        """Return the last day of a period of calendar days; the day after start is the first.

        Raises:
            ValueError: calendar_days is negative.

        Source:
            民法典第二百零三条: a period that would end on a day off ends on the day after it.
        """
        if calendar_days < 0:
            raise ValueError(f"cannot add {calendar_days} days")
        day = start + datetime.timedelta(days=calendar_days)
        if self.is_working(day):
            return self._due(start, day)
        return self._due(start, self.add(day, 1).on)

    def explain(self, start: datetime.date, end: datetime.date) -> tuple[ExplainedDay, ...]:
        """Return every day after start up to and including end, with what it is and why."""
        days = []
        number = 0
        for ordinal in range(start.toordinal() + 1, end.toordinal() + 1):
            day = datetime.date.fromordinal(ordinal)
            working = self.is_working(day)
            number += working
            days.append(self._explained(day, number if working else None))
        return tuple(days)

    def _explained(self, day: datetime.date, number: int | None) -> ExplainedDay:
        special = self._special(day)
        weekend = day.weekday() >= _SATURDAY
        if number is not None:
            kind = DayKind.MAKE_UP if weekend else DayKind.WORKING
        else:
            kind = DayKind.WEEKEND if special is None else DayKind.HOLIDAY
        name = special.name if special else f"周{_WEEKDAYS[day.weekday()]}" if weekend else ""
        return ExplainedDay(day, kind, number, name, bool(self.missing_years(day, day)))

    def _special(self, day: datetime.date) -> _SpecialDay | None:
        entered = self._overrides.get(day)
        known = _special_days(day.year, day.year in self._entered_years).get(day)
        if entered is None or (known is not None and known.working == entered):
            return known
        return _SpecialDay(entered, "本单位录入：上班" if entered else "本单位录入：放假")

    def _due(self, start: datetime.date, on: datetime.date) -> DueDate:
        return DueDate(on, bool(self.missing_years(start, on)))

    def _working_ordinals(self, year: int) -> tuple[int, ...]:
        days = self._ordinals.get(year)
        if days is None:
            days = _usual_ordinals(year) if year not in self._own_years else self._count(year)
            self._ordinals[year] = days
        return days

    def _count(self, year: int) -> tuple[int, ...]:
        return tuple(
            ordinal
            for ordinal in _ordinals_of(year)
            if self.is_working(datetime.date.fromordinal(ordinal))
        )


def _ordinals_of(year: int) -> range:
    first = datetime.date(year, 1, 1).toordinal()
    return range(first, datetime.date(year, 12, 31).toordinal() + 1)


@cache
def _usual_ordinals(year: int) -> tuple[int, ...]:
    special = {day.toordinal(): one for day, one in _special_days(year, entered=False).items()}
    # Ordinal 1 was a Monday.
    return tuple(
        ordinal
        for ordinal in _ordinals_of(year)
        if (special[ordinal].working if ordinal in special else (ordinal - 1) % 7 < _SATURDAY)
    )


@cache
def _special_days(year: int, entered: bool) -> Mapping[datetime.date, _SpecialDay]:  # noqa: FBT001
    """Return the days of a year that the weekday does not tell.

    In a year that the office entered, the days that the law names are off even if it forgot one,
    but where the substitutes lie is what it entered.
    """
    if year in ANNOUNCED_YEARS:
        return _announced_days(year)
    # The lunar calendar takes 0.1 s to import and most offices never need it.
    from models.rules.legal_holidays import legal_holidays, substitute_holidays  # noqa: PLC0415

    found = legal_holidays(year) | ({} if entered else substitute_holidays(year))
    return {day: _SpecialDay(working=False, name=name) for day, name in found.items()}


def _announced_days(year: int) -> dict[datetime.date, _SpecialDay]:
    off = {
        day: _SpecialDay(working=False, name=_NAMES[name])
        for day, name in holidays.items()
        if day.year == year
    }
    made_up = {
        day: _SpecialDay(working=True, name=f"{_NAMES[name]}调休上班")
        for day, name in workdays.items()
        if day.year == year
    }
    return off | made_up
