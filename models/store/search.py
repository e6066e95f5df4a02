"""Search in all texts of a record: by two characters, in either script, or by pinyin initials.

SQLite keeps an index of single characters (FTS5), so that two of them next to each other are
found at once among a million records; other databases compare the texts themselves.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Boolean, ColumnElement, Connection, or_
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.elements import BindParameter

from models.initials import initials_of
from models.records.register import Register
from models.script import in_both_scripts, to_simplified
from models.store.expressions import contains

PART = 5_000
"""Records that are indexed in one go."""
_BOUNDARY = "qzx0boundary0xzq"
"""A word between two fields, so that no phrase goes over from one to the next."""


def search_table(register_key: str) -> str:
    """Return the name of the index of a register."""
    return f"search_{register_key}"


def is_indexed(connection: Connection, register: Register) -> bool:
    """Return whether the database keeps an index of a register."""
    return connection.dialect.name == "sqlite" and bool(register.searched)


def ensure_index(
    connection: Connection, registers: Iterable[Register], most: int | None = None
) -> tuple[Register, ...]:
    """Make and fill the index of each register where it lacks or has not every record.

    What it holds follows from the records, so a damaged or outdated one is simply made anew.

    Args:
        connection: of a transaction that may write.
        registers: whose indexes are wanted.
        most: registers with more records get an empty index, which `fill_index` fills later.

    Returns:
        The registers whose index is still to be filled.
    """
    later = []
    for register in registers:
        if is_indexed(connection, register) and not _is_whole(connection, register):
            name = search_table(register.key)
            connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}")
            connection.exec_driver_sql(
                f"CREATE VIRTUAL TABLE {name} USING fts5(text, initials, tokenize='unicode61')"
            )
            if most is not None and number_of_records(connection, register) > most:
                later.append(register)
            else:
                _fill(connection, register)
    return tuple(later)


def number_of_records(connection: Connection, register: Register) -> int:
    """Return how many records a register has."""
    return int(connection.exec_driver_sql(f"SELECT count(*) FROM {register.key}").scalar() or 0)  # noqa: S608


def _is_whole(connection: Connection, register: Register) -> bool:
    name = search_table(register.key)
    there = connection.exec_driver_sql(
        "SELECT 1 FROM sqlite_master WHERE name = ?", (f"{name}_docsize",)
    ).first()
    if there is None:
        return False
    indexed = connection.exec_driver_sql(f"SELECT count(*) FROM {name}_docsize").scalar()  # noqa: S608
    return indexed == number_of_records(connection, register)


def _fill(connection: Connection, register: Register) -> None:
    last: int | None = 0
    while last is not None:
        last = fill_index(connection, register, last)


def fill_index(connection: Connection, register: Register, after: int) -> int | None:
    """Index the next records behind an id; return the last of them, None when there are none.

    Records that were indexed meanwhile, as they were added or changed, are indexed again.
    """
    columns = ", ".join(register.searched)
    rows = connection.exec_driver_sql(
        f"SELECT id, {columns} FROM {register.key} WHERE id > ? ORDER BY id LIMIT ?",  # noqa: S608
        (after, PART),
    ).fetchall()
    if not rows:
        return None
    names = ("id", *register.searched)
    add_to_index(connection, register, [dict(zip(names, row, strict=True)) for row in rows])
    return int(rows[-1][0])


def add_to_index(
    connection: Connection, register: Register, rows: Iterable[Mapping[str, Any]]
) -> None:
    """Index records by the values of their searched fields; `id` is among the values."""
    if is_indexed(connection, register):
        connection.exec_driver_sql(
            f"INSERT OR REPLACE INTO {search_table(register.key)} (rowid, text, initials) "  # noqa: S608 - a key of our own
            "VALUES (?, ?, ?)",
            [(row["id"], *indexed_texts(register, row)) for row in rows],
        )


def change_in_index(
    connection: Connection, register: Register, record_id: int, values: Mapping[str, Any]
) -> None:
    """Index a changed record anew."""
    if is_indexed(connection, register):
        connection.exec_driver_sql(
            f"UPDATE {search_table(register.key)} SET text = ?, initials = ? WHERE rowid = ?",  # noqa: S608
            (*indexed_texts(register, values), record_id),
        )


def remove_from_index(connection: Connection, register: Register, ids: Iterable[int]) -> None:
    """Take deleted records out of the index."""
    if is_indexed(connection, register):
        connection.exec_driver_sql(
            f"DELETE FROM {search_table(register.key)} WHERE rowid = ?",  # noqa: S608
            [(gone,) for gone in ids],
        )


def tidy_index(connection: Connection, registers: Iterable[Register]) -> None:
    """Make the index of each register anew from within, without what was taken out of it."""
    for register in registers:
        if is_indexed(connection, register):
            name = search_table(register.key)
            connection.exec_driver_sql(f"INSERT INTO {name} ({name}) VALUES ('rebuild')")  # noqa: S608


def indexed_texts(register: Register, values: Mapping[str, Any]) -> tuple[str, str]:
    """Return the texts of a record as the index takes them: every character a word; initials."""
    texts = [folded(str(values[name])) for name in register.searched if values.get(name)]
    spaced = f" {_BOUNDARY} ".join(" ".join(text) for text in texts)
    initials = f" {_BOUNDARY} ".join(" ".join(initials_of(text)) for text in texts)
    return spaced, initials


def folded(text: str) -> str:
    """Return a text as it is compared: Simplified, half-width, small letters."""
    return to_simplified(unicodedata.normalize("NFKC", text)).lower()


class Found(ColumnElement[bool]):
    """The condition that a record of a register holds a word, in either script, or its initials."""

    inherit_cache = False
    type = Boolean()
    # Else SQLAlchemy would compare it with 1, and SQLite would look at every record.
    _is_implicitly_boolean = True

    def __init__(self, register: Register, word: str, identity: ColumnElement[int]) -> None:
        self.register, self.word, self.identity = register, word, identity


@compiles(Found)
def _compared(element: Found, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    table = element.register.record_type.__table__
    condition = or_(
        *(
            contains(table.c[name], written)
            for name in element.register.searched
            for written in in_both_scripts(element.word)
        )
    )
    return str(compiler.process(condition.self_group(), **options))


@compiles(Found, "sqlite")
def _looked_up(element: Found, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    word = folded(element.word)
    letters = [letter for letter in word if letter.isalnum()]
    if not letters:
        return _compared(element, compiler, **options)
    # The index knows no marks: where the word has some, the texts themselves decide.
    exactly = "" if len(letters) == len(word) else _compared(element, compiler, **options)
    name = search_table(element.register.key)
    phrase: BindParameter[str] = BindParameter(None, f'"{" ".join(letters)}"', unique=True)
    identity = compiler.process(element.identity, **options)
    wanted = compiler.process(phrase, **options)
    found = f"{identity} IN (SELECT rowid FROM {name} WHERE {name} MATCH {wanted})"  # noqa: S608
    return f"({found} AND {exactly})" if exactly else found
