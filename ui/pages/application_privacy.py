"""What the page of applications offers on personal information: who looked at it, and why."""

from collections.abc import Sequence

from models.problems import RecordReference
from models.records import BY_KEY
from models.records.application import APPLICATION
from models.records.register import Values
from models.store.privacy import look_ups
from models.store.reading import records
from models.store.workspace import Workspace
from ui.dialogs.look_up_dialog import LookUpDialog
from ui.pages.application_acts import open_dialog, read_for
from ui.pages.page import Page


def show_look_ups(page: Page, ids: Sequence[int]) -> None:
    """Show who looked at the personal data of an application; of all records without one."""
    reference = RecordReference(APPLICATION.key, ids[0]) if ids else None

    def work(workspace: Workspace) -> list[Values]:
        found = look_ups(workspace, reference)
        return [{**one, "record": _name(workspace, one)} for one in found]

    read_for(page, work, lambda looks: open_dialog(LookUpDialog(looks, page)))


def _name(workspace: Workspace, look: Values) -> str:
    """Return which record was looked at, by its number where it has one."""
    register = BY_KEY[look["register"]]
    found = records(workspace, register.key, [look["record_id"]])
    number = found[0].get("number") if found else None
    return f"{register.label} {number or look['record_id']}"
