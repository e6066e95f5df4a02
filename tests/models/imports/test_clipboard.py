"""Rows pasted from a spreadsheet."""

import datetime

import pytest

from models.imports.clipboard import (
    check_pasted,
    fit_columns,
    paste_summary,
    pasted_rows,
)
from models.problems import UserError
from models.records.publication import PUBLICATION
from models.store.changes import apply_import
from models.store.reading import Query, count

SHOWN = ("title", "category", "published_on", "channels", "document_number")
HEADED = """标题\t信息分类\t公开日期\t公开渠道
工作要点\t规划计划类\t2018/3/5\t政府网站；QQ
预算\t财政信息类\t2018年4月6日\t政府网站
"""


def test_rows_are_taken_apart_as_spreadsheets_copy_them():
    text = 'a\t"第一行\n第二行"\tc\r\n\t\t\r\n"他说""好"""\t2\n'

    assert pasted_rows(text) == (("a", "第一行\n第二行", "c"), ('他说"好"', "2", ""))


def test_html_is_read_where_there_are_no_tabs():
    html = (
        "<table><tr><th>标题</th><th>日期</th></tr><tr><td>甲<br>乙</td><td> 1 </td></tr></table>"
    )

    assert pasted_rows("标题 日期", html) == (("标题", "日期"), ("甲\n乙", "1"))


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_nothing_to_paste_is_said(text):
    with pytest.raises(UserError, match="剪贴板里没有可粘贴的表格"):
        pasted_rows(text)


def test_too_many_rows_are_refused():
    with pytest.raises(UserError, match="一次最多粘贴 100000 行"):
        pasted_rows("a\n" * 100_001)


def test_headings_decide_where_there_are_some():
    fitting = fit_columns(PUBLICATION, pasted_rows(HEADED), SHOWN)

    assert fitting.names == ("title", "category", "published_on", "channels")
    assert fitting.headings


def test_unknown_heading_is_left_out():
    rows = pasted_rows("标题\t序号\t公开日期\n甲\t1\t2018-3-5")

    assert fit_columns(PUBLICATION, rows, SHOWN).names == ("title", None, "published_on")


def test_values_decide_where_there_are_no_headings():
    rows = pasted_rows("2018-03-05\t工作要点\t政府网站\n2018-03-06\t预算\t政府网站")

    fitting = fit_columns(PUBLICATION, rows, SHOWN)

    assert not fitting.headings
    assert fitting.names[:2] == ("published_on", "title")
    assert "channels" in fitting.names


def test_good_rows_are_ready_to_be_stored(workspace):
    rows = pasted_rows(HEADED)
    check = check_pasted(workspace, PUBLICATION, rows, fit_columns(PUBLICATION, rows, SHOWN))

    assert [row["title"] for row in check.rows] == ["工作要点", "预算"]
    assert check.rows[0]["published_on"] == datetime.date(2018, 3, 5)
    assert check.rows[0]["channels"] == ("政府网站", "QQ")
    assert str(paste_summary(check)) == "可以登记 2 条。"
    apply_import(workspace, {"publication": check.rows}, "粘贴")
    assert count(workspace, Query("publication")) == 2


def test_wrong_cells_are_named_and_their_rows_left_out(workspace):
    rows = pasted_rows(HEADED.replace("2018/3/5", "2018-02-30").replace("预算", ""))
    check = check_pasted(workspace, PUBLICATION, rows, fit_columns(PUBLICATION, rows, SHOWN))

    assert check.rows == ()
    assert set(check.problems) == {(1, "published_on"), (2, "title")}
    assert "日历上没有" in str(check.problems[1, "published_on"].message)
    assert check.wrong == {1, 2}
    assert "2 行有错" in str(paste_summary(check))


def test_rows_that_are_stored_already_are_skipped(workspace):
    rows = pasted_rows(HEADED)
    fitting = fit_columns(PUBLICATION, rows, SHOWN)
    apply_import(
        workspace,
        {"publication": check_pasted(workspace, PUBLICATION, rows, fitting).rows},
        "粘贴",
    )

    again = check_pasted(workspace, PUBLICATION, rows, fitting)

    assert (again.rows, again.known) == ((), {1, 2})
    assert "2 条台账里已有" in str(paste_summary(again))


def test_rows_that_are_stored_already_can_be_taken_once_more(workspace):
    rows = pasted_rows(HEADED)
    fitting = fit_columns(PUBLICATION, rows, SHOWN)
    first = check_pasted(workspace, PUBLICATION, rows, fitting)
    apply_import(workspace, {"publication": first.rows}, "粘贴")

    again = check_pasted(workspace, PUBLICATION, rows, fitting, take_known=True)

    assert (len(again.rows), again.known) == (2, frozenset())


def test_number_that_is_taken_is_named(workspace, put):
    put("publication", index_number="001", title="另一条")
    rows = pasted_rows(
        HEADED.replace("公开渠道\n", "公开渠道\t索引号\n").replace("QQ\n", "QQ\t001\n")
    )
    check = check_pasted(workspace, PUBLICATION, rows, fit_columns(PUBLICATION, rows, SHOWN))

    assert list(check.problems) == [(1, "index_number")]
    assert len(check.rows) == 1


def test_missing_required_column_is_asked_for(workspace):
    rows = pasted_rows("标题\t信息分类\n工作要点\t规划计划类")
    check = check_pasted(workspace, PUBLICATION, rows, fit_columns(PUBLICATION, rows, SHOWN))

    assert check.missing == ("公开日期", "公开渠道")
    assert "还缺少必填的列：公开日期、公开渠道" in str(paste_summary(check))
