"""The calendar file, read back: last days, reminders, identities that stay, nobody's name."""

import datetime

import pytest
from icalendar import Calendar

from exporters.calendar import calendar_file, rendered_calendar
from models.figures.duties import calendar_duties
from models.figures.duty import Duty, DutyKind, DutyState
from models.messages import Message
from models.problems import UserError
from models.rules.application_events import Event, EventKind
from models.store.applications import log_event, receive
from models.store.changes import add
from models.store.workspace import open_workspace

DAY = datetime.date
MADE_AT = datetime.datetime(2026, 3, 2, 9, 30, tzinfo=datetime.UTC)
LATER = MADE_AT + datetime.timedelta(hours=2)


def duty(kind=DutyKind.ANSWER, record_id=3, **values):
    known = {
        "register": "application",
        "label": Message("申请"),
        "state": DutyState.LATER,
        "due_on": DAY(2026, 3, 13),
        "name": "2026-001",
    }
    return Duty(kind, record_id=record_id, **known | values)


def entries(data):
    return {str(one["uid"]): one for one in Calendar.from_ical(data).walk("VEVENT")}


@pytest.fixture
def workspace(tmp_path):
    with open_workspace(tmp_path / "台账") as opened:
        yield opened


def test_duty_is_an_entry_of_a_whole_day_with_a_reminder():
    (entry,) = entries(rendered_calendar([duty()], made_at=MADE_AT)).values()

    assert entry["dtstart"].dt == DAY(2026, 3, 13)
    assert entry["dtend"].dt == DAY(2026, 3, 14)
    assert entry["summary"] == "答复期限：2026-001"
    assert "description" not in entry
    (alarm,) = entry.walk("VALARM")
    begins = datetime.datetime.combine(entry["dtstart"].dt, datetime.time())
    assert begins + alarm["trigger"].dt == datetime.datetime(2026, 3, 10, 9, 0)


def test_later_file_moves_the_entry_and_adds_none():
    before = entries(rendered_calendar([duty()], made_at=MADE_AT))
    moved = duty(DutyKind.EXTENDED_ANSWER, due_on=DAY(2026, 4, 13))
    after = entries(rendered_calendar([moved], made_at=LATER))

    assert list(before) == list(after)
    (old,), (new,) = before.values(), after.values()
    assert new["sequence"] > old["sequence"]
    assert new["dtstamp"].dt > old["dtstamp"].dt
    assert new["dtstart"].dt == DAY(2026, 4, 13)


def test_matters_of_one_record_are_entries_of_their_own():
    kinds = (DutyKind.ANSWER, DutyKind.CORRECTION)
    found = entries(rendered_calendar([duty(kind) for kind in kinds], made_at=MADE_AT))

    assert len(found) == 2


def test_provisional_day_is_said_to_be_one():
    (entry,) = entries(rendered_calendar([duty(provisional=True)], made_at=MADE_AT)).values()

    assert "暂定" in entry["description"]


def test_same_duties_give_the_same_bytes_in_any_order():
    some = [duty(record_id=number) for number in (1, 2, 3)]

    assert rendered_calendar(some, made_at=MADE_AT) == rendered_calendar(
        some[::-1], made_at=MADE_AT
    )


def test_calendar_without_duties_is_still_a_calendar(tmp_path):
    path = calendar_file([], tmp_path / "期限.ics")

    assert Calendar.from_ical(path.read_bytes())["version"] == "2.0"
    with pytest.raises(UserError):
        calendar_file([], tmp_path / "没有" / "期限.ics")


def test_open_matters_of_the_log_come_without_what_citizens_wrote(workspace, tmp_path):
    person = {
        "applicant": "赵德全",
        "applicant_type": "自然人",
        "method": "当面",
        "telephone": "13812341234",
    }
    wrote = {"content": "赵德全的低保金，电话13812341234"}
    receive(workspace, {**person, **wrote, "number": "2026-001"}, sent_on=DAY(2026, 2, 9))
    receive(workspace, {**person, **wrote, "number": None}, sent_on=DAY(2026, 2, 10))
    receive(workspace, {**person, **wrote, "number": "2026-003"}, sent_on=DAY(2026, 2, 9))
    log_event(workspace, 3, Event(EventKind.ANSWERED, DAY(2026, 2, 27), outcome="granted"))
    posted = {"posted_on": DAY(2026, 2, 9), "ends_on": DAY(2026, 5, 29)}
    notice = {"title": "低保公示", "category": "公示公告", "place": "镇政务公开栏", **posted}
    add(workspace, "notice", notice)

    path = calendar_file(calendar_duties(workspace, DAY(2026, 3, 2)), tmp_path / "期限.ics")

    found = entries(path.read_bytes())
    told = {(str(one["summary"]), one["dtstart"].dt) for one in found.values()}
    assert told == {
        ("答复期限：2026-001", DAY(2026, 3, 13)),
        ("答复期限：2026-02-10 收到的申请", DAY(2026, 3, 16)),
        ("公示到期，应当撤除：低保公示 · 镇政务公开栏", DAY(2026, 5, 29)),
        ("报送期限：2026年政府信息公开工作年度报告", DAY(2027, 1, 31)),
    }
    text = Calendar.from_ical(path.read_bytes()).to_ical().decode()
    assert [word for word in ("赵德全", "13812341234", "低保金") if word in text] == []
