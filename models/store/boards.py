"""What a clerk does at the boards: take notices down, find those whose time is over."""

import datetime
from collections.abc import Sequence

from sqlalchemy import and_, or_, select

from models.problems import UserError
from models.records import BY_KEY
from models.records.board import BOARD
from models.records.notice import NOTICE, TO_REMOVE, status_of
from models.records.settings import WORK_SETTINGS
from models.rules.notice_periods import USUAL_DAYS, NoticePeriod, last_day
from models.rules.working_days import WorkingDays
from models.store.calendar import calendar_of
from models.store.changes import Changes, Edit, make_changes
from models.store.reading import Query, known_values, matching_ids, records, single
from models.store.rows import read_values, table_of
from models.store.workspace import Workspace


def remove_notices(workspace: Workspace, ids: Sequence[int], on: datetime.date) -> Changes:
    """Log that notices were taken down on a day, as one step; those taken down before stay.

    Raises:
        UserError: none of them hangs, or one was put up after that day.
    """
    hanging = [one for one in records(workspace, NOTICE.key, ids) if one["removed_on"] is None]
    if not hanging:
        raise UserError("选中的公示都已撤除，不用再登记。")
    later = [one for one in hanging if one["posted_on"] > on]
    if later:
        raise UserError(
            "“{title}”的张贴日期是 {posted}，还没有张贴，不能撤除。请先核对张贴日期。",
            title=later[0]["title"],
            posted=later[0]["posted_on"],
        )
    edits = [Edit(NOTICE.key, {"removed_on": on}, one["id"], one["version"]) for one in hanging]
    return make_changes(workspace, edits, _label("撤除公示公告", len(edits)))


def set_period(
    workspace: Workspace, ids: Sequence[int], period: NoticePeriod, calendar: WorkingDays
) -> Changes:
    """Give notices the period of a matter, and the last day that follows from it, as one step.

    While the last day is provisional it stays blank, so that it follows the calendar.

    Raises:
        UserError: the records were deleted meanwhile.
    """
    days = period.days or usual_days(workspace)
    edits = []
    for one in records(workspace, NOTICE.key, ids):
        due = last_day(one["posted_on"], days, period.unit, calendar)
        values = {
            "period_basis": period.name,
            "period_days": days,
            "period_unit": period.unit,
            "ends_on": None if due.provisional else due.on,
        }
        edits.append(Edit(NOTICE.key, values, one["id"], one["version"]))
    if not edits:
        raise UserError("选中的公示刚才已被删除，请重新选择。")
    return make_changes(workspace, edits, _label("设定公示期", len(edits)))


def usual_days(workspace: Workspace) -> int:
    """Return the working days of a notice for which no rule sets any."""
    settings = single(workspace, WORK_SETTINGS.key) or {}
    return settings.get("notice_days") or USUAL_DAYS


def to_be_removed(workspace: Workspace, today: datetime.date) -> tuple[int, ...]:
    """Return the ids of the notices that hang though their last day is over."""
    register = BY_KEY[NOTICE.key]
    table = table_of(register)
    over = or_(
        table.c.ends_on < today,
        and_(table.c.ends_on.is_(None), table.c.period_days.is_not(None)),
    )
    statement = select(table.c.id).where(table.c.removed_on.is_(None), over).order_by(table.c.id)
    calendar = calendar_of(workspace)
    with workspace.reading() as connection:
        found = read_values(connection, register, list(connection.scalars(statement)))
    return tuple(
        one for one, values in found.items() if status_of(values, calendar, today) == TO_REMOVE
    )


def places_of(workspace: Workspace) -> list[str]:
    """Return the names for 张贴地点: the boards in use, then other places used so far."""
    ids = matching_ids(workspace, Query(BOARD.key, sort=(("name", False),)))
    boards = {one["name"]: one["in_use"] is not False for one in records(workspace, BOARD.key, ids)}
    used = known_values(workspace, NOTICE.key, "place")
    in_use = [name for name, usable in boards.items() if usable]
    return [*in_use, *(name for name in used if name not in boards)]


def _label(deed: str, count: int) -> str:
    return f"{deed} {count} 条" if count > 1 else deed
