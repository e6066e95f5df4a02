"""Tables of a Word file: real cells, joined where they span, heads repeated on each page."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from exporters.docx.pages import TEXT_HEIGHT, TEXT_WIDTH
from exporters.docx.styles import (
    CELL,
    HEAD_CELL,
    SMALL_CELL,
    SMALL_HEAD_CELL,
    TABLE_STYLE,
    TWIPS,
    WordStyle,
)
from exporters.docx.widths import text_width
from exporters.texts import cell_text, cleaned
from models.report.document import Cell, Table

_PADDING = 4.5
_SIDE_PADDING = 6.0
_MOST_OF_PAGE = 0.92
"""Part of a page that a table may fill to be kept on one: its heading stands there too."""
_ABOVE = 0.2
"""Part of its first page that stands above a table, more or less."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A place of the grid where a cell of the file begins; `begun` is the row of its text."""

    cell: Cell
    begun: int


@dataclass(frozen=True, slots=True)
class _Look:
    """How the cells of a table are set: widths in twips, rows that stay with the next one."""

    widths: list[int]
    cell: WordStyle
    head: WordStyle
    kept: frozenset[int]


def table_element(table: Table, *, keep_with_next: bool = False) -> BaseOxmlElement:
    """Return a table as it stands in a Word file.

    Args:
        table: what is written.
        keep_with_next: its last row stays on the page of the paragraph below it.
    """
    places = _places(table)
    look = _look(table, places, keep_with_next=keep_with_next)
    made = OxmlElement("w:tbl")
    made.append(_properties(table, sum(look.widths)))
    grid = _added(made, "w:tblGrid")
    for width in look.widths:
        _added(grid, "w:gridCol", w=width)
    for number in range(len(table.rows)):
        row = _added(made, "w:tr")
        properties = _added(row, "w:trPr")
        _added(properties, "w:cantSplit")
        if number < table.heading_rows:
            _added(properties, "w:tblHeader")
        for column, place in _cells_of(places, number, len(look.widths)):
            row.append(_cell(place, number, column, look))
    return made


def _look(table: Table, places: Mapping[tuple[int, int], _Place], *, keep_with_next: bool) -> _Look:
    """Return how a table is set: in small characters if that saves a page.

    Heads stay with the first row below them. A table with labels that span rows stays whole
    if it goes on one page: Word does not repeat such labels overleaf.
    """
    across, depth = TEXT_WIDTH, TEXT_HEIGHT
    if table.landscape:
        across, depth = depth, across
    scale = across.pt * TWIPS / sum(table.widths)
    widths = [round(width * scale) for width in table.widths]
    heights = [_height(places, widths, style) / depth.pt for style in (CELL, SMALL_CELL)]
    spanning = any(
        place.cell.rows > 1 and row >= table.heading_rows for (row, _), place in places.items()
    )
    whole = spanning and heights[1] <= _MOST_OF_PAGE
    if whole:
        small = heights[0] > _MOST_OF_PAGE
    else:
        small = math.ceil(heights[1] + _ABOVE) < math.ceil(heights[0] + _ABOVE)
    last = len(table.rows) - 1
    kept = set(range(last if whole else min(table.heading_rows, last)))
    if keep_with_next:
        kept.add(last)
    cell, head = (SMALL_CELL, SMALL_HEAD_CELL) if small else (CELL, HEAD_CELL)
    return _Look(widths, cell, head, frozenset(kept))


def _properties(table: Table, width: int) -> BaseOxmlElement:
    made = OxmlElement("w:tblPr")
    _added(made, "w:tblStyle", val=TABLE_STYLE)
    _added(made, "w:tblW", w=width, type="dxa")
    _added(made, "w:jc", val="center")
    _added(made, "w:tblLayout", type="fixed")
    _added(
        made,
        "w:tblLook",
        val="0000",
        firstRow=0,
        lastRow=0,
        firstColumn=0,
        lastColumn=0,
        noHBand=1,
        noVBand=1,
    )
    _added(made, "w:tblCaption", val=cleaned(table.name))
    return made


def _places(table: Table) -> Mapping[tuple[int, int], _Place]:
    """Return where cells of the file begin: one that spans rows has a cell in each of them."""
    return {
        (row, column): _Place(cell, begun)
        for begun, cells in enumerate(table.rows)
        for column, cell in enumerate(cells)
        if cell is not None
        for row in range(begun, begun + cell.rows)
    }


def _cells_of(
    places: Mapping[tuple[int, int], _Place], row: int, columns: int
) -> Iterator[tuple[int, _Place]]:
    column = 0
    while column < columns:
        place = places.get((row, column), _Place(Cell(""), row))
        yield column, place
        column += place.cell.columns


def _cell(place: _Place, row: int, column: int, look: _Look) -> BaseOxmlElement:
    cell = place.cell
    made = OxmlElement("w:tc")
    properties = _added(made, "w:tcPr")
    _added(properties, "w:tcW", w=sum(look.widths[column : column + cell.columns]), type="dxa")
    if cell.columns > 1:
        _added(properties, "w:gridSpan", val=cell.columns)
    if cell.rows > 1:
        _added(properties, "w:vMerge", val="restart" if row == place.begun else "continue")
    _added(properties, "w:vAlign", val="center")
    paragraph = made.add_p()
    style = look.head if cell.head else look.cell
    paragraph.style = style.id
    if row in look.kept:
        _added(paragraph.pPr, "w:keepNext")
    if cell.align != style.alignment:
        _added(paragraph.pPr, "w:jc", val=cell.align)
    text = cleaned(cell_text(cell.value)) if row == place.begun else ""
    if text:
        paragraph.add_r().text = text
    return made


def _height(places: Mapping[tuple[int, int], _Place], widths: list[int], style: WordStyle) -> float:
    """Return about how high a table gets in a style, in points."""
    lines: dict[int, int] = {}
    for (row, column), place in places.items():
        needed = 1
        if place.cell.rows == 1:
            wide = sum(widths[column : column + place.cell.columns]) / TWIPS - _SIDE_PADDING
            text = cell_text(place.cell.value)
            needed = math.ceil(text_width(text) * style.size / max(wide, style.size))
        lines[row] = max(lines.get(row, 1), needed)
    return sum(number * style.lead + _PADDING for number in lines.values())


def _added(parent: BaseOxmlElement, name: str, **attributes: str | int) -> BaseOxmlElement:
    """Add a child at the end and return it."""
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    parent.append(made)
    return made
