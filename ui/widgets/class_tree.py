"""The classes of the catalogue as a tree; dragging or Alt with an arrow key moves a class."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget
from typing_extensions import override

from models.store.class_tree import ClassNode
from ui.translation import in_script

ID = Qt.ItemDataRole.UserRole
NAME = Qt.ItemDataRole.UserRole + 1


class ClassTree(QTreeView):
    """Shows every class with the number of its items and of those below it.

    Signals:
        chosen: id of the class that became the current one.
        opened: id of the class on which Enter was pressed or that was double-clicked.
        moved: id of a class and the name of the one it is to belong to; None for the first level.
    """

    chosen = Signal(int)
    opened = Signal(int)
    moved = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_choosing = False
        self._model = QStandardItemModel(0, 2, self)
        self.setModel(self._model)
        self.setAccessibleName(self.tr("分类的层次"))
        self.setToolTip(self.tr("拖动，或按 Alt 加左右方向键，改变分类的上下级"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformRowHeights(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.selectionModel().currentChanged.connect(lambda _current, _before: self._tell_chosen())
        self.doubleClicked.connect(lambda _index: self._open())

    def show_classes(self, nodes: Sequence[ClassNode]) -> None:
        """Show the tree; the current class and what is folded stay."""
        current, folded = self.current_id, self._folded()
        self._model.clear()
        self._model.setHorizontalHeaderLabels([self.tr("分类"), self.tr("条数")])
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, header.ResizeMode.Stretch)
        header.setSectionResizeMode(1, header.ResizeMode.ResizeToContents)
        for node in nodes:
            self._model.appendRow(self._row(node))
        self.expandAll()
        for index in self._indexes():
            if index.data(ID) in folded:
                self.setExpanded(index, False)
        if current is not None:
            self.choose(current)

    def choose(self, class_id: int) -> None:
        """Make a class the current one, without telling."""
        for index in self._indexes():
            if index.data(ID) == class_id:
                self._is_choosing = True
                self.setCurrentIndex(index)
                self._is_choosing = False

    @property
    def current_id(self) -> int | None:
        """Id of the current class."""
        kept = self.currentIndex().siblingAtColumn(0).data(ID)
        return None if kept is None else int(kept)

    def _row(self, node: ClassNode) -> list[QStandardItem]:
        name = in_script(node.name)
        label, number = QStandardItem(name), QStandardItem(str(node.items))
        number.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        hint = self.tr("“{name}”本级 {own} 条，连同下级 {items} 条").format(
            name=name, own=node.own, items=node.items
        )
        if not node.in_use:
            label.setText(self.tr("{name}（停用）").format(name=name))
        for item in (label, number):
            item.setData(node.id, ID)
            item.setData(node.name, NAME)
            item.setToolTip(hint)
            item.setData(hint, Qt.ItemDataRole.AccessibleDescriptionRole)
        for child in node.below:
            label.appendRow(self._row(child))
        return [label, number]

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        dragged, target = self.current_id, self.indexAt(event.position().toPoint())
        beside = {
            QAbstractItemView.DropIndicatorPosition.AboveItem,
            QAbstractItemView.DropIndicatorPosition.BelowItem,
        }
        if self.dropIndicatorPosition() in beside:
            target = target.parent()
        # The tree is read again when the class was moved; the view itself must move nothing.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        name = target.siblingAtColumn(0).data(NAME)
        if dragged is not None and target.siblingAtColumn(0).data(ID) != dragged:
            self.moved.emit(dragged, name)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if held and event.key() == Qt.Key.Key_Right:
            self.move_below()
        elif held and event.key() == Qt.Key.Key_Left:
            self.move_up()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        else:
            super().keyPressEvent(event)

    def move_below(self) -> None:
        """Ask that the current class belong to the one above it on its level."""
        index = self.currentIndex().siblingAtColumn(0)
        if index.isValid() and index.row() > 0:
            self.moved.emit(index.data(ID), index.siblingAtRow(index.row() - 1).data(NAME))

    def move_up(self) -> None:
        """Ask that the current class stand beside the one it belongs to."""
        index = self.currentIndex().siblingAtColumn(0)
        if index.parent().isValid():
            self.moved.emit(index.data(ID), index.parent().parent().data(NAME))

    def _open(self) -> None:
        if self.current_id is not None:
            self.opened.emit(self.current_id)

    def _tell_chosen(self) -> None:
        if self.current_id is not None and not self._is_choosing:
            self.chosen.emit(self.current_id)

    def _folded(self) -> set[int]:
        with_below = (index for index in self._indexes() if self._model.hasChildren(index))
        return {int(index.data(ID)) for index in with_below if not self.isExpanded(index)}

    def _indexes(self, parent: QModelIndex | None = None) -> list[QModelIndex]:
        above = QModelIndex() if parent is None else parent
        found: list[QModelIndex] = []
        for row in range(self._model.rowCount(above)):
            index = self._model.index(row, 0, above)
            found += [index, *self._indexes(index)]
        return found
