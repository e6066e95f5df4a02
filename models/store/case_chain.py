"""The steps of history that touched one record, with the seals that prove them.

Each step is sealed by a checksum over its head, its changes and the seal of the step before, so
that whoever has the steps of one case can check them without the rest of the log.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, or_, select

from models.problems import RecordReference
from models.records import BY_KEY, parts_of
from models.records.attachment import ATTACHMENT
from models.store.history import change, change_step
from models.store.steps import broken_seal, sealed_changes, sealed_head
from models.store.workspace import Workspace

_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Chain:
    """The proof of a record's history.

    Attributes:
        steps: of the record and its parts, as plain data; the earliest first.
        length: how many steps the whole log has.
        last_seal: of the last step of the log; empty if it has none.
        broken: id of the first step that was changed from outside; None if all are whole.
    """

    steps: tuple[Mapping[str, Any], ...]
    length: int
    last_seal: str
    broken: int | None

    def as_data(self) -> dict[str, Any]:
        """Return the proof as it is written to a file, to be checked by `proves`."""
        return {
            "format": _FORMAT,
            "length": self.length,
            "last_seal": self.last_seal,
            "whole": self.broken is None,
            "steps": list(self.steps),
        }


def chain_of(workspace: Workspace, record: RecordReference, *, plain: bool = False) -> Chain:
    """Return the sealed steps of a record and its parts.

    Args:
        workspace: where the log is.
        record: the record.
        plain: with the values before and after; without them the seals alone are given.
    """
    with workspace.reading() as connection:
        touched = _touched(connection, record)
        wanted = sorted({row["step_id"] for row in touched})
        own = {row["id"] for row in touched}
        steps = tuple(_step(connection, one, own, plain=plain) for one in wanted)
        seals = list(connection.scalars(select(change_step.c.seal).order_by(change_step.c.id)))
        broken = broken_seal(connection)
    return Chain(steps, len(seals), seals[-1] or "" if seals else "", broken)


def _touched(connection: Connection, record: RecordReference) -> list[Mapping[Any, Any]]:
    """Return the changes of a record, its parts and its attachments."""
    wanted = [(change.c.register == record.register) & (change.c.record_id == record.id)]
    for part in (*parts_of(record.register), ATTACHMENT):
        for side in (change.c.before, change.c.after):
            name = "record_id" if part is ATTACHMENT else part.owner_name
            mine = side[name].as_integer() == record.id
            if part is ATTACHMENT:
                mine &= side["register"].as_string() == record.register
            wanted.append((change.c.register == part.key) & mine)
    statement = select(change.c.id, change.c.step_id).where(or_(*wanted))
    return list(connection.execute(statement).mappings())


def _step(connection: Connection, step_id: int, own: set[int], *, plain: bool) -> Mapping[str, Any]:
    step = connection.execute(select(change_step).where(change_step.c.id == step_id)).one()
    earlier = select(change_step.c.seal).where(change_step.c.id < step_id)
    before = connection.scalar(earlier.order_by(change_step.c.id.desc()).limit(1))
    rows = connection.execute(
        select(change).where(change.c.step_id == step_id).order_by(change.c.id)
    )
    found = [dict(row) for row in rows.mappings()]
    head = [step.id, step.made_at, step.actor, step.label]
    sealed = [] if step.seal is None else list(_rows(sealed_head(before, head), found, own, plain))
    return {
        "id": step.id,
        "made_at": step.made_at,
        "actor": step.actor,
        "label": step.label,
        "undone": bool(step.undone),
        "previous_seal": before,
        "seal": step.seal,
        "rows": sealed,
    }


def _rows(
    seal: str,
    rows: Sequence[Mapping[str, Any]],
    own: set[int],
    plain: bool,  # noqa: FBT001 - handed on
) -> Iterator[Mapping[str, Any]]:
    """Yield the changes of a step with the seal after each; neighbours of others as one."""
    foreign = False
    for row in rows:
        if row["id"] in own and foreign:
            yield {"seal_after": seal}
        seal = sealed_changes(seal, [row])
        foreign = row["id"] not in own
        if foreign:
            continue
        named = {"register": row["register"], "record_id": row["record_id"]}
        values = {"before": row["before"], "after": row["after"]} if plain else {}
        erased = {"erased": True} if row["erased_seal"] else {}
        yield {**named, **values, **erased, "seal_after": seal}
    if foreign:
        yield {"seal_after": seal}


def proves(data: Mapping[str, Any]) -> bool:
    """Tell whether the steps of a proof fit their seals.

    Changes that are given without their values, or whose personal values were erased, count by
    the seal after them.
    """
    return all(_fits(step) for step in data["steps"] if step["seal"])


def _fits(step: Mapping[str, Any]) -> bool:
    seal = sealed_head(
        step["previous_seal"], [step["id"], step["made_at"], step["actor"], step["label"]]
    )
    for row in step["rows"]:
        if "after" in row and not row.get("erased"):
            seal = sealed_changes(seal, [row])
            if seal != row["seal_after"]:
                return False
        seal = row["seal_after"]
    return bool(seal == step["seal"]) and all(
        row["register"] in BY_KEY for row in step["rows"] if "register" in row
    )
