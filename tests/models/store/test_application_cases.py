"""Applications beside one another: each is counted exactly once, and fees know the month."""

import datetime

import pytest

from models.figures.year import year_figures
from models.problems import RecordReference, UserError
from models.rules.application_events import Event, EventKind
from models.rules.fees import FeeBasis
from models.store.application_cases import (
    earlier_in_month,
    fee_of_application,
    link,
    linked_cases,
    merge,
    of_same_person,
    split,
)
from models.store.applications import (
    application_of,
    followers_of,
    life_of_application,
    log_event,
    receive,
    recomputed,
)
from models.store.changes import undo
from models.store.reading import Query, count, records

DAY = datetime.date.fromisoformat


def event(text: str, **values: object) -> Event:
    kind, on = text.split()
    return Event(EventKind[kind], DAY(on), **values)


@pytest.fixture
def apply(workspace):
    """Receive an application handed in on a day; return its id."""

    def run(on: str = "2025-09-19", **values: object) -> int:
        known = {"applicant": "张三", "applicant_type": "自然人", "method": "当面"}
        receive(workspace, {**known, "content": "决算", **values}, sent_on=DAY(on))
        return count(workspace, Query("application"))

    return run


def cells(workspace, year=2025):
    table = year_figures(workspace, year).tree()["table3"]
    return {row: one["total"] for row, one in table.items() if one["total"]}


def test_split_makes_one_for_each_matter_with_the_same_past(workspace, apply):
    one = apply(number="2025-7", content="决算和预算和工资")
    log_event(workspace, one, event("CORRECTION_ASKED 2025-09-22"))
    log_event(workspace, one, event("CORRECTION_RECEIVED 2025-09-26"))

    split(workspace, one, ["决算", " 预算 ", "", "工资"], DAY("2025-09-28"))

    found = records(workspace, "application", [1, 2, 3])
    assert [(one["number"], one["content"]) for one in found] == [
        ("2025-7", "决算"),
        ("2025-7-2", "预算"),
        ("2025-7-3", "工资"),
    ]
    assert {one["correction_received_on"] for one in found} == {DAY("2025-09-26")}
    assert len({life_of_application(workspace, one).due for one in (1, 2, 3)}) == 1
    assert application_of(workspace, one)["events"][-1].note == "决算和预算和工资"
    assert cells(workspace) == {"new": 3, "carried_out": 3}
    assert recomputed(workspace) == ()
    undo(workspace)
    assert cells(workspace) == {"new": 1, "carried_out": 1}
    assert records(workspace, "application", [1])[0]["content"] == "决算和预算和工资"


def test_split_needs_two_matters_and_an_open_application(workspace, apply):
    one = apply()

    with pytest.raises(UserError, match="至少要写两项"):
        split(workspace, one, ["决算", " "], DAY("2025-09-22"))
    log_event(workspace, one, event("WITHDRAWN 2025-09-23"))
    with pytest.raises(UserError, match="已于 2025-09-23 办结"):
        split(workspace, one, ["决算", "预算"], DAY("2025-09-24"))


def test_merged_applications_are_answered_together_and_each_counts(workspace, apply):
    main, repeat, other = apply(), apply("2025-09-22"), apply("2025-09-23")
    merge(workspace, [repeat, other, main], main, DAY("2025-09-24"))

    assert followers_of(workspace, main) == (repeat, other)
    assert life_of_application(workspace, repeat).state.value == "并案办理"
    log_event(workspace, other, event("WITHDRAWN 2025-09-25"))
    log_event(workspace, main, event("ANSWERED 2025-10-20", outcome="granted"))

    assert cells(workspace) == {
        "new": 3,
        "granted": 2,
        "closed_other": 1,
        "results_total": 3,
    }
    undo(workspace)
    assert cells(workspace)["carried_out"] == 2


def test_a_repeat_of_an_answered_application_is_closed_as_such(workspace, apply):
    main = apply()
    log_event(workspace, main, event("ANSWERED 2025-10-20", outcome="granted"))
    repeat = apply("2025-10-22")

    with pytest.raises(UserError, match="并案日期不能早于这一天"):
        merge(workspace, [repeat], main, DAY("2025-10-19"))
    merge(workspace, [repeat], main, DAY("2025-10-23"))

    assert cells(workspace) == {
        "new": 2,
        "granted": 1,
        "not_processed_repeat": 1,
        "results_total": 2,
    }


def test_what_cannot_be_merged(workspace, apply):
    main, repeat, third = apply(), apply(), apply()
    merge(workspace, [repeat], main, DAY("2025-09-22"))

    with pytest.raises(UserError, match="不能并入它自己"):
        merge(workspace, [main], main, DAY("2025-09-22"))
    with pytest.raises(UserError, match="自己已经并案"):
        merge(workspace, [third], repeat, DAY("2025-09-22"))
    with pytest.raises(UserError, match="已经并案"):
        merge(workspace, [repeat], third, DAY("2025-09-23"))


def test_linked_cases_are_found_from_either_side(workspace, apply, put):
    one, other = apply(number="2025-7"), apply()
    review = put("administrative_review", application_number="2025-7")
    suit = put("lawsuit", application_number="2025-7")
    put("lawsuit", application_number="2025-8")
    put("lawsuit")
    link(workspace, one, other, DAY("2025-09-22"))

    assert linked_cases(workspace, one) == (
        RecordReference("application", other),
        RecordReference("administrative_review", review),
        RecordReference("lawsuit", suit),
    )
    assert linked_cases(workspace, other) == (RecordReference("application", one),)
    with pytest.raises(UserError, match="已经登记过"):
        link(workspace, one, other, DAY("2025-09-22"))
    with pytest.raises(UserError, match="不能与它自己关联"):
        link(workspace, one, one, DAY("2025-09-22"))


def test_fees_count_the_same_person_in_the_same_calendar_month(workspace, apply):
    apply("2025-08-29")
    ten = [apply("2025-09-01") for _ in range(10)]
    apply("2025-09-02", applicant="李四")
    last = apply("2025-09-30")

    assert [one["id"] for one in earlier_in_month(workspace, last)] == ten
    found = fee_of_application(workspace, last, FeeBasis.ITEMS)
    assert [str(line.text) for line in found.lines] == ["本月第11件，每件100元，计100元。"]
    assert found.payable_yuan == 100
    assert fee_of_application(workspace, ten[-1], FeeBasis.ITEMS).payable_yuan == 0
    exempt = fee_of_application(workspace, last, FeeBasis.PAGES, pages=35, exemption="低保户")
    assert (exempt.total_yuan, exempt.payable_yuan) == (50, 0)


def test_two_documents_are_two_persons_of_one_name(workspace, apply, put):
    put("work_settings", keep_identity_numbers=True)
    first = apply(document_number="51012")
    apply(document_number="51013")
    third = apply()

    assert [one["id"] for one in of_same_person(workspace, first)] == [first, third]
    assert len(of_same_person(workspace, third)) == 3


def test_erased_applicants_are_not_one_person(workspace, apply):
    first = apply(applicant="已删除")
    apply(applicant="已删除")

    assert [one["id"] for one in of_same_person(workspace, first)] == [first]
