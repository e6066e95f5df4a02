"""The zip package of a workbook, judged before anything in it is loaded."""

import copy
import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from models.imports.worksheet import (
    MOST_CELLS,
    MOST_ROWS,
    WorksheetScan,
    column_letters,
    scan_content,
    scan_worksheet,
)
from models.problems import UserError

MOST_UNPACKED = 600 * 1024 * 1024  # bytes
MOST_MEMBERS = 10_000
MOST_RATIO = 200  # of a member's size to its size in the package
LARGE_MEMBER = 10 * 1024 * 1024  # bytes from which the ratio counts

_CHUNK = 1024 * 1024
_LARGEST_DIRECTORY = 8 * 1024 * 1024  # bytes of the parts that only list others
_RELATIONSHIP_ID = re.compile(r"\{.*/relationships\}id")
_OTHER_PACKAGES = {
    "word/document.xml": "这是 Word 文档",
    "ppt/presentation.xml": "这是演示文稿",
    "content.xml": "这是 OpenDocument 文件",
    "xl/workbook.bin": "这是 .xlsb 工作簿",
}


def scan_package(path: Path, is_wanted: Callable[[str], bool]) -> dict[str, WorksheetScan]:
    """Check that a package is safe to load and return what its wanted sheets hold, by name.

    Args:
        path: a file that begins like a zip package.
        is_wanted: whether the sheet of this name will be loaded.

    Raises:
        UserError: no workbook, damaged, or made to exhaust the machine.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            _refuse_bombs(archive)
            return _scan(archive, is_wanted)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise _damaged(path) from error
    except (ElementTree.ParseError, KeyError, RecursionError) as error:
        raise _damaged(path) from error
    except RuntimeError as error:
        # The zip library's way to say that a member is encrypted.
        raise UserError("文件“{name}”加了密，请先取消密码再导入。", name=path.name) from error


def _damaged(path: Path) -> UserError:
    return UserError(
        "文件“{name}”已损坏或不完整，请重新复制、下载，或在 Excel 里另存后再导入。",
        name=path.name,
    )


def _refuse_bombs(archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    names = {member.filename for member in members}
    large = [member for member in members if member.file_size > LARGE_MEMBER]
    if (
        len(members) > MOST_MEMBERS
        or len(names) != len(members)
        or sum(member.file_size for member in members) > MOST_UNPACKED
        or any(member.file_size > MOST_RATIO * member.compress_size for member in large)
    ):
        raise UserError(
            "文件解压后大得不正常，没有打开。请确认来源，或把内容复制到新的工作簿再导入。"
        )
    for name, what in _OTHER_PACKAGES.items():
        if name in names:
            raise UserError(
                "{what}，不能导入。请在 Excel 或 WPS 里另存为 .xlsx 工作簿再导入。", what=what
            )


def _scan(archive: zipfile.ZipFile, is_wanted: Callable[[str], bool]) -> dict[str, WorksheetScan]:
    """Unpack every member once, so that none proves larger than the directory says."""
    sheets = {member: name for name, member in _sheet_members(archive).items() if is_wanted(name)}
    found: dict[str, WorksheetScan] = {}
    for member in archive.infolist():
        if member.filename in sheets:
            name = sheets[member.filename]
            found[name] = _checked_scan(archive, member, name)
        else:
            for _chunk in _chunks(archive, member):
                pass
    return found


def _checked_scan(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str) -> WorksheetScan:
    scan = scan_worksheet(_chunks(archive, member))
    if _too_large(scan):
        extent = scan_content(_chunks(archive, member)) or scan
        scan.rows, scan.columns = extent.rows, extent.columns
    if scan.rows > MOST_ROWS:
        raise UserError(
            "工作表“{sheet}”有 {rows} 行，超过 {most} 行，请分成几个文件导入。",
            sheet=name,
            rows=scan.rows,
            most=MOST_ROWS,
        )
    if _too_large(scan):
        raise UserError(
            "工作表“{sheet}”的内容一直散布到 {column}{row}，请删除数据区以外的内容再导入。",
            sheet=name,
            column=column_letters(scan.columns),
            row=scan.rows,
        )
    return scan


def _too_large(scan: WorksheetScan) -> bool:
    return scan.rows > MOST_ROWS or scan.rows * scan.columns > MOST_CELLS


def _chunks(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """Unpack a member whatever size the directory states, and refuse it if it is larger."""
    unbounded = copy.copy(member)
    unbounded.file_size = MOST_UNPACKED + 1
    unpacked = 0
    with archive.open(unbounded) as stream:
        while chunk := stream.read(_CHUNK):
            unpacked += len(chunk)
            if unpacked > member.file_size:
                raise zipfile.BadZipFile(member.filename)
            yield chunk


def _sheet_members(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the member of each sheet, by the sheet's name."""
    book, *_others = _targets(archive, "", "/officeDocument").values()
    targets = _targets(archive, book, "/worksheet")
    found = {}
    for element in _parsed(archive, book).iter():
        if element.tag.rpartition("}")[2] == "sheet":
            ids = [text for key, text in element.items() if _RELATIONSHIP_ID.fullmatch(key)]
            if ids and ids[0] in targets:
                found[element.get("name", "")] = targets[ids[0]]
    return found


def _targets(archive: zipfile.ZipFile, part: str, kind: str) -> dict[str, str]:
    """Return the members that a part refers to, by the id of the relation."""
    folder, name = posixpath.split(part)
    listing = _parsed(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
    return {
        relation.get("Id", ""): posixpath.normpath(
            posixpath.join("/", folder, relation.get("Target", ""))
        ).lstrip("/")
        for relation in listing
        if relation.get("Type", "").endswith(kind)
    }


def _parsed(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    if archive.getinfo(name).file_size > _LARGEST_DIRECTORY:
        raise zipfile.BadZipFile(name)
    text = archive.read(name)
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise zipfile.BadZipFile(name)
    return ElementTree.fromstring(text)  # noqa: S314 - entities were refused
