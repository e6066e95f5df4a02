"""The year at a glance, as it looks on 2018-11-23 unless another day is named."""

import datetime

import pytest

from models.figures.overview import overview_of

TODAY = datetime.date(2018, 11, 23)


def day(month: int, number: int, year: int = 2018) -> datetime.date:
    return datetime.date(year, month, number)


def missing(workspace, today=TODAY, year=2018) -> dict[str, tuple[int, ...]]:
    found = overview_of(workspace, year, today).missing
    return {str(one.message): one.ids for one in found}


def counter(workspace, register, year=2018, today=TODAY):
    counters = overview_of(workspace, year, today).counters
    return next(one for one in counters if one.register == register)


def test_records_are_counted_by_month_and_against_the_year_before(workspace, put):
    for posted_on in (day(1, 31), day(3, 1), day(3, 31), day(11, 24, 2017), day(2, 1, 2017)):
        put("notice", posted_on=posted_on)

    found = counter(workspace, "notice")

    assert found.months == (1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    assert found.months_before == (0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0)
    assert (found.number, found.number_before, found.before_by_today) == (3, 2, 1)


def test_a_year_that_is_over_is_compared_with_the_whole_year_before(workspace, put):
    put("notice", posted_on=day(5, 5, 2017))

    assert counter(workspace, "notice", today=day(1, 2, 2019)).before_by_today is None


def test_the_day_before_march_stands_for_a_leap_day(workspace, put):
    put("notice", posted_on=day(2, 28, 2019))
    put("notice", posted_on=day(3, 1, 2019))

    leap_day = day(2, 29, 2020)

    assert counter(workspace, "notice", 2020, leap_day).before_by_today == 1


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (day(5, 31), False),
        (day(6, 1), True),
        (day(1, 2, 2019), True),
    ],
    ids=["one whole month", "two whole months", "the year is over"],
)
def test_a_register_that_fell_silent_is_named(workspace, put, today, said):
    put("notice", posted_on=day(3, 5))

    assert ("3月以后没有公示公告记录" in missing(workspace, today)) is said


def test_a_register_without_any_record_of_the_year_is_named(workspace, put):
    put("publication", published_on=day(12, 31, 2017))

    assert "2018年还没有公开信息记录" in missing(workspace)


def test_items_without_sign_off_or_summary_are_listed(workspace, put):
    neither = put("publication")
    whole = {"approved_on": day(3, 1), "summary": "要点", "category": "规划计划类"}
    put("publication", **whole)
    put("publication", published_on=day(3, 5, 2017))
    put("publication", published_on=day(11, 24))

    found = missing(workspace)

    assert found["1 条公开信息没有审签日期"] == (neither,)
    assert found["1 条公开信息没有内容概述"] == (neither,)


def test_a_class_used_once_that_is_not_usual_looks_mistyped(workspace, put):
    odd = put("publication", category="规化计划类")
    put("publication", category="规划计划类")
    for _ in range(2):
        put("publication", category="本镇特色类")

    assert missing(workspace)["1 条公开信息的分类只用过一次，可能写错了"] == (odd,)


def test_a_closed_complaint_without_result_is_listed(workspace, put):
    bare = put("complaint", closed_on=day(6, 1))
    put("complaint", closed_on=day(6, 1), result="属实")
    put("complaint")

    assert missing(workspace)["1 件已办结的投诉没有办理结果"] == (bare,)


def test_meetings_trainings_and_inspections_are_missed_until_there_is_one(workspace, put):
    sentences = {"2018年还没有登记政务公开会议", "2018年还没有登记业务培训", "2018年还没有督查记录"}
    assert sentences <= missing(workspace).keys()

    put("meeting", kind="会议")
    put("meeting", kind="培训")
    left = put("inspection", rectify_by=day(7, 1), problem="公开栏空白")
    put("inspection", rectify_by=day(7, 1), problem="无")

    found = missing(workspace)
    assert not sentences & found.keys()
    assert found["1 个督查发现的问题没有整改完成日期"] == (left,)


def test_a_workspace_without_office_and_channels_says_so(workspace, put):
    assert {"还没有填写单位信息", "还没有登记监督渠道"} <= missing(workspace).keys()

    put("office")
    put("complaint_channel")

    assert not {"还没有填写单位信息", "还没有登记监督渠道"} & missing(workspace).keys()


def test_channels_that_nobody_checked_in_the_year_are_listed(workspace, put):
    never = put("complaint_channel")
    checked = put("complaint_channel", name="热线")
    check = {"way": "试拨", "first_person": "王建国", "found": 0}
    put("channel_check", complaint_channel_id=checked, checked_on=day(5, 5), **check)
    put("channel_check", complaint_channel_id=never, checked_on=day(5, 5, 2017), **check)
    put("complaint_channel", name="旧箱", closed_on=day(12, 31, 2017))

    assert missing(workspace)["1 个监督渠道本年没有检查记录"] == (never,)
