"""Charts: from the figures of the tables, nothing drawn where there is nothing."""

import datetime

import pytest

from models.figures.year import year_figures
from models.report.annual import annual_report
from models.report.conversion import traditional_document
from models.report.document import Paragraph, Picture
from models.report.pictures import MOST_BARS, picture_blocks, pictures

DAY = datetime.date(2025, 3, 5)


@pytest.fixture
def drawn(workspace):
    """The charts of 2025 by the beginning of their titles; with those of 2024 if asked."""

    def made(*, compared=False):
        before = year_figures(workspace, 2024) if compared else None
        some = pictures(workspace, year_figures(workspace, 2025), before)
        return {one.title.removeprefix("2025年").partition("（")[0]: one for one in some}

    return made


def test_a_year_without_records_has_no_charts(workspace, drawn):
    assert drawn() == {}
    assert picture_blocks(pictures(workspace, year_figures(workspace, 2025), None)) == ()


def test_classes_stand_in_the_usual_order_without_noughts(put, drawn):
    for category in ("村务信息", "党政文件类", "规划计划类", "党政文件类"):
        put("publication", category=category, published_on=DAY)
    chart = drawn()["主动公开政府信息分类情况"]
    assert chart.labels == ("规划计划类", "党政文件类", "村务信息")
    assert chart.series == (("2025年", (1, 2, 1)),)
    assert chart.figures == (
        (
            "publications.by_category.规划计划类",
            "publications.by_category.党政文件类",
            "publications.by_category.村务信息",
        ),
    )


def test_this_year_stands_beside_the_last_one(put, drawn):
    put("notice", category="公示公告", posted_on=DAY)
    put("notice", category="工作动态", posted_on=DAY.replace(year=2024))
    chart = drawn(compared=True)["政务公开栏张贴情况"]
    assert chart.labels == ("工作动态", "公示公告")
    assert chart.series == (("2024年", (1, 0)), ("2025年", (0, 1)))


def test_a_year_of_noughts_is_no_series(put, drawn):
    put("notice", posted_on=DAY)
    assert [name for name, _ in drawn(compared=True)["政务公开栏张贴情况"].series] == ["2025年"]


def test_months_count_what_was_made_public_only(put, drawn):
    put("publication", published_on=DAY)
    put("publication", published_on=DAY, disclosure="不予公开")
    chart = drawn()["各月主动公开和张贴情况"]
    assert chart.series == (("主动公开", (0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0)),)


def test_many_classes_are_joined_behind_the_most_that_are_drawn(put, drawn):
    for number in range(MOST_BARS + 3):
        put("publication", category=f"类别{number:02}", published_on=DAY)
    chart = drawn()["主动公开政府信息分类情况"]
    assert (len(chart.labels), chart.labels[-1]) == (MOST_BARS, "其余4类")
    assert sum(chart.series[0][1]) == MOST_BARS + 3


@pytest.mark.parametrize(
    ("year", "outcome", "label"),
    [(2018, "s14_granted", "同意公开答复"), (2025, "granted", "予以公开")],
)
def test_results_bear_the_words_of_the_table_of_their_year(workspace, put, year, outcome, label):
    day = datetime.date(year, 3, 5)
    put("application", received_on=day, answered_on=day, outcome=outcome)
    (chart,) = pictures(workspace, year_figures(workspace, year), None)
    assert (chart.labels, chart.series) == ((label,), ((f"{year}年", (1,)),))


def test_the_report_has_charts_only_if_the_office_wants_them(workspace, put):
    put("notice", posted_on=DAY)
    plain = annual_report(workspace, 2025).document.blocks
    put("work_settings", charts_in_report=True)
    with_charts = annual_report(workspace, 2025).document.blocks
    assert not any(isinstance(block, Picture) for block in plain)
    assert with_charts[: len(plain)] == plain
    mark = with_charts[len(plain) + 1]
    assert isinstance(mark, Paragraph)
    assert mark.text == "附图"
    assert all(isinstance(block, Picture) for block in with_charts[len(plain) + 2 :])


def test_the_workbook_always_has_charts(workspace, put):
    put("notice", category="公示公告", posted_on=DAY)
    sheets = {sheet.name: sheet for sheet in annual_report(workspace, 2025).workbook.sheets}
    sheet = sheets["公示公告分类对比"]
    assert [cell.value for row in sheet.table.rows for cell in row] == [
        "栏目分类",
        "2025年",
        "公示公告",
        1,
    ]
    assert sheet.chart.series == (("2025年", ((1, 1),)),)
    assert "主动公开分类对比" not in sheets


def test_charts_are_converted_to_traditional_characters(workspace, put):
    put("notice", category="公示公告", posted_on=DAY)
    put("work_settings", charts_in_report=True)
    document = traditional_document(annual_report(workspace, 2025).document)
    chart = document.blocks[-1]
    assert chart.title == "2025年政務公開欄張貼情況（單位：條）"


def test_items_that_are_not_made_public_are_not_in_the_statistics(workspace, put):
    put("publication", published_on=DAY, channels=("政府网站", "QQ"))
    put("publication", published_on=DAY, channels=("QQ",), disclosure="依申请公开")
    sheets = {one.name: one.table for one in annual_report(workspace, 2025).workbook.sheets}
    assert sheets["主动公开（分类、月份）"].rows[-1][-1].value == 1
    heads = [cell.value for cell in sheets["主动公开（分类、渠道）"].rows[0]]
    assert sheets["主动公开（分类、渠道）"].rows[-1][heads.index("QQ")].value == 1
