"""A closed year: frozen, inherited, corrected in the open."""

import datetime

import pytest

from models.problems import Severity, UserError
from models.report.annual import annual_report
from models.report.closing import close_year, closed_year, corrections, reopen_year
from models.report.texts import save_text, wordings
from models.store.changes import delete, undo, update_record

DAY = datetime.date


@pytest.fixture
def item(put):
    put("office", full_name="徐家坪镇人民政府")
    put("application", received_on=DAY(2024, 12, 20))
    return put("publication", title="工作要点", published_on=DAY(2024, 3, 5))


@pytest.fixture
def close(workspace, item):  # noqa: ARG001 - something is logged
    def run(year=2024):
        report = annual_report(workspace, year)
        files = [("报告.pdf", "ab" * 32)]
        return close_year(workspace, report.figures, wordings(workspace, year), files)

    return run


def found(workspace, code, year=2024):
    return [one for one in annual_report(workspace, year).findings if one.id == code]


def test_closed_year_keeps_figures_texts_and_files(workspace, close):
    changes = close()

    closed = closed_year(workspace, 2024)
    assert changes.label == "2024年度结账"
    assert closed.figures["publications.total"] == 1
    assert closed.figures["table3.carried_out.natural"] == 1
    assert closed.texts == wordings(workspace, 2024)
    assert closed.files == (("报告.pdf", "ab" * 32),)
    assert closed_year(workspace, 2023) is None
    assert annual_report(workspace, 2024).closed == closed


def test_year_is_closed_once(close):
    close()

    with pytest.raises(UserError, match="2024 年已经结账"):
        close()


def test_year_that_is_not_over_is_not_closed(close):
    with pytest.raises(UserError, match="还没有结束"):
        close(datetime.date.today().year)


def test_later_change_of_a_record_shows_as_correction(workspace, close, put):
    close()
    assert found(workspace, "Z01") == []

    added = put("publication", title="漏登", published_on=DAY(2024, 5, 6))

    report = annual_report(workspace, 2024)
    changed = {one.path: (one.old, one.new) for one in corrections(report.closed, report.figures)}
    assert changed["publications.total"] == (1, 2)
    (finding, *_) = found(workspace, "Z01")
    assert finding.severity is Severity.ERROR
    assert "结账后这个数由1变为2" in str(finding.message)
    assert added in {one.id for one in finding.records}


def test_change_taken_back_is_no_correction(workspace, close, put):
    close()
    put("publication", title="漏登", published_on=DAY(2024, 5, 6))

    undo(workspace)

    assert found(workspace, "Z01") == []


def test_opening_again_needs_a_reason(workspace, close):
    close()

    with pytest.raises(UserError, match="写明重新打开的原因"):
        reopen_year(workspace, 2024, " 改 ")

    reopen_year(workspace, 2024, "漏登 1 条公开信息")
    assert closed_year(workspace, 2024) is None
    with pytest.raises(UserError, match="没有结账"):
        reopen_year(workspace, 2024, "漏登 1 条公开信息")


def test_year_opened_again_is_closed_with_its_new_figures(workspace, close, put):
    close()
    put("publication", title="漏登", published_on=DAY(2024, 5, 6))
    reopen_year(workspace, 2024, "漏登 1 条公开信息")
    assert found(workspace, "Z01") == []

    close()

    assert closed_year(workspace, 2024).figures["publications.total"] == 2


def test_texts_of_a_closed_year_stay(workspace, close):
    close()

    with pytest.raises(UserError, match="2024 年已结账"):
        save_text(workspace, 2024, "management", "另一段。")

    assert save_text(workspace, 2025, "management", "另一段。").registers == {"report_text"}


def test_next_year_inherits_what_was_carried_out_when_the_year_was_closed(workspace, close, item):
    close()
    application = 1
    assert found(workspace, "C04", 2025) == []

    delete(workspace, "application", [application])

    (finding,) = found(workspace, "C04", 2025)
    assert "2024年末未办结的是1件" in str(finding.message)
    assert item


def test_record_without_effect_on_the_report_may_change(workspace, close, item):
    close()

    update_record(workspace, "publication", item, {"remarks": "补充备注"}, 1)

    assert found(workspace, "Z01") == []
