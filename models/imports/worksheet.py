"""The XML of one worksheet, looked through before it is loaded.

The reader of workbooks keeps a whole rectangle of cells in memory, so two cells far apart would
exhaust it; and it shows formula errors and formulas without a result as blank cells.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from models.problems import UserError

MOST_ROWS = 1_048_576
"""Rows of a sheet.

Source: Microsoft, "Excel specifications and limits".
"""
MOST_CELLS = 24_000_000  # 32 bytes each in memory

LONGEST_ROW = 64 * 1024 * 1024  # bytes
# The extent is taken from whatever looks like an address: too large is looked at twice.
_ROW_END = re.compile(rb"</(?:\w+:)?row>")
_CELL_END = re.compile(rb"</(?:\w+:)?c>")
_CELL_START = re.compile(rb"[<:]c[\s>/]")
_ROW_NUMBER = re.compile(rb"""r\s*=\s*["'][A-Za-z]*(\d+)""")
_WIDE_COLUMN = re.compile(rb"""r\s*=\s*["']([A-Za-z]{2,})\d""")
_ADDRESS = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]+)(\d+)["']""")
_TYPE = re.compile(rb"""\st\s*=\s*["'](\w+)["']""")
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?>([^<]+)<")
_CONTENT = re.compile(rb"<(?:\w+:)?(?:v|is|f)[\s>]")
_FORMULA = re.compile(rb"[<:]f[\s>/]")
_FAULTS = (b'"e"', b"'e'", b"<f", b":f")  # in the XML of an error or a formula
_LETTERS = 26


@dataclass(slots=True)
class WorksheetScan:
    """What a worksheet holds: its extent, and the cells whose value is lost when it is loaded.

    Attributes:
        rows: number of the last row.
        columns: number of the last column.
        errors: (row, column), counted from 1 → the error shown, such as `#REF!`.
        uncalculated: cells with a formula but without its result.
    """

    rows: int = 0
    columns: int = 0
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    uncalculated: set[tuple[int, int]] = field(default_factory=set)

    def take(self, piece: bytes) -> None:
        """Look through some whole rows."""
        numbers = map(int, _ROW_NUMBER.findall(piece))
        self.rows = max(self.rows, max(numbers, default=0))
        wide = max(_WIDE_COLUMN.findall(piece), key=lambda name: (len(name), name), default=b"A")
        self.columns = max(self.columns, column_number(wide))
        cells = [row.count(b"<c") + row.count(b":c") for row in _ROW_END.split(piece)]
        self.columns = max(self.columns, *cells)
        if any(mark in piece for mark in _FAULTS):
            for part in _CELL_END.split(piece):
                if any(mark in part for mark in _FAULTS):
                    self._note_fault(_last_cell(part))

    def _note_fault(self, cell: bytes) -> None:
        tag = cell.partition(b">")[0]
        address, kind = _ADDRESS.search(tag), _TYPE.search(tag)
        if address is None:
            return
        place = int(address[2]), column_number(address[1])
        value = _VALUE.search(cell)
        if kind is not None and kind[1] == b"e":
            self.errors[place] = value[1].decode("utf-8", "replace") if value else "#VALUE!"
        elif value is None and kind is None and _FORMULA.search(cell):
            self.uncalculated.add(place)


def scan_worksheet(chunks: Iterable[bytes]) -> WorksheetScan:
    """Return what the XML of a worksheet holds.

    Raises:
        UserError: it is no ordinary worksheet.
    """
    scan = WorksheetScan()
    for piece in whole_rows(chunks):
        scan.take(piece)
    return scan


def scan_content(chunks: Iterable[bytes]) -> WorksheetScan | None:
    """Return the extent of the cells that hold something, passing over merely formatted ones.

    None if that cannot be told: cells without an address, or text that could hide cells.
    """
    scan = WorksheetScan()
    for piece in whole_rows(chunks):
        if b"<![CDATA[" in piece or b"<!--" in piece:
            return None
        for part in _CELL_END.split(piece):
            cell = _last_cell(part)
            if _CONTENT.search(cell):
                address = _ADDRESS.search(cell.partition(b">")[0])
                if address is None:
                    return None
                scan.rows = max(scan.rows, int(address[2]))
                scan.columns = max(scan.columns, column_number(address[1]))
    return scan


def whole_rows(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Return the XML in pieces that part between rows.

    Raises:
        UserError: a row is longer than any real one.
    """
    rest = b""
    for chunk in chunks:
        rest += chunk
        end = rest.rfind(b"row>") + len(b"row>")
        if end >= len(b"row>"):
            yield rest[:end]
            rest = rest[end:]
        if len(rest) > LONGEST_ROW:
            raise UserError("文件的内部格式不正常，请在 Excel 里另存为新的 .xlsx 再导入。")
    yield rest


def column_number(letters: bytes) -> int:
    """Return the number of a column, counted from 1: A → 1, AA → 27."""
    number = 0
    for letter in letters.upper():
        number = number * _LETTERS + letter - ord("A") + 1
    return number


def column_letters(number: int) -> str:
    """Return the name of a column, counted from 1: 27 → AA."""
    letters = ""
    while number:
        number, place = divmod(number - 1, _LETTERS)
        letters = chr(ord("A") + place) + letters
    return letters


def _last_cell(part: bytes) -> bytes:
    """Return a part of the XML from the start of its last cell, whose end tag it lacks."""
    starts = [found.start() for found in _CELL_START.finditer(part)]
    return part[starts[-1] :] if starts else b""
