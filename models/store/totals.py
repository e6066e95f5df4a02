"""Sums of what a table lists."""

from decimal import Decimal

from sqlalchemy import func, select

from models.records import BY_KEY
from models.store.reading import Query, conditions
from models.store.rows import table_of
from models.store.workspace import Workspace


def totals(workspace: Workspace, query: Query) -> dict[str, int | Decimal]:
    """Return the sums of a register's totalled fields over all records that a query finds."""
    register = BY_KEY[query.register]
    if not register.totalled:
        return {}
    table = table_of(register)
    sums = [func.sum(table.c[name]).label(name) for name in register.totalled]
    with workspace.reading() as connection:
        row = connection.execute(select(*sums).where(*conditions(query))).mappings().one()
    return {name: row[name] or 0 for name in register.totalled}
