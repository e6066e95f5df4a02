"""All figures of a year by group, to put one into a text."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from models.report.fields_in_text import FigureChoice
from ui.translation import in_script

_SIZE = (520, 520)
_CHOICE = Qt.ItemDataRole.UserRole


class FigurePalette(QDialog):
    """Finds a figure by any part of its name; Enter or a double click takes it.

    Signals:
        chosen: the `FigureChoice`.
    """

    chosen = Signal(object)

    def __init__(self, choices: Sequence[FigureChoice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("插入台账数字"))
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("查找数字，如“张贴”“自然人”"))
        self.search.setAccessibleName(self.tr("查找数字"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.tree = QTreeWidget(self)
        self.tree.setHeaderLabels([self.tr("数字"), self.tr("值")])
        self.tree.setAccessibleName(self.tr("台账数字"))
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, self.tree.header().ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, self.tree.header().ResizeMode.ResizeToContents)
        self._fill(choices)
        self.tree.itemDoubleClicked.connect(lambda _item, _column: self.take())
        take = QPushButton(self.tr("插入"), self)
        take.setObjectName("primary")
        take.setAccessibleName(self.tr("插入"))
        take.setDefault(True)
        take.clicked.connect(self.take)
        cancel = QPushButton(self.tr("取消"), self)
        cancel.setAccessibleName(self.tr("取消"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        layout.addLayout(row)
        self.resize(*_SIZE)
        self._filter("")

    def _fill(self, choices: Sequence[FigureChoice]) -> None:
        groups: dict[str, QTreeWidgetItem] = {}
        for one in choices:
            if one.group not in groups:
                groups[one.group] = QTreeWidgetItem(self.tree, [in_script(one.group)])
            line = QTreeWidgetItem(groups[one.group], [in_script(one.name), one.value])
            line.setData(0, _CHOICE, one)
            line.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
            line.setToolTip(0, in_script(one.name))

    def _filter(self, text: str) -> None:
        wanted = text.strip()
        first: QTreeWidgetItem | None = None
        for number in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(number)
            if group is None:
                continue
            shown = 0
            for place in range(group.childCount()):
                line = group.child(place)
                fits = wanted in line.text(0) or wanted in group.text(0)
                line.setHidden(not fits)
                shown += fits
                first = first or (line if fits else None)
            group.setHidden(not shown)
            group.setExpanded(bool(wanted))
        if wanted and first is not None:
            self.tree.setCurrentItem(first)
        else:
            self.tree.setCurrentIndex(QModelIndex())

    def take(self) -> None:
        """Hand over the chosen figure."""
        item = self.tree.currentItem()
        choice = None if item is None else item.data(0, _CHOICE)
        if choice is not None:
            self.accept()
            self.chosen.emit(choice)
