"""The dialog with a year's complaints by channel and by class."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from models.figures.complaint_statistics import ComplaintStatistics, StatisticsRow
from ui.translation import in_script

_USUAL_WIDTH = 860
_COLUMNS = 7
_ROW_ROOM = 14  # pixels around the text of a row


class ComplaintStatisticsDialog(QDialog):
    """Shows how many complaints came in, how they were closed, and opens those behind a row.

    Signals:
        records_asked: the ids of the complaints behind a row.
    """

    records_asked = Signal(object)

    def __init__(self, statistics: ComplaintStatistics, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("{year}年投诉举报统计").format(year=statistics.year))
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        self.tables: list[StatisticsTable] = []
        for heading, rows in (
            (self.tr("渠道"), statistics.by_channel),
            (self.tr("类别"), statistics.by_class),
        ):
            title = QLabel(self.tr("按{grouping}统计").format(grouping=heading), self)
            title.setObjectName("sectionTitle")
            table = StatisticsTable(heading, rows, self)
            table.records_asked.connect(self._open)
            self.tables.append(table)
            layout.addWidget(title)
            layout.addWidget(table)
        note = QLabel(
            self.tr(
                "收到日期在本年的投诉，办结数算到年底；比率都写明分子和分母，没有办结的不算比率。"
                "按回车或双击一行，列出这些投诉。"
            ),
            self,
        )
        note.setObjectName("fieldHint")
        note.setWordWrap(True)
        layout.addWidget(note)
        layout.addLayout(self._buttons())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        # Before, the style sheet has not yet decided how high a row is.
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show all rows where the screen has room for them."""
        room = self.screen().availableGeometry()
        rows = sum(table.full_height() for table in self.tables)
        for table in self.tables:
            self._layout.setStretchFactor(table, table.full_height())
        shown = sum(table.sizeHint().height() for table in self.tables)
        height = self.sizeHint().height() - shown + rows
        width = max(self.sizeHint().width(), _USUAL_WIDTH)
        self.resize(min(width, room.width()), min(height, room.height() * 9 // 10))

    def _buttons(self) -> QHBoxLayout:
        copy = QPushButton(self.tr("复制"), self)
        copy.setToolTip(self.tr("复制两张表，可粘贴到表格里"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self.copy)
        close = QPushButton(self.tr("关闭"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch()
        row.addWidget(copy)
        row.addWidget(close)
        return row

    def copy(self) -> None:
        """Copy both tables as tab-separated text."""
        QGuiApplication.clipboard().setText("\n\n".join(table.as_text() for table in self.tables))

    def _open(self, ids: Sequence[int]) -> None:
        self.records_asked.emit(ids)
        self.close()


class StatisticsTable(QTableWidget):
    """The rows of one grouping, the total in bold.

    Signals:
        records_asked: the ids of the complaints behind a row.
    """

    records_asked = Signal(object)

    def __init__(
        self, heading: str, rows: Sequence[StatisticsRow], parent: QWidget | None = None
    ) -> None:
        super().__init__(len(rows), _COLUMNS, parent)
        self._rows = tuple(rows)
        self._headings = [
            heading,
            self.tr("收到"),
            self.tr("办结"),
            self.tr("按期办结率"),
            self.tr("属实率"),
            self.tr("满意率"),
            self.tr("平均天数"),
        ]
        self.setObjectName("table")
        self.setAccessibleName(heading)
        self.setHorizontalHeaderLabels(self._headings)
        self._fill()
        self._set_up()

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROW_ROOM)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        first = self.horizontalHeaderItem(0)
        assert first is not None  # noqa: S101 - it was just labelled
        first.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.cellDoubleClicked.connect(lambda row, _column: self._ask(row))
        for key in ("Return", "Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda: self._ask(self.currentRow()))
        self.setCurrentCell(0, 0)

    def _fill(self) -> None:
        for place, one in enumerate(self._rows):
            for column, text in enumerate(_texts(one)):
                item = QTableWidgetItem(text)
                side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                if place == len(self._rows) - 1:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                self.setItem(place, column, item)

    def full_height(self) -> int:
        """Return the height in pixels that shows every row."""
        rows = self.verticalHeader().length()
        return self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth()

    def as_text(self) -> str:
        """Return the table as tab-separated text with its headings."""
        return "\n".join(
            ["\t".join(self._headings), *("\t".join(_texts(one)) for one in self._rows)]
        )

    def _ask(self, row: int) -> None:
        if 0 <= row < len(self._rows) and self._rows[row].ids:
            self.records_asked.emit(self._rows[row].ids)


def _texts(row: StatisticsRow) -> list[str]:
    days = "—" if row.average_days is None else str(row.average_days)
    return [
        in_script(row.name),
        str(row.received),
        str(row.closed),
        str(row.on_time),
        str(row.proven),
        str(row.satisfied),
        days,
    ]
