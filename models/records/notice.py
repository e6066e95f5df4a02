"""公示公告: notices put up on bulletin boards (《条例》第二十五条: 信息公告栏)."""

import datetime

from sqlalchemy.orm import Mapped

from models.fields import Field, Record, column, in_order
from models.kinds import DATE, LONG_TEXT
from models.messages import Message
from models.records.register import FieldProblem, Register, Values

NOTICE_CATEGORIES = ("工作动态", "公示公告", "重要会议及通知精神", "惠农政策落实", "财务公开")


class Notice(Record):
    """One notice on one board, from posting to removal."""

    __tablename__ = "notice"
    __table_args__ = (in_order("posted_on", "ends_on"), in_order("posted_on", "removed_on"))

    title: Mapped[str] = column(
        Field(
            "标题",
            required=True,
            max_length=500,
            characters=40,
            example="关于2018年农村低保对象的公示",
        )
    )
    category: Mapped[str] = column(
        Field(
            "栏目分类",
            required=True,
            max_length=50,
            choices=NOTICE_CATEGORIES,
            hint="宣传栏的栏目，可选可填；报告按它分类计数。",
            example="公示公告",
        ),
        index=True,
    )
    place: Mapped[str] = column(
        Field(
            "张贴地点",
            required=True,
            max_length=100,
            hint="哪一块公开栏，如“镇政务公开栏”。",
            example="镇政务公开栏",
        )
    )
    posted_on: Mapped[datetime.date] = column(
        Field("张贴日期", DATE, required=True, characters=8, example="2018-03-05"), index=True
    )
    ends_on: Mapped[datetime.date | None] = column(
        Field("公示截止日期", DATE, characters=8, hint="公示期的最后一天。", example="2018-03-14")
    )
    removed_on: Mapped[datetime.date | None] = column(Field("撤除日期", DATE, characters=8))
    hot_line: Mapped[str | None] = column(
        Field("监督电话", max_length=50, hint="公示应写明反映问题的电话。")
    )
    posted_by: Mapped[str | None] = column(Field("张贴人", max_length=50, characters=7))
    remarks: Mapped[str | None] = column(Field("备注", LONG_TEXT, max_length=2000, characters=20))


def _prepare(values: Values) -> list[FieldProblem]:
    posted = values["posted_on"]
    return [
        FieldProblem(name, Message(sentence))
        for name, sentence in (
            ("ends_on", "公示截止日期早于张贴日期，请核对这两个日期。"),
            ("removed_on", "撤除日期早于张贴日期，请核对这两个日期。"),
        )
        if posted and values[name] and values[name] < posted
    ]


NOTICE = Register(
    key="notice",
    label="公示公告",
    record_type=Notice,
    names=(
        "title",
        "category",
        "place",
        "posted_on",
        "ends_on",
        "removed_on",
        "hot_line",
        "posted_by",
        "remarks",
    ),
    dated_by="posted_on",
    sections=(
        ("公示内容", ("title", "category", "place")),
        ("起止", ("posted_on", "ends_on", "removed_on")),
        ("其他", ("hot_line", "posted_by", "remarks")),
    ),
    listed=("title", "category", "place", "posted_on", "ends_on", "removed_on"),
    searched=("title", "place", "posted_by", "remarks"),
    prepare=_prepare,
)
