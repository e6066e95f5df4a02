"""The widgets of the import dialog: file, summary, problems, progress and buttons."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.dialogs.problem_table import ProblemTable
from ui.dialogs.sheet_panel import SheetPanel
from ui.theme import icon


class ImportFrame(QDialog):
    """What the import dialog looks like; what its buttons do is up to its owner.

    Signals:
        file_asked, template_asked, stop_asked, errors_asked, import_asked: the buttons.
        dropped: a file was dragged here, as a path.
    """

    file_asked = Signal()
    template_asked = Signal()
    stop_asked = Signal()
    errors_asked = Signal()
    import_asked = Signal()
    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("导入表格"))
        self.setAcceptDrops(True)
        self.resize(960, 640)
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setAccessibleName(self.tr("表格内容"))
        self._card = QFrame(self)
        self._card.setObjectName("card")
        self.pages = QTabWidget(self._card)
        self.problems = ProblemTable(self.pages)
        self.sheets = SheetPanel(self.pages)
        self.pages.addTab(self.problems, self.tr("问题"))
        self.pages.addTab(self.sheets, self.tr("逐列核对"))
        QVBoxLayout(self._card).addWidget(self.pages)
        self._filler = QWidget(self)
        self._note = QLabel(self)
        self._note.setObjectName("fieldHint")
        self._note.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(self._file_row())
        layout.addWidget(self.summary)
        layout.addWidget(self._card, 1)
        layout.addWidget(self._filler, 1)
        layout.addWidget(self._note)
        layout.addLayout(self._progress_row())
        layout.addLayout(self._button_row())

    def _file_row(self) -> QHBoxLayout:
        self._file = QLineEdit(self)
        self._file.setReadOnly(True)
        self._file.setPlaceholderText(self.tr("选择填好的表格，或把文件拖到这里"))
        self._file.setAccessibleName(self.tr("要导入的文件"))
        self._choose = self._button(self.tr("选择文件…"), self.file_asked)
        self._choose.setIcon(icon("folder"))
        template = self._button(self.tr("下载空白模板"), self.template_asked)
        template.setIcon(icon("download"))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._file, 1)
        row.addWidget(self._choose)
        row.addWidget(template)
        return row

    def _progress_row(self) -> QHBoxLayout:
        self._progress = QProgressBar(self)
        self._progress.setAccessibleName(self.tr("进度"))
        self._stop = self._button(self.tr("停止"), self.stop_asked)
        row = QHBoxLayout()
        row.addWidget(self._progress, 1)
        row.addWidget(self._stop)
        return row

    def _button_row(self) -> QHBoxLayout:
        self._save_errors = self._button(self.tr("保存错误清单"), self.errors_asked)
        self._import = self._button(self.tr("导入"), self.import_asked)
        self._import.setObjectName("primary")
        close = QPushButton(self.tr("关闭"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._save_errors)
        row.addStretch()
        row.addWidget(close)
        row.addWidget(self._import)
        return row

    def _button(self, text: str, asked: object) -> QPushButton:
        button = QPushButton(text, self)
        # Enter presses the button that has the focus, no other.
        button.setAutoDefault(False)
        button.clicked.connect(asked)
        return button

    def show_file(self, path: Path | None) -> None:
        """Show which file is being imported."""
        self._file.setText("" if path is None else str(path))

    def show_progress(self, done: int, total: int, text: str) -> None:
        """Show how far the work has come; `total` 0 stands for unknown."""
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._note.setText(text)

    def note(self, level: str, sentence: str) -> None:
        """Show a sentence below everything else."""
        self._note.setText(sentence)
        self._note.setProperty("level", level)
        # A style sheet looks at properties only when a widget is polished.
        self._note.style().unpolish(self._note)
        self._note.style().polish(self._note)

    def show_state(self, *, busy: bool, problems: bool, sheets: bool, ready: bool) -> None:
        """Show what can be done now."""
        self.pages.setTabEnabled(0, problems)
        self.pages.setTabEnabled(1, sheets)
        self._progress.setVisible(busy)
        self._stop.setVisible(busy)
        self._card.setVisible(problems or sheets)
        self._filler.setVisible(not problems and not sheets)
        self._choose.setEnabled(not busy)
        self._save_errors.setEnabled(problems and not busy)
        self._import.setEnabled(ready and not busy)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        urls = event.mimeData().urls()
        if self._choose.isEnabled() and len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(Path(event.mimeData().urls()[0].toLocalFile()))
