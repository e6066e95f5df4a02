"""The whole workspace in one file, and back: verified by checksum on both ways."""

import datetime
import hashlib
import json
import os
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from models.problems import UserError
from models.store.attachments import UNFINISHED
from models.store.engine import copy_database, verify_database
from models.store.migrate import BACKUP_FOLDER
from models.store.workspace import (
    DATABASE_NAME,
    HOLDER_NAME,
    LOCK_NAME,
    Workspace,
    open_workspace,
)

MANIFEST_NAME = "清单.json"
FORMAT = 1
_PIECE = 1 << 20
_MOST_BYTES = 64 << 30
"""Larger than any workspace: a manifest that promises more is no backup of ours."""
_LEFT_OUT = frozenset(
    {DATABASE_NAME, f"{DATABASE_NAME}-wal", f"{DATABASE_NAME}-shm", LOCK_NAME, HOLDER_NAME}
)

_DAMAGED = "备份文件“{name}”已损坏或不是本软件的备份（{reason}），没有恢复，请换一份备份。"


def back_up(workspace: Workspace, path: Path) -> None:
    """Write the workspace to a zip file and read it back.

    The file appears under its name only when it is complete and verified.

    Raises:
        UserError: the workspace is on a server, or the file cannot be written.
    """
    if workspace.folder is None:
        raise UserError("服务器上的台账不能这样备份，请由管理员用数据库的备份工具备份。")
    try:
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".~") as folder:
            database = Path(folder) / DATABASE_NAME
            copy_database(workspace.folder / DATABASE_NAME, database)
            made = Path(folder) / "备份.zip"
            _write(made, {DATABASE_NAME: database, **_other_files(workspace.folder)})
            verify_backup(made)
            _flush(made)
            made.replace(path)
    except OSError as error:
        raise UserError(
            "不能写入备份文件“{path}”（{reason}），请换一个保存位置。",
            path=path,
            reason=error.strerror or error,
        ) from error


def _other_files(folder: Path) -> dict[str, Path]:
    """Return the files of a workspace besides its database, such as attachments, by their names."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        unfinished = path.name.startswith(UNFINISHED)
        if unfinished or name in _LEFT_OUT or name.startswith(f"{BACKUP_FOLDER}/"):
            continue
        if path.is_file():
            found[name] = path
    return found


def _write(target: Path, files: Mapping[str, Path]) -> None:
    manifest: dict[str, Any] = {
        "format": FORMAT,
        "made_at": datetime.datetime.now().astimezone().isoformat(timespec="seconds"),
        "files": {},
    }
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, path in files.items():
            archive.write(path, name)
            with path.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
            manifest["files"][name] = {"sha256": digest, "size": path.stat().st_size}
        archive.writestr(MANIFEST_NAME, json.dumps(manifest, ensure_ascii=False, indent=1))


def _flush(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def verify_backup(path: Path) -> None:
    """Compare every file of a backup with its checksum.

    Raises:
        UserError: it is damaged, or no backup of this program.
    """
    with _opened(path) as archive:
        for _ in _checked_files(archive, path):
            pass


def restore(path: Path, location: Path, *, replace: bool = False) -> Path | None:
    """Make a workspace of a backup; nothing is changed unless the backup is found to be good.

    Args:
        path: the backup.
        location: folder of the workspace.
        replace: also where something is there already; that is kept whole beside it.

    Returns:
        The folder in which what was there before is kept, or None.

    Raises:
        UserError: the backup is damaged, newer than this program, or the folder is not empty.
        WorkspaceInUseError: the workspace to be replaced is open.
    """
    location = location.expanduser().resolve()
    try:
        occupied = location.exists() and any(location.iterdir())
        if occupied and not replace:
            raise UserError(
                "文件夹“{folder}”不是空的，没有恢复。请换一个空文件夹，"
                "或加上 --replace：原有内容会先整个保留。",
                folder=location,
            )
        location.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=location.parent, prefix=".~") as folder:
            made = Path(folder) / location.name
            _extract(path, made)
            verify_database(made / DATABASE_NAME)
            open_workspace(made, create=False).close()
            return _exchange(made, location, occupied=occupied)
    except OSError as error:
        raise UserError(
            "不能在“{folder}”恢复（{reason}），请关闭正在使用它的程序或换一个文件夹。",
            folder=location,
            reason=error.strerror or error,
        ) from error


def _exchange(made: Path, location: Path, *, occupied: bool) -> Path | None:
    """Put a folder in its place and return the name that what was there goes on under."""
    kept = _put_aside(location) if occupied else None
    try:
        if location.exists():
            location.rmdir()
        made.replace(location)
    except OSError:
        if kept is not None:
            kept.replace(location)
        raise
    return kept


def _extract(path: Path, folder: Path) -> None:
    with _opened(path) as archive:
        for name, pieces in _checked_files(archive, path):
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("wb") as stream:
                for piece in pieces:
                    stream.write(piece)
                stream.flush()
                os.fsync(stream.fileno())


def _put_aside(location: Path) -> Path:
    """Give the folder another name and return it; one that a program has open stays."""
    if (location / DATABASE_NAME).exists():
        open_workspace(location, create=False).close()
    moment = datetime.datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
    kept = location.with_name(f"{location.name}-恢复前-{moment}")
    number = 1
    while kept.exists():
        number += 1
        kept = location.with_name(f"{location.name}-恢复前-{moment}-{number}")
    return location.replace(kept)


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except FileNotFoundError as error:
        raise UserError("找不到备份文件“{path}”，请检查路径。", path=path) from error
    except (OSError, zipfile.BadZipFile) as error:
        raise UserError(_DAMAGED, name=path.name, reason="不是完整的 zip 文件") from error


def _checked_files(archive: zipfile.ZipFile, path: Path) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Yield each file of a backup with its pieces, which are compared with the checksum at the end.

    A caller that does not read the pieces of a file has them read before the next one.
    """
    for name, entry in _manifest(archive, path).items():
        pieces = _pieces(archive, path, name, entry)
        yield name, pieces
        for _ in pieces:
            pass


def _manifest(archive: zipfile.ZipFile, path: Path) -> dict[str, Mapping[str, Any]]:
    try:
        manifest = json.loads(archive.read(MANIFEST_NAME))
        files = dict(manifest["files"])
        total = sum(int(entry["size"]) for entry in files.values())
        known = manifest["format"] == FORMAT
    except (
        KeyError,
        ValueError,
        TypeError,
        AttributeError,
        zipfile.BadZipFile,
        zlib.error,
    ) as error:
        raise UserError(_DAMAGED, name=path.name, reason="没有清单") from error
    if not known:
        raise UserError(_DAMAGED, name=path.name, reason="由更新版本的软件建立")
    if DATABASE_NAME not in files or total > _MOST_BYTES or not all(map(_is_inside, files)):
        raise UserError(_DAMAGED, name=path.name, reason="清单不对")
    return files


def _is_inside(name: str) -> bool:
    """Tell whether a name leads to a place inside the folder, on every system."""
    path = PurePosixPath(name)
    return (
        not path.is_absolute()
        and ".." not in path.parts
        and not set(name) & set('\\:*?"<>|\x00')
        and name not in {"", LOCK_NAME, HOLDER_NAME}
    )


def _pieces(
    archive: zipfile.ZipFile, path: Path, name: str, entry: Mapping[str, Any]
) -> Iterator[bytes]:
    digest, size = hashlib.sha256(), 0
    try:
        with archive.open(name) as stream:
            while piece := stream.read(_PIECE):
                size += len(piece)
                if size > entry["size"]:
                    break
                digest.update(piece)
                yield piece
    except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError) as error:
        raise UserError(_DAMAGED, name=path.name, reason=f"“{name}”读不出来") from error
    if size != entry["size"] or digest.hexdigest() != entry["sha256"]:
        raise UserError(_DAMAGED, name=path.name, reason=f"“{name}”与校验码不符")
