"""The ids of the records in a table, in order, and the row of each."""

from array import array
from collections.abc import Iterable


class OrderedIds:
    """Ids by row and rows by id; a million of them take some eight megabytes."""

    def __init__(self, ids: "array[int] | None" = None) -> None:
        self._ids = array("q") if ids is None else ids[:]
        self._rows: dict[int, int] | None = None

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
        if self._rows is None:
            self._rows = {one: row for row, one in enumerate(self._ids)}
        return self._rows.get(record_id)

    def rows_of(self, ids: Iterable[int]) -> list[int]:
        """Return the rows of those records that are among them."""
        return [row for row in map(self.row_of, ids) if row is not None]

    def remove(self, first: int, last: int) -> None:
        """Take a run of rows out."""
        del self._ids[first : last + 1]
        self._rows = None

    def insert(self, first: int, ids: "array[int]") -> None:
        """Put ids in before a row."""
        self._ids[first:first] = ids
        self._rows = None
