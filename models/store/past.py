"""What happened to records: the history of one, and those that were deleted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, and_, exists, func, null, or_, select
from sqlalchemy.exc import IntegrityError

from models.fields import Field
from models.kinds import LONG_TEXT, REFERENCE, TEXT
from models.problems import RecordReference, UserError
from models.records import BY_KEY, parts_of
from models.records.attachment import ATTACHMENT
from models.records.register import Register, Values
from models.script import to_simplified
from models.store.changes import Changes
from models.store.history import change, change_step
from models.store.masked_records import masked_record, texts_masked
from models.store.rows import from_plain, insert_rows, read_values, table_of
from models.store.steps import Change, changes_of, record_step
from models.store.workspace import Workspace

Deed = Literal["added", "changed", "deleted"]
MOST_DELETED = 2000
"""Deleted records that a list holds at most, the latest first."""
_LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after, as texts; personal values are masked."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PastStep:
    """What one step did to a record, or to one of its parts.

    Attributes:
        made_at: moment, ISO 8601 with offset.
        actor: who did it.
        label: the step as the clerk read it.
        deed: what happened.
        part: label of the part's register; empty for the record itself.
        undone: it was taken back.
        fields: what differs; nothing for a deletion.
    """

    made_at: str
    actor: str
    label: str
    deed: Deed
    part: str
    undone: bool
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class DeletedRecord:
    """A record that can be put back.

    Attributes:
        record: its register and id.
        title: what tells it from others; personal values are masked.
        deleted_at: moment, ISO 8601 with offset.
        actor: who deleted it.
        label: the step that deleted it.
    """

    record: RecordReference
    title: str
    deleted_at: str
    actor: str
    label: str


def title_name(register: Register) -> str:
    """Return the field that names a record: the first required text that is not personal."""
    texts = [
        name
        for name, field in register.fields.items()
        if field.kind in {TEXT, LONG_TEXT} and not field.personal
    ]
    required = [name for name in texts if register.fields[name].required]
    if register is ATTACHMENT:
        return "name"
    return next(iter(required or texts), "")


def title_of(register: Register, values: Mapping[str, Any]) -> str:
    """Return what tells a record from others of its register, in one line.

    Personal values in its text are masked.
    """
    named = str(texts_masked(register, values).get(title_name(register)) or "")
    others = [
        register.fields[name].kind.format(values.get(name))
        for name in (register.unique, register.dated_by)
        if name and name != title_name(register)
    ]
    return " · ".join(filter(None, [" ".join(named.split())[:_LONGEST_TITLE], *others]))


def history_of(
    workspace: Workspace, record: RecordReference, *, plain: bool = False
) -> list[PastStep]:
    """Return what happened to a record and its parts, the latest first.

    Args:
        workspace: where the record is.
        record: the record.
        plain: personal values are not masked; for papers that are made so on purpose.
    """
    register = BY_KEY[record.register]
    itself = and_(change.c.register == record.register, change.c.record_id == record.id)
    parts = [_is_part(part, record) for part in (*parts_of(record.register), ATTACHMENT)]
    statement = (
        select(change, change_step)
        .join(change_step, change.c.step_id == change_step.c.id)
        .where(or_(itself, *parts))
        .order_by(change.c.id.desc())
    )
    with workspace.reading() as connection:
        rows = connection.execute(statement).mappings().all()
    return [_past_step(row, register, plain=plain) for row in rows]


def _is_part(part: Register, record: RecordReference) -> Any:  # noqa: ANN401 - a condition
    def belongs(side: Any) -> Any:  # noqa: ANN401 - a column of JSON
        if part is ATTACHMENT:
            return and_(
                side["record_id"].as_integer() == record.id,
                side["register"].as_string() == record.register,
            )
        return side[part.owner_name].as_integer() == record.id

    return and_(
        change.c.register == part.key, or_(belongs(change.c.before), belongs(change.c.after))
    )


def _past_step(row: Mapping[Any, Any], register: Register, *, plain: bool) -> PastStep:
    one = BY_KEY[row["register"]]
    before, after = row["before"], row["after"]
    deed: Deed = "added" if before is None else "deleted" if after is None else "changed"
    return PastStep(
        made_at=row["made_at"],
        actor=row["actor"],
        label=row["label"],
        deed=deed,
        part="" if one is register else one.label,
        undone=bool(row["undone"]),
        fields=()
        if after is None
        else tuple(_field_changes(one, before or {}, after, plain=plain)),
    )


def _field_changes(
    register: Register, before: Mapping[str, Any], after: Mapping[str, Any], *, plain: bool
) -> Iterator[FieldChange]:
    sides = [side if plain else masked_record(register, side) for side in (before, after)]
    # Of an attachment the clerk knows its name and role; checksum and size tell nobody anything.
    names = register.sections[0][1] if register is ATTACHMENT else register.names
    for name in names:
        field = register.fields[name]
        if field.kind is not REFERENCE and before.get(name) != after.get(name):
            yield FieldChange(field.label, *(_shown(field, side, name) for side in sides))


def _shown(field: Field, side: Mapping[str, Any], name: str) -> str:
    kept = side.get(name)
    return "" if kept is None else field.kind.format(field.kind.parse(kept))


def deleted_records(
    workspace: Workspace, search: str = "", register_key: str = ""
) -> list[DeletedRecord]:
    """Return the records that are deleted and can be put back, the latest first.

    Parts that went with their record come back with it and are not listed themselves.

    Args:
        workspace: where to look.
        search: words that must all occur in the record, in either script.
        register_key: only records of this register; empty for all.
    """
    with workspace.reading() as connection:
        rows = connection.execute(_deletions(register_key)).all()
        alive = _owners_alive(connection, rows)
    words = to_simplified(search).casefold().split()
    found = []
    for row in rows:
        register = BY_KEY[row.register]
        if _owner_of(register, row.before) in alive and _holds(register, row.before, words):
            found.append(_deleted_record(register, row))
    return found[:MOST_DELETED]


def _deletions(register_key: str) -> Any:  # noqa: ANN401 - a statement
    """Return the statement of the changes after which a record is gone."""
    later, later_step = change.alias(), change_step.alias()
    again = (
        exists()
        .where(later.c.register == change.c.register, later.c.record_id == change.c.record_id)
        .where(later.c.id > change.c.id, later.c.step_id == later_step.c.id, ~later_step.c.undone)
    )
    statement = (
        select(change, change_step.c.made_at, change_step.c.actor, change_step.c.label)
        .join(change_step, change.c.step_id == change_step.c.id)
        .where(change.c.after.is_(null()), ~change_step.c.undone, ~change_step.c.lasting, ~again)
        .order_by(change.c.id.desc())
    )
    return statement.where(change.c.register == register_key) if register_key else statement


def _owner_of(register: Register, plain: Mapping[str, Any]) -> RecordReference | None:
    """Return the record to which a part belongs, None for a record of its own."""
    if register is ATTACHMENT:
        return RecordReference(plain["register"], plain["record_id"])
    return RecordReference(register.owner, plain[register.owner_name]) if register.owner else None


def _owners_alive(connection: Connection, rows: Sequence[Any]) -> set[RecordReference | None]:
    """Return the owners of deleted parts that are still there, with None for no owner."""
    wanted: dict[str, set[int]] = {}
    for row in rows:
        owner = _owner_of(BY_KEY[row.register], row.before)
        if owner is not None:
            wanted.setdefault(owner.register, set()).add(owner.id)
    alive: set[RecordReference | None] = {None}
    for key, ids in wanted.items():
        found = read_values(connection, BY_KEY[key], sorted(ids))
        alive |= {RecordReference(key, one) for one in found}
    return alive


def _holds(register: Register, plain: Mapping[str, Any], words: Sequence[str]) -> bool:
    if not words:
        return True
    texts = [str(plain.get(name) or "") for name in register.names]
    whole = to_simplified(" ".join([register.label, *texts])).casefold()
    return all(word in whole for word in words)


def _deleted_record(register: Register, row: Any) -> DeletedRecord:  # noqa: ANN401 - a row
    return DeletedRecord(
        record=RecordReference(register.key, row.record_id),
        title=title_of(register, from_plain(register, row.before)),
        deleted_at=row.made_at,
        actor=row.actor,
        label=row.label,
    )


def put_back(workspace: Workspace, chosen: Sequence[RecordReference]) -> Changes:
    """Put deleted records back with their ids and the parts that went with them, as one step.

    Records that are not deleted any more are passed over.

    Raises:
        UserError: a number is used by another record by now, or what the record refers to is
            gone; nothing is put back.
    """
    with workspace.writing() as connection:
        back: list[Change] = []
        for record in chosen:
            back += _brought_back(connection, record)
        label = _label_of(chosen)
        for one in back:
            _put_in(connection, one)
        if back:
            record_step(connection, label, back)
    keys = {one.register.key for one in back}
    ids = tuple(one.record_id for one in back) if len(keys) == 1 else ()
    return Changes(frozenset(keys), ids, label)


def _label_of(chosen: Sequence[RecordReference]) -> str:
    keys = {one.register for one in chosen}
    what = BY_KEY[keys.pop()].label if len(keys) == 1 else "记录"
    return f"恢复{what}" + (f" {len(chosen)} 条" if len(chosen) > 1 else "")


def _brought_back(connection: Connection, record: RecordReference) -> list[Change]:
    """Return the change that puts a record back, and those of its parts behind it."""
    last = connection.execute(
        select(func.max(change.c.id), change.c.step_id)
        .join(change_step, change.c.step_id == change_step.c.id)
        .where(change.c.register == record.register, change.c.record_id == record.id)
        .where(~change_step.c.undone)
        .group_by(change.c.step_id)
        .order_by(func.max(change.c.id).desc())
        .limit(1)
    ).first()
    if last is None or read_values(connection, BY_KEY[record.register], [record.id]):
        return []
    wanted: set[RecordReference | None] = {record}
    back = []
    # A record is deleted after its parts.
    for one in reversed(changes_of(connection, last.step_id)):
        itself = RecordReference(one.register.key, one.record_id)
        if one.after is None and one.before is not None:
            belongs = bool(one.register.owner) and _owner_of(one.register, one.before) in wanted
            if itself == record or belongs:
                wanted.add(itself)
                back.append(Change(one.register, one.record_id, None, _anew(one.before)))
    return back


def _anew(values: Values) -> Values:
    # A version that a form may still hold from before the deletion must not come back.
    return {**values, "version": values.get("version", 0) + 1}


def _put_in(connection: Connection, one: Change) -> None:
    register, values = one.register, one.after or {}
    number = values.get(register.unique) if register.unique else None
    table = table_of(register)
    if number is not None and connection.scalar(
        select(table.c.id).where(table.c[register.unique] == number)
    ):
        field = register.fields[register.unique]
        raise UserError(
            "{label}“{number}”已由别的记录使用，没有恢复。请先改掉那条记录的{label}。",
            label=field.label,
            number=field.kind.format(number),
        )
    try:
        insert_rows(connection, register, [values])
    except IntegrityError as error:
        raise UserError(
            "“{title}”没有恢复：它用到的记录也已删除，请先恢复那一条。",
            title=title_of(register, values),
        ) from error
