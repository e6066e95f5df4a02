"""The clocks of a complaint against days counted by hand."""

import datetime
from dataclasses import replace

import pytest

from models.problems import Severity
from models.rules.complaint_clocks import (
    ComplaintDates,
    ComplaintLimits,
    ComplaintState,
    base_due,
    date_problems,
    days_left,
    final_due,
    inform_due,
    state_of,
)

DAY = datetime.date
RECEIVED = ComplaintDates(DAY(2018, 5, 10))
INFORMED = replace(RECEIVED, informed_on=DAY(2018, 5, 11))
EXTENDED = replace(INFORMED, extended_to=DAY(2018, 8, 8), told_on=DAY(2018, 7, 9))


def test_usual_limits_are_15_and_60_days():
    assert inform_due(RECEIVED.received_on) == DAY(2018, 5, 25)
    assert base_due(RECEIVED) == DAY(2018, 7, 9)


def test_an_office_may_set_other_limits():
    limits = ComplaintLimits(inform=5, finish=30)

    assert inform_due(RECEIVED.received_on, limits) == DAY(2018, 5, 15)
    assert base_due(RECEIVED, limits) == DAY(2018, 6, 9)


def test_an_office_may_count_from_the_day_it_took_the_complaint_up():
    limits = ComplaintLimits(from_informing=True)

    assert base_due(RECEIVED, limits) == DAY(2018, 7, 9)
    assert base_due(replace(RECEIVED, informed_on=DAY(2018, 5, 20)), limits) == DAY(2018, 7, 19)


def test_a_limit_of_its_own_comes_first():
    ticket = replace(RECEIVED, due_on=DAY(2018, 5, 15))

    assert base_due(ticket, ComplaintLimits(finish=30)) == DAY(2018, 5, 15)


def test_adding_removing_and_adding_an_extension():
    assert final_due(EXTENDED) == DAY(2018, 8, 8)
    assert final_due(replace(EXTENDED, extended_to=None, told_on=None)) == DAY(2018, 7, 9)
    assert final_due(EXTENDED) == DAY(2018, 8, 8)


def test_an_extension_never_makes_the_limit_shorter():
    assert final_due(replace(RECEIVED, extended_to=DAY(2018, 6, 1))) == DAY(2018, 7, 9)


@pytest.mark.parametrize(
    ("dates", "today", "state", "left"),
    [
        (RECEIVED, DAY(2018, 5, 25), ComplaintState.TO_INFORM, 45),
        (RECEIVED, DAY(2018, 5, 26), ComplaintState.INFORM_OVERDUE, 44),
        (replace(RECEIVED, is_anonymous=True), DAY(2018, 5, 26), ComplaintState.RUNNING, 44),
        (INFORMED, DAY(2018, 7, 9), ComplaintState.RUNNING, 0),
        (INFORMED, DAY(2018, 7, 10), ComplaintState.OVERDUE, -1),
        (EXTENDED, DAY(2018, 7, 10), ComplaintState.EXTENDED, 29),
        (EXTENDED, DAY(2018, 8, 9), ComplaintState.OVERDUE, -1),
        (
            replace(RECEIVED, closed_on=DAY(2018, 7, 9)),
            DAY(2026, 1, 1),
            ComplaintState.CLOSED_ON_TIME,
            None,
        ),
        (
            replace(RECEIVED, closed_on=DAY(2018, 7, 10)),
            DAY(2018, 7, 10),
            ComplaintState.CLOSED_LATE,
            None,
        ),
        (
            replace(EXTENDED, closed_on=DAY(2018, 8, 8)),
            DAY(2018, 9, 1),
            ComplaintState.CLOSED_ON_TIME,
            None,
        ),
    ],
)
def test_where_a_complaint_stands(dates, today, state, left):
    assert state_of(dates, today) is state
    assert days_left(dates, today) == left


ERROR, WARNING = Severity.ERROR, Severity.WARNING


@pytest.mark.parametrize(
    ("changed", "field", "severity", "reason"),
    [
        ({"due_on": DAY(2018, 5, 9)}, "due_on", ERROR, "办理期限早于收到日期"),
        ({"informed_on": DAY(2018, 5, 9)}, "informed_on", ERROR, "告知日期早于收到日期"),
        ({"closed_on": DAY(2018, 5, 9)}, "closed_on", ERROR, "办结日期早于收到日期"),
        ({"extended_to": DAY(2018, 5, 9)}, "extended_to", ERROR, "延期至的日期早于收到日期"),
        ({"told_on": DAY(2018, 5, 9)}, "told_on", ERROR, "延期告知日期早于收到日期"),
        ({"told_on": DAY(2018, 6, 9)}, "extended_to", ERROR, "请补上延期至哪一天"),
        ({"informed_on": DAY(2018, 5, 26)}, "informed_on", WARNING, "2018-05-25 前"),
        ({"extended_to": DAY(2018, 7, 9)}, "extended_to", WARNING, "延期不起作用"),
        ({"extended_to": DAY(2018, 8, 9)}, "extended_to", ERROR, "最多延期30日，到 2018-08-08"),
        ({"extended_to": DAY(2018, 8, 8)}, "told_on", WARNING, "请补上延期告知日期"),
        (
            {"extended_to": DAY(2018, 8, 8), "told_on": DAY(2018, 7, 10)},
            "told_on",
            WARNING,
            "晚于原办理期限 2018-07-09",
        ),
    ],
)
def test_wrong_dates_are_refused_or_doubted(changed, field, severity, reason):
    found = {one.field: one for one in date_problems(replace(RECEIVED, **changed))}

    assert found[field].severity is severity
    assert reason in str(found[field].message)


def test_right_dates_have_no_problem():
    assert date_problems(EXTENDED) == []
    assert date_problems(replace(EXTENDED, closed_on=DAY(2018, 8, 8))) == []
    assert date_problems(replace(INFORMED, closed_on=DAY(2018, 5, 11))) == []


def test_informing_is_late_by_the_office_s_own_limit():
    limits = ComplaintLimits(inform=1)
    assert date_problems(INFORMED, limits) == []

    (found,) = date_problems(replace(RECEIVED, informed_on=DAY(2018, 5, 12)), limits)
    assert "收到之日起1日（2018-05-11 前）" in str(found.message)


def test_answering_before_informing_is_doubtful():
    (found,) = date_problems(replace(INFORMED, closed_on=DAY(2018, 5, 10)))

    assert (found.field, found.severity) == ("informed_on", Severity.WARNING)


def test_nobody_has_to_tell_an_anonymous_complainant():
    dates = replace(RECEIVED, extended_to=DAY(2018, 8, 8), is_anonymous=True)

    assert date_problems(dates) == []
