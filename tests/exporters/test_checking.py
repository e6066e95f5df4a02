"""Known files: by content, not by name."""

import datetime
import hashlib
import zipfile

import pytest

from exporters.checking import known_file
from models.problems import UserError
from models.store.changes import add
from models.store.workspace import open_workspace


def line(data, name):
    return f"{hashlib.sha256(data).hexdigest()}  {name}"


@pytest.fixture
def workspace(tmp_path):
    """A workspace that knows 报告.pdf from a closing and 统计表.xlsx from a dispatch."""
    with open_workspace(tmp_path / "台账") as opened:
        closing = {
            "year": 2018,
            "closed_at": "2019-01-24T09:00:00+08:00",
            "closed_by": "张三",
            "figures": "{}",
            "texts": "{}",
            "files": line(b"report", "报告.pdf"),
        }
        add(opened, "closing", closing)
        dispatch = {
            "year": 2018,
            "sent_on": datetime.date(2019, 1, 25),
            "way": "邮件草稿",
            "recipient": "县信息办",
            "files": line(b"table", "统计表.xlsx"),
        }
        add(opened, "dispatch", dispatch)
        yield opened


def test_a_renamed_file_of_the_closing_is_known(workspace, tmp_path):
    path = tmp_path / "副本.pdf"
    path.write_bytes(b"report")
    assert known_file(workspace, path) == (
        "就是2018年度结账（2019-01-24）留存的文件“报告.pdf”，内容一致。"
    )


def test_a_file_that_was_sent_is_known(workspace, tmp_path):
    path = tmp_path / "统计表.xlsx"
    path.write_bytes(b"table")
    assert known_file(workspace, path) == (
        "就是2019-01-25报送给县信息办的2018年度文件“统计表.xlsx”，内容一致。"
    )


def test_a_changed_file_of_the_same_name_is_another_one(workspace, tmp_path):
    path = tmp_path / "报告.pdf"
    path.write_bytes(b"report.")
    assert "同名，但内容不同" in known_file(workspace, path)


def test_a_stranger_is_said_to_be_one(workspace, tmp_path):
    path = tmp_path / "别的.pdf"
    path.write_bytes(b"")
    assert known_file(workspace, path).startswith("“别的.pdf”不是")


def test_a_package_is_looked_into(workspace, tmp_path):
    path = tmp_path / "报送材料.zip"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("统计表.xlsx", b"table")
        package.writestr("内容清单.txt", b"list")
    assert known_file(workspace, path).startswith("这个包里有 2 个文件，其中 1 个与留存的一致")


def test_a_file_that_is_gone_is_explained(workspace, tmp_path):
    with pytest.raises(UserError, match="打不开"):
        known_file(workspace, tmp_path / "没有.pdf")
