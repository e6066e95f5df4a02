"""The board on Monday 2026-11-23; the working days were counted on the wall calendar."""

import datetime

import pytest

from models.figures.application_board import Column, board
from models.rules.application_events import Event, EventKind
from models.store.applications import log_event

TODAY = datetime.date(2026, 11, 23)


def day(month: int, number: int) -> datetime.date:
    return datetime.date(2026, month, number)


def only(workspace, today=TODAY):
    """Return column and card of the only open application."""
    ((column, card),) = (
        (column, card)
        for column, cards in board(workspace, today).columns.items()
        for card in cards
    )
    return column, card


@pytest.mark.parametrize(
    ("received_on", "expected"),
    [
        (day(10, 20), (Column.OVERDUE, day(11, 17), -4)),
        (day(10, 26), (Column.SOON, day(11, 23), 0)),
        (day(10, 29), (Column.SOON, day(11, 26), 3)),
        (day(10, 30), (Column.NEAR, day(11, 27), 4)),
        (day(11, 4), (Column.NEAR, day(12, 2), 7)),
        (day(11, 5), (Column.LATER, day(12, 3), 8)),
    ],
    ids=str,
)
def test_an_application_stands_by_its_working_days_left(workspace, put, received_on, expected):
    put("application", received_on=received_on)
    column, card = only(workspace)
    assert (column, card.due_on, card.left) == expected


def test_what_is_answered_or_not_received_yet_is_not_on_the_board(workspace, put):
    put("application", received_on=day(10, 20), answered_on=day(11, 2), outcome="granted")
    put("application", received_on=day(11, 24))
    assert all(not cards for cards in board(workspace, TODAY).columns.values())


def test_an_application_waits_for_its_correction_until_that_is_due(workspace, put):
    one = put("application", received_on=day(11, 16))
    log_event(workspace, one, Event(EventKind.CORRECTION_ASKED, day(11, 18), days=5))
    column, card = only(workspace)
    assert (column, card.due_on) == (Column.WAITING, None)
    assert str(card.next_step) == "等待申请人，至 2026-11-25。"
    column, card = only(workspace, day(11, 26))
    assert column is Column.SOON
    assert str(card.next_step) == "等待申请人的期限 2026-11-25 已过，请登记结果，接着办理。"


def test_the_next_step_follows_from_the_clock(workspace, put):
    put("application", received_on=day(11, 18))
    assert "2026-11-27 前告知" in str(only(workspace)[1].next_step)
    assert str(only(workspace, day(11, 30))[1].next_step) == "拟写并送出答复书。"
    assert "已超期 1 个工作日" in str(only(workspace, day(12, 17))[1].next_step)


def test_cards_show_nobody_in_full(workspace, put):
    content = "请公开李四（身份证号612327199001010123，电话13812345678）的低保档案"
    put("application", applicant="张三丰", content=content)
    card = only(workspace)[1]
    assert card.applicant == "张*"
    assert "612327199001010123" not in card.content
    assert "13812345678" not in card.content


def test_the_earliest_stands_first_and_the_urgent_are_counted(workspace, put):
    for number, received in enumerate([day(11, 5), day(10, 27), day(10, 20), day(10, 26)]):
        put("application", received_on=received, number=f"2026-{number}")
    shown = board(workspace, TODAY)
    assert [one.number for one in shown.columns[Column.SOON]] == ["2026-3", "2026-1"]
    assert shown.urgent == 3
