"""What a clerk does with one application: logged once, undone whole, refused with the reason."""

import datetime
from dataclasses import replace
from decimal import Decimal

import pytest

from models.figures.clocks import by_clock
from models.figures.year import year_figures
from models.problems import StaleRecordError, UserError
from models.rules.application_events import Event, EventKind
from models.rules.working_days import WorkingDays
from models.store.applications import (
    application_of,
    change_event,
    life_of_application,
    log_event,
    problems_of_event,
    receive,
    recomputed,
    remove_event,
    save_fields,
    with_events,
)
from models.store.changes import delete, redo, undo, undo_label, update_record
from models.store.health import examine
from models.store.reading import Query, count, records

DAY = datetime.date.fromisoformat
NEW = {
    "applicant": "张三",
    "applicant_type": "自然人",
    "method": "邮寄",
    "content": "2024年度决算",
    "number": "2025-001",
}


def event(text: str, **values: object) -> Event:
    kind, on = text.split()
    return Event(EventKind[kind], DAY(on), **values)


@pytest.fixture
def received(workspace):
    """The id of an application by post, received on 2025-09-19."""
    receive(workspace, NEW, sent_on=DAY("2025-09-17"), arrived_on=DAY("2025-09-19"))
    return 1


@pytest.fixture
def log(workspace, received):
    """Log events of the application: `log("CORRECTION_ASKED 2025-09-22")`."""

    def run(text: str, **values: object) -> None:
        log_event(workspace, received, event(text, **values))

    return run


@pytest.fixture
def shown(workspace, received):
    """Return fields of the application's record."""

    def read(*names: str) -> list[object]:
        (values,) = records(workspace, "application", [received])
        found = [values[name] for name in names]
        return [one.isoformat() if isinstance(one, datetime.date) else one for one in found]

    return read


def test_receiving_keeps_the_three_dates_apart(workspace, received, shown):
    (first,) = application_of(workspace, received)["events"]

    assert shown("received_on", "number") == ["2025-09-19", "2025-001"]
    assert (first.sent_on, first.arrived_on, first.confirmed_on) == (
        DAY("2025-09-17"),
        DAY("2025-09-19"),
        None,
    )
    assert undo(workspace).label == "收到申请"
    assert count(workspace, Query("application")) == count(workspace, Query("application_event"))


@pytest.mark.usefixtures("received")
def test_receiving_twice_makes_one_record(workspace):
    with pytest.raises(UserError, match="已经用过"):
        receive(workspace, NEW, arrived_on=DAY("2025-09-19"))

    assert count(workspace, Query("application")) == 1


def test_a_receipt_without_its_day_is_refused(workspace):
    with pytest.raises(UserError, match="请填写到达日期"):
        receive(workspace, NEW, sent_on=DAY("2025-09-17"))


def test_every_act_sets_its_field_in_one_step(workspace, log, shown):
    log("CORRECTION_ASKED 2025-09-22", days=5)
    assert shown("correction_asked_on", "correction_received_on") == ["2025-09-22", None]
    log("CORRECTION_RECEIVED 2025-09-26")
    log("THIRD_PARTY_ASKED 2025-09-28", party="甲公司")
    log("THIRD_PARTY_ANSWERED 2025-10-10", party="甲公司")
    log("EXTENSION_APPROVED 2025-10-20", days=20)
    log("EXTENSION_TOLD 2025-10-21")
    log("ANSWERED 2025-11-20", outcome="予以公开")
    log("DELIVERED 2025-11-21", method="邮寄")

    assert shown(
        "correction_received_on",
        "consultation_asked_on",
        "consultation_answered_on",
        "extended_on",
        "answered_on",
        "outcome",
    ) == ["2025-09-26", "2025-09-28", "2025-10-10", "2025-10-21", "2025-11-20", "granted"]
    assert recomputed(workspace) == ()
    assert undo_label(workspace) == "登记送达"
    undo(workspace)
    undo(workspace)
    assert shown("answered_on", "outcome") == [None, None]
    redo(workspace)
    assert shown("answered_on", "outcome") == ["2025-11-20", "granted"]


def test_the_same_act_is_logged_once(workspace, log):
    log("TRANSFERRED 2025-09-22", party="财政所")

    with pytest.raises(UserError, match="2025-09-22 的“转交承办”已经登记过"):
        log("TRANSFERRED 2025-09-22", party="财政所")

    assert count(workspace, Query("application_event")) == 2


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("ANSWERED 2025-09-18", "早于收到申请"),
        ("EXTENSION_APPROVED 2025-10-24", "期限届满（2025-10-23）前"),
        ("FEE_PAID 2025-09-22", "没有等待缴费的收费通知"),
        ("WITHDRAWN 2026-12-01", "还没有到"),
    ],
)
def test_the_impossible_is_refused_and_nothing_is_stored(workspace, received, text, reason):
    with pytest.raises(UserError, match=reason):
        log_event(workspace, received, event(text, outcome="granted"), today=DAY("2026-11-23"))

    assert count(workspace, Query("application_event")) == 1


def test_a_late_correction_is_only_a_warning(workspace, received, log):
    late = event("CORRECTION_ASKED 2025-10-09")

    (problem,) = problems_of_event(workspace, received, late)
    log("CORRECTION_ASKED 2025-10-09")

    assert "7个工作日内" in str(problem.message)
    assert life_of_application(workspace, received).state.value == "等待补正"


def test_an_act_between_others_may_be_logged_later(log, shown):
    log("ANSWERED 2025-10-20", outcome="granted")
    log("THIRD_PARTY_ASKED 2025-09-22")
    log("THIRD_PARTY_ANSWERED 2025-09-26")

    assert shown("consultation_answered_on", "answered_on") == ["2025-09-26", "2025-10-20"]
    with pytest.raises(UserError, match="已于 2025-10-20 办结"):
        log("THIRD_PARTY_ASKED 2025-10-21")


def test_removing_an_extension_restores_the_last_day(workspace, received, log, shown):
    def due() -> str:
        return life_of_application(workspace, received).due.on.isoformat()

    for _ in range(2):
        log("EXTENSION_APPROVED 2025-10-20", days=20)
        log("EXTENSION_TOLD 2025-10-20")
        assert (due(), shown("extended_on")) == ("2025-11-20", ["2025-10-20"])
        events = application_of(workspace, received)["events"]
        for one in events[:0:-1]:
            remove_event(workspace, received, one.id)
        assert (due(), shown("extended_on")) == ("2025-10-23", [None])
    log("EXTENSION_APPROVED 2025-10-20", days=20)
    log("EXTENSION_TOLD 2025-10-20")
    log("EXTENSION_REVOKED 2025-10-21")
    assert (due(), shown("extended_on")) == ("2025-10-23", [None])


def test_silence_takes_effect_on_the_last_day_to_reply(log, shown):
    log("THIRD_PARTY_ASKED 2025-09-22")
    log("THIRD_PARTY_SILENT 2025-10-30")

    assert shown("consultation_answered_on") == ["2025-10-17"]


def test_a_typing_error_in_an_event_is_corrected(workspace, received, log, shown):
    log("CORRECTION_ASKED 2025-09-23")
    wrong = application_of(workspace, received)["events"][1]

    change_event(workspace, received, event("CORRECTION_ASKED 2025-09-22", days=5, id=wrong.id))

    assert shown("correction_asked_on") == ["2025-09-22"]
    assert application_of(workspace, received)["events"][1].id == wrong.id
    with pytest.raises(UserError, match="早于收到申请"):
        change_event(workspace, received, event("CORRECTION_ASKED 2025-09-18", id=wrong.id))
    with pytest.raises(StaleRecordError):
        remove_event(workspace, received, 99)


def test_acts_of_one_day_stay_in_the_order_they_were_logged(workspace, received, log, shown):
    log("ANSWERED 2025-10-20", outcome="granted")
    log("REOPENED 2025-10-22")
    first = application_of(workspace, received)["events"][1]

    change_event(workspace, received, replace(first, on=DAY("2025-10-22")))

    assert shown("answered_on") == [None]
    assert recomputed(workspace) == ()


def test_what_others_rest_on_cannot_be_removed(workspace, received, log):
    log("CORRECTION_ASKED 2025-09-22")
    log("CORRECTION_RECEIVED 2025-09-26")
    first, asked, _ = application_of(workspace, received)["events"]

    with pytest.raises(UserError, match="没有等待补正的告知"):
        remove_event(workspace, received, asked.id)
    with pytest.raises(UserError, match="请先登记收到日期"):
        remove_event(workspace, received, first.id)


def test_the_only_event_cannot_be_removed(workspace, received):
    (first,) = application_of(workspace, received)["events"]

    with pytest.raises(UserError, match="请删除整件申请"):
        remove_event(workspace, received, first.id)


def test_a_payment_is_the_fee_of_the_year(workspace, log, shown):
    log("FEE_NOTICED 2025-09-22", amount_yuan=Decimal(100))
    log("FEE_PAID 2025-09-24", amount_yuan=Decimal(100))

    assert shown("fee_yuan") == [Decimal(100)]
    assert year_figures(workspace, 2025)["handling_fees_yuan"] == 100


def test_dates_set_without_events_are_events(workspace, put):
    one = put(
        "application",
        received_on=DAY("2025-09-19"),
        correction_asked_on=DAY("2025-09-22"),
        method="当面",
    )

    assert count(workspace, Query("application_event")) == 0
    log_event(workspace, one, event("CORRECTION_RECEIVED 2025-09-26"))

    kinds = [one.kind.value for one in application_of(workspace, one)["events"]]
    assert kinds == ["收到申请", "告知补正", "收到补正"]
    assert count(workspace, Query("application_event")) == 3


def test_a_form_that_sets_dates_is_followed_by_the_events(workspace, received, log, shown):
    log("TRANSFERRED 2025-09-22", party="财政所")
    save_fields(
        workspace,
        received,
        {"answered_on": DAY("2025-10-20"), "outcome": "granted", "remarks": "急件"},
    )

    kinds = [one.kind.value for one in application_of(workspace, received)["events"]]
    assert kinds == ["收到申请", "转交承办", "答复"]
    assert shown("answered_on", "remarks") == ["2025-10-20", "急件"]
    assert recomputed(workspace) == ()
    assert undo(workspace).label == "修改依申请公开"
    assert shown("answered_on", "remarks") == [None, None]


def test_a_field_that_contradicts_its_events_is_found_and_wins(workspace, received):
    (values,) = records(workspace, "application", [received])
    update_record(
        workspace, "application", received, {"received_on": DAY("2025-09-22")}, values["version"]
    )

    (problem,) = recomputed(workspace)

    assert str(problem.message) == (
        "“收到日期”是“2025-09-22”，按办理经过应是“2025-09-19”，请打开这件申请核对后保存。"
    )
    assert problem.where.row == "2025-001"
    assert life_of_application(workspace, received).received_on == DAY("2025-09-22")
    log_event(workspace, received, event("TRANSFERRED 2025-09-23"))
    assert recomputed(workspace) == ()
    assert application_of(workspace, received)["events"][0].on == DAY("2025-09-22")


def test_the_doctor_compares_fields_and_events(workspace, received):
    (values,) = records(workspace, "application", [received])
    fields = {"received_on": DAY("2025-09-22")}
    update_record(workspace, "application", received, fields, values["version"])
    workspace.close()

    found = examine(workspace.folder, DAY("2026-11-23"))

    assert "application-events" in {problem.id for problem in found}


def test_an_application_changed_meanwhile_is_refused(workspace, received, log):
    log("CORRECTION_ASKED 2025-09-22")

    with pytest.raises(StaleRecordError):
        log_event(workspace, received, event("WITHDRAWN 2025-09-23"), version=1)


def test_deleting_an_application_takes_its_events_and_undo_brings_both_back(workspace, received):
    delete(workspace, "application", [received])
    assert count(workspace, Query("application_event")) == 0
    with pytest.raises(StaleRecordError):
        application_of(workspace, received)

    undo(workspace)

    assert len(application_of(workspace, received)["events"]) == 1


def test_a_reopened_application_counts_once(workspace, log):
    log("ANSWERED 2025-10-20", outcome="granted")
    log("REOPENED 2026-02-09")
    open_again = year_figures(workspace, 2025).tree()["table3"]
    log("ANSWERED 2026-03-02", outcome="partly_granted")
    before, after = (year_figures(workspace, year).tree()["table3"] for year in (2025, 2026))

    assert (open_again["results_total"]["total"], open_again["carried_out"]["total"]) == (0, 1)
    assert (before["new"]["total"], before["carried_out"]["total"]) == (1, 1)
    assert (after["carried_in"]["total"], after["partly_granted"]["total"]) == (1, 1)


def test_figures_of_the_clock_know_what_only_events_tell(workspace, received, log):
    calendar = WorkingDays()
    log("FEE_NOTICED 2025-09-22")
    log("FEE_PAID 2025-10-09")
    log("ANSWERED 2025-11-05", outcome="granted")

    with workspace.reading() as connection:
        found = by_clock(connection, 2025, calendar)

    assert (found.on_time, found.later, found.overdue) == ([received], [], [])


def test_records_without_stored_events_have_none_beside_them(workspace, received, put):
    other = put("application", number="2018-1")

    found = with_events(workspace, records(workspace, "application", [received, other]))

    assert [len(one["events"]) for one in found] == [1, 0]
