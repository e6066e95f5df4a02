"""The pages of the window: their order, icons, keys, and how each is made."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import cast

from models.records import BY_KEY
from ui.desk import Desk
from ui.pages.page import Page

REPORT = "report"


@dataclass(frozen=True, slots=True)
class Entry:
    """One page in the navigation.

    Attributes:
        key: key of its register, or of a page such as `report`.
        picture: its icon.
        shortcut: the keys that open it, or empty.
        module: where its class stands; imported when the page is first shown, so that the window
            does not wait for what only a later page needs.
        page: the name of its class.
    """

    key: str
    picture: str
    shortcut: str = ""
    module: str = "ui.pages.register"
    page: str = "RegisterPage"

    @property
    def is_register(self) -> bool:
        """Whether the page lists the records of a register."""
        return self.key in BY_KEY and self.page != "OfficePage"

    def make(self, desk: Desk) -> Page:
        """Return a new page."""
        make = cast(Callable[..., Page], getattr(import_module(self.module), self.page))
        if self.key in BY_KEY:
            make = partial(make, register=BY_KEY[self.key])
        return make(desk)


GROUPS: tuple[tuple[Entry, ...], ...] = (
    (
        Entry("publication", "file-text", "Ctrl+1"),
        Entry("notice", "megaphone", "Ctrl+2"),
        Entry("complaint_channel", "mailbox", "Ctrl+3"),
        Entry("complaint", "message-square-warning", "Ctrl+4"),
        Entry(
            "application",
            "file-question-mark",
            "Ctrl+5",
            "ui.pages.applications",
            "ApplicationPage",
        ),
        Entry("administrative_review", "scale", "Ctrl+6"),
        Entry("lawsuit", "gavel", "Ctrl+7"),
        Entry("inspection", "clipboard-check", "Ctrl+8"),
        Entry("meeting", "users", "Ctrl+9"),
        Entry("annual_figure", "hash", "Ctrl+0"),
    ),
    (Entry(REPORT, "file-chart-column", "Ctrl+R", "ui.pages.report", "ReportPage"),),
    (
        Entry("office", "building-2", "", "ui.pages.office", "OfficePage"),
        Entry("work_settings", "settings", "", "ui.pages.office", "OfficePage"),
        Entry("calendar_day", "calendar-days"),
    ),
)
"""The groups of the navigation, in order."""

ENTRIES = {entry.key: entry for group in GROUPS for entry in group}
