"""The dialog that imports a workbook: read and checked first, stored only without errors."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from exporters.xlsx.import_errors import write_import_errors
from exporters.xlsx.import_template import write_import_template
from models.imports.mapping import SheetMapping
from models.imports.workbook import ImportPlan, read_import
from models.problems import Progress, UserError
from models.store.changes import Changes, apply_import
from ui.desk import Desk
from ui.dialogs.import_frame import ImportFrame
from ui.tasks import Task
from ui.translation import in_script, translated

_WORKBOOKS = "*.xlsx *.xls *.csv"


class ImportDialog(ImportFrame):
    """Chooses a workbook, shows what is in it and what is wrong, and imports it.

    Signals:
        message: level and sentence for the message strip of the page.
        ready: a file was read, or could not be.
        imported: the records were stored.
    """

    message = Signal(str, str)
    ready = Signal()
    imported = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._path: Path | None = None
        self._plan: ImportPlan | None = None
        self._task: Task | None = None
        self._mappings: dict[str, SheetMapping] = {}
        self._is_first_look = True
        self.file_asked.connect(self.choose_file)
        self.template_asked.connect(self.save_template)
        self.stop_asked.connect(self._stop_task)
        self.errors_asked.connect(self.save_errors)
        self.import_asked.connect(self.store)
        self.dropped.connect(self.read)
        self.sheets.mapped.connect(self.assign)
        self.problems.activated.connect(self._go_to_problem)
        desk.changes.changed.connect(self._take_changes)
        self._show_state()

    def choose_file(self) -> None:
        """Ask for the file to be imported and read it."""
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("选择填好的表格"), "", self.tr("表格 ({kinds})").format(kinds=_WORKBOOKS)
        )
        if chosen:
            self.read(Path(chosen))

    def read(self, path: Path) -> None:
        """Read and check a file in the background; stores nothing."""
        self._mappings = {}
        self._is_first_look = True
        self.show_file(path)
        self._check(path)

    def assign(self, sheet: str, mapping: SheetMapping) -> None:
        """Check the file again with the columns of a sheet as the clerk assigned them."""
        storing = self._task is not None and self._task.writes
        if self._path is not None and not storing:
            self._stop_task()
            self._mappings[sheet] = mapping
            self._check(self._path)

    def _check(self, path: Path) -> None:
        self._path, self._plan = path, None
        workspace, mappings = self._desk.workspace, dict(self._mappings)

        def work(progress: Progress) -> ImportPlan:
            return read_import(path, workspace, mappings=mappings, progress=progress)

        self._task = self._desk.tasks.run(
            work,
            label=self.tr("正在检查表格"),
            on_done=self._take_read,
            on_failed=self._take_unreadable,
        )
        self._watch(self._task)
        self.summary.setText(self.tr("正在检查表格…"))
        self._show_state()

    def store(self) -> None:
        """Store everything that was read, in one step that can be undone."""
        plan, path, workspace = self._plan, self._path, self._desk.workspace
        if plan is None or path is None or plan.errors or self._task is not None:
            return
        label = self.tr("导入“{name}”").format(name=path.name)

        def work(progress: Progress) -> Changes:
            return apply_import(workspace, plan.rows, label, progress)

        self._task = self._desk.tasks.run(
            work,
            label=self.tr("正在导入"),
            on_done=self._take_stored,
            on_failed=self._take_refusal,
            writes=True,
        )
        self._watch(self._task)
        self._show_state()

    def save_errors(self) -> None:
        """Ask for a file and write a copy of the workbook with its errors marked."""
        if self._path is None or self._plan is None:
            return
        source, problems = self._path, self._plan.problems
        suggested = source.with_name(f"{source.stem}-错误.xlsx")
        target = self._asked_target(self.tr("保存错误清单"), suggested)
        if target is None:
            return

        def work(_progress: Progress) -> Path:
            return write_import_errors(source, problems, target)

        self._write(self.tr("正在保存错误清单"), work)

    def save_template(self) -> None:
        """Ask for a file and write the empty workbook to it."""
        target = self._asked_target(self.tr("下载空白模板"), Path("政务公开台账导入模板.xlsx"))
        if target is not None:
            path = target
            self._write(self.tr("正在保存模板"), lambda _progress: write_import_template(path))

    def _asked_target(self, title: str, suggested: Path) -> Path | None:
        kinds = self.tr("Excel 表格 (*.xlsx)")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(suggested), kinds)
        return Path(chosen).with_suffix(".xlsx") if chosen else None

    def _write(self, label: str, work: Callable[[Progress], Path]) -> None:
        self._desk.tasks.run(
            work, label=label, on_done=self._tell_written, on_failed=self._tell_failure
        )

    def _tell_written(self, path: Path) -> None:
        self._say("success", self.tr("已保存到 {path}").format(path=path))

    def _tell_failure(self, error: UserError) -> None:
        self._say("error", in_script(translated(error.message)))

    def _say(self, level: str, sentence: str) -> None:
        self.note(level, sentence)
        self.message.emit(level, sentence)

    def _take_read(self, plan: ImportPlan) -> None:
        self._task, self._plan = None, plan
        self.problems.problems.show_problems(plan.problems)
        self.sheets.show_sheets(plan.sheets)
        self.summary.setText(self._summed_up(plan))
        self._show_state()
        if self._is_first_look:
            self._is_first_look = False
            self._turn_to_what_matters(plan)
        self.ready.emit()

    def _turn_to_what_matters(self, plan: ImportPlan) -> None:
        """Show the columns unless they are all recognised and something else is wrong."""
        unclear = any(one.id in {"import.heading", "import.sheet"} for one in plan.errors)
        self.pages.setCurrentIndex(0 if plan.errors and not unclear else 1)

    def _go_to_problem(self, index: QModelIndex) -> None:
        self.pages.setCurrentIndex(1)
        self.sheets.go_to(self.problems.problems.problem(index.row()))

    def _summed_up(self, plan: ImportPlan) -> str:
        if plan.errors:
            sentence = self.tr("有 {errors} 处错误，改好后再导入；现在一条也没有存入。")
            return sentence.format(errors=len(plan.errors))
        counts = [
            self.tr("{sheet} {count} 条").format(sheet=in_script(sheet), count=count)
            for sheet, count in plan.counts.items()
            if count
        ]
        said = [self.tr("没有新的内容可以导入。")]
        if counts:
            said = [self.tr("可以导入：{counts}。").format(counts="，".join(counts))]
        if plan.skipped:
            sentence = self.tr("另有 {count} 条台账里已有，不再重复导入。")
            said.append(sentence.format(count=plan.skipped))
        if plan.problems:
            said.append(self.tr("有 {count} 条提醒，请看一眼。").format(count=len(plan.problems)))
        return "".join(said)

    def _take_changes(self) -> None:
        """Check again what was read, as it was compared with the records of that moment."""
        if self._plan is not None and self._task is None and self._path is not None:
            self._check(self._path)

    def _take_unreadable(self, error: UserError) -> None:
        self._task = None
        self.problems.problems.show_problems(())
        self.summary.setText(in_script(translated(error.message)))
        self._show_state()
        self.ready.emit()

    def _take_stored(self, changes: Changes) -> None:
        count = sum(self._plan.counts.values()) if self._plan else 0
        self._task = self._plan = self._path = None
        self.show_file(None)
        self.summary.clear()
        self.problems.problems.show_problems(())
        self._show_state()
        self._desk.changes.changed.emit(changes)
        sentence = self.tr("已导入 {count} 条，按 Ctrl+Z 可以整批撤销。").format(count=count)
        self.message.emit("success", sentence)
        self.imported.emit()
        self.close()

    def _take_refusal(self, error: UserError) -> None:
        self._task = None
        self.summary.setText(in_script(translated(error.message)))
        self._show_state()

    def _watch(self, task: Task) -> None:
        task.progressed.connect(self.show_progress)
        task.finished.connect(self._take_end)
        self.show_progress(0, 0, "")

    def _take_end(self) -> None:
        if self._task is not None and self._task.is_finished:
            # It was stopped: such a task calls nothing back.
            self._task = None
            self.summary.setText(self.tr("已停止，一条也没有存入。"))
            self._show_state()
        self.note("", "")

    def _stop_task(self) -> None:
        if self._task is not None:
            self._task.cancel()

    @property
    def _is_checked_again(self) -> bool:
        """Whether what is shown stays in sight while it is checked anew."""
        return self._plan is None and self._task is not None and not self._is_first_look

    def _show_state(self) -> None:
        plan = self._plan
        self.show_state(
            busy=self._task is not None,
            problems=plan is not None and bool(plan.problems),
            sheets=(plan is not None and bool(plan.sheets)) or self._is_checked_again,
            ready=plan is not None and not plan.errors and bool(plan.rows),
        )
