"""The records to which a view of duties limits a table, kept up to date."""

import datetime

from PySide6.QtCore import QObject, Signal

from models.figures.duties import ids_of_duties
from models.figures.duty import STATES
from models.problems import Progress
from models.records import parts_of
from models.records.register import Register
from models.records.settings import CALENDAR_DAY, WORK_SETTINGS
from models.store.changes import Changes
from models.store.views import View
from ui.desk import Desk


class DutyLimit(QObject):
    """Finds the records of a view of duties, again after every change that may concern them.

    Signals:
        found: a frozenset of ids.
    """

    found = Signal(object)

    def __init__(self, desk: Desk, register: Register, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._register = register
        self._view: View | None = None
        desk.changes.changed.connect(self._take_changes)

    @property
    def view(self) -> View | None:
        """The view that limits the table, None if none does."""
        return self._view

    def watch(self, view: View | None) -> None:
        """Find the records of a view; None stops it."""
        self._view = view
        if view is None:
            return
        workspace, key = self._desk.workspace, self._register.key

        def work(_progress: Progress) -> frozenset[int]:
            today = datetime.date.today()
            return frozenset(ids_of_duties(workspace, key, today, STATES[view.duties], view.kinds))

        def take(ids: frozenset[int]) -> None:
            if self._view is view:
                self.found.emit(ids)

        self._desk.tasks.run(work, label=self.tr("正在查找待办"), on_done=take)

    def _take_changes(self, changes: Changes) -> None:
        parts = {part.key for part in parts_of(self._register.key)}
        concerned = {self._register.key, CALENDAR_DAY.key, WORK_SETTINGS.key, *parts}
        if changes.registers & concerned:
            self.watch(self._view)
