"""Editor of the outcome of an application; the year of the answer decides what there is."""

import datetime
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.fields import Field
from models.kinds import parse_date
from models.problems import UserError
from models.rules.outcomes import outcome_label, outcomes_of_year
from ui.forms.choice_editors import ChoiceEditor
from ui.translation import in_script


class OutcomeEditor(ChoiceEditor):
    """The results that the report of the answer's year knows, each with its article."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        self._year = 0
        super().__init__(field, parent)
        self.take_others({})

    @override
    def show_value(self, value: object) -> None:
        if isinstance(value, str) and self._box.findData(value) < 0:
            # An outcome of another edition; the register says so when it is checked.
            self._box.addItem(in_script(outcome_label(value)), value)
        super().show_value(value)

    @override
    def take_others(self, cells: Mapping[str, object]) -> None:
        try:
            day = parse_date(cells.get("answered_on")) or datetime.date.today()
            outcomes = outcomes_of_year(day.year)
        except (ValueError, UserError):
            return
        if day.year == self._year:
            return
        self._year = day.year
        chosen = self.cell()
        self.offer({outcome.code: in_script(outcome.label) for outcome in outcomes})
        for outcome in outcomes:
            place = self._box.findData(outcome.code)
            self._box.setItemData(place, in_script(outcome.article), Qt.ItemDataRole.ToolTipRole)
        self.show_value(chosen)
