"""What is done with the report that is shown: export, print, close its year."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from exporters.package import export_report
from exporters.pdf.fonts import resolve_fonts
from models.problems import Progress, UserError
from models.report.annual import AnnualReport, annual_report
from models.report.closing import reopen_year
from models.store.changes import Changes
from ui.desk import Desk
from ui.dialogs.print_dialog import PrintDialog
from ui.pages.report_closing import ClosingDialog, close_with_files
from ui.pages.report_export import Export, ExportDialog
from ui.pages.report_heading import count_errors
from ui.printing import Subject
from ui.translation import translated


class ReportActions(QObject):
    """Exports and prints a report, closes its year and opens it again.

    Signals:
        message: level and sentence for the message strip.
        offer: level, sentence, and buttons behind it.
    """

    message = Signal(str, str)
    offer = Signal(str, str, object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self._window = parent
        self._shown: AnnualReport | None = None
        self._pdf = b""

    @property
    def report(self) -> AnnualReport | None:
        """The report that is shown."""
        return self._shown

    def take(self, report: AnnualReport | None, pdf: bytes = b"") -> None:
        """Act on this report from now on; on none if there is none to show."""
        self._shown, self._pdf = report, pdf

    def print(self) -> None:
        """Open the dialog that prints the report as it is shown."""
        if self._shown is None:
            return
        subject = Subject(self._shown.document.title, self._pdf)
        dialog = PrintDialog(self.desk, "report", subject, self._window)
        dialog.message.connect(self.message)
        dialog.open()

    def ask_closing(self) -> None:
        """Ask whether to close the year that is shown, or to open it again."""
        if self._shown is None:
            return
        closed = self._shown.closed
        dialog = ClosingDialog(self._shown.year, closed.closed_at if closed else "", self._window)
        workspace, year = self.desk.workspace, self._shown.year
        dialog.close_asked.connect(
            lambda: self._change(
                self.tr("正在结账"), lambda progress: close_with_files(workspace, year, progress)
            )
        )
        dialog.reopen_asked.connect(
            lambda reason: self._change(
                self.tr("正在重新打开"), lambda _progress: reopen_year(workspace, year, reason)
            )
        )
        dialog.open()

    def _change(self, label: str, work: Callable[[Progress], Changes]) -> None:
        def take(changes: Changes) -> None:
            self.desk.changes.changed.emit(changes)
            self.message.emit("success", self.tr("已{label}。").format(label=changes.label))

        self.desk.tasks.run(
            work, label=label, on_done=take, on_failed=self._tell_failure, writes=True
        )

    def _tell_failure(self, error: UserError) -> None:
        self.message.emit("error", translated(error.message))

    def ask_export(self) -> None:
        """Ask where and how to export the report that is shown."""
        if self._shown is None:
            return
        dialog = ExportDialog(self.desk.preferences, count_errors(self._shown), self._window)
        dialog.wanted.connect(self.export)
        dialog.open()

    def export(self, wanted: Export) -> None:
        """Write the report of the shown year as it is stored now."""
        if self._shown is None:
            return
        workspace, year = self.desk.workspace, self._shown.year

        def work(progress: Progress) -> list[Path]:
            report = annual_report(
                workspace, year, draft=wanted.draft, script=wanted.script, progress=progress
            )
            return export_report(
                report, wanted.folder, wanted.formats, fonts=resolve_fonts(), progress=progress
            )

        self.desk.tasks.run(
            work,
            label=self.tr("正在导出年度报告"),
            on_done=self._tell_exported,
            on_failed=self._tell_failure,
        )

    def _tell_exported(self, paths: list[Path]) -> None:
        sentence = self.tr("已导出 {count} 个文件到 {folder}。")
        actions = (
            (self.tr("打开文件"), lambda: _open(paths[0])),
            (self.tr("打开文件夹"), lambda: _open(paths[0].parent)),
        )
        text = sentence.format(count=len(paths), folder=paths[0].parent)
        self.offer.emit("success", text, actions)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
