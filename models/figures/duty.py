"""A duty: one thing to be done by a day, and how near that day is."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from models.messages import Message
from models.records import BY_KEY
from models.rules.working_days import DueDate, WorkingDays
from models.store.masked_records import texts_masked

WEEK_DAYS = 7
"""Calendar days that count as this week."""
HORIZON_DAYS = 30
"""Calendar days ahead beyond which nothing is listed."""


class DutyKind(StrEnum):
    """What is to be done."""

    ANSWER = "answer"
    EXTENDED_ANSWER = "extended_answer"
    CORRECTION = "correction"
    DEFENCE = "defence"
    COMPLAINT = "complaint"
    INFORM = "inform"
    REMOVAL = "removal"
    PUBLICATION = "publication"
    SIGN_OFF = "sign_off"
    RECTIFICATION = "rectification"
    BOX = "box"
    UPDATE = "update"
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
        name: what may leave the program: a number or public title, no words of a citizen.
    """

    kind: DutyKind
    register: str
    record_id: int | None
    label: Message
    due_on: datetime.date
    state: DutyState
    provisional: bool = False
    name: str = ""


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
        name = _outside_name(register, row)
        return Duty(kind, register, row["id"], label, when.on, state, when.provisional, name)

    def general(self, kind: DutyKind, register: str, label: Message, due_on: datetime.date) -> Duty:
        """Return a duty that is not about a single record."""
        state = state_of(due_on, self.today)
        return Duty(kind, register, None, label, due_on, state, name=str(label))


STATES: Mapping[str, frozenset[DutyState]] = {
    "overdue": frozenset({DutyState.OVERDUE}),
    "due": frozenset({DutyState.OVERDUE, DutyState.TODAY}),
    "all": frozenset(DutyState),
}
"""What views of duties show, by their word for it."""

_NAMED_BY = {
    "publication": ("title",),
    "notice": ("title", "place"),
    "complaint": ("summary",),
    "application": ("number", "content"),
    "administrative_review": ("application_number", "accepted_on"),
    "lawsuit": ("application_number", "accepted_on"),
    "inspection": ("inspected", "problem"),
    "complaint_channel": ("name", "address"),
    "publication_class": ("name", "responsible"),
}
"""The fields that tell the records of a register apart in a list; none of them is personal."""
_BY_CITIZENS = frozenset({"application", "complaint"})
"""Registers whose texts citizens wrote, with names and numbers perhaps."""


def _named(register: str, row: Mapping[str, Any]) -> str:
    if register in _BY_CITIZENS:
        row = texts_masked(BY_KEY[register], row)
    parts = (str(row[name]) for name in _NAMED_BY[register] if row.get(name))
    return " · ".join(" ".join(part.split()) for part in parts)


def _outside_name(register: str, row: Mapping[str, Any]) -> str:
    """Return a name for calendars of other programs; what citizens wrote is left out."""
    if register == "application":
        return str(row["number"] or f"{row['received_on']} 收到的申请")
    if register == "complaint":
        return f"{row['received_on']} 收到的投诉"
    return _named(register, row)


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


def grouped(some: Iterable[Duty]) -> dict[DutyState, tuple[Duty, ...]]:
    """Return duties by how near they are; groups without any are there, too."""
    listed = [state for state in DutyState if state is not DutyState.DISTANT]
    kept = tuple(some)
    return {state: tuple(duty for duty in kept if duty.state is state) for state in listed}
