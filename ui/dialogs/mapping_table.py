"""The table of cells whose columns are assigned to fields at their heads."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import (
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from models.messages import Message
from models.problems import Severity
from models.records.register import Register
from ui.theme import current_tokens
from ui.translation import in_script, translated

EDGE = Qt.ItemDataRole.UserRole + 1
"""The role of the colour at the left edge of a wrong cell."""
_EDGE = 3  # pixels
_WIDEST_COLUMN = 320
_ROWS_MEASURED = 60  # rows that decide the widths


class _MarkedCells(QStyledItemDelegate):
    """Paints the mark of a wrong cell, which the style sheet would leave out."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colour = index.data(Qt.ItemDataRole.BackgroundRole)
        # Qt's stubs lack the members of options.
        shown: Any = option
        if colour is not None:
            painter.fillRect(shown.rect, colour)
        super().paint(painter, option, index)
        if colour is not None:
            edge = QRect(shown.rect)
            edge.setWidth(_EDGE)
            painter.fillRect(edge, index.data(EDGE))


class MappingTable(QTableView):
    """Shows cells below the fields they go into; a click on a head chooses the field.

    Signals:
        assigned: index of the column and name of the field, None to leave the column out.
        explained: what is wrong with the current cell, or nothing.
    """

    assigned = Signal(int, object)
    explained = Signal(str)

    def __init__(self, model: QAbstractTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: Sequence[tuple[str, str]] = ()
        self.setModel(model)
        self.setItemDelegate(_MarkedCells(self))
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setResizeContentsPrecision(_ROWS_MEASURED)
        header.setMaximumSectionSize(_WIDEST_COLUMN)
        header.sectionClicked.connect(self.choose_field)
        choose = QShortcut(QKeySequence("Alt+Down"), self)
        choose.setContext(Qt.ShortcutContext.WidgetShortcut)
        choose.activated.connect(lambda: self.choose_field(self.currentIndex().column()))
        self.selectionModel().currentChanged.connect(self.explain)

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these fields, as name and label, at the heads of the columns."""
        self._choices = choices

    def choose_field(self, column: int) -> None:
        """Open the menu that says which field a column holds."""
        if column < 0 or not self._choices:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, label in self._choices:
            menu.addAction(label, partial(self.assigned.emit, column, name))
        menu.addSeparator()
        menu.addAction(self.tr("（不登记这一列）"), partial(self.assigned.emit, column, None))
        header = self.horizontalHeader()
        place = QPoint(header.sectionViewportPosition(column), header.height())
        menu.popup(header.mapToGlobal(place))

    def go_to(self, index: QModelIndex) -> None:
        """Turn to a cell."""
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
            self.setFocus()

    def explain(self) -> None:
        """Say what is wrong with the current cell."""
        index = self.currentIndex()
        reason = index.data(Qt.ItemDataRole.ToolTipRole) if index.isValid() else ""
        self.explained.emit(reason or "")


def fields_to_choose(register: Register, taken: Sequence[str | None]) -> list[tuple[str, str]]:
    """Return name and label of every field, those that no column holds first."""
    fields = [(name, in_script(one.label)) for name, one in register.fields.items()]
    return sorted(fields, key=lambda one: one[0] in taken)


def moved(names: Sequence[str | None], column: int, name: str | None) -> list[str | None]:
    """Return the fields of the columns after one was put into a column, out of its old one."""
    left = [None if one == name else one for one in names]
    left[column] = name
    return left


def mark(severity: Severity, message: Message, role: int) -> Any:  # noqa: ANN401 - what Qt asks
    """Return how a wrong cell looks and what is said of it."""
    if role in {Qt.ItemDataRole.BackgroundRole, EDGE}:
        pill = current_tokens().pills["danger" if severity is Severity.ERROR else "warning"]
        return QColor(pill.foreground if role == EDGE else pill.background)
    if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
        return in_script(translated(message))
    return None
