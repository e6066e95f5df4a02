"""The tables of a report for pasting: as TSV into reporting systems, as HTML into WPS and Word.

Called by `ui`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from exporters.texts import cell_text, cleaned
from models.report.document import Cell, Document, Row, Table

_BREAKS = str.maketrans({"\t": " ", "\r": " ", "\n": " "})


@dataclass(frozen=True, slots=True)
class ClipboardTable:
    """One table in the two forms that programs take from the clipboard.

    Attributes:
        name: of the table.
        text: a line a row, a tab between two places; a cell that spans several fills the first.
        html: a table with the spans and the alignment of the report.
    """

    name: str
    text: str
    html: str


def clipboard_tables(document: Document) -> tuple[ClipboardTable, ...]:
    """Return the tables of a document, in their order."""
    return tuple(clipboard_table(block) for block in document.blocks if isinstance(block, Table))


def clipboard_table(table: Table) -> ClipboardTable:
    """Return one table for the clipboard."""
    lines = ["\t".join(_text(cell) for cell in row) for row in table.rows]
    rows = "".join(f"<tr>{''.join(_cells(row, table, n))}</tr>" for n, row in enumerate(table.rows))
    html = (
        '<table border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse">'
        f"{rows}</table>"
    )
    return ClipboardTable(table.name, "".join(f"{line}\r\n" for line in lines), html)


def _text(cell: Cell | None) -> str:
    return "" if cell is None else cleaned(cell_text(cell.value)).translate(_BREAKS)


def _cells(row: Row, table: Table, number: int) -> Iterator[str]:
    for column, cell in enumerate(row):
        if cell is None:
            continue
        label = cell.head or number < table.heading_rows or column < table.header_columns
        tag = "th" if label else "td"
        spans = "".join(
            f' {name}="{many}"'
            for name, many in (("rowspan", cell.rows), ("colspan", cell.columns))
            if many > 1
        )
        text = escape(cleaned(cell_text(cell.value))).replace("\n", "<br>")
        # Without a format of their own, WPS takes numbers such as 1-2 for dates.
        form = ";mso-number-format:'\\@'" if isinstance(cell.value, str) else ""
        look = f"text-align:{cell.align};font-weight:{'bold' if cell.head else 'normal'}{form}"
        yield f'<{tag}{spans} style="{look}">{text}</{tag}>'
