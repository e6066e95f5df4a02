"""The line at the foot of the window: how much, where, and what was done last."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override


class ElidedLabel(QLabel):
    """A label that leaves out the middle of what it has no room for; the whole is its tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def show_text(self, text: str) -> None:
        """Show a text as far as there is room."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        middle = Qt.TextElideMode.ElideMiddle
        self.setText(self.fontMetrics().elidedText(self._whole, middle, self.width()))


class StatusStrip(QFrame):
    """Three facts: records of the page, place of the workspace, last action."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusStrip")
        self._count = QLabel(self)
        self._place = ElidedLabel(self)
        self._last = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 12, 5)
        row.setSpacing(16)
        row.addWidget(self._count)
        row.addWidget(self._place, 1)
        row.addWidget(self._last)

    def show_count(self, text: str) -> None:
        """Say how many records the page has."""
        self._count.setText(text)
        self._count.setVisible(bool(text))

    def show_place(self, text: str) -> None:
        """Say where the workspace is."""
        self._place.show_text(text)

    def show_last(self, text: str) -> None:
        """Say what was done last."""
        self._last.setText(text)
