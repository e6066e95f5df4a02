"""A question inside the form, answered by buttons; it blocks nothing else."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

Action = Callable[[], None]
Answer = tuple[str, Action]


class QuestionStrip(QFrame):
    """A strip with a sentence and buttons, hidden until something is asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("questionStrip")
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.addWidget(self._sentence)
        layout.addLayout(self._buttons)
        self._last: Action | None = None
        self._safe: QWidget = self
        self.hide()

    def ask(self, sentence: str, answers: Sequence[Answer]) -> None:
        """Ask; the last answer is the safe one: it has the focus, and Esc should give it."""
        self._clear()
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self._buttons.addStretch()
        for text, action in answers:
            button = QPushButton(text, self)
            button.setAccessibleName(text)
            button.clicked.connect(lambda _checked=False, action=action: self._answer(action))
            self._buttons.addWidget(button)
        self._last = answers[-1][1]
        self._safe = button
        self.show()
        self.remind()

    def withdraw(self) -> None:
        """Take the question back unanswered."""
        self._clear()
        self.hide()

    @property
    def is_asking(self) -> bool:
        """Whether an answer is awaited."""
        return self._last is not None

    def remind(self) -> bool:
        """Return whether an answer is awaited, and if so put the focus back on the question."""
        if self.is_asking:
            self._safe.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.is_asking

    def answer_safely(self) -> None:
        """Give the last answer, which changes nothing."""
        if self._last is not None:
            self._answer(self._last)

    def _answer(self, action: Action) -> None:
        self.withdraw()
        action()

    def _clear(self) -> None:
        self._last = None
        while self._buttons.count():
            widget = self._buttons.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
