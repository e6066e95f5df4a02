"""The panel beside a table: a record with its attachments, parts and history."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.records import parts_of
from models.records.register import Register, Values
from models.store.reading import records
from ui.desk import Desk
from ui.forms.drafts import owners_of_drafts
from ui.forms.entry_panel import EntryPanel
from ui.forms.record_tabs import RecordTabs


class RecordPanel(EntryPanel):
    """Enters or changes a record; files dropped on it become its attachments.

    Args:
        desk: what every page works with.
        register: of the records.
        parent: the widget around it.
        several: the register has several records, which have attachments, parts and history.
    """

    def __init__(
        self, desk: Desk, register: Register, parent: QWidget | None = None, *, several: bool = True
    ) -> None:
        self.tabs: RecordTabs | None = None
        super().__init__(desk, register, parent, several=several)
        if several:
            self.surround(self._make_tabs)
            self.setAcceptDrops(True)
            keys = QShortcut(QKeySequence("Ctrl+Shift+D"), self)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(self.copy_record)

    def _make_tabs(self, content: QWidget) -> QWidget:
        self.tabs = RecordTabs(self._desk, self._register, content, self)
        self.tabs.message.connect(self.message)
        self.tabs.busy_changed.connect(lambda busy: self.give_way(away=busy))
        return self.tabs

    @property
    @override
    def is_changed(self) -> bool:
        return super().is_changed or (self.tabs is not None and self.tabs.is_changed)

    def copy_record(self) -> None:
        """Begin a new record with what the one shown says."""
        if self.record_id is not None:
            self.open_copy(self.record_id, None)

    @override
    def offer_draft(self) -> None:
        super().offer_draft()
        if self.question.is_asking:
            return
        workspace, key = self._desk.workspace, self._register.key
        owners = [
            owner
            for part in parts_of(key)
            for owner in owners_of_drafts(workspace.folder, part.key)
        ]
        if owners:
            self._desk.tasks.run(
                lambda _progress: records(workspace, key, owners),
                label=self.tr("正在打开记录"),
                on_done=self._show_first,
            )

    def _show_first(self, found: list[Values]) -> None:
        """Show the first record that is still there of those with a part that was not saved."""
        if found:
            self.open_record(found[0]["id"], focus=False)

    @override
    def keep_draft(self) -> None:
        super().keep_draft()
        if self.tabs is not None:
            self.tabs.keep_draft()

    @override
    def save(self) -> None:
        if not self._is_held_by_part():
            super().save()

    @override
    def save_and_next(self) -> None:
        if not self._is_held_by_part():
            super().save_and_next()

    def _is_held_by_part(self) -> bool:
        """Return whether a part has to be stored first, and if so turn to it."""
        if self.tabs is None or not self.tabs.show_changed():
            return False
        self.message.emit("warning", self.tr("这里还有没保存的内容，请先保存或取消。"))
        return True

    @override
    def _present(self, title: str, values: Mapping[str, Any], *, focus: bool) -> None:
        if self.tabs is not None:
            if focus:
                self.tabs.setCurrentIndex(0)
            self.tabs.show_record(self.record_id)
        super()._present(title, values, focus=focus)

    @override
    def _reset(self) -> None:
        super()._reset()
        if self.tabs is not None:
            self.tabs.give_up()
            self.tabs.show_record(None)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if self.tabs is not None and paths:
            self.tabs.attach_files(paths)
            event.acceptProposedAction()
