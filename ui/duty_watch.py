"""How many duties are overdue, kept up to date for the navigation, and told at the start."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from models.figures.application_board import Board, Column, board
from models.figures.duties import duties
from models.figures.duty import DutyState
from models.problems import Progress
from ui.desk import Desk
from ui.navigation import APPLICATION_BOARD, OVERVIEW

_CLOCK = 60_000  # milliseconds between two looks at the date
_SHOWN = 30_000  # milliseconds until the reminder leaves the desktop


class DutyWatch(QObject):
    """Counts beside the window.

    Args:
        desk: where the log is.
        reading: the timer of the window that runs out when something may have changed.
        tell: called with the key of a page and how many of its things are overdue.

    Signals:
        reminded: the sentence about urgent applications, once after the start.
    """

    reminded = Signal(str)

    def __init__(self, desk: Desk, reading: QTimer, tell: Callable[[str, int], None]) -> None:
        super().__init__(reading)
        self._desk = desk
        self._tell = tell
        self._day = datetime.date.today()
        self._has_reminded = False
        reading.timeout.connect(self.count)
        # The window may stay open overnight.
        clock = QTimer(self, interval=_CLOCK)
        clock.timeout.connect(self._look_at_clock)
        clock.start()

    def count(self) -> None:
        """Count anew."""
        workspace, today = self._desk.workspace, datetime.date.today()
        self._day = today

        def work(_progress: Progress) -> tuple[int, Board]:
            found = duties(workspace, today)
            overdue = sum(duty.state is DutyState.OVERDUE for duty in found)
            return overdue, board(workspace, today)

        label = self.tr("正在查找待办")
        self._desk.tasks.run(work, label=label, on_done=self._take)

    def _take(self, found: tuple[int, Board]) -> None:
        number, shown = found
        overdue, soon = (len(shown.columns[one]) for one in (Column.OVERDUE, Column.SOON))
        self._tell(OVERVIEW, number)
        self._tell(APPLICATION_BOARD, overdue)
        if not self._has_reminded and overdue + soon:
            sentence = self.tr("依申请公开：已超期 {overdue} 件，3个工作日内到期 {soon} 件。")
            self._remind(sentence.format(overdue=overdue, soon=soon))
        self._has_reminded = True

    def _remind(self, sentence: str) -> None:
        """Say on the desktop what is urgent; the window says it where there is no such place."""
        if not QSystemTrayIcon.isSystemTrayAvailable():
            self.reminded.emit(sentence)
            return
        tray = QSystemTrayIcon(QGuiApplication.windowIcon(), self)
        tray.setToolTip(sentence)
        tray.show()
        tray.showMessage(self.tr("政务公开台账"), sentence)
        tray.messageClicked.connect(tray.hide)
        QTimer.singleShot(_SHOWN, tray, tray.hide)

    def _look_at_clock(self) -> None:
        if datetime.date.today() != self._day:
            self.count()
