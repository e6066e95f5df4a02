"""How one order of ids becomes another in steps that keep selection and scroll position."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

MOST_RUNS = 200
"""With more separate runs than this, showing everything anew is quicker."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The steps from the old ids to the new ones, in the order in which they are made.

    Attributes:
        removed: runs of rows (first, last) to take out, from the bottom up.
        kept: the ids that stay, in their new order.
        moved: whether their order changed.
        inserted: runs of rows (first, last) of the new ids to put in, from the top down.
        ids: all new ids.
    """

    removed: tuple[tuple[int, int], ...]
    kept: "array[int]"
    moved: bool
    inserted: tuple[tuple[int, int], ...]
    ids: "array[int]"


def difference(old: Sequence[int], new: "array[int]") -> Difference | None:
    """Return the steps from `old` to `new`, or None when there would be too many."""
    begun = len(old)
    if begun and array("q", old) == new[:begun]:
        more = ((begun, len(new) - 1),) if len(new) > begun else ()
        return Difference((), array("q", old), moved=False, inserted=more, ids=new)
    before, after = set(old), set(new)
    removed = _runs([row for row, one in enumerate(old) if one not in after])
    inserted = _runs([row for row, one in enumerate(new) if one not in before])
    if len(removed) + len(inserted) > MOST_RUNS:
        return None
    staying = array("q", (one for one in old if one in after))
    kept = array("q", (one for one in new if one in before))
    return Difference(tuple(reversed(removed)), kept, staying != kept, tuple(inserted), new)


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
