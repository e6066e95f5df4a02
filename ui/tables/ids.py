"""The ids of the records in a table, in order, and the row of each."""

from array import array
from collections.abc import Iterable

_FEW = 3
"""Records that are sought one by one sooner than in one pass over all."""


class OrderedIds:
    """Ids by row and rows by id; a million of them take some eight megabytes."""

    def __init__(self, ids: "array[int] | None" = None) -> None:
        self._ids = array("q") if ids is None else ids[:]

    def __len__(self) -> int:
        return len(self._ids)

    def __getitem__(self, row: int) -> int:
        return self._ids[row]

    def copy(self) -> "array[int]":
        """Return the ids in order, to be read on another thread."""
        return self._ids[:]

    def page(self, number: int, size: int) -> "array[int]":
        """Return the ids of a page."""
        return self._ids[number * size : (number + 1) * size]

    def row_of(self, record_id: int) -> int | None:
        """Return the row of a record, None if it is not among them."""
        try:
            return self._ids.index(record_id)
        except ValueError:
            return None

    def rows_of(self, ids: Iterable[int]) -> list[int]:
        """Return the rows of those records that are among them."""
        return list(self.places_of(ids).values())

    def places_of(self, ids: Iterable[int]) -> dict[int, int]:
        """Return the row of each of those records that are among them."""
        wanted = set(ids)
        if len(wanted) <= _FEW:
            rows = {one: self.row_of(one) for one in wanted}
            return {one: row for one, row in rows.items() if row is not None}
        return {one: row for row, one in enumerate(self._ids) if one in wanted}

    def remove(self, first: int, last: int) -> None:
        """Take a run of rows out."""
        del self._ids[first : last + 1]

    def insert(self, first: int, ids: "array[int]") -> None:
        """Put ids in before a row."""
        self._ids[first:first] = ids
