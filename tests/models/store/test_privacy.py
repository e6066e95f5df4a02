"""Personal data: looked at only with a trace, stored only where asked, kept for its time."""

import datetime

import pytest

from models.problems import RecordReference, StaleRecordError, UserError
from models.store.changes import redo, undo, undo_label, update_record
from models.store.privacy import due_for_deletion, log_unmasked, look_ups, show_personal
from models.store.steps import broken_seal

DAY = datetime.date
NAME, PHONE = "赵德全", "13812341234"
CLOSED = {"answered_on": DAY(2014, 3, 20), "outcome": "s14_granted", "received_on": DAY(2014, 3, 5)}


@pytest.fixture
def actor(monkeypatch):
    monkeypatch.setattr("getpass.getuser", lambda: "王建国")


@pytest.fixture
def person(put):
    return put("application", applicant=NAME, telephone=PHONE, number="2018-001")


def reference(record_id: int) -> RecordReference:
    return RecordReference("application", record_id)


def seal_break(workspace) -> int | None:
    with workspace.reading() as connection:
        return broken_seal(connection)


@pytest.mark.usefixtures("actor")
def test_a_look_gives_the_plain_value_and_is_logged(workspace, person):
    assert show_personal(workspace, reference(person), "telephone", "回电确认") == PHONE

    (seen,) = look_ups(workspace, reference(person))
    told = [
        seen[name] for name in ("looked_by", "deed", "register", "record_id", "field", "reason")
    ]
    assert told == ["王建国", "显示", "application", person, "联系电话", "回电确认"]
    assert PHONE not in str(seen)


def test_a_look_cannot_be_undone_and_leaves_undone_steps_alone(workspace, person, get):
    record = get("application", person)
    update_record(workspace, "application", person, {"remarks": "已回电"}, record["version"])
    undo(workspace)

    show_personal(workspace, reference(person), "applicant")

    assert undo_label(workspace) == "新增依申请公开"
    assert redo(workspace).label == "修改依申请公开"
    undo(workspace)
    undo(workspace)
    assert len(look_ups(workspace)) == 1
    assert seal_break(workspace) is None


def test_looks_are_listed_by_record_and_year_the_latest_first(workspace, put, person):
    other = put("complaint", complainant="钱多多")
    show_personal(workspace, RecordReference("complaint", other), "complainant")
    show_personal(workspace, reference(person), "applicant")

    assert [one["field"] for one in look_ups(workspace)] == ["申请人", "反映人"]
    assert [one["field"] for one in look_ups(workspace, reference(person))] == ["申请人"]
    assert len(look_ups(workspace, year=datetime.date.today().year)) == 2
    assert look_ups(workspace, year=2018) == []


def test_only_personal_fields_of_records_that_are_there_can_be_shown(workspace, person):
    with pytest.raises(KeyError):
        show_personal(workspace, reference(person), "content")
    with pytest.raises(StaleRecordError, match="已被删除"):
        show_personal(workspace, reference(99), "applicant")
    assert look_ups(workspace) == []


def test_unmasked_papers_need_a_reason(workspace, person):
    with pytest.raises(UserError, match="事由"):
        log_unmasked(workspace, reference(person), "案卷", " ")

    log_unmasked(workspace, reference(person), "案卷", "提交法院")

    (seen,) = look_ups(workspace)
    assert (seen["deed"], seen["field"], seen["reason"]) == ("导出", "案卷", "提交法院")


# Numbers of identity documents


def test_number_of_a_document_is_refused_unless_the_office_keeps_them(workspace, put, get):
    with pytest.raises(UserError, match="请清空“证件号码”"):
        put("application", document_number="612327199001010123")
    person = put("application")
    with pytest.raises(UserError, match="请清空“证件号码”"):
        update_record(workspace, "application", person, {"document_number": "6123"}, 1)

    put("work_settings", keep_identity_numbers=True)

    other = put("application", document_number="612327199001010123")
    assert get("application", other)["document_number"] == "612327199001010123"


def test_number_that_is_stored_already_does_not_bar_other_changes(workspace, put, get):
    settings_id = put("work_settings", keep_identity_numbers=True)
    person = put("application", document_number="612327199001010123")
    update_record(workspace, "work_settings", settings_id, {"keep_identity_numbers": False}, 1)

    same = get("application", person) | {"remarks": "已回电"}
    update_record(workspace, "application", person, same, 1)

    assert get("application", person)["remarks"] == "已回电"


# Due


def test_cases_are_due_ten_years_after_that_of_their_closing(workspace, put):
    one = put("application", **CLOSED)
    put("application", **(CLOSED | {"answered_on": DAY(2015, 1, 4)}))
    put("application", received_on=DAY(2014, 3, 5))

    assert due_for_deletion(workspace, DAY(2024, 12, 31)) == ()
    (due,) = due_for_deletion(workspace, DAY(2025, 1, 1))
    assert (due["id"], due["closed_on"]) == (one, DAY(2014, 3, 20))
    assert len(due_for_deletion(workspace, DAY(2026, 1, 1))) == 2


def test_years_of_the_office_count(workspace, put):
    put("work_settings", retention_years=30)
    put("application", **CLOSED)

    assert due_for_deletion(workspace, DAY(2044, 12, 31)) == ()
    assert len(due_for_deletion(workspace, DAY(2045, 1, 1))) == 1


@pytest.mark.parametrize("register", ["administrative_review", "lawsuit"])
def test_dispute_holds_its_case_back(workspace, put, register):
    put("application", **CLOSED, number="2014-001")
    case = put(register, application_number="2014-001", accepted_on=DAY(2014, 5, 1))
    assert due_for_deletion(workspace, DAY(2030, 1, 1)) == ()

    ended = {"result": "结果维持", "closed_on": DAY(2016, 2, 1)}
    update_record(workspace, register, case, ended, 1)

    assert due_for_deletion(workspace, DAY(2026, 12, 31)) == ()
    (due,) = due_for_deletion(workspace, DAY(2027, 1, 1))
    assert due["closed_on"] == DAY(2016, 2, 1)
