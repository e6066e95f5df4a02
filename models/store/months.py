"""How the records that a query finds are spread over the months of its year."""

import calendar
import datetime
from dataclasses import replace

from models.problems import SILENT, Progress
from models.records import BY_KEY
from models.store.reading import Filter, Query, count
from models.store.workspace import Workspace

MONTHS = range(1, 13)


def month_filter(register_key: str, year: int, month: int) -> Filter:
    """Return the condition that a record is dated in a month; 1 is January."""
    last = calendar.monthrange(year, month)[1]
    bounds = (datetime.date(year, month, 1), datetime.date(year, month, last))
    return Filter(BY_KEY[register_key].dated_by, "between", bounds)


def month_of(wanted: Filter, register_key: str, year: int) -> int | None:
    """Return the month of the year to which a condition narrows the records, else None."""
    return next(
        (month for month in MONTHS if wanted == month_filter(register_key, year, month)), None
    )


def month_counts(
    workspace: Workspace, query: Query, progress: Progress = SILENT
) -> tuple[int, ...]:
    """Return the number of records in each month of the query's year, January first.

    Each month is counted as the table counts its rows, so that a bar cannot differ from the table
    it opens. A query whose filter is a month of the year is counted as if it were not.

    Raises:
        ValueError: the register has no date or the query no year.
        Cancelled: it is no longer wanted.
    """
    key, year = query.register, query.year
    if year is None or not BY_KEY[key].dated_by:
        raise ValueError(f"{key} cannot be counted by month")
    kept = tuple(one for one in query.filters if month_of(one, key, year) is None)
    counts = []
    for month in MONTHS:
        progress.step(month - 1, len(MONTHS), "")
        wanted = (*kept, month_filter(key, year, month))
        counts.append(count(workspace, replace(query, filters=wanted, sort=())))
    return tuple(counts)
