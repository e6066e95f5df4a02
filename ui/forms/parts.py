"""The list of a record's parts, each entered and changed in the same form as any record."""

import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from models.fields import Field
from models.masking import masked
from models.problems import Progress, RecordReference
from models.records.register import Computed, Register, Values
from models.store.calendar import calendar_of
from models.store.changes import Changes
from models.store.masked_records import texts_masked
from models.store.reading import Filter, Query, matching_ids, records, with_computed
from models.store.saving import remove
from models.store.workspace import Workspace
from ui.desk import Desk
from ui.forms.beside import Beside
from ui.forms.entry_panel import EntryPanel
from ui.theme import icon
from ui.translation import in_script

_ID = Qt.ItemDataRole.UserRole


class PartsEditor(Beside):
    """Adds, changes and deletes the records of one register that belong to one record."""

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, part: Register) -> None:
        super().__init__(desk, parent)
        self.fill()
        self._part = part
        self._label = in_script(part.label)
        self._table = self._empty_table()
        self._selected_buttons: list[QPushButton] = []
        self._listing = QWidget(self.place)
        listing = QVBoxLayout(self._listing)
        listing.setContentsMargins(16, 12, 16, 12)
        listing.setSpacing(8)
        listing.addWidget(self._table, 1)
        listing.addLayout(self._buttons())
        self.panel = EntryPanel(desk, part, self.place, inside=True)
        self._stack = QStackedWidget(self.place)
        self._stack.addWidget(self._listing)
        self._stack.addWidget(self.panel)
        layout = QVBoxLayout(self.place)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.panel.opened.connect(partial(self._turn, self.panel))
        self.panel.closed.connect(partial(self._turn, self._listing))
        self.panel.message.connect(self.message)
        self.setFocusProxy(self._table)
        self._enable()

    def _empty_table(self) -> QTableWidget:
        listed = self._part.listed
        table = QTableWidget(0, len(listed), self.place)
        described = _described(self._part)
        table.setHorizontalHeaderLabels([in_script(described[name].label) for name in listed])
        table.setAccessibleName(self._label)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setHighlightSections(False)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        table.horizontalHeader().setDefaultAlignment(left)
        table.itemSelectionChanged.connect(self._enable)
        table.itemActivated.connect(lambda _item: self.change_selected())
        return table

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for text, act in (
            (self.tr("新增{part}").format(part=self._label), self.add_part),
            (self.tr("修改"), self.change_selected),
            (self.tr("删除"), self.delete_selected),
        ):
            button = QPushButton(text, self._listing)
            button.setAccessibleName(text)
            button.clicked.connect(lambda _checked=False, act=act: act())
            row.addWidget(button)
            if act != self.add_part:
                self._selected_buttons.append(button)
            else:
                button.setIcon(icon("plus"))
                row.addStretch()
        return row

    @property
    def is_changed(self) -> bool:
        """Whether a part is entered that is not stored."""
        return self.panel.is_changed

    @property
    def is_busy(self) -> bool:
        """Whether the form of a part is open."""
        return self.record is not None and self._stack.currentWidget() is self.panel

    def keep_draft(self) -> None:
        """Write down what is entered and not stored."""
        self.panel.keep_draft()

    def give_up(self) -> None:
        """Forget what is entered and not stored."""
        self.panel.give_up()

    def show_record(self, record: RecordReference | None) -> None:
        """Show the parts of a record, and one that was not saved when the program ended."""
        super().show_record(record)
        self._turn(self._listing)
        if record is not None:
            self.panel.belong_to(self._part.owner_name, record.id)
            self.panel.offer_draft()

    def reload(self) -> None:
        """Read the parts of the record that is shown."""
        record, workspace, part = self.record, self.desk.workspace, self._part
        if record is None:
            return

        def work(_progress: Progress) -> list[Values]:
            return _parts_of(workspace, part, record.id)

        self.desk.tasks.run(
            work,
            label=self.tr("正在读取"),
            on_done=partial(self._show, record),
            on_failed=self.tell_failure,
        )

    def add_part(self) -> None:
        """Begin a new part in the form."""
        self.panel.open_new(None)

    def change_selected(self) -> None:
        """Open the selected part in the form."""
        chosen = self._selected()
        if chosen:
            self.panel.open_record(chosen[0])

    def delete_selected(self) -> None:
        """Delete the selected parts; undo brings them back."""
        chosen, workspace, key = self._selected(), self.desk.workspace, self._part.key
        if not chosen:
            return

        def work(_progress: Progress) -> Changes:
            return remove(workspace, key, chosen)

        self.desk.tasks.run(
            work,
            label=self.tr("正在删除"),
            on_done=self._take_deleted,
            on_failed=self.tell_failure,
            writes=True,
        )

    def _take_deleted(self, changes: Changes) -> None:
        self.desk.changes.changed.emit(changes)
        sentence = self.tr("已{label}，按 Ctrl+Z 撤销。")
        self.message.emit("success", sentence.format(label=in_script(changes.label)))

    def _turn(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        self.busy_changed.emit()

    def _selected(self) -> list[int]:
        rows = sorted({item.row() for item in self._table.selectedItems()})
        return [int(self._table.model().index(row, 0).data(_ID)) for row in rows]

    def _enable(self) -> None:
        for button in self._selected_buttons:
            button.setEnabled(bool(self._table.selectedItems()))

    def _show(self, record: RecordReference, parts: list[Values]) -> None:
        if record != self.record:
            return
        described = _described(self._part)
        self._table.setRowCount(len(parts))
        for row, part in enumerate(parts):
            values = texts_masked(self._part, part)
            for place, name in enumerate(self._part.listed):
                text = _shown(described[name], values[name])
                item = QTableWidgetItem(" ".join(in_script(text).split()))
                item.setData(_ID, values["id"])
                item.setToolTip(text)
                self._table.setItem(row, place, item)
        self._table.resizeColumnsToContents()
        if parts and not self._table.selectedItems():
            self._table.selectRow(0)
        self._enable()


def _shown(described: Field | Computed, value: Any) -> str:  # noqa: ANN401 - a cell value
    """Return a value as lists show it; personal ones are masked."""
    text = described.kind.format(value)
    hidden = isinstance(described, Field) and described.personal and bool(text)
    return masked(text) if hidden else text


def _described(part: Register) -> dict[str, Field | Computed]:
    """Return fields and computed columns by name."""
    return {**part.fields, **part.computed}


def _parts_of(workspace: Workspace, part: Register, owner_id: int) -> list[Values]:
    """Return the parts of a record with their computed columns."""
    mine = Filter(part.owner_name, "one_of", (owner_id,))
    found = records(workspace, part.key, matching_ids(workspace, Query(part.key, filters=(mine,))))
    calendar, today = calendar_of(workspace), datetime.date.today()
    return [with_computed(part, values, calendar, today) for values in found]
