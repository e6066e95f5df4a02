"""The page from which the report goes to the county (报送)."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from platformdirs import user_documents_path
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from exporters.mail.passwords import keep_password, kept_password
from models.problems import Progress, Severity, UserError
from models.records.dispatch import COUNTY_CONTACT, DISPATCH, MAIL_ACCOUNT
from models.records.register import Values
from models.report.cover_letter import LETTER_KINDS, Heading
from models.store.changes import Changes, Edit, make_changes
from models.store.reading import Query, records
from models.store.workspace import Workspace
from ui.desk import Desk
from ui.dialogs.reply_dialog import ReplyDialog
from ui.pages.page import Page
from ui.pages.stepping import take_step
from ui.pages.submission_work import (
    Done,
    Prospect,
    Submission,
    account_of,
    deliver,
    draft,
    pack,
    prospect,
)
from ui.tables.actions import Ids, RecordAction
from ui.tables.view import RecordTable
from ui.tasks import Task
from ui.theme import icon
from ui.translation import in_script, translated

Work = Callable[[Progress], Done]


class SubmissionPage(Page):
    """Checks the report of a year once more and takes it to the county by mail or on a stick."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._year = 0
        self._prospect: Prospect | None = None
        self._task: Task | None = None
        self._is_stale = True
        self._title = QLabel(self.tr("报送"), self)
        self._title.setObjectName("pageTitle")
        self._checks = QLabel(self)
        self._checks.setWordWrap(True)
        self._kind = QComboBox(self)
        self._basis = QLineEdit(self)
        self._red = QCheckBox(self.tr("套印红头"), self)
        self._number = QLineEdit(self)
        self._recipients = QComboBox(self)
        self._buttons: list[QPushButton] = []
        self._log = RecordTable(desk, DISPATCH, self)
        self._log.add_actions(
            [RecordAction(self.tr("登记县里意见…"), self.ask_reply, "Ctrl+J", "mailbox")]
        )
        self._log.edit_asked.connect(lambda record_id: self.ask_reply([record_id]))
        self._build()
        desk.changes.changed.connect(self._take_changes)

    def _build(self) -> None:
        self._name_fields()
        card = QFrame(self)
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(18, 16, 18, 16)
        inside.setSpacing(12)
        inside.addWidget(self._checks)
        inside.addLayout(self._form())
        inside.addLayout(self._actions())
        log = QFrame(self)
        log.setObjectName("card")
        listed = QVBoxLayout(log)
        listed.setContentsMargins(1, 1, 1, 1)
        listed.addWidget(self._log)
        title = QLabel(in_script(DISPATCH.label), self)
        title.setObjectName("sectionTitle")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(12)
        layout.addWidget(self._title)
        layout.addWidget(card)
        layout.addWidget(title)
        layout.addWidget(log, 1)

    def _name_fields(self) -> None:
        for kind, label in LETTER_KINDS.items():
            self._kind.addItem(in_script(label), kind)
        self._kind.setAccessibleName(self.tr("报送函"))
        self._basis.setAccessibleName(self.tr("依据的通知"))
        self._basis.setPlaceholderText(
            self.tr("如：×政办函〔2026〕1号《关于做好……的通知》，可不填")
        )
        self._recipients.setAccessibleName(self.tr("收件人"))
        self._recipients.setEditable(True)
        edit = self._recipients.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self.tr("县里的邮箱，可填多个，用分号隔开"))

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setSpacing(10)
        heading = self._heading()
        form.addRow(self.tr("报送函"), self._kind)
        form.addRow(self.tr("依据的通知"), self._basis)
        form.addRow(self.tr("版头"), heading)
        form.addRow(self.tr("收件人"), self._recipients)

        def show(_place: int = 0) -> None:
            form.setRowVisible(heading, self._kind.currentData() != "note")

        self._kind.currentIndexChanged.connect(show)
        show()
        return form

    def _heading(self) -> QWidget:
        """Return what asks for a red heading, which a plain note has not."""
        self._red.setToolTip(self.tr("没有印好红头的纸时，把版头一起印出（GB/T 9704）"))
        self._number.setPlaceholderText(self.tr("发文字号，如：徐政函〔2026〕3号，可不填"))
        self._number.setAccessibleName(self.tr("发文字号"))
        self._number.setEnabled(False)
        self._red.toggled.connect(self._number.setEnabled)
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._red)
        row.addWidget(self._number, 1)
        return holder

    def ask_reply(self, ids: Ids) -> None:
        """Ask what the county said to the first of the selected dispatches."""
        workspace = self.desk.workspace

        def show(found: list[Values]) -> None:
            for dispatch in found:
                dialog = ReplyDialog(dispatch, self)
                dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
                dialog.confirmed.connect(partial(self._keep_reply, dispatch))
                dialog.open()

        self.desk.tasks.run(
            lambda _progress: records(workspace, DISPATCH.key, ids[:1]),
            label=self.tr("正在打开记录"),
            on_done=show,
            on_failed=self._tell_failure,
        )

    def _keep_reply(self, dispatch: Values, values: Values) -> None:
        def step(workspace: Workspace) -> Changes:
            edit = Edit(DISPATCH.key, values, dispatch["id"], dispatch["version"])
            return make_changes(workspace, [edit], f"登记县里意见“{values['reply']}”")

        take_step(self, self.tr("正在登记县里意见"), step)

    def _actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for text, picture, act in (
            (self.tr("做成报送材料包"), "folder", self.pack),
            (self.tr("生成邮件草稿"), "mail", self.draft),
            (self.tr("直接发送"), "send", self.send),
        ):
            button = QPushButton(icon(picture), text, self)
            button.setAccessibleName(text)
            button.clicked.connect(lambda _checked=False, act=act: act())
            row.addWidget(button)
            self._buttons.append(button)
        row.addStretch()
        for text, key in (
            (self.tr("报送联系人"), COUNTY_CONTACT.key),
            (self.tr("邮箱账号"), MAIL_ACCOUNT.key),
        ):
            button = QPushButton(text, self)
            button.setObjectName("quiet")
            button.setAccessibleName(text)
            button.clicked.connect(partial(self._turn_to, key))
            row.addWidget(button)
        return row

    def _turn_to(self, key: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - as Qt calls it
        self.navigate.emit(key, ())

    @override
    def set_year(self, year: int) -> None:
        self._year = year
        self._is_stale = True
        self._title.setText(self.tr("报送 {year} 年度报告").format(year=year))
        if self.isVisible():
            self.refresh()

    @override
    def refresh(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self._read()
            self._log.records.show_query(Query(DISPATCH.key, sort=(("sent_on", True),)))

    def _take_changes(self, _changes: Changes) -> None:
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def _read(self) -> None:
        if self._task is not None:
            self._task.cancel()
        workspace, year = self.desk.workspace, self._year

        def work(progress: Progress) -> Prospect:
            return prospect(workspace, year, progress)

        self._enable(on=False)
        self._task = self.desk.tasks.run(
            work,
            label=self.tr("正在检查报告"),
            on_done=self._show,
            on_failed=self._tell_unready,
        )

    def _show(self, found: Prospect) -> None:
        self._task = None
        self._prospect = found
        errors = [one for one in found.problems if one.severity is Severity.ERROR]
        if found.problems:
            lines = [f"● {translated(one.message)}" for one in found.problems]
            self._checks.setText("\n".join(lines))
        else:
            self._checks.setText(self.tr("检查通过，可以报送。"))
        self._checks.setObjectName("fieldProblem" if found.problems else "muted")
        self._checks.setProperty("severity", "error" if errors else "warning")
        self._checks.style().unpolish(self._checks)
        self._checks.style().polish(self._checks)
        if not self._basis.isModified():
            self._basis.setText(found.basis)
        entered = self._recipients.currentText()
        self._recipients.clear()
        self._recipients.addItems([f"{one['name']} <{one['email']}>" for one in found.contacts])
        if entered:
            self._recipients.setEditText(entered)
        self._enable(on=not errors)

    def _tell_unready(self, error: UserError) -> None:
        self._task = None
        self._prospect = None
        self._checks.setText(translated(error.message))
        self._enable(on=False)

    def _enable(self, *, on: bool) -> None:
        for button in self._buttons:
            button.setEnabled(on)

    def pack(self) -> None:
        """Ask for a folder, such as a USB stick, and write the package into it."""
        wanted = self._wanted(self._folder())
        if wanted is not None:
            self._run(self.tr("正在生成报送材料包"), partial(pack, self.desk.workspace, wanted))

    def draft(self) -> None:
        """Write the mail as a draft and open it in the user's mail program."""
        if not self._has_recipient():
            return
        wanted = self._wanted(self._folder())
        if wanted is not None:
            self._run(self.tr("正在生成邮件草稿"), partial(draft, self.desk.workspace, wanted))

    def send(self) -> None:
        """Send the mail through the account of the office."""
        kept = None if self._prospect is None else self._prospect.account
        if kept is None:
            self.message.emit("warning", self.tr("还没有填邮箱账号，请先填好服务器和账号。"))
            self.navigate.emit(MAIL_ACCOUNT.key, ())
            return
        if not self._has_recipient():
            return
        account = account_of(kept)
        password = kept_password(account)
        if password is None:
            password = self._ask_password(kept["user"])
            if not password:
                return
            try:
                keep_password(account, password)
            except UserError as error:
                self.message.emit("warning", translated(error.message))
        wanted = self._wanted(user_documents_path())
        if wanted is not None:
            work = partial(deliver, self.desk.workspace, wanted, password)
            self._run(self.tr("正在发送邮件"), work)

    def _ask_password(self, user: str) -> str:
        sentence = self.tr("{user} 的密码或授权码：").format(user=user)
        password, given = QInputDialog.getText(
            self, self.tr("邮箱密码"), sentence, QLineEdit.EchoMode.Password
        )
        return password if given else ""

    def _has_recipient(self) -> bool:
        if self._addresses():
            return True
        self.message.emit("warning", self.tr("请先填收件人的邮箱地址。"))
        self._recipients.setFocus()
        return False

    def _addresses(self) -> tuple[str, ...]:
        text = self._recipients.currentText().replace("；", ";")
        return tuple(part.strip() for part in text.split(";") if part.strip())

    def _folder(self) -> Path | None:
        kept = self.desk.preferences.get("submission_folder", str(user_documents_path()))
        chosen = QFileDialog.getExistingDirectory(self, self.tr("选择保存的文件夹或U盘"), kept)
        if not chosen:
            return None
        self.desk.preferences.set("submission_folder", chosen)
        return Path(chosen)

    def _wanted(self, folder: Path | None) -> Submission | None:
        if folder is None:
            return None
        return Submission(
            self._year,
            self._kind.currentData(),
            self._basis.text().strip(),
            self._addresses(),
            folder,
            Heading(self._number.text().strip()) if self._red.isChecked() else None,
        )

    def _run(self, label: str, work: Work) -> None:
        self.desk.tasks.run(
            work, label=label, on_done=self._tell_done, on_failed=self._tell_failure, writes=True
        )

    def _tell_done(self, done: Done) -> None:
        self.desk.changes.changed.emit(done.changes)
        path = done.path
        if path is None:
            self.message.emit("success", self.tr("邮件已发出，并记入报送记录。"))
            return
        if path.suffix == ".eml":
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        text = self.tr("已生成 {name}，并记入报送记录。").format(name=path.name)
        actions = ((self.tr("打开文件夹"), partial(_open, path.parent)),)
        self.offer.emit("success", text, actions)

    def _tell_failure(self, error: UserError) -> None:
        self.message.emit("error", translated(error.message))


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
