"""Sheets whose columns the clerk assigned."""

import openpyxl
import pytest

from models.imports.mapping import SheetMapping, looks_like_headings
from models.imports.workbook import read_import
from models.problems import UserError

NAMES = ("kind", "held_on", "name", "people")


@pytest.fixture
def book(tmp_path):
    """Write a sheet with foreign headings below a title; return its path."""

    def write(*rows, sheet="活动"):
        made = openpyxl.Workbook()
        made.active.title = sheet
        for row in rows:
            made.active.append(row)
        path = tmp_path / "活动.xlsx"
        made.save(path)
        return path

    return write


HEAD = ("活动分类", "时间", "活动", "人次")
ROW = ("培训", "2018-04-12", "业务培训", 20)


def test_nobody_to_ask_refuses_a_foreign_sheet(workspace, book):
    with pytest.raises(UserError, match="没有台账的工作表"):
        read_import(book(HEAD, ROW), workspace)


def test_foreign_sheet_is_shown_to_be_assigned(workspace, book):
    plan = read_import(book(HEAD, ROW), workspace, mappings={})

    (sheet,) = plan.sheets
    assert sheet.rows == ((1, HEAD), (2, ("培训", "2018-04-12", "业务培训", "20")))
    assert (sheet.mapping.register, sheet.mapping.names) == ("", (None,) * 4)
    assert "选择台账" in str(plan.errors[0].message)


def test_assigned_columns_are_read(workspace, book):
    mapping = SheetMapping("meeting", 1, NAMES)

    plan = read_import(book(HEAD, ROW), workspace, mappings={"活动": mapping})

    assert plan.errors == ()
    (record,) = plan.rows["meeting"]
    assert (record["kind"], record["name"], record["people"]) == ("培训", "业务培训", 20)


def test_missing_column_is_named(workspace, book):
    mapping = SheetMapping("meeting", 1, ("kind", None, "name", None))

    plan = read_import(book(HEAD, ROW), workspace, mappings={"活动": mapping})

    assert [one.where.column for one in plan.errors] == ["日期"]
    assert plan.sheets[0].mapping.names == ("kind", None, "name", None)


def test_table_without_headings_is_read_from_its_first_row(workspace, book):
    mapping = SheetMapping("meeting", 0, NAMES)

    plan = read_import(book(ROW, ROW), workspace, mappings={"活动": mapping})

    assert plan.counts == {"会议培训": 2}


def test_columns_are_guessed_from_their_values(workspace, book):
    mapping = {"活动": SheetMapping("meeting")}

    plan = read_import(book(HEAD, ROW), workspace, mappings=mapping)

    names = plan.sheets[0].mapping.names
    assert (plan.sheets[0].mapping.row, names[0], names[1]) == (1, "kind", "held_on")


def test_correction_takes_the_place_of_a_cell(workspace, book):
    path = book(HEAD, ("培训", "下周", "业务培训", 20))
    mapping = SheetMapping("meeting", 1, NAMES)
    wrong = read_import(path, workspace, mappings={"活动": mapping})
    assert list(wrong.sheets[0].wrong) == [(2, 1)]

    mapping = SheetMapping("meeting", 1, NAMES, {(2, 1): "2018-4-12"})
    plan = read_import(path, workspace, mappings={"活动": mapping})

    assert (plan.errors, plan.counts) == ((), {"会议培训": 1})
    assert plan.sheets[0].rows[0][1][1] == "2018-4-12"


def test_wrong_row_far_below_is_shown(workspace, book):
    rows = [ROW] * 400 + [("培训", "下周", "业务培训", 20)]
    mapping = {"活动": SheetMapping("meeting", 1, NAMES)}

    (sheet,) = read_import(book(HEAD, *rows), workspace, mappings=mapping).sheets

    assert len(sheet.rows) == 301
    assert sheet.rows[-1][0] == 402
    assert (402, 1) in sheet.wrong


def test_sheet_can_be_left_out(workspace, book):
    path = book(("类型", "日期", "名称"), ROW[:3], sheet="会议培训")

    plan = read_import(path, workspace, mappings={"会议培训": SheetMapping("")})

    assert plan.rows == {}


@pytest.mark.parametrize(
    ("cells", "expected"),
    [(HEAD, True), (ROW, False), (("", None), False)],
    ids=["headings", "values", "blank"],
)
def test_headings_have_no_digits(cells, expected):
    assert looks_like_headings(cells) is expected
