"""What the county said to a report that was handed in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from models.records.dispatch import DISPATCH, REPLIES
from models.records.register import Values
from ui.dialogs.act_dialog import ActDialog, DayEdit
from ui.translation import in_script

_LINES = 3


class ReplyDialog(ActDialog):
    """Asks for the reply of the county, its day and what it says.

    Args:
        dispatch: values of the dispatch.
        parent: the page.

    Signals:
        confirmed: the fields of the dispatch that change.
    """

    confirmed = Signal(dict)

    def __init__(self, dispatch: Values, parent: QWidget | None = None) -> None:
        heading = in_script(f"{dispatch['sent_on']} {dispatch['subject'] or dispatch['way']}")
        super().__init__(parent=parent, title=self.tr("县里意见"), heading=heading, act="")
        self.act.setText(self.tr("登记"))
        self.act.setAccessibleName(self.tr("登记"))
        self.reply = QComboBox(self)
        for one in REPLIES:
            self.reply.addItem(in_script(one), one)
        self.reply.setCurrentIndex(max(self.reply.findData(dispatch["reply"]), 0))
        self.day = DayEdit(self)
        self.remarks = QPlainTextEdit(dispatch["remarks"] or "", self)
        self.remarks.setTabChangesFocus(True)
        self.remarks.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + 16)
        self.ask(in_script(DISPATCH.fields["reply"].label), self.reply)
        self.ask(in_script(DISPATCH.fields["replied_on"].label), self.day)
        self.ask(in_script(DISPATCH.fields["remarks"].label), self.remarks)
        self.note(self.tr("退回修改的，总览里会重新提醒报送；改好以后再报送一次。"))

    def take(self) -> None:
        """Hand over what was entered."""
        self.accept()
        self.confirmed.emit(
            {
                "reply": self.reply.currentData(),
                "replied_on": self.day.day(),
                "remarks": self.remarks.toPlainText().strip() or None,
            }
        )
