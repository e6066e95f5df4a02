"""What hangs on which board now."""

import datetime
from dataclasses import dataclass

from sqlalchemy import select

from models.records.notice import NOTICE
from models.records.register import Values
from models.store.rows import read_values, table_of
from models.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Hanging:
    """The notices that hang in one place, the oldest first."""

    place: str
    notices: tuple[Values, ...]


def hanging_now(workspace: Workspace, today: datetime.date) -> tuple[Hanging, ...]:
    """Return the places where notices hang today, the fullest first."""
    table = table_of(NOTICE)
    statement = (
        select(table.c.id)
        .where(table.c.posted_on <= today, table.c.removed_on.is_(None))
        .order_by(table.c.posted_on, table.c.id)
    )
    with workspace.reading() as connection:
        found = read_values(connection, NOTICE, list(connection.scalars(statement)))
    places: dict[str, list[Values]] = {}
    for values in found.values():
        places.setdefault(values["place"], []).append(values)
    plan = [Hanging(place, tuple(sorted(n, key=_age))) for place, n in places.items()]
    return tuple(sorted(plan, key=lambda one: (-len(one.notices), one.place)))


def _age(notice: Values) -> tuple[datetime.date, int]:
    return notice["posted_on"], notice["id"]
