"""What all editors of one value have in common."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from models.fields import Field
from ui.translation import in_script

_STAYING = {
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
}


class Editor(QWidget):
    """The editor of one field.

    Signals:
        edited: the user (never the program) changed the value.
        entered: the focus came to this field.
        left: the focus went to another field.
    """

    edited = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._place = QHBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)

    @property
    def control(self) -> QWidget:
        """The widget that takes the focus."""
        raise NotImplementedError

    def show_value(self, value: object) -> None:
        """Show a stored value; emits nothing."""
        raise NotImplementedError

    def cell(self) -> object:
        """Return what is entered, to be parsed by the field."""
        raise NotImplementedError

    def show_cell(self, cell: object) -> None:
        """Show what `cell` returned earlier, right or wrong; emits nothing."""
        self.show_value(cell)

    def suggest(self, values: Sequence[str]) -> None:
        """Offer values used so far; editors of closed lists ignore them."""

    def suggest_only(self, labels: Mapping[str, str]) -> None:
        """Offer these values, each as its label, and no others; most editors just offer them."""
        self.suggest(list(labels))

    def take_others(self, cells: Mapping[str, object]) -> None:
        """Take note of what is entered in the other fields."""

    def tidy(self) -> None:
        """Write what is entered in its usual form, once the focus has left."""

    def hold(self, control: QWidget) -> None:
        """Put the control into the editor, named after the field."""
        self._place.addWidget(control)
        self.setFocusProxy(control)
        self.watch(control)

    def watch(self, control: QWidget) -> None:
        """Name a control after the field and notice when the focus leaves it."""
        control.setAccessibleName(in_script(self.field.label))
        control.setAccessibleDescription(in_script(self.field.hint))
        control.installEventFilter(self)
        # A file that is dropped on the form becomes an attachment, wherever it falls.
        control.setAcceptDrops(False)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and not self._has_focus():
            # Scrolling the form must not change the value below the pointer.
            event.ignore()
            return True
        if isinstance(event, QFocusEvent) and event.reason() not in _STAYING:
            (self.entered if event.gotFocus() else self.left).emit()
        return False

    def _has_focus(self) -> bool:
        focused = self.window().focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))
