"""How the last day to answer came about, line by line: each act, its article and its effect."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from models.masking import masked
from models.messages import Message
from models.rules.application_events import (
    ASKED,
    CLOSING,
    REPLIED,
    Event,
    EventKind,
    article_of,
    in_sequence,
)
from models.rules.application_life import Life, consultation_limit, given_until, life_of
from models.rules.deadlines import fee_payment_due
from models.rules.fees import FEES_IN_FORCE_ON
from models.rules.working_days import DueDate, WorkingDays


@dataclass(frozen=True, slots=True)
class Line:
    """One act and what it does to the last day to answer.

    Attributes:
        article: what it rests on; empty where no rule is applied.
        effect: working days by which it moves the last day; None where it stops or starts the
            clock, 0 where it changes nothing.
        text: the act and its effect as a sentence; the name of a person is masked in it.
        due: the last day after it; None while the clock waits.
    """

    on: datetime.date
    article: str
    effect: int | None
    text: Message
    due: DueDate | None


def calculation_of(events: Sequence[Event], calendar: WorkingDays) -> tuple[Line, ...]:
    """Return the calculation of the last day, one line for each event in sequence.

    The last line has the last day of `life_of`; a line on the calendar follows where a year is
    not entered.

    Raises:
        UserError: the application was not received, or before 2008-05-01.

    Source:
        《条例》(2019) 第三十条 to 第三十五条; (2007) 第二十一条 to 第二十四条.
    """
    told = in_sequence(events)
    first = next((n for n, one in enumerate(told) if one.kind is EventKind.RECEIVED), 0)
    told = (*told[first : first + 1], *told[:first], *told[first + 1 :])
    lines: list[Line] = []
    before: Life | None = None
    for place, event in enumerate(told):
        life = life_of(told[: place + 1], calendar)
        lines.append(_line(event, before, life, calendar))
        before = life
    return (*lines, *_unknown_years(before, calendar)) if before else ()


def _line(event: Event, before: Life | None, life: Life, calendar: WorkingDays) -> Line:
    effect = _effect(event, before, life, calendar)
    values = _values(event, life, calendar) | {"effect": effect}
    template = _template(event, before, life, effect)
    return Line(
        event.on,
        article_of(event.kind, life.regulation),
        effect,
        Message(template, values),
        life.due,
    )


def _effect(event: Event, before: Life | None, life: Life, calendar: WorkingDays) -> int | None:
    if before is None:
        return life.days
    if event.kind in _CLOSED:
        return 0
    if event.kind is EventKind.REOPENED:
        return None
    if before.due is None and life.due is None:
        return 0
    if before.due is None or life.due is None:
        return None
    return calendar.between(before.due.on, life.due.on)


def _values(event: Event, life: Life, calendar: WorkingDays) -> dict[str, object]:
    return {
        "on": event.on,
        "due": life.due.on if life.due else "",
        "days": event.days,
        "limit": _limit(event, life, calendar),
        "party": f"（{masked(event.party)}）" if event.party else "",
        "period": life.days,
        "law": life.regulation.order_number,
        "left_out": sum(one.days for one in life.excluded),
        "late": calendar.between(life.due.on, event.on) if life.due else 0,
    }


def _limit(event: Event, life: Life, calendar: WorkingDays) -> datetime.date | str:
    if event.kind in ASKED:
        due = consultation_limit(event, life.regulation, calendar)
    elif event.kind is EventKind.FEE_NOTICED:
        due = fee_payment_due(event.on, calendar)
    else:
        due = given_until(event, calendar)
    return due.on if due else ""


_TEXTS = {
    EventKind.RECEIVED: "收到申请，适用国务院令第{law}号，自次日起{period}个工作日内答复，"
    "期限至{due}。",
    EventKind.CORRECTION_RECEIVED: "收到补正，自次日起重新计算{period}个工作日，期限至{due}。",
    EventKind.REASONS_ASKED: "要求申请人说明理由，期限照常计算，仍为{due}。",
    EventKind.REASONS_GIVEN: "申请人说明了理由，期限仍为{due}。",
    EventKind.POSTPONED: "申请理由合理但数量、频次明显超过合理范围，告知延迟{days}个工作日答复，"
    "期限至{due}。",
    EventKind.EXTENSION_APPROVED: "机构负责人同意延期，告知申请人后生效，期限暂仍为{due}。",
    EventKind.EXTENSION_REVOKED: "撤销延期，期限恢复为{due}。",
    EventKind.FEE_PAID: "申请人缴费，自次日起重新计算{period}个工作日，期限至{due}。",
    EventKind.TRANSFERRED: "转交承办{party}，期限不变。",
    EventKind.SPLIT: "按“一事一申请”拆分，期限不变。",
    EventKind.MERGED: "与另一件申请并案办理，期限不变。",
    EventKind.LINKED: "与另一件申请关联，期限不变。",
    EventKind.NOT_CORRECTED: "申请人逾期未补正，视为放弃申请，不再处理。",
    EventKind.FEE_UNPAID: "申请人逾期未缴费，视为放弃申请，不再处理。",
    EventKind.WITHDRAWN: "申请人撤回申请，不再处理。",
    EventKind.DELIVERED: "答复已送达申请人。",
    EventKind.REOPENED: "重新办理，自次日起{period}个工作日内重新答复，期限至{due}。",
}


def _template(event: Event, before: Life | None, life: Life, effect: int | None) -> str:
    write = _WRITERS.get(event.kind)
    if write is not None:
        return write(event, life, effect)
    stopped = life.due is None and before is not None
    if stopped and event.kind not in _CLOSED:
        return f"{event.kind.value}，期限仍停止计算。"
    return _TEXTS[event.kind]


def _correcting(event: Event, _life: Life, _effect: int | None) -> str:
    limit = "，补正期限至{limit}" if event.days else ""
    return f"告知申请人补正{limit}；期限停止计算，收到补正后重新计算。"


def _charging(event: Event, _life: Life, _effect: int | None) -> str:
    if event.on < FEES_IN_FORCE_ON:
        return "当时没有信息处理费，收费通知不影响期限。"
    return "发出收费通知，最迟{limit}缴费；期限停止计算，缴费后重新计算。"


def _extending(_event: Event, _life: Life, effect: int | None) -> str:
    if effect:
        return "告知申请人延期，延长{effect}个工作日，期限至{due}。"
    return "告知延期时期限已过，延期不起作用。"


def _answering(event: Event, life: Life, _effect: int | None) -> str:
    late = life.due is not None and event.on > life.due.on
    return "已答复，超过期限{late}个工作日。" if late else "已在期限内答复。"


def _consulting(event: Event, life: Life, effect: int | None) -> str:
    what = f"{event.kind.value}{{party}}"
    if life.due is None:
        return f"{what}，期限仍停止计算。"
    if event.kind in ASKED:
        if effect:
            return f"{what}，最迟{{limit}}答复，最多扣除{{effect}}个工作日，期限暂至{{due}}。"
        return f"{what}，所需时间在收到意见后扣除，期限暂为{{due}}。"
    return f"{what}，征求意见共扣除{{left_out}}个工作日，期限至{{due}}。"


_WRITERS: Mapping[EventKind, Callable[[Event, Life, int | None], str]] = {
    **dict.fromkeys((*ASKED, *REPLIED), _consulting),
    EventKind.CORRECTION_ASKED: _correcting,
    EventKind.FEE_NOTICED: _charging,
    EventKind.EXTENSION_TOLD: _extending,
    EventKind.ANSWERED: _answering,
}
_CLOSED = {*CLOSING, EventKind.DELIVERED}


def _unknown_years(life: Life, calendar: WorkingDays) -> list[Line]:
    if life.due is None:
        return []
    return [
        Line(
            life.due.on,
            "",
            0,
            Message(
                "{year}年放假安排未录入，期限为暂定日期，请在工作日历中录入后再核对。",
                {"year": year},
            ),
            life.due,
        )
        for year in calendar.missing_years(life.start, life.due.on)
    ]
