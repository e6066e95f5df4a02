"""The bar above a table: quick search, year, filters with their chips, and the count."""

from collections.abc import Collection, Sequence
from functools import partial
from itertools import pairwise

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
from models.store.views import View
from ui.desk import Desk
from ui.tables.chips import Chip, ChipRow
from ui.tables.columns import Column, columns_of
from ui.tables.duty_limit import DutyLimit
from ui.tables.filter_popup import FilterPopup
from ui.tables.filters import described
from ui.tables.month_strip import MonthStrip
from ui.tables.views_menu import ViewsMenu, view_label
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
        self._duties = DutyLimit(desk, register, self)
        self._duties.found.connect(self._limit_to_duties)
        self._year: int | None = None
        self._is_widened = False
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
        self.views = ViewsMenu(self._desk, self._register, self.present_view, self)
        self.views.chosen.connect(self.show_view)
        self.months = MonthStrip(self._desk, self._register, self)
        self.months.filtered.connect(partial(self.set_filter, self._register.dated_by))
        self.changed.connect(self._follow)
        self._count = QLabel(self)
        self._count.setObjectName("count")
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._search, 1)
        for widget in (self._add, self.views, self._years, self._count):
            row.addWidget(widget)
        self._chips = ChipRow(self._years, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self._chips)
        layout.addWidget(self.months)
        reached = (self._search, self._add, self.views, self._years, self.months)
        for one, following in pairwise(reached):
            self.setTabOrder(one, following)

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
        self._follow()
        self._years.setItemText(0, self.tr("{year} 年").format(year=year))

    def show_counts(self, shown: int, total: int) -> None:
        """Say how many records there are and how many of them are shown."""
        text = self.tr("共 {total} 条").format(total=f"{total:,}")
        if shown != total:
            text += self.tr(" · 显示 {shown} 条").format(shown=f"{shown:,}")
        self._count.setText(text)

    def limit_to(self, ids: Collection[int]) -> None:
        """Show exactly these records, of whatever year."""
        self._begin_anew()
        self._widen(to_every_year=True)
        self._only = frozenset(ids)
        self._tell()

    def clear(self) -> None:
        """Show all records of the year."""
        self.views.leave()
        self._begin_anew()
        self._narrow()
        self._tell()

    def show_view(self, view: View) -> None:
        """Show what a view asks for."""
        self._begin_anew()
        self._filters = {one.name: one for one in view.filters}
        self._show_search(view.search)
        self._widen(to_every_year=_leaves_year(view, self._register.dated_by, self._year))
        if view.duties:
            # What is shown stays until it is known what takes its place.
            self._duties.watch(view)
            self._show_chips()
        else:
            self._tell()
        self.views.mark(view)

    def present_view(self) -> View | None:
        """Return what is asked for as a view without a name, None if no view can say it."""
        limit = self._duties.view
        if self._only is not None and limit is None:
            return None
        return View(
            "",
            tuple(self._filters.values()),
            search=self._search.text().strip(),
            every_year=self.has_years and self.year is None,
            duties=limit.duties if limit else "",
            kinds=limit.kinds if limit else (),
        )

    def _widen(self, *, to_every_year: bool) -> None:
        self._is_widened = to_every_year
        self._years.setCurrentIndex(int(to_every_year))

    def _narrow(self) -> None:
        """Go back to the year of the window, unless the clerk chose all years."""
        if self._is_widened:
            self._widen(to_every_year=False)

    def _begin_anew(self) -> None:
        self._filters.clear()
        self._show_search("")
        self._only = None
        self._duties.watch(None)

    def _limit_to_duties(self, ids: frozenset[int]) -> None:
        if ids != self._only:
            self._only = ids
            self.changed.emit()

    def _follow(self) -> None:
        """Let the strip of months count what is asked for."""
        self.months.follow(self.query(()))

    def set_filter(self, name: str, wanted: Filter | None) -> None:
        """Narrow a column, or with None show everything in it."""
        self._filters.pop(name, None)
        if wanted is not None:
            self._filters[name] = wanted
        elif not self.is_narrowed:
            self._narrow()
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

    def _show_search(self, text: str) -> None:
        self._search.blockSignals(True)
        self._search.setText(text)
        self._search.blockSignals(False)

    def _tell(self) -> None:
        self.views.mark(None)
        self._show_chips()
        self.changed.emit()

    def _show_chips(self) -> None:
        chips: list[Chip] = []
        if self._duties.view is not None:
            chips.append((view_label(self._duties.view), self.clear))
        elif self._only is not None:
            text = self.tr("仅显示 {count} 条指定记录").format(count=len(self._only))
            chips.append((text, self.clear))
        for name, wanted in self._filters.items():
            text = described(self._columns[name], wanted)
            chips.append((text, partial(self.set_filter, name, None)))
        self._chips.show_chips(chips, self.clear)


def _leaves_year(view: View, dated_by: str, year: int | None) -> bool:
    """Return whether a view looks at days outside a year."""
    days = [
        {day.year if day else None for day in one.values}
        for one in view.filters
        if one.name == dated_by and one.operator == "between"
    ]
    return any(years != {year} for years in days) if days else view.every_year
