"""Closing a year in the window, and opening it again."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from models.report.closing import closed_year
from models.report.sample import load_sample
from models.store.changes import add, undo
from ui.dialogs.print_dialog import PrintDialog
from ui.pages.report import ReportPage
from ui.pages.report_closing import ClosingDialog


@pytest.fixture
def page(desk, qtbot, settled):
    load_sample(desk.workspace)
    page = ReportPage(desk)
    qtbot.addWidget(page)
    page.messages = []
    page.message.connect(lambda *message: page.messages.append(message))
    page.set_year(2018)
    with qtbot.waitActive(page):
        page.show()
    page.refresh()
    settled()
    return page


def press(qtbot, widget, name):
    buttons = [one for one in widget.findChildren(QPushButton) if one.accessibleName() == name]
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def dialog_of(page, kind):
    return next(one for one in page.findChildren(kind) if one.isVisible())


@pytest.fixture
def closed_page(page, qtbot, settled):
    press(qtbot, page.heading, "结账")
    press(qtbot, dialog_of(page, ClosingDialog), "结账")
    settled()
    page.refresh()
    settled()
    return page


def test_year_is_closed_with_the_sums_of_its_files(closed_page, desk):
    closed = closed_year(desk.workspace, 2018)

    assert [name.rpartition(".")[2] for name, _ in closed.files] == ["pdf", "xlsx", "docx", "html"]
    assert closed.figures["website.total"] == 93
    assert closed_page.messages[-1] == ("success", "已2018年度结账。")
    buttons = [one.accessibleName() for one in closed_page.heading.findChildren(QPushButton)]
    assert "重新打开" in buttons


def test_record_added_later_shows_as_correction(closed_page, desk, settled):
    values = {"kind": "会议", "held_on": datetime.date(2018, 5, 6), "name": "漏登"}
    desk.changes.changed.emit(add(desk.workspace, "meeting", {**values, "people": None}))
    closed_page.refresh()
    settled()

    report = closed_page.actions_of_report.report
    assert "Z01" in {one.id for one in report.findings}

    desk.changes.changed.emit(undo(desk.workspace))


def test_opening_again_needs_a_reason(closed_page, desk, qtbot, settled):
    press(qtbot, closed_page.heading, "重新打开")
    dialog = dialog_of(closed_page, ClosingDialog)
    go = next(one for one in dialog.findChildren(QPushButton) if one.accessibleName() == "重新打开")
    assert not go.isEnabled()

    dialog.findChild(QPlainTextEdit).setPlainText("漏登 1 次会议")
    press(qtbot, dialog, "重新打开")
    settled()

    assert closed_year(desk.workspace, 2018) is None


def test_report_is_printed_as_it_is_shown(page, qtbot):
    press(qtbot, page.heading, "打印")

    dialog = dialog_of(page, PrintDialog)
    assert "徐家坪镇2018年度政府信息公开工作年度报告" in dialog.windowTitle()
    dialog.reject()
