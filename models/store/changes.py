"""All writing: add, update, delete, import, undo and redo.

Each is one transaction that also writes its history, and returns what it changed, so that every
page of the window can decide whether it concerns it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, func, select, update
from sqlalchemy.exc import IntegrityError

from models.kinds import CHOICES
from models.messages import Message
from models.problems import SILENT, Progress, StaleRecordError, UserError
from models.records import BY_KEY, parts_of
from models.records.register import Register, Values
from models.store.history import change, change_step
from models.store.identity_numbers import refuse_number, without_numbers
from models.store.rows import (
    delete_rows,
    ids_of_parts,
    insert_rows,
    next_id,
    read_values,
    table_of,
    update_row,
)
from models.store.steps import (
    Change,
    apply_changes,
    begin_step,
    changes_of,
    last_step,
    next_step,
    record_changes,
    record_step,
)
from models.store.workspace import Workspace

IMPORT_STEP = 1_000
"""Rows of an import between two reports of progress."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What one step changed: the keys of the registers, the ids of a single register's records.

    `label` is the step as the clerk reads it beside undo, such as `"新增公开信息"`. `first_id` is
    the record of the step's first change, whatever other registers it concerned.
    """

    registers: frozenset[str]
    ids: tuple[int, ...]
    label: str
    first_id: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Added:
    """Stands for the id of a record that an earlier edit of the same step adds.

    Attributes:
        place: the place of that edit, counted from 0.
    """

    place: int


@dataclass(frozen=True, slots=True)
class Edit:
    """One change in a step of several.

    Attributes:
        register: key of the register.
        values: checked values; an update may leave fields out; None deletes the record.
        record_id: None adds a record.
        version: at which the record was read; None takes it as it is.
    """

    register: str
    values: Mapping[str, Any] | None
    record_id: int | None = None
    version: int | None = None


def add(workspace: Workspace, register_key: str, values: Mapping[str, Any]) -> Changes:
    """Add one record with checked values and return the change; `ids` holds its id.

    Raises:
        UserError: its number is already used, or the values break a rule of the schema.
    """
    register = BY_KEY[register_key]
    label = f"新增{register.label}"
    with workspace.writing() as connection, _constraint_sentences(register):
        _refuse_used_number(connection, register, values, except_id=None)
        refuse_number(connection, register, values)
        record_id = _fresh_id(connection, register)
        added = {**values, "id": record_id, "version": 1}
        insert_rows(connection, register, [added])
        record_step(connection, label, [Change(register, record_id, None, added)])
    return Changes(frozenset({register_key}), (record_id,), label, record_id)


def update_record(
    workspace: Workspace, register_key: str, record_id: int, values: Mapping[str, Any], version: int
) -> Changes:
    """Change one record that was read at `version`; fields that are not given stay.

    Raises:
        StaleRecordError: it was changed or deleted since.
        UserError: its number is already used, or the values break a rule of the schema.
    """
    register = BY_KEY[register_key]
    label = f"修改{register.label}"
    with workspace.writing() as connection, _constraint_sentences(register):
        _refuse_used_number(connection, register, values, except_id=record_id)
        changes = _updated(connection, register, {record_id: (values, version)})
        if changes:
            record_step(connection, label, changes)
    return Changes(frozenset({register_key}), (record_id,), label, record_id)


def delete(workspace: Workspace, register_key: str, ids: Sequence[int]) -> Changes:
    """Delete records with what belongs to them; undo brings them back.

    Ids that no longer exist are passed over.
    """
    register = BY_KEY[register_key]
    with workspace.writing() as connection:
        changes = _deleted(connection, register, ids)
        gone = tuple(one.record_id for one in changes if one.register is register)
        label = f"删除{register.label}" + (f" {len(gone)} 条" if len(gone) > 1 else "")
        if changes:
            record_step(connection, label, changes)
    return Changes(frozenset({register_key, *_keys(changes)}), gone, label)


def make_changes(workspace: Workspace, edits: Sequence[Edit], label: str) -> Changes:
    """Make several changes, of one register or of many, as one step named `label`.

    The returned `ids` are those of the records of the only register concerned, in the order of
    the edits; empty where several registers are.

    Raises:
        StaleRecordError: a record was changed or deleted meanwhile; nothing is stored.
        UserError: a number is already used, or values break a rule of the schema.
    """
    changes: list[Change] = []
    made: list[int] = []
    with workspace.writing() as connection:
        for run in _runs(edits):
            register = BY_KEY[run[0].register]
            with _constraint_sentences(register):
                changes += _made(connection, register, run, made)
        changes = [one for one in changes if one.before != one.after]
        if changes:
            record_step(connection, label, changes)
    keys = _keys(changes) | {edit.register for edit in edits}
    first = made[0] if made else None
    return Changes(frozenset(keys), tuple(made) if len(keys) == 1 else (), label, first)


def _runs(edits: Sequence[Edit]) -> Iterator[list[Edit]]:
    """Yield the edits one by one, but neighbouring updates of one register together."""
    run: list[Edit] = []
    seen: set[int | None] = set()
    for edit in edits:
        alike = bool(run) and run[0].register == edit.register
        together = alike and _is_update(run[0]) and _is_update(edit) and edit.record_id not in seen
        if run and not (together and len(run) < IMPORT_STEP):
            yield run
            run, seen = [], set()
        run.append(edit)
        seen.add(edit.record_id)
    if run:
        yield run


def _is_update(edit: Edit) -> bool:
    return edit.values is not None and edit.record_id is not None


def _made(
    connection: Connection, register: Register, run: Sequence[Edit], made: list[int]
) -> list[Change]:
    """Make the edits of a run and note the ids of their records."""
    if _is_update(run[0]):
        updates = {}
        for edit in run:
            values = _resolved(edit.values or {}, made)
            _refuse_used_number(connection, register, values, except_id=edit.record_id)
            updates[edit.record_id or 0] = (values, edit.version)
            made.append(edit.record_id or 0)
        return _updated(connection, register, updates)
    (edit,) = run
    if edit.values is None:
        made.append(edit.record_id or 0)
        return _deleted(connection, register, [edit.record_id or 0])
    values = _resolved(edit.values, made)
    _refuse_used_number(connection, register, values, except_id=None)
    refuse_number(connection, register, values)
    record_id = _fresh_id(connection, register)
    blank: Values = {
        name: () if field.kind is CHOICES else None for name, field in register.fields.items()
    }
    added = {**blank, **values, "id": record_id, "version": 1}
    insert_rows(connection, register, [added])
    made.append(record_id)
    return [Change(register, record_id, None, added)]


def _resolved(values: Mapping[str, Any], made: Sequence[int]) -> Values:
    """Return the values with the ids of records that the same step added."""
    return {
        name: made[value.place] if isinstance(value, Added) else value
        for name, value in values.items()
    }


def _deleted(connection: Connection, register: Register, ids: Sequence[int]) -> list[Change]:
    """Delete records and, before them, what belongs to them, so that nothing goes unrecorded."""
    changes: list[Change] = []
    for part in parts_of(register.key):
        changes += _deleted(connection, part, ids_of_parts(connection, part, ids))
    gone = read_values(connection, register, ids)
    if gone:
        delete_rows(connection, register, list(gone))
    return changes + [Change(register, gone_id, values, None) for gone_id, values in gone.items()]


def _keys(changes: Sequence[Change]) -> set[str]:
    return {one.register.key for one in changes}


def apply_import(
    workspace: Workspace,
    rows: Mapping[str, Sequence[Mapping[str, Any]]],
    label: str,
    progress: Progress = SILENT,
) -> Changes:
    """Add checked rows of several registers in one step.

    A row with an `id` changes that record, the others are added.

    Raises:
        StaleRecordError: a record to be changed was deleted meanwhile; nothing is stored.
        UserError: a row breaks a rule of the schema; nothing is stored.
        Cancelled: the clerk stopped it; nothing is stored.
    """
    total = sum(len(some) for some in rows.values())
    done = 0
    with workspace.writing() as connection:
        step_id = None
        for key, some in rows.items():
            register = BY_KEY[key]
            for start in range(0, len(some), IMPORT_STEP):
                piece = some[start : start + IMPORT_STEP]
                with _constraint_sentences(register):
                    changes = _imported(connection, register, piece)
                step_id = begin_step(connection, label) if step_id is None else step_id
                record_changes(connection, step_id, changes)
                done += len(piece)
                progress.step(done, total, f"正在保存{register.label}")
    return Changes(frozenset(rows), (), label)


def _imported(
    connection: Connection, register: Register, rows: Sequence[Mapping[str, Any]]
) -> list[Change]:
    rows = without_numbers(connection, register, rows)
    known = [row["id"] for row in rows if row.get("id")]
    before = read_values(connection, register, known)
    changes = []
    for row in rows:
        if row.get("id"):
            old = before.get(row["id"])
            after = None if old is None else {**old, **row}
            if (
                old is None
                or after is None
                or not update_row(connection, register, row["id"], after, old["version"])
            ):
                raise StaleRecordError(
                    "要更新的{register}记录刚才已被修改或删除，没有导入。请重新检查后再导入。",
                    register=register.label,
                )
            changes.append(Change(register, row["id"], old, after))
    fresh = [row for row in rows if not row.get("id")]
    if fresh:
        first = _fresh_id(connection, register)
        added = [{**row, "id": first + n, "version": 1} for n, row in enumerate(fresh)]
        insert_rows(connection, register, added)
        changes += [Change(register, row["id"], None, row) for row in added]
    return changes


def undo(workspace: Workspace) -> Changes | None:
    """Take the last step back; return what changed, or None when there is nothing to undo."""
    with workspace.writing() as connection:
        step = last_step(connection)
        if step is None:
            return None
        changes = changes_of(connection, step.id)
        apply_changes(
            connection, [Change(c.register, c.record_id, c.after, c.before) for c in changes[::-1]]
        )
        connection.execute(
            update(change_step).where(change_step.c.id == step.id).values(undone=True)
        )
    return _outcome(changes, step.label)


def redo(workspace: Workspace) -> Changes | None:
    """Do the step again that was undone last; return what changed, or None if there is none."""
    with workspace.writing() as connection:
        step = next_step(connection)
        if step is None:
            return None
        changes = changes_of(connection, step.id)
        apply_changes(connection, changes)
        connection.execute(
            update(change_step).where(change_step.c.id == step.id).values(undone=False)
        )
    return _outcome(changes, step.label)


def undo_label(workspace: Workspace) -> str | None:
    """Return the name of the step that undo would take back."""
    with workspace.reading() as connection:
        step = last_step(connection)
    return None if step is None else str(step.label)


def redo_label(workspace: Workspace) -> str | None:
    """Return the name of the step that redo would do again."""
    with workspace.reading() as connection:
        step = next_step(connection)
    return None if step is None else str(step.label)


def _outcome(changes: Sequence[Change], label: str) -> Changes:
    keys = _keys(changes)
    ids = tuple(one.record_id for one in changes) if len(keys) == 1 else ()
    return Changes(frozenset(keys), ids, label)


def _updated(
    connection: Connection,
    register: Register,
    updates: Mapping[int, tuple[Mapping[str, Any], int | None]],
) -> list[Change]:
    """Change records that are still at the version given; None stands for the present one."""
    before = read_values(connection, register, list(updates))
    changes = []
    for record_id, (values, version) in updates.items():
        old = before.get(record_id)
        after = None if old is None else {**old, **values}
        refuse_number(connection, register, values, old)
        if (
            old is None
            or after is None
            or not update_row(
                connection,
                register,
                record_id,
                after,
                old["version"] if version is None else version,
                before=old,
            )
        ):
            raise StaleRecordError("这条记录刚才已被修改或删除，没有保存。请重新打开后再改。")
        if old != after:
            changes.append(Change(register, record_id, old, after))
    return changes


def _fresh_id(connection: Connection, register: Register) -> int:
    """Return an id above all that were ever used, so that history never mixes two records."""
    remembered = connection.scalar(
        select(func.coalesce(func.max(change.c.record_id), 0)).where(
            change.c.register == register.key
        )
    )
    return max(next_id(connection, table_of(register)), int(remembered or 0) + 1)


def _refuse_used_number(
    connection: Connection, register: Register, values: Mapping[str, Any], except_id: int | None
) -> None:
    number = values.get(register.unique) if register.unique else None
    if number is None:
        return
    table = table_of(register)
    holder = connection.scalar(select(table.c.id).where(table.c[register.unique] == number))
    if holder is not None and holder != except_id:
        field = register.fields[register.unique]
        raise UserError(
            "{label}“{number}”已经用过，请换一个{label}。",
            label=field.label,
            number=field.kind.format(number),
        )


class _constraint_sentences:  # noqa: N801 - reads as a statement
    """Turn a refusal of the schema into a sentence; forms and imports check before it comes up."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def __enter__(self) -> None:
        """Begin to watch."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """Replace an `IntegrityError`."""
        if isinstance(error, IntegrityError):
            labels = self._labels(str(error.orig))
            sentence = Message(
                "{register}没有保存：{fields}不合要求，请检查后再试。",
                {
                    "register": self._register.label,
                    "fields": "、".join(f"“{label}”" for label in labels) or "有的内容",
                },
            )
            raise UserError(sentence.template, **dict(sentence.values)) from error

    def _labels(self, reason: str) -> list[str]:
        """Return the labels of the fields that the name of a constraint or column mentions."""
        fields = self._register.fields
        table = self._register.record_type.__tablename__
        rest = reason.replace(f"ck_{table}_", "").replace(f"{table}.", "")
        named = [name for name in fields if name in rest]
        # `number` is not meant where `document_number` is.
        whole = [one for one in named if not any(one != two and one in two for two in named)]
        return [fields[name].label for name in whole]
