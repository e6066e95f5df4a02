"""Values in cells: what Excel may hold, how wide it is, and never a formula by accident."""

import datetime
import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from math import ceil

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

CellValue = str | int | float | Decimal | bool | datetime.date | datetime.datetime | None

DATE_FORMAT = "yyyy-mm-dd"
MOMENT_FORMAT = "yyyy-mm-dd hh:mm"
MOST_CHARACTERS = 32_767
"""Most UTF-16 units of text that Excel keeps in one cell."""
SHORTENED_MARK = "…（内容过长，已截断）"
MOST_SHEET_NAME = 31

_DANGEROUS_STARTS = ("=", "+", "-", "@", "\t")
_UNKEEPABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BARRED_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\]")


def cleaned(text: str) -> str:
    """Return the text without what a workbook cannot hold, shortened with a mark if too long."""
    text = _UNKEEPABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if len(text) * 2 <= MOST_CHARACTERS or _units(text) <= MOST_CHARACTERS:
        return text
    kept = text.encode("utf-16-le")[: (MOST_CHARACTERS - len(SHORTENED_MARK)) * 2]
    return kept.decode("utf-16-le", errors="ignore") + SHORTENED_MARK


def could_calculate(text: str) -> bool:
    """Whether the text begins so that a spreadsheet might take it for a formula."""
    return text.startswith(_DANGEROUS_STARTS)


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """Return a cell by row and column, counted from 1.

    Raises:
        TypeError: the place is covered by a merged cell.
    """
    cell = sheet.cell(row, column)
    if not isinstance(cell, Cell):
        raise TypeError(f"{cell.coordinate} is covered")
    return cell


def set_value(cell: Cell, value: CellValue) -> None:
    """Put a value into a cell: text stays text, numbers and dates can be calculated with."""
    if isinstance(value, bool):
        value = "是" if value else "否"
    if isinstance(value, str):
        value = cleaned(value)
    if value == "":
        value = None
    if isinstance(value, str):
        cell.value = value
        cell.data_type = "s"
        # Excel then keeps it as text even when the clerk edits the cell.
        cell.quotePrefix = could_calculate(value)
        return
    cell.value = value
    if value is not None:
        cell.number_format = number_format(value)


def number_format(value: CellValue) -> str:
    """Return the number format of a value; a decimal keeps the places it was given with."""
    if isinstance(value, datetime.datetime):
        return MOMENT_FORMAT
    if isinstance(value, datetime.date):
        return DATE_FORMAT
    if isinstance(value, Decimal):
        places = -int(value.as_tuple().exponent) if value.is_finite() else 0
        return "0." + "0" * places if places > 0 else "0"
    return "0" if isinstance(value, int) else "General"


def shown(value: CellValue) -> str:
    """Return the text a value is shown as, for measuring."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, Decimal):
        return f"{value:f}"
    return str(value)


def width(text: str) -> int:
    """Return the width of the widest line, in half-width characters."""
    return max((_line_width(line) for line in text.split("\n")), default=0)


def line_count(text: str, room: float) -> int:
    """Return how many lines the text takes when wrapped at `room` half-width characters."""
    whole = max(int(room), 2)
    return sum(max(1, ceil(_line_width(line) / whole)) for line in text.split("\n"))


def sheet_name(wanted: str, taken: Iterable[str] = ()) -> str:
    """Return a name that Excel accepts for a sheet and that is not taken yet."""
    plain = _BARRED_IN_SHEET_NAMES.sub("_", cleaned(wanted)).strip("' \n\t") or "表"
    used = {name.casefold() for name in taken}
    name, number = plain[:MOST_SHEET_NAME], 2
    while name.casefold() in used:
        ending = f"({number})"
        name, number = plain[: MOST_SHEET_NAME - len(ending)] + ending, number + 1
    return name


def _line_width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in line)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
