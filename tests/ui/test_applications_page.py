"""Applications in the window: the right letter, and why it is due when it is."""

import datetime

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
)

from models.records.application import APPLICATION
from models.records.office import OFFICE
from models.store.applications import application_of
from models.store.changes import add
from ui.dialogs.clock_dialog import ClockDialog
from ui.dialogs.decision_dialog import DecisionDialog
from ui.dialogs.event_dialog import EventDialog
from ui.dialogs.letter_dialog import LetterDialog
from ui.dialogs.print_dialog import PrintDialog
from ui.pages.applications import ApplicationPage

DAY = datetime.date


@pytest.fixture
def page(desk, qtbot, settled):
    office = dict.fromkeys(OFFICE.names) | {
        "full_name": "徐家坪镇人民政府",
        "superior": "略阳县人民政府",
    }
    add(desk.workspace, "office", office)
    values = dict.fromkeys(APPLICATION.names) | {
        "applicant": "张三",
        "applicant_type": "自然人",
        "method": "当面",
        "received_on": DAY(2025, 9, 19),
        "content": "低保资金发放明细",
        "number": "2025-001",
        "extended_on": DAY(2025, 10, 20),
    }
    add(desk.workspace, "application", values)
    page = ApplicationPage(desk, APPLICATION)
    qtbot.addWidget(page)
    page.messages = []
    page.message.connect(lambda *message: page.messages.append(message))
    page.set_year(2025)
    with qtbot.waitActive(page), qtbot.waitSignal(page.table.records.loaded):
        page.show()
        page.refresh()
    settled()
    page.table.setFocus()
    page.table.go_to(page.table.records.id_at(0))
    return page


def dialog_of(page, kind):
    return next(one for one in page.findChildren(kind) if one.isVisible())


def press(qtbot, widget, name):
    button = next(
        one
        for one in widget.findChildren(QPushButton)
        if one.accessibleName() == name and one.isVisibleTo(widget)
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def enter(editor, text):
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(editor, event)


def test_questions_lead_to_the_letter(page, qtbot, settled):
    qtbot.keyClick(page.table, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(page, DecisionDialog)
    press(qtbot, dialog, "写清楚了")
    press(qtbot, dialog, "要一份政府信息")
    press(qtbot, dialog, "上一步")
    press(qtbot, dialog, "在反映问题、信访、投诉、举报")
    settled()

    letter = dialog_of(page, LetterDialog)
    assert letter.kind.key == "petition"
    letter.close()


@pytest.fixture
def letter(page, qtbot, settled):
    qtbot.keyClick(page.table, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    settled()
    return dialog_of(page, LetterDialog)


def choose(letter, label):
    kinds = next(
        one for one in letter.findChildren(QComboBox) if one.accessibleName() == "文书种类"
    )
    kinds.setCurrentIndex(kinds.findText(label))


def test_receipt_is_shown_at_once(letter):
    assert letter.kind.key == "receipt"
    assert letter.preview.page_count == 1
    letter.close()


def test_what_is_missing_is_said_and_then_shown(letter, qtbot, settled):
    choose(letter, "信息不存在告知书")
    settled()
    said = [one.text() for one in letter.findChildren(QLabel) if one.isVisible()]
    assert "请先填写：检索情况。" in said
    assert letter.preview.page_count == 0

    (editor,) = letter.findChildren(QPlainTextEdit)
    enter(editor, "检索了档案室")
    qtbot.waitUntil(lambda: letter.preview.page_count == 1)

    press(qtbot, letter, "打印")
    dialog = dialog_of(letter, PrintDialog)
    assert "徐公复〔" in dialog.windowTitle()
    dialog.reject()
    letter.close()
    settled()


def test_letter_can_be_edited_in_word(page, letter, settled, tmp_path, monkeypatch):
    path = tmp_path / "回执.docx"
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", staticmethod(lambda *_arguments: (str(path), ""))
    )

    letter.save_docx()
    settled()

    assert path.read_bytes()[:2] == b"PK"
    assert page.messages[-1] == ("success", f"已存成 {path}")
    letter.close()


def test_last_day_is_explained_line_by_line(page, qtbot, settled):
    qtbot.keyClick(page.table, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    settled()

    dialog = dialog_of(page, ClockDialog)
    assert any("最迟 2025-11-20 答复" in one.text() for one in dialog.findChildren(QLabel))
    table = dialog.findChild(QTableWidget)
    dates = [table.item(row, 0).text() for row in range(table.rowCount())]
    assert dates[0] == "2025-09-19"
    assert "2025-10-20" in dates
    press(qtbot, dialog, "复制计算过程")
    assert "第三十三条" in QGuiApplication.clipboard().text()
    dialog.close()


def test_what_happened_is_logged_and_moves_the_last_day(page, desk, qtbot, settled):
    next(one for one in page.table.actions() if one.text() == "登记办理经过…").trigger()
    settled()
    dialog = dialog_of(page, EventDialog)
    kinds = next(one for one in dialog.findChildren(QComboBox) if one.accessibleName() == "事项")
    offered = [kinds.itemText(place) for place in range(kinds.count())]
    assert "收到申请" not in offered
    assert "送达" not in offered
    on = dialog.findChild(QDateEdit)
    on.setDate(QDate(2025, 10, 9))
    kinds.setCurrentIndex(kinds.findText("征求第三方意见"))

    press(qtbot, dialog, "登记")
    settled()

    application = application_of(desk.workspace, 1)
    assert application["consultation_asked_on"] == DAY(2025, 10, 9)
    assert "征求第三方意见" in [one.kind.value for one in application["events"]]
    assert page.messages[-1] == ("success", "已登记征求第三方意见，按 Ctrl+Z 撤销。")
