"""The page of a register: its table, filters and the form beside it."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from models.problems import Progress, UserError
from models.records.register import Register
from models.store.changes import Changes, delete
from ui.desk import Desk
from ui.forms.record_panel import RecordPanel
from ui.pages.page import Page
from ui.pages.register_entry import RegisterEntry
from ui.pages.register_exchange import RegisterExchange
from ui.tables.actions import RecordAction
from ui.tables.empty import EmptyState
from ui.tables.filter_bar import FilterBar
from ui.tables.totals_line import TotalsLine
from ui.tables.view import RecordTable
from ui.theme import icon
from ui.translation import in_script, translated


class RegisterPage(Page):
    """Shows, filters, enters, changes and deletes the records of one register."""

    def __init__(self, desk: Desk, register: Register, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._register = register
        self._label = in_script(register.label)
        self._is_due = True
        self._draft_offered = False
        heading = self._heading()
        self.filters = FilterBar(desk, register, self)
        self.table = RecordTable(desk, register, self)
        self.panel = RecordPanel(desk, register, self)
        self._exchange = RegisterExchange(desk, register, self.table, self)
        self._exchange.message.connect(self.message)
        self._empty = EmptyState(self)
        self._build(heading)
        self._connect()
        self._add_shortcuts()
        self._add_actions()

    def actions_of_records(self) -> Sequence[RecordAction]:
        """Return what can be done with records of this register besides the usual."""
        return ()

    def _add_actions(self) -> None:
        copying = RecordAction(self.tr("复制为新记录"), self._copy, "Ctrl+Shift+D")
        self.entry = RegisterEntry(self.desk, self._register, self.table)
        self.entry.message.connect(self.message)
        actions = self.table.add_actions(
            (copying, *self.entry.actions(), *self.actions_of_records())
        )
        if actions:
            menu = QMenu(self._more)
            menu.addActions(actions)
            self._more.setMenu(menu)
            self._more.show()

    def _build(self, heading: QHBoxLayout) -> None:
        self._stack = QStackedWidget(self)
        self._stack.setObjectName("card")
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(12)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._stack)
        self._splitter.addWidget(self.panel)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._stack.setMinimumWidth(320)
        self.panel.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(12)
        layout.addLayout(heading)
        layout.addWidget(self.filters)
        layout.addWidget(self._splitter, 1)
        layout.addWidget(TotalsLine(self.desk, self._register, self.table, self))

    def _heading(self) -> QHBoxLayout:
        title = QLabel(self._label, self)
        title.setObjectName("pageTitle")
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(title)
        row.addStretch()
        self._more = QPushButton(self.tr("更多"), self)
        self._more.setAccessibleName(self.tr("更多操作"))
        self._more.hide()
        row.addWidget(self._more)
        for picture, text, hint, action in (
            ("download", self.tr("导出 Excel"), self.tr("把下面列出的记录存成表格"), self.export),
            ("upload", self.tr("导入"), self.tr("从表格批量导入"), self.open_import),
            ("plus", self.tr("新增"), self.tr("新增一条（Ctrl+N）"), self.add_record),
        ):
            button = QPushButton(text, self)
            button.setToolTip(hint)
            button.setAccessibleName(text)
            button.clicked.connect(lambda _checked=False, action=action: action())
            button.setIcon(icon(picture))
            row.addWidget(button)
        button.setObjectName("primary")
        button.setIcon(icon("plus", "on_primary"))
        return row

    def _connect(self) -> None:
        self.filters.changed.connect(self._search)
        self.filters.views.serve(self.table)
        self.filters.views.failed.connect(partial(self.message.emit, "error"))
        table, panel = self.table, self.panel
        table.edit_asked.connect(self._edit)
        table.delete_asked.connect(self._delete)
        table.new_asked.connect(self.add_record)
        table.current_changed.connect(self._follow)
        table.copied.connect(self._tell_copied)
        table.hidden.connect(self._tell_hidden)
        table.filter_asked.connect(self.filters.ask_filter)
        table.records.loaded.connect(self._take_counts)
        table.records.failed.connect(partial(self.message.emit, "error"))
        panel.opened.connect(self._open_panel)
        panel.closed.connect(self._close_panel)
        panel.saved.connect(table.go_to)
        panel.message.connect(self.message)

    def _add_shortcuts(self) -> None:
        for keys, action in (
            (QKeySequence("Ctrl+N"), self.add_record),
            (QKeySequence("Ctrl+F"), self.filters.focus_search),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)
        # The table, which has this key itself, is hidden while there is nothing in it.
        shortcut = QShortcut(QKeySequence("Ctrl+V"), self._empty)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.paste)

    @override
    def set_year(self, year: int) -> None:
        self.filters.set_year(year)
        self._is_due = True
        if self.isVisible():
            self._search()

    @override
    def refresh(self) -> None:
        if not self._draft_offered:
            self._draft_offered = True
            self.panel.offer_draft()
        if self._is_due:
            self._search()
        else:
            self.table.records.reload()

    @override
    def leave(self) -> bool:
        self.panel.keep_draft()
        return True

    @override
    def show_records(self, ids: Collection[int]) -> None:
        self.filters.limit_to(ids)

    def add_record(self) -> None:
        """Begin a new record in the form."""
        self.panel.open_new(self.filters.year)

    def paste(self) -> None:
        """Show the rows of the clipboard before they are stored."""
        self.entry.paste([])

    def open_import(self) -> None:
        """Open the dialog that imports a workbook."""
        self._exchange.open_import()

    def export(self) -> None:
        """Ask for a file and write the records of the table to it, as they are listed."""
        self._exchange.export()

    def _tell_failure(self, error: UserError) -> None:
        self.message.emit("error", translated(error.message))

    def _tell_copied(self, count: int) -> None:
        sentence = self.tr("已复制 {count} 行，可粘贴到表格里。个人信息已隐去。")
        self.message.emit("info", sentence.format(count=count))

    def _tell_hidden(self) -> None:
        sentence = self.tr("已保存，但不在当前的年份或筛选范围内，所以下面没有列出。")
        self.message.emit("info", sentence)

    def _search(self) -> None:
        self._is_due = False
        model = self.table.records
        model.show_query(self.filters.query(model.query.sort), self.filters.only)

    def _take_counts(self, shown: int, total: int) -> None:
        self.filters.show_counts(shown, total)
        if shown:
            self._stack.setCurrentWidget(self.table)
            return
        if self.filters.is_narrowed:
            self._empty.explain(
                "search",
                self.tr("没有符合筛选条件的记录。"),
                [(self.tr("清除筛选"), self.filters.clear)],
            )
        else:
            self._explain_nothing()
        self._stack.setCurrentWidget(self._empty)

    def _explain_nothing(self) -> None:
        label, year = self._label, self.filters.year
        actions = [
            (self.tr("新增"), self.add_record),
            (self.tr("粘贴表格里的行…"), self.paste),
            (self.tr("导入表格"), self.open_import),
        ]
        sentence = self.tr("还没有{register}。\n按 Ctrl+N 新增第一条，或导入表格。")
        if year is not None:
            sentence = self.tr("{year} 年还没有{register}。\n按 Ctrl+N 新增第一条，或导入表格。")
        self._empty.explain("inbox", sentence.format(register=label, year=year), actions)

    def _edit(self, record_id: int) -> None:
        self.panel.open_record(record_id)

    def _copy(self, ids: list[int]) -> None:
        self.panel.open_copy(ids[0], self.filters.year)

    def _follow(self, record_id: int) -> None:
        """Show the current row's record in the form, if it stands open on another one."""
        panel = self.panel
        if panel.isVisible() and panel.record_id not in {None, record_id} and not panel.is_changed:
            panel.open_record(record_id, focus=False)

    def _delete(self, ids: list[int]) -> None:
        workspace, key = self.desk.workspace, self._register.key

        def work(_progress: Progress) -> Changes:
            return delete(workspace, key, ids)

        self.desk.tasks.run(
            work,
            label=self.tr("正在删除"),
            on_done=self._take_deleted,
            on_failed=self._tell_failure,
            writes=True,
        )

    def _take_deleted(self, changes: Changes) -> None:
        self.desk.changes.changed.emit(changes)
        sentence = self.tr("已{label}，按 Ctrl+Z 撤销。")
        self.message.emit("success", sentence.format(label=changes.label))

    def _open_panel(self) -> None:
        if self.panel.isVisible():
            return
        self.panel.show()
        kept = self.desk.preferences.get("panel_width", 0)
        wanted = max(kept if isinstance(kept, int) else 0, self.panel.minimumWidth())
        *before, listed, panel = self._splitter.sizes()
        self._splitter.setSizes([*before, listed + panel - wanted, wanted])

    def _close_panel(self) -> None:
        if self.panel.isVisible():
            self.desk.preferences.set("panel_width", self.panel.width())
        self.panel.hide()
        self.table.setFocus()
