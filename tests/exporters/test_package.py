"""The report in all formats: the same numbers in each, and nothing half done."""

import datetime
import html
import io
import re
from dataclasses import replace
from decimal import Decimal

import docx
import openpyxl
import pikepdf
import pytest
from docx.oxml.ns import qn

from exporters.package import FORMATS, export_report
from exporters.pdf.fonts import resolve_fonts
from models.problems import Cancelled, Progress, Severity, UserError
from models.records import BY_KEY
from models.report.annual import annual_report
from models.report.document import Paragraph, Run, Style, Table
from models.report.sample import load_sample
from models.rules.outcomes import outcomes_of_year
from models.store.changes import add
from models.store.workspace import open_workspace

DAY = datetime.date


@pytest.fixture(scope="module")
def fonts():
    return resolve_fonts(bundled_only=True)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    """The sample, with applications in 2018 and 2025 so that the tables are not all 0."""
    with open_workspace(tmp_path_factory.mktemp("package") / "台账") as opened:
        load_sample(opened)
        for year in (2018, 2025):
            code = outcomes_of_year(year)[0].code
            for place in range(7):
                values = {
                    "applicant": f"甲{place}",
                    "applicant_type": "自然人" if place % 2 else "商业企业",
                    "method": "网络",
                    "received_on": DAY(year, 3, 5),
                    "content": "决算",
                    "answered_on": DAY(year, 3, 12) if place else None,
                    "outcome": code if place else None,
                    "fee_yuan": Decimal("12.50") if place == 1 else None,
                }
                add(opened, "application", dict.fromkeys(BY_KEY["application"].names) | values)
        yield opened


@pytest.fixture(scope="module", params=[2018, 2025])
def exported(request, workspace, fonts, tmp_path_factory):
    """A report and its files by ending."""
    report = annual_report(workspace, request.param)
    folder = tmp_path_factory.mktemp("out")
    paths = export_report(report, folder, FORMATS, fonts=fonts)
    return report, {path.suffix[1:]: path for path in paths}


def tables(report):
    return [block for block in report.document.blocks if isinstance(block, Table)]


def numbers(table):
    """The numbers of a table, row by row."""
    return [
        cell.value
        for row in table.rows
        for cell in row
        if cell is not None and isinstance(cell.value, int | Decimal)
    ]


def number(text):
    """A cell's text as a number, or None."""
    return Decimal(text) if re.fullmatch(r"\d+(\.\d+)?", text or "") else None


def test_the_workbook_shows_the_numbers_of_the_report(exported):
    report, files = exported
    book = openpyxl.load_workbook(files["xlsx"], data_only=True)
    formulas = openpyxl.load_workbook(files["xlsx"])

    for table in tables(report):
        sheet = book[table.name]
        values = [cell.value for row in sheet.iter_rows() for cell in row]
        found = [value for value in values if isinstance(value, int | float)]
        assert [Decimal(str(value)) for value in found] == numbers(table)
        sums = sum(bool(cell and cell.addends) for row in table.rows for cell in row)
        kept = [c for row in formulas[table.name].iter_rows() for c in row if c.data_type == "f"]
        assert len(kept) == sums


def test_the_word_file_shows_the_numbers_of_the_report(exported):
    report, files = exported
    word = docx.Document(str(files["docx"]))

    for table, made in zip(tables(report), word.tables, strict=True):
        cells = made._tbl.iter_tcs()  # noqa: SLF001 - each cell once, also where some are joined
        texts = ["".join(text.text for text in cell.iter(qn("w:t"))) for cell in cells]
        found = [number(text) for text in texts]
        assert [one for one in found if one is not None] == numbers(table)
    texts = [paragraph.text for paragraph in word.paragraphs if paragraph.text]
    assert [squeezed(text) for text in texts] == [
        squeezed(block.text) for block in report.document.blocks if isinstance(block, Paragraph)
    ]


def squeezed(text):
    return "".join(text.split())


def test_the_web_page_shows_the_numbers_of_the_report(exported):
    report, files = exported
    page = files["html"].read_text("utf-8")
    cells = re.findall(r"<t[dh][^>]*>([^<]*)</t[dh]>", page)
    found = [one for one in map(number, map(html.unescape, cells)) if one is not None]

    assert found == [value for table in tables(report) for value in numbers(table)]


def test_the_pdf_shows_every_sentence_with_its_numbers(exported):
    report, files = exported
    text = squeezed("".join(pdf_text(files["pdf"].read_bytes())))

    for block in report.document.blocks:
        if isinstance(block, Paragraph) and any(run.figure for run in block.runs):
            whole = squeezed(block.text)
            # A page number may stand between two lines of a paragraph.
            pattern = "(?:—[0-9]+—)?".join(map(re.escape, whole))
            assert re.search(pattern, text), block.text


def pdf_text(data):
    """The text of each page by the maps from codes to characters that its fonts carry."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            maps = {}
            for name, font in page.Resources.Font.items():
                found = re.findall(
                    rb"<([0-9A-F]{2})> <([0-9A-F]{4,})>", font.ToUnicode.read_bytes()
                )
                maps[name] = {
                    int(code, 16): bytes.fromhex(value.decode()).decode("utf-16-be")
                    for code, value in found
                    if code != b"00"
                }
            current = {}
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "Tf":
                    current = maps[str(operands[0])]
                elif str(operator) == "Tj":
                    yield "".join(current[code] for code in bytes(operands[0]))


def test_the_figures_of_the_sentences_are_those_of_the_tables(exported):
    report, _ = exported
    shown = {
        run.figure: run.text
        for block in report.document.blocks
        if isinstance(block, Paragraph)
        for run in block.runs
        if run.figure
    }

    assert len(shown) > 5
    for path, text in shown.items():
        assert Decimal(text) == report.figures[path]


def test_a_report_with_errors_is_not_exported(workspace, fonts, tmp_path):
    report = annual_report(workspace, 2018)
    finding = replace(annual_report(workspace, 2012).findings[0], severity=Severity.ERROR)
    wrong = replace(report, findings=(finding,))

    with pytest.raises(UserError, match="还有 1 处错误"):
        export_report(wrong, tmp_path / "out", ("html",), fonts=fonts)

    assert not (tmp_path / "out").exists()


def test_characters_that_no_font_has_are_named_before_anything_is_written(
    workspace, fonts, tmp_path
):
    report = annual_report(workspace, 2018)
    strange = replace(report, document=replace(report.document, blocks=(block("\U0001f600"),)))

    with pytest.raises(UserError, match="\U0001f600"):
        export_report(strange, tmp_path / "out", ("pdf",), fonts=fonts)
    assert not (tmp_path / "out").exists()
    assert export_report(strange, tmp_path / "out", ("html",), fonts=fonts)


def block(text):
    return Paragraph(Style.BODY, (Run(text),))


def test_the_clerk_can_stop_and_nothing_is_written(workspace, fonts, tmp_path):
    def stop(done, total, _text):
        assert total == 2
        if done == 2:
            raise Cancelled

    report = annual_report(workspace, 2018)
    with pytest.raises(Cancelled):
        export_report(
            report, tmp_path / "out", ("html", "docx"), fonts=fonts, progress=Progress(stop)
        )
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_made_is_explained(workspace, fonts, tmp_path):
    (tmp_path / "文件").write_bytes(b"")

    with pytest.raises(UserError, match="不能建立文件夹"):
        export_report(
            annual_report(workspace, 2018), tmp_path / "文件" / "out", ("html",), fonts=fonts
        )
