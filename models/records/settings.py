"""What an office sets for itself: working days of the calendar and texts of its reports."""

import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from models.fields import Field, Record, column
from models.kinds import DATE, LONG_TEXT, YEAR, YES_NO
from models.records.register import Register


class CalendarDay(Record):
    """A day whose working state the office entered from the State Council's yearly notice."""

    __tablename__ = "calendar_day"

    day: Mapped[datetime.date] = column(
        Field("日期", DATE, required=True, characters=8, example="2027-02-05"), unique=True
    )
    working: Mapped[bool] = column(
        Field("上班", YES_NO, required=True, characters=5, hint="放假填“否”，调休上班填“是”。")
    )
    name: Mapped[str | None] = column(
        Field("名称", max_length=50, characters=12, example="春节", hint="如“春节”“春节调休”。")
    )


class ReportText(Record):
    """An editable text of one year's report, such as the paragraph on problems."""

    __tablename__ = "report_text"
    __table_args__ = (UniqueConstraint("year", "key"),)

    year: Mapped[int] = column(Field("年份", YEAR, required=True, characters=5), index=True)
    key: Mapped[str] = column(Field("段落", required=True, max_length=60, characters=16))
    text: Mapped[str | None] = column(Field("内容", LONG_TEXT, max_length=20000, characters=60))


CALENDAR_DAY = Register(
    key="calendar_day",
    label="工作日历",
    record_type=CalendarDay,
    names=("day", "working", "name"),
    dated_by="day",
    sections=(("放假与调休", ("day", "working", "name")),),
    listed=("day", "working", "name"),
    searched=("name",),
    unique="day",
    identity=("day",),
)

REPORT_TEXT = Register(
    key="report_text",
    label="报告文字",
    record_type=ReportText,
    names=("year", "key", "text"),
    sections=(("报告文字", ("year", "key", "text")),),
    listed=("year", "key", "text"),
    searched=("text",),
    identity=("year", "key"),
)
