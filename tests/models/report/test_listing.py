"""A register as a list on paper."""

import datetime

from models.report.document import Table
from models.report.listing import listing_document


def test_list_is_numbered_and_signed():
    document = listing_document(
        "公示公告台账（2018年）",
        "徐家坪镇人民政府",
        ["标题", "日期"],
        [("低保公示", "2018-03-05"), ("停电通知", "2018-03-06")],
        datetime.date(2019, 1, 24),
    )

    (table,) = (block for block in document.blocks if isinstance(block, Table))
    assert table.landscape
    assert [[cell.value for cell in row] for row in table.rows] == [
        ["序号", "标题", "日期"],
        [1, "低保公示", "2018-03-05"],
        [2, "停电通知", "2018-03-06"],
    ]
    assert document.blocks[-1].text == "徐家坪镇人民政府　共 2 条　2019年1月24日"
