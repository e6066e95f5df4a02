"""The bottom of all writing: records as rows of values, put in, changed and taken out."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, cast

from sqlalchemy import Connection, Table, bindparam, delete, func, insert, select, update

from models.fields import ValueTable, value_table_of
from models.kinds import CHOICES
from models.records.register import Register, Values
from models.store.search import add_to_index, change_in_index, remove_from_index

BATCH = 500
"""Ids in one IN list; SQLite and PostgreSQL both take many more."""


def table_of(register: Register) -> Table:
    """Return the table behind a register."""
    return cast(Table, register.record_type.__table__)


def value_tables(register: Register) -> dict[str, ValueTable]:
    """Return the tables of the fields that hold several values, by field name."""
    return {
        name: value_table_of(register.record_type, name)
        for name, field in register.fields.items()
        if field.kind is CHOICES
    }


def batches(ids: Sequence[int]) -> Iterable[Sequence[int]]:
    """Return the ids in pieces that fit into one statement."""
    return (ids[start : start + BATCH] for start in range(0, len(ids), BATCH))


def read_values(
    connection: Connection, register: Register, ids: Sequence[int]
) -> dict[int, Values]:
    """Return the values of the records with these ids, with `id` and `version`, by id."""
    table = table_of(register)
    own = [table.c[name] for name in register.names if name in table.c]
    several = value_tables(register)
    found: dict[int, Values] = {}
    for some in batches(ids):
        statement = select(table.c.id, table.c.version, *own).where(table.c.id.in_(some))
        for row in connection.execute(statement).mappings():
            values = dict(row)
            found[values["id"]] = values | dict.fromkeys(several, ())
        for name, kept in several.items():
            pairs = (
                select(kept.owner, kept.value).where(kept.owner.in_(some)).order_by(kept.table.c.id)
            )
            for owner, value in connection.execute(pairs):
                found[owner][name] += (value,)
    return found


def ids_of_parts(connection: Connection, part: Register, owners: Sequence[int]) -> list[int]:
    """Return the ids of the records of `part` that belong to records with the ids `owners`."""
    table = table_of(part)
    return [
        found
        for some in batches(owners)
        for found in connection.scalars(
            select(table.c.id).where(table.c[part.owner_name].in_(some)).order_by(table.c.id)
        )
    ]


def next_id(connection: Connection, table: Table) -> int:
    """Return an id that no record of the table has had, deleted ones apart."""
    return int(connection.scalar(select(func.coalesce(func.max(table.c.id), 0))) or 0) + 1


def insert_rows(connection: Connection, register: Register, rows: Sequence[Values]) -> None:
    """Insert records whose values hold an `id`; `version` begins at 1 where it is not given."""
    table = table_of(register)
    several = value_tables(register)
    own = ["id", *(name for name in register.names if name not in several)]
    connection.execute(
        insert(table),
        [{"version": 1, **{n: row.get(n) for n in own}, **_version(row)} for row in rows],
    )
    for name, kept in several.items():
        pairs = [
            {kept.owner.name: row["id"], kept.value.name: value, "version": 1}
            for row in rows
            for value in row.get(name) or ()
        ]
        if pairs:
            connection.execute(insert(kept.table), pairs)
    add_to_index(connection, register, rows)


def _version(row: Mapping[str, Any]) -> dict[str, int]:
    return {"version": row["version"]} if row.get("version") else {}


def update_row(
    connection: Connection,
    register: Register,
    record_id: int,
    values: Values,
    version: int,
    *,
    before: Mapping[str, Any] | None = None,
) -> bool:
    """Change a record if it still has this version; return whether it had.

    Several values of a field that are the same as in `before` are not written again.
    """
    table = table_of(register)
    several = value_tables(register)
    own = {name: values[name] for name in register.names if name not in several}
    changed = connection.execute(
        update(table)
        .where(table.c.id == record_id, table.c.version == version)
        .values(**own, version=version + 1)
    )
    if changed.rowcount != 1:
        return False
    if before is None or any(before[name] != values[name] for name in register.searched):
        change_in_index(connection, register, record_id, values)
    for name, kept in several.items():
        if before is not None and before[name] == values[name]:
            continue
        connection.execute(delete(kept.table).where(kept.owner == record_id))
        if values[name]:
            connection.execute(
                insert(kept.table),
                [
                    {kept.owner.name: record_id, kept.value.name: value, "version": 1}
                    for value in values[name]
                ],
            )
    return True


def delete_rows(connection: Connection, register: Register, ids: Sequence[int]) -> None:
    """Delete records; values kept in tables of their own go with them."""
    table = table_of(register)
    connection.execute(
        delete(table).where(table.c.id == bindparam("gone")), [{"gone": gone} for gone in ids]
    )
    remove_from_index(connection, register, ids)


def to_plain(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return values as JSON can hold them, without those that are blank."""
    return {
        name: _plain(value) for name, value in values.items() if value is not None and value != ()
    }


def _plain(value: Any) -> Any:  # noqa: ANN401 - a cell value
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return list(value) if isinstance(value, tuple) else value


def from_plain(register: Register, plain: Mapping[str, Any]) -> Values:
    """Return the values that `to_plain` wrote, every field of the register among them."""
    values: Values = {
        name: field.kind.parse(plain.get(name)) for name, field in register.fields.items()
    }
    return values | {name: plain[name] for name in ("id", "version") if name in plain}
