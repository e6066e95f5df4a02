"""All writing: add, update, delete, import, undo and redo.

Each is one transaction that also writes its history, and returns what it changed, so that every
page of the window can decide whether it concerns it.
"""

import datetime
import getpass
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, and_, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from models.messages import Message
from models.problems import SILENT, Progress, StaleRecordError, UserError
from models.records import BY_KEY
from models.records.register import Register, Values
from models.store.history import ACTOR_LENGTH, LABEL_LENGTH, change, change_step
from models.store.rows import (
    delete_rows,
    from_plain,
    insert_rows,
    next_id,
    read_values,
    table_of,
    to_plain,
    update_row,
)
from models.store.workspace import Workspace

IMPORT_STEP = 1_000
"""Rows of an import between two reports of progress."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What one step changed: the keys of the registers, the ids of a single register's records.

    `label` is the step as the clerk reads it beside undo, such as `"新增公开信息"`.
    """

    registers: frozenset[str]
    ids: tuple[int, ...]
    label: str


@dataclass(frozen=True, slots=True)
class _Change:
    """One record before and after; None on the side where it does not exist."""

    register: Register
    record_id: int
    before: Values | None
    after: Values | None


def add(workspace: Workspace, register_key: str, values: Mapping[str, Any]) -> Changes:
    """Add one record with checked values and return the change; `ids` holds its id.

    Raises:
        UserError: its number is already used, or the values break a rule of the schema.
    """
    register = BY_KEY[register_key]
    label = f"新增{register.label}"
    with workspace.writing() as connection, _constraint_sentences(register):
        _refuse_used_number(connection, register, values, except_id=None)
        record_id = _fresh_id(connection, register)
        added = {**values, "id": record_id, "version": 1}
        insert_rows(connection, register, [added])
        _record(connection, label, [_Change(register, record_id, None, added)])
    return Changes(frozenset({register_key}), (record_id,), label)


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
        _update(connection, label, register, {record_id: (values, version)})
    return Changes(frozenset({register_key}), (record_id,), label)


def delete(workspace: Workspace, register_key: str, ids: Sequence[int]) -> Changes:
    """Delete records; undo brings them back. Ids that no longer exist are passed over."""
    register = BY_KEY[register_key]
    with workspace.writing() as connection:
        gone = read_values(connection, register, ids)
        label = f"删除{register.label}" + (f" {len(gone)} 条" if len(gone) > 1 else "")
        if gone:
            delete_rows(connection, register, list(gone))
            _record(
                connection,
                label,
                [_Change(register, gone_id, values, None) for gone_id, values in gone.items()],
            )
    return Changes(frozenset({register_key}), tuple(gone), label)


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
                step_id = _begin_step(connection, label) if step_id is None else step_id
                _record_changes(connection, step_id, changes)
                done += len(piece)
                progress.step(done, total, f"正在保存{register.label}")
    return Changes(frozenset(rows), (), label)


def _imported(
    connection: Connection, register: Register, rows: Sequence[Mapping[str, Any]]
) -> list[_Change]:
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
            changes.append(_Change(register, row["id"], old, after))
    fresh = [row for row in rows if not row.get("id")]
    if fresh:
        first = _fresh_id(connection, register)
        added = [{**row, "id": first + n, "version": 1} for n, row in enumerate(fresh)]
        insert_rows(connection, register, added)
        changes += [_Change(register, row["id"], None, row) for row in added]
    return changes


def undo(workspace: Workspace) -> Changes | None:
    """Take the last step back; return what changed, or None when there is nothing to undo."""
    with workspace.writing() as connection:
        step = _last_step(connection)
        if step is None:
            return None
        changes = _changes_of(connection, step.id)
        _apply(
            connection, [_Change(c.register, c.record_id, c.after, c.before) for c in changes[::-1]]
        )
        connection.execute(
            update(change_step).where(change_step.c.id == step.id).values(undone=True)
        )
    return _outcome(changes, step.label)


def redo(workspace: Workspace) -> Changes | None:
    """Do the step again that was undone last; return what changed, or None if there is none."""
    with workspace.writing() as connection:
        step = _next_step(connection)
        if step is None:
            return None
        changes = _changes_of(connection, step.id)
        _apply(connection, changes)
        connection.execute(
            update(change_step).where(change_step.c.id == step.id).values(undone=False)
        )
    return _outcome(changes, step.label)


def undo_label(workspace: Workspace) -> str | None:
    """Return the name of the step that undo would take back."""
    with workspace.reading() as connection:
        step = _last_step(connection)
    return None if step is None else str(step.label)


def redo_label(workspace: Workspace) -> str | None:
    """Return the name of the step that redo would do again."""
    with workspace.reading() as connection:
        step = _next_step(connection)
    return None if step is None else str(step.label)


def _outcome(changes: Sequence[_Change], label: str) -> Changes:
    return Changes(
        frozenset(c.register.key for c in changes), tuple(c.record_id for c in changes), label
    )


def _last_step(connection: Connection) -> Any:  # noqa: ANN401 - a row of change_step
    statement = select(change_step).where(~change_step.c.undone)
    return connection.execute(statement.order_by(change_step.c.id.desc()).limit(1)).first()


def _next_step(connection: Connection) -> Any:  # noqa: ANN401 - a row of change_step
    statement = select(change_step).where(change_step.c.undone, ~change_step.c.abandoned)
    return connection.execute(statement.order_by(change_step.c.id).limit(1)).first()


def _changes_of(connection: Connection, step_id: int) -> list[_Change]:
    statement = select(change).where(change.c.step_id == step_id).order_by(change.c.id)
    return [
        _Change(
            BY_KEY[row.register],
            row.record_id,
            _values(BY_KEY[row.register], row.before),
            _values(BY_KEY[row.register], row.after),
        )
        for row in connection.execute(statement)
    ]


def _values(register: Register, plain: Mapping[str, Any] | None) -> Values | None:
    return None if plain is None else from_plain(register, plain)


def _apply(connection: Connection, changes: Sequence[_Change]) -> None:
    """Bring each record from `before` to `after`, in bulk where neighbours are alike."""
    run: list[_Change] = []
    for one in changes:
        if run and (one.register is not run[0].register or _action(one) != _action(run[0])):
            _apply_run(connection, run)
            run = []
        run.append(one)
    if run:
        _apply_run(connection, run)


def _action(one: _Change) -> str:
    return "add" if one.before is None else "delete" if one.after is None else "update"


def _apply_run(connection: Connection, run: Sequence[_Change]) -> None:
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


def _update(
    connection: Connection,
    label: str,
    register: Register,
    updates: Mapping[int, tuple[Mapping[str, Any], int]],
) -> None:
    before = read_values(connection, register, list(updates))
    changes = []
    for record_id, (values, version) in updates.items():
        old = before.get(record_id)
        after = None if old is None else {**old, **values}
        if after is None or not update_row(connection, register, record_id, after, version):
            raise StaleRecordError("这条记录刚才已被修改或删除，没有保存。请重新打开后再改。")
        if old != after:
            changes.append(_Change(register, record_id, old, after))
    if changes:
        _record(connection, label, changes)


def _record(connection: Connection, label: str, changes: Sequence[_Change]) -> None:
    _record_changes(connection, _begin_step(connection, label), changes)


def _begin_step(connection: Connection, label: str) -> int:
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


def _record_changes(connection: Connection, step_id: int, changes: Sequence[_Change]) -> None:
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
