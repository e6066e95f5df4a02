"""The pages of registers with a single record: the office itself and its settings."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from models.records.register import Register
from ui.desk import Desk
from ui.forms.record_panel import RecordPanel
from ui.pages.page import Page
from ui.translation import in_script

_WIDEST = 760


class OfficePage(Page):
    """Enters what letters and reports say about the office, or how it works."""

    def __init__(self, desk: Desk, register: Register, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.panel = RecordPanel(desk, register, self, several=False)
        self.panel.setMaximumWidth(_WIDEST)
        self.panel.message.connect(self.message)
        self.panel.closed.connect(self.panel.open_single)
        self._draft_offered = False
        title = QLabel(in_script(register.label), self)
        title.setObjectName("pageTitle")
        notes = {
            "office": self.tr("用在年度报告、统计表和告知书里，填一次即可。"),
            "work_settings": self.tr("按本县、本单位的规定改；留空的按通行做法。"),
            "mail_account": self.tr("直接发送时用；密码由操作系统保管，不存在台账里。"),
        }
        note = QLabel(notes[register.key], self)
        note.setObjectName("fieldHint")
        row = QHBoxLayout()
        row.addWidget(self.panel, 1)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(12)
        layout.addWidget(title)
        layout.addWidget(note)
        layout.addLayout(row, 1)

    @override
    def refresh(self) -> None:
        self.panel.open_single()
        if not self._draft_offered:
            self._draft_offered = True
            self.panel.offer_draft()

    @override
    def leave(self) -> bool:
        self.panel.keep_draft()
        return True
