"""What is due: the open records of all registers with the day by which each must be dealt with.

SQL finds what is still open, the rules say until when; nothing here counts days itself.
"""

import datetime
from collections.abc import Callable, Collection, Iterator, Mapping

from sqlalchemy import ColumnElement, Connection, Table, and_, exists, func, or_, select

from models.figures.clocks import clock_of
from models.figures.duty import Duty, DutyKind, DutyState, Situation
from models.figures.sources import columns_of
from models.messages import Message, translatable
from models.records import BY_KEY, complaint, supervision
from models.records.application import dates_of
from models.records.channel_check import CHANNEL_CHECK
from models.records.dispatch import DISPATCH, RETURNED
from models.records.notice import last_day_of
from models.records.register import Values
from models.records.settings import WORK_SETTINGS, report_day_of
from models.rules.channel_checks import ChannelDates, next_check
from models.rules.complaint_clocks import final_due, inform_due
from models.rules.deadlines import correction_notice_due, publication_due
from models.rules.editions import FIRST_YEAR, REGULATION_2007, report_due
from models.rules.working_days import WorkingDays
from models.store.applications import stored_events
from models.store.calendar import calendar_of
from models.store.reading import in_year, single
from models.store.workspace import Workspace

LETTER_BOX = "投诉信箱"

DRAFT_STAGES = ("拟稿", "保密审查", "部门审核", "领导审签")
"""The stages of an item before it is made public."""

REVIEW_REPLY_DAYS, DEFENCE_DAYS = 10, 15
"""Days from the copy of the application or complaint to the reply of the office.

Source:
    行政复议法 (2023) 第四十八条; 行政诉讼法 (2017) 第六十七条.
"""

REPORT = "report"
"""Stands for the annual report where another duty names its register."""

_REPORT = translatable("errors", "{year}年政府信息公开工作年度报告")
_CALENDAR = translatable("errors", "{year}年放假安排还没有录入，期限只能按通常的周末暂算")


Finder = Callable[[Connection, Situation], Iterator[Duty]]


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


def calendar_duties(
    workspace: Workspace, today: datetime.date, calendar: WorkingDays | None = None
) -> tuple[Duty, ...]:
    """Return what belongs into a calendar, however far ahead: answers, notices, the report."""
    finders = {key: _FINDERS[key] for key in _IN_CALENDAR}
    found = _found(workspace, finders, today, calendar, None)
    return tuple(sorted(found, key=lambda duty: (duty.due_on, duty.kind, duty.record_id or 0)))


def ids_of_duties(
    workspace: Workspace,
    register: str,
    today: datetime.date,
    states: Collection[DutyState],
    kinds: Collection[str] = (),
) -> tuple[int, ...]:
    """Return the records of a register about which something is to be done.

    Args:
        workspace: where the log is.
        register: its key.
        today: the day on which it is asked.
        states: how near it is.
        kinds: only duties of these kinds; of all kinds if empty.
    """
    finders = {register: _FINDERS[register]} if register in _FINDERS else {}
    found = {
        duty.record_id
        for duty in _found(workspace, finders, today, None, None)
        if duty.record_id is not None and duty.state in states and (not kinds or duty.kind in kinds)
    }
    return tuple(sorted(found))


def _found(
    workspace: Workspace,
    finders: Mapping[str, Finder],
    today: datetime.date,
    calendar: WorkingDays | None,
    report_day: tuple[int, int] | None,
) -> list[Duty]:
    settings = single(workspace, WORK_SETTINGS.key) or {}
    calendar = calendar or calendar_of(workspace)
    situation = Situation(today, calendar, settings, report_day or report_day_of(settings))
    with workspace.reading() as connection:
        return [duty for find in finders.values() for duty in find(connection, situation)]


def _rows(connection: Connection, table: Table, *criteria: ColumnElement[bool]) -> Iterator[Values]:
    # Asked for an order by id, SQLite would read the whole table instead of an index.
    for row in connection.execute(select(table).where(*criteria)).mappings():
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
    rows = [dict(row) for row in _rows(connection, table, is_open)]
    events = stored_events(connection, [row["id"] for row in rows], beyond_fields=True)
    for row in rows:
        dates = dates_of(row)
        clock = clock_of(row, events.get(row["id"], ()), situation.calendar)
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


def _reviews(connection: Connection, situation: Situation) -> Iterator[Duty]:
    """行政复议: the written reply, within 10 days.

    Source:
        行政复议法 (2023) 第四十八条.
    """
    yield from _defences(connection, situation, "administrative_review", REVIEW_REPLY_DAYS)


def _lawsuits(connection: Connection, situation: Situation) -> Iterator[Duty]:
    """行政诉讼: the statement of defence, within 15 days.

    Source:
        行政诉讼法 (2017) 第六十七条.
    """
    yield from _defences(connection, situation, "lawsuit", DEFENCE_DAYS)


def _defences(
    connection: Connection, situation: Situation, register: str, days: int
) -> Iterator[Duty]:
    """Return the replies in open cases, counted from acceptance, before any copy can arrive.

    The log does not tell whether a reply was handed in, so nothing is missed once the day is over.
    """
    table = columns_of(register)
    earliest = situation.today - datetime.timedelta(days=days)
    waiting = and_(table.c.closed_on.is_(None), table.c.accepted_on >= earliest)
    for row in _rows(connection, table, waiting):
        due_on = row["accepted_on"] + datetime.timedelta(days=days)
        yield situation.duty(DutyKind.DEFENCE, register, row, due_on)


def _complaints(connection: Connection, situation: Situation) -> Iterator[Duty]:
    """投诉举报: telling the complainant, and the result.

    Source:
        《信访工作条例》(2022) 第三十四条.
    """
    table = columns_of("complaint")
    limits = complaint.limits_of(situation.settings)
    for row in _rows(connection, table, table.c.closed_on.is_(None)):
        dates = complaint.dates_of(row)
        if dates.informed_on is None and not dates.is_anonymous:
            told_by = inform_due(dates.received_on, limits)
            yield situation.duty(DutyKind.INFORM, "complaint", row, told_by)
        yield situation.duty(DutyKind.COMPLAINT, "complaint", row, final_due(dates, limits))


def _channels(connection: Connection, situation: Situation) -> Iterator[Duty]:
    """监督渠道: letter boxes to be opened."""
    table, checks = columns_of("complaint_channel"), columns_of(CHANNEL_CHECK.key)
    last = (
        select(func.max(checks.c.checked_on))
        .where(checks.c[CHANNEL_CHECK.owner_name] == table.c.id)
        .scalar_subquery()
    )
    days = complaint.check_days_of(situation.settings)
    boxes = and_(
        table.c.channel_type == LETTER_BOX,
        table.c.closed_on.is_(None),
        or_(table.c.opened_on.is_(None), table.c.opened_on <= situation.today),
    )
    statement = select(table, last.label("checked_on")).where(boxes)
    for row in connection.execute(statement).mappings():
        dates = ChannelDates(row["opened_on"], row["closed_on"], row["checked_on"])
        due_on = next_check(dates, days) or situation.today
        if dates.checked_on is None:
            # The log of openings may be younger than the box, so it waits from today on.
            due_on = max(due_on, situation.today)
        yield situation.duty(DutyKind.BOX, "complaint_channel", dict(row), due_on)


def _notices(connection: Connection, situation: Situation) -> Iterator[Duty]:
    """公示公告: notices to be taken down once their last day is over.

    Source:
        民法典第二百零一条、第二百零三条.
    """
    table = columns_of("notice")
    hanging = and_(
        table.c.removed_on.is_(None),
        or_(table.c.ends_on.is_not(None), table.c.period_days.is_not(None)),
    )
    for row in _rows(connection, table, hanging):
        last = last_day_of(row, situation.calendar)
        if last is not None:
            yield situation.duty(DutyKind.REMOVAL, "notice", row, last)


def is_planned(today: datetime.date) -> ColumnElement[bool]:
    """Return the condition that an item is still to be made public.

    A register that knows stages says so itself; without one the planned day tells.
    """
    table = columns_of("publication")
    ahead = table.c.published_on > today
    if "stage" not in table.c:
        return ahead
    # NOT must not turn an unknown stage into an unknown answer.
    drafted = func.coalesce(table.c.stage, "").in_(DRAFT_STAGES)
    return or_(drafted, and_(table.c.stage.is_(None), ahead))


def _publications(connection: Connection, situation: Situation) -> Iterator[Duty]:
    """主动公开: the sign-off before the planned day, and the 20 working days to publish.

    Source:
        《条例》(2019) 第二十六条; 《保守国家秘密法实施条例》(2024) 第四十二条: 先审查、后公开.
    """
    table = columns_of("publication")
    limit = situation.settings.get("publication_days") or REGULATION_2007.publication_days
    for row in _rows(connection, table, is_planned(situation.today)):
        if row["approved_on"] is None:
            yield situation.duty(DutyKind.SIGN_OFF, "publication", row, row["published_on"])
        if row["formed_on"] is not None:
            due = publication_due(row["formed_on"], situation.calendar, limit)
            yield situation.duty(DutyKind.PUBLICATION, "publication", row, due)


def _classes(connection: Connection, situation: Situation) -> Iterator[Duty]:
    """信息分类: classes that have a cycle and nothing new within it.

    Source:
        《条例》(2019) 第二十四条: 及时更新.
    """
    table, items = columns_of("publication_class"), columns_of("publication")
    last = (
        select(func.max(items.c.published_on))
        .where(items.c.category == table.c.name, items.c.published_on <= situation.today)
        .scalar_subquery()
    )
    watched = and_(table.c.update_days > 0, or_(table.c.in_use.is_(None), table.c.in_use))
    statement = select(table, last.label("published_on")).where(watched)
    for row in connection.execute(statement).mappings():
        # A class that never had anything waits from today on, as it may just have been made.
        due_on = situation.today
        if row["published_on"] is not None:
            due_on = row["published_on"] + datetime.timedelta(days=row["update_days"])
        yield situation.duty(DutyKind.UPDATE, "publication_class", dict(row), due_on)


def _inspections(connection: Connection, situation: Situation) -> Iterator[Duty]:
    """督查整改: problems whose mending has a last day."""
    table = columns_of("inspection")
    for row in _rows(connection, table, table.c.rectify_by.is_not(None)):
        status = supervision.status_of(row, situation.calendar, situation.today)
        if status in {supervision.TO_RECTIFY, supervision.OVERDUE}:
            yield situation.duty(DutyKind.RECTIFICATION, "inspection", row, row["rectify_by"])


def _report(connection: Connection, situation: Situation) -> Iterator[Duty]:
    """年度报告: the report on a year in which anything was logged, until it is handed in.

    Source:
        《条例》(2019) 第四十九条; (2007) 第三十一条.
    """
    sent = columns_of(DISPATCH.key)
    for year in (situation.today.year - 1, situation.today.year):
        if year < FIRST_YEAR or not _is_logged(connection, year):
            continue
        # What the county gave back has to go out again.
        kept = or_(sent.c.reply.is_(None), sent.c.reply != RETURNED)
        if not connection.scalar(select(exists().where(sent.c.year == year, kept))):
            due_on = report_due(year, situation.report_day)
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
    "administrative_review": _reviews,
    "lawsuit": _lawsuits,
    "complaint": _complaints,
    "complaint_channel": _channels,
    "notice": _notices,
    "publication": _publications,
    "publication_class": _classes,
    "inspection": _inspections,
    REPORT: _report,
    "calendar_day": _calendar,
}
_IN_CALENDAR = ("application", "notice", REPORT)
