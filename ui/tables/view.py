"""The table of a register, complete by keyboard."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget
from typing_extensions import override

from models.problems import Progress
from models.records.register import Register
from ui.desk import Desk
from ui.tables.actions import RecordAction
from ui.tables.delegate import CellDelegate
from ui.tables.header import ColumnHeader
from ui.tables.loading import Row, load_rows
from ui.tables.model import Index, RecordTableModel
from ui.theme import icon
from ui.translation import in_script

_ROW_ROOM = 20  # pixels around the text of a row


class RecordTable(QTableView):
    """Shows the records of a register and asks for what is to be done with them.

    Signals:
        edit_asked: id of the record to open.
        delete_asked: ids of the records to delete.
        new_asked: a new record is wanted.
        current_changed: id of the record in the current row.
        hidden: id of a record to be selected that the table does not list.
        copied: how many rows went to the clipboard.
        filter_asked: field name and place on the screen.
    """

    edit_asked = Signal(int)
    delete_asked = Signal(object)
    new_asked = Signal()
    current_changed = Signal(int)
    hidden = Signal(int)
    copied = Signal(int)
    filter_asked = Signal(str, QPoint)

    def __init__(self, desk: Desk, register: Register, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._register = register
        self._wanted: int | None = None
        self._further: list[tuple[RecordAction, QAction]] = []
        self._current_id: int | None = None
        self.records = RecordTableModel(desk, register, self)
        self._set_up()
        self.header = ColumnHeader(register, self.records.columns, desk.preferences, self)
        self.setHorizontalHeader(self.header)
        self.setModel(self.records)
        self.header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.header.restore()
        self.header.sortIndicatorChanged.connect(self._sort)
        self.header.filter_asked.connect(self.filter_asked)
        self.setItemDelegate(CellDelegate(self))
        self.doubleClicked.connect(
            lambda index: self.edit_asked.emit(self.records.id_at(index.row()))
        )
        self.records.modelAboutToBeReset.connect(self._remember_current)
        self.records.modelReset.connect(self._restore_current)
        self.records.loaded.connect(self._go_to_wanted)
        self._add_actions()

    def _set_up(self) -> None:
        self.setObjectName("table")
        self.setAccessibleName(in_script(self._register.label))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self._fit_rows()

    def _add_actions(self) -> None:
        self._edit = self._action(self.tr("打开修改"), ("Return", "Enter"), self._edit_current)
        self._delete = self._action(self.tr("删除"), ("Del",), self._delete_selected)
        self._copy = self._action(self.tr("复制"), ("Ctrl+C",), self.copy_selected)

    def add_actions(self, actions: Sequence[RecordAction]) -> list[QAction]:
        """Offer further actions in the menu of the table and by their keys; return them."""
        added = []
        for one in actions:
            run = partial(self._run_with_selected, one)
            action = self._action(one.text, (one.keys,) if one.keys else (), run)
            if one.picture:
                action.setIcon(icon(one.picture))
            added.append(action)
            self._further.append((one, action))
        return added

    def _run_with_selected(self, one: RecordAction, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - as Qt calls it
        ids = self.selected_ids()
        if ids or not one.needs_records:
            one.run(ids)

    def _action(self, text: str, keys: Sequence[str], run: object) -> QAction:
        action = QAction(text, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(run)
        self.addAction(action)
        return action

    def selected_ids(self) -> list[int]:
        """Return the ids of the selected records, from the top down."""
        ranges = ((one.top(), one.bottom()) for one in self.selectionModel().selection().toList())
        return [
            self.records.id_at(row)
            for top, bottom in sorted(ranges)
            for row in range(top, bottom + 1)
        ]

    def current_id(self) -> int | None:
        """Return the id of the record in the current row."""
        index = self.currentIndex()
        return self.records.id_at(index.row()) if index.isValid() else None

    def go_to(self, record_id: int) -> None:
        """Select a record, now or once it is loaded."""
        self._wanted = record_id
        self._go_to_wanted()

    def copy_selected(self) -> None:
        """Copy the selected rows as tab-separated text, as the list shows them."""
        ids = self.selected_ids()
        places = self.header.shown_places()
        columns, workspace = self.records.columns, self._desk.workspace

        def work(_progress: Progress) -> dict[int, Row]:
            return load_rows(workspace, self._register.key, ids, columns)

        def take(rows: dict[int, Row]) -> None:
            lines = [
                "\t".join(" ".join(rows[one].texts[place].split()) for place in places)
                for one in ids
                if one in rows
            ]
            QGuiApplication.clipboard().setText("\n".join(lines))
            self.copied.emit(len(lines))

        if ids:
            self._desk.tasks.run(work, label=self.tr("正在复制"), on_done=take)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Search nothing: it would read every row; the quick search is for that."""

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.current_changed.emit(self.records.id_at(current.row()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.header.fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit_rows()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in (self._edit, self._copy, self._delete):
            action.setEnabled(self.selectionModel().hasSelection())
            menu.addAction(action)
        if self._further:
            menu.addSeparator()
        for one, action in self._further:
            action.setEnabled(self.selectionModel().hasSelection() or not one.needs_records)
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("新增"), lambda _checked=False: self.new_asked.emit())
        menu.aboutToHide.connect(self._enable_actions)
        menu.popup(event.globalPos())

    def _enable_actions(self) -> None:
        for action in self.actions():
            action.setEnabled(True)

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROW_ROOM)

    def _sort(self, section: int, order: Qt.SortOrder) -> None:
        if 0 <= section < len(self.records.columns) and not self.records.columns[section].sortable:
            self.header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            return
        self.records.sort(section, order)

    def _edit_current(self) -> None:
        current = self.current_id()
        if current is not None:
            self.edit_asked.emit(current)

    def _delete_selected(self) -> None:
        ids = self.selected_ids()
        if ids:
            self.delete_asked.emit(ids)

    def _remember_current(self) -> None:
        self._current_id = self.current_id()

    def _restore_current(self) -> None:
        row = None if self._current_id is None else self.records.row_of(self._current_id)
        if row is not None:
            self._select(row)

    def _go_to_wanted(self) -> None:
        if self._wanted is None or self.records.is_loading:
            return
        wanted, self._wanted = self._wanted, None
        row = self.records.row_of(wanted)
        if row is None:
            self.hidden.emit(wanted)
        else:
            self._select(row)

    def _select(self, row: int) -> None:
        index = self.records.index(row, self.header.shown_places()[0])
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)
