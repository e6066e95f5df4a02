"""Adding, changing, deleting, and taking any of it back."""

import datetime
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from models.problems import Cancelled, Progress, StaleRecordError, UserError
from models.records import BY_KEY
from models.store.changes import (
    add,
    apply_import,
    delete,
    redo,
    redo_label,
    undo,
    undo_label,
    update_record,
)
from models.store.reading import Query, count, matching_ids, records
from models.store.workspace import open_workspace

NOTICE = {
    "title": "低保公示",
    "category": "公示公告",
    "place": "镇政务公开栏",
    "posted_on": datetime.date(2018, 3, 5),
}


def notice(**values):
    return dict.fromkeys(BY_KEY["notice"].names) | NOTICE | values


def titles(workspace):
    ids = sorted(matching_ids(workspace, Query("notice")))
    return [one["title"] for one in records(workspace, "notice", ids)]


def test_a_step_is_taken_back_and_done_again(workspace):
    (first,) = add(workspace, "notice", notice(title="甲")).ids
    update_record(workspace, "notice", first, {"title": "乙"}, 1)
    delete(workspace, "notice", [first])
    seen = [titles(workspace)]
    for step in (undo, undo, undo, redo, redo, redo):
        step(workspace)
        seen.append(titles(workspace))

    assert seen == [[], ["乙"], ["甲"], [], ["甲"], ["乙"], []]


def test_steps_are_named_and_end_somewhere(workspace):
    assert undo(workspace) is None
    assert undo_label(workspace) is None

    (first,) = add(workspace, "notice", notice()).ids
    add(workspace, "notice", notice())
    delete(workspace, "notice", [first, first + 1])

    assert undo_label(workspace) == "删除公示公告 2 条"
    assert redo_label(workspace) is None
    undo(workspace)
    assert (undo_label(workspace), redo_label(workspace)) == ("新增公示公告", "删除公示公告 2 条")


def test_a_new_step_forgets_what_was_taken_back(workspace):
    add(workspace, "notice", notice(title="甲"))
    undo(workspace)
    add(workspace, "notice", notice(title="乙"))

    assert redo(workspace) is None
    assert titles(workspace) == ["乙"]


def test_steps_are_taken_back_after_the_program_was_closed(tmp_path):
    with open_workspace(tmp_path / "w") as workspace:
        add(workspace, "publication", publication())
    with open_workspace(tmp_path / "w") as workspace:
        undo(workspace)
        assert count(workspace, Query("publication")) == 0
        redo(workspace)
        (one,) = records(workspace, "publication", [1])

    assert one["channels"] == ("QQ", "政府网站")


def publication():
    return dict.fromkeys(BY_KEY["publication"].names) | {
        "title": "要点",
        "category": "规划计划类",
        "published_on": datetime.date(2018, 3, 5),
        "channels": ("QQ", "政府网站"),
    }


def test_a_record_changed_by_someone_else_is_not_overwritten(workspace):
    (one,) = add(workspace, "notice", notice()).ids
    update_record(workspace, "notice", one, {"title": "先"}, 1)

    with pytest.raises(StaleRecordError, match="没有保存"):
        update_record(workspace, "notice", one, {"title": "后"}, 1)

    assert titles(workspace) == ["先"]


def test_a_change_to_the_same_values_is_no_step(workspace):
    (one,) = add(workspace, "notice", notice()).ids
    update_record(workspace, "notice", one, {"title": "低保公示"}, 1)

    assert undo_label(workspace) == "新增公示公告"


def test_a_used_number_is_refused_in_a_sentence(workspace):
    values = publication() | {"index_number": "A-1"}
    add(workspace, "publication", values)

    with pytest.raises(UserError, match="A-1"):
        add(workspace, "publication", values)

    assert count(workspace, Query("publication")) == 1


def test_an_import_is_all_or_nothing(workspace):
    good = {"notice": [notice(title="甲")], "publication": [publication()]}
    bad = {"notice": [notice(title="乙"), notice(posted_on=None)]}

    changes = apply_import(workspace, good, "导入 台账.xlsx")
    with pytest.raises(UserError):
        apply_import(workspace, bad, "导入 坏.xlsx")

    assert changes.registers == frozenset({"notice", "publication"})
    assert titles(workspace) == ["甲"]


def test_an_import_is_one_step(workspace):
    (kept,) = add(workspace, "notice", notice(title="原")).ids
    rows = {
        "notice": [notice(title="改") | {"id": kept}, notice(title="新")],
        "publication": [publication()],
    }
    apply_import(workspace, rows, "导入 台账.xlsx")
    assert titles(workspace) == ["改", "新"]
    assert undo_label(workspace) == "导入 台账.xlsx"

    undo(workspace)

    assert titles(workspace) == ["原"]
    assert count(workspace, Query("publication")) == 0


def test_an_import_can_be_stopped_and_stores_nothing(workspace):
    def stop(done, total, _text):
        assert (done <= total, total) == (True, 2500)
        if done >= 2000:
            raise Cancelled

    rows = {"notice": [notice(title=str(number)) for number in range(2500)]}
    with pytest.raises(Cancelled):
        apply_import(workspace, rows, "导入", Progress(stop))

    assert count(workspace, Query("notice")) == 0
    assert undo_label(workspace) is None


def test_to_delete_what_is_gone_is_no_step(workspace):
    assert delete(workspace, "notice", [5, 6]).ids == ()
    assert delete(workspace, "notice", []).ids == ()
    assert undo_label(workspace) is None


class Clerk(RuleBasedStateMachine):
    """Does what a clerk does, beside a model that is a list of states."""

    ids = Bundle("ids")

    def __init__(self):
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.location = Path(self._folder.name) / "w"
        self.workspace = open_workspace(self.location)
        self.past = [{}]
        self.future = []

    @property
    def now(self):
        return self.past[-1]

    def step(self, state):
        self.past.append(state)
        self.future.clear()

    @initialize(target=ids)
    def begin(self):
        return 0

    @rule(target=ids, title=st.sampled_from("甲乙丙丁"))
    def add(self, title):
        (new,) = add(self.workspace, "notice", notice(title=title)).ids
        assert new not in self.now
        self.step(self.now | {new: title})
        return new

    @rule(one=ids, title=st.sampled_from("甲乙丙丁"))
    def change(self, one, title):
        found = records(self.workspace, "notice", [one])
        if not found:
            with pytest.raises(StaleRecordError):
                update_record(self.workspace, "notice", one, {"title": title}, 1)
            return
        update_record(self.workspace, "notice", one, {"title": title}, found[0]["version"])
        if self.now[one] != title:
            self.step(self.now | {one: title})

    @rule(some=st.lists(ids, min_size=1, max_size=3, unique=True))
    def delete(self, some):
        gone = set(delete(self.workspace, "notice", some).ids)
        assert gone == set(some) & set(self.now)
        if gone:
            self.step({one: title for one, title in self.now.items() if one not in gone})

    @rule()
    def undo(self):
        undo(self.workspace)
        if len(self.past) > 1:
            self.future.append(self.past.pop())

    @rule()
    def redo(self):
        redo(self.workspace)
        if self.future:
            self.past.append(self.future.pop())

    @rule()
    def close_and_open(self):
        self.workspace.close()
        self.workspace = open_workspace(self.location)

    @invariant()
    def what_is_stored_is_what_was_done(self):
        ids = matching_ids(self.workspace, Query("notice"))
        stored = {one["id"]: one["title"] for one in records(self.workspace, "notice", ids)}
        assert stored == self.now

    def teardown(self):
        self.workspace.close()
        self._folder.cleanup()
        shutil.rmtree(self.location, ignore_errors=True)


TestClerk = Clerk.TestCase
TestClerk.settings = settings(max_examples=12, stateful_step_count=20, deadline=None)
