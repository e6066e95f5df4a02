"""What citizens wrote is told without their names and numbers where it stands in lists."""

import datetime

from models.figures.duties import calendar_duties, duties
from models.records import BY_KEY
from models.store.changes import delete
from models.store.past import deleted_records, title_of

DAY = datetime.date
APPLICATION = {
    "applicant": "赵德全",
    "received_on": DAY(2026, 2, 9),
    "content": "赵德全的低保金，电话13812341234",
    "number": "2026-001",
}


def test_duties_name_nobody(workspace, put):
    put("application", **APPLICATION)
    put(
        "complaint",
        received_on=DAY(2026, 2, 9),
        complainant="钱多多",
        summary="钱多多说公开栏没有更新",
    )

    told = {str(duty.label) for duty in duties(workspace, DAY(2026, 3, 2))}

    assert "2026-001 · 赵*的低保金，电话138****1234" in told
    assert "钱*说公开栏没有更新" in told


def test_names_for_other_calendars_hold_numbers_and_days_only(workspace, put):
    put("application", **APPLICATION)
    put("application", **(APPLICATION | {"number": None}))

    told = {duty.name for duty in calendar_duties(workspace, DAY(2026, 3, 2))}

    assert told == {"2026-001", "2026-02-09 收到的申请", "2026年政府信息公开工作年度报告"}


def test_deleted_application_is_listed_without_the_name(workspace, put):
    delete(workspace, "application", [put("application", **APPLICATION)])

    (gone,) = deleted_records(workspace)

    assert gone.title == "赵*的低保金，电话138****1234 · 2026-001 · 2026-02-09"


def test_title_of_other_records_stays_as_it_is(usual):
    assert title_of(BY_KEY["notice"], usual["notice"]) == "低保公示 · 2018-03-05"
