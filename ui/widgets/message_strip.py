"""The strip in which the window says what happened; it waits for nothing."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ui.theme import icon

_PASSING = 10_000  # milliseconds that good news stay
_ICONS = {
    "info": ("info", "link"),
    "success": ("circle-check", "success"),
    "warning": ("triangle-alert", "warning"),
    "error": ("circle-alert", "danger"),
}
Action = tuple[str, Callable[[], None]]


class MessageStrip(QFrame):
    """One sentence, perhaps with buttons; errors and warnings stay until they are closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageStrip")
        self._picture = QLabel(self)
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(4)
        close = QPushButton(icon("x", "text_muted"), "", self)
        close.setObjectName("quiet")
        close.setToolTip(self.tr("关闭提示"))
        close.setAccessibleName(self.tr("关闭提示"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 6, 5)
        row.setSpacing(10)
        row.addWidget(self._picture)
        row.addWidget(self._sentence, 1)
        row.addLayout(self._actions)
        row.addWidget(close)
        self._passing = QTimer(self, singleShot=True, interval=_PASSING)
        self._passing.timeout.connect(self.hide)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is said, empty when nothing is."""
        return "" if self.isHidden() else self._sentence.text()

    def say(self, severity: str, sentence: str, *actions: Action) -> None:
        """Show a sentence in the place of the one before.

        Args:
            severity: `info`, `success`, `warning` or `error`.
            sentence: one sentence for the clerk.
            actions: text and function of buttons behind it.
        """
        picture, colour = _ICONS.get(severity, _ICONS["info"])
        self._picture.setPixmap(icon(picture, colour).pixmap(18, 18))
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self._show_actions(actions)
        self.setProperty("severity", severity)
        self.style().unpolish(self)
        self.style().polish(self)
        self._passing.stop()
        if severity in {"info", "success"}:
            self._passing.start()
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _show_actions(self, actions: tuple[Action, ...]) -> None:
        while self._actions.count():
            old = self._actions.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for text, act in actions:
            button = QPushButton(text, self)
            button.setObjectName("link")
            button.setAccessibleName(text)
            button.clicked.connect(lambda _checked=False, act=act: self._act(act))
            self._actions.addWidget(button)

    def _act(self, act: Callable[[], None]) -> None:
        self.hide()
        act()
