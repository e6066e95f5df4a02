"""The widgets of the dialog that reads a past year's report back."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QSplitter,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from models.imports.past_report_parts import PastReport
from models.rules.editions import FIRST_YEAR
from ui.dialogs.past_report_models import FigureGridModel, OfferModel
from ui.dialogs.past_report_tick import TickDelegate
from ui.dialogs.problem_table import ProblemTable
from ui.theme import icon
from ui.translation import in_script, translated

_LAST_YEAR = 2099
_OFFER_WIDTHS = (56, 64, 250, 200, 130)
_LABEL_WIDTH = 290
_NUMBER_WIDTH = 72
_TABLE_NAME_WIDTH = 250


class PastReportFrame(QDialog):
    """What the dialog looks like; what its buttons do is up to its owner.

    Signals:
        file_asked, stop_asked, taking_asked: the buttons.
        year_given: the clerk corrected the year.
        year_confirmed: the clerk left the year as it is shown.
        dropped: a file was dragged here, as a path.
    """

    file_asked = Signal()
    stop_asked = Signal()
    taking_asked = Signal()
    year_given = Signal(int)
    year_confirmed = Signal()
    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("读取往年报告"))
        self.setAcceptDrops(True)
        self.resize(1040, 680)
        self._report: PastReport | None = None
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setAccessibleName(self.tr("读到的内容"))
        self.pages = QTabWidget(self)
        self.pages.addTab(self._offer_page(), self.tr("取用"))
        self.pages.addTab(self._table_page(), self.tr("表格"))
        self.pages.addTab(self._text_page(), self.tr("文字"))
        self.problems = ProblemTable(self.pages)
        self.problems.setAccessibleName(self.tr("没有看懂和加不平的地方"))
        self.problems.horizontalHeader().resizeSection(0, _TABLE_NAME_WIDTH)
        self.pages.addTab(self.problems, self.tr("问题"))
        self._filler = QWidget(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(self._file_row())
        layout.addWidget(self.summary)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self._filler, 1)
        layout.addLayout(self._progress_row())
        layout.addLayout(self._button_row())

    def _file_row(self) -> QHBoxLayout:
        self._file = QLineEdit(self)
        self._file.setReadOnly(True)
        self._file.setPlaceholderText(
            self.tr("选择往年的年度报告（Word、PDF、网页、Excel），或把文件拖到这里")
        )
        self._file.setAccessibleName(self.tr("往年报告的文件"))
        self._choose = self._button(self.tr("选择文件…"), self.file_asked)
        self._choose.setIcon(icon("folder"))
        self._year = QSpinBox(self)
        self._year.setRange(FIRST_YEAR, _LAST_YEAR)
        self._year.setAccessibleName(self.tr("报告年份"))
        self._year.setKeyboardTracking(False)
        # The arrow keys step; the style leaves no room for buttons that look like it.
        self._year.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self._year.valueChanged.connect(self.year_given)
        self._year.editingFinished.connect(self.year_confirmed)
        label = QLabel(self.tr("报告年份(&Y)"), self)
        label.setBuddy(self._year)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._file, 1)
        row.addWidget(self._choose)
        row.addWidget(label)
        row.addWidget(self._year)
        return row

    def _offer_page(self) -> QWidget:
        page = QWidget(self)
        self.offers = OfferModel(self)
        self._offer_table = _table(page, self.tr("可以取用的内容"))
        self._offer_table.setModel(self.offers)
        self._offer_table.setItemDelegateForColumn(0, TickDelegate(self._offer_table))
        header = self._offer_table.horizontalHeader()
        for section, width in enumerate(_OFFER_WIDTHS):
            header.resizeSection(section, width)
        header.setSectionResizeMode(len(_OFFER_WIDTHS), QHeaderView.ResizeMode.Stretch)
        toggle = QShortcut(QKeySequence(Qt.Key.Key_Space), self._offer_table)
        toggle.setContext(Qt.ShortcutContext.WidgetShortcut)
        toggle.activated.connect(self._toggle)
        every = self._button(self.tr("全部勾选"), None)
        every.clicked.connect(lambda: self.offers.tick_all(on=True))
        nothing = self._button(self.tr("全部不选"), None)
        nothing.clicked.connect(lambda: self.offers.tick_all(on=False))
        hint = QLabel(
            self.tr("按空格键勾选。台账里已有的不会重复；会替换原有内容的不会自动勾选。"), page
        )
        hint.setObjectName("fieldHint")
        hint.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(hint, 1)
        row.addWidget(every)
        row.addWidget(nothing)
        layout = QVBoxLayout(page)
        layout.addWidget(self._offer_table, 1)
        layout.addLayout(row)
        return page

    def _table_page(self) -> QWidget:
        page = QWidget(self)
        self._which = QComboBox(page)
        self._which.setAccessibleName(self.tr("哪一张表"))
        self._which.currentIndexChanged.connect(self._show_table)
        self._cells = FigureGridModel(self)
        self._grid = _table(page, self.tr("表格里的数字"))
        self._grid.setModel(self._cells)
        self._grid.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        hint = QLabel(self.tr("带“？”的数字请对照原件；“—”是文件里没有找到的格子。"), page)
        hint.setObjectName("fieldHint")
        hint.setWordWrap(True)
        layout = QVBoxLayout(page)
        layout.addWidget(self._which)
        layout.addWidget(self._grid, 1)
        layout.addWidget(hint)
        return page

    def _text_page(self) -> QWidget:
        page = QWidget(self)
        self._parts = QListWidget(page)
        self._parts.setAccessibleName(self.tr("报告的各段文字"))
        self._parts.currentRowChanged.connect(self._show_text)
        self._words = QPlainTextEdit(page)
        self._words.setReadOnly(True)
        self._words.setTabChangesFocus(True)
        self._words.setAccessibleName(self.tr("这一段的文字"))
        self._doubt = QLabel(page)
        self._doubt.setObjectName("fieldHint")
        self._doubt.setWordWrap(True)
        right = QWidget(page)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self._words, 1)
        beside.addWidget(self._doubt)
        both = QSplitter(page)
        both.addWidget(self._parts)
        both.addWidget(right)
        both.setStretchFactor(1, 1)
        both.setSizes([280, 700])
        QVBoxLayout(page).addWidget(both)
        return page

    def _progress_row(self) -> QHBoxLayout:
        self._progress = QProgressBar(self)
        self._progress.setAccessibleName(self.tr("进度"))
        self._stop = self._button(self.tr("停止"), self.stop_asked)
        row = QHBoxLayout()
        row.addWidget(self._progress, 1)
        row.addWidget(self._stop)
        return row

    def _button_row(self) -> QHBoxLayout:
        self._take = self._button(self.tr("取用勾选的内容"), self.taking_asked)
        self._take.setObjectName("primary")
        close = self._button(self.tr("关闭"), None)
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch()
        row.addWidget(close)
        row.addWidget(self._take)
        return row

    def _button(self, text: str, asked: object) -> QPushButton:
        button = QPushButton(text, self)
        # Enter presses the button that has the focus, no other.
        button.setAutoDefault(False)
        if asked is not None:
            button.clicked.connect(asked)
        return button

    def _toggle(self) -> None:
        row = self._offer_table.currentIndex().row()
        if row >= 0:
            self.offers.toggle(row)

    def show_file(self, path: Path | None) -> None:
        """Show which file is read."""
        self._file.setText("" if path is None else str(path))

    @property
    def shown_year(self) -> int:
        """The year that is shown."""
        return self._year.value()

    def show_year(self, year: int) -> None:
        """Show the year of the report without telling it as the clerk's own."""
        self._year.blockSignals(True)
        self._year.setValue(year)
        self._year.blockSignals(False)

    def show_progress(self, done: int, total: int, text: str) -> None:
        """Show how far the reading has come; `total` 0 stands for unknown."""
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._progress.setFormat(text or "%p%")

    def show_report(self, report: PastReport | None) -> None:
        """Show tables, texts and problems of a report."""
        self._report = report
        self._which.clear()
        self._parts.clear()
        self._words.clear()
        self._doubt.clear()
        if report is None:
            self.problems.problems.show_problems(())
            self._cells.show_table(None, None)
            return
        self._which.addItems([in_script(table.name) for table in report.tables])
        for text in report.texts:
            mark = "？ " if text.doubt else ""
            self._parts.addItem(f"{mark}{in_script(text.section)} · {in_script(text.label)}")
        self._parts.setCurrentRow(0 if report.texts else -1)
        self.problems.problems.show_problems(report.problems)
        count = len(report.problems)
        title = self.tr("问题（{count}）").format(count=count) if count else self.tr("问题")
        self.pages.setTabText(self.pages.indexOf(self.problems), title)

    def _show_table(self, place: int) -> None:
        if self._report is None or not 0 <= place < len(self._report.tables):
            self._cells.show_table(None, None)
            return
        self._cells.show_table(self._report, self._report.tables[place])
        header = self._grid.horizontalHeader()
        header.resizeSection(0, _LABEL_WIDTH)
        for section in range(1, self._cells.columnCount()):
            wanted = header.sectionSizeHint(section)
            header.resizeSection(section, max(_NUMBER_WIDTH, wanted))

    def _show_text(self, row: int) -> None:
        if self._report is None or not 0 <= row < len(self._report.texts):
            return
        text = self._report.texts[row]
        self._words.setPlainText(in_script(text.text))
        self._doubt.setText(in_script(translated(text.doubt)) if text.doubt else "")

    def show_state(self, *, busy: bool, read: bool) -> None:
        """Show what can be done now: `busy` while reading or storing, `read` with a report."""
        self._choose.setEnabled(not busy)
        self._year.setEnabled(read and not busy)
        self._progress.setVisible(busy)
        self._stop.setVisible(busy)
        self.pages.setVisible(read)
        self._filler.setVisible(not read)
        self._take.setEnabled(read and not busy and bool(self.offers.choice))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(Path(event.mimeData().urls()[0].toLocalFile()))


def _table(parent: QWidget, name: str) -> QTableView:
    table = QTableView(parent)
    table.setObjectName("table")
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 16)
    return table
