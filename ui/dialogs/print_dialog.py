"""The dialog that shows what will be printed, asks how, and prints it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from exporters.files import replace_atomically, safe_name
from models.problems import Progress, UserError
from models.store.changes import Changes
from ui.desk import Desk
from ui.printing import (
    PrintSettings,
    Subject,
    log_printing,
    paper_name,
    print_pdf,
    printer_names,
)
from ui.theme import icon
from ui.translation import translated
from ui.widgets.pdf_preview import PdfPreview

_MOST_COPIES = 999
_USUAL_SIZE = (980, 760)
_SIDE_WIDTH = 280


class PrintDialog(QDialog):
    """Shows a PDF and prints it; remembers printer, tray and sides for its kind.

    Args:
        desk: what the window works with.
        kind: kind of document, such as `report` or `notice`.
        subject: what is printed.
        parent: the window.

    Signals:
        printed: the changes that the printing log made.
        message: level and sentence for the message strip.
    """

    printed = Signal(object)
    message = Signal(str, str)

    def __init__(
        self, desk: Desk, kind: str, subject: Subject, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._kind, self._subject = desk, kind, subject
        kept = desk.preferences.get(f"print/{kind}", {})
        self._kept = kept if isinstance(kept, dict) else {}
        self._tray: int | None = self._kept.get("tray")
        self.setWindowTitle(self.tr("打印“{title}”").format(title=subject.title))
        self._preview = PdfPreview(self)
        self._preview.show_pdf(subject.data)
        self._printers = QComboBox(self)
        self._copies = QSpinBox(self)
        self._duplex = QCheckBox(self.tr("双面打印（长边翻转）"), self)
        self._print = QPushButton(self.tr("打印"), self)
        self._build()
        self._fill()
        self.resize(*_USUAL_SIZE)

    def _build(self) -> None:
        self._printers.setAccessibleName(self.tr("打印机"))
        self._copies.setAccessibleName(self.tr("份数"))
        self._copies.setRange(1, _MOST_COPIES)
        self._copies.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(self.tr("打印机"), self._printers)
        form.addRow(self.tr("份数"), self._copies)
        form.addRow("", self._duplex)
        paper = QLabel(paper_name(self._subject.data), self)
        form.addRow(self.tr("纸张"), paper)
        self._hint = QLabel(self)
        self._hint.setObjectName("fieldHint")
        self._hint.setWordWrap(True)
        self._print.setObjectName("primary")
        self._print.setDefault(True)
        self._print.setAccessibleName(self.tr("打印"))
        self._print.clicked.connect(self.start)
        side = QVBoxLayout()
        side.setSpacing(12)
        side.addLayout(form)
        side.addWidget(self._hint)
        self._more = self._button(self.tr("系统打印设置…"), "settings", self._ask_system)
        side.addWidget(self._more)
        side.addWidget(self._button(self.tr("存成 PDF…"), "download", self._save))
        side.addStretch()
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self._button(self.tr("取消"), "", self.reject))
        row.addWidget(self._print)
        side.addLayout(row)
        holder = QWidget(self)
        holder.setMinimumWidth(_SIDE_WIDTH)
        holder.setLayout(side)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addWidget(self._preview, 1)
        layout.addWidget(holder)

    def _button(self, text: str, picture: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        if picture:
            button.setIcon(icon(picture))
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _fill(self) -> None:
        names = printer_names()
        self._printers.addItems(names)
        place = self._printers.findText(str(self._kept.get("printer", "")))
        self._printers.setCurrentIndex(max(place, 0))
        self._duplex.setChecked(bool(self._kept.get("duplex", self._kind == "report")))
        self._print.setEnabled(bool(names))
        self._more.setEnabled(bool(names))
        self._hint.setText(
            "" if names else self.tr("这台电脑没有打印机。可以存成 PDF，拿到有打印机的电脑上打印。")
        )

    def settings(self) -> PrintSettings:
        """Return how the clerk wants it printed."""
        return PrintSettings(
            self._printers.currentText(),
            self._duplex.isChecked(),
            self._copies.value(),
            self._tray,
        )

    def start(self) -> None:
        """Print beside the window and keep a note of it; remember the settings."""
        settings, subject, workspace = self.settings(), self._subject, self._desk.workspace
        self._desk.preferences.set(
            f"print/{self._kind}",
            {"printer": settings.printer, "duplex": settings.duplex, "tray": settings.tray},
        )

        def work(progress: Progress) -> Changes:
            pages = print_pdf(subject, settings, progress)
            return log_printing(workspace, subject, settings, pages)

        self._desk.tasks.run(
            work,
            label=self.tr("正在打印"),
            on_done=self._tell_printed,
            on_failed=self._tell_failure,
            writes=True,
        )
        self.accept()

    def _tell_printed(self, changes: Changes) -> None:
        self._desk.changes.changed.emit(changes)
        self.message.emit("success", self.tr("已送到打印机，并记入打印记录。"))
        self.printed.emit(changes)

    def _tell_failure(self, error: UserError) -> None:
        self.message.emit("error", translated(error.message))

    def _ask_system(self) -> None:
        """Let the system's own dialog choose printer, tray and sides."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPrinterName(self._printers.currentText())
        printer.setCopyCount(self._copies.value())
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=False)

        def take() -> None:
            self._printers.setCurrentText(printer.printerName())
            self._copies.setValue(printer.copyCount())
            self._duplex.setChecked(printer.duplex() is not QPrinter.DuplexMode.DuplexNone)
            self._tray = printer.paperSource().value

        dialog.accepted.connect(take)
        QDialog.open(dialog)

    def _save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("存成 PDF"),
            safe_name(f"{self._subject.title}.pdf"),
            self.tr("PDF 文件 (*.pdf)"),
        )
        if not chosen:
            return
        path = Path(chosen).with_suffix(".pdf")
        try:
            replace_atomically(path, self._subject.data)
        except UserError as error:
            self._tell_failure(error)
            return
        self.message.emit("success", self.tr("已存成 {path}").format(path=path))
