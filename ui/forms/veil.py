"""What stands before a personal value of a stored record until the clerk asks to see it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from models.fields import Field
from models.masking import masked
from ui.translation import in_script


class Veil(QWidget):
    """Shows a value masked, with a button to see it; each look is logged by who asks for it.

    Signals:
        lift_asked: the value is wanted in full.

    Source:
        《个人信息保护法》第五十一条.
    """

    lift_asked = Signal()

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = in_script(field.label)
        self._line = QLineEdit(self)
        self._line.setReadOnly(True)
        self._line.setAccessibleName(self.tr("{field}（已隐去）").format(field=label))
        self._button = QPushButton(self.tr("显示"), self)
        self._button.setAccessibleName(self.tr("显示{field}").format(field=label))
        self._button.setToolTip(self.tr("显示全部内容并可修改；谁在什么时候看过会留下记录"))
        self._button.setAutoDefault(False)
        self._button.clicked.connect(self.lift_asked)
        self._line.returnPressed.connect(self.lift_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._line, 1)
        row.addWidget(self._button)
        self.setFocusProxy(self._line)
        self.hide()

    def cover(self, text: str) -> None:
        """Stand before a value."""
        self._line.setText(masked(text))
        self._line.setCursorPosition(0)
        self.show()

    @property
    def button(self) -> QPushButton:
        """The button to see the value."""
        return self._button
