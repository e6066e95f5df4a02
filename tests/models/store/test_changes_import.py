"""Imports: all or nothing, one step, and their progress."""

import pytest

from models.problems import Cancelled, Progress, StaleRecordError, UserError
from models.store.changes import apply_import, redo, undo, undo_label
from models.store.reading import Query, count, matching_ids, records


def test_import_is_one_step(workspace, put, usual, get):
    old = put("application", number="2018-001")
    rows = {
        "publication": [usual["publication"] | {"title": f"第{n}条"} for n in range(3)],
        "application": [
            usual["application"] | {"id": old, "number": "2018-001", "remarks": "更新"},
            usual["application"] | {"number": "2018-002"},
        ],
    }

    changes = apply_import(workspace, rows, "导入“登记簿.xlsx”")

    assert changes.registers == {"publication", "application"}
    assert count(workspace, Query("publication")) == 3
    assert get("application", old)["remarks"] == "更新"
    assert {item["version"] for item in all_of(workspace, "publication")} == {1}
    assert get("application", old)["version"] == 2
    assert undo_label(workspace) == "导入“登记簿.xlsx”"
    undo(workspace)
    assert count(workspace, Query("publication")) == 0
    assert count(workspace, Query("application")) == 1
    assert get("application", old)["remarks"] is None
    redo(workspace)
    titles = {item["title"] for item in all_of(workspace, "publication")}
    assert titles == {"第0条", "第1条", "第2条"}
    assert get("application", old)["remarks"] == "更新"


def all_of(workspace, register):
    return records(workspace, register, matching_ids(workspace, Query(register)))


@pytest.mark.parametrize(
    "wrong", [{"title": None}, {"channels": ("喇叭",)}, {"index_number": "A/1"}], ids=str
)
def test_import_with_one_bad_row_stores_nothing(workspace, usual, history, wrong):
    good = usual["publication"]
    rows = {
        "notice": [usual["notice"]] * 3,
        "publication": [good | {"index_number": "A/1"}, *[good] * 1200, good | wrong],
    }

    with pytest.raises(UserError, match="公开信息没有保存"):
        apply_import(workspace, rows, "导入")

    assert count(workspace, Query("notice")) == 0
    assert count(workspace, Query("publication")) == 0
    assert history() == []


@pytest.mark.parametrize("ids", [(7,), (1, 1)], ids=["gone", "twice"])
def test_import_never_loses_an_update_silently(workspace, put, usual, ids):
    put("notice")
    rows = {"notice": [usual["notice"] | {"id": one, "place": "村口"} for one in ids]}

    with pytest.raises(StaleRecordError, match="没有导入"):
        apply_import(workspace, rows, "导入")

    assert all_of(workspace, "notice")[0]["place"] == "镇政务公开栏"


def test_import_reports_every_thousand_rows_and_can_be_stopped(workspace, usual, history):
    rows = {"notice": [usual["notice"]] * 2500, "meeting": [usual["meeting"]] * 10}
    seen = []

    apply_import(workspace, rows, "导入", Progress(lambda *step: seen.append(step)))

    assert seen == [
        (1000, 2510, "正在保存公示公告"),
        (2000, 2510, "正在保存公示公告"),
        (2500, 2510, "正在保存公示公告"),
        (2510, 2510, "正在保存会议培训"),
    ]
    undo(workspace)

    def stop(done, _total, _text):
        if done == 2000:
            raise Cancelled

    with pytest.raises(Cancelled):
        apply_import(workspace, rows, "导入", Progress(stop))
    assert count(workspace, Query("notice")) == 0
    assert len(history()) == 2510


def test_import_of_nothing_is_no_step(workspace):
    apply_import(workspace, {"notice": []}, "导入")

    assert undo_label(workspace) is None


def test_long_label_fits_every_database(workspace, usual):
    apply_import(workspace, {"notice": [usual["notice"]]}, "导入" * 300)

    assert len(undo_label(workspace)) == 200
