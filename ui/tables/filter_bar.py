"""The bar above a table: quick search, year, filters with their chips, and the count."""

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from models.kinds import TEXT
from models.problems import Progress
from models.records.application import OUTCOME
from models.records.register import Register
from models.store.reading import Filter, Query, known_values
from ui.desk import Desk
from ui.tables.columns import Column, columns_of
from ui.tables.filter_popup import FilterPopup
from ui.tables.filters import described
from ui.tables.flow import FlowLayout
from ui.theme import icon

_MOST_NAMED = 4
_TYPING_PAUSE = 200  # milliseconds


class FilterBar(QWidget):
    """Asks which records of a register are to be shown.

    Signals:
        changed: what is asked for changed.
    """

    changed = Signal()

    def __init__(self, desk: Desk, register: Register, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._register = register
        self._columns = {column.name: column for column in columns_of(register)}
        self._filters: dict[str, Filter] = {}
        self._only: frozenset[int] | None = None
        self._year: int | None = None
        self._searched_soon = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._searched_soon.timeout.connect(self.changed)
        self._build()

    def _build(self) -> None:
        self._search = self._search_line()
        self._years = QComboBox(self)
        self._years.setAccessibleName(self.tr("年份范围"))
        self._years.addItems(["", self.tr("全部年份")])
        self._years.activated.connect(self.changed)
        self._years.setVisible(self.has_years)
        self._add = self._filter_button()
        self._count = QLabel(self)
        self._count.setObjectName("count")
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._search, 1)
        for widget in (self._add, self._years, self._count):
            row.addWidget(widget)
        self._chips = QWidget(self)
        self._chip_row = FlowLayout(self._chips)
        self._chips.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self._chips)

    def _search_line(self) -> QLineEdit:
        line = QLineEdit(self)
        line.setClearButtonEnabled(True)
        line.addAction(icon("search", "text_muted"), QLineEdit.ActionPosition.LeadingPosition)
        labels = [self._columns[name].label for name in self._register.searched]
        hint = self.tr("搜索{fields}（Ctrl+F）")
        line.setPlaceholderText(hint.format(fields="、".join(labels[:_MOST_NAMED])))
        line.setAccessibleName(self.tr("搜索"))
        # Typing and the clear button alike; the program itself clears it without this signal.
        line.textChanged.connect(self._searched_soon.start)
        line.returnPressed.connect(self.changed)
        return line

    def _filter_button(self) -> QPushButton:
        button = QPushButton(icon("filter"), self.tr("筛选"), self)
        button.setAccessibleName(self.tr("筛选"))
        button.setProperty("hasMenu", True)
        menu = QMenu(button)
        for column in self._columns.values():
            if column.stored:
                action = menu.addAction(column.label)
                action.triggered.connect(
                    lambda _checked=False, name=column.name: self.ask_filter(name)
                )
        button.setMenu(menu)
        return button

    @property
    def has_years(self) -> bool:
        """Whether the records belong to years."""
        return bool(self._register.dated_by) or "year" in self._register.names

    @property
    def only(self) -> frozenset[int] | None:
        """The ids to which the table is limited, None for no limit."""
        return self._only

    @property
    def year(self) -> int | None:
        """The year to which the table is limited, None for all."""
        return self._year if self.has_years and self._years.currentIndex() == 0 else None

    @property
    def is_narrowed(self) -> bool:
        """Whether search, filters or a limit may hide records of the year."""
        return bool(self._filters or self._search.text().strip()) or self._only is not None

    def query(self, sort: tuple[tuple[str, bool], ...]) -> Query:
        """Return the query for what is asked, in an order."""
        return Query(
            self._register.key,
            year=self.year,
            search=self._search.text().strip(),
            filters=tuple(self._filters.values()),
            sort=sort,
        )

    def set_year(self, year: int) -> None:
        """Offer the year of the window; emits nothing."""
        self._year = year
        self._years.setItemText(0, self.tr("{year} 年").format(year=year))

    def show_counts(self, shown: int, total: int) -> None:
        """Say how many records there are and how many of them are shown."""
        text = self.tr("共 {total} 条").format(total=f"{total:,}")
        if shown != total:
            text += self.tr(" · 显示 {shown} 条").format(shown=f"{shown:,}")
        self._count.setText(text)

    def limit_to(self, ids: Collection[int]) -> None:
        """Show exactly these records, of whatever year."""
        self._filters.clear()
        self._clear_search()
        self._years.setCurrentIndex(1)
        self._only = frozenset(ids)
        self._tell()

    def clear(self) -> None:
        """Show all records of the year."""
        self._filters.clear()
        self._clear_search()
        if self._only is not None:
            self._years.setCurrentIndex(0)
        self._only = None
        self._tell()

    def set_filter(self, name: str, wanted: Filter | None) -> None:
        """Narrow a column, or with None show everything in it."""
        self._filters.pop(name, None)
        if wanted is not None:
            self._filters[name] = wanted
        self._tell()

    def focus_search(self) -> None:
        """Put the focus into the quick search."""
        self._search.setFocus()
        self._search.selectAll()

    def ask_filter(self, name: str, place: QPoint | None = None) -> None:
        """Ask for the filter of a column, in a popup below the button or at a place."""
        column = self._columns[name]
        popup = FilterPopup(column, self._filters.get(name), self)
        popup.chosen.connect(partial(self.set_filter, name))
        if (column.choices and column.kind is TEXT) or column.kind is OUTCOME:
            self._offer_known(popup, column)
        below = self._add.mapToGlobal(QPoint(0, self._add.height() + 4))
        popup.open_at(below if place is None else place)

    def _offer_known(self, popup: FilterPopup, column: Column) -> None:
        workspace, key = self._desk.workspace, self._register.key

        def work(_progress: Progress) -> list[str]:
            return known_values(workspace, key, column.name)

        def take(values: Sequence[str]) -> None:
            if popup in self.children():
                popup.editor.offer(values)
                popup.adjustSize()

        self._desk.tasks.run(work, label=self.tr("正在读取常用内容"), on_done=take)

    def _clear_search(self) -> None:
        self._search.blockSignals(True)
        self._search.clear()
        self._search.blockSignals(False)

    def _tell(self) -> None:
        self._show_chips()
        self.changed.emit()

    def _show_chips(self) -> None:
        while self._chip_row.count():
            item = self._chip_row.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if self._only is not None:
            text = self.tr("仅显示 {count} 条指定记录").format(count=len(self._only))
            self._add_chip(text, self.clear)
        for name, wanted in self._filters.items():
            text = described(self._columns[name], wanted)
            self._add_chip(text, partial(self.set_filter, name, None))
        if len(self._filters) > 1:
            every = QPushButton(self.tr("清除全部筛选"), self._chips)
            every.setObjectName("link")
            every.clicked.connect(self.clear)
            self._chip_row.addWidget(every)
        self._chips.setVisible(self._chip_row.count() > 0)

    def _add_chip(self, text: str, remove: Callable[[], None]) -> None:
        chip = QPushButton(f"{text}  ×", self._chips)
        chip.setObjectName("chip")
        chip.setAccessibleName(self.tr("取消：{text}").format(text=text))
        chip.setToolTip(self.tr("取消这个筛选"))
        chip.clicked.connect(lambda _checked=False: remove())
        self._chip_row.addWidget(chip)
