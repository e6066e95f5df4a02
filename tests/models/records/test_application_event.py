"""The record of an event, and the columns of an application that follow from events."""

import datetime
from decimal import Decimal

import pytest

from models.records.application import APPLICATION, due_of
from models.records.application_event import APPLICATION_EVENT, event_of, values_of
from models.rules.application_events import Event, EventKind
from models.rules.application_fields import derived
from models.rules.working_days import WorkingDays

CALENDAR = WorkingDays()
DAY = datetime.date.fromisoformat
RECEIVED = Event(EventKind.RECEIVED, DAY("2025-09-01"), method="当面")


def problems(**cells: object) -> list[str]:
    return [str(found.message) for found in APPLICATION_EVENT.checked(cells)[1]]


def test_an_event_survives_its_record():
    event = Event(
        EventKind.FEE_PAID,
        DAY("2025-09-10"),
        days=3,
        party="张三",
        method="当面",
        amount_yuan=Decimal(100),
        sent_on=DAY("2025-09-09"),
        letter_number="徐公复〔2025〕1号",
        note="现金",
        linked_id=4,
        id=9,
    )

    values = values_of(event, 5)

    assert values["application_id"] == 5
    assert set(values) == set(APPLICATION_EVENT.names)
    assert event_of({**values, "id": 9}) == event
    assert event_of({**values, "id": 9}).id == 9


def test_an_answer_has_a_result_and_other_events_have_none():
    assert problems(application_id=1, kind="答复", happened_on="2025-09-10") == ["请填写办理结果。"]
    assert problems(application_id=1, kind="送达", happened_on="2025-09-10", outcome="granted") == [
        "只有办结的事项才填办理结果，请清空。"
    ]


@pytest.mark.parametrize(
    ("method", "days", "sentence"),
    [
        ("邮寄", {"sent_on": "2025-08-28", "arrived_on": "2025-09-01"}, []),
        (
            "邮寄",
            {"arrived_on": "2025-09-02"},
            ["按“邮寄”计算，收到之日应是 2025-09-02（《条例》第三十一条），请核对日期。"],
        ),
        (
            "平信",
            {"arrived_on": "2025-09-01"},
            ["平信申请以与申请人确认之日为收到之日（《条例》第三十一条），请填写确认日期。"],
        ),
        ("网络", {}, []),
    ],
)
def test_the_day_of_receipt_is_that_of_its_way(method, days, sentence):
    cells = {"application_id": 1, "kind": "收到申请", "happened_on": "2025-09-01"}

    assert problems(**cells, method=method, **days) == sentence


def shown(*events: Event, today: str) -> tuple[object, ...]:
    blank = dict.fromkeys(APPLICATION.names)
    values = {**blank, **derived(events), "events": events}
    return tuple(
        APPLICATION.computed[name].value(values, CALENDAR, DAY(today))
        for name in ("due_on", "status")
    )


def test_columns_know_what_only_events_tell():
    noticed = Event(EventKind.FEE_NOTICED, DAY("2025-09-10"))
    paid = Event(EventKind.FEE_PAID, DAY("2025-09-19"))
    merged = Event(EventKind.MERGED, DAY("2025-09-22"))

    assert shown(RECEIVED, noticed, today="2025-11-03") == (None, "等待缴费")
    assert shown(RECEIVED, noticed, paid, today="2025-10-23") == (DAY("2025-10-23"), "办理中")
    assert shown(RECEIVED, noticed, paid, today="2025-10-24") == (DAY("2025-10-23"), "已超期")
    assert shown(RECEIVED, noticed, paid, merged, today="2025-10-23")[1] == "并案办理"


def test_without_events_the_dates_tell():
    values = {**dict.fromkeys(APPLICATION.names), "received_on": DAY("2025-09-19")}

    assert due_of(values, CALENDAR).on == DAY("2025-10-23")
    assert due_of({**values, "events": ()}, CALENDAR).on == DAY("2025-10-23")
