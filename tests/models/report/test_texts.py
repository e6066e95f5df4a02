import datetime

import pytest

from models.problems import Cancelled, Progress, UserError
from models.report.annual import annual_report
from models.report.document import Paragraph, Style
from models.report.texts import editable_texts, save_text
from models.store.changes import redo, undo

pytestmark = pytest.mark.usefixtures("office")


def text_of(workspace, key, year=2018):
    return next(one.text for one in editable_texts(workspace, year) if one.key == key)


def test_an_own_wording_holds_for_its_year_alone(workspace):
    default = text_of(workspace, "overview")
    save_text(workspace, 2018, "overview", "自己的话。")

    assert text_of(workspace, "overview") == "自己的话。"
    assert text_of(workspace, "overview", 2017) == default


def test_a_wording_is_changed_restored_and_undone(workspace):
    default = text_of(workspace, "overview")
    save_text(workspace, 2018, "overview", "第一稿。")
    save_text(workspace, 2018, "overview", "第二稿。")
    save_text(workspace, 2018, "overview", None)
    assert text_of(workspace, "overview") == default

    undo(workspace)
    assert text_of(workspace, "overview") == "第二稿。"
    undo(workspace)
    assert text_of(workspace, "overview") == "第一稿。"
    redo(workspace)
    assert text_of(workspace, "overview") == "第二稿。"


def test_to_restore_what_was_never_changed_does_nothing(workspace):
    save_text(workspace, 2018, "overview", None)

    assert text_of(workspace, "overview") == editable_texts(workspace, 2018)[4].default


def test_an_emptied_text_stays_empty(workspace):
    save_text(workspace, 2018, "quality", "")

    assert text_of(workspace, "quality") == ""


def test_lines_of_a_text_are_paragraphs(workspace):
    save_text(workspace, 2018, "overview", "第一段。\n\n  第二段。")
    report = annual_report(workspace, 2018)

    texts = [block.text for block in report.document.blocks if isinstance(block, Paragraph)]
    place = texts.index("第一段。")

    assert texts[place + 1] == "第二段。"


def test_parts_are_numbered_in_order(workspace):
    blocks = annual_report(workspace, 2018).document.blocks
    headings = [
        block.text
        for block in blocks
        if isinstance(block, Paragraph) and block.style is Style.HEADING_1
    ]

    assert headings == [
        "一、概述",
        "二、主动公开政府信息及载体建设情况",
        "三、政府信息依申请公开办理及收费与减免情况",
        "四、申请行政复议和行政诉讼情况",
        "五、存在的问题、改进措施及2019年工作计划",
    ]


def shown(workspace, key, year):
    return next(one for one in editable_texts(workspace, year) if one.key == key)


def test_last_years_text_stands_beside_with_its_own_figures(workspace, put):
    put("notice", posted_on=datetime.date(2024, 3, 5))
    save_text(workspace, 2024, "platforms", "上年张贴{{ notices.total }}条。")
    save_text(workspace, 2025, "platforms", "今年张贴{{ notices.total }}条。")

    text = shown(workspace, "platforms", 2025)

    assert (text.shown, text.before) == ("今年张贴0条。", "上年张贴1条。")
    assert (text.is_own, text.similarity) == (True, None)
    assert shown(workspace, "platforms", 2026).before == "今年张贴0条。"


def test_year_that_is_not_logged_is_compared_only_as_far_as_its_texts_are_known(workspace):
    save_text(workspace, 2024, "platforms", "上年的话。")

    assert shown(workspace, "platforms", 2025).before == "上年的话。"
    assert shown(workspace, "management", 2025).before == ""
    assert shown(workspace, "platforms", 2024).before == ""


def test_similarity_is_that_of_the_words_as_they_read(workspace, put):
    put("publication", published_on=datetime.date(2024, 3, 5))
    put("publication", published_on=datetime.date(2025, 3, 5))
    put("publication", published_on=datetime.date(2025, 3, 6))

    texts = {one.key: one for one in editable_texts(workspace, 2025)}

    assert texts["supervision"].similarity == 1.0
    assert not texts["supervision"].is_own
    save_text(workspace, 2025, "supervision", "由镇纪委逐村检查，逐项通报，限期整改到位。" * 4)
    assert shown(workspace, "supervision", 2025).similarity < 0.3


def test_text_with_a_fault_is_shown_as_it_was_typed(workspace):
    save_text(workspace, 2018, "overview", "共{{ 条。")

    text = shown(workspace, "overview", 2018)

    assert (text.shown, len(text.segments)) == ("共{{ 条。", 1)


def test_report_carries_the_texts_it_is_made_of(workspace):
    assert annual_report(workspace, 2018).texts == editable_texts(workspace, 2018)
    assert annual_report(workspace, 2025).texts == editable_texts(workspace, 2025)


def test_a_year_before_the_regulation_is_refused(workspace):
    with pytest.raises(UserError, match="尚未施行"):
        annual_report(workspace, 2007)


def test_the_clerk_can_stop_between_two_steps(workspace):
    def stop(done, _total, _text):
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        annual_report(workspace, 2018, progress=Progress(stop))


def test_the_same_log_makes_the_same_report(workspace, put):
    put("publication")

    first, second = annual_report(workspace, 2018), annual_report(workspace, 2018)

    assert (first.document, first.workbook) == (second.document, second.workbook)
