"""The dialog that shows how the last day to answer came about, line by line."""

import datetime
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from models.rules.application_calculation import Line
from models.rules.application_life import Life
from models.rules.application_timeline import timeline_of
from ui.dialogs.event_dialog import Situation
from ui.translation import in_script, translated
from ui.widgets.timeline import TimelineView

_USUAL_SIZE = (820, 560)


class ClockDialog(QDialog):
    """Shows each act, its date, what it does to the clock, and the article behind it."""

    def __init__(
        self,
        title: str,
        situation: Situation,
        lines: Sequence[Line],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("答复期限的计算"))
        heading = QLabel(title, self)
        heading.setObjectName("panelTitle")
        heading.setWordWrap(True)
        life = situation.life
        result = QLabel(self._result(life), self)
        result.setObjectName("sectionTitle")
        self._lines = [
            (one.on.isoformat(), in_script(translated(one.text)), in_script(one.article))
            for one in lines
        ]
        self.timeline = TimelineView(
            timeline_of(situation.events, life, datetime.date.today()), self
        )
        table = self._table()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(result)
        layout.addWidget(self.timeline)
        layout.addWidget(table, 1)
        layout.addLayout(self._buttons())
        self.resize(*_USUAL_SIZE)

    def _buttons(self) -> QHBoxLayout:
        copy = QPushButton(self.tr("复制"), self)
        copy.setAccessibleName(self.tr("复制计算过程"))
        copy.clicked.connect(self.copy)
        close = QPushButton(self.tr("关闭"), self)
        close.setAccessibleName(self.tr("关闭"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(copy)
        row.addWidget(close)
        return row

    def _table(self) -> QTableWidget:
        table = QTableWidget(len(self._lines), 3, self)
        table.setAccessibleName(self.tr("计算步骤"))
        table.setHorizontalHeaderLabels([self.tr("日期"), self.tr("事项"), self.tr("依据")])
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(True)
        for row, texts in enumerate(self._lines):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                table.setItem(row, column, item)
        header = table.horizontalHeader()
        header.setSectionResizeMode(1, header.ResizeMode.Stretch)
        header.setSectionResizeMode(0, header.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, header.ResizeMode.Stretch)
        rows = table.verticalHeader()
        rows.setSectionResizeMode(rows.ResizeMode.ResizeToContents)
        return table

    def _result(self, life: Life) -> str:
        if life.due is None:
            return self.tr("正在等待申请人或其他人，期限没有在走。")
        text = self.tr("最迟 {day} 答复").format(day=life.due.on)
        if life.due.provisional:
            text += self.tr("（有的年份放假安排未录入，暂按周末推算）")
        return text

    def copy(self) -> None:
        """Copy the calculation as text."""
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in self._lines))
