"""Whether a channel was looked after, day by day."""

import datetime
from dataclasses import replace

import pytest

from models.rules.channel_checks import (
    ChannelDates,
    ChannelState,
    needs_check,
    next_check,
    state_of,
)

DAY = datetime.date
CHECKED = ChannelDates(DAY(2018, 1, 1), None, DAY(2018, 3, 5))


@pytest.mark.parametrize(
    ("dates", "days", "due"),
    [
        (CHECKED, 7, DAY(2018, 3, 12)),
        (CHECKED, 14, DAY(2018, 3, 19)),
        (replace(CHECKED, checked_on=None), 7, DAY(2018, 1, 8)),
        (ChannelDates(), 7, None),
        (replace(CHECKED, closed_on=DAY(2018, 6, 1)), 7, None),
    ],
)
def test_next_check_comes_the_set_days_after_the_last(dates, days, due):
    assert next_check(dates, days) == due


@pytest.mark.parametrize(
    ("dates", "today", "state", "needed"),
    [
        (CHECKED, DAY(2018, 3, 11), ChannelState.CHECKED, False),
        (CHECKED, DAY(2018, 3, 12), ChannelState.CHECKED, True),
        (CHECKED, DAY(2018, 3, 13), ChannelState.OVERDUE, True),
        (ChannelDates(), DAY(2018, 3, 5), ChannelState.NEVER_CHECKED, True),
        (ChannelDates(DAY(2018, 3, 1)), DAY(2018, 3, 5), ChannelState.NEVER_CHECKED, False),
        (ChannelDates(DAY(2018, 3, 6)), DAY(2018, 3, 5), ChannelState.NOT_OPENED, False),
        (
            replace(CHECKED, closed_on=DAY(2018, 6, 1)),
            DAY(2018, 6, 1),
            ChannelState.CLOSED,
            False,
        ),
    ],
)
def test_whether_a_channel_is_looked_after(dates, today, state, needed):
    assert state_of(dates, today) is state
    assert needs_check(dates, today) is needed
