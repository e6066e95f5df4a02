"""Letters kept with their number, their paper and the proof of their delivery."""

import datetime

import pytest

from models.problems import ForeignPaperError, RecordReference, StaleRecordError, UserError
from models.rules.application_events import Event, EventKind
from models.store.applications import application_of, log_event, receive
from models.store.attachments import NewFile, attach, attachments_of, content_path
from models.store.changes import delete, redo, undo, undo_label
from models.store.letters import (
    keep_letter,
    letters_of,
    letters_of_year,
    next_letter_number,
    record_delivery,
)
from models.store.reading import Query, count

DAY = datetime.date.fromisoformat
PDF, DOCX = b"%PDF-1.7 answer", b"PK answer"
FIRST = "徐公复〔2026〕1号"


@pytest.fixture(autouse=True)
def office(put):
    put("office")


@pytest.fixture
def apply(workspace):
    def run(number: str = "2026-001", on: str = "2026-02-09") -> int:
        values = {"applicant": "张三", "applicant_type": "自然人", "method": "当面"}
        receive(workspace, {**values, "number": number, "content": "决算"}, sent_on=DAY(on))
        return count(workspace, Query("application"))

    return run


@pytest.fixture
def answered(workspace, apply):
    one = apply()
    log_event(workspace, one, Event(EventKind.ANSWERED, DAY("2026-03-02"), outcome="granted"))
    return one


def keep(workspace, application_id, number=FIRST, pdf=PDF, **given):
    known = {"on": DAY("2026-03-02"), "docx": DOCX, "event": EventKind.ANSWERED}
    return keep_letter(
        workspace, application_id, "予以公开答复书", number, pdf=pdf, **known | given
    )


def events(workspace, application_id):
    return application_of(workspace, application_id)["events"]


def test_letter_its_papers_and_its_event_come_in_one_step(workspace, answered):
    changes = keep(workspace, answered)

    assert undo_label(workspace) == "留存予以公开答复书"
    assert changes.registers == {"attachment", "application_letter", "application_event"}
    (letter,) = letters_of(workspace, answered)
    told = [letter[name] for name in ("kind", "number", "dated_on", "addressee")]
    assert told == ["予以公开答复书", FIRST, DAY("2026-03-02"), "张三"]
    pdf, docx = attachments_of(workspace, RecordReference("application", answered))
    assert [one["name"] for one in (pdf, docx)] == [
        f"予以公开答复书（{FIRST}）.pdf",
        f"予以公开答复书（{FIRST}）.docx",
    ]
    assert (letter["pdf_id"], letter["docx_id"]) == (pdf["id"], docx["id"])
    assert content_path(workspace, pdf["id"]).read_bytes() == PDF
    answer = events(workspace, answered)[-1]
    assert (answer.id, answer.letter_number) == (letter["event_id"], FIRST)
    undo(workspace)
    assert letters_of(workspace, answered) == []
    assert events(workspace, answered)[-1].letter_number is None


def test_numbers_go_on_through_the_year(workspace, answered, apply):
    assert next_letter_number(workspace, DAY("2026-03-02")) == FIRST
    keep(workspace, answered)
    assert next_letter_number(workspace, DAY("2026-12-31")) == "徐公复〔2026〕2号"
    assert next_letter_number(workspace, DAY("2027-01-04")) == "徐公复〔2027〕1号"
    keep(workspace, apply("2026-002"), "徐公复〔2026〕9号", b"%PDF other", docx=None)
    assert next_letter_number(workspace, DAY("2026-12-31")) == "徐公复〔2026〕10号"


def test_word_of_the_office_stands_before_the_year(workspace, put):
    put("work_settings", letter_word="徐政公开复")

    assert next_letter_number(workspace, DAY("2026-03-02")) == "徐政公开复〔2026〕1号"


def test_number_is_never_given_twice(workspace, answered, apply):
    keep(workspace, answered)
    other = apply("2026-002")
    for take_back in (
        lambda: None,
        lambda: delete(workspace, "application_letter", [letters_of(workspace, answered)[0]["id"]]),
        lambda: delete(workspace, "application", [answered]),
    ):
        take_back()
        assert next_letter_number(workspace, DAY("2026-03-03")) == "徐公复〔2026〕2号"
        with pytest.raises(UserError, match="已经用过"):
            keep(workspace, other, pdf=b"%PDF other", docx=None)
    assert letters_of(workspace, other) == []


def test_number_of_an_undone_letter_is_not_given_again(workspace, answered):
    keep(workspace, answered)
    undo(workspace)

    assert next_letter_number(workspace, DAY("2026-03-03")) == "徐公复〔2026〕2号"


def test_number_that_was_only_printed_counts_too(workspace, put):
    put("print_job", title=f"{FIRST} 予以公开答复书（2026-001）")

    assert next_letter_number(workspace, DAY("2026-03-03")) == "徐公复〔2026〕2号"


def test_pressed_twice_a_letter_is_kept_once(workspace, answered):
    keep(workspace, answered)

    with pytest.raises(UserError, match="内容相同"):
        keep(workspace, answered)

    assert len(letters_of(workspace, answered)) == 1


def test_mended_letter_keeps_its_number_until_it_is_sent(workspace, answered):
    keep(workspace, answered)
    first = letters_of(workspace, answered)[0]
    keep(workspace, answered, pdf=b"%PDF mended", docx=None)
    (letter,) = letters_of(workspace, answered)
    assert letter["pdf_id"] != first["pdf_id"]

    record_delivery(workspace, letter["id"], way="邮寄", sent_on=DAY("2026-03-03"))

    with pytest.raises(UserError, match="已经用过"):
        keep(workspace, answered, pdf=b"%PDF once more", docx=None)


def test_letter_without_a_number_is_kept_with_that_of_the_application(workspace, apply):
    one = apply()

    keep_letter(
        workspace, one, "登记回执", "", pdf=PDF, on=DAY("2026-02-09"), event=EventKind.RECEIVED
    )

    (letter,) = letters_of(workspace, one)
    assert letter["number"] is None
    assert letter["event_id"] == events(workspace, one)[0].id
    (paper,) = attachments_of(workspace, RecordReference("application", one))
    assert (paper["name"], paper["role"]) == ("登记回执（2026-001）.pdf", "文书")


def test_letters_of_a_year_are_a_register_of_their_own(workspace, apply):
    keep(workspace, apply(), pdf=b"%PDF 1", docx=None)
    keep(
        workspace,
        apply("2025-9", "2025-12-30"),
        "徐公复〔2025〕1号",
        b"2",
        docx=None,
        on=DAY("2025-12-31"),
    )

    assert [one["number"] for one in letters_of_year(workspace, 2026)] == [FIRST]
    assert [one["number"] for one in letters_of_year(workspace, 2025)] == ["徐公复〔2025〕1号"]


# Delivery


def test_delivery_of_an_answer_is_an_event_with_its_proof(workspace, answered):
    keep(workspace, answered)
    letter_id = letters_of(workspace, answered)[0]["id"]

    record_delivery(
        workspace,
        letter_id,
        way="邮寄",
        sent_on=DAY("2026-03-03"),
        signed_on=DAY("2026-03-05"),
        tracking_number="EA123456789CN",
        signed_by="张三",
        proof=NewFile("回执.jpg", b"receipt"),
    )

    (letter,) = letters_of(workspace, answered)
    names = ("way", "sent_on", "signed_on", "tracking_number", "signed_by")
    assert [letter[name] for name in names] == [
        "邮寄",
        DAY("2026-03-03"),
        DAY("2026-03-05"),
        "EA123456789CN",
        "张三",
    ]
    papers = {
        one["id"]: one for one in attachments_of(workspace, RecordReference("application", 1))
    }
    assert papers[letter["proof_id"]]["role"] == "送达凭证"
    delivered = events(workspace, answered)[-1]
    assert (delivered.kind, delivered.on) == (EventKind.DELIVERED, DAY("2026-03-05"))
    assert (delivered.method, delivered.letter_number) == ("邮寄", FIRST)
    assert undo_label(workspace) == "登记送达予以公开答复书"
    undo(workspace)
    redo(workspace)
    assert letters_of(workspace, answered)[0]["signed_on"] == DAY("2026-03-05")


def test_posting_comes_first_and_the_signature_later(workspace, answered):
    keep(workspace, answered)
    letter_id = letters_of(workspace, answered)[0]["id"]

    record_delivery(
        workspace, letter_id, way="邮寄", sent_on=DAY("2026-03-03"), tracking_number="EA1"
    )
    assert events(workspace, answered)[-1].kind is EventKind.ANSWERED
    record_delivery(workspace, letter_id, way="邮寄", signed_on=DAY("2026-03-05"))

    (letter,) = letters_of(workspace, answered)
    assert (letter["sent_on"], letter["tracking_number"]) == (DAY("2026-03-03"), "EA1")
    assert events(workspace, answered)[-1].kind is EventKind.DELIVERED


def test_delivery_of_another_letter_is_no_event(workspace, apply):
    one = apply()
    keep_letter(
        workspace, one, "登记回执", "", pdf=PDF, on=DAY("2026-02-09"), event=EventKind.RECEIVED
    )

    record_delivery(
        workspace, letters_of(workspace, one)[0]["id"], way="当面", signed_on=DAY("2026-02-09")
    )

    assert [event.kind for event in events(workspace, one)] == [EventKind.RECEIVED]


@pytest.mark.parametrize(
    ("sent_on", "signed_on", "sentence"),
    [
        ("2026-03-01", None, "寄出日期 2026-03-01 早于文书日期 2026-03-02"),
        ("2026-03-04", "2026-03-03", "签收日期 2026-03-03 早于寄出日期 2026-03-04"),
        (None, "2026-02-28", "签收日期 2026-02-28 早于文书日期 2026-03-02"),
    ],
)
def test_days_of_delivery_come_in_order(workspace, answered, sent_on, signed_on, sentence):
    keep(workspace, answered)
    letter_id = letters_of(workspace, answered)[0]["id"]

    with pytest.raises(UserError, match=sentence):
        record_delivery(
            workspace,
            letter_id,
            way="邮寄",
            sent_on=sent_on and DAY(sent_on),
            signed_on=signed_on and DAY(signed_on),
        )


def test_delivery_of_a_letter_that_is_gone_is_refused(workspace):
    with pytest.raises(StaleRecordError, match="已被删除"):
        record_delivery(workspace, 7, way="当面")


# Papers of another case


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("答复.pdf", PDF, id="same content"),
        pytest.param("不予公开答复书（2026-001）.pdf", b"fresh", id="number of the application"),
        pytest.param(f"答复 {FIRST}.pdf", b"fresh", id="number of the letter"),
    ],
)
def test_paper_of_another_application_is_refused_unless_on_purpose(
    workspace, answered, apply, name, content
):
    keep(workspace, answered)
    other = RecordReference("application", apply("2026-002"))

    with pytest.raises(ForeignPaperError, match="看来是申请“2026-001”的材料"):
        attach(workspace, other, [NewFile(name, content)])
    assert attachments_of(workspace, other) == []

    attach(workspace, other, [NewFile(name, content)], on_purpose=True)
    assert [one["name"] for one in attachments_of(workspace, other)] == [name]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("答复书（2026-002）.pdf", id="own number"),
        pytest.param("2026-002 参照 2026-001.pdf", id="own number beside another"),
        pytest.param("2026-0015.pdf", id="longer number"),
        pytest.param("12026-001.pdf", id="number within a number"),
        pytest.param("身份证复印件.jpg", id="no number"),
    ],
)
def test_own_papers_are_taken(workspace, apply, name):
    apply()
    own = RecordReference("application", apply("2026-002"))

    attach(workspace, own, [NewFile(name, b"own")])

    assert len(attachments_of(workspace, own)) == 1


def test_proof_of_another_application_is_refused_unless_on_purpose(workspace, answered, apply):
    other = apply("2026-002")
    attach(workspace, RecordReference("application", other), [NewFile("回执.jpg", b"receipt")])
    keep(workspace, answered)
    letter_id = letters_of(workspace, answered)[0]["id"]
    proof = NewFile("回执.jpg", b"receipt")

    with pytest.raises(ForeignPaperError, match="2026-002"):
        record_delivery(workspace, letter_id, way="邮寄", proof=proof)
    assert letters_of(workspace, answered)[0]["way"] is None

    record_delivery(workspace, letter_id, way="邮寄", proof=proof, on_purpose=True)
    assert letters_of(workspace, answered)[0]["way"] == "邮寄"


def test_other_registers_take_the_same_file(workspace, answered, put):
    keep(workspace, answered)
    notice = RecordReference("notice", put("notice"))

    attach(workspace, notice, [NewFile("答复.pdf", PDF)])

    assert len(attachments_of(workspace, notice)) == 1
