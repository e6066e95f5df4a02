"""The strip that shows long work and can stop it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget
from shiboken6 import isValid

from ui.tasks import Task

_PATIENCE = 300  # milliseconds before work is worth a word


class ProgressStrip(QFrame):
    """Shows the oldest task that has run for a while; short ones are never seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progressStrip")
        self._tasks: list[Task] = []
        self._label = QLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setAccessibleName(self.tr("进度"))
        self._stop = QPushButton(self.tr("停止"), self)
        self._stop.setAccessibleName(self.tr("停止"))
        self._stop.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(self._label)
        row.addWidget(self._bar, 1)
        row.addWidget(self._stop)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._show_oldest)
        self.hide()

    def watch(self, task: Task) -> None:
        """Follow a task until it ends."""
        self._tasks.append(task)
        task.progressed.connect(lambda done, total, text: self._move(task, done, total, text))
        task.finished.connect(lambda: self._forget(task))
        if not self._patience.isActive() and self.isHidden():
            self._patience.start()

    def _show_oldest(self) -> None:
        if not self._tasks:
            self.hide()
            return
        task = self._tasks[0]
        self._label.setText(task.label)
        self._bar.setRange(0, 0)
        self._stop.setEnabled(not task.is_cancelled)
        self.setAccessibleName(task.label)
        self.show()

    def _move(self, task: Task, done: int, total: int, text: str) -> None:
        # A task may outlive the window that shows it.
        if not isValid(self) or self.isHidden() or not self._tasks or task is not self._tasks[0]:
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._label.setText(text or task.label)

    def _forget(self, task: Task) -> None:
        self._tasks.remove(task)
        if not isValid(self):
            return
        if not self._tasks:
            self._patience.stop()
            self.hide()
        elif self.isVisible():
            self._show_oldest()

    def _cancel(self) -> None:
        if self._tasks:
            self._tasks[0].cancel()
            self._label.setText(self.tr("正在停止…"))
            self._stop.setEnabled(False)
