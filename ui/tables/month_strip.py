"""The strip of months above a table: how many records each has, and a click to see only those."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from models.problems import Progress
from models.records.register import Register
from models.store.changes import Changes
from models.store.months import month_counts, month_filter, month_of
from models.store.reading import Filter, Query
from ui.desk import Desk
from ui.tasks import Task
from ui.theme import current_tokens
from ui.theme.tokens import RADIUS
from ui.widgets.month_chart import MONTHS, MonthBars

_BAR = 16  # pixels, the highest bar
_GAP, _SIDE = 4, 6  # pixels


class MonthStrip(MonthBars):
    """Twelve cells, each filled as high as its month has records.

    Signals:
        filtered: the condition for the month that was chosen, None for the whole year.
    """

    filtered = Signal(object)

    def __init__(self, desk: Desk, register: Register, parent: QWidget | None = None) -> None:
        self._shown_month: int | None = None
        name = QCoreApplication.translate("MonthStrip", "按月查看")
        super().__init__(name, parent)
        self._desk = desk
        self._register = register
        self._query: Query | None = None
        self._counting: Task | None = None
        self._is_stale = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("点一个月只看这个月，再点一次看全年"))
        self.chosen.connect(self._choose)
        desk.changes.changed.connect(self._take_changes)
        self.hide()

    def follow(self, query: Query) -> None:
        """Count what a query finds by month; hidden where there are no months to count."""
        self._query = query if self._register.dated_by and query.year is not None else None
        self.setVisible(self._query is not None)
        self._shown_month = self._month(query)
        self._go_to(self._shown_month or self.current)
        self._count()

    @override
    def sentence(self, month: int) -> str:
        text = super().sentence(month)
        return self.tr("{text}（已选）").format(text=text) if month == self._shown_month else text

    def _month(self, query: Query) -> int | None:
        if query.year is None:
            return None
        months = (month_of(one, self._register.key, query.year) for one in query.filters)
        return next((month for month in months if month is not None), None)

    def _count(self) -> None:
        if self._counting is not None:
            self._counting.cancel()
        query, workspace = self._query, self._desk.workspace
        # A page behind another one counts when it comes to the front.
        self._is_stale = not self.isVisible()
        if query is None or self._is_stale:
            return

        def work(progress: Progress) -> tuple[int, ...]:
            return month_counts(workspace, query, progress)

        def take(counts: Sequence[int]) -> None:
            if self._query is query:
                self.show_counts(counts)

        # The table says why nothing can be read; once is enough.
        self._counting = self._desk.tasks.run(
            work, label=self.tr("正在按月统计"), on_done=take, on_failed=lambda _error: None
        )

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._count()

    def _take_changes(self, changes: Changes) -> None:
        if self._register.key in changes.registers:
            self._count()

    def _choose(self, month: int) -> None:
        query = self._query
        if query is None or query.year is None:
            return
        again = month == self._shown_month
        wanted: Filter | None = None
        if not again:
            wanted = month_filter(self._register.key, query.year, month)
        self.filtered.emit(wanted)

    @override
    def sizeHint(self) -> QSize:
        return QSize(MONTHS * 40, self._lines * self._line() + 3 * _GAP + _BAR)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(MONTHS * 24, self.sizeHint().height())

    def _line(self) -> int:
        return QFontMetrics(self.small_font()).height()

    @property
    def _lines(self) -> int:
        """1 if month and number fit side by side into every cell, else 2."""
        metrics = QFontMetrics(self.small_font())
        widest = max(
            metrics.horizontalAdvance(f"{self._label(month)} {self.counts[month - 1]:,}")
            for month in range(1, MONTHS + 1)
        )
        return 1 if widest + 2 * _SIDE <= self.cell(1).width() else 2

    def _label(self, month: int) -> str:
        return self.tr("{month}月").format(month=month)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QPainterPath()
        whole.addRoundedRect(self.bars_rect(), RADIUS, RADIUS)
        painter.fillPath(whole, QColor(tokens.surface))
        painter.save()
        painter.setClipPath(whole)
        for month in range(1, MONTHS + 1):
            self._paint_month(painter, month)
        painter.restore()
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.drawPath(whole)
        self._paint_choice(painter)
        self.paint_focus(painter)
        painter.end()

    def _paint_month(self, painter: QPainter, month: int) -> None:
        tokens = current_tokens()
        cell, count = self.cell(month), self.counts[month - 1]
        if month == self._shown_month:
            painter.fillRect(cell, QColor(tokens.selected))
        elif month == self._hovered:
            painter.fillRect(cell, QColor(tokens.hover))
        font = self.small_font()
        font.setBold(month == self._shown_month)
        painter.setFont(font)
        text = QRectF(cell.left(), cell.top() + _GAP, cell.width(), self._lines * self._line())
        text.adjust(_SIDE, 0, -_SIDE, 0)
        flags = Qt.AlignmentFlag
        beside = self._lines == 1
        painter.setPen(QColor(tokens.text_muted))
        first = flags.AlignLeft if beside else flags.AlignHCenter
        painter.drawText(text, first | flags.AlignTop, self._label(month))
        painter.setPen(QColor(tokens.text if count else tokens.text_muted))
        second = flags.AlignRight if beside else flags.AlignHCenter
        painter.drawText(text, second | flags.AlignBottom, f"{count:,}")
        height = _BAR * count / max(*self.counts, 1)
        bottom = cell.bottom() - _GAP
        bar = QRectF(cell.left() + _SIDE, bottom - height, cell.width() - 2 * _SIDE, height)
        painter.fillRect(bar, QColor(tokens.primary))
        painter.setPen(QPen(QColor(tokens.border), 1))
        painter.drawLine(QPointF(bar.left(), bottom), QPointF(bar.right(), bottom))

    def _paint_choice(self, painter: QPainter) -> None:
        """Frame the month to which the table is narrowed."""
        if self._shown_month is not None:
            painter.setPen(QPen(QColor(current_tokens().link), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.cell(self._shown_month), RADIUS, RADIUS)
