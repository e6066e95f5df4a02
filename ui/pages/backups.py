"""备份与恢复: the backups there are, one more at any time, and the way back to one of them."""

import datetime
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from models.problems import Progress, UserError
from models.store.automatic_backup import Backup, back_up_now, backup_folder, backups, check, pin
from ui.backup_watch import choose_folder, chosen_folder
from ui.desk import Desk
from ui.pages.page import Page
from ui.tables.empty import EmptyState
from ui.theme import icon
from ui.translation import translated

_LETTERS = (12, 7, 8, 11, 0)
"""Widths of the columns in Chinese letters; 0 takes the rest."""
_KILO = 1024


class BackupsPage(Page):
    """Lists the backups of the workspace, the latest first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._shown: list[Backup] = []
        self._damaged: set[Path] = set()
        self._place = QLabel(self)
        self._place.setObjectName("fieldHint")
        self._place.setWordWrap(True)
        self._place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._table = self._empty_table()
        self._empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._stack.setObjectName("card")
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self._make_buttons()
        self._build()
        self._connect()
        self._enable()

    def _empty_table(self) -> QTableWidget:
        table = QTableWidget(0, len(_LETTERS), self)
        table.setObjectName("table")
        table.setAccessibleName(self.tr("备份"))
        headings = (
            self.tr("备份时间"),
            self.tr("大小"),
            self.tr("种类"),
            self.tr("核对"),
            self.tr("保留"),
        )
        table.setHorizontalHeaderLabels(headings)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(len(_LETTERS) - 1, QHeaderView.ResizeMode.Stretch)
        letter = self.fontMetrics().horizontalAdvance("国")
        for place, letters in enumerate(_LETTERS[:-1]):
            table.setColumnWidth(place, letters * letter + 24)
        return table

    def _make_buttons(self) -> None:
        self._now = self._button("database-backup", self.tr("立即备份"), self.tr("Ctrl+N"))
        self._now.setObjectName("primary")
        self._restore = self._button("undo-2", self.tr("恢复到这一份"), self.tr("Enter"))
        self._pin = self._button("pin", self.tr("保留"), self.tr("永远不自动删除（Ctrl+D）"))
        self._check = self._button("circle-check", self.tr("核对"), self.tr("读一遍，看是否完好"))
        self._open = self._button("folder", self.tr("打开文件夹"), self.tr("用系统的窗口打开"))
        self._choose = self._button(
            "settings", self.tr("换备份位置…"), self.tr("例如 U 盘或另一块硬盘")
        )

    def _button(self, picture: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(icon(picture), text, self)
        button.setAccessibleName(text)
        button.setToolTip(tip)
        return button

    def _build(self) -> None:
        title = QLabel(self.tr("备份与恢复"), self)
        title.setObjectName("pageTitle")
        heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(title)
        heading.addStretch()
        for button in (self._choose, self._open, self._now):
            heading.addWidget(button)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self._restore, self._pin, self._check):
            foot.addWidget(button)
        foot.addStretch()
        note = QLabel(
            self.tr(
                "每次关闭程序和连续使用满 24 小时自动备份：最近 7 天全部保留，8 周内每周一份，"
                "24 个月内每月一份。"
            ),
            self,
        )
        note.setObjectName("fieldHint")
        note.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(12)
        layout.addLayout(heading)
        layout.addWidget(note)
        layout.addWidget(self._place)
        layout.addWidget(self._stack, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self._now.clicked.connect(self.back_up)
        self._restore.clicked.connect(self.ask_restore)
        self._pin.clicked.connect(self.pin_selected)
        self._check.clicked.connect(self.check_selected)
        self._open.clicked.connect(self._open_folder)
        self._choose.clicked.connect(self._choose_folder)
        self._table.itemSelectionChanged.connect(self._enable)
        self._table.itemActivated.connect(lambda _item: self.ask_restore())
        for keys, act in (("Ctrl+N", self.back_up), ("Ctrl+D", self.pin_selected)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    @property
    def folder(self) -> Path:
        """Where the backups are kept.

        Raises:
            UserError: the workspace is on a server.
        """
        return backup_folder(self.desk.workspace, chosen_folder(self.desk.preferences))

    @override
    def refresh(self) -> None:
        if self.desk.workspace.folder is None:
            self._place.hide()
            self._empty.explain(
                "info",
                self.tr("这个台账在服务器上，由管理员用数据库的备份工具备份。"),
                [],
            )
            self._stack.setCurrentWidget(self._empty)
            for button in (self._now, self._open, self._choose):
                button.setEnabled(False)
            return
        folder = self.folder
        self._place.setText(self._where(folder))
        self._do(lambda: backups(folder), self.tr("正在读取备份"), self._show)

    def _where(self, folder: Path) -> str:
        place = self.tr("备份位置：{folder}").format(folder=folder)
        if chosen_folder(self.desk.preferences) is None:
            place += self.tr("。和台账在同一块硬盘上，建议换成 U 盘。")
        return place

    def back_up(self) -> None:
        """Make a backup now."""
        if not self._now.isEnabled():
            return
        workspace, folder = self.desk.workspace, self.folder
        self._do(
            lambda: back_up_now(workspace, folder, _now()),
            self.tr("正在备份"),
            self._tell_made,
        )

    def _tell_made(self, made: Backup) -> None:
        sentence = self.tr("已备份并核对：{name}")
        self.message.emit("success", sentence.format(name=made.path.name))
        self.refresh()

    def check_selected(self) -> None:
        """Read the selected backup through."""
        chosen = self._selected()
        if chosen is None:
            return
        self.desk.tasks.run(
            lambda _progress: check(chosen, _now().date()),
            label=self.tr("正在核对备份"),
            on_done=partial(self._tell_good, chosen),
            on_failed=partial(self._tell_damaged, chosen),
        )

    def _tell_good(self, chosen: Backup, _nothing: None) -> None:
        self._damaged.discard(chosen.path)
        self.message.emit("success", self.tr("备份完好，可以恢复。"))
        self.refresh()

    def _tell_damaged(self, chosen: Backup, error: UserError) -> None:
        self._damaged.add(chosen.path)
        self._tell_failure(error)
        self.refresh()

    def pin_selected(self) -> None:
        """Keep the selected backup for ever, or no longer."""
        chosen = self._selected()
        if chosen is not None:
            self._do(
                lambda: pin(chosen, pinned=not chosen.pinned),
                self.tr("正在改保留标记"),
                lambda _path: self.refresh(),
            )

    def ask_restore(self) -> None:
        """Say what a restore of the selected backup does, and offer it."""
        chosen = self._selected()
        if chosen is None:
            return
        sentence = self.tr(
            "台账将回到 {moment} 的样子。先核对这份备份，并把现在的台账另存一份，"
            "恢复错了还能换回来。"
        )
        self.offer.emit(
            "warning",
            sentence.format(moment=_moment(chosen)),
            ((self.tr("恢复"), partial(self.navigate.emit, "restore", chosen.path)),),
        )

    def _open_folder(self) -> None:
        folder = self.folder
        while not folder.is_dir() and folder != folder.parent:
            folder = folder.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _choose_folder(self) -> None:
        title = self.tr("选择保存备份的文件夹，例如 U 盘")
        chosen = QFileDialog.getExistingDirectory(self, title, str(self.folder.parent))
        if chosen:
            self.use_folder(Path(chosen))

    def use_folder(self, chosen: Path) -> None:
        """Keep backups in a folder from now on; those in the old one stay where they are."""
        own = self.desk.workspace.folder
        inside = own is not None and chosen.resolve().is_relative_to(own)
        choose_folder(self.desk.preferences, None if inside else chosen)
        self.message.emit("info", self.tr("以后的备份存在这里；以前的备份还在原处。"))
        self.refresh()

    def _do(self, work: Callable[[], object], label: str, on_done: Callable[..., None]) -> None:
        def run(_progress: Progress) -> object:
            return work()

        self.desk.tasks.run(run, label=label, on_done=on_done, on_failed=self._tell_failure)

    def _tell_failure(self, error: UserError) -> None:
        self.message.emit("error", translated(error.message))

    def _selected(self) -> Backup | None:
        row = self._table.currentRow()
        chosen = bool(self._table.selectedItems()) and 0 <= row < len(self._shown)
        return self._shown[row] if chosen else None

    def _show(self, found: list[Backup]) -> None:
        kept = self._selected()
        self._shown = found
        self._table.setRowCount(len(found))
        for row, one in enumerate(found):
            self._show_row(row, self._texts(one))
        if found:
            moments = [one.made_at for one in found]
            same = kept is not None and kept.made_at in moments
            self._table.selectRow(moments.index(kept.made_at) if kept and same else 0)
        else:
            self._empty.explain(
                "database-backup",
                self.tr("还没有备份。\n关闭程序时会自动备份，也可以现在备份一次。"),
                [(self.tr("立即备份"), self.back_up)],
            )
        self._stack.setCurrentWidget(self._table if found else self._empty)
        self._enable()

    def _show_row(self, row: int, texts: Iterable[str]) -> None:
        for place, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            self._table.setItem(row, place, item)

    def _texts(self, one: Backup) -> tuple[str, ...]:
        if one.path in self._damaged:
            checked = self.tr("已损坏，不能恢复")
        elif one.checked_on is None:
            checked = self.tr("未核对")
        else:
            checked = self.tr("完好（{day}）").format(day=one.checked_on)
        return (
            _moment(one),
            _size(one.size),
            self.tr("恢复前") if one.before_restore else self.tr("备份"),
            checked,
            self.tr("永远保留") if one.pinned else "",
        )

    def _enable(self) -> None:
        chosen = self._selected()
        for button in (self._restore, self._pin, self._check):
            button.setEnabled(chosen is not None)
        text = self.tr("取消保留") if chosen is not None and chosen.pinned else self.tr("保留")
        self._pin.setText(text)
        self._pin.setAccessibleName(text)


def _now() -> datetime.datetime:
    return datetime.datetime.now()  # noqa: DTZ005 - the clock on the wall


def _moment(backup: Backup) -> str:
    return f"{backup.made_at:%Y-%m-%d %H:%M:%S}"


def _size(number: int) -> str:
    """Return a number of bytes as a person reads it."""
    if number < _KILO * _KILO:
        return f"{max(1, round(number / _KILO)):,} KB"
    return f"{number / _KILO / _KILO:,.1f} MB"
