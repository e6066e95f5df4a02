"""Reading a past year's report from a workbook: its sheets as grids."""

import datetime
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from models.imports.past_report_numbers import tidied
from models.imports.past_report_parts import Line, Part, Span, grid_of
from models.imports.source import SourceTable, open_source

_MOST_ROWS = 500
_MOST_COLUMNS = 60


def workbook_parts(path: Path) -> list[Part]:
    """Return the sheets of a workbook; a row with words in one cell alone is also a line.

    Raises:
        UserError: it cannot be opened, is damaged, encrypted or too large.
    """
    parts: list[Part] = []
    with open_source(path, lambda _name: True) as source:
        for name in source.names:
            if name not in source.hidden:
                parts += _sheet(source.table(name))
    return parts


def _sheet(table: SourceTable) -> Iterator[Part]:
    rows = [list(row[:_MOST_COLUMNS]) for row in islice(table.rows, _MOST_ROWS)]
    for number, row in enumerate(rows, start=1):
        words = [text for text in map(_text, row) if text]
        if len(words) == 1 and not words[0].isdecimal():
            yield Line(words[0], f"{table.name}第{number}行")
    yield grid_of(_spans(rows, table), table.name)


def _spans(rows: Sequence[Sequence[object]], table: SourceTable) -> Iterator[Span]:
    for (top, left), (bottom, right) in table.merged:
        if top <= len(rows) and left <= len(rows[top - 1]):
            last = min(bottom, len(rows))
            text = _text(rows[top - 1][left - 1])
            yield Span(top - 1, left - 1, last - top + 1, right - left + 1, text)
    for row, cells in enumerate(rows):
        for column, value in enumerate(cells):
            yield Span(row, column, 1, 1, _text(value))


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.date):
        return f"{value.year}年{value.month}月{value.day}日"
    return tidied(" ".join(str(value).split()))
