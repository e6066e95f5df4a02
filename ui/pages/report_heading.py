"""The head of the report page: which report, how it stands, and the button that exports it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from models.problems import Severity
from models.report.annual import AnnualReport
from models.rules.editions import report_due
from ui.theme import icon


def count_errors(report: AnnualReport) -> int:
    """Return how many findings bar the export."""
    return sum(one.severity is Severity.ERROR for one in report.findings)


class ReportHeading(QWidget):
    """Title, state and due date of the report.

    Signals:
        export_asked: the report is wanted as files.
    """

    export_asked = Signal()

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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for widget in (self._title, self._state, self._due):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        row.addWidget(self._export)
        self.show_nothing()

    def show_year(self, year: int) -> None:
        """Name the year."""
        self._title.setText(self.tr("{year} 年度报告").format(year=year))

    def show_nothing(self) -> None:
        """Show that there is no report to export."""
        self._state.hide()
        self._due.clear()
        self._export.setEnabled(False)

    def show_report(self, report: AnnualReport) -> None:
        """Show how a report stands."""
        errors = count_errors(report)
        warnings = len(report.findings) - errors
        if errors:
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
        self._due.setText(self.tr("{due:%Y-%m-%d} 前公布").format(due=report_due(report.year)))
        self._due.setToolTip(report.document.title)
        self._export.setEnabled(True)
