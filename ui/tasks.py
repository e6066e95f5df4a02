"""Long work beside the window: one worker for all that writes, several for what only reads."""

import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThreadPool, Signal
from shiboken6 import isValid

from models.problems import Cancelled, Progress, UserError

Result = TypeVar("Result")

_INTERVAL = 0.05  # seconds between two reports of progress
_READERS = 3


class Task(QObject):
    """One piece of work that waits, runs or has ended; its signals come on the main thread.

    Signals:
        started: a worker took it up.
        progressed: done, total, text; at most 20 a second.
        finished: it is over, whatever came of it; the callbacks were called before.
    """

    started = Signal()
    progressed = Signal(int, int, str)
    finished = Signal()

    def __init__(
        self,
        label: str,
        on_done: Callable[[Any], None],
        on_failed: Callable[[UserError], None] | None,
        *,
        writes: bool,
    ) -> None:
        super().__init__()
        self.label = label
        self.writes = writes
        self.is_finished = False
        self.on_done = on_done
        self.on_failed = on_failed
        self._cancelled = threading.Event()

    @property
    def is_cancelled(self) -> bool:
        """Whether the clerk stopped it."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Stop at the next step of its progress; no callback is called then."""
        self._cancelled.set()


class Tasks(QObject):
    """Runs work on other threads and hands results over on the main thread.

    Signals:
        submitted: a `Task` that was just handed in.
        failed: a `UserError` of a task that has no `on_failed`.
        idle: nothing runs or waits any more.
    """

    submitted = Signal(object)
    failed = Signal(object)
    idle = Signal()
    _started = Signal(int)
    _progressed = Signal(int, int, int, str)
    _ended = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writers = QThreadPool(self, maxThreadCount=1)
        self._readers = QThreadPool(self, maxThreadCount=_READERS)
        self._open: dict[int, Task] = {}
        self._last = 0
        self._started.connect(lambda number: self._open[number].started.emit())
        self._progressed.connect(self._show_progress)
        self._ended.connect(self._finish)

    def run(
        self,
        work: Callable[[Progress], Result],
        *,
        label: str,
        on_done: Callable[[Result], None],
        on_failed: Callable[[UserError], None] | None = None,
        writes: bool = False,
    ) -> Task:
        """Do the work on another thread, then call one of the callbacks on the main thread.

        A callback is not called when the widget or object it belongs to is gone.

        Args:
            work: a plain function that touches nothing of Qt and reports its progress.
            label: what it does, for the progress strip.
            on_done: called with what the work returns.
            on_failed: called with a `UserError`; without it the window shows the sentence.
            writes: it changes records; such tasks run one after the other.
        """
        self._last += 1
        task = Task(label, on_done, on_failed, writes=writes)
        self._open[self._last] = task
        pool = self._writers if writes else self._readers
        pool.start(partial(self._work, self._last, work, task._cancelled))  # noqa: SLF001
        self.submitted.emit(task)
        return task

    @property
    def is_writing(self) -> bool:
        """Whether a task that changes records runs or waits."""
        return any(task.writes for task in self._open.values())

    @property
    def is_idle(self) -> bool:
        """Whether nothing runs or waits."""
        return not self._open

    def cancel_readers(self) -> None:
        """Stop what only reads."""
        for task in self._open.values():
            if not task.writes:
                task.cancel()

    def wait_for_writers(self) -> None:
        """Wait until everything is stored, and hand the results over."""
        self._wait_for(self._writers)

    def close(self) -> None:
        """Stop what only reads and wait for all workers to end."""
        self.cancel_readers()
        self._wait_for(self._writers)
        self._wait_for(self._readers)

    def _wait_for(self, pool: QThreadPool) -> None:
        pool.waitForDone()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def _work(
        self, number: int, work: Callable[[Progress], object], cancelled: threading.Event
    ) -> None:
        """Run on a worker's thread; it touches no object of the main thread but by signals."""
        last = -_INTERVAL

        def report(done: int, total: int, text: str) -> None:
            nonlocal last
            if cancelled.is_set():
                raise Cancelled
            now = time.monotonic()
            if now - last >= _INTERVAL:
                last = now
                self._progressed.emit(number, done, total, text)

        result: object = None
        error: BaseException | None = None
        try:
            if cancelled.is_set():
                raise Cancelled  # noqa: TRY301 - it ends like one that was stopped later
            self._started.emit(number)
            result = work(Progress(report))
        except Exception as raised:  # noqa: BLE001 - shown or reported on the main thread
            error = raised
        self._ended.emit(number, result, error)

    def _show_progress(self, number: int, done: int, total: int, text: str) -> None:
        self._open[number].progressed.emit(done, total, text)

    def _finish(self, number: int, result: object, error: Exception | None) -> None:
        task = self._open.pop(number)
        try:
            self._call_back(task, result, error)
        finally:
            task.is_finished = True
            task.finished.emit()
            if not self._open:
                self.idle.emit()

    def _call_back(self, task: Task, result: object, error: Exception | None) -> None:
        # What was stored before the clerk pressed cancel is stored; the pages must hear of it.
        if isinstance(error, Cancelled) or (task.is_cancelled and not task.writes):
            return
        if error is None:
            if _is_alive(task.on_done):
                task.on_done(result)
        elif not isinstance(error, UserError):
            sys.excepthook(type(error), error, error.__traceback__)
        elif task.on_failed is None:
            self.failed.emit(error)
        elif _is_alive(task.on_failed):
            task.on_failed(error)


def _is_alive(callback: Callable[..., None]) -> bool:
    return all(isValid(owner) for owner in _owners(callback))


def _owners(callback: object) -> Iterator[QObject]:
    """Find the Qt objects that a callback belongs to: its `self`, what it closes over."""
    owner = getattr(callback, "__self__", None)
    if isinstance(owner, QObject):
        yield owner
    if isinstance(callback, partial):
        yield from _owners(callback.func)
        return
    for cell in getattr(callback, "__closure__", None) or ():
        if isinstance(cell.cell_contents, QObject):
            yield cell.cell_contents
