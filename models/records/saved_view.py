"""视图: ways of looking at a register, those that come along and those the office saved."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from models.fields import Field, Record, column
from models.kinds import LONG_TEXT
from models.messages import translatable
from models.records.register import Register


class SavedView(Record):
    """Filters, columns and order of a register that the office gave a name."""

    __tablename__ = "saved_view"
    __table_args__ = (UniqueConstraint("register_key", "name"),)

    register_key: Mapped[str] = column(Field("台账", required=True, max_length=40))
    name: Mapped[str] = column(Field("视图名称", required=True, max_length=40, characters=16))
    content: Mapped[str] = column(Field("视图内容", LONG_TEXT, required=True, max_length=20000))


SAVED_VIEW = Register(
    key="saved_view",
    label="视图",
    record_type=SavedView,
    names=("register_key", "name", "content"),
    sections=(("视图", ("register_key", "name", "content")),),
    listed=("register_key", "name"),
    identity=("register_key", "name"),
)


class Day(StrEnum):
    """A day that is known only when a view is opened."""

    MONTH_FIRST = "month_first"
    MONTH_LAST = "month_last"
    YEAR_FIRST = "year_first"
    YEAR_LAST = "year_last"


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on a field as a view declares it; `Day`s stand for dates."""

    name: str
    operator: Literal["one_of", "between", "blank", "filled"]
    values: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class BuiltInView:
    """A view that comes along.

    Attributes:
        name: what the clerk reads.
        conditions: they must all hold.
        duties: it shows the records with something to be done: what is `overdue`, what is `due`
            by today, or `all`.
        kinds: only duties of these kinds; of all kinds if empty.
        every_year: records of all years, not only of the one that is shown.
    """

    name: str
    conditions: tuple[Condition, ...] = ()
    duties: Literal["", "overdue", "due", "all"] = ""
    kinds: tuple[str, ...] = ()
    every_year: bool = False


def _blank(*names: str) -> tuple[Condition, ...]:
    return tuple(Condition(name, "blank") for name in names)


def _recent(dated_by: str) -> tuple[BuiltInView, ...]:
    """Return the views of this month and this year, by the clock on the wall."""
    return (
        BuiltInView(
            translatable("views", "本月"),
            (Condition(dated_by, "between", (Day.MONTH_FIRST, Day.MONTH_LAST)),),
            every_year=True,
        ),
        BuiltInView(
            translatable("views", "本年"),
            (Condition(dated_by, "between", (Day.YEAR_FIRST, Day.YEAR_LAST)),),
            every_year=True,
        ),
    )


BUILT_IN: dict[str, tuple[BuiltInView, ...]] = {
    "publication": (
        *_recent("published_on"),
        BuiltInView(
            translatable("views", "待审签"), duties="all", kinds=("sign_off",), every_year=True
        ),
        BuiltInView(
            translatable("views", "逾期未公开"),
            duties="overdue",
            kinds=("publication",),
            every_year=True,
        ),
        BuiltInView(translatable("views", "缺审签"), _blank("approved_on")),
        BuiltInView(translatable("views", "缺成文日期"), _blank("formed_on")),
        BuiltInView(translatable("views", "缺文号"), _blank("document_number")),
        BuiltInView(translatable("views", "缺概述"), _blank("summary")),
        BuiltInView(translatable("views", "缺索引号"), _blank("index_number")),
    ),
    "notice": (
        *_recent("posted_on"),
        BuiltInView(
            translatable("views", "到期未撤"), duties="overdue", kinds=("removal",), every_year=True
        ),
        BuiltInView(translatable("views", "未撤除"), _blank("removed_on"), every_year=True),
        BuiltInView(translatable("views", "缺截止日期"), _blank("ends_on")),
        BuiltInView(translatable("views", "缺监督电话"), _blank("hot_line")),
    ),
    "complaint_channel": (
        BuiltInView(translatable("views", "待开箱"), duties="due", kinds=("box",)),
        BuiltInView(translatable("views", "在用"), _blank("closed_on")),
        BuiltInView(translatable("views", "缺责任人"), _blank("holder")),
    ),
    "complaint": (
        *_recent("received_on"),
        BuiltInView(translatable("views", "未办结"), _blank("closed_on"), every_year=True),
        BuiltInView(
            translatable("views", "逾期未办"),
            duties="overdue",
            kinds=("complaint",),
            every_year=True,
        ),
        BuiltInView(
            translatable("views", "待告知"), duties="all", kinds=("inform",), every_year=True
        ),
        BuiltInView(
            translatable("views", "缺办理结果"),
            (Condition("closed_on", "filled"), *_blank("result")),
        ),
        BuiltInView(translatable("views", "缺承办人"), _blank("handler")),
    ),
    "application": (
        *_recent("received_on"),
        BuiltInView(translatable("views", "未答复"), _blank("answered_on"), every_year=True),
        BuiltInView(translatable("views", "逾期未办"), duties="overdue", every_year=True),
        BuiltInView(translatable("views", "缺编号"), _blank("number")),
    ),
    "administrative_review": (
        *_recent("accepted_on"),
        BuiltInView(translatable("views", "未审结"), _blank("closed_on"), every_year=True),
    ),
    "lawsuit": (
        *_recent("accepted_on"),
        BuiltInView(translatable("views", "未审结"), _blank("closed_on"), every_year=True),
    ),
    "inspection": (
        *_recent("inspected_on"),
        BuiltInView(translatable("views", "待整改"), duties="all", every_year=True),
        BuiltInView(translatable("views", "逾期未整改"), duties="overdue", every_year=True),
        BuiltInView(
            translatable("views", "缺复查结果"),
            (Condition("rectified_on", "filled"), *_blank("recheck")),
        ),
    ),
    "meeting": (
        *_recent("held_on"),
        BuiltInView(translatable("views", "缺参加人数"), _blank("people")),
    ),
}
"""The views that come along, by register."""
