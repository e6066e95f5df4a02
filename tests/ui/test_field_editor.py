"""Figures in an editor: one character each, kept when copied, never changed by hand."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QTextEdit

from models.report.fields_in_text import Segment
from ui.widgets.field_editor import FieldEditor

TOTAL = Segment("93", "website.total")
TEXT = (Segment("全年公开"), TOTAL, Segment("条。\n其中规划"), Segment("10", "notices.total"))
WORDS = st.text("公开条12，。\n ", min_size=1, max_size=6).map(Segment)
FIGURES = st.sampled_from([TOTAL, Segment("0", "complaints.total")])


def woven(segments):
    """Return segments as the editor gives them back: neighbouring words as one."""
    found = []
    for one in segments:
        if found and not one.path and not found[-1].path:
            found[-1] = Segment(found[-1].text + one.text)
        else:
            found.append(one)
    return tuple(found)


@pytest.fixture
def editor(qtbot):
    shown = FieldEditor()
    qtbot.addWidget(shown)
    shown.resize(400, 200)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.show_segments(TEXT)
    return shown


def test_a_text_is_shown_with_the_values_of_its_figures(editor):
    assert editor.segments() == TEXT
    assert editor.plain() == "全年公开93条。\n其中规划10"
    assert editor.accessibleDescription() == editor.plain()
    assert not editor.document().isUndoAvailable()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.lists(WORDS | FIGURES, max_size=8))
def test_what_is_shown_is_given_back(editor, segments):
    editor.show_segments(segments)
    assert editor.segments() == woven(segments)


def test_typing_beside_a_figure_changes_only_words(editor, qtbot):
    cursor = editor.textCursor()
    cursor.setPosition(5)
    editor.setTextCursor(cursor)
    qtbot.keyClicks(editor, "7")
    assert editor.segments()[1:3] == (TOTAL, Segment("7条。\n其中规划"))
    editor.undo()
    assert editor.segments() == TEXT


def test_a_figure_is_deleted_whole_and_comes_back(editor, qtbot):
    cursor = editor.textCursor()
    cursor.setPosition(5)
    editor.setTextCursor(cursor)
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.plain() == "全年公开条。\n其中规划10"
    editor.undo()
    assert editor.segments() == TEXT


def test_figures_stay_figures_when_copied(editor):
    editor.selectAll()
    editor.copy()
    assert QGuiApplication.clipboard().text() == "全年公开93条。\n其中规划10"
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.paste()
    assert editor.segments() == woven([*TEXT, *TEXT])


def test_what_comes_from_elsewhere_is_plain_text(editor):
    data = QMimeData()
    data.setHtml("<b>粗体</b>")
    data.setText("粗体")
    editor.selectAll()
    editor.insertFromMimeData(data)
    assert editor.segments() == (Segment("粗体"),)
    assert editor.fontWeight() == QTextEdit().fontWeight()


@pytest.mark.parametrize("position", [4, 5])
def test_ctrl_enter_beside_a_figure_opens_it(editor, qtbot, position):
    cursor = editor.textCursor()
    cursor.setPosition(position)
    editor.setTextCursor(cursor)
    with qtbot.waitSignal(editor.chip_opened) as opened:
        qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened.args == ["website.total"]
    assert editor.segments() == TEXT


def test_a_click_on_a_figure_opens_it_and_one_on_words_does_not(editor, qtbot):
    cursor = editor.textCursor()
    opened = []
    editor.chip_opened.connect(opened.append)
    for position in (4, 1):
        cursor.setPosition(position)
        place = editor.cursorRect(cursor).center()
        place.setX(place.x() + 6)
        qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == ["website.total"]


def test_leaving_is_told(editor, qtbot):
    other = QTextEdit()
    qtbot.addWidget(other)
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    with qtbot.waitSignal(editor.left):
        editor.clearFocus()
