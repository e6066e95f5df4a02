"""The application: one process, one workspace, one window."""

import datetime
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from platformdirs import user_log_path
from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QFileDialog

from models.problems import Progress, UserError, WorkspaceInUseError
from models.report.sample import SAMPLE_YEAR
from models.store.automatic_backup import backup_folder, restore_backup
from models.store.indexing import fill_unindexed
from models.store.workspace import Workspace, default_location, open_workspace
from ui.backup_watch import back_up_at_end, chosen_folder
from ui.changes import ChangeBus
from ui.desk import Desk
from ui.faults import FaultReporter
from ui.main_window import MainWindow
from ui.navigation import OVERVIEW
from ui.preferences import APPLICATION_FOLDER, Preferences
from ui.sample_workspace import is_sample, make_sample, sample_location
from ui.single_instance import FirstInstance, ask_to_front
from ui.tasks import Tasks
from ui.theme import ICON_FOLDER
from ui.theme.appearance import Appearance
from ui.translation import Language, in_script, translated
from ui.widgets.start_screen import StartScreen, WaitScreen

_INDEXED_AT_ONCE = 20_000  # records, which takes half a second


def run(location: Path | str | None = None) -> int:
    """Show the window on a workspace until it is closed; return the exit status.

    Args:
        location: folder or database address of the workspace; the default folder if not given.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationName(APPLICATION_FOLDER)
    application.setWindowIcon(QIcon(str(ICON_FOLDER / "application.svg")))
    logs = user_log_path(APPLICATION_FOLDER, appauthor=False)
    faults = FaultReporter(logs, application)
    faults.install()
    program = Program(application, Preferences(), faults)
    try:
        if not program.start(location or default_location()):
            return 0
        return application.exec()
    finally:
        program.close()
        faults.close()


class Program(QObject):
    """Holds what lives as long as the process, and makes the window."""

    def __init__(
        self, application: QApplication, preferences: Preferences, faults: FaultReporter
    ) -> None:
        super().__init__(application)
        self._preferences = preferences
        self._faults = faults
        self._language = Language(application)
        self._language.speak(str(preferences.get("language", "zh_CN")))
        self._appearance = Appearance(application, preferences)
        self._tasks = Tasks(self)
        self._workspace: Workspace | None = None
        self._instance: FirstInstance | None = None
        self.window: MainWindow | None = None
        self.start_screen: StartScreen | None = None
        self._waiting: WaitScreen | None = None
        self._own: Path | str | None = None
        faults.noticed.connect(self._tell_fault)

    def start(self, location: Path | str) -> bool:
        """Open a workspace and show a window; False when another process shows it already."""
        try:
            self._workspace = open_workspace(location, index_at_most=_INDEXED_AT_ONCE)
        except WorkspaceInUseError as error:
            if ask_to_front(Path(location)):
                return False
            self._explain(error, location)
        except UserError as error:
            self._explain(error, location)
        else:
            self._show_window(self._workspace)
        return True

    def close(self) -> None:
        """Wait for what is being stored, back up what is new, then let go of the workspace."""
        self._tasks.close()
        self._language.speak("zh_CN")
        if self._workspace is not None and not is_sample(self._workspace):
            back_up_at_end(self._workspace, self._preferences)
        self._let_go()
        self._preferences.save()

    def _let_go(self) -> None:
        if self._instance is not None:
            self._instance.close()
            self._instance = None
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None

    def _show_window(self, workspace: Workspace) -> None:
        if workspace.folder is not None:
            self._instance = FirstInstance(workspace.folder, self)
            self._instance.asked_to_front.connect(self._show_front)
        desk = Desk(workspace, self._tasks, ChangeBus(self), self._preferences)
        window = self._make_window(desk)
        # The first page brings heavy imports; the clerk sees the window before them.
        window.painted.connect(lambda: window.open_page(window.page_key or OVERVIEW))
        if workspace.unindexed:
            self._fill_index(desk)

    def _fill_index(self, desk: Desk) -> None:
        """Make many records searchable beside the window, with progress that can be stopped."""
        self._tasks.run(
            partial(fill_unindexed, desk.workspace),
            label=self.tr("正在建立搜索索引，建好前搜索结果不全"),
            on_done=lambda _nothing: self._say("success", self.tr("搜索索引已建好。")),
        )

    def _make_window(self, desk: Desk) -> MainWindow:
        window = MainWindow(desk, self._appearance)
        window.language_chosen.connect(lambda code: self._speak(desk, code))
        window.diagnostics_asked.connect(self._save_diagnostics)
        window.sample_asked.connect(self._turn_to_sample)
        window.restore_asked.connect(self._restore)
        window.show()
        self.window = window
        return window

    def _speak(self, desk: Desk, code: str) -> None:
        """Build the window again in another language; texts are made once."""
        self._preferences.set("language", code)
        self._language.speak(code)
        old = self.window
        if old is not None:
            old.keep_place()
            self._make_window(desk).open_page(old.page_key or OVERVIEW)
            old.hide()
            old.deleteLater()

    def _explain(self, error: UserError, location: Path | str) -> None:
        screen = StartScreen(translated(error.message))
        screen.retry_asked.connect(lambda: self._try_again(location))
        screen.folder_chosen.connect(self._try_again)
        screen.sample_asked.connect(self._make_sample)
        screen.show()
        if self.start_screen is not None:
            self.start_screen.hide()
            self.start_screen.deleteLater()
        self.start_screen = screen

    def _try_again(self, location: Path | str) -> None:
        screen = self.start_screen
        shown_elsewhere = not self.start(location)
        if self.window is not None or shown_elsewhere:
            self.start_screen = None
            if screen is not None:
                screen.close()

    def _make_sample(self) -> None:
        """Open the sample in place of the screen that says why nothing is open."""

        def work(_progress: Progress) -> Path:
            return make_sample(sample_location())

        self._tasks.run(
            work,
            label=self.tr("正在建立样例台账"),
            on_done=self._show_sample,
            on_failed=partial(self._explain, location=sample_location()),
            writes=True,
        )

    def _show_sample(self, location: Path | str) -> None:
        self._try_again(location)
        if self.window is not None:
            self.window.visit_year(SAMPLE_YEAR)
            self._say("info", self.tr("这是样例台账，可以随意练习；在“设置”里回到自己的台账。"))

    def _turn_to_sample(self) -> None:
        workspace = self._workspace
        if workspace is None:
            return
        if is_sample(workspace):
            self._exchange(self.tr("正在打开台账…"), lambda: self._own or default_location())
            return
        self._own = workspace.folder
        self._exchange(
            self.tr("正在建立样例台账…"), lambda: make_sample(sample_location()), self._show_sample
        )

    def _restore(self, path: Path) -> None:
        """Check a backup and back up the present state beside the window, then exchange them."""
        workspace = self._workspace
        if workspace is None or self.window is None or not self.window.page.leave():
            return
        folder = backup_folder(workspace, chosen_folder(self._preferences))
        now = datetime.datetime.now()  # noqa: DTZ005 - the clock on the wall

        def work(_progress: Progress) -> Callable[[], Path]:
            return restore_backup(path, workspace, folder, now)

        self._tasks.run(
            work, label=self.tr("正在核对备份"), on_done=self._put_in_place, writes=True
        )

    def _put_in_place(self, put_in_place: Callable[[], Path]) -> None:
        location = self._workspace.folder if self._workspace is not None else None
        if location is None:
            return
        kept: list[Path] = []

        def exchange() -> Path:
            kept.append(put_in_place())
            return location

        def tell(_location: Path | str) -> None:
            self._try_again(location)
            sentence = self.tr("已恢复。恢复前的台账保留在 {folder}。")
            self._say("success", sentence.format(folder=kept[0]))

        self._exchange(self.tr("正在恢复台账…"), exchange, tell)

    def _exchange(
        self,
        sentence: str,
        work: Callable[[], Path | str],
        show: Callable[[Path | str], None] | None = None,
    ) -> None:
        """Close the workspace, do the work without it, and open the one that it returns."""
        opened: Callable[[Path | str], None] = show or self._try_again
        old, location = self.window, self._workspace.folder if self._workspace is not None else None
        if old is None or not old.page.leave():
            return
        old.keep_place()
        self._waiting = WaitScreen(sentence)
        self._waiting.show()
        old.hide()
        old.deleteLater()
        self.window = None
        self._tasks.close()
        # The window that goes still listens to the tasks it had.
        self._tasks.deleteLater()
        self._tasks = Tasks(self)
        self._let_go()

        def run(_progress: Progress) -> Path | str:
            return work()

        def fail(error: UserError) -> None:
            self._try_again(location or default_location())
            self._say("error", translated(error.message))

        self._tasks.run(
            run,
            label=sentence,
            on_done=opened,
            on_failed=fail,
            writes=True,
        ).finished.connect(self._stop_waiting)

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.close()
            self._waiting.deleteLater()
            self._waiting = None

    def _say(self, severity: str, sentence: str) -> None:
        if self.window is not None:
            self.window.messages.say(severity, in_script(sentence))

    def _show_front(self) -> None:
        if self.window is not None:
            self.window.come_to_front()

    def _tell_fault(self) -> None:
        if self.window is not None:
            self.window.show_fault()

    def _save_diagnostics(self) -> None:
        if self.window is None:
            return
        title = self.tr("保存诊断信息")
        chosen, _ = QFileDialog.getSaveFileName(self.window, title, "诊断信息.txt", "*.txt")
        if not chosen:
            return
        try:
            Path(chosen).write_text(self._faults.diagnostics(), encoding="utf-8")
        except OSError as error:
            sentence = self.tr("没有保存到“{path}”（{reason}），请换一个位置。")
            reason = error.strerror or str(error)
            self.window.messages.say("error", sentence.format(path=chosen, reason=reason))
        else:
            sentence = self.tr("诊断信息已保存到 {path}，里面没有台账内容。")
            self.window.messages.say("success", in_script(sentence.format(path=chosen)))
