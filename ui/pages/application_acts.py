"""What a page can do with one application: log an event, explain its clock."""

import datetime
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog

from models.problems import Progress
from models.records.application import APPLICATION
from models.records.register import Values
from models.rules.application_calculation import calculation_of
from models.rules.application_events import Event, EventKind
from models.rules.application_life import life_of
from models.store.applications import application_of, log_event
from models.store.calendar import calendar_of
from models.store.changes import Changes
from models.store.masked_records import texts_masked
from models.store.workspace import Workspace
from ui.dialogs.clock_dialog import ClockDialog
from ui.dialogs.event_dialog import EventDialog, Situation
from ui.pages.page import Page
from ui.pages.stepping import take_step, teller_of_failures

Found = TypeVar("Found")


def explain_clock(page: Page, application_id: int) -> None:
    """Show how the last day to answer an application came about."""

    def show(application: Values, situation: Situation) -> None:
        lines = calculation_of(situation.events, situation.calendar)
        dialog = ClockDialog(title_of(application), situation, lines, page)
        open_dialog(dialog)

    _with_situation(page, application_id, show)


def ask_event(page: Page, application_id: int, kind: EventKind | None = None) -> None:
    """Ask what happened to an application, and log it; `kind` is offered at first."""

    def show(application: Values, situation: Situation) -> None:
        dialog = EventDialog(title_of(application), situation, page)
        if kind is not None:
            dialog.choose(kind)
        dialog.logged.connect(lambda event: log_one(page, application_id, event))
        open_dialog(dialog)

    _with_situation(page, application_id, show)


def title_of(application: Values) -> str:
    """Return number and content of an application as heading of a dialog; nobody is named."""
    content = texts_masked(APPLICATION, application)["content"]
    return f"{application['number'] or ''} {content[:60]}".strip()


def _with_situation(
    page: Page, application_id: int, show: Callable[[Values, Situation], None]
) -> None:
    workspace = page.desk.workspace

    def work(_progress: Progress) -> tuple[Values, Situation]:
        application, calendar = application_of(workspace, application_id), calendar_of(workspace)
        events = tuple(application["events"])
        return application, Situation(events, life_of(events, calendar), calendar)

    page.desk.tasks.run(
        work,
        label=QCoreApplication.translate("ApplicationPage", "正在打开申请"),
        on_done=lambda found: show(*found),
        on_failed=teller_of_failures(page),
    )


def log_one(page: Page, application_id: int, event: Event) -> None:
    """Log an event and say so."""

    def step(workspace: Workspace) -> Changes:
        return log_event(workspace, application_id, event, today=datetime.date.today())

    take_step(page, QCoreApplication.translate("ApplicationPage", "正在登记办理经过"), step)


def open_dialog(dialog: QDialog) -> None:
    """Open a dialog that is freed when it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def read_for(page: Page, work: Callable[[Workspace], Found], show: Callable[[Found], None]) -> None:
    """Read in the background what a page wants to show, and show it."""
    workspace = page.desk.workspace

    def run(_progress: Progress) -> Found:
        return work(workspace)

    label = QCoreApplication.translate("ApplicationPage", "正在读取")
    page.desk.tasks.run(run, label=label, on_done=show, on_failed=teller_of_failures(page))
