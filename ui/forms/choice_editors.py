"""Editors of values from a closed list."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QWidget,
)
from typing_extensions import override

from models.fields import Field
from ui.forms.editor import Editor
from ui.translation import in_script

_COLUMNS = 2
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -_COLUMNS,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: _COLUMNS,
}


class ChoiceEditor(Editor):
    """A list of which one value is chosen, or none."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._box = QComboBox(self)
        self._box.setMinimumContentsLength(6)
        self._box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._box.setPlaceholderText(self.tr("请选择"))
        self.offer({choice: in_script(choice) for choice in field.choices})
        self._box.activated.connect(self.edited)
        self.hold(self._box)

    @property
    @override
    def control(self) -> QWidget:
        return self._box

    def offer(self, labels: Mapping[str, str]) -> None:
        """Offer values by their labels, and a blank one where the field may be blank."""
        chosen = self.cell()
        blocker = QSignalBlocker(self._box)
        self._box.clear()
        if not self.field.required:
            self._box.addItem("", None)
        for value, label in labels.items():
            self._box.addItem(label, value)
        self._box.setCurrentIndex(self._box.findData(chosen) if chosen else -1)
        blocker.unblock()

    @override
    def show_value(self, value: object) -> None:
        self._box.setCurrentIndex(self._box.findData(value) if value else -1)

    @override
    def cell(self) -> object:
        return self._box.currentData()


class ChoicesEditor(Editor):
    """Check boxes of which several may be ticked; one tab stop, arrow keys go between them."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._group = QWidget(self)
        grid = QGridLayout(self._group)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setVerticalSpacing(6)
        self._boxes = [QCheckBox(in_script(choice), self._group) for choice in field.choices]
        for place, box in enumerate(self._boxes):
            grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)
            box.clicked.connect(self.edited)
            box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.watch(box)
            box.setAccessibleName(f"{in_script(field.label)}：{box.text()}")
        self._boxes[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._group.setAccessibleName(in_script(field.label))
        self._place.addWidget(self._group)
        self.setFocusProxy(self._boxes[0])

    @property
    @override
    def control(self) -> QWidget:
        return self._boxes[0]

    @override
    def show_value(self, value: object) -> None:
        chosen = value if isinstance(value, tuple | list) else ()
        for choice, box in zip(self.field.choices, self._boxes, strict=True):
            box.setChecked(choice in chosen)

    @override
    def cell(self) -> object:
        pairs = zip(self.field.choices, self._boxes, strict=True)
        return tuple(choice for choice, box in pairs if box.isChecked())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self._go(watched, step)
                return True
        return super().eventFilter(watched, event)

    def _go(self, watched: QObject, step: int) -> None:
        places = [place for place, box in enumerate(self._boxes) if box is watched]
        if places and 0 <= places[0] + step < len(self._boxes):
            self._boxes[places[0] + step].setFocus(Qt.FocusReason.OtherFocusReason)


class YesNoEditor(Editor):
    """Yes, no, or nothing said."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self._buttons = QButtonGroup(self)
        holder = QWidget(self)
        holder.setAccessibleName(in_script(field.label))
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(16)
        answers: list[tuple[bool | None, str]] = [(True, self.tr("是")), (False, self.tr("否"))]
        if not field.required:
            answers.append((None, self.tr("未填")))
        self._answers: list[tuple[bool | None, QAbstractButton]] = []
        for answer, text in answers:
            button = QRadioButton(text, holder)
            self._buttons.addButton(button)
            self._answers.append((answer, button))
            row.addWidget(button)
            button.clicked.connect(self.edited)
            self.watch(button)
            button.setAccessibleName(f"{in_script(field.label)}：{text}")
        row.addStretch()
        self._place.addWidget(holder)
        self.setFocusProxy(self._answers[0][1])

    @property
    @override
    def control(self) -> QWidget:
        return self._answers[0][1]

    @override
    def show_value(self, value: object) -> None:
        # An exclusive group does not let its last button be released.
        self._buttons.setExclusive(False)
        for answer, button in self._answers:
            button.setChecked(answer is value)
        self._buttons.setExclusive(True)

    @override
    def cell(self) -> Any:
        return next((answer for answer, button in self._answers if button.isChecked()), None)
