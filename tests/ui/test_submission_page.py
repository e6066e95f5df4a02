"""The page from which the report goes to the county."""

import datetime
import email
import zipfile
from email import policy

import pdfplumber
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
)

from models.figures.duties import duties
from models.figures.duty import DutyKind
from models.report.sample import load_sample
from models.report.texts import save_text
from models.store.changes import add
from models.store.reading import Query, matching_ids, records
from ui.dialogs.reply_dialog import ReplyDialog
from ui.pages.submission import SubmissionPage


@pytest.fixture
def page(desk, qtbot, settled):
    """The page of 2018, with the sample in its workspace."""
    load_sample(desk.workspace)
    add(
        desk.workspace,
        "county_contact",
        {"name": "县信息办", "email": "xinxi@example.cn", "telephone": None, "remarks": None},
    )
    page = SubmissionPage(desk)
    qtbot.addWidget(page)
    page.messages = []
    page.message.connect(lambda *message: page.messages.append(message))
    page.offer.connect(lambda level, sentence, _actions: page.messages.append((level, sentence)))
    page.set_year(2018)
    with qtbot.waitActive(page):
        page.show()
    page.refresh()
    settled()
    return page


@pytest.fixture
def chosen_folder(tmp_path, monkeypatch):
    folder = tmp_path / "U盘"
    folder.mkdir()
    monkeypatch.setattr(
        QFileDialog, "getExistingDirectory", staticmethod(lambda *_arguments: str(folder))
    )
    return folder


@pytest.fixture
def opened(monkeypatch):
    """Paths that the system was asked to open."""
    paths = []
    monkeypatch.setattr(
        "ui.pages.submission.QDesktopServices.openUrl", lambda url: paths.append(url.toLocalFile())
    )
    return paths


def button(page, name):
    return next(one for one in page.findChildren(QPushButton) if one.accessibleName() == name)


def dispatches(page):
    ids = matching_ids(page.desk.workspace, Query("dispatch"))
    return records(page.desk.workspace, "dispatch", ids)


def test_package_is_written_and_noted(page, qtbot, settled, chosen_folder):
    qtbot.mouseClick(button(page, "做成报送材料包"), Qt.MouseButton.LeftButton)
    settled()

    (path,) = chosen_folder.iterdir()
    with zipfile.ZipFile(path) as archive:
        sums = archive.read("校验和.sha256").decode()
    (note,) = dispatches(page)
    assert note["way"] == "报送材料包"
    assert note["sent_on"] == datetime.date.today()
    assert note["files"] == sums.strip()
    assert page.messages[-1][0] == "success"


def named(page, kind, name):
    return next(one for one in page.findChildren(kind) if one.accessibleName() == name)


def test_a_letter_gets_a_red_heading_with_its_number(page, qtbot, settled, chosen_folder, tmp_path):
    kinds = named(page, QComboBox, "报送函")
    number = named(page, QLineEdit, "发文字号")
    assert not number.isVisible(), "a plain note has no heading"
    kinds.setCurrentIndex(kinds.findData("letter"))
    page.findChild(QCheckBox).setChecked(True)
    number.setText("徐政函〔2019〕3号")
    qtbot.mouseClick(button(page, "做成报送材料包"), Qt.MouseButton.LeftButton)
    settled()

    (path,) = chosen_folder.iterdir()
    with zipfile.ZipFile(path) as archive:
        (name,) = (one for one in archive.namelist() if "函" in one and one.endswith(".pdf"))
        archive.extract(name, tmp_path)
    with pdfplumber.open(tmp_path / name) as letter:
        text = letter.pages[0].extract_text().replace(" ", "")
    assert "徐政函〔2019〕3号" in text


@pytest.mark.usefixtures("chosen_folder")
def test_a_report_given_back_by_the_county_is_due_again(page, qtbot, settled):
    qtbot.mouseClick(button(page, "做成报送材料包"), Qt.MouseButton.LeftButton)
    settled()
    report_is_due = lambda: [  # noqa: E731
        one
        for one in duties(page.desk.workspace, datetime.date(2019, 3, 20))
        if one.kind is DutyKind.REPORT and one.due_on.year == 2019
    ]
    assert not report_is_due()

    page.ask_reply([1])
    settled()
    dialog = next(one for one in page.findChildren(ReplyDialog) if one.isVisible())
    dialog.reply.setCurrentIndex(dialog.reply.findData("退回修改"))
    dialog.remarks.setPlainText("表二数字请核对")
    dialog.act.click()
    settled()

    (note,) = dispatches(page)
    assert (note["reply"], note["remarks"]) == ("退回修改", "表二数字请核对")
    assert report_is_due()


def test_draft_goes_to_the_contact_with_all_files(page, qtbot, settled, chosen_folder, opened):
    qtbot.mouseClick(button(page, "生成邮件草稿"), Qt.MouseButton.LeftButton)
    settled()

    (path,) = chosen_folder.iterdir()
    message = email.message_from_bytes(path.read_bytes(), policy=policy.default)
    assert str(message["To"]) == "县信息办 <xinxi@example.cn>"
    assert "现随文报来《徐家坪镇2018年度政府信息公开工作年度报告》，请审阅。" in (
        message.get_body().get_content()
    )
    assert len(list(message.iter_attachments())) == 4
    assert opened == [str(path)]
    assert dispatches(page)[0]["recipient"] == "县信息办 <xinxi@example.cn>"


def test_wrong_address_is_told_and_nothing_is_noted(page, qtbot, settled, chosen_folder):
    recipients = next(
        one for one in page.findChildren(QComboBox) if one.accessibleName() == "收件人"
    )
    recipients.setEditText("县信息办")

    qtbot.mouseClick(button(page, "生成邮件草稿"), Qt.MouseButton.LeftButton)
    settled()

    assert page.messages[-1][0] == "error"
    assert "“县信息办”不是邮箱地址" in page.messages[-1][1]
    assert list(chosen_folder.iterdir()) == []
    assert dispatches(page) == []


def test_report_with_errors_cannot_leave(page, settled):
    changes = save_text(page.desk.workspace, 2018, "overview", "××镇不断加强组织领导。")
    page.desk.changes.changed.emit(changes)
    settled()

    assert not button(page, "做成报送材料包").isEnabled()
    assert any("处错误，改正后才能报送" in one.text() for one in page.findChildren(QLabel))


def test_sending_asks_for_the_account_first(page, qtbot):
    with qtbot.waitSignal(page.navigate) as turned:
        qtbot.mouseClick(button(page, "直接发送"), Qt.MouseButton.LeftButton)

    assert turned.args[0] == "mail_account"
    assert "还没有填邮箱账号" in page.messages[-1][1]
