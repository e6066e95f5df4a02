"""What notices, complaints, checks of channels and inspections say about their fields."""

import datetime

import pytest

from models.problems import Severity
from models.records import BY_KEY
from models.rules.working_days import WorkingDays

DAY = datetime.date
NOTICE = {
    "title": "低保公示",
    "category": "公示公告",
    "place": "公开栏",
    "posted_on": "2018-03-05",
}
COMPLAINT = {
    "received_on": "2018-05-10",
    "channel_type": "12345",
    "summary": "反映",
    "complainant": "李某",
}
CHECK = {
    "complaint_channel_id": 1,
    "checked_on": "2018-03-05",
    "way": "开箱",
    "first_person": "王建国",
    "second_person": "张敏",
    "found": "0",
}
INSPECTION = {"inspected_on": "2018-06-20", "inspected": "各村"}
CELLS = {
    "notice": NOTICE,
    "complaint": COMPLAINT,
    "channel_check": CHECK,
    "inspection": INSPECTION,
}


def check(key, **cells):
    return BY_KEY[key].checked({**CELLS[key], **cells})


ANY_DAY = DAY(2018, 3, 10)


def shown(key, name, today=ANY_DAY, calendar=None, **cells):
    """Return the computed value of a valid record on a day."""
    values, problems = check(key, **cells)
    assert not [one for one in problems if one.severity is Severity.ERROR]
    return BY_KEY[key].computed[name].value(values, calendar or WorkingDays(), today)


def test_the_last_day_is_filled_in_from_the_period():
    values, problems = check("notice", period_days="7")

    assert problems == []
    assert values["ends_on"] == DAY(2018, 3, 14)


def test_removal_on_the_last_day_is_in_order():
    assert check("notice", period_days="7", removed_on="2018-03-14")[1] == []


def test_calendar_days_are_counted_as_such():
    assert check("notice", period_days="7", period_unit="自然日")[0]["ends_on"] == DAY(2018, 3, 12)


def test_a_matter_with_a_legal_period_fills_it_in():
    values, problems = check("notice", posted_on="2024-05-06", period_basis="征地补偿安置方案公告")

    assert problems == []
    assert (values["period_days"], values["period_unit"]) == (30, "自然日")
    assert values["ends_on"] == DAY(2024, 6, 5)


def test_an_unknown_calendar_leaves_the_last_day_open_and_shows_it_as_provisional():
    cells = {"posted_on": "2027-03-01", "period_days": "2"}
    assert check("notice", **cells)[0]["ends_on"] is None
    assert shown("notice", "last_day", DAY(2027, 3, 2), **cells) == DAY(2027, 3, 3)
    assert shown("notice", "status", DAY(2027, 3, 2), **cells) == "公示中（暂定）"

    entered = WorkingDays({DAY(2027, 3, 3): False}, {2027})
    assert shown("notice", "last_day", DAY(2027, 3, 2), entered, **cells) == DAY(2027, 3, 4)
    assert shown("notice", "status", DAY(2027, 3, 2), entered, **cells) == "公示中"


@pytest.mark.parametrize(
    ("cells", "today", "status", "left"),
    [
        ({"period_days": "7"}, DAY(2018, 3, 14), "公示中", 0),
        ({"period_days": "7"}, DAY(2018, 3, 15), "到期未撤", -1),
        ({"ends_on": "2018-03-20"}, DAY(2018, 3, 15), "公示中", 5),
        ({}, DAY(2026, 1, 1), "长期", None),
        ({"period_days": "7", "removed_on": "2018-03-15"}, DAY(2026, 1, 1), "已撤除", None),
        ({"removed_on": "2018-03-15"}, DAY(2026, 1, 1), "已撤除", None),
    ],
)
def test_where_a_notice_stands(cells, today, status, left):
    assert shown("notice", "status", today, **cells) == status
    assert shown("notice", "days_left", today, **cells) == left


@pytest.mark.parametrize(
    ("key", "cells", "field", "reason"),
    [
        (
            "notice",
            {"period_days": "7", "ends_on": "2018-03-12"},
            "ends_on",
            "最后一天是 2018-03-14",
        ),
        (
            "notice",
            {"period_days": "7", "removed_on": "2018-03-13"},
            "removed_on",
            "撤除日期早于公示期最后一天 2018-03-14",
        ),
        (
            "notice",
            {"period_days": "3", "period_basis": "干部任前公示"},
            "period_days",
            "不少于 5 个工作日（《党政领导干部选拔任用工作条例》）",
        ),
        (
            "notice",
            {"period_days": "7", "period_unit": "自然日", "period_basis": "低保、特困初审公示"},
            "period_days",
            "不少于 7 个工作日",
        ),
        ("complaint", {"informed_on": "2018-05-26"}, "informed_on", "超过了收到之日起15日"),
        (
            "complaint",
            {"extended_to": "2018-08-01", "extension_reason": "案情复杂"},
            "extension_told_on",
            "请补上延期告知日期",
        ),
        ("inspection", {"recheck": "已整改"}, "rectified_on", "没有整改完成日期"),
    ],
)
def test_doubtful_cell_is_a_warning(key, cells, field, reason):
    _, (problem,) = check(key, **cells)

    assert (problem.field, problem.severity) == (field, Severity.WARNING)
    assert reason in str(problem.message)


@pytest.mark.parametrize(
    ("key", "cells", "field", "reason"),
    [
        ("complaint", {"informed_on": "2018-05-09"}, "informed_on", "告知日期早于收到日期"),
        (
            "complaint",
            {"extended_to": "2018-08-01", "extension_told_on": "2018-07-01"},
            "extension_reason",
            "请写明延期理由",
        ),
        (
            "complaint",
            {"extended_to": "2018-08-09", "extension_reason": "复杂"},
            "extended_to",
            "最多延期30日",
        ),
        ("channel_check", {"second_person": ""}, "second_person", "请填写第二检查人"),
        ("channel_check", {"second_person": "王建国"}, "second_person", "不能是同一个人"),
        ("channel_check", {"found": ""}, "found", "“收到件数”必须填写"),
        ("inspection", {"rechecked_on": "2018-06-19"}, "rechecked_on", "早于督查日期"),
        (
            "inspection",
            {"rectified_on": "2018-07-02", "rechecked_on": "2018-07-01"},
            "rechecked_on",
            "早于整改完成日期",
        ),
    ],
)
def test_wrong_cell_is_an_error_of_its_field(key, cells, field, reason):
    _, problems = check(key, **cells)

    (problem,) = [one for one in problems if one.severity is Severity.ERROR]
    assert problem.field == field
    assert reason in str(problem.message)


def test_a_nil_return_is_a_full_record():
    values, problems = check("channel_check")

    assert problems == []
    assert values["found"] == 0


@pytest.mark.parametrize("way", ["试拨", "登录查看"])
def test_one_person_is_enough_without_a_box(way):
    assert check("channel_check", way=way, second_person="")[1] == []


def test_clocks_of_a_complaint_follow_the_settings_that_come_with_it():
    values, _ = check("complaint")
    value = BY_KEY["complaint"].computed["final_due"].value
    today = DAY(2018, 5, 20)

    assert value(values, WorkingDays(), today) == DAY(2018, 7, 9)
    assert value({**values, "complaint_days": 30}, WorkingDays(), today) == DAY(2018, 6, 9)


@pytest.mark.parametrize(
    ("cells", "due"),
    [
        ({}, DAY(2018, 5, 25)),
        ({"informed_on": "2018-05-12"}, None),
        ({"closed_on": "2018-05-12", "result": "属实"}, None),
        ({"complainant": ""}, None),
    ],
)
def test_who_is_still_to_be_told(cells, due):
    assert shown("complaint", "inform_due", **cells) == due


def test_columns_of_a_channel_are_blank_until_its_checks_are_read():
    values, _ = BY_KEY["complaint_channel"].checked(
        {"channel_type": "投诉信箱", "name": "信箱", "address": "门口"}
    )
    computed = BY_KEY["complaint_channel"].computed
    today = DAY(2018, 3, 20)
    assert {one.value(values, WorkingDays(), today) for one in computed.values()} == {None}

    read = {**values, "last_checked_on": DAY(2018, 3, 5), "box_opening_days": 10}
    shown_now = {key: one.value(read, WorkingDays(), today) for key, one in computed.items()}
    assert shown_now == {
        "last_check": DAY(2018, 3, 5),
        "next_check": DAY(2018, 3, 15),
        "status": "逾期未检查",
    }


PROBLEM = {"problem": "更新不及时"}


@pytest.mark.parametrize(
    ("cells", "status"),
    [
        ({}, "无问题"),
        ({"problem": "未发现问题"}, "无问题"),
        (PROBLEM, "待整改"),
        (PROBLEM | {"rectify_by": "2018-07-10"}, "待整改"),
        (PROBLEM | {"rectify_by": "2018-07-09"}, "逾期未整改"),
        ({"rectify_by": "2018-07-09"}, "逾期未整改"),
        (PROBLEM | {"rectified_on": "2018-07-01"}, "待复查"),
        (PROBLEM | {"rectified_on": "2018-07-01", "recheck": "已整改"}, "已整改"),
        (PROBLEM | {"rectified_on": "2018-07-01", "recheck": "逾期整改"}, "已整改"),
        (PROBLEM | {"rectified_on": "2018-07-01", "rechecked_on": "2018-07-02"}, "已整改"),
        (PROBLEM | {"rectified_on": "2018-07-01", "recheck": "未整改"}, "待整改"),
    ],
)
def test_where_a_finding_stands(cells, status):
    assert shown("inspection", "status", DAY(2018, 7, 10), **cells) == status
