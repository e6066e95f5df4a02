"""The table of what is pasted: cells that can be corrected, columns that can be assigned."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QColor
from typing_extensions import override

from models.imports.clipboard import Fitting, PasteCheck, Rows
from models.records.register import Register
from ui.dialogs.mapping_table import mark, moved
from ui.theme import current_tokens
from ui.translation import in_script

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class PasteModel(QAbstractTableModel):
    """The pasted rows below the fields that they go into; wrong cells are marked.

    Signals:
        corrected: a cell or a column was changed; what follows is to be checked anew.
    """

    corrected = QtSignal()

    def __init__(
        self, register: Register, rows: Rows, fitting: Fitting, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._register = register
        self._rows = [list(row) for row in rows]
        self._names = list(fitting.names)
        self._first = 1 if fitting.headings else 0
        self._check = PasteCheck()

    @property
    def rows(self) -> Rows:
        """The rows as they are corrected, headings among them."""
        return tuple(map(tuple, self._rows))

    @property
    def fitting(self) -> Fitting:
        """The fields as they are assigned."""
        return Fitting(tuple(self._names), headings=self._first == 1)

    def assign(self, column: int, name: str | None) -> None:
        """Put a field into a column, and out of the column that held it."""
        self._names = moved(self._names, column, name)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._names) - 1)
        self.corrected.emit()

    def show_check(self, check: PasteCheck) -> None:
        """Mark what is wrong."""
        self._check = check
        if self.rowCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def first_wrong(self) -> QModelIndex:
        """Return the first wrong cell, an invalid index if there is none."""
        for number, name in sorted(self._check.problems):
            if number in self._check.wrong and name in self._names:
                return self.index(number - self._first, self._names.index(name))
        return QModelIndex()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows) - self._first

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._names)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Vertical:
            return str(section + self._first + 1)
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._names):
            return None
        name = self._names[section]
        if role == Qt.ItemDataRole.DisplayRole:
            label = self._register.fields[name].label if name else self.tr("（不登记）")
            return f"{in_script(label)} ▾"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("点击或按 Alt+↓，指定这一列是什么")
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        number = index.row() + self._first
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self._rows[number][index.column()]
        name = self._names[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and name is None:
            return QColor(current_tokens().text_muted)
        return self._mark(number, name, role)

    def _mark(self, number: int, name: str | None, role: int) -> Any:  # noqa: ANN401 - what Qt asks
        """Return how a wrong or known cell looks and what is said of it."""
        problem = self._check.problems.get((number, name or ""))
        if problem is not None:
            return mark(problem.severity, problem.message, role)
        if number not in self._check.known:
            return None
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(current_tokens().text_muted)
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            return self.tr("台账里已有这一条，不再登记。")
        return None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        number = index.row() + self._first
        if self._rows[number][index.column()] != str(value):
            self._rows[number][index.column()] = str(value)
            self.corrected.emit()
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable
