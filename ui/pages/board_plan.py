"""The page that shows what hangs on which board now."""

import datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from models.problems import Progress
from models.records.notice import NOTICE
from models.records.register import Values
from models.store.board_plan import Hanging, hanging_now
from models.store.changes import Changes
from ui.desk import Desk
from ui.pages.page import Page
from ui.tables.empty import EmptyState

_COLUMNS = 2


class BoardPlanPage(Page):
    """Shows each board as a card with the notices on it; a click opens the notice."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        title = QLabel(self.tr("公开栏现状"), self)
        title.setObjectName("pageTitle")
        self._summary = QLabel(self)
        self._summary.setObjectName("muted")
        self._cards = QWidget(self)
        self._grid = QGridLayout(self._cards)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._area = QScrollArea(self)
        self._area.setObjectName("panelArea")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._cards)
        self._empty = EmptyState(self)
        self._empty.explain("megaphone", self.tr("现在没有张贴中的公示公告。"), [])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addWidget(self._summary)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._empty, 1)
        desk.changes.changed.connect(self._take_changes)

    @override
    def refresh(self) -> None:
        workspace, today = self.desk.workspace, datetime.date.today()

        def work(_progress: Progress) -> tuple[Hanging, ...]:
            return hanging_now(workspace, today)

        self.desk.tasks.run(
            work, label=self.tr("正在读取公开栏"), on_done=partial(self._show, today=today)
        )

    def _take_changes(self, changes: Changes) -> None:
        if NOTICE.key in changes.registers and self.isVisible():
            self.refresh()

    def _show(self, plan: tuple[Hanging, ...], *, today: datetime.date) -> None:
        while self._grid.count():
            widget = self._grid.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, hanging in enumerate(plan):
            self._grid.addWidget(self._card(hanging, today), place // _COLUMNS, place % _COLUMNS)
        self._grid.setRowStretch(len(plan) // _COLUMNS + 1, 1)
        total = sum(len(one.notices) for one in plan)
        over = sum(_is_over(one, today) for board in plan for one in board.notices)
        sentence = self.tr("{boards} 处张贴 {total} 条，其中到期未撤 {over} 条。")
        self._summary.setText(sentence.format(boards=len(plan), total=total, over=over))
        self._area.setVisible(bool(plan))
        self._empty.setVisible(not plan)

    def _card(self, hanging: Hanging, today: datetime.date) -> QFrame:
        card = QFrame(self._cards)
        card.setObjectName("card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(4)
        heading = QLabel(f"{hanging.place}（{len(hanging.notices)}）", card)
        heading.setObjectName("sectionTitle")
        layout.addWidget(heading)
        for notice in hanging.notices:
            layout.addWidget(self._line(card, notice, today))
        layout.addStretch()
        return card

    def _line(self, card: QFrame, notice: Values, today: datetime.date) -> QPushButton:
        """Return the line of a notice, which opens it."""
        ends = notice["ends_on"]
        until = self.tr("至 {day}").format(day=ends) if ends else self.tr("长期")
        text = f"{notice['title']}　{notice['posted_on']} {until}"
        if _is_over(notice, today):
            text = self.tr("【到期未撤】{text}").format(text=text)
        button = QPushButton(text.replace("&", "&&"), card)
        button.setObjectName("line")
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.setMinimumWidth(1)
        button.clicked.connect(lambda _checked=False: self._open(notice["id"]))
        return button

    def _open(self, notice_id: int) -> None:
        self.navigate.emit(NOTICE.key, (notice_id,))


def _is_over(notice: Values, today: datetime.date) -> bool:
    return notice["ends_on"] is not None and notice["ends_on"] < today
