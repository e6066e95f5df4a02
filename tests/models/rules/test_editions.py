import datetime

import pytest

from models.problems import UserError
from models.rules.editions import (
    edition_of,
    format_notice_of,
    has_statistics_2014,
    regulation_of,
    report_due,
)


@pytest.mark.parametrize(
    ("year", "edition", "notice"),
    [
        (2008, "narrative-2008", "None"),
        (2018, "narrative-2008", "None"),
        (2019, "trial-2019", "国办公开办函〔2019〕60号"),
        (2020, "trial-2019", "国办公开办函〔2019〕60号"),
        (2021, "statutory-2021", "国办公开办函〔2021〕30号"),
        (2026, "statutory-2021", "国办公开办函〔2021〕30号"),
        (2035, "statutory-2021", "国办公开办函〔2021〕30号"),
    ],
)
def test_form_of_the_report_by_year(year, edition, notice):
    assert edition_of(year) == edition
    assert str(format_notice_of(year)) == notice


def test_no_report_before_2008():
    with pytest.raises(UserError, match="2007年《政府信息公开条例》尚未施行"):
        edition_of(2007)


@pytest.mark.parametrize(
    ("day", "order", "answer", "extension"),
    [
        ("2008-05-01", 492, 15, 15),
        ("2019-05-14", 492, 15, 15),
        ("2019-05-15", 711, 20, 20),
        ("2035-01-01", 711, 20, 20),
    ],
)
def test_regulation_by_day(day, order, answer, extension):
    regulation = regulation_of(datetime.date.fromisoformat(day))

    assert regulation.order_number == order
    assert (regulation.answer_days, regulation.extension_days) == (answer, extension)


def test_regulation_is_cited_with_its_version():
    old = regulation_of(datetime.date(2018, 1, 1))
    new = regulation_of(datetime.date(2020, 1, 1))

    assert old.name == "《中华人民共和国政府信息公开条例》（国务院令第492号）"
    assert new.cite("correction") == "《条例》（国务院令第711号）第三十条"


def test_no_regulation_before_may_2008():
    with pytest.raises(UserError, match="2008-04-30 早于"):
        regulation_of(datetime.date(2008, 4, 30))


def test_statistics_of_2014_cover_five_years():
    assert [year for year in range(2008, 2036) if has_statistics_2014(year)] == [
        2014,
        2015,
        2016,
        2017,
        2018,
    ]


@pytest.mark.parametrize(
    ("year", "due"),
    [(2008, "2009-03-31"), (2018, "2019-03-31"), (2019, "2020-01-31"), (2025, "2026-01-31")],
)
def test_usual_date_of_the_report(year, due):
    assert report_due(year).isoformat() == due


def test_the_county_may_set_another_date():
    assert report_due(2018, (1, 24)) == datetime.date(2019, 1, 24)
