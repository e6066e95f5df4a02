"""An item on its way to the public."""

import datetime

import pytest

from models.figures.year import year_figures
from models.problems import UserError
from models.rules.publication_review import QUESTIONS
from models.store.changes import undo, update_record
from models.store.reviews import (
    approve,
    publish,
    reviews_of,
    send_back,
    voided,
    withdraw,
)

DAY = datetime.date
SAFE = dict.fromkeys(QUESTIONS, False)


@pytest.fixture
def draft(put):
    return put("publication", stage="拟稿", published_on=DAY(2026, 3, 20), **SAFE)


@pytest.fixture
def signed(workspace, draft):
    """An item passed by all, signed on 12 March."""
    for day, person in enumerate(("承办人", "保密员", "部门负责人", "分管领导"), start=9):
        approve(workspace, draft, person, DAY(2026, 3, day))
    return draft


def counted(workspace, year=2026):
    return year_figures(workspace, year)["publications.total"]


def test_item_passes_all_reviews_and_counts_once_it_is_public(workspace, signed, get):
    assert get("publication", signed)["stage"] == "待公开"
    assert get("publication", signed)["approved_by"] == "分管领导"
    assert counted(workspace) == 0

    publish(workspace, signed, DAY(2026, 3, 13))

    item = get("publication", signed)
    assert (item["stage"], item["published_on"]) == ("已公开", DAY(2026, 3, 13))
    assert counted(workspace) == 1
    assert [(one["stage"], one["person"]) for one in reviews_of(workspace, signed)] == [
        ("拟稿", "承办人"),
        ("保密审查", "保密员"),
        ("部门审核", "部门负责人"),
        ("领导审签", "分管领导"),
    ]


def test_each_deed_is_one_step_back(workspace, signed, get):
    assert undo(workspace).label.startswith("领导审签通过")

    assert get("publication", signed)["stage"] == "领导审签"
    assert get("publication", signed)["approved_on"] is None
    assert len(reviews_of(workspace, signed)) == 3


def test_questions_must_be_answered_first(workspace, put):
    item = put("publication", stage="拟稿", state_secret=False)

    with pytest.raises(UserError, match="还没有回答“涉及工作秘密、涉及商业秘密"):
        approve(workspace, item, "承办人", DAY(2026, 3, 9))


def test_a_secret_stops_the_way(workspace, put):
    item = put("publication", stage="拟稿", **(SAFE | {"privacy": True}))

    with pytest.raises(UserError, match="保密审查认为“涉及个人隐私”，不能公开"):
        approve(workspace, item, "承办人", DAY(2026, 3, 9))


def test_decisions_follow_in_time(workspace, draft):
    approve(workspace, draft, "承办人", DAY(2026, 3, 9))

    with pytest.raises(UserError, match="不能早于上一环节的 2026-03-09"):
        approve(workspace, draft, "保密员", DAY(2026, 3, 8))


def test_item_sent_back_begins_anew(workspace, signed, get):
    with pytest.raises(UserError, match="退回要写明原因"):
        send_back(workspace, signed, "分管领导", DAY(2026, 3, 12), " ")

    send_back(workspace, signed, "分管领导", DAY(2026, 3, 12), "标题不准确")

    assert get("publication", signed)["stage"] == "拟稿"
    assert get("publication", signed)["approved_by"] is None
    with pytest.raises(UserError, match="还在“拟稿”环节"):
        publish(workspace, signed, DAY(2026, 3, 13))


def test_nothing_is_public_before_it_is_signed(workspace, draft):
    approve(workspace, draft, "承办人", DAY(2026, 3, 9))

    with pytest.raises(UserError, match="还在“保密审查”环节"):
        publish(workspace, draft, DAY(2026, 3, 13))


def test_publication_is_not_before_the_signature(workspace, signed):
    with pytest.raises(UserError, match="公开日期不能早于审签日期 2026-03-12"):
        publish(workspace, signed, DAY(2026, 3, 11))


def test_change_after_the_signature_makes_it_void(workspace, signed, get):
    version = get("publication", signed)["version"]
    update_record(workspace, "publication", signed, {"title": "另一个标题"}, version)

    assert voided(workspace) == (signed,)
    with pytest.raises(UserError, match="审签以后内容有改动，原审签失效"):
        publish(workspace, signed, DAY(2026, 3, 13))

    update_record(workspace, "publication", signed, {"title": "工作要点"}, version + 1)
    assert voided(workspace) == ()


def test_remarks_may_change_after_the_signature(workspace, signed, get):
    version = get("publication", signed)["version"]
    update_record(workspace, "publication", signed, {"remarks": "补充"}, version)

    publish(workspace, signed, DAY(2026, 3, 13))


def test_withdrawn_item_had_been_public(workspace, put, get):
    item = put("publication", published_on=DAY(2026, 3, 5))
    with pytest.raises(UserError, match="写明原因"):
        withdraw(workspace, item, DAY(2026, 4, 1), "")

    withdraw(workspace, item, DAY(2026, 4, 1), "内容有误")

    assert get("publication", item)["stage"] == "已撤回"
    assert counted(workspace) == 1
    with pytest.raises(UserError, match="只有已公开的信息才能撤回"):
        withdraw(workspace, item, DAY(2026, 4, 2), "再撤")


def test_what_is_not_disclosed_actively_does_not_count(workspace, put):
    put("publication", published_on=DAY(2026, 3, 5), disclosure="主动公开")
    put(
        "publication",
        published_on=DAY(2026, 3, 5),
        disclosure="依申请公开",
        disclosure_ground="涉及第三方",
    )

    assert counted(workspace) == 1


def test_office_may_ask_for_a_signature_of_everything(workspace, put):
    put("publication", published_on=DAY(2026, 3, 5))
    put("publication", published_on=DAY(2026, 3, 5), approved_on=DAY(2026, 3, 4))
    assert counted(workspace) == 2

    put("work_settings", review_before_publishing=True)

    assert counted(workspace) == 1
