"""When an application counts as received, and what belongs together among its events."""

import datetime

import pytest

from models.problems import UserError
from models.rules.application_events import (
    Event,
    EventKind,
    article_of,
    closing_of,
    consultations,
    outcome_in,
    receipt_day,
)
from models.rules.editions import REGULATION_2007, REGULATION_2019

DAY = datetime.date.fromisoformat


@pytest.mark.parametrize(
    ("method", "received"),
    [
        ("当面", "2025-09-01"),
        ("邮寄", "2025-09-03"),
        ("平信", "2025-09-05"),
        ("网络", "2025-09-05"),
        ("传真", "2025-09-05"),
    ],
)
def test_each_way_has_its_own_day_of_receipt(method, received):
    three = (DAY("2025-09-01"), DAY("2025-09-03"), DAY("2025-09-05"))

    assert receipt_day(method, *three) == DAY(received)


def test_before_2019_an_application_by_network_counts_when_it_arrives():
    assert receipt_day("网络", None, DAY("2018-09-03"), DAY("2018-09-05")) == DAY("2018-09-03")
    assert receipt_day("网络", None, DAY("2019-05-14"), DAY("2019-05-15")) == DAY("2019-05-15")


def test_the_day_that_decides_is_asked_for():
    with pytest.raises(UserError, match=r"平信申请以与申请人确认之日为收到之日.*请填写确认日期"):
        receipt_day("平信", None, DAY("2025-09-03"))


def test_the_three_days_are_in_order():
    with pytest.raises(UserError, match="到达日期 2025-09-01 早于提交日期 2025-09-03"):
        receipt_day("邮寄", DAY("2025-09-03"), DAY("2025-09-01"))


@pytest.mark.parametrize("regulation", [REGULATION_2007, REGULATION_2019], ids=str)
@pytest.mark.parametrize("kind", EventKind, ids=lambda kind: kind.name)
def test_every_event_states_its_article(kind, regulation):
    article = article_of(kind, regulation)

    assert f"第{regulation.order_number}号）第" in article
    assert "条" in article


def test_a_result_has_the_code_of_its_year():
    assert outcome_in("closed_other", 2025) == "closed_other"
    assert outcome_in("closed_other", 2019) == "closed_other"
    assert outcome_in("closed_other", 2018) == "s14_other_way"
    assert outcome_in("closed_not_corrected", 2018) == "s14_asked_to_correct"
    assert outcome_in("s14_granted", 2018) == "s14_granted"


def test_a_reply_belongs_to_the_question_of_its_party():
    first = Event(EventKind.THIRD_PARTY_ASKED, DAY("2025-09-24"), party="甲公司")
    second = Event(EventKind.THIRD_PARTY_ASKED, DAY("2025-09-25"), party="乙公司")
    agency = Event(EventKind.AGENCY_ASKED, DAY("2025-09-25"), party="县财政局")
    reply = Event(EventKind.THIRD_PARTY_ANSWERED, DAY("2025-09-28"), party="乙公司")
    unnamed = Event(EventKind.THIRD_PARTY_SILENT, DAY("2025-10-30"))

    found = consultations([unnamed, reply, second, agency, first])

    assert [one.reply for one in found] == [unnamed, reply, None]


def test_a_reopened_application_is_open():
    received = Event(EventKind.RECEIVED, DAY("2025-09-01"))
    answered = Event(EventKind.ANSWERED, DAY("2025-09-10"), outcome="granted")
    reopened = Event(EventKind.REOPENED, DAY("2025-12-01"))

    assert closing_of([received, answered]) is answered
    assert closing_of([received, answered, reopened]) is None
