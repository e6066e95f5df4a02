"""What was printed of a record."""

from models.problems import RecordReference
from models.records.dispatch import PRINT_JOB
from models.records.register import Values
from models.store.reading import Filter, Query, matching_ids, records
from models.store.workspace import Workspace

PRINTED = frozenset({"publication", "notice", "application"})
"""Registers of whose records papers are printed."""


def printings_of(workspace: Workspace, record: RecordReference) -> list[Values]:
    """Return the printings of a record, the latest first."""
    return records(workspace, PRINT_JOB.key, matching_ids(workspace, _of(record)))


def _of(record: RecordReference) -> Query:
    mine = (
        Filter("register", "one_of", (record.register,)),
        Filter("record_id", "one_of", (record.id,)),
    )
    return Query(PRINT_JOB.key, filters=mine, sort=(("printed_at", True), ("id", True)))
