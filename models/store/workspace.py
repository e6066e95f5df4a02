"""A workspace: the folder (or database) in which an office keeps everything."""

import datetime
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from filelock import FileLock, Timeout
from platformdirs import user_documents_path
from sqlalchemy import Connection, Engine

from models.problems import UserError, WorkspaceInUseError
from models.records import BY_KEY
from models.records.register import Register
from models.store.engine import compact, server_engines, sqlite_engines, user_errors
from models.store.migrate import migrate
from models.store.search import ensure_index

DATABASE_NAME = "台账.db"
LOCK_NAME = "使用中.lock"
HOLDER_NAME = "使用者.json"
DRAFT_FOLDER = "草稿"
"""Where the window keeps what was entered and not saved yet."""


def default_location() -> Path:
    """Return the folder of the workspace that opens when none is named."""
    return user_documents_path() / "政务公开台账"


class Workspace:
    """An open workspace; one process at a time holds a folder. Use `open_workspace`.

    Attributes:
        name: of its folder or database.
        folder: None on a server.
        unindexed: the registers whose index for search is still to be filled.
    """

    def __init__(
        self, name: str, engines: tuple[Engine, Engine], folder: Path | None, lock: FileLock | None
    ) -> None:
        self.name = name
        self.folder = folder
        self._writer, self._reader = engines
        self._lock = lock
        self.unindexed: tuple[Register, ...] = ()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Run a transaction that may change data; an exception takes all of it back."""
        with user_errors(), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Run a transaction that sees one consistent state and cannot change it."""
        with user_errors(), self._reader.begin() as connection:
            yield connection

    def compact(self) -> None:
        """Write the database anew, so that nothing that was erased is left in its file."""
        with user_errors():
            compact(self._writer)

    def close(self) -> None:
        """Close the database and let other processes have the workspace."""
        self._reader.dispose()
        self._writer.dispose()
        if self._lock is not None and self.folder is not None:
            (self.folder / HOLDER_NAME).unlink(missing_ok=True)
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        """Return the workspace itself."""
        return self

    def __exit__(self, *_exception: object) -> None:
        """Close the workspace."""
        self.close()


def holds_workspace(location: Path) -> bool:
    """Return whether the folder already holds a workspace."""
    return (location / DATABASE_NAME).exists()


def open_workspace(
    location: str | Path, *, create: bool = True, index_at_most: int | None = None
) -> Workspace:
    """Open the workspace in a folder, or at a database address such as `postgresql+psycopg://…`.

    Args:
        location: folder or address.
        create: make the folder and its database when there is none yet.
        index_at_most: registers with more records whose index for search is not whole are named
            in `unindexed` of the workspace instead of being indexed at once.

    Raises:
        WorkspaceInUseError: another process has it open.
        UserError: there is no workspace there, it cannot be read, or a newer program made it.
    """
    if "://" in str(location):
        engines = server_engines(str(location))
        migrate(engines[0])
        return Workspace(str(location).rpartition("/")[2], engines, None, None)
    folder = Path(location).expanduser().resolve()
    if not create and not holds_workspace(folder):
        raise UserError(
            "文件夹“{folder}”里没有台账。请检查 --workspace，或先用 demo、import 命令建立。",
            folder=folder,
        )
    _make_folder(folder)
    lock = _hold(folder)
    path = folder / DATABASE_NAME
    engines = sqlite_engines(path)
    try:
        migrate(engines[0], path)
        with user_errors(), engines[0].begin() as connection:
            unindexed = ensure_index(connection, BY_KEY.values(), index_at_most)
    except BaseException:
        Workspace(folder.name, engines, folder, lock).close()
        raise
    workspace = Workspace(folder.name, engines, folder, lock)
    workspace.unindexed = unindexed
    return workspace


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            "不能建立台账文件夹“{folder}”（{reason}），请换一个文件夹。",
            folder=folder,
            reason=error.strerror or error,
        ) from error


def _hold(folder: Path) -> FileLock:
    lock = FileLock(folder / LOCK_NAME)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise WorkspaceInUseError(
            "台账“{folder}”正由{holder}使用，请先关闭那个窗口再试。",
            folder=folder,
            holder=_holder(folder),
        ) from None
    except OSError as error:
        raise UserError(
            "台账文件夹“{folder}”不能写入（{reason}），请检查权限或换一个文件夹。",
            folder=folder,
            reason=error.strerror or error,
        ) from error
    holder = {
        "computer": socket.gethostname(),
        "process": os.getpid(),
        "since": datetime.datetime.now().astimezone().isoformat(timespec="minutes"),
    }
    (folder / HOLDER_NAME).write_text(json.dumps(holder, ensure_ascii=False), encoding="utf-8")
    return lock


def _holder(folder: Path) -> str:
    try:
        holder = json.loads((folder / HOLDER_NAME).read_text(encoding="utf-8"))
        since = holder["since"][:16].replace("T", " ")
        return f"电脑 {holder['computer']} 上的进程 {holder['process']}（{since} 打开）"
    except (OSError, ValueError, KeyError, TypeError):
        return "另一个程序"
