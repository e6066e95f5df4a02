"""The dates of an application for disclosure, and which orders of them cannot be."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from models.messages import Message
from models.problems import Severity
from models.rules.editions import REGULATION_2007

UNLIKELY_YEARS = 2
"""An answer later than this after the receipt suggests a mistyped year."""


@dataclass(frozen=True, slots=True)
class ApplicationDates:
    """The dates of an application on which its clock depends.

    Attributes:
        correction_asked_on: the applicant was asked to correct the application (补正).
        consultation_asked_on: a third party or another agency was asked in writing.
        extended_on: the extension was approved and the applicant told.
        fee_noticed_on: the notice to pay a handling fee was sent.
        fee_paid_on: the applicant paid it.
    """

    received_on: datetime.date
    correction_asked_on: datetime.date | None = None
    correction_received_on: datetime.date | None = None
    consultation_asked_on: datetime.date | None = None
    consultation_answered_on: datetime.date | None = None
    extended_on: datetime.date | None = None
    fee_noticed_on: datetime.date | None = None
    fee_paid_on: datetime.date | None = None
    answered_on: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class DateProblem:
    """What is wrong with one date of an application; `field` names it in `ApplicationDates`."""

    field: str
    message: Message
    severity: Severity = Severity.ERROR


_LABELS = {
    "received_on": "收到日期",
    "correction_asked_on": "补正通知日期",
    "correction_received_on": "补正收到日期",
    "consultation_asked_on": "征求意见日期",
    "consultation_answered_on": "意见收到日期",
    "extended_on": "延期批准日期",
    "fee_noticed_on": "收费通知日期",
    "fee_paid_on": "缴费日期",
    "answered_on": "答复日期",
}
_IMPOSSIBLE_ORDERS = (
    ("received_on", "correction_asked_on"),
    ("received_on", "correction_received_on"),
    ("received_on", "consultation_asked_on"),
    ("received_on", "consultation_answered_on"),
    ("received_on", "extended_on"),
    ("received_on", "fee_noticed_on"),
    ("received_on", "answered_on"),
    ("correction_asked_on", "correction_received_on"),
    ("consultation_asked_on", "consultation_answered_on"),
    ("fee_noticed_on", "fee_paid_on"),
    ("correction_asked_on", "answered_on"),
    ("consultation_asked_on", "answered_on"),
    ("extended_on", "answered_on"),
    ("fee_noticed_on", "answered_on"),
)
_UNLIKELY_ORDERS = (
    ("correction_received_on", "answered_on"),
    ("consultation_answered_on", "answered_on"),
    ("fee_paid_on", "answered_on"),
)
_ASKED_FIRST = (
    ("correction_asked_on", "correction_received_on"),
    ("consultation_asked_on", "consultation_answered_on"),
    ("fee_noticed_on", "fee_paid_on"),
)


def order_problems(
    dates: ApplicationDates, today: datetime.date | None = None
) -> list[DateProblem]:
    """Return the dates that cannot be, or hardly can be, in the order entered.

    Args:
        dates: the dates as entered.
        today: if given, later dates are errors.

    Source:
        《条例》(2007) 第三十八条: in force from 2008-05-01.
    """
    return [
        *_outside(dates, today),
        *_wrong_orders(dates, _IMPOSSIBLE_ORDERS, Severity.ERROR),
        *_wrong_orders(dates, _UNLIKELY_ORDERS, Severity.WARNING),
        *_missing_questions(dates),
        *_distant_answer(dates),
    ]


def _outside(dates: ApplicationDates, today: datetime.date | None) -> Iterator[DateProblem]:
    first = REGULATION_2007.in_force_on
    if dates.received_on < first:
        yield DateProblem(
            "received_on",
            Message(
                "收到日期早于《政府信息公开条例》施行日期 {first}，请检查年份。", {"first": first}
            ),
        )
    for field, label in _LABELS.items():
        day = getattr(dates, field)
        if today is not None and day is not None and day > today:
            yield DateProblem(
                field,
                Message("{label} {day} 还没有到，请检查年份和月份。", {"label": label, "day": day}),
            )


def _wrong_orders(
    dates: ApplicationDates, orders: tuple[tuple[str, str], ...], severity: Severity
) -> Iterator[DateProblem]:
    seen = set()
    for earlier, later in orders:
        first, second = getattr(dates, earlier), getattr(dates, later)
        if first is None or second is None or first <= second or later in seen:
            continue
        seen.add(later)
        values = {
            "later": _LABELS[later],
            "second": second,
            "earlier": _LABELS[earlier],
            "first": first,
        }
        message = Message("{later} {second} 早于{earlier} {first}，请核对这两个日期。", values)
        yield DateProblem(later, message, severity)


def _missing_questions(dates: ApplicationDates) -> Iterator[DateProblem]:
    for asked, answered in _ASKED_FIRST:
        if getattr(dates, asked) is None and getattr(dates, answered) is not None:
            message = Message(
                "填了{answered}但没有{asked}，请补上{asked}。",
                {"answered": _LABELS[answered], "asked": _LABELS[asked]},
            )
            yield DateProblem(asked, message, Severity.WARNING)


def _distant_answer(dates: ApplicationDates) -> Iterator[DateProblem]:
    answered_on = dates.answered_on
    if answered_on is None or answered_on.year - dates.received_on.year <= UNLIKELY_YEARS:
        return
    message = Message(
        "答复日期 {answered} 与收到日期 {received} 相隔{years}年，请检查年份。",
        {
            "answered": answered_on,
            "received": dates.received_on,
            "years": answered_on.year - dates.received_on.year,
        },
    )
    yield DateProblem("answered_on", message, Severity.WARNING)
