"""What is due: the open records of all registers with the day by which each must be dealt with.

SQL finds what is still open, the rules say until when; nothing here counts days itself.
"""

import datetime
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, exists, or_, select

from models.figures.sources import columns_of
from models.messages import Message, translatable
from models.records import BY_KEY
from models.records.application import dates_of
from models.records.register import Values
from models.records.settings import REPORT_TEXT, WORK_SETTINGS
from models.records.supervision import NO_FINDING
from models.rules.deadlines import (
    COMPLAINT_DAYS,
    answer_due,
    complaint_due,
    correction_notice_due,
    publication_due,
)
from models.rules.editions import FIRST_YEAR, REGULATION_2007, report_due
from models.rules.working_days import DueDate, WorkingDays
from models.store.calendar import calendar_of
from models.store.reading import in_year, single
from models.store.workspace import Workspace

WEEK_DAYS = 7
"""Calendar days that count as this week."""
HORIZON_DAYS = 30
"""Calendar days ahead beyond which nothing is listed."""

REPORT = "report"
"""Stands for the annual report where another duty names its register."""

_REPORT = translatable("errors", "{year}年政府信息公开工作年度报告")
_CALENDAR = translatable("errors", "{year}年放假安排还没有录入，期限只能按通常的周末暂算")


class DutyKind(StrEnum):
    """What is to be done."""

    ANSWER = "answer"
    EXTENDED_ANSWER = "extended_answer"
    CORRECTION = "correction"
    COMPLAINT = "complaint"
    REMOVAL = "removal"
    PUBLICATION = "publication"
    SIGN_OFF = "sign_off"
    RECTIFICATION = "rectification"
    REPORT = "report"
    CALENDAR = "calendar"


class DutyState(StrEnum):
    """How near the day is; `DISTANT` lies beyond what is listed."""

    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"
    DISTANT = "distant"


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing to be done by a day.

    Attributes:
        kind: what it is.
        register: key of the register, or `REPORT`.
        record_id: the record; None where it is not about a single record.
        label: what tells the clerk which one; never a personal value.
        due_on: the last day.
        state: how near that is.
        provisional: the day may still move, since the calendar of a year it touches is unknown.
    """

    kind: DutyKind
    register: str
    record_id: int | None
    label: Message
    due_on: datetime.date
    state: DutyState
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class Situation:
    """What duties are worked out with: the day, the calendar, the office's own settings."""

    today: datetime.date
    calendar: WorkingDays
    settings: Mapping[str, Any]
    report_day: tuple[int, int] | None = None

    def duty(
        self, kind: DutyKind, register: str, row: Mapping[str, Any], due: DueDate | datetime.date
    ) -> Duty:
        """Return the duty about a record."""
        when = due if isinstance(due, DueDate) else DueDate(due, provisional=False)
        label = Message("{text}", {"text": _named(register, row)})
        state = state_of(when.on, self.today)
        return Duty(kind, register, row["id"], label, when.on, state, when.provisional)

    def general(self, kind: DutyKind, register: str, label: Message, due_on: datetime.date) -> Duty:
        """Return a duty that is not about a single record."""
        return Duty(kind, register, None, label, due_on, state_of(due_on, self.today))


Finder = Callable[[Connection, Situation], Iterator[Duty]]

_NAMED_BY = {
    "publication": ("title",),
    "notice": ("title", "place"),
    "complaint": ("summary",),
    "application": ("number", "content"),
    "inspection": ("inspected", "problem"),
}
"""The fields that tell the records of a register apart in a list; none of them is personal."""


def _named(register: str, row: Mapping[str, Any]) -> str:
    parts = (str(row[name]) for name in _NAMED_BY[register] if row.get(name))
    return " · ".join(" ".join(part.split()) for part in parts)


def state_of(due_on: datetime.date, today: datetime.date) -> DutyState:
    """Return how near a day is."""
    days = (due_on - today).days
    if days < 0:
        return DutyState.OVERDUE
    if days == 0:
        return DutyState.TODAY
    if days <= WEEK_DAYS:
        return DutyState.WEEK
    return DutyState.LATER if days <= HORIZON_DAYS else DutyState.DISTANT


def duties(
    workspace: Workspace,
    today: datetime.date,
    calendar: WorkingDays | None = None,
    *,
    report_day: tuple[int, int] | None = None,
) -> tuple[Duty, ...]:
    """Return what is overdue or due within 30 days, the earliest first.

    Args:
        workspace: where the log is.
        today: the day on which it is asked.
        calendar: the office's working days; read from the workspace if not given.
        report_day: month and day by which the office hands in its report, where the county set
            others than the usual ones.
    """
    found = _found(workspace, _FINDERS, today, calendar, report_day)
    listed = (duty for duty in found if duty.state is not DutyState.DISTANT)
    return tuple(sorted(listed, key=lambda duty: (duty.due_on, duty.kind, duty.record_id or 0)))


def ids_of_duties(
    workspace: Workspace,
    register: str,
    today: datetime.date,
    *,
    overdue: bool,
    kinds: Collection[str] = (),
) -> tuple[int, ...]:
    """Return the records of a register about which something is due, however far ahead.

    Args:
        workspace: where the log is.
        register: its key.
        today: the day on which it is asked.
        overdue: only what should have been done before today.
        kinds: only duties of these kinds; of all kinds if empty.
    """
    finders = {register: _FINDERS[register]} if register in _FINDERS else {}
    found = {
        duty.record_id: None
        for duty in _found(workspace, finders, today, None, None)
        if duty.record_id is not None
        and (not kinds or duty.kind in kinds)
        and (not overdue or duty.state is DutyState.OVERDUE)
    }
    return tuple(found)


def grouped(some: Iterable[Duty]) -> dict[DutyState, tuple[Duty, ...]]:
    """Return duties by how near they are; groups without any are there, too."""
    listed = [state for state in DutyState if state is not DutyState.DISTANT]
    kept = tuple(some)
    return {state: tuple(duty for duty in kept if duty.state is state) for state in listed}


def _found(
    workspace: Workspace,
    finders: Mapping[str, Finder],
    today: datetime.date,
    calendar: WorkingDays | None,
    report_day: tuple[int, int] | None,
) -> list[Duty]:
    settings = single(workspace, WORK_SETTINGS.key) or {}
    calendar = calendar or calendar_of(workspace)
    situation = Situation(today, calendar, settings, report_day)
    with workspace.reading() as connection:
        return [duty for find in finders.values() for duty in find(connection, situation)]


def _rows(connection: Connection, table: Table, *criteria: ColumnElement[bool]) -> Iterator[Values]:
    statement = select(table).where(*criteria).order_by(table.c.id)
    for row in connection.execute(statement).mappings():
        yield dict(row)


def _applications(connection: Connection, situation: Situation) -> Iterator[Duty]:
    """依申请公开: the answer, and until when a correction can still be asked for.

    Source:
        《条例》(2019) 第三十条、第三十三条; (2007) 第二十四条.
    """
    table = columns_of("application")
    is_open = and_(
        table.c.answered_on.is_(None), table.c.received_on >= REGULATION_2007.in_force_on
    )
    for row in _rows(connection, table, is_open):
        dates = dates_of(row)
        clock = answer_due(dates, situation.calendar)
        if clock.due is None:
            continue
        extended = clock.due != clock.base_due
        kind = DutyKind.EXTENDED_ANSWER if extended else DutyKind.ANSWER
        yield situation.duty(kind, "application", row, clock.due)
        if dates.correction_asked_on or dates.consultation_asked_on or dates.extended_on:
            continue
        notice = correction_notice_due(dates.received_on, situation.calendar)
        # An application that was in order needs none, so nothing is missed once the day is over.
        if notice is not None and notice.on >= situation.today:
            yield situation.duty(DutyKind.CORRECTION, "application", row, notice)


def _complaints(connection: Connection, situation: Situation) -> Iterator[Duty]:
    """投诉举报: the result.

    Source:
        《信访工作条例》(2022) 第三十四条.
    """
    table = columns_of("complaint")
    days = situation.settings.get("complaint_days") or COMPLAINT_DAYS
    for row in _rows(connection, table, table.c.closed_on.is_(None)):
        due_on = row["due_on"] or complaint_due(row["received_on"], days)
        yield situation.duty(DutyKind.COMPLAINT, "complaint", row, due_on)


def _notices(connection: Connection, situation: Situation) -> Iterator[Duty]:
    """公示公告: notices to be taken down once their last day is over."""
    table = columns_of("notice")
    hanging = and_(table.c.removed_on.is_(None), table.c.ends_on.is_not(None))
    for row in _rows(connection, table, hanging):
        yield situation.duty(DutyKind.REMOVAL, "notice", row, row["ends_on"])


def _publications(connection: Connection, situation: Situation) -> Iterator[Duty]:
    """主动公开: the sign-off before the planned day, and the 20 working days to publish.

    Source:
        《条例》(2019) 第二十六条; 《保守国家秘密法实施条例》(2024) 第四十二条: 先审查、后公开.
    """
    table = columns_of("publication")
    limit = situation.settings.get("publication_days") or REGULATION_2007.publication_days
    for row in _rows(connection, table, table.c.published_on > situation.today):
        if row["approved_on"] is None:
            yield situation.duty(DutyKind.SIGN_OFF, "publication", row, row["published_on"])
        if row["formed_on"] is not None:
            due = publication_due(row["formed_on"], situation.calendar, limit)
            yield situation.duty(DutyKind.PUBLICATION, "publication", row, due)


def _inspections(connection: Connection, situation: Situation) -> Iterator[Duty]:
    """督查整改: problems whose mending has a last day."""
    table = columns_of("inspection")
    to_mend = and_(
        table.c.rectified_on.is_(None),
        table.c.rectify_by.is_not(None),
        or_(table.c.problem.is_(None), table.c.problem.not_in(NO_FINDING)),
    )
    for row in _rows(connection, table, to_mend):
        yield situation.duty(DutyKind.RECTIFICATION, "inspection", row, row["rectify_by"])


def _report(connection: Connection, situation: Situation) -> Iterator[Duty]:
    """年度报告: the report on the year before, if anything was logged in that year.

    Nothing tells that it was handed in, so after its day it is only missed when the office has
    not even written a text of its own for it.

    Source:
        《条例》(2019) 第四十九条; (2007) 第三十一条.
    """
    texts = columns_of(REPORT_TEXT.key)
    for year in (situation.today.year - 1, situation.today.year):
        if year < FIRST_YEAR or not _is_logged(connection, year):
            continue
        due_on = report_due(year, situation.report_day)
        begun = select(exists().where(texts.c.year == year))
        if due_on >= situation.today or not connection.scalar(begun):
            label = Message(_REPORT, {"year": year})
            yield situation.general(DutyKind.REPORT, REPORT, label, due_on)


def _is_logged(connection: Connection, year: int) -> bool:
    for key in ("publication", "notice", "complaint", "application"):
        day = columns_of(key).c[BY_KEY[key].dated_by]
        if connection.scalar(select(exists().where(in_year(day, year)))):
            return True
    return False


def _calendar(_connection: Connection, situation: Situation) -> Iterator[Duty]:
    """工作日历: the arrangement of a year is needed before the year begins."""
    for year in (situation.today.year, situation.today.year + 1):
        if not situation.calendar.is_loaded(year):
            eve = datetime.date(year - 1, 12, 31)
            label = Message(_CALENDAR, {"year": year})
            yield situation.general(DutyKind.CALENDAR, "calendar_day", label, eve)


_FINDERS: Mapping[str, Finder] = {
    "application": _applications,
    "complaint": _complaints,
    "notice": _notices,
    "publication": _publications,
    "inspection": _inspections,
    REPORT: _report,
    "calendar_day": _calendar,
}
