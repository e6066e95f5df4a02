"""The page 依申请公开: applications, their clock, and the letters on them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from typing_extensions import override

from models.problems import Progress, UserError
from models.records.application import APPLICATION, dates_of
from models.records.register import Values
from models.rules.deadlines import Clock, answer_due
from models.store.calendar import calendar_of
from models.store.reading import records
from ui.dialogs.clock_dialog import ClockDialog
from ui.dialogs.decision_dialog import DecisionDialog
from ui.dialogs.letter_dialog import LetterDialog
from ui.pages.register import RegisterPage
from ui.tables.actions import Ids, RecordAction
from ui.translation import translated


class ApplicationPage(RegisterPage):
    """Lists applications, explains their clock, and leads to the right letter."""

    @override
    def actions_of_records(self) -> Sequence[RecordAction]:
        return (
            *super().actions_of_records(),
            RecordAction(self.tr("答复指引…"), self.guide, "Ctrl+G", "scale"),
            RecordAction(self.tr("出具文书…"), self.write_letter, "Ctrl+L", "file-text"),
            RecordAction(self.tr("期限计算…"), self.explain_clock, "Ctrl+K", "calendar-days"),
        )

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
        workspace = self.desk.workspace

        def work(_progress: Progress) -> tuple[Values, Clock]:
            found = records(workspace, APPLICATION.key, ids[:1])
            if not found:
                raise UserError("这件申请已被删除。")
            return found[0], answer_due(dates_of(found[0]), calendar_of(workspace))

        def show(found: tuple[Values, Clock]) -> None:
            application, clock = found
            number = application["number"] or ""
            title = f"{number} {application['content'][:60]}".strip()
            dialog = ClockDialog(title, clock, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._open(dialog)

        self.desk.tasks.run(
            work,
            label=self.tr("正在计算期限"),
            on_done=show,
            on_failed=lambda error: self.message.emit("error", translated(error.message)),
        )

    def _open(self, dialog: QDialog) -> None:
        dialog.open()
