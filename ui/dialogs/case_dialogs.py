"""Dialogs on applications beside one another: split one, merge repeats, link two."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from models.store.application_cases import MIN_MATTERS
from ui.dialogs.act_dialog import ActDialog, DayEdit

_LINES = 6


class SplitDialog(ActDialog):
    """Asks for the matters of an application, one a line (一事一申请).

    Signals:
        confirmed: the matters and the day.
    """

    confirmed = Signal(list, object)

    def __init__(self, heading: str, content: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("拆分申请"), heading, self.tr("拆分"), parent)
        self.matters = QPlainTextEdit(content, self)
        self.matters.setTabChangesFocus(True)
        self.matters.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing() + 16)
        self.day = DayEdit(self)
        self.ask(self.tr("申请内容"), self.matters)
        self.ask(self.tr("日期"), self.day)
        self.note(
            self.tr(
                "一行一项内容，每项成为一件申请；第一项留在原申请，原文保存在办理经过里。"
                "拆出的申请有同样的收到日期和期限。"
            )
        )

    def take(self) -> None:
        """Hand over the matters."""
        lines = [one.strip() for one in self.matters.toPlainText().split("\n") if one.strip()]
        if len(lines) < MIN_MATTERS:
            self.refuse(self.tr("至少要有两项内容，请一行写一项。"))
            return
        self.accept()
        self.confirmed.emit(lines, self.day.day())


class ChoiceDialog(ActDialog):
    """Asks for another application and a day, to merge with it or to link it.

    Args:
        title: of the window, such as 并案.
        heading: the applications it is about.
        choices: id and name of each application that may be chosen.
        explanation: what will happen.
        parent: the page.

    Signals:
        confirmed: id of the application that was chosen, and the day.
    """

    confirmed = Signal(int, object)

    def __init__(
        self,
        title: str,
        heading: str,
        choices: Sequence[tuple[int, str]],
        explanation: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, heading, title, parent)
        self.others = QComboBox(self)
        line = QLineEdit(self)
        self.others.setLineEdit(line)
        self.others.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.others.setMinimumContentsLength(24)
        self.others.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for record_id, name in choices:
            self.others.addItem(name, record_id)
        line.setCursorPosition(0)
        self.day = DayEdit(self)
        self.ask(self.tr("另一件申请"), self.others)
        self.ask(self.tr("日期"), self.day)
        self.note(explanation)

    def take(self) -> None:
        """Hand over the application that was chosen."""
        place = self.others.findText(self.others.currentText())
        if place < 0:
            self.refuse(self.tr("没有找到这件申请，请从列表中选择。"))
            return
        self.accept()
        self.confirmed.emit(int(self.others.itemData(place)), self.day.day())
