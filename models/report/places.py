"""Where things stand in a report, as findings name it and the window jumps to."""

from collections.abc import Iterator

from models.problems import Where
from models.report.document import Document, Paragraph, Style, Table

TEXTS = "报告文字"
"""The section of findings about texts; their row is the label of the text."""


def figure_places(document: Document) -> dict[str, Where]:
    """Return where each figure stands: its cell in a table, or else the part whose text says it."""
    return dict(_in_texts(document)) | dict(_in_tables(document))


def _in_texts(document: Document) -> Iterator[tuple[str, Where]]:
    heading = ""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            heading = block.text if block.style is Style.HEADING_1 else heading
            for run in block.runs:
                if run.figure:
                    yield run.figure, Where(section=heading, row=run.text)


def _in_tables(document: Document) -> Iterator[tuple[str, Where]]:
    for table in document.blocks:
        if isinstance(table, Table):
            for row, cells in enumerate(table.rows):
                for column, cell in enumerate(cells):
                    if cell is not None and cell.figure:
                        label, heading = row_label(table, row), column_heading(table, column)
                        yield cell.figure, Where("", table.name, label, heading)


def row_label(table: Table, row: int) -> str:
    """Return the words to the left of a row, those that span it among them."""
    return " ".join(_covering(table, row, column) for column in range(table.header_columns)).strip()


def column_heading(table: Table, column: int) -> str:
    """Return the words above a column, the lowest heading."""
    texts = [_covering(table, row, column) for row in range(table.heading_rows)]
    return next((text for text in reversed(texts) if text), "")


def _covering(table: Table, row: int, column: int) -> str:
    """Return the text of the cell that covers a place, if it begins in that row or column."""
    for above in range(row, -1, -1):
        cell = table.rows[above][column]
        if cell is not None:
            return str(cell.value) if above + cell.rows > row else ""
    return ""
