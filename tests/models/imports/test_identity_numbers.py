"""Numbers of identity documents in an imported file: left out and said so, unless kept."""

import pytest

from models.problems import Severity
from models.store.changes import apply_import

HEAD = ["申请人*", "申请人类型*", "申请方式*", "收到日期*", "申请内容*", "编号", "证件号码"]
NUMBERS = ("612327199001010123", "612327198001010456")


@pytest.fixture
def sheet():
    rows = [
        ["张三", "自然人", "当面", "2018-03-05", "上年决算", f"2018-{place}", number]
        for place, number in enumerate(NUMBERS, start=1)
    ]
    return {"依申请公开": [HEAD, *rows]}


def kept(stored):
    return [one["document_number"] for one in stored("application")]


def test_numbers_are_left_out_with_one_warning(store, stored, sheet):
    plan = store(sheet)

    (warning,) = plan.problems
    assert (warning.severity, warning.where.table) == (Severity.WARNING, "依申请公开")
    assert warning.where.column == "证件号码"
    assert "没有存入" in str(warning.message)
    assert kept(stored) == [None, None]


def test_second_import_finds_the_rows_stored(store, stored, sheet):
    store(sheet)

    assert store(sheet).skipped == 2
    assert len(stored("application")) == 2


def test_office_that_keeps_numbers_gets_them(store, stored, sheet, put):
    put("work_settings", keep_identity_numbers=True)

    assert store(sheet).problems == ()
    assert kept(stored) == list(NUMBERS)


def test_pasted_rows_lose_them_too(workspace, stored, usual):
    row = dict.fromkeys(("number", "remarks")) | dict(usual["application"])

    apply_import(workspace, {"application": [{**row, "document_number": NUMBERS[0]}]}, "粘贴")

    assert kept(stored) == [None]
