"""Tables of a Word file: real cells, joined where they span, heads repeated on each page."""

from docx.document import Document as WordDocument
from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Mm
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell

from exporters.docx.styles import CELL_STYLE, name_font
from exporters.texts import cell_text, cleaned
from models.report.document import Cell, Face, Table

PORTRAIT_WIDTH = Mm(156)
LANDSCAPE_WIDTH = Mm(225)
_ALIGNMENTS = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}


def add_table(word: WordDocument, table: Table) -> None:
    """Add a table to the end of the file."""
    made = word.add_table(len(table.rows), len(table.widths), style="Table Grid")
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    made.autofit = False
    whole = LANDSCAPE_WIDTH if table.landscape else PORTRAIT_WIDTH
    widths = [round(whole * width / sum(table.widths)) for width in table.widths]
    _set_widths(made, widths)
    for number, row in enumerate(made.rows):
        _add_mark(row._tr.get_or_add_trPr(), "w:cantSplit")
        if number < table.heading_rows:
            _add_mark(row._tr.get_or_add_trPr(), "w:tblHeader")
    grid = [list(row.cells) for row in made.rows]
    for down, row in enumerate(table.rows):
        for across, cell in enumerate(row):
            if cell is not None:
                _fill(grid, down, across, cell)


def _set_widths(made: WordTable, widths: list[int]) -> None:
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Length(width)
    for row in made.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Length(width)


def _fill(grid: list[list[WordCell]], down: int, across: int, cell: Cell) -> None:
    place = grid[down][across]
    if cell.rows > 1 or cell.columns > 1:
        place = place.merge(grid[down + cell.rows - 1][across + cell.columns - 1])
    place.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    paragraph = place.paragraphs[0]
    for extra in place.paragraphs[1:]:
        extra._p.getparent().remove(extra._p)
    paragraph.style = CELL_STYLE
    paragraph.alignment = _ALIGNMENTS[cell.align]
    run = paragraph.add_run(cleaned(cell_text(cell.value)))
    if cell.head:
        name_font(run._r.get_or_add_rPr(), Face.HEADING_1)


def _add_mark(properties: BaseOxmlElement, name: str) -> None:
    mark = OxmlElement(name)
    mark.set(qn("w:val"), "true")
    properties.append(mark)
