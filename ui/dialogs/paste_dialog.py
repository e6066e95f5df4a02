"""The dialog that shows what is pasted before it is stored."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from models.imports.clipboard import (
    Fitting,
    PasteCheck,
    Rows,
    check_pasted,
    paste_summary,
)
from models.problems import Progress, UserError
from models.records.register import Register
from models.store.changes import Changes, apply_import
from ui.desk import Desk
from ui.dialogs.mapping_table import MappingTable, fields_to_choose
from ui.dialogs.paste_table import PasteModel
from ui.tasks import Task
from ui.translation import in_script, translated

_QUIET = 250  # milliseconds after the last correction
_MANY = 2_000  # rows that are checked only after they are shown
_USUAL_SIZE = (980, 620)


class PasteDialog(QDialog):
    """Shows pasted rows, lets the clerk correct them, and stores them as one step.

    Args:
        desk: what the window works with.
        register: into which they go.
        rows: as copied.
        fitting: which field each column holds.
        parent: the page.

    Signals:
        pasted: the changes and how many records were added.
        message: level and sentence for the message strip.
        checked: the check of what is shown is over.
    """

    pasted = Signal(object, int)
    message = Signal(str, str)
    checked = Signal()

    def __init__(
        self,
        desk: Desk,
        register: Register,
        rows: Rows,
        fitting: Fitting,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._register = desk, register
        self._check: PasteCheck | None = None
        self._task: Task | None = None
        self._is_first_check = True
        title = self.tr("粘贴到{register}")
        self.setWindowTitle(title.format(register=in_script(register.label)))
        self.rows = PasteModel(register, rows, fitting, self)
        self._summary = QLabel(self)
        self._summary.setWordWrap(True)
        self._reason = QLabel(self)
        self._reason.setObjectName("fieldProblem")
        self._reason.setProperty("severity", "error")
        self._reason.setWordWrap(True)
        self._table = MappingTable(self.rows, self)
        self._take_known = QCheckBox(self.tr("台账里已有的也再登记一次"), self)
        self._store = QPushButton(self.tr("登记"), self)
        self._build()
        self._check_soon = QTimer(self, singleShot=True, interval=_QUIET)
        self._check_soon.timeout.connect(self._check_now)
        self.rows.corrected.connect(self._begin_check)
        self.resize(*_USUAL_SIZE)
        self._summary.setText(self.tr("正在检查…"))
        if len(rows) > _MANY:
            # A thread that checks would hold up the first painting of the table.
            self._store.setEnabled(False)
            self._check_soon.start()
        else:
            self._check_now()

    def _build(self) -> None:
        table = self._table
        table.setAccessibleName(self.tr("粘贴的内容"))
        table.resizeColumnsToContents()
        table.assigned.connect(self._assign)
        table.explained.connect(self._explain)
        self._offer()
        next_wrong = QPushButton(self.tr("第一处错误"), self)
        next_wrong.setAccessibleName(self.tr("转到第一处错误"))
        next_wrong.setAutoDefault(False)
        next_wrong.clicked.connect(self.go_to_wrong)
        self._next_wrong = next_wrong
        self._take_known.setAccessibleName(self._take_known.text())
        self._take_known.hide()
        self._take_known.clicked.connect(self._check_now)
        cancel = QPushButton(self.tr("取消"), self)
        cancel.setAccessibleName(self.tr("取消"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._store.setObjectName("primary")
        self._store.setAccessibleName(self.tr("登记"))
        self._store.setDefault(True)
        self._store.clicked.connect(self.store)
        row = QHBoxLayout()
        row.addWidget(next_wrong)
        row.addWidget(self._take_known)
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self._store)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self._summary)
        layout.addWidget(table, 1)
        layout.addWidget(self._reason)
        layout.addLayout(row)
        self._store.setFocus()

    def choose_field(self, column: int) -> None:
        """Open the menu that says which field a column holds."""
        self._table.choose_field(column)

    def _assign(self, column: int, name: str | None) -> None:
        self.rows.assign(column, name)
        self._offer()

    def _offer(self) -> None:
        self._table.offer(fields_to_choose(self._register, self.rows.fitting.names))

    def go_to_wrong(self) -> None:
        """Turn to the first wrong cell."""
        self._table.go_to(self.rows.first_wrong())

    def store(self) -> None:
        """Store the good rows as one step that can be undone."""
        check = self._check
        if check is None or not check.rows or self._task is not None:
            return
        workspace, key = self._desk.workspace, self._register.key
        number = len(check.rows)
        label = f"粘贴{self._register.label} {number} 条"

        def work(progress: Progress) -> Changes:
            return apply_import(workspace, {key: check.rows}, label, progress)

        def take(changes: Changes) -> None:
            self._task = None
            self.pasted.emit(changes, number)
            self.accept()

        self._store.setEnabled(False)
        self._table.setEnabled(False)
        self._task = self._desk.tasks.run(
            work,
            label=self.tr("正在登记粘贴的内容"),
            on_done=take,
            on_failed=self._take_failure,
            writes=True,
        )

    @override
    def done(self, result: int) -> None:
        """Close, unless the rows are being stored, and stop what is being checked."""
        if self._task is not None and self._task.writes:
            return
        self._check_soon.stop()
        self._stop_check()
        super().done(result)

    def _stop_check(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _begin_check(self) -> None:
        self._stop_check()
        self._check = None
        self._store.setEnabled(False)
        self._check_soon.start()

    def _check_now(self) -> None:
        self._stop_check()
        self._check = None
        workspace, register = self._desk.workspace, self._register
        rows, fitting = self.rows.rows, self.rows.fitting
        take_known = self._take_known.isChecked()

        def work(progress: Progress) -> PasteCheck:
            return check_pasted(workspace, register, rows, fitting, progress, take_known=take_known)

        self._summary.setText(self.tr("正在检查…"))
        self._store.setEnabled(False)
        self._task = self._desk.tasks.run(
            work,
            label=self.tr("正在检查粘贴的内容"),
            on_done=self._show,
            on_failed=self._take_failure,
        )

    def _show(self, check: PasteCheck) -> None:
        self._task = None
        self._check = check
        self.rows.show_check(check)
        self._summary.setText(in_script(translated(paste_summary(check))))
        text = self.tr("登记 {count} 条").format(count=len(check.rows))
        self._store.setText(text)
        self._store.setEnabled(bool(check.rows))
        if self._is_first_check:
            # A button that cannot be pressed yet loses the focus; Enter is to press it now.
            self._is_first_check = False
            self._store.setFocus()
        self._next_wrong.setVisible(bool(check.wrong))
        self._take_known.setVisible(bool(check.known) or self._take_known.isChecked())
        self._table.explain()
        self.checked.emit()

    def _explain(self, reason: str) -> None:
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))

    def _take_failure(self, error: UserError) -> None:
        self._task = None
        self._table.setEnabled(True)
        self._summary.setText(in_script(translated(error.message)))
        self.message.emit("error", translated(error.message))
        self._store.setEnabled(self._check is not None and bool(self._check.rows))
