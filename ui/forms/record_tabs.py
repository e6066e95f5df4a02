"""What stands beside the content of a record: its attachments, its parts and its history."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from models.problems import Progress, RecordReference
from models.records import WITH_DIALOGS, parts_of
from models.records.attachment import ATTACHMENT
from models.records.dispatch import PRINT_JOB
from models.records.register import Register
from models.store.attachments import attachments_of
from models.store.changes import Changes
from models.store.printing import PRINTED
from models.store.reading import Filter, Query, count
from models.store.workspace import Workspace
from ui.desk import Desk
from ui.forms.attachment_list import AttachmentList
from ui.forms.beside import Beside
from ui.forms.drafts import owners_of_drafts
from ui.forms.history_list import HistoryList
from ui.forms.parts import PartsEditor
from ui.forms.print_list import PrintList
from ui.translation import in_script


class RecordTabs(QTabWidget):
    """The content of a record and, in further tabs, what belongs to it.

    A tab is filled when it is first looked at.

    Signals:
        message: level and sentence for the message strip.
        busy_changed: whether a part is being entered, which has buttons of its own.
    """

    message = Signal(str, str)
    busy_changed = Signal(bool)

    def __init__(
        self, desk: Desk, register: Register, content: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._register = register
        self._record: RecordReference | None = None
        self._counting = 0
        self._parts = tuple(part for part in parts_of(register.key) if part.key not in WITH_DIALOGS)
        self._makers: dict[int, Callable[[QWidget], Beside]] = {}
        self._made: dict[int, Beside] = {}
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.tabBar().setAccessibleName(self.tr("这条记录的内容、附件和历史"))
        self.addTab(content, self.tr("内容"))
        self._attachments = self._add(in_script(ATTACHMENT.label), AttachmentList)
        self._part_places = {
            part.key: self._add(in_script(part.label), partial(PartsEditor, part=part))
            for part in self._parts
        }
        if register.key in PRINTED:
            self._add(in_script(PRINT_JOB.label), PrintList)
        self._add(self.tr("历史"), HistoryList)
        self.currentChanged.connect(self._look_at)
        desk.changes.changed.connect(self._take_changes)

    def _add(self, label: str, make: Callable[..., Beside]) -> int:
        holder = QWidget(self)
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        place = self.addTab(holder, label)
        self._makers[place] = partial(make, self._desk)
        return place

    @property
    def is_changed(self) -> bool:
        """Whether something was entered beside the content that is not stored."""
        return any(one.is_changed for one in self._made.values())

    @property
    def is_busy(self) -> bool:
        """Whether a part is being entered in the tab that is shown."""
        shown = self._made.get(self.currentIndex())
        return shown is not None and shown.is_busy

    def show_changed(self) -> bool:
        """Return whether something beside the content is not stored, and if so turn to it."""
        for place, one in self._made.items():
            if one.is_changed:
                self.setCurrentIndex(place)
                return True
        return False

    def keep_draft(self) -> None:
        """Write down what is entered beside the content and not stored."""
        for one in self._made.values():
            one.keep_draft()

    def give_up(self) -> None:
        """Forget what is entered beside the content and not stored."""
        for one in self._made.values():
            one.give_up()

    def show_record(self, record_id: int | None) -> None:
        """Show what belongs to a record; None for a new one, which has nothing yet."""
        record = None if record_id is None else RecordReference(self._register.key, record_id)
        if record == self._record and record is not None:
            return
        self._record = record
        for one in self._made.values():
            one.show_record(record)
        if record is None:
            self.setCurrentIndex(0)
        self._count()
        self._resume_parts()

    def attach_files(self, paths: list[str]) -> None:
        """Attach files that were dropped on the record."""
        if self._record is None:
            self.message.emit("warning", self.tr("请先保存这条记录，再加附件。"))
            return
        self.setCurrentIndex(self._attachments)
        page = self._made[self._attachments]
        if isinstance(page, AttachmentList):
            page.attach_files(paths)

    def _resume_parts(self) -> None:
        """Turn to a part that was being entered when the program ended."""
        record = self._record
        if record is None:
            return
        for part in self._parts:
            if record.id in owners_of_drafts(self._desk.workspace.folder, part.key):
                self.setCurrentIndex(self._part_places[part.key])
                return

    def _look_at(self, place: int) -> None:
        if place in self._makers and place not in self._made:
            holder = self.widget(place)
            page = self._makers[place](holder)
            layout = holder.layout()
            assert layout is not None  # noqa: S101 - every tab was given one
            layout.addWidget(page)
            page.show()
            page.message.connect(self.message)
            page.busy_changed.connect(self._tell_busy)
            self._made[place] = page
            page.show_record(self._record)
        self._tell_busy()

    def _tell_busy(self) -> None:
        self.busy_changed.emit(self.is_busy)

    def _count(self) -> None:
        """Say in the tabs how much there is."""
        self._counting += 1
        record, parts, counting = self._record, self._parts, self._counting
        if record is None:
            self._show_counts(counting, dict.fromkeys([ATTACHMENT.key, *self._part_places], 0))
            return
        workspace = self._desk.workspace

        def work(_progress: Progress) -> dict[str, int]:
            return _counts(workspace, record, parts)

        take = partial(self._show_counts, counting)
        self._desk.tasks.run(work, label=self.tr("正在读取"), on_done=take)

    def _show_counts(self, counting: int, counts: dict[str, int]) -> None:
        if counting != self._counting:
            return
        places = {ATTACHMENT.key: self._attachments, **self._part_places}
        labels = {one.key: in_script(one.label) for one in (ATTACHMENT, *self._parts)}
        for key, place in places.items():
            number = counts[key]
            self.setTabText(place, f"{labels[key]} {number}" if number else labels[key])

    def _take_changes(self, changes: Changes) -> None:
        concerned = {
            self._register.key,
            ATTACHMENT.key,
            PRINT_JOB.key,
            *self._part_places,
        } & changes.registers
        if not concerned or self._record is None:
            return
        self._count()
        for one in self._made.values():
            one.reload()


def _counts(
    workspace: Workspace, record: RecordReference, parts: tuple[Register, ...]
) -> dict[str, int]:
    counts = {ATTACHMENT.key: len(attachments_of(workspace, record))}
    for part in parts:
        mine = Filter(part.owner_name, "one_of", (record.id,))
        counts[part.key] = count(workspace, Query(part.key, filters=(mine,)))
    return counts
