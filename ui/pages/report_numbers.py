"""Every number of the report, table by table: what it is, and the records behind it."""

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from models.figures.sources import Number
from models.problems import Where
from models.report.annual import AnnualReport
from models.report.figure_names import figure_name
from models.report.places import figure_places
from ui.translation import in_script

PATH = Qt.ItemDataRole.UserRole


class ReportNumbers(QWidget):
    """A tree of the tables and parts with their numbers; Enter or a double click opens records.

    Signals:
        opened: path of the figure whose records are wanted.
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(self.tr("查找数字，如“自然人”“废止”"))
        self._search.setAccessibleName(self.tr("查找数字"))
        self._search.setClearButtonEnabled(True)
        self._model = QStandardItemModel(0, 2, self)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self._model)
        self._found.setRecursiveFilteringEnabled(True)
        self._found.setAutoAcceptChildRows(True)
        self._found.setFilterKeyColumn(0)
        self._search.textChanged.connect(self._filter)
        self._tree = _Tree(self)
        self._tree.setModel(self._found)
        self._tree.setAccessibleName(self.tr("报告里的数字"))
        self._tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._tree.setUniformRowHeights(True)
        self._tree.opened.connect(self.opened)
        hint = QLabel(self.tr("双击或按 Enter，查看这个数字的记录。"), self)
        hint.setObjectName("fieldHint")
        hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        layout.addWidget(self._search)
        layout.addWidget(self._tree, 1)
        layout.addWidget(hint)

    def show_numbers(self, report: AnnualReport) -> None:
        """Show the numbers of a report; what is unfolded and searched for stays."""
        unfolded = self._unfolded()
        self._model.clear()
        self._model.setHorizontalHeaderLabels([self.tr("数字"), self.tr("值")])
        groups: dict[str, QStandardItem] = {}
        for path, where in figure_places(report.document).items():
            name = where.table or where.section or self.tr("正文")
            if name not in groups:
                groups[name] = QStandardItem(in_script(name))
                self._model.appendRow([groups[name], QStandardItem()])
            groups[name].appendRow(self._row(path, where, report.figures.values.get(path)))
        self._tree.header().setStretchLastSection(False)
        self._tree.header().setSectionResizeMode(0, self._tree.header().ResizeMode.Stretch)
        self._tree.header().setSectionResizeMode(1, self._tree.header().ResizeMode.ResizeToContents)
        self._unfold(unfolded)

    def _row(self, path: str, where: Where, value: Number | None) -> list[QStandardItem]:
        parts = (where.row, where.column) if where.table else (figure_name(path),)
        text = in_script(" · ".join(part for part in parts if part))
        label, number = QStandardItem(text), QStandardItem("" if value is None else str(value))
        number.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for item in (label, number):
            item.setData(path, PATH)
            item.setToolTip(text)
        return [label, number]

    def _filter(self, text: str) -> None:
        self._found.setFilterFixedString(text.strip())
        if text.strip():
            self._tree.expandAll()

    def _unfolded(self) -> set[str]:
        rows = range(self._found.rowCount())
        indexes = [self._found.index(row, 0) for row in rows]
        return {str(one.data()) for one in indexes if self._tree.isExpanded(one)}

    def _unfold(self, names: set[str]) -> None:
        for row in range(self._found.rowCount()):
            index = self._found.index(row, 0)
            self._tree.setExpanded(index, not names or str(index.data()) in names)


class _Tree(QTreeView):
    """A tree that tells which figure was opened."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.doubleClicked.connect(lambda _index: self._open())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        path = self.currentIndex().data(PATH)
        if path:
            self.opened.emit(path)
