"""The year at a glance: counters by register and month, and what a good report still lacks."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, not_, or_, select

from models.figures.duties import is_planned
from models.figures.sources import columns_of
from models.messages import Message, translatable
from models.records import BY_KEY
from models.records.channel_check import CHANNEL_CHECK
from models.records.publication import CATEGORIES
from models.records.supervision import NO_FINDING
from models.store.reading import in_year
from models.store.workspace import Workspace

COUNTED = (
    "publication",
    "notice",
    "complaint",
    "application",
    "administrative_review",
    "lawsuit",
    "inspection",
    "meeting",
)
"""The registers of the overview, in order."""

QUIET_MONTHS = 2
"""Whole months without a record after which a register looks neglected."""

_NOTHING = translatable("errors", "{year}年还没有{register}记录")
_QUIET = translatable("errors", "{month}月以后没有{register}记录")
_NO_MEETING = translatable("errors", "{year}年还没有登记政务公开会议")
_NO_TRAINING = translatable("errors", "{year}年还没有登记业务培训")
_NO_INSPECTION = translatable("errors", "{year}年还没有督查记录")
_UNCHECKED = translatable("errors", "{count} 个监督渠道本年没有检查记录")
_NO_CHANNEL = translatable("errors", "还没有登记监督渠道")
_NO_OFFICE = translatable("errors", "还没有填写单位信息")
_LACKS = {
    "approved_on": translatable("errors", "{count} 条公开信息没有审签日期"),
    "summary": translatable("errors", "{count} 条公开信息没有内容概述"),
}
_ODD_CLASSES = translatable("errors", "{count} 条公开信息的分类只用过一次，可能写错了")
_NO_RESULT = translatable("errors", "{count} 件已办结的投诉没有办理结果")
_NOT_MENDED = translatable("errors", "{count} 个督查发现的问题没有整改完成日期")


@dataclass(frozen=True, slots=True)
class Counter:
    """The records of a register in the year and the year before.

    Attributes:
        register: its key.
        months: records of the year by month, January first.
        months_before: those of the year before.
        before_by_today: records of the year before up to the same day of it; None unless the
            year is still running.
    """

    register: str
    months: tuple[int, ...]
    months_before: tuple[int, ...]
    before_by_today: int | None

    @property
    def number(self) -> int:
        """The records of the year."""
        return sum(self.months)

    @property
    def number_before(self) -> int:
        """The records of the year before."""
        return sum(self.months_before)


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that a good report would need.

    Attributes:
        message: what is missing.
        register: key of the page where it can be mended.
        ids: the records concerned; empty where there are none yet.
    """

    message: Message
    register: str
    ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Overview:
    """What the first page shows of a year."""

    year: int
    counters: tuple[Counter, ...]
    missing: tuple[Missing, ...]


def overview_of(workspace: Workspace, year: int, today: datetime.date) -> Overview:
    """Return the overview of a year as it looks on a day."""
    with workspace.reading() as connection:
        counters = tuple(_counter(connection, key, year, today) for key in COUNTED)
        missing = tuple(_missing(connection, year, today, counters))
    return Overview(year, counters, missing)


def _counter(connection: Connection, key: str, year: int, today: datetime.date) -> Counter:
    day = columns_of(key).c[BY_KEY[key].dated_by]
    by_today = None
    if year == today.year:
        until = _same_day(today, year - 1)
        by_today = _count(connection, key, and_(in_year(day, year - 1), day <= until))
    months, before = _by_month(connection, key, year), _by_month(connection, key, year - 1)
    return Counter(key, months, before, by_today)


def _same_day(day: datetime.date, year: int) -> datetime.date:
    """Return the day of another year; 29 February becomes 28 where there is none."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=day.day - 1)


def _by_month(connection: Connection, key: str, year: int) -> tuple[int, ...]:
    day = columns_of(key).c[BY_KEY[key].dated_by]
    month = func.extract("month", day)
    statement = select(month, func.count()).where(in_year(day, year)).group_by(month)
    found = {int(number): int(count) for number, count in connection.execute(statement)}
    return tuple(found.get(number, 0) for number in range(1, 13))


def _missing(
    connection: Connection, year: int, today: datetime.date, counters: Sequence[Counter]
) -> Iterator[Missing]:
    by_key = {counter.register: counter for counter in counters}
    if not _ids(connection, "office"):
        yield Missing(Message(_NO_OFFICE), "office")
    for key in ("publication", "notice"):
        yield from _quiet(by_key[key], year, today)
    yield from _publications(connection, year, today)
    yield from _channels(connection, year)
    yield from _complaints(connection, year)
    yield from _supervision(connection, year)


def _quiet(counter: Counter, year: int, today: datetime.date) -> Iterator[Missing]:
    """Find a register without records in the last whole months of the year so far."""
    label = BY_KEY[counter.register].label
    if not counter.number:
        nothing = Message(_NOTHING, {"year": year, "register": label})
        yield Missing(nothing, counter.register)
        return
    whole = today.month - 1 if year == today.year else 12 if year < today.year else 0
    last = max(place for place, number in enumerate(counter.months, start=1) if number)
    if whole - last >= QUIET_MONTHS:
        quiet = Message(_QUIET, {"month": last, "register": label})
        yield Missing(quiet, counter.register)


def _publications(connection: Connection, year: int, today: datetime.date) -> Iterator[Missing]:
    table = columns_of("publication")
    published = and_(in_year(table.c.published_on, year), not_(is_planned(today)))
    for name, sentence in _LACKS.items():
        lacking = and_(published, table.c[name].is_(None))
        yield from _listed(connection, "publication", lacking, sentence)
    rare = (
        select(table.c.category)
        .where(published)
        .group_by(table.c.category)
        .having(func.count() == 1)
    )
    odd = and_(published, table.c.category.not_in(_known_classes(connection)))
    yield from _listed(
        connection, "publication", and_(odd, table.c.category.in_(rare)), _ODD_CLASSES
    )


def _known_classes(connection: Connection) -> Sequence[str]:
    """Return the classes of the office's catalogue, or the usual ones where it has none."""
    if "publication_class" in BY_KEY:
        own = connection.scalars(select(columns_of("publication_class").c.name)).all()
        return [*CATEGORIES, *own]
    return CATEGORIES


def _channels(connection: Connection, year: int) -> Iterator[Missing]:
    """Find that nobody looked after the channels; only a log of openings can tell."""
    channels = columns_of("complaint_channel")
    last_day = datetime.date(year, 12, 31)
    in_use = and_(
        or_(channels.c.opened_on.is_(None), channels.c.opened_on <= last_day),
        or_(channels.c.closed_on.is_(None), channels.c.closed_on > last_day),
    )
    if not _ids(connection, "complaint_channel", in_use):
        yield Missing(Message(_NO_CHANNEL), "complaint_channel")
    else:
        checks = columns_of(CHANNEL_CHECK.key)
        checked = select(checks.c[CHANNEL_CHECK.owner_name]).where(
            in_year(checks.c.checked_on, year)
        )
        unchecked = and_(in_use, channels.c.id.not_in(checked))
        yield from _listed(connection, "complaint_channel", unchecked, _UNCHECKED)


def _complaints(connection: Connection, year: int) -> Iterator[Missing]:
    table = columns_of("complaint")
    closed = and_(in_year(table.c.received_on, year), table.c.closed_on.is_not(None))
    yield from _listed(connection, "complaint", and_(closed, table.c.result.is_(None)), _NO_RESULT)


def _supervision(connection: Connection, year: int) -> Iterator[Missing]:
    checks, events = columns_of("inspection"), columns_of("meeting")
    inspected = in_year(checks.c.inspected_on, year)
    if not _count(connection, "inspection", inspected):
        yield Missing(Message(_NO_INSPECTION, {"year": year}), "inspection")
    unmended = and_(
        inspected,
        checks.c.rectify_by.is_not(None),
        checks.c.rectified_on.is_(None),
        or_(checks.c.problem.is_(None), checks.c.problem.not_in(NO_FINDING)),
    )
    yield from _listed(connection, "inspection", unmended, _NOT_MENDED)
    for kind, sentence in (("会议", _NO_MEETING), ("培训", _NO_TRAINING)):
        held = and_(in_year(events.c.held_on, year), events.c.kind == kind)
        if not _count(connection, "meeting", held):
            yield Missing(Message(sentence, {"year": year}), "meeting")


def _listed(
    connection: Connection, register: str, criterion: ColumnElement[bool], sentence: str
) -> Iterator[Missing]:
    """Say of how many records a sentence holds, if of any."""
    ids = _ids(connection, register, criterion)
    if ids:
        yield Missing(Message(sentence, {"count": len(ids)}), register, ids)


def _ids(connection: Connection, register: str, *criteria: ColumnElement[Any]) -> tuple[int, ...]:
    identity = columns_of(register).c.id
    return tuple(connection.scalars(select(identity).where(*criteria).order_by(identity)))


def _count(connection: Connection, register: str, criterion: ColumnElement[bool]) -> int:
    statement = select(func.count()).select_from(columns_of(register)).where(criterion)
    return int(connection.scalar(statement) or 0)
