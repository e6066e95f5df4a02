"""Single rows of a clerk's file, for a list of its errors: workbooks of any kind and CSV."""

import csv
import datetime
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, WorksheetNotFound

from exporters.xlsx.cells import CellValue

Rows = dict[int, list[CellValue]]

_ENCODINGS = ("utf-8-sig", "gb18030")


def source_rows(source: Path, wanted: Mapping[str, set[int]]) -> dict[str, Rows]:
    """Return the wanted rows of each sheet, counted from 1.

    Sheets that the file does not have are left out; a file that cannot be read has none.
    """
    if source.suffix.lower() in {".csv", ".txt"}:
        table = list(csv.reader(io.StringIO(_decoded(source.read_bytes()), newline="")))
        return {name: _picked(table, rows) for name, rows in wanted.items()}
    try:
        book = CalamineWorkbook.from_path(str(source))
    except CalamineError:
        return {}
    found: dict[str, Rows] = {}
    for name, rows in wanted.items():
        try:
            table_rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        except WorksheetNotFound:
            continue
        found[name] = _picked(table_rows, rows)
    return found


def _picked(table: Iterable[Iterable[object]], wanted: set[int]) -> Rows:
    return {
        number: [_plain(value) for value in row]
        for number, row in enumerate(table, start=1)
        if number in wanted
    }


def _plain(value: object) -> CellValue:
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, str | int | datetime.date):
        return value
    return None if value is None else str(value)


def _decoded(content: bytes) -> str:
    for encoding in _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode(_ENCODINGS[-1], errors="replace")
