"""The report's workbook, reopened by openpyxl and LibreOffice."""

import dataclasses
import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from exporters.xlsx.workbook import formula, render_workbook, write_workbook
from models.problems import Progress
from models.report.document import Cell, Sheet, Table, Workbook


def reopened(workbook: Workbook, name: str, *, values: bool = False) -> Worksheet:
    book = load_workbook(io.BytesIO(render_workbook(workbook)), data_only=values)
    sheet = book[name]
    assert isinstance(sheet, Worksheet)
    return sheet


def part(workbook: Workbook, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(render_workbook(workbook))) as package:
        return package.read(name).decode()


def test_sheets_come_in_order_with_their_titles(report: Workbook, tmp_path: Path) -> None:
    path = write_workbook(report, tmp_path / "统计表.xlsx")
    book = load_workbook(path)
    assert book.sheetnames == ["统计表", "申请情况", "分月"]
    assert book["申请情况"]["A1"].value == "收到和处理政府信息公开申请情况"
    assert book["申请情况"]["A1"].font.b


def test_spans_are_merged(report: Workbook) -> None:
    merged = {str(area) for area in reopened(report, "申请情况").merged_cells.ranges}
    assert merged == {"A1:E1", "A2:B3", "C2:E2", "A4:A5", "A6:B6"}


def test_neighbours_become_a_range_and_scattered_places_a_sum(report: Workbook) -> None:
    applications = reopened(report, "申请情况")
    assert applications["E4"].value == "=SUM(C4:D4)"
    assert applications["C6"].value == "=SUM(C4:C5)"
    assert applications["E6"].value == "=SUM(C6:D6)"
    assert reopened(report, "统计表")["C3"].value == "=C4+C6"


def test_programs_that_do_not_calculate_see_the_values(report: Workbook) -> None:
    applications = reopened(report, "申请情况", values=True)
    assert [applications[place].value for place in ("E4", "E5", "C6", "D6", "E6")] == [
        4,
        2,
        5,
        1,
        6,
    ]
    assert reopened(report, "统计表", values=True)["C3"].value == 7


def test_the_workbook_calculates_when_opened(report: Workbook) -> None:
    assert 'fullCalcOnLoad="1"' in part(report, "xl/workbook.xml")


def test_libreoffice_calculates_the_same_values(
    report: Workbook, tmp_path: Path, recalculated: Callable[[Path], Path]
) -> None:
    path = write_workbook(report, tmp_path / "a.xlsx")
    ours, theirs = (load_workbook(file, data_only=True) for file in (path, recalculated(path)))
    formulas = load_workbook(path)
    compared = 0
    for sheet in formulas.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    place = (sheet.title, cell.coordinate)
                    assert ours[place[0]][place[1]].value == theirs[place[0]][place[1]].value, place
                    compared += 1
    assert compared == 6
    assert theirs["统计表"]["A8"].value == "=1+1"


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        (Cell(9, addends=((0, 0), (0, 1))), ""),
        (Cell(3, addends=((0, 0), (0, 2))), ""),
        (Cell(3, addends=((0, 0), (1, 0))), ""),
        (Cell("3", addends=((0, 0), (0, 1))), ""),
        (Cell(2, addends=((0, 0), (0, 0))), ""),
        (Cell(1, addends=((0, 0),)), "=A2"),
        (Cell(3, addends=((0, 1), (0, 0))), "=SUM(A2:B2)"),
        (Cell(5, addends=((0, 1), (1, 1))), "=SUM(B2:B3)"),
    ],
    ids=[
        "does not add up",
        "text",
        "covered",
        "is text",
        "twice the same",
        "one",
        "any order",
        "column",
    ],
)
def test_a_formula_only_where_it_gives_the_number_of_the_report(cell: Cell, written: str) -> None:
    table = Table("表", (1, 1, 1), ((Cell(1), Cell(2), Cell("/")), (None, Cell(3), Cell(0))))
    assert formula(cell, table) == written


def test_a_number_that_is_no_sum_stays_a_number(report: Workbook) -> None:
    table = Table("表", (1, 1), ((Cell(1), Cell(9, addends=((0, 0), (0, 0)))),), heading_rows=0)
    changed = dataclasses.replace(report, sheets=(Sheet("表", "表", table),))
    assert reopened(changed, "表")["B2"].value == 9


def test_text_is_never_a_formula_and_dates_and_amounts_are_real(
    report: Workbook,
) -> None:
    sheet = reopened(report, "统计表")
    assert (sheet["A8"].value, sheet["A8"].data_type, sheet["A8"].quotePrefix) == (
        "=1+1",
        "s",
        True,
    )
    assert (sheet["B8"].value, sheet["B8"].data_type, sheet["B8"].quotePrefix) == (
        "@备注",
        "s",
        True,
    )
    assert sheet["C8"].is_date
    assert sheet["C8"].number_format == "yyyy-mm-dd"
    assert (sheet["C7"].value, sheet["C7"].number_format) == (0.35, "0.00")


def test_the_frame_is_medium_and_the_grid_thin(report: Workbook) -> None:
    sheet = reopened(report, "申请情况")
    corner, inner, merged = sheet["E6"].border, sheet["C4"].border, sheet["B6"].border
    assert (corner.right.style, corner.bottom.style, corner.left.style) == (
        "medium",
        "medium",
        "thin",
    )
    assert {
        inner.left.style,
        inner.right.style,
        inner.top.style,
        inner.bottom.style,
    } == {"thin"}
    assert merged.bottom.style == "medium"
    assert sheet["A6"].border.left.style == "medium"


def test_heads_are_filled_and_numbers_are_not(report: Workbook) -> None:
    sheet = reopened(report, "申请情况")
    assert sheet["A2"].fill.fill_type == "solid"
    assert sheet["C4"].fill.fill_type is None


@pytest.mark.parametrize(
    ("name", "orientation", "titles", "frozen"),
    [
        ("统计表", "portrait", "$2:$2", "B3"),
        ("申请情况", "portrait", "$2:$3", "C4"),
        ("分月", "landscape", "$2:$2", "B3"),
    ],
)
def test_print_set_up(
    report: Workbook, name: str, orientation: str, titles: str, frozen: str
) -> None:
    sheet = reopened(report, name)
    assert sheet.page_setup.orientation == orientation
    assert int(sheet.page_setup.paperSize or 0) == 9
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == titles
    assert sheet.print_options.horizontalCentered
    assert sheet.freeze_panes == frozen
    assert sheet.oddFooter is not None
    assert sheet.oddFooter.center.text == "第 &P 页，共 &N 页"


def test_a_draft_says_so_on_every_page_and_a_report_does_not(report: Workbook) -> None:
    final, draft = (
        reopened(report, "分月"),
        reopened(dataclasses.replace(report, draft=True), "分月"),
    )
    assert final.oddHeader is not None
    assert draft.oddHeader is not None
    assert draft.oddHeader.center.text == "草稿"
    assert final.oddHeader.center.text is None
    assert draft["A1"].value == "分月统计（草稿）"


def test_rows_are_high_enough_for_wrapped_text(report: Workbook) -> None:
    long = Table(
        "表",
        (1, 1),
        (
            (Cell("名"), Cell("值")),
            (Cell("这一行的文字很长很长" * 10, align="left"), Cell(1)),
        ),
    )
    sheet = reopened(dataclasses.replace(report, sheets=(Sheet("表", "表", long),)), "表")
    # 200 half-width characters in a column of 45 less its padding take five lines of 15 points.
    assert 75 <= (sheet.row_dimensions[3].height or 0) <= 90
    assert sheet.row_dimensions[2].height == 21


def test_notes_stand_below_the_table(report: Workbook) -> None:
    sheet = reopened(report, "统计表")
    assert sheet["A9"].value == "注：按条计。"
    assert "A9:C9" in {str(area) for area in sheet.merged_cells.ranges}


def test_the_chart_holds_its_labels_and_numbers(report: Workbook) -> None:
    chart = part(report, "xl/charts/chart1.xml")
    assert "各月公开数" in chart
    assert "<f>'分月'!$B$2:$D$2</f>" in chart
    assert "<f>'分月'!$B$3:$D$3</f>" in chart
    assert '<pt idx="1"><v>10</v></pt>' in chart
    assert '<pt idx="2"><v>3月</v></pt>' in chart
    assert chart.count('<delete val="0"/>') == 2


def test_the_metadata_name_the_office_and_the_date_of_the_report(
    report: Workbook,
) -> None:
    properties = load_workbook(io.BytesIO(render_workbook(report))).properties
    assert properties.title == "徐家坪镇2018年政府信息公开统计表"
    assert properties.creator == "徐家坪镇人民政府"
    assert str(properties.created) == str(properties.modified) == "2019-01-24 00:00:00"


def test_sheets_of_one_name_are_told_apart(report: Workbook) -> None:
    same = dataclasses.replace(report, sheets=(report.sheets[1], report.sheets[1]))
    book = load_workbook(io.BytesIO(render_workbook(same)), data_only=True)
    assert book.sheetnames == ["申请情况", "申请情况(2)"]
    assert book["申请情况(2)"]["E6"].value == 6


def test_two_processes_write_the_same_bytes(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path;"
        "sys.path[:0] = [sys.argv[1], sys.argv[2]];"
        "import conftest;"
        "from exporters.xlsx.workbook import write_workbook;"
        "write_workbook(conftest.sample_report(), Path(sys.argv[3]))"
    )
    folders = [str(Path(__file__).parents[3]), str(Path(__file__).parent)]
    written = []
    for seed in ("1", "2"):
        path = tmp_path / f"{seed}.xlsx"
        subprocess.run(
            [sys.executable, "-c", script, *folders, str(path)],
            check=True,
            env={"PYTHONHASHSEED": seed},
        )
        written.append(path.read_bytes())
    assert written[0] == written[1]


def test_progress_counts_the_sheets(report: Workbook, tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    progress = Progress(lambda done, total, _text: steps.append((done, total)))
    write_workbook(report, tmp_path / "a.xlsx", progress=progress)
    assert steps == [(1, 3), (2, 3), (3, 3)]
