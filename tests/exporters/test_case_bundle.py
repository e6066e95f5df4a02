"""What leaves the office about a case, read back from the files themselves."""

import datetime
import hashlib
import html
import io
import json
import subprocess
import zipfile

import pytest

from exporters.case_bundle import PROOF_NAME, SUMS_NAME, bundled_files, write_case_bundle
from exporters.docx.report import render_docx
from exporters.package import rendered_files
from exporters.pdf.fonts import resolve_fonts
from exporters.pdf.report import render_report
from exporters.submission import write_submission
from models.problems import Cancelled, Progress, RecordReference, UserError
from models.report.annual import annual_report
from models.report.application_form import application_form
from models.report.case_file import case_file
from models.report.cover_letter import cover_letter
from models.rules.application_events import Event, EventKind
from models.store.applications import log_event, receive
from models.store.attachments import NewFile, attach, attachments_of, content_path
from models.store.case_chain import proves
from models.store.changes import add
from models.store.letters import keep_letter
from models.store.reading import records, single
from models.store.workspace import open_workspace

DAY = datetime.date.fromisoformat
ON = DAY("2026-02-01")
PERSON = {
    "applicant": "赵德全",
    "applicant_type": "自然人",
    "telephone": "13812341234",
    "address": "略阳县徐家坪镇街道村十二组12号",
    "method": "当面",
    "number": "2025-012",
    "content": "赵德全申请公开低保资金发放明细，身份证612327199001010123",
    "remarks": "赵德全来过两次，13812341234",
}
WORDS = ("赵德全", "13812341234", "街道村十二组12号", "孙小红", "612327199001010123")


@pytest.fixture(scope="module")
def fonts():
    return resolve_fonts(bundled_only=True)


@pytest.fixture
def workspace(tmp_path):
    with open_workspace(tmp_path / "台账") as opened:
        office = {"full_name": "徐家坪镇人民政府", "superior": "略阳县人民政府"}
        add(opened, "office", office | {"self_reference": "我镇", "report_recipient": "县信息办"})
        receive(opened, PERSON, sent_on=DAY("2025-09-19"))
        asked = Event(EventKind.THIRD_PARTY_ASKED, DAY("2025-09-22"), party="孙小红")
        log_event(opened, 1, asked)
        answer = Event(EventKind.ANSWERED, DAY("2025-10-09"), outcome="granted")
        log_event(opened, 1, answer)
        keep_letter(
            opened,
            1,
            "予以公开答复书",
            "徐公复〔2025〕1号",
            pdf=b"%PDF letter",
            on=DAY("2025-10-09"),
            event=EventKind.ANSWERED,
        )
        attach(opened, RecordReference("application", 1), [NewFile("赵德全.jpg", b"scan")])
        yield opened


def unpacked(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def read(tmp_path, data):
    path = tmp_path / "file.pdf"
    path.write_bytes(data)
    done = subprocess.run(
        ["pdftotext", path, "-"],  # noqa: S607
        capture_output=True,
        text=True,
        check=True,
    )
    return "".join(done.stdout.split())


def leaked(text):
    return [word for word in WORDS if word in text]


def test_masked_bundle_names_nobody_and_holds_no_paper(workspace, fonts, tmp_path):
    path = write_case_bundle(case_file(workspace, 1, ON), tmp_path, fonts=fonts)

    files = unpacked(path)
    assert path.name == "申请办理案卷（2025-012）.zip"
    assert set(files) == {"申请办理案卷（2025-012）.pdf", PROOF_NAME, SUMS_NAME, "说明.txt"}
    sheet = read(tmp_path, files.pop("申请办理案卷（2025-012）.pdf"))
    assert "赵*" in sheet
    assert "138****1234" in sheet
    assert leaked(sheet) == []
    assert leaked("".join([*files, *(data.decode() for data in files.values())])) == []
    assert "遮蔽" in files["说明.txt"].decode("utf-8-sig")


def test_unmasked_bundle_has_everything_with_its_sums(workspace, fonts, tmp_path):
    case = case_file(workspace, 1, ON, unmasked=True, reason="提交法院")

    files = unpacked(write_case_bundle(case, tmp_path, fonts=fonts))

    assert files["材料/01 予以公开答复书（徐公复〔2025〕1号）.pdf"] == b"%PDF letter"
    assert files["材料/02 赵德全.jpg"] == b"scan"
    assert "13812341234" in read(tmp_path, files["申请办理案卷（2025-012）.pdf"])
    sums = dict(line.split("  ")[::-1] for line in files.pop(SUMS_NAME).decode().splitlines())
    assert sums == {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    assert proves(json.loads(files[PROOF_NAME]))


def test_same_case_gives_the_same_bytes(workspace, fonts, tmp_path):
    one, other = (
        write_case_bundle(case_file(workspace, 1, ON), tmp_path, fonts=fonts).read_bytes()
        for _ in range(2)
    )

    assert one == other


def test_paper_changed_meanwhile_bars_the_bundle(workspace, fonts, tmp_path):
    case = case_file(workspace, 1, ON, unmasked=True, reason="提交法院")
    paper = attachments_of(workspace, RecordReference("application", 1))[0]
    path = content_path(workspace, paper["id"])
    path.chmod(0o644)
    path.write_bytes(b"changed")

    with pytest.raises(UserError, match="与登记时不一样"):
        write_case_bundle(case, tmp_path, fonts=fonts)
    assert list(tmp_path.glob("*.zip")) == []


def test_stopped_bundle_leaves_nothing(workspace, fonts, tmp_path):
    def stop(done, _total, _text):
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_case_bundle(
            case_file(workspace, 1, ON), tmp_path, fonts=fonts, progress=Progress(stop)
        )
    assert list(tmp_path.glob("*.zip")) == []
    assert bundled_files(case_file(workspace, 1, ON), fonts=fonts)


@pytest.mark.parametrize("form", ["pdf", "xlsx", "docx", "html"])
def test_report_and_statistics_name_no_applicant(workspace, fonts, tmp_path, form):
    report = annual_report(workspace, 2025, draft=True)

    (data,) = rendered_files(report, [form], fonts=fonts).values()

    assert leaked(_text(tmp_path, form, data)) == []
    if form == "xlsx":
        assert "赵*" in _text(tmp_path, form, data)


def test_submission_names_no_applicant(workspace, fonts, tmp_path):
    report = annual_report(workspace, 2025, draft=True)
    letter = cover_letter(report, single(workspace, "office"))

    files = unpacked(write_submission(report, letter, tmp_path, fonts=fonts))

    for name, data in files.items():
        form = name.rpartition(".")[2]
        text = _text(tmp_path, form, data) if form in {"pdf", "xlsx", "docx"} else data.decode()
        assert leaked(name + text) == []


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_form_of_an_application_is_filled_in_both_formats(workspace, fonts, tmp_path, form):
    (application,) = records(workspace, "application", [1])
    document = application_form(single(workspace, "office"), application, on=ON)

    data = render_report(document, fonts=fonts) if form == "pdf" else render_docx(document)

    text = _text(tmp_path, form, data)
    for wanted in ("政府信息公开申请表", "赵德全", "13812341234", "2025-012", "■自然人"):
        assert wanted in text


def _text(tmp_path, form, data):
    if form == "pdf":
        return read(tmp_path, data)
    if form == "html":
        return data.decode()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [package.read(name) for name in package.namelist() if name.endswith(".xml")]
    # Words may be cut into runs, which the marks between them would hide.
    plain = html.unescape(b"".join(parts).decode())
    return plain + "".join(one.split(">", 1)[1] for one in plain.split("<") if ">" in one)
