import datetime
from decimal import Decimal

import pytest

from models.store.reading import Filter, Query, count, known_values, matching_ids, records, years

DAY = datetime.date


@pytest.fixture
def titles(workspace):
    """Titles of the items that a query finds, in its order."""

    def found(**query):
        ids = matching_ids(workspace, Query("publication", **query))
        return [one["title"] for one in records(workspace, "publication", ids)]

    return found


def test_the_latest_come_first(put, titles):
    put("publication", title="旧", published_on=DAY(2018, 1, 1))
    put("publication", title="新", published_on=DAY(2018, 5, 1))
    put("publication", title="同日后录", published_on=DAY(2018, 5, 1))

    assert titles() == ["同日后录", "新", "旧"]


def test_a_year_is_from_its_first_to_its_last_day(put, titles):
    for day in (DAY(2017, 12, 31), DAY(2018, 1, 1), DAY(2018, 12, 31), DAY(2019, 1, 1)):
        put("publication", title=str(day), published_on=day)

    assert titles(year=2018) == ["2018-12-31", "2018-01-01"]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("工作", ["关于工作的通知"]),
        ("关于 通知", ["关于工作的通知"]),
        ("關於", ["关于工作的通知"]),
        ("縣", ["繁體縣誌"]),
        ("县志", ["繁體縣誌"]),
        ("100%", ["完成100%"]),
        ("_", ["下划_线"]),
        ("A-1", ["有号"]),
        ("没有这个", []),
    ],
)
def test_every_word_is_looked_for_in_either_script(put, titles, search, found):
    put("publication", title="关于工作的通知")
    put("publication", title="繁體縣誌")
    put("publication", title="完成100%")
    put("publication", title="下划_线")
    put("publication", title="有号", index_number="A-1")

    assert titles(search=search) == found


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter("category", "one_of", ("党政文件类",)), ["文件"]),
        (Filter("title", "contains", ("划",)), ["计划"]),
        (Filter("published_on", "between", (DAY(2018, 2, 1), None)), ["文件"]),
        (Filter("published_on", "between", (None, DAY(2018, 1, 31))), ["计划"]),
        (Filter("document_number", "blank"), ["计划"]),
        (Filter("document_number", "filled"), ["文件"]),
        (Filter("channels", "one_of", ("QQ", "钉钉")), ["文件"]),
        (Filter("channels", "contains", ("网站",)), ["计划"]),
        (Filter("channels", "blank"), []),
    ],
)
def test_filters(put, titles, wanted, found):
    put("publication", title="计划", published_on=DAY(2018, 1, 10))
    put(
        "publication",
        title="文件",
        category="党政文件类",
        published_on=DAY(2018, 2, 10),
        document_number="徐政发〔2018〕1号",
        channels=("QQ", "钉钉"),
    )

    assert titles(filters=(wanted,)) == found


def test_several_columns_sort(put, titles):
    for title, category in (("乙", "一类"), ("甲", "一类"), ("丙", "二类")):
        put("publication", title=title, category=category)

    assert titles(sort=(("category", True), ("title", False))) == ["丙", "乙", "甲"]


def test_counting_agrees_with_listing(put, workspace):
    put("publication")
    put("publication", published_on=DAY(2019, 1, 1))

    assert count(workspace, Query("publication")) == 2
    assert count(workspace, Query("publication", year=2018)) == 1


def test_values_come_back_as_they_were_stored(put, workspace):
    one = put("application", fee_yuan=Decimal("12.50"), address="村口\n第二行")
    (found,) = records(workspace, "application", [one, 999])

    assert found["fee_yuan"] == Decimal("12.50")
    assert found["address"] == "村口\n第二行"
    assert found["received_on"] == DAY(2018, 3, 5)
    assert (found["id"], found["version"]) == (one, 1)


def test_used_values_are_offered_the_most_frequent_first(put, workspace):
    for place in ("村口", "镇里", "镇里"):
        put("notice", place=place)

    assert known_values(workspace, "notice", "place") == ["镇里", "村口"]


def test_years_with_records(put, workspace):
    assert years(workspace) == []
    put("publication", published_on=DAY(2016, 1, 1))
    put("notice", posted_on=DAY(2018, 1, 1))
    put("calendar_day", day=DAY(2027, 2, 5))

    assert years(workspace) == [2018, 2016]
