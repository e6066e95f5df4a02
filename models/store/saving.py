"""Storing one record the way a form does: with everything that must change along with it."""

from collections.abc import Mapping, Sequence
from typing import Any

from models.records.application import APPLICATION
from models.records.catalogue import CHANNEL_POSTING
from models.records.publication import PUBLICATION
from models.store.applications import save_fields
from models.store.changes import Changes, add, delete, update_record
from models.store.postings import add_item, remove_postings, save_item, save_posting
from models.store.workspace import Workspace


def save(
    workspace: Workspace,
    register_key: str,
    record_id: int | None,
    values: Mapping[str, Any],
    version: int,
) -> Changes:
    """Add a record, or change the one that was read at `version`, with what follows from it.

    Raises:
        StaleRecordError: it was changed or deleted since.
        UserError: its number is already used, or the values break a rule.
    """
    if register_key == CHANNEL_POSTING.key:
        return save_posting(workspace, record_id, values, None if record_id is None else version)
    if record_id is None:
        is_item = register_key == PUBLICATION.key
        return add_item(workspace, values) if is_item else add(workspace, register_key, values)
    if register_key == PUBLICATION.key:
        return save_item(workspace, record_id, values, version)
    if register_key == APPLICATION.key:
        return save_fields(workspace, record_id, values, version)
    return update_record(workspace, register_key, record_id, values, version)


def remove(workspace: Workspace, register_key: str, ids: Sequence[int]) -> Changes:
    """Delete records with what belongs to them and what follows from it; undo brings them back."""
    if register_key == CHANNEL_POSTING.key:
        return remove_postings(workspace, ids)
    return delete(workspace, register_key, ids)
