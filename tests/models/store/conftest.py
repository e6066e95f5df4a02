"""Records and the history of their changes."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from sqlalchemy import select

from models.records.register import Values
from models.store.history import change, change_step
from models.store.reading import records
from models.store.workspace import Workspace


@pytest.fixture
def get(workspace: Workspace) -> Callable[[str, int], Values | None]:
    """Return a record by register and id, None when it is gone."""

    def read(register: str, record_id: int) -> Values | None:
        found = records(workspace, register, [record_id])
        return found[0] if found else None

    return read


@pytest.fixture
def history(workspace: Workspace) -> Callable[[], Sequence[tuple[Any, ...]]]:
    """Return (label, register, record, before, after) of all changes in order."""

    def read() -> Sequence[tuple[Any, ...]]:
        statement = (
            select(
                change_step.c.label,
                change.c.register,
                change.c.record_id,
                change.c.before,
                change.c.after,
            )
            .join(change, change.c.step_id == change_step.c.id)
            .order_by(change.c.id)
        )
        with workspace.reading() as connection:
            return [tuple(row) for row in connection.execute(statement)]

    return read
