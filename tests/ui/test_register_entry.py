import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
)

from models.records.annual_figure import ANNUAL_FIGURE
from models.store.changes import add, undo, update_record
from models.store.reading import Query, count
from tests.ui.register_steps import (
    CONTROL,
    click,
    enter,
    named,
    publication,
    said,
    shown_titles,
    stored,
)


def test_a_record_is_added_by_keyboard_alone_from_first_to_last_field(desk, qtbot, page_of, press):
    page = page_of()
    press(Qt.Key.Key_N, CONTROL)
    entries = [
        ("标题", "2018年工作要点"),
        ("信息分类", "规划计划类"),
        ("公开日期", "2018年3月5日"),
        ("公开渠道：政府网站", " "),
        ("内容概述", "要点概述"),
        ("索引号", "A-001"),
        ("成文日期", "20180301"),
        ("文号", "徐政发〔2018〕3号"),
        ("公文种类", "通知"),
        ("规范性文件：是", None),
        ("废止日期", ""),
        ("公开时限类型", None),
        ("责任部门", "党政办"),
        ("审签领导", "王建国"),
        ("审签日期", "2018/3/2"),
        ("网址", "https://example.cn/1"),
        ("备注", "无"),
    ]
    for name, text in entries:
        assert QApplication.focusWidget().accessibleName() == name
        if text == " ":
            press(Qt.Key.Key_Space)
        elif name == "公开时限类型":
            press(Qt.Key.Key_Down)
            press(Qt.Key.Key_Down)
        elif text:
            enter(text)
        press(Qt.Key.Key_Tab)
    with qtbot.waitSignal(page.panel.saved):
        qtbot.keyClick(named(page, "备注", QPlainTextEdit), Qt.Key.Key_S, CONTROL)
    (values,) = stored(desk)
    assert values["title"] == "2018年工作要点"
    assert values["published_on"] == datetime.date(2018, 3, 5)
    assert values["channels"] == ("政府网站",)
    assert values["formed_on"] == datetime.date(2018, 3, 1)
    assert values["document_type"] == "通知"
    assert values["time_type"] == "常规性"
    assert values["approved_on"] == datetime.date(2018, 3, 2)
    assert values["remarks"] == "无"
    qtbot.waitUntil(lambda: shown_titles(page) == ["2018年工作要点"])
    assert page.messages[-1] == ("success", "已新增公开信息。")
    assert QApplication.focusWidget() is page.table


def test_a_bad_date_is_explained_and_nothing_is_stored(desk, page_of, press):
    page = page_of()
    press(Qt.Key.Key_N, CONTROL)
    enter("要点")
    named(page, "公开日期", QLineEdit).setFocus()
    enter("2018-02-30")
    press(Qt.Key.Key_S, CONTROL)
    assert said(page, "日历上没有“2018-02-30”这一天，请改成实际日期。")
    assert said(page, "“信息分类”必须填写。")
    assert page.messages[-1][0] == "error"
    assert count(desk.workspace, Query("publication")) == 0


def test_pressing_save_twice_stores_one_record(desk, qtbot, page_of, press):
    page = page_of()
    press(Qt.Key.Key_N, CONTROL)
    page.panel.form.restore(
        {
            "title": "要点",
            "category": "规划计划类",
            "published_on": "2018-03-05",
            "channels": ("QQ",),
        }
    )
    with qtbot.waitSignal(page.panel.saved):
        click(qtbot, page, "保存")
        click(qtbot, page, "保存")
        qtbot.keyClick(page.panel, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: page.table.records.rowCount() == 1)
    assert count(desk.workspace, Query("publication")) == 1


def test_save_and_next_keeps_category_channel_and_date(desk, qtbot, page_of, press):
    page = page_of()
    press(Qt.Key.Key_N, CONTROL)
    page.panel.form.restore(
        {
            "title": "第一条",
            "category": "财政信息类",
            "published_on": "2018-04-06",
            "channels": ("钉钉",),
        }
    )
    with qtbot.waitSignal(page.panel.saved):
        press(Qt.Key.Key_Return, CONTROL)
    cells = page.panel.form.cells()
    assert cells["title"] == ""
    assert cells["category"] == "财政信息类"
    assert cells["published_on"] == "2018-04-06"
    assert cells["channels"] == ("钉钉",)
    assert QApplication.focusWidget().accessibleName() == "标题"
    assert not page.panel.is_changed
    enter("第二条")
    with qtbot.waitSignal(page.panel.saved):
        press(Qt.Key.Key_Return, CONTROL)
    assert [one["title"] for one in stored(desk)] == ["第二条", "第一条"]


@pytest.mark.parametrize("answer", ["保留我的修改", "用最新内容"])
def test_a_record_changed_elsewhere_is_a_choice(desk, qtbot, page_of, press, answer):
    remarks = {"保留我的修改": "我的", "用最新内容": "别人的"}[answer]
    page = page_of(rows=[publication(1)])
    page.table.selectRow(0)
    with qtbot.waitSignal(page.panel.opened):
        press(Qt.Key.Key_Return)
    named(page, "备注", QPlainTextEdit).setFocus()
    enter("我的")
    update_record(desk.workspace, "publication", 1, {"remarks": "别人的"}, 1)
    press(Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: said(page, "这条记录刚才已被别处修改"))
    assert stored(desk)[0]["remarks"] == "别人的"
    click(qtbot, page, answer)
    qtbot.waitUntil(lambda: stored(desk)[0]["remarks"] == remarks)
    if answer == "用最新内容":
        assert page.panel.form.cells()["remarks"] == "别人的"
    else:
        qtbot.waitUntil(lambda: not page.panel.isVisible())


def test_a_record_deleted_elsewhere_can_be_stored_anew(desk, qtbot, page_of, press):
    page = page_of(rows=[publication(1)])
    page.table.selectRow(0)
    with qtbot.waitSignal(page.panel.opened):
        press(Qt.Key.Key_Return)
    named(page, "备注", QPlainTextEdit).setFocus()
    enter("我的")
    undo(desk.workspace)
    press(Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: said(page, "这条记录刚才已被删除"))
    with qtbot.waitSignal(page.panel.saved):
        click(qtbot, page, "另存为新记录")
    assert [one["remarks"] for one in stored(desk)] == ["我的"]


def test_a_used_number_is_explained_at_its_field(qtbot, page_of, press):
    rows = [publication(1) | {"index_number": "A-1"}]
    page = page_of(rows=rows)
    press(Qt.Key.Key_N, CONTROL)
    page.panel.form.restore(
        {
            "title": "二",
            "category": "财政信息类",
            "published_on": "2018-04-06",
            "channels": ("QQ",),
            "index_number": "A-1",
        }
    )
    press(Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: said(page, "索引号“A-1”已经用过，请换一个索引号。"))
    assert page.panel.is_changed


def test_the_form_follows_the_current_row_while_nothing_is_changed(qtbot, page_of, press):
    page = page_of(rows=[publication(1), publication(2)])
    page.table.selectRow(0)
    with qtbot.waitSignal(page.panel.opened):
        press(Qt.Key.Key_Return)
    first = page.panel.form.cells()["title"]
    page.table.setFocus()
    with qtbot.waitSignal(page.panel.opened):
        press(Qt.Key.Key_Down)
    assert page.panel.form.cells()["title"] != first


def test_undo_of_a_change_shows_the_old_values_in_the_open_form(desk, qtbot, page_of, press):
    page = page_of(rows=[publication(1)])
    update_record(desk.workspace, "publication", 1, {"remarks": "改过"}, 1)
    page.table.selectRow(0)
    with qtbot.waitSignal(page.panel.opened):
        press(Qt.Key.Key_Return)
    assert page.panel.form.cells()["remarks"] == "改过"
    with qtbot.waitSignal(page.panel.opened):
        desk.changes.changed.emit(undo(desk.workspace))
    assert page.panel.form.cells()["remarks"] == ""


def test_a_number_of_a_year_begins_with_that_year(page_of, press):
    page = page_of(ANNUAL_FIGURE)
    press(Qt.Key.Key_N, CONTROL)
    assert page.panel.form.cells()["year"] == "2018"


def test_adding_to_the_list_twice_in_a_row_uses_the_last_category(desk, qtbot, page_of, press):
    page = page_of()
    add(desk.workspace, "publication", publication(1))
    press(Qt.Key.Key_N, CONTROL)
    page.panel.form.restore(
        {
            "title": "一",
            "category": "应急管理类",
            "published_on": "2018-03-05",
            "channels": ("政务微信",),
        }
    )
    with qtbot.waitSignal(page.panel.saved):
        press(Qt.Key.Key_S, CONTROL)
    press(Qt.Key.Key_N, CONTROL)
    assert page.panel.form.cells()["category"] == "应急管理类"
    assert page.panel.form.cells()["channels"] == ("政务微信",)
