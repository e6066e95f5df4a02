import datetime

import openpyxl
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTableView,
)

from models.records.application import APPLICATION
from models.store.changes import undo
from models.store.reading import records
from tests.ui.register_steps import (
    CONTROL,
    click,
    enter,
    named,
    publication,
    said,
    shown_titles,
)


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
        "复制为新记录",
        "粘贴表格里的行…",
        "向下填充",
        "批量修改…",
        "打印清单…",
        "新增",
    ]
    menu.actions()[-1].trigger()
    assert page.panel.isVisible()
    menu.close()
