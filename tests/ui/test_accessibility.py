"""What a clerk without a mouse, or with a screen reader, meets on every page and dialog."""

import datetime

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QImage, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollBar,
    QWidget,
)

from models.records import BY_KEY
from models.store.changes import add
from ui.navigation import ENTRIES
from ui.widgets.keyboard_help import KeyboardHelp

TAB = Qt.FocusPolicy.TabFocus
MOST_STEPS = 400


def focusable(window):
    """What Tab should reach: visible, enabled, and made to take the focus."""
    return [
        one
        for one in window.findChildren(QWidget)
        if one.focusPolicy() & TAB
        and one.isEnabled()
        and one.isVisibleTo(window)
        and one.window() is window
        and not one.focusProxy()
        and not is_inside(one)
    ]


def is_inside(widget):
    """Tell whether a widget is a part of a control that has a name of its own."""
    parent = widget.parentWidget()
    return isinstance(parent, QComboBox | QAbstractSpinBox | QCalendarWidget) or (
        isinstance(widget, QScrollBar)
    )


def name_of(widget):
    spoken = widget.accessibleName()
    if not spoken and hasattr(widget, "text") and not isinstance(widget, QLineEdit):
        spoken = widget.text()
    if spoken:
        return spoken
    labels = widget.window().findChildren(QLabel)
    return next((one.text() for one in labels if one.buddy() is widget), "")


def described(widget):
    return f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"


def nameless(window):
    return [described(one) for one in focusable(window) if not name_of(one)]


def tab_stops():
    """Press Tab until the focus comes back to where it was."""
    first = QApplication.focusWidget()
    stops = []
    for _ in range(MOST_STEPS):
        focused = QApplication.focusWidget()
        stops.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is first:
            return stops
    pytest.fail(f"Tab never comes back: {[described(one) for one in stops[-5:]]}")


def narrow_labels(window):
    """Labels that show less than their text: narrower, or lower, than they ask for."""
    found = []
    for one in window.findChildren(QLabel):
        if not one.isVisibleTo(window) or not one.text() or one.pixmap():
            continue
        if type(one).__name__ == "ElidedLabel":
            continue
        wanted = one.minimumSizeHint() if one.wordWrap() else one.sizeHint()
        if one.width() < wanted.width():
            found.append((one.text()[:20], one.width(), wanted.width()))
        if one.wordWrap() and one.height() < one.heightForWidth(one.width()) - 1:
            found.append((one.text()[:20], one.height(), one.heightForWidth(one.width())))
    return found


def picture_of(widget):
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@pytest.fixture
def window(window_of, desk):
    """A window on a workspace with one record, so that tables stand in their places."""
    values, problems = BY_KEY["publication"].checked(
        {
            "title": "工作要点",
            "category": "规划计划类",
            "published_on": datetime.date(2018, 3, 5),
            "channels": "政府网站",
        }
    )
    assert not problems
    add(desk.workspace, "publication", values)
    desk.preferences.set("year", 2018)
    return window_of


@pytest.mark.parametrize("key", ENTRIES)
def test_every_page_can_be_heard_and_walked(window, key):
    shown = window(key)
    assert nameless(shown) == []
    shown.sidebar.focus_pages()
    reached = set(tab_stops())
    missed = [described(one) for one in focusable(shown) if one not in reached]
    assert missed == []


@pytest.mark.parametrize("key", [key for key, entry in ENTRIES.items() if entry.is_register])
def test_every_form_can_be_heard_and_walked(window, settled, key):
    shown = window(key)
    shown.page.add_record()
    settled()
    assert nameless(shown) == []
    stops = tab_stops()
    missed = [described(one) for one in focusable(shown) if one not in stops]
    assert missed == []
    shown.page.panel.cancel()


@pytest.mark.parametrize("key", ENTRIES)
@pytest.mark.parametrize("scale", ["normal", "large"])
def test_no_label_is_narrower_than_its_text(window, appearance, key, scale):
    appearance.set_text_scale(scale)
    assert narrow_labels(window(key)) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("key", ["publication", "report", "office", "overview", "recycle_bin"])
def test_the_focus_can_be_seen(window, appearance, key, theme):
    appearance.set_theme(theme)
    shown = window(key)
    shown.sidebar.focus_pages()
    for stop in dict.fromkeys(tab_stops()):
        area = stop.parentWidget() if isinstance(stop.parentWidget(), QAbstractScrollArea) else stop
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        with_focus = picture_of(area)
        stop.clearFocus()
        assert picture_of(area) != with_focus, described(stop)


def dialogs_of(window, qtbot, settled):
    """Open each dialog of the window in turn."""
    openers = {
        "keys": window.show_keys,
        "help": lambda: QTest.keyClick(window, Qt.Key.Key_F1),
        "import": window.open_import,
        "export": next(
            one for one in window.page.findChildren(QPushButton) if one.accessibleName() == "导出"
        ).click,
    }
    for name, opener in openers.items():
        opener()
        settled()
        for one in window.findChildren(QDialog):
            if one.isVisible():
                one.activateWindow()
                qtbot.waitUntil(lambda one=one: QApplication.activeWindow() is one)
                yield name, one
                one.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_every_dialog_can_be_heard_and_walked(window, qtbot, settled):
    for name, dialog in dialogs_of(window("report"), qtbot, settled):
        assert nameless(dialog) == [], name
        first = focusable(dialog)
        assert first, name
        first[0].setFocus()
        stops = tab_stops()
        assert [described(one) for one in first if one not in stops] == [], name
        assert narrow_labels(dialog) == [], name


SAME_KEYS = {
    "Return": "Enter",
    "Ctrl+Return": "Ctrl+Enter",
    "Ctrl+PgDown": "Ctrl+PgUp / PgDn",
    "Ctrl+PgUp": "Ctrl+PgUp / PgDn",
}
"""Keys that the list names differently."""


@pytest.mark.parametrize("key", ["publication", "notice", "complaint", "publication_class"])
def test_every_key_in_force_is_in_the_list_of_keys(window, key):
    shown = window(key)
    keys = {one.key().toString() for one in shown.findChildren(QShortcut)}
    keys |= {
        sequence.toString()
        for one in shown.findChildren(QWidget)
        for action in one.actions()
        for sequence in action.shortcuts()
    }
    shown.show_keys()
    (dialog,) = shown.findChildren(KeyboardHelp)
    texts = {one.text() for one in dialog.findChildren(QLabel)}
    dialog.close()

    assert {SAME_KEYS.get(one, one) for one in keys if one} - texts == set()
    assert "Ctrl+1" in keys


def test_buttons_are_large_enough_to_hit(window):
    shown = window("publication")
    least = QSize(24, 24)
    small = [
        described(one)
        for one in shown.findChildren(QPushButton)
        if one.isVisible() and (one.size().expandedTo(least) != one.size())
    ]
    assert small == []
