import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from models.problems import UserError, WorkspaceInUseError
from models.store.engine import copy_database, verify_database
from models.store.reading import Query, count, matching_ids, records
from models.store.workspace import holds_workspace, open_workspace

ROOT = Path(__file__).parents[3]
HOLD = """
import sys
from models.store.workspace import open_workspace
with open_workspace(sys.argv[1]):
    print("open", flush=True)
    sys.stdin.read()
"""
WRITE = """
import datetime, sys
from models.store.changes import add
from models.store.workspace import open_workspace
with open_workspace(sys.argv[1]) as workspace:
    for number in range(100_000):
        add(workspace, "publication", {
            "title": f"第{number}条", "category": "类", "channels": ("政府网站", "QQ"),
            "published_on": datetime.date(2018, 3, 5),
        })
        print(number, flush=True)
"""


def program(text, folder):
    return subprocess.Popen(
        [sys.executable, "-c", text, str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_workspace_is_made_where_there_is_none(tmp_path):
    folder = tmp_path / "新的" / "台账"

    assert not holds_workspace(folder)
    with open_workspace(folder) as workspace:
        assert (workspace.name, workspace.folder) == ("台账", folder)
    assert holds_workspace(folder)
    assert not (folder / "使用者.json").exists()


def test_workspace_is_not_made_unless_asked_for(tmp_path):
    with pytest.raises(UserError, match="里没有台账。请检查"):
        open_workspace(tmp_path / "没有", create=False)

    assert not (tmp_path / "没有").exists()


@pytest.mark.parametrize("name", ["a?b", "第1#份", "100%", "空 格", "it's", "a&mode=ro"])
def test_folder_may_have_any_name(tmp_path, name):
    with open_workspace(tmp_path / name):
        pass

    assert (tmp_path / name / "台账.db").is_file()
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_second_process_is_refused_with_the_holder(tmp_path):
    folder = tmp_path / "台账"
    with program(HOLD, folder) as holder:
        assert holder.stdout.readline() == "open\n"

        with pytest.raises(WorkspaceInUseError) as refused:
            open_workspace(folder)

        assert f"进程 {holder.pid}（" in str(refused.value)
        assert "请先关闭那个窗口再试。" in str(refused.value)
        holder.stdin.close()
    assert holder.returncode == 0
    open_workspace(folder).close()


def test_second_opening_in_the_same_process_is_refused(workspace):
    with pytest.raises(WorkspaceInUseError):
        open_workspace(workspace.folder)


def test_unreadable_note_of_the_holder_does_not_matter(workspace):
    (workspace.folder / "使用者.json").write_text("[", encoding="utf-8")

    with pytest.raises(WorkspaceInUseError, match="正由另一个程序使用"):
        open_workspace(workspace.folder)


def test_lock_left_by_a_killed_process_does_not_bar_the_clerk(tmp_path):
    with program(HOLD, tmp_path) as holder:
        assert holder.stdout.readline() == "open\n"
        holder.kill()

    note = json.loads((tmp_path / "使用者.json").read_text(encoding="utf-8"))
    assert note["process"] == holder.pid
    open_workspace(tmp_path).close()


@pytest.mark.skipif(os.name == "nt", reason="processes are killed otherwise on Windows")
def test_what_was_confirmed_survives_a_kill_in_the_middle_of_writing(tmp_path):
    with program(WRITE, tmp_path) as writer:
        confirmed = [writer.stdout.readline() for _ in range(20)]
        os.kill(writer.pid, signal.SIGKILL)
        confirmed += writer.stdout.readlines()
    last = max(int(line) for line in confirmed if line.endswith("\n"))

    with open_workspace(tmp_path) as workspace:
        ids = matching_ids(workspace, Query("publication"))
        kept = records(workspace, "publication", sorted(ids))
    assert writer.returncode == -signal.SIGKILL
    assert [item["title"] for item in kept][: last + 1] == [f"第{n}条" for n in range(last + 1)]
    assert len(kept) <= last + 2
    assert {item["channels"] for item in kept} == {("政府网站", "QQ")}
    verify_database(tmp_path / "台账.db")


def test_file_that_is_no_database_is_refused(tmp_path):
    (tmp_path / "台账.db").write_text("这是一份说明，不是数据库。" * 100, encoding="utf-8")

    with pytest.raises(UserError, match="不是台账数据文件"):
        open_workspace(tmp_path)

    (tmp_path / "台账.db").unlink()
    open_workspace(tmp_path).close()


def test_damaged_database_is_named_as_such(tmp_path, put, workspace):
    for number in range(50):
        put("notice", title=f"公示{number}" * 20)
    copy = tmp_path / "copy.db"
    copy_database(workspace.folder / "台账.db", copy)
    content = bytearray(copy.read_bytes())
    content[8192:40960] = b"\xff" * (40960 - 8192)
    copy.write_bytes(content)

    with pytest.raises(UserError, match=r"已损坏.*请从备份恢复"):
        verify_database(copy)


def test_copy_of_an_open_workspace_has_all_its_records(tmp_path, put, workspace):
    put("notice", title="刚贴出的公示")

    copy_database(workspace.folder / "台账.db", tmp_path / "备份" / "台账.db")

    workspace.close()
    with open_workspace(tmp_path / "备份") as copied:
        assert count(copied, Query("notice", search="刚贴出")) == 1


def test_path_that_is_a_file_is_refused(tmp_path):
    (tmp_path / "台账").write_text("x", encoding="utf-8")

    with pytest.raises(UserError, match="不能建立台账文件夹"):
        open_workspace(tmp_path / "台账")


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user"
)
def test_folder_without_permission_is_refused(tmp_path):
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with pytest.raises(UserError, match="不能写入"):
            open_workspace(tmp_path)
    finally:
        tmp_path.chmod(stat.S_IRWXU)


def test_writer_is_as_safe_as_the_disk_allows(workspace):
    with workspace.writing() as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }

    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 10_000,
    }


def test_reader_cannot_write(workspace):
    with (
        pytest.raises(UserError, match="不能写入"),
        workspace.reading() as connection,
    ):
        connection.exec_driver_sql("DELETE FROM notice")


def test_reader_sees_one_state_while_others_write(workspace, put):
    put("notice")
    with workspace.reading() as connection:
        before = connection.exec_driver_sql("SELECT count(*) FROM notice").scalar_one()
        put("notice")
        after = connection.exec_driver_sql("SELECT count(*) FROM notice").scalar_one()

    assert (before, after) == (1, 1)
    assert count(workspace, Query("notice")) == 2


def test_full_disk_is_a_sentence(workspace, put):
    with workspace.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    def fill():
        for _ in range(100):
            put("notice", remarks="长" * 2000)

    with pytest.raises(UserError, match="磁盘已满，没有保存"):
        fill()

    assert count(workspace, Query("notice")) < 100
