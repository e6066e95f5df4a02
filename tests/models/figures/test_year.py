"""Figures counted by hand, and the records that stand behind each."""

import datetime
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.dialects import postgresql

from models.figures.crossed import MONTH, crossed
from models.figures.registers import (
    complaint_sources,
    notice_sources,
    publication_sources,
    supervision_sources,
    table4_sources,
)
from models.figures.sources import Counted, Grouped, Summed, columns_of
from models.figures.year import year_figures
from models.problems import UserError

DAY = datetime.date


@pytest.fixture
def figures(workspace):
    return lambda year=2018: year_figures(workspace, year)


@pytest.fixture
def listed(workspace, figures):
    """Ids of the records behind a figure of 2018."""
    return lambda path: [one.id for one in figures().records(workspace, path)]


def test_an_item_counts_in_the_year_of_its_first_publication(put, figures, listed):
    put("publication", published_on=DAY(2017, 12, 31))
    first = put("publication", published_on=DAY(2018, 1, 1), channels=("政府网站", "QQ"))
    last = put("publication", published_on=DAY(2018, 12, 31), channels=("QQ",), normative=True)
    put("publication", published_on=DAY(2019, 1, 1))

    found = figures().tree()

    assert found["publications"] == {
        "total": 2,
        "cumulative": 3,
        "normative": 1,
        "approved_late": 0,
        "by_category": {"规划计划类": 2},
        "by_channel": {
            "政府网站": 1,
            "政务微信": 0,
            "政务微博": 0,
            "政府公报": 0,
            "政务公开栏": 0,
            "QQ": 2,
            "钉钉": 0,
            "其他": 0,
        },
    }
    assert found["website"]["total"] == 1
    assert found["website"]["cumulative"] == 2
    assert listed("publications.total") == [first, last]
    assert listed("publications.by_channel.QQ") == [first, last]
    assert listed("publications.by_channel.政府网站") == [first]
    assert listed("publications.normative") == [last]


def test_a_class_may_have_a_dot_in_its_name(put, figures, listed):
    item = put("publication", category="1.机构.职能")

    assert figures()["publications.by_category.1.机构.职能"] == 1
    assert figures().tree()["publications"]["by_category"] == {"1.机构.职能": 1}
    assert listed("publications.by_category.1.机构.职能") == [item]


def test_notices_count_when_they_are_posted(put, figures):
    put("notice", posted_on=DAY(2017, 12, 30), removed_on=DAY(2018, 1, 10))
    put("notice", category="工作动态", place="村口")
    put("notice", category="工作动态")
    put("notice", category="公示公告")

    assert figures().tree()["notices"] == {
        "total": 3,
        "by_category": {"工作动态": 2, "公示公告": 1},
        "by_place": {"镇政务公开栏": 2, "村口": 1},
    }


def test_complaints_are_closed_by_the_end_of_their_year_and_in_time(put, figures, listed):
    received = DAY(2018, 5, 10)
    in_time = put(
        "complaint", received_on=received, closed_on=DAY(2018, 7, 9), result="属实"
    )  # the sixtieth day
    late = put("complaint", received_on=received, closed_on=DAY(2018, 7, 10), result="属实")
    own_limit = put(
        "complaint",
        received_on=received,
        due_on=DAY(2018, 8, 1),
        closed_on=DAY(2018, 8, 1),
        result="转办",
    )
    put("complaint", received_on=received, closed_on=DAY(2019, 1, 2), result="属实")
    put("complaint", received_on=received, about_disclosure=True, channel_type="投诉信箱")

    found = figures().tree()["complaints"]

    assert (found["total"], found["closed"], found["closed_on_time"]) == (5, 3, 2)
    assert found["about_disclosure"] == 1
    assert (found["by_channel"]["举报电话"], found["by_channel"]["投诉信箱"]) == (4, 1)
    assert listed("complaints.closed") == [in_time, late, own_limit]
    assert listed("complaints.closed_on_time") == [in_time, own_limit]


def test_a_channel_is_in_use_at_the_end_of_the_year(put, figures):
    put("complaint_channel", name="一直")
    put("complaint_channel", name="当年启用", opened_on=DAY(2018, 12, 31))
    put("complaint_channel", name="次年启用", opened_on=DAY(2019, 1, 1))
    put("complaint_channel", name="当年停用", closed_on=DAY(2018, 12, 31))
    put("complaint_channel", name="次年停用", closed_on=DAY(2019, 1, 1))

    assert figures()["channels.in_use"] == 3


def test_inspections_and_what_they_found(put, figures):
    day = DAY(2018, 6, 20)
    put("inspection", inspected_on=day, problem="未发现问题")
    put("inspection", inspected_on=day)
    put(
        "inspection",
        inspected_on=day,
        problem="更新不及时",
        rectify_by=DAY(2018, 7, 1),
        rectified_on=DAY(2018, 7, 1),
    )
    put(
        "inspection",
        inspected_on=day,
        problem="缺少目录",
        rectify_by=DAY(2018, 7, 1),
        rectified_on=DAY(2018, 7, 2),
    )
    put("inspection", inspected_on=day, problem="栏目空白", rectified_on=DAY(2019, 1, 2))

    assert figures().tree()["inspections"] == {
        "total": 5,
        "problems": 3,
        "rectified": 2,
        "rectified_on_time": 1,
    }


def test_meetings_and_trainings(put, figures):
    put("meeting", kind="会议", people=30)
    put("meeting", kind="培训", people=32)
    put("meeting", kind="培训")
    put("meeting", kind="培训", people=99, held_on=DAY(2017, 4, 12))

    found = figures()

    assert (found["meetings"], found["trainings"], found["trained_people"]) == (1, 2, 32)


def test_cases_count_in_the_year_they_are_decided(put, figures, listed):
    decided = put(
        "administrative_review",
        accepted_on=DAY(2017, 12, 1),
        result="结果纠正",
        closed_on=DAY(2018, 2, 1),
    )
    pending = put("administrative_review", accepted_on=DAY(2018, 12, 1), result="尚未审结")
    next_year = put(
        "administrative_review",
        accepted_on=DAY(2018, 12, 1),
        result="结果维持",
        closed_on=DAY(2019, 2, 1),
    )
    put("lawsuit", lawsuit_kind="未经复议直接起诉", accepted_on=DAY(2018, 3, 1), result="其他结果")

    found = figures().tree()

    assert found["table4"]["review"] == {
        "upheld": 0,
        "corrected": 1,
        "other": 0,
        "pending": 2,
        "total": 3,
    }
    assert found["table4"]["direct_suit"]["other"] == 1
    assert found["table4"]["suit_after_review"]["total"] == 0
    assert listed("table4.review.total") == [decided, pending, next_year]
    assert found["statistics_2014"]["reviews"] == 3
    assert found["statistics_2014"]["lawsuits"] == 1


def test_documents_in_force_go_on_from_the_number_stated(put, figures):
    put("annual_figure", year=2017, indicator="规范性文件上年末现行有效数", value=10)
    put("publication", normative=True, published_on=DAY(2016, 5, 1))
    put("publication", normative=True, published_on=DAY(2017, 5, 1))
    put("publication", normative=True, published_on=DAY(2018, 5, 1))
    put(
        "publication",
        normative=True,
        published_on=DAY(2017, 5, 1),
        repealed_on=DAY(2018, 6, 1),
    )

    assert figures(2017).tree()["table2"]["normative_documents"] == {
        "issued": 2,
        "repealed": 0,
        "in_force": 12,
    }
    assert figures(2018).tree()["table2"]["normative_documents"] == {
        "issued": 1,
        "repealed": 1,
        "in_force": 12,
    }


def test_numbers_of_the_year_are_taken_as_they_were_typed(put, figures, listed):
    put("annual_figure", indicator="行政处罚处理决定数", value=7)
    put("annual_figure", indicator="行政事业性收费金额(万元)", value=Decimal("0.3500"))
    put("annual_figure", indicator="上年结转(自然人)", value=2)
    put("annual_figure", year=2017, indicator="行政许可处理决定数", value=5)

    found = figures().tree()

    assert found["table2"]["penalties"] == 7
    assert found["table2"]["fees_wan_yuan"] == Decimal("0.35")
    assert found["table2"]["licences"] == 0
    assert found["table3"]["carried_in"]["natural"] == 2
    assert found["table3"]["carried_in"]["total"] == 2
    assert listed("table2.penalties") == []


def test_fees_are_paid_with_the_answer(put, figures):
    put(
        "application",
        received_on=DAY(2017, 12, 20),
        answered_on=DAY(2018, 1, 5),
        outcome="granted",
        fee_yuan=Decimal("40.50"),
    )
    put("application", received_on=DAY(2018, 12, 20), fee_yuan=Decimal(100))

    assert figures()["handling_fees_yuan"] == Decimal("140.5")
    assert figures()["statistics_2014.fees_wan_yuan"] == Decimal("0.01405")


def test_answers_are_on_time_extended_or_overdue(put, figures, listed):
    """2007 regulation: fifteen working days from 5 March 2018 end on 26 March, thirty on 17 April.

    Qingming is off from 5 to 7 April 2018, with work on 8 April.
    """
    received = DAY(2018, 3, 5)
    answers = {
        name: put("application", received_on=received, answered_on=day, outcome="granted", **more)
        for name, day, more in (
            ("last day", DAY(2018, 3, 26), {}),
            ("day after", DAY(2018, 3, 27), {}),
            ("extended", DAY(2018, 4, 17), {"extended_on": DAY(2018, 3, 20)}),
            ("too late", DAY(2018, 4, 18), {"extended_on": DAY(2018, 3, 20)}),
        )
    }
    open_too_long = put("application", received_on=DAY(2018, 11, 1))
    put("application", received_on=DAY(2018, 12, 28))

    assert listed("statistics_2014.closed_on_time") == [answers["last day"]]
    assert figures()["statistics_2014.closed_extended"] == 3
    assert sorted(listed("applications.overdue")) == sorted(
        [answers["day after"], answers["too late"], open_too_long]
    )


def test_every_figure_lists_exactly_the_records_it_counts(put, figures, workspace):
    """A counted figure and the list behind it come from one criterion."""
    put("publication", channels=("政府网站", "QQ"), normative=True)
    put("notice")
    put("complaint", closed_on=DAY(2018, 6, 1), result="属实", about_disclosure=True)
    put("complaint_channel")
    put("application", answered_on=DAY(2018, 3, 8), outcome="granted")
    put("application", received_on=DAY(2017, 12, 30))
    put("administrative_review")
    put("lawsuit")
    put("inspection", problem="空白", rectified_on=DAY(2018, 7, 1), rectify_by=DAY(2018, 7, 1))
    put("meeting")
    found = figures()
    summed = {"trained_people", "handling_fees_yuan", "statistics_2014.trained_people"}

    compared = 0
    for path, value in found.values.items():
        records = found.records(workspace, path)
        if records and path not in summed:
            compared += 1
            assert len(records) == value or path == "statistics_2014.staff", path
    assert compared > 40


def test_a_year_with_nothing_has_every_figure_at_0(figures):
    tree = figures().tree()

    assert set(tree["table3"]) >= {"new", "carried_in", "results_total", "carried_out"}
    assert len(tree["table3"]) == 25
    assert all(not value for value in figures().values.values())


@pytest.mark.parametrize(
    ("year", "edition"),
    [
        (2008, "narrative-2008"),
        (2018, "narrative-2008"),
        (2019, "trial-2019"),
        (2020, "trial-2019"),
        (2021, "statutory-2021"),
        (2030, "statutory-2021"),
    ],
)
def test_the_edition_follows_the_year(figures, year, edition):
    assert figures(year).tree()["edition"] == edition


def test_there_is_no_report_before_2008(figures):
    with pytest.raises(UserError, match="尚未施行"):
        figures(2007)


def test_counts_by_two_fields_add_up(put, workspace):
    put(
        "publication", category="党政文件类", published_on=DAY(2018, 1, 31), channels=("QQ", "钉钉")
    )
    put("publication", category="党政文件类", published_on=DAY(2018, 2, 1), channels=("QQ",))
    put("complaint", result=None)

    assert crossed(workspace, "publication", 2018, "category", MONTH) == {
        ("党政文件类", 1): 1,
        ("党政文件类", 2): 1,
    }
    assert crossed(workspace, "publication", 2018, "category", "channels") == {
        ("党政文件类", "QQ"): 2,
        ("党政文件类", "钉钉"): 1,
    }
    assert crossed(workspace, "complaint", 2018, "channel_type", "result") == {
        ("举报电话", None): 1
    }


def test_criteria_can_be_said_to_postgresql():
    sources = [
        source
        for make in (
            publication_sources,
            notice_sources,
            complaint_sources,
            supervision_sources,
            table4_sources,
        )
        for source in make(2018)
        if isinstance(source, Counted | Grouped | Summed)
    ]

    assert len(sources) > 30
    for source in sources:
        statement = select(columns_of(source.register).c.id).where(source.criterion)
        assert "SELECT" in str(statement.compile(dialect=postgresql.dialect()))
