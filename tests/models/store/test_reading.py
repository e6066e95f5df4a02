import datetime
from decimal import Decimal

import pytest

from models.records import BY_KEY
from models.rules.working_days import WorkingDays
from models.store.calendar import calendar_of
from models.store.changes import apply_import
from models.store.reading import (
    Filter,
    Query,
    count,
    known_values,
    matching_ids,
    records,
    with_computed,
    years,
)


def day(month, number, year=2018):
    return datetime.date(year, month, number)


@pytest.fixture
def items(put):
    """Publications by a short name."""
    return {
        "甲": put(
            "publication",
            title="环境整治 100%",
            published_on=day(3, 5),
            channels=("政府网站", "QQ"),
            index_number="A/2018-00001",
            normative=True,
        ),
        "乙": put(
            "publication",
            title="環境衛生",
            published_on=day(12, 31),
            category="财政信息类",
            channels=("政务微信",),
            remarks="补录 甲_乙",
        ),
        "丙": put(
            "publication",
            title="Budget 预算",
            published_on=day(1, 1, 2019),
            channels=("政府网站",),
            normative=False,
            department="财政所",
        ),
    }


@pytest.fixture
def found(workspace, items):
    """Run a query of publications and return the short names in order."""
    names = {record_id: name for name, record_id in items.items()}

    def run(**query):
        wanted = Query("publication", **query)
        ids = matching_ids(workspace, wanted)
        assert count(workspace, wanted) == len(ids)
        return "".join(names[one] for one in ids)

    return run


def test_latest_comes_first_unless_told_otherwise(found):
    assert found() == "丙乙甲"


@pytest.mark.parametrize(("year", "names"), [(2018, "乙甲"), (2019, "丙"), (2017, "")])
def test_year_holds_its_first_and_last_day(found, year, names):
    assert found(year=year) == names


@pytest.mark.parametrize(
    ("search", "names"),
    [
        pytest.param("整治", "甲", id="part of a title"),
        pytest.param("环境", "乙甲", id="Simplified finds Traditional"),
        pytest.param("環境", "乙甲", id="Traditional finds Simplified"),
        pytest.param("衛生 环境", "乙", id="all words"),
        pytest.param("整治 卫生", "", id="words of two records"),
        pytest.param("BUDGET", "丙", id="any case"),
        pytest.param("00001", "甲", id="number"),
        pytest.param("財政所", "丙", id="department"),
        pytest.param("100%", "甲", id="percent is no wildcard"),
        pytest.param("1%", "", id="percent alone"),
        pytest.param("甲_乙", "乙", id="underscore is no wildcard"),
        pytest.param("_", "乙", id="underscore alone"),
        pytest.param("\\", "", id="backslash"),
        pytest.param("'; --", "", id="quotes"),
        pytest.param("  ", "丙乙甲", id="blanks"),
        pytest.param("财政信息类", "", id="a field that is not searched"),
    ],
)
def test_search(found, search, names):
    assert found(search=search) == names


@pytest.mark.parametrize(
    ("one", "names"),
    [
        (Filter("title", "contains", ("整治",)), "甲"),
        (Filter("category", "one_of", ("财政信息类", "别的")), "乙"),
        (Filter("category", "one_of", ()), ""),
        (Filter("published_on", "between", (day(3, 5), day(12, 31))), "乙甲"),
        (Filter("published_on", "between", (day(12, 31), None)), "丙乙"),
        (Filter("published_on", "between", (None, day(3, 5))), "甲"),
        (Filter("formed_on", "between", (None, None)), ""),
        (Filter("normative", "one_of", (True,)), "甲"),
        (Filter("normative", "one_of", (False,)), "丙"),
        (Filter("normative", "blank"), "乙"),
        (Filter("index_number", "filled"), "甲"),
        (Filter("channels", "one_of", ("政府网站", "QQ")), "丙甲"),
        (Filter("channels", "contains", ("微信",)), "乙"),
        (Filter("channels", "filled"), "丙乙甲"),
        (Filter("channels", "blank"), ""),
    ],
    ids=str,
)
def test_filter(found, one, names):
    assert found(filters=(one,)) == names


def test_year_search_and_filters_must_all_hold(found):
    website = Filter("channels", "one_of", ("政府网站",))

    assert found(year=2018, search="环境", filters=(website,)) == "甲"
    assert found(year=2019, search="环境", filters=(website,)) == ""


@pytest.mark.parametrize(
    ("sort", "names"),
    [
        pytest.param((("published_on", False),), "甲乙丙", id="ascending"),
        pytest.param((("published_on", True),), "丙乙甲", id="descending"),
        pytest.param((("category", False), ("published_on", False)), "甲丙乙", id="two fields"),
        pytest.param((("normative", False),), "乙丙甲", id="blank first"),
        pytest.param((("normative", True),), "甲丙乙", id="blank last"),
        pytest.param((("channels", False),), "丙乙甲", id="several values cannot be sorted"),
    ],
)
def test_sort(found, sort, names):
    assert found(sort=sort) == names


def test_money_is_sorted_and_filtered_as_numbers(workspace, put):
    fees = [put("application", fee_yuan=Decimal(fee)) for fee in ("9.50", "10", "100")]

    ascending = Query("application", sort=(("fee_yuan", False),))
    assert list(matching_ids(workspace, ascending)) == fees
    dear = Filter("fee_yuan", "between", (Decimal("9.51"), None))
    assert count(workspace, Query("application", filters=(dear,))) == 2


def test_pages_of_ids_are_read_in_their_order(workspace, put):
    ids = [put("notice", title=f"第{n}张") for n in range(30)]
    every = matching_ids(workspace, Query("notice", sort=(("title", False),)))

    page = records(workspace, "notice", every[10:20])

    assert len(every) == 30
    assert [one["id"] for one in page] == list(every[10:20])
    assert records(workspace, "notice", [ids[3], 999, ids[1]])[1]["id"] == ids[1]
    assert records(workspace, "notice", []) == []


def test_more_records_than_fit_into_one_statement_are_read(workspace, usual):
    apply_import(workspace, {"publication": [usual["publication"]] * 1201}, "导入")

    found = records(workspace, "publication", matching_ids(workspace, Query("publication")))

    assert len(found) == 1201
    assert {one["channels"] for one in found} == {("政府网站",)}


@pytest.mark.parametrize("register", BY_KEY)
def test_every_register_can_be_searched(workspace, put, register):
    put(register)

    assert count(workspace, Query(register)) == 1
    assert count(workspace, Query(register, search="没有这样的词")) == 0


def test_annual_numbers_have_a_year_of_their_own(workspace, put):
    put("annual_figure", year=2018)
    put("annual_figure", year=2019)

    assert count(workspace, Query("annual_figure", year=2018)) == 1


def test_channels_are_of_every_year(workspace, put):
    put("complaint_channel")

    assert count(workspace, Query("complaint_channel", year=1999)) == 1


def test_years_are_those_of_dated_records(workspace, put):
    assert years(workspace) == []

    put("publication", published_on=day(12, 31, 2016))
    put("meeting", held_on=day(1, 1, 2020))
    put("notice", posted_on=day(5, 5, 2020))
    put("calendar_day")

    assert years(workspace) == [2020, 2016]


def test_known_values_come_by_frequency(workspace, put):
    for place in ("村口", "镇口", "镇口", "桥头"):
        put("notice", place=place)

    assert known_values(workspace, "notice", "place") == ["镇口", "村口", "桥头"]
    assert known_values(workspace, "notice", "posted_by") == []


def test_computed_columns_are_of_the_day_they_are_asked(workspace, put):
    put("application", received_on=day(1, 24))
    calendar = calendar_of(workspace)
    (values,) = records(workspace, "application", [1])

    def status(today):
        return with_computed(BY_KEY["application"], values, calendar, today)

    assert status(day(2, 13))["due_on"] == day(2, 13)
    assert status(day(2, 13))["status"] == "办理中"
    assert status(day(2, 14))["status"] == "已超期"


def test_calendar_of_the_office_decides_over_the_announced_one(workspace, put):
    put("calendar_day", day=day(2, 5, 2027), working=False)
    put("calendar_day", day=day(2, 6, 2027), working=True)

    calendar = calendar_of(workspace)

    assert isinstance(calendar, WorkingDays)
    assert not calendar.is_working(day(2, 5, 2027))
    assert calendar.is_working(day(2, 6, 2027))
