"""What the checks found, worst first; each finding opens its records."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from models.problems import Problem, Severity, Where
from ui.theme import current_tokens, icon
from ui.translation import in_script, translated

Index = QModelIndex | QPersistentModelIndex

FINDING = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()
_SIDE, _ICON, _GAP, _TOP = 14, 18, 10, 11
_WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.TextFlag.TextWrapAnywhere)


def place_of(where: Where) -> str:
    """Return the address of a finding in one line, its finest parts last."""
    parts = (where.section, where.table, where.row, where.column)
    return in_script(" · ".join(part for part in parts if part))


class FindingModel(QAbstractTableModel):
    """Findings as rows of one column, errors first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._findings: list[Problem] = []

    def show_findings(self, findings: Sequence[Problem]) -> None:
        """Show these findings."""
        self.beginResetModel()
        self._findings = sorted(findings, key=lambda one: one.severity is not Severity.ERROR)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._findings)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        finding = self._findings[index.row()]
        if role == FINDING:
            return finding
        if role == Qt.ItemDataRole.DisplayRole:
            return translated(finding.message)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = {Severity.ERROR: self.tr("错误"), Severity.WARNING: self.tr("提醒")}
            sentence = translated(finding.message)
            return f"{words[finding.severity]}：{place_of(finding.where)} {sentence}"
        if role == Qt.ItemDataRole.ToolTipRole and finding.records:
            return self.tr("双击或按 Enter 查看 {count} 条有关记录").format(
                count=len(finding.records)
            )
        return None


class FindingDelegate(QStyledItemDelegate):
    """Draws a finding: icon, sentence, and below it where."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        shown: Any = option
        view = shown.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 320
        sentence, place = self._texts(index)
        height = self._height(shown, shown.font, sentence, width)
        if place:
            height += 3 + self._height(shown, _small(shown.font), place, width)
        return QSize(width, max(height, _ICON) + 2 * _TOP)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown: Any = QStyleOptionViewItem(option)
        tokens = current_tokens()
        finding: Problem = index.data(FINDING)
        is_error = finding.severity is Severity.ERROR
        painter.save()
        if shown.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(shown.rect, QColor(tokens.selected))
        area = shown.rect.adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
        picture = icon(*(("circle-alert", "danger") if is_error else ("triangle-alert", "warning")))
        picture.paint(painter, QRect(area.left(), area.top() + 1, _ICON, _ICON))
        area.setLeft(area.left() + _ICON + _GAP)
        sentence, place = self._texts(index)
        painter.setFont(shown.font)
        painter.setPen(QColor(tokens.danger if is_error else tokens.text))
        used = painter.drawText(area, _WRAPPED, sentence)
        area.setTop(used.bottom() + 4)
        painter.setFont(_small(shown.font))
        painter.setPen(QColor(tokens.text_muted))
        painter.drawText(area, _WRAPPED, place)
        painter.setPen(QColor(tokens.border))
        painter.drawLine(shown.rect.bottomLeft(), shown.rect.bottomRight())
        painter.restore()

    def _texts(self, index: Index) -> tuple[str, str]:
        finding: Problem = index.data(FINDING)
        return str(index.data()), place_of(finding.where)

    def _height(self, option: Any, font: QFont, text: str, width: int) -> int:  # noqa: ANN401
        metrics = option.fontMetrics
        if font != option.font:
            metrics = type(metrics)(font)
        room = QRect(0, 0, width - 2 * _SIDE - _ICON - _GAP, 10_000)
        return int(metrics.boundingRect(room, _WRAPPED, text).height())


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(max(font.pixelSize() - 1, 11))
    return small


class FindingList(QListView):
    """The list of findings.

    Signals:
        opened: the `Problem` whose records are wanted.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.findings = FindingModel(self)
        self.setModel(self.findings)
        self.setItemDelegate(FindingDelegate(self))
        self.setAccessibleName(self.tr("检查结果"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.doubleClicked.connect(self._open)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(FINDING))
