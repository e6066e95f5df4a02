"""The life of an application as a picture above its form."""

import datetime
from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout

from models.problems import Progress
from models.records.application import APPLICATION
from models.records.settings import CALENDAR_DAY
from models.rules.application_life import life_of
from models.rules.application_timeline import Timeline, timeline_of
from models.store.applications import application_of
from models.store.calendar import calendar_of
from models.store.changes import Changes
from ui.desk import Desk
from ui.forms.entry_panel import EntryPanel
from ui.widgets.timeline import TimelineView


class TimelineStrip(QFrame):
    """Shows how the period of the record in a panel runs; nothing for a new one."""

    def __init__(self, desk: Desk, panel: EntryPanel) -> None:
        super().__init__(panel)
        self._desk, self._panel = desk, panel
        self._view: TimelineView | None = None
        self._shown: int | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        panel.insert_strip(self)
        panel.opened.connect(self._read)
        panel.closed.connect(self._read)
        desk.changes.changed.connect(self._take_changes)
        self.hide()

    def _take_changes(self, changes: Changes) -> None:
        if self._shown is not None and changes.registers & {APPLICATION.key, CALENDAR_DAY.key}:
            self._read()

    def _read(self) -> None:
        record_id, workspace = self._panel.record_id, self._desk.workspace
        if record_id != self._shown:
            self.hide()
        self._shown = record_id
        if record_id is None:
            return

        def work(_progress: Progress) -> Timeline:
            events = application_of(workspace, record_id)["events"]
            life = life_of(events, calendar_of(workspace))
            return timeline_of(events, life, datetime.date.today())

        self._desk.tasks.run(
            work,
            label=self.tr("正在计算期限"),
            on_done=partial(self._show, record_id),
            on_failed=lambda _error: self.hide(),
        )

    def _show(self, record_id: int, timeline: Timeline) -> None:
        if record_id != self._shown:
            return
        layout = self.layout()
        assert layout is not None  # noqa: S101 - set by this class
        if self._view is not None:
            self._view.hide()
            self._view.deleteLater()
        self._view = TimelineView(timeline, self)
        layout.addWidget(self._view)
        self.show()
