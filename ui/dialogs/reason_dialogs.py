"""Dialogs that ask for a reason: to state a figure otherwise, to let a warning stand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.dialogs.act_dialog import ActDialog

_LINES = 3


class OverrideDialog(ActDialog):
    """Asks for the number that the texts are to state, and why.

    Args:
        name: what the figure is called.
        counted: the number counted from the log.
        stated: the number stated now.
        reason: the reason given before, empty if none.
        parent: the page.

    Signals:
        confirmed: number as typed, and reason.
    """

    confirmed = Signal(str, str)

    def __init__(
        self, name: str, counted: str, stated: str, reason: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent, title=self.tr("改写数字"), heading=name, act="")
        self.act.setText(self.tr("改写"))
        self.act.setAccessibleName(self.tr("改写"))
        self.number = QLineEdit(stated, self)
        self.reason = QPlainTextEdit(reason, self)
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + 16)
        self.ask(self.tr("文字里写"), self.number)
        self.ask(self.tr("改写的理由"), self.reason)
        sentence = self.tr(
            "台账算出的是 {counted}。改写只影响报告文字，表格仍按台账；检查结果里会列出，"
            "最好还是改正台账。"
        )
        self.note(sentence.format(counted=counted))
        self.number.selectAll()

    def take(self) -> None:
        """Hand over number and reason."""
        if not self.number.text().strip() or not self.reason.toPlainText().strip():
            self.refuse(self.tr("请填写数字和改写的理由。"))
            return
        self.accept()
        self.confirmed.emit(self.number.text().strip(), self.reason.toPlainText().strip())


class NoteDialog(ActDialog):
    """Asks why a warning may stand.

    Signals:
        confirmed: the reason.
    """

    confirmed = Signal(str)

    def __init__(self, sentence: str, reason: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title=self.tr("核对无误"), heading=sentence, act="")
        self.act.setText(self.tr("保留"))
        self.act.setAccessibleName(self.tr("保留"))
        self.reason = QLineEdit(reason, self)
        self.reason.setPlaceholderText(self.tr("如“已核对，县里另有要求”"))
        self.ask(self.tr("说明"), self.reason)

    def take(self) -> None:
        """Hand over the reason."""
        if not self.reason.text().strip():
            self.refuse(self.tr("请写明为什么可以保留。"))
            return
        self.accept()
        self.confirmed.emit(self.reason.text().strip())
