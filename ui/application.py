"""The application: one process, one workspace, one window."""

import sys
from pathlib import Path

from platformdirs import user_log_path
from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QFileDialog

from models.problems import UserError, WorkspaceInUseError
from models.store.workspace import Workspace, default_location, open_workspace
from ui.changes import ChangeBus
from ui.desk import Desk
from ui.faults import FaultReporter
from ui.main_window import MainWindow
from ui.navigation import OVERVIEW
from ui.preferences import APPLICATION_FOLDER, Preferences
from ui.single_instance import FirstInstance, ask_to_front
from ui.tasks import Tasks
from ui.theme import ICON_FOLDER
from ui.theme.appearance import Appearance
from ui.translation import Language, in_script, translated
from ui.widgets.start_screen import StartScreen


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
        faults.noticed.connect(self._tell_fault)

    def start(self, location: Path | str) -> bool:
        """Open a workspace and show a window; False when another process shows it already."""
        try:
            self._workspace = open_workspace(location)
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
        """Wait for what is being stored, then let go of the workspace."""
        self._tasks.close()
        self._language.speak("zh_CN")
        if self._instance is not None:
            self._instance.close()
        if self._workspace is not None:
            self._workspace.close()
        self._preferences.save()

    def _show_window(self, workspace: Workspace) -> None:
        if workspace.folder is not None:
            self._instance = FirstInstance(workspace.folder, self)
            self._instance.asked_to_front.connect(self._show_front)
        desk = Desk(workspace, self._tasks, ChangeBus(self), self._preferences)
        window = self._make_window(desk)
        # The first page brings heavy imports; the clerk sees the window before them.
        window.painted.connect(lambda: window.open_page(window.page_key or OVERVIEW))

    def _make_window(self, desk: Desk) -> MainWindow:
        window = MainWindow(desk, self._appearance)
        window.language_chosen.connect(lambda code: self._speak(desk, code))
        window.diagnostics_asked.connect(self._save_diagnostics)
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
