"""What is done while a report is written: override, acknowledge, versions, plans, tables."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from exporters.clipboard import ClipboardTable, clipboard_tables
from models.problems import Problem, Progress, Severity, UserError
from models.report.acknowledging import acknowledge, finding_identity, withdraw_note
from models.report.annual import AnnualReport
from models.report.figure_names import figure_name
from models.report.overrides import drop_override, override_figure
from models.report.texts import save_text
from models.store.changes import Changes
from models.store.workspace import Workspace
from ui.desk import Desk
from ui.dialogs.past_report import PastReportDialog
from ui.dialogs.plan_dialog import PlanDialog
from ui.dialogs.reason_dialogs import NoteDialog, OverrideDialog
from ui.dialogs.versions_dialog import VersionsDialog
from ui.translation import in_script, translated


class ReportWriting(QObject):
    """The acts behind the composer, each in the background and undoable.

    Signals:
        message: level and sentence for the message strip.
        wording: words and figures that are to be put into the text.
    """

    message = Signal(str, str)
    wording = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, parent
        self._report: AnnualReport | None = None

    def take(self, report: AnnualReport | None) -> None:
        """Act on this report from now on."""
        self._report = report

    def save_text(self, year: int, key: str, text: str | None) -> None:
        """Keep the wording of a text; None goes back to that of the form."""
        self._change(
            self.tr("正在保存报告文字"), lambda ws: save_text(ws, year, key, text), quiet=True
        )

    def ask_override(self, path: str) -> None:
        """Ask for the number that the texts are to state instead of the one counted."""
        if self._report is None:
            return
        kept = self._report.overrides.get(path)
        counted = str(self._report.figures.values.get(path, 0))
        stated = str(kept.value) if kept else counted
        dialog = OverrideDialog(
            in_script(figure_name(path)), counted, stated, kept.reason if kept else "", self._window
        )
        year = self._report.year
        dialog.confirmed.connect(
            lambda number, reason: self._change(
                self.tr("正在改写数字"), lambda ws: override_figure(ws, year, path, number, reason)
            )
        )
        _open(dialog)

    def drop_override(self, path: str) -> None:
        """State the counted number again."""
        if self._report is not None:
            year = self._report.year
            self._change(self.tr("正在恢复数字"), lambda ws: drop_override(ws, year, path))

    def ask_note(self, finding: Problem) -> None:
        """Ask why a warning may stand; an error may not."""
        if self._report is None:
            return
        if finding.severity is Severity.ERROR:
            self.message.emit("warning", self.tr("错误必须改正，不能保留；要先送审可导出草稿。"))
            return
        kept = self._report.notes.get(finding_identity(finding), "")
        dialog = NoteDialog(in_script(translated(finding.message)), kept, self._window)
        year = self._report.year
        dialog.confirmed.connect(
            lambda reason: self._change(
                self.tr("正在保存说明"), lambda ws: acknowledge(ws, year, finding, reason)
            )
        )
        _open(dialog)

    def withdraw_note(self, finding: Problem) -> None:
        """Let a warning ask again."""
        if self._report is not None:
            year = self._report.year
            self._change(self.tr("正在撤回说明"), lambda ws: withdraw_note(ws, year, finding))

    def show_versions(self) -> None:
        """Open the versions of the year."""
        if self._report is not None:
            dialog = VersionsDialog(self._desk, self._report.year, self._window)
            dialog.message.connect(self.message)
            _open(dialog)

    def show_plan(self) -> None:
        """Open the problems, measures and plans of the year."""
        if self._report is not None:
            dialog = PlanDialog(self._desk, self._report.year, self._window)
            dialog.message.connect(self.message)
            dialog.wanted.connect(self.wording)
            _open(dialog)

    def read_past(self, year: int) -> None:
        """Open the dialog that reads the report of an earlier year."""
        dialog = PastReportDialog(self._desk, year, self._window)
        dialog.message.connect(self.message)
        _open(dialog)

    def offer_tables(self) -> None:
        """Offer the tables of the report, to put one on the clipboard."""
        if self._report is None:
            return
        menu = QMenu(self._window)
        for table in clipboard_tables(self._report.document):
            menu.addAction(in_script(table.name)).triggered.connect(partial(self._copy, table))
        if menu.isEmpty():
            self.message.emit("info", self.tr("这一年的报告没有表格。"))
            return
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(QCursor.pos())

    def _copy(self, table: ClipboardTable, _checked: object = None) -> None:
        data = QMimeData()
        data.setText(table.text)
        data.setHtml(table.html)
        QGuiApplication.clipboard().setMimeData(data)
        sentence = self.tr("已复制“{name}”，可粘贴到填报系统或 WPS。")
        self.message.emit("success", sentence.format(name=in_script(table.name)))

    def _change(
        self, label: str, step: Callable[[Workspace], Changes], *, quiet: bool = False
    ) -> None:
        workspace = self._desk.workspace

        def work(_progress: Progress) -> Changes:
            return step(workspace)

        def tell(changes: Changes) -> None:
            self._desk.changes.changed.emit(changes)
            if not quiet:
                sentence = self.tr("已{label}，按 Ctrl+Z 撤销。")
                self.message.emit("success", sentence.format(label=in_script(changes.label)))

        def refuse(error: UserError) -> None:
            self.message.emit("error", in_script(translated(error.message)))

        self._desk.tasks.run(work, label=label, on_done=tell, on_failed=refuse, writes=True)


def _open(dialog: QWidget) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
