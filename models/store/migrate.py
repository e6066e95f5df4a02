"""Bring a database to the schema of this program, after a verified copy of what was there."""

import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect

from models.problems import UserError
from models.store.engine import copy_database, user_errors

BACKUP_FOLDER = "备份"


def migrate(engine: Engine, path: Path | None = None) -> None:
    """Upgrade the database behind `engine` to the newest revision, in one transaction.

    Args:
        engine: the writing engine.
        path: the SQLite file, copied into the backup folder before an upgrade of existing data.

    Raises:
        UserError: a newer program made the database, or it cannot be read or copied.
    """
    configuration = Config()
    configuration.set_main_option(
        "script_location", str(Path(__file__).parent / "migrations").replace("%", "%%")
    )
    scripts = ScriptDirectory.from_config(configuration)
    known = {revision.revision for revision in scripts.walk_revisions()}
    with user_errors(), engine.begin() as connection:
        current = MigrationContext.configure(connection).get_current_revision()
        foreign = current is None and bool(inspect(connection).get_table_names())
    if foreign:
        raise UserError(
            "这个数据库是别的软件建立的，不是台账，没有改动。请选择台账所在的文件夹或一个新文件夹。"
        )
    if current is not None and current not in known:
        raise UserError(
            "这个台账是用更新版本的软件建立的，本版本打不开，请安装新版本后再打开。数据没有改动。"
        )
    if current == scripts.get_current_head():
        return
    if current is not None and path is not None:
        moment = datetime.datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
        copy_database(path, path.parent / BACKUP_FOLDER / f"升级前-{current}-{moment}.db")
    with user_errors(), engine.begin() as connection:
        configuration.attributes["connection"] = connection
        command.upgrade(configuration, "head")
