"""Taking notices down, finding those that should be, and giving them periods."""

import datetime

import pytest

from models.problems import UserError
from models.rules.notice_periods import NOTICE_PERIODS
from models.store.boards import places_of, remove_notices, set_period, to_be_removed
from models.store.calendar import calendar_of
from models.store.changes import undo
from models.store.reading import records

DAY = datetime.date
TODAY = DAY(2018, 3, 20)


@pytest.fixture
def read(workspace):
    return lambda *ids: records(workspace, "notice", ids)


def test_removal_is_one_step_and_leaves_earlier_ones_alone(workspace, put, read):
    first, second = put("notice"), put("notice")
    gone = put("notice", removed_on=DAY(2018, 3, 10))

    changes = remove_notices(workspace, [first, second, gone], TODAY)

    assert changes.label == "撤除公示公告 2 条"
    assert [one["removed_on"] for one in read(first, second, gone)] == [
        TODAY,
        TODAY,
        DAY(2018, 3, 10),
    ]
    undo(workspace)
    assert [one["removed_on"] for one in read(first, second)] == [None, None]


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"removed_on": TODAY}, "都已撤除"),
        ({"posted_on": DAY(2018, 3, 21), "title": "预先张贴"}, "“预先张贴”的张贴日期是 2018-03-21"),
    ],
)
def test_what_does_not_hang_cannot_be_removed(workspace, put, read, values, reason):
    one = put("notice", **values)

    with pytest.raises(UserError, match=reason):
        remove_notices(workspace, [one], TODAY)

    assert read(one)[0]["version"] == 1


def test_to_be_removed_is_what_hangs_beyond_its_last_day(workspace, put):
    over = put("notice", ends_on=DAY(2018, 3, 19))
    put("notice", ends_on=TODAY)
    put("notice", ends_on=DAY(2018, 3, 19), removed_on=TODAY)
    put("notice")
    by_period = put("notice", period_days=7)
    put("notice", period_days=11, period_unit="工作日")

    assert to_be_removed(workspace, TODAY) == (over, by_period)


def test_the_office_calendar_decides_a_last_day_that_was_left_open(workspace, put):
    notice = put("notice", posted_on=DAY(2027, 3, 1), period_days=2)
    day = DAY(2027, 3, 4)
    assert to_be_removed(workspace, day) == (notice,)

    put("calendar_day", day=DAY(2027, 3, 3), working=False)
    assert to_be_removed(workspace, day) == ()


def test_a_period_is_given_to_several_notices_at_once(workspace, put, read):
    first, second = put("notice"), put("notice", posted_on=DAY(2018, 3, 6), ends_on=DAY(2018, 3, 9))
    period = next(one for one in NOTICE_PERIODS if one.name == "低保、特困初审公示")

    changes = set_period(workspace, [first, second], period, calendar_of(workspace))

    assert changes.label == "设定公示期 2 条"
    assert [one["ends_on"] for one in read(first, second)] == [DAY(2018, 3, 14), DAY(2018, 3, 15)]
    assert [one["period_days"] for one in read(first, second)] == [7, 7]


def test_a_period_without_a_rule_is_the_office_s_own(workspace, put, read):
    put("work_settings", notice_days=5)
    one = put("notice")

    set_period(workspace, [one], NOTICE_PERIODS[0], calendar_of(workspace))

    assert read(one)[0]["period_days"] == 5
    assert read(one)[0]["ends_on"] == DAY(2018, 3, 12)


def test_a_provisional_last_day_stays_open(workspace, put, read):
    one = put("notice", posted_on=DAY(2027, 3, 1))

    set_period(workspace, [one], NOTICE_PERIODS[0], calendar_of(workspace))

    assert read(one)[0]["ends_on"] is None


def test_boards_in_use_come_first_among_places(workspace, put):
    put("board", name="青岗坪村公开栏")
    put("board", name="街口村公开栏", in_use=True)
    put("board", name="旧公开栏", in_use=False)
    put("notice", place="旧公开栏")
    put("notice", place="村口")
    put("notice", place="街口村公开栏")

    assert set(places_of(workspace)[:2]) == {"青岗坪村公开栏", "街口村公开栏"}
    assert places_of(workspace)[2:] == ["村口"]
