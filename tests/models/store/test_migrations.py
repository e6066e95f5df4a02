"""The schema: head equals the records, and every released workspace still opens."""

import io
import shutil
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint

import models.store
from models.fields import Record
from models.figures.year import year_figures
from models.problems import UserError
from models.records import BY_KEY
from models.store.changes import undo, undo_label
from models.store.engine import sqlite_engines
from models.store.history import change, change_step
from models.store.reading import Query, count, matching_ids, records
from models.store.workspace import open_workspace

RELEASES = Path(__file__).parents[2] / "data" / "workspaces"
HISTORY = {change, change_step}


@pytest.fixture
def scripts():
    configuration = Config()
    folder = Path(models.store.__file__).parent / "migrations"
    configuration.set_main_option("script_location", str(folder))
    return ScriptDirectory.from_config(configuration)


def checks_of(table_statement: str) -> set[str]:
    return {part.split()[0] for part in table_statement.split("CONSTRAINT ")[1:]}


def is_ours(name, kind, _parents):
    """Leave out the index of the search, which is made from the records."""
    return kind != "table" or not name.startswith("search_")


def test_head_equals_the_records(workspace):
    with workspace.reading() as connection:
        options = {"compare_type": True, "include_name": is_ours}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, Record.metadata) == []


@pytest.mark.parametrize("table", Record.metadata.sorted_tables, ids=lambda table: table.name)
def test_head_has_every_constraint_of_the_records(workspace, table):
    with workspace.reading() as connection:
        statement = connection.exec_driver_sql(
            "SELECT sql FROM sqlite_master WHERE name = ?", (table.name,)
        ).scalar_one()
    expected = {str(one.name) for one in table.constraints if isinstance(one, CheckConstraint)}

    assert {name for name in checks_of(statement) if name.startswith("ck_")} == expected


def test_there_is_one_line_of_revisions(scripts):
    assert len(scripts.get_heads()) == 1


def test_revisions_build_the_schema_on_a_server_too(scripts):
    written = io.StringIO()
    context = MigrationContext.configure(
        dialect_name="postgresql",
        opts={"as_sql": True, "output_buffer": written, "transactional_ddl": True},
    )

    with Operations.context(context):
        for revision in reversed(list(scripts.walk_revisions())):
            revision.module.upgrade()

    statements = written.getvalue()
    assert "undone BOOLEAN DEFAULT false NOT NULL" in statements
    assert {f"CREATE TABLE {name} (" in statements for name in BY_KEY} == {True}


def test_revisions_can_be_taken_back(scripts, workspace):
    with workspace.writing() as connection:
        with Operations.context(MigrationContext.configure(connection)):
            for revision in scripts.walk_revisions():
                revision.module.downgrade()
        left = connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
            "AND name NOT LIKE 'search%'"
        )
        assert set(left.scalars()) == {"alembic_version"}


@pytest.mark.parametrize("release", sorted(RELEASES.glob("*.db")), ids=lambda path: path.stem)
def test_workspace_of_a_release_opens_with_all_its_records(tmp_path, release):
    folder = tmp_path / "台账"
    folder.mkdir()
    shutil.copy(release, folder / "台账.db")

    with open_workspace(folder, create=False) as workspace:
        kept = {key: count(workspace, Query(key)) for key in BY_KEY}
        assert {key: number for key, number in kept.items() if number} == {
            "office": 1,
            "publication": 3,
            "notice": 2,
            "complaint_channel": 2,
            "complaint": 2,
            "application": 4,
            "administrative_review": 1,
            "lawsuit": 2,
            "inspection": 2,
            "meeting": 2,
            "annual_figure": 3,
            "calendar_day": 1,
            "report_text": 1,
        }
        ids = matching_ids(workspace, Query("publication", search="工作要点"))
        (item,) = records(workspace, "publication", ids)
        assert item["channels"] == ("政府网站", "政务公开栏")
        figures = year_figures(workspace, 2018)
        assert figures["publications.total"] == 3
        assert figures["table3.new.total"] == 3
        assert figures["table3.carried_in.natural"] == 1
        assert figures["table2.fees_wan_yuan"] * 10 == 15
        assert undo_label(workspace) == "修改公示公告"
        assert undo(workspace).registers == {"notice"}


def test_release_fixtures_stay_small():
    files = list(RELEASES.glob("*.db"))

    assert files
    assert all(path.stat().st_size < 200_000 for path in files)


@pytest.fixture
def head(scripts):
    return scripts.get_current_head()


@pytest.fixture
def next_release(tmp_path, monkeypatch, head):
    """Make the program one revision newer: `next_release("op.execute(…)")`."""

    def make(upgrade: str) -> None:
        program = tmp_path / "program"
        shutil.copytree(Path(models.store.__file__).parent / "migrations", program / "migrations")
        (program / "migrations" / "versions" / "next.py").write_text(
            "from alembic import op\n"
            f'revision, down_revision, branch_labels, depends_on = "next", "{head}", None, None\n'
            f'def upgrade():\n    op.execute("CREATE TABLE fresh (id INTEGER)")\n    {upgrade}\n',
            encoding="utf-8",
        )
        monkeypatch.setattr("models.store.migrate.__file__", str(program / "migrate.py"))

    return make


def plainly(path: Path, statement: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    rows = connection.execute(statement).fetchall()
    connection.commit()
    connection.close()
    return rows


def test_newer_database_is_refused_untouched(workspace, head):
    workspace.close()
    path = workspace.folder / "台账.db"
    plainly(path, "UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(UserError, match=r"更新版本的软件建立的.*请安装新版本"):
        open_workspace(workspace.folder)

    assert plainly(path, "SELECT version_num FROM alembic_version") == [("9999",)]
    plainly(path, f"UPDATE alembic_version SET version_num = '{head}'")  # noqa: S608
    open_workspace(workspace.folder).close()


def test_database_of_another_program_is_refused_untouched(tmp_path):
    path = tmp_path / "台账.db"
    plainly(path, "CREATE TABLE songs (title TEXT)")

    with pytest.raises(UserError, match="别的软件建立的"):
        open_workspace(tmp_path)

    assert plainly(path, "SELECT name FROM sqlite_master") == [("songs",)]


def test_upgrade_keeps_a_verified_copy_of_what_was_there(workspace, put, head, next_release):
    put("notice", title="升级前的公示")
    workspace.close()
    next_release("op.execute(\"UPDATE notice SET title = '升级后的公示'\")")

    open_workspace(workspace.folder).close()

    (copy,) = (workspace.folder / "备份").iterdir()
    assert copy.name.startswith(f"升级前-{head}-")
    assert plainly(copy, "SELECT title FROM notice") == [("升级前的公示",)]
    assert plainly(workspace.folder / "台账.db", "SELECT title FROM notice") == [("升级后的公示",)]


def test_upgrade_that_fails_changes_nothing(workspace, put, head, next_release):
    put("notice", title="升级前的公示")
    workspace.close()
    next_release("raise RuntimeError")

    with pytest.raises(RuntimeError):
        open_workspace(workspace.folder)

    path = workspace.folder / "台账.db"
    assert plainly(path, "SELECT version_num FROM alembic_version") == [(head,)]
    assert plainly(path, "SELECT name FROM sqlite_master WHERE name = 'fresh'") == []
    assert plainly(path, "SELECT title FROM notice") == [("升级前的公示",)]


def test_opening_again_makes_no_copy(workspace):
    workspace.close()

    open_workspace(workspace.folder).close()

    assert not (workspace.folder / "备份").exists()


def test_interrupted_schema_change_leaves_nothing(tmp_path):
    writer, reader = sqlite_engines(tmp_path / "台账.db")

    def change_and_fail():
        with writer.begin() as connection:
            connection.exec_driver_sql("CREATE TABLE first (id INTEGER)")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        change_and_fail()

    with reader.begin() as connection:
        left = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()
    writer.dispose()
    reader.dispose()
    assert left == 0
