"""Headings in any order, width, script and company."""

import openpyxl
import pytest

from models.imports.workbook import read_import

FULL = ["标题", "信息分类", "公开日期", "公开渠道"]
ROW = ["甲", "规划计划类", "2018-03-05", "政府网站"]


@pytest.mark.parametrize(
    "head",
    [
        ["标题*", "信息分类*", "公开日期*", "公开渠道*"],
        [" 标 题 ＊", "信息\n分类*", "公开日期（必填）", "　公开渠道"],
        ["標題", "信息分類", "公開日期", "公開渠道"],
    ],
    ids=["template", "blanks and marks", "traditional"],
)
def test_headings_are_known_however_they_are_written(read, head):
    plan = read({"公开信息": [head, ROW]})

    assert plan.problems == ()
    assert plan.rows["publication"][0]["title"] == "甲"


def test_columns_may_stand_in_any_order(read):
    plan = read({"公开信息": [FULL[::-1], ROW[::-1]]})

    assert plan.rows["publication"][0]["title"] == "甲"
    assert plan.rows["publication"][0]["channels"] == ("政府网站",)


@pytest.mark.parametrize(
    "heading", ["收费金额(元)", "收费金额（元）", "收费金额 ( 元 )", "收费金额"]
)
def test_brackets_and_units_do_not_matter(read, heading):
    head = ["申请人", "申请人类型", "申请方式", "收到日期", "申请内容", heading]
    row = ["张三", "自然人", "当面", "2020-03-05", "决算", "3.50元"]

    plan = read({"依申请公开": [head, row]})

    assert plan.problems == ()
    assert str(plan.rows["application"][0]["fee_yuan"]) in {"3.5", "3.50"}


def test_another_unit_is_another_column(read, said):
    head = ["申请人", "申请人类型", "申请方式", "收到日期", "申请内容", "收费金额(万元)"]
    row = ["张三", "自然人", "当面", "2020-03-05", "决算", 3]

    (problem,) = said(read({"依申请公开": [head, row]}).problems)

    assert problem[2] == "收费金额(万元)"
    assert "收费金额(元)" in problem[3]


def test_an_unknown_column_is_reported_with_what_it_might_mean(read, said):
    sheets = {"公开信息": [[*FULL, "备註栏", "责任部们"], [*ROW, "x", "党政办"]]}

    plan = read(sheets)

    assert plan.errors == ()
    assert said(plan.problems) == [
        ("公开信息", "1", "备註栏", "没有“备註栏”这一列，这一列没有导入。您是不是要写“备注”？"),
        (
            "公开信息",
            "1",
            "责任部们",
            "没有“责任部们”这一列，这一列没有导入。您是不是要写“责任部门”？",
        ),
    ]


def test_a_missing_required_column_is_one_error_however_many_rows(read, said):
    plan = read({"公开信息": [FULL[:3], *([ROW[:3]] * 5)]})

    assert said(plan.problems) == [
        ("公开信息", "1", "公开渠道", "缺少必填的列“公开渠道”，请在第一行补上这一列。")
    ]
    assert plan.rows == {}


def test_other_faults_are_told_beside_a_missing_column(read, said):
    plan = read({"公开信息": [FULL[:3], ["甲", "规划计划类", "昨天"]]})

    assert [(row, column) for _sheet, row, column, _sentence in said(plan.errors)] == [
        ("1", "公开渠道"),
        ("2", "公开日期"),
    ]


def test_a_heading_that_stands_twice_is_an_error(read, said):
    plan = read({"公开信息": [[*FULL, "标题*"], [*ROW, "乙"]]})

    assert said(plan.errors) == [("公开信息", "1", "标题", "列名“标题”出现了两次，请删去一列。")]


def test_a_title_above_the_headings_is_passed_over(write_book, workspace, said):
    sheets = {"公开信息": [["徐家坪镇2018年公开信息"], [], FULL, ROW, [None, *ROW[1:]]]}
    path = write_book(sheets)
    book = openpyxl.load_workbook(path)
    book["公开信息"].merge_cells("A1:D1")
    book.save(path)

    plan = read_import(path, workspace)

    assert len(plan.rows["publication"]) == 1
    assert said(plan.problems) == [("公开信息", "5", "标题", "“标题”必须填写。")]


def test_headings_below_the_fifth_row_are_not_looked_for(read, said):
    plan = read({"公开信息": [["一"], ["二"], ["三"], ["四"], ["五"], FULL, ROW]})

    (problem,) = said(plan.errors)
    assert problem[:2] == ("公开信息", "1")
    assert "标题、信息分类、公开日期、公开渠道" in problem[3]


def test_a_table_may_begin_right_of_the_first_column(read, said):
    plan = read({"公开信息": [[None, None, *FULL], [None, None, *ROW], [None, None, "乙"]]})

    assert len(plan.rows["publication"]) == 1
    assert {column for _sheet, _row, column, _sentence in said(plan.errors)} == {
        "信息分类",
        "公开日期",
        "公开渠道",
    }


def test_a_column_without_heading_is_reported_once(read, said):
    plan = read({"公开信息": [[*FULL, None, "备注"], [*ROW, "x", "y"], [*ROW, "x", "y"]]})

    assert said(plan.problems) == [
        ("公开信息", "2", "", "第 E 列没有列名，这一列没有导入。请在第一行写上列名。")
    ]


def test_row_numbers_of_an_excerpt_of_errors_are_no_unknown_column(read):
    assert read({"公开信息": [["原行号", *FULL], [7, *ROW]]}).problems == ()
