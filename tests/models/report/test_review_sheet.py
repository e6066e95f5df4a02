"""The sheet on which an item is signed off."""

import datetime

from models.report.document import Table
from models.report.review_sheet import review_sheet
from models.rules.publication_review import content_digest

DAY = datetime.date
ITEM = {
    "title": "关于农村低保的通知",
    "category": "社会救助类",
    "published_on": DAY(2026, 3, 20),
    "channels": ("政府网站", "政务公开栏"),
    "state_secret": False,
    "privacy": True,
}


def cells(document):
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    found = {}
    for row in table.rows:
        shown = [cell for cell in row if cell is not None]
        for label, value in zip(shown[::2], shown[1::2], strict=True):
            found[label.value] = value.value
    return found


def test_sheet_is_filled_from_the_record():
    shown = cells(review_sheet(ITEM, [], {}, DAY(2026, 3, 9)))

    assert shown["信息标题"] == "关于农村低保的通知"
    assert shown["公开属性"] == "主动公开"
    assert shown["公开渠道"] == "政府网站、政务公开栏"
    assert shown["涉及国家秘密"] == "□是　■否"
    assert shown["涉及个人隐私"] == "■是　□否"
    assert shown["涉及工作秘密"] == "□是　□否"
    assert "签名：" in shown["分管领导意见"]


def test_decisions_stand_in_it():
    review = {
        "stage": "领导审签",
        "opinion": "同意",
        "person": "王建国",
        "decided_on": DAY(2026, 3, 12),
        "remarks": "按程序公开",
    }

    shown = cells(review_sheet(ITEM, [review], {}, DAY(2026, 3, 12)))

    assert shown["分管领导意见"].startswith("同意（按程序公开）")
    assert "王建国" in shown["分管领导意见"]
    assert "2026年3月12日" in shown["分管领导意见"]


def test_digest_ties_it_to_the_content():
    document = review_sheet(ITEM, [], {}, DAY(2026, 3, 9))
    changed = review_sheet(ITEM | {"title": "另一个"}, [], {}, DAY(2026, 3, 9))

    assert content_digest(ITEM)[:16] in document.blocks[-1].text
    assert document.blocks[-1].text != changed.blocks[-1].text
