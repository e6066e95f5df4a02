"""督查整改 and 会议培训: how the office checks on and trains for disclosure work."""

import datetime
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Mapped

from models.fields import Field, Record, column, in_order
from models.kinds import CHOICE, COUNT, DATE, LONG_TEXT, NUMBER, TEXT
from models.messages import Message
from models.problems import Severity
from models.records.register import Computed, FieldProblem, Register, Values
from models.rules.working_days import WorkingDays

INSPECTION_METHODS = ("定期", "不定期", "专项")
NO_FINDING = ("无", "没有", "未发现", "未发现问题", "无问题")
"""What clerks write into 发现问题 to say that there was none."""
PROBLEM_TYPES = (
    "未及时公开",
    "内容不实",
    "栏目空白",
    "过期未撤",
    "隐私泄露",
    "错别字",
    "未审批",
)
RECTIFIED = "已整改"
NO_PROBLEM, TO_RECTIFY, OVERDUE, TO_RECHECK = "无问题", "待整改", "逾期未整改", "待复查"
"""Where a finding stands, besides `RECTIFIED`; the words are those of the list."""


class Inspection(Record):
    """One inspection of disclosure work and what was mended (《条例》第四十六条、第四十七条).

    A record holds one problem; an inspection that found two is logged as two records.
    """

    __tablename__ = "inspection"
    __table_args__ = (
        in_order("inspected_on", "rectify_by"),
        in_order("inspected_on", "rectified_on"),
        in_order("rectified_on", "rechecked_on"),
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
    number: Mapped[str | None] = column(
        Field("督查编号", max_length=60, characters=8, hint="同一次督查的几个问题，编号相同。")
    )
    members: Mapped[str | None] = column(
        Field("督查人员", max_length=200, characters=12, hint="几个人用顿号隔开。")
    )
    problem_type: Mapped[str | None] = column(
        Field("问题类型", max_length=50, characters=8, choices=PROBLEM_TYPES)
    )
    measures: Mapped[str | None] = column(
        Field("整改措施", LONG_TEXT, max_length=2000, characters=24)
    )
    responsible: Mapped[str | None] = column(Field("整改责任人", max_length=50, characters=7))
    rechecked_by: Mapped[str | None] = column(Field("复查人", max_length=50, characters=7))
    rechecked_on: Mapped[datetime.date | None] = column(Field("复查日期", DATE, characters=8))
    accountability: Mapped[str | None] = column(
        Field("问责情况", LONG_TEXT, max_length=2000, characters=20, hint="没有问责可留空。")
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
    place: Mapped[str | None] = column(Field("地点", max_length=100, characters=12))
    organiser: Mapped[str | None] = column(
        Field("主办单位", max_length=100, characters=10, example="镇党政办")
    )
    content: Mapped[str | None] = column(Field("内容", LONG_TEXT, max_length=5000, characters=30))
    hours: Mapped[Decimal | None] = column(
        Field("学时", NUMBER, characters=4, hint="培训的小时数，如 1.5。")
    )


def has_problem(values: Mapping[str, Any]) -> bool:
    """Tell whether an inspection found a problem."""
    return bool(values["problem"]) and values["problem"] not in NO_FINDING


def status_of(values: Mapping[str, Any], _calendar: WorkingDays, today: datetime.date) -> str:
    """Return where the finding of an inspection stands on a day.

    What was mended without a recheck waits for one; a recheck that found it unmended counts as
    not mended.
    """
    rectify_by, recheck = values["rectify_by"], values["recheck"]
    # A deadline or a date of mending tells of a problem that was not written down.
    if not has_problem(values) and not (rectify_by or values["rectified_on"]):
        return NO_PROBLEM
    if values["rectified_on"] and recheck != "未整改":
        return RECTIFIED if recheck or values["rechecked_on"] else TO_RECHECK
    return OVERDUE if rectify_by and rectify_by < today else TO_RECTIFY


_ORDERS = (
    ("inspected_on", "rectify_by", "整改期限早于督查日期，请核对这两个日期。"),
    ("inspected_on", "rectified_on", "整改完成日期早于督查日期，请核对这两个日期。"),
    ("inspected_on", "rechecked_on", "复查日期早于督查日期，请核对这两个日期。"),
    ("rectified_on", "rechecked_on", "复查日期早于整改完成日期，请核对这两个日期。"),
)


def _prepare_inspection(values: Values) -> list[FieldProblem]:
    found: dict[str, FieldProblem] = {}
    for earlier, later, sentence in _ORDERS:
        if values[earlier] and values[later] and values[later] < values[earlier]:
            found.setdefault(later, FieldProblem(later, Message(sentence)))
    if values["recheck"] == RECTIFIED and not values["rectified_on"]:
        message = Message("复查结果是已整改，但没有整改完成日期，不计入整改数，请补上。")
        found.setdefault("rectified_on", FieldProblem("rectified_on", message, Severity.WARNING))
    return list(found.values())


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
        "number",
        "members",
        "problem_type",
        "measures",
        "responsible",
        "rechecked_by",
        "rechecked_on",
        "accountability",
    ),
    dated_by="inspected_on",
    sections=(
        ("督查", ("inspected_on", "inspected", "method", "led_by", "members", "number")),
        ("发现问题", ("problem", "problem_type")),
        ("整改", ("measures", "responsible", "rectify_by", "rectified_on")),
        ("复查与问责", ("recheck", "rechecked_by", "rechecked_on", "accountability")),
    ),
    listed=(
        "inspected_on",
        "inspected",
        "led_by",
        "problem",
        "problem_type",
        "rectify_by",
        "rectified_on",
        "status",
    ),
    searched=("inspected", "led_by", "problem", "recheck", "number", "responsible"),
    prepare=_prepare_inspection,
    computed={"status": Computed("状态", TEXT, status_of, characters=6)},
)

MEETING = Register(
    key="meeting",
    label="会议培训",
    record_type=Meeting,
    names=("kind", "held_on", "name", "people", "place", "organiser", "content", "hours"),
    dated_by="held_on",
    sections=(
        ("会议培训", ("kind", "held_on", "name", "people")),
        ("情况", ("place", "organiser", "hours", "content")),
    ),
    totalled=("people",),
    listed=("kind", "held_on", "name", "organiser", "people", "hours"),
    searched=("name", "place", "organiser", "content"),
)
