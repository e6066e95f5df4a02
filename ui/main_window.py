"""The window: which page and year are shown, and what is told around them."""

import datetime
from collections.abc import Callable, Collection
from functools import partial
from importlib import import_module
from typing import cast

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from typing_extensions import override

from models.problems import Progress, UserError
from models.records import BY_KEY
from models.store.changes import Changes
from ui.backup_watch import BackupWatch
from ui.desk import Desk
from ui.dialogs.import_workbook import ImportDialog
from ui.duty_watch import DutyWatch
from ui.navigation import (
    APPLICATION_BOARD,
    BACKUPS,
    BOARD_PLAN,
    ENTRIES,
    OVERVIEW,
    RECYCLE_BIN,
    REPORT,
    SUBMISSION,
    Entry,
)
from ui.pages.page import Page
from ui.sample_workspace import is_sample
from ui.steps import Steps
from ui.theme.appearance import Appearance
from ui.theme.dressing import dress
from ui.translation import in_script, translated
from ui.widgets.help_window import HelpWindow
from ui.widgets.keyboard_help import KeyboardHelp
from ui.widgets.message_strip import Action
from ui.widgets.settings_menu import SettingsMenu
from ui.window_frame import WindowFrame
from ui.window_keys import bind, lend_page_keys
from ui.window_state import WindowState, read_state


class MainWindow(WindowFrame):
    """Shows one page at a time, of one year, and everything around it.

    Signals:
        language_chosen: code of the language the window should be built in again.
        diagnostics_asked: the clerk wants to save what helps to find a fault.
        sample_asked: the sample workspace is wanted, or the way back from it.
        restore_asked: path of the backup that should be put in place of the workspace.
    """

    language_chosen = Signal(str)
    diagnostics_asked = Signal()
    sample_asked = Signal()
    restore_asked = Signal(object)

    def __init__(self, desk: Desk, appearance: Appearance) -> None:
        labels = {key: _label_of(key) for key in ENTRIES}
        settings = SettingsMenu(appearance, desk.preferences)
        super().__init__(labels, settings, desk.preferences)
        self._desk = desk
        self._labels = labels
        self._pages: dict[str, Page] = {}
        self._shown = ""
        self._year = int(desk.preferences.get("year", datetime.date.today().year))
        self._year_is_chosen = desk.preferences.get("year", None) is not None
        self._unclaimed: Changes | None = None
        self._closing = False
        self._steps = Steps(desk, self)
        self._import_dialog: ImportDialog | None = None
        self._help: HelpWindow | None = None
        self._connect(settings)
        self._add_keys()
        self._show_first(settings)
        self._read_soon = QTimer(self, singleShot=True, interval=0)
        self._read_soon.timeout.connect(self._read_state)
        duties = DutyWatch(desk, self._read_soon, self.sidebar.show_badge)
        duties.reminded.connect(self._offer_board)

    def _show_first(self, settings: SettingsMenu) -> None:
        """Show what is known before anything is read."""
        workspace = self._desk.workspace
        self.setWindowTitle(self.tr("政务公开台账"))
        if is_sample(workspace):
            self.setWindowTitle(self.tr("政务公开台账（样例）"))
            settings.offer_way_back()
        self.sidebar.show_years((), self._year)
        self.sidebar.show_office(self.tr("政务公开台账"))
        self.sidebar.show_steps(None, None)
        # A list without a current row takes its first one when it gets the focus.
        self.sidebar.show_page(OVERVIEW)
        self.status.show_place(str(workspace.folder or workspace.name))

    def _connect(self, settings: SettingsMenu) -> None:
        settings.language_chosen.connect(self._choose_language)
        settings.help_asked.connect(self.show_help)
        settings.keys_asked.connect(self.show_keys)
        settings.sample_asked.connect(self.sample_asked)
        settings.diagnostics_asked.connect(self.diagnostics_asked)
        self.sidebar.page_chosen.connect(self.open_page)
        self.sidebar.year_chosen.connect(self.set_year)
        self.sidebar.undo_asked.connect(self._steps.undo)
        self.sidebar.redo_asked.connect(self._steps.redo)
        self._steps.taken.connect(self._take_step)
        self.sidebar.import_asked.connect(self.open_import)
        watch = BackupWatch(self._desk, self)
        watch.made.connect(self._tell_backup)
        watch.failed.connect(partial(self._take_message, "warning"))
        self._desk.changes.changed.connect(self._take_changes)
        self._desk.tasks.submitted.connect(self.progress.watch)
        self._desk.tasks.failed.connect(self.show_error)

    def _add_keys(self) -> None:
        pages = {
            entry.shortcut: partial(self.open_page, entry.key)
            for entry in ENTRIES.values()
            if entry.shortcut
        }
        bind(self, pages)
        bind(
            self,
            {
                "Ctrl+Z": self._steps.undo,
                "Ctrl+Shift+Z": self._steps.redo,
                "Ctrl+Y": self._steps.redo,
                "Ctrl+PgUp": partial(self.turn_page, -1),
                "Ctrl+PgDown": partial(self.turn_page, 1),
                "F1": self.show_help,
                "Ctrl+F1": self.show_keys,
                "F5": self.refresh,
                "F6": self.sidebar.focus_pages,
            },
        )
        lend_page_keys(self.sidebar, self.stack)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._pages[self._shown]

    @property
    def page_key(self) -> str:
        """The key of the page that is shown; empty before the first."""
        return self._shown

    @property
    def year(self) -> int:
        """The year that is shown."""
        return self._year

    def open_page(self, key: str) -> None:
        """Turn to a page, unless the one that is shown must not be left."""
        if key != self._shown and (not self._shown or self.page.leave()):
            page = self._pages.get(key) or self._make_page(key)
            self._shown = key
            self.stack.setCurrentWidget(page)
            page.refresh()
            self._read_soon.start()
        self.sidebar.show_page(self._shown)

    def _make_page(self, key: str) -> Page:
        page = _page_of(ENTRIES[key], self._desk)
        page.setAccessibleName(self._labels[key])
        page.message.connect(self._take_message)
        page.offer.connect(self._take_offer)
        page.navigate.connect(self._navigate)
        self.stack.addWidget(page)
        dress(page)
        page.set_year(self._year)
        self._pages[key] = page
        return page

    def turn_page(self, steps: int) -> None:
        """Turn to the page some steps further in the navigation."""
        if not self._shown:
            return
        self.open_page(self.sidebar.next_key(self._shown, steps))

    def set_year(self, year: int) -> None:
        """Show a year on all pages, and again at the next start."""
        self._desk.preferences.set("year", year)
        self._year_is_chosen = True
        self._show_year(year)

    def visit_year(self, year: int) -> None:
        """Show a year on all pages, but not again at the next start."""
        self._year_is_chosen = True
        self._show_year(year)

    def _show_year(self, year: int) -> None:
        if year == self._year:
            return
        self._year = year
        for page in self._pages.values():
            page.set_year(year)
        self._read_soon.start()

    def refresh(self) -> None:
        """Read everything anew."""
        if self._shown:
            self.page.refresh()
            self._read_soon.start()

    def show_help(self) -> None:
        """Show help on the page that is shown, in a window that stays open beside it."""
        if self._help is None:
            self._help = HelpWindow(list(ENTRIES), self)
            self._help.keys_asked.connect(self.show_keys)
        self._help.show_topic(self._shown)
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()

    def show_keys(self) -> None:
        """Show which key does what."""
        KeyboardHelp(self._labels, self, page=self.page).show()

    def open_import(self) -> None:
        """Open the dialog that imports a workbook."""
        if self._import_dialog is None:
            self._import_dialog = ImportDialog(self._desk, self)
            self._import_dialog.message.connect(self._take_message)
            dress(self._import_dialog)
        self._import_dialog.show()
        self._import_dialog.raise_()
        self._import_dialog.activateWindow()

    def _take_step(self, sentence: str) -> None:
        self._unclaimed = None
        self.messages.say("info", sentence)

    def show_error(self, error: UserError) -> None:
        """Show a sentence that no page has taken."""
        self.messages.say("error", translated(error.message))

    def show_fault(self) -> None:
        """Say that the program itself is at fault, and offer to save what helps to mend it."""
        self.messages.say(
            "error",
            self.tr("程序出了错，已记录下来；填写的内容不会丢失。请保存诊断信息交给技术人员。"),
            (self.tr("保存诊断信息"), self.diagnostics_asked.emit),
        )

    def _take_changes(self, changes: Changes) -> None:
        self._unclaimed = changes
        now = datetime.datetime.now().strftime("%H:%M")  # noqa: DTZ005 - the clock on the wall
        self.status.show_last(f"{now} {in_script(changes.label)}")
        self._read_soon.start()

    def _offer_board(self, sentence: str) -> None:
        self.messages.say("warning", sentence, (self.tr("看一看"), self._open_board))

    def _open_board(self) -> None:
        self.open_page(APPLICATION_BOARD)

    def _tell_backup(self) -> None:
        now = datetime.datetime.now().strftime("%H:%M")  # noqa: DTZ005 - the clock on the wall
        self.status.show_last(self.tr("{time} 已自动备份").format(time=now))

    def _take_message(self, severity: str, sentence: str) -> None:
        """Show what a page says; the sentence after a change gets a button that takes it back."""
        actions: list[Action] = []
        if severity == "success" and self._unclaimed is not None:
            actions.append((self.tr("撤销"), self._steps.undo))
        self._unclaimed = None
        self.messages.say(severity, in_script(sentence), *actions)

    def _take_offer(self, severity: str, sentence: str, actions: tuple[Action, ...]) -> None:
        self.messages.say(severity, in_script(sentence), *actions)

    def _navigate(self, key: str, argument: object) -> None:
        if key == "import":
            self.open_import()
            return
        if key == "restore":
            self.restore_asked.emit(argument)
            return
        self.open_page(key)
        if self._shown == key and isinstance(argument, Collection) and argument:
            self.page.show_records(tuple(argument))

    def _read_state(self) -> None:
        if not self._shown:
            return
        workspace, year = self._desk.workspace, self._year
        register = self._shown if ENTRIES[self._shown].is_register else None

        def work(_progress: Progress) -> WindowState:
            return read_state(workspace, register, year)

        self._desk.tasks.run(work, label=self.tr("正在读取"), on_done=self._show_state)

    def _show_state(self, state: WindowState) -> None:
        self.sidebar.show_office(in_script(state.office) or self.tr("政务公开台账"))
        self.sidebar.show_steps(
            state.undo and in_script(state.undo), state.redo and in_script(state.redo)
        )
        if not self._year_is_chosen:
            self._year_is_chosen = True
            self._show_year(state.latest)
        self.sidebar.show_years(state.years, self._year)
        self._show_count(state.count)

    def _show_count(self, count: int | None) -> None:
        if count is None:
            self.status.show_count("")
            return
        sentence = self.tr("{year} 年 {register} {count} 条")
        label = self._labels[self._shown]
        self.status.show_count(sentence.format(year=self._year, register=label, count=f"{count:,}"))

    def _choose_language(self, code: str) -> None:
        leaves = not self._shown or self.page.leave()
        if leaves and code != self._desk.preferences.get("language", "zh_CN"):
            self.language_chosen.emit(code)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._shown and not self.page.leave():
            event.ignore()
            return
        self._desk.tasks.cancel_readers()
        if self._desk.tasks.is_writing:
            event.ignore()
            self._close_when_idle()
            return
        self.keep_place()
        event.accept()

    def _close_when_idle(self) -> None:
        if not self._closing:
            self._closing = True
            self.messages.say("info", self.tr("正在保存，保存完窗口自动关闭。"))
            self._desk.tasks.idle.connect(self.close)


def _page_of(entry: Entry, desk: Desk) -> Page:
    """Return a new page."""
    make = cast(Callable[..., Page], getattr(import_module(entry.module), entry.page))
    return make(desk, register=BY_KEY[entry.key]) if entry.key in BY_KEY else make(desk)


def _label_of(key: str) -> str:
    if key in BY_KEY:
        return in_script(BY_KEY[key].label)
    return {
        OVERVIEW: QCoreApplication.translate("MainWindow", "总览"),
        REPORT: QCoreApplication.translate("MainWindow", "年度报告"),
        SUBMISSION: QCoreApplication.translate("MainWindow", "报送"),
        BOARD_PLAN: QCoreApplication.translate("MainWindow", "公开栏现状"),
        APPLICATION_BOARD: QCoreApplication.translate("MainWindow", "办理看板"),
        RECYCLE_BIN: QCoreApplication.translate("MainWindow", "回收站"),
        BACKUPS: QCoreApplication.translate("MainWindow", "备份与恢复"),
    }[key]
