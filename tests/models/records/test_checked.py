"""What a register says about the cells of one record."""

import datetime
from decimal import Decimal

import pytest

from models.problems import Severity
from models.records import BY_KEY

CELLS = {
    "publication": {
        "title": "工作要点",
        "category": "规划计划类",
        "published_on": "2018-03-05",
        "channels": "政府网站",
    },
    "notice": {
        "title": "低保公示",
        "category": "公示公告",
        "place": "公开栏",
        "posted_on": "2018-03-05",
    },
    "complaint_channel": {"channel_type": "投诉信箱", "name": "信箱", "address": "门口"},
    "complaint": {"received_on": "2018-05-10", "channel_type": "12345", "summary": "反映"},
    "application": {
        "applicant": "张三",
        "applicant_type": "自然人",
        "method": "当面",
        "received_on": "2018-03-05",
        "content": "决算",
    },
    "administrative_review": {"accepted_on": "2018-06-01"},
    "lawsuit": {"lawsuit_kind": "复议后起诉", "accepted_on": "2018-06-01"},
    "inspection": {"inspected_on": "2018-06-20", "inspected": "各村"},
    "meeting": {"kind": "会议", "held_on": "2018-04-12", "name": "推进会"},
    "annual_figure": {"year": "2018", "indicator": "兼职人员数", "value": "2"},
}


def check(key, **cells):
    return BY_KEY[key].checked({**CELLS[key], **cells})


@pytest.mark.parametrize("key", CELLS)
def test_valid_record_has_no_problem(key):
    values, problems = check(key)

    assert problems == []
    assert list(values) == list(BY_KEY[key].names)


def test_values_are_what_figures_count():
    values, _ = check(
        "application", answered_on="2018年3月20日", outcome="同意公开答复数", fee_yuan="12.50元"
    )

    assert values["received_on"] == datetime.date(2018, 3, 5)
    assert values["answered_on"] == datetime.date(2018, 3, 20)
    assert values["outcome"] == "s14_granted"
    assert values["fee_yuan"] == Decimal("12.5")
    assert values["remarks"] is None


def test_pending_is_the_result_of_a_case_without_one():
    assert check("lawsuit")[0]["result"] == "尚未审结"


def test_indicator_is_known_however_it_is_punctuated():
    values, problems = check("annual_figure", indicator=" 行政事业性收费金额（万元） ", value="1.5")

    assert problems == []
    assert values["indicator"] == "行政事业性收费金额(万元)"


@pytest.mark.parametrize(
    ("key", "cells", "field", "reason"),
    [
        ("publication", {"title": " \u200b"}, "title", "“标题”必须填写。"),
        ("publication", {"channels": "；"}, "channels", "“公开渠道”必须填写。"),
        ("publication", {"channels": "政府网站；喇叭"}, "channels", "“喇叭”不在可选项中"),
        ("publication", {"title": "题" * 501}, "title", "“标题”有 501 个字，最多 500 个，请缩短。"),
        ("publication", {"formed_on": "2018-03-06"}, "formed_on", "成文日期晚于公开日期"),
        (
            "publication",
            {"formed_on": "2018-03-01", "repealed_on": "2018-02-01"},
            "repealed_on",
            "废止日期早于成文日期",
        ),
        ("notice", {"ends_on": "2018-03-04"}, "ends_on", "公示截止日期早于张贴日期"),
        ("notice", {"removed_on": "2018-03-04"}, "removed_on", "撤除日期早于张贴日期"),
        (
            "complaint_channel",
            {"opened_on": "2018-03-04", "closed_on": "2018-03-03"},
            "closed_on",
            "停用日期早于启用日期",
        ),
        ("complaint", {"closed_on": "2018-05-09"}, "closed_on", "办结日期早于收到日期"),
        ("complaint", {"due_on": "2018-05-09"}, "due_on", "办理期限早于收到日期"),
        ("complaint", {"result": "不清楚"}, "result", "“不清楚”不在可选项中"),
        ("application", {"answered_on": "2018-03-20"}, "outcome", "请补上办理结果"),
        ("application", {"outcome": "同意公开答复数"}, "answered_on", "请补上答复日期"),
        (
            "application",
            {"answered_on": "2018-03-20", "outcome": "看情况"},
            "outcome",
            "不是2018年报告的办理结果",
        ),
        (
            "application",
            {"answered_on": "2018-03-04", "outcome": "同意公开答复数"},
            "answered_on",
            "早于收到日期",
        ),
        ("application", {"received_on": "2018-02-30"}, "received_on", "日历上没有"),
        ("application", {"received_on": "2008-04-30"}, "received_on", "请检查年份"),
        ("application", {"fee_yuan": "-1"}, "fee_yuan", "小于零"),
        ("lawsuit", {"closed_on": "2018-05-31", "result": "结果维持"}, "closed_on", "早于受理日期"),
        ("lawsuit", {"closed_on": "2018-08-01"}, "result", "请把结果改为实际结果"),
        ("inspection", {"rectify_by": "2018-06-19"}, "rectify_by", "整改期限早于督查日期"),
        ("inspection", {"rectified_on": "2018-06-19"}, "rectified_on", "早于督查日期"),
        ("meeting", {"people": "许多"}, "people", "“许多”不是数字"),
        ("annual_figure", {"value": "1.5"}, "value", "“兼职人员数”要填整数"),
        ("annual_figure", {"indicator": "兼职人数"}, "indicator", "您是不是要填“兼职人员数”？"),
        ("annual_figure", {"year": "2007"}, "year", "不在 2008 至 2099 之间"),
    ],
)
def test_wrong_cell_is_an_error_of_its_field(key, cells, field, reason):
    _, problems = check(key, **cells)

    (problem,) = [one for one in problems if one.severity is Severity.ERROR]
    assert problem.field == field
    assert reason in str(problem.message)
    assert str(problem.message)[-1] in "。？"


@pytest.mark.parametrize(
    ("key", "cells", "field", "reason"),
    [
        ("publication", {"approved_on": "2018-03-06"}, "approved_on", "应先审查后公开"),
        ("complaint", {"result": "属实"}, "closed_on", "不计入办结数"),
        ("lawsuit", {"result": "结果维持"}, "closed_on", "按受理年份计数"),
        ("annual_figure", {"indicator": "村民小组数"}, "indicator", "不参加统计"),
    ],
)
def test_doubtful_cell_is_a_warning(key, cells, field, reason):
    _, problems = check(key, **cells)

    (problem,) = problems
    assert (problem.field, problem.severity) == (field, Severity.WARNING)
    assert reason in str(problem.message)


def test_field_with_a_problem_has_no_value():
    values, _ = check("publication", published_on="2018-13-01", channels="喇叭")

    assert values["published_on"] is None
    assert values["channels"] is None


def test_choice_in_the_other_script_is_taken():
    values, problems = check("application", applicant_type="商業企業", method="當面")

    assert problems == []
    assert (values["applicant_type"], values["method"]) == ("商业企业", "当面")


def test_long_wrong_choice_is_not_repeated_whole():
    _, (problem,) = check("meeting", kind="会" * 400)

    assert str(problem.message) == f"“{'会' * 30}…”不在可选项中，请从“会议、培训”中选择。"
