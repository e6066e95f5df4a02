"""What can be done with records of a table besides opening, copying and deleting them."""

from collections.abc import Callable
from dataclasses import dataclass

Ids = list[int]


@dataclass(frozen=True, slots=True)
class RecordAction:
    """One entry of the menu of a table.

    Attributes:
        text: what the clerk reads.
        run: does it with the ids of the selected records.
        keys: its keyboard shortcut, or empty.
        picture: name of its icon, or empty.
        needs_records: it can only be done with records selected.
    """

    text: str
    run: Callable[[Ids], None]
    keys: str = ""
    picture: str = ""
    needs_records: bool = True
