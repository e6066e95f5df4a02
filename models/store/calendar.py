"""The office's working-day calendar: the announced days and those the office typed in."""

from models.records.settings import CALENDAR_DAY
from models.rules.working_days import WorkingDays
from models.store.reading import Query, matching_ids, records
from models.store.workspace import Workspace


def calendar_of(workspace: Workspace) -> WorkingDays:
    """Return the calendar with the office's own days.

    A year counts as loaded once its National Day (10 月 1 日) is entered: the State Council
    announces a whole year in one notice.
    """
    ids = matching_ids(workspace, Query(CALENDAR_DAY.key))
    days = {entry["day"]: entry["working"] for entry in records(workspace, CALENDAR_DAY.key, ids)}
    loaded = {day.year for day in days if (day.month, day.day) == (10, 1)}
    return WorkingDays(days, loaded)
