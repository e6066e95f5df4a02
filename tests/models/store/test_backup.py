"""A backup holds everything, and nothing bad comes back from one."""

import hashlib
import json
import zipfile

import pytest

from models.problems import UserError, WorkspaceInUseError
from models.store.backup import MANIFEST_NAME, back_up, restore, verify_backup
from models.store.reading import Query, count, records
from models.store.workspace import DATABASE_NAME, open_workspace


@pytest.fixture
def backup(workspace, put, tmp_path):
    """A backup of a workspace with a record and a file of its own."""
    put("publication", title="甲", channels=("政府网站", "QQ"))
    (workspace.folder / "附件").mkdir()
    (workspace.folder / "附件" / "照片.jpg").write_bytes(b"\xff\xd8picture")
    (workspace.folder / "备份").mkdir()
    (workspace.folder / "备份" / "旧.db").write_bytes(b"old")
    path = tmp_path / "备份.zip"
    back_up(workspace, path)
    return path


def rewritten(path, change):
    """A copy of a backup with its files and manifest changed."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(files.pop(MANIFEST_NAME))
    change(files, manifest)
    copy = path.with_name("改.zip")
    with zipfile.ZipFile(copy, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
        archive.writestr(MANIFEST_NAME, json.dumps(manifest))
    return copy


def test_everything_comes_back(backup, tmp_path):
    assert restore(backup, tmp_path / "新") is None

    with open_workspace(tmp_path / "新") as restored:
        (one,) = records(restored, "publication", [1])
    assert (one["title"], one["channels"]) == ("甲", ("政府网站", "QQ"))
    assert (tmp_path / "新" / "附件" / "照片.jpg").read_bytes() == b"\xff\xd8picture"
    assert not (tmp_path / "新" / "备份").exists()


def test_what_was_written_last_is_in_the_backup(workspace, put, tmp_path):
    """The newest records stand in the log beside the database, not in its file."""
    for number in range(50):
        put("notice", title=str(number))
    back_up(workspace, tmp_path / "b.zip")
    restore(tmp_path / "b.zip", tmp_path / "新")

    with open_workspace(tmp_path / "新") as restored:
        assert count(restored, Query("notice")) == 50


def test_a_folder_that_is_not_empty_is_refused(backup, tmp_path):
    (tmp_path / "满").mkdir()
    (tmp_path / "满" / "信.txt").write_text("重要", "utf-8")

    with pytest.raises(UserError, match="不是空的"):
        restore(backup, tmp_path / "满")

    assert [one.name for one in (tmp_path / "满").iterdir()] == ["信.txt"]


def test_what_is_replaced_is_kept_each_time(backup, tmp_path):
    place = tmp_path / "新"
    restore(backup, place)
    kept = []
    for number in range(3):
        (place / "标记.txt").write_text(str(number), "utf-8")
        kept.append(restore(backup, place, replace=True))

    assert [(one / "标记.txt").read_text("utf-8") for one in kept] == ["0", "1", "2"]
    assert all((one / DATABASE_NAME).exists() for one in kept)
    assert not (place / "标记.txt").exists()


def test_a_workspace_in_use_is_not_replaced(backup, tmp_path):
    place = tmp_path / "新"
    restore(backup, place)
    with open_workspace(place), pytest.raises(WorkspaceInUseError):
        restore(backup, place, replace=True)

    assert (place / DATABASE_NAME).exists()


def flip(files, _manifest):
    files["附件/照片.jpg"] = b"\xff\xd8Picture"


def lengthen(files, _manifest):
    files["附件/照片.jpg"] += b"x" * 5_000_000


def drop(files, _manifest):
    del files["附件/照片.jpg"]


def climb(files, manifest):
    files["../外.txt"] = files["附件/照片.jpg"]
    manifest["files"]["../外.txt"] = manifest["files"]["附件/照片.jpg"]


def climb_on_windows(files, manifest):
    files["C:\\外.txt"] = files["附件/照片.jpg"]
    manifest["files"]["C:\\外.txt"] = manifest["files"]["附件/照片.jpg"]


def no_database(files, manifest):
    del files[DATABASE_NAME], manifest["files"][DATABASE_NAME]


def newer(_files, manifest):
    manifest["format"] = 2


def nonsense(_files, manifest):
    manifest["files"] = [1, 2]


@pytest.mark.parametrize(
    "change", [flip, lengthen, drop, climb, climb_on_windows, no_database, newer, nonsense]
)
def test_a_changed_backup_is_refused_and_nothing_is_made(backup, tmp_path, change):
    changed = rewritten(backup, change)
    before = sorted(tmp_path.rglob("*"))

    with pytest.raises(UserError, match="没有恢复"):
        restore(changed, tmp_path / "新")

    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("share", [0, 0.3, 0.9, 0.999])
def test_a_truncated_backup_is_refused(backup, tmp_path, share):
    cut = tmp_path / "断.zip"
    content = backup.read_bytes()
    cut.write_bytes(content[: int(len(content) * share)])

    with pytest.raises(UserError, match="没有恢复"):
        verify_backup(cut)


def test_a_database_of_a_newer_program_is_refused(backup, tmp_path):
    with open_workspace(tmp_path / "更新") as newer_workspace, newer_workspace.writing() as change:
        change.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    content = (tmp_path / "更新" / DATABASE_NAME).read_bytes()

    def exchange(files, manifest):
        files[DATABASE_NAME] = content
        digest = hashlib.sha256(content).hexdigest()
        manifest["files"][DATABASE_NAME] = {"sha256": digest, "size": len(content)}

    with pytest.raises(UserError, match="更新版本"):
        restore(rewritten(backup, exchange), tmp_path / "新")

    assert not (tmp_path / "新").exists()


def test_a_missing_backup_is_explained(tmp_path):
    with pytest.raises(UserError, match="找不到备份文件"):
        restore(tmp_path / "无.zip", tmp_path / "新")


def test_a_backup_that_cannot_be_written_is_explained(workspace, tmp_path):
    with pytest.raises(UserError, match="不能写入备份文件"):
        back_up(workspace, tmp_path / "无" / "b.zip")

    assert not (tmp_path / "无").exists()


def test_a_newer_backup_takes_the_place_of_the_old_one_as_a_whole(workspace, backup, put):
    put("publication", title="乙")
    back_up(workspace, backup)

    verify_backup(backup)
    assert [one.name for one in backup.parent.glob("*.zip")] == ["备份.zip"]
    assert not list(backup.parent.glob(".~*"))
