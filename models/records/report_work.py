"""Work on a year's report: overridden numbers, notes on findings, versions, problems and plans."""

from decimal import Decimal

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from models.fields import Field, Record, column
from models.kinds import CHOICE, LONG_TEXT, NUMBER, REFERENCE, YEAR
from models.messages import Message
from models.records.register import FieldProblem, Register, Values

DONE = "已完成"
PLAN_STATES = ("未开始", "进行中", DONE)
"""What became of a plan."""


class FigureOverride(Record):
    """A number that the texts of a year state instead of the one counted; tables keep theirs."""

    __tablename__ = "figure_override"
    __table_args__ = (UniqueConstraint("year", "path"),)

    year: Mapped[int] = column(Field("年份", YEAR, required=True, characters=5), index=True)
    path: Mapped[str] = column(Field("数字", required=True, max_length=300, characters=20))
    value: Mapped[Decimal] = column(Field("改写为", NUMBER, required=True, characters=6))
    reason: Mapped[str] = column(
        Field("原因", LONG_TEXT, required=True, max_length=2000, characters=30)
    )


class FindingNote(Record):
    """A warning about a year's report that the clerk has looked into, and why it may stand."""

    __tablename__ = "finding_note"
    __table_args__ = (UniqueConstraint("year", "finding"),)

    year: Mapped[int] = column(Field("年份", YEAR, required=True, characters=5), index=True)
    finding: Mapped[str] = column(Field("检查结果", required=True, max_length=100, characters=12))
    reason: Mapped[str] = column(
        Field("说明", LONG_TEXT, required=True, max_length=2000, characters=30)
    )
    noted_at: Mapped[str] = column(Field("说明时间", required=True, max_length=32, characters=12))
    noted_by: Mapped[str] = column(Field("说明人", required=True, max_length=100, characters=8))


class ReportVersion(Record):
    """The texts and overridden numbers of a year's report as they were at one moment."""

    __tablename__ = "report_version"

    year: Mapped[int] = column(Field("年份", YEAR, required=True, characters=5), index=True)
    label: Mapped[str] = column(Field("名称", required=True, max_length=100, characters=16))
    saved_at: Mapped[str] = column(Field("保存时间", required=True, max_length=32, characters=12))
    texts: Mapped[str] = column(Field("当时的文字", LONG_TEXT, required=True, max_length=500_000))
    overrides: Mapped[str] = column(
        Field("当时改写的数字", LONG_TEXT, required=True, max_length=500_000)
    )


class PlanEntry(Record):
    """存在的问题、改进措施和工作计划: one problem, what is done about it and what is planned."""

    __tablename__ = "plan_entry"

    year: Mapped[int] = column(Field("年份", YEAR, required=True, characters=5), index=True)
    problem: Mapped[str | None] = column(
        Field("存在的问题", LONG_TEXT, max_length=2000, characters=30)
    )
    measure: Mapped[str | None] = column(
        Field("改进措施", LONG_TEXT, max_length=2000, characters=30)
    )
    plan: Mapped[str | None] = column(
        Field("工作计划", LONG_TEXT, max_length=2000, characters=30, hint="下一年打算做的事。")
    )
    status: Mapped[str | None] = column(
        Field("完成情况", CHOICE, choices=PLAN_STATES, characters=6)
    )
    result: Mapped[str | None] = column(
        Field(
            "结果", LONG_TEXT, max_length=2000, characters=30, hint="做成了什么，或为何没有做成。"
        )
    )
    carried_from: Mapped[int | None] = column(Field("上年条目", REFERENCE))


def _entry_says_something(values: Values) -> list[FieldProblem]:
    if any(values.get(name) for name in ("problem", "measure", "plan")):
        return []
    return [FieldProblem("problem", Message("问题、措施和计划至少填写一项。"))]


FIGURE_OVERRIDE = Register(
    key="figure_override",
    label="改写的数字",
    record_type=FigureOverride,
    names=("year", "path", "value", "reason"),
    sections=(("改写的数字", ("year", "path", "value", "reason")),),
    listed=("year", "path", "value", "reason"),
    searched=("reason",),
    identity=("year", "path"),
)

FINDING_NOTE = Register(
    key="finding_note",
    label="检查说明",
    record_type=FindingNote,
    names=("year", "finding", "reason", "noted_at", "noted_by"),
    sections=(("检查说明", ("year", "finding", "reason", "noted_at", "noted_by")),),
    listed=("year", "reason", "noted_at", "noted_by"),
    searched=("reason",),
    identity=("year", "finding"),
)

REPORT_VERSION = Register(
    key="report_version",
    label="报告版本",
    record_type=ReportVersion,
    names=("year", "label", "saved_at", "texts", "overrides"),
    sections=(("报告版本", ("year", "label", "saved_at", "texts", "overrides")),),
    listed=("year", "label", "saved_at"),
    searched=("label",),
)

PLAN_ENTRY = Register(
    key="plan_entry",
    label="问题和计划",
    record_type=PlanEntry,
    names=("year", "problem", "measure", "plan", "status", "result", "carried_from"),
    sections=(
        ("问题和措施", ("year", "problem", "measure")),
        ("计划", ("plan", "status", "result")),
    ),
    listed=("year", "problem", "measure", "plan", "status", "result"),
    searched=("problem", "measure", "plan", "result"),
    prepare=_entry_says_something,
)
