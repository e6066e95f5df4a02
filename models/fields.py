"""Fields: what a record holds, described once beside its column and read by every consumer."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    ColumnElement,
    ForeignKey,
    MetaData,
    String,
    Table,
    and_,
    func,
    or_,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column

from models.kinds import (
    CHOICE,
    CHOICES,
    COUNT,
    DATE,
    FIRST_DAY,
    FIRST_YEAR,
    LAST_DAY,
    LAST_YEAR,
    NUMBER,
    TEXT,
    YEAR,
    YUAN,
    Kind,
    shortened,
)
from models.script import to_simplified


@dataclass(frozen=True, slots=True)
class Field:
    """One value of a record.

    Attributes:
        label: statutory or contractual label; heading of forms, tables, import and export.
        kind: how the value is stored, parsed and shown.
        required: must be filled.
        max_length: most characters of a text.
        characters: usual width in full-width characters, for columns and editors.
        choices: the only values of a CHOICE or CHOICES field; suggestions for a text.
        hint: one sentence of help, shown beside the editor and in the import template.
        example: a plausible value, for the import template.
        personal: masked in lists, exports and logs (《个人信息保护法》第六条).
    """

    label: str
    kind: Kind = TEXT
    required: bool = False
    max_length: int | None = None
    characters: int = 12
    choices: tuple[str, ...] = ()
    hint: str = ""
    example: str = ""
    personal: bool = False

    def parse(self, cell: object) -> Any:  # noqa: ANN401 - a cell value
        """Return the value of a cell, None (or an empty tuple) when it is blank.

        Raises:
            ValueError: with the sentence for the clerk.
        """
        value = self.kind.parse(cell)
        if value is None or value == ():
            if self.required:
                raise ValueError(f"“{self.label}”必须填写。")
            return value
        if self.kind is CHOICE:
            return self._chosen(value)
        if self.kind is CHOICES:
            return tuple(dict.fromkeys(self._chosen(part) for part in value))
        if self.max_length and len(value) > self.max_length:
            raise ValueError(
                f"“{self.label}”有 {len(value)} 个字，最多 {self.max_length} 个，请缩短。"
            )
        return value

    def _chosen(self, text: str) -> str:
        for candidate in (text, to_simplified(text)):
            if candidate in self.choices:
                return candidate
        choices = "、".join(self.choices)
        raise ValueError(f"“{shortened(text)}”不在可选项中，请从“{choices}”中选择。")


class Record(DeclarativeBase):
    """The base of all records; names of constraints are fixed so that migrations can refer to them.

    Every record has an `id` and a `version` that counts its changes (optimistic locking).
    """

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )

    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-2)
    version: Mapped[int] = mapped_column(default=1, sort_order=-1)


@dataclass(frozen=True, slots=True)
class ValueTable:
    """Where the several values of a CHOICES field are kept: one row a value."""

    table: Table
    owner: Column[int]
    value: Column[str]


def column(
    field: Field, *, unique: bool = False, index: bool = False, refers_to: str = ""
) -> MappedColumn[Any]:
    """Return the mapped column of a field; the field itself is kept in its `info`.

    Args:
        field: what the column holds.
        unique: no two records have the same value.
        index: records are looked up by it.
        refers_to: the table whose records a REFERENCE means; these cannot go before it.
    """
    kept = String(field.max_length) if field.max_length else field.kind.column_type
    return mapped_column(
        kept,
        *([ForeignKey(f"{refers_to}.id")] if refers_to else []),
        nullable=not field.required,
        info={"field": field},
        unique=unique or None,
        index=index or None,
    )


def in_order(earlier: str, later: str) -> CheckConstraint:
    """Return the constraint that the date column `later`, if filled, is not before `earlier`."""
    return CheckConstraint(
        f"{later} IS NULL OR {earlier} IS NULL OR {later} >= {earlier}",
        name=f"{later}_not_before_{earlier}",
    )


@cache
def field_of(record_type: type[Record], name: str) -> Field:
    """Return the field behind a column or a list of values of a record.

    Raises:
        KeyError: the record has no such field.
    """
    mapper = record_type.__mapper__
    described = mapper.columns.get(name)
    info = mapper.relationships[name].info if described is None else described.info
    field = info["field"]
    if not isinstance(field, Field):
        raise KeyError(name)
    return field


def value_table_of(record_type: type[Record], name: str) -> ValueTable:
    """Return the table that keeps the values of the CHOICES field `name`."""
    target = record_type.__mapper__.relationships[name].mapper.local_table
    assert isinstance(target, Table)  # noqa: S101 - records are mapped to tables, never to joins
    (owner,) = (kept for kept in target.columns if kept.foreign_keys)
    (value,) = (kept for kept in target.columns if "field" in kept.info)
    return ValueTable(target, owner, value)


def add_checks(table: Table) -> None:
    """Give the table the constraints that its fields state, one named after each column."""
    for kept in table.columns:
        field = kept.info.get("field")
        if field is not None:
            conditions = _conditions(kept, field)
            if conditions:
                valid = and_(*conditions)
                if kept.nullable:
                    valid = or_(kept.is_(None), valid)
                table.append_constraint(CheckConstraint(valid, name=kept.name))


def _conditions(kept: ColumnElement[Any], field: Field) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if field.kind is CHOICE:
        conditions.append(kept.in_(field.choices))
    elif field.kind is DATE:
        conditions.append(kept.between(FIRST_DAY, LAST_DAY))
    elif field.kind is YEAR:
        conditions.append(kept.between(FIRST_YEAR, LAST_YEAR))
    elif field.kind in {COUNT, YUAN, NUMBER}:
        conditions.append(kept >= 0)
    elif field.max_length:
        conditions.append(func.length(kept).between(1, field.max_length))
    return conditions
