"""公示公告: notices put up on bulletin boards (《条例》第二十五条: 信息公告栏)."""

import datetime
from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Mapped

from models.fields import Field, Record, column, in_order
from models.kinds import CHOICE, COUNT, DATE, LONG_TEXT, TEXT
from models.messages import Message
from models.problems import Severity
from models.records.register import Computed, FieldProblem, Register, Values
from models.rules.notice_periods import PERIOD_NAMES, UNITS, WORKING, last_day, period_named
from models.rules.working_days import DueDate, WorkingDays

NOTICE_CATEGORIES = ("工作动态", "公示公告", "重要会议及通知精神", "惠农政策落实", "财务公开")
NOTICE_PHOTO_ROLES = ("张贴照片", "撤除照片")
"""What a picture attached to a notice proves."""
OPEN_ENDED, HANGING, PROVISIONAL, TO_REMOVE, REMOVED = (
    "长期",
    "公示中",
    "公示中（暂定）",
    "到期未撤",
    "已撤除",
)
"""Where a notice stands; the words are those of the list."""


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
        Field(
            "公示截止日期",
            DATE,
            characters=8,
            hint="公示期的最后一天；留空的按公示期推算。",
            example="2018-03-14",
        )
    )
    removed_on: Mapped[datetime.date | None] = column(Field("撤除日期", DATE, characters=8))
    hot_line: Mapped[str | None] = column(
        Field("监督电话", max_length=50, hint="公示应写明反映问题的电话。")
    )
    posted_by: Mapped[str | None] = column(Field("张贴人", max_length=50, characters=7))
    remarks: Mapped[str | None] = column(Field("备注", LONG_TEXT, max_length=2000, characters=20))
    number: Mapped[str | None] = column(
        Field("编号", max_length=60, characters=8, hint="同一公示贴在几处，编号相同。")
    )
    source_number: Mapped[str | None] = column(
        Field("来源文号", max_length=60, characters=14, hint="公示所依据文件的文号。")
    )
    period_basis: Mapped[str | None] = column(
        Field(
            "公示事项",
            max_length=50,
            characters=10,
            choices=PERIOD_NAMES,
            hint="有法定公示期的选上，公示期留空时自动填入。",
        )
    )
    period_days: Mapped[int | None] = column(
        Field("公示期", COUNT, characters=4, hint="天数，自张贴次日起算。")
    )
    period_unit: Mapped[str | None] = column(
        Field("公示期单位", CHOICE, characters=5, choices=UNITS, hint="留空按工作日。")
    )
    comments: Mapped[int | None] = column(
        Field("收到意见数", COUNT, characters=5, hint="没有收到填 0。")
    )
    comment_result: Mapped[str | None] = column(
        Field("意见处理结果", LONG_TEXT, max_length=2000, characters=20)
    )
    url: Mapped[str | None] = column(
        Field("同步网址", max_length=500, characters=24, hint="网站上同一内容的网址。")
    )
    approval_number: Mapped[str | None] = column(
        Field("审批单号", max_length=60, characters=10, hint="张贴前审查审批单的编号。")
    )


_ANNOUNCED = WorkingDays()


def last_day_of(values: Mapping[str, Any], calendar: WorkingDays) -> DueDate | None:
    """Return the last day of a notice, the entered one or that of its period; None if open-ended.

    Source:
        民法典第二百零一条、第二百零三条.
    """
    if values["ends_on"]:
        return DueDate(values["ends_on"], provisional=False)
    if not values["period_days"] or not values["posted_on"]:
        return None
    unit = values["period_unit"] or WORKING
    return last_day(values["posted_on"], values["period_days"], unit, calendar)


def status_of(values: Mapping[str, Any], calendar: WorkingDays, today: datetime.date) -> str:
    """Return where a notice stands on a day; its last day is a whole day of the period."""
    if values["removed_on"]:
        return REMOVED
    last = last_day_of(values, calendar)
    if last is None:
        return OPEN_ENDED
    if last.on < today:
        return TO_REMOVE
    return PROVISIONAL if last.provisional else HANGING


def _last_day(
    values: Mapping[str, Any], calendar: WorkingDays, _today: datetime.date
) -> datetime.date | None:
    last = last_day_of(values, calendar)
    return last.on if last else None


def _days_left(
    values: Mapping[str, Any], calendar: WorkingDays, today: datetime.date
) -> int | None:
    last = last_day_of(values, calendar)
    return None if last is None or values["removed_on"] else (last.on - today).days


def _prepare(values: Values) -> list[FieldProblem]:
    posted = values["posted_on"]
    problems = [
        FieldProblem(name, Message(sentence))
        for name, sentence in (
            ("ends_on", "公示截止日期早于张贴日期，请核对这两个日期。"),
            ("removed_on", "撤除日期早于张贴日期，请核对这两个日期。"),
        )
        if posted and values[name] and values[name] < posted
    ]
    if posted and not problems:
        problems += _short_period(values)
        problems += _fill_last_day(values)
        problems += _removed_early(values)
    return problems


def _short_period(values: Values) -> list[FieldProblem]:
    """Fill in the period of the matter, or find that the entered one is shorter."""
    rule = period_named(values["period_basis"], values["posted_on"])
    if rule is None or rule.days is None:
        return []
    if values["period_days"] is None:
        values["period_days"], values["period_unit"] = rule.days, rule.unit
        return []
    # A working day is never less than a calendar day, but not the other way round.
    unit = values["period_unit"] or WORKING
    if values["period_days"] >= rule.days and unit in {rule.unit, WORKING}:
        return []
    message = Message(
        "“{matter}”的公示期不少于 {days} 个{unit}（{source}），请核对公示期。",
        {"matter": rule.name, "days": rule.days, "unit": rule.unit, "source": rule.source},
    )
    return [FieldProblem("period_days", message, Severity.WARNING)]


def _fill_last_day(values: Values) -> list[FieldProblem]:
    """Fill in the last day of the period, or find that another one was entered.

    While it is provisional it stays blank, so that it follows the office's calendar.
    """
    computed = last_day_of({**values, "ends_on": None}, _ANNOUNCED)
    if computed is None or computed.provisional:
        return []
    if values["ends_on"] is None:
        values["ends_on"] = computed.on
    if values["ends_on"] == computed.on:
        return []
    message = Message(
        "按公示期推算，最后一天是 {due}，与公示截止日期不一致；清空截止日期即按公示期重算。",
        {"due": computed.on},
    )
    return [FieldProblem("ends_on", message, Severity.WARNING)]


def _removed_early(values: Values) -> list[FieldProblem]:
    last = last_day_of(values, _ANNOUNCED)
    removed = values["removed_on"]
    if last is None or removed is None or last.provisional or removed >= last.on:
        return []
    message = Message("撤除日期早于公示期最后一天 {due}，请核对撤除日期。", {"due": last.on})
    return [FieldProblem("removed_on", message, Severity.WARNING)]


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
        "number",
        "source_number",
        "period_basis",
        "period_days",
        "period_unit",
        "comments",
        "comment_result",
        "url",
        "approval_number",
    ),
    dated_by="posted_on",
    sections=(
        ("公示内容", ("title", "category", "place")),
        (
            "起止",
            ("posted_on", "period_basis", "period_days", "period_unit", "ends_on", "removed_on"),
        ),
        ("意见", ("hot_line", "comments", "comment_result")),
        ("其他", ("number", "source_number", "approval_number", "posted_by", "url", "remarks")),
    ),
    listed=(
        "title",
        "category",
        "place",
        "posted_on",
        "last_day",
        "days_left",
        "status",
        "removed_on",
    ),
    searched=("title", "place", "posted_by", "remarks", "number", "source_number"),
    prepare=_prepare,
    computed={
        "last_day": Computed("期满日", DATE, _last_day),
        "days_left": Computed("剩余天数", COUNT, _days_left, characters=4),
        "status": Computed("状态", TEXT, status_of, characters=6),
    },
)
