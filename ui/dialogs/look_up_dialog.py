"""The dialog that shows who looked at personal information, when and why."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
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

from ui.translation import in_script

_USUAL_SIZE = (820, 460)
_NARROWEST = 480
_COLUMNS = ("looked_at", "looked_by", "deed", "record", "field", "reason")


class LookUpDialog(QDialog):
    """Lists looks at personal information, the latest first.

    Args:
        looks: values of 查看记录, each with the name of its record under `record`.
        parent: the page.

    Source:
        《个人信息保护法》第五十四条.
    """

    def __init__(self, looks: Sequence[Mapping[str, Any]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("个人信息查看记录"))
        heading = QLabel(self.tr("谁在什么时候看过或者导出过未遮蔽的个人信息"), self)
        heading.setObjectName("panelTitle")
        heading.setWordWrap(True)
        nothing = QLabel(self.tr("还没有人看过。"), self)
        nothing.setVisible(not looks)
        self.table = self._table(looks)
        self.table.setVisible(bool(looks))
        close = QPushButton(self.tr("关闭"), self)
        close.setAccessibleName(self.tr("关闭"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(nothing)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        self.setMinimumWidth(_NARROWEST)
        if looks:
            self.resize(*_USUAL_SIZE)

    def _table(self, looks: Sequence[Mapping[str, Any]]) -> QTableWidget:
        table = QTableWidget(len(looks), len(_COLUMNS), self)
        table.setAccessibleName(self.tr("查看记录"))
        table.setHorizontalHeaderLabels(
            [
                self.tr("时间"),
                self.tr("经办人"),
                self.tr("操作"),
                self.tr("记录"),
                self.tr("内容"),
                self.tr("事由"),
            ]
        )
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        for place, look in enumerate(looks):
            for column, name in enumerate(_COLUMNS):
                text = str(look[name] or "")
                text = text[:16].replace("T", " ") if name == "looked_at" else text
                item = QTableWidgetItem(in_script(text))
                item.setTextAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
                item.setToolTip(item.text())
                table.setItem(place, column, item)
        table.resizeColumnsToContents()
        table.horizontalHeader().setStretchLastSection(True)
        return table
