import datetime

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QMenu,
    QTableView,
)

from models.store.changes import add, undo
from models.store.reading import Query, count
from ui.dialogs.import_workbook import ImportDialog

GOOD = [
    ("培训", "2018-04-12", "政务公开业务培训", 20),
    ("会议", "2018/5/3", "政务公开推进会", 12),
]


@pytest.fixture
def workbook(tmp_path):
    """Write a workbook of meetings and return its path."""

    def write(rows):
        book = openpyxl.Workbook()
        book.active.title = "会议培训"
        book.active.append(["类型*", "日期*", "名称*", "参加人数"])
        for row in rows:
            book.active.append(row)
        path = tmp_path / "会议.xlsx"
        book.save(path)
        return path

    return write


@pytest.fixture
def dialog(desk, qtbot):
    dialog = ImportDialog(desk)
    qtbot.addWidget(dialog)
    dialog.messages = []
    dialog.message.connect(lambda *message: dialog.messages.append(message))
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


def button(dialog, name):
    return next(one for one in dialog.findChildren(QAbstractButton) if one.text() == name)


def said(dialog, text):
    return any(text in one.text() for one in dialog.findChildren(QLabel) if one.isVisible())


def choose(qtbot, monkeypatch, dialog, path):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    with qtbot.waitSignal(dialog.ready):
        qtbot.mouseClick(button(dialog, "选择文件…"), Qt.MouseButton.LeftButton)


def test_a_good_workbook_is_counted_and_imported_in_one_step(
    desk, qtbot, monkeypatch, dialog, workbook
):
    assert not button(dialog, "导入").isEnabled()
    choose(qtbot, monkeypatch, dialog, workbook(GOOD))
    assert said(dialog, "可以导入：会议培训 2 条。")
    assert count(desk.workspace, Query("meeting")) == 0
    with qtbot.waitSignals([dialog.imported, desk.changes.changed]):
        qtbot.mouseClick(button(dialog, "导入"), Qt.MouseButton.LeftButton)
    assert count(desk.workspace, Query("meeting")) == 2
    assert dialog.messages == [("success", "已导入 2 条，按 Ctrl+Z 可以整批撤销。")]
    assert not dialog.isVisible()
    undo(desk.workspace)
    assert count(desk.workspace, Query("meeting")) == 0


def test_errors_are_listed_and_bar_the_import(desk, qtbot, monkeypatch, dialog, workbook):
    path = workbook([*GOOD, ("培训", "2018-02-30", "业务培训", "很多")])
    choose(qtbot, monkeypatch, dialog, path)
    table = dialog.findChild(QTableView)
    model = table.model()
    found = [
        tuple(model.index(row, column).data() for column in range(4))
        for row in range(model.rowCount())
    ]
    assert found == [
        ("会议培训", "4", "日期", "2018-02-30"),
        ("会议培训", "4", "参加人数", "很多"),
    ]
    assert model.index(0, 4).data() == "日历上没有“2018-02-30”这一天，请改成实际日期。"
    assert said(dialog, "有 2 处错误")
    assert not button(dialog, "导入").isEnabled()
    dialog.store()
    assert count(desk.workspace, Query("meeting")) == 0


def test_the_errors_are_saved_beside_the_workbook(qtbot, monkeypatch, dialog, workbook, tmp_path):
    choose(qtbot, monkeypatch, dialog, workbook([("培训", "下周", "业务培训", 3)]))
    offered = []

    def ask(_parent, _title, suggested, _kinds):
        offered.append(suggested)
        return suggested, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    with qtbot.waitSignal(dialog.message):
        qtbot.mouseClick(button(dialog, "保存错误清单"), Qt.MouseButton.LeftButton)
    assert offered == [str(tmp_path / "会议-错误.xlsx")]
    assert "错误清单" in openpyxl.load_workbook(offered[0]).sheetnames


def test_the_empty_template_is_saved(qtbot, monkeypatch, dialog, tmp_path):
    target = tmp_path / "模板.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    with qtbot.waitSignal(dialog.message):
        qtbot.mouseClick(button(dialog, "下载空白模板"), Qt.MouseButton.LeftButton)
    assert "公开信息" in openpyxl.load_workbook(target).sheetnames


def test_rows_that_are_stored_already_are_left_out(desk, qtbot, monkeypatch, dialog, workbook):
    path = workbook(GOOD)
    choose(qtbot, monkeypatch, dialog, path)
    with qtbot.waitSignal(dialog.imported):
        dialog.store()
    dialog.show()
    choose(qtbot, monkeypatch, dialog, path)
    assert said(dialog, "没有新的内容可以导入。另有 2 条台账里已有，不再重复导入。")
    assert not button(dialog, "导入").isEnabled()
    assert count(desk.workspace, Query("meeting")) == 2


def test_a_file_that_is_no_workbook_is_explained(qtbot, monkeypatch, dialog, tmp_path):
    path = tmp_path / "说明.xlsx"
    path.write_text("这不是表格", encoding="utf-8")
    choose(qtbot, monkeypatch, dialog, path)
    assert said(dialog, "说明.xlsx")
    assert not button(dialog, "导入").isEnabled()


def test_what_was_read_is_checked_again_when_records_change(
    desk, qtbot, monkeypatch, dialog, workbook
):
    choose(qtbot, monkeypatch, dialog, workbook(GOOD[:1]))
    assert said(dialog, "可以导入：会议培训 1 条。")
    values = {"kind": "培训", "name": "政务公开业务培训", "people": 20}
    values["held_on"] = datetime.date(2018, 4, 12)
    with qtbot.waitSignal(dialog.ready):
        desk.changes.changed.emit(add(desk.workspace, "meeting", values))
    assert said(dialog, "没有新的内容可以导入。")


def foreign(tmp_path, headings=("活动分类", "时间", "活动", "人次")):
    book = openpyxl.Workbook()
    book.active.title = "2018年活动"
    book.active.append(headings)
    for row in GOOD:
        book.active.append(row)
    path = tmp_path / "活动.xlsx"
    book.save(path)
    return path


def named(dialog, kind, name):
    return next(one for one in dialog.findChildren(kind) if one.accessibleName() == name)


def heads(table):
    model = table.model()
    across = Qt.Orientation.Horizontal
    return [model.headerData(place, across) for place in range(model.columnCount())]


def assign(qtbot, dialog, table, column, label):
    table.setCurrentIndex(table.model().index(0, column))
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    menu = next(one for one in table.findChildren(QMenu) if one.isVisible())
    action = next(one for one in menu.actions() if one.text() == label)
    menu.setActiveAction(action)
    with qtbot.waitSignal(dialog.ready):
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    QApplication.sendPostedEvents()


def choose_register(qtbot, dialog, label):
    registers = named(dialog, QComboBox, "导入到")
    registers.setCurrentIndex(registers.findText(label))
    with qtbot.waitSignal(dialog.ready):
        registers.activated.emit(registers.currentIndex())


def test_foreign_headings_are_mapped_by_hand(desk, qtbot, monkeypatch, dialog, tmp_path):
    choose(qtbot, monkeypatch, dialog, foreign(tmp_path))
    assert not button(dialog, "导入").isEnabled()
    table = named(dialog, QTableView, "表格内容和各列")
    assert table.isVisible()

    choose_register(qtbot, dialog, "会议培训")
    table.setFocus()
    for column, label in enumerate(("类型", "日期", "名称", "参加人数")):
        if heads(table)[column] != f"{label} ▾":
            assign(qtbot, dialog, table, column, label)
    assert heads(table) == ["类型 ▾", "日期 ▾", "名称 ▾", "参加人数 ▾"]
    assert said(dialog, "可以导入：会议培训 2 条。")
    with qtbot.waitSignal(dialog.imported):
        qtbot.mouseClick(button(dialog, "导入"), Qt.MouseButton.LeftButton)
    assert count(desk.workspace, Query("meeting")) == 2


def test_a_sheet_of_another_name_is_known_by_its_headings(qtbot, monkeypatch, dialog, tmp_path):
    path = foreign(tmp_path, ("类型", "日期", "名称", "参加人数"))
    choose(qtbot, monkeypatch, dialog, path)
    assert said(dialog, "可以导入：会议培训 2 条。")
    assert button(dialog, "导入").isEnabled()


def test_a_wrong_cell_is_corrected_in_place(desk, qtbot, monkeypatch, dialog, workbook):
    path = workbook([*GOOD, ("培训", "2018-02-30", "业务培训", 3)])
    choose(qtbot, monkeypatch, dialog, path)
    problems = named(dialog, QTableView, "导入表格里的问题")
    problems.activated.emit(problems.model().index(0, 0))
    table = named(dialog, QTableView, "表格内容和各列")
    assert (table.currentIndex().row(), table.currentIndex().column()) == (2, 1)
    assert said(dialog, "日历上没有“2018-02-30”这一天")

    with qtbot.waitSignal(dialog.ready):
        table.model().setData(table.currentIndex(), "2018-02-28")
    assert said(dialog, "可以导入：会议培训 3 条。")
    with qtbot.waitSignal(dialog.imported):
        dialog.store()
    assert count(desk.workspace, Query("meeting")) == 3


def test_rows_that_are_stored_already_are_marked(qtbot, monkeypatch, dialog, workbook):
    path = workbook(GOOD)
    choose(qtbot, monkeypatch, dialog, path)
    with qtbot.waitSignal(dialog.imported):
        dialog.store()
    dialog.show()
    choose(qtbot, monkeypatch, dialog, path)
    cell = named(dialog, QTableView, "表格内容和各列").model().index(0, 0)
    assert "台账里已有" in cell.data(Qt.ItemDataRole.ToolTipRole)


def test_a_second_correction_keeps_the_first(qtbot, monkeypatch, dialog, workbook):
    path = workbook([("培训", "下周", "业务培训", 3), ("培训", "下月", "业务培训", 4)])
    choose(qtbot, monkeypatch, dialog, path)
    model = named(dialog, QTableView, "表格内容和各列").model()
    with qtbot.waitSignal(dialog.ready):
        model.setData(model.index(0, 1), "2018-02-27")
        model.setData(model.index(1, 1), "2018-02-28")
    assert said(dialog, "可以导入：会议培训 2 条。")
