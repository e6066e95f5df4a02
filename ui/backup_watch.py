"""Backups that nobody has to think of: every day of use, and when the program ends."""

import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from models.problems import Progress, UserError
from models.store.automatic_backup import (
    Backup,
    back_up_if_changed,
    back_up_now,
    backup_folder,
    is_due,
)
from models.store.workspace import Workspace
from ui.desk import Desk
from ui.preferences import Preferences
from ui.translation import translated

_CHOSEN = "backup_folder"
_FAILED = "backup_failed"
_EVERY = 30 * 60 * 1000  # milliseconds; a day may pass while the computer sleeps
_AFTER_START = 20 * 1000  # milliseconds; the first page comes before


def chosen_folder(preferences: Preferences) -> Path | None:
    """Return the place the clerk chose for backups; None for the workspace's own folder."""
    kept = preferences.get(_CHOSEN, "")
    return Path(kept) if isinstance(kept, str) and kept else None


def choose_folder(preferences: Preferences, folder: Path | None) -> None:
    """Remember another place for backups; None for the workspace's own folder."""
    preferences.set(_CHOSEN, "" if folder is None else str(folder))


def back_up_at_end(workspace: Workspace, preferences: Preferences) -> Backup | None:
    """Back up what is new before the workspace is closed; the window is gone by then.

    A stick that was pulled out must not cost the backup: it is then made beside the workspace, and
    the next start says so.
    """
    if workspace.folder is None:
        return None
    preferences.set(_FAILED, "")
    now = datetime.datetime.now()  # noqa: DTZ005 - the clock on the wall
    chosen = chosen_folder(preferences)
    try:
        if chosen is None or chosen.is_dir():
            return back_up_if_changed(workspace, backup_folder(workspace, chosen), now)
        made = back_up_if_changed(workspace, backup_folder(workspace), now)
    except UserError as error:
        preferences.set(_FAILED, str(error))
        return None
    sentence = f"上次关闭时找不到备份位置“{chosen}”，备份已存在台账自己的文件夹里。请插好 U 盘。"
    preferences.set(_FAILED, sentence)
    return made


class BackupWatch(QObject):
    """Looks now and then whether a backup is due, and makes it beside the window.

    Signals:
        made: a backup was made.
        failed: why none could be made, as a sentence.
    """

    made = Signal(object)
    failed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_running = False
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        QTimer.singleShot(_AFTER_START, self, self._begin)

    def _begin(self) -> None:
        failed = str(self._desk.preferences.get(_FAILED, ""))
        if failed:
            self._desk.preferences.set(_FAILED, "")
            self.failed.emit(failed)
        self.look()

    def look(self) -> None:
        """Make a backup if one is due."""
        workspace = self._desk.workspace
        if self._is_running or workspace.folder is None:
            return
        chosen = chosen_folder(self._desk.preferences)
        folder = backup_folder(workspace, chosen if chosen and chosen.is_dir() else None)
        self._is_running = True

        def work(_progress: Progress) -> Backup | None:
            now = datetime.datetime.now()  # noqa: DTZ005 - the clock on the wall
            return back_up_now(workspace, folder, now) if is_due(workspace, folder, now) else None

        self._desk.tasks.run(
            work, label=self.tr("正在自动备份"), on_done=self._finish, on_failed=self._fail
        )

    def _finish(self, backup: Backup | None) -> None:
        self._is_running = False
        if backup is not None:
            self.made.emit(backup)

    def _fail(self, error: UserError) -> None:
        self._is_running = False
        self.failed.emit(translated(error.message))
