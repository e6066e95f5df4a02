"""The life of an application as a picture: what happened, how the period ran, today."""

import datetime

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from models.rules.application_timeline import Mark, MarkKind, SpanKind, Timeline
from ui.theme import current_tokens, pill_colours
from ui.translation import in_script

_SIDE = 24  # pixels left and right of the line
_BAND = 16  # height of the line
_MOST_LEVELS = 4
_GAP = 8
_NEAR = 6  # pixels beside a mark that still belong to it


class TimelineView(QWidget):
    """Draws a `Timeline`; labels stand on several levels so that none covers another."""

    def __init__(self, timeline: Timeline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timeline = timeline
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("办理经过图"))
        told = [f"{one.on} {one.label}" for one in timeline.marks]
        told += [f"{one.start} 至 {one.end} {one.kind.value}" for one in timeline.spans]
        self.setAccessibleDescription(in_script("；".join(told)))

    @override
    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(520, _MOST_LEVELS * line + _BAND + 2 * line + 4 * _GAP)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(320, self.sizeHint().height())

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            near = [one for one in self._timeline.marks if abs(self._x(one.on) - event.x()) < _NEAR]
            told = "\n".join(f"{one.on} {in_script(one.label)}" for one in near)
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = _MOST_LEVELS * self.fontMetrics().height() + _GAP
        self._draw_spans(painter, top)
        self._draw_marks(painter, top)
        self._draw_legend(painter, top + _BAND + _GAP + self.fontMetrics().height())

    def _x(self, day: datetime.date) -> float:
        whole = max((self._timeline.last - self._timeline.first).days, 1)
        share = (day - self._timeline.first).days / whole
        return _SIDE + share * (self.width() - 2 * _SIDE)

    def _draw_spans(self, painter: QPainter, top: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current_tokens().border))
        painter.drawRect(QRectF(_SIDE, top, self.width() - 2 * _SIDE, _BAND))
        for span in self._timeline.spans:
            left, right = self._x(span.start), self._x(span.end)
            for brush in _brushes(span.kind):
                painter.setBrush(brush)
                painter.drawRect(QRectF(left, top, right - left, _BAND))

    def _draw_marks(self, painter: QPainter, top: int) -> None:
        metrics, tokens = painter.fontMetrics(), current_tokens()
        starts = [float(self.width() + _GAP)] * _MOST_LEVELS  # of the last label on each level
        lines: list[tuple[float, int]] = []  # where those of later days stand, and how high
        # From the right, each label beside its line: no line crosses the label of a later day.
        for mark in reversed(self._timeline.marks):
            x, text = self._x(mark.on), self._label(mark)
            colour = QColor(_colour(mark.kind))
            dashes = Qt.PenStyle.DashLine if mark.kind is MarkKind.TODAY else Qt.PenStyle.SolidLine
            painter.setPen(QPen(colour, 2, dashes))
            width = metrics.horizontalAdvance(text)
            left = max(min(x - 2, self.width() - width), 0)
            end = left + width + _GAP
            free = [n for n, one in enumerate(starts) if end <= one]
            crossed = max((level for at, level in lines if left < at < end), default=-1)
            # Where it cannot stand above the lines of later days, a crossed label beats none.
            level = next((n for n in free if n > crossed), free[0] if free else None)
            above = top - 4 if level is None else top - level * metrics.height() - 4
            painter.drawLine(QPointF(x, above), QPointF(x, top + _BAND))
            if level is None:
                continue  # no room; the tooltip and the table below tell it
            starts[level] = left
            lines.append((x, level))
            painter.setPen(colour if mark.kind is not MarkKind.EVENT else QColor(tokens.text))
            painter.drawText(QPointF(left, above - metrics.descent()), text)

    def _label(self, mark: Mark) -> str:
        return f"{mark.on:%m-%d} {in_script(mark.label)}"

    def _draw_legend(self, painter: QPainter, baseline: int) -> None:
        metrics, x = painter.fontMetrics(), float(_SIDE)
        size = metrics.ascent()
        for kind in dict.fromkeys(span.kind for span in self._timeline.spans):
            painter.setPen(Qt.PenStyle.NoPen)
            for brush in _brushes(kind):
                painter.setBrush(brush)
                painter.drawRect(QRectF(x, baseline - size + 2, size, size))
            painter.setPen(QColor(current_tokens().text_muted))
            text = in_script(kind.value)
            painter.drawText(QPointF(x + size + 5, baseline), text)
            x += size + 5 + metrics.horizontalAdvance(text) + 2 * _GAP


def _colour(kind: MarkKind) -> str:
    tokens = current_tokens()
    return {
        MarkKind.EVENT: tokens.text_muted,
        MarkKind.DUE: tokens.danger,
        MarkKind.TODAY: tokens.link,
    }[kind]


def _brushes(kind: SpanKind) -> tuple[QBrush, ...]:
    """Return ground and pattern of a span, which tell it apart without colours, too."""
    tokens = current_tokens()
    if kind is SpanKind.RUNNING:
        return (QBrush(QColor(tokens.primary)),)
    if kind is SpanKind.EXTENDED:
        ground, ink = pill_colours("info")
        return QBrush(ground), QBrush(ink, Qt.BrushStyle.Dense6Pattern)
    if kind is SpanKind.OVERDUE:
        return (
            QBrush(QColor(tokens.danger)),
            QBrush(QColor(tokens.surface), Qt.BrushStyle.FDiagPattern),
        )
    return (
        QBrush(QColor(tokens.surface)),
        QBrush(QColor(tokens.text_muted), Qt.BrushStyle.BDiagPattern),
    )
