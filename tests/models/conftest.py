"""Workspaces on disk, copied from one made once, and the short way to put records into them."""

import datetime
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from models.records import BY_KEY
from models.store.changes import add
from models.store.workspace import Workspace, open_workspace

Add = Callable[..., int]

USUAL: Mapping[str, Mapping[str, Any]] = {
    "publication": {
        "title": "工作要点",
        "category": "规划计划类",
        "published_on": datetime.date(2018, 3, 5),
        "channels": ("政府网站",),
    },
    "notice": {
        "title": "低保公示",
        "category": "公示公告",
        "place": "镇政务公开栏",
        "posted_on": datetime.date(2018, 3, 5),
    },
    "board": {"name": "镇政务公开栏"},
    "complaint_channel": {"channel_type": "投诉信箱", "name": "信箱", "address": "镇政府门口"},
    "channel_check": {
        "checked_on": datetime.date(2018, 3, 5),
        "way": "试拨",
        "first_person": "王建国",
        "found": 0,
    },
    "complaint": {
        "received_on": datetime.date(2018, 5, 10),
        "channel_type": "举报电话",
        "summary": "公开栏没有更新",
    },
    "application": {
        "applicant": "张三",
        "applicant_type": "自然人",
        "method": "当面",
        "received_on": datetime.date(2018, 3, 5),
        "content": "上年决算",
    },
    "application_event": {"kind": "收到申请", "happened_on": datetime.date(2018, 3, 5)},
    "application_letter": {"kind": "登记回执", "dated_on": datetime.date(2018, 3, 5)},
    "look_up": {
        "looked_at": "2018-03-05T09:00:00+08:00",
        "looked_by": "王建国",
        "deed": "显示",
        "register": "application",
        "record_id": 1,
        "field": "联系电话",
    },
    "erasure": {
        "erased_at": "2029-01-05T09:00:00+08:00",
        "erased_by": "王建国",
        "label": "到期销毁",
        "cases": "2018-001",
        "number": 1,
        "attachments": 0,
        "proof": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    },
    "administrative_review": {"accepted_on": datetime.date(2018, 6, 1), "result": "尚未审结"},
    "lawsuit": {
        "lawsuit_kind": "复议后起诉",
        "accepted_on": datetime.date(2018, 6, 1),
        "result": "尚未审结",
    },
    "inspection": {"inspected_on": datetime.date(2018, 6, 20), "inspected": "各村公开栏"},
    "meeting": {"kind": "会议", "held_on": datetime.date(2018, 4, 12), "name": "推进会"},
    "annual_figure": {"year": 2018, "indicator": "兼职人员数", "value": 2},
    "calendar_day": {"day": datetime.date(2027, 2, 5), "working": False},
    "publication_class": {"name": "财政信息类"},
    "publication_review": {
        "stage": "保密审查",
        "opinion": "同意",
        "person": "王建国",
        "decided_on": datetime.date(2018, 3, 5),
    },
    "channel_posting": {"channel": "政府网站", "posted_on": datetime.date(2018, 3, 5)},
    "mail_account": {
        "sender": "office@example.cn",
        "host": "smtp.example.cn",
        "port": 465,
        "security": "TLS",
        "user": "office",
    },
    "closing": {
        "year": 2018,
        "closed_at": "2019-01-24T09:00:00+08:00",
        "closed_by": "张三",
        "figures": "{}",
        "texts": "{}",
    },
    "figure_override": {
        "year": 2018,
        "path": "notices.total",
        "value": 12,
        "reason": "两条未拍照留存",
    },
    "finding_note": {
        "year": 2018,
        "finding": "C24:0123456789abcdef",
        "reason": "已核对台账",
        "noted_at": "2019-01-24T09:00:00+08:00",
        "noted_by": "张三",
    },
    "report_version": {
        "year": 2018,
        "label": "送审稿",
        "saved_at": "2019-01-24T09:00:00+08:00",
        "texts": "{}",
        "overrides": "{}",
    },
    "plan_entry": {"year": 2018, "problem": "解读形式单一"},
    "county_contact": {"name": "县信息办", "email": "xinxi@example.cn"},
    "dispatch": {"year": 2018, "sent_on": datetime.date(2019, 1, 24), "way": "邮件草稿"},
    "notice_text": {"kind": "公示"},
    "attachment": {
        "register": "notice",
        "record_id": 1,
        "role": "张贴照片",
        "name": "现场.jpg",
        "media_type": "image/jpeg",
        "size": 3,
        "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "added_at": "2018-03-05T09:00:00+08:00",
    },
    "print_job": {"printed_at": "2018-03-05T09:00:00+08:00", "title": "低保公示"},
    "work_settings": {"publication_days": 20},
    "report_text": {"year": 2018, "key": "problems", "text": "力量不足。"},
    "saved_view": {"register_key": "notice", "name": "村口", "content": "{}"},
    "office": {"full_name": "徐家坪镇人民政府"},
}
"""A valid record of each register, with its required fields only."""


@pytest.fixture(scope="session")
def empty_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a workspace without records, made once."""
    folder = tmp_path_factory.mktemp("template") / "台账"
    open_workspace(folder).close()
    return folder


@pytest.fixture
def workspace(tmp_path: Path, empty_workspace: Path) -> Iterator[Workspace]:
    """A workspace without records."""
    folder = shutil.copytree(empty_workspace, tmp_path / "台账")
    with open_workspace(folder) as opened:
        yield opened


@pytest.fixture
def put(workspace: Workspace) -> Add:
    """Add a valid record, changed by the given values: `put("notice", place="村口")` → its id.

    A record that belongs to another one gets an owner of its own unless one is given.
    """

    def record(register: str, **values: object) -> int:
        part = BY_KEY[register]
        if part.owner and part.owner_name not in values:
            values[part.owner_name] = record(part.owner)
        return add(workspace, register, {**USUAL[register], **values}).ids[0]

    return record


@pytest.fixture
def usual() -> Mapping[str, Mapping[str, Any]]:
    """The values of a valid record of each register."""
    return USUAL
