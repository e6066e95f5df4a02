"""The marked copy of a workbook that could not be imported."""

import time
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from exporters.xlsx.import_errors import ERROR_SHEET, write_import_errors
from exporters.xlsx.register import write_register
from models.messages import Message
from models.problems import Problem, Severity, Where


def problem(
    row: int | str, column: str, value: str, reason: str, *, table: str = "公开信息"
) -> Problem:
    where = Where(table=table, row=str(row), column=column)
    return Problem(Severity.ERROR, where, Message(reason), value=value)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A clerk's workbook of two sheets with notes and colours of its own."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "公开信息"
    sheet.append(["标题*", "公开日期*", "备注"])
    sheet["B1"].comment = Comment("填日期", "某人")
    sheet.append(["工作要点", "2018年2月30日", "=1+1"])
    sheet.append(["预算公开", "2018-03-05", None])
    book.create_sheet("会议培训").append(["类型*", "日期*"])
    path = tmp_path / "台账.xlsx"
    book.save(path)
    return path


def marked(path: Path, sheet: str, place: str) -> bool:
    return bool(load_workbook(path)[sheet][place].fill.fgColor.rgb == "FFFF9999")


def test_bad_cells_are_red_and_say_why(source: Path, tmp_path: Path) -> None:
    found = problem(2, "公开日期", "2018年2月30日", "日历上没有这一天，请改成实际日期。")
    path = write_import_errors(source, [found], tmp_path / "台账-错误.xlsx")
    sheet = load_workbook(path)["公开信息"]
    assert sheet["B2"].fill.fgColor.rgb == "FFFF9999"
    assert sheet["B2"].comment is not None
    assert sheet["B2"].comment.text == "日历上没有这一天，请改成实际日期。"
    assert sheet["B3"].fill.fill_type is None
    assert sheet["A2"].value == "工作要点"
    assert sheet["B1"].comment is not None
    assert sheet["B1"].comment.text == "填日期"


def test_the_list_stands_in_front_with_links(source: Path, tmp_path: Path) -> None:
    found = [
        problem(2, "公开日期", "2018年2月30日", "日历上没有这一天。"),
        problem(3, "标题*", "=cmd", "“标题”太怪。"),
    ]
    book = load_workbook(write_import_errors(source, found, tmp_path / "a.xlsx"))
    assert book.sheetnames == [ERROR_SHEET, "公开信息", "会议培训"]
    sheet = book[ERROR_SHEET]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["工作表", "行", "列", "内容", "原因"],
        ["公开信息", 2, "公开日期", "2018年2月30日", "日历上没有这一天。"],
        ["公开信息", 3, "标题*", "=cmd", "“标题”太怪。"],
    ]
    assert [sheet[place].hyperlink.location for place in ("B2", "C2", "C3")] == [
        "'公开信息'!B2",
        "'公开信息'!B2",
        "'公开信息'!A3",
    ]
    assert (sheet["D3"].data_type, sheet["D3"].quotePrefix) == ("s", True)
    assert sheet.freeze_panes == "A2"
    assert [other.title for other in book.worksheets if other.sheet_view.tabSelected] == [
        ERROR_SHEET
    ]


def test_several_reasons_for_one_cell_stand_together(source: Path, tmp_path: Path) -> None:
    found = [problem(2, "公开日期", "x", "甲。"), problem(2, "公开日期", "x", "乙。")]
    book = load_workbook(write_import_errors(source, found, tmp_path / "a.xlsx"))
    assert book["公开信息"]["B2"].comment.text == "甲。\n乙。"


def test_the_note_on_one_cell_stays_short(source: Path, tmp_path: Path) -> None:
    found = [problem(2, "公开日期", "x", f"第{number}条。") for number in range(1, 13)]
    book = load_workbook(write_import_errors(source, found, tmp_path / "a.xlsx"))
    lines = book["公开信息"]["B2"].comment.text.split("\n")
    assert lines == [f"第{number}条。" for number in range(1, 11)] + ["……"]


def test_a_missing_column_marks_the_row_and_an_unknown_one_its_heading(
    source: Path, tmp_path: Path
) -> None:
    found = [
        problem(3, "信息分类", "", "必须填写。"),
        problem("", "备注", "备注", "没有这一列。"),
    ]
    path = write_import_errors(source, found, tmp_path / "a.xlsx")
    assert marked(path, "公开信息", "A3")
    assert marked(path, "公开信息", "C1")


def test_a_missing_sheet_is_listed_without_a_link(source: Path, tmp_path: Path) -> None:
    found = problem(2, "标题", "", "没有这张表。", table="公示公告")
    sheet = load_workbook(write_import_errors(source, [found], tmp_path / "a.xlsx"))[ERROR_SHEET]
    assert sheet["A2"].value == "公示公告"
    assert sheet["B2"].hyperlink is None


def test_a_warning_is_marked_otherwise(source: Path, tmp_path: Path) -> None:
    where = Where(table="公开信息", row="3", column="备注")
    found = Problem(Severity.WARNING, where, Message("最好填写。"))
    path = write_import_errors(source, [found], tmp_path / "a.xlsx")
    book = load_workbook(path)
    assert book["公开信息"]["C3"].fill.fgColor.rgb == "FFFFEB9C"
    assert book[ERROR_SHEET]["E2"].value == "提醒：最好填写。"


def test_marks_of_an_earlier_run_are_removed(source: Path, tmp_path: Path) -> None:
    first = write_import_errors(source, [problem(2, "公开日期", "x", "甲。")], tmp_path / "a.xlsx")
    second = write_import_errors(first, [problem(3, "标题", "y", "乙。")], tmp_path / "b.xlsx")
    book = load_workbook(second)
    assert book.sheetnames.count(ERROR_SHEET) == 1
    assert book["公开信息"]["B2"].comment is None
    assert not marked(second, "公开信息", "B2")
    assert marked(second, "公开信息", "A3")
    assert book["公开信息"]["B1"].comment.text == "填日期"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_text_file_gives_the_list_and_the_rows(encoding: str, tmp_path: Path) -> None:
    source = tmp_path / "台账.csv"
    text = '标题,公开日期\n=危险,2018-03-05\n"两行\n标题",2018年2月30日\n好的,2018-03-06\n'
    source.write_text(text, encoding=encoding)
    found = problem(3, "公开日期", "2018年2月30日", "日历上没有这一天。")
    path = write_import_errors(source, [found], tmp_path / "a.xlsx")
    book = load_workbook(path)
    sheet = book["公开信息"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["原行号", "标题", "公开日期"],
        [3, "两行\n标题", "2018年2月30日"],
    ]
    assert marked(path, "公开信息", "C2")
    assert book[ERROR_SHEET]["B2"].hyperlink.location == "'公开信息'!C2"


@pytest.mark.parametrize("name", ["台账.xlsx", "台账.xls", "台账.ods"])
def test_a_file_nobody_can_read_still_gives_the_list(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"not a workbook")
    found = problem(2, "标题", "x", "甲。")
    book = load_workbook(write_import_errors(tmp_path / name, [found], tmp_path / "a.xlsx"))
    assert book.sheetnames == [ERROR_SHEET]
    assert book[ERROR_SHEET]["E2"].value == "甲。"


def test_a_long_list_is_cut_and_says_how_many_more(source: Path, tmp_path: Path) -> None:
    found = [problem(2, "标题", "x", "甲。")] * 5_003
    sheet = load_workbook(write_import_errors(source, found, tmp_path / "a.xlsx"))[ERROR_SHEET]
    assert sheet.max_row == 5_002
    assert sheet["A5002"].value == "另有 3 处没有列出，请先改好以上各处再导入一次。"


def test_a_big_ledger_gives_its_bad_rows_in_seconds(tmp_path: Path) -> None:
    source = tmp_path / "台账.xlsx"
    headings = [f"第{number}列" for number in range(10)]
    rows = ([f"第{row}条的内容"] * 10 for row in range(20_000))
    write_register("公开信息", headings, rows, source)
    started = time.perf_counter()
    found = [problem(15_001, "第3列", "x", "甲。")]
    path = write_import_errors(source, found, tmp_path / "a.xlsx")
    # Measured 0.4 s on two cores; a whole copy by openpyxl would need 5 s.
    assert time.perf_counter() - started < 3
    sheet = load_workbook(path)["公开信息"]
    assert [cell.value for cell in sheet[2]][:2] == [15_001, "第14999条的内容"]
    assert marked(path, "公开信息", "E2")


def test_the_copy_is_the_same_every_time(source: Path, tmp_path: Path) -> None:
    found = [problem(2, "公开日期", "x", "甲。")]
    first = write_import_errors(source, found, tmp_path / "a.xlsx").read_bytes()
    assert write_import_errors(source, found, tmp_path / "b.xlsx").read_bytes() == first
