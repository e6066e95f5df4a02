"""Overridden figures: the texts state them, the tables do not, and a finding tells."""

import datetime

import pytest

from exporters.problem_text import finding_line
from models.problems import Severity, UserError
from models.report.annual import annual_report
from models.report.closing import close_year, closed_year, reopen_year
from models.report.document import Paragraph, Table
from models.report.overrides import (
    Override,
    drop_override,
    override_figure,
    overrides_of,
)
from models.report.texts import wordings
from models.store.changes import undo

PATH = "publications.total"
REASON = "两条在系统启用前公开"
DAY = datetime.date


@pytest.fixture(autouse=True)
def item(put):
    put("office")
    return put("publication", published_on=DAY(2024, 3, 5))


def found(workspace, code="O03", year=2024):
    return [one for one in annual_report(workspace, year).findings if one.id == code]


def runs_of(report, path=PATH):
    paragraphs = [block for block in report.document.blocks if isinstance(block, Paragraph)]
    return [run for block in paragraphs for run in block.runs if run.figure == path]


def test_texts_state_the_overridden_number_and_runs_say_so(workspace):
    override_figure(workspace, 2024, PATH, 3, REASON)

    report = annual_report(workspace, 2024)

    (run,) = runs_of(report)
    assert (run.text, run.overridden) == ("3", True)
    (text,) = [one for one in report.texts if one.key == "publication"]
    assert "主动公开政府信息3条" in text.shown
    assert report.overrides == {PATH: Override(PATH, 3, REASON)}
    other = runs_of(report, "notices.total")
    assert [one.overridden for one in other] == [False]


def test_every_text_states_it(workspace):
    override_figure(workspace, 2018, "statistics_2014.reviews", 2, REASON)

    report = annual_report(workspace, 2018)

    assert [run.text for run in runs_of(report, "statistics_2014.reviews")] == ["2"]


def test_tables_and_workbook_keep_what_was_counted(workspace):
    path = "table3.new.total"
    before = annual_report(workspace, 2024)
    override_figure(workspace, 2024, path, 7, REASON)

    report = annual_report(workspace, 2024)

    assert [run.text for run in runs_of(report, path)] == ["7"]
    tables = lambda one: [block for block in one.document.blocks if isinstance(block, Table)]  # noqa: E731
    assert tables(report) == tables(before)
    assert report.workbook == before.workbook
    assert report.figures[path] == 0


def test_finding_tells_both_numbers_the_reason_and_the_place(workspace, item):
    override_figure(workspace, 2024, PATH, 3, REASON)

    (finding,) = found(workspace)

    assert finding.severity is Severity.WARNING
    assert str(finding.message) == (
        f"文字中的“主动公开信息”由1改为3，原因：{REASON}；表格仍为1，请核对是否仍要改写。"
    )
    assert (finding.where.section, finding.where.row) == ("报告文字", "主动公开")
    assert [one.id for one in finding.records] == [item]
    assert REASON in finding_line(finding)


def test_override_equal_to_the_counted_figure_is_needless(workspace):
    override_figure(workspace, 2024, PATH, 1, REASON)

    (finding,) = found(workspace)

    assert "与台账数字相同" in str(finding.message)


def test_second_override_takes_the_place_of_the_first(workspace):
    override_figure(workspace, 2024, PATH, 3, REASON)
    changes = override_figure(workspace, 2024, PATH, "４", "再核对一次，应为四条")

    assert changes.label == "改写数字“主动公开信息”"
    assert overrides_of(workspace, 2024) == {PATH: Override(PATH, 4, "再核对一次，应为四条")}
    undo(workspace)
    assert overrides_of(workspace, 2024)[PATH].value == 3


def test_dropped_override_leaves_the_counted_number(workspace):
    override_figure(workspace, 2024, PATH, 3, REASON)

    drop_override(workspace, 2024, PATH)

    assert overrides_of(workspace, 2024) == {}
    assert [run.text for run in runs_of(annual_report(workspace, 2024))] == ["1"]
    assert drop_override(workspace, 2024, PATH).ids == ()


@pytest.mark.parametrize(
    ("path", "value", "reason", "sentence"),
    [
        (PATH, 3, " 改了 ", "写明改写的原因"),
        (PATH, -1, REASON, "小于零"),
        (PATH, "三", REASON, "不是数字"),
        (PATH, "", REASON, "请填写"),
        (PATH, "1.5", REASON, "要填整数"),
        (PATH, 2_000_000_000, REASON, "不是合理的数字"),
        ("publications.nothing", 3, REASON, "没有“publications.nothing”这个数字"),
    ],
)
def test_senseless_override_is_refused(workspace, path, value, reason, sentence):
    with pytest.raises(UserError, match=sentence):
        override_figure(workspace, 2024, path, value, reason)
    assert overrides_of(workspace, 2024) == {}


def test_money_may_have_decimals(workspace):
    override_figure(workspace, 2024, "handling_fees_yuan", "30.5", REASON)

    text = next(one for one in annual_report(workspace, 2024).texts if one.key == "others")

    assert "信息处理费30.5元" in text.shown


def test_text_with_an_overridden_number_of_applications_does_not_bar_the_export(workspace):
    override_figure(workspace, 2024, "table3.new.total", 7, REASON)
    override_figure(workspace, 2024, "handling_fees_yuan", 30, REASON)

    assert found(workspace, "C25") == found(workspace, "C18") == []
    assert len(found(workspace)) == 2


def test_override_holds_for_its_year_alone(workspace):
    override_figure(workspace, 2024, PATH, 3, REASON)

    assert overrides_of(workspace, 2025) == {}
    assert runs_of(annual_report(workspace, 2025))[0].text == "0"


def test_closing_freezes_overrides(workspace):
    override_figure(workspace, 2024, PATH, 3, REASON)
    report = annual_report(workspace, 2024)
    close_year(workspace, report.figures, wordings(workspace, 2024), [])

    assert closed_year(workspace, 2024).overrides == {PATH: (3, REASON)}
    with pytest.raises(UserError, match="2024 年已结账"):
        override_figure(workspace, 2024, PATH, 5, REASON)
    with pytest.raises(UserError, match="2024 年已结账"):
        drop_override(workspace, 2024, PATH)

    reopen_year(workspace, 2024, "补正公开条数")
    drop_override(workspace, 2024, PATH)
    assert overrides_of(workspace, 2024) == {}
