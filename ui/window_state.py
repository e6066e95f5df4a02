"""What the frame of the window shows of the workspace, read in one go beside the window."""

import datetime
from dataclasses import dataclass

from models.records.office import OFFICE
from models.store.changes import redo_label, undo_label
from models.store.reading import Query, count, single, years
from models.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class WindowState:
    """Facts about the workspace.

    Attributes:
        office: its full name, or empty.
        years: those to choose from: all with records, this one and the one before.
        latest: the latest year with records, else this one.
        undo: the step that undo would take back.
        redo: the step that redo would do again.
        count: how many records the shown register has in the shown year; None for other pages.
    """

    office: str
    years: tuple[int, ...]
    latest: int
    undo: str | None
    redo: str | None
    count: int | None


def read_state(workspace: Workspace, register: str | None, year: int) -> WindowState:
    """Return the facts for a window that shows a register, or another page, in a year."""
    office = single(workspace, OFFICE.key) or {}
    this_year = datetime.date.today().year
    found = years(workspace)
    return WindowState(
        office=str(office.get("full_name") or ""),
        years=tuple(sorted({*found, this_year, this_year - 1}, reverse=True)),
        latest=found[0] if found else this_year,
        undo=undo_label(workspace),
        redo=redo_label(workspace),
        count=None if register is None else count(workspace, Query(register, year=year)),
    )
