"""Steps of history: what one step changed, written down, read back and done the other way round."""

import datetime
import getpass
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
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
    statement = select(change_step).where(~change_step.c.undone, ~change_step.c.lasting)
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


def record_step(
    connection: Connection, label: str, changes: Sequence[Change], *, lasting: bool = False
) -> None:
    """Write changes down as one step; what was undone can no longer be done again.

    A lasting step is passed over by undo, and leaves what was undone as it is.
    """
    record_changes(connection, begin_step(connection, label, lasting=lasting), changes)


def begin_step(connection: Connection, label: str, *, lasting: bool = False) -> int:
    """Open a step of history and return its id; what was undone can no longer be done again."""
    if not lasting:
        undone = and_(change_step.c.undone, ~change_step.c.abandoned)
        connection.execute(update(change_step).where(undone).values(abandoned=True))
    latest = select(change_step.c.id, change_step.c.seal).order_by(change_step.c.id.desc())
    before = connection.execute(latest.limit(1)).first()
    head = {
        "made_at": datetime.datetime.now().astimezone().isoformat(timespec="seconds"),
        "actor": actor_name(),
        "label": label[:LABEL_LENGTH],
    }
    state = {"undone": False, "abandoned": False, "lasting": lasting}
    step_id = int(
        connection.scalars(insert(change_step).returning(change_step.c.id), {**head, **state}).one()
    )
    _seal(
        connection, step_id, sealed_head(before.seal if before else None, [step_id, *head.values()])
    )
    return step_id


def record_changes(connection: Connection, step_id: int, changes: Sequence[Change]) -> None:
    """Write changes down as part of a step, and seal them."""
    rows = [
        {
            "step_id": step_id,
            "register": one.register.key,
            "record_id": one.record_id,
            "before": None if one.before is None else to_plain(one.before),
            "after": None if one.after is None else to_plain(one.after),
        }
        for one in changes
    ]
    connection.execute(insert(change), rows)
    seal = connection.scalar(select(change_step.c.seal).where(change_step.c.id == step_id))
    _seal(connection, step_id, sealed_changes(str(seal), rows))


def sealed_head(before: str | None, head: Sequence[object]) -> str:
    """Return the seal of a step without changes yet.

    Args:
        before: the seal of the step before; None where there is none.
        head: id, moment, actor and label of the step.
    """
    return _digest(before or "", list(head))


def sealed_changes(seal: str, rows: Iterable[Mapping[str, Any]]) -> str:
    """Return the seal of a step after further changes; rows as the table of changes has them.

    A row from which personal values were erased counts with the seal it had before.
    """
    for row in rows:
        if row.get("erased_seal"):
            seal = row["erased_seal"]
            continue
        parts = [row["register"], row["record_id"], row["before"], row["after"]]
        seal = _digest(seal, parts)
    return seal


def _digest(seal: str, content: Sequence[object]) -> str:
    plain = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(f"{seal}{plain}".encode()).hexdigest()


def _seal(connection: Connection, step_id: int, seal: str) -> None:
    connection.execute(update(change_step).where(change_step.c.id == step_id).values(seal=seal))


def broken_seal(connection: Connection) -> int | None:
    """Return the id of the first step that was changed from outside, None if all are whole.

    Steps from before there were seals cannot be checked; after the first sealed one none may be
    without.
    """
    heads = select(change_step).order_by(change_step.c.id)
    before: str | None = None
    started = False
    for step in connection.execute(heads).all():
        started = started or step.seal is not None
        if not started:
            continue
        head = [step.id, step.made_at, step.actor, step.label]
        rows = connection.execute(
            select(change).where(change.c.step_id == step.id).order_by(change.c.id)
        )
        if step.seal != sealed_changes(sealed_head(before, head), map(dict, rows.mappings())):
            return int(step.id)
        before = step.seal
    return _wrongly_erased(connection)


def erased_digest(connection: Connection) -> str:
    """Return the checksum of all changes from which personal values were erased, as they are now.

    Each erasing keeps it, so that nobody can pass off another change as an erased one.
    """
    rows = connection.execute(
        select(change).where(change.c.erased_seal.is_not(None)).order_by(change.c.id)
    )
    digest = _digest("", [])
    for row in rows.mappings():
        digest = _digest(digest, [row["id"], row["erased_seal"], row["before"], row["after"]])
    return digest


def _wrongly_erased(connection: Connection) -> int | None:
    """Return the step of the first erased change if they are not those that an erasing left."""
    first = connection.scalar(
        select(change.c.step_id).where(change.c.erased_seal.is_not(None)).order_by(change.c.id)
    )
    erasing = connection.scalar(
        select(change.c.after).where(change.c.register == "erasure").order_by(change.c.id.desc())
    )
    if first is None and erasing is None:
        return None
    proof = erasing["proof"] if erasing else None
    return None if proof == erased_digest(connection) else int(first or 0)


def actor_name() -> str:
    """Return who works with the program, by the name the computer knows."""
    try:
        return getpass.getuser()[:ACTOR_LENGTH]
    except (OSError, KeyError, ImportError):
        return "经办人"
