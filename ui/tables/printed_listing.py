"""The listing of a table's records on paper, as the table shows them."""

import datetime
from collections.abc import Sequence

from exporters.pdf.fonts import resolve_fonts
from exporters.pdf.report import render_report
from models.problems import SILENT, Progress, UserError
from models.records.office import OFFICE
from models.records.register import Register
from models.report.listing import listing_document
from models.store.reading import single
from models.store.workspace import Workspace
from ui.tables.columns import Column
from ui.tables.loading import load_rows

MOST_PRINTED = 5_000
"""Records on paper; more is a matter for a workbook."""


def printed_listing(
    workspace: Workspace,
    register: Register,
    ids: Sequence[int],
    columns: Sequence[Column],
    title: str,
    *,
    progress: Progress = SILENT,
) -> bytes:
    """Return the records with these ids as a PDF file in landscape; personal values stay masked.

    Raises:
        UserError: there are none, or more than anybody prints.
        Cancelled: the clerk stopped it.
    """
    if not ids:
        raise UserError("下面没有记录可以打印。")
    if len(ids) > MOST_PRINTED:
        raise UserError(
            "有 {number} 条，打印清单最多 {most} 条，请先筛选，或导出 Excel。",
            number=len(ids),
            most=MOST_PRINTED,
        )
    rows = load_rows(workspace, register.key, ids, columns)
    office = single(workspace, OFFICE.key) or {}
    document = listing_document(
        title,
        office.get("full_name") or "",
        [column.label for column in columns],
        [rows[one].texts for one in ids if one in rows],
        datetime.date.today(),
    )
    return render_report(document, fonts=resolve_fonts(), progress=progress)
