"""Opening what the clerk chose: a workbook or a CSV file, as tables of plain cells."""

import csv
import io
import mmap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from models.imports.legacy import encrypted, scan_legacy
from models.imports.package import scan_package
from models.imports.worksheet import MOST_ROWS, WorksheetScan
from models.problems import UserError

LARGEST_FILE = 200 * 1024 * 1024
"""Bytes of the largest file that is opened."""
TEXT_SUFFIXES = (".csv", ".txt")

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MARKUP = (b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta", b"<style")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_LONGEST_TEXT = 1_000_000  # characters in one cell of a CSV file


@dataclass(frozen=True, slots=True)
class SourceTable:
    """One sheet of a workbook, or a whole CSV file.

    Attributes:
        name: as in the file.
        height: how many rows there are to read.
        rows: the cells of each row from the first row and column; blank cells are "" or None.
        merged: ranges of merged cells as ((row, column), (row, column)), counted from 1.
        errors: (row, column), counted from 1 → the formula error that is shown in the cell.
        uncalculated: cells with a formula but without its result.
    """

    name: str
    height: int
    rows: Iterable[Sequence[object]]
    merged: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()
    errors: Mapping[tuple[int, int], str] = field(default_factory=dict)
    uncalculated: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that was opened and found safe.

    Attributes:
        names: its worksheets in order; a CSV file has one, named after the file.
        hidden: the worksheets among them that do not show.
        is_text: whether it is a CSV file.
        table: loads a sheet by its name.
    """

    names: tuple[str, ...]
    hidden: frozenset[str]
    is_text: bool
    table: Callable[[str], SourceTable]


@contextmanager
def open_source(path: Path, is_wanted: Callable[[str], bool]) -> Iterator[SourceFile]:
    """Open the file; sheets that are not wanted are named but not looked into.

    Raises:
        UserError: it cannot be opened, is no workbook, is damaged, encrypted or too large.
    """
    beginning = _beginning(path)
    if path.suffix.lower() in TEXT_SUFFIXES:
        yield _text_file(path)
    elif beginning.startswith(_ZIP):
        scans = scan_package(path, is_wanted)
        with _opened(path) as book:
            yield _workbook(path, book, scans)
    elif beginning.startswith(_OLE):
        _refuse_encrypted(path)
        with _sentences(path):
            scans = scan_legacy(path)
        with _opened(path) as book:
            yield _workbook(path, book, scans)
    else:
        raise _foreign(path, beginning)


def _beginning(path: Path) -> bytes:
    name = path.name
    try:
        if path.is_dir():
            raise UserError("“{name}”是文件夹，请选择里面的一个 .xlsx 文件。", name=name)
        if path.stat().st_size > LARGEST_FILE:
            raise UserError("文件“{name}”超过 200 MB，请分成几个文件导入。", name=name)
        with path.open("rb") as file:
            beginning = file.read(1024)
    except FileNotFoundError:
        raise UserError("找不到文件“{name}”，请检查路径。", name=path) from None
    except PermissionError:
        raise UserError(
            "没有权限读文件“{name}”，或它正被别的程序占用，请关闭后再试。", name=name
        ) from None
    except (OSError, ValueError) as error:
        raise UserError("读不了文件“{name}”（{reason}）。", name=name, reason=error) from error
    if not beginning:
        raise UserError("文件“{name}”是空的，请重新选择。", name=name)
    return beginning


def _foreign(path: Path, beginning: bytes) -> UserError:
    if beginning.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_MARKUP):
        return UserError(
            "文件“{name}”其实是网页格式，请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。",
            name=path.name,
        )
    return UserError(
        "文件“{name}”不是 Excel 工作簿，请选择 .xlsx、.xls 或 .csv 文件。", name=path.name
    )


def _refuse_encrypted(path: Path) -> None:
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        if content.find(_ENCRYPTED) >= 0:
            raise encrypted(path)


@contextmanager
def _opened(path: Path) -> Iterator[CalamineWorkbook]:
    """Open a workbook by its content, whatever its suffix."""
    with path.open("rb") as file:
        with _sentences(path):
            book = CalamineWorkbook.from_filelike(file)
        with book:
            yield book


@contextmanager
def _sentences(path: Path) -> Iterator[None]:
    """Name what makes a workbook unreadable."""
    try:
        yield
    except PasswordError as error:
        raise encrypted(path) from error
    except (CalamineError, OSError, ValueError) as error:
        raise _unreadable(path) from error
    except BaseException as error:
        # The reader's own failures do not descend from Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise _unreadable(path) from error


def _unreadable(path: Path) -> UserError:
    return UserError(
        "文件“{name}”打不开：不是 Excel 工作簿，或已损坏。请在 Excel 里另存为 .xlsx 再导入。",
        name=path.name,
    )


def _workbook(path: Path, book: CalamineWorkbook, scans: Mapping[str, WorksheetScan]) -> SourceFile:
    sheets = [one for one in book.sheets_metadata if one.typ == SheetTypeEnum.WorkSheet]
    hidden = frozenset(one.name for one in sheets if one.visible != SheetVisibleEnum.Visible)

    def table(name: str) -> SourceTable:
        with _sentences(path):
            return _sheet_table(book.get_sheet_by_name(name), scans.get(name, WorksheetScan()))

    return SourceFile(tuple(one.name for one in sheets), hidden, is_text=False, table=table)


def _sheet_table(sheet: CalamineSheet, scan: WorksheetScan) -> SourceTable:
    merged = tuple(
        ((top + 1, left + 1), (bottom + 1, right + 1))
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    )
    start = sheet.start
    return SourceTable(
        name=sheet.name,
        height=sheet.end[0] + 1 if sheet.end else 0,
        rows=_shifted(sheet, start[1]) if start else (),
        merged=merged,
        errors=scan.errors,
        uncalculated=frozenset(scan.uncalculated),
    )


def _shifted(sheet: CalamineSheet, blank_columns: int) -> Iterator[Sequence[object]]:
    """Return the rows with the blank columns on the left, which the reader leaves out."""
    blanks: list[object] = [""] * blank_columns
    return (blanks + row for row in sheet.iter_rows()) if blanks else sheet.iter_rows()


def _text_file(path: Path) -> SourceFile:
    text = _decoded(path)
    first_line = text.partition("\n")[0]
    delimiter = "\t" if first_line.count("\t") > first_line.count(",") else ","
    height = text.count("\n") + 1
    if height > MOST_ROWS:
        raise UserError(
            "文件“{name}”超过 {most} 行，请分成几个文件导入。", name=path.name, most=MOST_ROWS
        )
    rows = _text_rows(path, io.StringIO(text, newline=""), delimiter)
    return SourceFile(
        (path.stem,),
        frozenset(),
        is_text=True,
        table=lambda name: SourceTable(name, height, rows),
    )


def _decoded(path: Path) -> str:
    content = path.read_bytes()
    encodings = ("utf-16",) if content.startswith(_UTF_16) else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise UserError(
        "文件“{name}”不是文本格式的 CSV，请在 Excel 里另存为“CSV UTF-8”或 .xlsx 再导入。",
        name=path.name,
    )


def _text_rows(path: Path, lines: Iterable[str], delimiter: str) -> Iterator[Sequence[object]]:
    csv.field_size_limit(_LONGEST_TEXT)
    try:
        yield from csv.reader(lines, delimiter=delimiter)
    except csv.Error as error:
        raise UserError(
            "文件“{name}”有一格太长，多半是少了一个引号，请检查引号是否成对。", name=path.name
        ) from error
