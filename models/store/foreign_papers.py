"""The guard against papers of another case: by content, by the numbers in a file's name."""

import re
from typing import Any

from sqlalchemy import Connection, func, literal, select

from models.problems import ForeignPaperError, RecordReference
from models.records.application import APPLICATION
from models.records.application_letter import APPLICATION_LETTER
from models.records.attachment import ATTACHMENT
from models.store.rows import table_of
from models.store.workspace import Workspace

_SHORTEST_NUMBER = 4
"""A shorter number of an application, such as 12, may stand for anything in a file's name."""


def refuse_foreign(workspace: Workspace, owner: RecordReference, name: str, digest: str) -> None:
    """Refuse a file that belongs to another application than the one it is meant for.

    Args:
        workspace: where the applications are.
        owner: for whose record the file is; only applications are guarded.
        name: of the file.
        digest: SHA-256 of its content.

    Raises:
        ForeignPaperError: the same file is attached to another application, or its name bears
            the number of another application or of its letter.
    """
    if owner.register != APPLICATION.key:
        return
    with workspace.reading() as connection:
        other = _same_content(connection, owner.id, digest) or _named(connection, owner.id, name)
    if other:
        raise ForeignPaperError(
            "“{name}”看来是申请“{other}”的材料，没有放进这件申请。请换成本件的材料；"
            "确实要用的，请确认后再加。",
            name=name,
            other=other,
        )


def _same_content(connection: Connection, application_id: int, digest: str) -> str:
    """Return what names the other application with this content; empty if none has it."""
    kept = table_of(ATTACHMENT)
    own = table_of(APPLICATION)
    statement = (
        select(own.c.number, own.c.received_on)
        .join(kept, kept.c.record_id == own.c.id)
        .where(
            kept.c.register == APPLICATION.key,
            kept.c.sha256 == digest,
            kept.c.record_id != application_id,
        )
        .order_by(own.c.id)
    )
    row = connection.execute(statement.limit(1)).first()
    return (row.number or f"{row.received_on} 收到的申请") if row else ""


def _named(connection: Connection, application_id: int, name: str) -> str:
    """Return the number of the other application that a file's name bears; empty if none."""
    own, letters = table_of(APPLICATION), table_of(APPLICATION_LETTER)
    applications = select(own.c.number.label("bearing"), own.c.number, own.c.id).where(
        _within(own.c.number, name)
    )
    numbered = (
        select(letters.c.number.label("bearing"), own.c.number, own.c.id)
        .join(own, letters.c.application_id == own.c.id)
        .where(_within(letters.c.number, name))
    )
    found = [
        row
        for statement in (applications, numbered)
        for row in connection.execute(statement)
        if _bears(name, row.bearing)
    ]
    if any(row.id == application_id for row in found):
        return ""
    return next((row.number or row.bearing for row in found), "")


def _within(number: Any, name: str) -> Any:  # noqa: ANN401 - a column and a condition
    return func.replace(literal(name), number, "") != literal(name)


def _bears(name: str, number: str) -> bool:
    """Tell whether a number stands in a name, and not only as a piece of a longer one."""
    if len(number) < _SHORTEST_NUMBER:
        return False
    return re.search(rf"(?<![\d-]){re.escape(number)}(?![\d-])", name) is not None
