"""The dialog that logs a check of channels: opened, rung, looked into, and what was found."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from models.problems import Severity
from models.records.channel_check import CHANNEL_CHECK
from models.records.register import Values
from ui.forms.record_form import RecordForm

_WIDTH = 480


class ChannelCheckDialog(QDialog):
    """Asks for one check; pressing Enter at once logs that nothing was found.

    Args:
        names: the channels, as the clerk calls them.
        usual: what the form begins with.
        parent: the page.

    Attributes:
        checked: the values once the dialog is accepted; the channel is left out.
    """

    def __init__(self, names: str, usual: Mapping[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("登记渠道检查"))
        self.setMinimumWidth(_WIDTH)
        self.checked: Values = {}
        title = QLabel(names, self)
        title.setObjectName("panelTitle")
        title.setWordWrap(True)
        self.form = RecordForm(CHANNEL_CHECK, self)
        self.form.load(usual)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(title)
        layout.addWidget(self.form, 1)
        layout.addLayout(self._buttons())
        self._focus_what_is_left(usual)

    def _buttons(self) -> QHBoxLayout:
        cancel = QPushButton(self.tr("取消"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        save = QPushButton(self.tr("登记"), self)
        save.setDefault(True)
        save.setShortcut(QKeySequence("Ctrl+S"))
        save.setToolTip(self.tr("登记（回车或 Ctrl+S）；没有来信、来电的，收到件数填 0。"))
        save.clicked.connect(self.accept_checked)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(save)
        return row

    def _focus_what_is_left(self, usual: Mapping[str, Any]) -> None:
        """Put the focus where the clerk has most likely something to say."""
        for name in ("first_person", "second_person"):
            if not usual.get(name):
                self.form.focus_field(name)
                return
        self.form.focus_field("found")

    def accept_checked(self) -> None:
        """Close the dialog if nothing is wrong with what was entered."""
        owner = CHANNEL_CHECK.owner_name
        # Which channels are meant is known outside; any id stands for them here.
        values, problems = CHANNEL_CHECK.checked({**self.form.cells(), owner: 1})
        self.form.show_problems(problems)
        if any(found.severity is Severity.ERROR for found in problems):
            return
        self.checked = {name: value for name, value in values.items() if name != owner}
        self.accept()
