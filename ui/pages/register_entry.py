"""What a clerk does with many rows at once: paste, fill down, change, print."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from models.imports.clipboard import Rows, fit_columns, pasted_rows
from models.problems import Progress, UserError
from models.records.register import Register
from models.store.bulk import BulkChange, set_field
from models.store.reading import records
from ui.desk import Desk
from ui.dialogs.bulk_dialog import BulkDialog
from ui.dialogs.paste_dialog import PasteDialog
from ui.dialogs.print_dialog import PrintDialog
from ui.printing import Subject
from ui.tables.actions import Ids, RecordAction
from ui.tables.columns import Column
from ui.tables.printed_listing import printed_listing
from ui.tables.view import RecordTable
from ui.translation import in_script, translated

_MUCH = 200_000  # characters that are taken apart in the background


class RegisterEntry(QObject):
    """Offers the actions on many rows of one table.

    Signals:
        message: level and sentence for the message strip.
    """

    message = Signal(str, str)

    def __init__(self, desk: Desk, register: Register, table: RecordTable) -> None:
        super().__init__(table)
        self._desk, self._register, self._table = desk, register, table

    def actions(self) -> Sequence[RecordAction]:
        """Return the entries of the menu of the table."""
        return (
            RecordAction(self.tr("粘贴表格里的行…"), self.paste, "Ctrl+V", needs_records=False),
            RecordAction(self.tr("向下填充"), self.fill_down, "Ctrl+D"),
            RecordAction(self.tr("批量修改…"), self.ask_change, "Ctrl+E"),
            RecordAction(
                self.tr("打印清单…"), self.print, "Ctrl+P", "printer", needs_records=False
            ),
        )

    def paste(self, _ids: Ids) -> None:
        """Show the rows of the clipboard before they are stored."""
        mime = QGuiApplication.clipboard().mimeData()
        text, html = mime.text(), mime.html() if mime.hasHtml() else ""
        if len(text) + len(html) > _MUCH:
            self._desk.tasks.run(
                lambda _progress: pasted_rows(text, html),
                label=self.tr("正在读取剪贴板"),
                on_done=self._show_pasted,
                on_failed=self._tell_failure,
            )
            return
        try:
            rows = pasted_rows(text, html)
        except UserError as error:
            self.message.emit("warning", translated(error.message))
            return
        self._show_pasted(rows)

    def _show_pasted(self, rows: Rows) -> None:
        shown = [column.name for column in self._shown_columns()]
        fitting = fit_columns(self._register, rows, shown)
        dialog = PasteDialog(self._desk, self._register, rows, fitting, self._table)
        dialog.message.connect(self.message)
        dialog.pasted.connect(self._tell_pasted)
        dialog.open()

    def _tell_pasted(self, changes: object, number: int) -> None:
        self._desk.changes.changed.emit(changes)
        sentence = self.tr("已登记 {count} 条，按 Ctrl+Z 可以整批撤销。")
        self.message.emit("success", sentence.format(count=number))

    def fill_down(self, ids: Ids) -> None:
        """Give the current column's value of the first selected record to the other ones."""
        name = self._current_field()
        if not name or len(ids) < 2:  # noqa: PLR2004 - the first fills the others
            self.message.emit("info", self.tr("请先选中几行，并点在要填充的那一列上。"))
            return
        workspace, key = self._desk.workspace, self._register.key

        def work(_progress: Progress) -> BulkChange:
            first = records(workspace, key, ids[:1])
            if not first:
                raise UserError("第一行刚才已被删除，请重新选择。")
            return set_field(workspace, key, ids[1:], name, first[0][name])

        self._change(self.tr("正在填充"), work)

    def ask_change(self, ids: Ids) -> None:
        """Ask for a field and a value for all selected records."""
        dialog = BulkDialog(self._register, len(ids), self._current_field(), self._table)
        dialog.wanted.connect(lambda name, cell: self.change(ids, name, cell))
        dialog.open()

    def change(self, ids: Ids, name: str, cell: object) -> None:
        """Give a field of records one value."""
        workspace, key = self._desk.workspace, self._register.key
        self._change(
            self.tr("正在批量修改"),
            lambda _progress: set_field(workspace, key, ids, name, cell),
        )

    def _change(self, label: str, work: Callable[[Progress], BulkChange]) -> None:
        self._desk.tasks.run(
            work,
            label=label,
            on_done=self._tell_changed,
            on_failed=self._tell_failure,
            writes=True,
        )

    def _tell_changed(self, result: BulkChange) -> None:
        if result.changes is not None:
            self._desk.changes.changed.emit(result.changes)
        said = [self.tr("已修改 {count} 条，按 Ctrl+Z 撤销。").format(count=result.changed)]
        if not result.changed:
            said = [self.tr("没有改动。")]
        if result.refused:
            reason = in_script(translated(result.refused[0].reason))
            sentence = self.tr("有 {count} 条没有改：{reason}")
            said.append(sentence.format(count=len(result.refused), reason=reason))
        self.message.emit("warning" if result.refused else "success", "".join(said))

    def print(self, _ids: Ids) -> None:
        """Print the records of the table as they are listed."""
        workspace, register = self._desk.workspace, self._register
        ids, columns = self._table.records.ids(), self._shown_columns()
        year = self._table.records.query.year
        title = f"{register.label}台账" + (f"（{year}年）" if year else "")

        def work(progress: Progress) -> bytes:
            return printed_listing(workspace, register, ids, columns, title, progress=progress)

        def show(data: bytes) -> None:
            dialog = PrintDialog(self._desk, "listing", Subject(title, data), self._table)
            dialog.message.connect(self.message)
            dialog.open()

        self._desk.tasks.run(
            work, label=self.tr("正在排版清单"), on_done=show, on_failed=self._tell_failure
        )

    def _shown_columns(self) -> list[Column]:
        places = self._table.header.shown_places()
        return [self._table.records.columns[place] for place in places]

    def _current_field(self) -> str:
        """Return the field of the current column, empty for a computed one."""
        index = self._table.currentIndex()
        if not index.isValid():
            return ""
        name = self._table.records.columns[index.column()].name
        return name if name in self._register.fields else ""

    def _tell_failure(self, error: UserError) -> None:
        self.message.emit("error", translated(error.message))
