"""Applications by their legal clock, which SQL cannot express."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, and_, or_, select

from models.figures.sources import columns_of
from models.records.application import dates_of
from models.records.register import Values
from models.rules.application_events import Event
from models.rules.application_fields import with_fields
from models.rules.application_life import Life, life_of
from models.rules.deadlines import Clock, answer_due
from models.rules.working_days import WorkingDays
from models.store.applications import stored_events
from models.store.reading import in_year


@dataclass(slots=True)
class ByClock:
    """Ids of applications.

    Attributes:
        on_time: answered in the year within the limit without extension (按时办结).
        later: the others answered in the year (延期办结).
        overdue: answered in the year after the last day allowed, or not answered by the end of
            the year though that day had passed.
    """

    on_time: list[int] = field(default_factory=list)
    later: list[int] = field(default_factory=list)
    overdue: list[int] = field(default_factory=list)


def by_clock(connection: Connection, year: int, calendar: WorkingDays) -> ByClock:
    """Sort the applications answered in a year, or open at its end, by their clock.

    Source:
        《条例》(2019) 第三十三条; 《条例》(2007) 第二十四条.
    """
    table = columns_of("application")
    last_day = datetime.date(year, 12, 31)
    open_after = and_(
        table.c.received_on <= last_day,
        or_(table.c.answered_on.is_(None), table.c.answered_on > last_day),
    )
    statement = (
        select(table)
        .where(or_(in_year(table.c.answered_on, year), open_after))
        .order_by(table.c.id)
    )
    found = ByClock()
    rows = [dict(row) for row in connection.execute(statement).mappings()]
    events = stored_events(connection, [row["id"] for row in rows], beyond_fields=True)
    for row in rows:
        clock = _clock(row, events.get(row["id"], ()), calendar)
        answered = row["answered_on"]
        closed = answered is not None and answered <= last_day
        if closed:
            within = clock.base_due is None or answered <= clock.base_due.on
            (found.on_time if within else found.later).append(row["id"])
        if clock.due is not None and clock.due.on < (answered if closed else last_day):
            found.overdue.append(row["id"])
    return found


def _clock(row: Values, events: Sequence[Event], calendar: WorkingDays) -> Clock | Life:
    """Return the clock by the events where they tell more than the dates of the record."""
    if events:
        return life_of(with_fields(events, row), calendar)
    return answer_due(dates_of(row), calendar)
