"""What an office sets for itself: working days of the calendar and texts of its reports."""

import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from models.fields import Field, Record, column
from models.kinds import COUNT, DATE, LONG_TEXT, YEAR, YES_NO
from models.records.register import Register, Values

_LAST_OF_JANUARY = 31


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


class WorkSettings(Record):
    """Rules that an office or its county sets for itself; a blank one has its usual value."""

    __tablename__ = "work_settings"

    review_before_publishing: Mapped[bool | None] = column(
        Field(
            "公开前审签",
            YES_NO,
            hint="留空：新拟信息走审签，补录的已公开信息照计；“是”：没有审签日期的一律不计入已公开；"
            "“否”：不走审签。",
        )
    )
    index_pattern: Mapped[str | None] = column(
        Field(
            "索引号格式",
            max_length=100,
            characters=24,
            hint="留空为 {org}/{yyyy}-{serial:05d}，即单位代码、年份、当年顺序号；"
            "还可用 {mm}、{class}。",
        )
    )
    publication_days: Mapped[int | None] = column(
        Field(
            "主动公开期限", COUNT, hint="自形成之日起的工作日数，留空为 20（《条例》第二十六条）。"
        )
    )
    notice_days: Mapped[int | None] = column(
        Field("公示期", COUNT, hint="新公示默认的工作日数，留空为 7。")
    )
    complaint_inform_days: Mapped[int | None] = column(
        Field("投诉受理告知期限", COUNT, hint="自收到之日起的日数，留空为 15（《信访工作条例》）。")
    )
    complaint_days: Mapped[int | None] = column(
        Field("投诉办理期限", COUNT, hint="自收到之日起的日数，留空为 60（《信访工作条例》）。")
    )
    complaint_extension_days: Mapped[int | None] = column(
        Field("投诉延期上限", COUNT, hint="最多可延长的日数，留空为 30（《信访工作条例》）。")
    )
    complaint_from_informing: Mapped[bool | None] = column(
        Field(
            "投诉期限自受理起算",
            YES_NO,
            hint="留空为“否”，自收到之日起算，较早、较稳妥；填“是”，有受理告知日期的自该日起算。",
        )
    )
    box_opening_days: Mapped[int | None] = column(
        Field("信箱开箱间隔", COUNT, hint="投诉信箱最多隔几日开一次，留空为 7。")
    )
    report_day: Mapped[int | None] = column(
        Field(
            "报送日",
            COUNT,
            hint="县里要求次年1月几日前报送就填几，留空按条例：1月31日，2018年度及以前为3月31日。",
        )
    )
    charts_in_report: Mapped[bool | None] = column(
        Field(
            "报告附图表",
            YES_NO,
            hint="留空为“否”：规定的格式没有图表；填“是”，报告末尾另附图表页。统计表里总有图表。",
        )
    )
    keep_identity_numbers: Mapped[bool | None] = column(
        Field(
            "留存证件号码",
            YES_NO,
            hint="留空为“否”：法律只要求提供身份证明，不要求登记号码（《条例》第二十九条）。",
        )
    )
    retention_years: Mapped[int | None] = column(
        Field(
            "申请人信息保存年限",
            COUNT,
            hint="自办结次年1月1日起算的年数，留空为 10；以本单位文书档案保管期限表为准。",
        )
    )
    letter_word: Mapped[str | None] = column(
        Field(
            "文书发文代字",
            max_length=20,
            characters=10,
            hint="如“徐公复”，文号即“徐公复〔2026〕1号”；留空取单位全称的第一个字。",
        )
    )
    court: Mapped[str | None] = column(
        Field(
            "起诉法院",
            max_length=100,
            characters=20,
            hint="答复书救济途径里的法院全称，留空写“人民法院”。",
        )
    )


def report_day_of(settings: Values) -> tuple[int, int] | None:
    """Return month and day by which the county wants the report, None for the usual day."""
    day = settings.get("report_day")
    return (1, min(day, _LAST_OF_JANUARY)) if day else None


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

WORK_SETTINGS = Register(
    key="work_settings",
    label="工作设置",
    record_type=WorkSettings,
    names=(
        "review_before_publishing",
        "index_pattern",
        "publication_days",
        "notice_days",
        "complaint_inform_days",
        "complaint_days",
        "complaint_extension_days",
        "complaint_from_informing",
        "box_opening_days",
        "report_day",
        "charts_in_report",
        "keep_identity_numbers",
        "retention_years",
        "letter_word",
        "court",
    ),
    sections=(
        ("公开信息", ("review_before_publishing", "index_pattern", "publication_days")),
        ("公示公告", ("notice_days",)),
        (
            "投诉举报",
            (
                "complaint_inform_days",
                "complaint_days",
                "complaint_extension_days",
                "complaint_from_informing",
                "box_opening_days",
            ),
        ),
        (
            "依申请公开",
            ("keep_identity_numbers", "retention_years", "letter_word", "court"),
        ),
        ("年度报告", ("report_day", "charts_in_report")),
    ),
)
