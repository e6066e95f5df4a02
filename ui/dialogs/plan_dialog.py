"""Problems, measures and plans of a year, carried from one report to the next."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from models.problems import Progress, UserError
from models.records.report_work import PLAN_ENTRY
from models.report.plan import (
    PlanEntry,
    carry_plan,
    delete_entry,
    plan_of,
    problems_text,
    save_entry,
)
from models.store.changes import Changes
from models.store.workspace import Workspace
from ui.desk import Desk
from ui.translation import in_script, translated

_SIZE = (860, 560)
_LINES = 3
_LONG = ("problem", "measure", "plan", "result")


class PlanDialog(QDialog):
    """Lists the entries of a year, edits the chosen one, and words them for the report.

    Args:
        desk: what the window works with.
        year: the year reported on.
        parent: the page.

    Signals:
        wanted: the wording of all entries, to be put into the text.
        message: level and sentence for the message strip.
    """

    wanted = Signal(object)
    message = Signal(str, str)

    def __init__(self, desk: Desk, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._year = desk, year
        self._entries: list[PlanEntry] = []
        self._current = PlanEntry(0, 0, year)
        self.setWindowTitle(self.tr("{year} 年的问题、措施和计划").format(year=year))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("问题和计划"))
        self.list.setWordWrap(True)
        self.list.currentRowChanged.connect(self._choose)
        self.fields = {name: self._field(name) for name in _LONG}
        self.status = QComboBox(self)
        self.status.setAccessibleName(in_script(PLAN_ENTRY.fields["status"].label))
        self.status.addItem(self.tr("（未填）"), "")
        for one in PLAN_ENTRY.fields["status"].choices:
            self.status.addItem(in_script(one), one)
        self._note = QLabel(self)
        self._note.setObjectName("fieldHint")
        self._note.setWordWrap(True)
        self._build()
        self.resize(*_SIZE)
        self.read()

    def _field(self, name: str) -> QPlainTextEdit:
        editor = QPlainTextEdit(self)
        editor.setAccessibleName(in_script(PLAN_ENTRY.fields[name].label))
        editor.setTabChangesFocus(True)
        editor.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + 14)
        return editor

    def _build(self) -> None:
        form_place = QWidget(self)
        form = QFormLayout(form_place)
        form.setSpacing(8)
        for name in ("problem", "measure", "plan"):
            form.addRow(in_script(PLAN_ENTRY.fields[name].label), self.fields[name])
        form.addRow(in_script(PLAN_ENTRY.fields["status"].label), self.status)
        form.addRow(in_script(PLAN_ENTRY.fields["result"].label), self.fields["result"])
        form.addRow(self._note)
        splitter = QSplitter(self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.addWidget(form_place)
        splitter.setSizes([260, 560])
        row = QHBoxLayout()
        for text, act in (
            (self.tr("接转上年计划"), self.carry),
            (self.tr("新增"), self.begin),
            (self.tr("删除"), self.delete),
            (self.tr("保存"), self.save),
        ):
            row.addWidget(self._button(text, act))
        row.addStretch()
        row.addWidget(self._button(self.tr("写入报告文字"), self.insert))
        row.addWidget(self._button(self.tr("关闭"), self.reject))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(splitter, 1)
        layout.addLayout(row)

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def read(self) -> None:
        """Read the entries anew."""
        workspace, year = self._desk.workspace, self._year

        def work(_progress: Progress) -> tuple[PlanEntry, ...]:
            return plan_of(workspace, year)

        self._desk.tasks.run(work, label=self.tr("正在读取计划"), on_done=self._show_entries)

    def _show_entries(self, entries: Sequence[PlanEntry]) -> None:
        chosen = self._current.id
        self._entries = list(entries)
        self.list.blockSignals(True)
        self.list.clear()
        for one in entries:
            text = one.problem or one.plan
            state = one.status or (self.tr("待填进展") if one.carried_from else "")
            QListWidgetItem(in_script(f"{text}（{state}）" if state else text), self.list)
        self.list.blockSignals(False)
        if not entries:
            self.begin()
            return
        place = next((place for place, one in enumerate(entries) if one.id == chosen), 0)
        self.list.setCurrentRow(place)
        self._choose(place)

    def _choose(self, place: int) -> None:
        if 0 <= place < len(self._entries):
            self._show(self._entries[place])

    def _show(self, entry: PlanEntry) -> None:
        self._current = entry
        for name, editor in self.fields.items():
            editor.setPlainText(getattr(entry, name))
        self.status.setCurrentIndex(max(self.status.findData(entry.status), 0))
        self._note.setText(
            self.tr("接转自上年：请选择进展，写明完成情况。") if entry.carried_from else ""
        )

    def entered(self) -> PlanEntry:
        """Return the entry as it stands in the form."""
        problem, measure, plan, result = (self.fields[name].toPlainText().strip() for name in _LONG)
        status = str(self.status.currentData() or "")
        return replace(
            self._current,
            problem=problem,
            measure=measure,
            plan=plan,
            result=result,
            status=status,
        )

    def begin(self) -> None:
        """Begin a new entry."""
        self.list.setCurrentRow(-1)
        self._show(PlanEntry(0, 0, self._year))
        self.fields["problem"].setFocus()

    def save(self) -> None:
        """Keep the entry of the form."""
        entry = self.entered()
        self._change(self.tr("正在保存计划"), lambda ws: save_entry(ws, entry))

    def delete(self) -> None:
        """Delete the chosen entry; undo brings it back."""
        entry = self._current
        if entry.id:
            self._current = PlanEntry(0, 0, self._year)
            self._change(self.tr("正在删除计划"), lambda ws: delete_entry(ws, entry))

    def carry(self) -> None:
        """Make what last year left open entries of this year."""
        year = self._year
        self._change(self.tr("正在接转计划"), lambda ws: carry_plan(ws, year))

    def insert(self) -> None:
        """Hand over the wording of the entries that are kept."""
        segments = problems_text(self._entries)
        if segments:
            self.accept()
            self.wanted.emit(segments)
        else:
            self._note.setText(self.tr("还没有保存的问题或计划，请先填写并保存。"))

    def _change(self, label: str, step: Callable[[Workspace], Changes]) -> None:
        workspace = self._desk.workspace

        def work(_progress: Progress) -> Changes:
            return step(workspace)

        def take(changes: Changes) -> None:
            self._desk.changes.changed.emit(changes)
            self._current = replace(self._current, id=changes.first_id or self._current.id)
            self._note.setText(self.tr("已{label}，按 Ctrl+Z 撤销。").format(label=changes.label))
            self.read()

        def refuse(error: UserError) -> None:
            self._note.setText(in_script(translated(error.message)))

        self._desk.tasks.run(work, label=label, on_done=take, on_failed=refuse, writes=True)
