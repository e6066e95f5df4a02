"""Editors of filters, one for each way of narrowing a column."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from models.kinds import CHOICES, DATE, YES_NO
from models.store.reading import Filter
from ui.tables.columns import Column

_MOST_LINES = 10


class FilterEditor(QWidget):
    """Asks for a condition on one column.

    Signals:
        accepted: the user pressed Enter in it.
    """

    accepted = Signal()

    def __init__(self, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = column
        self._whether = QButtonGroup(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)

    def wanted(self) -> Filter | None:
        """Return the condition, None when everything is to be shown.

        Raises:
            ValueError: with the sentence for the clerk.
        """
        chosen = self._whether.checkedButton()
        match chosen.property("operator") if chosen else "":
            case "filled":
                return Filter(self.column.name, "filled")
            case "blank":
                return Filter(self.column.name, "blank")
        return self._condition()

    def show_filter(self, current: Filter | None) -> None:
        """Show the condition that is in force."""
        operator = "" if current is None else current.operator
        for button in self._whether.buttons():
            button.setChecked(button.property("operator") == operator)
        if not self._whether.checkedButton() and self._whether.buttons():
            self._whether.buttons()[0].setChecked(True)
        self._show_condition(None if operator in {"blank", "filled"} else current)

    def offer(self, values: Sequence[Any]) -> None:
        """Offer values that occur in the register."""

    def add_whether(self) -> None:
        """Add the choice between all records, those with a value and those without."""
        if self.column.required:
            return
        for operator, text in (
            ("", self.tr("按上面的条件")),
            ("filled", self.tr("只看已填的")),
            ("blank", self.tr("只看未填的")),
        ):
            button = QRadioButton(text, self)
            button.setProperty("operator", operator)
            button.setAccessibleName(text)
            self._whether.addButton(button)
            self._layout.addWidget(button)

    def _condition(self) -> Filter | None:
        raise NotImplementedError

    def _show_condition(self, current: Filter | None) -> None:
        raise NotImplementedError


class TextFilter(FilterEditor):
    """A text that must occur."""

    def __init__(self, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(column, parent)
        self._line = QLineEdit(self)
        self._line.setPlaceholderText(self.tr("含有的文字"))
        self._line.setAccessibleName(self.tr("含有的文字"))
        self._line.setClearButtonEnabled(True)
        self._line.returnPressed.connect(self.accepted)
        self._layout.addWidget(self._line)
        self.setFocusProxy(self._line)
        self.add_whether()

    @override
    def _condition(self) -> Filter | None:
        text = self._line.text().strip()
        return Filter(self.column.name, "contains", (text,)) if text else None

    @override
    def _show_condition(self, current: Filter | None) -> None:
        self._line.setText("" if current is None else str(current.values[0]))


class CheckedFilter(FilterEditor):
    """A list of values of which any may occur."""

    def __init__(self, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(column, parent)
        self._boxes: list[tuple[Any, QCheckBox]] = []
        self._holder = QWidget(self)
        self._lines = QVBoxLayout(self._holder)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)
        self._area = QScrollArea(self)
        self._area.setObjectName("panelArea")
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setAccessibleName(column.label)
        self._area.setWidget(self._holder)
        self._layout.addWidget(self._area)
        self.offer((True, False) if column.kind is YES_NO else column.choices)
        self.add_whether()

    @override
    def offer(self, values: Sequence[Any]) -> None:
        known = [value for value, _ in self._boxes]
        for value in values:
            if value not in known:
                several = self.column.kind is CHOICES
                box = QCheckBox(self.column.kind.format((value,) if several else value))
                box.setAccessibleName(box.text())
                self._boxes.append((value, box))
                self._lines.addWidget(box)
        if self._boxes:
            self.setFocusProxy(self._boxes[0][1])
        self._fit()

    @override
    def _condition(self) -> Filter | None:
        chosen = tuple(value for value, box in self._boxes if box.isChecked())
        return Filter(self.column.name, "one_of", chosen) if chosen else None

    @override
    def _show_condition(self, current: Filter | None) -> None:
        chosen = () if current is None else current.values
        self.offer(chosen)
        for value, box in self._boxes:
            box.setChecked(value in chosen)

    def _fit(self) -> None:
        """Be as high as the values, up to a number of lines."""
        lines = min(max(len(self._boxes), 1), _MOST_LINES)
        line = self._boxes[0][1].sizeHint().height() if self._boxes else 0
        self._area.setFixedHeight(lines * (line + self._lines.spacing()))


class RangeFilter(FilterEditor):
    """The first and last value, either of them open."""

    def __init__(self, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(column, parent)
        form = QFormLayout()
        self._low, self._high = QLineEdit(self), QLineEdit(self)
        for label, line in ((self.tr("从"), self._low), (self.tr("到"), self._high)):
            line.setAccessibleName(label)
            line.returnPressed.connect(self.accepted)
            line.setPlaceholderText(self.tr("如 2018-03-05") if column.kind is DATE else "")
            form.addRow(QLabel(label, self), line)
        self._layout.addLayout(form)
        self.setFocusProxy(self._low)
        self.add_whether()

    @override
    def _condition(self) -> Filter | None:
        low, high = (self.column.kind.parse(line.text()) for line in (self._low, self._high))
        if low is None and high is None:
            return None
        if low is not None and high is not None and low > high:
            raise ValueError(self.tr("“从”大于“到”，请把两个值对调。"))
        return Filter(self.column.name, "between", (low, high))

    @override
    def _show_condition(self, current: Filter | None) -> None:
        low, high = (None, None) if current is None else current.values
        self._low.setText(self.column.kind.format(low))
        self._high.setText(self.column.kind.format(high))


def text_filter(column: Column, parent: QWidget | None = None) -> FilterEditor:
    """Return the filter of a text: a list where it is usually chosen from one."""
    return CheckedFilter(column, parent) if column.choices else TextFilter(column, parent)
