"""Rows as the XML of a sheet, for listings too long for cells of openpyxl."""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from math import isfinite
from xml.sax.saxutils import escape

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from exporters.xlsx import styles
from exporters.xlsx.cells import (
    DATE_FORMAT,
    MOMENT_FORMAT,
    CellValue,
    cell_at,
    cleaned,
    could_calculate,
    line_count,
)
from exporters.xlsx.measure import MOST_HEIGHT

MOST_ROWS = 1_048_576
"""Most rows of a sheet in Excel."""

_ROWS_A_PIECE = 2000
_PADDING = 1.5  # half-width characters on both sides of a cell
_LEADING = 4.0  # points above and below the lines of a row
_DAY_SECONDS = 86_400
_DAY_ZERO = datetime.date(1899, 12, 30).toordinal()
_HARMLESS = re.compile(r"[^\x00-\x20<>&=+\-@][^\x00-\x1f\x7f<>&\ud800-\udfff\ufffe\uffff]{0,9999}")


@dataclass(frozen=True, slots=True)
class RowStyles:
    """The numbers that a workbook gives to the styles of the cells of a listing."""

    text: int
    quoted: int
    count: int
    decimal: int
    date: int
    moment: int


def row_styles(sheet: Worksheet) -> RowStyles:
    """Register the styles of a listing in the workbook, using row 2 of the sheet as scratch."""
    formats = ("General", "General", "0", "0.00", DATE_FORMAT, MOMENT_FORMAT)
    numbers: list[int] = []
    for column, number_format in enumerate(formats, start=1):
        cell = cell_at(sheet, 2, column)
        cell.font, cell.border = styles.BODY_FONT, styles.GRID
        cell.alignment = styles.LEFT if number_format == "General" else styles.CENTRED
        cell.number_format = number_format
        # The second style is that of text which begins like a formula.
        cell.quotePrefix = bool(numbers) and number_format == "General"
        numbers.append(cell.style_id)
    sheet.delete_rows(2)
    return RowStyles(*numbers)


def pieces(
    rows: Iterable[Sequence[CellValue]], widths: Sequence[float], used: RowStyles
) -> Iterator[tuple[str, int]]:
    """Yield the XML of some thousand rows at a time, from sheet row 2 on, with their last row.

    Args:
        rows: the values, as many in each row as there are widths.
        widths: widths of the columns in half-width characters, to size rows of wrapped text.
        used: the styles of the workbook.

    Raises:
        ValueError: a row of another length.
    """
    columns = [(get_column_letter(n), room) for n, room in enumerate(widths, start=1)]
    numbered = enumerate(rows, start=2)
    while some := list(islice(numbered, _ROWS_A_PIECE)):
        yield (
            "".join(_row(row, number, columns, used) for number, row in some),
            some[-1][0],
        )


def _row(
    row: Sequence[CellValue],
    number: int,
    columns: Sequence[tuple[str, float]],
    used: RowStyles,
) -> str:
    cells: list[str] = []
    lines = 1
    for (letter, room), value in zip(columns, row, strict=True):
        cells.append(_cell(f"{letter}{number}", value, used))
        if isinstance(value, str) and (len(value) * 2 > room - _PADDING or "\n" in value):
            lines = max(lines, line_count(value, room - _PADDING))
    # Excel and LibreOffice do not agree on sizing rows without a height, so it is written.
    height = min(lines * styles.LINE_HEIGHT + _LEADING, MOST_HEIGHT)
    sized = f' ht="{height}" customHeight="1"' if lines > 1 else ""
    return f'<row r="{number}"{sized}>{"".join(cells)}</row>'


def _cell(place: str, value: CellValue, used: RowStyles) -> str:
    if isinstance(value, bool):
        value = "是" if value else "否"
    elif isinstance(value, float | Decimal) and not isfinite(value):
        value = str(value)
    if value is None or isinstance(value, str):
        return _text_cell(place, value or "", used)
    style, number = _number(value, used)
    return f'<c r="{place}" s="{style}"><v>{number}</v></c>'


def _number(
    value: float | Decimal | datetime.date | datetime.datetime, used: RowStyles
) -> tuple[int, str]:
    """Return the style and the number of a value; dates are days since 1899-12-30."""
    if isinstance(value, int):
        return used.count, str(value)
    if isinstance(value, datetime.datetime):
        seconds = (value.hour * 60 + value.minute) * 60 + value.second
        return used.moment, f"{value.toordinal() - _DAY_ZERO + seconds / _DAY_SECONDS:.9f}"
    if isinstance(value, datetime.date):
        return used.date, str(value.toordinal() - _DAY_ZERO)
    return used.decimal, f"{Decimal(value):f}"


def _text_cell(place: str, text: str, used: RowStyles) -> str:
    style = used.text
    if not _HARMLESS.fullmatch(text):
        text = cleaned(text)
        if not text:
            return f'<c r="{place}" s="{style}"/>'
        style = used.quoted if could_calculate(text) else style
        text = escape(text)
    return (
        f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
    )
