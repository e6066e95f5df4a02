"""What a clerk does with channels for complaints: look after them and log it."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, select

from models.problems import UserError
from models.records.channel_check import CHANNEL_CHECK
from models.records.complaint import COMPLAINT_CHANNEL, check_days_of
from models.records.settings import WORK_SETTINGS
from models.rules.channel_checks import ChannelDates, needs_check
from models.store.changes import Changes, Edit, make_changes
from models.store.reading import Query, matching_ids, records, single
from models.store.rows import batches, table_of
from models.store.workspace import Workspace


def log_checks(workspace: Workspace, ids: Sequence[int], values: Mapping[str, Any]) -> Changes:
    """Log the same check of several channels as one step.

    Args:
        workspace: where the log is.
        ids: the channels.
        values: checked values of the check, the channel left out.

    Raises:
        UserError: a channel was not in use on that day, or none is left.
    """
    channels = records(workspace, COMPLAINT_CHANNEL.key, ids)
    if not channels:
        raise UserError("选中的渠道刚才已被删除，请重新选择。")
    day = values["checked_on"]
    for channel in channels:
        _refuse_outside_use(channel, day)
    edits = [
        Edit(CHANNEL_CHECK.key, {**values, CHANNEL_CHECK.owner_name: channel["id"]})
        for channel in channels
    ]
    label = f"登记{values['way']}"
    return make_changes(workspace, edits, f"{label} {len(edits)} 条" if len(edits) > 1 else label)


def _refuse_outside_use(channel: Mapping[str, Any], day: datetime.date) -> None:
    opened, closed = channel["opened_on"], channel["closed_on"]
    if opened and day < opened:
        raise UserError(
            "“{name}”自 {opened} 启用，检查日期不能早于这一天，请核对检查日期。",
            name=channel["name"],
            opened=opened,
        )
    if closed and day > closed:
        raise UserError(
            "“{name}”已于 {closed} 停用，检查日期不能晚于这一天，请核对检查日期。",
            name=channel["name"],
            closed=closed,
        )


def latest_checks(workspace: Workspace, ids: Sequence[int]) -> dict[int, datetime.date]:
    """Return the day of the latest check of channels by id; those never checked are left out."""
    table = table_of(CHANNEL_CHECK)
    owner = table.c[CHANNEL_CHECK.owner_name]
    found: dict[int, datetime.date] = {}
    with workspace.reading() as connection:
        for some in batches(ids):
            statement = (
                select(owner, func.max(table.c.checked_on)).where(owner.in_(some)).group_by(owner)
            )
            found.update((int(one), day) for one, day in connection.execute(statement))
    return found


def to_be_checked(workspace: Workspace, today: datetime.date) -> tuple[int, ...]:
    """Return the ids of the channels in use that should be checked by today."""
    ids = list(matching_ids(workspace, Query(COMPLAINT_CHANNEL.key, sort=(("name", False),))))
    days = check_days_of(single(workspace, WORK_SETTINGS.key) or {})
    latest = latest_checks(workspace, ids)
    return tuple(
        one["id"]
        for one in records(workspace, COMPLAINT_CHANNEL.key, ids)
        if needs_check(
            ChannelDates(one["opened_on"], one["closed_on"], latest.get(one["id"])), today, days
        )
    )
