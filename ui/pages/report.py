"""The page of the annual report: figures, preview, findings, texts and export."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from models.problems import Problem, Progress, RecordReference, UserError
from models.report.annual import AnnualReport
from models.report.places import TEXTS
from models.store.changes import Changes
from ui.desk import Desk
from ui.pages.page import Page
from ui.pages.report_actions import ReportActions
from ui.pages.report_figures import FigureCards, is_empty
from ui.pages.report_findings import FindingList
from ui.pages.report_heading import ReportHeading
from ui.pages.report_numbers import ReportNumbers
from ui.pages.report_rendering import Rendered, render
from ui.pages.report_texts import ReportTexts
from ui.pages.report_writing import ReportWriting
from ui.tables.empty import EmptyState
from ui.tasks import Task
from ui.translation import translated
from ui.widgets.pdf_preview import PdfPreview

_QUIET = 400  # milliseconds after the last change
_PANEL_WIDTH = 520


class ReportPage(Page):
    """Shows the report of a year as it would be handed in now."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._year = 0
        self.actions_of_report = ReportActions(desk, self)
        self.writing = ReportWriting(desk, self)
        self._zero_years: set[int] = set()
        self._task: Task | None = None
        self._is_stale = True
        self.heading = ReportHeading(self)
        self.cards = FigureCards(self)
        self.preview = PdfPreview(self)
        self.findings = FindingList(self)
        self.texts = ReportTexts(self)
        self.numbers = ReportNumbers(self)
        self._empty = EmptyState(self)
        self._build()
        self._render_soon = QTimer(self, singleShot=True, interval=_QUIET)
        self._render_soon.timeout.connect(self._render)
        actions = self.actions_of_report
        actions.message.connect(self.message)
        actions.offer.connect(self.offer)
        for asked, act in (
            (self.heading.export_asked, actions.ask_export),
            (self.heading.print_asked, actions.print),
            (self.heading.closing_asked, actions.ask_closing),
        ):
            # What is being typed is stored first, so that it gets into the report.
            asked.connect(self.texts.hand_over)
            asked.connect(act)
        self.cards.opened.connect(lambda key: self.navigate.emit(key, ()))
        self.findings.opened.connect(self._open_finding)
        self.numbers.opened.connect(self._open_figure)
        self._connect_writing()
        desk.changes.changed.connect(self._take_changes)

    def _connect_writing(self) -> None:
        writing, texts, heading = self.writing, self.texts, self.heading
        writing.message.connect(self.message)
        writing.wording.connect(texts.insert)
        texts.changed.connect(lambda key, text: writing.save_text(self._year, key, text))
        texts.followed.connect(self.preview.go_to)
        texts.figure_opened.connect(self._open_figure)
        texts.override_asked.connect(writing.ask_override)
        texts.override_dropped.connect(writing.drop_override)
        texts.plan_asked.connect(writing.show_plan)
        self.findings.note_asked.connect(writing.ask_note)
        self.findings.note_withdrawn.connect(writing.withdraw_note)
        heading.versions_asked.connect(texts.hand_over)
        heading.versions_asked.connect(writing.show_versions)
        heading.tables_asked.connect(writing.offer_tables)
        heading.past_asked.connect(lambda: writing.read_past(self._year))

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(12)
        layout.addWidget(self.heading)
        full = QWidget(self)
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.cards)
        column.addWidget(self._splitter(), 1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(full)
        self._stack.addWidget(self._empty)
        layout.addWidget(self._stack, 1)

    def _splitter(self) -> QSplitter:
        panel = QFrame(self)
        panel.setObjectName("panel")
        self._tabs = QTabWidget(panel)
        self._tabs.setAccessibleName(self.tr("检查和文字"))
        self._tabs.setDocumentMode(True)
        self._tabs.addTab(self.texts, self.tr("报告文字"))
        self._tabs.addTab(self._findings_tab(), self.tr("检查结果"))
        self._tabs.addTab(self.numbers, self.tr("数字"))
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(1, 4, 1, 1)
        inside.addWidget(self._tabs)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setHandleWidth(12)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(panel)
        splitter.addWidget(self.preview)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        self.preview.setMinimumWidth(320)
        panel.setMinimumWidth(380)
        splitter.setSizes([_PANEL_WIDTH, _PANEL_WIDTH])
        return splitter

    def _findings_tab(self) -> QStackedWidget:
        self._nothing_found = EmptyState(self)
        tab = QStackedWidget(self)
        tab.addWidget(self.findings)
        tab.addWidget(self._nothing_found)
        self._findings_stack = tab
        return tab

    @override
    def set_year(self, year: int) -> None:
        self.texts.hand_over()
        self._year = year
        self._is_stale = True
        self.heading.show_year(year)
        if self.isVisible():
            self._render()

    @override
    def refresh(self) -> None:
        if self._is_stale:
            self._render()

    @override
    def leave(self) -> bool:
        self.texts.hand_over()
        return True

    def _take_changes(self, _changes: Changes) -> None:
        self._is_stale = True
        if self.isVisible():
            self._render_soon.start()

    def _render(self) -> None:
        """Read, compose and print the report beside the window."""
        self._render_soon.stop()
        self._is_stale = False
        if self._task is not None:
            self._task.cancel()
        workspace, year = self.desk.workspace, self._year

        def work(progress: Progress) -> Rendered:
            return render(workspace, year, progress)

        self.preview.show_state(self.tr("正在排版…"))
        self._task = self.desk.tasks.run(
            work,
            label=self.tr("正在生成报告预览"),
            on_done=self._take_rendered,
            on_failed=self._take_failure,
        )

    def _take_rendered(self, rendered: Rendered) -> None:
        self._task = None
        report = rendered.report
        self.actions_of_report.take(report, rendered.pdf)
        self.writing.take(report)
        self.preview.show_state("")
        if is_empty(report.figures) and report.year not in self._zero_years:
            self._explain_empty(report.year)
            return
        self.heading.show_report(report)
        self.cards.show_figures(report.figures)
        self.preview.show_pdf(rendered.pdf)
        self._show_findings(report)
        self.texts.show_report(report)
        self.numbers.show_numbers(report)
        self._stack.setCurrentIndex(0)

    def _take_failure(self, error: UserError) -> None:
        self._task = None
        self.actions_of_report.take(None)
        self.writing.take(None)
        self.preview.show_state("")
        self.heading.show_nothing()
        self._empty.explain(
            "circle-alert", translated(error.message), [(self.tr("再试一次"), self._render)]
        )
        self._stack.setCurrentWidget(self._empty)

    def _show_findings(self, report: AnnualReport) -> None:
        findings = report.findings
        model = self.findings.findings
        model.show_findings(findings, report.notes)
        asking = sum(not model.note(one) for one in findings)
        self._tabs.setTabText(1, self.tr("检查结果") + (f" {asking}" if asking else ""))
        if not findings:
            self._nothing_found.explain("circle-check", self.tr("没有发现问题。"), [])
        self._findings_stack.setCurrentIndex(0 if findings else 1)

    def _explain_empty(self, year: int) -> None:
        self.heading.show_nothing()
        self._empty.explain(
            "file-chart-column",
            self.tr("{year} 年还没有登记任何内容。\n先登记或导入，报告会自动算好。").format(
                year=year
            ),
            [
                (self.tr("登记公开信息"), lambda: self.navigate.emit("publication", ())),
                (self.tr("导入表格"), lambda: self.navigate.emit("import", ())),
                (self.tr("按零数据生成报告"), self._accept_zero),
            ],
        )
        self._stack.setCurrentWidget(self._empty)

    def _accept_zero(self) -> None:
        self._zero_years.add(self._year)
        self._render()

    def _open_finding(self, finding: Problem) -> None:
        """Turn to the text or the records that a finding is about."""
        if finding.where.section == TEXTS:
            self._tabs.setCurrentWidget(self.texts)
            self.texts.focus_label(finding.where.row)
            return
        if not finding.records:
            self.message.emit("info", self.tr("这一条没有对应的记录，请按提示修改。"))
            return
        register = finding.records[0].register
        ids = tuple(one.id for one in finding.records if one.register == register)
        self.navigate.emit(register, ids)

    def _open_figure(self, path: str) -> None:
        """Turn to the records behind a figure."""
        report = self.actions_of_report.report
        if report is None:
            return
        workspace, figures = self.desk.workspace, report.figures

        def work(_progress: Progress) -> tuple[RecordReference, ...]:
            return figures.records(workspace, path)

        def turn(found: tuple[RecordReference, ...]) -> None:
            if not found:
                self.message.emit(
                    "info", self.tr("这个数字没有对应的记录：为 0，或来自“年度数据”。")
                )
                return
            register = found[0].register
            ids = tuple(one.id for one in found if one.register == register)
            self.navigate.emit(register, ids)

        self.desk.tasks.run(
            work,
            label=self.tr("正在查找记录"),
            on_done=turn,
            on_failed=self._tell_failure,
        )

    def _tell_failure(self, error: UserError) -> None:
        self.message.emit("error", translated(error.message))
