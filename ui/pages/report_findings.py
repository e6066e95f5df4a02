"""What the checks found, worst first; each finding opens its records."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QAction, QColor, QFont, QKeyEvent, QPainter, QResizeEvent
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
from models.report.acknowledging import finding_identity
from ui.theme import current_tokens, icon
from ui.translation import in_script, translated

Index = QModelIndex | QPersistentModelIndex

FINDING = Qt.ItemDataRole.UserRole
NOTE = Qt.ItemDataRole.UserRole + 1
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
        self._notes: Mapping[str, str] = {}

    def show_findings(
        self, findings: Sequence[Problem], notes: Mapping[str, str] | None = None
    ) -> None:
        """Show these findings: errors first, last those that the clerk let stand.

        Args:
            findings: what the checks found.
            notes: why a warning may stand, by identity of the finding.
        """
        self.beginResetModel()
        self._notes = notes or {}
        self._findings = sorted(
            findings, key=lambda one: (one.severity is not Severity.ERROR, bool(self.note(one)))
        )
        self.endResetModel()

    def note(self, finding: Problem) -> str:
        """Return why a finding may stand; empty if nobody said so."""
        return self._notes.get(finding_identity(finding), "") if self._notes else ""

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
        if role in {FINDING, NOTE}:
            return finding if role == FINDING else self.note(finding)
        if role == Qt.ItemDataRole.DisplayRole:
            return translated(finding.message)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = {Severity.ERROR: self.tr("错误"), Severity.WARNING: self.tr("提醒")}
            sentence = translated(finding.message)
            note = self.note(finding)
            stands = self.tr("，已核对：{note}").format(note=note) if note else ""
            return f"{words[finding.severity]}：{place_of(finding.where)} {sentence}{stands}"
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
        stands = bool(index.data(NOTE))
        picture = icon(*(("circle-alert", "danger") if is_error else ("triangle-alert", "warning")))
        if stands:
            picture = icon("circle-check", "text_muted")
        picture.paint(painter, QRect(area.left(), area.top() + 1, _ICON, _ICON))
        area.setLeft(area.left() + _ICON + _GAP)
        sentence, place = self._texts(index)
        painter.setFont(shown.font)
        quiet = tokens.text_muted if stands else tokens.text
        painter.setPen(QColor(tokens.danger if is_error else quiet))
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
        place, note = place_of(finding.where), index.data(NOTE)
        if note:
            stands = QCoreApplication.translate("FindingModel", "已核对：{note}")
            place = f"{place}\n{stands.format(note=note)}".strip()
        return str(index.data()), place

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
        note_asked: the warning that is to stand for a reason.
        note_withdrawn: the warning that is to ask again.
    """

    opened = Signal(object)
    note_asked = Signal(object)
    note_withdrawn = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for text, keys, signal in (
            (self.tr("核对无误，保留…"), "Ctrl+K", self.note_asked),
            (self.tr("撤回说明"), "Ctrl+Shift+K", self.note_withdrawn),
        ):
            action = QAction(text, self)
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(partial(self._tell, signal))
            self.addAction(action)
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

    def _tell(self, signal: SignalInstance, _checked: object = None) -> None:
        index = self.currentIndex()
        if index.isValid():
            signal.emit(index.data(FINDING))

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(FINDING))
