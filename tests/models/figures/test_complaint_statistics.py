"""Statistics of complaints and findings, counted by hand."""

import datetime

import pytest
from sqlalchemy import select

from models.figures.complaint_limits import due_column
from models.figures.complaint_statistics import Rate, complaint_statistics, rectification_rates
from models.figures.sources import columns_of
from models.figures.year import year_figures
from models.records.complaint import dates_of, limits_of
from models.rules.complaint_clocks import final_due
from models.store.reading import records

DAY = datetime.date
RECEIVED = DAY(2018, 5, 10)


@pytest.mark.parametrize(
    ("numerator", "denominator", "text"),
    [
        (0, 0, "—"),
        (0, 2, "0/2（0%）"),
        (3, 4, "3/4（75%）"),
        (2, 3, "2/3（66.7%）"),
        (1, 3, "1/3（33.3%）"),
        (1, 8, "1/8（12.5%）"),
        (5, 5, "5/5（100%）"),
    ],
)
def test_a_rate_shows_its_numbers_and_none_of_nothing(numerator, denominator, text):
    assert str(Rate(numerator, denominator)) == text


def test_complaints_by_channel_and_class(workspace, put):
    common = {"received_on": RECEIVED, "category": "低保"}
    on_time = put("complaint", **common, closed_on=DAY(2018, 7, 9), result="属实")
    late = put("complaint", **common, closed_on=DAY(2018, 7, 10), result="不属实")
    pending = put("complaint", **common)
    moved = put(
        "complaint",
        received_on=RECEIVED,
        channel_type="12345",
        closed_on=DAY(2018, 5, 20),
        result="转办",
        satisfaction="满意",
    )
    next_year = put("complaint", received_on=RECEIVED, closed_on=DAY(2019, 1, 2), result="属实")
    put("complaint", received_on=DAY(2019, 1, 1), channel_type="投诉信箱")

    found = complaint_statistics(workspace, 2018)

    channels = {row.name: row for row in found.by_channel}
    assert list(channels) == ["举报电话", "12345", "合计"]
    phone = channels["举报电话"]
    assert phone.ids == (on_time, late, pending, next_year)
    assert (phone.received, phone.closed, phone.on_time) == (4, 2, Rate(1, 2))
    assert (phone.proven, phone.satisfied, phone.average_days) == (Rate(1, 2), Rate(0, 0), 60)
    assert (channels["12345"].proven, channels["12345"].satisfied) == (Rate(0, 0), Rate(1, 1))
    assert (channels["合计"].received, channels["合计"].on_time) == (5, Rate(2, 3))
    classes = {row.name: row.ids for row in found.by_class}
    assert classes == {
        "低保": (on_time, late, pending),
        "未分类": (moved, next_year),
        "合计": (on_time, late, pending, moved, next_year),
    }


def test_a_year_without_complaints_has_only_an_empty_total(workspace):
    (total,) = complaint_statistics(workspace, 2018).by_channel

    assert (total.name, total.received, str(total.on_time), total.average_days) == (
        "合计",
        0,
        "—",
        None,
    )


def test_an_extension_moves_the_limit_and_never_shortens_it(workspace, put):
    extended = {"received_on": RECEIVED, "extension_reason": "复杂"}
    put("complaint", **extended, extended_to=DAY(2018, 8, 8), closed_on=DAY(2018, 8, 8))
    put("complaint", **extended, extended_to=DAY(2018, 6, 1), closed_on=DAY(2018, 7, 9))
    put("complaint", **extended, extended_to=DAY(2018, 8, 8), closed_on=DAY(2018, 8, 9))

    assert complaint_statistics(workspace, 2018).by_channel[-1].on_time == Rate(2, 3)


def test_without_extensions_the_report_counts_the_same(workspace, put):
    for closed in (DAY(2018, 7, 9), DAY(2018, 7, 10), None, DAY(2019, 1, 2)):
        put("complaint", received_on=RECEIVED, closed_on=closed, result=closed and "属实")
    put("complaint", received_on=RECEIVED, due_on=DAY(2018, 5, 12), closed_on=DAY(2018, 5, 13))

    total = complaint_statistics(workspace, 2018).by_channel[-1]
    figures = year_figures(workspace, 2018)

    assert total.received == figures["complaints.total"] == 5
    assert total.closed == figures["complaints.closed"] == 3
    assert total.on_time.numerator == figures["complaints.closed_on_time"] == 1


@pytest.mark.parametrize(
    ("settings", "last_day"),
    [
        ({}, DAY(2018, 7, 9)),
        ({"complaint_days": 30}, DAY(2018, 6, 9)),
        ({"complaint_from_informing": True}, DAY(2018, 7, 24)),
        ({"complaint_from_informing": True, "complaint_days": 30}, DAY(2018, 6, 24)),
    ],
)
def test_last_day_follows_the_settings_of_the_office(workspace, put, settings, last_day):
    if settings:
        put("work_settings", **settings)
    put("complaint", received_on=DAY(2018, 5, 10), informed_on=DAY(2018, 5, 25))
    cases = columns_of("complaint")

    with workspace.reading() as connection:
        by_sql = connection.scalar(select(due_column(cases)))
    (one,) = records(workspace, "complaint", [1])

    assert by_sql == final_due(dates_of(one), limits_of(settings)) == last_day


def test_sql_and_rule_agree_on_the_last_day(workspace, put):
    for due in (None, DAY(2018, 5, 15), DAY(2018, 9, 1)):
        for extended in (None, DAY(2018, 5, 12), DAY(2018, 8, 8)):
            put("complaint", received_on=RECEIVED, due_on=due, extended_to=extended)
    cases = columns_of("complaint")

    with workspace.reading() as connection:
        rows = connection.execute(select(cases.c.id, due_column(cases))).all()
    by_sql = {row[0]: row[1] for row in rows}

    by_rule = {
        one["id"]: final_due(dates_of(one)) for one in records(workspace, "complaint", list(by_sql))
    }
    assert len(by_rule) == 9
    assert {one: str(day) for one, day in by_sql.items()} == {
        one: str(day) for one, day in by_rule.items()
    }


def test_rectification_as_n_of_m(workspace, put):
    day = DAY(2018, 6, 20)
    put("inspection", inspected_on=day)
    put("inspection", inspected_on=day, problem="错别字")
    put(
        "inspection",
        inspected_on=day,
        problem="栏目空白",
        rectify_by=DAY(2018, 7, 1),
        rectified_on=DAY(2018, 7, 1),
    )
    put(
        "inspection",
        inspected_on=day,
        problem="过期未撤",
        rectify_by=DAY(2018, 7, 1),
        rectified_on=DAY(2018, 7, 2),
    )

    found = rectification_rates(workspace, 2018)

    assert (found.inspections, found.mended, found.on_time) == (4, Rate(2, 3), Rate(1, 3))
    assert str(rectification_rates(workspace, 2017).mended) == "—"
