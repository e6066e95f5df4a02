"""The page 依申请公开: applications, their clock, and the letters on them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from typing_extensions import override

from models.records.application import APPLICATION
from models.records.register import Register
from models.rules.application_events import EventKind
from ui.desk import Desk
from ui.dialogs.decision_dialog import DecisionDialog
from ui.dialogs.letter_dialog import LetterDialog
from ui.forms.request_hints import RequestHints
from ui.forms.timeline_strip import TimelineStrip
from ui.pages.application_acts import ask_event, explain_clock
from ui.pages.application_cases import (
    ask_fee,
    ask_link,
    ask_merge,
    ask_retention,
    ask_split,
    show_related,
)
from ui.pages.application_papers import export_case, print_envelope, print_form
from ui.pages.application_privacy import show_look_ups
from ui.pages.register import RegisterPage
from ui.tables.actions import Ids, RecordAction


class ApplicationPage(RegisterPage):
    """Lists applications, explains their clock, and leads to the right letter."""

    def __init__(self, desk: Desk, register: Register, parent: QWidget | None = None) -> None:
        super().__init__(desk, register, parent)
        TimelineStrip(desk, self.panel)
        RequestHints(desk, self.panel).opened.connect(self._show_hinted)

    def _show_hinted(self, register: str, ids: tuple[int, ...]) -> None:
        """Show records that a hint is about; what is being entered stays."""
        if register == APPLICATION.key:
            self.show_records(ids)
        else:
            self.navigate.emit(register, ids)

    @override
    def actions_of_records(self) -> Sequence[RecordAction]:
        return (
            *super().actions_of_records(),
            RecordAction(self.tr("登记办理经过…"), self.log_event, "Ctrl+J", "plus"),
            RecordAction(self.tr("答复指引…"), self.guide, "Ctrl+G", "scale"),
            RecordAction(self.tr("出具文书…"), self.write_letter, "Ctrl+L", "file-text"),
            RecordAction(self.tr("期限计算…"), self.explain_clock, "Ctrl+K", "calendar-days"),
            RecordAction(self.tr("相关记录…"), self._related, "Ctrl+Shift+K", "search"),
            RecordAction(self.tr("信息处理费…"), self._fee),
            RecordAction(self.tr("拆分申请…"), self._split),
            RecordAction(self.tr("并案…"), partial(ask_merge, self)),
            RecordAction(self.tr("关联…"), self._link),
            RecordAction(self.tr("转交承办…"), self._transfer),
            RecordAction(self.tr("重新办理…"), self._reopen),
            RecordAction(self.tr("打印申请表"), self._form, picture="printer"),
            RecordAction(self.tr("打印信封"), self._envelope, picture="printer"),
            RecordAction(self.tr("导出案卷…"), self._export, picture="download"),
            RecordAction(
                self.tr("打印空白申请表"), self._blank_form, picture="printer", needs_records=False
            ),
            RecordAction(self.tr("个人信息查看记录…"), self._looks, needs_records=False),
            RecordAction(self.tr("到期清理个人信息…"), self._retain, needs_records=False),
        )

    def _related(self, ids: Ids) -> None:
        show_related(self, ids[0])

    def _fee(self, ids: Ids) -> None:
        ask_fee(self, ids[0])

    def _split(self, ids: Ids) -> None:
        ask_split(self, ids[0])

    def _link(self, ids: Ids) -> None:
        ask_link(self, ids[0])

    def _transfer(self, ids: Ids) -> None:
        ask_event(self, ids[0], EventKind.TRANSFERRED)

    def _reopen(self, ids: Ids) -> None:
        ask_event(self, ids[0], EventKind.REOPENED)

    def _looks(self, ids: Ids) -> None:
        show_look_ups(self, ids)

    def _form(self, ids: Ids) -> None:
        print_form(self, ids[0])

    def _blank_form(self, _ids: Ids) -> None:
        print_form(self, None)

    def _envelope(self, ids: Ids) -> None:
        print_envelope(self, ids[0])

    def _export(self, ids: Ids) -> None:
        export_case(self, ids[0])

    def _retain(self, _ids: Ids) -> None:
        ask_retention(self)

    def guide(self, ids: Ids) -> None:
        """Lead to the letter that fits the first of the selected applications."""
        dialog = DecisionDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.letter_chosen.connect(lambda key: self._open_letter(ids[0], key))
        self._open(dialog)

    def write_letter(self, ids: Ids) -> None:
        """Make a letter on the first of the selected applications."""
        self._open_letter(ids[0], "receipt")

    def _open_letter(self, application_id: int, kind: str) -> None:
        dialog = LetterDialog(self.desk, application_id, kind, self)
        dialog.message.connect(self.message)
        self._open(dialog)

    def explain_clock(self, ids: Ids) -> None:
        """Show how the last day to answer the first of the selected applications came about."""
        explain_clock(self, ids[0])

    def log_event(self, ids: Ids) -> None:
        """Ask what happened to the first of the selected applications, and log it."""
        ask_event(self, ids[0])

    def _open(self, dialog: QDialog) -> None:
        dialog.open()
