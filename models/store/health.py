"""What may be wrong with a workspace, and how to mend it."""

import datetime
import shutil
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import select

from models.messages import Message, translatable
from models.problems import Problem, Severity, UserError, Where
from models.store.applications import recomputed
from models.store.attachments import attachment_problems
from models.store.calendar import calendar_of
from models.store.engine import verify_database
from models.store.history import change_step
from models.store.steps import broken_seal
from models.store.workspace import DATABASE_NAME, Workspace, open_workspace

LITTLE_SPACE = 1 << 30
"""Bytes left on the disk below which the clerk is warned."""
NO_SPACE = 100 << 20
"""Bytes left below which soon nothing can be stored."""

_FULL = translatable("errors", "磁盘只剩 {megabytes} MB，很快会存不下，请清理磁盘。")
_NEARLY_FULL = translatable("errors", "磁盘只剩 {megabytes} MB，请及早清理。")
_NO_YEAR = translatable(
    "errors",
    "{year}年的放假安排还没有录入，期限只能暂按周末推算；国务院公布后请在“工作日历”里录入。",
)
_BROKEN = translatable(
    "errors",
    "修改历史从“{label}”（{moment}）起与当时记下的不一致，可能有人绕过本软件改动过，请与备份核对。",
)
_LOOSE = translatable("errors", "“{table}”有 {number} 条记录指向不存在的内容，请从备份恢复。")


def examine(location: str | Path, today: datetime.date) -> tuple[Problem, ...]:
    """Return what is wrong with a workspace, the worst first.

    Args:
        location: folder or database address.
        today: decides which years of the calendar are needed.
    """
    problems: list[Problem] = []
    folder = None if "://" in str(location) else Path(location).expanduser().resolve()
    try:
        if folder is not None and (folder / DATABASE_NAME).exists():
            verify_database(folder / DATABASE_NAME)
        with open_workspace(location, create=False) as workspace:
            problems += _loose_ends(workspace)
            problems += _history(workspace)
            problems += attachment_problems(workspace)
            problems += recomputed(workspace)
            problems += _calendar(workspace, today)
    except UserError as error:
        problems.append(_problem(Severity.ERROR, "数据库", error.message))
    if folder is not None and folder.exists():
        problems += _space(folder)
    return tuple(sorted(problems, key=lambda one: one.severity is not Severity.ERROR))


def _loose_ends(workspace: Workspace) -> Iterator[Problem]:
    if workspace.folder is None:
        return
    found: dict[str, int] = {}
    with workspace.reading() as connection:
        for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            found[row[0]] = found.get(row[0], 0) + 1
    for table, number in found.items():
        message = Message(_LOOSE, {"table": table, "number": number})
        yield _problem(Severity.ERROR, "数据库", message)


def _history(workspace: Workspace) -> Iterator[Problem]:
    with workspace.reading() as connection:
        broken = broken_seal(connection)
        if broken is None:
            return
        step = connection.execute(select(change_step).where(change_step.c.id == broken)).one()
    moment = step.made_at[:16].replace("T", " ")
    message = Message(_BROKEN, {"label": step.label, "moment": moment})
    yield _problem(Severity.ERROR, "修改历史", message)


def _calendar(workspace: Workspace, today: datetime.date) -> Iterator[Problem]:
    calendar = calendar_of(workspace)
    for year in calendar.missing_years(today, today):
        yield _problem(Severity.WARNING, "工作日历", Message(_NO_YEAR, {"year": year}))


def _space(folder: Path) -> Iterator[Problem]:
    free = shutil.disk_usage(folder).free
    values = {"megabytes": free >> 20}
    if free < NO_SPACE:
        yield _problem(Severity.ERROR, "磁盘", Message(_FULL, values))
    elif free < LITTLE_SPACE:
        yield _problem(Severity.WARNING, "磁盘", Message(_NEARLY_FULL, values))


def _problem(severity: Severity, section: str, message: Message) -> Problem:
    return Problem(severity, Where(section=section), message)
