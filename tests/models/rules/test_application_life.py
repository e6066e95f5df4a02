"""The clock of an application by its events; days counted by hand on the announced calendar."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.problems import UserError
from models.rules.application_events import REPLIED, Event, EventKind
from models.rules.application_fields import BEYOND_FIELDS, derived, with_fields
from models.rules.application_life import Awaited, LifeState, days_of, life_of
from models.rules.deadlines import ApplicationDates, answer_due
from models.rules.working_days import WorkingDays

CALENDAR = WorkingDays()
DAY = datetime.date.fromisoformat


def event(kind: str, on: str, **values: object) -> Event:
    return Event(EventKind[kind], DAY(on), **values)


def life(*events: Event):
    return life_of(events, CALENDAR)


def due_on(*events: Event) -> str:
    due = life(*events).due
    return due.on.isoformat() if due else "waiting"


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2018-01-24", "2018-02-13"),
        ("2018-02-09", "2018-03-07"),
        ("2018-09-21", "2018-10-18"),
        ("2019-05-14", "2019-06-04"),
        ("2019-05-15", "2019-06-13"),
        ("2024-01-31", "2024-03-04"),
        ("2025-01-20", "2025-02-21"),
        ("2025-09-19", "2025-10-23"),
        ("2026-02-09", "2026-03-13"),
        ("2026-09-18", "2026-10-22"),
    ],
)
def test_answer_without_incidents(received, due):
    assert due_on(event("RECEIVED", received)) == due


def test_the_law_is_that_of_the_receipt():
    old, new = life(event("RECEIVED", "2019-05-14")), life(event("RECEIVED", "2019-05-15"))

    assert (old.regulation.order_number, old.days, old.extendable_by) == (492, 15, 15)
    assert (new.regulation.order_number, new.days, new.extendable_by) == (711, 20, 20)
    assert old.correction_limit is None


def test_a_correction_may_be_asked_for_within_seven_working_days():
    assert life(event("RECEIVED", "2026-02-09")).correction_limit.on == DAY("2026-02-25")


def test_an_application_must_have_been_received():
    with pytest.raises(UserError, match="请先登记收到申请"):
        life(event("ANSWERED", "2025-09-10", outcome="granted"))


RECEIVED = event("RECEIVED", "2025-09-19")
APPROVED = event("EXTENSION_APPROVED", "2025-10-20", days=20)
TOLD = event("EXTENSION_TOLD", "2025-10-23")
REVOKED = event("EXTENSION_REVOKED", "2025-10-23")


def test_an_extension_counts_once_the_applicant_is_told():
    pending = life(RECEIVED, APPROVED)

    assert pending.due.on == DAY("2025-10-23")
    assert [wait.awaited for wait in pending.waits] == [Awaited.OFFICE]
    assert due_on(RECEIVED, APPROVED, TOLD) == "2025-11-20"
    assert life(RECEIVED, APPROVED, TOLD).base_due.on == DAY("2025-10-23")


def test_an_extension_may_be_shorter():
    # The five days after 2025-10-23: 24, 27, 28, 29, 30.
    short = event("EXTENSION_APPROVED", "2025-10-20", days=5)

    assert due_on(RECEIVED, short, TOLD) == "2025-10-30"


def test_an_extension_told_too_late_has_no_effect():
    assert due_on(RECEIVED, APPROVED, event("EXTENSION_TOLD", "2025-10-24")) == "2025-10-23"


def test_adding_removing_and_adding_an_extension():
    again = [
        event("EXTENSION_APPROVED", "2025-10-23", days=20),
        event("EXTENSION_TOLD", "2025-10-23"),
    ]

    assert due_on(RECEIVED, APPROVED, TOLD) == "2025-11-20"
    assert due_on(RECEIVED, APPROVED, TOLD, REVOKED) == "2025-10-23"
    assert life(RECEIVED, APPROVED, TOLD, REVOKED).extendable_by == 20
    assert due_on(RECEIVED, APPROVED, TOLD, REVOKED, *again) == "2025-11-20"


def test_a_correction_stops_and_then_restarts_the_full_period():
    first = event("RECEIVED", "2025-09-01")
    ask = event("CORRECTION_ASKED", "2025-09-05", days=10)
    waiting = life(first, ask)

    assert (waiting.state, waiting.due) == (LifeState.AWAITING_CORRECTION, None)
    (wait,) = waiting.waits
    # Ten working days from 09-05: 8 to 12 and 15 to 19.
    assert (wait.awaited, wait.until.on) == (Awaited.APPLICANT, DAY("2025-09-19"))
    assert due_on(first, ask, event("CORRECTION_RECEIVED", "2025-09-19")) == "2025-10-23"


def test_a_second_correction_restarts_once_more():
    events = [
        event("RECEIVED", "2025-09-01"),
        event("CORRECTION_ASKED", "2025-09-05"),
        event("CORRECTION_RECEIVED", "2025-09-10"),
        event("CORRECTION_ASKED", "2025-09-12"),
    ]

    assert due_on(*events) == "waiting"
    assert due_on(*events, event("CORRECTION_RECEIVED", "2025-09-19")) == "2025-10-23"


def test_several_third_parties_leave_out_shared_days_once():
    # Left out: 2025-09-25 to 10-14, ten working days, though each party took some of them.
    events = [
        RECEIVED,
        event("THIRD_PARTY_ASKED", "2025-09-24", party="甲"),
        event("THIRD_PARTY_ASKED", "2025-09-26", party="乙"),
        event("THIRD_PARTY_ANSWERED", "2025-10-10", party="甲"),
        event("THIRD_PARTY_ANSWERED", "2025-10-14", party="乙"),
    ]

    assert due_on(*events) == "2025-11-06"
    assert sum(one.days for one in life(*events).excluded) == 10


def test_days_between_two_consultations_count():
    # Left out: 2025-09-23 and 24, 09-28 (made up for the holiday) and 29; 20 + 4 from 09-19.
    events = [
        RECEIVED,
        event("THIRD_PARTY_ASKED", "2025-09-22"),
        event("THIRD_PARTY_ANSWERED", "2025-09-24"),
        event("AGENCY_ASKED", "2025-09-26"),
        event("AGENCY_ANSWERED", "2025-09-29"),
    ]

    assert due_on(*events) == "2025-10-29"


@pytest.mark.parametrize("who", ["THIRD_PARTY", "AGENCY"])
def test_silence_leaves_out_fifteen_working_days(who):
    # 20 + 15 working days from 2026-03-02; 04-06 (清明节) is off.
    ask = event(f"{who}_ASKED", "2026-03-05")
    silent = event(f"{who}_SILENT", "2026-04-20")

    assert due_on(event("RECEIVED", "2026-03-02"), ask) == "2026-04-21"
    assert due_on(event("RECEIVED", "2026-03-02"), ask, silent) == "2026-04-21"


def test_fifteen_days_run_from_the_arrival_of_the_letter():
    ask = event("THIRD_PARTY_ASKED", "2026-03-05", arrived_on=DAY("2026-03-09"))

    # 15 working days from 03-09 end on 03-30; left out are the 17 after 03-05.
    (wait,) = life(event("RECEIVED", "2026-03-02"), ask).waits
    assert (wait.awaited, wait.until.on) == (Awaited.THIRD_PARTY, DAY("2026-03-30"))
    assert due_on(event("RECEIVED", "2026-03-02"), ask) == "2026-04-23"


def test_the_old_law_leaves_out_nothing_for_another_agency():
    old = event("RECEIVED", "2018-03-05")

    assert due_on(old, event("AGENCY_ASKED", "2018-03-08")) == "2018-03-26"
    assert due_on(old, event("THIRD_PARTY_ASKED", "2018-03-08")) == "2018-03-26"


def test_a_fee_notice_stops_the_clock_until_payment():
    first = event("RECEIVED", "2025-09-01")
    notice = event("FEE_NOTICED", "2025-09-10")
    waiting = life(first, notice)

    assert (waiting.state, waiting.due) == (LifeState.AWAITING_PAYMENT, None)
    # 30 calendar days end on 10-10, a Friday after the holiday.
    assert waiting.waits[0].until.on == DAY("2025-10-10")
    assert due_on(first, notice, event("FEE_PAID", "2025-09-19")) == "2025-10-23"


def test_a_request_for_reasons_does_not_stop_the_clock_but_a_postponement_adds_days():
    asked = event("REASONS_ASKED", "2025-09-22", days=5)
    given_ = event("REASONS_GIVEN", "2025-09-24")
    postponed = event("POSTPONED", "2025-09-26", days=5)

    assert due_on(RECEIVED, asked) == "2025-10-23"
    assert life(RECEIVED, asked).waits[0].until.on == DAY("2025-09-28")
    assert due_on(RECEIVED, asked, given_, postponed) == "2025-10-30"


def test_a_reopened_application_has_a_period_of_its_own():
    answered = event("ANSWERED", "2025-10-09", outcome="granted")

    assert due_on(RECEIVED, answered, event("REOPENED", "2026-02-09")) == "2026-03-13"
    # Ten days set by the review: 2026-02-10 to 14 with the made-up Saturday, then from 02-24.
    assert due_on(RECEIVED, answered, event("REOPENED", "2026-02-09", days=10)) == "2026-02-28"


@pytest.mark.parametrize(
    ("events", "state"),
    [
        ([], "办理中"),
        ([event("MERGED", "2025-09-22")], "并案办理"),
        ([event("ANSWERED", "2025-09-22", outcome="granted")], "已答复"),
        (
            [event("ANSWERED", "2025-09-22", outcome="granted"), event("DELIVERED", "2025-09-23")],
            "已送达",
        ),
        ([event("WITHDRAWN", "2025-09-22")], "已撤回"),
        ([event("CORRECTION_ASKED", "2025-09-22"), event("NOT_CORRECTED", "2025-11-03")], "已办结"),
    ],
)
def test_state(events, state):
    assert life(RECEIVED, *events).state.value == state


def test_a_year_without_calendar_makes_the_last_day_provisional():
    assert life(event("RECEIVED", "2026-12-21")).is_provisional
    assert not life(RECEIVED).is_provisional


def test_the_sheet_shows_every_day_of_the_period_and_why_it_does_not_count():
    asked = event("THIRD_PARTY_ASKED", "2025-09-24")
    answered = event("THIRD_PARTY_ANSWERED", "2025-09-26")
    sheet = days_of(life(RECEIVED, asked, answered), CALENDAR)
    shown = {day.on.isoformat(): (day.number, day.reason) for day in sheet}

    assert shown["2025-09-20"] == (None, "周六")
    assert shown["2025-09-24"] == (3, "")
    assert shown["2025-09-25"] == (None, "征求意见，不计入期限")
    assert shown["2025-09-28"] == (4, "国庆节调休上班")
    assert shown["2025-10-01"] == (None, "国庆节")
    assert sheet[-1].on == DAY("2025-10-27")
    assert sheet[-1].number == 20


DATES = (
    "correction_asked_on",
    "correction_received_on",
    "consultation_asked_on",
    "consultation_answered_on",
    "extended_on",
    "answered_on",
)


@st.composite
def dated(draw):
    """Dates of a record as the schema admits them, in orders a clerk may well have typed."""
    received = draw(st.dates(datetime.date(2008, 5, 1), datetime.date(2027, 6, 30)))
    days = {
        name: None if gap is None else received + datetime.timedelta(days=gap)
        for name, gap in draw(
            st.fixed_dictionaries({name: st.none() | st.integers(0, 120) for name in DATES})
        ).items()
    }
    for first, second in (DATES[0:2], DATES[2:4]):
        if days[first] and days[second] and days[second] < days[first]:
            days[first], days[second] = days[second], days[first]
    outcome = "granted" if days["answered_on"] else None
    return {"received_on": received, **days, "outcome": outcome, "method": "当面"}


@settings(max_examples=400, deadline=None)
@given(values=dated())
def test_without_events_the_clock_is_that_of_the_dates(values):
    dates = {name: day for name, day in values.items() if name not in {"outcome", "method"}}
    clock = answer_due(ApplicationDates(**dates), CALENDAR)
    found = life_of(with_fields((), values), CALENDAR)

    assert (found.base_due, found.due) == (clock.base_due, clock.due)


KINDS = [kind for kind in EventKind if kind is not EventKind.RECEIVED]


@st.composite
def histories(draw):
    """Any events after a receipt, in any order, possible or not."""
    received = draw(st.dates(datetime.date(2008, 5, 1), datetime.date(2027, 6, 30)))
    later = draw(
        st.lists(
            st.builds(
                lambda kind, gap, days, party: Event(
                    kind,
                    received + datetime.timedelta(days=gap),
                    days=days,
                    party=party,
                    outcome="granted" if kind is EventKind.ANSWERED else None,
                ),
                st.sampled_from(KINDS),
                st.integers(0, 200),
                st.none() | st.integers(1, 15),
                st.sampled_from([None, "甲", "乙"]),
            ),
            max_size=10,
        )
    )
    return [Event(EventKind.RECEIVED, received), *later]


@settings(max_examples=400, deadline=None)
@given(events=histories())
def test_fields_tell_the_clock_unless_an_event_goes_beyond_them(events):
    events = [
        replace(one, days=None) if one.kind is EventKind.EXTENSION_APPROVED else one
        for one in events
        if one.kind not in BEYOND_FIELDS - {EventKind.EXTENSION_APPROVED}
        and one.kind not in REPLIED
    ]
    fields = derived(events)
    dates = {name: day for name, day in fields.items() if name.endswith("_on")}
    clock = answer_due(ApplicationDates(**dates), CALENDAR)

    found = life_of(events, CALENDAR)

    assert (found.base_due, found.due) == (clock.base_due, clock.due)


@settings(max_examples=400, deadline=None)
@given(events=histories())
def test_the_last_day_is_never_before_the_receipt(events):
    found = life_of(events, CALENDAR)

    if found.due is not None:
        assert found.received_on <= found.start < found.base_due.on <= found.due.on


@settings(max_examples=300, deadline=None)
@given(events=histories())
def test_the_sheet_counts_the_length_of_the_period(events):
    found = life_of(events, CALENDAR)
    sheet = days_of(found, CALENDAR)

    if found.due is not None:
        assert sheet[-1].on == found.due.on
        numbers = [day.number for day in sheet if day.number is not None]
        length = found.days + found.extended_by + found.postponed_by
        assert numbers == list(range(1, length + 1))
