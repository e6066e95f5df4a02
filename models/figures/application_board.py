"""办理看板: the open applications by how near their last day is, and what each waits for."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import and_, select

from models.figures.sources import columns_of
from models.masking import masked
from models.messages import Message, translatable
from models.records.application import APPLICATION
from models.records.register import Values
from models.rules.application_fields import with_fields
from models.rules.application_life import Awaited, Life, LifeState, life_of
from models.rules.editions import REGULATION_2007
from models.rules.working_days import WorkingDays
from models.store.applications import stored_events
from models.store.calendar import calendar_of
from models.store.masked_records import texts_masked
from models.store.workspace import Workspace

SOON, NEAR = 3, 7
"""Working days left from which an application is urgent, or near."""
_CONTENT = 60


class Column(StrEnum):
    """The columns of the board, from the left."""

    OVERDUE = "overdue"
    SOON = "soon"
    NEAR = "near"
    WAITING = "waiting"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Card:
    """One open application.

    Attributes:
        record_id: of the application.
        number: its own, empty if it has none.
        applicant: masked.
        content: what is asked for, shortened and masked.
        due_on: last day to answer; None while the clock waits.
        left: working days left after today; below 0 once it is over; None while the clock waits.
        provisional: the day may still move, since the calendar of a year is not entered.
        next_step: what is to be done now.
    """

    record_id: int
    number: str
    applicant: str
    content: str
    due_on: datetime.date | None
    left: int | None
    provisional: bool
    next_step: Message


@dataclass(frozen=True, slots=True)
class Board:
    """All open applications; the cards of a column by their last day."""

    columns: dict[Column, tuple[Card, ...]]

    @property
    def urgent(self) -> int:
        """How many are overdue or due within three working days."""
        return len(self.columns[Column.OVERDUE]) + len(self.columns[Column.SOON])


_LATE = translatable("errors", "已超期 {days} 个工作日，请立即答复，并向负责人报告。")
_AWAITED = translatable("errors", "等待{who}，至 {day}。")
_AWAITED_OPEN = translatable("errors", "等待{who}，没有约定期限。")
_WAITED_OUT = translatable("errors", "等待{who}的期限 {day} 已过，请登记结果，接着办理。")
_CORRECTION = translatable("errors", "先看申请内容是否明确；需要补正的，{day} 前告知。")
_MERGED = translatable("errors", "已并案，随主件一并答复。")
_ANSWER = translatable("errors", "拟写并送出答复书。")


def board(workspace: Workspace, today: datetime.date, calendar: WorkingDays | None = None) -> Board:
    """Return the open applications, sorted into columns.

    Source:
        《条例》(2019) 第三十条、第三十二条、第三十三条; (2007) 第二十四条.
    """
    calendar = calendar or calendar_of(workspace)
    table = columns_of("application")
    is_open = and_(
        table.c.answered_on.is_(None),
        table.c.received_on >= REGULATION_2007.in_force_on,
        table.c.received_on <= today,
    )
    with workspace.reading() as connection:
        rows = [dict(row) for row in connection.execute(select(table).where(is_open)).mappings()]
        events = stored_events(connection, [row["id"] for row in rows])
    found: dict[Column, list[Card]] = {column: [] for column in Column}
    for row in rows:
        life = life_of(with_fields(events.get(row["id"], ()), row), calendar)
        if life.is_open:
            column, card = _card(row, life, today, calendar)
            found[column].append(card)
    return Board({column: tuple(sorted(cards, key=_order)) for column, cards in found.items()})


def _order(card: Card) -> tuple[datetime.date, int]:
    return card.due_on or datetime.date.max, card.record_id


def _card(
    row: Values, life: Life, today: datetime.date, calendar: WorkingDays
) -> tuple[Column, Card]:
    due = life.due
    left = None if due is None else _left(today, due.on, calendar)
    content = " ".join(texts_masked(APPLICATION, row)["content"].split())
    card = Card(
        row["id"],
        row["number"] or "",
        masked(row["applicant"]),
        content if len(content) <= _CONTENT else content[:_CONTENT] + "…",
        None if due is None else due.on,
        left,
        life.is_provisional,
        _next_step(life, left, today),
    )
    return _column(life, left, today), card


def _left(today: datetime.date, due: datetime.date, calendar: WorkingDays) -> int:
    if due >= today:
        return calendar.between(today, due)
    return -max(calendar.between(due, today), 1)


def _column(life: Life, left: int | None, today: datetime.date) -> Column:
    if left is None:
        over = any(one.until is not None and one.until.on < today for one in life.waits)
        return Column.SOON if over else Column.WAITING
    if left < 0:
        return Column.OVERDUE
    if left <= SOON:
        return Column.SOON
    if left <= NEAR:
        return Column.NEAR
    others = [one for one in life.waits if one.awaited is not Awaited.OFFICE]
    return Column.WAITING if others else Column.LATER


def _next_step(life: Life, left: int | None, today: datetime.date) -> Message:
    if left is not None and left < 0:
        return Message(_LATE, {"days": -left})
    if life.state is LifeState.MERGED:
        return Message(_MERGED)
    for wait in life.waits:
        if wait.awaited is Awaited.OFFICE:
            continue
        who = wait.awaited.value
        if wait.until is None:
            return Message(_AWAITED_OPEN, {"who": who})
        template = _WAITED_OUT if wait.until.on < today else _AWAITED
        return Message(template, {"who": who, "day": wait.until.on})
    limit = life.correction_limit
    if limit is not None and limit.on >= today and not life.excluded and not life.extended_by:
        return Message(_CORRECTION, {"day": limit.on})
    return Message(_ANSWER)
