"""What stands in place of a table without rows."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.theme import icon


class EmptyState(QFrame):
    """A sentence that says why nothing is shown, and buttons for what can be done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyState")
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence = QLabel(self)
        self._sentence.setObjectName("emptySentence")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setWordWrap(True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(10)
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addStretch(2)
        layout.addWidget(self._picture)
        layout.addWidget(self._sentence)
        layout.addLayout(self._buttons)
        layout.addStretch(3)

    def explain(
        self, picture: str, sentence: str, actions: Sequence[tuple[str, Callable[[], None]]]
    ) -> None:
        """Show an icon of the theme, a sentence and buttons; the first is the usual thing to do."""
        self._picture.setPixmap(icon(picture).pixmap(48, 48))
        self._sentence.setText(sentence)
        while self._buttons.count():
            old = self._buttons.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._buttons.addStretch()
        for place, (text, action) in enumerate(actions):
            button = QPushButton(text, self)
            button.setObjectName("primary" if place == 0 else "")
            button.clicked.connect(lambda _checked=False, action=action: action())
            self._buttons.addWidget(button)
        self._buttons.addStretch()
