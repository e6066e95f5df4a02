"""The dialog that reads a past year's report back and takes over what the clerk ticks."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from models.imports.past_report import SUFFIXES, read_past_report
from models.imports.past_report_parts import PastReport
from models.problems import Progress, UserError
from models.report.past_year import Offer, offers, take_over
from models.store.changes import Changes
from ui.desk import Desk
from ui.dialogs.past_report_frame import PastReportFrame
from ui.tasks import Task
from ui.translation import in_script, translated

_Read = tuple[PastReport, tuple[Offer, ...]]


class PastReportDialog(PastReportFrame):
    """Reads a report in the background, shows what was understood, and stores what is ticked.

    Args:
        desk: what every page works with.
        year: the year the clerk works on; a report that states none is taken for that before.
        parent: the page.

    Signals:
        message: level and sentence for the message strip of the page.
        ready: a file was read, or could not be.
        taken: what was ticked is stored.
    """

    message = Signal(str, str)
    ready = Signal()
    taken = Signal()

    def __init__(self, desk: Desk, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._path: Path | None = None
        self._past: PastReport | None = None
        self._task: Task | None = None
        self.show_year(year - 1)
        self.file_asked.connect(self.choose_file)
        self.stop_asked.connect(self._stop_task)
        self.taking_asked.connect(self.store)
        self.dropped.connect(self.read)
        self.year_given.connect(self._read_as)
        self.year_confirmed.connect(self._confirm_year)
        self.offers.chosen.connect(self._show_state)
        self._show_state()

    def choose_file(self) -> None:
        """Ask for the file and read it."""
        kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("选择往年的年度报告"),
            "",
            self.tr("年度报告 ({kinds})").format(kinds=kinds),
        )
        if chosen:
            self.read(Path(chosen))

    def read(self, path: Path) -> None:
        """Read a file in the background; stores nothing."""
        if self._task is None:
            self._start(path, None)

    def _read_as(self, year: int) -> None:
        """Read the same file again as the report on another year."""
        if self._path is not None and self._task is None:
            self._start(self._path, year)

    def _confirm_year(self) -> None:
        """Take the year shown for a report that states none."""
        if self._past is not None and self._past.year is None:
            self._read_as(self.shown_year)

    def _start(self, path: Path, year: int | None) -> None:
        self._path, self._past = path, None
        self.show_file(path)
        workspace = self._desk.workspace

        def work(progress: Progress) -> _Read:
            past = read_past_report(path, progress, year=year)
            return past, () if past.year is None else offers(workspace, past)

        self._task = self._desk.tasks.run(
            work,
            label=self.tr("正在读取报告"),
            on_done=self._take_read,
            on_failed=self._take_unreadable,
        )
        self._watch(self._task)
        self.summary.setText(self.tr("正在读取报告…"))
        self._show_state()

    def store(self) -> None:
        """Store what is ticked, in one step that can be undone."""
        past, choice, workspace = self._past, self.offers.choice, self._desk.workspace
        if past is None or self._task is not None or not choice:
            return

        def work(_progress: Progress) -> Changes:
            return take_over(workspace, past, choice)

        self._task = self._desk.tasks.run(
            work,
            label=self.tr("正在保存"),
            on_done=self._take_stored,
            on_failed=self._take_refusal,
            writes=True,
        )
        self._watch(self._task)
        self._show_state()

    def _watch(self, task: Task) -> None:
        task.progressed.connect(self.show_progress)
        task.finished.connect(self._take_end)
        self.show_progress(0, 0, "")

    def _take_end(self) -> None:
        if self._task is not None and self._task.is_finished:
            # It was stopped: such a task calls nothing back.
            self._task = None
            self.summary.setText(self.tr("已停止，什么也没有存入。"))
            self._show_state()

    def _stop_task(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _take_read(self, read: _Read) -> None:
        past, found = read
        self._task, self._past = None, past
        if past.year is not None:
            self.show_year(past.year)
        self.show_report(past)
        self.offers.show_offers(found)
        self.summary.setText(self._summed_up(past))
        self._show_state()
        self.ready.emit()

    def _summed_up(self, past: PastReport) -> str:
        if past.year is None:
            return self.tr("没有找到这是哪一年的报告，请在上面填好年份，按回车键。")
        doubts = sum(figure.doubt is not None for figure in past.figures.values())
        doubts += sum(text.doubt is not None for text in past.texts)
        said = self.tr(
            "{year} 年的报告：读到 {figures} 个表格数字、{texts} 段文字。年份不对可以在上面改。"
        )
        sentences = [said.format(year=past.year, figures=len(past.figures), texts=len(past.texts))]
        if doubts:
            sentence = self.tr("有 {count} 处拿不准，带“？”，请对照原件。")
            sentences.append(sentence.format(count=doubts))
        if past.problems:
            sentence = self.tr("有 {count} 处没有看懂或加不平，见“问题”。")
            sentences.append(sentence.format(count=len(past.problems)))
        return "".join(sentences)

    def _take_unreadable(self, error: UserError) -> None:
        self._task = None
        self.show_report(None)
        self.offers.show_offers(())
        self.summary.setText(in_script(translated(error.message)))
        self._show_state()
        self.ready.emit()

    def _take_stored(self, changes: Changes) -> None:
        count = len(self.offers.choice)
        self._task = None
        self._desk.changes.changed.emit(changes)
        sentence = self.tr("已取用往年报告的 {count} 项内容，按 Ctrl+Z 可以整批撤销。")
        self.message.emit("success", sentence.format(count=count))
        self.taken.emit()
        self.close()

    def _take_refusal(self, error: UserError) -> None:
        self._task = None
        self.summary.setText(in_script(translated(error.message)))
        self._show_state()

    def _show_state(self) -> None:
        self.show_state(busy=self._task is not None, read=self._past is not None)
