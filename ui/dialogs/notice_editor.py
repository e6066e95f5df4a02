"""The dialog in which a notice is written, seen as it will be printed, and printed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from exporters.pdf.fonts import resolve_fonts
from exporters.pdf.merging import merged
from exporters.pdf.notice import NoticeSheet, render_notice
from models.problems import Progress, Severity, UserError
from models.records.dispatch import NOTICE_TEXT
from models.records.notice import NOTICE
from models.records.office import OFFICE
from models.records.register import FieldProblem, Values
from models.report.notices import (
    USUAL_BODIES,
    missing_in_notice,
    notice_document,
    notice_text_of,
)
from models.store.changes import Changes, Edit, make_changes
from models.store.reading import records, single
from models.store.rows import ids_of_parts
from models.store.workspace import Workspace
from ui.desk import Desk
from ui.dialogs.print_dialog import PrintDialog
from ui.forms.record_form import RecordForm
from ui.printing import Subject
from ui.tasks import Task
from ui.theme import icon
from ui.translation import in_script, translated
from ui.widgets.pdf_preview import PdfPreview

_QUIET = 400  # milliseconds after the last change
_USUAL_SIZE = (1080, 780)
_FORM_WIDTH = 420


@dataclass(frozen=True, slots=True)
class Written:
    """A notice as it stands in the workspace: its record, its text, who issues it."""

    notice: Values
    text: Values | None
    office: Values


def read_notice(workspace: Workspace, notice_id: int) -> Written:
    """Return a notice with its text.

    Raises:
        UserError: it was deleted.
    """
    found = records(workspace, NOTICE.key, [notice_id])
    if not found:
        raise UserError("这条公示公告已被删除。")
    with workspace.reading() as connection:
        ids = ids_of_parts(connection, NOTICE_TEXT, [notice_id])
    texts = records(workspace, NOTICE_TEXT.key, ids)
    return Written(found[0], texts[0] if texts else None, single(workspace, OFFICE.key) or {})


def printed_notice(written: Written, text: Values) -> bytes:
    """Return a notice as PDF, with the text that stands in the form.

    Raises:
        UserError: its link cannot be a QR code.
    """
    sheet = NoticeSheet(
        paper=text["paper"] or "A4",
        landscape=bool(text["landscape"]),
        large=bool(text["large"]),
        red=bool(text["red"]),
        link=written.notice.get("url") or "",
    )
    said = notice_text_of(written.notice, text, written.office)
    return render_notice(notice_document(said), sheet, fonts=resolve_fonts())


def printed_notices(workspace: Workspace, ids: Sequence[int], progress: Progress) -> Subject:
    """Return the texts of several notices as one PDF.

    Raises:
        UserError: a notice has no text yet, or something is missing in it.
        Cancelled: the clerk stopped it.
    """
    files = []
    for number, notice_id in enumerate(ids, start=1):
        written = read_notice(workspace, notice_id)
        title = written.notice["title"]
        if written.text is None:
            raise UserError("“{title}”还没有文稿，请先打开“文稿和打印”写好。", title=title)
        said = notice_text_of(written.notice, written.text, written.office)
        missing = missing_in_notice(said)
        if missing:
            raise UserError("“{title}”：{reason}", title=title, reason=missing[0])
        files.append(printed_notice(written, written.text))
        progress.step(number, len(ids), f"已排好 {number} 份")
    first = read_notice(workspace, ids[0]).notice["title"]
    name = first if len(ids) == 1 else f"{first}等 {len(ids)} 份"
    return Subject(name, merged(files), NOTICE.key, ids[0] if len(ids) == 1 else None)


class NoticeEditor(QDialog):
    """Writes and prints one notice.

    Signals:
        message: level and sentence for the message strip.
        printed: the notice went to the printer; its id.
        rendered: what stands in the form is shown as it will be printed.
    """

    message = Signal(str, str)
    printed = Signal(int)
    rendered = Signal()

    def __init__(self, desk: Desk, notice_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._notice_id = desk, notice_id
        self._written: Written | None = None
        self._pdf = b""
        self._task: Task | None = None
        self.setWindowTitle(self.tr("公示文稿"))
        self.form = RecordForm(NOTICE_TEXT, self)
        self.preview = PdfPreview(self)
        self._missing = QLabel(self)
        self._missing.setObjectName("fieldProblem")
        self._missing.setProperty("severity", "warning")
        self._missing.setWordWrap(True)
        self._missing.hide()
        self._build()
        self._render_soon = QTimer(self, singleShot=True, interval=_QUIET)
        self._render_soon.timeout.connect(self._render)
        self.form.edited.connect(self._render_soon.start)
        self.resize(*_USUAL_SIZE)
        self._read()

    def _build(self) -> None:
        area = QScrollArea(self)
        area.setObjectName("panelArea")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.form)
        left = QWidget(self)
        left.setMinimumWidth(_FORM_WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area, 1)
        column.addWidget(self._missing)
        splitter = QSplitter(self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self.preview)
        splitter.setStretchFactor(1, 1)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._button(self.tr("关闭"), "", self.close))
        buttons.addWidget(self._button(self.tr("保存"), "check", self.save))
        self._print = self._button(self.tr("打印"), "printer", self.print)
        self._print.setObjectName("primary")
        self._print.setIcon(icon("printer", "on_primary"))
        buttons.addWidget(self._print)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(splitter, 1)
        layout.addLayout(buttons)
        for keys, act in (("Ctrl+S", self.save), ("Ctrl+P", self.print)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _button(self, text: str, picture: str, act: Callable[[], Any]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        if picture:
            button.setIcon(icon(picture))
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _read(self) -> None:
        workspace, notice_id = self._desk.workspace, self._notice_id
        self._desk.tasks.run(
            lambda _progress: read_notice(workspace, notice_id),
            label=self.tr("正在打开文稿"),
            on_done=self._show,
            on_failed=self._tell_failure,
        )

    def _show(self, written: Written) -> None:
        self._written = written
        self.setWindowTitle(written.notice["title"])
        self.form.load(written.text or _usual_text(written.notice))
        self._render()

    def _render(self) -> None:
        """Print the text that stands in the form into memory, beside the window."""
        written = self._written
        values, problems = self._values()
        if written is None or any(one.severity is Severity.ERROR for one in problems):
            return
        self._tell_missing(written, values)
        if self._task is not None:
            self._task.cancel()

        def work(_progress: Progress) -> bytes:
            return printed_notice(written, values)

        self._task = self._desk.tasks.run(
            work,
            label=self.tr("正在排版"),
            on_done=self._show_pdf,
            on_failed=self._tell_failure,
        )

    def _show_pdf(self, data: bytes) -> None:
        self._task = None
        self._pdf = data
        self.preview.show_pdf(data)
        self.rendered.emit()

    def _values(self) -> tuple[Values, list[FieldProblem]]:
        """Return what stands in the form, with the notice it belongs to, and what is wrong."""
        values, problems = self.form.values()
        name = NOTICE_TEXT.owner_name
        values[name] = self._notice_id
        return values, [one for one in problems if one.field != name]

    def _tell_missing(self, written: Written, values: Values) -> None:
        missing = missing_in_notice(notice_text_of(written.notice, values, written.office))
        self._missing.setText("\n".join(f"● {in_script(translated(one))}" for one in missing))
        self._missing.setVisible(bool(missing))

    def save(self) -> None:
        """Keep the text with its notice."""
        self._save(lambda: self.message.emit("success", self.tr("已保存文稿。")))

    def _save(self, then: Callable[[], None]) -> None:
        values, problems = self._values()
        self.form.show_problems(problems)
        written = self._written
        if written is None or any(one.severity is Severity.ERROR for one in problems):
            return
        workspace, known = self._desk.workspace, written.text
        edit = Edit(NOTICE_TEXT.key, values, known["id"] if known else None)

        def work(_progress: Progress) -> Changes:
            return make_changes(workspace, [edit], self.tr("修改公示文稿"))

        def take(changes: Changes) -> None:
            kept = {**values, "id": changes.ids[0]}
            self._written = replace(written, text=kept)
            self.form.load(kept)
            self._desk.changes.changed.emit(changes)
            then()

        self._desk.tasks.run(
            work,
            label=self.tr("正在保存"),
            on_done=take,
            on_failed=self._tell_failure,
            writes=True,
        )

    def print(self) -> None:
        """Keep the text and open the dialog that prints what is shown."""
        if self._written is None or self._render_soon.isActive() or not self._pdf:
            return
        self._save(self._open_print_dialog)

    def _open_print_dialog(self) -> None:
        written = self._written
        if written is None:
            return
        subject = Subject(written.notice["title"], self._pdf, NOTICE.key, self._notice_id)
        dialog = PrintDialog(self._desk, "notice", subject, self)
        dialog.message.connect(self.message)
        dialog.printed.connect(lambda _changes: self.printed.emit(self._notice_id))
        dialog.open()

    def _tell_failure(self, error: UserError) -> None:
        self._task = None
        self.message.emit("error", translated(error.message))

    @override
    def done(self, result: int) -> None:
        """Keep what was written before the dialog goes, so that nothing is lost."""
        if self.form.is_changed:
            self.save()
            _, problems = self._values()
            if any(one.severity is Severity.ERROR for one in problems):
                return
        super().done(result)


def _usual_text(notice: Values) -> Values:
    """Return what stands in the text of a notice that has none yet."""
    kind = next((one for one in USUAL_BODIES if one in notice["title"]), "公示")
    return {"kind": kind, "body": USUAL_BODIES[kind], "paper": "A4"}
