"""The dialog that asks where and in which formats the report is wanted."""

from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_documents_path
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from exporters.package import FORMATS
from models.report.annual import Script
from ui.preferences import Preferences
from ui.theme import icon

_USUAL_WIDTH = 520  # pixels


@dataclass(frozen=True, slots=True)
class Export:
    """What is to be exported: formats in the order of `FORMATS`; script `hans` or `hant`."""

    folder: Path
    formats: tuple[str, ...]
    draft: bool
    script: Script


class ExportDialog(QDialog):
    """Asks for folder, formats, script and whether it is a draft; remembers the answers.

    Signals:
        wanted: an `Export`.
    """

    wanted = Signal(object)

    def __init__(
        self, preferences: Preferences, errors: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._errors = errors
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("导出年度报告"))
        self._folder = QLineEdit(str(preferences.get("export_folder", user_documents_path())), self)
        self._folder.setAccessibleName(self.tr("保存到"))
        self._script = QComboBox(self)
        self._script.setAccessibleName(self.tr("文字"))
        self._script.addItem(self.tr("简体"), "hans")
        self._script.addItem(self.tr("繁体"), "hant")
        self._draft = QCheckBox(self.tr("每页标“草稿”"), self)
        self._draft.setChecked(errors > 0)
        self._export = QPushButton(icon("download", "on_primary"), self.tr("导出"), self)
        self._export.setObjectName("primary")
        self._export.setAccessibleName(self.tr("导出"))
        self._export.clicked.connect(self._ask)
        self._formats = self._format_boxes()
        self._build()
        self._show_state()
        self.resize(max(_USUAL_WIDTH, self.sizeHint().width()), self.sizeHint().height())

    def _format_boxes(self) -> dict[str, QCheckBox]:
        names = {
            "pdf": self.tr("PDF（打印、上报）"),
            "xlsx": self.tr("Excel（统计表）"),
            "docx": self.tr("Word（可再改）"),
            "html": self.tr("网页（上网站）"),
        }
        chosen = self._preferences.get("export_formats", ["pdf", "xlsx"])
        boxes = {}
        for key in FORMATS:
            box = QCheckBox(names[key], self)
            box.setChecked(key in chosen)
            box.clicked.connect(self._show_state)
            boxes[key] = box
        return boxes

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        choose = QPushButton(icon("folder"), self.tr("选择…"), self)
        choose.setAccessibleName(self.tr("选择文件夹"))
        choose.clicked.connect(self._choose_folder)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self._folder, 1)
        place.addWidget(choose)
        boxes = QGridLayout()
        boxes.setVerticalSpacing(6)
        for number, box in enumerate(self._formats.values()):
            boxes.addWidget(box, number // 2, number % 2)
        script = QHBoxLayout()
        script.addWidget(self._script)
        script.addStretch()
        rows = (
            (self.tr("保存到"), place),
            (self.tr("格式"), boxes),
            (self.tr("文字"), script),
        )
        for row, (name, content) in enumerate(rows):
            label = QLabel(name, self)
            label.setObjectName("fieldLabel")
            top = Qt.AlignmentFlag.AlignTop if content is boxes else Qt.AlignmentFlag.AlignVCenter
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignRight | top)
            grid.addLayout(content, row, 1)
        grid.addWidget(self._draft, len(rows), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(16)
        if self._errors:
            layout.addWidget(self._warning())
        layout.addLayout(grid)
        layout.addLayout(self._buttons())

    def _warning(self) -> QLabel:
        sentence = self.tr("检查发现 {count} 处错误，改正前只能导出草稿。")
        warning = QLabel(sentence.format(count=self._errors), self)
        warning.setObjectName("fieldProblem")
        warning.setProperty("severity", "error")
        warning.setWordWrap(True)
        self._draft.setEnabled(False)
        return warning

    def _buttons(self) -> QHBoxLayout:
        close = QPushButton(self.tr("取消"), self)
        close.setAccessibleName(self.tr("取消"))
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(close)
        row.addWidget(self._export)
        return row

    def _show_state(self) -> None:
        self._export.setEnabled(any(box.isChecked() for box in self._formats.values()))

    def _choose_folder(self) -> None:
        title = self.tr("选择保存的文件夹")
        chosen = QFileDialog.getExistingDirectory(self, title, self._folder.text())
        if chosen:
            self._folder.setText(chosen)

    def _ask(self) -> None:
        formats = tuple(key for key, box in self._formats.items() if box.isChecked())
        folder = Path(self._folder.text().strip()).expanduser()
        self._preferences.set("export_folder", str(folder))
        self._preferences.set("export_formats", list(formats))
        script: Script = self._script.currentData()
        self.wanted.emit(Export(folder, formats, self._draft.isChecked(), script))
        self.accept()
