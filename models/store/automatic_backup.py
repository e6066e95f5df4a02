"""Backups that make themselves: when they are due, which are kept, and the way back.

A backup is kept whole under a name that says when it was made, whether it was made before a
restore, and whether the clerk pinned it; a folder of backups needs no other record and can be
carried to another computer.
"""

import datetime
import json
import re
import shutil
import socket
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Integer, cast, func, select

from models.problems import UserError
from models.store.backup import back_up, restore, verify_backup
from models.store.history import change_step
from models.store.migrate import BACKUP_FOLDER
from models.store.workspace import Workspace

INTERVAL = datetime.timedelta(hours=24)
DAYS, WEEKS, MONTHS = 7, 8, 24
"""Of the last days all are kept, then one a week, then one a month."""

_CHECKED_NAME = "核对.json"
_NAME = re.compile(r"台账备份-(\d{8}-\d{6})(-恢复前)?(-保留)?\.zip")
_MOMENT = "%Y%m%d-%H%M%S"
_NO_STEPS = "0-0"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup in a folder.

    Attributes:
        path: the file.
        made_at: local time, without an offset, as its name says.
        size: bytes.
        before_restore: it holds the state that a restore replaced.
        pinned: it is kept whatever its age.
        checked_on: the day it was last read back and found to be good; None if that is not known,
            or the file has changed since.
    """

    path: Path
    made_at: datetime.datetime
    size: int
    before_restore: bool
    pinned: bool
    checked_on: datetime.date | None


def backup_folder(workspace: Workspace, chosen: Path | None = None) -> Path:
    """Return where the backups of a workspace are kept.

    Args:
        workspace: the workspace.
        chosen: a place of the clerk's choice, such as a USB stick; there each workspace of each
            computer has a folder of its own, so that none pushes out those of another.

    Raises:
        UserError: the workspace is on a server.
    """
    if workspace.folder is None:
        raise UserError("服务器上的台账不能这样备份，请由管理员用数据库的备份工具备份。")
    if chosen is None:
        return workspace.folder / BACKUP_FOLDER
    return chosen / f"{workspace.name}-{socket.gethostname()}-备份"


def backups(folder: Path) -> list[Backup]:
    """Return the backups in a folder, the latest first; none when there is no such folder."""
    checked = _checked(folder)
    found = []
    try:
        for path in folder.iterdir() if folder.is_dir() else ():
            backup = _backup_of(path, checked)
            if backup is not None:
                found.append(backup)
    except OSError as error:
        raise _unusable(folder, error) from error
    return sorted(found, key=lambda one: (one.made_at, one.path.name), reverse=True)


def _backup_of(path: Path, checked: dict[str, dict[str, object]]) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    try:
        made_at = datetime.datetime.strptime(match[1], _MOMENT)  # noqa: DTZ007 - local time
    except ValueError:
        return None
    stat = path.stat()
    kept = checked.get(_without_pin(path.name), {})
    known = kept.get("size") == stat.st_size and kept.get("changed") == int(stat.st_mtime)
    day = datetime.date.fromisoformat(str(kept["on"])) if known else None
    return Backup(path, made_at, stat.st_size, bool(match[2]), bool(match[3]), day)


def is_due(workspace: Workspace, folder: Path, now: datetime.datetime) -> bool:
    """Tell whether a day has passed since the last backup, and something was changed since then.

    Args:
        workspace: the workspace; one on a server has no backups of this kind.
        folder: where its backups are kept.
        now: local time, without an offset.
    """
    last = _latest(folder)
    return _is_changed(workspace, last) and (last is None or now - last.made_at >= INTERVAL)


def back_up_if_changed(workspace: Workspace, folder: Path, now: datetime.datetime) -> Backup | None:
    """Back up at the end of the work; None when nothing was changed since the last backup.

    Raises:
        UserError: it cannot be written.
    """
    if not _is_changed(workspace, _latest(folder)):
        return None
    return back_up_now(workspace, folder, now)


def back_up_now(
    workspace: Workspace, folder: Path, now: datetime.datetime, *, before_restore: bool = False
) -> Backup:
    """Write a backup, read it back, and remove those that are kept no longer.

    Args:
        workspace: the workspace.
        folder: where its backups are kept; made when it is not there.
        now: local time, without an offset.
        before_restore: it holds what a restore is about to replace.

    Raises:
        UserError: the workspace is on a server, or the backup cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unusable(folder, error) from error
    path = _free_name(folder, now, before_restore=before_restore)
    # Read before: what is stored meanwhile makes the next backup due.
    state = _state(workspace)
    back_up(workspace, path)
    _mark_checked(path, now.date(), state)
    thin(folder, now)
    return next(one for one in backups(folder) if one.path == path)


def check(backup: Backup, today: datetime.date) -> None:
    """Read a backup through and remember that it is good.

    Raises:
        UserError: it is damaged.
    """
    verify_backup(backup.path)
    _mark_checked(backup.path, today)


def pin(backup: Backup, *, pinned: bool) -> Path:
    """Keep a backup whatever its age, or no longer, and return its new path.

    Raises:
        UserError: the file cannot be renamed.
    """
    stem = _without_pin(backup.path.name).removesuffix(".zip")
    target = backup.path.with_name(f"{stem}{'-保留' if pinned else ''}.zip")
    try:
        return backup.path.rename(target)
    except OSError as error:
        raise _unusable(backup.path.parent, error) from error


def thin(folder: Path, now: datetime.datetime) -> list[Path]:
    """Remove the backups that are kept no longer and return their paths.

    Those made before a restore are thinned among themselves: what a restore replaced, which may be
    the very state that was bad, never pushes out an ordinary backup.

    Raises:
        UserError: a file cannot be removed.
    """
    there = [one for one in backups(folder) if not one.pinned]
    removed = []
    for before_restore in (False, True):
        series = [one for one in there if one.before_restore is before_restore]
        kept = kept_moments((one.made_at for one in series), now)
        removed += [one.path for one in series if one.made_at not in kept]
    try:
        for path in removed:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise _unusable(folder, error) from error
    return removed


def kept_moments(
    moments: Iterable[datetime.datetime], now: datetime.datetime
) -> set[datetime.datetime]:
    """Return which moments are kept: all of 7 days, the last of 8 weeks and of 24 months.

    Weeks and months are those of the calendar, so that what is kept today is kept tomorrow as
    well; a moment in the future, from a clock that was wrong, is kept. The latest is always kept.
    """
    ordered = sorted(moments)
    weeks: dict[tuple[int, int], datetime.datetime] = {}
    months: dict[tuple[int, int], datetime.datetime] = {}
    kept = set(ordered[-1:])
    for one in ordered:
        if now.date() - one.date() < datetime.timedelta(days=DAYS):
            kept.add(one)
        if now.date() - one.date() < datetime.timedelta(weeks=WEEKS):
            weeks[one.isocalendar()[:2]] = one
        if _months_between(one, now) < MONTHS:
            months[one.year, one.month] = one
    return kept | set(weeks.values()) | set(months.values())


def restore_backup(
    path: Path, workspace: Workspace, folder: Path, now: datetime.datetime
) -> Callable[[], Path]:
    """Check a backup, back up the present state, and return what puts the backup in its place.

    What is returned must be called after the workspace was closed; it returns the folder in which
    everything that was there before is kept. Backups in the workspace's own folder stay there.

    Raises:
        UserError: the backup is damaged, or the present state cannot be backed up; nothing is
            changed then.
    """
    location = workspace.folder
    if location is None:
        raise UserError("服务器上的台账不能这样恢复，请由管理员用数据库的备份工具恢复。")
    verify_backup(path)
    back_up_now(workspace, folder, now, before_restore=True)

    def put_in_place() -> Path:
        kept = restore(path, location, replace=True)
        assert kept is not None  # noqa: S101 - the folder holds the workspace that was open
        _take_backups_along(kept, location)
        return kept

    return put_in_place


def _take_backups_along(kept: Path, location: Path) -> None:
    """Move the backups out of the folder that was put aside; copy them where moving fails."""
    source, target = kept / BACKUP_FOLDER, location / BACKUP_FOLDER
    if not source.is_dir():
        return
    try:
        shutil.copytree(source, target, dirs_exist_ok=True)
        shutil.rmtree(source)
    except OSError as error:
        raise UserError(
            "台账已恢复，但以前的备份还留在“{folder}”（{reason}），请把它们复制回来。",
            folder=source,
            reason=error.strerror or error,
        ) from error


def _latest(folder: Path) -> Backup | None:
    return next((one for one in backups(folder) if not one.before_restore), None)


def _is_changed(workspace: Workspace, last: Backup | None) -> bool:
    """Tell whether any step was made, undone or done again that a backup does not hold."""
    if workspace.folder is None:
        return False
    state = _state(workspace)
    if last is None:
        return state != _NO_STEPS
    kept = _checked(last.path.parent).get(_without_pin(last.path.name), {})
    return kept.get("state") != state


def _state(workspace: Workspace) -> str:
    """Return what differs after every step, undo and redo."""
    undone = func.coalesce(func.sum(cast(change_step.c.undone, Integer)), 0)
    statement = select(func.coalesce(func.max(change_step.c.id), 0), undone)
    with workspace.reading() as connection:
        return "-".join(str(number) for number in connection.execute(statement).one())


def _months_between(earlier: datetime.datetime, later: datetime.datetime) -> int:
    return (later.year - earlier.year) * 12 + later.month - earlier.month


def _free_name(folder: Path, now: datetime.datetime, *, before_restore: bool) -> Path:
    """Return the name of this second, or of the next one that is free."""
    taken = {one.made_at for one in backups(folder)}
    moment = now.replace(microsecond=0, tzinfo=None)
    while moment in taken:
        moment += datetime.timedelta(seconds=1)
    mark = "-恢复前" if before_restore else ""
    return folder / f"台账备份-{moment.strftime(_MOMENT)}{mark}.zip"


def _without_pin(name: str) -> str:
    return name.replace("-保留.zip", ".zip")


def _checked(folder: Path) -> dict[str, dict[str, object]]:
    try:
        kept = json.loads((folder / _CHECKED_NAME).read_text(encoding="utf-8"))
        return {str(name): dict(entry) for name, entry in kept.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _mark_checked(path: Path, day: datetime.date, state: str | None = None) -> None:
    """Remember the day and what state it holds; not being able to is no failure of the backup."""
    there = {_without_pin(one.name) for one in path.parent.glob("*.zip")}
    kept = {name: entry for name, entry in _checked(path.parent).items() if name in there}
    stat = path.stat()
    known = kept.get(_without_pin(path.name), {}).get("state")
    kept[_without_pin(path.name)] = {
        "state": state or known,
        "on": day.isoformat(),
        "size": stat.st_size,
        "changed": int(stat.st_mtime),
    }
    text = json.dumps(kept, ensure_ascii=False, indent=1)
    try:
        (path.parent / _CHECKED_NAME).write_text(text, encoding="utf-8")
    except OSError:
        return


def _unusable(folder: Path, error: OSError) -> UserError:
    return UserError(
        "不能使用备份文件夹“{folder}”（{reason}），请插好 U 盘或换一个备份位置。",
        folder=folder,
        reason=error.strerror or error,
    )
