"""The first page: what is due, how the year stands, what its report still lacks."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from models.figures.duties import duties
from models.figures.duty import Duty
from models.figures.overview import COUNTED, Counter, Missing, Overview, overview_of
from models.problems import Progress
from models.records import BY_KEY
from models.store.changes import Changes
from models.store.months import month_filter
from models.store.reading import Query, matching_ids
from ui.desk import Desk
from ui.pages.overview_duties import DutyList, RowDelegate
from ui.pages.page import Page
from ui.pages.report_figures import FigureCard
from ui.tables.empty import EmptyState
from ui.theme import icon
from ui.theme.tokens import SPACE
from ui.translation import in_script, translated
from ui.widgets.month_chart import MonthChart

_COLUMNS = 2
_CLOCK = 60_000  # milliseconds between two looks at the date
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ITEM = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the page shows, read in one go."""

    today: datetime.date
    duties: tuple[Duty, ...]
    overview: Overview


class MissingList(QListWidget):
    """What the report of the year still lacks.

    Signals:
        opened: a `Missing` whose records or page are wanted.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("报告还缺什么"))
        self.setItemDelegate(RowDelegate(self))
        self.setIconSize(QSize(16, 16))
        self.setSpacing(1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._open)

    def show_missing(self, missing: Sequence[Missing]) -> None:
        """Show what is missing."""
        kept = self.currentRow()
        self.clear()
        for one in missing:
            text = in_script(translated(one.message))
            row = QListWidgetItem(icon("triangle-alert", "warning"), text, self)
            row.setData(_ITEM, one)
            row.setToolTip(text)
        self.setCurrentRow(min(max(kept, 0), self.count() - 1))

    def _open(self, row: QListWidgetItem | None) -> None:
        if row is not None:
            self.opened.emit(row.data(_ITEM))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._open(self.currentItem())
        else:
            super().keyPressEvent(event)


class OverviewPage(Page):
    """Duties at the left, the year in numbers at the right; each opens its records."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._year = datetime.date.today().year
        self._counters: dict[str, Counter] = {}
        self._read_soon = QTimer(self, singleShot=True, interval=0)
        self._read_soon.timeout.connect(self._read)
        self._today = datetime.date.today()
        # The window may stay open overnight.
        self._clock = QTimer(self, interval=_CLOCK)
        self._clock.timeout.connect(self._look_at_clock)
        self._clock.start()
        self._day = QLabel(self)
        self._day.setObjectName("muted")
        self._build()
        desk.changes.changed.connect(self._take_changes)

    def _build(self) -> None:
        title = QLabel(self.tr("总览"), self)
        title.setObjectName("pageTitle")
        heading = QHBoxLayout()
        heading.setSpacing(SPACE[2])
        heading.addWidget(title)
        heading.addWidget(self._day, 0, Qt.AlignmentFlag.AlignBottom)
        heading.addStretch()
        columns = QHBoxLayout()
        columns.setSpacing(SPACE[2])
        columns.addLayout(self._left(), 3)
        columns.addLayout(self._right(), 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(SPACE[2])
        layout.addLayout(heading)
        layout.addLayout(columns, 1)

    def _left(self) -> QVBoxLayout:
        self._duties = DutyList(self)
        self._duties.opened.connect(self._open_duty)
        self._no_duty = EmptyState(self)
        self._no_duty.explain("circle-check", self.tr("30 日内没有到期的事。"), ())
        self._due = QStackedWidget(self)
        self._due.addWidget(self._duties)
        self._due.addWidget(self._no_duty)
        self._missing = MissingList(self)
        self._missing.opened.connect(self._open_missing)
        self._nothing = EmptyState(self)
        self._nothing.explain("circle-check", self.tr("报告要用的都登记了。"), ())
        self._lacking = QStackedWidget(self)
        self._lacking.addWidget(self._missing)
        self._lacking.addWidget(self._nothing)
        column = QVBoxLayout()
        column.setSpacing(SPACE[2])
        column.addWidget(self._card(self.tr("待办"), self._due), 3)
        column.addWidget(self._card(self.tr("年度报告还缺什么"), self._lacking), 2)
        return column

    def _right(self) -> QVBoxLayout:
        cards = QGridLayout()
        cards.setSpacing(SPACE[1])
        self._cards: dict[str, FigureCard] = {}
        for place, key in enumerate(COUNTED):
            card = FigureCard(in_script(BY_KEY[key].label), self)
            card.clicked.connect(lambda _checked=False, key=key: self.navigate.emit(key, ()))
            cards.addWidget(card, place // _COLUMNS, place % _COLUMNS)
            self._cards[key] = card
        self._chosen = QComboBox(self)
        self._chosen.setAccessibleName(self.tr("按月显示的台账"))
        for key in COUNTED:
            self._chosen.addItem(in_script(BY_KEY[key].label), key)
        self._chosen.currentIndexChanged.connect(self._show_chart)
        self._chart = MonthChart(self.tr("按月条数"), self)
        self._chart.chosen.connect(self._open_month)
        column = QVBoxLayout()
        column.setSpacing(SPACE[2])
        column.addLayout(cards)
        column.addWidget(self._card(self.tr("按月"), self._chart, self._chosen), 1)
        return column

    def _card(self, title: str, body: QWidget, beside: QWidget | None = None) -> QFrame:
        card = QFrame(self)
        card.setObjectName("card")
        heading = QLabel(title, card)
        heading.setObjectName("sectionTitle")
        row = QHBoxLayout()
        row.addWidget(heading)
        row.addStretch()
        if beside is not None:
            row.addWidget(beside)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(SPACE[3], SPACE[2], SPACE[3], SPACE[2])
        layout.setSpacing(SPACE[1])
        layout.addLayout(row)
        layout.addWidget(body, 1)
        return card

    @override
    def set_year(self, year: int) -> None:
        self._year = year
        if self.isVisible():
            self._read_soon.start()

    @override
    def refresh(self) -> None:
        self._read_soon.start()

    def _take_changes(self, _changes: Changes) -> None:
        if self.isVisible():
            self._read_soon.start()

    def _look_at_clock(self) -> None:
        if self.isVisible() and datetime.date.today() != self._today:
            self._read_soon.start()

    def _read(self) -> None:
        workspace, year, today = self.desk.workspace, self._year, datetime.date.today()

        def work(_progress: Progress) -> _Answer:
            return _Answer(today, duties(workspace, today), overview_of(workspace, year, today))

        self.desk.tasks.run(work, label=self.tr("正在读取总览"), on_done=self._show)

    def _show(self, answer: _Answer) -> None:
        if answer.overview.year != self._year:
            return
        self._today = answer.today
        self._day.setText(self.tr("今天 {day}").format(day=answer.today.isoformat()))
        self._duties.show_duties(answer.duties, answer.today)
        self._due.setCurrentWidget(self._duties if answer.duties else self._no_duty)
        missing = answer.overview.missing
        self._missing.show_missing(missing)
        self._lacking.setCurrentWidget(self._missing if missing else self._nothing)
        self._counters = {one.register: one for one in answer.overview.counters}
        for key, counter in self._counters.items():
            self._cards[key].show_figure(f"{counter.number:,}", self._compared(counter))
        self._show_chart()

    def _compared(self, counter: Counter) -> str:
        if counter.before_by_today is None:
            return self.tr("上年 {count}").format(count=f"{counter.number_before:,}")
        return self.tr("上年同期 {count}").format(count=f"{counter.before_by_today:,}")

    def _show_chart(self) -> None:
        counter = self._counters.get(self._chosen.currentData())
        if counter is not None:
            self._chart.show_year(self._year, counter.months, counter.months_before)

    def _open_duty(self, duty: Duty) -> None:
        ids = () if duty.record_id is None else (duty.record_id,)
        self.navigate.emit(duty.register, ids)

    def _open_missing(self, missing: Missing) -> None:
        self.navigate.emit(missing.register, missing.ids)

    def _open_month(self, month: int) -> None:
        key, workspace = self._chosen.currentData(), self.desk.workspace
        query = Query(key, self._year, filters=(month_filter(key, self._year, month),))

        def work(_progress: Progress) -> tuple[int, ...]:
            return tuple(matching_ids(workspace, query))

        def take(ids: tuple[int, ...]) -> None:
            if ids:
                self.navigate.emit(key, ids)
                return
            sentence = self.tr("{month}月没有{register}记录。")
            label = in_script(BY_KEY[key].label)
            self.message.emit("info", sentence.format(month=month, register=label))

        self.desk.tasks.run(work, label=self.tr("正在查找记录"), on_done=take)
