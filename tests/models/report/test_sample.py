"""The report of the sample against the report that the township really sent."""

import re
from pathlib import Path

import pytest

from models.figures.year import year_figures
from models.report.annual import annual_report
from models.report.document import Paragraph
from models.report.sample import load_sample
from models.script import to_simplified

SENT = Path(__file__).parents[2] / "data" / "2018-annual-report.txt"

CHANGED = {
    # What the report says of its contents follows its headings.
    "全文包括概述、政府信息主动公开情况、载体建设情况、依申请公开政府信息办理情况等。": (
        "全文包括概述、主动公开政府信息及载体建设情况、政府信息依申请公开办理及收费与减免情况、"
        "申请行政复议和行政诉讼情况、存在的问题、改进措施及2019年工作计划。"
    ),
    # Slips of the pen.
    "截止2018年底": "截至2018年底",
    "使政府工作的更加公正": "使政府工作更加公正",
    # A paragraph that was broken in two.
    "专门接受群众投诉举报。有效保证": "专门接受群众投诉举报，有效保证",
    # Sentences that count what the log holds.
    "并要求相关人员限期整改。": (
        "并要求相关人员限期整改。全年开展督查4次，发现问题2个，已整改2个。"
    ),
    "进行科学合理的分类登记。": (
        "进行科学合理的分类登记。全年召开政府信息公开工作会议2次，举办培训1次，接受培训32人次。"
    ),
    "惠农政策落实情况等。": (
        "惠农政策落实情况等。全年共张贴48条，其中工作动态18条，公示公告14条，"
        "重要会议及通知精神9条，惠农政策落实7条。"
    ),
    "三是设立投诉信箱、举报、监督电话等，": "三是设立投诉信箱、举报、监督电话等监督渠道3个，",
}
"""Where the report differs on purpose: what was sent → what is made."""


@pytest.fixture
def report(workspace):
    load_sample(workspace)
    return annual_report(workspace, 2018)


def test_the_report_says_what_the_township_sent(report):
    sent = in_print(SENT.read_text("utf-8"))
    for old, new in CHANGED.items():
        assert old in sent
        sent = sent.replace(old, new)

    made = "".join(block.text for block in report.document.blocks if isinstance(block, Paragraph))
    narrative = made.partition("徐家坪镇人民政府2019年1月24日附件")[0]

    assert narrative == sent


def in_print(text):
    """The text in Simplified characters, with full-width punctuation and without line ends."""
    simplified = to_simplified(text)
    for half, full in ((",", "，"), (":", "："), (";", "；"), ("(", "（"), (")", "）")):
        simplified = simplified.replace(half, full)
    return re.sub(r"\s", "", simplified)


def test_the_sentence_of_the_website_counts_the_items(report):
    sentence = next(
        block
        for block in report.document.blocks
        if isinstance(block, Paragraph) and "累计发布" in block.text
    )

    assert sentence.text == (
        "截至2018年底，我镇政府网站共累计发布各类政府信息93条。其中概况信息类3条，规划计划类10条，"
        "党政文件类77条，财政信息类2条，应急管理类1条。"
    )
    assert [(run.text, run.figure) for run in sentence.runs if run.figure] == [
        ("93", "website.total"),
        ("3", "website.by_category.概况信息类"),
        ("10", "website.by_category.规划计划类"),
        ("77", "website.by_category.党政文件类"),
        ("2", "website.by_category.财政信息类"),
        ("1", "website.by_category.应急管理类"),
    ]


def test_nothing_is_wrong_with_the_sample(report):
    assert report.findings == ()


def test_the_files_are_named_after_the_township(report):
    assert report.document.file_stem == "徐家坪镇2018年度政府信息公开工作年度报告"
    assert report.workbook.file_stem == "徐家坪镇2018年政府信息公开统计表"


def test_the_sample_workbook_is_made_of_its_list(workspace):
    load_sample(workspace)
    figures = year_figures(workspace, 2018)

    assert figures.group("notices.by_category") == {
        "工作动态": 18,
        "公示公告": 14,
        "重要会议及通知精神": 9,
        "惠农政策落实": 7,
    }
    assert figures["table3.new.total"] == 0
    assert figures["complaints.total"] == 0
    assert figures["channels.in_use"] == 3


def test_in_traditional_characters_the_figures_stay(workspace):
    load_sample(workspace)
    report = annual_report(workspace, 2018, script="hant")
    texts = [block.text for block in report.document.blocks if isinstance(block, Paragraph)]

    assert texts[0] == "縣信息辦："
    assert any("黨政文件類77條" in text for text in texts)
    assert report.document.file_stem == "徐家坪镇2018年度政府信息公开工作年度报告"
    assert report.workbook.sheets[1].table.rows[0][0].value == "信息分類"
