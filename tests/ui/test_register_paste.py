"""Paste, fill down and change many records in the window."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QTableView

from models.records.publication import PUBLICATION
from models.store.changes import undo
from models.store.reading import Query, count, matching_ids, records
from ui.dialogs.bulk_dialog import BulkDialog
from ui.dialogs.paste_dialog import PasteDialog
from ui.dialogs.print_dialog import PrintDialog

HEADED = "标题\t信息分类\t公开日期\t公开渠道\n" + "".join(
    f"第{number}号文件\t党政文件类\t2018/3/{number % 28 + 1}\t政府网站\n" for number in range(93)
)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def clipboard(qapp):  # noqa: ARG001 - the clipboard needs it
    QGuiApplication.clipboard().clear()
    return QGuiApplication.clipboard()


def empty_button(page):
    """Return the button that an empty register shows for pasting."""
    return next(one for one in page.findChildren(QPushButton) if one.text().startswith("粘贴"))


@pytest.fixture
def paste(page_of, clipboard, qtbot, settled):
    """Paste a text into the table of an empty register; return the page and the dialog."""

    def run(text, rows=()):
        page = page_of(rows=rows)
        clipboard.setText(text)
        place = page.table if rows else empty_button(page)
        place.setFocus()
        qtbot.keyClick(place, Qt.Key.Key_V, CONTROL)
        settled()
        found = [one for one in page.findChildren(PasteDialog) if one.isVisible()]
        if found:
            qtbot.waitUntil(found[0].isActiveWindow)
        return page, found[0] if found else None

    return run


def item(number, **values):
    usual = {
        "title": f"文件{number}",
        "category": "党政文件类",
        "published_on": datetime.date(2018, 3, number),
        "channels": ("政府网站",),
    }
    return dict.fromkeys(PUBLICATION.names) | usual | values


def stored(desk):
    return records(
        desk.workspace, "publication", matching_ids(desk.workspace, Query("publication"))
    )


def test_ninety_three_rows_take_two_keys(paste, desk, qtbot, settled):
    page, _dialog = paste(HEADED)

    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settled()

    qtbot.waitUntil(lambda: not page.findChildren(PasteDialog))
    assert count(desk.workspace, Query("publication")) == 93
    assert page.messages[-1] == ("success", "已登记 93 条，按 Ctrl+Z 可以整批撤销。")
    assert undo(desk.workspace).label == "粘贴公开信息 93 条"
    assert count(desk.workspace, Query("publication")) == 0


def test_wrong_cell_is_marked_and_can_be_corrected(paste, desk, qtbot, settled):
    _page, dialog = paste(HEADED.replace("2018/3/2\t", "2018-02-30\t", 1))
    table = dialog.findChild(QTableView)
    model = table.model()
    wrong = model.index(1, 2)
    assert model.data(wrong, Qt.ItemDataRole.BackgroundRole) is not None
    assert "日历上没有" in model.data(wrong, Qt.ItemDataRole.ToolTipRole)

    button = next(
        one for one in dialog.findChildren(QPushButton) if one.accessibleName() == "转到第一处错误"
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 2)
    with qtbot.waitSignal(dialog.checked):
        model.setData(wrong, "2018-03-02")
    assert model.data(wrong, Qt.ItemDataRole.BackgroundRole) is None

    dialog.store()
    settled()
    assert count(desk.workspace, Query("publication")) == 93


def test_mark_of_a_wrong_cell_is_painted(paste):
    _page, dialog = paste(HEADED.replace("2018/3/2\t", "2018-02-30\t", 1))
    table = dialog.findChild(QTableView)

    def ground(row):
        place = table.visualRect(table.model().index(row, 2))
        return table.viewport().grab().toImage().pixelColor(place.right() - 3, place.top() + 3)

    assert ground(1).name() == table.model().index(1, 2).data(Qt.ItemDataRole.BackgroundRole).name()
    assert ground(2).name() != ground(1).name()
    dialog.reject()


def test_rows_with_errors_are_left_out_and_said(paste, desk, settled):
    page, dialog = paste(HEADED.replace("2018/3/2\t", "2018-02-30\t", 1))

    dialog.store()
    settled()

    assert count(desk.workspace, Query("publication")) == 92
    assert "92 条" in page.messages[-1][1]


def test_known_rows_are_marked_and_can_be_taken(paste, desk, qtbot, settled):
    known = "标题\t信息分类\t公开日期\t公开渠道\n文件1\t党政文件类\t2018-03-01\t政府网站\n"
    _page, dialog = paste(known, rows=[item(1)])
    reason = dialog.rows.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "台账里已有" in reason
    assert not dialog.findChild(QPushButton, "primary").isEnabled()

    with qtbot.waitSignal(dialog.checked):
        qtbot.keyClick(dialog.findChild(QCheckBox), Qt.Key.Key_Space)
    dialog.store()
    settled()

    assert count(desk.workspace, Query("publication")) == 2


def test_what_was_checked_before_a_correction_is_not_stored(paste, desk, qtbot, settled):
    _page, dialog = paste(HEADED)

    dialog.rows.setData(dialog.rows.index(0, 0), "改过的标题")
    dialog.store()
    assert desk.tasks.is_idle
    qtbot.waitSignal(dialog.checked).wait()
    dialog.store()
    settled()

    assert "改过的标题" in {one["title"] for one in stored(desk)}


def test_many_rows_are_taken_apart_in_the_background(page_of, clipboard, desk, qtbot, settled):
    page = page_of(rows=())
    clipboard.setText(HEADED + "长标题\t党政文件类\t2018-03-05\t政府网站\n" * 10_000)
    empty_button(page).setFocus()
    qtbot.keyClick(empty_button(page), Qt.Key.Key_V, CONTROL)
    assert not desk.tasks.is_idle
    settled()

    (dialog,) = page.findChildren(PasteDialog)
    assert dialog.rows.rowCount() == 10_093
    dialog.reject()


def test_column_can_be_assigned_by_hand(paste, desk, qtbot, settled):
    _page, dialog = paste(HEADED.replace("标题", "名字"))
    assert not dialog.findChild(QPushButton, "primary").isEnabled()

    with qtbot.waitSignal(dialog.checked):
        dialog.rows.assign(0, "title")
    dialog.store()
    settled()

    assert stored(desk)[-1]["title"].endswith("号文件")


def test_nothing_to_paste_is_said(paste):
    page, dialog = paste("  ")

    assert dialog is None
    assert page.messages[-1][0] == "warning"
    assert "剪贴板里没有可粘贴的表格" in page.messages[-1][1]


@pytest.fixture
def listed(page_of, settled):
    page = page_of(rows=[item(number) for number in range(1, 6)])
    settled()
    return page


def cell(page, row, name):
    names = [column.name for column in page.table.records.columns]
    return page.table.records.index(row, names.index(name))


def test_value_is_filled_down(listed, desk, qtbot, settled):
    listed.table.selectAll()
    first = listed.table.records.id_at(0)
    listed.table.selectionModel().setCurrentIndex(
        cell(listed, 0, "category"), listed.table.selectionModel().SelectionFlag.NoUpdate
    )
    changed = records(desk.workspace, "publication", [first])[0]["category"]

    qtbot.keyClick(listed.table, Qt.Key.Key_D, CONTROL)
    settled()

    assert {one["category"] for one in stored(desk)} == {changed}
    assert listed.messages[-1][1].startswith("没有改动")


def test_many_records_get_one_value(listed, desk, qtbot, settled):
    listed.table.selectAll()
    qtbot.keyClick(listed.table, Qt.Key.Key_E, CONTROL)
    dialog = next(one for one in listed.findChildren(BulkDialog) if one.isVisible())
    fields = next(one for one in dialog.findChildren(QComboBox) if one.accessibleName() == "字段")
    fields.setCurrentIndex(fields.findText("责任部门"))
    editor = next(
        one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == "责任部门"
    )
    qtbot.keyClicks(editor, "dangzhengban")
    button = next(
        one for one in dialog.findChildren(QPushButton) if one.accessibleName() == "全部改成这个值"
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settled()

    assert {one["department"] for one in stored(desk)} == {"dangzhengban"}
    assert listed.messages[-1] == ("success", "已修改 5 条，按 Ctrl+Z 撤销。")
    undo(desk.workspace)
    assert {one["department"] for one in stored(desk)} == {None}


def test_value_that_does_not_suit_is_said(listed, desk, settled):
    listed.entry.change(listed.table.records.ids(), "formed_on", "2018-03-03")
    settled()

    assert {one["formed_on"] for one in stored(desk)} == {None, datetime.date(2018, 3, 3)}
    level, sentence = listed.messages[-1]
    assert level == "warning"
    assert "已修改 3 条" in sentence
    assert "有 2 条没有改：成文日期晚于公开日期" in sentence


def test_list_is_shown_before_it_is_printed(listed, qtbot, settled):
    qtbot.keyClick(listed.table, Qt.Key.Key_P, CONTROL)
    settled()

    dialog = next(one for one in listed.findChildren(PrintDialog) if one.isVisible())
    assert dialog.windowTitle() == "打印“公开信息台账（2018年）”"
    dialog.reject()
