"""Channels of an item and its postings, kept in step whichever is changed."""

import datetime

import pytest

from models.problems import UserError
from models.store.bulk import set_field
from models.store.changes import undo
from models.store.reading import Query, matching_ids, records
from models.store.saving import remove, save

DAY = datetime.date(2018, 3, 5)
LATER = datetime.date(2018, 3, 9)
ITEM = {
    "title": "工作要点",
    "category": "规划计划类",
    "published_on": DAY,
    "channels": ("政府网站", "政务微信"),
    "url": "https://example.gov.cn/1",
}


def postings(workspace):
    ids = sorted(matching_ids(workspace, Query("channel_posting")))
    return [
        (one["channel"], one["posted_on"], one["url"])
        for one in records(workspace, "channel_posting", ids)
    ]


def item(workspace):
    (found,) = records(workspace, "publication", matching_ids(workspace, Query("publication")))
    return found


@pytest.fixture
def logged(workspace):
    save(workspace, "publication", None, ITEM, 0)
    return workspace


def test_a_new_item_is_posted_on_each_of_its_channels(logged):
    assert postings(logged) == [
        ("政府网站", DAY, "https://example.gov.cn/1"),
        ("政务微信", DAY, None),
    ]
    assert undo(logged).label == "新增公开信息"
    assert postings(logged) == []


def test_channels_ticked_and_unticked_change_the_postings(logged):
    before = item(logged)
    changed = {"channels": ("政府网站", "政务公开栏")}
    save(logged, "publication", before["id"], {**before, **changed}, before["version"])
    assert [one[0] for one in postings(logged)] == ["政府网站", "政务公开栏"]
    undo(logged)
    assert [one[0] for one in postings(logged)] == ["政府网站", "政务微信"]


def test_a_corrected_date_moves_the_postings_of_that_day_only(logged):
    before = item(logged)
    (weixin,) = [
        one
        for one in records(
            logged, "channel_posting", matching_ids(logged, Query("channel_posting"))
        )
        if one["channel"] == "政务微信"
    ]
    save(logged, "channel_posting", weixin["id"], {**weixin, "posted_on": LATER}, weixin["version"])
    earlier = datetime.date(2018, 3, 1)
    save(logged, "publication", before["id"], {**before, "published_on": earlier}, 1)
    assert {one[0]: one[1] for one in postings(logged)} == {
        "政府网站": earlier,
        "政务微信": LATER,
    }


def test_a_posting_logged_adds_its_channel_in_the_same_step(logged):
    values = {
        "publication_id": item(logged)["id"],
        "channel": "政务公开栏",
        "posted_on": LATER,
        "url": None,
    }
    save(logged, "channel_posting", None, values, 0)
    assert item(logged)["channels"] == ("政府网站", "政务微信", "政务公开栏")
    undo(logged)
    assert item(logged)["channels"] == ("政府网站", "政务微信")
    assert len(postings(logged)) == 2


def test_a_posting_moved_to_another_channel_takes_the_channel_along(logged):
    (first, *_rest) = records(
        logged, "channel_posting", sorted(matching_ids(logged, Query("channel_posting")))
    )
    save(logged, "channel_posting", first["id"], {**first, "channel": "政府公报"}, first["version"])
    assert item(logged)["channels"] == ("政务微信", "政府公报")


def test_a_posting_before_the_item_was_published_is_refused(logged):
    values = {
        "publication_id": item(logged)["id"],
        "channel": "政务公开栏",
        "posted_on": datetime.date(2018, 3, 4),
        "url": None,
    }
    with pytest.raises(UserError, match="2018-03-05"):
        save(logged, "channel_posting", None, values, 0)
    assert item(logged)["channels"] == ("政府网站", "政务微信")


def test_deleting_postings_takes_their_channels_but_leaves_the_last(logged):
    ids = sorted(matching_ids(logged, Query("channel_posting")))
    remove(logged, "channel_posting", ids[:1])
    assert item(logged)["channels"] == ("政务微信",)
    remove(logged, "channel_posting", ids[1:])
    assert item(logged)["channels"] == ("政务微信",)
    assert postings(logged) == []


def test_a_bulk_change_of_channels_moves_the_postings(logged):
    set_field(logged, "publication", [item(logged)["id"]], "channels", "政务公开栏")
    assert postings(logged) == [("政务公开栏", DAY, None)]


def test_an_imported_item_without_postings_keeps_none_when_its_title_changes(workspace, put):
    put("publication")
    before = item(workspace)
    save(workspace, "publication", before["id"], {**before, "title": "年度要点"}, 1)
    assert postings(workspace) == []
