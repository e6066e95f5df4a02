"""Proves that text, tables, workbook and PDF of a report state the figures that were logged.

Usage: python tests/bench/prove_report.py [--sets 5000] [--seed 1]. A set is the log of one year;
eighteen years, 2008 to 2025, are logged into one workspace, so that cases go over the turn of the
year, and then all their reports are made. What is expected is counted here, in plain Python over
the records, without `models.figures`.
"""

import argparse
import io
import random
import re
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import pypdfium2
from counted_years import expected
from python_calamine import CalamineWorkbook
from random_years import FIRST, LAST, records_of_year

from exporters.pdf import report as print_module
from exporters.pdf.fonts import resolve_fonts
from exporters.pdf.report import render_report
from exporters.texts import cell_text
from exporters.xlsx.workbook import render_workbook
from models.report.annual import annual_report
from models.report.document import Paragraph, Table
from models.store.changes import Edit, make_changes
from models.store.workspace import open_workspace

OFFICE = {
    "full_name": "徐家坪镇人民政府",
    "self_reference": "我镇",
    "superior": "略阳县人民政府",
    "report_recipient": "县政府信息办",
    "telephone": "0916-4820001",
}
FAULTS: list[str] = []
SEEN = Counter()

COUNTED = re.compile(
    r"(publications\.(total|cumulative|normative|by_)|website|notices|channels\.in_use|meetings"
    r"|complaints\.(total|closed$|about|by_)|inspections\.(total|problems$|rectified$)|trainings"
    r"|trained_people|table3|table4|handling_fees|table2\.|table2_trial\.normative_published"
    r"|statistics_2014\.(?!closed))"
)


def check(year, what, found, wanted):
    SEEN[what] += 1
    if found != wanted:
        FAULTS.append(f"{year} {what}: {found!r} instead of {wanted!r}")


def prove(workspace, log, year, fonts):
    """Compare everything that the report on a year states with what was logged."""
    wanted = expected(log, year)
    report = annual_report(workspace, year)
    for path, value in report.figures.values.items():
        if COUNTED.match(path):
            check(year, f"figure {path.split('.')[0]}", (path, value), (path, wanted[path]))
    for path in wanted:
        if wanted[path] and not path.startswith("table2_trial."):
            check(year, "figure that is there", path in report.figures.values, True)  # noqa: FBT003
    figures = report.figures.values
    for block in report.document.blocks:
        if isinstance(block, Paragraph):
            for run in block.runs:
                if run.figure:
                    counted = COUNTED.match(run.figure)
                    value = wanted[run.figure] if counted else figures[run.figure]
                    check(year, "number in the text", Decimal(run.text), Decimal(value))
        elif isinstance(block, Table):
            prove_table(block, year, wanted, figures)
    prove_workbook(report.workbook, year, wanted)
    prove_print(report.document, year, render_report(report.document, fonts=fonts))


def prove_table(table, year, wanted, figures):
    for cells in table.rows:
        for cell in cells:
            if cell is None:
                continue
            if cell.figure:
                counted = COUNTED.match(cell.figure)
                value = wanted[cell.figure] if counted else figures[cell.figure]
                check(year, "cell of a table", (cell.figure, cell.value), (cell.figure, value))
            if cell.addends:
                parts = sum(table.rows[row][column].value for row, column in cell.addends)
                check(year, "sum in a table", cell.value, parts)


def prove_workbook(workbook, year, wanted):
    """Read the workbook back; its sheets follow the order of the report's."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(render_workbook(workbook)))
    for number, sheet in enumerate(workbook.sheets):
        rows = book.get_sheet_by_index(number).to_python(skip_empty_area=False)
        for place, cells in enumerate(sheet.table.rows, start=1):
            for column, cell in enumerate(cells):
                if cell is not None and isinstance(cell.value, int | Decimal):
                    found = Decimal(str(rows[place][column]))
                    check(year, "cell of the workbook", found, Decimal(cell.value))
    grids = {
        "主动公开（分类、月份）": "publications.total",
        "政务公开栏": "notices.total",
        "投诉举报": "complaints.total",
    }
    for sheet in workbook.sheets:
        if sheet.name in grids:
            total = sheet.table.rows[-1][-1].value
            check(year, f"total of {sheet.name}", total, wanted[grids[sheet.name]])
        if sheet.name == "主动公开（分类、渠道）":
            heads = [cell.value for cell in sheet.table.rows[0]]
            for head, cell in list(zip(heads, sheet.table.rows[-1], strict=True))[1:-1]:
                path = "publications.by_channel." + head
                check(year, "channel in the workbook", (path, cell.value), (path, wanted[path]))


def prove_print(document, year, data):
    """Find each paragraph and each row of a table in the text of the PDF, in their order."""
    printed = "".join(_squeezed(page) for page in _page_texts(data))
    place = 0
    for text in _lines_of(document):
        found = printed.find(text, place)
        check(year, "line in print", text if found >= 0 else "", text)
        place = found + len(text) if found >= 0 else place


def _page_texts(data) -> Iterator[str]:
    pdf = pypdfium2.PdfDocument(data)
    try:
        for page in pdf:
            held = page.get_textpage()
            yield re.sub(r"—\s*\d+\s*—\s*$", "", held.get_text_range())
            held.close()
            page.close()
    finally:
        pdf.close()


def _lines_of(document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield _squeezed(block.text)
        elif isinstance(block, Table):
            for cells in block.rows:
                numbers = [
                    cell_text(cell.value)
                    for cell in cells
                    if cell is not None and isinstance(cell.value, int | Decimal)
                ]
                if numbers:
                    yield "".join(numbers)


def _squeezed(text):
    return re.sub(r"[\s\ufffe\u0002]", "", text)


def prove_round(template, seed, years, fonts):
    """Log eighteen years into a workspace and prove the reports on `years` of them."""
    chance = random.Random(seed)  # noqa: S311 - the same records in every run
    log = {register: [] for register in REGISTERS}
    edits = [Edit("office", OFFICE)]
    for year in range(FIRST, LAST + 1):
        for register, values in records_of_year(chance, year):
            log[register].append(values)
            edits.append(Edit(register, values))
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copytree(template, Path(folder) / "台账")
        with open_workspace(copy) as workspace:
            make_changes(workspace, edits, "登记")
            for year in years:
                prove(workspace, log, year, fonts)


REGISTERS = (
    "publication",
    "notice",
    "application",
    "complaint",
    "complaint_channel",
    "administrative_review",
    "lawsuit",
    "inspection",
    "meeting",
    "annual_figure",
)


def keep_fonts():
    """Print with fonts of all characters met so far: one for each report takes most of the time."""
    met = {}
    counted = print_module.drawn_characters

    def grown(*args, **values):
        for typeface, characters in counted(*args, **values).items():
            met.setdefault(typeface, set()).update(characters)
        return met

    print_module.drawn_characters = grown


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    fonts = resolve_fonts(bundled_only=True)
    keep_fonts()
    done, begun, seed = 0, time.perf_counter(), asked.seed
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "台账"
        open_workspace(template).close()
        while done < asked.sets and len(FAULTS) < 20:
            years = list(range(LAST, FIRST - 1, -1))[: asked.sets - done]
            prove_round(template, seed, years, fonts)
            done, seed = done + len(years), seed + 1
            print(f"\r{done} sets, {len(FAULTS)} differences", end="", file=sys.stderr, flush=True)
    took = time.perf_counter() - begun
    print(f"{done} sets in {took:.0f} s ({1000 * took / max(done, 1):.0f} ms each)")
    for what, number in sorted(SEEN.items()):
        print(f"  {number:>9} compared: {what}")
    print(f"{len(FAULTS)} differences")
    for fault in FAULTS[:20]:
        print(f"  {fault}")
    return 1 if FAULTS else 0


if __name__ == "__main__":
    sys.exit(main())
