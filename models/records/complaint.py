"""监督渠道 and 投诉举报: where people can complain, and what they complained about."""

import datetime

from sqlalchemy.orm import Mapped

from models.fields import Field, Record, column, in_order
from models.kinds import CHOICE, DATE, LONG_TEXT, YES_NO
from models.messages import Message
from models.problems import Severity
from models.records.register import FieldProblem, Register, Values

CHANNEL_TYPES = ("投诉信箱", "举报电话", "监督电话", "网上信箱", "领导信箱", "12345", "其他")
COMPLAINT_CATEGORIES = ("信息公开", "作风纪律", "惠农补贴", "低保", "土地", "环境", "其他")
COMPLAINT_RESULTS = ("属实", "部分属实", "不属实", "转办")


class ComplaintChannel(Record):
    """One letter box, hot line or online box (《条例》第四十七条、第五十一条)."""

    __tablename__ = "complaint_channel"
    __table_args__ = (in_order("opened_on", "closed_on"),)

    channel_type: Mapped[str] = column(
        Field("渠道类型", CHOICE, required=True, choices=CHANNEL_TYPES, example="投诉信箱"),
    )
    name: Mapped[str] = column(
        Field("名称", required=True, max_length=100, characters=20, example="镇政府投诉信箱")
    )
    address: Mapped[str] = column(
        Field("号码或地址", required=True, max_length=200, characters=20, example="镇政府大门左侧")
    )
    opened_on: Mapped[datetime.date | None] = column(
        Field("启用日期", DATE, characters=8, hint="留空表示一直在用。"), index=True
    )
    closed_on: Mapped[datetime.date | None] = column(Field("停用日期", DATE, characters=8))
    holder: Mapped[str | None] = column(Field("责任人", max_length=50, characters=7))


class Complaint(Record):
    """One complaint from receipt to result."""

    __tablename__ = "complaint"
    __table_args__ = (
        in_order("received_on", "due_on"),
        in_order("received_on", "closed_on"),
    )

    received_on: Mapped[datetime.date] = column(
        Field("收到日期", DATE, required=True, characters=8, example="2018-05-10"), index=True
    )
    channel_type: Mapped[str] = column(
        Field("渠道类型", CHOICE, required=True, choices=CHANNEL_TYPES, example="举报电话")
    )
    summary: Mapped[str] = column(
        Field(
            "内容摘要",
            LONG_TEXT,
            required=True,
            max_length=2000,
            characters=36,
            example="反映公开栏低保名单未更新",
        )
    )
    category: Mapped[str | None] = column(
        Field("类别", max_length=50, characters=8, choices=COMPLAINT_CATEGORIES)
    )
    about_disclosure: Mapped[bool | None] = column(
        Field(
            "涉及信息公开",
            YES_NO,
            characters=6,
            hint="认为未按要求主动公开或不依法答复的，填“是”（《条例》第四十七条、第五十一条）。",
        )
    )
    complainant: Mapped[str | None] = column(
        Field("反映人", max_length=50, characters=7, personal=True, hint="可以匿名。")
    )
    contact: Mapped[str | None] = column(Field("联系方式", max_length=100, personal=True))
    handler: Mapped[str | None] = column(Field("承办人", max_length=50, characters=7))
    due_on: Mapped[datetime.date | None] = column(
        Field("办理期限", DATE, characters=8, hint="留空按收到之日起60日计（《信访工作条例》）。")
    )
    closed_on: Mapped[datetime.date | None] = column(Field("办结日期", DATE, characters=8))
    result: Mapped[str | None] = column(
        Field("办理结果", CHOICE, characters=7, choices=COMPLAINT_RESULTS)
    )
    remarks: Mapped[str | None] = column(Field("备注", LONG_TEXT, max_length=2000, characters=20))


def _prepare_channel(values: Values) -> list[FieldProblem]:
    opened, closed = values["opened_on"], values["closed_on"]
    if opened and closed and closed < opened:
        return [FieldProblem("closed_on", Message("停用日期早于启用日期，请核对这两个日期。"))]
    return []


def _prepare_complaint(values: Values) -> list[FieldProblem]:
    problems = []
    received, closed = values["received_on"], values["closed_on"]
    if received and closed and closed < received:
        problems.append(
            FieldProblem("closed_on", Message("办结日期早于收到日期，请核对这两个日期。"))
        )
    if received and values["due_on"] and values["due_on"] < received:
        problems.append(FieldProblem("due_on", Message("办理期限早于收到日期，请核对这两个日期。")))
    if values["result"] and not closed:
        problems.append(
            FieldProblem(
                "closed_on",
                Message("已填办理结果但没有办结日期，不计入办结数，请补上办结日期。"),
                Severity.WARNING,
            )
        )
    return problems


COMPLAINT_CHANNEL = Register(
    key="complaint_channel",
    label="监督渠道",
    record_type=ComplaintChannel,
    names=("channel_type", "name", "address", "opened_on", "closed_on", "holder"),
    sections=(
        ("监督渠道", ("channel_type", "name", "address")),
        ("使用", ("opened_on", "closed_on", "holder")),
    ),
    listed=("channel_type", "name", "address", "opened_on", "closed_on", "holder"),
    searched=("name", "address", "holder"),
    prepare=_prepare_channel,
)

COMPLAINT = Register(
    key="complaint",
    label="投诉举报",
    record_type=Complaint,
    names=(
        "received_on",
        "channel_type",
        "summary",
        "category",
        "about_disclosure",
        "complainant",
        "contact",
        "handler",
        "due_on",
        "closed_on",
        "result",
        "remarks",
    ),
    dated_by="received_on",
    sections=(
        ("收到", ("received_on", "channel_type", "summary", "category", "about_disclosure")),
        ("反映人", ("complainant", "contact")),
        ("办理", ("handler", "due_on", "closed_on", "result", "remarks")),
    ),
    listed=("received_on", "channel_type", "summary", "category", "due_on", "closed_on", "result"),
    searched=("summary", "handler", "remarks", "complainant"),
    prepare=_prepare_complaint,
)
