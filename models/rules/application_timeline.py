"""The life of an application as a line: what happened when, and how the period ran meanwhile."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.rules.application_events import Event, in_sequence
from models.rules.application_life import Life


class SpanKind(StrEnum):
    """How the days of a span count; the value is the word that the clerk sees."""

    RUNNING = "计入期限"
    EXCLUDED = "不计入期限"
    EXTENDED = "延长的期限"
    OVERDUE = "超期"


class MarkKind(StrEnum):
    """What a mark stands for."""

    EVENT = "event"
    DUE = "due"
    TODAY = "today"


@dataclass(frozen=True, slots=True)
class Span:
    """The days after `start` up to and including `end`."""

    kind: SpanKind
    start: datetime.date
    end: datetime.date


@dataclass(frozen=True, slots=True)
class Mark:
    """One day with what it is; events of one day share a mark."""

    kind: MarkKind
    on: datetime.date
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """What a picture shows from the first day to the last; later spans lie above earlier ones."""

    first: datetime.date
    last: datetime.date
    spans: tuple[Span, ...]
    marks: tuple[Mark, ...]


DUE_LABEL, TODAY_LABEL = "答复期限", "今天"


def timeline_of(events: Sequence[Event], life: Life, today: datetime.date) -> Timeline:
    """Return the line of an application's life.

    Args:
        events: what happened.
        life: where it stands after them.
        today: the day on which it is looked at; only open applications show it.

    Source:
        《条例》(2019) 第三十二条、第三十三条: what is left out of the period.
    """
    marks = _events(events)
    if life.due is not None:
        marks.append(Mark(MarkKind.DUE, life.due.on, DUE_LABEL))
    if life.is_open:
        marks.append(Mark(MarkKind.TODAY, today, TODAY_LABEL))
    spans = _spans(life, today)
    days = [one.on for one in marks] + [span.end for span in spans]
    return Timeline(min(days), max(days), spans, tuple(sorted(marks, key=lambda one: one.on)))


def _events(events: Sequence[Event]) -> list[Mark]:
    found: dict[datetime.date, list[str]] = {}
    for event in in_sequence(events):
        found.setdefault(event.on, []).append(event.kind.value)
    return [Mark(MarkKind.EVENT, on, "、".join(labels)) for on, labels in found.items()]


def _spans(life: Life, today: datetime.date) -> tuple[Span, ...]:
    end = life.closing.on if life.closing else today
    spans: list[Span] = []
    if life.due is None:
        since = max((one.since for one in life.waits), default=end)
        spans.append(Span(SpanKind.RUNNING, life.start, min(since, end)))
    else:
        due = life.due.on
        base = life.base_due.on if life.base_due else due
        spans.append(Span(SpanKind.RUNNING, life.start, min(base, due)))
        spans.append(Span(SpanKind.EXTENDED, base, due))
        spans.append(Span(SpanKind.OVERDUE, due, end))
    spans += [Span(SpanKind.EXCLUDED, one.start, one.end) for one in life.excluded]
    return tuple(span for span in spans if span.start < span.end)
