"""The records of an .xls workbook, looked through before it is loaded.

The reader of workbooks reserves whatever room the file asks for and shows formula errors as blank
cells, as it does with .xlsx.

Source:
    Microsoft, [MS-CFB] Compound File Binary File Format; [MS-XLS] Excel Binary File Format (.xls).
"""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from models.imports.worksheet import MOST_CELLS, WorksheetScan
from models.problems import UserError

_STREAMS = ("workbook", "book")
_NO_SECTOR = 0xFFFFFFFA  # from here on numbers mean an end or a gap
_LONGEST_SHIFT = 12  # power of two: the longest sectors have 4096 bytes
_MINI_SHIFT = 6
_ENTRY = 128  # bytes
_ROOT, _STREAM = 5, 2

_FORMULA, _FILE_PASS, _SHEET, _NUMBERS = 0x0006, 0x002F, 0x0085, 0x00BD
_STRINGS, _DIMENSIONS, _ERROR = 0x00FC, 0x0200, 0x0205
_BEGIN, _END = 0x0809, 0x000A
_BLANKS, _RICH, _SHARED, _NUMBER, _LABEL, _SHORT = 0x00BE, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x027E
_CELLS = frozenset({_FORMULA, _ERROR, _RICH, _SHARED, _NUMBER, _LABEL, _SHORT})
_RUNS = frozenset({_NUMBERS, _BLANKS})  # of cells in one row
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_MOST_ROWS, _MOST_COLUMNS = 65_536, 256
_SHORT_DIMENSIONS = 10  # bytes, until Excel 95
_BYTES_OF_STRING = 3  # at least


@dataclass(frozen=True, slots=True)
class _Sectors:
    """Sectors of equal length and how they follow one another."""

    content: bytes
    shift: int
    begin: int
    following: Sequence[int]

    def stream(self, sector: int) -> bytes:
        """Return the stream that begins in a sector."""
        pieces: list[bytes] = []
        while sector < _NO_SECTOR:
            if len(pieces) > len(self.following):
                raise ValueError("sectors run in a circle")
            start = self.begin + (sector << self.shift)
            pieces.append(self.content[start : start + (1 << self.shift)])
            sector = self.following[sector]
        return b"".join(pieces)


def scan_legacy(path: Path) -> dict[str, WorksheetScan]:
    """Check that an .xls workbook is safe to load and return what its sheets hold, by name.

    Raises:
        ValueError: it contradicts itself, or is no workbook.
        UserError: it has a password, or its cells lie too far apart.
    """
    try:
        stream = _workbook_stream(path.read_bytes())
        of_all_sheets = takewhile(lambda record: record[1] != _END, _records(stream))
        if any(number == _FILE_PASS for _place, number, _content in of_all_sheets):
            raise encrypted(path)
        found = _scan(stream)
    except (struct.error, IndexError) as error:
        raise ValueError("no .xls workbook") from error
    if sum(scan.rows * scan.columns for scan in found.values()) > MOST_CELLS:
        raise UserError("工作簿的内容散布得太远，请把需要的行复制到新的工作簿再导入。")
    return found


def encrypted(path: Path) -> UserError:
    """Return the error about a workbook with a password."""
    return UserError(
        "文件“{name}”加了打开密码，请先在 Excel 里取消密码（文件→信息→保护工作簿），再导入。",
        name=path.name,
    )


def _workbook_stream(content: bytes) -> bytes:
    shift, count, directory, cutoff, mini = struct.unpack_from("<H12xI I4xI I", content, 30)
    if shift > _LONGEST_SHIFT:
        raise ValueError("sectors are too long")
    size = 1 << shift
    tables = [
        content[size * (sector + 1) : size * (sector + 2)]
        for sector in _table_sectors(content, size)[:count]
    ]
    sectors = _Sectors(content, shift, size, _numbers(b"".join(tables)))
    entries = sectors.stream(directory)
    small_root = 0
    for start in range(0, len(entries) - _ENTRY + 1, _ENTRY):
        name, length, kind, first, stream_size = struct.unpack_from("<64sHB49xII", entries, start)
        if kind == _ROOT:
            small_root = first
        label = name[: max(length - 2, 0)].decode("utf-16-le", "replace").lower()
        if kind == _STREAM and label in _STREAMS:
            if stream_size >= cutoff:
                return sectors.stream(first)[:stream_size]
            table = _numbers(sectors.stream(mini))
            small = _Sectors(sectors.stream(small_root), _MINI_SHIFT, 0, table)
            return small.stream(first)[:stream_size]
    raise ValueError("no workbook in it")


def _numbers(table: bytes) -> Sequence[int]:
    return struct.unpack(f"<{len(table) // 4}I", table)


def _table_sectors(content: bytes, size: int) -> list[int]:
    """Return the sectors that hold the table of sectors: those in the head and those listed."""
    found = list(struct.unpack_from("<109I", content, 76))
    following, left = struct.unpack_from("<II", content, 68)
    while following < _NO_SECTOR and left > 0:
        block = struct.unpack_from(f"<{size // 4}I", content, size * (following + 1))
        found += block[:-1]
        following, left = block[-1], left - 1
    return [sector for sector in found if sector < _NO_SECTOR]


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Return the records of a workbook: where each begins, its number and its contents."""
    place = 0
    while place + 4 <= len(stream):
        number, length = struct.unpack_from("<HH", stream, place)
        yield place, number, stream[place + 4 : place + 4 + length]
        place += 4 + length


def _scan(stream: bytes) -> dict[str, WorksheetScan]:
    names: dict[int, str] = {}
    found: dict[str, WorksheetScan] = {}
    begun: set[int] = set()
    scan = WorksheetScan()
    for place, number, content in _records(stream):
        if number == _SHEET:
            names[int.from_bytes(content[:4], "little")] = _sheet_name(content)
        elif number == _BEGIN:
            # Macro and chart sheets too: the reader loads them all.
            begun.add(place)
            scan = found.setdefault(names.get(place, f"\0{place}"), WorksheetScan())
        elif number == _STRINGS:
            if struct.unpack_from("<4xI", content)[0] * _BYTES_OF_STRING > len(stream):
                raise ValueError("more texts than fit")
        elif number in _CELLS or number in _RUNS or number == _DIMENSIONS:
            _take(scan, number, content)
    if not names.keys() <= begun:
        raise ValueError("a sheet that begins nowhere")
    return found


def _take(scan: WorksheetScan, number: int, content: bytes) -> None:
    if number == _DIMENSIONS:
        form = "<4H" if len(content) == _SHORT_DIMENSIONS else "<2I2H"
        first_row, rows, first_column, columns = struct.unpack_from(form, content)
        if first_row > rows or first_column > columns:
            raise ValueError("the last cell stands before the first")
    elif number in _RUNS:
        rows, columns = (at + 1 for at in struct.unpack("<HH", content[:2] + content[-2:]))
    else:
        rows, columns = (at + 1 for at in struct.unpack_from("<HH", content))
        fault = _fault(number, content)
        if fault:
            scan.errors[rows, columns] = fault
    if rows > _MOST_ROWS or columns > _MOST_COLUMNS:
        raise ValueError("cells beyond the last row or column")
    scan.rows, scan.columns = max(scan.rows, rows), max(scan.columns, columns)


def _fault(number: int, content: bytes) -> str:
    """Return the error that a cell shows; empty if none."""
    if number == _ERROR and content[7]:
        return _ERRORS.get(content[6], "#VALUE!")
    # A result that is no number ends in FFFF and begins with its type, 2 for an error.
    if number == _FORMULA and content[12:14] == b"\xff\xff" and content[6] == 2:  # noqa: PLR2004
        return _ERRORS.get(content[8], "#VALUE!")
    return ""


def _sheet_name(content: bytes) -> str:
    length, wide = content[6], content[7]
    if wide & 1:
        return content[8 : 8 + 2 * length].decode("utf-16-le", "replace")
    return content[8 : 8 + length].decode("latin-1")
