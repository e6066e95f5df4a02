import datetime

import pytest

from models.problems import Severity
from models.rules.deadlines import ApplicationDates, date_problems
from models.rules.working_days import WorkingDays


def found(today: str = "", **texts: str) -> list[tuple[str, str, str]]:
    dates = ApplicationDates(
        **{f"{name}_on": datetime.date.fromisoformat(text) for name, text in texts.items()}
    )
    day = datetime.date.fromisoformat(today) if today else None
    problems = date_problems(dates, WorkingDays(), day)
    return [(one.field, one.severity.value, str(one.message)) for one in problems]


def test_a_plain_application_has_no_problems():
    assert (
        found(
            received="2025-09-01",
            correction_asked="2025-09-10",
            correction_received="2025-09-19",
            consultation_asked="2025-09-24",
            consultation_answered="2025-10-14",
            extended="2025-11-06",
            answered="2025-11-20",
            today="2025-11-20",
        )
        == []
    )


def test_a_reply_before_receipt_is_impossible():
    assert found(received="2018-03-05", answered="2018-03-02") == [
        (
            "answered_on",
            "error",
            "答复日期 2018-03-02 早于收到日期 2018-03-05，请核对这两个日期。",
        )
    ]


def test_receipt_before_the_regulation_is_impossible():
    ((field, severity, message),) = found(received="2008-04-30")

    assert (field, severity) == ("received_on", "error")
    assert "2008-05-01" in message
    assert found(received="2008-05-01") == []


@pytest.mark.parametrize(
    ("texts", "field", "severity"),
    [
        ({"correction_asked": "2025-02-28"}, "correction_asked_on", "error"),
        ({"consultation_asked": "2025-02-28"}, "consultation_asked_on", "error"),
        ({"extended": "2025-02-28"}, "extended_on", "error"),
        ({"fee_noticed": "2025-02-28"}, "fee_noticed_on", "error"),
        (
            {"correction_asked": "2025-03-06", "correction_received": "2025-03-05"},
            "correction_received_on",
            "error",
        ),
        (
            {"consultation_asked": "2025-03-06", "consultation_answered": "2025-03-05"},
            "consultation_answered_on",
            "error",
        ),
        (
            {"fee_noticed": "2025-03-06", "fee_paid": "2025-03-05"},
            "fee_paid_on",
            "error",
        ),
        ({"extended": "2025-03-10", "answered": "2025-03-07"}, "answered_on", "error"),
        ({"correction_asked": "2025-03-10", "answered": "2025-03-07"}, "answered_on", "error"),
        (
            {
                "correction_asked": "2025-03-05",
                "correction_received": "2025-03-12",
                "answered": "2025-03-10",
            },
            "answered_on",
            "warning",
        ),
        ({"correction_received": "2025-03-12"}, "correction_asked_on", "warning"),
        ({"consultation_answered": "2025-03-12"}, "consultation_asked_on", "warning"),
        ({"answered": "2028-03-12"}, "answered_on", "warning"),
    ],
)
def test_orders_that_cannot_be_or_hardly_can(texts, field, severity):
    ((found_field, found_severity, message),) = found(received="2025-03-03", **texts)

    assert (found_field, found_severity) == (field, severity)
    assert "请" in message


def test_asking_for_a_correction_late_is_a_warning():
    # 7 working days from 2026-02-09 end on 02-25.
    assert found(received="2026-02-09", correction_asked="2026-02-25") == []
    ((field, severity, message),) = found(received="2026-02-09", correction_asked="2026-02-26")

    assert (field, severity) == ("correction_asked_on", "warning")
    assert "7个工作日" in message
    assert "2026-02-25" in message


def test_no_such_limit_before_the_new_version():
    assert found(received="2018-02-09", correction_asked="2018-04-20") == []


def test_an_extension_after_the_end_is_a_warning():
    ((field, severity, message),) = found(received="2025-09-19", extended="2025-10-24")

    assert (field, severity) == ("extended_on", "warning")
    assert "2025-10-23" in message


def test_dates_to_come_are_errors_when_today_is_known():
    assert found(received="2026-03-02", answered="2026-03-20") == []
    ((field, severity, message),) = found(
        today="2026-03-10", received="2026-03-02", answered="2026-03-20"
    )

    assert (field, severity) == ("answered_on", "error")
    assert message == "答复日期 2026-03-20 还没有到，请检查年份和月份。"


def test_without_a_calendar_the_announced_days_are_used():
    late = ApplicationDates(
        datetime.date(2026, 2, 9), correction_asked_on=datetime.date(2026, 2, 26)
    )

    assert [one.severity for one in date_problems(late)] == [Severity.WARNING]


def test_everything_may_happen_on_one_day():
    names = ("received", "correction_asked", "correction_received", "extended", "answered")

    assert found(**dict.fromkeys(names, "2025-03-03")) == []
