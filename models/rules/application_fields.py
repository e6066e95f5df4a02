"""The fields of an application's record that follow from its events, and the other way round.

Events are the truth, the fields are derived. Fields that a form or an import set directly become
the events that say the same.
"""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from models.rules.application_events import (
    ASKED,
    CLOSING,
    REPLIED,
    Event,
    EventKind,
    closing_of,
    consultations,
    current_round,
    extension_of,
    in_sequence,
    last_of,
    outcome_in,
    reply_after,
)

BEYOND_FIELDS = frozenset(
    {
        *ASKED,
        EventKind.EXTENSION_APPROVED,
        EventKind.FEE_NOTICED,
        EventKind.POSTPONED,
        EventKind.REOPENED,
    }
)
"""Kinds of events that may move the last day to answer in ways the fields do not tell.

An extension does so only where its days are stated.
"""


def derived(events: Sequence[Event]) -> dict[str, Any]:
    """Return the fields of the application's record that follow from its events."""
    told = in_sequence(events)
    values: dict[str, Any] = {}
    for read in _GROUPS.values():
        values |= read(told)
    return values


def _receipt(told: Sequence[Event]) -> dict[str, Any]:
    received = next((event for event in told if event.kind is EventKind.RECEIVED), None)
    if received is None:
        return {}
    method = {"method": received.method} if received.method else {}
    return {"received_on": received.on} | method


def _correction(told: Sequence[Event]) -> dict[str, Any]:
    ask = last_of(told, EventKind.CORRECTION_ASKED)
    reply = reply_after(told, EventKind.CORRECTION_ASKED, EventKind.CORRECTION_RECEIVED)
    return {
        "correction_asked_on": ask.on if ask else None,
        "correction_received_on": reply.on if reply else None,
    }


def _consultation(told: Sequence[Event]) -> dict[str, Any]:
    """Return the last stretch of days in which somebody was being asked."""
    asked_on: datetime.date | None = None
    until: datetime.date | None = None
    for one in consultations(told):
        end = one.reply.on if one.reply else datetime.date.max
        if until is None or one.ask.on > until:
            asked_on, until = one.ask.on, end
        else:
            until = max(until, end)
    if until is None:
        reply = last_of(told, *REPLIED)
        until = reply.on if reply else None
    return {
        "consultation_asked_on": asked_on,
        "consultation_answered_on": None if until == datetime.date.max else until,
    }


def _extension(told: Sequence[Event]) -> dict[str, Any]:
    extension = extension_of(told)
    return {"extended_on": extension.told.on if extension and extension.told else None}


def _answer(told: Sequence[Event]) -> dict[str, Any]:
    closing = closing_of(told)
    if closing is None:
        return {"answered_on": None, "outcome": None}
    usual = CLOSING[closing.kind]
    outcome = closing.outcome or (usual and outcome_in(usual, closing.on.year))
    return {"answered_on": closing.on, "outcome": outcome or None}


def _fee(told: Sequence[Event]) -> dict[str, Any]:
    amounts = [
        event.amount_yuan
        for event in told
        if event.kind is EventKind.FEE_PAID and event.amount_yuan is not None
    ]
    return {"fee_yuan": sum(amounts, Decimal(0))} if amounts else {}


_GROUPS: Mapping[tuple[EventKind, ...], Callable[[Sequence[Event]], dict[str, Any]]] = {
    (EventKind.RECEIVED,): _receipt,
    (EventKind.CORRECTION_ASKED, EventKind.CORRECTION_RECEIVED): _correction,
    (*ASKED, *REPLIED): _consultation,
    (
        EventKind.EXTENSION_APPROVED,
        EventKind.EXTENSION_TOLD,
        EventKind.EXTENSION_REVOKED,
    ): _extension,
    (*CLOSING, EventKind.REOPENED): _answer,
    (EventKind.FEE_PAID,): _fee,
}
"""Kinds of events → what reads the fields that follow from them."""


def with_fields(events: Sequence[Event], values: Mapping[str, Any]) -> tuple[Event, ...]:
    """Return the events with those replaced that contradict the fields of the record.

    This is how fields that a form or an import set directly become events; events that agree
    with the fields, or that no field tells, stay as they are.

    Args:
        events: what is known to have happened; may be empty.
        values: the fields of the application; `received_on` must be filled.
    """
    kept = in_sequence(events)
    for kinds, read in _GROUPS.items():
        if not _agrees(kept, read, values):
            tried = in_sequence(_mended(kept, kinds[0], values))
            kept = tried if _agrees(tried, read, values) else _replaced(kept, kinds, values)
    return kept


def _agrees(
    events: Sequence[Event],
    read: Callable[[Sequence[Event]], dict[str, Any]],
    values: Mapping[str, Any],
) -> bool:
    found = read(events)
    if read is _receipt and not found:
        return False
    return all(values.get(name) == value for name, value in found.items())


def _mended(
    events: Sequence[Event], first: EventKind, values: Mapping[str, Any]
) -> Sequence[Event]:
    """Return events with the least change that the fields ask for, where there is a way."""
    if first is EventKind.RECEIVED:
        received = last_of(events, EventKind.RECEIVED)
        fresh = Event(EventKind.RECEIVED, values["received_on"], method=values.get("method"))
        if received is None:
            return [fresh, *events]
        fresh = replace(received, on=fresh.on, method=fresh.method)
        fresh = replace(fresh, sent_on=None, arrived_on=None, confirmed_on=None)
        return [fresh, *(event for event in events if event.kind is not EventKind.RECEIVED)]
    if first is EventKind.ANSWERED:
        closed = [event for event in current_round(events) if event.kind in CLOSING]
        rest = [event for event in events if not any(event is one for one in closed)]
        return [*rest, *_equivalents(first, values)]
    return _repaid(events, values) if first is EventKind.FEE_PAID else events


def _repaid(events: Sequence[Event], values: Mapping[str, Any]) -> list[Event]:
    """Return events with the whole fee on the last payment."""
    last = last_of(events, EventKind.FEE_PAID)
    return [
        replace(event, amount_yuan=values.get("fee_yuan") if event is last else None)
        if event.kind is EventKind.FEE_PAID
        else event
        for event in events
    ]


def _replaced(
    events: Sequence[Event], kinds: Sequence[EventKind], values: Mapping[str, Any]
) -> tuple[Event, ...]:
    rest = [event for event in events if event.kind not in kinds]
    return in_sequence([*rest, *_equivalents(kinds[0], values)])


_FIELDS: Mapping[EventKind, tuple[tuple[EventKind, str], ...]] = {
    EventKind.CORRECTION_ASKED: (
        (EventKind.CORRECTION_ASKED, "correction_asked_on"),
        (EventKind.CORRECTION_RECEIVED, "correction_received_on"),
    ),
    EventKind.THIRD_PARTY_ASKED: (
        (EventKind.THIRD_PARTY_ASKED, "consultation_asked_on"),
        (EventKind.THIRD_PARTY_ANSWERED, "consultation_answered_on"),
    ),
    EventKind.EXTENSION_APPROVED: (
        (EventKind.EXTENSION_APPROVED, "extended_on"),
        (EventKind.EXTENSION_TOLD, "extended_on"),
    ),
    EventKind.ANSWERED: ((EventKind.ANSWERED, "answered_on"),),
}


def _equivalents(first: EventKind, values: Mapping[str, Any]) -> list[Event]:
    return [
        Event(kind, values[name], outcome=values["outcome"] if name == "answered_on" else None)
        for kind, name in _FIELDS.get(first, ())
        if values.get(name) is not None
    ]
