import io
import os
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporters.files import canonical_zip, replace_atomically, safe_name
from models.problems import UserError


def test_a_file_is_replaced_as_a_whole(tmp_path):
    path = tmp_path / "报告.pdf"
    replace_atomically(path, b"old")
    replace_atomically(path, b"new")

    assert path.read_bytes() == b"new"
    assert [one.name for one in tmp_path.iterdir()] == ["报告.pdf"]


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps no such permissions")
def test_a_replaced_file_keeps_its_permissions(tmp_path):
    path = tmp_path / "报告.pdf"
    path.write_bytes(b"old")
    path.chmod(0o600)

    replace_atomically(path, b"new")

    assert path.stat().st_mode & 0o777 == 0o600


def test_a_folder_in_the_place_of_the_file_is_explained_and_kept(tmp_path):
    (tmp_path / "报告.pdf").mkdir()

    with pytest.raises(UserError, match="是一个文件夹"):
        replace_atomically(tmp_path / "报告.pdf", b"new")

    assert [one.name for one in tmp_path.iterdir()] == ["报告.pdf"]


@pytest.mark.parametrize("name", ["无此文件夹/报告.pdf", "文件/报告.pdf"])
def test_a_missing_folder_is_explained(tmp_path, name):
    (tmp_path / "文件").write_bytes(b"")

    with pytest.raises(UserError, match="不存在或已断开"):
        replace_atomically(tmp_path / name, b"new")


def test_a_name_that_is_too_long_is_explained(tmp_path):
    with pytest.raises(UserError, match="太长"):
        replace_atomically(tmp_path / ("长" * 100), b"new")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is full")  # noqa: PTH110
def test_a_failed_write_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "报告.pdf"
    path.write_bytes(b"old")
    really_open = os.fdopen

    def full(handle, _mode):
        os.close(handle)
        return really_open(os.open("/dev/full", os.O_WRONLY), "wb", buffering=0)

    monkeypatch.setattr(os, "fdopen", full)
    with pytest.raises(UserError, match="磁盘已满"):
        replace_atomically(path, b"new")

    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["报告.pdf"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("徐家坪镇2018年度报告.pdf", "徐家坪镇2018年度报告.pdf"),
        ('a<b>:"c/d\\e|f?g*.pdf', "a＜b＞：＂c／d＼e｜f？g＊.pdf"),
        ("../../etc/passwd", "／.／etc／passwd"),
        ("con.pdf", "_con.pdf"),
        ("COM1", "_COM1"),
        ("控\x00制\u202e.pdf", "控制.pdf"),
        ("名称. ", "名称"),
        ("", "_"),
        ("...", "_"),
    ],
)
def test_names_suit_windows_and_linux(text, name):
    assert safe_name(text) == name


@given(st.text(max_size=400))
def test_every_name_can_be_written(text):
    name = safe_name(text)

    assert name
    assert len(name.encode()) <= 255
    assert not set(name) & set('<>:"/\\|?*')
    assert name.strip(" .") == name
    assert safe_name(name) == name


def test_a_long_name_keeps_its_ending():
    name = safe_name("长" * 200 + ".pdf")

    assert name.endswith("长.pdf")
    assert len(name.encode()) <= 255


def zipped(*names, moment=(2020, 1, 1, 0, 0, 0)):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name in names:
            file.writestr(zipfile.ZipInfo(name, moment), name * 20)
    return buffer.getvalue()


def test_a_zip_depends_on_its_content_alone():
    first = canonical_zip(zipped("b.xml", "a.xml", "[Content_Types].xml"))
    second = canonical_zip(
        zipped("[Content_Types].xml", "a.xml", "b.xml", moment=(2026, 5, 5, 5, 5, 5))
    )

    assert first == second == canonical_zip(first)
    with zipfile.ZipFile(io.BytesIO(first)) as file:
        assert file.namelist() == ["[Content_Types].xml", "a.xml", "b.xml"]
        assert file.read("a.xml") == b"a.xml" * 20
