"""Erasing personal values: from the records of a case, from history and from the disk."""

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, and_, or_, select, update

from models.kinds import LONG_TEXT, TEXT
from models.masking import is_organisation
from models.problems import RecordReference
from models.records import BY_KEY, parts_of
from models.records.application import APPLICATION
from models.records.attachment import ATTACHMENT
from models.records.dispatch import PRINT_JOB
from models.records.dispute import ADMINISTRATIVE_REVIEW, LAWSUIT
from models.records.privacy import ERASURE, LOOK_UP
from models.records.register import Register, Values
from models.records.saved_view import SAVED_VIEW
from models.store.attachments import remove_content
from models.store.history import change, change_step
from models.store.rows import (
    delete_rows,
    insert_rows,
    next_id,
    read_values,
    table_of,
    update_row,
)
from models.store.search import tidy_index
from models.store.steps import (
    Change,
    actor_name,
    begin_step,
    erased_digest,
    record_changes,
    sealed_changes,
    sealed_head,
)
from models.store.workspace import DRAFT_FOLDER, Workspace

ERASED = "已删除"
"""Stands where a personal value was."""

_SHORTEST = 2
_SHORTEST_ADDRESS = 8
_NO_PERSON = frozenset({"document_kind"})
_OWNED = (ATTACHMENT, PRINT_JOB, LOOK_UP)
"""Registers whose records name the register and the id of the record they belong to."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased.

    Attributes:
        registers: those touched.
        contents: checksums of the attachments' contents to be removed.
        words: the personal values, of which no draft may be left either.
    """

    registers: frozenset[str]
    contents: tuple[str, ...]
    words: frozenset[str]


@dataclass(slots=True)
class _Task:
    """What belongs to the cases, and what stands in place of each personal value.

    Attributes:
        records: ids of the records by register, those of deleted ones among them.
        words: personal values, which are replaced in running texts.
        parties: third party → what stands for it; two must stay two, or a reply would answer the
            question to the other.
        removed: attachments that are destroyed.
    """

    records: dict[str, set[int]] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)
    parties: dict[str, str] = field(default_factory=dict)
    removed: set[int] = field(default_factory=set)


def erase_cases(
    connection: Connection, cases: Mapping[int, Values], label: str, kept: Collection[int]
) -> Erased:
    """Erase the personal values of applications and log it as a step that lasts.

    Args:
        connection: where to write.
        cases: the applications by id, those that were deleted before among them.
        label: why.
        kept: ids of attachments that stay.
    """
    task = _Task()
    for values in cases.values():
        _collect(connection, task, values, kept)
    _find_views(connection, task)
    digests = _contents_of(connection, task.removed)
    gone = _remove_attachments(connection, task)
    for key, ids in task.records.items():
        _redact_records(connection, BY_KEY[key], sorted(ids), task)
    _redact_history(connection, task)
    _log(connection, cases, label, gone, task)
    tidy_index(connection, [BY_KEY[key] for key in task.records])
    words = frozenset({*task.words, *task.parties})
    return Erased(frozenset({*task.records, ERASURE.key}), digests, words)


def _collect(connection: Connection, task: _Task, values: Values, kept: Collection[int]) -> None:
    """Find what belongs to a case, now and in history, and the personal values in it."""
    owner = RecordReference(APPLICATION.key, values["id"])
    mine = {APPLICATION.key: {owner.id}}
    for part in parts_of(APPLICATION.key):
        mine[part.key] = _ids(connection, part, {part.owner_name: owner.id})
    for register in _OWNED:
        named = {"register": owner.register, "record_id": owner.id}
        mine[register.key] = _ids(connection, register, named)
    for register in (ADMINISTRATIVE_REVIEW, LAWSUIT):
        number = {"application_number": values["number"]}
        mine[register.key] = _ids(connection, register, number) if values["number"] else set()
    task.removed |= mine[ATTACHMENT.key] - set(kept)
    for key, ids in mine.items():
        _note_words(connection, task, BY_KEY[key], sorted(ids))
    for key, ids in mine.items():
        task.records.setdefault(key, set()).update(ids)


def _ids(connection: Connection, register: Register, wanted: Mapping[str, Any]) -> set[int]:
    """Return the ids of the records with certain values, those of deleted ones among them."""
    table = table_of(register)
    now = select(table.c.id).where(*(table.c[name] == value for name, value in wanted.items()))

    def past(side: Any) -> Any:  # noqa: ANN401 - a column of JSON
        return and_(
            *(
                (side[name].as_integer() if isinstance(value, int) else side[name].as_string())
                == value
                for name, value in wanted.items()
            )
        )

    then = select(change.c.record_id).where(
        change.c.register == register.key, or_(past(change.c.before), past(change.c.after))
    )
    return {*connection.scalars(now), *connection.scalars(then)}


def _note_words(
    connection: Connection, task: _Task, register: Register, ids: Sequence[int]
) -> None:
    """Note the personal values of records, of now and of before."""
    names = [name for name, one in register.fields.items() if one.personal]
    for plain in _states(connection, register, ids) if names else ():
        for name in names:
            value = plain.get(name)
            if not value or value.startswith(ERASED):
                continue
            if name == "party" and not is_organisation(value):
                task.parties.setdefault(value, f"{ERASED}{len(task.parties) + 1}")
            if _is_telling(name, value):
                task.words.add(value)


def _is_telling(name: str, value: str) -> bool:
    """Tell whether a value points to a person wherever it stands."""
    if name == "address":
        return len(value) >= _SHORTEST_ADDRESS
    if name in _NO_PERSON or (name != "applicant" and is_organisation(value)):
        return False
    return len(value) >= _SHORTEST


def _states(
    connection: Connection, register: Register, ids: Sequence[int]
) -> list[Mapping[str, Any]]:
    """Return the values of records as they are and as they were."""
    states: list[Mapping[str, Any]] = list(read_values(connection, register, ids).values())
    for row in _changes(connection, register.key, ids):
        states += [side for side in (row["before"], row["after"]) if side is not None]
    return states


def _changes(connection: Connection, key: str, ids: Collection[int]) -> list[Mapping[Any, Any]]:
    statement = select(change).where(change.c.register == key, change.c.record_id.in_(ids))
    return list(connection.execute(statement.order_by(change.c.id)).mappings())


def _find_views(connection: Connection, task: _Task) -> None:
    """Add the saved views that search or filter for one of the values."""
    table = table_of(SAVED_VIEW)
    ids = {*connection.scalars(select(table.c.id))}
    past = select(change.c.record_id).where(change.c.register == SAVED_VIEW.key)
    ids |= {*connection.scalars(past)}
    told = {
        one
        for one in ids
        for plain in _states(connection, SAVED_VIEW, [one])
        if _without(str(plain.get("content")), task.words) != str(plain.get("content"))
        or _without(str(plain.get("name")), task.words) != str(plain.get("name"))
    }
    if told:
        task.records[SAVED_VIEW.key] = told


def _without(text: str, words: Collection[str]) -> str:
    """Return a text with the personal values replaced, the longest first."""
    for word in sorted(words, key=len, reverse=True):
        text = text.replace(word, ERASED)
    return text


def _redacted(register: Register, values: Mapping[str, Any], task: _Task) -> dict[str, Any]:
    """Return the values of a record, or what history keeps of it, without the personal ones."""
    redacted = dict(values)
    for name, one in register.fields.items():
        value = values.get(name)
        if not value:
            continue
        if one.personal:
            redacted[name] = _substitute(name, value, task, required=one.required)
        elif one.kind in {TEXT, LONG_TEXT} and isinstance(value, str):
            redacted[name] = _without(value, task.words)
    if register is ATTACHMENT and values.get("id") in task.removed:
        redacted |= {"name": ERASED, "remarks": None}
    return redacted


def _substitute(name: str, value: str, task: _Task, *, required: bool) -> str | None:
    if name == "party":
        return task.parties.get(value, value)
    return ERASED if required else None


def _redact_records(
    connection: Connection, register: Register, ids: Sequence[int], task: _Task
) -> None:
    for record_id, values in read_values(connection, register, ids).items():
        redacted = _redacted(register, values, task)
        if redacted != values:
            version = values["version"]
            update_row(connection, register, record_id, redacted, version, before=values)


def _contents_of(connection: Connection, removed: Collection[int]) -> tuple[str, ...]:
    """Return the checksums of the contents that no other attachment has or ever had."""
    own: set[str] = set()
    others: set[str] = set()
    for values in read_values(connection, ATTACHMENT, sorted(removed)).values():
        own.add(values["sha256"])
    rows = connection.execute(
        select(change.c.record_id, change.c.before, change.c.after).where(
            change.c.register == ATTACHMENT.key
        )
    )
    for record_id, before, after in rows:
        digest = (after or before or {}).get("sha256")
        if digest:
            (own if record_id in removed else others).add(str(digest))
    return tuple(sorted(own - others))


def _remove_attachments(connection: Connection, task: _Task) -> list[Change]:
    """Delete attachments; also those deleted before, which must not come back without content."""
    found = read_values(connection, ATTACHMENT, sorted(task.removed))
    if found:
        delete_rows(connection, ATTACHMENT, sorted(found))
    gone: dict[int, Values] = {}
    for row in _changes(connection, ATTACHMENT.key, task.removed):
        gone[row["record_id"]] = row["after"] or row["before"]
    gone |= found
    return [
        Change(ATTACHMENT, one, _redacted(ATTACHMENT, {**plain, "id": one}, task), None)
        for one, plain in sorted(gone.items())
    ]


def _redact_history(connection: Connection, task: _Task) -> None:
    """Rewrite the changes of the cases; each keeps the seal it had, so that the chain holds."""
    steps: dict[int, set[int]] = {}
    for key, ids in task.records.items():
        for row in _changes(connection, key, ids):
            if _sides(row, task) != (row["before"], row["after"]):
                steps.setdefault(row["step_id"], set()).add(row["id"])
    # Only the names of printed papers get into the names of steps.
    named = select(change_step.c.id, change_step.c.label).where(change_step.c.label.like("打印%"))
    labelled = {
        row.id for row in connection.execute(named) if _without(row.label, task.words) != row.label
    }
    for step_id in sorted({*steps, *labelled}):
        _redact_step(connection, step_id, steps.get(step_id, set()), task)


def _sides(row: Mapping[Any, Any], task: _Task) -> tuple[Any, Any]:
    register = BY_KEY[row["register"]]
    before, after = (
        None
        if side is None
        else {
            name: value
            for name, value in _redacted(register, {**side, "id": row["record_id"]}, task).items()
            if value is not None and (name != "id" or "id" in side)
        }
        for side in (row["before"], row["after"])
    )
    return before, after


def _redact_step(
    connection: Connection, step_id: int, wanted: Collection[int], task: _Task
) -> None:
    step = connection.execute(select(change_step).where(change_step.c.id == step_id)).one()
    earlier = select(change_step.c.seal).where(change_step.c.id < step_id)
    before = connection.scalar(earlier.order_by(change_step.c.id.desc()).limit(1))
    running = sealed_head(before, [step.id, step.made_at, step.actor, step.label])
    label = _without(step.label, task.words)
    rows = connection.execute(
        select(change).where(change.c.step_id == step_id).order_by(change.c.id)
    )
    for place, row in enumerate(list(rows.mappings())):
        running = sealed_changes(running, [dict(row)])
        # The first change carries the seal past a label that is no longer what was sealed.
        if row["id"] not in wanted and (label == step.label or place):
            continue
        sides = _sides(row, task) if row["id"] in wanted else (row["before"], row["after"])
        connection.execute(
            update(change)
            .where(change.c.id == row["id"])
            .values(before=sides[0], after=sides[1], erased_seal=running if step.seal else None)
        )
    if label != step.label:
        relabelled = update(change_step).where(change_step.c.id == step_id)
        connection.execute(relabelled.values(label=label))


def _log(
    connection: Connection,
    cases: Mapping[int, Values],
    label: str,
    gone: Sequence[Change],
    task: _Task,
) -> None:
    step_id = begin_step(connection, label, lasting=True)
    now = read_values(connection, APPLICATION, list(cases))
    seen = [Change(APPLICATION, one, values, values) for one, values in now.items()]
    # One that was deleted before must not come back from the recycle bin.
    lost = [
        Change(APPLICATION, one, _redacted(APPLICATION, values, task), None)
        for one, values in cases.items()
        if one not in now
    ]
    record_changes(connection, step_id, [*seen, *lost, *gone])
    values: Values = {
        "id": next_id(connection, table_of(ERASURE)),
        "erased_at": datetime.datetime.now().astimezone().isoformat(timespec="seconds"),
        "erased_by": actor_name(),
        "label": label,
        "cases": "\n".join(_line(one) for one in cases.values()),
        "number": len(cases),
        "attachments": len(gone),
        "proof": erased_digest(connection),
    }
    insert_rows(connection, ERASURE, [values])
    record_changes(connection, step_id, [Change(ERASURE, values["id"], None, values)])


def _line(values: Values) -> str:
    number = values["number"] or "未编号"
    closed = f"答复 {values['answered_on']}" if values["answered_on"] else "未答复"
    return f"{number}，收到 {values['received_on']}，{closed}"


def remove_files(workspace: Workspace, erased: Erased) -> None:
    """Remove contents of attachments and drafts with erased values from the workspace's folder."""
    if workspace.folder is None:
        return
    for digest in erased.contents:
        remove_content(workspace, digest)
    for draft in (workspace.folder / DRAFT_FOLDER).glob("*.json"):
        text = draft.read_text(encoding="utf-8", errors="replace")
        if any(word in text for word in erased.words):
            draft.unlink()
