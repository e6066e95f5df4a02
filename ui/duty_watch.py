"""How many duties are overdue, kept up to date for the navigation."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from models.figures.duties import duties
from models.figures.duty import DutyState
from models.problems import Progress
from ui.desk import Desk

_CLOCK = 60_000  # milliseconds between two looks at the date


class DutyWatch(QObject):
    """Counts beside the window.

    Args:
        desk: where the log is.
        reading: the timer of the window that runs out when something may have changed.
        tell: called with the number of overdue duties.
    """

    def __init__(self, desk: Desk, reading: QTimer, tell: Callable[[int], None]) -> None:
        super().__init__(reading)
        self._desk = desk
        self._tell = tell
        self._day = datetime.date.today()
        reading.timeout.connect(self.count)
        # The window may stay open overnight.
        clock = QTimer(self, interval=_CLOCK)
        clock.timeout.connect(self._look_at_clock)
        clock.start()

    def count(self) -> None:
        """Count anew."""
        workspace, today = self._desk.workspace, datetime.date.today()
        self._day = today

        def work(_progress: Progress) -> int:
            found = duties(workspace, today)
            return sum(duty.state is DutyState.OVERDUE for duty in found)

        label = self.tr("正在查找待办")
        self._desk.tasks.run(work, label=label, on_done=self._take)

    def _take(self, number: int) -> None:
        self._tell(number)

    def _look_at_clock(self) -> None:
        if datetime.date.today() != self._day:
            self.count()
