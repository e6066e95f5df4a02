import datetime

import pytest

from models.rules.legal_holidays import legal_holidays, substitute_holidays
from models.rules.working_days import ANNOUNCED_YEARS, WorkingDays


@pytest.mark.parametrize(
    ("year", "days"), [(2008, 11), (2014, 11), (2024, 11), (2025, 13), (2027, 13), (2035, 13)]
)
def test_number_of_days_by_law(year, days):
    assert len(legal_holidays(year)) == days


@pytest.mark.parametrize("year", range(2008, max(ANNOUNCED_YEARS) + 1))
def test_every_legal_day_was_off_in_the_announced_years(year):
    calendar = WorkingDays()

    assert [one for one in legal_holidays(year) if calendar.is_working(one)] == []


def test_lunar_days_of_a_coming_year():
    found = {one.isoformat(): name for one, name in legal_holidays(2033).items()}

    # 2033 has its leap month late: the eighth month begins in August, the festival is in September.
    assert found["2033-01-30"] == "除夕"
    assert found["2033-01-31"] == "春节"
    assert found["2033-06-01"] == "端午节"
    assert found["2033-09-08"] == "中秋节"


def test_substitutes_follow_the_holiday():
    # 2027-05-01 is a Saturday, 2027-10-02 and 10-03 are a weekend.
    found = substitute_holidays(2027)

    assert found[datetime.date(2027, 5, 3)] == "劳动节补假"
    assert found[datetime.date(2027, 5, 4)] == "劳动节补假"
    assert found[datetime.date(2027, 10, 4)] == "国庆节补假"
    assert found[datetime.date(2027, 10, 5)] == "国庆节补假"
    assert len(found) == 6


def test_years_without_lunar_data_have_weekends_only():
    assert legal_holidays(2150) == {}
