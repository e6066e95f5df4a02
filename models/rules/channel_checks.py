"""How often a channel for complaints is looked after, and whether it was."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

CHECK_DAYS = 7
"""Calendar days between two checks at most, unless the office set others; no law has a number."""


class ChannelState(StrEnum):
    """Whether a channel is looked after; the words are those of the list."""

    NOT_OPENED = "未启用"
    CLOSED = "已停用"
    NEVER_CHECKED = "未检查过"
    OVERDUE = "逾期未检查"
    CHECKED = "按期检查"


@dataclass(frozen=True, slots=True)
class ChannelDates:
    """The dates of a channel.

    Attributes:
        opened_on: first day of use; None if it always was in use.
        closed_on: the day it was given up.
        checked_on: its latest check.
    """

    opened_on: datetime.date | None = None
    closed_on: datetime.date | None = None
    checked_on: datetime.date | None = None


def next_check(dates: ChannelDates, days: int = CHECK_DAYS) -> datetime.date | None:
    """Return the last day to check a channel again; None if it is closed or nothing is dated.

    A channel that was never checked is due as many days after its first day of use.
    """
    start = dates.checked_on or dates.opened_on
    if dates.closed_on is not None or start is None:
        return None
    return start + datetime.timedelta(days=days)


def state_of(dates: ChannelDates, today: datetime.date, days: int = CHECK_DAYS) -> ChannelState:
    """Return whether a channel is looked after on a day."""
    if dates.closed_on is not None and dates.closed_on <= today:
        return ChannelState.CLOSED
    if dates.opened_on is not None and dates.opened_on > today:
        return ChannelState.NOT_OPENED
    if dates.checked_on is None:
        return ChannelState.NEVER_CHECKED
    late = dates.checked_on + datetime.timedelta(days=days) < today
    return ChannelState.OVERDUE if late else ChannelState.CHECKED


def needs_check(dates: ChannelDates, today: datetime.date, days: int = CHECK_DAYS) -> bool:
    """Tell whether a channel is to be checked by today, or should have been."""
    state = state_of(dates, today, days)
    if state in {ChannelState.NOT_OPENED, ChannelState.CLOSED}:
        return False
    due = next_check(dates, days)
    return due is None or due <= today
