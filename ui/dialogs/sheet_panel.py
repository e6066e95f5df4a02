"""The sheets of a file with their columns: which register, which field, what is wrong where."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from models.imports.headings import HEADING_ROWS
from models.imports.mapping import SheetMapping, SheetPreview
from models.problems import Problem
from models.records import BY_KEY, REGISTERS
from models.records.office import OFFICE
from ui.dialogs.mapping_table import MappingTable, fields_to_choose, moved
from ui.dialogs.sheet_model import SheetModel
from ui.translation import in_script


class SheetPanel(QWidget):
    """Shows one sheet at a time and lets the clerk assign and correct it.

    Signals:
        mapped: name of the sheet and its `SheetMapping`; it is to be checked anew.
    """

    mapped = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets: Sequence[SheetPreview] = ()
        self.cells = SheetModel(self)
        self._table = MappingTable(self.cells, self)
        self._table.setAccessibleName(self.tr("表格内容和各列"))
        self._reason = QLabel(self)
        self._reason.setObjectName("fieldProblem")
        self._reason.setProperty("severity", "error")
        self._reason.setWordWrap(True)
        self._reason.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._choices())
        layout.addWidget(self._table, 1)
        layout.addWidget(self._reason)
        self._sheet.activated.connect(self._show)
        self._register.activated.connect(self._assign_register)
        self._row.activated.connect(self._assign_row)
        self._table.assigned.connect(self._assign)
        self._table.explained.connect(self._explain)
        self.cells.corrected.connect(self._tell)
        self._wrong.clicked.connect(lambda: self._table.go_to(self.cells.first_wrong()))

    def _choices(self) -> QHBoxLayout:
        self._sheet, self._register, self._row = (QComboBox(self) for _place in range(3))
        self._register.addItem(self.tr("（不导入）"), "")
        for register in REGISTERS:
            if register is not OFFICE:
                self._register.addItem(in_script(register.label), register.key)
        self._row.addItem(self.tr("没有列名"))
        for number in range(1, HEADING_ROWS + 1):
            self._row.addItem(self.tr("第 {number} 行").format(number=number))
        row = QHBoxLayout()
        row.setSpacing(8)
        for text, widget in (
            (self.tr("工作表"), self._sheet),
            (self.tr("导入到"), self._register),
            (self.tr("列名在"), self._row),
        ):
            label = QLabel(text, self)
            label.setBuddy(widget)
            widget.setAccessibleName(text)
            row.addWidget(label)
            row.addWidget(widget)
        row.addStretch()
        self._wrong = QPushButton(self.tr("第一处错误"), self)
        self._wrong.setAccessibleName(self.tr("转到第一处错误"))
        self._wrong.setAutoDefault(False)
        row.addWidget(self._wrong)
        return row

    def show_sheets(self, sheets: Sequence[SheetPreview]) -> None:
        """Show these sheets, the same one as before if it is among them."""
        before, place = self._sheet.currentText(), self._table.currentIndex()
        row, column = place.row(), place.column()
        self._sheets = sheets
        names = [sheet.name for sheet in sheets]
        self._sheet.clear()
        self._sheet.addItems(names)
        self._sheet.setCurrentIndex(names.index(before) if before in names else 0)
        if sheets:
            self._show()
        if before in names and row >= 0:
            self._table.setCurrentIndex(self.cells.index(row, column))

    def go_to(self, problem: Problem) -> None:
        """Turn to the cell that a problem is about, if it is shown."""
        for index, sheet in enumerate(self._sheets):
            for (number, column), one in sheet.wrong.items():
                if one == problem:
                    self._sheet.setCurrentIndex(index)
                    self._show()
                    self._table.go_to(self.cells.index_of(number, column))
                    return

    def _show(self) -> None:
        sheet = self._sheets[self._sheet.currentIndex()]
        mapping = sheet.mapping
        self._register.setCurrentIndex(max(self._register.findData(mapping.register), 0))
        self._row.setCurrentIndex(mapping.row or 0)
        self._row.setEnabled(bool(mapping.register))
        self.cells.show_sheet(sheet)
        self._wrong.setVisible(bool(sheet.wrong))
        register = BY_KEY.get(mapping.register)
        self._table.offer(fields_to_choose(register, mapping.names) if register else ())
        self._table.resizeColumnsToContents()
        self._table.explain()

    def _mapping(self) -> SheetMapping:
        return self._sheets[self._sheet.currentIndex()].mapping

    def _tell(self, mapping: SheetMapping) -> None:
        """Take the mapping over at once, for what is changed before the check is over."""
        place = self._sheet.currentIndex()
        sheets = list(self._sheets)
        sheets[place] = replace(sheets[place], mapping=mapping)
        self._sheets = sheets
        self.cells.take(mapping)
        self.mapped.emit(sheets[place].name, mapping)

    def _assign_register(self) -> None:
        key = self._register.currentData()
        if self._sheets and key != self._mapping().register:
            self._tell(SheetMapping(key, corrections=self._mapping().corrections))

    def _assign_row(self) -> None:
        row = self._row.currentIndex()
        if self._sheets and row != self._mapping().row:
            self._tell(replace(self._mapping(), row=row))

    def _assign(self, column: int, name: str | None) -> None:
        mapping = self._mapping()
        if mapping.names:
            self._tell(replace(mapping, names=tuple(moved(mapping.names, column, name))))

    def _explain(self, reason: str) -> None:
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
