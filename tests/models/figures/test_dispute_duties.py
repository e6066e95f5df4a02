"""Replies in reviews and lawsuits; the days were counted on the calendar of 2026."""

import datetime

import pytest

from models.figures.duties import duties
from models.figures.duty import DutyKind

DAY = datetime.date


def replies(workspace, today):
    return [
        (one.register, one.due_on)
        for one in duties(workspace, today)
        if one.kind is DutyKind.DEFENCE
    ]


@pytest.mark.parametrize(
    ("register", "due_on"),
    [("administrative_review", DAY(2026, 5, 14)), ("lawsuit", DAY(2026, 5, 19))],
)
def test_the_reply_is_due_until_its_day_is_over(workspace, put, register, due_on):
    put(register, accepted_on=DAY(2026, 5, 4), closed_on=None, result="尚未审结")
    assert replies(workspace, DAY(2026, 5, 5)) == [(register, due_on)]
    assert replies(workspace, due_on) == [(register, due_on)]
    assert replies(workspace, due_on + datetime.timedelta(days=1)) == []


def test_a_closed_case_needs_no_reply(workspace, put):
    put("lawsuit", accepted_on=DAY(2026, 5, 4), closed_on=DAY(2026, 5, 5), result="其他结果")
    assert replies(workspace, DAY(2026, 5, 6)) == []
