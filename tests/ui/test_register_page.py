import datetime
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from models.records.annual_figure import ANNUAL_FIGURE
from models.records.application import APPLICATION
from models.records.publication import PUBLICATION
from models.store.changes import add, apply_import, undo, update_record
from models.store.reading import Query, count, matching_ids, records
from models.store.workspace import open_workspace
from ui.changes import ChangeBus
from ui.desk import Desk
from ui.pages.register import RegisterPage
from ui.tasks import Tasks


def publication(number, *, category="规划计划类", day=datetime.date(2018, 3, 5)):
    values, problems = PUBLICATION.checked(
        {
            "title": f"第{number:02}号工作要点",
            "category": category,
            "published_on": day,
            "channels": "政府网站",
        }
    )
    assert not problems
    return values


@pytest.fixture
def page_of(desk, qtbot):
    """Return a page of a register that shows the year 2018 and has loaded it."""

    def make(register=PUBLICATION, rows=()):
        if rows:
            apply_import(desk.workspace, {register.key: list(rows)}, "导入")
        page = RegisterPage(desk, register)
        qtbot.addWidget(page)
        page.resize(1100, 760)
        page.messages = []
        page.message.connect(lambda *message: page.messages.append(message))
        page.set_year(2018)
        with qtbot.waitActive(page), qtbot.waitSignal(page.table.records.loaded):
            page.show()
            page.refresh()
        page.table.setFocus()
        return page

    return make


@pytest.fixture
def press(qtbot):
    """Press a key on whatever has the focus."""

    def send(key, modifier=Qt.KeyboardModifier.NoModifier):
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    return send


CONTROL = Qt.KeyboardModifier.ControlModifier


def enter(text):
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(QApplication.focusWidget(), event)


def named(page, name, kind=QWidget):
    found = [
        one
        for one in page.findChildren(kind)
        if name in {one.accessibleName(), one.text() if isinstance(one, QAbstractButton) else ""}
    ]
    visible = [one for one in found if one.isVisible()]
    return visible[0] if visible else found[0]


def click(qtbot, page, name):
    qtbot.mouseClick(named(page, name, QAbstractButton), Qt.MouseButton.LeftButton)


def shown_titles(page):
    model = page.table.records
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def stored(desk, key="publication"):
    return records(desk.workspace, key, matching_ids(desk.workspace, Query(key)))


def said(page, text):
    return any(text in label.text() for label in page.findChildren(QLabel) if label.isVisible())


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


def test_an_edit_keeps_filter_order_selection_and_scroll(desk, qtbot, page_of, press):
    rows = [publication(number, day=datetime.date(2018, 1, 1)) for number in range(60)]
    rows += [publication(90 + number, category="统计信息类") for number in range(5)]
    page = page_of(rows=rows)
    model, table = page.table.records, page.table
    named(page, "搜索", QLineEdit).setFocus()
    with qtbot.waitSignal(model.loaded):
        enter("号")
    with qtbot.waitSignal(model.loaded):
        page.filters.ask_filter("category")
        popup = QApplication.activePopupWidget() or QApplication.activeWindow()
        qtbot.keyClick(named(popup, "规划计划类"), Qt.Key.Key_Space)
        click(qtbot, popup, "应用")
    with qtbot.waitSignal(model.loaded):
        table.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    assert shown_titles(page)[0] == "第00号工作要点"
    assert model.rowCount() == 60
    page.activateWindow()
    table.setFocus()
    table.selectRow(40)
    table.scrollTo(model.index(40, 0), QTableView.ScrollHint.PositionAtCenter)
    kept, scrolled = table.current_id(), table.verticalScrollBar().value()
    with qtbot.waitSignal(page.panel.opened):
        press(Qt.Key.Key_Return)
    named(page, "备注", QPlainTextEdit).setFocus()
    enter("核对过")
    with qtbot.waitSignals([page.panel.saved, model.loaded]):
        press(Qt.Key.Key_S, CONTROL)
    assert model.query.filters[0].values == ("规划计划类",)
    assert model.query.search == "号"
    assert model.query.sort == (("title", False),)
    assert shown_titles(page)[40] == "第40号工作要点"
    assert table.current_id() == kept
    assert table.selected_ids() == [kept]
    assert table.verticalScrollBar().value() == scrolled
    assert records(desk.workspace, "publication", [kept])[0]["remarks"] == "核对过"


def test_deleting_offers_undo_and_undo_brings_the_rows_back(desk, qtbot, page_of, press):
    page = page_of(rows=[publication(number) for number in range(3)])
    model = page.table.records
    page.table.selectRow(0)
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(model.loaded):
        press(Qt.Key.Key_Delete)
    assert model.rowCount() == 1
    assert page.messages[-1] == ("success", "已删除公开信息 2 条，按 Ctrl+Z 撤销。")
    with qtbot.waitSignal(model.loaded):
        desk.changes.changed.emit(undo(desk.workspace))
    assert model.rowCount() == 3


KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from models.records.publication import PUBLICATION
from models.store.workspace import open_workspace
from ui.changes import ChangeBus
from ui.desk import Desk
from ui.pages.register import RegisterPage
from ui.preferences import Preferences
from ui.tasks import Tasks
from ui.preferences import Preferences
from ui.tasks import Tasks

application = QApplication([])
folder = Path(sys.argv[1])
desk = Desk(open_workspace(folder), Tasks(), ChangeBus(), Preferences(folder.parent / "mine"))
page = RegisterPage(desk, PUBLICATION)
page.show()
QTest.qWaitForWindowActive(page)
page.refresh()
page.add_record()
event = QInputMethodEvent()
event.setCommitString("写到一半的标题")
QApplication.sendEvent(page.focusWidget(), event)
page.focusNextChild()
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_draft_survives_the_death_of_the_program(empty_workspace, tmp_path, preferences, qtbot):
    folder = tmp_path / "台账"
    shutil.copytree(empty_workspace, folder)
    died = subprocess.run(
        [sys.executable, "-c", KILLED, folder], check=False, cwd=Path(__file__).parents[2]
    )
    assert died.returncode == -signal.SIGKILL
    with open_workspace(folder) as workspace:
        desk = Desk(workspace, Tasks(), ChangeBus(), preferences)
        page = RegisterPage(desk, PUBLICATION)
        qtbot.addWidget(page)
        with qtbot.waitActive(page):
            page.show()
            page.refresh()
        assert said(page, "上次有没保存的内容")
        click(qtbot, page, "接着填")
        assert page.panel.form.cells()["title"] == "写到一半的标题"
        assert page.panel.is_changed
        assert count(workspace, Query("publication")) == 0
        desk.tasks.close()


def test_a_draft_of_a_change_goes_on_as_a_change(desk, qtbot, page_of, press):
    page = page_of(rows=[publication(1)])
    page.table.selectRow(0)
    with qtbot.waitSignal(page.panel.opened):
        press(Qt.Key.Key_Return)
    named(page, "备注", QPlainTextEdit).setFocus()
    enter("核对过")
    assert page.leave()
    second = page_of()
    with qtbot.waitSignal(second.panel.opened):
        click(qtbot, second, "接着填")
    assert second.panel.form.cells()["remarks"] == "核对过"
    with qtbot.waitSignal(second.panel.saved):
        press(Qt.Key.Key_S, CONTROL)
    assert [one["remarks"] for one in stored(desk)] == ["核对过"]


def test_a_draft_is_written_a_second_after_the_last_key(desk, qtbot, page_of, press):
    page_of()
    press(Qt.Key.Key_N, CONTROL)
    draft = desk.workspace.folder / "草稿" / "publication.json"
    enter("标题")
    assert not draft.exists()
    qtbot.waitUntil(draft.exists, timeout=3000)


def test_an_unwanted_draft_is_gone(desk, qtbot, page_of, press):
    page_of()
    press(Qt.Key.Key_N, CONTROL)
    enter("标题")
    press(Qt.Key.Key_Tab)
    second = page_of()
    click(qtbot, second, "不要了")
    assert not (desk.workspace.folder / "草稿" / "publication.json").exists()
    assert not second.panel.isVisible()


def test_escape_closes_at_once_when_nothing_was_entered(page_of, press):
    page = page_of()
    press(Qt.Key.Key_N, CONTROL)
    assert page.panel.isVisible()
    press(Qt.Key.Key_Escape)
    assert not page.panel.isVisible()


def test_escape_asks_before_giving_up_what_was_entered(qtbot, page_of, press):
    page = page_of()
    press(Qt.Key.Key_N, CONTROL)
    enter("标题")
    press(Qt.Key.Key_Escape)
    assert said(page, "有没保存的修改。")
    press(Qt.Key.Key_Escape)
    assert page.panel.form.cells()["title"] == "标题"
    assert QApplication.focusWidget().accessibleName() == "标题"
    press(Qt.Key.Key_Escape)
    click(qtbot, page, "放弃修改")
    assert not page.panel.isVisible()


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


def test_an_empty_register_says_what_to_do(qtbot, page_of):
    page = page_of()
    assert said(page, "2018 年还没有公开信息。")
    click(qtbot, page, "新增")
    assert page.panel.isVisible()


def test_filters_that_hide_everything_can_be_cleared(qtbot, page_of):
    page = page_of(rows=[publication(1)])
    named(page, "搜索", QLineEdit).setFocus()
    with qtbot.waitSignal(page.table.records.loaded):
        enter("没有这样的标题")
    assert said(page, "没有符合筛选条件的记录。")
    assert said(page, "共 1 条 · 显示 0 条")
    with qtbot.waitSignal(page.table.records.loaded):
        click(qtbot, page, "清除筛选")
    assert shown_titles(page) == ["第01号工作要点"]


def test_years_can_be_left_out(qtbot, page_of):
    page = page_of(rows=[publication(1), publication(2, day=datetime.date(2017, 5, 1))])
    assert shown_titles(page) == ["第01号工作要点"]
    box = named(page, "年份范围", QComboBox)
    box.setFocus()
    with qtbot.waitSignal(page.table.records.loaded):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert shown_titles(page) == ["第01号工作要点", "第02号工作要点"]


def test_records_behind_a_finding_are_shown_alone_until_the_chip_is_removed(qtbot, page_of):
    days = [datetime.date(2018, 3, 5), datetime.date(2016, 3, 5), datetime.date(2015, 3, 5)]
    page = page_of(rows=[publication(number, day=day) for number, day in enumerate(days)])
    with qtbot.waitSignal(page.table.records.loaded):
        page.show_records([2, 3])
    assert shown_titles(page) == ["第01号工作要点", "第02号工作要点"]
    with qtbot.waitSignal(page.table.records.loaded):
        click(qtbot, page, "取消：仅显示 2 条指定记录")
    assert shown_titles(page) == ["第00号工作要点"]


def test_a_date_filter_takes_any_form_and_explains_a_bad_one(qtbot, page_of):
    rows = [publication(number, day=datetime.date(2018, number, 5)) for number in range(1, 13)]
    page = page_of(rows=rows)
    page.filters.ask_filter("published_on")
    popup = QApplication.activePopupWidget() or QApplication.activeWindow()
    low, high = named(popup, "从", QLineEdit), named(popup, "到", QLineEdit)
    low.setFocus()
    enter("2018年3月5日")
    high.setFocus()
    enter("明天")
    click(qtbot, popup, "应用")
    assert said(popup, "“明天”不是日期，请写成 2018-03-05 这样的日期。")
    high.clear()
    high.setFocus()
    enter("20180505")
    with qtbot.waitSignal(page.table.records.loaded):
        click(qtbot, popup, "应用")
    assert page.table.records.rowCount() == 3
    assert named(page, "取消：公开日期：2018-03-05 至 2018-05-05", QAbstractButton).isVisible()


def test_rows_are_copied_as_the_list_shows_them(qtbot, page_of, press):
    values, problems = APPLICATION.checked(
        {
            "applicant": "张三丰",
            "applicant_type": "自然人",
            "method": "当面",
            "received_on": "2018-03-05",
            "content": "申请公开财政决算",
            "number": "2018-001",
        }
    )
    assert not problems
    page = page_of(APPLICATION, [values])
    page.table.selectRow(0)
    with qtbot.waitSignal(page.table.copied):
        press(Qt.Key.Key_C, CONTROL)
    copied = QApplication.clipboard().text().split("\t")
    assert copied[:4] == ["2018-001", "2018-03-05", "张*", "申请公开财政决算"]


def test_the_list_is_exported_as_it_is_filtered(qtbot, page_of, tmp_path, monkeypatch):
    rows = [publication(1), publication(2, category="统计信息类")]
    page = page_of(rows=rows)
    named(page, "搜索", QLineEdit).setFocus()
    with qtbot.waitSignal(page.table.records.loaded):
        enter("02")
    target = tmp_path / "清单.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    click(qtbot, page, "导出 Excel")
    qtbot.waitUntil(lambda: any("已导出到" in text for _, text in page.messages))
    found = list(openpyxl.load_workbook(target).active.values)
    assert found[0][:3] == ("标题", "信息分类", "公开日期")
    assert [row[0] for row in found[1:]] == ["第02号工作要点"]


def test_columns_stay_as_they_were_arranged(desk, qtbot, page_of):
    page = page_of(rows=[publication(1)])
    header = page.table.horizontalHeader()
    header.resizeSection(0, 333)
    header.moveSection(2, 0)
    qtbot.waitUntil(lambda: bool(desk.preferences.get("columns/publication", {})))
    second = page_of().table.horizontalHeader()
    assert second.sectionSize(0) == 333
    assert second.visualIndex(2) == 0


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


def test_a_record_of_another_year_is_said_to_be_hidden(qtbot, page_of, press):
    page = page_of()
    press(Qt.Key.Key_N, CONTROL)
    page.panel.form.restore(
        {
            "title": "一",
            "category": "应急管理类",
            "published_on": "2017-03-05",
            "channels": ("政务微信",),
        }
    )
    press(Qt.Key.Key_S, CONTROL)
    sentence = "已保存，但不在当前的年份或筛选范围内，所以下面没有列出。"
    qtbot.waitUntil(lambda: ("info", sentence) in page.messages)


def test_the_filter_menu_opens_the_filter_of_a_column(page_of):
    page = page_of(rows=[publication(1)])
    menu = named(page, "筛选", QPushButton).menu()
    next(action for action in menu.actions() if action.text() == "文号").trigger()
    popup = QApplication.activePopupWidget() or QApplication.activeWindow()
    assert popup.accessibleName() == "筛选：文号"
    assert popup.close()


def test_the_menu_of_a_row_offers_what_the_keys_do(page_of):
    page = page_of(rows=[publication(1)])
    page.table.selectRow(0)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(page.table.viewport(), event)
    menu = page.table.findChild(QMenu)
    assert [one.text() for one in menu.actions() if one.text()] == [
        "打开修改",
        "复制",
        "删除",
        "新增",
    ]
    menu.actions()[-1].trigger()
    assert page.panel.isVisible()
    menu.close()
