"""渠道检查: who looked after a channel for complaints, when, and what was found there."""

import datetime

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped

from models.fields import Field, Record, column
from models.kinds import CHOICE, COUNT, DATE, LONG_TEXT, REFERENCE
from models.messages import Message
from models.records.register import FieldProblem, Register, Values

OPENING = "开箱"
CHECK_WAYS = (OPENING, "试拨", "登录查看")
USUAL_WAYS = {
    "投诉信箱": OPENING,
    "举报电话": "试拨",
    "监督电话": "试拨",
    "12345": "试拨",
    "网上信箱": "登录查看",
    "领导信箱": "登录查看",
}
"""How a channel of each type is usually checked."""


class ChannelCheck(Record):
    """One check of a channel: a box opened by two persons, a hot line rung, an inbox looked into.

    That nothing was found is a full record, too: it proves that somebody looked.
    """

    __tablename__ = "channel_check"
    __table_args__ = (
        CheckConstraint(
            "way <> '开箱' OR (second_person IS NOT NULL AND second_person <> first_person)",
            name="box_opened_by_two",
        ),
    )

    complaint_channel_id: Mapped[int] = column(
        Field("监督渠道", REFERENCE, required=True), refers_to="complaint_channel", index=True
    )
    checked_on: Mapped[datetime.date] = column(
        Field("检查日期", DATE, required=True, characters=8, example="2018-03-05"), index=True
    )
    way: Mapped[str] = column(
        Field("检查方式", CHOICE, required=True, characters=6, choices=CHECK_WAYS, example="开箱")
    )
    first_person: Mapped[str] = column(
        Field("检查人", required=True, max_length=50, characters=7, example="王建国")
    )
    second_person: Mapped[str | None] = column(
        Field("第二检查人", max_length=50, characters=7, hint="开箱须两人在场，必须填写。")
    )
    found: Mapped[int] = column(
        Field("收到件数", COUNT, required=True, characters=5, hint="没有来信、来电填 0。")
    )
    remarks: Mapped[str | None] = column(Field("备注", LONG_TEXT, max_length=2000, characters=20))


def _prepare(values: Values) -> list[FieldProblem]:
    if values["way"] != OPENING:
        return []
    if not values["second_person"]:
        return [FieldProblem("second_person", Message("开箱须两人在场，请填写第二检查人。"))]
    if values["second_person"] == values["first_person"]:
        message = Message("两名检查人不能是同一个人，请改正第二检查人。")
        return [FieldProblem("second_person", message)]
    return []


CHANNEL_CHECK = Register(
    key="channel_check",
    label="渠道检查",
    record_type=ChannelCheck,
    names=(
        "complaint_channel_id",
        "checked_on",
        "way",
        "first_person",
        "second_person",
        "found",
        "remarks",
    ),
    dated_by="checked_on",
    sections=(
        (
            "检查",
            ("checked_on", "way", "first_person", "second_person", "found", "remarks"),
        ),
    ),
    listed=("checked_on", "way", "first_person", "second_person", "found"),
    searched=("first_person", "second_person", "remarks"),
    prepare=_prepare,
    owner="complaint_channel",
)
