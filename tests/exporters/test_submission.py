"""What goes to the county: complete, readable, and provably what was sent."""

import hashlib
import subprocess
import zipfile

import pytest

from exporters.pdf.fonts import resolve_fonts
from exporters.submission import write_submission
from models.problems import UserError
from models.report.annual import annual_report
from models.report.cover_letter import cover_letter
from models.report.sample import load_sample
from models.report.texts import save_text
from models.store.reading import single
from models.store.workspace import open_workspace

NOTICE = "《关于做好2018年政府信息公开工作年度报告的通知》"


@pytest.fixture(scope="module")
def fonts():
    return resolve_fonts(bundled_only=True)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    with open_workspace(tmp_path_factory.mktemp("submission") / "台账") as opened:
        load_sample(opened)
        yield opened


@pytest.fixture(scope="module")
def office(workspace):
    return single(workspace, "office")


@pytest.fixture(scope="module")
def report(workspace):
    return annual_report(workspace, 2018)


def texts(document):
    return [block.text for block in document.blocks if hasattr(block, "text")]


def test_note_says_what_the_office_always_wrote(report, office):
    assert texts(cover_letter(report, office)) == [
        "县信息办：",
        "现随文报来《徐家坪镇2018年度政府信息公开工作年度报告》，请审阅。",
        "徐家坪镇人民政府",
        "2019年1月24日",
    ]


def test_letter_names_the_notice_and_what_is_attached(report, office):
    assert texts(cover_letter(report, office, "letter", basis=NOTICE)) == [
        "关于报送《徐家坪镇2018年度政府信息公开工作年度报告》的函",
        "县信息办：",
        f"按照{NOTICE}要求，现将《徐家坪镇2018年度政府信息公开工作年度报告》随文报来，请审阅。",
        "附件：1.徐家坪镇2018年度政府信息公开工作年度报告",
        "2.徐家坪镇2018年政府信息公开统计表",
        "徐家坪镇人民政府",
        "2019年1月24日",
    ]


def test_report_goes_up_to_the_government(report, office):
    written = texts(cover_letter(report, office, "report"))

    assert written[0].endswith("的报告")
    assert written[1] == "略阳县人民政府："
    assert written[2].endswith("随文上报，请审阅。")


def test_letter_can_be_in_traditional_characters(report, office):
    written = texts(cover_letter(report, office, "letter", script="hant"))

    assert written[0] == "關於報送《徐家坪鎮2018年度政府信息公開工作年度報告》的函"


@pytest.fixture
def submission(report, office, fonts, tmp_path):
    return write_submission(report, cover_letter(report, office), tmp_path, fonts=fonts)


def test_submission_holds_all_files_with_their_sums(submission, tmp_path):
    assert submission.name == "徐家坪镇2018年度政府信息公开工作年度报告报送材料.zip"
    with zipfile.ZipFile(submission) as archive:
        archive.extractall(tmp_path)
    names = {path.name for path in tmp_path.iterdir()} - {submission.name}
    assert names == {
        "内容清单.txt",
        "校验和.sha256",
        "徐家坪镇2018年度政府信息公开工作年度报告.docx",
        "徐家坪镇2018年度政府信息公开工作年度报告.pdf",
        "徐家坪镇2018年度政府信息公开工作年度报告（报送便函）.pdf",
        "徐家坪镇2018年政府信息公开统计表.xlsx",
    }
    checked = subprocess.run(
        ["sha256sum", "-c", "校验和.sha256"],  # noqa: S607
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert checked.returncode == 0
    listing = (tmp_path / "内容清单.txt").read_text("utf-8-sig")
    assert "报送单位：徐家坪镇人民政府" in listing
    assert "共 4 个文件：" in listing
    report_sum = hashlib.sha256(
        (tmp_path / "徐家坪镇2018年度政府信息公开工作年度报告.pdf").read_bytes()
    ).hexdigest()
    assert report_sum in listing


def test_same_report_makes_the_same_submission(report, office, fonts, tmp_path, submission):
    (tmp_path / "again").mkdir()

    again = write_submission(report, cover_letter(report, office), tmp_path / "again", fonts=fonts)

    assert again.read_bytes() == submission.read_bytes()


def test_report_with_errors_is_not_submitted(workspace, office, fonts, tmp_path):
    save_text(workspace, 2016, "overview", "××镇不断加强组织领导。")
    report = annual_report(workspace, 2016)

    with pytest.raises(UserError, match="处错误"):
        write_submission(report, cover_letter(report, office), tmp_path, fonts=fonts)

    assert list(tmp_path.iterdir()) == []
