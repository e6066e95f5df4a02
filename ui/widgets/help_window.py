"""Help inside the program: what a page is for, how to do it, and its keys, with a search."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QKeySequence,
    QShortcut,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ui.theme import icon
from ui.translation import in_script

HELP_FOLDER = Path(__file__).parents[2] / "resources" / "help" / "zh_CN"
GENERAL = "general"
"""The topic on what is alike everywhere; also shown for a page without one of its own."""

_KEY = Qt.ItemDataRole.UserRole
_LIST_LETTERS, _TEXT_LETTERS = 9, 28
_HEIGHT = 640  # pixels
_MARGIN, _ABOVE, _BELOW = 16, 12, 4  # pixels
_LINE = 125  # percent
_TITLE, _SECTION = 1.3, 1.07
"""Sizes of headings, in those of the text."""


@cache
def help_text(key: str) -> str:
    """Return the help of a page as Markdown, or the general one when the page has none."""
    path = HELP_FOLDER / f"{key}.md"
    if not path.is_file():
        path = HELP_FOLDER / f"{GENERAL}.md"
    return path.read_text(encoding="utf-8")


def help_title(key: str) -> str:
    """Return the heading of a help text."""
    return help_text(key).partition("\n")[0].removeprefix("# ")


class HelpWindow(QDialog):
    """A window beside the main one with the help of all pages; it stays open while one works.

    Signals:
        keys_asked: the list of all keys is wanted.
    """

    keys_asked = Signal()

    def __init__(self, topics: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("帮助"))
        self._topics = [GENERAL, *topics]
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(self.tr("搜索帮助"))
        self._search.setAccessibleName(self.tr("搜索帮助"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._list_topics)
        self._list = QListWidget(self)
        self._list.setObjectName("navigation")
        self._list.setAccessibleName(self.tr("帮助主题"))
        self._list.currentItemChanged.connect(self._show_current)
        self._nothing = QLabel(self.tr("没有找到。请换一个词，或清空搜索。"), self)
        self._nothing.setObjectName("muted")
        self._nothing.setWordWrap(True)
        self._nothing.hide()
        self._text = QTextBrowser(self)
        self._text.setObjectName("helpText")
        self._text.setAccessibleName(self.tr("帮助内容"))
        self._text.setOpenLinks(False)
        self._text.setTabChangesFocus(True)
        self._build()
        self._list_topics("")

    def _build(self) -> None:
        letter = self.fontMetrics().horizontalAdvance("国")
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self._search)
        left.addWidget(self._nothing)
        left.addWidget(self._list, 1)
        self._list.setFixedWidth(_LIST_LETTERS * letter + 32)
        self._search.setFixedWidth(_LIST_LETTERS * letter + 32)
        self._nothing.setFixedWidth(_LIST_LETTERS * letter + 32)
        keys = QPushButton(icon("hash"), self.tr("键盘操作一览"), self)
        keys.setAccessibleName(self.tr("键盘操作一览"))
        keys.clicked.connect(self.keys_asked)
        close = QPushButton(self.tr("关闭"), self)
        close.setAccessibleName(self.tr("关闭"))
        close.clicked.connect(self.close)
        for button in (keys, close):
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(keys)
        foot.addStretch()
        foot.addWidget(close)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self._text, 1)
        right.addLayout(foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(left)
        layout.addLayout(right, 1)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.activated.connect(self._search.setFocus)
        width = (_LIST_LETTERS + _TEXT_LETTERS) * letter + 110
        room = self.screen().availableSize() * 0.9
        self.resize(QSize(width, _HEIGHT).boundedTo(room))

    def show_topic(self, key: str) -> None:
        """Show the help of a page, whatever was searched before."""
        self._search.clear()
        wanted = key if key in self._topics else GENERAL
        for row in range(self._list.count()):
            if self._list.item(row).data(_KEY) == wanted:
                self._list.setCurrentRow(row)
        self._list.setFocus()

    @property
    def topic(self) -> str:
        """The key of the page whose help is shown."""
        item = self._list.currentItem()
        return "" if item is None else str(item.data(_KEY))

    def _list_topics(self, search: str) -> None:
        """List the topics that hold all words of the search, those with it in the title first."""
        shown = self.topic
        words = search.casefold().split()
        found = [key for key in self._topics if _holds(in_script(help_text(key)), words)]
        found.sort(key=lambda key: not _holds(in_script(help_title(key)), words))
        self._list.clear()
        for key in found:
            item = QListWidgetItem(in_script(help_title(key)), self._list)
            item.setData(_KEY, key)
        self._nothing.setVisible(not found)
        self._list.setVisible(bool(found))
        if found:
            self._list.setCurrentRow(found.index(shown) if shown in found and not words else 0)

    def _show_current(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self._text.setMarkdown(in_script(help_text(str(item.data(_KEY)))))
        self._set_type(self._text.document())

    def _set_type(self, document: QTextDocument) -> None:
        """Give headings and paragraphs the sizes and distances of the window."""
        document.setDocumentMargin(_MARGIN)
        body = self.font().pixelSize()
        block = document.begin()
        while block.isValid():
            cursor = QTextCursor(block)
            level = block.blockFormat().headingLevel()
            distance = QTextBlockFormat()
            distance.setTopMargin(_ABOVE if level > 1 else 0)
            distance.setBottomMargin(0 if cursor.currentTable() else _BELOW)
            distance.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.mergeBlockFormat(distance)
            if level:
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                letters = QTextCharFormat()
                # Markdown makes headings larger on top of any size.
                letters.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
                font = self.font()
                font.setPixelSize(round(body * (_TITLE if level == 1 else _SECTION)))
                font.setBold(True)
                letters.setFont(font)
                cursor.mergeCharFormat(letters)
            block = block.next()


def _holds(text: str, words: list[str]) -> bool:
    plain = text.casefold()
    return all(word in plain for word in words)
