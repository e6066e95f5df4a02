"""The recycle bin: what was deleted from any register, to be found and put back."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from models.problems import Progress, RecordReference, UserError
from models.records import BY_KEY
from models.store.changes import Changes
from models.store.past import MOST_DELETED, DeletedRecord, deleted_records, put_back
from ui.desk import Desk
from ui.pages.page import Page
from ui.tables.empty import EmptyState
from ui.theme import icon
from ui.translation import in_script, translated

_TYPING = 200  # milliseconds after the last key
_WIDTHS = (110, 0, 140, 110, 150)  # pixels; 0 takes the rest


class RecycleBinPage(Page):
    """Lists deleted records of all years, the latest first, and puts the chosen ones back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._reading = 0
        self._shown: list[DeletedRecord] = []
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(self.tr("搜索已删除的内容（Ctrl+F）"))
        self._search.setAccessibleName(self.tr("搜索已删除的内容"))
        self._search.setClearButtonEnabled(True)
        self._registers = QComboBox(self)
        self._registers.setAccessibleName(self.tr("台账"))
        self._registers.addItem(self.tr("全部台账"), "")
        for key, register in BY_KEY.items():
            self._registers.addItem(in_script(register.label), key)
        self._count = QLabel(self)
        self._count.setObjectName("count")
        self._table = self._empty_table()
        self._empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._stack.setObjectName("card")
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self._build()
        self._soon = QTimer(self, singleShot=True, interval=_TYPING)
        self._connect()
        self._enable()

    def _empty_table(self) -> QTableWidget:
        table = QTableWidget(0, len(_WIDTHS), self)
        table.setObjectName("table")
        table.setAccessibleName(self.tr("已删除的记录"))
        headings = [
            self.tr("台账"),
            self.tr("内容"),
            self.tr("删除时间"),
            self.tr("经手人"),
            self.tr("操作"),
        ]
        table.setHorizontalHeaderLabels(headings)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for place, width in enumerate(_WIDTHS):
            if width:
                table.setColumnWidth(place, width)
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        return table

    def _build(self) -> None:
        title = QLabel(self.tr("回收站"), self)
        title.setObjectName("pageTitle")
        self._back = QPushButton(icon("undo-2"), self.tr("恢复"), self)
        self._back.setObjectName("primary")
        self._back.setAccessibleName(self.tr("恢复"))
        self._back.setToolTip(self.tr("把选中的记录连同所属内容放回台账（Enter）"))
        heading = QHBoxLayout()
        heading.addWidget(title)
        heading.addStretch()
        heading.addWidget(self._back)
        filters = QHBoxLayout()
        filters.setSpacing(10)
        filters.addWidget(self._search, 1)
        filters.addWidget(self._registers)
        filters.addWidget(self._count)
        note = QLabel(
            self.tr("删除的记录一直留在这里；恢复后编号、附件和所属内容都还在，也可以再撤销。"),
            self,
        )
        note.setObjectName("fieldHint")
        note.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(12)
        layout.addLayout(heading)
        layout.addWidget(note)
        layout.addLayout(filters)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._soon.timeout.connect(self._read)
        self._search.textEdited.connect(self._soon.start)
        self._search.textChanged.connect(self._read_when_cleared)
        self._registers.activated.connect(self._read)
        self._table.itemSelectionChanged.connect(self._enable)
        self._table.itemActivated.connect(lambda _item: self.put_back_selected())
        self._back.clicked.connect(self.put_back_selected)
        self.desk.changes.changed.connect(self._take_changes)
        keys = QShortcut(QKeySequence("Ctrl+F"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._search.setFocus)

    @override
    def refresh(self) -> None:
        self._read()

    def put_back_selected(self) -> None:
        """Put the selected records back into their registers."""
        rows = sorted({item.row() for item in self._table.selectedItems()})
        chosen: list[RecordReference] = [self._shown[row].record for row in rows]
        workspace = self.desk.workspace
        if not chosen:
            return

        def work(_progress: Progress) -> Changes:
            return put_back(workspace, chosen)

        self.desk.tasks.run(
            work,
            label=self.tr("正在恢复"),
            on_done=self._take_back,
            on_failed=self._tell_failure,
            writes=True,
        )

    def _take_back(self, changes: Changes) -> None:
        self.desk.changes.changed.emit(changes)
        sentence = self.tr("已{label}，按 Ctrl+Z 撤销。")
        self.message.emit("success", sentence.format(label=in_script(changes.label)))

    def _tell_failure(self, error: UserError) -> None:
        self.message.emit("error", translated(error.message))

    def _take_changes(self, _changes: Changes) -> None:
        if self.isVisible():
            self._read()

    def _read_when_cleared(self, text: str) -> None:
        # The button that clears the line is no typing.
        if not text:
            self._read()

    def _read(self) -> None:
        self._soon.stop()
        self._reading += 1
        workspace, search = self.desk.workspace, self._search.text()
        key = str(self._registers.currentData())

        def work(_progress: Progress) -> list[DeletedRecord]:
            return deleted_records(workspace, search, key)

        self.desk.tasks.run(
            work,
            label=self.tr("正在读取回收站"),
            on_done=partial(self._show, self._reading),
            on_failed=self._tell_failure,
        )

    def _show(self, reading: int, found: list[DeletedRecord]) -> None:
        if reading != self._reading:
            return
        self._shown = found
        self._table.setRowCount(len(found))
        for row, one in enumerate(found):
            texts = (
                in_script(BY_KEY[one.record.register].label),
                in_script(one.title),
                one.deleted_at[:16].replace("T", " "),
                one.actor,
                in_script(one.label),
            )
            for place, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self._table.setItem(row, place, item)
        self._table.clearSelection()
        if found:
            self._table.selectRow(0)
        all_shown = len(found) < MOST_DELETED
        count = self.tr("{number} 条") if all_shown else self.tr("最近 {number} 条，其余请搜索")
        self._count.setText(count.format(number=len(found)))
        self._explain_nothing()
        self._stack.setCurrentWidget(self._table if found else self._empty)
        self._enable()

    def _explain_nothing(self) -> None:
        if self._search.text() or self._registers.currentIndex():
            self._empty.explain(
                "search", self.tr("没有找到。"), [(self.tr("清除筛选"), self._clear)]
            )
        else:
            self._empty.explain("trash-2", self.tr("回收站是空的。"), [])

    def _clear(self) -> None:
        self._registers.setCurrentIndex(0)
        self._search.clear()
        self._read()

    def _enable(self) -> None:
        self._back.setEnabled(bool(self._table.selectedItems()))
