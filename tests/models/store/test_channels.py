"""Logging checks of channels, and what their list shows of them."""

import datetime

import pytest

from models.problems import UserError
from models.records import BY_KEY
from models.store.calendar import calendar_of
from models.store.changes import delete, undo
from models.store.channels import latest_checks, log_checks, to_be_checked
from models.store.companions import with_companions
from models.store.reading import Query, count, matching_ids, records, with_computed

DAY = datetime.date
NIL = {
    "checked_on": DAY(2018, 3, 5),
    "way": "开箱",
    "first_person": "王建国",
    "second_person": "张敏",
    "found": 0,
    "remarks": None,
}


def test_a_nil_return_of_several_boxes_is_one_step(workspace, put):
    boxes = [put("complaint_channel"), put("complaint_channel")]

    changes = log_checks(workspace, boxes, NIL)

    assert changes.label == "登记开箱 2 条"
    kept = records(
        workspace, "channel_check", list(matching_ids(workspace, Query("channel_check")))
    )
    assert sorted(one["complaint_channel_id"] for one in kept) == boxes
    assert [one["found"] for one in kept] == [0, 0]
    undo(workspace)
    assert count(workspace, Query("channel_check")) == 0


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"opened_on": DAY(2018, 3, 6)}, "自 2018-03-06 启用"),
        ({"closed_on": DAY(2018, 3, 4)}, "已于 2018-03-04 停用"),
    ],
)
def test_a_channel_is_checked_only_while_it_is_in_use(workspace, put, values, reason):
    box = put("complaint_channel", **values)

    with pytest.raises(UserError, match=reason):
        log_checks(workspace, [box], NIL)

    assert count(workspace, Query("channel_check")) == 0


def test_a_deleted_channel_takes_its_checks_with_it_and_brings_them_back(workspace, put):
    box = put("complaint_channel")
    log_checks(workspace, [box], NIL)

    delete(workspace, "complaint_channel", [box])
    assert count(workspace, Query("channel_check")) == 0

    undo(workspace)
    assert latest_checks(workspace, [box]) == {box: DAY(2018, 3, 5)}


def test_what_is_to_be_checked_follows_the_latest_check_and_the_setting(workspace, put):
    box, phone = put("complaint_channel", name="信箱"), put("complaint_channel", name="电话")
    put("complaint_channel", name="停用", closed_on=DAY(2018, 1, 1))
    log_checks(workspace, [box], NIL)
    log_checks(workspace, [box], NIL | {"checked_on": DAY(2018, 3, 1)})

    assert set(to_be_checked(workspace, DAY(2018, 3, 11))) == {phone}
    assert set(to_be_checked(workspace, DAY(2018, 3, 12))) == {box, phone}

    put("work_settings", box_opening_days=30)
    assert set(to_be_checked(workspace, DAY(2018, 3, 12))) == {phone}


def shown(workspace, key, ids, today):
    """Return the computed values of records as a list shows them."""
    register = BY_KEY[key]
    found = with_companions(workspace, key, records(workspace, key, ids))
    calendar = calendar_of(workspace)
    return [
        {name: with_computed(register, one, calendar, today)[name] for name in register.computed}
        for one in found
    ]


def test_the_list_shows_the_latest_check_and_the_next(workspace, put):
    put("work_settings", box_opening_days=10)
    box, phone = put("complaint_channel"), put("complaint_channel", name="电话")
    log_checks(workspace, [box], NIL)

    assert shown(workspace, "complaint_channel", [box, phone], DAY(2018, 3, 15)) == [
        {"last_check": DAY(2018, 3, 5), "next_check": DAY(2018, 3, 15), "status": "按期检查"},
        {"last_check": None, "next_check": None, "status": "未检查过"},
    ]


def test_clocks_of_complaints_follow_the_settings(workspace, put):
    case = put("complaint", complainant="李某")
    usual = shown(workspace, "complaint", [case], DAY(2018, 5, 20))
    put("work_settings", complaint_days=30, complaint_inform_days=5)

    assert usual[0]["final_due"] == DAY(2018, 7, 9)
    assert shown(workspace, "complaint", [case], DAY(2018, 5, 20)) == [
        {
            "inform_due": DAY(2018, 5, 15),
            "final_due": DAY(2018, 6, 9),
            "days_left": 20,
            "status": "逾期未告知",
        }
    ]


def test_other_registers_come_back_as_they_are(workspace, put):
    found = records(workspace, "notice", [put("notice")])

    assert with_companions(workspace, "notice", found) == found
