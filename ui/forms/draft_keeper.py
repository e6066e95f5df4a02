"""Writes down what is entered in a form while it is not stored."""

from PySide6.QtCore import QObject, QTimer, Signal

from models.problems import UserError
from models.records.register import Register
from ui.desk import Desk
from ui.forms.drafts import Draft, Drafts
from ui.forms.record_form import RecordForm
from ui.translation import translated

_DELAY = 1000  # milliseconds after the last edit


class DraftKeeper(QObject):
    """The draft of one form; asks when to write it, which is soon after each edit.

    Signals:
        due: a draft should be written now.
        refused: the sentence that says why it cannot be written.
    """

    due = Signal()
    refused = Signal(str)

    def __init__(self, desk: Desk, register: Register, form: RecordForm, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = desk.workspace.folder
        self._register = register
        self._form = form
        self._drafts = Drafts(self._folder, register.key)
        self._soon = QTimer(self, singleShot=True, interval=_DELAY)
        self._soon.timeout.connect(self.due)
        form.edited.connect(self._soon.start)
        form.field_left.connect(self.due)

    def belong_to(self, owner_id: int) -> None:
        """Keep the draft of what belongs to another record, apart from all other drafts."""
        self._drafts = Drafts(self._folder, self._register.key, owner_id)

    def read(self) -> Draft | None:
        """Return the draft, None when there is none or it cannot be read."""
        return self._drafts.read()

    def write(self, record_id: int | None, version: int) -> None:
        """Keep what is entered for a record (None for a new one), if anything is."""
        self.wait()
        if not self._form.is_changed:
            return
        try:
            self._drafts.write(record_id, version, self._form.cells())
        except UserError as error:
            self.refused.emit(translated(error.message))

    def wait(self) -> None:
        """Write nothing before the next edit."""
        self._soon.stop()

    def discard(self) -> None:
        """Forget the draft."""
        self._drafts.discard()
