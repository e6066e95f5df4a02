"""Closing a year and opening it again: the dialog that asks, and the work behind it."""

import hashlib

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from exporters.package import rendered_files
from exporters.pdf.fonts import resolve_fonts
from models.problems import Progress
from models.report.annual import annual_report
from models.report.closing import SHORTEST_REASON, close_year
from models.report.texts import wordings
from models.store.changes import Changes
from models.store.workspace import Workspace

_WIDTH = 460


def close_with_files(workspace: Workspace, year: int, progress: Progress) -> Changes:
    """Close a year with the check sums of the files that its report has now.

    Raises:
        UserError: the report has errors, or the year cannot be closed.
        Cancelled: the clerk stopped it.
    """
    report = annual_report(workspace, year)
    files = rendered_files(report, fonts=resolve_fonts(), progress=progress)
    sums = [(name, hashlib.sha256(data).hexdigest()) for name, data in files.items()]
    return close_year(workspace, report.figures, wordings(workspace, year), sums)


class ClosingDialog(QDialog):
    """Says what closing a year means and asks; to open it again, asks for the reason.

    Args:
        year: the year reported on.
        closed_at: when it was closed; empty while it is open.
        parent: the page.

    Signals:
        close_asked: the year is to be closed.
        reopen_asked: it is to be opened again, for this reason.
    """

    close_asked = Signal()
    reopen_asked = Signal(str)

    def __init__(self, year: int, closed_at: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._closed = bool(closed_at)
        self.setMinimumWidth(_WIDTH)
        title, text, button = self._texts()
        self.setWindowTitle(title.format(year=year))
        label = QLabel(text.format(year=year, moment=closed_at[:16].replace("T", " ")), self)
        label.setWordWrap(True)
        self._reason = QPlainTextEdit(self)
        self._reason.setAccessibleName(self.tr("重新打开的原因"))
        self._reason.setPlaceholderText(self.tr("如：漏登 3 条公开信息"))
        self._reason.setFixedHeight(self.fontMetrics().height() * 4)
        self._reason.setTabChangesFocus(True)
        self._reason.setVisible(self._closed)
        self._reason.textChanged.connect(self._enable)
        self._go = QPushButton(button, self)
        self._go.setObjectName("primary")
        self._go.setAccessibleName(button)
        self._go.setDefault(True)
        self._go.clicked.connect(self._ask)
        cancel = QPushButton(self.tr("取消"), self)
        cancel.setAccessibleName(self.tr("取消"))
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self._go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(label)
        layout.addWidget(self._reason)
        layout.addLayout(row)
        self._enable()

    def _texts(self) -> tuple[str, str, str]:
        """Return the title, what it says, and what its button does."""
        if self._closed:
            title = self.tr("重新打开 {year} 年度")
            text = self.tr(
                "{year} 年度已于 {moment} 结账。重新打开后可以更正记录和文字、重新导出报告，"
                "原来的数字和文件校验和仍然保留。请写明原因："
            )
            button = self.tr("重新打开")
        else:
            title = self.tr("{year} 年度结账")
            text = self.tr(
                "结账会保存这一年的数字、文字和报告文件的校验和，结转数留给下一年。"
                "以后记录有变化会提示前后不同；要更正须写明原因重新打开。"
            )
            button = self.tr("结账")
        return title, text, button

    def _enable(self) -> None:
        reason = self._reason.toPlainText().strip()
        self._go.setEnabled(not self._closed or len(reason) >= SHORTEST_REASON)

    def _ask(self) -> None:
        if self._closed:
            self.reopen_asked.emit(self._reason.toPlainText().strip())
        else:
            self.close_asked.emit()
        self.accept()
