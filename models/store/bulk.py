"""One value for many records, checked record by record, as one step."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.messages import Message
from models.problems import Severity
from models.records import BY_KEY
from models.records.publication import PUBLICATION
from models.store.changes import Changes, Edit, make_changes
from models.store.postings import following_postings
from models.store.reading import records
from models.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Refusal:
    """A record that did not take the value, and why."""

    record_id: int
    reason: Message


@dataclass(frozen=True, slots=True)
class BulkChange:
    """What came of it: the step (None if nothing changed), how many changed, who refused."""

    changes: Changes | None
    changed: int
    refused: tuple[Refusal, ...]


def set_field(
    workspace: Workspace, register_key: str, ids: Sequence[int], name: str, cell: object
) -> BulkChange:
    """Give a field of several records the same value; records that it does not suit stay.

    Args:
        workspace: where they are.
        register_key: their register.
        ids: the records.
        name: the field.
        cell: its value as typed or stored.

    Raises:
        StaleRecordError: a record was changed meanwhile; nothing is stored.
    """
    register = BY_KEY[register_key]
    edits: list[Edit] = []
    following: list[Edit] = []
    refused: list[Refusal] = []
    for before in records(workspace, register_key, ids):
        values, problems = register.checked({**before, name: cell})
        errors = [one for one in problems if one.severity is Severity.ERROR]
        if errors:
            refused.append(Refusal(before["id"], errors[0].message))
        elif any(values[one] != before[one] for one in register.names):
            edits.append(Edit(register_key, values, before["id"], before["version"]))
            if register is PUBLICATION:
                following += following_postings(workspace, before, values)
    if not edits:
        return BulkChange(None, 0, tuple(refused))
    label = f"批量修改{register.label} {len(edits)} 条"
    return BulkChange(
        make_changes(workspace, [*edits, *following], label), len(edits), tuple(refused)
    )
