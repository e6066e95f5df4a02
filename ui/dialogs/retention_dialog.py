"""The list of closed applications whose personal data are to be erased, reviewed row by row."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from models.masking import masked
from models.records.application import APPLICATION
from models.records.register import Values
from models.store.masked_records import texts_masked
from ui.translation import in_script

_SIZE = (820, 480)
_ID = Qt.ItemDataRole.UserRole


class RetentionDialog(QDialog):
    """Asks which cases are to be erased; nothing is ticked at first.

    Args:
        years: how many years after the closing the office keeps them.
        cases: values of the applications, with `closed_on`.
        parent: the page.

    Signals:
        confirmed: ids of the applications that were ticked.

    Source:
        《个人信息保护法》第十九条、第四十七条.
    """

    confirmed = Signal(list)

    def __init__(self, years: int, cases: Sequence[Values], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("到期清理个人信息"))
        about = QLabel(
            self.tr(
                "下列申请办结后已满 {years} 年（年限在“工作设置”里改）。勾选核对过的，"
                "清除申请人姓名、电话、地址、证件和附件；件数和统计数字不变。清除后不能撤销。"
            ).format(years=years),
            self,
        )
        about.setWordWrap(True)
        self._boxes: list[QTableWidgetItem] = []
        self.table = self._table(cases)
        self._sure = QCheckBox(self.tr("已核对，确认清除勾选的申请"), self)
        self._erase = QPushButton(self.tr("清除"), self)
        self._erase.setObjectName("primary")
        self._erase.setAccessibleName(self.tr("清除勾选的申请的个人信息"))
        self._erase.setAutoDefault(False)
        self._erase.clicked.connect(self._take)
        close = QPushButton(self.tr("关闭"), self)
        close.setAccessibleName(self.tr("关闭"))
        close.setDefault(True)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self._sure)
        row.addStretch()
        row.addWidget(close)
        row.addWidget(self._erase)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(about)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        self.table.itemChanged.connect(lambda _item: self._enable())
        self._sure.toggled.connect(lambda _on: self._enable())
        self._enable()
        self.resize(*_SIZE)

    def _table(self, cases: Sequence[Values]) -> QTableWidget:
        table = QTableWidget(len(cases), 4, self)
        table.setAccessibleName(self.tr("到期的申请"))
        table.setHorizontalHeaderLabels(
            [self.tr("编号"), self.tr("申请人"), self.tr("申请内容"), self.tr("办结日期")]
        )
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        for place, values in enumerate(cases):
            content = " ".join(texts_masked(APPLICATION, values)["content"].split())
            texts = (
                values["number"] or self.tr("未编号"),
                masked(values["applicant"]),
                content,
                str(values["closed_on"]),
            )
            first, *others = (QTableWidgetItem(in_script(text)) for text in texts)
            for column, item in enumerate((first, *others)):
                table.setItem(place, column, item)
            self._boxes.append(first)
            first.setData(_ID, values["id"])
            first.setFlags(first.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            first.setCheckState(Qt.CheckState.Unchecked)
        header = table.horizontalHeader()
        for column in (0, 1, 3):
            header.setSectionResizeMode(column, header.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, header.ResizeMode.Stretch)
        return table

    def ticked(self) -> list[int]:
        """Return the ids of the applications that are ticked."""
        checked = Qt.CheckState.Checked
        return [int(one.data(_ID)) for one in self._boxes if one.checkState() is checked]

    def _enable(self) -> None:
        self._erase.setEnabled(self._sure.isChecked() and bool(self.ticked()))

    def _take(self) -> None:
        ids = self.ticked()
        self.accept()
        self.confirmed.emit(ids)
