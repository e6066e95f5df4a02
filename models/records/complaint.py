"""监督渠道 and 投诉举报: where people can complain, and what they complained about."""

import datetime
from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Mapped

from models.fields import Field, Record, column, in_order
from models.kinds import CHOICE, COUNT, DATE, LONG_TEXT, TEXT, YES_NO
from models.messages import Message
from models.problems import Severity
from models.records.register import Computed, FieldProblem, Register, Values
from models.rules import channel_checks, complaint_clocks
from models.rules.channel_checks import ChannelDates
from models.rules.complaint_clocks import ComplaintDates, ComplaintLimits
from models.rules.working_days import WorkingDays

CHANNEL_TYPES = ("投诉信箱", "举报电话", "监督电话", "网上信箱", "领导信箱", "12345", "其他")
COMPLAINT_CATEGORIES = ("信息公开", "作风纪律", "惠农补贴", "低保", "土地", "环境", "其他")
COMPLAINT_RESULTS = ("属实", "部分属实", "不属实", "转办")
REPLY_WAYS = ("书面", "电话", "当面", "短信", "网上", "公开答复")
SATISFACTIONS = ("满意", "基本满意", "不满意", "未评价")


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
        in_order("received_on", "informed_on"),
        in_order("received_on", "extended_to"),
        in_order("received_on", "extension_told_on"),
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
    number: Mapped[str | None] = column(Field("编号", max_length=60, characters=8))
    informed_on: Mapped[datetime.date | None] = column(
        Field(
            "告知日期",
            DATE,
            characters=8,
            hint="告知反映人受理情况的日期，自收到之日起15日内（《信访工作条例》）。",
        )
    )
    transferred_to: Mapped[str | None] = column(
        Field("转办单位", max_length=100, characters=10, hint="转给哪个单位办理。")
    )
    extended_to: Mapped[datetime.date | None] = column(
        Field(
            "延期至",
            DATE,
            characters=8,
            hint="情况复杂的可延期，最多30日（《信访工作条例》第三十四条）。",
        )
    )
    extension_reason: Mapped[str | None] = column(
        Field("延期理由", max_length=200, characters=16, hint="延期的必须写明理由。")
    )
    extension_told_on: Mapped[datetime.date | None] = column(
        Field("延期告知日期", DATE, characters=8, hint="应在原办理期限届满前告知反映人。")
    )
    reply_way: Mapped[str | None] = column(
        Field("答复方式", max_length=20, characters=6, choices=REPLY_WAYS)
    )
    satisfaction: Mapped[str | None] = column(
        Field("满意度", CHOICE, characters=6, choices=SATISFACTIONS)
    )


def dates_of(values: Mapping[str, Any]) -> ComplaintDates:
    """Return the dates of a complaint that its clocks depend on."""
    return ComplaintDates(
        received_on=values["received_on"],
        due_on=values["due_on"],
        informed_on=values["informed_on"],
        extended_to=values["extended_to"],
        told_on=values["extension_told_on"],
        closed_on=values["closed_on"],
        is_anonymous=not (values["complainant"] or values["contact"]),
    )


def limits_of(settings: Mapping[str, Any]) -> ComplaintLimits:
    """Return the limits of an office from its 工作设置; a blank one has its usual value."""
    usual = complaint_clocks.USUAL_LIMITS
    return ComplaintLimits(
        settings.get("complaint_inform_days") or usual.inform,
        settings.get("complaint_days") or usual.finish,
        settings.get("complaint_extension_days") or usual.extension,
        settings.get("complaint_from_informing") or usual.from_informing,
    )


def _inform_due(
    values: Mapping[str, Any], _calendar: WorkingDays, _today: datetime.date
) -> datetime.date | None:
    dates = dates_of(values)
    if dates.informed_on or dates.closed_on or dates.is_anonymous:
        return None
    return complaint_clocks.inform_due(dates.received_on, limits_of(values))


def _final_due(
    values: Mapping[str, Any], _calendar: WorkingDays, _today: datetime.date
) -> datetime.date:
    return complaint_clocks.final_due(dates_of(values), limits_of(values))


def _days_left(
    values: Mapping[str, Any], _calendar: WorkingDays, today: datetime.date
) -> int | None:
    return complaint_clocks.days_left(dates_of(values), today, limits_of(values))


def _status(values: Mapping[str, Any], _calendar: WorkingDays, today: datetime.date) -> str:
    return complaint_clocks.state_of(dates_of(values), today, limits_of(values)).value


def _channel_dates(values: Mapping[str, Any]) -> ChannelDates | None:
    """Return the dates of a channel; None where its checks were not read along with it."""
    if "last_checked_on" not in values:
        return None
    return ChannelDates(values["opened_on"], values["closed_on"], values["last_checked_on"])


def _last_check(
    values: Mapping[str, Any], _calendar: WorkingDays, _today: datetime.date
) -> datetime.date | None:
    dates = _channel_dates(values)
    return dates.checked_on if dates else None


def _next_check(
    values: Mapping[str, Any], _calendar: WorkingDays, _today: datetime.date
) -> datetime.date | None:
    dates = _channel_dates(values)
    return channel_checks.next_check(dates, check_days_of(values)) if dates else None


def _channel_status(
    values: Mapping[str, Any], _calendar: WorkingDays, today: datetime.date
) -> str | None:
    dates = _channel_dates(values)
    return channel_checks.state_of(dates, today, check_days_of(values)).value if dates else None


def check_days_of(settings: Mapping[str, Any]) -> int:
    """Return the days between two checks of a channel from 工作设置."""
    return settings.get("box_opening_days") or channel_checks.CHECK_DAYS


def _prepare_channel(values: Values) -> list[FieldProblem]:
    opened, closed = values["opened_on"], values["closed_on"]
    if opened and closed and closed < opened:
        return [FieldProblem("closed_on", Message("停用日期早于启用日期，请核对这两个日期。"))]
    return []


_FIELDS_OF_DATES = {"told_on": "extension_told_on"}
"""What the rules call a date → the field of the record, where they differ."""


def _prepare_complaint(values: Values) -> list[FieldProblem]:
    problems = []
    if values["received_on"]:
        problems += [
            FieldProblem(_FIELDS_OF_DATES.get(one.field, one.field), one.message, one.severity)
            for one in complaint_clocks.date_problems(dates_of(values))
        ]
    if values["extended_to"] and not values["extension_reason"]:
        message = Message("已填延期至的日期，请写明延期理由。")
        problems.append(FieldProblem("extension_reason", message))
    if values["result"] and not values["closed_on"]:
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
    listed=(
        "channel_type",
        "name",
        "address",
        "holder",
        "last_check",
        "next_check",
        "status",
        "opened_on",
        "closed_on",
    ),
    searched=("name", "address", "holder"),
    prepare=_prepare_channel,
    computed={
        "last_check": Computed("最近检查", DATE, _last_check),
        "next_check": Computed("下次检查", DATE, _next_check),
        "status": Computed("状态", TEXT, _channel_status, characters=6),
    },
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
        "number",
        "informed_on",
        "transferred_to",
        "extended_to",
        "extension_reason",
        "extension_told_on",
        "reply_way",
        "satisfaction",
    ),
    dated_by="received_on",
    sections=(
        (
            "收到",
            ("received_on", "channel_type", "summary", "category", "about_disclosure", "number"),
        ),
        ("反映人", ("complainant", "contact")),
        ("办理", ("handler", "transferred_to", "informed_on", "due_on")),
        ("延期", ("extended_to", "extension_reason", "extension_told_on")),
        ("办结", ("closed_on", "result", "reply_way", "satisfaction", "remarks")),
    ),
    listed=(
        "received_on",
        "channel_type",
        "summary",
        "category",
        "inform_due",
        "final_due",
        "days_left",
        "status",
        "result",
    ),
    searched=("summary", "handler", "remarks", "complainant", "number", "transferred_to"),
    prepare=_prepare_complaint,
    computed={
        "inform_due": Computed("告知期限", DATE, _inform_due),
        "final_due": Computed("最后期限", DATE, _final_due),
        "days_left": Computed("剩余天数", COUNT, _days_left, characters=4),
        "status": Computed("状态", TEXT, _status, characters=6),
    },
)
