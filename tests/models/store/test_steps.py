"""Seals: history that was changed from outside is told."""

import datetime
import sqlite3

import pytest

from models.problems import Severity
from models.store.changes import apply_import, delete, redo, undo, update_record
from models.store.health import examine
from models.store.steps import broken_seal
from models.store.workspace import DATABASE_NAME


@pytest.fixture
def steps(workspace, put):
    """Four steps on one notice and one of an import."""
    one = put("notice", title="低保公示")
    update_record(workspace, "notice", one, {"place": "村口"}, 1)
    update_record(workspace, "notice", one, {"place": "广场"}, 2)
    delete(workspace, "notice", [one])
    return workspace


def broken(workspace):
    with workspace.reading() as connection:
        return broken_seal(connection)


def meddle(workspace, statement):
    database = sqlite3.connect(workspace.folder / DATABASE_NAME)
    database.execute(statement)
    database.commit()
    database.close()


def test_history_as_it_was_written_is_whole(steps):
    assert broken(steps) is None


def test_undo_and_redo_break_no_seal(steps, put):
    undo(steps)
    undo(steps)
    redo(steps)
    put("meeting")

    assert broken(steps) is None


@pytest.mark.parametrize(
    ("statement", "step"),
    [
        ("UPDATE change SET after = json_set(after, '$.place', '河边') WHERE step_id = 2", 2),
        ("UPDATE change_step SET actor = '别人' WHERE id = 1", 1),
        ("UPDATE change_step SET made_at = '2018-01-01T00:00:00+08:00' WHERE id = 4", 4),
        ("DELETE FROM change WHERE step_id = 3", 3),
        ("DELETE FROM change_step WHERE id = 2", 3),
        ("UPDATE change_step SET seal = NULL WHERE id = 3", 3),
    ],
    ids=["value", "actor", "moment of the last", "change gone", "step gone", "seal gone"],
)
def test_meddling_is_found_at_its_step(steps, statement, step):
    meddle(steps, statement)

    assert broken(steps) == step


def test_steps_of_releases_without_seals_are_left_alone(steps, put):
    meddle(steps, "UPDATE change_step SET seal = NULL")
    put("meeting")

    assert broken(steps) is None


def test_an_import_of_several_pieces_is_sealed_as_one(workspace, usual):
    apply_import(workspace, {"notice": [usual["notice"]] * 2500}, "导入")
    assert broken(workspace) is None

    meddle(workspace, "DELETE FROM change WHERE record_id = 2400")

    assert broken(workspace) == 1


def test_the_examination_tells_the_step(steps):
    meddle(steps, "UPDATE change SET after = json_set(after, '$.place', '河边') WHERE step_id = 2")
    steps.close()

    (problem,) = examine(steps.folder, datetime.date(2026, 6, 1))

    assert (problem.severity, problem.where.section) == (Severity.ERROR, "修改历史")
    assert "“修改公示公告”" in str(problem.message)
