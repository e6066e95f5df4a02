"""Checks of the narrative: a text that has the fault, and one that has not."""

import datetime

import pytest

from models.problems import Severity
from models.report.annual import annual_report
from models.report.texts import save_text

DAY = datetime.date
PARAGRAPH = (
    "依托县政府网站公开政府信息，用好政务公开栏等贴近群众的公开渠道，及时更新内容、规范栏目设置，"
    "方便群众查阅，全年网站运行平稳。"
)


@pytest.fixture
def found(workspace):
    def findings(code, year=2025):
        report = annual_report(workspace, year)
        return [finding for finding in report.findings if finding.id == code]

    return findings


@pytest.fixture
def write(workspace):
    return lambda key, text, year=2025: save_text(workspace, year, key, text)


@pytest.fixture(autouse=True)
def item(put):
    put("publication", title="工作要点", published_on=DAY(2025, 3, 5))


@pytest.mark.parametrize("code", ["C08", "C10", "C15", "C17", "C18", "C19", "C25"])
def test_usual_report_has_no_fault(found, code):
    assert found(code) == []


def test_first_part_covers_five_aspects(found, write):
    write("platforms", "")

    (finding,) = found("C15")

    assert finding.where.row == "政府信息公开平台建设"


def test_first_part_is_not_too_long(found, write):
    write("platforms", PARAGRAPH * 20)

    (finding,) = found("C15")

    assert "一般不超过1000字" in str(finding.message)


@pytest.mark.parametrize(
    ("year", "number", "wrong"),
    [
        (2025, "〔2021〕30号", False),
        (2025, "〔2019〕60号", True),
        (2020, "〔2019〕60号", False),
        (2020, "〔2021〕30号", True),
        (2025, "〔2014〕32号", True),
    ],
)
def test_form_of_the_year_is_cited(found, write, year, number, wrong):
    write("others", f"本报告按照国办公开办函{number}编制，没有收取信息处理费。", year)

    assert [one.severity for one in found("C10", year)] == [Severity.ERROR] * wrong


def test_paragraph_of_last_year_is_pointed_out(found, write, put):
    put("publication", title="上年要点", published_on=DAY(2024, 3, 5))
    write("platforms", PARAGRAPH, 2024)
    for key, text in (
        ("management", "今年另行组织制度清理，逐份核对文件效力，形成清单并向社会公布。" * 2),
        ("supervision", "今年由镇纪委逐村抽查，工作考核、社会评议、责任追究结果另行公布。" * 2),
        ("problems", "一是新媒体更新不及时，二是解读形式单一，拟安排专人轮值并制作图解。" * 2),
        ("platforms", PARAGRAPH.replace("全年网站运行平稳", "全年网站运行正常")),
    ):
        write(key, text)

    (finding,) = found("C17")

    assert "“政府信息公开平台建设”与上年文字相同八成以上" in str(finding.message)


def test_paragraph_written_anew_is_not_mentioned(found, write, put):
    put("publication", title="上年要点", published_on=DAY(2024, 3, 5))
    write("platforms", PARAGRAPH, 2024)
    write(
        "platforms", "本年新设便民服务大厅电子屏一块，村级公开栏全部更换，统一样式和内容要求。" * 2
    )

    assert not any("平台建设" in str(one.message) for one in found("C17"))


def test_handling_fee_is_stated(found, write, put):
    write("others", "无其他需要报告的事项。")
    assert [one.severity for one in found("C18")] == [Severity.WARNING]

    put(
        "application",
        received_on=DAY(2025, 3, 5),
        answered_on=DAY(2025, 3, 20),
        outcome="granted",
        fee_yuan=400,
    )
    assert [one.severity for one in found("C18")] == [Severity.ERROR]

    write("others", "本年度收取信息处理费400元。")
    assert found("C18") == []


def test_assessment_is_reported(found, write):
    write("supervision", "设监督电话，纳入年度考核。")

    (finding,) = found("C19")

    assert "“评议、追究”" in str(finding.message)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("本年收到政府信息公开申请4件，均已答复。", True),
        ("本年收到申请1件，已答复。", False),
        ("本年没有接到群众要求公开政府信息的申请。", True),
        ("本年没有因申请引起的复议。", False),
    ],
)
def test_applications_in_the_text_are_those_of_the_table(found, write, put, text, wrong):
    put(
        "application",
        received_on=DAY(2025, 3, 5),
        answered_on=DAY(2025, 3, 20),
        outcome="granted",
    )
    write("applications", text)

    assert [one.severity for one in found("C25")] == [Severity.ERROR] * wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("共发布93条，其中概况信息类3条、规划计划类10条、党政文件类80条。", False),
        ("共发布93条，其中概况信息类3条、规划计划类10条、党政文件类77条。", True),
        ("共发布93条。其中概况信息类93条。", False),
    ],
)
def test_parts_of_a_sum_in_a_sentence_add_up(found, write, text, wrong):
    write("publication", text)

    assert bool(found("C08")) is wrong
