"""What hangs on which board."""

import datetime

from models.store.board_plan import hanging_now

DAY = datetime.date


def test_boards_show_what_hangs_on_them_now(workspace, put):
    first = put("notice", place="镇政务公开栏", posted_on=DAY(2018, 3, 5))
    put("notice", place="镇政务公开栏", posted_on=DAY(2018, 3, 1), removed_on=DAY(2018, 3, 9))
    older = put("notice", place="镇政务公开栏", posted_on=DAY(2018, 3, 4))
    village = put("notice", place="青岗坪村", posted_on=DAY(2018, 3, 10))
    put("notice", place="青岗坪村", posted_on=DAY(2018, 3, 11))

    plan = hanging_now(workspace, DAY(2018, 3, 10))

    assert [(one.place, [notice["id"] for notice in one.notices]) for one in plan] == [
        ("镇政务公开栏", [older, first]),
        ("青岗坪村", [village]),
    ]


def test_empty_boards_show_nothing(workspace):
    assert hanging_now(workspace, DAY(2018, 3, 10)) == ()
