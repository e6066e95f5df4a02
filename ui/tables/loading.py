"""What a table reads in the background: the ids of a query and the rows of a page."""

import datetime
from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from models.records import BY_KEY
from models.records.register import Values
from models.store.calendar import calendar_of
from models.store.companions import with_companions
from models.store.masked_records import texts_masked
from models.store.reading import Query, count, first_ids, matching_ids, records, with_computed
from models.store.workspace import Workspace
from ui.tables.columns import Column
from ui.tables.difference import Difference, difference

PAGE = 100
"""Rows read at a time."""


@dataclass(frozen=True, slots=True)
class Row:
    """One record as the table keeps it: native values (computed ones too) and texts by column."""

    values: Values
    texts: tuple[str, ...]

    def value(self, name: str) -> Any:  # noqa: ANN401 - a cell value
        """Return the native value of a field or computed column."""
        return self.values.get(name)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to load: a query, perhaps only certain records, and the rows to bring along.

    Attributes:
        only: ids to which the answer is limited; None for no limit.
        shown: the ids in the table now, to find the difference; None to begin anew.
        refreshed: ids whose rows are to come with the answer.
    """

    query: Query
    only: frozenset[int] | None = None
    shown: Sequence[int] | None = None
    refreshed: frozenset[int] = frozenset()

    def followed_by(self, later: "Wanted") -> "Wanted":
        """Return what to load when `later` was wanted before this could begin."""
        anew = self.shown is None or later.shown is None
        every = not self.refreshed or not later.refreshed
        return replace(
            later,
            shown=None if anew else later.shown,
            refreshed=frozenset() if every else self.refreshed | later.refreshed,
        )


@dataclass(frozen=True, slots=True)
class Loaded:
    """The answer.

    Attributes:
        ids: in order; only the first page where the others are still to be read.
        shown: how many records match.
        total: how many there are without search and filters.
        difference: the steps from what was shown; None to begin anew.
        rows: some rows by id.
    """

    ids: "array[int]"
    shown: int
    total: int
    difference: Difference | None
    rows: dict[int, Row]

    @property
    def is_whole(self) -> bool:
        """Whether all ids are there."""
        return len(self.ids) >= self.shown


def load(workspace: Workspace, wanted: Wanted, columns: Sequence[Column]) -> Loaded:
    """Return the ids of a query with the rows of its first page and those to be refreshed."""
    total = count(workspace, replace(wanted.query, search="", filters=(), sort=()))
    if wanted.shown is None and wanted.only is None and total > PAGE:
        return _first_page(workspace, wanted, columns, total)
    ids = matching_ids(workspace, wanted.query)
    if wanted.only is not None:
        ids = array("q", (one for one in ids if one in wanted.only))
    steps = None if wanted.shown is None else difference(wanted.shown, ids)
    first = ids[:PAGE] if steps is None else array("q")
    brought = [*first, *wanted.refreshed.difference(first)]
    rows = load_rows(workspace, wanted.query.register, brought, columns)
    return Loaded(ids, len(ids), total, steps, rows)


def _first_page(
    workspace: Workspace, wanted: Wanted, columns: Sequence[Column], total: int
) -> Loaded:
    """Return what is seen first, so that nobody waits for the ids of a million records."""
    ids = first_ids(workspace, wanted.query, PAGE)
    shown = len(ids) if len(ids) < PAGE else count(workspace, wanted.query)
    rows = load_rows(workspace, wanted.query.register, ids, columns)
    return Loaded(ids, shown, total, None, rows)


def load_rows(
    workspace: Workspace, register_key: str, ids: Sequence[int], columns: Sequence[Column]
) -> dict[int, Row]:
    """Return the rows of records by id; records that no longer exist are left out."""
    register = BY_KEY[register_key]
    found = records(workspace, register_key, ids)
    if register.computed:
        found = with_companions(workspace, register_key, found)
        calendar, today = calendar_of(workspace), datetime.date.today()
        found = [with_computed(register, values, calendar, today) for values in found]
    rows = {}
    for values in found:
        shown = texts_masked(register, values)
        texts = tuple(one.text(shown[one.name]) for one in columns)
        rows[values["id"]] = Row(values, texts)
    return rows
