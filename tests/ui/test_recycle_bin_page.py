"""The recycle bin in the window: found, put back, taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QTableWidget

from models.records import BY_KEY
from models.store.changes import add, delete, undo
from models.store.past import deleted_records
from tests.ui.register_steps import click, enter, named, said
from ui.pages.recycle_bin import RecycleBinPage


@pytest.fixture
def deleted(desk):
    """Two notices and a meeting that were deleted, the meeting last."""
    for key, cells in (
        ("notice", {"title": "低保公示", "place": "村口"}),
        ("notice", {"title": "医保公示", "place": "广场"}),
        ("meeting", {"kind": "会议", "held_on": "2018-04-12", "name": "推进会"}),
    ):
        usual = {"category": "公示公告", "posted_on": "2018-03-05"} if key == "notice" else {}
        values, problems = BY_KEY[key].checked(usual | cells)
        assert not problems
        ids = add(desk.workspace, key, values).ids
        delete(desk.workspace, key, ids)


@pytest.fixture
def page(desk, qtbot, settled):
    shown = RecycleBinPage(desk)
    qtbot.addWidget(shown)
    shown.resize(1000, 700)
    shown.messages = []
    shown.message.connect(lambda *message: shown.messages.append(message))
    with qtbot.waitActive(shown):
        shown.show()
    shown.refresh()
    settled()
    return shown


def titles(page):
    table = named(page, "已删除的记录", QTableWidget)
    return [table.item(row, 1).text() for row in range(table.rowCount())]


@pytest.mark.usefixtures("deleted")
def test_deleted_records_of_all_registers_are_listed(page):
    assert titles(page) == [
        "推进会 · 2018-04-12",
        "医保公示 · 2018-03-05",
        "低保公示 · 2018-03-05",
    ]
    assert said(page, "3 条")


@pytest.mark.usefixtures("deleted")
def test_words_and_register_narrow_the_list(page, qtbot, press):
    named(page, "搜索已删除的内容", QLineEdit).setFocus()
    enter("村口")
    qtbot.waitUntil(lambda: titles(page) == ["低保公示 · 2018-03-05"])
    enter("没有")
    qtbot.waitUntil(lambda: said(page, "没有找到。"))
    click(qtbot, page, "清除筛选")
    qtbot.waitUntil(lambda: len(titles(page)) == 3)

    box = named(page, "台账", QComboBox)
    box.setFocus()
    while box.currentText() != "会议培训":
        press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: titles(page) == ["推进会 · 2018-04-12"])


@pytest.mark.usefixtures("deleted")
def test_a_record_is_put_back_by_keyboard_and_undone(page, desk, press, settled):
    table = named(page, "已删除的记录", QTableWidget)
    table.setFocus()
    press(Qt.Key.Key_Down)
    told = []
    desk.changes.changed.connect(told.append)

    press(Qt.Key.Key_Return)
    settled()

    assert titles(page) == ["推进会 · 2018-04-12", "低保公示 · 2018-03-05"]
    assert page.messages == [("success", "已恢复公示公告，按 Ctrl+Z 撤销。")]
    assert [changes.registers for changes in told] == [{"notice"}]
    desk.changes.changed.emit(undo(desk.workspace))
    settled()
    assert len(titles(page)) == 3


@pytest.mark.usefixtures("deleted")
def test_several_are_put_back_at_once(page, desk, qtbot, settled):
    named(page, "已删除的记录", QTableWidget).selectAll()

    click(qtbot, page, "恢复")
    settled()

    assert deleted_records(desk.workspace) == []
    assert page.messages == [("success", "已恢复记录 3 条，按 Ctrl+Z 撤销。")]
    assert said(page, "回收站是空的。")


def test_the_page_stands_in_the_navigation(window_of):
    window = window_of("recycle_bin")

    assert isinstance(window.page, RecycleBinPage)
    assert said(window, "回收站是空的。")
