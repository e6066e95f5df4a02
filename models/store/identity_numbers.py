"""Numbers of identity documents: stored only where the office says so.

Source:
    《条例》(2019) 第二十九条 asks for proof of identity, not for its number to be kept;
    《个人信息保护法》第六条 (no more than the purpose needs).
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select

from models.problems import UserError
from models.records.application import APPLICATION
from models.records.register import Register, Values
from models.records.settings import WORK_SETTINGS
from models.store.rows import table_of

NUMBER = "document_number"
NOT_KEPT = (
    "本单位没有设为留存证件号码，“证件号码”没有存入；"
    "确需留存的，先在“工作设置”里把“留存证件号码”设为“是”。"
)
_REFUSED = (
    "本单位没有设为留存证件号码，请清空“证件号码”再保存；"
    "确需留存的，先在“工作设置”里把“留存证件号码”设为“是”。"
)


def keeps_numbers(connection: Connection) -> bool:
    """Tell whether the office stores the numbers of identity documents."""
    return bool(connection.scalar(select(table_of(WORK_SETTINGS).c.keep_identity_numbers)))


def refuse_number(
    connection: Connection,
    register: Register,
    values: Mapping[str, Any],
    before: Mapping[str, Any] | None = None,
) -> None:
    """Refuse a number that is not to be stored; one that is stored already may stay.

    Raises:
        UserError: the office has not said that numbers are kept.
    """
    if register is not APPLICATION or not values.get(NUMBER):
        return
    if before is not None and before[NUMBER] == values[NUMBER]:
        return
    if not keeps_numbers(connection):
        raise UserError(_REFUSED)


def without_numbers(
    connection: Connection, register: Register, rows: Sequence[Mapping[str, Any]]
) -> Sequence[Mapping[str, Any]]:
    """Return the rows of an import without the numbers that are not to be stored."""
    if register is not APPLICATION or not any(row.get(NUMBER) for row in rows):
        return rows
    if keeps_numbers(connection):
        return rows
    blanked: list[Values] = [{**row, NUMBER: None} for row in rows]
    return blanked
