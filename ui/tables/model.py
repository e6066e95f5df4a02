"""The item model of a register: ids in order, rows by pages, everything read in the background."""

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from typing_extensions import override

from models.problems import Progress, UserError
from models.records.register import Register
from models.records.settings import CALENDAR_DAY
from models.store.changes import Changes
from models.store.reading import Query
from ui.desk import Desk
from ui.tables.cache import RowCache
from ui.tables.columns import columns_of
from ui.tables.difference import Difference
from ui.tables.ids import OrderedIds
from ui.tables.loading import PAGE, Loaded, Row, Wanted, load, load_rows
from ui.tasks import Task
from ui.translation import in_script, translated

VALUE = Qt.ItemDataRole.UserRole
SORT = Qt.ItemDataRole.UserRole + 1
RECORD_ID = Qt.ItemDataRole.UserRole + 2
TONE = Qt.ItemDataRole.UserRole + 3

Result = TypeVar("Result")
Index = QModelIndex | QPersistentModelIndex

_MOST_PAGES_AT_ONCE = 8
_ROOT = QModelIndex()


class RecordTableModel(QAbstractTableModel):
    """The records of a register that a query finds.

    Signals:
        loaded: shown and total number of records, after each answer.
        failed: the sentence when reading was not possible.
    """

    loaded = Signal(int, int)
    failed = Signal(str)

    def __init__(self, desk: Desk, register: Register, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._register = register
        self.columns = columns_of(register)
        self._query = Query(register.key)
        self._only: frozenset[int] | None = None
        self._ids = OrderedIds()
        self._rows = RowCache()
        self._asked: dict[int, None] = {}
        self._loading: Task | None = None
        self._again: Wanted | None = None
        self._fetch_soon = QTimer(self, singleShot=True, interval=0)
        self._fetch_soon.timeout.connect(self._fetch)
        desk.changes.changed.connect(self._take_changes)

    @property
    def query(self) -> Query:
        """The query whose answer is shown or on its way."""
        return self._query

    def show_query(self, query: Query, only: Collection[int] | None = None) -> None:
        """Show the records that a query finds, limited to the ids of `only` if given."""
        self._query = query
        self._only = None if only is None else frozenset(only)
        self._load(Wanted(query, self._only))

    def reload(self, changed: Collection[int] = ()) -> None:
        """Read again what is shown; rows of `changed` (all if none are named) become stale."""
        if changed:
            self._rows.mark(changed)
        else:
            self._rows.mark_all()
        refreshed = frozenset(changed if len(changed) <= PAGE else ())
        self._load(Wanted(self._query, self._only, self._ids.copy(), refreshed))

    def ids(self) -> list[int]:
        """Return the ids of all records shown, in order."""
        return list(self._ids.copy())

    def id_at(self, row: int) -> int:
        """Return the id of the record in a row."""
        return self._ids[row]

    def row_of(self, record_id: int) -> int | None:
        """Return the row of a record, None if it is not shown."""
        return self._ids.row_of(record_id)

    @property
    def is_loading(self) -> bool:
        """Whether an answer is still on its way."""
        return self._loading is not None

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.label
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            hint = self.tr("点击按这一列排序") if column.sortable else self.tr("这一列不能排序")
            return f"{column.label}\n{hint}"
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        record_id = self._ids[index.row()]
        if role == RECORD_ID:
            return record_id
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            VALUE,
            SORT,
            TONE,
        }:
            return None
        row = self._row(record_id, index.row())
        return None if row is None else self._cell(row, index.column(), role)

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        descending = order == Qt.SortOrder.DescendingOrder
        chosen = self.columns[column] if 0 <= column < len(self.columns) else None
        sort = ((chosen.name, descending),) if chosen and chosen.sortable else ()
        if sort != self._query.sort:
            self.show_query(replace(self._query, sort=sort), self._only)

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = (
            Qt.AlignmentFlag.AlignRight
            if self.columns[column].is_number
            else Qt.AlignmentFlag.AlignLeft
        )
        return side | Qt.AlignmentFlag.AlignVCenter

    def _cell(self, row: Row, column: int, role: int) -> Any:  # noqa: ANN401 - a cell value
        if role in {VALUE, SORT}:
            return row.value(self.columns[column].name)
        text = row.texts[column]
        if role == TONE:
            return self.columns[column].tone(text)
        return " ".join(text.split()) if role == Qt.ItemDataRole.DisplayRole else text

    def _row(self, record_id: int, place: int) -> Row | None:
        row = self._rows.get(record_id)
        if self._rows.is_due(record_id):
            page = place // PAGE
            self._asked.pop(page, None)
            self._asked[page] = None
            if not self._fetch_soon.isActive():
                self._fetch_soon.start()
        return row

    def _load(self, wanted: Wanted) -> None:
        if self._loading is not None:
            self._again = wanted if self._again is None else self._again.followed_by(wanted)
            return
        workspace, columns = self._desk.workspace, self.columns

        def work(_progress: Progress) -> Loaded:
            return load(workspace, wanted, columns)

        self._loading = self._run(work, partial(self._take_loaded, wanted, self._rows.moment))
        # A task that the clerk stopped calls nothing back.
        self._loading.finished.connect(self._forget_stopped)

    def _forget_stopped(self) -> None:
        if self._loading is not None and self._loading.is_finished:
            self._loading = None

    def _take_loaded(self, wanted: Wanted, moment: int, loaded: Loaded) -> None:
        self._loading = None
        again, self._again = self._again, None
        if again is not None and again.shown is None:
            self._load(again)
            return
        self._rows.keep(loaded.rows, moment)
        if loaded.difference is None:
            self._begin_anew(loaded)
        else:
            self._apply(loaded.difference)
        self._tell_changed(wanted)
        if again is None and not loaded.is_whole:
            again = Wanted(wanted.query, wanted.only)
        if again is not None:
            self._load(replace(again, shown=self._ids.copy()))
        self.loaded.emit(loaded.shown, loaded.total)

    def _take_failure(self, error: UserError) -> None:
        self._loading = None
        self._again = None
        self.failed.emit(translated(error.message))

    def _begin_anew(self, loaded: Loaded) -> None:
        self.beginResetModel()
        self._ids = OrderedIds(loaded.ids)
        self._asked.clear()
        self.endResetModel()

    def _apply(self, steps: Difference) -> None:
        for first, last in steps.removed:
            self.beginRemoveRows(_ROOT, first, last)
            self._ids.remove(first, last)
            self.endRemoveRows()
        if steps.moved:
            self._reorder(OrderedIds(steps.kept))
        for first, last in steps.inserted:
            self.beginInsertRows(_ROOT, first, last)
            self._ids.insert(first, steps.ids[first : last + 1])
            self.endInsertRows()

    def _reorder(self, ids: OrderedIds) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [self._ids[index.row()] for index in before]
        self._ids = ids
        places = ids.places_of(kept)
        after = [
            self.index(places.get(one, 0), index.column())
            for one, index in zip(kept, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _tell_changed(self, wanted: Wanted) -> None:
        refreshed = wanted.refreshed
        self._tell_rows_changed(self._ids.rows_of(refreshed) if refreshed else self._every())

    def _every(self) -> list[int]:
        return [0, len(self._ids) - 1] if len(self._ids) else []

    def _tell_rows_changed(self, rows: Collection[int]) -> None:
        if rows:
            last = len(self.columns) - 1
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), last))

    def _fetch(self) -> None:
        # The pages asked for last are on screen; others were only scrolled past.
        pages = list(self._asked)[-_MOST_PAGES_AT_ONCE:]
        self._asked.clear()
        ids = [
            one for page in pages for one in self._ids.page(page, PAGE) if self._rows.is_due(one)
        ]
        if not ids:
            return
        workspace, columns, key = self._desk.workspace, self.columns, self._register.key

        def work(_progress: Progress) -> dict[int, Row]:
            return load_rows(workspace, key, ids, columns)

        self._run(work, partial(self._take_rows, self._rows.moment))

    def _run(self, work: Callable[[Progress], Result], take: Callable[[Result], None]) -> Task:
        label = self.tr("正在读取{register}").format(register=in_script(self._register.label))
        return self._desk.tasks.run(work, label=label, on_done=take, on_failed=self._take_failure)

    def _take_rows(self, moment: int, rows: dict[int, Row]) -> None:
        self._rows.keep(rows, moment)
        # Looking for the few rows among a million would take longer than drawing all in sight.
        self._tell_rows_changed(self._every())

    def _take_changes(self, changes: Changes) -> None:
        if self._register.key in changes.registers:
            self.reload(changes.ids)
        elif self._register.computed and CALENDAR_DAY.key in changes.registers:
            self.reload()
