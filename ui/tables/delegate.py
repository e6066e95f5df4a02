"""Paints the cells of a table: plain text, or a pill for states and categories."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ui.tables.model import TONE
from ui.theme import pill_colours

_PADDING = 10
_SIDE = 10


class CellDelegate(QStyledItemDelegate):
    """Draws a pill where the model gives a tone, and leaves the rest to the style."""

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        # The whole row has the focus, not one cell of it. Qt's stubs lack the members of options.
        shown: Any = option
        shown.state &= ~QStyle.StateFlag.State_HasFocus

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tone = index.data(TONE)
        if not tone:
            super().paint(painter, option, index)
            return
        shown: Any = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        text, shown.text = shown.text, ""
        style = shown.widget.style() if shown.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        self._paint_pill(painter, shown, text, tone)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width() + 2 * _SIDE, size.height())

    def _paint_pill(self, painter: QPainter, option: Any, text: str, tone: str) -> None:  # noqa: ANN401
        background, foreground = pill_colours(tone)
        metrics = option.fontMetrics
        room = option.rect.width() - 2 * _PADDING - _SIDE
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        height = metrics.height() + 4
        pill = QRectF(
            option.rect.left() + _SIDE / 2,
            option.rect.center().y() - height / 2 + 0.5,
            metrics.horizontalAdvance(shown) + 2 * _PADDING,
            height,
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(background)
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(foreground)
        painter.setFont(option.font)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, shown)
        painter.restore()
