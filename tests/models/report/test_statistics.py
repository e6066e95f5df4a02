import datetime

import pytest

from models.figures.year import year_figures
from models.report.annual import annual_report
from models.report.editions.table3 import table3
from models.rules.report_rows import table3_rows

DAY = datetime.date
pytestmark = pytest.mark.usefixtures("office")


@pytest.fixture
def sheet(workspace):
    """A sheet of the statistics of 2018, by its name."""

    def of(name):
        sheets = annual_report(workspace, 2018).workbook.sheets
        return next(one for one in sheets if one.name == name)

    return of


def values(table):
    return [[cell and cell.value for cell in row] for row in table.rows]


def test_items_are_counted_by_class_and_month(put, sheet):
    put("publication", category="党政文件类", published_on=DAY(2018, 1, 31))
    put("publication", category="党政文件类", published_on=DAY(2018, 12, 1))
    put("publication", category="乡村振兴类", published_on=DAY(2018, 12, 2))
    put("publication", category="概况信息类", published_on=DAY(2018, 12, 3))
    put("publication", category="概况信息类", published_on=DAY(2017, 12, 3))

    grid = values(sheet("主动公开（分类、月份）").table)

    assert grid == [
        ["信息分类", *(f"{month}月" for month in range(1, 13)), "合计"],
        ["概况信息类", *[0] * 11, 1, 1],
        ["党政文件类", 1, *[0] * 10, 1, 2],
        ["乡村振兴类", *[0] * 11, 1, 1],
        ["合计", 1, *[0] * 10, 3, 4],
    ]


def test_an_item_on_two_channels_counts_once_in_the_total(put, sheet):
    put("publication", category="党政文件类", channels=("政府网站", "QQ"))
    put("publication", category="党政文件类", channels=("政府网站",))

    heading, row, foot = values(sheet("主动公开（分类、渠道）").table)
    by_channel = dict(zip(heading, row, strict=True))

    assert (by_channel["政府网站"], by_channel["QQ"], by_channel["合计"]) == (2, 1, 2)
    assert foot == ["合计", 2, 0, 0, 0, 0, 1, 0, 0, 2]


def test_every_sum_adds_up_the_cells_it_names(put, sheet):
    put("publication", category="党政文件类")
    put("notice")
    put("complaint", result="属实", closed_on=DAY(2018, 6, 1))
    put("application")

    for name in ("主动公开（分类、月份）", "政务公开栏", "投诉举报", "依申请公开"):
        table = sheet(name).table
        sums = [cell for row in table.rows for cell in row if cell and cell.addends]
        assert sums
        for cell in sums:
            assert cell.value == sum(table.rows[row][column].value for row, column in cell.addends)


def test_complaints_are_counted_by_channel_and_result(put, sheet):
    put("complaint", result="属实", closed_on=DAY(2018, 6, 1))
    put("complaint", channel_type="投诉信箱")

    found = sheet("投诉举报")
    grid = {row[0]: row[1:] for row in values(found.table)}

    assert grid["渠道"] == ["属实", "部分属实", "不属实", "转办", "尚无结果", "合计"]
    assert grid["举报电话"] == [1, 0, 0, 0, 0, 1]
    assert grid["投诉信箱"] == [0, 0, 0, 0, 1, 1]
    assert "全年收到2件，年底前办结1件" in found.notes[0]


def test_applications_are_listed_without_full_names(put, sheet):
    put("application", applicant="张三丰", number="2018-1")
    put("application", applicant="徐家坪镇养殖公司", applicant_type="商业企业")

    grid = values(sheet("申请明细").table)

    assert [row[:3] for row in grid[1:]] == [
        [None, "徐家坪镇养殖公司", "商业企业"],
        ["2018-1", "张*", "自然人"],
    ]
    assert grid[1][4:6] == [DAY(2018, 3, 5), DAY(2018, 3, 26)]


def test_a_year_without_applications_says_so(sheet):
    assert values(sheet("申请明细").table)[1][0] == "本年未收到政府信息公开申请。"


@pytest.mark.parametrize(("year", "rows"), [(2018, 25), (2019, 23), (2021, 25)])
def test_table_3_has_the_rows_of_its_year(workspace, year, rows):
    table = table3(year_figures(workspace, year))

    assert len(table.rows) == 3 + rows == 3 + len(table3_rows(year))
    assert {len(row) for row in table.rows} == {10}


@pytest.mark.parametrize("year", [2019, 2021])
def test_the_cells_of_table_3_cover_its_grid_exactly_once(workspace, year):
    table = table3(year_figures(workspace, year))
    covered = [
        (top + down, left + right)
        for top, row in enumerate(table.rows)
        for left, cell in enumerate(row)
        if cell is not None
        for down in range(cell.rows)
        for right in range(cell.columns)
    ]

    assert sorted(covered) == [(r, c) for r in range(len(table.rows)) for c in range(10)]


@pytest.mark.parametrize("year", [2019, 2020, 2021])
def test_the_results_add_up_in_table_3(workspace, put, year):
    for outcome in ("granted", "closed_not_corrected", "closed_fee_unpaid"):
        put(
            "application",
            received_on=DAY(year, 3, 1),
            answered_on=DAY(year, 3, 8),
            outcome=outcome,
        )
    table = table3(year_figures(workspace, year))
    rows = {"".join(str(cell.value) for cell in row[:3] if cell): row for row in table.rows[3:]}
    total = next(row for label, row in rows.items() if label.endswith("（七）总计"))

    assert [cell.value for cell in total[3:]] == [3, 0, 0, 0, 0, 0, 3]
    for row in rows.values():
        for cell in row[3:]:
            parts = [table.rows[line][column].value for line, column in cell.addends]
            assert not parts or sum(parts) == cell.value


def test_the_2014_table_stands_in_report_and_workbook_alike(put, workspace):
    put("publication")
    report = annual_report(workspace, 2018)
    name = "政府信息公开情况统计表"

    in_report = next(b for b in report.document.blocks if getattr(b, "name", "") == name)

    assert report.workbook.sheets[0].table == in_report


@pytest.mark.parametrize(("year", "there"), [(2013, False), (2014, True), (2018, True)])
def test_the_2014_table_is_part_of_the_reports_it_was_made_for(workspace, year, there):
    names = [sheet.name for sheet in annual_report(workspace, year).workbook.sheets]

    assert ("政府信息公开情况统计表" in names) is there
