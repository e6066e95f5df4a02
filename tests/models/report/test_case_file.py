"""The file of a case: everything in it, nothing plain that was not asked for, and provable."""

import copy
import datetime
import json

import pytest

from models.problems import RecordReference, StaleRecordError, UserError
from models.report.case_file import case_file
from models.report.document import Paragraph, Table
from models.rules.application_events import Event, EventKind
from models.store.applications import log_event, receive
from models.store.attachments import NewFile, attach, attachments_of, content_path
from models.store.case_chain import chain_of, proves
from models.store.changes import delete, undo
from models.store.letters import keep_letter
from models.store.privacy import erase, look_ups

DAY = datetime.date.fromisoformat
ON = DAY("2026-02-01")
WORDS = ("赵德全", "13812341234", "街道村十二组12号", "孙小红")
PERSON = {
    "applicant": "赵德全",
    "applicant_type": "自然人",
    "telephone": "13812341234",
    "address": "略阳县徐家坪镇街道村十二组12号",
    "method": "当面",
    "number": "2025-012",
    "content": "申请公开低保资金发放明细，联系人赵德全，电话13812341234",
}
EVENTS = (
    Event(EventKind.THIRD_PARTY_ASKED, DAY("2025-09-22"), party="孙小红"),
    Event(
        EventKind.THIRD_PARTY_ANSWERED,
        DAY("2025-09-24"),
        party="孙小红",
        note="孙小红不同意赵德全查看",
    ),
    Event(EventKind.ANSWERED, DAY("2025-10-09"), outcome="refused_third_party"),
)


@pytest.fixture
def case(workspace, put):
    put("office")
    receive(workspace, PERSON, sent_on=DAY("2025-09-19"))
    for event in EVENTS:
        log_event(workspace, 1, event)
    keep_letter(
        workspace,
        1,
        "不予公开答复书",
        "徐公复〔2025〕1号",
        pdf=b"%PDF",
        on=DAY("2025-10-09"),
        event=EventKind.ANSWERED,
    )
    attach(workspace, RecordReference("application", 1), [NewFile("赵德全身份证.jpg", b"scan")])
    put("administrative_review", application_number="2025-012", matter="赵德全不服")
    return 1


def tables(found):
    return {block.name: block for block in found.document.blocks if isinstance(block, Table)}


def texts(found):
    cells = [
        str(cell.value)
        for table in tables(found).values()
        for row in table.rows
        for cell in row
        if cell is not None
    ]
    others = [block.text for block in found.document.blocks if isinstance(block, Paragraph)]
    return "\n".join([*others, *cells, found.document.title, found.document.file_stem])


def rows(found, name):
    return [[cell.value for cell in row] for row in tables(found)[name].rows]


def test_masked_file_names_nobody(workspace, case):
    found = case_file(workspace, case, ON)

    written = texts(found) + json.dumps(found.chain.as_data(), ensure_ascii=False)
    written += "".join(paper.name for paper in found.papers)
    assert [word for word in WORDS if word in written] == []
    assert "赵*" in written
    assert [paper.path for paper in found.papers] == [None, None]
    assert look_ups(workspace) == []


def test_unmasked_file_is_plain_whole_and_logged(workspace, case):
    found = case_file(workspace, case, ON, unmasked=True, reason="提交法院")

    assert [word for word in WORDS if word not in texts(found)] == []
    assert [paper.path.read_bytes() for paper in found.papers] == [b"%PDF", b"scan"]
    (seen,) = look_ups(workspace)
    assert (seen["deed"], seen["reason"], seen["record_id"]) == ("导出", "提交法院", case)


def test_unmasked_file_needs_a_reason(workspace, case):
    with pytest.raises(UserError, match="事由"):
        case_file(workspace, case, ON, unmasked=True)
    assert look_ups(workspace) == []


def test_file_tells_every_event_with_its_article_and_every_day(workspace, case):
    found = case_file(workspace, case, ON)

    events = rows(found, "办理经过")[1:]
    assert [row[1] for row in events] == ["收到申请", "征求第三方意见", "第三方答复", "答复"]
    assert events[3][3] == "《条例》（国务院令第711号）第三十六条"
    clock = rows(found, "期限计算")[1:]
    assert clock[0][2] == "2025-10-23"
    assert clock[-1][:2] == ["2025-10-09", "已在期限内答复。"]
    days = rows(found, "逐日计算")[1:]
    assert days[0] == ["2025-09-20", "周六", "不计", "周六"]
    assert days[3] == ["2025-09-23", "周二", "不计", "征求意见，不计入期限"]
    assert days[-1][2] == "第 20 日"
    assert rows(found, "文书")[1][1:3] == ["不予公开答复书", "徐公复〔2025〕1号"]
    assert rows(found, "相关案件")[1][0] == "行政复议"
    assert len(rows(found, "材料清单")) == 3


def test_application_that_is_gone_has_no_file(workspace, case):
    delete(workspace, "application", [case])

    with pytest.raises(StaleRecordError, match="已被删除"):
        case_file(workspace, case, ON)


def test_damaged_paper_bars_the_unmasked_file(workspace, case):
    paper = attachments_of(workspace, RecordReference("application", case))[0]
    path = content_path(workspace, paper["id"])
    path.chmod(0o644)
    path.write_bytes(b"changed")

    with pytest.raises(UserError, match="已损坏"):
        case_file(workspace, case, ON, unmasked=True, reason="提交法院")


# The chain


def test_chain_of_a_case_can_be_checked_without_the_log(workspace, case, put):
    put("notice")

    chain = chain_of(workspace, RecordReference("application", case), plain=True)

    data = json.loads(json.dumps(chain.as_data()))
    assert chain.broken is None
    assert data["whole"] is True
    assert proves(data)
    assert len(data["steps"]) == 6
    assert data["length"] == 9
    assert "低保公示" not in json.dumps(data, ensure_ascii=False)


@pytest.mark.parametrize(
    "forge",
    [
        pytest.param(lambda step: step.update(actor="他人"), id="actor"),
        pytest.param(lambda step: step.update(made_at="2020-01-01T00:00:00+08:00"), id="moment"),
        pytest.param(lambda step: step["rows"][0]["after"].update(content="别的"), id="value"),
        pytest.param(lambda step: step["rows"].pop(0), id="change left out"),
    ],
)
def test_forged_step_does_not_fit_its_seal(workspace, case, forge):
    chain = chain_of(workspace, RecordReference("application", case), plain=True)
    data = copy.deepcopy(chain.as_data())

    forge(data["steps"][0])

    assert not proves(data)


def test_masked_and_erased_chains_still_hold(workspace, case):
    reference = RecordReference("application", case)
    masked = chain_of(workspace, reference)
    assert proves(masked.as_data())
    assert "赵德全" not in json.dumps(masked.as_data(), ensure_ascii=False)
    undo(workspace)

    erase(workspace, [case], "到期销毁")

    erased = chain_of(workspace, reference, plain=True)
    assert erased.broken is None
    assert proves(erased.as_data())
    assert "赵德全" not in json.dumps(erased.as_data(), ensure_ascii=False)
