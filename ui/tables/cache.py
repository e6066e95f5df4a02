"""The rows a table keeps in memory, and which of them were read before their record changed."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping

from ui.tables.loading import Row

MOST_ROWS = 6000


class RowCache:
    """Rows by record id; a row stays to be shown when its record changes, but counts as stale.

    Moments are counted: each mark is a new moment, and a row is as old as the moment at which
    its reading began. So a reading that was under way during a change does not pass for fresh.
    """

    def __init__(self) -> None:
        self._rows: OrderedDict[int, tuple[int, Row]] = OrderedDict()
        self._changed: dict[int, int] = {}
        self._all_changed = 0
        self.moment = 0

    def get(self, record_id: int) -> Row | None:
        """Return the row of a record, stale or not; None if it was not read yet."""
        kept = self._rows.get(record_id)
        return None if kept is None else kept[1]

    def is_due(self, record_id: int) -> bool:
        """Return whether the row is to be read: missing or stale."""
        kept = self._rows.get(record_id)
        return kept is None or kept[0] < self._changed_at(record_id)

    def mark(self, ids: Iterable[int]) -> None:
        """Mark the rows of some records as stale."""
        self.moment += 1
        self._changed.update(dict.fromkeys(ids, self.moment))

    def mark_all(self) -> None:
        """Mark all rows as stale."""
        self.moment += 1
        self._all_changed = self.moment
        self._changed.clear()

    def keep(self, rows: Mapping[int, Row], moment: int) -> None:
        """Keep rows whose reading began at `moment`, and forget those not used for long."""
        for record_id, row in rows.items():
            if moment >= self._changed_at(record_id):
                self._rows[record_id] = (moment, row)
                self._rows.move_to_end(record_id)
        while len(self._rows) > MOST_ROWS:
            self._rows.popitem(last=False)

    def _changed_at(self, record_id: int) -> int:
        return max(self._changed.get(record_id, 0), self._all_changed)
