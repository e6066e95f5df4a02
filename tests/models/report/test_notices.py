"""Notices as documents: complete, and without numbers that tell persons."""

import datetime
from dataclasses import replace

import pytest

from models.report.document import Paragraph, Table
from models.report.notices import (
    NoticeText,
    masked_rows,
    name_table,
    notice_document,
    pasted_rows,
)

NOTICE = NoticeText(
    "公示",
    "关于2026年第三季度农村低保对象的公示",
    "徐家坪镇人民政府",
    datetime.date(2026, 9, 7),
    "根据《社会救助暂行办法》，现将名单公示如下。\n\n  欢迎监督。  ",
    starts_on=datetime.date(2026, 9, 8),
    ends_on=datetime.date(2026, 9, 16),
    period="7个工作日",
    hot_line="0916-4820001",
    contact="镇社会事务办",
)

# Put together, so that the repository holds no number that might be somebody's.
MOBILE = "138" + "09160001"
OBJECTIONS = (
    "如有异议，请在公示期内以书面或电话形式向徐家坪镇人民政府反映，"
    "监督电话：0916-4820001，地址：镇社会事务办。"
)


def texts(document):
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def test_public_notice_says_its_period_and_where_objections_go():
    assert texts(notice_document(NOTICE)) == [
        "关于2026年第三季度农村低保对象的公示",
        "根据《社会救助暂行办法》，现将名单公示如下。",
        "欢迎监督。",
        "公示期：自2026年9月8日至2026年9月16日（7个工作日）。",
        OBJECTIONS,
        "徐家坪镇人民政府",
        "2026年9月7日",
    ]


def test_circular_names_its_recipient_and_asks_for_no_objections():
    circular = replace(NOTICE, kind="通知", recipient="各村民委员会：", starts_on=None)

    written = texts(notice_document(circular))

    assert written[1] == "各村民委员会："
    assert not any("异议" in one or "公示期" in one for one in written)


def test_pasted_list_has_rows_of_one_length():
    assert pasted_rows("姓名\t人口\r\n张三\t3\n\n 李四 \n") == (
        ("姓名", "人口"),
        ("张三", "3"),
        ("李四", ""),
    )
    assert pasted_rows(" \n") == ()


@pytest.mark.parametrize(
    ("heading", "cell", "shown"),
    [
        ("身份证号码", "612327197001010011", "61*************011"),
        ("备注", "612327197001010011", "61*************011"),
        ("备注", "61232719700101001X", "61*************01X"),
        ("联系电话", "0916-4820001", "091****0001"),
        ("备注", MOBILE, "138****0001"),
        ("备注", "6217001234567890123", "621****0123"),
        ("金额", "1200", "1200"),
        ("户主", "张三", "张三"),
    ],
)
def test_numbers_that_tell_a_person_are_masked(heading, cell, shown):
    assert masked_rows([("姓名", heading), ("甲", cell)])[1] == ("甲", shown)


def test_headings_are_not_masked():
    assert masked_rows([("身份证号码", "联系电话")])[0] == ("身份证号码", "联系电话")


def test_names_alone_stand_several_in_a_row():
    table = name_table([(f"张{number}",) for number in range(7)])

    assert [[cell.value for cell in row] for row in table.rows] == [
        ["张0", "张1", "张2", "张3", "张4"],
        ["张5", "张6", "", "", ""],
    ]
    assert table.heading_rows == 0


def test_list_with_several_columns_keeps_its_headings():
    document = notice_document(
        replace(NOTICE, names=(("姓名", "身份证号"), ("张三", "612327197001010011")))
    )

    (table,) = (block for block in document.blocks if isinstance(block, Table))
    assert table.heading_rows == 1
    assert [[cell.value for cell in row] for row in table.rows] == [
        ["姓名", "身份证号"],
        ["张三", "61*************011"],
    ]
