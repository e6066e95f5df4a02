"""Personal data that are erased: gone from everywhere, while nothing counted changes."""

import datetime
import json
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from models.figures.year import year_figures
from models.problems import RecordReference, UserError
from models.rules.application_events import Event, EventKind
from models.rules.application_life import life_of
from models.rules.application_order import possible_kinds
from models.rules.working_days import WorkingDays
from models.store.applications import application_of, log_event, receive
from models.store.attachments import NewFile, attach, attachment_problems, attachments_of, detach
from models.store.changes import (
    Edit,
    add,
    delete,
    make_changes,
    redo,
    undo,
    undo_label,
)
from models.store.history import change, change_step
from models.store.letters import keep_letter, letters_of
from models.store.past import deleted_records, history_of
from models.store.privacy import (
    due_for_deletion,
    erase,
    erasures,
)
from models.store.reading import Query, count, matching_ids, records
from models.store.steps import broken_seal
from models.store.workspace import open_workspace

DAY = datetime.date
NAME, PHONE = "赵德全", "13812341234"
ADDRESS = "略阳县徐家坪镇街道村十二组12号"
PERSON = {
    "applicant": NAME,
    "telephone": PHONE,
    "address": ADDRESS,
    "document_kind": "身份证",
}
CLOSED = {"answered_on": DAY(2014, 3, 20), "outcome": "s14_granted", "received_on": DAY(2014, 3, 5)}
CALENDAR = WorkingDays()


@pytest.fixture
def actor(monkeypatch):
    monkeypatch.setattr("getpass.getuser", lambda: "王建国")


def reference(record_id: int) -> RecordReference:
    return RecordReference("application", record_id)


def on_disk(workspace) -> bytes:
    """Return every byte the workspace keeps."""
    files = (path for path in workspace.folder.rglob("*") if path.is_file())
    return b"".join(path.read_bytes() for path in files if path.suffix != ".lock")


def is_on_disk(workspace, word: str) -> bool:
    kept = on_disk(workspace)
    return word.encode() in kept or json.dumps(word)[1:-1].encode() in kept


def seal_break(workspace) -> int | None:
    with workspace.reading() as connection:
        return broken_seal(connection)


@pytest.fixture
def old_case(workspace, put):
    """A closed case whose personal data stand in many places."""
    case = put(
        "application",
        **PERSON,
        **CLOSED,
        number="2014-001",
        content=f"本人{NAME}申请公开低保名单，电话{PHONE}",
        remarks=f"{NAME}来过两次",
    )
    owner = {"application_id": case, "happened_on": DAY(2014, 3, 6)}
    put("application_event", **owner, kind="征求第三方意见", party="孙小红", note=f"{NAME}知情")
    put("application_letter", application_id=case, addressee=NAME, signed_by=NAME, kind="回执")
    put("administrative_review", application_number="2014-001", matter=f"{NAME}不服", **ENDED)
    printed = {"title": f"登记回执（{NAME}）", "register": "application", "record_id": case}
    edit = Edit("print_job", {"printed_at": "2014-03-06T09:00:00+08:00", **printed})
    make_changes(workspace, [edit], f"打印“登记回执（{NAME}）”")
    put("saved_view", register_key="application", name=f"{NAME}的申请", content=f'"{NAME}"')
    attach(
        workspace,
        reference(case),
        [NewFile(f"{NAME}身份证.jpg", b"scan"), NewFile("答复.pdf", b"x")],
    )
    drafts = workspace.folder / "草稿"
    drafts.mkdir()
    (drafts / "application.json").write_text(f'{{"applicant": "{NAME}"}}', encoding="utf-8")
    (drafts / "notice.json").write_text('{"title": "低保公示"}', encoding="utf-8")
    return case


ENDED = {
    "accepted_on": DAY(2014, 5, 1),
    "result": "结果维持",
    "closed_on": DAY(2014, 8, 1),
}
WORDS = (NAME, PHONE, ADDRESS, "孙小红")


def test_erased_values_are_nowhere_on_the_disk(workspace, old_case):
    assert all(is_on_disk(workspace, word) for word in WORDS)
    assert b"scan" in on_disk(workspace)

    erase(workspace, [old_case], "到期销毁")

    assert [word for word in WORDS if is_on_disk(workspace, word)] == []
    assert b"scan" not in on_disk(workspace)
    assert [path.name for path in (workspace.folder / "草稿").iterdir()] == ["notice.json"]


def test_what_is_left_of_an_erased_case(workspace, old_case, get):
    erase(workspace, [old_case], "到期销毁")

    left = get("application", old_case)
    assert left["applicant"] == "已删除"
    assert left["applicant_type"] == "自然人"
    assert [left[name] for name in ("telephone", "address", "document_kind")] == [None] * 3
    assert left["content"] == "本人已删除申请公开低保名单，电话已删除"
    assert attachments_of(workspace, reference(old_case)) == []
    assert matching_ids(workspace, Query("application", search="赵德全")).tolist() == []
    assert matching_ids(workspace, Query("application", search="低保名单")).tolist() == [old_case]
    assert list(attachment_problems(workspace)) == []


@pytest.mark.usefixtures("actor")
def test_erasing_is_logged_and_lasts(workspace, old_case):
    label = undo_label(workspace)

    changes = erase(workspace, [old_case], "2025年到期销毁")

    (log,) = erasures(workspace)
    assert (log["erased_by"], log["label"]) == ("王建国", "2025年到期销毁")
    assert (log["number"], log["attachments"]) == (1, 2)
    assert log["cases"] == "2014-001，收到 2014-03-05，答复 2014-03-20"
    assert {"application", "erasure", "application_event"} <= changes.registers
    assert changes.ids == (old_case,)
    assert undo_label(workspace) == label
    assert history_of(workspace, reference(old_case))[0].label == "2025年到期销毁"


def test_history_stays_whole_and_cannot_be_forged_afterwards(workspace, old_case):
    assert seal_break(workspace) is None

    erase(workspace, [old_case], "到期销毁")

    assert seal_break(workspace) is None
    with workspace.writing() as connection:
        forged = connection.scalar(
            select(change.c.id).where(change.c.erased_seal.is_not(None)).limit(1)
        )
        connection.execute(update(change).where(change.c.id == forged).values(after={"id": 1}))
    assert seal_break(workspace) is not None


def test_another_change_cannot_be_passed_off_as_erased(workspace, old_case, put):
    notice = put("notice")
    erase(workspace, [old_case], "到期销毁")
    with workspace.writing() as connection:
        (seal,) = connection.scalars(
            select(change_step.c.seal)
            .join(change, change.c.step_id == change_step.c.id)
            .where(change.c.register == "notice", change.c.record_id == notice)
        )
        connection.execute(
            update(change)
            .where(change.c.register == "notice")
            .values(after={"title": "假的"}, erased_seal=seal)
        )

    assert seal_break(workspace) is not None


def test_undo_after_erasing_brings_no_value_back(workspace, old_case):
    delete(workspace, "application", [old_case])
    undo(workspace)
    erase(workspace, [old_case], "到期销毁")

    while undo(workspace) is not None:
        assert [word for word in WORDS if is_on_disk(workspace, word)] == []
    while redo(workspace) is not None:
        assert [word for word in WORDS if is_on_disk(workspace, word)] == []


def test_kept_attachments_stay_and_lose_the_name(workspace, old_case):
    scan, _answer = attachments_of(workspace, reference(old_case))

    erase(workspace, [old_case], "到期销毁", keep_attachments=[scan["id"]])

    (left,) = attachments_of(workspace, reference(old_case))
    assert (left["id"], left["name"]) == (scan["id"], "已删除身份证.jpg")
    assert b"scan" in on_disk(workspace)


def test_attachments_removed_before_go_too_and_cannot_be_put_back(workspace, old_case):
    scan, _answer = attachments_of(workspace, reference(old_case))
    detach(workspace, [scan["id"]])
    assert len(deleted_records(workspace)) == 1

    erase(workspace, [old_case], "到期销毁")

    assert b"scan" not in on_disk(workspace)
    assert deleted_records(workspace) == []


def test_content_that_another_record_has_stays(workspace, old_case, put):
    notice = RecordReference("notice", put("notice"))
    attach(workspace, notice, [NewFile("扫描.jpg", b"scan")])

    erase(workspace, [old_case], "到期销毁")

    assert b"scan" in on_disk(workspace)
    assert list(attachment_problems(workspace)) == []


def test_other_cases_keep_their_values(workspace, old_case, put, get):
    other = put("application", applicant="钱多多", telephone="13900001234", number="2014-002")

    erase(workspace, [old_case], "到期销毁")

    assert get("application", other)["telephone"] == "13900001234"
    assert is_on_disk(workspace, "钱多多")


def test_deleted_application_is_erased_in_its_time_and_stays_away(workspace, old_case):
    delete(workspace, "application", [old_case])
    year = datetime.date.today().year
    assert due_for_deletion(workspace, DAY(year + 10, 12, 31)) == ()
    (due,) = due_for_deletion(workspace, DAY(year + 11, 1, 1))
    assert (due["id"], due["deleted"]) == (old_case, True)

    erase(workspace, [old_case], "到期销毁")

    assert [word for word in WORDS if is_on_disk(workspace, word)] == []
    assert due_for_deletion(workspace, DAY(year + 11, 1, 1)) == ()
    assert [one for one in deleted_records(workspace) if one.record.register == "application"] == []
    assert erasures(workspace)[0]["cases"] == "2014-001，收到 2014-03-05，答复 2014-03-20"
    assert seal_break(workspace) is None


@pytest.mark.parametrize("register", ["administrative_review", "lawsuit"])
def test_open_cases_are_not_erased(workspace, put, get, register):
    running = put("application", **PERSON)
    with pytest.raises(UserError, match="还没有办结"):
        erase(workspace, [running], "到期销毁")
    disputed = put("application", **CLOSED, number="2014-001")
    put(register, application_number="2014-001")
    with pytest.raises(UserError, match="还没有审结"):
        erase(workspace, [disputed], "到期销毁")
    with pytest.raises(UserError, match="勾选"):
        erase(workspace, [], "到期销毁")
    assert get("application", running)["applicant"] == NAME
    assert erasures(workspace) == []


def test_erased_cases_are_not_due_again(workspace, put):
    case = put("application", **PERSON, **CLOSED)

    erase(workspace, [case], "到期销毁")

    assert due_for_deletion(workspace, DAY(2030, 1, 1)) == ()
    erase(workspace, [case], "再次销毁")
    assert seal_break(workspace) is None


def test_kept_letters_are_erased_with_their_case(workspace):
    receive(
        workspace,
        {**PERSON, "applicant_type": "自然人", "method": "当面", "content": "决算"},
        sent_on=DAY(2014, 3, 5),
    )
    keep_letter(workspace, 1, "登记回执", "", pdf=f"%PDF {NAME}".encode(), on=DAY(2014, 3, 5))
    log_event(workspace, 1, Event(EventKind.ANSWERED, DAY(2014, 3, 20), outcome="s14_granted"))

    erase(workspace, [1], "到期销毁")

    (letter,) = letters_of(workspace, 1)
    assert (letter["kind"], letter["addressee"]) == ("登记回执", None)
    assert not is_on_disk(workspace, NAME)


ACTS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 99), st.booleans()), max_size=7)
STEPS = st.lists(
    st.tuples(st.sampled_from(["赵德全", "钱多多", "孙小红"]), ACTS, st.sampled_from([1, 1, 0])),
    min_size=1,
    max_size=4,
)
PARTIES = ("周文海", "吴月英")
YEARS = range(2012, 2016)


def handle(workspace, steps) -> None:
    """Receive applications and log what can follow, as drawn; close those that are to be closed."""
    for number, (name, acts, closed) in enumerate(steps, start=1):
        values = {"applicant": name, "applicant_type": "自然人", "method": "当面"}
        content = f"{name}申请决算{number}"
        receive(workspace, {**values, "content": content}, sent_on=DAY(2013, 1, 7 + number))
        for gap, which, first in acts:
            events = application_of(workspace, number)["events"]
            on = events[-1].on + datetime.timedelta(days=gap)
            kinds = possible_kinds(events, CALENDAR, on)
            log_if_possible(workspace, number, kinds[which % len(kinds)], on, PARTIES[first])
        last = application_of(workspace, number)["events"][-1].on
        if closed:
            log_if_possible(workspace, number, EventKind.WITHDRAWN, last)


def log_if_possible(workspace, number, kind, on, party=None) -> None:
    outcome = "s14_granted" if kind is EventKind.ANSWERED else None
    asked = party if "第三方" in kind.value else None
    try:
        log_event(workspace, number, Event(kind, on, days=5, outcome=outcome, party=asked))
    except UserError:
        # Another act closed the case, or the day has passed.
        return


def outcome_of(workspace):
    ids = sorted(matching_ids(workspace, Query("application")))
    lives = [life_of(application_of(workspace, one)["events"], CALENDAR) for one in ids]
    days = [(life.state, life.due, life.base_due, life.closing is None) for life in lives]
    return days, [dict(year_figures(workspace, year).values) for year in YEARS]


@settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=STEPS)
def test_figures_and_days_stay_whatever_is_erased(empty_workspace, steps):
    with tempfile.TemporaryDirectory() as place:
        folder = shutil.copytree(empty_workspace, Path(place) / "台账")
        with open_workspace(folder) as workspace:
            handle(workspace, steps)
            before = outcome_of(workspace)
            due = [one["id"] for one in due_for_deletion(workspace, DAY(2099, 1, 1))]
            names = {one["applicant"] for one in records(workspace, "application", due)}
            others = {
                one["applicant"]
                for one in records(
                    workspace, "application", matching_ids(workspace, Query("application"))
                )
                if one["id"] not in due
            }
            number = count(workspace, Query("application"))
            if due:
                erase(workspace, due, "到期销毁")

            assert outcome_of(workspace) == before
            assert count(workspace, Query("application")) == number
            assert [name for name in names - others if is_on_disk(workspace, name)] == []
            assert seal_break(workspace) is None


def test_two_third_parties_stay_two(workspace):
    values = {"applicant": NAME, "applicant_type": "自然人", "method": "当面", "content": "决算"}
    receive(workspace, values, sent_on=DAY(2019, 9, 2))
    for kind, on, party in (
        ("THIRD_PARTY_ASKED", DAY(2019, 9, 3), "周文海"),
        ("THIRD_PARTY_ASKED", DAY(2019, 9, 9), "吴月英"),
        ("THIRD_PARTY_ANSWERED", DAY(2019, 9, 10), "吴月英"),
        ("THIRD_PARTY_ANSWERED", DAY(2019, 9, 23), "周文海"),
    ):
        log_event(workspace, 1, Event(EventKind[kind], on, party=party))
    log_event(workspace, 1, Event(EventKind.ANSWERED, DAY(2019, 9, 25), outcome="granted"))
    before = life_of(application_of(workspace, 1)["events"], CALENDAR)

    erase(workspace, [1], "到期销毁")

    after = life_of(application_of(workspace, 1)["events"], CALENDAR)
    pairs = [(one.consultation.ask.on, one.consultation.reply.on) for one in after.excluded]
    assert pairs == [(DAY(2019, 9, 3), DAY(2019, 9, 23)), (DAY(2019, 9, 9), DAY(2019, 9, 10))]
    assert (after.due, after.state) == (before.due, before.state)
    assert not is_on_disk(workspace, "周文海")


def test_erasing_adds_nothing_to_what_is_counted(workspace, put):
    case = put("application", **PERSON, **CLOSED)
    add(workspace, "work_settings", {"retention_years": 10})
    before = year_figures(workspace, 2014).values

    erase(workspace, [case], "到期销毁")

    assert year_figures(workspace, 2014).values == before
