"""Which editor belongs to which kind of value."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from models.fields import Field
from models.kinds import (
    CHOICE,
    CHOICES,
    COUNT,
    DATE,
    LONG_TEXT,
    NUMBER,
    TEXT,
    YEAR,
    YES_NO,
    YUAN,
    Kind,
)
from models.records.application import OUTCOME
from ui.forms.choice_editors import ChoiceEditor, ChoicesEditor, YesNoEditor
from ui.forms.date_editor import DateEditor
from ui.forms.editor import Editor
from ui.forms.outcome_editor import OutcomeEditor
from ui.forms.text_editors import LineEditor, WrappingEditor, text_editor

EDITORS: dict[Kind, Callable[[Field, QWidget], Editor]] = {
    TEXT: text_editor,
    LONG_TEXT: WrappingEditor,
    CHOICE: ChoiceEditor,
    CHOICES: ChoicesEditor,
    DATE: DateEditor,
    YES_NO: YesNoEditor,
    COUNT: LineEditor,
    YEAR: LineEditor,
    YUAN: LineEditor,
    NUMBER: LineEditor,
    OUTCOME: OutcomeEditor,
}
