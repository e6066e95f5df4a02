"""The cells of one sheet of a file, below the fields that its columns hold."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor
from typing_extensions import override

from models.imports.mapping import SheetMapping, SheetPreview
from models.records import BY_KEY
from ui.dialogs.mapping_table import mark
from ui.theme import current_tokens
from ui.translation import in_script

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class SheetModel(QAbstractTableModel):
    """The shown rows of a sheet; wrong cells are marked and can be corrected.

    Signals:
        corrected: the mapping of the sheet with the correction in it.
    """

    corrected = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = SheetPreview("", SheetMapping(""), ())

    def show_sheet(self, sheet: SheetPreview) -> None:
        """Show another sheet, or the same after it was checked anew."""
        self.beginResetModel()
        self._sheet = sheet
        self.endResetModel()

    def take(self, mapping: SheetMapping) -> None:
        """Show what the clerk just assigned or corrected, before it is checked."""
        if len(mapping.names) == len(self._sheet.mapping.names):
            self._sheet = replace(self._sheet, mapping=mapping)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def index_of(self, number: int, column: int) -> QModelIndex:
        """Return the cell in the row with this number, an invalid index if it is not shown."""
        rows = [one for one, _cells in self._sheet.rows]
        return self.index(rows.index(number), column) if number in rows else QModelIndex()

    def first_wrong(self) -> QModelIndex:
        """Return the first wrong cell, an invalid index if there is none."""
        shown = {number for number, _cells in self._sheet.rows}
        for number, column in sorted(self._sheet.wrong):
            if number in shown:
                return self.index_of(number, column)
        return QModelIndex()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._sheet.rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._sheet.mapping.names)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            shown = role == Qt.ItemDataRole.DisplayRole
            return str(self._sheet.rows[section][0]) if shown else None
        mapping = self._sheet.mapping
        if not mapping.register or section >= len(mapping.names):
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("点击或按 Alt+↓，指定这一列是什么")
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        name = mapping.names[section]
        label = BY_KEY[mapping.register].fields[name].label if name else self.tr("（不登记）")
        return f"{in_script(label)} ▾"

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        number, cells = self._sheet.rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            place = number, index.column()
            return self._sheet.mapping.corrections.get(place, cells[index.column()])
        problem = self._sheet.wrong.get((number, index.column()))
        if problem is not None:
            return mark(problem.severity, problem.message, role)
        left_out = self._sheet.mapping.names[index.column()] is None
        known = number in self._sheet.known
        if role == Qt.ItemDataRole.ForegroundRole and (left_out or known):
            return QColor(current_tokens().text_muted)
        if role == Qt.ItemDataRole.ToolTipRole and known:
            return self.tr("台账里已有这一条，不再登记。")
        return None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        if index.data() != str(value):
            number, _cells = self._sheet.rows[index.row()]
            mapping = self._sheet.mapping
            place = number, index.column()
            corrections = {**mapping.corrections, place: str(value)}
            self.corrected.emit(replace(mapping, corrections=corrections))
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable
