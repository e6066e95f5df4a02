"""Printing: what comes out has the pages and the paper of what was archived."""

import datetime

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton

from exporters.pdf.notice import NoticeSheet, render_notice
from exporters.pdf.report import render_report
from models.problems import Cancelled, Progress, UserError
from models.report.document import Document, PageBreak, Paragraph, Run, Style
from models.store.reading import Query, matching_ids, records
from ui.dialogs.print_dialog import PrintDialog
from ui.printing import PrintSettings, Subject, log_printing, paper_name, print_pdf

MILLIMETRE = 72 / 25.4


def body(text):
    return Paragraph(Style.BODY, (Run(text),))


@pytest.fixture(scope="module")
def document():
    return Document(
        title="公示",
        author="徐家坪镇人民政府",
        dated_on=datetime.date(2018, 3, 5),
        file_stem="公示",
        blocks=(body("第一页。"), PageBreak(), body("第二页。"), PageBreak(), body("第三页。")),
    )


@pytest.fixture(scope="module")
def subject(document):
    return Subject("公示", render_report(document), "notice", 7)


@pytest.fixture(scope="module")
def poster(document):
    sheet = NoticeSheet("A3", landscape=True)
    return Subject("大公示", render_notice(document, sheet))


def sizes(path):
    with pikepdf.open(path) as pdf:
        return [
            tuple(round(float(x) / MILLIMETRE) for x in page.mediabox[2:]) for page in pdf.pages
        ]


def test_all_pages_come_out_in_their_size(qapp, subject, tmp_path):  # noqa: ARG001 - fonts need it
    path = tmp_path / "打印.pdf"
    told = []

    pages = print_pdf(
        subject,
        PrintSettings("", output=str(path)),
        Progress(lambda done, total, _text: told.append((done, total))),
    )

    assert pages == 3
    assert sizes(path) == [(210, 297)] * 3
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_large_turned_paper_comes_out_turned(qapp, poster, tmp_path):  # noqa: ARG001
    path = tmp_path / "打印.pdf"

    print_pdf(poster, PrintSettings("", output=str(path)))

    assert sizes(path)[0] == (420, 297)
    assert paper_name(poster.data) == "A3"


def test_printer_that_is_gone_is_told(qapp, subject):  # noqa: ARG001
    with pytest.raises(UserError, match="找不到打印机“没有这台”"):
        print_pdf(subject, PrintSettings("没有这台"))


def test_file_that_is_no_document_is_told(qapp):  # noqa: ARG001
    with pytest.raises(UserError, match="打不开"):
        print_pdf(Subject("坏文件", b"no pdf"), PrintSettings(""))


def test_printing_can_be_stopped(qapp, subject, tmp_path):  # noqa: ARG001
    def stop(_done, _total, _text):
        raise Cancelled

    with pytest.raises(Cancelled):
        print_pdf(subject, PrintSettings("", output=str(tmp_path / "1.pdf")), Progress(stop))


def test_what_was_printed_is_kept(workspace, subject):
    log_printing(workspace, subject, PrintSettings("办公室", copies=2), 3)

    (job,) = records(workspace, "print_job", matching_ids(workspace, Query("print_job")))
    assert (job["title"], job["register"], job["record_id"]) == ("公示", "notice", 7)
    assert (job["printer"], job["paper"], job["pages"], job["copies"]) == ("办公室", "A4", 3, 2)
    assert len(job["sha256"]) == 64


@pytest.fixture
def dialog(desk, subject, qtbot, monkeypatch):
    def make(printers=("办公室",), kind="notice"):
        monkeypatch.setattr("ui.dialogs.print_dialog.printer_names", lambda: list(printers))
        made = PrintDialog(desk, kind, subject)
        qtbot.addWidget(made)
        made.show()
        return made

    return make


def test_without_a_printer_it_can_only_be_saved(dialog):
    shown = dialog(printers=())

    button = next(one for one in shown.findChildren(QPushButton) if one.accessibleName() == "打印")
    assert not button.isEnabled()
    assert any("没有打印机" in label.text() for label in shown.findChildren(QLabel))


def test_settings_are_remembered_for_the_kind(dialog, qtbot, settled):
    first = dialog(printers=("大厅", "办公室"))
    assert first.settings().printer == "大厅"
    first.findChild(QCheckBox).setChecked(True)
    button = next(one for one in first.findChildren(QPushButton) if one.accessibleName() == "打印")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settled()

    again = dialog(printers=("办公室", "大厅"))
    assert again.settings() == PrintSettings("大厅", duplex=True)
    other = dialog(printers=("办公室", "大厅"), kind="letter")
    assert other.settings() == PrintSettings("办公室")
