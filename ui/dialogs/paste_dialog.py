"""The dialog that shows what is pasted before it is stored."""

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

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
from ui.dialogs.paste_table import MarkDelegate, PasteModel
from ui.tasks import Task
from ui.translation import in_script, translated

_QUIET = 250  # milliseconds after the last correction
_USUAL_SIZE = (980, 620)
_WIDEST_COLUMN = 320
_COLUMNS_MEASURED = 60  # rows that decide the widths


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
        self._desk, self._register = desk, register
        self._check: PasteCheck | None = None
        self._task: Task | None = None
        title = self.tr("粘贴到{register}")
        self.setWindowTitle(title.format(register=in_script(register.label)))
        self.rows = PasteModel(register, rows, fitting, self)
        self._summary = QLabel(self)
        self._summary.setWordWrap(True)
        self._reason = QLabel(self)
        self._reason.setObjectName("fieldProblem")
        self._reason.setProperty("severity", "error")
        self._reason.setWordWrap(True)
        self._table = QTableView(self)
        self._store = QPushButton(self.tr("登记"), self)
        self._build()
        self._check_soon = QTimer(self, singleShot=True, interval=_QUIET)
        self._check_soon.timeout.connect(self._check_now)
        self.rows.corrected.connect(self._begin_check)
        self.resize(*_USUAL_SIZE)
        self._check_now()

    def _build(self) -> None:
        table = self._table
        table.setModel(self.rows)
        table.setItemDelegate(MarkDelegate(table))
        table.setAccessibleName(self.tr("粘贴的内容"))
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        header = table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setResizeContentsPrecision(_COLUMNS_MEASURED)
        header.setMaximumSectionSize(_WIDEST_COLUMN)
        header.sectionClicked.connect(self.choose_field)
        table.resizeColumnsToContents()
        table.selectionModel().currentChanged.connect(self._explain)
        choose = QShortcut(QKeySequence("Alt+Down"), self)
        choose.activated.connect(lambda: self.choose_field(table.currentIndex().column()))
        next_wrong = QPushButton(self.tr("第一处错误"), self)
        next_wrong.setAccessibleName(self.tr("转到第一处错误"))
        next_wrong.setAutoDefault(False)
        next_wrong.clicked.connect(self.go_to_wrong)
        self._next_wrong = next_wrong
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
        if column < 0:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, label in self.rows.fields_to_choose():
            menu.addAction(label, partial(self.rows.assign, column, name))
        menu.addSeparator()
        menu.addAction(self.tr("（不登记这一列）"), partial(self.rows.assign, column, None))
        header = self._table.horizontalHeader()
        place = QPoint(header.sectionViewportPosition(column), header.height())
        menu.popup(header.mapToGlobal(place))

    def go_to_wrong(self) -> None:
        """Turn to the first wrong cell."""
        index = self.rows.first_wrong()
        if index.isValid():
            self._table.setCurrentIndex(index)
            self._table.scrollTo(index)
            self._table.setFocus()

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
        self._task = self._desk.tasks.run(
            work,
            label=self.tr("正在登记粘贴的内容"),
            on_done=take,
            on_failed=self._take_failure,
            writes=True,
        )

    def _begin_check(self) -> None:
        self._check = None
        self._store.setEnabled(False)
        self._check_soon.start()

    def _check_now(self) -> None:
        if self._task is not None:
            self._task.cancel()
        workspace, register = self._desk.workspace, self._register
        rows, fitting = self.rows.rows, self.rows.fitting

        def work(progress: Progress) -> PasteCheck:
            return check_pasted(workspace, register, rows, fitting, progress)

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
        self._next_wrong.setVisible(bool(check.wrong))
        self._explain(self._table.currentIndex())
        self.checked.emit()

    def _explain(self, index: QModelIndex) -> None:
        """Say what is wrong with the current cell."""
        reason = index.data(Qt.ItemDataRole.ToolTipRole) if index.isValid() else ""
        self._reason.setText(reason or "")
        self._reason.setVisible(bool(reason))

    def _take_failure(self, error: UserError) -> None:
        self._task = None
        self._summary.setText(in_script(translated(error.message)))
        self.message.emit("error", translated(error.message))
        self._store.setEnabled(self._check is not None and bool(self._check.rows))
