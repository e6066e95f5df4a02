"""The trial form of 2019 and 2020 against 国办公开办函〔2019〕60号."""

import datetime
from decimal import Decimal

import pytest

from models.report.annual import annual_report
from models.report.document import Paragraph, Table

DAY = datetime.date
pytestmark = pytest.mark.usefixtures("office")


@pytest.fixture
def report(workspace):
    return lambda year=2020: annual_report(workspace, year)


def table2(report):
    table = next(block for block in report.document.blocks if isinstance(block, Table))
    return [[cell and cell.value for cell in row] for row in table.rows]


def test_table_2_shows_last_years_items_and_the_change(report, put):
    for year, items in ((2019, 12), (2020, 10)):
        put("annual_figure", year=year, indicator="行政许可项目数量", value=items)
    put("annual_figure", year=2019, indicator="行政处罚项目数量", value=30)
    put("annual_figure", year=2020, indicator="行政许可处理决定数", value=41)
    put("annual_figure", year=2020, indicator="其他对外管理服务事项处理决定数", value=5)
    put("annual_figure", year=2020, indicator="政府集中采购项目数量", value=2)
    put("annual_figure", year=2020, indicator="政府集中采购总金额(元)", value=Decimal("98000.5"))
    put("publication", normative=True, formed_on=DAY(2019, 12, 30), published_on=DAY(2020, 1, 5))

    assert table2(report()) == [
        ["第二十条第（一）项", None, None, None],
        ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"],
        ["规章", 0, 0, 0],
        ["规范性文件", 0, 1, 1],
        ["第二十条第（五）项", None, None, None],
        ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
        ["行政许可", 12, -2, 41],
        ["其他对外管理服务事项", 0, 0, 5],
        ["第二十条第（六）项", None, None, None],
        ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
        ["行政处罚", 30, 0, 0],
        ["行政强制", 0, 0, 0],
        ["第二十条第（八）项", None, None, None],
        ["信息内容", "上一年项目数量", "本年增/减", None],
        ["行政事业性收费", 0, 0, None],
        ["第二十条第（九）项", None, None, None],
        ["信息内容", "采购项目数量", "采购总金额（单位：元）", None],
        ["政府集中采购", 2, Decimal("98000.5"), None],
    ]


@pytest.mark.parametrize("year", [2019, 2020])
def test_the_trial_form_is_cited_and_table_3_has_one_row_of_other_handling(report, year):
    made = report(year)
    text = "".join(b.text for b in made.document.blocks if isinstance(b, Paragraph))
    tables = [block for block in made.document.blocks if isinstance(block, Table)]

    assert made.edition == "trial-2019"
    assert "（国办公开办函〔2019〕60号）" in text
    assert "国务院令第711号" in text
    assert [len(table.rows) for table in tables] == [18, 3 + 23, 4]


@pytest.mark.parametrize(("year", "there"), [(2018, False), (2019, True), (2021, False)])
def test_its_further_figures_belong_to_its_years(report, year, there):
    assert ("table2_trial" in report(year).figures.tree()) is there
