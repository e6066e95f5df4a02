"""行政复议 and 行政诉讼: cases against the office about disclosure (report, part four)."""

import datetime

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped

from models.fields import Field, Record, column, in_order
from models.kinds import CHOICE, DATE, LONG_TEXT
from models.messages import Message
from models.problems import Severity
from models.records.register import FieldProblem, Register, Values
from models.rules.remedies import REVIEW_FIRST_FROM

PENDING = "尚未审结"
CASE_RESULTS = ("结果维持", "结果纠正", "其他结果", PENDING)
LAWSUIT_KINDS = ("未经复议直接起诉", "复议后起诉")


def _closed_has_result() -> CheckConstraint:
    # An unknown result compares as unknown, which a database takes for kept.
    condition = "closed_on IS NULL OR (result IS NOT NULL AND result <> '尚未审结')"
    return CheckConstraint(condition, name="closed_has_result")


def _accepted() -> Field:
    return Field("受理日期", DATE, required=True, characters=8, example="2018-06-01")


def _result() -> Field:
    return Field(
        "结果",
        CHOICE,
        characters=8,
        choices=CASE_RESULTS,
        hint="维持、驳回为结果维持；撤销、变更、确认违法、责令履行为结果纠正；留空为尚未审结。",
    )


def _application_number() -> Field:
    return Field("申请编号", max_length=60, hint="引起争议的依申请公开登记编号。")


class AdministrativeReview(Record):
    """One application for administrative review (行政复议) of a disclosure act."""

    __tablename__ = "administrative_review"
    __table_args__ = (
        in_order("accepted_on", "closed_on"),
        _closed_has_result(),
    )

    accepted_on: Mapped[datetime.date] = column(_accepted(), index=True)
    application_number: Mapped[str | None] = column(_application_number())
    matter: Mapped[str | None] = column(Field("案由", LONG_TEXT, max_length=2000, characters=36))
    result: Mapped[str | None] = column(_result())
    closed_on: Mapped[datetime.date | None] = column(Field("结案日期", DATE, characters=8))


class Lawsuit(Record):
    """One lawsuit (行政诉讼), brought directly or after a review."""

    __tablename__ = "lawsuit"
    __table_args__ = (
        in_order("accepted_on", "closed_on"),
        _closed_has_result(),
    )

    lawsuit_kind: Mapped[str] = column(
        Field(
            "类别",
            CHOICE,
            required=True,
            choices=LAWSUIT_KINDS,
            hint="2024年起对不予公开的答复应先复议再起诉（行政复议法第二十三条）。",
            example="复议后起诉",
        )
    )
    accepted_on: Mapped[datetime.date] = column(_accepted(), index=True)
    application_number: Mapped[str | None] = column(_application_number())
    matter: Mapped[str | None] = column(Field("案由", LONG_TEXT, max_length=2000, characters=36))
    result: Mapped[str | None] = column(_result())
    closed_on: Mapped[datetime.date | None] = column(Field("结案日期", DATE, characters=8))


def _prepare_lawsuit(values: Values) -> list[FieldProblem]:
    """Check a lawsuit; one brought directly since 2024 may have needed a review first.

    Source:
        行政复议法 (2023) 第二十三条第一款第（四）项.
    """
    problems = _prepare(values)
    accepted, direct = values["accepted_on"], values["lawsuit_kind"] == LAWSUIT_KINDS[0]
    if direct and accepted and accepted >= REVIEW_FIRST_FROM:
        sentence = "2024年起，不服不予公开的答复应先申请行政复议；请核对类别，应诉时可以提出。"
        problems.append(FieldProblem("lawsuit_kind", Message(sentence), Severity.WARNING))
    return problems


def _prepare(values: Values) -> list[FieldProblem]:
    values["result"] = values["result"] or PENDING
    accepted, closed = values["accepted_on"], values["closed_on"]
    problems = []
    if accepted and closed and closed < accepted:
        problems.append(
            FieldProblem("closed_on", Message("结案日期早于受理日期，请核对这两个日期。"))
        )
    if closed and values["result"] == PENDING:
        problems.append(FieldProblem("result", Message("已填结案日期，请把结果改为实际结果。")))
    if not closed and values["result"] != PENDING:
        problems.append(
            FieldProblem(
                "closed_on",
                Message("已有结果但没有结案日期，按受理年份计数，请补上结案日期。"),
                Severity.WARNING,
            )
        )
    return problems


ADMINISTRATIVE_REVIEW = Register(
    key="administrative_review",
    label="行政复议",
    record_type=AdministrativeReview,
    names=("accepted_on", "application_number", "matter", "result", "closed_on"),
    dated_by="accepted_on",
    sections=(
        ("案件", ("accepted_on", "application_number", "matter")),
        ("结果", ("result", "closed_on")),
    ),
    listed=("accepted_on", "application_number", "matter", "result", "closed_on"),
    searched=("application_number", "matter"),
    prepare=_prepare,
)

LAWSUIT = Register(
    key="lawsuit",
    label="行政诉讼",
    record_type=Lawsuit,
    names=("lawsuit_kind", "accepted_on", "application_number", "matter", "result", "closed_on"),
    dated_by="accepted_on",
    sections=(
        ("案件", ("lawsuit_kind", "accepted_on", "application_number", "matter")),
        ("结果", ("result", "closed_on")),
    ),
    listed=("lawsuit_kind", "accepted_on", "application_number", "matter", "result", "closed_on"),
    searched=("application_number", "matter"),
    prepare=_prepare_lawsuit,
)
