"""The list of what is due, in groups by how near it is."""

import datetime
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from typing_extensions import override

from models.figures.duty import Duty, DutyKind, DutyState, grouped
from ui.tables.delegate import CellDelegate
from ui.tables.model import TONE
from ui.theme import current_tokens
from ui.translation import in_script, translated

MOST_SHOWN = 200
"""Duties of one group that are listed; the views of the registers show all."""

_DUTY = Qt.ItemDataRole.UserRole
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_TONES = {
    DutyState.OVERDUE: "danger",
    DutyState.TODAY: "warning",
    DutyState.WEEK: "info",
    DutyState.LATER: "neutral",
}
_ROOM = 14  # pixels around the text of a row
_LAST = 3  # the column that takes the rest of the width
_PILL = 16  # pixels that a pill needs beside its text


def kind_label(kind: DutyKind) -> str:
    """Return what is to be done, in the language of the window."""
    labels = {
        DutyKind.ANSWER: QCoreApplication.translate("duties", "答复申请"),
        DutyKind.EXTENDED_ANSWER: QCoreApplication.translate("duties", "延期答复"),
        DutyKind.CORRECTION: QCoreApplication.translate("duties", "告知补正"),
        DutyKind.DEFENCE: QCoreApplication.translate("duties", "提交答复答辩"),
        DutyKind.COMPLAINT: QCoreApplication.translate("duties", "办结投诉"),
        DutyKind.INFORM: QCoreApplication.translate("duties", "告知受理"),
        DutyKind.REMOVAL: QCoreApplication.translate("duties", "撤下公示"),
        DutyKind.PUBLICATION: QCoreApplication.translate("duties", "按期公开"),
        DutyKind.SIGN_OFF: QCoreApplication.translate("duties", "公开审签"),
        DutyKind.RECTIFICATION: QCoreApplication.translate("duties", "督促整改"),
        DutyKind.BOX: QCoreApplication.translate("duties", "开投诉信箱"),
        DutyKind.UPDATE: QCoreApplication.translate("duties", "更新栏目"),
        DutyKind.REPORT: QCoreApplication.translate("duties", "报送年报"),
        DutyKind.CALENDAR: QCoreApplication.translate("duties", "放假安排"),
    }
    return labels[kind]


class RowDelegate(CellDelegate):
    """Gives pills the room they need, and a line below the row on which the keyboard stands."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        size = super().sizeHint(option, index)
        return size + QSize(_PILL, 0) if index.data(TONE) else size

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        view = self.parent()
        if not isinstance(view, QAbstractItemView) or not view.hasFocus():
            return
        current = view.currentIndex()
        if (current.row(), current.parent()) == (index.row(), index.parent()):
            # Qt's stubs lack the members of options.
            shown: Any = option
            painter.fillRect(
                QRect(shown.rect.left(), shown.rect.bottom() - 1, shown.rect.width(), 2),
                QColor(current_tokens().link),
            )


class DutyList(QTreeWidget):
    """What is overdue, due today, this week and within 30 days.

    Signals:
        opened: a `Duty` whose record or page is wanted.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("duties")
        self.setAccessibleName(self.tr("待办事项"))
        self._rows: list[QTreeWidgetItem] = []
        self.setColumnCount(4)
        self.setHeaderLabels([self.tr("期限"), self.tr("还剩"), self.tr("事项"), self.tr("内容")])
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(RowDelegate(self))
        self.setHeaderHidden(True)
        header = self.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_LAST, QHeaderView.ResizeMode.Stretch)
        self.itemClicked.connect(self._open)

    def show_duties(self, duties: Sequence[Duty], today: datetime.date) -> None:
        """Show duties; the row on which the keyboard stands stays, if its duty does."""
        current = self.currentItem()
        kept = current.data(0, _DUTY) if current is not None else None
        self.clear()
        self._rows.clear()
        titles = {
            DutyState.OVERDUE: self.tr("逾期 {count} 件"),
            DutyState.TODAY: self.tr("今天 {count} 件"),
            DutyState.WEEK: self.tr("7 日内 {count} 件"),
            DutyState.LATER: self.tr("30 日内 {count} 件"),
        }
        for state, some in grouped(duties).items():
            if some:
                self._add_group(titles[state].format(count=len(some)), some, today)
        self._fit_rows()
        self._restore(kept)

    def _add_group(self, title: str, some: Sequence[Duty], today: datetime.date) -> None:
        heading = QTreeWidgetItem(self, [title])
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = self.font()
        font.setBold(True)
        heading.setFont(0, font)
        heading.setFirstColumnSpanned(True)
        self._rows.append(heading)
        for duty in some[:MOST_SHOWN]:
            row = QTreeWidgetItem(heading, self._texts(duty, today))
            self._rows.append(row)
            row.setData(0, _DUTY, duty)
            row.setData(1, TONE, _TONES[duty.state])
            row.setToolTip(_LAST, row.text(_LAST))
            if duty.provisional:
                row.setToolTip(0, self.tr("放假安排录入后可能变动"))
        rest = len(some) - MOST_SHOWN
        if rest > 0:
            text = self.tr("还有 {count} 件，打开各台账的“视图”查看").format(count=rest)
            further = QTreeWidgetItem(heading, [text])
            further.setFlags(Qt.ItemFlag.ItemIsEnabled)
            further.setFirstColumnSpanned(True)
            self._rows.append(further)
        heading.setExpanded(True)

    def _texts(self, duty: Duty, today: datetime.date) -> list[str]:
        days = (duty.due_on - today).days
        if days < 0:
            left = self.tr("逾期 {days} 天").format(days=-days)
        elif days == 0:
            left = self.tr("今天")
        else:
            left = self.tr("{days} 天").format(days=days)
        day = duty.due_on.isoformat() + (self.tr("（暂定）") if duty.provisional else "")
        label = translated(duty.label) if duty.record_id is None else str(duty.label)
        return [day, left, kind_label(duty.kind), in_script(label)]

    def _restore(self, kept: Duty | None) -> None:
        for row in self._rows:
            duty = row.data(0, _DUTY)
            if duty is not None and (kept is None or _same(duty, kept)):
                self.setCurrentItem(row)
                return

    def _open(self, row: QTreeWidgetItem | None) -> None:
        duty = None if row is None else row.data(0, _DUTY)
        if duty is not None:
            self.opened.emit(duty)

    def _fit_rows(self) -> None:
        height = self.fontMetrics().height() + _ROOM
        for row in self._rows:
            row.setSizeHint(_LAST, QSize(0, height))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._open(self.currentItem())
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit_rows()


def _same(one: Duty, other: Duty) -> bool:
    """Return whether two duties are about the same thing, whatever became of their day."""
    return (one.kind, one.register, one.record_id) == (other.kind, other.register, other.record_id)
