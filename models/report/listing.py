"""A register as a list on paper: landscape, its headings on every page."""

import datetime
from collections.abc import Sequence

from models.report.document import Cell, Document, Paragraph, Run, Style, Table
from models.report.widths import column_widths

_NUMBER_WIDTH, _NARROWEST, _WIDEST = 3.5, 3.0, 40.0


def listing_document(
    title: str,
    office: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    printed_on: datetime.date,
) -> Document:
    """Return a list as a document.

    Args:
        title: such as `公示公告台账（2018年）`.
        office: who keeps the register.
        columns: their headings.
        rows: the cells, personal information already masked.
        printed_on: the date at the foot.
    """
    head = (Cell("序号", head=True), *(Cell(label, head=True) for label in columns))
    body = tuple(
        (Cell(number), *(Cell(text, align="left") for text in row))
        for number, row in enumerate(rows, start=1)
    )
    table = Table(
        title,
        (_NUMBER_WIDTH, *column_widths([columns, *rows], _NARROWEST, _WIDEST)),
        (head, *body),
        landscape=True,
        header_columns=1,
    )
    note = f"{office}　共 {len(rows)} 条　{printed_on.year}年{printed_on.month}月{printed_on.day}日"
    return Document(
        title=title,
        author=office,
        dated_on=printed_on,
        file_stem=title,
        blocks=(
            Paragraph(Style.TITLE, (Run(title),)),
            table,
            Paragraph(Style.NOTE, (Run(note),)),
        ),
        subject=title,
    )
