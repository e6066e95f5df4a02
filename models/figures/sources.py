"""Where a figure comes from: declarations that are both counted and listed.

The same criterion counts the records and lists them, so a figure cannot differ from its records.
A figure is named by a path such as `"table3.granted.natural"`; at most two dots part it, so a
class may have a dot in its name.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from sqlalchemy import ColumnElement, Table

from models.fields import ValueTable, value_table_of
from models.records import BY_KEY
from models.store.rows import table_of

Number = int | Decimal


@dataclass(frozen=True, slots=True)
class Counted:
    """The number of records of a register that meet a criterion."""

    path: str
    register: str
    criterion: ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Summed:
    """The sum of a column over the records that meet a criterion."""

    path: str
    register: str
    criterion: ColumnElement[bool]
    column: str


@dataclass(frozen=True, slots=True)
class Grouped:
    """Several figures at once: the records that meet a criterion, counted by the values of a field.

    Attributes:
        path: the figures are named `path.label`.
        by: the field; a record with several values counts once for each.
        keys: value → last part of the path, each counted even if it is 0; other values get
            figures under their own name.
    """

    path: str
    register: str
    criterion: ColumnElement[bool]
    by: str
    keys: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Given:
    """A number that the clerk typed into 年度数据; 0 when it is missing.

    Attributes:
        last_year: it is the number typed for the year before.
    """

    path: str
    indicator: str
    last_year: bool = False


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of other figures, less those in `less`, divided to change the unit."""

    path: str
    parts: tuple[str, ...]
    less: tuple[str, ...] = ()
    divided_by: int = 1


@dataclass(frozen=True, slots=True)
class Found:
    """Records picked by a rule that SQL cannot express, such as a working-day clock."""

    path: str
    register: str
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A number that the law fixes, such as the 规章 of a township, which it cannot make."""

    path: str
    value: int


Source = Counted | Summed | Grouped | Given | Total | Found | Fixed


def columns_of(register: str) -> Table:
    """Return the table of a register, for criteria on its columns."""
    return table_of(BY_KEY[register])


def value_table(register: str, name: str) -> ValueTable:
    """Return where the values of a field with several values are kept."""
    return value_table_of(BY_KEY[register].record_type, name)
