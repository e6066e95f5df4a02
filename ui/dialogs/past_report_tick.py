"""The box to tick in a table, in the colours of the theme."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from ui.theme import current_tokens

_SIZE = 16.0
_CORNER = 4.0
_TICK = ((0.24, 0.52), (0.43, 0.72), (0.77, 0.3))


class TickDelegate(QStyledItemDelegate):
    """Paints the check boxes of a column as those of forms look; a style sheet leaves them out."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        # Qt's stubs lack the members of options.
        shown: Any = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        table: QWidget | None = shown.widget
        style = table.style() if table is not None else QApplication.style()
        box = style.subElementRect(
            QStyle.SubElement.SE_ItemViewItemCheckIndicator, shown, table
        ).center()
        shown.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, table)
        ticked = shown.checkState == Qt.CheckState.Checked
        if index.flags() & Qt.ItemFlag.ItemIsEnabled:
            half = _SIZE / 2
            place = QRectF(box.x() - half + 0.5, box.y() - half + 0.5, _SIZE, _SIZE)
            _draw(painter, place, ticked=ticked)


def _draw(painter: QPainter, place: QRectF, *, ticked: bool) -> None:
    tokens = current_tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.primary if ticked else tokens.text_muted), 1))
    painter.setBrush(QColor(tokens.primary if ticked else tokens.surface))
    painter.drawRoundedRect(place, _CORNER, _CORNER)
    if ticked:
        painter.setPen(QPen(QColor(tokens.on_primary), 2))
        points = [QPointF(place.x() + x * _SIZE, place.y() + y * _SIZE) for x, y in _TICK]
        painter.drawPolyline(QPolygonF(points))
    painter.restore()
