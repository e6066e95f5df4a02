"""What is due on Monday 2026-11-23; the working days were counted on the wall calendar."""

import datetime
import time

import pytest
from sqlalchemy import insert

from models.figures.duties import duties, ids_of_duties
from models.figures.duty import STATES, Duty, DutyKind, DutyState, grouped
from models.figures.sources import columns_of
from models.records.publication import PUBLICATION
from models.report.annual import annual_report
from models.rules.working_days import WorkingDays

TODAY = datetime.date(2026, 11, 23)


def day(month: int, number: int, year: int = 2026) -> datetime.date:
    return datetime.date(year, month, number)


def due(workspace, today=TODAY) -> list[tuple[str, datetime.date, str]]:
    found = duties(workspace, today)
    return [(one.kind.value, one.due_on, one.state.value) for one in found]


@pytest.mark.parametrize(
    ("received_on", "due_on", "state"),
    [
        (day(10, 20), day(11, 17), "overdue"),
        (day(10, 26), day(11, 23), "today"),
        (day(11, 2), day(11, 30), "week"),
        (day(11, 3), day(12, 1), "later"),
    ],
    ids=str,
)
def test_an_application_is_answered_within_twenty_working_days(
    workspace, put, received_on, due_on, state
):
    put("application", received_on=received_on)

    assert due(workspace) == [("answer", due_on, state)]


def test_an_application_is_named_without_its_applicant(workspace, put):
    record = put("application", received_on=day(10, 26), number="2026-007", applicant="王五")

    (duty,) = duties(workspace, TODAY)

    assert (duty.register, duty.record_id) == ("application", record)
    assert str(duty.label) == "2026-007 · 上年决算"


def test_a_correction_can_be_asked_for_within_seven_working_days(workspace, put):
    put("application", received_on=day(11, 16))

    assert due(workspace) == [
        ("correction", day(11, 25), "week"),
        ("answer", day(12, 14), "later"),
    ]


def test_who_was_asked_for_a_correction_lets_the_office_wait(workspace, put):
    put("application", received_on=day(11, 16), correction_asked_on=day(11, 18))

    assert due(workspace) == []


def test_nobody_asks_for_a_correction_once_others_were_consulted(workspace, put):
    put("application", received_on=day(11, 16), consultation_asked_on=day(11, 17))

    assert "correction" not in {kind for kind, _, _ in due(workspace)}


def test_an_extension_moves_the_day_and_says_so(workspace, put):
    put("application", received_on=day(10, 26), extended_on=day(11, 20))

    (duty,) = duties(workspace, TODAY)

    assert duty.kind is DutyKind.EXTENDED_ANSWER
    assert duty.due_on == day(12, 21)
    assert not duty.provisional


def test_a_day_that_an_unknown_year_may_move_is_provisional(workspace, put):
    put("application", received_on=day(11, 2), extended_on=day(11, 20))

    (duty,) = [one for one in duties(workspace, day(12, 1)) if one.record_id]

    assert (duty.due_on, duty.provisional) == (day(12, 28), True)


def test_what_is_done_is_not_due(workspace, put):
    put("application", received_on=day(10, 20), answered_on=day(11, 20), outcome="granted")
    put("complaint", received_on=day(9, 1), closed_on=day(11, 1))
    put("notice", posted_on=day(11, 1), ends_on=day(11, 10), removed_on=day(11, 11))
    put("inspection", inspected_on=day(9, 1), rectify_by=day(10, 1), rectified_on=day(9, 20))
    put("publication", published_on=day(11, 1), formed_on=day(1, 5))

    assert due(workspace) == []


def test_a_complaint_has_sixty_days_or_those_of_the_office_or_its_own(workspace, put):
    put("complaint", received_on=day(9, 25))
    put("complaint", received_on=day(9, 25), due_on=day(12, 1))
    assert due(workspace) == [
        ("complaint", day(11, 24), "week"),
        ("complaint", day(12, 1), "later"),
    ]

    put("work_settings", complaint_days=30)
    assert due(workspace)[0] == ("complaint", day(10, 25), "overdue")


def test_a_complainant_who_is_known_is_told_within_fifteen_days(workspace, put):
    put("complaint", received_on=day(11, 10), complainant="张三")
    put("complaint", received_on=day(11, 10), complainant="李四", informed_on=day(11, 12))
    put("complaint", received_on=day(11, 10))

    assert due(workspace) == [("inform", day(11, 25), "week")]


def test_an_extension_gives_a_complaint_more_days(workspace, put):
    put("complaint", received_on=day(9, 25), extended_to=day(12, 10), extension_reason="取证")

    assert due(workspace) == [("complaint", day(12, 10), "later")]


def test_a_letter_box_is_opened_a_week_after_it_was_last_opened(workspace, put):
    channel = put("complaint_channel", opened_on=day(1, 5))
    check = {"way": "登录查看", "first_person": "王建国", "found": 0}
    put("channel_check", complaint_channel_id=channel, checked_on=day(11, 12), **check)
    put("channel_check", complaint_channel_id=channel, checked_on=day(11, 19), **check)
    put("complaint_channel", closed_on=day(11, 1))
    put("complaint_channel", opened_on=day(12, 1))
    put("complaint_channel", channel_type="举报电话", opened_on=day(1, 5))
    assert due(workspace) == [("box", day(11, 26), "week")]

    put("work_settings", box_opening_days=3)
    assert due(workspace) == [("box", day(11, 22), "overdue")]


@pytest.mark.parametrize("opened_on", [None, day(1, 5, 2016)], ids=["no date", "old box"])
def test_a_box_that_nobody_ever_opened_waits_today(workspace, put, opened_on):
    put("complaint_channel", opened_on=opened_on)

    assert due(workspace) == [("box", TODAY, "today")]


def test_a_new_box_waits_for_a_week(workspace, put):
    put("complaint_channel", opened_on=day(11, 20))

    assert due(workspace) == [("box", day(11, 27), "week")]


def test_a_notice_whose_last_day_is_not_written_has_that_of_its_period(workspace, put):
    put("notice", posted_on=day(11, 16), period_days=7)

    assert due(workspace) == [("removal", day(11, 25), "week")]


def test_a_notice_hangs_until_its_last_day_is_over(workspace, put):
    over = put("notice", posted_on=day(11, 1), ends_on=day(11, 20))
    put("notice", posted_on=day(11, 1), ends_on=day(11, 23))
    put("notice", posted_on=day(11, 1))

    assert due(workspace) == [
        ("removal", day(11, 20), "overdue"),
        ("removal", day(11, 23), "today"),
    ]
    assert ids_of_duties(workspace, "notice", TODAY, STATES["overdue"]) == (over,)


def test_a_planned_item_waits_for_its_sign_off_and_its_twenty_working_days(workspace, put):
    put("publication", published_on=day(11, 27), formed_on=day(11, 2))

    assert due(workspace) == [
        ("sign_off", day(11, 27), "week"),
        ("publication", day(11, 30), "week"),
    ]

    put("work_settings", publication_days=10)
    assert ("publication", day(11, 16), "overdue") in due(workspace)


@pytest.mark.skipif("stage" not in PUBLICATION.names, reason="the register knows no stages")
def test_a_draft_waits_for_its_sign_off_even_after_the_planned_day(workspace, put):
    put("publication", published_on=day(11, 20), stage="保密审查")
    put("publication", published_on=day(11, 20), stage="已公开")

    assert due(workspace) == [("sign_off", day(11, 20), "overdue")]


def test_a_problem_is_mended_by_its_day_and_so_that_the_recheck_agrees(workspace, put):
    put("inspection", inspected_on=day(9, 1), rectify_by=day(11, 20), problem="公开栏空白")
    put("inspection", inspected_on=day(9, 1), problem="字迹不清")
    mended = {"rectify_by": day(11, 21), "rectified_on": day(11, 10), "problem": "字迹不清"}
    put("inspection", inspected_on=day(9, 1), recheck="已整改", **mended)
    put("inspection", inspected_on=day(9, 1), recheck="未整改", **mended)

    assert due(workspace) == [
        ("rectification", day(11, 20), "overdue"),
        ("rectification", day(11, 21), "overdue"),
    ]


def test_the_report_is_due_on_the_last_of_january_or_the_county_s_day(workspace, put):
    put("notice", posted_on=day(5, 6))
    new_year = day(1, 5, 2027)
    found = [one for one in duties(workspace, new_year) if one.kind is DutyKind.REPORT]
    assert [(one.due_on, str(one.label)) for one in found] == [
        (day(1, 31, 2027), "2026年政府信息公开工作年度报告")
    ]

    earlier = duties(workspace, new_year, report_day=(1, 20))
    assert day(1, 20, 2027) in {one.due_on for one in earlier if one.kind is DutyKind.REPORT}


def test_a_report_is_missed_until_it_is_handed_in(workspace, put):
    put("notice", posted_on=day(5, 6))
    later = day(3, 1, 2027)
    assert ("report", day(1, 31, 2027), "overdue") in due(workspace, later)

    put("dispatch", year=2026)
    assert "report" not in {kind for kind, _, _ in due(workspace, later)}


def test_the_holidays_of_a_year_are_entered_before_it_begins(workspace):
    assert ("calendar", day(12, 31), "later") in due(workspace, day(12, 5))
    assert ("calendar", day(12, 31), "overdue") in due(workspace, day(1, 4, 2027))

    entered = WorkingDays(loaded_years=(2027,))
    assert duties(workspace, day(12, 5), entered) == ()


def test_duties_are_grouped_by_how_near_they_are(workspace, put):
    put("notice", posted_on=day(11, 1), ends_on=day(11, 20))
    put("notice", posted_on=day(11, 1), ends_on=day(11, 30))
    put("notice", posted_on=day(11, 1), ends_on=day(12, 23))
    put("notice", posted_on=day(11, 1), ends_on=day(12, 24))

    groups = grouped(duties(workspace, TODAY))

    assert {state.value: len(some) for state, some in groups.items()} == {
        "overdue": 1,
        "today": 0,
        "week": 1,
        "later": 1,
    }
    assert isinstance(groups[DutyState.WEEK][0], Duty)
    assert len(ids_of_duties(workspace, "notice", TODAY, STATES["all"])) == 4


def test_twenty_thousand_applications_take_a_tenth_of_a_second(workspace, usual):
    blank = {column.name: None for column in columns_of("application").c if column.name != "id"}
    closed = {"answered_on": day(6, 1), "outcome": "granted"}
    rows = [
        {
            **blank,
            **usual["application"],
            "version": 1,
            "received_on": day(5, 4) if number % 200 else day(11, 2),
            **(closed if number % 200 else {}),
        }
        for number in range(20_000)
    ]
    with workspace.writing() as connection:
        connection.execute(insert(columns_of("application")), rows)

    times = []
    for _ in range(3):
        start = time.perf_counter()
        found = duties(workspace, TODAY)
        times.append(time.perf_counter() - start)

    assert len(found) == 100
    assert min(times) < 0.1


def test_a_class_without_anything_new_within_its_cycle_is_due(workspace, put):
    put("publication_class", name="财政信息类", update_days=90)
    put("publication_class", name="统计信息类")
    put("publication_class", name="旧分类", update_days=90, in_use=False)
    put("publication", category="财政信息类", published_on=datetime.date(2026, 1, 1))
    (found,) = (
        one for one in duties(workspace, datetime.date(2026, 4, 10)) if one.kind is DutyKind.UPDATE
    )
    assert (found.due_on, found.state, str(found.label)) == (
        datetime.date(2026, 4, 1),
        DutyState.OVERDUE,
        "财政信息类",
    )


def test_the_day_the_county_set_moves_the_report(workspace, put):
    put("publication", published_on=datetime.date(2025, 3, 5))
    put("work_settings", report_day=20)
    (found,) = (
        one for one in duties(workspace, datetime.date(2026, 1, 10)) if one.kind is DutyKind.REPORT
    )
    assert found.due_on == datetime.date(2026, 1, 20)
    report = annual_report(workspace, 2025)
    assert report.due_on == datetime.date(2026, 1, 20)
    assert report.document.dated_on == datetime.date(2026, 1, 20)
