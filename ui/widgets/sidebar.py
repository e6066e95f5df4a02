"""The left edge of the window: office, year, pages, and what concerns the whole workspace."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.navigation import ENTRIES, GROUPS, Entry
from ui.theme import icon, pill_colours
from ui.widgets.status_strip import ElidedLabel

_KEY = Qt.ItemDataRole.UserRole
_BADGE = Qt.ItemDataRole.UserRole + 1
_MOST_IN_BADGE = 99
_LETTERS = 12
_EDGES = 40  # pixels
_ROW, _HEADING_ROW, _LEAST_ROOM = 36, 32, 8  # pixels


class BadgeDelegate(QStyledItemDelegate):
    """Draws a number in a pill at the right edge of an entry that has one."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        number = index.data(_BADGE)
        if not number:
            return
        text = f"{number}" if number <= _MOST_IN_BADGE else f"{_MOST_IN_BADGE}+"
        # Qt's stubs lack the members of options.
        shown: Any = option
        metrics = shown.fontMetrics
        height = metrics.height()
        width = max(height, metrics.horizontalAdvance(text) + height / 2)
        rect = shown.rect
        pill = QRectF(rect.right() - width - 9, rect.center().y() - height / 2, width, height)
        ground, ink = pill_colours("danger")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ink)
        painter.setBrush(ground)
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setFont(shown.font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()


class Sidebar(QFrame):
    """Navigation by mouse and keyboard.

    Signals:
        page_chosen: key of the page that is wanted.
        year_chosen: the year that is wanted.
        undo_asked, redo_asked, import_asked: the buttons at the foot.
    """

    page_chosen = Signal(str)
    year_chosen = Signal(int)
    undo_asked = Signal()
    redo_asked = Signal()
    import_asked = Signal()

    def __init__(self, labels: dict[str, str], settings: QMenu, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self._labels = labels
        self._office = ElidedLabel(self)
        self._office.setObjectName("officeName")
        self._years = QComboBox(self)
        self._years.setAccessibleName(self.tr("年份"))
        self._years.setToolTip(self.tr("所有页面显示这一年的内容"))
        self._years.activated.connect(self._choose_year)
        self._list = self._navigation()
        self._undo = self._button("undo-2", self.tr("撤销"), self.undo_asked)
        self._redo = self._button("redo-2", self.tr("重做"), self.redo_asked)
        into = self._button("upload", self.tr("导入表格"), self.import_asked)
        preferences = self._button("settings", self.tr("设置"), None)
        preferences.setMenu(settings)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 14, 8, 8)
        layout.setSpacing(8)
        layout.addLayout(self._head())
        layout.addWidget(self._list, 1)
        layout.addWidget(_line(self))
        foot = QGridLayout()
        foot.setSpacing(2)
        for place, button in enumerate((self._undo, self._redo, into, preferences)):
            foot.addWidget(button, place // 2, place % 2)
        layout.addLayout(foot)
        self._fit()

    def _head(self) -> QVBoxLayout:
        year = QLabel(self.tr("年份"), self)
        year.setObjectName("muted")
        year.setBuddy(self._years)
        row = QHBoxLayout()
        row.addWidget(year)
        row.addWidget(self._years, 1)
        head = QVBoxLayout()
        head.setContentsMargins(10, 0, 10, 4)
        head.setSpacing(10)
        head.addWidget(self._office)
        head.addLayout(row)
        return head

    def _navigation(self) -> QListWidget:
        pages = QListWidget(self)
        pages.setObjectName("navigation")
        pages.setAccessibleName(self.tr("页面"))
        pages.setIconSize(QSize(18, 18))
        pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        pages.setItemDelegate(BadgeDelegate(pages))
        headings = ("", self.tr("台账"), self.tr("报告"), self.tr("基础信息"))
        for heading, group in zip(headings, GROUPS, strict=True):
            if heading:
                title = QListWidgetItem(heading, pages)
                title.setFlags(Qt.ItemFlag.NoItemFlags)
            for entry in group:
                self._add_page(pages, entry)
        pages.currentItemChanged.connect(self._choose_page)
        return pages

    def _add_page(self, pages: QListWidget, entry: Entry) -> None:
        item = QListWidgetItem(icon(entry.picture), self._labels[entry.key], pages)
        item.setData(_KEY, entry.key)
        item.setToolTip(entry.shortcut)

    def _button(self, picture: str, text: str, asked: SignalInstance | None) -> QPushButton:
        button = QPushButton(icon(picture), text, self)
        button.setObjectName("sidebarButton")
        button.setAccessibleName(text)
        if asked is not None:
            button.clicked.connect(asked)
        return button

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """Be as wide as the size of type needs."""
        self.setFixedWidth(_LETTERS * self.fontMetrics().horizontalAdvance("国") + _EDGES)
        height = self.fontMetrics().height()
        for row in range(self._list.count()):
            item = self._list.item(row)
            usual = _ROW if item.data(_KEY) else _HEADING_ROW
            item.setSizeHint(QSize(0, max(usual, height + _LEAST_ROOM)))

    def show_office(self, name: str) -> None:
        """Show the name of the office."""
        self._office.show_text(name)

    def show_years(self, years: Iterable[int], chosen: int) -> None:
        """Offer these years, the latest first."""
        offered = sorted({*years, chosen}, reverse=True)
        self._years.clear()
        for year in offered:
            self._years.addItem(self.tr("{year} 年").format(year=year), year)
        self._years.setCurrentIndex(offered.index(chosen))

    def show_page(self, key: str) -> None:
        """Mark a page as the one that is shown; emits nothing."""
        self._list.blockSignals(True)
        for row in range(self._list.count()):
            if self._list.item(row).data(_KEY) == key:
                self._list.setCurrentRow(row)
        self._list.blockSignals(False)

    def show_badge(self, key: str, number: int) -> None:
        """Show beside a page how many things there are overdue; nothing for 0."""
        for row in range(self._list.count()):
            item = self._list.item(row)
            if item.data(_KEY) == key:
                item.setData(_BADGE, number)
                spoken = self.tr("{page}，{count} 件逾期").format(page=item.text(), count=number)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken if number else item.text())
                item.setToolTip(
                    self.tr("{count} 件逾期").format(count=number) if number else self._keys(key)
                )

    def _keys(self, key: str) -> str:
        return ENTRIES[key].shortcut

    def show_steps(self, undo: str | None, redo: str | None) -> None:
        """Say what undo and redo would do; None when there is nothing."""
        for button, step, text, keys in (
            (self._undo, undo, self.tr("撤销：{step}（Ctrl+Z）"), self.tr("没有可以撤销的操作")),
            (
                self._redo,
                redo,
                self.tr("重做：{step}（Ctrl+Shift+Z）"),
                self.tr("没有可以重做的操作"),
            ),
        ):
            button.setEnabled(step is not None)
            button.setToolTip(keys if step is None else text.format(step=step))

    def focus_pages(self) -> None:
        """Put the focus into the list of pages."""
        self._list.setFocus()

    def next_key(self, shown: str, steps: int) -> str:
        """Return the key of the page that stands some steps after the one shown."""
        keys: Sequence[str] = tuple(ENTRIES)
        return keys[(keys.index(shown) + steps) % len(keys)]

    def _choose_page(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.page_chosen.emit(item.data(_KEY))

    def _choose_year(self, place: int) -> None:
        self.year_chosen.emit(self._years.itemData(place))


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setObjectName("separator")
    return line
