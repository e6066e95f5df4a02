"""Stores a record in the background and tells how it went."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from models.problems import Progress, StaleRecordError, UserError
from models.records.register import Register, Values
from models.store.changes import Changes
from models.store.reading import records, single
from models.store.saving import save
from ui.desk import Desk
from ui.tasks import Task


class RecordSaver(QObject):
    """Adds or changes one record at a time, and reads it for the form.

    Signals:
        stored: the changes.
        stale: the record was changed meanwhile; its present values, or None if it is gone.
        refused: the reason why nothing was stored or read.
        stopped: nothing was stored, because the clerk stopped it.
        similar: nothing was stored, because these records look the same.
    """

    stored = Signal(object)
    stale = Signal(object)
    refused = Signal(object)
    stopped = Signal()
    similar = Signal(object)

    def __init__(self, desk: Desk, register: Register, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._register = register
        self._task: Task | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a record is on its way into the workspace."""
        return self._task is not None

    def store(
        self,
        record_id: int | None,
        values: Values,
        version: int,
        search: Callable[[], list[Values]] | None = None,
    ) -> None:
        """Store a new record, or the record that was read at `version`.

        What `search` finds keeps a new record from being stored.
        """
        workspace, key = self._desk.workspace, self._register.key

        def work(_progress: Progress) -> Changes | list[Values]:
            found = [] if record_id is not None or search is None else search()
            return found or save(workspace, key, record_id, values, version)

        self._task = self._desk.tasks.run(
            work,
            label=self.tr("正在保存"),
            on_done=self._take_stored,
            on_failed=partial(self._take_refusal, record_id),
            writes=True,
        )
        self._task.finished.connect(self._take_end)

    def read(self, record_id: int, then: Callable[[Values | None], None]) -> None:
        """Hand over the present values of a record, None if it is gone."""
        workspace, key = self._desk.workspace, self._register.key

        def work(_progress: Progress) -> Values | None:
            found = records(workspace, key, [record_id])
            return found[0] if found else None

        self._run_reading(work, then)

    def read_single(self, then: Callable[[Values | None], None]) -> None:
        """Hand over the values of the register's only record, None if there is none yet."""
        workspace, key = self._desk.workspace, self._register.key
        self._run_reading(lambda _progress: single(workspace, key), then)

    def _run_reading(
        self,
        work: Callable[[Progress], Values | None],
        then: Callable[[Values | None], None],
    ) -> None:
        self._desk.tasks.run(
            work,
            label=self.tr("正在打开记录"),
            on_done=then,
            on_failed=self.refused.emit,
        )

    def _take_end(self) -> None:
        if self._task is not None and self._task.is_finished:
            # It was stopped before it began, and so called nothing back.
            self._task = None
            self.stopped.emit()

    def _take_stored(self, outcome: Changes | list[Values]) -> None:
        self._task = None
        (self.stored if isinstance(outcome, Changes) else self.similar).emit(outcome)

    def _take_refusal(self, record_id: int | None, error: UserError) -> None:
        self._task = None
        if isinstance(error, StaleRecordError) and record_id is not None:
            self.read(record_id, self.stale.emit)
        else:
            self.refused.emit(error)
