"""The report for 2021 and later years against 国办公开办函〔2021〕30号."""

import datetime
from decimal import Decimal

import pytest

from models.report.annual import annual_report
from models.report.document import Paragraph, Style, Table
from models.report.texts import editable_texts

DAY = datetime.date
pytestmark = pytest.mark.usefixtures("office")


@pytest.fixture
def report(workspace):
    return lambda year=2025: annual_report(workspace, year)


def grid(table):
    return [[cell and cell.value for cell in row] for row in table.rows]


def table_of(report, name):
    return next(b for b in report.document.blocks if isinstance(b, Table) and b.name == name)


def text_of(report):
    return "".join(b.text for b in report.document.blocks if isinstance(b, Paragraph))


def test_the_six_parts_have_their_headings_word_for_word(report):
    headings = [
        block.text
        for block in report().document.blocks
        if isinstance(block, Paragraph) and block.style is Style.HEADING_1
    ]

    assert headings == [
        "一、总体情况",
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
        "五、存在的主要问题及改进情况",
        "六、其他需要报告的事项",
    ]


@pytest.mark.parametrize("year", [2021, 2025, 2030])
def test_the_regulation_and_the_form_in_force_are_cited(report, year):
    text = text_of(report(year))

    assert "《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条" in text
    assert "（国办公开办函〔2021〕30号）" in text
    assert "492" not in text
    assert f"自{year}年1月1日起至12月31日止" in text


def test_title_and_file_are_named_as_the_form_asks(report):
    made = report().document

    assert made.title == "徐家坪镇人民政府2025年政府信息公开工作年度报告"
    assert made.file_stem == "徐家坪镇2025年政府信息公开工作年度报告"
    assert made.dated_on == DAY(2026, 1, 31)


def test_table_2_shows_documents_decisions_and_fees(report, put):
    put("publication", published_on=DAY(2025, 3, 5), normative=True)
    put(
        "publication",
        published_on=DAY(2024, 3, 5),
        normative=True,
        repealed_on=DAY(2025, 6, 1),
    )
    put("annual_figure", year=2025, indicator="规范性文件上年末现行有效数", value=4)
    put("annual_figure", year=2025, indicator="行政处罚处理决定数", value=7)
    put("annual_figure", year=2025, indicator="行政事业性收费金额(万元)", value=Decimal("0.35"))

    assert grid(table_of(report(), "主动公开政府信息情况")) == [
        ["第二十条第（一）项", None, None, None],
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        ["规章", 0, 0, 0],
        ["行政规范性文件", 1, 1, 4],
        ["第二十条第（五）项", None, None, None],
        ["信息内容", "本年处理决定数量", None, None],
        ["行政许可", 0, None, None],
        ["第二十条第（六）项", None, None, None],
        ["信息内容", "本年处理决定数量", None, None],
        ["行政处罚", 7, None, None],
        ["行政强制", 0, None, None],
        ["第二十条第（八）项", None, None, None],
        ["信息内容", "本年收费金额（单位：万元）", None, None],
        ["行政事业性收费", Decimal("0.35"), None, None],
    ]


def test_table_4_has_fifteen_numbers_with_their_totals(report, put):
    put("administrative_review", accepted_on=DAY(2025, 2, 1), result="结果维持")
    put(
        "lawsuit",
        lawsuit_kind="复议后起诉",
        accepted_on=DAY(2024, 11, 1),
        result="结果纠正",
        closed_on=DAY(2025, 3, 1),
    )
    put("lawsuit", lawsuit_kind="复议后起诉", accepted_on=DAY(2025, 11, 1), result="尚未审结")
    put("lawsuit", lawsuit_kind="未经复议直接起诉", accepted_on=DAY(2025, 11, 1), result=None)
    table = table_of(report(), "政府信息公开行政复议、行政诉讼情况")

    assert grid(table)[3] == [1, 0, 0, 0, 1, *[0, 0, 0, 1, 1], *[0, 1, 0, 1, 2]]
    for cell in table.rows[3]:
        if cell.addends:
            assert cell.value == sum(table.rows[r][c].value for r, c in cell.addends)


def test_sentences_and_table_3_show_the_same_numbers(report, put):
    put(
        "application", received_on=DAY(2024, 12, 25), answered_on=DAY(2025, 1, 6), outcome="granted"
    )
    put(
        "application",
        received_on=DAY(2025, 5, 6),
        answered_on=DAY(2025, 5, 20),
        outcome="partly_granted",
        applicant_type="商业企业",
    )
    put("application", received_on=DAY(2025, 12, 30))
    made = report()

    assert (
        "2025年，我镇收到政府信息公开申请2件，上年结转1件；办结2件，其中予以公开1件，部分公开1件；"
        "结转下年度继续办理1件。"
    ) in text_of(made)
    rows = grid(table_of(made, "收到和处理政府信息公开申请情况"))
    assert rows[3][3:] == [1, 1, 0, 0, 0, 0, 2]
    assert rows[4][3:] == [1, 0, 0, 0, 0, 0, 1]
    assert rows[-1][3:] == [1, 0, 0, 0, 0, 0, 1]


@pytest.mark.parametrize(
    ("fee", "sentence"),
    [(None, "未收取政府信息公开信息处理费"), (40, "收取政府信息公开信息处理费40元")],
)
def test_part_six_states_the_handling_fee(report, put, fee, sentence):
    put(
        "application",
        received_on=DAY(2025, 5, 6),
        answered_on=DAY(2025, 5, 20),
        outcome="granted",
        fee_yuan=fee,
    )

    assert sentence in text_of(report())


def test_the_tables_are_the_first_sheets_of_the_statistics(report):
    names = [sheet.name for sheet in report().workbook.sheets]

    assert names[:3] == [
        "主动公开政府信息情况",
        "收到和处理政府信息公开申请情况",
        "政府信息公开行政复议、行政诉讼情况",
    ]
    assert "依申请公开" not in names


def test_an_ordinary_year_has_no_errors(report, put):
    put("publication", published_on=DAY(2025, 3, 5))

    assert [f for f in report().findings if f.severity == "error"] == []


def test_every_text_can_be_filled_for_a_year_with_nothing_and_with_something(
    workspace, report, put
):
    keys = {text.key for text in editable_texts(workspace, 2025)}
    assert {"publication", "applications", "management", "platforms", "supervision"} <= keys
    assert not [f for f in report().findings if f.id == "T01"]

    put("notice", posted_on=DAY(2025, 2, 2))
    put("inspection", inspected_on=DAY(2025, 2, 2))
    put("meeting", held_on=DAY(2025, 2, 2))
    put("complaint", received_on=DAY(2025, 2, 2))
    put("annual_figure", year=2025, indicator="查阅点数", value=1)

    assert not [f for f in report().findings if f.id == "T01"]
