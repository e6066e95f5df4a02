"""办理看板: every open application as a card, by how near its last day is."""

import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from exporters.calendar import calendar_file
from models.figures.application_board import Board, Card, Column, board
from models.figures.duties import calendar_duties
from models.problems import Progress
from models.records.application import APPLICATION
from models.records.settings import CALENDAR_DAY
from models.store.changes import Changes
from ui.desk import Desk
from ui.pages.application_acts import ask_event, explain_clock
from ui.pages.page import Page
from ui.pages.stepping import teller_of_failures
from ui.tables.empty import EmptyState
from ui.theme import icon
from ui.translation import in_script, translated

MOST_SHOWN = 100
"""Cards of one column that are drawn; the register lists all."""
_NARROWEST = 14  # characters beside one another in a column
_TONES = {
    Column.OVERDUE: "danger",
    Column.SOON: "warning",
    Column.NEAR: "info",
    Column.WAITING: "neutral",
    Column.LATER: "neutral",
}


class BoardCard(QFrame):
    """One application; Enter or a double click opens its record.

    Signals:
        opened: its record is wanted.
        step_asked: the next event is to be logged.
        clock_asked: the calculation of its last day is wanted.
    """

    opened = Signal()
    step_asked = Signal()
    clock_asked = Signal()

    def __init__(self, card: Card, tone: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.record_id = card.record_id
        self.setObjectName("boardCard")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        name = " · ".join(part for part in (card.number, card.applicant) if part)
        title = QLabel(in_script(name), self)
        title.setObjectName("fieldLabel")
        state = QLabel(self._left(card), self)
        state.setObjectName("pill")
        state.setProperty("tone", tone)
        title.setWordWrap(True)
        pill = QHBoxLayout()
        pill.addWidget(state)
        pill.addStretch()
        content = QLabel(in_script(card.content), self)
        content.setWordWrap(True)
        step = QLabel(in_script(translated(card.next_step)), self)
        step.setObjectName("fieldHint")
        step.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(6)
        layout.addWidget(title)
        layout.addLayout(pill)
        layout.addWidget(content)
        layout.addWidget(step)
        layout.addLayout(self._buttons(name))
        self.setAccessibleName(f"{name} {state.text()}")
        self.setAccessibleDescription(f"{content.text()} {step.text()}")

    def _buttons(self, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        for text, signal in (
            (self.tr("登记…"), self.step_asked),
            (self.tr("期限…"), self.clock_asked),
        ):
            button = QPushButton(text, self)
            button.setObjectName("quiet")
            button.setAccessibleName(f"{text} {name}")
            button.setMinimumWidth(1)
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch()
        return row

    def _left(self, card: Card) -> str:
        if card.due_on is None or card.left is None:
            return self.tr("停计")
        if card.left < 0:
            return self.tr("超 {days} 日").format(days=-card.left)
        if card.left == 0:
            return self.tr("今天到期")
        return self.tr("剩 {days} 日 · {day:%m-%d}").format(days=card.left, day=card.due_on)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()
        event.accept()


class ApplicationBoardPage(Page):
    """Shows the open applications in columns: overdue, soon, near, waiting, later."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        title = QLabel(self.tr("办理看板"), self)
        title.setObjectName("pageTitle")
        self._summary = QLabel(self)
        self._summary.setObjectName("muted")
        export = QPushButton(icon("calendar-days"), self.tr("导出日历文件"), self)
        export.setAccessibleName(self.tr("导出日历文件"))
        export.setToolTip(
            self.tr("把答复期限、公示到期日和报送日存成 .ics，导入手机或 Outlook 日历")
        )
        export.clicked.connect(self.export_calendar)
        heading = QHBoxLayout()
        heading.setSpacing(10)
        heading.addWidget(title)
        heading.addWidget(self._summary, 1)
        heading.addWidget(export)
        self._columns = QWidget(self)
        self._area = QScrollArea(self)
        self._area.setObjectName("panelArea")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._columns)
        self._row = QHBoxLayout(self._columns)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self._places = {column: self._column(column) for column in Column}
        self._empty = EmptyState(self)
        self._empty.explain("circle-check", self.tr("没有待办的依申请公开。"), [])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(12)
        layout.addLayout(heading)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._empty, 1)
        self._empty.hide()
        desk.changes.changed.connect(self._take_changes)

    def _column(self, column: Column) -> tuple[QLabel, QVBoxLayout]:
        frame = QFrame(self._columns)
        frame.setObjectName("card")
        frame.setMinimumWidth(_NARROWEST * self.fontMetrics().horizontalAdvance("字"))
        heading = QLabel(self._name(column), frame)
        heading.setObjectName("sectionTitle")
        heading.setContentsMargins(12, 10, 12, 0)
        inside = QWidget(frame)
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(8, 4, 8, 8)
        cards.setSpacing(8)
        cards.addStretch()
        area = QScrollArea(frame)
        area.setObjectName("panelArea")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(4)
        layout.addWidget(heading)
        layout.addWidget(area, 1)
        self._row.addWidget(frame, 1)
        return heading, cards

    def _name(self, column: Column) -> str:
        return {
            Column.OVERDUE: self.tr("已超期"),
            Column.SOON: self.tr("3个工作日内"),
            Column.NEAR: self.tr("7个工作日内"),
            Column.WAITING: self.tr("等待对方"),
            Column.LATER: self.tr("其他在办"),
        }[column]

    @property
    def cards(self) -> list[BoardCard]:
        """The cards that are shown, column by column."""
        return [
            card
            for _heading, layout in self._places.values()
            for place in range(layout.count())
            if isinstance(card := _widget_at(layout, place), BoardCard)
        ]

    @override
    def refresh(self) -> None:
        workspace, today = self.desk.workspace, datetime.date.today()

        def work(_progress: Progress) -> Board:
            return board(workspace, today)

        self.desk.tasks.run(
            work,
            label=self.tr("正在读取在办申请"),
            on_done=self._show,
            on_failed=teller_of_failures(self),
        )

    def _take_changes(self, changes: Changes) -> None:
        if self.isVisible() and changes.registers & {APPLICATION.key, CALENDAR_DAY.key}:
            self.refresh()

    def _show(self, shown: Board) -> None:
        focused = next((one.record_id for one in self.cards if one.hasFocus()), None)
        for column, cards in shown.columns.items():
            self._fill(column, cards)
        for one in self.cards:
            if one.record_id == focused:
                one.setFocus()
        total = sum(len(cards) for cards in shown.columns.values())
        sentence = self.tr("在办 {total} 件，其中已超期 {overdue} 件。")
        overdue = len(shown.columns[Column.OVERDUE])
        self._summary.setText(sentence.format(total=total, overdue=overdue))
        self._area.setVisible(total > 0)
        self._empty.setVisible(total == 0)

    def _fill(self, column: Column, cards: tuple[Card, ...]) -> None:
        heading, layout = self._places[column]
        heading.setText(f"{self._name(column)} {len(cards)}")
        while layout.count() > 1:
            widget = _widget_at(layout, 0)
            layout.takeAt(0)
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, card in enumerate(cards[:MOST_SHOWN]):
            shown = BoardCard(card, _TONES[column], layout.parentWidget())
            shown.opened.connect(partial(self._open, card.record_id))
            shown.step_asked.connect(partial(ask_event, self, card.record_id))
            shown.clock_asked.connect(partial(explain_clock, self, card.record_id))
            layout.insertWidget(place, shown)
        if len(cards) > MOST_SHOWN:
            sentence = self.tr("另有 {number} 件，请在“依申请公开”里查看。")
            more = QLabel(sentence.format(number=len(cards) - MOST_SHOWN), layout.parentWidget())
            more.setObjectName("muted")
            more.setWordWrap(True)
            layout.insertWidget(MOST_SHOWN, more)

    def _open(self, record_id: int) -> None:
        self.navigate.emit(APPLICATION.key, (record_id,))

    def export_calendar(self) -> None:
        """Ask for a file and write the days to watch into it."""
        usual = self.tr("政务公开期限.ics")
        title = self.tr("导出日历文件")
        name, _kind = QFileDialog.getSaveFileName(self, title, usual, self.tr("日历文件 (*.ics)"))
        if not name:
            return
        workspace, today = self.desk.workspace, datetime.date.today()
        path = Path(name).with_suffix(".ics")

        def work(_progress: Progress) -> Path:
            return calendar_file(calendar_duties(workspace, today), path)

        def tell(written: Path) -> None:
            sentence = self.tr("已导出 {name}，可导入手机、Outlook 或其他日历。")
            self.message.emit("success", sentence.format(name=written.name))

        self.desk.tasks.run(
            work,
            label=self.tr("正在导出日历文件"),
            on_done=tell,
            on_failed=teller_of_failures(self),
        )


def _widget_at(layout: QVBoxLayout, place: int) -> QWidget | None:
    item = layout.itemAt(place)
    return None if item is None else item.widget()
