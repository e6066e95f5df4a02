"""The keys that work everywhere in the window."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

PAGE_KEYS = ("Ctrl+F", "Ctrl+N")
"""Keys of pages that should also work while the focus is in the navigation."""


def bind(window: QWidget, keys: Mapping[str, Callable[[], object]]) -> None:
    """Let each key do its action wherever the focus is in the window."""
    for sequence, action in keys.items():
        QShortcut(QKeySequence(sequence), window).activated.connect(action)


def lend_page_keys(sidebar: QWidget, pages: QStackedWidget) -> None:
    """Let the keys of the page that is shown work in the sidebar, too."""
    for sequence in PAGE_KEYS:
        shortcut = QShortcut(QKeySequence(sequence), sidebar)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda sequence=sequence: _press(pages, sequence))


def _press(pages: QStackedWidget, sequence: str) -> None:
    page = pages.currentWidget()
    for shortcut in page.findChildren(QShortcut) if page is not None else ():
        if shortcut.key() == QKeySequence(sequence):
            shortcut.activated.emit()
