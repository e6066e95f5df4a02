"""What belongs to an application or is like it: repeats, public answers, reviews, lawsuits."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from models.problems import RecordReference
from ui.translation import in_script

_SIZE = (720, 440)
_REFERENCE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Related:
    """A record with the group it is listed in, its name, and why it is listed."""

    group: str
    reference: RecordReference
    name: str
    why: str = ""


class RelatedDialog(QDialog):
    """Lists records in groups; Enter or a double click opens one.

    Signals:
        opened: the record.
    """

    opened = Signal(object)

    def __init__(
        self, heading: str, found: Sequence[Related], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("相关记录"))
        about = QLabel(heading, self)
        about.setObjectName("panelTitle")
        about.setWordWrap(True)
        self.tree = _Tree(self)
        self.tree.setHeaderLabels([self.tr("记录"), self.tr("说明")])
        self.tree.setAccessibleName(self.tr("相关记录"))
        self.tree.header().setSectionResizeMode(0, self.tree.header().ResizeMode.Stretch)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(1, self.tree.header().ResizeMode.ResizeToContents)
        self._fill(found)
        self.tree.opened.connect(self._open)
        nothing = QLabel(self.tr("没有找到相关的记录。"), self)
        nothing.setVisible(not found)
        self.tree.setVisible(bool(found))
        close = QPushButton(self.tr("关闭"), self)
        close.setAccessibleName(self.tr("关闭"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(about)
        layout.addWidget(self.tree, 1)
        layout.addWidget(nothing)
        layout.addLayout(row)
        self.resize(*_SIZE)

    def _fill(self, found: Sequence[Related]) -> None:
        groups: dict[str, QTreeWidgetItem] = {}
        for one in found:
            if one.group not in groups:
                groups[one.group] = QTreeWidgetItem(self.tree, [in_script(one.group)])
            line = QTreeWidgetItem(groups[one.group], [in_script(one.name), in_script(one.why)])
            line.setData(0, _REFERENCE, one.reference)
            line.setToolTip(0, in_script(one.name))
        self.tree.expandAll()

    def _open(self, reference: RecordReference) -> None:
        self.accept()
        self.opened.emit(reference)


class _Tree(QTreeWidget):
    """A tree that tells which record was opened."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.itemDoubleClicked.connect(lambda _item, _column: self._open())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        item = self.currentItem()
        reference = None if item is None else item.data(0, _REFERENCE)
        if reference is not None:
            self.opened.emit(reference)
