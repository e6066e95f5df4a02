import datetime

import pytest

from models.problems import Cancelled, Progress
from models.store.months import month_counts, month_filter, month_of
from models.store.reading import Filter, Query


def day(month, number, year=2018):
    return datetime.date(year, month, number)


def test_bars_count_the_records_that_the_table_would_show(workspace, put):
    put("notice", posted_on=day(1, 31), place="村口")
    put("notice", posted_on=day(2, 28), place="村口")
    put("notice", posted_on=day(2, 1), place="镇政府")
    put("notice", posted_on=day(12, 31), place="村口", title="义诊")
    put("notice", posted_on=day(2, 1, 2017), place="村口")

    everything = Query("notice", year=2018)
    assert month_counts(workspace, everything) == (1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)

    at_the_gate = Query(
        "notice", 2018, search="低保", filters=(Filter("place", "one_of", ("村口",)),)
    )
    assert month_counts(workspace, at_the_gate) == (1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)


def test_the_month_that_is_chosen_leaves_the_other_bars_standing(workspace, put):
    put("notice", posted_on=day(1, 31))
    put("notice", posted_on=day(3, 1))

    narrowed = Query("notice", 2018, filters=(month_filter("notice", 2018, 3),))

    assert month_counts(workspace, narrowed)[:3] == (1, 0, 1)


def test_a_month_is_known_from_its_filter():
    assert month_filter("notice", 2020, 2).values == (day(2, 1, 2020), day(2, 29, 2020))
    assert month_of(month_filter("notice", 2018, 11), "notice", 2018) == 11
    assert month_of(month_filter("notice", 2017, 11), "notice", 2018) is None
    assert month_of(Filter("posted_on", "filled"), "notice", 2018) is None


@pytest.mark.parametrize("query", [Query("notice"), Query("complaint_channel", 2018)], ids=str)
def test_without_a_year_or_a_date_there_are_no_months(workspace, query):
    with pytest.raises(ValueError, match="by month"):
        month_counts(workspace, query)


def test_counting_stops_when_it_is_no_longer_wanted(workspace):
    def stop(_done, _total, _text):
        raise Cancelled

    with pytest.raises(Cancelled):
        month_counts(workspace, Query("notice", 2018), Progress(stop))
