"""One value for many records."""

import datetime

from models.store.bulk import set_field
from models.store.changes import undo

DAY = datetime.date


def test_all_records_take_the_value_in_one_step(workspace, put, get):
    ids = [put("publication", category="党政文件类") for _ in range(20)]

    result = set_field(workspace, "publication", ids, "category", "财政信息类")

    assert (result.changed, result.refused) == (20, ())
    assert {get("publication", one)["category"] for one in ids} == {"财政信息类"}
    assert result.changes.label == "批量修改公开信息 20 条"
    undo(workspace)
    assert {get("publication", one)["category"] for one in ids} == {"党政文件类"}


def test_record_that_the_value_does_not_suit_stays(workspace, put, get):
    good = put("notice", posted_on=DAY(2018, 3, 5))
    later = put("notice", posted_on=DAY(2018, 4, 5))

    result = set_field(workspace, "notice", [good, later], "removed_on", "2018-03-20")

    assert result.changed == 1
    assert get("notice", good)["removed_on"] == DAY(2018, 3, 20)
    assert get("notice", later)["removed_on"] is None
    (refusal,) = result.refused
    assert refusal.record_id == later
    assert "撤除日期早于张贴日期" in str(refusal.reason)


def test_wrong_value_suits_nobody(workspace, put):
    item = put("publication")

    result = set_field(workspace, "publication", [item], "published_on", "2018-02-30")

    assert result.changes is None
    assert "日历上没有" in str(result.refused[0].reason)


def test_value_that_is_there_already_changes_nothing(workspace, put):
    item = put("publication", category="党政文件类")

    assert set_field(workspace, "publication", [item], "category", "党政文件类").changed == 0
