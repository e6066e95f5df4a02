"""Files of records: kept once, never changed, refused where they must not be."""

import hashlib
import stat

import pytest

from models.problems import RecordReference, Severity, UserError
from models.store.attachments import (
    MOST_BYTES,
    NewFile,
    attach,
    attachment_problems,
    attachments_of,
    content_path,
    copy_for_reading,
    detach,
    is_marked_secret,
    save_as,
)
from models.store.backup import back_up, restore
from models.store.changes import delete, undo
from models.store.workspace import open_workspace

PICTURE = b"\x89PNG the posted notice"


@pytest.fixture
def notice(put):
    return RecordReference("notice", put("notice"))


@pytest.fixture
def attached(workspace, notice):
    """The id of a picture attached to a notice."""
    return attach(workspace, notice, [NewFile("现场.png", PICTURE, "张贴照片")]).ids[0]


def contents(workspace):
    folder = workspace.folder / "附件"
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_an_attachment_says_what_it_is(workspace, notice, attached):
    (one,) = attachments_of(workspace, notice)

    assert one["id"] == attached
    assert (one["name"], one["role"], one["media_type"]) == ("现场.png", "张贴照片", "image/png")
    assert one["size"] == len(PICTURE)
    assert one["sha256"] == hashlib.sha256(PICTURE).hexdigest()
    assert one["added_at"][:2] == "20"


def test_a_file_is_copied_and_stays_where_it_was(workspace, notice, tmp_path):
    source = tmp_path / "批复.pdf"
    source.write_bytes(b"%PDF-1.7")

    (attachment_id,) = attach(workspace, notice, [NewFile("批复.pdf", source)]).ids

    assert source.read_bytes() == b"%PDF-1.7"
    assert content_path(workspace, attachment_id).read_bytes() == b"%PDF-1.7"


@pytest.mark.usefixtures("attached")
def test_one_content_is_kept_once(workspace, put):
    second = RecordReference("meeting", put("meeting"))
    attach(workspace, second, [NewFile("会场.png", PICTURE)])

    (path,) = contents(workspace)
    digest = hashlib.sha256(PICTURE).hexdigest()
    assert path == workspace.folder / "附件" / digest[:2] / digest
    assert not path.stat().st_mode & stat.S_IWUSR


@pytest.mark.usefixtures("attached")
def test_the_same_content_is_not_attached_to_one_record_twice(workspace, notice):
    with pytest.raises(UserError, match=r"“再拍.png”和已有的附件“现场.png”内容相同"):
        attach(workspace, notice, [NewFile("再拍.png", PICTURE)])

    assert len(attachments_of(workspace, notice)) == 1


def test_several_files_are_one_step_and_all_or_nothing(workspace, notice):
    files = [NewFile("一.txt", b"1"), NewFile("二.txt", b"2")]
    with pytest.raises(UserError, match="是空文件"):
        attach(workspace, notice, [*files, NewFile("空.txt", b"")])
    assert attachments_of(workspace, notice) == []

    assert attach(workspace, notice, files).label == "添加附件 2 个"
    undo(workspace)

    assert attachments_of(workspace, notice) == []


def test_a_removed_attachment_comes_back_by_undo(workspace, notice, attached):
    detach(workspace, [attached])
    assert attachments_of(workspace, notice) == []

    undo(workspace)

    assert [one["name"] for one in attachments_of(workspace, notice)] == ["现场.png"]
    assert content_path(workspace, attached).read_bytes() == PICTURE


@pytest.mark.parametrize(
    "name",
    [
        "绝密 方案.doc",
        "机密★10年.pdf",
        "秘密★关于某事.docx",
        "机密文件.doc",
        "（秘密）通知.doc",
        "機密.pdf",
    ],
)
def test_marked_files_are_refused(workspace, notice, name):
    with pytest.raises(UserError, match="密级字样"):
        attach(workspace, notice, [NewFile(name, b"text")])

    assert contents(workspace) == []


@pytest.mark.parametrize(
    "name",
    [
        "商业秘密认定办法.pdf",
        "随机密码.txt",
        "保守国家秘密法.pdf",
        "计算机密钥说明.txt",
        "保密自查.doc",
    ],
)
def test_files_about_secrets_are_no_secrets(name):
    assert not is_marked_secret(name)


@pytest.mark.parametrize("name", ["工具.exe", "宏.VBS", "说明.pdf.lnk"])
def test_programs_are_refused(workspace, notice, name):
    with pytest.raises(UserError, match="是程序"):
        attach(workspace, notice, [NewFile(name, b"MZ")])


def test_a_file_over_the_limit_is_refused_and_leaves_nothing(workspace, notice, tmp_path):
    large = tmp_path / "录像.mp4"
    with large.open("wb") as stream:
        stream.truncate(MOST_BYTES + 1)

    with pytest.raises(UserError, match=r"“录像.mp4”超过 50 MB.*压缩或拆分"):
        attach(workspace, notice, [NewFile("录像.mp4", large)])

    assert contents(workspace) == []


def test_a_file_that_cannot_be_read_is_told(workspace, notice, tmp_path):
    with pytest.raises(UserError, match=r"不能存入附件“无.txt”"):
        attach(workspace, notice, [NewFile("无.txt", tmp_path / "无.txt")])


def test_a_deleted_record_takes_no_attachment(workspace, notice):
    delete(workspace, "notice", [notice.id])

    with pytest.raises(UserError, match="已被删除"):
        attach(workspace, notice, [NewFile("一.txt", b"1")])


def test_a_workspace_on_a_server_takes_none(workspace, notice, monkeypatch):
    monkeypatch.setattr(workspace, "folder", None)

    with pytest.raises(UserError, match="服务器上的台账"):
        attach(workspace, notice, [NewFile("一.txt", b"1")])


def test_a_content_that_was_changed_or_lost_is_told_on_opening(workspace, attached):
    path = content_path(workspace, attached)
    path.chmod(0o644)
    path.write_bytes(PICTURE.replace(b"posted", b"forged"))
    with pytest.raises(UserError, match=r"“现场.png”与添加时不一样.*从备份恢复"):
        content_path(workspace, attached)

    path.unlink()
    with pytest.raises(UserError, match=r"“现场.png”的文件不见了"):
        content_path(workspace, attached)


def test_attaching_again_mends_a_damaged_content(workspace, attached, put):
    path = content_path(workspace, attached)
    path.chmod(0o644)
    path.write_bytes(b"damaged")

    attach(workspace, RecordReference("meeting", put("meeting")), [NewFile("会场.png", PICTURE)])

    assert content_path(workspace, attached).read_bytes() == PICTURE


def test_what_is_opened_is_a_copy_that_cannot_be_written(workspace, attached, tmp_path):
    copy = copy_for_reading(workspace, attached, tmp_path / "看")

    assert copy.name == "现场.png"
    assert copy.read_bytes() == PICTURE
    assert not copy.stat().st_mode & stat.S_IWUSR
    assert copy != copy_for_reading(workspace, attached, tmp_path / "看")


def test_an_attachment_is_saved_elsewhere(workspace, attached, tmp_path):
    save_as(workspace, attached, tmp_path / "导出.png")

    assert (tmp_path / "导出.png").read_bytes() == PICTURE
    assert sorted(path.name for path in tmp_path.iterdir()) == ["台账", "导出.png"]


@pytest.mark.parametrize(
    ("given", "kept"), [("a/b:c?.txt", "a_b_c_.txt"), ("字" * 300 + ".docx", "字" * 75 + ".docx")]
)
def test_names_fit_every_system(workspace, notice, given, kept):
    attach(workspace, notice, [NewFile(given, b"1")])

    assert attachments_of(workspace, notice)[0]["name"] == kept


def test_damaged_and_lost_contents_are_found_by_the_examination(workspace, notice, attached):
    attach(workspace, notice, [NewFile("二.txt", b"2")])
    assert list(attachment_problems(workspace)) == []

    damaged = content_path(workspace, attached)
    damaged.chmod(0o644)
    damaged.write_bytes(b"damaged")
    content_path(workspace, attached + 1).unlink()

    found = list(attachment_problems(workspace))
    assert [one.severity for one in found] == [Severity.ERROR, Severity.ERROR]
    assert "“现场.png”与添加时不一样" in str(found[0].message)
    assert "“二.txt”的文件不见了" in str(found[1].message)


def test_attachments_come_back_from_a_backup(workspace, attached, tmp_path):
    (workspace.folder / "附件" / ".~half").write_bytes(b"unfinished")
    back_up(workspace, tmp_path / "b.zip")
    restore(tmp_path / "b.zip", tmp_path / "新")

    with open_workspace(tmp_path / "新") as restored:
        assert content_path(restored, attached).read_bytes() == PICTURE
        assert len(contents(restored)) == 1
        assert list(attachment_problems(restored)) == []
