"""Listings of a register: values, escaping, filter and speed."""

import datetime
import time
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from exporters.xlsx import register
from exporters.xlsx.cells import CellValue
from exporters.xlsx.register import write_register
from models.problems import Cancelled, Progress, UserError

HEADINGS = ("标题", "公开日期", "规范性文件", "条数", "金额", "登记时间", "备注")
ROW: tuple[CellValue, ...] = (
    "关于<春耕>的通知 & 附件",
    datetime.date(2018, 3, 5),
    True,
    93,
    Decimal("12.50"),
    datetime.datetime(2018, 3, 5, 12, 0),
    None,
)


def written(path: Path, *rows: tuple[CellValue, ...]) -> Worksheet:
    write_register("公开信息", HEADINGS, rows, path, characters=(20, 6))
    sheet = load_workbook(path)["公开信息"]
    assert isinstance(sheet, Worksheet)
    return sheet


def test_values_come_back_as_they_were(tmp_path: Path) -> None:
    sheet = written(tmp_path / "a.xlsx", ROW, ROW)
    assert [cell.value for cell in sheet[1]] == list(HEADINGS)
    assert [cell.value for cell in sheet[3]] == [
        "关于<春耕>的通知 & 附件",
        datetime.datetime(2018, 3, 5),
        "是",
        93,
        12.5,
        datetime.datetime(2018, 3, 5, 12, 0),
        None,
    ]
    assert [cell.number_format for cell in sheet[2]][1:6] == [
        "yyyy-mm-dd",
        "General",
        "0",
        "0.00",
        "yyyy-mm-dd hh:mm",
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_text_that_looks_like_a_formula_stays_text(start: str, tmp_path: Path) -> None:
    text = start + 'HYPERLINK("http://x","点")'
    cell = written(tmp_path / "a.xlsx", (text, *ROW[1:]))["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("甲\x00\x0b乙\ud800", "甲乙"),
        (" 前后 ", " 前后 "),
        ("一\r\n二", "一\n二"),
        ("\x01", None),
    ],
)
def test_what_xml_cannot_hold_is_left_out(text: str, kept: str | None, tmp_path: Path) -> None:
    assert written(tmp_path / "a.xlsx", (text, *ROW[1:]))["A2"].value == kept


def test_the_longest_texts_are_cut(tmp_path: Path) -> None:
    value = written(tmp_path / "a.xlsx", ("字" * 40_000, *ROW[1:]))["A2"].value
    assert isinstance(value, str)
    assert len(value) == 32_767


def test_numbers_that_are_none_become_text(tmp_path: Path) -> None:
    row = (*ROW[:3], float("nan"), *ROW[4:])
    assert written(tmp_path / "a.xlsx", row)["D2"].value == "nan"


def test_head_filter_and_print_set_up(tmp_path: Path) -> None:
    sheet = written(tmp_path / "a.xlsx", ROW, ROW, ROW)
    assert sheet.auto_filter.ref == "A1:G4"
    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.column_dimensions["A"].width == 42
    with zipfile.ZipFile(tmp_path / "a.xlsx") as package:
        assert b"$A$1:$G$4<" in package.read("xl/workbook.xml")


def test_rows_of_wrapped_text_are_high_enough(tmp_path: Path) -> None:
    sheet = written(tmp_path / "a.xlsx", ("长" * 50, *ROW[1:]), ("一\n二", *ROW[1:]), ROW)
    # A hundred half-width characters in a column of 42 less its padding take three lines.
    assert [sheet.row_dimensions[row].height for row in (2, 3, 4)] == [49, 34, None]


def test_an_empty_register_has_its_headings(tmp_path: Path) -> None:
    sheet = written(tmp_path / "a.xlsx")
    assert sheet.max_row == 1
    assert sheet.auto_filter.ref == "A1:G1"


def test_other_readers_see_the_same(tmp_path: Path) -> None:
    written(tmp_path / "a.xlsx", ROW)
    rows = CalamineWorkbook.from_path(str(tmp_path / "a.xlsx")).get_sheet_by_index(0).to_python()
    assert rows[1][:4] == [
        "关于<春耕>的通知 & 附件",
        datetime.date(2018, 3, 5),
        "是",
        93.0,
    ]


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_register("公开信息", HEADINGS, [ROW] * 3, tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_too_many_rows_are_refused_with_advice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register, "MOST_ROWS", 3)
    with pytest.raises(UserError, match="请缩小筛选范围"):
        write_register("公开信息", HEADINGS, [ROW] * 3, tmp_path / "a.xlsx")
    assert not (tmp_path / "a.xlsx").exists()


def test_a_cancelled_listing_leaves_no_file(tmp_path: Path) -> None:
    def stop(_done: int, _total: int, _text: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_register("公开信息", HEADINGS, [ROW], tmp_path / "a.xlsx", progress=Progress(stop))
    assert not (tmp_path / "a.xlsx").exists()


def test_a_row_of_another_length_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="zip"):
        write_register("公开信息", HEADINGS, [ROW[:3]], tmp_path / "a.xlsx")


def test_twenty_thousand_rows_take_no_longer_than_a_breath(tmp_path: Path) -> None:
    started = time.perf_counter()
    write_register("公开信息", HEADINGS, (ROW for _ in range(20_000)), tmp_path / "a.xlsx")
    # Measured 0.2 s on two cores; openpyxl alone would need 2 s.
    assert time.perf_counter() - started < 1.5
