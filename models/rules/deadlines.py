"""How long the office has: the clock of an application, publication, complaints.

The clock of an application is explained step by step, each with its article; which version of
《条例》 rules it is decided by the day the application was received.
"""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from models.messages import Message
from models.problems import Severity
from models.rules.application_dates import ApplicationDates, DateProblem, order_problems
from models.rules.editions import REGULATION_2007, Regulation, regulation_of
from models.rules.fees import FEES_IN_FORCE_ON
from models.rules.working_days import DueDate, WorkingDays

__all__ = [
    "COMPLAINT_DAYS",
    "FEE_PAYMENT_DAYS",
    "ApplicationDates",
    "Clock",
    "ClockState",
    "ClockStep",
    "DateProblem",
    "answer_due",
    "answer_limit",
    "complaint_due",
    "correction_notice_due",
    "date_problems",
    "extension_limit",
    "fee_payment_due",
    "publication_due",
]

COMPLAINT_DAYS = 60
"""Calendar days for a complaint: 《条例》 sets none, so the limit of 《信访工作条例》第三十四条."""

FEE_PAYMENT_DAYS = 30
"""Calendar days to pay a handling fee, from the day after the notice arrives (收费办法)."""

_FEE_RULES = "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）"


class ClockState(StrEnum):
    """Whether the clock runs or waits for the applicant; without a due date it waits."""

    RUNNING = "running"
    AWAITING_CORRECTION = "awaiting_correction"
    AWAITING_PAYMENT = "awaiting_payment"


@dataclass(frozen=True, slots=True)
class ClockStep:
    """One act and what it does to the clock; `article` is empty where no rule is applied."""

    text: Message
    on: datetime.date
    article: str = ""


@dataclass(frozen=True, slots=True)
class Clock:
    """The clock of an application.

    Attributes:
        base_due: last day to answer without the extension; None while it waits.
        due: last day to answer; None while it waits for the applicant.
        steps: what led there, in the order it takes effect.
    """

    base_due: DueDate | None
    due: DueDate | None
    steps: tuple[ClockStep, ...]
    state: ClockState = ClockState.RUNNING


def answer_limit(received_on: datetime.date) -> int:
    """Return the working days to answer an application.

    Raises:
        UserError: received before the regulation was in force (2008-05-01).

    Source:
        《条例》(2007) 第二十四条; 《条例》(2019) 第三十三条.
    """
    return regulation_of(received_on).answer_days


def extension_limit(received_on: datetime.date) -> int:
    """Return the working days by which an extension lengthens the period at most.

    Raises:
        UserError: received before 2008-05-01.

    Source:
        《条例》(2007) 第二十四条; 《条例》(2019) 第三十三条.
    """
    return regulation_of(received_on).extension_days


def correction_notice_due(received_on: datetime.date, calendar: WorkingDays) -> DueDate | None:
    """Return the last day to ask for a correction; None under the version without such a limit.

    Raises:
        UserError: received before 2008-05-01.

    Source:
        《条例》(2019) 第三十条: within 7 working days; (2007) 第二十一条 sets no limit.
    """
    days = regulation_of(received_on).correction_days
    return None if days is None else calendar.add(received_on, days)


def publication_due(
    formed_on: datetime.date, calendar: WorkingDays, limit: int = REGULATION_2007.publication_days
) -> DueDate:
    """Return the last day to publish what was formed or changed on a day.

    Args:
        formed_on: 成文日期.
        calendar: the working days.
        limit: working days; an office may set a shorter one for a class of information.

    Source:
        《条例》(2007) 第十八条; 《条例》(2019) 第二十六条: 20 working days.
    """
    return calendar.add(formed_on, limit)


def complaint_due(received_on: datetime.date, days: int = COMPLAINT_DAYS) -> datetime.date:
    """Return the last calendar day to close a complaint.

    Source:
        《信访工作条例》(2022) 第三十四条.
    """
    return received_on + datetime.timedelta(days=days)


def fee_payment_due(noticed_on: datetime.date, calendar: WorkingDays) -> DueDate:
    """Return the last day to pay a handling fee, counted from the arrival of the notice.

    Source:
        《政府信息公开信息处理费管理办法》: 30 days from the day after the notice.
    """
    return calendar.last_day(noticed_on, FEE_PAYMENT_DAYS)


def answer_due(dates: ApplicationDates, calendar: WorkingDays) -> Clock:
    """Return the clock of an application: until when it must be answered, and why.

    A correction or the payment of a fee starts the full period anew; consultation is left out of
    it; an extension counts only if it was approved before the period ended.

    Raises:
        UserError: received before 2008-05-01.

    Source:
        《条例》(2019) 第三十条 to 第三十三条; (2007) 第二十一条、第二十四条 for what was received
        before 2019-05-15.
    """
    run = _Run(regulation_of(dates.received_on), calendar, dates)
    state = run.restart()
    if state is not ClockState.RUNNING:
        return Clock(None, None, tuple(run.steps), state)
    run.consult()
    base_due = run.due
    run.extend()
    run.close()
    return Clock(base_due, run.due, tuple(run.steps))


class _Run:
    """One calculation of a clock: the period so far and the steps that led there."""

    def __init__(
        self, regulation: Regulation, calendar: WorkingDays, dates: ApplicationDates
    ) -> None:
        self.regulation = regulation
        self.calendar = calendar
        self.dates = dates
        self.steps: list[ClockStep] = []
        self.start = dates.received_on
        self.days = regulation.answer_days

    @property
    def due(self) -> DueDate:
        return self.calendar.add(self.start, self.days)

    def say(self, on: datetime.date, article: str, template: str, **values: object) -> None:
        shown = {"days": self.days, "due": self.due.on} | values
        self.steps.append(ClockStep(Message(template, shown), on, article))

    def restart(self) -> ClockState:
        """Apply receipt, correction and fee, which each start the full period."""
        cite, dates = self.regulation.cite, self.dates
        self.say(
            self.start,
            cite("answer"),
            "收到申请，自次日起{days}个工作日内答复，期限至{due}。",
        )
        if dates.correction_asked_on and not dates.correction_received_on:
            self.say(
                dates.correction_asked_on,
                cite("correction"),
                "告知申请人补正，收到补正后重新计算期限。",
            )
            return ClockState.AWAITING_CORRECTION
        if dates.correction_asked_on:
            self.say(dates.correction_asked_on, cite("correction"), "告知申请人补正。")
        if dates.correction_received_on:
            self.start = dates.correction_received_on
            self.say(
                self.start,
                cite("correction"),
                "收到补正，自次日起重新计算{days}个工作日，期限至{due}。",
            )
        return self._charge()

    def _charge(self) -> ClockState:
        noticed_on, paid_on = self.dates.fee_noticed_on, self.dates.fee_paid_on
        if noticed_on is None or noticed_on < FEES_IN_FORCE_ON:
            return ClockState.RUNNING
        self.say(noticed_on, _FEE_RULES, "发出收费通知，自缴费次日起重新计算期限。")
        if paid_on is None:
            return ClockState.AWAITING_PAYMENT
        self.start = max(self.start, paid_on)
        self.say(paid_on, _FEE_RULES, "申请人缴费，自次日起重新计算{days}个工作日，期限至{due}。")
        return ClockState.RUNNING

    def consult(self) -> None:
        """Leave out the working days spent on asking a third party or another agency."""
        asked_on = self.dates.consultation_asked_on
        answered_on = self.dates.consultation_answered_on
        if asked_on is None:
            return
        article = self.regulation.cite("consultation")
        if asked_on > self.due.on:
            self.say(asked_on, "", "征求意见时期限（{due}）已过，不再扣除时间。")
            return
        self.say(asked_on, article, "书面征求意见，所需时间不计算在期限内。")
        limit = self.regulation.consultation_days
        if answered_on is not None:
            self._leave_out(
                asked_on,
                answered_on,
                "收到意见，扣除{left_out}个工作日，期限至{due}。",
            )
        elif limit is not None:
            self._leave_out(
                asked_on,
                self.calendar.add(asked_on, limit).on,
                "意见尚未收到，最多扣除{left_out}个工作日，期限暂至{due}。",
            )
        else:
            self.say(asked_on, article, "意见尚未收到，请在收到后填写日期，届时扣除所用时间。")

    def _leave_out(self, start: datetime.date, end: datetime.date, template: str) -> None:
        # What passed before the period started anew is not part of it.
        left_out = max(0, self.calendar.between(max(start, self.start), end))
        self.days += left_out
        self.say(end, self.regulation.cite("consultation"), template, left_out=left_out)

    def extend(self) -> None:
        """Add the extension if it was approved within the period that was running."""
        extended_on = self.dates.extended_on
        if extended_on is None:
            return
        if extended_on > self.due.on:
            self.say(extended_on, "", "批准延期时期限（{due}）已过，延期不起作用。")
        elif extended_on < self.start:
            self.say(extended_on, "", "延期批准后期限已重新计算，延期不起作用。")
        else:
            self.days += self.regulation.extension_days
            self.say(
                extended_on,
                self.regulation.cite("extension"),
                "经批准延长{extension}个工作日并告知申请人，期限至{due}。",
                extension=self.regulation.extension_days,
            )

    def close(self) -> None:
        """Say what the calendar lacks and whether the answer was in time."""
        due = self.due
        for year in self.calendar.missing_years(self.start, due.on):
            self.say(
                due.on,
                "",
                "{year}年放假安排未录入，期限为暂定日期，请在工作日历中录入后再核对。",
                year=year,
            )
        answered_on = self.dates.answered_on
        if answered_on is None:
            return
        if answered_on <= due.on:
            self.say(answered_on, "", "已在期限内答复。")
        else:
            late = self.calendar.between(due.on, answered_on)
            self.say(answered_on, "", "已答复，超过期限{late}个工作日。", late=late)


def date_problems(
    dates: ApplicationDates,
    calendar: WorkingDays | None = None,
    today: datetime.date | None = None,
) -> list[DateProblem]:
    """Return what is impossible (errors) or doubtful (warnings) about the dates of an application.

    Args:
        dates: the dates as entered.
        calendar: the office's calendar; without it, the announced days.
        today: if given, later dates are errors.

    Source:
        《条例》(2019) 第三十条 (7 working days), 第三十三条 (extension before the end).
    """
    problems = order_problems(dates, today)
    if any(problem.severity is Severity.ERROR for problem in problems):
        return problems
    calendar = calendar or _ANNOUNCED
    return [*problems, *_late_correction(dates, calendar), *_late_extension(dates, calendar)]


_ANNOUNCED = WorkingDays()


def _late_correction(dates: ApplicationDates, calendar: WorkingDays) -> list[DateProblem]:
    due = correction_notice_due(dates.received_on, calendar)
    asked_on = dates.correction_asked_on
    if due is None or asked_on is None or asked_on <= due.on:
        return []
    message = Message(
        "补正通知应在收到申请之日起{days}个工作日内发出（{due} 前），请核对补正通知日期。",
        {"days": regulation_of(dates.received_on).correction_days, "due": due.on},
    )
    return [DateProblem("correction_asked_on", message, Severity.WARNING)]


def _late_extension(dates: ApplicationDates, calendar: WorkingDays) -> list[DateProblem]:
    clock = answer_due(dates, calendar)
    extended_on = dates.extended_on
    if clock.base_due is None or extended_on is None or extended_on <= clock.base_due.on:
        return []
    message = Message(
        "延期批准日期晚于答复期限 {due}，延期不起作用，请核对延期批准日期。",
        {"due": clock.base_due.on},
    )
    return [DateProblem("extended_on", message, Severity.WARNING)]
