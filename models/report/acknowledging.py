"""Warnings that the clerk has looked into: each may stand with a reason, which is kept."""

import hashlib
import json

from models.problems import Problem, Severity, UserError
from models.records.report_work import FINDING_NOTE
from models.report.closing import SHORTEST_REASON, present_moment
from models.store.changes import Changes, Edit, make_changes
from models.store.reading import Query, matching_ids, records
from models.store.steps import actor_name
from models.store.workspace import Workspace


def finding_identity(finding: Problem) -> str:
    """Return what tells a finding from others: its check, its place and its numbers.

    A changed number makes another finding, so that it asks again; a reworded sentence does not.
    """
    where = finding.where
    place = [where.section, where.table, where.row, where.column]
    values = {name: str(value) for name, value in finding.message.values.items()}
    content = json.dumps([place, values, finding.value], ensure_ascii=False, sort_keys=True)
    return f"{finding.id}:{hashlib.sha256(content.encode()).hexdigest()[:32]}"


def notes_of(workspace: Workspace, year: int) -> dict[str, str]:
    """Return why warnings about a year's report may stand: identity of the finding → reason."""
    ids = matching_ids(workspace, Query(FINDING_NOTE.key, year=year))
    found = records(workspace, FINDING_NOTE.key, ids)
    return {note["finding"]: note["reason"] for note in found}


def acknowledge(workspace: Workspace, year: int, finding: Problem, reason: str) -> Changes:
    """Let a warning stand for a reason; a second reason takes the place of the first.

    Raises:
        UserError: it is an error, or no reason is given.
    """
    if finding.severity is not Severity.WARNING:
        raise UserError("错误必须改正，不能只作说明；确需先送审的，请导出草稿。")
    if len(reason.strip()) < SHORTEST_REASON:
        raise UserError("请写明为什么可以保留，如“已核对，县里另有要求”。")
    values = {
        "year": year,
        "finding": finding_identity(finding),
        "reason": reason.strip(),
        "noted_at": present_moment(),
        "noted_by": actor_name(),
    }
    edit = Edit(FINDING_NOTE.key, values, _note(workspace, year, finding))
    return make_changes(workspace, [edit], "说明检查结果")


def withdraw_note(workspace: Workspace, year: int, finding: Problem) -> Changes:
    """Take the reason of a warning back, so that it asks again."""
    note = _note(workspace, year, finding)
    edits = [] if note is None else [Edit(FINDING_NOTE.key, None, note)]
    return make_changes(workspace, edits, "撤回检查说明")


def _note(workspace: Workspace, year: int, finding: Problem) -> int | None:
    identity = finding_identity(finding)
    ids = matching_ids(workspace, Query(FINDING_NOTE.key, year=year))
    found = records(workspace, FINDING_NOTE.key, ids)
    return next((note["id"] for note in found if note["finding"] == identity), None)
