"""督查整改 and 会议培训: how the office checks on and trains for disclosure work."""

import datetime

from sqlalchemy.orm import Mapped

from models.fields import Field, Record, column, in_order
from models.kinds import CHOICE, COUNT, DATE, LONG_TEXT
from models.messages import Message
from models.records.register import FieldProblem, Register, Values

INSPECTION_METHODS = ("定期", "不定期", "专项")
NO_FINDING = ("无", "没有", "未发现", "未发现问题", "无问题")
"""What clerks write into 发现问题 to say that there was none."""


class Inspection(Record):
    """One inspection of disclosure work and what was mended (《条例》第四十六条、第四十七条).

    A record holds one problem; an inspection that found two is logged as two records.
    """

    __tablename__ = "inspection"
    __table_args__ = (
        in_order("inspected_on", "rectify_by"),
        in_order("inspected_on", "rectified_on"),
    )

    inspected_on: Mapped[datetime.date] = column(
        Field("督查日期", DATE, required=True, characters=8, example="2018-06-20"), index=True
    )
    inspected: Mapped[str] = column(
        Field("督查对象", required=True, max_length=200, characters=16, example="各村公开栏")
    )
    method: Mapped[str | None] = column(
        Field("督查方式", CHOICE, characters=6, choices=INSPECTION_METHODS, example="不定期")
    )
    led_by: Mapped[str | None] = column(
        Field("牵头单位", max_length=100, characters=10, example="镇纪委")
    )
    problem: Mapped[str | None] = column(
        Field(
            "发现问题",
            LONG_TEXT,
            max_length=2000,
            characters=30,
            hint="没有发现问题可留空或填“无”。",
        )
    )
    rectify_by: Mapped[datetime.date | None] = column(Field("整改期限", DATE, characters=8))
    rectified_on: Mapped[datetime.date | None] = column(Field("整改完成日期", DATE, characters=8))
    recheck: Mapped[str | None] = column(
        Field("复查结果", max_length=200, characters=12, choices=("已整改", "未整改", "逾期整改"))
    )


class Meeting(Record):
    """One meeting or training on disclosure work (《条例》第四十八条)."""

    __tablename__ = "meeting"

    kind: Mapped[str] = column(
        Field("类型", CHOICE, required=True, characters=5, choices=("会议", "培训"), example="培训")
    )
    held_on: Mapped[datetime.date] = column(
        Field("日期", DATE, required=True, characters=8, example="2018-04-12"), index=True
    )
    name: Mapped[str] = column(
        Field("名称", required=True, max_length=200, characters=36, example="政务公开业务培训")
    )
    people: Mapped[int | None] = column(Field("参加人数", COUNT, characters=6))


def _prepare_inspection(values: Values) -> list[FieldProblem]:
    inspected = values["inspected_on"]
    return [
        FieldProblem(name, Message(sentence))
        for name, sentence in (
            ("rectify_by", "整改期限早于督查日期，请核对这两个日期。"),
            ("rectified_on", "整改完成日期早于督查日期，请核对这两个日期。"),
        )
        if inspected and values[name] and values[name] < inspected
    ]


INSPECTION = Register(
    key="inspection",
    label="督查整改",
    record_type=Inspection,
    names=(
        "inspected_on",
        "inspected",
        "method",
        "led_by",
        "problem",
        "rectify_by",
        "rectified_on",
        "recheck",
    ),
    dated_by="inspected_on",
    sections=(
        ("督查", ("inspected_on", "inspected", "method", "led_by")),
        ("问题与整改", ("problem", "rectify_by", "rectified_on", "recheck")),
    ),
    listed=("inspected_on", "inspected", "led_by", "problem", "rectify_by", "rectified_on"),
    searched=("inspected", "led_by", "problem", "recheck"),
    prepare=_prepare_inspection,
)

MEETING = Register(
    key="meeting",
    label="会议培训",
    record_type=Meeting,
    names=("kind", "held_on", "name", "people"),
    dated_by="held_on",
    sections=(("会议培训", ("kind", "held_on", "name", "people")),),
    listed=("kind", "held_on", "name", "people"),
    searched=("name",),
)
