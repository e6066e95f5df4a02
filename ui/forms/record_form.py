"""The form of a register: its sections and fields, with validation and nothing of saving."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from models.problems import Severity
from models.records.register import FieldProblem, Register, Values
from ui.forms.editors import EDITORS
from ui.forms.field_row import FieldRow
from ui.translation import in_script, translated

_LONGEST_LABEL = 8  # full-width characters; longer ones wrap
_MARK_ROOM = 14  # pixels for the mark of required fields


class RecordForm(QWidget):
    """The editors of all fields of a register, below the headings of its sections.

    Signals:
        edited: the user changed a value.
        field_left: the focus left a field, which is validated by then.
        focused: the editor to which the focus came.
        reveal_asked: name of the personal field that is wanted in full.
    """

    edited = Signal()
    field_left = Signal()
    focused = Signal(QWidget)
    reveal_asked = Signal(str)

    def __init__(self, register: Register, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._register = register
        self._rows: dict[str, FieldRow] = {}
        self._loaded: dict[str, object] = {}
        self._unseen: dict[str, object] = {}
        self._last = ""
        self._grids: list[QGridLayout] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 4, 16, 16)
        layout.setSpacing(8)
        for heading, names in register.sections:
            layout.addWidget(self._section(heading, names))
        layout.addStretch()
        self._fit()
        self.load({})

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        """Give all sections the same room for labels, in the size of type that is set."""
        labels = [field.label for field in self._register.fields.values()]
        longest = min(max(map(len, labels)), _LONGEST_LABEL)
        room = longest * self.fontMetrics().horizontalAdvance("国") + _MARK_ROOM
        for grid in self._grids:
            grid.setColumnMinimumWidth(0, room)

    def _section(self, heading: str, names: Sequence[str]) -> QWidget:
        section = QWidget(self)
        layout = QVBoxLayout(section)
        layout.setContentsMargins(0, 0, 0, 4)
        title = QLabel(in_script(heading), section)
        title.setObjectName("sectionTitle")
        layout.addWidget(title)
        holder = QWidget(section)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(10)
        self._grids.append(grid)
        grid.setColumnStretch(1, 1)
        for name in names:
            field = self._register.fields[name]
            editor = EDITORS[field.kind](field, holder)
            editor.edited.connect(self.edited)
            editor.entered.connect(partial(self._enter, name))
            editor.left.connect(partial(self._leave, name))
            row = FieldRow(field, editor, grid)
            if row.veil is not None:
                row.veil.lift_asked.connect(partial(self.reveal_asked.emit, name))
            self._rows[name] = row
        layout.addWidget(holder)
        return section

    def load(self, values: Mapping[str, Any], *, covered: bool = False) -> None:
        """Show stored values; saves nothing and emits nothing.

        Those without an editor, such as the record to which this one belongs, are kept.

        Args:
            values: by field name.
            covered: show personal ones masked until they are asked for.
        """
        names = self._register.names
        self._unseen = {name: values.get(name) for name in names if name not in self._rows}
        for name, row in self._rows.items():
            row.editor.show_value(values.get(name))
            row.clear_problem()
            row.uncover()
            if covered:
                row.cover(str(values.get(name) or ""))
        self._tell_others()
        self._loaded = self.cells()

    def restore(self, cells: Mapping[str, object]) -> None:
        """Show what was entered before, right or wrong, as changes to what is loaded."""
        for name, row in self._rows.items():
            if name in cells:
                row.editor.show_cell(cells[name])
                if row.editor.cell() != self._loaded[name]:
                    row.uncover()
        self._tell_others()
        for name in cells:
            self._validate(name)

    def cells(self) -> dict[str, object]:
        """Return what is entered, by field name."""
        return {name: row.editor.cell() for name, row in self._rows.items()}

    def values(self) -> tuple[Values, list[FieldProblem]]:
        """Return the values and what is wrong with them; never raises."""
        return self._register.checked({**self._unseen, **self.cells()})

    @property
    def is_changed(self) -> bool:
        """Whether anything differs from what was loaded."""
        return self.cells() != self._loaded

    def show_problems(self, problems: Sequence[FieldProblem]) -> None:
        """Show each problem below its field and go to the first error."""
        for row in self._rows.values():
            row.clear_problem()
        for found in problems:
            self._rows[found.field].show_problem(_sentence(found), found.severity)
        wrong = {found.field for found in problems if found.severity is Severity.ERROR}
        first = next((name for name in self._rows if name in wrong), None)
        if first is not None:
            self.focus_field(first)

    def problem_of(self, name: str) -> str:
        """Return the sentence that is shown below a field."""
        return self._rows[name].problem

    def suggest(self, name: str, values: Sequence[str]) -> None:
        """Offer values used so far in a field."""
        self._rows[name].editor.suggest(values)

    def suggest_only(self, name: str, labels: Mapping[str, str]) -> None:
        """Offer these values in a field, each as its label, and no others."""
        self._rows[name].editor.suggest_only(labels)

    def reveal(self, name: str) -> None:
        """Show a personal value in full, to be read and changed."""
        self._rows[name].uncover()
        self.focus_field(name)

    def focus_field(self, name: str) -> None:
        """Put the focus into a field."""
        self._rows[name].focus()

    def focus_first(self) -> None:
        """Put the focus into the first field."""
        self.focus_field(next(iter(self._rows)))

    def focus_last(self) -> None:
        """Put the focus back into the field that had it last."""
        self.focus_field(self._last or next(iter(self._rows)))

    def _enter(self, name: str) -> None:
        self._last = name
        self.focused.emit(self._rows[name].editor)

    def _leave(self, name: str) -> None:
        row = self._rows[name]
        row.editor.tidy()
        self._tell_others()
        self._validate(name)
        self.field_left.emit()

    def _tell_others(self) -> None:
        cells = self.cells()
        for row in self._rows.values():
            row.editor.take_others(cells)

    def _validate(self, left: str) -> None:
        """Show what is wrong with the fields filled in so far; blank ones may still come."""
        cells = self.cells()
        _, problems = self._register.checked({**self._unseen, **cells})
        found = {one.field: one for one in problems}
        for name, row in self._rows.items():
            filled = cells[name] not in ("", (), None)
            touched = name == left or cells[name] != self._loaded[name]
            if name not in found:
                row.clear_problem()
            elif row.problem or (filled and touched):
                row.show_problem(_sentence(found[name]), found[name].severity)


def _sentence(found: FieldProblem) -> str:
    return in_script(translated(found.message))
