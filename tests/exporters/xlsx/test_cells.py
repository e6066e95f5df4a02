"""Values in cells: nothing that a clerk typed becomes a formula or breaks the file."""

import datetime
from decimal import Decimal

import pytest
from openpyxl import Workbook
from openpyxl.cell.cell import Cell

from exporters.xlsx.cells import (
    MOST_CHARACTERS,
    SHORTENED_MARK,
    CellValue,
    cell_at,
    cleaned,
    line_count,
    set_value,
    sheet_name,
    width,
)


def new_cell() -> Cell:
    return cell_at(Workbook().create_sheet(), 1, 1)


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t"], ids=["equals", "plus", "minus", "at", "tab"]
)
def test_text_that_looks_like_a_formula_stays_text(start: str) -> None:
    cell = new_cell()
    set_value(cell, start + "cmd|'/c calc'!A0")
    assert cell.data_type == "s"
    assert cell.value == start + "cmd|'/c calc'!A0"
    assert cell.quotePrefix


@pytest.mark.parametrize("text", ["#N/A", "12", "2018-03-05", "标题"])
def test_other_text_stays_text_without_a_quote_mark(text: str) -> None:
    cell = new_cell()
    set_value(cell, text)
    assert (cell.data_type, cell.value, bool(cell.quotePrefix)) == ("s", text, False)


def test_a_formula_behind_a_control_character_is_seen() -> None:
    cell = new_cell()
    set_value(cell, "\x00=1+1")
    assert (cell.data_type, cell.value, bool(cell.quotePrefix)) == ("s", "=1+1", True)


def test_control_characters_and_lone_surrogates_are_left_out() -> None:
    assert cleaned("甲\x00乙\x0b丙\ud800丁\ufffe\r\n戊\t己") == "甲乙丙丁\n戊\t己"


def test_text_of_the_greatest_length_is_kept() -> None:
    assert cleaned("字" * 32_767) == "字" * 32_767


def test_longer_text_is_cut_with_a_mark() -> None:
    text = cleaned("字" * 32_768)
    assert len(text) == MOST_CHARACTERS
    assert text.endswith(SHORTENED_MARK)


def test_characters_beyond_the_basic_plane_count_twice_and_are_not_cut_in_two() -> None:
    text = cleaned("𬉼" * 20_000)
    assert len(text.encode("utf-16-le")) // 2 <= 32_767
    assert text.removesuffix(SHORTENED_MARK) == "𬉼" * (len(text) - len(SHORTENED_MARK))


@pytest.mark.parametrize(
    ("value", "number_format"),
    [
        (3, "0"),
        (Decimal("0.35"), "0.00"),
        (Decimal("1.200"), "0.000"),
        (Decimal(12), "0"),
        (datetime.date(2019, 1, 24), "yyyy-mm-dd"),
        (datetime.datetime(2019, 1, 24, 8, 30), "yyyy-mm-dd hh:mm"),
    ],
    ids=["whole", "cents", "three places", "decimal without places", "date", "moment"],
)
def test_numbers_and_dates_stay_what_they_are(value: CellValue, number_format: str) -> None:
    cell = new_cell()
    set_value(cell, value)
    assert (cell.value, cell.number_format) == (value, number_format)


@pytest.mark.parametrize(("value", "text"), [(True, "是"), (False, "否"), ("", None), (None, None)])
def test_yes_no_and_blanks(value: CellValue, text: str | None) -> None:
    cell = new_cell()
    set_value(cell, value)
    assert cell.value == text


def test_full_width_characters_are_twice_as_wide() -> None:
    assert width("2018年，a\n长长长长长长") == 12


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [("", 10, 1), ("一二三四五", 10, 1), ("一二三四五六", 10, 2), ("一\n二\n", 10, 3)],
)
def test_wrapped_lines_are_counted(text: str, room: float, lines: int) -> None:
    assert line_count(text, room) == lines


def test_sheet_names_are_made_acceptable_and_different() -> None:
    assert sheet_name("a/b:c?[d]") == "a_b_c__d_"
    assert sheet_name("表" * 40) == "表" * 31
    assert sheet_name("表" * 40, ["表" * 31]) == "表" * 28 + "(2)"
    assert sheet_name("Abc", ["aBC"]) == "Abc(2)"
    assert sheet_name("") == "表"
