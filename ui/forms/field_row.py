"""One row of a form: label, editor, what is wrong, and the rule behind the field."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.fields import Field
from models.problems import Severity
from ui.forms.editor import Editor
from ui.forms.veil import Veil
from ui.translation import in_script
from ui.widgets.law_mark import LawMark, cited_articles

_LABEL_DROP = 8  # pixels, so that a label stands level with the text of its editor


class FieldRow:
    """The widgets of one field inside the grid of a section."""

    def __init__(self, field: Field, editor: Editor, grid: QGridLayout) -> None:
        holder = grid.parentWidget()
        self.editor = editor
        self._problem = _note("fieldProblem", holder)
        self._problem.hide()
        row = grid.rowCount()
        grid.addLayout(_heading(field, editor.control, holder), row, 0)
        cell = QVBoxLayout()
        cell.setSpacing(3)
        self.veil = Veil(field, holder) if field.personal else None
        cell.addWidget(editor)
        if self.veil is not None:
            cell.addWidget(self.veil)
        cell.addWidget(self._problem)
        if field.hint:
            hint = _note("fieldHint", holder)
            hint.setText(in_script(field.hint))
            cell.addLayout(_with_law(editor, hint, holder))
        grid.addLayout(cell, row, 1)

    def cover(self, text: str) -> None:
        """Put the masked text of a personal value before its editor."""
        if self.veil is not None and text:
            self.veil.cover(text)
            self.editor.hide()

    def uncover(self) -> None:
        """Show the editor itself."""
        if self.veil is not None:
            self.veil.hide()
            self.editor.show()

    def focus(self) -> None:
        """Put the focus where the value is shown."""
        covered = self.veil is not None and not self.veil.isHidden()
        (self.veil if self.veil is not None and covered else self.editor).setFocus()

    def show_problem(self, sentence: str, severity: Severity) -> None:
        """Show what is wrong below the editor and mark it."""
        self._problem.setText(sentence)
        self._problem.setProperty("severity", severity.value)
        self._mark(severity.value)
        self._problem.show()

    def clear_problem(self) -> None:
        """Show that nothing is wrong."""
        if not self._problem.isHidden():
            self._problem.hide()
            self._problem.clear()
            self._mark("")

    @property
    def problem(self) -> str:
        """The sentence that is shown below the editor."""
        return self._problem.text()

    def _mark(self, severity: str) -> None:
        control = self.editor.control
        control.setProperty("severity", severity)
        hint = in_script(self.editor.field.hint)
        control.setAccessibleDescription(self._problem.text() or hint)
        for widget in (control, self._problem):
            # A style sheet looks at properties only when a widget is polished.
            widget.style().unpolish(widget)
            widget.style().polish(widget)


def _heading(field: Field, control: QWidget, holder: QWidget) -> QHBoxLayout:
    """Return the label and, where the field must be filled, its mark."""
    label = QLabel(in_script(field.label), holder)
    label.setObjectName("fieldLabel")
    label.setBuddy(control)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    mark = QLabel("*" if field.required else "", holder)
    mark.setObjectName("fieldProblem")
    mark.setProperty("severity", "error")
    mark.setAlignment(Qt.AlignmentFlag.AlignTop)
    mark.setFixedWidth(mark.fontMetrics().horizontalAdvance("*") + 2)
    row = QHBoxLayout()
    row.setContentsMargins(0, _LABEL_DROP, 0, 0)
    row.setSpacing(2)
    row.addWidget(label, 1)
    row.addWidget(mark)
    return row


def _with_law(editor: Editor, hint: QLabel, holder: QWidget) -> QHBoxLayout:
    """Return the hint and, where it cites an article that is kept, the mark that shows it."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(hint, 1)
    field = editor.field
    articles = cited_articles(field.hint)
    if articles:
        mark = LawMark(in_script(field.label), articles, editor, holder)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    return row


def _note(name: str, parent: QWidget) -> QLabel:
    note = QLabel(parent)
    note.setObjectName(name)
    note.setWordWrap(True)
    note.setTextFormat(Qt.TextFormat.PlainText)
    return note
