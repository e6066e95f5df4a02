"""Help inside the program: every page has one, F1 shows it, and a search finds it."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTextBrowser,
)

from models.records import BY_KEY
from ui.navigation import ENTRIES
from ui.widgets.help_window import GENERAL, HELP_FOLDER, HelpWindow, help_text, help_title

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def help_window(qtbot):
    window = HelpWindow(list(ENTRIES))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def titles(window):
    topics = window.findChild(QListWidget)
    return [topics.item(row).text() for row in range(topics.count())]


def search(window, text):
    window.findChild(QLineEdit).setText(text)


@pytest.mark.parametrize("key", ENTRIES)
def test_every_page_has_help_with_purpose_steps_and_keys(key):
    text = (HELP_FOLDER / f"{key}.md").read_text("utf-8")
    title, purpose = text.split("\n\n")[:2]
    assert re.fullmatch(r"# \S{2,8}", title)
    assert purpose.endswith("。")
    assert "\n## 怎么做\n\n1. " in text
    assert "\n## 按键\n\n| 按键 | 作用 |\n|---|---|\n| `" in text
    if key in BY_KEY:
        assert help_title(key) == BY_KEY[key].label


def test_no_help_is_left_of_a_page_that_is_gone():
    assert {path.stem for path in HELP_FOLDER.glob("*.md")} == {GENERAL, *ENTRIES}


@pytest.mark.parametrize("key", [key for key, entry in ENTRIES.items() if entry.shortcut])
def test_keys_named_in_help_that_open_pages_are_those_of_the_pages(key):
    """A page that names the key which opens it names the right one."""
    named = re.findall(rf"\| `([^`]+)` \| 打开{help_title(key)} \|", help_text(key))
    assert named in ([], [ENTRIES[key].shortcut])


def test_f1_shows_help_on_the_page_that_is_shown(qtbot, window_of):
    window = window_of("notice")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    (shown,) = window.findChildren(HelpWindow)
    assert shown.isVisible()
    assert shown.topic == "notice"
    assert "公示公告" in shown.findChild(QTextBrowser).toPlainText()
    window.open_page("report")
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.findChildren(HelpWindow) == [shown]
    assert shown.topic == "report"
    shown.close()


def test_the_keyboard_list_is_reached_from_help_and_by_its_key(qtbot, window_of):
    window = window_of("notice")
    qtbot.keyClick(window, Qt.Key.Key_F1, CONTROL)
    assert [one.windowTitle() for one in dialogs(window)] == ["键盘操作"]
    dialogs(window)[0].close()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    (shown,) = window.findChildren(HelpWindow)
    (button,) = [one for one in shown.findChildren(QPushButton) if one.text() == "键盘操作一览"]
    button.click()
    assert "键盘操作" in [one.windowTitle() for one in dialogs(window)]
    for one in dialogs(window):
        one.close()


def dialogs(window):
    return [
        one
        for one in QApplication.topLevelWidgets()
        if one.isVisible() and one.parent() is window and one.windowTitle()
    ]


def test_search_finds_the_page_by_any_word_of_its_help(help_window):
    search(help_window, "补正")
    assert titles(help_window) == ["依申请公开"]
    assert help_window.topic == "application"
    search(help_window, "U盘")
    assert "报送" in titles(help_window)
    search(help_window, "备份 硬盘")
    assert titles(help_window) == ["备份与恢复"]


def test_a_search_that_finds_nothing_says_what_to_do(help_window):
    search(help_window, "没有这个词")
    assert titles(help_window) == []
    assert "没有找到。请换一个词，或清空搜索。" in [
        one.text() for one in help_window.findChildren(QLabel) if one.isVisible()
    ]
    help_window.show_topic("board")
    assert help_window.topic == "board"
    assert len(titles(help_window)) == len(ENTRIES) + 1
