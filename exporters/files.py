"""Files as they leave the office: written whole or not at all, well named, free of the clock.

The only place where an OSError of a written file becomes a sentence for the clerk.
"""

import contextlib
import datetime
import errno
import io
import os
import re
import tempfile
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path

from models.messages import translatable
from models.problems import UserError

FIXED_DATE = datetime.datetime(1980, 1, 1)  # noqa: DTZ001 - a zip knows no time zone
"""The moment given to every member of a zip: the first one the format can hold."""

LONGEST_NAME_BYTES = 255
"""Bytes of UTF-8 that a file name may have on the file systems of Linux."""

CONTENT_TYPES = "[Content_Types].xml"

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.IGNORECASE)
_OWNER_MAY_WRITE = 0o644
_IN_USE_ON_WINDOWS = {5, 32, 33}  # ERROR_ACCESS_DENIED, _SHARING_VIOLATION, _LOCK_VIOLATION

_FULL = translatable("errors", "磁盘已满，无法写入“{name}”，请清理磁盘或换一个保存位置。")
_READ_ONLY = translatable("errors", "没有权限写入文件夹“{folder}”，请换一个保存位置。")
_IN_USE = translatable("errors", "“{name}”正被别的程序打开或设为只读，请关闭后再试。")
_NO_FOLDER = translatable("errors", "文件夹“{folder}”不存在或已断开，请换一个保存位置。")
_IS_FOLDER = translatable("errors", "“{name}”是一个文件夹，请换一个文件名。")
_TOO_LONG = translatable("errors", "文件名“{name}”太长，请换一个短一些的文件名或保存位置。")
_OTHER = translatable("errors", "无法写入“{name}”（{reason}），请换一个保存位置再试。")

_SENTENCES = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EROFS: _READ_ONLY,
    errno.ENOENT: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
    errno.ENAMETOOLONG: _TOO_LONG,
    errno.EISDIR: _IS_FOLDER,
    errno.ETXTBSY: _IN_USE,
    errno.EBUSY: _IN_USE,
}


def replace_atomically(path: Path, data: bytes) -> None:
    """Write `data` to `path`: the file is afterwards either wholly new or wholly as it was.

    Raises:
        UserError: the disk is full, the folder cannot be written, or the file is in use.
    """
    with _explained(path):
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        temporary = _write_beside(path, data)
        try:
            temporary.replace(path)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)


def safe_name(text: str) -> str:
    """Return `text` as a file name that Windows and Linux both take; never empty.

    Forbidden characters become their full-width twins or `_`; a long name is cut to 255 bytes
    before its ending.
    """
    visible = "".join(" " if c.isspace() else c for c in text if c.isspace() or not _hidden(c))
    name = _FORBIDDEN.sub(_full_width, visible).strip(" .")
    if _RESERVED.match(name):
        name = "_" + name
    stem, dot, ending = name.rpartition(".")
    if not stem or len(ending.encode()) > 16 or " " in ending:  # noqa: PLR2004
        stem, dot, ending = name, "", ""
    room = LONGEST_NAME_BYTES - len((dot + ending).encode())
    return (_cut(stem, room).rstrip(" .") + dot + ending) or "_"


def canonical_zip(data: bytes) -> bytes:
    """Return the zip file `data` with its content only: fixed times, order and attributes.

    `[Content_Types].xml` comes first, as programs that read Office files expect, and then an
    uncompressed `mimetype`, if there is one; the others follow by name.
    """
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(result, "w") as target:
        names = dict.fromkeys(source.namelist())
        for name in sorted(names, key=lambda name: (name not in _FIRST, name)):
            member = zipfile.ZipInfo(name, FIXED_DATE.timetuple()[:6])
            member.compress_type = (
                zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            )
            member.create_system = 0
            target.writestr(member, source.read(name))
    return result.getvalue()


_FIRST = {CONTENT_TYPES, "mimetype"}


def _write_beside(path: Path, data: bytes) -> Path:
    """Write the data to a temporary file in the folder of `path`, flushed to the disk."""
    handle, name = tempfile.mkstemp(prefix=".~", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(_mode(path))
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _mode(path: Path) -> int:
    """Return the permissions of the file that is replaced, or the usual ones of a new file."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        return _OWNER_MAY_WRITE


def _sync_folder(folder: Path) -> None:
    """Make the new name of the file durable, where folders can be flushed."""
    if os.name != "posix":
        return
    # Some network shares refuse to flush a folder; the file itself is flushed already.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UserError(
            _sentence(error, path),
            name=path.name,
            folder=str(path.parent),
            reason=error.strerror or type(error).__name__,
        ) from error


def _sentence(error: OSError, path: Path) -> str:
    if getattr(error, "winerror", None) in _IN_USE_ON_WINDOWS and path.exists():
        return _IN_USE
    if error.errno in (errno.EACCES, errno.EPERM):
        return _READ_ONLY
    return _SENTENCES.get(error.errno or 0, _OTHER)


def _hidden(character: str) -> bool:
    """Tell whether a character has no shape of its own: controls, marks of direction, halves."""
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Cn", "Co"}


def _full_width(found: re.Match[str]) -> str:
    """Return the full-width twin, such as `：` for `:`."""
    return chr(ord(found.group()) + 0xFEE0)


def _cut(text: str, room: int) -> str:
    return text.encode()[:room].decode(errors="ignore")
