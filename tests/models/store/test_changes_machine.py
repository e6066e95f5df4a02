"""Any order of adding, changing, deleting, importing, undoing and redoing, against plain dicts."""

import datetime
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from models.problems import StaleRecordError, UserError
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
from models.store.reading import Query, matching_ids, records
from models.store.workspace import open_workspace

VALUES = st.fixed_dictionaries(
    {
        "title": st.sampled_from(["甲", "乙", "丙"]),
        "category": st.just("类"),
        "published_on": st.dates(datetime.date(2017, 12, 1), datetime.date(2019, 1, 31)),
        "channels": st.lists(
            st.sampled_from(["政府网站", "QQ", "其他"]), min_size=1, unique=True
        ).map(tuple),
        "index_number": st.sampled_from([None, None, "A/1", "A/2"]),
        "normative": st.sampled_from([None, True, False]),
        "remarks": st.sampled_from([None, "备注\n二", "{x}"]),
    }
)


class Changing(RuleBasedStateMachine):
    """The workspace beside a model: the records, and the states to go back and forth to."""

    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.place = tempfile.TemporaryDirectory()
        self.folder = shutil.copytree(self.template, Path(self.place.name) / "台账")
        self.workspace = open_workspace(self.folder)
        self.now: dict[int, dict[str, object]] = {}
        self.past: list[dict[int, dict[str, object]]] = []
        self.future: list[dict[int, dict[str, object]]] = []
        self.used: set[int] = set()

    def teardown(self) -> None:
        self.workspace.close()
        self.place.cleanup()

    def step(self, state):
        self.past.append(self.now)
        self.now = state
        self.future.clear()

    def is_taken(self, values, except_id=None):
        number = values.get("index_number")
        return number is not None and any(
            one["index_number"] == number for key, one in self.now.items() if key != except_id
        )

    def pick(self, choice):
        return sorted(self.now)[choice % len(self.now)] if self.now else None

    @rule(values=VALUES)
    def add_record(self, values):
        if self.is_taken(values):
            with pytest.raises(UserError, match="已经用过"):
                add(self.workspace, "publication", values)
            return
        (new,) = add(self.workspace, "publication", values).ids
        assert new not in self.used
        self.used.add(new)
        self.step(self.now | {new: values})

    @rule(choice=st.integers(0, 9), values=VALUES)
    def change_record(self, choice, values):
        one = self.pick(choice)
        if one is None or self.is_taken(values, one):
            return
        (stored,) = records(self.workspace, "publication", [one])
        update_record(self.workspace, "publication", one, values, stored["version"])
        with pytest.raises(StaleRecordError):
            update_record(self.workspace, "publication", one, values, stored["version"])
        if values != self.now[one]:
            self.step(self.now | {one: values})

    @rule(choices=st.sets(st.integers(0, 9), min_size=1, max_size=3))
    def delete_records(self, choices):
        gone = {self.pick(choice) for choice in choices if self.now}
        if not gone:
            return
        delete(self.workspace, "publication", sorted(gone))
        self.step({key: one for key, one in self.now.items() if key not in gone})

    @rule(rows=st.lists(VALUES, min_size=1, max_size=3), choice=st.integers(0, 9))
    def import_rows(self, rows, choice):
        rows = [row | {"index_number": None} for row in rows]
        one = self.pick(choice)
        changed = [] if one is None else [{"id": one, "title": "导入的"}]
        before = set(self.now)
        apply_import(self.workspace, {"publication": [*changed, *rows]}, "导入")
        new = sorted(set(matching_ids(self.workspace, Query("publication"))) - before)
        assert not set(new) & self.used
        self.used.update(new)
        state = self.now | dict(zip(new, rows, strict=True))
        if one is not None:
            state[one] = state[one] | {"title": "导入的"}
        self.step(state)

    @rule()
    def undo_step(self):
        done = undo(self.workspace)
        assert (done is None) == (not self.past)
        if self.past:
            self.future.append(self.now)
            self.now = self.past.pop()

    @rule()
    def redo_step(self):
        done = redo(self.workspace)
        assert (done is None) == (not self.future)
        if self.future:
            self.past.append(self.now)
            self.now = self.future.pop()

    @rule()
    def close_and_open(self):
        self.workspace.close()
        self.workspace = open_workspace(self.folder)

    @invariant()
    def stored_records_are_those_of_the_model(self):
        ids = matching_ids(self.workspace, Query("publication"))
        stored = {one["id"]: one for one in records(self.workspace, "publication", ids)}
        kept = {
            key: {name: one[name] for name in self.now.get(key, {})} for key, one in stored.items()
        }
        assert kept == self.now
        assert (undo_label(self.workspace) is None) == (not self.past)
        assert (redo_label(self.workspace) is None) == (not self.future)


def run(template, examples):
    machine = type("Machine", (Changing,), {"template": template})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_no_order_of_changes_leads_astray(empty_workspace):
    run(empty_workspace, 12)


@pytest.mark.long
def test_no_order_of_changes_leads_astray_in_many_tries(empty_workspace):
    run(empty_workspace, 400)
