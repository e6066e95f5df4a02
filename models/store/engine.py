"""Database engines: the one place that knows about SQLite.

Source: SQLite documentation, "Write-Ahead Logging", "PRAGMA synchronous", "Result and Error Codes".
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from models.problems import UserError

BUSY_MILLISECONDS = 10_000

_SENTENCES = {
    sqlite3.SQLITE_BUSY: "另一个程序正在使用台账数据，请稍后再试。",
    sqlite3.SQLITE_LOCKED: "另一个程序正在使用台账数据，请稍后再试。",
    sqlite3.SQLITE_FULL: "磁盘已满，没有保存。请清理磁盘后再试，之前的数据完好。",
    sqlite3.SQLITE_READONLY: "台账所在的文件夹不能写入，请检查文件夹权限或换一个文件夹。",
    sqlite3.SQLITE_CANTOPEN: "打不开台账数据文件，请检查文件夹是否存在、是否有权限。",
    sqlite3.SQLITE_CORRUPT: "台账数据文件已损坏，请从备份恢复。",
    sqlite3.SQLITE_NOTADB: "这个文件不是台账数据文件，请选择正确的台账文件夹。",
    sqlite3.SQLITE_IOERR: "读写磁盘出错，请检查磁盘或网络盘后再试。",
    sqlite3.SQLITE_PERM: "没有权限打开台账数据文件，请检查文件夹权限。",
}


def sqlite_engines(path: Path) -> tuple[Engine, Engine]:
    """Return the writing and the reading engine of a SQLite file (created if missing).

    Writers take the write lock when they begin, readers never wait for them.
    """
    # A folder's name may hold what means something in an address, such as ? or #.
    url = URL.create("sqlite", database=str(path))
    return _sqlite_engine(url, begin="BEGIN IMMEDIATE"), _sqlite_engine(url, begin="BEGIN")


def _sqlite_engine(url: URL, *, begin: str) -> Engine:
    engine = create_engine(url)
    reading = begin == "BEGIN"

    @event.listens_for(engine, "connect")
    def set_up(connection: sqlite3.Connection, _record: object) -> None:
        # The driver's own transactions would commit before each DDL statement.
        connection.isolation_level = None
        connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        connection.execute("PRAGMA foreign_keys = ON")
        if reading:
            connection.execute("PRAGMA query_only = ON")
        else:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")

    @event.listens_for(engine, "begin")
    def begin_transaction(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def server_engines(address: str) -> tuple[Engine, Engine]:
    """Return the writing and the reading engine of a database server."""
    return (
        create_engine(address, isolation_level="SERIALIZABLE"),
        create_engine(address, execution_options={"postgresql_readonly": True}),
    )


def copy_database(source: Path, target: Path) -> None:
    """Write a verified copy of a SQLite file, including what is still in its log.

    Raises:
        UserError: the disk is full or the copy cannot be read back.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with user_errors():
        connection = sqlite3.connect(source)
        try:
            connection.execute("VACUUM INTO ?", (str(target),))
        finally:
            connection.close()
        verify_database(target)


def compact(engine: Engine) -> None:
    """Write a SQLite file anew without its free pages, and empty its log; servers do so themselves.

    Source: SQLite documentation, "VACUUM", "PRAGMA wal_checkpoint".
    """
    if engine.dialect.name != "sqlite":
        return
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.close()
    finally:
        connection.close()


def verify_database(path: Path) -> None:
    """Check the integrity of a SQLite file.

    Raises:
        UserError: the file is damaged.
    """
    with user_errors():
        connection = sqlite3.connect(path)
        try:
            (answer,) = connection.execute("PRAGMA integrity_check").fetchone()
        finally:
            connection.close()
    if answer != "ok":
        raise UserError("台账数据文件已损坏（{answer}），请从备份恢复。", answer=answer)


@contextmanager
def user_errors() -> Iterator[None]:
    """Turn the database's refusals that a clerk can mend into `UserError`."""
    try:
        yield
    except DBAPIError as error:
        sentence = _sentence(error.orig)
        if sentence is None:
            raise
        raise UserError(sentence) from error
    except sqlite3.Error as error:
        sentence = _sentence(error)
        if sentence is None:
            raise
        raise UserError(sentence) from error


def _sentence(error: Any) -> str | None:  # noqa: ANN401 - a driver's exception
    # The low byte is the primary code, the rest tells variants apart.
    return _SENTENCES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
