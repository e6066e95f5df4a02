"""The page 公开信息: items on their way to the public, their numbers, and the catalogue."""

import datetime
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from exporters.files import replace_atomically
from exporters.html.catalogue import render_catalogue
from exporters.pdf.fonts import resolve_fonts
from exporters.pdf.report import render_report
from exporters.xlsx.register import write_register
from models.problems import Progress, UserError
from models.records.office import OFFICE
from models.records.publication import PUBLICATION
from models.records.register import Register, Values
from models.report.catalogue import COLUMNS, catalogue
from models.report.review_sheet import review_sheet
from models.rules.publication_review import DRAFT, NEXT, PUBLISHED
from models.store.catalogue import number_missing, suggested_number
from models.store.changes import Changes
from models.store.reading import records, single
from models.store.reviews import approve, publish, reviews_of, send_back, withdraw
from models.store.workspace import Workspace
from ui.desk import Desk
from ui.dialogs.print_dialog import PrintDialog
from ui.dialogs.review_dialog import Decided, ReviewDialog
from ui.pages.register import RegisterPage
from ui.printing import Subject
from ui.tables.actions import Ids, RecordAction
from ui.translation import in_script, translated

Step = Callable[[Workspace], Changes]


class PublicationPage(RegisterPage):
    """Lists items of information and takes them through the review."""

    def __init__(self, desk: Desk, register: Register, parent: QWidget | None = None) -> None:
        super().__init__(desk, register, parent)
        self.panel.opened.connect(self._suggest_number)

    @override
    def actions_of_records(self) -> Sequence[RecordAction]:
        return (
            *super().actions_of_records(),
            RecordAction(self.tr("提交或通过审查…"), self.ask_approval, "Ctrl+Shift+A", "check"),
            RecordAction(self.tr("退回修改…"), self.ask_send_back, "Ctrl+Shift+B", "undo-2"),
            RecordAction(self.tr("公开…"), self.ask_publish, "Ctrl+Shift+P", "megaphone"),
            RecordAction(self.tr("撤回…"), self.ask_withdraw, "Ctrl+Shift+W"),
            RecordAction(self.tr("打印审批表…"), self.print_sheet, "Ctrl+Shift+F", "printer"),
            RecordAction(
                self.tr("补编索引号"), self.number, "Ctrl+Shift+N", "hash", needs_records=False
            ),
            RecordAction(
                self.tr("导出目录…"), self.export_catalogue, "Ctrl+Shift+E", needs_records=False
            ),
        )

    def ask_approval(self, ids: Ids) -> None:
        """Ask who passes the first of the selected items on."""
        self._with_item(ids, self._ask_approval)

    def _ask_approval(self, item: Values) -> None:
        stage = item["stage"]
        if stage not in NEXT:
            sentence = self.tr("“{title}”{stage}，不在审查环节。要走审查，请把办理状态改为“拟稿”。")
            said = sentence.format(title=item["title"], stage=stage or PUBLISHED)
            self.message.emit("info", in_script(said))
            return
        title = (
            self.tr("提交审查") if stage == DRAFT else self.tr("通过{stage}").format(stage=stage)
        )
        sentence = self.tr("“{title}”通过后进入“{following}”。")
        said = in_script(sentence.format(title=item["title"], following=NEXT[stage]))
        kept = self.desk.preferences.get("reviewers", {})
        person = str(kept.get(stage, "")) if isinstance(kept, dict) else ""

        def step(decided: Decided, workspace: Workspace) -> Changes:
            return approve(workspace, item["id"], decided.person, decided.on, decided.remarks)

        def remember(decided: Decided) -> None:
            people = kept if isinstance(kept, dict) else {}
            self.desk.preferences.set("reviewers", {**people, stage: decided.person})

        dialog = self._ask(in_script(title), said, person, self.tr("意见"), step)
        dialog.decided.connect(remember)

    def ask_send_back(self, ids: Ids) -> None:
        """Ask why the first of the selected items is sent back."""

        def ask(item: Values) -> None:
            def step(decided: Decided, workspace: Workspace) -> Changes:
                person, on = decided.person, decided.on
                return send_back(workspace, item["id"], person, on, decided.remarks)

            sentence = self.tr("“{title}”退回拟稿，原来的审签作废。").format(title=item["title"])
            self._ask(self.tr("退回修改"), in_script(sentence), "", self.tr("原因"), step)

        self._with_item(ids, ask)

    def ask_publish(self, ids: Ids) -> None:
        """Ask when the first of the selected items was made public."""

        def ask(item: Values) -> None:
            def step(decided: Decided, workspace: Workspace) -> Changes:
                return publish(workspace, item["id"], decided.on)

            sentence = self.tr("“{title}”公开后计入公开条数。").format(title=item["title"])
            self._ask(self.tr("公开"), in_script(sentence), None, "", step)

        self._with_item(ids, ask)

    def ask_withdraw(self, ids: Ids) -> None:
        """Ask why the first of the selected items is withdrawn."""

        def ask(item: Values) -> None:
            def step(decided: Decided, workspace: Workspace) -> Changes:
                return withdraw(workspace, item["id"], decided.on, decided.remarks)

            sentence = self.tr("“{title}”撤回后不再列入目录。").format(title=item["title"])
            self._ask(self.tr("撤回"), in_script(sentence), None, self.tr("原因"), step)

        self._with_item(ids, ask)

    def _ask(
        self,
        title: str,
        sentence: str,
        person: str | None,
        remarks: str,
        step: Callable[[Decided, Workspace], Changes],
    ) -> ReviewDialog:
        dialog = ReviewDialog(title, sentence, person, remarks, self)
        dialog.decided.connect(lambda decided: self._take_step(title, partial(step, decided)))
        dialog.open()
        return dialog

    def _with_item(self, ids: Ids, then: Callable[[Values], None]) -> None:
        workspace = self.desk.workspace

        def work(_progress: Progress) -> Values:
            found = records(workspace, PUBLICATION.key, ids[:1])
            if not found:
                raise UserError("这条信息刚才已被删除。")
            return found[0]

        self.desk.tasks.run(
            work, label=self.tr("正在打开记录"), on_done=then, on_failed=self._tell_wrong
        )

    def _take_step(self, label: str, step: Step) -> None:
        workspace = self.desk.workspace

        def tell(changes: Changes) -> None:
            self.desk.changes.changed.emit(changes)
            sentence = self.tr("已{label}，按 Ctrl+Z 撤销。")
            self.message.emit("success", in_script(sentence.format(label=changes.label)))

        self.desk.tasks.run(
            lambda _progress: step(workspace),
            label=label,
            on_done=tell,
            on_failed=self._tell_wrong,
            writes=True,
        )

    def number(self, _ids: Ids) -> None:
        """Give every item without a number of the catalogue one."""
        self._take_step(self.tr("正在补编索引号"), number_missing)

    def print_sheet(self, ids: Ids) -> None:
        """Open the dialog that prints the sheet of the first of the selected items."""
        workspace = self.desk.workspace

        def work(progress: Progress) -> Subject:
            found = records(workspace, PUBLICATION.key, ids[:1])
            if not found:
                raise UserError("这条信息刚才已被删除。")
            item, today = found[0], datetime.date.today()
            office = single(workspace, OFFICE.key) or {}
            sheet = review_sheet(item, reviews_of(workspace, item["id"]), office, today)
            data = render_report(sheet, fonts=resolve_fonts(), progress=progress)
            return Subject(f"审批表 {item['title'][:60]}", data, PUBLICATION.key, item["id"])

        def show(subject: Subject) -> None:
            dialog = PrintDialog(self.desk, "review_sheet", subject, self)
            dialog.message.connect(self.message)
            dialog.open()

        self.desk.tasks.run(
            work, label=self.tr("正在排版审批表"), on_done=show, on_failed=self._tell_wrong
        )

    def export_catalogue(self, _ids: Ids) -> None:
        """Ask for a file and write the public catalogue to it, as a workbook or a web page."""
        kinds = self.tr("Excel 表格 (*.xlsx);;网页 (*.html)")
        chosen, kind = QFileDialog.getSaveFileName(
            self, self.tr("导出目录"), "政府信息公开目录.xlsx", kinds
        )
        if not chosen:
            return
        path = Path(chosen).with_suffix(".html" if "html" in kind else ".xlsx")
        workspace = self.desk.workspace

        def work(progress: Progress) -> Path:
            made = catalogue(workspace, datetime.date.today())
            if path.suffix == ".html":
                replace_atomically(path, render_catalogue(made))
                return path
            headings = [heading for heading, _ in COLUMNS]
            widths = [round(width) for _, width in COLUMNS]
            return write_register(
                "政府信息公开目录",
                headings,
                made.rows,
                path,
                characters=widths,
                total=len(made.rows),
                progress=progress,
            )

        self.desk.tasks.run(
            work,
            label=self.tr("正在导出目录"),
            on_done=lambda done: self.message.emit(
                "success", self.tr("已导出到 {path}").format(path=done)
            ),
            on_failed=self._tell_wrong,
        )

    def _suggest_number(self) -> None:
        """Put the next free number of the catalogue into a new record."""
        panel = self.panel
        if panel.record_id is not None or panel.form.cells().get("index_number"):
            return
        workspace, values = self.desk.workspace, panel.form.values()[0]

        def fill(number: str) -> None:
            if panel.record_id is None and panel.isVisible() and not panel.is_changed:
                panel.form.load(panel.form.values()[0] | {"index_number": number})

        self.desk.tasks.run(
            lambda _progress: suggested_number(workspace, values),
            label=self.tr("正在编索引号"),
            on_done=fill,
            on_failed=self._tell_wrong,
        )

    def _tell_wrong(self, error: UserError) -> None:
        self.message.emit("error", in_script(translated(error.message)))
