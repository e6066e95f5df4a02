"""办理经过: what happened to an application, one event a record."""

import datetime
from collections.abc import Mapping
from dataclasses import fields
from decimal import Decimal
from typing import Any

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped

from models.fields import Field, Record, column
from models.kinds import CHOICE, COUNT, DATE, LONG_TEXT, REFERENCE, YUAN
from models.messages import Message
from models.problems import UserError
from models.records.application import METHODS, OUTCOME
from models.records.register import FieldProblem, Register, Values
from models.rules.application_events import CLOSING, Event, EventKind, receipt_day

WAYS = (*METHODS, "电子邮件", "自行领取", "公告")
"""How an application comes, and how a letter goes out."""


class ApplicationEvent(Record):
    """One event in the life of an application (《条例》第三十条 to 第三十六条).

    The dates in the application's own record follow from these.
    """

    __tablename__ = "application_event"
    __table_args__ = (
        CheckConstraint("kind <> '答复' OR outcome IS NOT NULL", name="answer_has_outcome"),
    )

    application_id: Mapped[int] = column(
        Field("依申请公开", REFERENCE, required=True), refers_to="application", index=True
    )
    kind: Mapped[str] = column(
        Field(
            "事项",
            CHOICE,
            required=True,
            characters=9,
            choices=tuple(kind.value for kind in EventKind),
            example="告知补正",
        )
    )
    happened_on: Mapped[datetime.date] = column(
        Field("日期", DATE, required=True, characters=8, example="2025-09-05"), index=True
    )
    days: Mapped[int | None] = column(
        Field(
            "天数",
            COUNT,
            characters=5,
            hint="工作日数：补正、说明理由的期限，延期、延迟答复的长度，重新办理的期限。",
        )
    )
    party: Mapped[str | None] = column(
        Field(
            "对方",
            max_length=200,
            characters=16,
            personal=True,
            hint="第三方、共同制作机关、承办单位等。",
        )
    )
    method: Mapped[str | None] = column(
        Field("方式", CHOICE, characters=6, choices=WAYS, hint="收到或者送达的方式。")
    )
    outcome: Mapped[str | None] = column(Field("办理结果", OUTCOME, characters=14))
    amount_yuan: Mapped[Decimal | None] = column(
        Field("金额(元)", YUAN, characters=6, hint="收费通知的金额，或者实际缴纳的金额。")
    )
    sent_on: Mapped[datetime.date | None] = column(
        Field("提交（寄出）日期", DATE, characters=8, hint="当面提交的，这一天就是收到之日。")
    )
    arrived_on: Mapped[datetime.date | None] = column(
        Field("到达（签收）日期", DATE, characters=8, hint="邮寄的，签收之日为收到之日。")
    )
    confirmed_on: Mapped[datetime.date | None] = column(
        Field("确认日期", DATE, characters=8, hint="平信、网络、传真的，双方确认之日为收到之日。")
    )
    letter_number: Mapped[str | None] = column(
        Field("文号", max_length=100, characters=14, hint="发出的文书的文号。")
    )
    note: Mapped[str | None] = column(Field("说明", LONG_TEXT, max_length=5000, characters=24))
    linked_id: Mapped[int | None] = column(Field("相关申请", REFERENCE))


_STORED = tuple(field.name for field in fields(Event) if field.name not in {"id", "kind", "on"})


def event_of(values: Mapping[str, Any]) -> Event:
    """Return the event that a record holds."""
    return Event(
        EventKind(values["kind"]),
        values["happened_on"],
        **{name: values[name] for name in _STORED},
        id=values.get("id") or 0,
    )


def values_of(event: Event, application_id: object) -> Values:
    """Return the values of the record of an event.

    Args:
        event: what happened.
        application_id: id of the application, or what stands for it within a step of changes.
    """
    return {
        "application_id": application_id,
        "kind": event.kind.value,
        "happened_on": event.on,
        **{name: getattr(event, name) for name in _STORED},
    }


def _prepare(values: Values) -> list[FieldProblem]:
    kind, day = values["kind"], values["happened_on"]
    problems = []
    if kind == EventKind.ANSWERED and not values["outcome"]:
        problems.append(FieldProblem("outcome", Message("请填写办理结果。")))
    elif kind and values["outcome"] and EventKind(kind) not in CLOSING:
        problems.append(FieldProblem("outcome", Message("只有办结的事项才填办理结果，请清空。")))
    method = values["method"]
    if kind == EventKind.RECEIVED and method in METHODS and day:
        problems += _receipt_problems(values, method, day)
    return problems


def _receipt_problems(values: Values, method: str, day: datetime.date) -> list[FieldProblem]:
    three = (values["sent_on"], values["arrived_on"], values["confirmed_on"])
    if not any(three):
        return []
    try:
        due = receipt_day(method, *three)
    except UserError as error:
        return [FieldProblem("happened_on", error.message)]
    if due == day:
        return []
    sentence = "按“{method}”计算，收到之日应是 {due}（《条例》第三十一条），请核对日期。"
    return [FieldProblem("happened_on", Message(sentence, {"method": method, "due": due}))]


APPLICATION_EVENT = Register(
    key="application_event",
    label="办理经过",
    record_type=ApplicationEvent,
    names=(
        "application_id",
        "kind",
        "happened_on",
        "days",
        "party",
        "method",
        "outcome",
        "amount_yuan",
        "sent_on",
        "arrived_on",
        "confirmed_on",
        "letter_number",
        "note",
        "linked_id",
    ),
    dated_by="happened_on",
    sections=(
        ("事项", ("kind", "happened_on", "days", "party", "method", "outcome", "amount_yuan")),
        ("收到", ("sent_on", "arrived_on", "confirmed_on")),
        ("文书", ("letter_number", "note")),
    ),
    listed=("happened_on", "kind", "days", "party", "letter_number", "note"),
    searched=("party", "letter_number", "note"),
    prepare=_prepare,
    owner="application",
)
