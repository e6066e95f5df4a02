"""The life of an application as a line, against days counted on the wall calendar of 2026."""

import datetime

from models.rules.application_events import Event, EventKind
from models.rules.application_life import life_of
from models.rules.application_timeline import Mark, MarkKind, Span, SpanKind, timeline_of
from models.rules.working_days import WorkingDays

TODAY = datetime.date(2026, 11, 23)
CALENDAR = WorkingDays()


def day(month, number):
    return datetime.date(2026, month, number)


def line(*events, today=TODAY):
    return timeline_of(events, life_of(events, CALENDAR), today)


def test_an_open_application_runs_to_its_last_day():
    shown = line(Event(EventKind.RECEIVED, day(11, 2)))
    assert (shown.first, shown.last) == (day(11, 2), day(11, 30))
    assert shown.spans == (Span(SpanKind.RUNNING, day(11, 2), day(11, 30)),)
    assert shown.marks == (
        Mark(MarkKind.EVENT, day(11, 2), "收到申请"),
        Mark(MarkKind.TODAY, TODAY, "今天"),
        Mark(MarkKind.DUE, day(11, 30), "答复期限"),
    )


def test_what_is_overdue_shows_until_today_or_the_answer():
    received = Event(EventKind.RECEIVED, day(10, 20))
    assert line(received).spans[-1] == Span(SpanKind.OVERDUE, day(11, 17), TODAY)
    answered = Event(EventKind.ANSWERED, day(11, 19), outcome="granted")
    shown = line(received, answered)
    assert shown.spans[-1] == Span(SpanKind.OVERDUE, day(11, 17), day(11, 19))
    assert MarkKind.TODAY not in {one.kind for one in shown.marks}


def test_days_of_a_consultation_lie_above_the_period():
    shown = line(
        Event(EventKind.RECEIVED, day(11, 2)),
        Event(EventKind.THIRD_PARTY_ASKED, day(11, 4), party="某公司"),
        Event(EventKind.THIRD_PARTY_ANSWERED, day(11, 11), party="某公司"),
    )
    assert Span(SpanKind.EXCLUDED, day(11, 4), day(11, 11)) in shown.spans
    assert shown.last == day(12, 7)


def test_an_extension_is_a_span_of_its_own():
    shown = line(
        Event(EventKind.RECEIVED, day(10, 26)),
        Event(EventKind.EXTENSION_APPROVED, day(11, 16), days=5),
        Event(EventKind.EXTENSION_TOLD, day(11, 16)),
    )
    assert shown.spans == (
        Span(SpanKind.RUNNING, day(10, 26), day(11, 23)),
        Span(SpanKind.EXTENDED, day(11, 23), day(11, 30)),
    )
    assert Mark(MarkKind.EVENT, day(11, 16), "批准延期、告知延期") in shown.marks


def test_a_stopped_clock_ends_where_the_applicant_was_asked():
    shown = line(
        Event(EventKind.RECEIVED, day(11, 9)),
        Event(EventKind.CORRECTION_ASKED, day(11, 12), days=10),
    )
    assert shown.spans == (Span(SpanKind.RUNNING, day(11, 9), day(11, 12)),)
