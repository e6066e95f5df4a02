"""The table of what is wrong with a file: sheet, row, column, what was written, and why."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from models.problems import Problem, Severity
from ui.translation import in_script, translated

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_WIDTHS = (110, 60, 120, 180)


class ProblemModel(QAbstractTableModel):
    """Problems as rows, errors first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: list[Problem] = []

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these problems."""
        self.beginResetModel()
        self._problems = sorted(problems, key=lambda one: one.severity is not Severity.ERROR)
        self.endResetModel()

    def problem(self, row: int) -> Problem:
        """Return the problem of a row."""
        return self._problems[row]

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._problems)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(_WIDTHS) + 1

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        headings = (
            self.tr("表"),
            self.tr("行"),
            self.tr("列"),
            self.tr("填写的内容"),
            self.tr("问题"),
        )
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(headings):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return headings[section] if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        shown = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}
        if not index.isValid() or role not in shown:
            return None
        one = self._problems[index.row()]
        warned = one.severity is Severity.WARNING
        reason = in_script(translated(one.message))
        if warned:
            reason = self.tr("提醒：{reason}").format(reason=reason)
        where = one.where
        return (where.table, where.row, where.column, one.value, reason)[index.column()]


class ProblemTable(QTableView):
    """A read-only table of problems."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("table")
        self.setAccessibleName(self.tr("导入表格里的问题"))
        self.problems = ProblemModel(self)
        self.setModel(self.problems)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 16)
        header = self.horizontalHeader()
        for section, width in enumerate(_WIDTHS):
            header.resizeSection(section, width)
        header.setSectionResizeMode(len(_WIDTHS), QHeaderView.ResizeMode.Stretch)
