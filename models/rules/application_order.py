"""Which events can follow which: what is impossible is refused, what is doubtful is said.

Each refusal names the reason and the article.
"""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.messages import Message
from models.problems import Severity, UserError
from models.rules.application_events import (
    ASKED,
    REPLIED,
    Event,
    EventKind,
    article_of,
    consultations,
    current_round,
    in_sequence,
    last_of,
    outcome_in,
)
from models.rules.application_life import (
    Life,
    LifeState,
    consultation_limit,
    given_until,
    life_of,
)
from models.rules.deadlines import fee_payment_due
from models.rules.editions import REGULATION_2007, REGULATION_2019
from models.rules.fees import FEES_IN_FORCE_ON
from models.rules.outcomes import parse_outcome
from models.rules.working_days import WorkingDays


@dataclass(frozen=True, slots=True)
class EventProblem:
    """What is wrong with one event; `article` is what it offends, empty where no rule does."""

    event: Event
    message: Message
    article: str = ""
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class _Context:
    """An event and what was there before it."""

    event: Event
    before: tuple[Event, ...]
    life: Life
    calendar: WorkingDays

    def refuse(self, template: str, **values: object) -> EventProblem:
        article = article_of(self.event.kind, self.life.regulation)
        shown = {"kind": self.event.kind.value, "on": self.event.on} | values
        return EventProblem(self.event, Message(f"{template}（{article}）", shown), article)

    def warn(self, template: str, **values: object) -> EventProblem:
        found = self.refuse(template, **values)
        return EventProblem(self.event, found.message, found.article, Severity.WARNING)


def order_of_events(
    events: Sequence[Event], calendar: WorkingDays, today: datetime.date | None = None
) -> tuple[EventProblem, ...]:
    """Return what is impossible (errors) or doubtful (warnings) about events, in sequence.

    Args:
        events: all events of one application.
        calendar: the office's calendar.
        today: if given, later days are errors.

    Source:
        《条例》(2019) 第三十条 to 第三十五条; (2007) 第二十一条 to 第二十四条.
    """
    told = in_sequence(events)
    problems: list[EventProblem] = []
    for place, event in enumerate(told):
        if today is not None and event.on > today:
            message = Message(
                "{kind}日期 {on} 还没有到，请检查年份和月份。",
                {"kind": event.kind.value, "on": event.on},
            )
            problems.append(EventProblem(event, message))
        problems += problems_of(told[:place], event, calendar)
    return tuple(problems)


def problems_of(
    before: Sequence[Event], event: Event, calendar: WorkingDays
) -> Iterator[EventProblem]:
    """Return what is wrong with an event that follows others."""
    if last_of(before, EventKind.RECEIVED) is None:
        yield from _first(event)
        return
    context = _Context(event, tuple(before), life_of(before, calendar), calendar)
    if event.kind is EventKind.RECEIVED:
        yield context.refuse(
            "这件申请已于 {received} 收到，同一件申请只登记一次收到。",
            received=context.life.received_on,
        )
    elif context.life.is_open:
        yield from _while_open(context)
    elif event.kind is EventKind.REOPENED:
        yield from _reopened(context)
    elif event.kind not in _AFTER_CLOSING:
        yield context.refuse(
            "这件申请已于 {closed} 办结，不能再登记“{kind}”；确需继续办理的，请先登记“重新办理”。",
            closed=context.life.closing.on if context.life.closing else "",
        )


def refuse_impossible(
    before: Sequence[Event],
    after: Sequence[Event],
    calendar: WorkingDays,
    today: datetime.date | None = None,
) -> tuple[EventProblem, ...]:
    """Return the warnings about new events; what was impossible before does not stand in the way.

    Raises:
        UserError: the new events, or others because of them, are impossible; with the reason.
    """
    known = {(one.event, one.message.template) for one in order_of_events(before, calendar, today)}
    fresh = [
        one
        for one in order_of_events(after, calendar, today)
        if (one.event, one.message.template) not in known
    ]
    for one in fresh:
        if one.severity is Severity.ERROR:
            raise UserError(one.message.template, **dict(one.message.values))
    return tuple(fresh)


def possible_kinds(
    events: Sequence[Event], calendar: WorkingDays, on: datetime.date
) -> tuple[EventKind, ...]:
    """Return the kinds of events that can follow on a day, for a menu."""
    outcome = outcome_in("closed_other", on.year)
    return tuple(
        kind
        for kind in EventKind
        if not any(
            one.severity is Severity.ERROR
            for one in problems_of(events, Event(kind, on, days=1, outcome=outcome), calendar)
        )
    )


_AFTER_CLOSING = {EventKind.DELIVERED, EventKind.LINKED}
_NEEDS_2019 = {
    EventKind.AGENCY_ASKED,
    EventKind.REASONS_ASKED,
    EventKind.REASONS_GIVEN,
    EventKind.POSTPONED,
}


def _first(event: Event) -> Iterator[EventProblem]:
    if event.kind is not EventKind.RECEIVED:
        message = Message(
            "{kind}日期 {on} 早于收到申请，请先登记收到日期，再核对这个日期。",
            {"kind": event.kind.value, "on": event.on},
        )
        yield EventProblem(event, message)
    elif event.on < REGULATION_2007.in_force_on:
        message = Message(
            "收到日期 {on} 早于《政府信息公开条例》施行日期 {first}，请检查年份。",
            {"on": event.on, "first": REGULATION_2007.in_force_on},
        )
        yield EventProblem(event, message)


def _while_open(context: _Context) -> Iterator[EventProblem]:
    kind = context.event.kind
    if kind in {EventKind.DELIVERED, EventKind.REOPENED}:
        yield context.refuse("这件申请还没有答复，不能登记“{kind}”，请先登记答复。")
        return
    if kind in _NEEDS_2019 and context.life.regulation is not REGULATION_2019:
        yield context.refuse("收到申请时适用的条例没有“{kind}”的规定，请改用其他办法处理。")
        return
    check = _CHECKS.get(kind)
    if check is not None:
        yield from check(context)


def _reopened(context: _Context) -> Iterator[EventProblem]:
    closing = context.life.closing
    if closing is not None and closing.on.year < context.event.on.year:
        yield context.warn(
            "这件申请已计入{year}年度报告的办理结果，重新办理后改为计入新的答复年度，"
            "请核对已经报出的数字。",
            year=closing.on.year,
        )


def _correction_asked(context: _Context) -> Iterator[EventProblem]:
    life, event = context.life, context.event
    if life.state is LifeState.AWAITING_CORRECTION:
        yield context.refuse("已经告知补正，申请人还没有补正，不能再次告知。")
        return
    if last_of(context.before, EventKind.CORRECTION_ASKED):
        yield context.warn("补正应当一次性告知，这是又一次告知补正，请核对。")
    elif life.correction_limit and event.on > life.correction_limit.on:
        yield context.warn(
            "补正应在收到申请之日起{days}个工作日内（{limit} 前）告知，请核对日期。",
            days=life.regulation.correction_days,
            limit=life.correction_limit.on,
        )


def _correction_received(context: _Context) -> Iterator[EventProblem]:
    if context.life.state is not LifeState.AWAITING_CORRECTION:
        yield context.refuse("没有等待补正的告知，请先登记告知补正。")


def _not_corrected(context: _Context) -> Iterator[EventProblem]:
    yield from _correction_received(context)
    ask = last_of(context.before, EventKind.CORRECTION_ASKED)
    limit = given_until(ask, context.calendar) if ask else None
    if limit and context.event.on <= limit.on:
        yield context.refuse(
            "补正期限至 {limit}，还没有届满，不能按逾期未补正处理。", limit=limit.on
        )


def _reply(context: _Context) -> Iterator[EventProblem]:
    event = context.event
    asked = REPLIED[event.kind]
    open_ones = [
        one
        for one in consultations(current_round(context.before))
        if one.reply is None and one.ask.kind is asked
    ]
    fitting = [one for one in open_ones if event.party and one.ask.party == event.party]
    one = next(iter(fitting or open_ones), None)
    if one is None:
        yield context.refuse("没有尚未答复的“{asked}”，请先登记征求意见。", asked=asked.value)
    elif event.kind in {EventKind.THIRD_PARTY_SILENT, EventKind.AGENCY_SILENT}:
        limit = consultation_limit(one.ask, context.life.regulation, context.calendar)
        if limit and event.on < limit.on:
            yield context.refuse(
                "答复意见的期限至 {limit}，还没有届满，不能登记逾期未答复。", limit=limit.on
            )


def _asked(context: _Context) -> Iterator[EventProblem]:
    due = context.life.due
    if due and context.event.on > due.on:
        yield context.warn("征求意见时答复期限（{due}）已过，不再扣除时间。", due=due.on)


def _explained(context: _Context) -> Iterator[EventProblem]:
    if last_of(current_round(context.before), EventKind.REASONS_ASKED) is None:
        yield context.refuse("没有要求申请人说明理由，请先登记要求说明理由。")


def _postponed(context: _Context) -> Iterator[EventProblem]:
    if last_of(current_round(context.before), EventKind.REASONS_GIVEN) is None:
        yield context.refuse("延迟答复须在申请人说明理由之后告知，请先登记申请人说明理由。")
    if not context.event.days:
        yield context.refuse("请填写延迟答复的合理期限（工作日数）。")
    due = context.life.due
    if due and context.event.on > due.on:
        yield context.refuse("答复期限（{due}）已过，不能再告知延迟答复。", due=due.on)


def _approved(context: _Context) -> Iterator[EventProblem]:
    life, event = context.life, context.event
    most = life.regulation.extension_days
    if life.extension and (life.extended_by or life.extension.told is None):
        yield context.refuse("延期只能一次，这件申请已于 {first} 批准延期。", first=_approval(life))
    elif life.due is None:
        yield context.refuse("期限停止计算期间不能批准延期。")
    elif event.on > life.due.on:
        yield context.refuse("延期应在期限届满（{due}）前批准，批准日期已晚。", due=life.due.on)
    if event.days is not None and not 1 <= event.days <= most:
        yield context.refuse("延期最少1个、最多{most}个工作日，请改正天数。", most=most)


def _approval(life: Life) -> datetime.date | str:
    return life.extension.approved.on if life.extension else ""


def _told(context: _Context) -> Iterator[EventProblem]:
    life = context.life
    if life.extension is None or life.extension.told is not None:
        yield context.refuse("没有待告知的延期，请先登记批准延期。")
    elif life.due is not None and context.event.on > life.due.on:
        yield context.warn(
            "延期应在期限届满（{due}）前告知申请人，现在告知不起作用。", due=life.due.on
        )


def _revoked(context: _Context) -> Iterator[EventProblem]:
    if context.life.extension is None:
        yield context.refuse("这件申请没有延期，不用撤销。")


def _fee_noticed(context: _Context) -> Iterator[EventProblem]:
    life, event = context.life, context.event
    if event.on < FEES_IN_FORCE_ON:
        yield context.refuse(
            "信息处理费自 {first} 起收取，此前不能发收费通知。", first=FEES_IN_FORCE_ON
        )
    elif life.state is LifeState.AWAITING_PAYMENT:
        yield context.refuse("已经发出收费通知，申请人还没有缴费，不能再次通知。")
    elif life.due and event.on > life.due.on:
        yield context.warn("收费通知应在答复期限（{due}）内发出，请核对日期。", due=life.due.on)


def _fee_paid(context: _Context) -> Iterator[EventProblem]:
    if context.life.state is not LifeState.AWAITING_PAYMENT:
        yield context.refuse("没有等待缴费的收费通知，请先登记发出收费通知。")


def _fee_unpaid(context: _Context) -> Iterator[EventProblem]:
    yield from _fee_paid(context)
    notice = last_of(context.before, EventKind.FEE_NOTICED)
    limit = fee_payment_due(notice.on, context.calendar) if notice else None
    if limit and context.event.on <= limit.on:
        yield context.refuse(
            "缴费期限至 {limit}，还没有届满，不能按逾期未缴费处理。", limit=limit.on
        )


def _merged(context: _Context) -> Iterator[EventProblem]:
    if last_of(current_round(context.before), EventKind.MERGED):
        yield context.refuse("这件申请已经并案，不能再次并案。")


def _answered(context: _Context) -> Iterator[EventProblem]:
    outcome, year = context.event.outcome, context.event.on.year
    if not outcome:
        yield context.refuse("请填写办理结果。")
        return
    try:
        parse_outcome(outcome, year)
    except ValueError as error:
        yield context.refuse("{reason}", reason=str(error))
    if context.life.state in {LifeState.AWAITING_CORRECTION, LifeState.AWAITING_PAYMENT}:
        yield context.warn("现在{state}，请核对是否现在就答复。", state=context.life.state.value)
    elif any(wait.awaited in {"第三方", "共同制作机关"} for wait in context.life.waits):
        yield context.warn("征求的意见还没有全部收到，请核对是否现在就答复。")


_CHECKS: Mapping[EventKind, Callable[[_Context], Iterator[EventProblem]]] = {
    EventKind.CORRECTION_ASKED: _correction_asked,
    EventKind.CORRECTION_RECEIVED: _correction_received,
    EventKind.NOT_CORRECTED: _not_corrected,
    **dict.fromkeys(ASKED, _asked),
    **dict.fromkeys(REPLIED, _reply),
    EventKind.REASONS_GIVEN: _explained,
    EventKind.POSTPONED: _postponed,
    EventKind.EXTENSION_APPROVED: _approved,
    EventKind.EXTENSION_TOLD: _told,
    EventKind.EXTENSION_REVOKED: _revoked,
    EventKind.FEE_NOTICED: _fee_noticed,
    EventKind.FEE_PAID: _fee_paid,
    EventKind.FEE_UNPAID: _fee_unpaid,
    EventKind.MERGED: _merged,
    EventKind.ANSWERED: _answered,
}
