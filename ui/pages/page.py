"""What all pages of the window have in common."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.desk import Desk


class Page(QWidget):
    """One page of the window.

    Signals:
        message: severity (`info`, `success`, `warning`, `error`) and sentence for the strip.
        offer: severity, sentence, and a tuple of (text, function) for buttons behind it.
        navigate: key of another page, and its argument, such as the ids of records to show;
            `import` opens the import.
    """

    message = Signal(str, str)
    offer = Signal(str, str, object)
    navigate = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def set_year(self, year: int) -> None:
        """Show this year; the window calls it before the page is first shown, too."""

    def refresh(self) -> None:
        """Read anew what is shown; the window calls it whenever the page comes to the front."""

    def leave(self) -> bool:
        """Return whether the window may turn to another page or close."""
        return True

    def show_records(self, ids: Collection[int]) -> None:
        """Show exactly these records; for pages that list records."""
