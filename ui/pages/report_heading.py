"""The head of the report page: which report, how it stands, and the button that exports it."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from models.problems import Severity
from models.report.annual import AnnualReport
from ui.theme import icon


def count_errors(report: AnnualReport) -> int:
    """Return how many findings bar the export."""
    return sum(one.severity is Severity.ERROR for one in report.findings)


class ReportHeading(QWidget):
    """Title, state and due date of the report.

    Signals:
        export_asked: the report is wanted as files.
        print_asked: it is wanted on paper.
        closing_asked: the year is to be closed, or opened again.
        versions_asked: versions of the texts are wanted.
        tables_asked: tables are to be put on the clipboard.
        past_asked: the report of an earlier year is to be read.
    """

    export_asked = Signal()
    print_asked = Signal()
    closing_asked = Signal()
    versions_asked = Signal()
    tables_asked = Signal()
    past_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self.tr("年度报告"), self)
        self._title.setObjectName("pageTitle")
        self._state = QLabel(self)
        self._state.setObjectName("pill")
        self._due = QLabel(self)
        self._due.setObjectName("muted")
        self._export = QPushButton(icon("download"), self.tr("导出"), self)
        self._export.setObjectName("primary")
        self._export.setAccessibleName(self.tr("导出"))
        self._export.setToolTip(self.tr("存成 PDF、Excel、Word 或网页"))
        self._export.clicked.connect(self.export_asked)
        self._closing = self._button("check", self.tr("结账"), self.closing_asked)
        self._closing.setToolTip(self.tr("报告发出后冻结这一年，以后的更正都有记录"))
        self._print = self._button("printer", self.tr("打印"), self.print_asked)
        self._more = QPushButton(self.tr("更多"), self)
        self._more.setAccessibleName(self.tr("更多操作"))
        menu = QMenu(self._more)
        for text, asked in (
            (self.tr("版本…"), self.versions_asked),
            (self.tr("复制表格…"), self.tables_asked),
            (self.tr("读取往年报告…"), self.past_asked),
        ):
            menu.addAction(text).triggered.connect(asked)
        self._more.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for widget in (self._title, self._state, self._due):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        row.addWidget(self._more)
        for button in (self._closing, self._print, self._export):
            row.addWidget(button)
        self.show_nothing()

    def _button(self, picture: str, text: str, asked: SignalInstance) -> QPushButton:
        button = QPushButton(icon(picture), text, self)
        button.setAccessibleName(text)
        button.clicked.connect(asked)
        return button

    def show_year(self, year: int) -> None:
        """Name the year."""
        self._title.setText(self.tr("{year} 年度报告").format(year=year))

    def show_nothing(self) -> None:
        """Show that there is no report to export."""
        self._state.hide()
        self._due.clear()
        for button in (self._closing, self._print, self._export):
            button.setEnabled(False)

    def show_report(self, report: AnnualReport) -> None:
        """Show how a report stands."""
        errors = count_errors(report)
        warnings = len(report.findings) - errors
        closed = report.closed
        if closed is not None and not errors:
            text, tone = self.tr("{day} 已结账").format(day=closed.closed_at[:10]), "neutral"
        elif errors:
            text, tone = self.tr("{count} 处错误待改").format(count=errors), "danger"
        elif warnings:
            text, tone = self.tr("可以导出，有 {count} 条提醒").format(count=warnings), "warning"
        else:
            text, tone = self.tr("检查通过，可以导出"), "success"
        self._state.setText(text)
        self._state.setProperty("tone", tone)
        # A style sheet looks at properties only when a widget is polished.
        self._state.style().unpolish(self._state)
        self._state.style().polish(self._state)
        self._state.show()
        self._due.setText(self.tr("{due:%Y-%m-%d} 前公布").format(due=report.due_on))
        self._due.setToolTip(report.document.title)
        closing = self.tr("结账") if closed is None else self.tr("重新打开")
        self._closing.setText(closing)
        self._closing.setAccessibleName(closing)
        for button in (self._closing, self._print, self._export):
            button.setEnabled(True)
