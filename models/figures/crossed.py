"""Counts by two fields at once, such as classes of items by month."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, distinct, extract, func, select

from models.fields import ValueTable
from models.figures.sources import columns_of, value_table
from models.records import BY_KEY
from models.store.reading import in_year
from models.store.workspace import Workspace

MONTH = "month"
"""Stands for the month, 1 to 12, of the date that puts a record into its year."""

Counts = dict[tuple[Any, Any], int]


def crossed(workspace: Workspace, register: str, year: int, by: str, across: str) -> Counts:
    """Count the records of a year by the values of two fields.

    A record with several values in a field counts once for each of them; a blank field is None.

    Args:
        workspace: where the log is.
        register: key of the register.
        year: the calendar year.
        by: name of a field, or `MONTH`.
        across: name of another field, or `MONTH`.

    Returns:
        (value of `by`, value of `across`) → number, without pairs that do not occur.
    """
    table = columns_of(register)
    rows: FromClause = table
    values: list[ColumnElement[Any]] = []
    for name in (by, across):
        kept = _several(register, name)
        if kept is not None:
            rows = rows.join(kept.table, kept.owner == table.c.id)
            values.append(kept.value)
        elif name == MONTH:
            values.append(extract("month", table.c[BY_KEY[register].dated_by]))
        else:
            values.append(table.c[name])
    statement = (
        select(*values, func.count(distinct(table.c.id)))
        .select_from(rows)
        .where(in_year(table.c[BY_KEY[register].dated_by], year))
        .group_by(*values)
    )
    with workspace.reading() as connection:
        return {(row[0], row[1]): int(row[2]) for row in connection.execute(statement)}


def _several(register: str, name: str) -> ValueTable | None:
    """Return where the values of a field with several values are kept, None for other fields."""
    if name == MONTH or name in columns_of(register).c:
        return None
    return value_table(register, name)
