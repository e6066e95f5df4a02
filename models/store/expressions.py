"""SQL expressions that databases spell differently."""

import datetime
from typing import Any

from sqlalchemy import ColumnElement, Date
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction


class days_after(GenericFunction[datetime.date]):  # noqa: N801 - named as in SQL
    """The date a number of calendar days after a date column: `days_after(column, 60)`."""

    type = Date()
    inherit_cache = True


@compiles(days_after)
def _standard(element: days_after, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    day, days = element.clauses
    return f"({compiler.process(day, **options)} + {compiler.process(days, **options)})"


@compiles(days_after, "sqlite")
def _sqlite(element: days_after, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    day, days = element.clauses
    return (
        f"date({compiler.process(day, **options)}, {compiler.process(days, **options)} || ' days')"
    )


def escaped_like(text: str) -> str:
    r"""Return a LIKE pattern (escape character `\`) that finds `text` anywhere."""
    for special in ("\\", "%", "_"):
        text = text.replace(special, "\\" + special)
    return f"%{text}%"


def contains(column: ColumnElement[Any], text: str) -> ColumnElement[bool]:
    """Return the condition that a text column holds `text`, whatever the case of letters."""
    return column.ilike(escaped_like(text), escape="\\")
