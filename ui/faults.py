"""What happens when the program itself is at fault: a masked log, and one sentence."""

import datetime
import faulthandler
import platform
import re
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QObject, Signal

LOG_NAME = "错误记录.log"
CRASH_NAME = "崩溃记录.log"
_LARGEST = 1_000_000  # bytes; an older log is begun anew
_CHINESE = re.compile(r"[\u3400-\u9fff]+")
_NUMBER = re.compile(r"\d{5,}")


class FaultReporter(QObject):
    """Writes unexpected exceptions of every thread to a log and tells the window of the first.

    Args:
        folder: where the logs lie.

    Signals:
        noticed: the first fault since the start.
    """

    noticed = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder.mkdir(parents=True, exist_ok=True)
        self._log = folder / LOG_NAME
        self._crash_log = (folder / CRASH_NAME).open("a", encoding="utf-8")
        self._told = False

    def install(self) -> None:
        """Take over from the interpreter for the rest of the process."""
        faulthandler.enable(self._crash_log)
        sys.excepthook = self.report
        threading.excepthook = lambda fault: self.report(
            fault.exc_type, fault.exc_value, fault.exc_traceback
        )

    def close(self) -> None:
        """Let go of the files."""
        if faulthandler.is_enabled():
            faulthandler.disable()
        self._crash_log.close()

    def report(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Write an exception to the log, and say so the first time."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        moment = datetime.datetime.now().astimezone().isoformat(timespec="seconds")
        self._write(f"{moment}\n{masked_trace(kind, error, trace)}\n")
        if not self._told:
            self._told = True
            self.noticed.emit()

    def diagnostics(self) -> str:
        """Return what helps to find a fault: versions and the logs, nothing from the workspace."""
        lines = [
            f"Python {platform.python_version()} · Qt {qt_version} · {platform.platform()}",
            f"{sys.executable and Path(sys.executable).name} · {sys.getfilesystemencoding()}",
        ]
        crash = self._log.with_name(CRASH_NAME)
        logs = [path.read_text("utf-8") for path in (self._log, crash) if path.exists()]
        return _without_home("\n".join([*lines, "", *logs]))

    def _write(self, text: str) -> None:
        try:
            if self._log.exists() and self._log.stat().st_size > _LARGEST:
                self._log.unlink()
            with self._log.open("a", encoding="utf-8") as log:
                log.write(text)
        except OSError as reason:
            # A full disk must not hide the fault itself.
            print(text, reason, file=sys.stderr)  # noqa: T201


def masked_trace(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> str:
    """Return a traceback in which no name, number or address of a person can stand.

    The lines of code stay; what the exceptions say may quote records, so Chinese text and long
    numbers in it are starred.
    """
    described = traceback.TracebackException(kind, error or kind(), trace)
    parts = []
    linked: traceback.TracebackException | None = described
    while linked is not None:
        said = "".join(linked.format_exception_only())
        masked = _NUMBER.sub("***", _CHINESE.sub("*", said))
        parts.append("".join(linked.stack.format()) + masked)
        linked = linked.__cause__ or linked.__context__
    return _without_home("\n".join(reversed(parts)))


def _without_home(text: str) -> str:
    return text.replace(str(Path.home()), "~")
