"""The clocks of a complaint: until when the complainant is told, and until when it is settled.

《条例》 sets no limit for a complaint about disclosure, so the limits of 《信访工作条例》 apply; an
office may set others.
"""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from models.messages import Message
from models.problems import Severity
from models.rules.application_dates import DateProblem
from models.rules.deadlines import COMPLAINT_DAYS, complaint_due

INFORM_DAYS = 15
"""Calendar days to tell the complainant what becomes of it: 《信访工作条例》(2022)."""

EXTENSION_DAYS = 30
"""Calendar days of an extension at most: 《信访工作条例》(2022) 第三十四条."""


@dataclass(frozen=True, slots=True)
class ComplaintLimits:
    """The calendar days an office has; those of 《信访工作条例》 unless it set others.

    Attributes:
        inform: to tell the complainant what becomes of it.
        finish: to settle it.
        extension: that an extension may add at most.
        from_informing: the days to settle it run from the day the complainant was told that it is
            dealt with, once there is one, instead of the day it was received.
    """

    inform: int = INFORM_DAYS
    finish: int = COMPLAINT_DAYS
    extension: int = EXTENSION_DAYS
    from_informing: bool = False


USUAL_LIMITS = ComplaintLimits()


@dataclass(frozen=True, slots=True)
class ComplaintDates:
    """The dates of a complaint.

    Attributes:
        received_on: 收到日期.
        due_on: a limit of its own, such as that of a 12345 ticket.
        informed_on: the complainant was told that it is dealt with.
        extended_to: the last day after an extension.
        told_on: the complainant was told of the extension.
        closed_on: 办结日期.
        is_anonymous: nobody can be told anything.
    """

    received_on: datetime.date
    due_on: datetime.date | None = None
    informed_on: datetime.date | None = None
    extended_to: datetime.date | None = None
    told_on: datetime.date | None = None
    closed_on: datetime.date | None = None
    is_anonymous: bool = False


class ComplaintState(StrEnum):
    """Where a complaint stands; the words are those of the list."""

    TO_INFORM = "待告知"
    INFORM_OVERDUE = "逾期未告知"
    RUNNING = "办理中"
    EXTENDED = "已延期"
    OVERDUE = "逾期未办结"
    CLOSED_ON_TIME = "按期办结"
    CLOSED_LATE = "逾期办结"


def inform_due(received_on: datetime.date, limits: ComplaintLimits = USUAL_LIMITS) -> datetime.date:
    """Return the last day to tell the complainant what becomes of it.

    Source:
        《信访工作条例》(2022): 自收到之日起15日内告知.
    """
    return received_on + datetime.timedelta(days=limits.inform)


def base_due(dates: ComplaintDates, limits: ComplaintLimits = USUAL_LIMITS) -> datetime.date:
    """Return the last day without an extension.

    Counted from receipt, the earlier day, unless the office counts from the day it took the
    complaint up.

    Source:
        《信访工作条例》(2022) 第三十四条: 60 days, unless the complaint has a limit of its own.
    """
    begun = dates.informed_on if limits.from_informing else None
    return dates.due_on or complaint_due(begun or dates.received_on, limits.finish)


def final_due(dates: ComplaintDates, limits: ComplaintLimits = USUAL_LIMITS) -> datetime.date:
    """Return the last day, extension included; an extension never makes it earlier.

    Source:
        《信访工作条例》(2022) 第三十四条.
    """
    due = base_due(dates, limits)
    return due if dates.extended_to is None else max(due, dates.extended_to)


def state_of(
    dates: ComplaintDates, today: datetime.date, limits: ComplaintLimits = USUAL_LIMITS
) -> ComplaintState:
    """Return where a complaint stands on a day."""
    due = final_due(dates, limits)
    if dates.closed_on is not None:
        late = dates.closed_on > due
        return ComplaintState.CLOSED_LATE if late else ComplaintState.CLOSED_ON_TIME
    if today > due:
        return ComplaintState.OVERDUE
    if dates.informed_on is None and not dates.is_anonymous:
        late = today > inform_due(dates.received_on, limits)
        return ComplaintState.INFORM_OVERDUE if late else ComplaintState.TO_INFORM
    return ComplaintState.EXTENDED if dates.extended_to else ComplaintState.RUNNING


def days_left(
    dates: ComplaintDates, today: datetime.date, limits: ComplaintLimits = USUAL_LIMITS
) -> int | None:
    """Return the calendar days left, negative once the last day is over; None when closed."""
    return None if dates.closed_on else (final_due(dates, limits) - today).days


def date_problems(
    dates: ComplaintDates, limits: ComplaintLimits = USUAL_LIMITS
) -> list[DateProblem]:
    """Return what is impossible (errors) or doubtful (warnings) about the dates of a complaint.

    Source:
        《信访工作条例》(2022) 第三十四条: an extension of 30 days at most, which is told.
    """
    problems = _order_problems(dates, limits)
    if not any(problem.severity is Severity.ERROR for problem in problems):
        problems += _extension_problems(dates, limits)
    return problems


_BEFORE_RECEIPT = (
    ("due_on", "办理期限早于收到日期，请核对这两个日期。"),
    ("informed_on", "告知日期早于收到日期，请核对这两个日期。"),
    ("extended_to", "延期至的日期早于收到日期，请核对这两个日期。"),
    ("told_on", "延期告知日期早于收到日期，请核对这两个日期。"),
    ("closed_on", "办结日期早于收到日期，请核对这两个日期。"),
)


def _order_problems(dates: ComplaintDates, limits: ComplaintLimits) -> list[DateProblem]:
    problems = []
    for name, sentence in _BEFORE_RECEIPT:
        day = getattr(dates, name)
        if day is not None and day < dates.received_on:
            problems.append(DateProblem(name, Message(sentence), Severity.ERROR))
    informed, closed = dates.informed_on, dates.closed_on
    if informed and closed and closed < informed:
        message = Message("告知日期晚于办结日期，请核对这两个日期。")
        problems.append(DateProblem("informed_on", message, Severity.WARNING))
    due = inform_due(dates.received_on, limits)
    if informed and informed > due:
        message = Message(
            "告知日期超过了收到之日起{days}日（{due} 前），请核对告知日期。",
            {"days": limits.inform, "due": due},
        )
        problems.append(DateProblem("informed_on", message, Severity.WARNING))
    return problems


def _extension_problems(dates: ComplaintDates, limits: ComplaintLimits) -> list[DateProblem]:
    if dates.extended_to is None:
        if dates.told_on is None:
            return []
        message = Message("已填延期告知日期，请补上延期至哪一天。")
        return [DateProblem("extended_to", message, Severity.ERROR)]
    due = base_due(dates, limits)
    if dates.extended_to <= due:
        message = Message(
            "延期至的日期不晚于办理期限 {due}，延期不起作用，请核对这个日期。", {"due": due}
        )
        return [DateProblem("extended_to", message, Severity.WARNING)]
    return [*_too_long(dates.extended_to, due, limits), *_told_late(dates, due)]


def _too_long(
    extended: datetime.date, due: datetime.date, limits: ComplaintLimits
) -> list[DateProblem]:
    latest = due + datetime.timedelta(days=limits.extension)
    if extended <= latest:
        return []
    message = Message(
        "最多延期{days}日，到 {latest} 为止，请改正延期至的日期。",
        {"days": limits.extension, "latest": latest},
    )
    return [DateProblem("extended_to", message, Severity.ERROR)]


def _told_late(dates: ComplaintDates, due: datetime.date) -> list[DateProblem]:
    if dates.told_on is None and not dates.is_anonymous:
        message = Message("延期应在 {due} 前告知反映人，请补上延期告知日期。", {"due": due})
    elif dates.told_on is not None and dates.told_on > due:
        message = Message("延期告知日期晚于原办理期限 {due}，请核对这个日期。", {"due": due})
    else:
        return []
    return [DateProblem("told_on", message, Severity.WARNING)]
