"""The sentences of the report that the office may word itself."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from models.report.texts import EditableText
from ui.translation import in_script

_PAUSE = 1000  # milliseconds after the last key
_LEAST_LINES, _MOST_LINES = 3, 9


class TextEditor(QFrame):
    """One editable sentence; what is typed is handed over by itself.

    Signals:
        changed: key and new text; None for the wording of the form.
    """

    changed = Signal(str, object)

    def __init__(self, shown: EditableText, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = shown
        name = QLabel(in_script(shown.label), self)
        name.setObjectName("fieldLabel")
        self._reset = QPushButton(self.tr("恢复默认"), self)
        self._reset.setObjectName("link")
        self._reset.setAccessibleName(self.tr("恢复默认：{name}").format(name=shown.label))
        self._reset.clicked.connect(self._take_default)
        stays = self._reset.sizePolicy()
        stays.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(stays)
        self.editor = QPlainTextEdit(shown.text, self)
        self.editor.setAccessibleName(in_script(shown.label))
        self.editor.setTabChangesFocus(True)
        self.editor.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.editor.installEventFilter(self)
        name.setBuddy(self.editor)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.hand_over)
        self.editor.textChanged.connect(self._note_change)
        self.editor.document().documentLayout().documentSizeChanged.connect(self._fit)
        head = QHBoxLayout()
        head.addWidget(name, 1)
        head.addWidget(self._reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self.editor)
        self._fit()
        self._show_reset()

    @property
    def key(self) -> str:
        """The key of the text."""
        return self._shown.key

    def show_text(self, shown: EditableText) -> None:
        """Show what is stored, unless something else is being typed."""
        if self._pause.isActive():
            return
        self._shown = shown
        if self.editor.toPlainText() != shown.text:
            self.editor.blockSignals(True)
            self.editor.setPlainText(shown.text)
            self.editor.blockSignals(False)
        self._show_reset()

    def hand_over(self) -> None:
        """Hand over what was typed, if it is new."""
        self._pause.stop()
        text = self.editor.toPlainText().strip()
        if text != self._shown.text:
            self._tell(None if text in {"", self._shown.default} else text)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self.hand_over()
        return False

    def _take_default(self) -> None:
        self._pause.stop()
        self._tell(None)
        self.editor.setFocus()

    def _tell(self, text: str | None) -> None:
        self._shown = EditableText(
            self._shown.key,
            self._shown.label,
            self._shown.section,
            self._shown.default if text is None else text,
            self._shown.default,
        )
        self.changed.emit(self.key, text)
        self.show_text(self._shown)

    def _note_change(self) -> None:
        self._pause.start()
        self._show_reset()

    def _show_reset(self) -> None:
        self._reset.setVisible(self.editor.toPlainText() != self._shown.default)

    def _fit(self) -> None:
        """Be as high as the text needs, within reason."""
        document = self.editor.document()
        lines = max(_LEAST_LINES, min(_MOST_LINES, round(document.size().height())))
        self.editor.setFixedHeight(lines * self.editor.fontMetrics().lineSpacing() + 24)


class ReportTexts(QScrollArea):
    """All editable texts of a year, by section.

    Signals:
        changed: key and new text; None for the wording of the form.
    """

    changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelArea")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._editors: list[TextEditor] = []

    def show_texts(self, texts: Sequence[EditableText]) -> None:
        """Show the texts; editors stay while the texts are the same ones."""
        if [one.key for one in self._editors] == [one.key for one in texts]:
            for editor, shown in zip(self._editors, texts, strict=True):
                editor.show_text(shown)
            return
        self._editors = []
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.setSpacing(10)
        section = ""
        for shown in texts:
            if shown.section != section:
                section = shown.section
                layout.addWidget(_heading(section, body))
            editor = TextEditor(shown, body)
            editor.changed.connect(self.changed)
            layout.addWidget(editor)
            self._editors.append(editor)
        layout.addStretch()
        self.setWidget(body)

    def hand_over(self) -> None:
        """Hand over everything that was typed."""
        for editor in self._editors:
            editor.hand_over()

    def focus_text(self, key: str) -> None:
        """Put the focus into a text."""
        for editor in self._editors:
            if editor.key == key:
                self.ensureWidgetVisible(editor)
                editor.editor.setFocus()


def _heading(section: str, parent: QWidget) -> QLabel:
    heading = QLabel(in_script(section), parent)
    heading.setObjectName("sectionTitle")
    heading.setWordWrap(True)
    heading.setContentsMargins(0, 6, 0, 0)
    return heading
