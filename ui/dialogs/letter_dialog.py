"""The dialog in which a letter on an application is made, seen, saved and printed."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from exporters.docx.report import render_docx
from exporters.files import replace_atomically, safe_name
from exporters.pdf.fonts import resolve_fonts
from exporters.pdf.report import render_report
from models.problems import Progress, UserError
from models.records.application import APPLICATION
from models.records.office import OFFICE
from models.records.register import Values
from models.records.settings import WORK_SETTINGS
from models.report.document import Document
from models.report.letters import LetterKind, event_of_letter, letter_document, letter_kinds
from models.store.applications import life_of_application
from models.store.changes import Changes
from models.store.letters import keep_letter, next_letter_number
from models.store.reading import records, single
from models.store.workspace import Workspace
from ui.desk import Desk
from ui.dialogs.print_dialog import PrintDialog
from ui.printing import Subject
from ui.tasks import Task
from ui.theme import icon
from ui.translation import in_script, translated
from ui.widgets.pdf_preview import PdfPreview

_QUIET = 400  # milliseconds after the last change
_USUAL_SIZE = (1080, 780)
_FORM_WIDTH = 400
_MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Case:
    """What a letter is made from: the application, the office, the last day, the next number."""

    application: Values
    office: Values
    due_on: datetime.date | None
    number: str
    court: str


def read_case(workspace: Workspace, application_id: int) -> Case:
    """Return what letters on an application need.

    Raises:
        UserError: it was deleted.
    """
    found = records(workspace, APPLICATION.key, [application_id])
    if not found:
        raise UserError("这件申请已被删除。")
    office = single(workspace, OFFICE.key) or {}
    due = life_of_application(workspace, application_id).due
    number = next_letter_number(workspace, datetime.date.today())
    court = (single(workspace, WORK_SETTINGS.key) or {}).get("court") or ""
    return Case(found[0], office, due.on if due else None, number, court)


class LetterDialog(QDialog):
    """Makes one letter.

    Args:
        desk: what the window works with.
        application_id: the application it is about.
        kind: key of the letter that is chosen at first.
        parent: the page.

    Signals:
        message: level and sentence for the message strip.
    """

    message = Signal(str, str)

    def __init__(
        self, desk: Desk, application_id: int, kind: str = "receipt", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case: Case | None = None
        self._document: Document | None = None
        self._pdf = b""
        self._task: Task | None = None
        self._given: dict[str, QPlainTextEdit] = {}
        self.setWindowTitle(self.tr("文书"))
        self._kinds = QComboBox(self)
        self._kinds.setAccessibleName(self.tr("文书种类"))
        for one in letter_kinds().values():
            self._kinds.addItem(in_script(one.label), one.key)
        self._kinds.setCurrentIndex(self._kinds.findData(kind))
        self._number = QLineEdit(self)
        self._number.setAccessibleName(self.tr("文号"))
        self._problem = QLabel(self)
        self._problem.setObjectName("fieldProblem")
        self._problem.setProperty("severity", "error")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._form = QFormLayout()
        self.preview = PdfPreview(self)
        self._build()
        self._render_soon = QTimer(self, singleShot=True, interval=_QUIET)
        self._render_soon.timeout.connect(self._render)
        self._kinds.currentIndexChanged.connect(self._ask)
        self._number.textEdited.connect(self._render_soon.start)
        self.resize(*_USUAL_SIZE)
        self._ask()
        desk.tasks.run(
            lambda _progress: read_case(desk.workspace, application_id),
            label=self.tr("正在打开申请"),
            on_done=self._show,
            on_failed=self._tell_problem,
        )

    @property
    def kind(self) -> LetterKind:
        """The kind of letter that is chosen."""
        return letter_kinds()[self._kinds.currentData()]

    def _build(self) -> None:
        self._form.setSpacing(10)
        head = QFormLayout()
        head.setSpacing(10)
        head.addRow(self.tr("文书种类"), self._kinds)
        head.addRow(self.tr("文号"), self._number)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.addLayout(head)
        column.addLayout(self._form)
        column.addStretch()
        area = QScrollArea(self)
        area.setObjectName("panelArea")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(area.focusPolicy().NoFocus)
        area.setWidget(inside)
        left = QWidget(self)
        left.setMinimumWidth(_FORM_WIDTH)
        beside = QVBoxLayout(left)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(area, 1)
        beside.addWidget(self._problem)
        splitter = QSplitter(self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self.preview)
        splitter.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(splitter, 1)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch()
        self._needing: list[QPushButton] = []
        for text, picture, act in (
            (self.tr("关闭"), "", self.close),
            (self.tr("存成 Word…"), "download", self.save_docx),
            (self.tr("留存"), "check", self.keep),
            (self.tr("打印"), "printer", self.print),
        ):
            button = QPushButton(text, self)
            button.setAccessibleName(text)
            button.setAutoDefault(False)
            if picture:
                button.setIcon(icon(picture))
                self._needing.append(button)
            button.clicked.connect(self._runner(act))
            row.addWidget(button)
        button.setObjectName("primary")
        button.setIcon(icon("printer", "on_primary"))
        return row

    @staticmethod
    def _runner(act: Callable[[], object]) -> Callable[[], None]:
        def run(_checked: bool = False) -> None:  # noqa: FBT001, FBT002 - as Qt calls it
            act()

        return run

    def _show(self, case: Case) -> None:
        self._case = case
        self._number.setText(case.number)
        self._render()

    def _ask(self) -> None:
        """Ask for what the chosen letter says and only the clerk knows; keep what was entered."""
        kept = {key: editor.toPlainText() for key, editor in self._given.items()}
        while self._form.rowCount():
            self._form.removeRow(0)
        self._given = {}
        for one in self.kind.asks:
            editor = QPlainTextEdit(kept.get(one.key, ""), self)
            editor.setAccessibleName(in_script(one.label))
            editor.setPlaceholderText(in_script(one.hint))
            editor.setTabChangesFocus(True)
            editor.setFixedHeight(self.fontMetrics().lineSpacing() * _MOST_LINES + 16)
            editor.textChanged.connect(self._render_soon_again)
            self._given[one.key] = editor
            self._form.addRow(in_script(one.label), editor)
        self._render()

    def _numbered(self) -> str:
        """Return the number of the letter, empty for one that bears none."""
        return self._number.text().strip() if self.kind.answer else ""

    def _render_soon_again(self) -> None:
        self._render_soon.start()

    def _render(self) -> None:
        case = self._case
        if case is None:
            return
        given = {key: editor.toPlainText().strip() for key, editor in self._given.items()}
        try:
            self._document = letter_document(
                self.kind,
                case.application,
                case.office,
                given,
                number=self._numbered(),
                dated_on=datetime.date.today(),
                due_on=case.due_on,
                court=case.court,
            )
        except UserError as error:
            self._tell_problem(error)
            return
        document = self._document
        self._problem.hide()
        if self._task is not None:
            self._task.cancel()

        def work(progress: Progress) -> bytes:
            return render_report(document, fonts=resolve_fonts(), progress=progress)

        self._task = self._desk.tasks.run(
            work, label=self.tr("正在排版"), on_done=self._show_pdf, on_failed=self._tell_problem
        )

    def _show_pdf(self, data: bytes) -> None:
        self._task = None
        self._pdf = data
        self.preview.show_pdf(data)
        for button in self._needing:
            button.setEnabled(True)

    def _tell_problem(self, error: UserError) -> None:
        self._task = None
        self._document, self._pdf = None, b""
        self.preview.clear()
        self._problem.setText(in_script(translated(error.message)))
        self._problem.show()
        for button in self._needing:
            button.setEnabled(False)

    def save_docx(self) -> None:
        """Ask for a file and write the letter to it, to be edited in Word or WPS."""
        document = self._document
        if document is None:
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("存成 Word"),
            safe_name(f"{document.file_stem}.docx"),
            self.tr("Word 文件 (*.docx)"),
        )
        if not chosen:
            return
        path = Path(chosen).with_suffix(".docx")

        def work(_progress: Progress) -> Path:
            replace_atomically(path, render_docx(document))
            return path

        self._desk.tasks.run(
            work,
            label=self.tr("正在保存"),
            on_done=lambda done: self.message.emit(
                "success", self.tr("已存成 {path}").format(path=done)
            ),
            on_failed=lambda error: self.message.emit("error", translated(error.message)),
        )

    def keep(self) -> None:
        """Keep the letter as it is shown among the papers of the application."""
        case, document, data = self._case, self._document, self._pdf
        if case is None or document is None or not data:
            return
        workspace = self._desk.workspace
        kind, number = self.kind, self._numbered()
        addressee = self._given["addressee"].toPlainText() if "addressee" in self._given else ""

        def work(_progress: Progress) -> Changes:
            return keep_letter(
                workspace,
                case.application["id"],
                kind.label,
                number,
                pdf=data,
                on=document.dated_on,
                docx=render_docx(document),
                name=document.file_stem,
                event=event_of_letter(kind),
                addressee=addressee.strip(),
            )

        self._desk.tasks.run(
            work,
            label=self.tr("正在留存"),
            on_done=self._take_kept,
            on_failed=lambda error: self.message.emit("error", translated(error.message)),
            writes=True,
        )

    def _take_kept(self, changes: Changes) -> None:
        self._desk.changes.changed.emit(changes)
        self.message.emit("success", self.tr("文书已留存，在这件申请的“附件”和“文书”里。"))

    def print(self) -> None:
        """Open the dialog that prints the letter."""
        case, document = self._case, self._document
        if case is None or document is None or not self._pdf:
            return
        number = f"{self._number.text().strip()} " if self.kind.answer else ""
        subject = Subject(
            f"{number}{document.file_stem}", self._pdf, APPLICATION.key, case.application["id"]
        )
        dialog = PrintDialog(self._desk, "letter", subject, self)
        dialog.message.connect(self.message)
        dialog.open()
