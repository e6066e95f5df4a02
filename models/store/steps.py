"""Steps of history: what one step changed, written down, read back and done the other way round."""

import datetime
import getpass
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, and_, insert, select, update

from models.records import BY_KEY
from models.records.register import Register, Values
from models.store.history import ACTOR_LENGTH, LABEL_LENGTH, change, change_step
from models.store.rows import (
    delete_rows,
    from_plain,
    insert_rows,
    read_values,
    to_plain,
    update_row,
)


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after; None on the side where it does not exist."""

    register: Register
    record_id: int
    before: Values | None
    after: Values | None


def last_step(connection: Connection) -> Any:  # noqa: ANN401 - a row of change_step
    """Return the step that undo would take back, or None."""
    statement = select(change_step).where(~change_step.c.undone)
    return connection.execute(statement.order_by(change_step.c.id.desc()).limit(1)).first()


def next_step(connection: Connection) -> Any:  # noqa: ANN401 - a row of change_step
    """Return the step that redo would do again, or None."""
    statement = select(change_step).where(change_step.c.undone, ~change_step.c.abandoned)
    return connection.execute(statement.order_by(change_step.c.id).limit(1)).first()


def changes_of(connection: Connection, step_id: int) -> list[Change]:
    """Return the changes of a step in the order they were made."""
    statement = select(change).where(change.c.step_id == step_id).order_by(change.c.id)
    return [
        Change(
            BY_KEY[row.register],
            row.record_id,
            _values(BY_KEY[row.register], row.before),
            _values(BY_KEY[row.register], row.after),
        )
        for row in connection.execute(statement)
    ]


def _values(register: Register, plain: Mapping[str, Any] | None) -> Values | None:
    return None if plain is None else from_plain(register, plain)


def apply_changes(connection: Connection, changes: Sequence[Change]) -> None:
    """Bring each record from `before` to `after`, in bulk where neighbours are alike."""
    run: list[Change] = []
    for one in changes:
        if run and (one.register is not run[0].register or _action(one) != _action(run[0])):
            _apply_run(connection, run)
            run = []
        run.append(one)
    if run:
        _apply_run(connection, run)


def _action(one: Change) -> str:
    return "add" if one.before is None else "delete" if one.after is None else "update"


def _apply_run(connection: Connection, run: Sequence[Change]) -> None:
    register = run[0].register
    if _action(run[0]) == "add":
        # A version that a form may still hold from before the deletion must not come back.
        back = [one.after for one in run if one.after is not None]
        rows = [{**values, "version": values.get("version", 0) + 1} for values in back]
        insert_rows(connection, register, rows)
    elif _action(run[0]) == "delete":
        delete_rows(connection, register, [one.record_id for one in run])
    else:
        now = read_values(connection, register, [one.record_id for one in run])
        for one in run:
            version = now[one.record_id]["version"]
            update_row(connection, register, one.record_id, one.after or {}, version)


def record_step(connection: Connection, label: str, changes: Sequence[Change]) -> None:
    """Write changes down as one step; what was undone can no longer be done again."""
    record_changes(connection, begin_step(connection, label), changes)


def begin_step(connection: Connection, label: str) -> int:
    """Open a step of history and return its id; what was undone can no longer be done again."""
    undone = and_(change_step.c.undone, ~change_step.c.abandoned)
    connection.execute(update(change_step).where(undone).values(abandoned=True))
    step_id = connection.scalars(
        insert(change_step).returning(change_step.c.id),
        {
            "made_at": datetime.datetime.now().astimezone().isoformat(timespec="seconds"),
            "actor": _actor()[:ACTOR_LENGTH],
            "label": label[:LABEL_LENGTH],
            "undone": False,
            "abandoned": False,
        },
    ).one()
    return int(step_id)


def record_changes(connection: Connection, step_id: int, changes: Sequence[Change]) -> None:
    """Write changes down as part of a step."""
    connection.execute(
        insert(change),
        [
            {
                "step_id": step_id,
                "register": one.register.key,
                "record_id": one.record_id,
                "before": None if one.before is None else to_plain(one.before),
                "after": None if one.after is None else to_plain(one.after),
            }
            for one in changes
        ],
    )


def _actor() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "经办人"
