"""What speaks against sending a report."""

import datetime
from dataclasses import replace

import pytest

from models.problems import Severity
from models.report.annual import annual_report
from models.report.closing import close_year
from models.report.document import Paragraph, Run, Style
from models.report.sample import load_sample
from models.report.sending import problems_before_sending
from models.report.texts import save_text

DAY = datetime.date
# Put together, so that the repository holds no number that might be somebody's.
MOBILE = "138" + "09160001"


@pytest.fixture
def sample(workspace):
    load_sample(workspace)
    return workspace


def said(report, today):
    return [(one.severity, str(one.message)) for one in problems_before_sending(report, today)]


def found(report, today):
    """What is said of a report, but that its year is not closed yet."""
    return [one for one in said(report, today) if "还没有结账" not in one[1]]


def test_year_that_is_not_closed_is_pointed_out(sample):
    report = annual_report(sample, 2018)
    assert any("2018 年度还没有结账" in text for _, text in said(report, DAY(2019, 1, 24)))

    close_year(sample, report.figures, {}, [])

    assert said(annual_report(sample, 2018), DAY(2019, 1, 24)) == []


def test_good_report_goes_out_in_time(sample):
    assert found(annual_report(sample, 2018), DAY(2019, 1, 24)) == []


@pytest.mark.parametrize(
    ("today", "severity", "sentence"),
    [
        (DAY(2018, 12, 31), Severity.ERROR, "2018 年还没有结束"),
        (DAY(2019, 4, 1), Severity.WARNING, "已过 2019-03-31 的公布期限"),
        (DAY(2020, 1, 1), Severity.WARNING, "现在一般报送 2019 年的"),
    ],
    ids=["year not over", "late", "year before last"],
)
def test_wrong_time_is_told(sample, today, severity, sentence):
    ((level, text),) = found(annual_report(sample, 2018), today)

    assert level is severity
    assert sentence in text


def test_draft_does_not_leave(sample):
    assert found(annual_report(sample, 2018, draft=True), DAY(2019, 1, 24)) == [
        (Severity.ERROR, "这是草稿，不能报送。")
    ]


def test_errors_of_the_report_bar_it(sample):
    save_text(sample, 2018, "overview", "××镇不断加强组织领导。")

    ((severity, text),) = found(annual_report(sample, 2018), DAY(2019, 1, 24))

    assert severity is Severity.ERROR
    assert "1 处错误" in text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("联系人身份证61232719700101001X。", "61232719700101001X"),
        (f"电话{MOBILE}。", MOBILE),
        ("户名张三，卡号6217001234567890123。", "6217001234567890123"),
    ],
)
def test_numbers_that_tell_a_person_bar_it(sample, text, number):
    report = annual_report(sample, 2018)
    paragraph = Paragraph(Style.BODY, (Run(text),))
    document = replace(report.document, blocks=(*report.document.blocks, paragraph))

    ((severity, sentence),) = found(replace(report, document=document), DAY(2019, 1, 24))

    assert severity is Severity.ERROR
    assert f"“{number}”" in sentence


def test_office_numbers_are_no_personal_ones(sample):
    report = annual_report(sample, 2018)
    paragraph = Paragraph(Style.BODY, (Run("咨询电话0916-4820001，代码12610727MB2950881A。"),))
    document = replace(report.document, blocks=(*report.document.blocks, paragraph))

    assert found(replace(report, document=document), DAY(2019, 1, 24)) == []
