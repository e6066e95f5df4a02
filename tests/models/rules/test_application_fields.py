"""Events to fields and fields to events."""

import datetime
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from models.rules.application_events import Event, EventKind
from models.rules.application_fields import derived, with_fields

DAY = datetime.date.fromisoformat
BLANK = dict.fromkeys(
    (
        "correction_asked_on",
        "correction_received_on",
        "consultation_asked_on",
        "consultation_answered_on",
        "extended_on",
        "answered_on",
        "outcome",
    )
)


def event(text: str, **values: object) -> Event:
    kind, on = text.split()
    return Event(EventKind[kind], DAY(on), **values)


RECEIVED = event("RECEIVED 2025-09-19")


def test_fields_follow_from_events():
    fields = derived(
        [
            event("RECEIVED 2025-09-01", method="邮寄"),
            event("CORRECTION_ASKED 2025-09-05"),
            event("CORRECTION_RECEIVED 2025-09-19"),
            event("THIRD_PARTY_ASKED 2025-09-24", party="甲"),
            event("AGENCY_ASKED 2025-09-25"),
            event("AGENCY_ANSWERED 2025-09-26"),
            event("THIRD_PARTY_ANSWERED 2025-10-14", party="甲"),
            event("EXTENSION_APPROVED 2025-11-04"),
            event("EXTENSION_TOLD 2025-11-05"),
            event("FEE_PAID 2025-11-10", amount_yuan=Decimal(100)),
            event("ANSWERED 2025-12-01", outcome="granted"),
        ]
    )

    assert fields == {
        "received_on": DAY("2025-09-01"),
        "method": "邮寄",
        "correction_asked_on": DAY("2025-09-05"),
        "correction_received_on": DAY("2025-09-19"),
        "consultation_asked_on": DAY("2025-09-24"),
        "consultation_answered_on": DAY("2025-10-14"),
        "extended_on": DAY("2025-11-05"),
        "fee_yuan": Decimal(100),
        "answered_on": DAY("2025-12-01"),
        "outcome": "granted",
    }


def test_a_withdrawal_is_a_result():
    assert derived([RECEIVED, event("WITHDRAWN 2025-09-30")])["outcome"] == "closed_other"
    old = derived([event("RECEIVED 2018-09-19"), event("WITHDRAWN 2018-09-30")])
    assert (old["answered_on"], old["outcome"]) == (DAY("2018-09-30"), "s14_other_way")


def test_an_extension_shows_once_it_is_told_and_not_once_it_is_revoked():
    events = [RECEIVED, event("EXTENSION_APPROVED 2025-10-20")]
    told = event("EXTENSION_TOLD 2025-10-21")
    revoked = event("EXTENSION_REVOKED 2025-10-22")

    assert derived(events)["extended_on"] is None
    assert derived([*events, told])["extended_on"] == DAY("2025-10-21")
    assert derived([*events, told, revoked])["extended_on"] is None


def test_fields_become_the_events_that_say_the_same():
    values = BLANK | {
        "received_on": DAY("2025-09-01"),
        "method": "当面",
        "correction_asked_on": DAY("2025-09-05"),
        "extended_on": DAY("2025-09-12"),
        "answered_on": DAY("2025-10-01"),
        "outcome": "granted",
    }

    assert with_fields((), values) == (
        event("RECEIVED 2025-09-01", method="当面"),
        event("CORRECTION_ASKED 2025-09-05"),
        event("EXTENSION_APPROVED 2025-09-12"),
        event("EXTENSION_TOLD 2025-09-12"),
        event("ANSWERED 2025-10-01", outcome="granted"),
    )


def test_events_that_no_field_tells_stay():
    events = (
        event("RECEIVED 2025-09-01", method="当面", id=7),
        event("TRANSFERRED 2025-09-02", id=8),
        event("CORRECTION_ASKED 2025-09-05", days=5, id=9),
    )
    fields = derived(events)

    assert with_fields(events, fields) == events
    changed = with_fields(events, fields | {"received_on": DAY("2025-08-29")})
    assert [(one.id, one.on.isoformat()) for one in changed] == [
        (7, "2025-08-29"),
        (8, "2025-09-02"),
        (9, "2025-09-05"),
    ]


def test_a_corrected_answer_keeps_what_was_reopened():
    events = (
        RECEIVED,
        event("ANSWERED 2025-10-01", outcome="granted"),
        event("REOPENED 2025-12-01"),
    )
    answer = {"answered_on": DAY("2025-12-20"), "outcome": "partly_granted"}

    changed = with_fields(events, derived(events) | answer)

    assert changed == (*events, event("ANSWERED 2025-12-20", outcome="partly_granted"))


def test_a_corrected_fee_keeps_the_payment():
    events = (RECEIVED, event("FEE_NOTICED 2025-09-22"))
    paid = event("FEE_PAID 2025-09-23", amount_yuan=Decimal(100))

    changed = with_fields((*events, paid), derived((*events, paid)) | {"fee_yuan": Decimal(200)})

    assert changed == (*events, event("FEE_PAID 2025-09-23", amount_yuan=Decimal(200)))


GAPS = st.none() | st.integers(0, 100)


@st.composite
def fields(draw):
    received = draw(st.dates(datetime.date(2017, 1, 1), datetime.date(2026, 6, 30)))
    days = {
        name: None if gap is None else received + datetime.timedelta(days=gap)
        for name, gap in draw(
            st.fixed_dictionaries({name: GAPS for name in BLANK if name != "outcome"})
        ).items()
    }
    for first, second in (
        ("correction_asked_on", "correction_received_on"),
        ("consultation_asked_on", "consultation_answered_on"),
    ):
        if days[first] and days[second] and days[second] < days[first]:
            days[first], days[second] = days[second], days[first]
    answered = days["answered_on"] is not None
    return {
        **days,
        "received_on": received,
        "method": draw(st.sampled_from(["当面", "邮寄"])),
        "outcome": draw(st.sampled_from(["granted", "not_held"])) if answered else None,
        "fee_yuan": draw(st.sampled_from([None, Decimal(100)])),
    }


@st.composite
def histories(draw):
    start = draw(st.dates(datetime.date(2017, 1, 1), datetime.date(2026, 6, 30)))
    some = draw(
        st.lists(st.tuples(st.sampled_from(list(EventKind)), st.integers(0, 100)), max_size=10)
    )
    return [
        Event(
            kind, start + datetime.timedelta(days=gap), outcome="granted", amount_yuan=Decimal(50)
        )
        for kind, gap in some
    ]


@settings(max_examples=500, deadline=None)
@given(events=histories(), values=fields())
def test_whatever_was_logged_the_fields_of_the_record_are_told(events, values):
    told = with_fields(events, values)

    found = derived(told)
    assert found == {name: values[name] for name in found}
    assert set(found) >= {"received_on", "extended_on", "answered_on", "outcome"}
    assert with_fields(told, values) == told


@settings(max_examples=300, deadline=None)
@given(events=histories())
def test_events_that_agree_with_the_fields_stay_as_they_are(events):
    events = [Event(EventKind.RECEIVED, datetime.date(2016, 12, 30)), *events]
    kept = with_fields(events, {**BLANK, **derived(events)})

    assert sorted(kept, key=hash) == sorted(events, key=hash)
