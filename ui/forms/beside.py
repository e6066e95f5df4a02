"""What the tabs beside the content of a record have in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from models.problems import RecordReference, UserError
from ui.desk import Desk
from ui.translation import translated

_MOST = 1000  # of the room, against the space below a lone sentence


class Beside(QWidget):
    """One tab beside the content of a record; a new record has only a sentence in it.

    Signals:
        message: level and sentence for the message strip.
        busy_changed: something with buttons of its own was opened or closed.
    """

    message = Signal(str, str)
    busy_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.record: RecordReference | None = None
        self._later = QLabel(self.tr("先保存这条记录，再填这里。"), self)
        self._later.setObjectName("fieldHint")
        self._later.setWordWrap(True)
        self.place = QWidget(self)
        self.place.setContentsMargins(16, 12, 16, 12)
        self._later.setContentsMargins(16, 12, 16, 12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._later)
        layout.addWidget(self.place, _MOST)
        layout.addStretch(1)

    def fill(self) -> None:
        """Let what stands in the tab reach its edges."""
        self.place.setContentsMargins(0, 0, 0, 0)

    @property
    def is_changed(self) -> bool:
        """Whether something was entered that is not stored."""
        return False

    @property
    def is_busy(self) -> bool:
        """Whether something with buttons of its own is open."""
        return False

    def keep_draft(self) -> None:
        """Write down what is entered and not stored."""

    def give_up(self) -> None:
        """Forget what is entered and not stored."""

    def show_record(self, record: RecordReference | None) -> None:
        """Show what belongs to a record; None for one that is not stored yet."""
        self.record = record
        self._later.setVisible(record is None)
        self.place.setVisible(record is not None)
        if record is not None:
            self.reload()

    def reload(self) -> None:
        """Read again what is shown."""
        raise NotImplementedError

    def tell_failure(self, error: UserError) -> None:
        """Say why something could not be done."""
        self.message.emit("error", translated(error.message))
