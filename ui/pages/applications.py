"""The page 依申请公开: applications, their clock, and the letters on them."""

import datetime
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from typing_extensions import override

from models.problems import Progress
from models.records.register import Values
from models.rules.application_calculation import calculation_of
from models.rules.application_events import Event
from models.rules.application_life import life_of
from models.store.applications import application_of, log_event
from models.store.calendar import calendar_of
from models.store.changes import Changes
from models.store.workspace import Workspace
from ui.dialogs.clock_dialog import ClockDialog
from ui.dialogs.decision_dialog import DecisionDialog
from ui.dialogs.event_dialog import EventDialog, Situation
from ui.dialogs.letter_dialog import LetterDialog
from ui.pages.register import RegisterPage
from ui.pages.stepping import take_step, teller_of_failures
from ui.tables.actions import Ids, RecordAction


class ApplicationPage(RegisterPage):
    """Lists applications, explains their clock, and leads to the right letter."""

    @override
    def actions_of_records(self) -> Sequence[RecordAction]:
        return (
            *super().actions_of_records(),
            RecordAction(self.tr("登记办理经过…"), self.log_event, "Ctrl+J", "plus"),
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

        def work(_progress: Progress) -> tuple[Values, Situation]:
            return _situation(workspace, ids[0])

        def show(found: tuple[Values, Situation]) -> None:
            application, situation = found
            lines = calculation_of(situation.events, situation.calendar)
            dialog = ClockDialog(_title(application), situation.life, lines, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._open(dialog)

        self.desk.tasks.run(
            work,
            label=self.tr("正在计算期限"),
            on_done=show,
            on_failed=teller_of_failures(self),
        )

    def log_event(self, ids: Ids) -> None:
        """Ask what happened to the first of the selected applications, and log it."""
        workspace = self.desk.workspace

        def work(_progress: Progress) -> tuple[Values, Situation]:
            return _situation(workspace, ids[0])

        def show(found: tuple[Values, Situation]) -> None:
            application, situation = found
            dialog = EventDialog(_title(application), situation, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.logged.connect(lambda event: self._log(ids[0], event))
            self._open(dialog)

        self.desk.tasks.run(
            work,
            label=self.tr("正在打开申请"),
            on_done=show,
            on_failed=teller_of_failures(self),
        )

    def _log(self, application_id: int, event: Event) -> None:
        def step(workspace: Workspace) -> Changes:
            return log_event(workspace, application_id, event, today=datetime.date.today())

        take_step(self, self.tr("正在登记办理经过"), step)

    def _open(self, dialog: QDialog) -> None:
        dialog.open()


def _situation(workspace: Workspace, application_id: int) -> tuple[Values, Situation]:
    application, calendar = application_of(workspace, application_id), calendar_of(workspace)
    events = tuple(application["events"])
    return application, Situation(events, life_of(events, calendar), calendar)


def _title(application: Values) -> str:
    return f"{application['number'] or ''} {application['content'][:60]}".strip()
