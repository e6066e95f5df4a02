"""What happens to an application: the kinds of events, and which of them belong together.

Every event rests on an article of the version of 《条例》 in force when the application came.
"""

import datetime
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from models.problems import UserError
from models.rules.editions import REGULATION_2019, Regulation
from models.rules.outcomes import outcome_of, outcomes_of_year


class EventKind(StrEnum):
    """What can happen to an application; the value is the word that the clerk sees."""

    RECEIVED = "收到申请"
    CORRECTION_ASKED = "告知补正"
    CORRECTION_RECEIVED = "收到补正"
    NOT_CORRECTED = "逾期未补正"
    THIRD_PARTY_ASKED = "征求第三方意见"
    THIRD_PARTY_ANSWERED = "第三方答复"
    THIRD_PARTY_SILENT = "第三方逾期未答复"
    AGENCY_ASKED = "征求共同制作机关意见"
    AGENCY_ANSWERED = "共同制作机关答复"
    AGENCY_SILENT = "共同制作机关逾期未答复"
    REASONS_ASKED = "要求说明理由"
    REASONS_GIVEN = "申请人说明理由"
    POSTPONED = "告知延迟答复"
    EXTENSION_APPROVED = "批准延期"
    EXTENSION_TOLD = "告知延期"
    EXTENSION_REVOKED = "撤销延期"
    FEE_NOTICED = "发出收费通知"
    FEE_PAID = "缴费"
    FEE_UNPAID = "逾期未缴费"
    TRANSFERRED = "转交承办"
    SPLIT = "拆分"
    MERGED = "并案"
    LINKED = "关联"
    ANSWERED = "答复"
    DELIVERED = "送达"
    WITHDRAWN = "撤回"
    REOPENED = "重新办理"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to an application.

    Attributes:
        days: working days given to the applicant, added by an extension or a postponement, or
            set for a new decision, by kind.
        party: who was asked, told or charged with it.
        method: the way it came or went out.
        outcome: code of the result, of an event that closes the application.
        amount_yuan: the fee asked or paid.
        sent_on: the day the application was handed in or posted.
        arrived_on: the day it, or what was sent to a third party, arrived.
        confirmed_on: the day office and applicant confirmed the arrival.
        linked_id: the other application concerned.
        id: where it is stored; 0 if it is not. Not part of what happened.
    """

    kind: EventKind
    on: datetime.date
    days: int | None = None
    party: str | None = None
    method: str | None = None
    outcome: str | None = None
    amount_yuan: Decimal | None = None
    sent_on: datetime.date | None = None
    arrived_on: datetime.date | None = None
    confirmed_on: datetime.date | None = None
    letter_number: str | None = None
    note: str | None = None
    linked_id: int | None = None
    id: int = field(default=0, compare=False)


ASKED = (EventKind.THIRD_PARTY_ASKED, EventKind.AGENCY_ASKED)
REPLIED: Mapping[EventKind, EventKind] = {
    EventKind.THIRD_PARTY_ANSWERED: EventKind.THIRD_PARTY_ASKED,
    EventKind.THIRD_PARTY_SILENT: EventKind.THIRD_PARTY_ASKED,
    EventKind.AGENCY_ANSWERED: EventKind.AGENCY_ASKED,
    EventKind.AGENCY_SILENT: EventKind.AGENCY_ASKED,
}
"""What ends a consultation → what began it."""

CLOSING: Mapping[EventKind, str] = {
    EventKind.ANSWERED: "",
    EventKind.NOT_CORRECTED: "closed_not_corrected",
    EventKind.FEE_UNPAID: "closed_fee_unpaid",
    EventKind.WITHDRAWN: "closed_other",
}
"""What closes an application → the result it has if none is stated."""

_ARTICLES_2019: Mapping[EventKind, str] = {
    EventKind.RECEIVED: "第三十一条",
    EventKind.CORRECTION_ASKED: "第三十条",
    EventKind.CORRECTION_RECEIVED: "第三十条",
    EventKind.NOT_CORRECTED: "第三十条",
    EventKind.THIRD_PARTY_ASKED: "第三十二条、第三十三条第三款",
    EventKind.THIRD_PARTY_ANSWERED: "第三十二条、第三十三条第三款",
    EventKind.THIRD_PARTY_SILENT: "第三十二条、第三十三条第三款",
    EventKind.AGENCY_ASKED: "第三十四条、第三十三条第三款",
    EventKind.AGENCY_ANSWERED: "第三十四条、第三十三条第三款",
    EventKind.AGENCY_SILENT: "第三十四条、第三十三条第三款",
    EventKind.REASONS_ASKED: "第三十五条",
    EventKind.REASONS_GIVEN: "第三十五条",
    EventKind.POSTPONED: "第三十五条",
    EventKind.EXTENSION_APPROVED: "第三十三条第二款",
    EventKind.EXTENSION_TOLD: "第三十三条第二款",
    EventKind.EXTENSION_REVOKED: "第三十三条第二款",
    EventKind.FEE_NOTICED: "第四十二条",
    EventKind.FEE_PAID: "第四十二条",
    EventKind.FEE_UNPAID: "第四十二条",
    EventKind.TRANSFERRED: "第四条",
    EventKind.SPLIT: "第二十九条",
    EventKind.MERGED: "第三十六条第（六）项",
    EventKind.LINKED: "第四条",
    EventKind.ANSWERED: "第三十六条",
    EventKind.DELIVERED: "第四十条",
    EventKind.WITHDRAWN: "第二十七条",
    EventKind.REOPENED: "第五十一条",
}
_ARTICLES_2007: Mapping[EventKind, str] = {
    **dict.fromkeys(EventKind, "第四条"),
    EventKind.RECEIVED: "第二十四条",
    EventKind.CORRECTION_ASKED: "第二十一条第（四）项",
    EventKind.CORRECTION_RECEIVED: "第二十一条第（四）项",
    EventKind.NOT_CORRECTED: "第二十一条第（四）项",
    EventKind.THIRD_PARTY_ASKED: "第二十三条、第二十四条第三款",
    EventKind.THIRD_PARTY_ANSWERED: "第二十三条、第二十四条第三款",
    EventKind.THIRD_PARTY_SILENT: "第二十三条、第二十四条第三款",
    EventKind.EXTENSION_APPROVED: "第二十四条第二款",
    EventKind.EXTENSION_TOLD: "第二十四条第二款",
    EventKind.EXTENSION_REVOKED: "第二十四条第二款",
    EventKind.SPLIT: "第二十条",
    EventKind.MERGED: "第二十一条",
    EventKind.ANSWERED: "第二十一条",
    EventKind.DELIVERED: "第二十六条",
    EventKind.WITHDRAWN: "第十三条",
    EventKind.REOPENED: "第三十三条",
}


def article_of(kind: EventKind, regulation: Regulation) -> str:
    """Return the short citation of the article an event rests on, with the version."""
    articles = _ARTICLES_2019 if regulation is REGULATION_2019 else _ARTICLES_2007
    return f"《条例》（国务院令第{regulation.order_number}号）{articles[kind]}"


_RECEIPT_RULES: Mapping[str, tuple[str, str]] = {
    "当面": ("sent_on", "提交之日"),
    "邮寄": ("arrived_on", "签收之日"),
    "平信": ("confirmed_on", "与申请人确认之日"),
    "网络": ("confirmed_on", "与申请人双方确认之日"),
    "传真": ("confirmed_on", "与申请人双方确认之日"),
}
_DAYS = {"sent_on": "提交日期", "arrived_on": "到达日期", "confirmed_on": "确认日期"}


def receipt_day(
    method: str,
    sent_on: datetime.date | None = None,
    arrived_on: datetime.date | None = None,
    confirmed_on: datetime.date | None = None,
) -> datetime.date:
    """Return the day on which an application counts as received, by the way it came.

    Raises:
        UserError: the day that decides is not given, or the three are out of order.

    Source:
        《条例》(2019) 第三十一条; 国办公开办函〔2015〕207号 for what came before it by e-mail.
    """
    days = {"sent_on": sent_on, "arrived_on": arrived_on, "confirmed_on": confirmed_on}
    _refuse_disorder(days)
    name, rule = _RECEIPT_RULES[method]
    day = days[name]
    earlier = arrived_on is not None and arrived_on < REGULATION_2019.in_force_on
    if method == "网络" and earlier and (day is None or day < REGULATION_2019.in_force_on):
        day = arrived_on
    if day is None:
        raise UserError(
            "{method}申请以{rule}为收到之日（《条例》第三十一条），请填写{label}。",
            method=method,
            rule=rule,
            label=_DAYS[name],
        )
    return day


def _refuse_disorder(days: Mapping[str, datetime.date | None]) -> None:
    known = [(name, day) for name, day in days.items() if day is not None]
    for (first, earlier), (second, later) in pairwise(known):
        if later < earlier:
            raise UserError(
                "{second} {later} 早于{first} {earlier}，请核对这两个日期。",
                second=_DAYS[second],
                later=later,
                first=_DAYS[first],
                earlier=earlier,
            )


def outcome_in(code: str, year: int) -> str:
    """Return the code under which a result is given in a year; the table of 2014 has its own.

    Raises:
        UserError: before 2008.
    """
    known = outcomes_of_year(year)
    row = outcome_of(code).statistics_2014_row
    if not known[0].code.startswith("s14_") or code.startswith("s14_"):
        return code
    return next(one.code for one in known if one.statistics_2014_row == row)


def in_sequence(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return events by day; those of one day in the order they were stored, then as given."""
    return tuple(sorted(events, key=lambda event: (event.on, event.id or math.inf)))


def current_round(events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the events after the last re-opening, in sequence; all if there was none."""
    told = in_sequence(events)
    places = [n for n, event in enumerate(told) if event.kind is EventKind.REOPENED]
    return told[places[-1] + 1 :] if places else told


def last_of(events: Sequence[Event], *kinds: EventKind) -> Event | None:
    """Return the last event of certain kinds, None where there is none."""
    return next((event for event in reversed(events) if event.kind in kinds), None)


def closing_of(events: Sequence[Event]) -> Event | None:
    """Return the event that closed an application; None while it is open."""
    return last_of(current_round(events), *CLOSING)


def reply_after(events: Sequence[Event], ask: EventKind, *replies: EventKind) -> Event | None:
    """Return the last reply to the last question; a reply without any question counts, too."""
    places = [n for n, event in enumerate(events) if event.kind is ask]
    return last_of(events[places[-1] + 1 :] if places else events, *replies)


@dataclass(frozen=True, slots=True)
class Consultation:
    """A third party or another agency asked; `reply` is None while it has not replied."""

    ask: Event
    reply: Event | None = None


def consultations(events: Sequence[Event]) -> tuple[Consultation, ...]:
    """Return the consultations, each reply beside the question of its party.

    A reply that names no party, or one that was not asked, belongs to the earliest open question.
    """
    found: list[Consultation] = []
    for event in in_sequence(events):
        if event.kind in ASKED:
            found.append(Consultation(event))
        elif event.kind in REPLIED:
            place = _question_of(event, found)
            if place is not None:
                found[place] = replace(found[place], reply=event)
    return tuple(found)


def _question_of(reply: Event, found: Sequence[Consultation]) -> int | None:
    fitting = [
        n
        for n, one in enumerate(found)
        if one.reply is None and one.ask.kind is REPLIED[reply.kind]
    ]
    named = [n for n in fitting if reply.party and found[n].ask.party == reply.party]
    return next(iter(named or fitting), None)


@dataclass(frozen=True, slots=True)
class Extension:
    """An extension; `told` is None until the applicant has been told."""

    approved: Event
    told: Event | None = None


def extension_of(events: Sequence[Event]) -> Extension | None:
    """Return the extension that was approved last, None where there is none or it was revoked."""
    found: Extension | None = None
    for event in in_sequence(events):
        if event.kind is EventKind.EXTENSION_APPROVED:
            found = Extension(event)
        elif event.kind is EventKind.EXTENSION_TOLD and found is not None:
            found = replace(found, told=found.told or event)
        elif event.kind is EventKind.EXTENSION_REVOKED:
            found = None
    return found
