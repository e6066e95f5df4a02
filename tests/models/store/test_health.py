import datetime
import sqlite3

import pytest

from models.problems import RecordReference, Severity
from models.records import BY_KEY
from models.store.attachments import NewFile, attach, content_path
from models.store.changes import add
from models.store.health import examine
from models.store.workspace import DATABASE_NAME, open_workspace

TODAY = datetime.date(2026, 6, 1)


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "台账"
    open_workspace(place).close()
    return place


def told(folder, today=TODAY):
    return [(one.severity, one.where.section, str(one.message)) for one in examine(folder, today)]


def test_a_good_workspace_has_nothing(folder):
    assert told(folder) == []


def test_a_missing_workspace_is_told_and_not_made(tmp_path):
    ((severity, section, message),) = told(tmp_path / "无")

    assert (severity, section) == (Severity.ERROR, "数据库")
    assert "没有台账" in message
    assert not (tmp_path / "无").exists()


def test_a_damaged_database_is_told(folder):
    path = folder / DATABASE_NAME
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 6] = b"\x55" * 4096 * 3
    path.write_bytes(content)

    assert [(severity, section) for severity, section, _ in told(folder)] == [
        (Severity.ERROR, "数据库")
    ]


def test_records_that_lead_nowhere_are_told(folder):
    with sqlite3.connect(folder / DATABASE_NAME) as database:
        database.execute(
            "INSERT INTO publication_channel (publication_id, channel, version)"
            " VALUES (99, 'QQ', 1)"
        )
    database.close()

    ((severity, _, message),) = told(folder)

    assert severity is Severity.ERROR
    assert "publication_channel" in message


def test_a_year_without_holidays_is_told_in_time(folder):
    ((severity, section, message),) = told(folder, datetime.date(2030, 6, 1))

    assert (severity, section) == (Severity.WARNING, "工作日历")
    assert "2030年的放假安排还没有录入" in message


def test_an_attachment_without_its_content_is_told(folder):
    with open_workspace(folder) as workspace:
        values, _ = BY_KEY["meeting"].checked(
            {"kind": "会议", "held_on": "2018-04-12", "name": "推进会"}
        )
        record = RecordReference("meeting", add(workspace, "meeting", values).ids[0])
        (file,) = attach(workspace, record, [NewFile("会场.jpg", b"1")]).ids
        content_path(workspace, file).unlink()

    ((severity, section, message),) = told(folder)

    assert (severity, section) == (Severity.ERROR, "附件")
    assert "“会场.jpg”的文件不见了" in message


def test_a_workspace_in_use_is_told(folder):
    with open_workspace(folder):
        ((severity, _, message),) = told(folder)

    assert severity is Severity.ERROR
    assert "请先关闭" in message
