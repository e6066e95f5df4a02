"""Twelve bars of a year: what they have in common, and the chart of the overview."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from ui.theme import current_tokens
from ui.theme.tokens import RADIUS, SPACE

MONTHS = 12
_SMALL = 13 / 14  # of the size of running text
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_LEAST_LINES, _USUAL_LINES = 8, 12
_ROWS = 3  # lines below the bars: month, number, number of the year before
_WIDEST = 18.0  # pixels, a bar
_SMALLEST = 9  # pixels, a digit


class MonthBars(QWidget):
    """Twelve numbers side by side, of which one can be chosen by click or keyboard.

    What is painted stands in the accessible description, too, month by month.

    Signals:
        chosen: a month, 1 for January.
    """

    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._counts: tuple[int, ...] = (0,) * MONTHS
        self._before: tuple[int, ...] = ()
        self._current = 1
        self._hovered = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._describe()

    @property
    def counts(self) -> tuple[int, ...]:
        """The numbers shown, January first."""
        return self._counts

    @property
    def current(self) -> int:
        """The month on which the keyboard stands."""
        return self._current

    def show_counts(self, counts: Sequence[int], before: Sequence[int] = ()) -> None:
        """Show twelve numbers, beside them those of the year before if given."""
        self._counts = tuple(counts)
        self._before = tuple(before)
        self._describe()
        self.updateGeometry()
        self.update()

    def sentence(self, month: int) -> str:
        """Return what a bar says in words."""
        number = self._counts[month - 1]
        if not self._before:
            return self.tr("{month}月 {count} 条").format(month=month, count=f"{number:,}")
        text = self.tr("{month}月 {count} 条，上年 {before} 条")
        return text.format(month=month, count=f"{number:,}", before=f"{self._before[month - 1]:,}")

    def cell(self, month: int) -> QRectF:
        """Return the room of a month."""
        room = self.bars_rect()
        width = room.width() / MONTHS
        return QRectF(room.left() + (month - 1) * width, room.top(), width, room.height())

    def bars_rect(self) -> QRectF:
        """Return the room of all months."""
        return QRectF(self.rect()).adjusted(1, 1, -1, -1)

    def small_font(self) -> QFont:
        """Return the font of numbers and months."""
        font = QFont(self.font())
        font.setPixelSize(max(1, round(self.fontInfo().pixelSize() * _SMALL)))
        return font

    def _describe(self) -> None:
        here = self.sentence(self._current)
        self.setAccessibleName(f"{self._name}：{here}")
        every = "；".join(self.sentence(month) for month in range(1, MONTHS + 1))
        self.setAccessibleDescription(every)

    def _go_to(self, month: int) -> None:
        self._current = min(max(month, 1), MONTHS)
        self._describe()
        self.update()

    def _month_at(self, place: QPointF) -> int:
        room = self.bars_rect()
        if not room.contains(place):
            return 0
        return min(int((place.x() - room.left()) / room.width() * MONTHS) + 1, MONTHS)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: self._current - 1,
            Qt.Key.Key_Right: self._current + 1,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: MONTHS,
        }
        if event.key() in steps:
            self._go_to(steps[Qt.Key(event.key())])
        elif event.key() in _ENTER:
            self.chosen.emit(self._current)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        month = self._month_at(event.position())
        if month and event.button() == Qt.MouseButton.LeftButton:
            self._go_to(month)
            self.chosen.emit(month)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._month_at(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(0)
        super().leaveEvent(event)

    def _hover(self, month: int) -> None:
        if month != self._hovered:
            self._hovered = month
            self.update()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            month = self._month_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.sentence(month) if month else "", self)
            return True
        return super().event(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    def paint_focus(self, painter: QPainter) -> None:
        """Draw the ring around the month on which the keyboard stands."""
        if not self.hasFocus():
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(current_tokens().link), 2))
        painter.drawRoundedRect(self.cell(self._current).adjusted(1, 1, -1, -1), RADIUS, RADIUS)


class MonthChart(MonthBars):
    """The months of a year beside those of the year before: filled bars beside hatched ones.

    The numbers stand below the bars, so that it can be read without colours.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._year = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_year(self, year: int, counts: Sequence[int], before: Sequence[int]) -> None:
        """Show the months of a year and of the year before."""
        self._year = year
        self.show_counts(counts, before)

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, _USUAL_LINES * QFontMetrics(self.small_font()).height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, _LEAST_LINES * QFontMetrics(self.small_font()).height())

    @override
    def bars_rect(self) -> QRectF:
        legend = QFontMetrics(self.small_font()).height() + SPACE[1]
        return QRectF(self.rect()).adjusted(1, legend, -1, -1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small_font())
        self._paint_legend(painter)
        for month in range(1, MONTHS + 1):
            self._paint_month(painter, month)
        self.paint_focus(painter)
        painter.end()

    def _paint_legend(self, painter: QPainter) -> None:
        tokens = current_tokens()
        metrics = painter.fontMetrics()
        side = metrics.ascent() * 0.8
        left = 1.0
        for year, brush in ((self._year, self._filled()), (self._year - 1, self._hatched())):
            mark = QRectF(left, (metrics.height() - side) / 2, side, side)
            painter.setPen(QPen(QColor(tokens.text_muted), 1))
            painter.setBrush(brush)
            painter.drawRect(mark)
            text = self.tr("{year} 年").format(year=year)
            painter.setPen(QColor(tokens.text_muted))
            painter.drawText(QPointF(mark.right() + SPACE[0] + 2, float(metrics.ascent())), text)
            left = mark.right() + metrics.horizontalAdvance(text) + SPACE[4]

    def _filled(self) -> QBrush:
        return QBrush(QColor(current_tokens().primary))

    def _hatched(self) -> QBrush:
        return QBrush(QColor(current_tokens().text_muted), Qt.BrushStyle.BDiagPattern)

    def _paint_month(self, painter: QPainter, month: int) -> None:
        tokens = current_tokens()
        cell = self.cell(month)
        if month == self._hovered:
            painter.fillRect(cell, QColor(tokens.hover))
        line = painter.fontMetrics().height()
        ground = cell.adjusted(0, SPACE[0], 0, -_ROWS * line)
        number = self._counts[month - 1]
        before = self._before[month - 1] if self._before else 0
        highest = max(*self._counts, *(self._before or (0,)), 1)
        width = min(cell.width() * 0.32, _WIDEST)
        middle = cell.center().x()
        painter.setPen(QPen(QColor(tokens.text_muted), 1))
        for count, left, brush in (
            (number, middle - width - 1, self._filled()),
            (before, middle + 1, self._hatched()),
        ):
            height = ground.height() * count / highest
            if count:
                painter.setBrush(brush)
                painter.drawRect(QRectF(left, ground.bottom() - height, width, height))
        painter.drawLine(ground.bottomLeft(), ground.bottomRight())
        rows = (
            (self._label(month), tokens.text_muted),
            (f"{number}", tokens.text),
            (f"{before}", tokens.text_muted),
        )
        for place, (text, colour) in enumerate(rows):
            room = QRectF(cell.left(), ground.bottom() + place * line, cell.width(), line)
            self._write(painter, room, text, colour)

    def _label(self, month: int) -> str:
        """Return the name of a month, only its number where the names have no room."""
        names = [self.tr("{month}月").format(month=one) for one in range(1, MONTHS + 1)]
        metrics = QFontMetrics(self.small_font())
        fits = max(map(metrics.horizontalAdvance, names)) <= self.cell(month).width()
        return names[month - 1] if fits else str(month)

    def _write(self, painter: QPainter, room: QRectF, text: str, colour: str) -> None:
        """Write a text into a room, smaller where it would not fit."""
        font = self.small_font()
        advance = QFontMetrics(font).horizontalAdvance(text)
        if advance > room.width():
            font.setPixelSize(max(_SMALLEST, int(font.pixelSize() * room.width() / advance)))
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
        painter.setFont(self.small_font())
