"""依申请公开: applications for government information and their dates."""

import datetime
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import CheckConstraint, String
from sqlalchemy.orm import Mapped

from models.fields import Field, Record, column, in_order
from models.kinds import CHOICE, DATE, LONG_TEXT, TEXT, YUAN, Kind
from models.messages import Message
from models.problems import UserError
from models.records.register import Computed, FieldProblem, Register, Values
from models.rules.application_events import Event
from models.rules.application_life import life_of
from models.rules.deadlines import ApplicationDates, answer_due, date_problems
from models.rules.outcomes import APPLICANT_TYPES, outcome_label, parse_outcome
from models.rules.working_days import DueDate, WorkingDays

METHODS = ("当面", "邮寄", "平信", "网络", "传真")


def _format_outcome(code: str | None) -> str:
    return outcome_label(code) if code else ""


OUTCOME = Kind("outcome", String(40), TEXT.parse, _format_outcome)
"""The outcome of an application: kept as its code, shown as its statutory label.

Which labels are valid depends on the year of the answer, so the register itself parses them.
"""


class Application(Record):
    """One application for disclosure (《条例》第二十七条、第二十九条)."""

    __tablename__ = "application"
    __table_args__ = (
        CheckConstraint("(answered_on IS NULL) = (outcome IS NULL)", name="answer_has_outcome"),
        in_order("received_on", "answered_on"),
        in_order("received_on", "correction_asked_on"),
        in_order("correction_asked_on", "correction_received_on"),
        in_order("received_on", "consultation_asked_on"),
        in_order("consultation_asked_on", "consultation_answered_on"),
        in_order("received_on", "extended_on"),
    )

    applicant: Mapped[str] = column(
        Field(
            "申请人",
            required=True,
            max_length=100,
            characters=10,
            personal=True,
            example="张三",
            hint="自然人姓名，或法人、其他组织的名称。",
        )
    )
    applicant_type: Mapped[str] = column(
        Field(
            "申请人类型",
            CHOICE,
            required=True,
            characters=8,
            choices=tuple(APPLICANT_TYPES.values()),
            hint="年度报告表三的列。",
            example="自然人",
        )
    )
    method: Mapped[str] = column(
        Field("申请方式", CHOICE, required=True, characters=6, choices=METHODS, example="当面")
    )
    received_on: Mapped[datetime.date] = column(
        Field(
            "收到日期",
            DATE,
            required=True,
            characters=8,
            hint="当面为提交之日，邮寄为签收之日，平信、网络、传真为双方确认之日（第三十一条）。",
            example="2018-03-05",
        ),
        index=True,
    )
    content: Mapped[str] = column(
        Field(
            "申请内容",
            LONG_TEXT,
            required=True,
            max_length=5000,
            characters=36,
            example="申请公开2017年度财政决算",
        )
    )
    number: Mapped[str | None] = column(
        Field("编号", max_length=60, hint="申请的登记编号，不可重复。", example="2018-001"),
        unique=True,
    )
    telephone: Mapped[str | None] = column(Field("联系电话", max_length=50, personal=True))
    address: Mapped[str | None] = column(
        Field("联系地址", max_length=200, characters=24, personal=True)
    )
    document_kind: Mapped[str | None] = column(
        Field("证件类型", max_length=50, characters=8, personal=True)
    )
    document_number: Mapped[str | None] = column(
        Field(
            "证件号码",
            max_length=50,
            characters=14,
            personal=True,
            hint="法律不要求留存号码；“工作设置”里设为留存后才能填。",
        )
    )
    correction_asked_on: Mapped[datetime.date | None] = column(
        Field(
            "补正通知日期",
            DATE,
            characters=8,
            hint="收到之日起7个工作日内一次性告知（第三十条）。",
        )
    )
    correction_received_on: Mapped[datetime.date | None] = column(
        Field("补正收到日期", DATE, characters=8, hint="答复期限自这一天重新计算（第三十条）。")
    )
    consultation_asked_on: Mapped[datetime.date | None] = column(
        Field(
            "征求意见日期",
            DATE,
            characters=8,
            hint="书面征求第三方意见的日期（第三十二条）。",
        )
    )
    consultation_answered_on: Mapped[datetime.date | None] = column(
        Field("意见收到日期", DATE, characters=8, hint="征求意见所需时间不计入期限（第三十三条）。")
    )
    extended_on: Mapped[datetime.date | None] = column(
        Field(
            "延期批准日期",
            DATE,
            characters=8,
            hint="应在期限届满前经机构负责人同意并告知申请人（第三十三条）。",
        )
    )
    answered_on: Mapped[datetime.date | None] = column(
        Field("答复日期", DATE, characters=8, hint="决定结果计入哪一年。"), index=True
    )
    outcome: Mapped[str | None] = column(
        Field(
            "办理结果",
            OUTCOME,
            characters=14,
            hint="按答复当年报告格式的结果名称填写，可带编号。",
        )
    )
    fee_yuan: Mapped[Decimal | None] = column(
        Field("收费金额(元)", YUAN, characters=6, hint="实际收取的信息处理费，没有收费留空。")
    )
    remarks: Mapped[str | None] = column(Field("备注", LONG_TEXT, max_length=2000, characters=20))


def dates_of(values: Mapping[str, Any]) -> ApplicationDates:
    """Return the dates of an application that its clock depends on."""
    return ApplicationDates(
        received_on=values["received_on"],
        correction_asked_on=values["correction_asked_on"],
        correction_received_on=values["correction_received_on"],
        consultation_asked_on=values["consultation_asked_on"],
        consultation_answered_on=values["consultation_answered_on"],
        extended_on=values["extended_on"],
        answered_on=values["answered_on"],
    )


def due_of(values: Mapping[str, Any], calendar: WorkingDays) -> DueDate | None:
    """Return the last day to answer an application; None while its clock waits.

    Args:
        values: the fields of the application; `events`, where they are given, tell more than the
            dates: a fee, a shorter extension, several third parties.
        calendar: the office's calendar.

    Raises:
        UserError: received before 2008-05-01.
    """
    events: Sequence[Event] = values.get("events") or ()
    return life_of(events, calendar).due if events else answer_due(dates_of(values), calendar).due


def _due_on(
    values: Mapping[str, Any], calendar: WorkingDays, _today: datetime.date
) -> datetime.date | None:
    due = due_of(values, calendar)
    return due.on if due else None


def _status(values: Mapping[str, Any], calendar: WorkingDays, today: datetime.date) -> str:
    if values["answered_on"]:
        return "已答复"
    due = due_of(values, calendar)
    if due is not None and due.on < today:
        return "已超期"
    if values.get("events"):
        return life_of(values["events"], calendar).state.value
    return "等待补正" if due is None else "办理中"


def _prepare(values: Values) -> list[FieldProblem]:
    problems = []
    answered, outcome = values["answered_on"], values["outcome"]
    if answered and outcome:
        try:
            values["outcome"] = parse_outcome(outcome, answered.year)
        except (ValueError, UserError) as error:
            problems.append(FieldProblem("outcome", Message("{reason}", {"reason": str(error)})))
    elif answered:
        problems.append(FieldProblem("outcome", Message("已填答复日期，请补上办理结果。")))
    elif outcome:
        problems.append(FieldProblem("answered_on", Message("已填办理结果，请补上答复日期。")))
    if values["received_on"]:
        problems += [
            FieldProblem(found.field, found.message, found.severity)
            for found in date_problems(dates_of(values))
        ]
    return problems


APPLICATION = Register(
    key="application",
    label="依申请公开",
    record_type=Application,
    names=(
        "applicant",
        "applicant_type",
        "method",
        "received_on",
        "content",
        "number",
        "telephone",
        "address",
        "document_kind",
        "document_number",
        "correction_asked_on",
        "correction_received_on",
        "consultation_asked_on",
        "consultation_answered_on",
        "extended_on",
        "answered_on",
        "outcome",
        "fee_yuan",
        "remarks",
    ),
    dated_by="received_on",
    sections=(
        ("申请", ("number", "received_on", "method", "content")),
        (
            "申请人",
            (
                "applicant",
                "applicant_type",
                "telephone",
                "address",
                "document_kind",
                "document_number",
            ),
        ),
        (
            "办理过程",
            (
                "correction_asked_on",
                "correction_received_on",
                "consultation_asked_on",
                "consultation_answered_on",
                "extended_on",
            ),
        ),
        ("答复", ("answered_on", "outcome", "fee_yuan", "remarks")),
    ),
    listed=("number", "received_on", "applicant", "content", "due_on", "status", "outcome"),
    searched=("number", "applicant", "content", "remarks"),
    unique="number",
    totalled=("fee_yuan",),
    prepare=_prepare,
    computed={
        "due_on": Computed("答复期限", DATE, _due_on),
        "status": Computed("状态", TEXT, _status, characters=6),
    },
)
