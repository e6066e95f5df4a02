"""Writing a notice and seeing it as it will be printed."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton

from models.records.notice import NOTICE
from models.records.office import OFFICE
from models.store.changes import add
from models.store.reading import Query, matching_ids, records
from ui.dialogs.notice_editor import NoticeEditor
from ui.dialogs.print_dialog import PrintDialog

DAY = datetime.date


@pytest.fixture
def notice(workspace):
    values = dict.fromkeys(NOTICE.names) | {
        "title": "关于农村低保对象的公示",
        "category": "公示公告",
        "place": "镇政务公开栏",
        "posted_on": DAY(2018, 3, 5),
        "ends_on": DAY(2018, 3, 14),
        "hot_line": "0916-4820001",
    }
    office = dict.fromkeys(OFFICE.names) | {"full_name": "徐家坪镇人民政府"}
    add(workspace, "office", office)
    return add(workspace, "notice", values).ids[0]


@pytest.fixture
def editor(desk, notice, qtbot, settled):
    made = NoticeEditor(desk, notice)
    qtbot.addWidget(made)
    made.messages = []
    made.message.connect(lambda *message: made.messages.append(message))
    made.show()
    settled()
    return made


def texts(desk):
    found = matching_ids(desk.workspace, Query("notice_text"))
    return records(desk.workspace, "notice_text", found)


def body_of(editor):
    return next(
        one for one in editor.findChildren(QPlainTextEdit) if "正文" in one.accessibleName()
    )


def warning_of(editor):
    labels = [one for one in editor.findChildren(QLabel) if one.isVisible()]
    return "\n".join(one.text() for one in labels if "●" in one.text())


def write(editor, qtbot, settled, text):
    body = body_of(editor)
    body.selectAll()
    event = QInputMethodEvent()
    event.setCommitString(text)
    with qtbot.waitSignal(editor.rendered):
        QApplication.sendEvent(body, event)
    settled()


def test_new_text_begins_with_the_usual_words_and_says_what_is_missing(editor):
    assert editor.preview.page_count == 1
    assert "××" in body_of(editor).toPlainText()
    assert "还有“××”没有填写" in warning_of(editor)


def test_text_is_kept_with_its_notice(editor, desk, notice, qtbot, settled):
    write(editor, qtbot, settled, "拟将下列家庭纳入低保，现予公示。")
    assert warning_of(editor) == ""

    qtbot.keyClick(editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settled()

    (kept,) = texts(desk)
    assert (kept["notice_id"], kept["kind"]) == (notice, "公示")
    assert kept["body"] == "拟将下列家庭纳入低保，现予公示。"
    assert editor.messages[-1] == ("success", "已保存文稿。")


def test_what_was_written_is_kept_when_the_dialog_goes(editor, desk, qtbot, settled):
    write(editor, qtbot, settled, "现予公示。")

    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    settled()

    assert not editor.isVisible()
    assert texts(desk)[0]["body"] == "现予公示。"


def test_printing_shows_what_will_be_printed(editor, desk, qtbot, settled):
    write(editor, qtbot, settled, "现予公示。")
    button = next(one for one in editor.findChildren(QPushButton) if one.accessibleName() == "打印")

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settled()

    dialog = editor.findChild(PrintDialog)
    assert dialog.isVisible()
    assert dialog.windowTitle() == "打印“关于农村低保对象的公示”"
    assert texts(desk)[0]["body"] == "现予公示。"
    dialog.reject()
