"""The last day of a notice against days counted by hand, and which period a matter has."""

import datetime

import pytest

from models.rules.notice_periods import (
    CALENDAR,
    NOTICE_PERIODS,
    WORKING,
    last_day,
    period_named,
)
from models.rules.working_days import WorkingDays

DAY = datetime.date


@pytest.mark.parametrize(
    ("posted_on", "days", "unit", "due"),
    [
        (DAY(2018, 3, 5), 7, WORKING, DAY(2018, 3, 14)),
        (DAY(2018, 2, 9), 15, WORKING, DAY(2018, 3, 7)),  # 春节 and two make-up days
        (DAY(2026, 2, 9), 7, WORKING, DAY(2026, 2, 25)),
        (DAY(2018, 3, 5), 7, CALENDAR, DAY(2018, 3, 12)),
        (DAY(2018, 3, 3), 7, CALENDAR, DAY(2018, 3, 12)),  # a Saturday moves to Monday
        (DAY(2018, 9, 3), 30, CALENDAR, DAY(2018, 10, 8)),  # 3 October moves behind the holiday
        (DAY(2018, 1, 12), 30, CALENDAR, DAY(2018, 2, 11)),  # a Sunday that is worked stays
    ],
)
def test_the_day_after_posting_is_the_first(posted_on, days, unit, due):
    found = last_day(posted_on, days, unit, WorkingDays())

    assert (found.on, found.provisional) == (due, False)


def test_a_period_into_a_year_without_arrangement_is_provisional():
    assert last_day(DAY(2027, 3, 1), 7, WORKING, WorkingDays()).provisional


def test_the_office_enters_the_arrangement_and_the_day_moves():
    holiday = {DAY(2027, 3, 3): False}
    found = last_day(DAY(2027, 3, 1), 2, WORKING, WorkingDays(holiday, {2027}))

    assert (found.on, found.provisional) == (DAY(2027, 3, 4), False)


@pytest.mark.parametrize(
    ("name", "posted_on", "days"),
    [
        ("征收土地预公告", DAY(2021, 9, 1), 10),
        ("征收土地预公告", DAY(2021, 8, 31), None),
        ("征地补偿安置方案公告", DAY(2024, 5, 6), 30),
        ("低保、特困初审公示", DAY(2018, 3, 5), 7),
        ("干部任前公示", DAY(2018, 3, 5), 5),
        ("一般公示", DAY(2018, 3, 5), None),
    ],
)
def test_a_rule_applies_from_the_day_it_was_in_force(name, posted_on, days):
    assert period_named(name, posted_on).days == days


@pytest.mark.parametrize("name", [None, "没有这个事项"])
def test_other_matters_have_no_period_of_their_own(name):
    assert period_named(name, DAY(2018, 3, 5)) is None


def test_what_the_law_fixes_names_its_source():
    for period in NOTICE_PERIODS:
        assert bool(period.source) == (period.days is not None), period.name
