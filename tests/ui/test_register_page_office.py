import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from models.records.office import OFFICE
from models.store.changes import add, undo
from models.store.reading import Query, count, single
from ui.pages.office import OfficePage


@pytest.fixture
def page_of(desk, qtbot):
    """Return a shown page of the office."""

    def make():
        page = OfficePage(desk, OFFICE)
        qtbot.addWidget(page)
        with qtbot.waitActive(page):
            page.show()
            page.refresh()
        return page

    return make


def line(page, name):
    return next(one for one in page.findChildren(QLineEdit) if one.accessibleName() == name)


def enter(widget, text):
    widget.setFocus()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def test_the_office_is_entered_once_and_changed_after(desk, qtbot, page_of):
    page = page_of()
    enter(line(page, "自称"), "我镇")
    with qtbot.waitSignal(page.panel.saved):
        qtbot.keyClick(line(page, "自称"), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: line(page, "自称").text() == "我镇")
    qtbot.waitUntil(lambda: page.panel.record_id == 1)
    enter(line(page, "邮编"), "724300")
    with qtbot.waitSignal(page.panel.saved):
        qtbot.keyClick(line(page, "邮编"), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert count(desk.workspace, Query("office")) == 1
    kept = single(desk.workspace, "office")
    assert (kept["self_reference"], kept["postcode"]) == ("我镇", "724300")


def test_what_is_stored_is_shown_and_undo_is_followed(desk, qtbot, page_of):
    page = page_of()
    desk.changes.changed.emit(add(desk.workspace, "office", {"head": "王建国"}))
    page.refresh()
    qtbot.waitUntil(lambda: line(page, "负责人").text() == "王建国")
    desk.changes.changed.emit(undo(desk.workspace))
    qtbot.waitUntil(lambda: line(page, "负责人").text() == "")


def test_giving_up_shows_again_what_is_stored(desk, qtbot, page_of):
    add(desk.workspace, "office", {"head": "王建国"})
    page = page_of()
    qtbot.waitUntil(lambda: line(page, "负责人").text() == "王建国")
    enter(line(page, "负责人"), "李")
    page.panel.cancel()
    answers = {one.text(): one for one in page.panel.question.findChildren(QPushButton)}
    qtbot.mouseClick(answers["放弃修改"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: line(page, "负责人").text() == "王建国")
    assert not page.panel.is_changed
