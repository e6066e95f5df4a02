import datetime
import time
from dataclasses import replace

import pytest
from hypothesis import given, strategies

from models.problems import UserError
from models.rules.deadlines import (
    ApplicationDates,
    ClockState,
    answer_due,
    answer_limit,
    complaint_due,
    correction_notice_due,
    extension_limit,
    fee_payment_due,
    publication_due,
)
from models.rules.working_days import WorkingDays

CALENDAR = WorkingDays()
DAYS = strategies.dates(datetime.date(2008, 5, 1), datetime.date(2035, 12, 31))


def dates(**texts: str) -> ApplicationDates:
    return ApplicationDates(
        **{f"{name}_on": datetime.date.fromisoformat(text) for name, text in texts.items()}
    )


def due_on(**texts: str) -> str:
    due = answer_due(dates(**texts), CALENDAR).due
    return due.on.isoformat() if due else "waiting"


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2018-01-24", "2018-02-13"),
        ("2018-02-09", "2018-03-07"),
        ("2018-09-21", "2018-10-18"),
        ("2019-05-14", "2019-06-04"),
        ("2019-05-15", "2019-06-13"),
        ("2024-01-31", "2024-03-04"),
        ("2025-01-20", "2025-02-21"),
        ("2025-09-19", "2025-10-23"),
        ("2026-02-09", "2026-03-13"),
        ("2026-09-18", "2026-10-22"),
    ],
)
def test_answer_without_incidents(received, due):
    assert due_on(received=received) == due


def test_limits_change_on_15_may_2019():
    before, after = datetime.date(2019, 5, 14), datetime.date(2019, 5, 15)

    assert (answer_limit(before), extension_limit(before)) == (15, 15)
    assert (answer_limit(after), extension_limit(after)) == (20, 20)


def test_before_the_regulation_there_is_no_clock():
    with pytest.raises(UserError, match="2008-04-30"):
        answer_due(dates(received="2008-04-30"), CALENDAR)


def test_extension_adds_its_full_length():
    assert due_on(received="2025-09-19", extended="2025-10-23") == "2025-11-20"
    # 15 more working days from 2018-02-13, with the make-up day 02-24 and none on 02-15 to 02-21.
    assert due_on(received="2018-01-24", extended="2018-02-13") == "2018-03-12"


def test_extension_after_the_end_is_refused():
    clock = answer_due(dates(received="2025-09-19", extended="2025-10-24"), CALENDAR)

    assert clock.due == clock.base_due
    assert str(clock.steps[-1].text) == "批准延期时期限（2025-10-23）已过，延期不起作用。"


def test_adding_removing_and_adding_an_extension():
    plain = dates(received="2025-09-19")
    extended = replace(plain, extended_on=datetime.date(2025, 10, 20))

    found = [answer_due(one, CALENDAR) for one in (plain, extended, plain, extended)]

    assert [clock.due.on.isoformat() for clock in found] == ["2025-10-23", "2025-11-20"] * 2
    assert [len(clock.steps) for clock in found] == [1, 2, 1, 2]
    assert {clock.base_due.on.isoformat() for clock in found} == {"2025-10-23"}


def test_correction_stops_and_then_restarts_the_full_period():
    asked = dates(received="2025-09-01", correction_asked="2025-09-05")
    clock = answer_due(asked, CALENDAR)

    assert (clock.due, clock.base_due) == (None, None)
    assert clock.state is ClockState.AWAITING_CORRECTION
    # From 2025-09-19 as if received on that day.
    assert (
        due_on(
            received="2025-09-01", correction_asked="2025-09-05", correction_received="2025-09-19"
        )
        == "2025-10-23"
    )


def test_a_corrected_application_keeps_the_version_of_its_receipt():
    # 15 working days of the old version from 2019-05-20: 06-07 (端午节) is off.
    assert (
        due_on(
            received="2019-05-10", correction_asked="2019-05-13", correction_received="2019-05-20"
        )
        == "2019-06-11"
    )


def test_consultation_is_left_out():
    # Ten working days between 2025-09-24 and 10-14, National Day and two make-up days between.
    assert (
        due_on(
            received="2025-09-19",
            consultation_asked="2025-09-24",
            consultation_answered="2025-10-14",
        )
        == "2025-11-06"
    )


def test_an_open_consultation_leaves_out_fifteen_working_days_at_most():
    # 20 + 15 working days from 2026-03-02; 04-06 (清明节) is off.
    assert due_on(received="2026-03-02", consultation_asked="2026-03-05") == "2026-04-21"


def test_an_open_consultation_of_the_old_version_leaves_out_nothing_yet():
    clock = answer_due(dates(received="2018-03-05", consultation_asked="2018-03-08"), CALENDAR)

    assert clock.due.on.isoformat() == "2018-03-26"
    assert "请在收到后填写日期" in str(clock.steps[-1].text)


def test_consultation_after_the_end_changes_nothing():
    assert (
        due_on(
            received="2025-09-19",
            consultation_asked="2025-10-24",
            consultation_answered="2025-11-07",
        )
        == "2025-10-23"
    )


def test_consultation_before_the_restart_counts_only_from_there():
    # Of 09-15 to 09-23 two working days (22, 23) lie after the restart on 09-19, a Friday.
    assert (
        due_on(
            received="2025-09-01",
            correction_asked="2025-09-05",
            correction_received="2025-09-19",
            consultation_asked="2025-09-15",
            consultation_answered="2025-09-23",
        )
        == "2025-10-27"
    )


def test_an_extension_after_consultation_is_judged_by_the_longer_period():
    clock = answer_due(
        dates(
            received="2025-09-19",
            consultation_asked="2025-09-24",
            consultation_answered="2025-10-14",
            extended="2025-11-06",
        ),
        CALENDAR,
    )

    assert clock.base_due.on.isoformat() == "2025-11-06"
    assert clock.due.on.isoformat() == "2025-12-04"


def test_an_extension_before_the_restart_has_no_effect():
    assert (
        due_on(
            received="2025-09-01",
            extended="2025-09-04",
            correction_asked="2025-09-05",
            correction_received="2025-09-19",
        )
        == "2025-10-23"
    )


def test_a_fee_notice_stops_the_clock_until_payment():
    clock = answer_due(dates(received="2025-09-01", fee_noticed="2025-09-10"), CALENDAR)

    assert clock.due is None
    assert clock.state is ClockState.AWAITING_PAYMENT
    assert (
        due_on(received="2025-09-01", fee_noticed="2025-09-10", fee_paid="2025-09-19")
        == "2025-10-23"
    )


def test_cost_fees_before_2021_do_not_touch_the_clock():
    assert due_on(received="2019-05-15", fee_noticed="2019-05-20") == "2019-06-13"


def test_the_steps_tell_each_act_with_its_article():
    clock = answer_due(
        dates(
            received="2025-09-01",
            correction_asked="2025-09-05",
            correction_received="2025-09-19",
            consultation_asked="2025-09-24",
            consultation_answered="2025-10-14",
            extended="2025-10-30",
            answered="2025-12-10",
        ),
        CALENDAR,
    )
    law = "《条例》（国务院令第711号）"

    assert [(one.on.isoformat(), str(one.text), one.article) for one in clock.steps] == [
        (
            "2025-09-01",
            "收到申请，自次日起20个工作日内答复，期限至2025-09-28。",
            law + "第三十三条第二款",
        ),
        ("2025-09-05", "告知申请人补正。", law + "第三十条"),
        (
            "2025-09-19",
            "收到补正，自次日起重新计算20个工作日，期限至2025-10-23。",
            law + "第三十条",
        ),
        ("2025-09-24", "书面征求意见，所需时间不计算在期限内。", law + "第三十三条第三款"),
        ("2025-10-14", "收到意见，扣除10个工作日，期限至2025-11-06。", law + "第三十三条第三款"),
        (
            "2025-10-30",
            "经批准延长20个工作日并告知申请人，期限至2025-12-04。",
            law + "第三十三条第二款",
        ),
        ("2025-12-10", "已答复，超过期限4个工作日。", ""),
    ]


def test_a_due_date_in_a_year_not_announced_says_so():
    clock = answer_due(dates(received="2026-12-10"), CALENDAR)

    assert clock.due.provisional
    assert "2027年放假安排未录入" in str(clock.steps[-1].text)
    assert not answer_due(dates(received="2026-11-02"), CALENDAR).due.provisional


def test_an_answer_on_the_last_day_is_in_time():
    clock = answer_due(dates(received="2025-09-19", answered="2025-10-23"), CALENDAR)

    assert str(clock.steps[-1].text) == "已在期限内答复。"


def test_asking_for_a_correction_has_seven_working_days_since_2019():
    due = correction_notice_due(datetime.date(2026, 2, 9), CALENDAR)

    assert due.on == datetime.date(2026, 2, 25)
    assert correction_notice_due(datetime.date(2018, 2, 9), CALENDAR) is None


def test_publication_within_twenty_working_days_or_the_limit_of_its_class():
    formed_on = datetime.date(2025, 9, 19)

    assert publication_due(formed_on, CALENDAR).on == datetime.date(2025, 10, 23)
    assert publication_due(formed_on, CALENDAR, limit=7).on == datetime.date(2025, 9, 29)


def test_complaints_have_sixty_calendar_days_unless_set_otherwise():
    assert complaint_due(datetime.date(2026, 8, 3)) == datetime.date(2026, 10, 2)
    assert complaint_due(datetime.date(2026, 8, 3), 15) == datetime.date(2026, 8, 18)


def test_payment_has_thirty_days_and_does_not_end_on_a_holiday():
    assert fee_payment_due(datetime.date(2026, 9, 1), CALENDAR).on == datetime.date(2026, 10, 8)


@given(DAYS, strategies.integers(0, 60), strategies.integers(0, 60))
def test_incidents_never_shorten_the_period(received, wait, answer):
    day = datetime.timedelta(days=1)
    plain = ApplicationDates(received)
    asked = received + wait * day
    consulted = replace(
        plain, consultation_asked_on=asked, consultation_answered_on=asked + answer * day
    )
    extended = replace(consulted, extended_on=asked)

    found = [answer_due(one, CALENDAR).due.on for one in (plain, consulted, extended)]

    assert received < found[0] <= found[1] <= found[2]


@given(DAYS, DAYS)
def test_what_is_received_later_under_one_version_is_due_no_earlier(one, other):
    first, second = sorted((one, other))
    dues = [answer_due(ApplicationDates(day), CALENDAR).due.on for day in (first, second)]

    assert dues == sorted(dues)


def test_clocks_of_a_large_register_are_quick():
    first = datetime.date(2020, 1, 1).toordinal()
    applications = [
        ApplicationDates(datetime.date.fromordinal(first + n % 2000)) for n in range(2000)
    ]

    before = time.perf_counter()
    for application in applications:
        answer_due(application, CALENDAR)

    assert time.perf_counter() - before < 0.5
