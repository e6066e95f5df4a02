"""What goes into and out of a register as files: import and export of tables."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from models.problems import Progress, UserError
from models.records.register import Register
from ui.desk import Desk
from ui.dialogs.import_workbook import ImportDialog
from ui.tables.listing import export_listing
from ui.tables.view import RecordTable
from ui.translation import in_script, translated


class RegisterExchange(QObject):
    """Imports files into a register and exports what its table lists.

    Signals:
        message: level and sentence for the message strip.
    """

    message = Signal(str, str)

    def __init__(self, desk: Desk, register: Register, table: RecordTable, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._register = desk, register
        self._table, self._page = table, page
        self._import_dialog: ImportDialog | None = None

    def open_import(self) -> None:
        """Open the dialog that imports a workbook."""
        if self._import_dialog is None:
            self._import_dialog = ImportDialog(self._desk, self._page)
            self._import_dialog.message.connect(self.message)
            self._import_dialog.destroyed.connect(self._forget_import)
        self._import_dialog.show()
        self._import_dialog.raise_()
        self._import_dialog.activateWindow()

    def export(self) -> None:
        """Ask for a file and write the records of the table to it, as they are listed."""
        label = in_script(self._register.label)
        chosen, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("导出 Excel"), f"{label}.xlsx", self.tr("Excel 表格 (*.xlsx)")
        )
        if not chosen:
            return
        path = Path(chosen).with_suffix(".xlsx")
        model, register, workspace = self._table.records, self._register, self._desk.workspace
        ids = model.ids()
        columns = [model.columns[place] for place in self._table.header.shown_places()]

        def work(progress: Progress) -> Path:
            return export_listing(workspace, register, ids, columns, path, progress=progress)

        self._desk.tasks.run(
            work,
            label=self.tr("正在导出{register}").format(register=label),
            on_done=self._tell_exported,
            on_failed=self._tell_failure,
        )

    def _tell_exported(self, path: Path) -> None:
        self.message.emit("success", self.tr("已导出到 {path}").format(path=path))

    def _tell_failure(self, error: UserError) -> None:
        self.message.emit("error", translated(error.message))

    def _forget_import(self) -> None:
        self._import_dialog = None
