"""The papers of an application besides its letters: form, envelope, file of the case."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog

from exporters.case_bundle import write_case_bundle
from exporters.pdf.envelope import Envelope, render_envelope
from exporters.pdf.fonts import resolve_fonts
from exporters.pdf.report import render_report
from models.problems import Progress, RecordReference
from models.records.application import APPLICATION
from models.records.office import OFFICE
from models.records.register import Values
from models.report.application_form import application_form
from models.report.case_file import case_file
from models.store.applications import application_of
from models.store.privacy import log_unmasked
from models.store.reading import single
from ui.dialogs.print_dialog import PrintDialog
from ui.pages.page import Page
from ui.pages.stepping import teller_of_failures
from ui.printing import Subject

translate = QCoreApplication.translate


def print_form(page: Page, application_id: int | None) -> None:
    """Print the form of an application, with what it says; blank without an application."""
    title = translate("ApplicationPage", "政府信息公开申请表")
    why = translate("ApplicationPage", "打印申请表")

    def render(office: Values, application: Values | None) -> bytes:
        document = application_form(office, application, on=datetime.date.today())
        return render_report(document, fonts=resolve_fonts())

    _print(page, title, application_id, why, render)


def print_envelope(page: Page, application_id: int) -> None:
    """Print the envelope of a letter to the applicant."""
    title = translate("ApplicationPage", "信封")
    why = translate("ApplicationPage", "打印信封")

    def render(office: Values, application: Values | None) -> bytes:
        to = application or {}
        envelope = Envelope(
            addressee=to.get("applicant") or "",
            address=to.get("address") or "",
            sender=office.get("full_name") or "",
            sender_address=office.get("address") or "",
            sender_postcode=office.get("postcode") or "",
        )
        return render_envelope(envelope, on=datetime.date.today())

    _print(page, title, application_id, why, render)


def _print(
    page: Page,
    title: str,
    application_id: int | None,
    why: str,
    render: Callable[[Values, Values | None], bytes],
) -> None:
    """Make a paper in the background and open the dialog that prints it.

    A paper with the plain personal values of an application is logged.
    """
    workspace = page.desk.workspace

    def work(_progress: Progress) -> bytes:
        office = single(workspace, OFFICE.key) or {}
        if application_id is None:
            return render(office, None)
        data = render(office, application_of(workspace, application_id))
        log_unmasked(workspace, RecordReference(APPLICATION.key, application_id), title, why)
        return data

    def show(data: bytes) -> None:
        subject = Subject(title, data, APPLICATION.key, application_id)
        dialog = PrintDialog(page.desk, "letter", subject, page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.message.connect(page.message)
        dialog.open()

    _run(page, translate("ApplicationPage", "正在排版"), work, show)


def export_case(page: Page, application_id: int) -> None:
    """Ask for whom the file of a case is, and write it into a folder as one zip."""
    title = translate("ApplicationPage", "导出案卷")
    question = translate(
        "ApplicationPage",
        "提交复议机关、法院等要含个人信息和全部材料的，请写明事由（会留下记录）；\n"
        "留空则遮蔽个人信息，不附材料。",
    )
    reason, given = QInputDialog.getText(page, title, question)
    if not given:
        return
    folder = QFileDialog.getExistingDirectory(
        page, translate("ApplicationPage", "案卷存到哪个文件夹")
    )
    if not folder:
        return
    workspace, today, why = page.desk.workspace, datetime.date.today(), reason.strip()

    def work(progress: Progress) -> Path:
        case = case_file(workspace, application_id, today, unmasked=bool(why), reason=why)
        return write_case_bundle(case, Path(folder), progress=progress)

    def tell(path: Path) -> None:
        sentence = translate("ApplicationPage", "已存成 {path}")
        page.message.emit("success", sentence.format(path=path))

    _run(page, translate("ApplicationPage", "正在导出案卷"), work, tell)


def _run(
    page: Page,
    label: str,
    work: Callable[[Progress], Any],
    take: Callable[[Any], None],
) -> None:
    page.desk.tasks.run(
        work, label=label, on_done=take, on_failed=teller_of_failures(page), writes=True
    )
