"""Hand-made dates are counted on the State Council's yearly notices."""

import datetime
import time

import pytest
from hypothesis import given, strategies

from models.rules.working_days import ANNOUNCED_YEARS, DayKind, DueDate, WorkingDays

CALENDAR = WorkingDays()
DAYS = strategies.dates(datetime.date(2008, 1, 1), datetime.date(2035, 12, 31))


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("received", "count", "due"),
    [
        ("2018-01-24", 15, "2018-02-13"),
        ("2018-02-09", 15, "2018-03-07"),
        ("2018-09-21", 15, "2018-10-18"),
        ("2019-05-14", 15, "2019-06-04"),
        ("2019-05-15", 20, "2019-06-13"),
        ("2024-01-31", 20, "2024-03-04"),
        ("2025-01-20", 20, "2025-02-21"),
        ("2025-09-19", 20, "2025-10-23"),
        ("2025-09-19", 40, "2025-11-20"),
        ("2026-02-09", 7, "2026-02-25"),
        ("2026-02-09", 20, "2026-03-13"),
        ("2026-09-18", 20, "2026-10-22"),
    ],
)
def test_known_due_dates(received, count, due):
    assert CALENDAR.add(day(received), count) == DueDate(day(due), provisional=False)


# Received on the last working day before National Day, 15 working days until 2018, 20 from 2019:
# the holiday and its make-up days counted by hand from each year's notice.
NATIONAL_DAY = {
    "2007-09-30": "2007-10-26",
    "2008-09-28": "2008-10-24",
    "2009-09-30": "2009-10-28",
    "2010-09-30": "2010-10-27",
    "2011-09-30": "2011-10-26",
    "2012-09-29": "2012-10-26",
    "2013-09-30": "2013-10-25",
    "2014-09-30": "2014-10-27",
    "2015-09-30": "2015-10-27",
    "2016-09-30": "2016-10-26",
    "2017-09-30": "2017-10-27",
    "2018-09-30": "2018-10-26",
    "2019-09-30": "2019-11-01",
    "2020-09-30": "2020-11-04",
    "2021-09-30": "2021-11-03",
    "2022-09-30": "2022-11-02",
    "2023-09-28": "2023-11-01",
    "2024-09-30": "2024-11-01",
    "2025-09-30": "2025-11-04",
    "2026-09-30": "2026-11-03",
}


@pytest.mark.parametrize("received", NATIONAL_DAY)
def test_received_on_the_last_working_day_before_national_day(received):
    count = 15 if received < "2019-05-15" else 20

    due = CALENDAR.add(day(received), count)

    assert CALENDAR.is_working(day(received))
    assert due.on == day(NATIONAL_DAY[received])


@pytest.mark.parametrize(
    ("year", "days"),
    list(enumerate((250, 250, 249, 250, 249, 249, 251, 248, 248), start=2018)),
)
def test_working_days_of_a_whole_year(year, days):
    assert CALENDAR.between(datetime.date(year - 1, 12, 31), datetime.date(year, 12, 31)) == days


def test_make_up_days_around_spring_festival_count():
    # 2018-02-11 and 2018-02-24 were worked, 02-15 to 02-21 were off.
    assert CALENDAR.is_working(day("2018-02-11"))
    assert CALENDAR.is_working(day("2018-02-24"))
    assert CALENDAR.between(day("2018-02-09"), day("2018-02-25")) == 7


def test_an_old_case_keeps_its_due_date():
    # 2012-01-21 and 01-29 were worked, 01-22 to 01-28 were off.
    assert CALENDAR.add(day("2012-01-18"), 15) == DueDate(day("2012-02-13"), provisional=False)


def test_the_announced_years_come_from_the_data():
    assert set(range(2007, 2027)) <= ANNOUNCED_YEARS
    assert not CALENDAR.is_loaded(max(ANNOUNCED_YEARS) + 1)


def test_a_year_without_announcement_is_provisional_but_knows_the_law():
    # 2027: New Year's Eve 02-05 (Friday), festival 02-06 to 02-08, two substitutes for the weekend.
    assert CALENDAR.add(day("2027-02-04"), 1) == DueDate(day("2027-02-11"), provisional=True)
    assert not CALENDAR.is_working(day("2027-05-03"))
    assert not CALENDAR.is_working(day("2027-09-15"))


def test_the_last_days_of_december_wait_for_the_next_notice():
    assert not CALENDAR.add(day("2026-12-21"), 1).provisional
    assert CALENDAR.add(day("2026-12-25"), 1).provisional
    assert CALENDAR.missing_years(day("2026-12-01"), day("2026-12-28")) == (2027,)
    assert not CALENDAR.add(day("2025-12-25"), 1).provisional


def test_an_entered_year_is_no_longer_provisional():
    entered = {day("2027-02-09"): False, day("2027-02-20"): True}
    calendar = WorkingDays(entered, {2027})

    assert calendar.add(day("2027-02-05"), 1) == DueDate(day("2027-02-10"), provisional=False)
    assert calendar.is_working(day("2027-02-20"))
    assert not calendar.is_working(day("2027-09-15")), "a forgotten legal holiday stays off"
    assert calendar.is_working(day("2027-10-04")), "no substitute is guessed"
    assert not calendar.add(day("2026-12-25"), 1).provisional


def test_an_entered_day_comes_before_the_announced_one():
    calendar = WorkingDays({day("2026-10-10"): False, day("2026-10-01"): True})

    assert not calendar.is_working(day("2026-10-10"))
    assert calendar.between(day("2026-09-30"), day("2026-10-11")) == 3
    assert calendar.add(day("2026-09-30"), 1) == DueDate(day("2026-10-01"), provisional=False)
    assert CALENDAR.is_working(day("2026-10-10")), "other calendars are not touched"


def test_a_calendar_period_that_ends_on_a_day_off_ends_on_the_next_working_day():
    assert CALENDAR.last_day(day("2026-08-03"), 60).on == day("2026-10-08")
    assert CALENDAR.last_day(day("2026-08-11"), 60).on == day("2026-10-10"), "a make-up Saturday"
    assert CALENDAR.last_day(day("2026-03-02"), 30).on == day("2026-04-01")


def test_every_day_of_a_period_is_explained():
    found = {
        one.on.isoformat(): one for one in CALENDAR.explain(day("2026-09-18"), day("2026-10-10"))
    }

    assert len(found) == 22
    assert found["2026-09-19"].name == "周六"
    assert (found["2026-09-20"].kind, found["2026-09-20"].name) == (
        DayKind.MAKE_UP,
        "国庆节调休上班",
    )
    assert found["2026-09-25"].name == "中秋节"
    assert (found["2026-10-01"].kind, found["2026-10-01"].number) == (DayKind.HOLIDAY, None)
    assert found["2026-10-08"].number == 9
    assert found["2026-10-10"].number == 11


def test_an_explanation_says_what_was_entered_and_what_is_guessed():
    calendar = WorkingDays({day("2027-02-20"): True})
    found = calendar.explain(day("2027-02-07"), day("2027-02-20"))

    assert [one.name for one in found if one.name][:3] == ["春节", "春节补假", "春节补假"]
    assert found[-1].name == "本单位录入：上班"
    assert all(one.provisional for one in found)


def test_counting_nothing_stays_and_counting_back_is_refused():
    assert CALENDAR.add(day("2026-10-01"), 0).on == day("2026-10-01")
    with pytest.raises(ValueError, match="-1"):
        CALENDAR.add(day("2026-10-01"), -1)
    with pytest.raises(ValueError, match="-1"):
        CALENDAR.last_day(day("2026-10-01"), -1)


def test_days_before_start_count_negatively():
    assert CALENDAR.between(day("2026-10-12"), day("2026-10-08")) == -3


@given(DAYS, strategies.integers(1, 600))
def test_add_and_between_are_inverse(start, count):
    due = CALENDAR.add(start, count).on

    assert CALENDAR.is_working(due)
    assert CALENDAR.between(start, due) == count


@given(DAYS, DAYS, strategies.integers(0, 60))
def test_a_later_start_is_never_due_earlier(one, other, count):
    first, second = sorted((one, other))

    assert CALENDAR.add(first, count).on <= CALENDAR.add(second, count).on


@given(DAYS, strategies.integers(0, 60))
def test_the_explanation_counts_the_same_days(start, length):
    end = start + datetime.timedelta(days=length)

    working = [one for one in CALENDAR.explain(start, end) if one.number]

    assert len(working) == CALENDAR.between(start, end)
    assert all(CALENDAR.is_working(one.on) for one in working)


@given(DAYS, DAYS, DAYS)
def test_spans_add_up(first, second, third):
    between = CALENDAR.between

    assert between(first, second) + between(second, third) == between(first, third)


def test_many_due_dates_are_fast():
    starts = [datetime.date.fromordinal(733163 + n % 6800) for n in range(14000)]
    calendar = WorkingDays()

    before = time.perf_counter()
    for start in starts:
        calendar.add(start, 20)

    assert time.perf_counter() - before < 0.2
