"""The life of an application, reckoned from its events: its state, its clock and who is awaited.

Which version of 《条例》 rules it is decided by the day the application was received.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from models.problems import UserError
from models.rules.application_events import (
    ASKED,
    Consultation,
    Event,
    EventKind,
    Extension,
    closing_of,
    consultations,
    current_round,
    extension_of,
    in_sequence,
    last_of,
    reply_after,
)
from models.rules.deadlines import correction_notice_due, fee_payment_due
from models.rules.editions import REGULATION_2007, Regulation, regulation_of
from models.rules.fees import FEES_IN_FORCE_ON
from models.rules.working_days import DayKind, DueDate, WorkingDays


class LifeState(StrEnum):
    """Where an application stands; the value is the word that the clerk sees."""

    RUNNING = "办理中"
    AWAITING_CORRECTION = "等待补正"
    AWAITING_PAYMENT = "等待缴费"
    MERGED = "并案办理"
    ANSWERED = "已答复"
    DELIVERED = "已送达"
    WITHDRAWN = "已撤回"
    CLOSED = "已办结"


class Awaited(StrEnum):
    """Who has to act next, beside the one who answers."""

    APPLICANT = "申请人"
    PAYMENT = "申请人缴费"
    THIRD_PARTY = "第三方"
    AGENCY = "共同制作机关"
    OFFICE = "本机关"


@dataclass(frozen=True, slots=True)
class Wait:
    """Somebody who has to act; `until` is None where no limit was set."""

    awaited: Awaited
    since: datetime.date
    until: DueDate | None
    party: str = ""


@dataclass(frozen=True, slots=True)
class Excluded:
    """Days not counted in the period: those after `start` up to and including `end`.

    Attributes:
        days: working days among them that no other consultation leaves out already.
        open: the reply is not there yet, so `end` is the last day it may come.
    """

    start: datetime.date
    end: datetime.date
    days: int
    consultation: Consultation
    open: bool


@dataclass(frozen=True, slots=True)
class Life:
    """Where an application stands.

    Attributes:
        start: the day from which the present period runs; the next one is its first day.
        days: working days of that period without what is added or left out.
        base_due: last day to answer without an extension; None while the clock waits.
        due: last day to answer; None while the clock waits.
        correction_limit: last day to ask for a correction; None where the law sets none.
        extension: the extension approved last, also one that came too late.
        extended_by: working days by which it lengthens the period.
        postponed_by: working days added under 第三十五条.
        extendable_by: working days by which the period may still be extended; 0 if not at all.
        closing: the event that closed it.
    """

    state: LifeState
    received_on: datetime.date
    regulation: Regulation
    start: datetime.date
    days: int
    base_due: DueDate | None
    due: DueDate | None
    correction_limit: DueDate | None
    waits: tuple[Wait, ...] = ()
    excluded: tuple[Excluded, ...] = ()
    extension: Extension | None = None
    extended_by: int = 0
    postponed_by: int = 0
    extendable_by: int = 0
    closing: Event | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is still to be answered."""
        return self.closing is None

    @property
    def is_provisional(self) -> bool:
        """Whether its last day may still move because a year of the calendar is not known."""
        return self.due is not None and self.due.provisional


def life_of(events: Sequence[Event], calendar: WorkingDays) -> Life:
    """Return where an application stands after its events, in whatever order they are given.

    A correction or the payment of a fee starts the full period anew; consultations are left out
    of it, days that several of them share once; an extension counts if it was approved and told
    within the period that was running; a re-opened application has a period of its own.

    Raises:
        UserError: it was not received, or before 2008-05-01.

    Source:
        《条例》(2019) 第三十条 to 第三十五条; (2007) 第二十一条、第二十三条、第二十四条 for what
        was received before 2019-05-15; 国办函〔2020〕109号.
    """
    told = in_sequence(events)
    received = next((event for event in told if event.kind is EventKind.RECEIVED), None)
    if received is None:
        raise UserError("这件申请还没有登记收到日期，请先登记收到申请。")
    regulation = regulation_of(received.on)
    reopened = last_of(told, EventKind.REOPENED)
    now = current_round(told)
    life = Life(
        LifeState.RUNNING,
        received.on,
        regulation,
        _start(reopened.on if reopened else received.on, now),
        reopened.days if reopened and reopened.days else regulation.answer_days,
        base_due=None,
        due=None,
        correction_limit=correction_notice_due(received.on, calendar),
        extension=extension_of(now),
        closing=closing_of(told),
    )
    waiting = _waiting(now)
    if waiting is LifeState.RUNNING:
        life = _reckoned(life, now, calendar)
    life = replace(life, state=_state(life, now, waiting))
    return replace(life, waits=_waits(life, now, calendar)) if life.is_open else life


def _waiting(now: Sequence[Event]) -> LifeState:
    if _uncorrected(now):
        return LifeState.AWAITING_CORRECTION
    return LifeState.AWAITING_PAYMENT if _unpaid(now) else LifeState.RUNNING


def _uncorrected(now: Sequence[Event]) -> Event | None:
    """Return the request for a correction that has not been answered."""
    ask = last_of(now, EventKind.CORRECTION_ASKED)
    reply = reply_after(now, EventKind.CORRECTION_ASKED, EventKind.CORRECTION_RECEIVED)
    return ask if reply is None else None


def _unpaid(now: Sequence[Event]) -> Event | None:
    """Return the notice to pay a fee that has not been paid."""
    notice = _notice(now)
    paid = reply_after(now, EventKind.FEE_NOTICED, EventKind.FEE_PAID)
    return notice if paid is None else None


def _notice(now: Sequence[Event]) -> Event | None:
    notice = last_of(now, EventKind.FEE_NOTICED)
    return notice if notice and notice.on >= FEES_IN_FORCE_ON else None


def _start(first: datetime.date, now: Sequence[Event]) -> datetime.date:
    corrected = reply_after(now, EventKind.CORRECTION_ASKED, EventKind.CORRECTION_RECEIVED)
    start = corrected.on if corrected else first
    paid = reply_after(now, EventKind.FEE_NOTICED, EventKind.FEE_PAID) if _notice(now) else None
    return max(start, paid.on) if paid else start


def _reckoned(life: Life, now: Sequence[Event], calendar: WorkingDays) -> Life:
    """Return the life with its last day, after all that is left out and added."""
    excluded = _excluded(life, now, calendar)
    days = life.days + sum(one.days for one in excluded)
    base_due = due = calendar.add(life.start, days)
    most = life.regulation.extension_days
    extended_by = 0
    extension = life.extension
    if extension and extension.told and _in_time(extension, life.start, due.on):
        extended_by = min(extension.approved.days or most, most)
    postponed = [
        event.days or 0
        for event in now
        if event.kind is EventKind.POSTPONED and event.on >= life.start
    ]
    total = extended_by + sum(postponed)
    if total:
        due = calendar.add(life.start, days + total)
    return replace(
        life,
        base_due=base_due,
        due=due,
        excluded=excluded,
        extended_by=extended_by,
        postponed_by=sum(postponed),
        extendable_by=0 if extended_by or not life.is_open else most,
    )


def _in_time(extension: Extension, start: datetime.date, due: datetime.date) -> bool:
    told = extension.told
    return told is not None and start <= told.on <= due and extension.approved.on <= due


def _excluded(life: Life, now: Sequence[Event], calendar: WorkingDays) -> tuple[Excluded, ...]:
    """Return what consultations leave out; what passed before the period is no part of it."""
    found: list[Excluded] = []
    days = life.days
    covered = life.start
    for one in consultations(now):
        end = _end(one, life.regulation, calendar)
        if end is None or one.ask.on > calendar.add(life.start, days).on:
            continue
        start = max(one.ask.on, covered)
        left_out = max(0, calendar.between(start, end))
        days += left_out
        covered = max(covered, end)
        found.append(Excluded(start, end, left_out, one, open=one.reply is None))
    return tuple(found)


def consultation_limit(ask: Event, regulation: Regulation, calendar: WorkingDays) -> DueDate | None:
    """Return the last day to reply to a consultation; None under the version without a limit.

    It runs from the day the letter arrived, where that is known.

    Source:
        《条例》(2019) 第三十二条、第三十四条: 15 working days from receipt.
    """
    days = regulation.consultation_days
    return None if days is None else calendar.add(ask.arrived_on or ask.on, days)


def _end(one: Consultation, regulation: Regulation, calendar: WorkingDays) -> datetime.date | None:
    """Return the last day that a consultation leaves out; None while it leaves out nothing."""
    if one.ask.kind is EventKind.AGENCY_ASKED and regulation is REGULATION_2007:
        return None
    limit = consultation_limit(one.ask, regulation, calendar)
    if one.reply is None:
        return limit.on if limit else None
    silent = one.reply.kind in {EventKind.THIRD_PARTY_SILENT, EventKind.AGENCY_SILENT}
    return min(one.reply.on, limit.on) if silent and limit else one.reply.on


_CLOSED = {EventKind.ANSWERED: LifeState.ANSWERED, EventKind.WITHDRAWN: LifeState.WITHDRAWN}


def _state(life: Life, now: Sequence[Event], waiting: LifeState) -> LifeState:
    if life.closing is not None:
        closed = _CLOSED.get(life.closing.kind, LifeState.CLOSED)
        return LifeState.DELIVERED if last_of(now, EventKind.DELIVERED) else closed
    if waiting is not LifeState.RUNNING:
        return waiting
    return LifeState.MERGED if last_of(now, EventKind.MERGED) else LifeState.RUNNING


def _waits(life: Life, now: Sequence[Event], calendar: WorkingDays) -> tuple[Wait, ...]:
    waits = [
        Wait(
            Awaited.THIRD_PARTY if one.ask.kind is ASKED[0] else Awaited.AGENCY,
            one.ask.on,
            consultation_limit(one.ask, life.regulation, calendar),
            one.ask.party or "",
        )
        for one in consultations(now)
        if one.reply is None
    ]
    waits += [
        Wait(Awaited.APPLICANT, ask.on, given_until(ask, calendar))
        for ask in (_uncorrected(now), _unexplained(now))
        if ask is not None
    ]
    fee = _unpaid(now)
    if fee is not None:
        waits.append(Wait(Awaited.PAYMENT, fee.on, fee_payment_due(fee.on, calendar)))
    extension = life.extension
    if extension and extension.told is None:
        waits.append(Wait(Awaited.OFFICE, extension.approved.on, life.base_due))
    return tuple(waits)


def _unexplained(now: Sequence[Event]) -> Event | None:
    ask = last_of(now, EventKind.REASONS_ASKED)
    reply = reply_after(now, EventKind.REASONS_ASKED, EventKind.REASONS_GIVEN)
    return ask if reply is None else None


def given_until(ask: Event, calendar: WorkingDays) -> DueDate | None:
    """Return the last of the working days given to the applicant; None where none were set."""
    return calendar.add(ask.on, ask.days) if ask.days else None


@dataclass(frozen=True, slots=True)
class PeriodDay:
    """One day of a period.

    Attributes:
        number: which day of the period it is, from 1; None if it does not count.
        reason: why it does not count, or why a weekend does; empty for an ordinary working day.
    """

    on: datetime.date
    kind: DayKind
    number: int | None
    reason: str
    provisional: bool


def days_of(life: Life, calendar: WorkingDays) -> tuple[PeriodDay, ...]:
    """Return the present period day by day, from the day after its start to the last day.

    Empty while the clock waits. The largest number is the length of the period.
    """
    if life.due is None:
        return ()
    days: list[PeriodDay] = []
    number = 0
    for day in calendar.explain(life.start, life.due.on):
        left_out = any(one.start < day.on <= one.end for one in life.excluded)
        counts = day.number is not None and not left_out
        number += counts
        reason = "征求意见，不计入期限" if day.number is not None and left_out else day.name
        days.append(
            PeriodDay(day.on, day.kind, number if counts else None, reason, day.provisional)
        )
    return tuple(days)
