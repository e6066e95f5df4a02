"""Numbers and classes of the catalogue."""

import datetime

import pytest

from models.problems import UserError
from models.records.publication import PUBLICATION
from models.rules.index_numbers import checked_pattern, next_number
from models.store.calendar import calendar_of
from models.store.catalogue import (
    add_usual_classes,
    classes_in_use,
    number_missing,
    rename_class,
    suggested_number,
)
from models.store.changes import apply_import, delete, undo
from models.store.companions import with_companions
from models.store.reading import Query, count, matching_ids, records, with_computed

DAY = datetime.date
FACTS = {"org": "014320144", "yyyy": "2026", "mm": "03", "class": "财政信息类"}


def numbers(workspace):
    ids = sorted(matching_ids(workspace, Query("publication")))
    return [one["index_number"] for one in records(workspace, "publication", ids)]


@pytest.mark.parametrize(
    ("pattern", "number"),
    [
        ("{org}/{yyyy}-{serial:05d}", "014320144/2026-00001"),
        ("{org}/{yyyy}{mm}-{serial:05d}", "014320144/202603-00001"),
        ("{yyyy}-{class}-{serial}", "2026-财政信息类-1"),
    ],
)
def test_numbers_follow_the_pattern(pattern, number):
    assert next_number(pattern, FACTS, set()) == number


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [("{org}-{jahr}-{serial}", "不认识的内容"), ("{org}/{yyyy}", "要有顺序号")],
)
def test_pattern_that_cannot_work_is_refused(pattern, sentence):
    with pytest.raises(UserError, match=sentence):
        checked_pattern(pattern)


def test_number_once_given_is_never_given_again(workspace, put):
    put("office", full_name="徐家坪镇人民政府")
    values = {"published_on": DAY(2026, 3, 5), "category": "财政信息类"}
    first = suggested_number(workspace, values)
    assert first == "徐家坪镇/2026-00001"
    item = put("publication", index_number=first, **values)

    delete(workspace, "publication", [item])

    assert suggested_number(workspace, values) == "徐家坪镇/2026-00002"


def test_serials_begin_anew_each_year(workspace, put):
    put("publication", index_number="本机关/2025-00007", published_on=DAY(2025, 3, 5))

    assert suggested_number(workspace, {"published_on": DAY(2026, 3, 5)}) == "本机关/2026-00001"


def test_missing_numbers_are_given_in_order_and_once(workspace, put):
    put("publication", published_on=DAY(2026, 5, 1))
    put("publication", published_on=DAY(2026, 3, 1))
    kept = put("publication", published_on=DAY(2026, 1, 1), index_number="本机关/2026-00001")

    number_missing(workspace)

    given = numbers(workspace)
    assert given == ["本机关/2026-00003", "本机关/2026-00002", "本机关/2026-00001"]
    assert kept
    with pytest.raises(UserError, match="都有索引号"):
        number_missing(workspace)


def test_five_thousand_items_are_numbered_the_same_way_twice(workspace):
    blank = dict.fromkeys(PUBLICATION.names)
    rows = [
        blank
        | {
            "title": f"第{number}号",
            "category": "党政文件类",
            "published_on": DAY(2018, 1, 1) + datetime.timedelta(days=number % 360),
            "channels": ("政府网站",),
        }
        for number in range(5000)
    ]
    apply_import(workspace, {"publication": rows}, "导入")

    number_missing(workspace)
    once = numbers(workspace)
    undo(workspace)
    assert set(numbers(workspace)) == {None}
    number_missing(workspace)

    assert len(set(once)) == 5000
    assert numbers(workspace) == once


def test_class_is_renamed_with_its_items_in_one_step(workspace, put):
    add_usual_classes(workspace)
    items = [put("publication", category="财政信息类") for _ in range(3)]
    put("publication_class", name="专项资金", parent="财政信息类")
    ids = matching_ids(workspace, Query("publication_class"))
    found = next(
        one["id"]
        for one in records(workspace, "publication_class", ids)
        if one["name"] == "财政信息类"
    )

    changes = rename_class(workspace, found, "财政预决算")

    assert changes.label == "分类“财政信息类”改名为“财政预决算”"
    assert {one["category"] for one in records(workspace, "publication", items)} == {"财政预决算"}
    undo(workspace)
    assert {one["category"] for one in records(workspace, "publication", items)} == {"财政信息类"}


def test_usual_classes_are_added_once(workspace):
    add_usual_classes(workspace)

    assert count(workspace, Query("publication_class")) == 17
    assert classes_in_use(workspace)[:2] == ["概况信息类", "规划计划类"]
    with pytest.raises(UserError, match="常用分类都已经有了"):
        add_usual_classes(workspace)


def test_retired_class_is_no_longer_offered(workspace, put):
    put("publication_class", name="旧分类", in_use=False)
    put("publication_class", name="新分类")
    put("publication", category="旧分类")

    assert classes_in_use(workspace) == ["新分类"]


def test_class_has_a_limit_of_its_own(workspace, put):
    put("publication_class", name="财政信息类", limit_days=3)
    quick = put("publication", category="财政信息类", formed_on=DAY(2018, 3, 5))
    usual = put("publication", category="党政文件类", formed_on=DAY(2018, 3, 5))

    found = with_companions(
        workspace, "publication", records(workspace, "publication", [quick, usual])
    )

    calendar = calendar_of(workspace)
    due = [
        with_computed(PUBLICATION, one, calendar, DAY(2018, 3, 5))["publish_by"] for one in found
    ]
    assert due == [DAY(2018, 3, 8), DAY(2018, 4, 2)]
