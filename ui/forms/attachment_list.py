"""The attachments of a record: dropped, pasted, shown, opened and removed."""

import datetime
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QSize, Qt, QTemporaryDir, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QGuiApplication,
    QIcon,
    QImage,
    QImageReader,
    QKeySequence,
    QPainter,
    QPixmap,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from models.problems import ForeignPaperError, Progress, RecordReference, UserError
from models.records.attachment import ENCLOSURE, POSTING_PHOTO, ROLES, SCREENSHOT
from models.records.register import Values
from models.store.attachments import (
    NewFile,
    attach,
    attachments_of,
    content_path,
    copy_for_reading,
    detach,
    save_as,
)
from models.store.changes import Changes
from models.store.workspace import Workspace
from ui.desk import Desk
from ui.forms.beside import Beside
from ui.forms.question import QuestionStrip
from ui.tables.flow import FlowLayout
from ui.theme import icon
from ui.translation import in_script, translated

_THUMBNAIL = QSize(56, 56)
_ID = Qt.ItemDataRole.UserRole
_KILO = 1024


class AttachmentList(Beside):
    """The files of one record, with a small picture of each that is a picture."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        # What is opened lies here until the window is closed, and not longer.
        self._opened = QTemporaryDir()
        self._list = QListWidget(self.place)
        self._list.setAccessibleName(self.tr("附件"))
        self._list.setIconSize(_THUMBNAIL)
        self._list.setWordWrap(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(lambda _item: self.open_selected())
        self._list.itemSelectionChanged.connect(self._enable)
        self._role = QComboBox(self.place)
        self._role.setAccessibleName(self.tr("新附件的用途"))
        self._role.addItems([in_script(role) for role in ROLES if role != SCREENSHOT])
        hint = QLabel(self.tr("可把文件拖到这里，或按 Ctrl+V 粘贴截图。"), self.place)
        hint.setObjectName("fieldHint")
        hint.setWordWrap(True)
        self._selected_buttons: list[QPushButton] = []
        self._question = QuestionStrip(self.place)
        layout = QVBoxLayout(self.place)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._adding())
        layout.addWidget(hint)
        layout.addWidget(self._question)
        layout.addWidget(self._list, 1)
        layout.addLayout(self._using())
        self._add_keys()
        self._enable()
        self.setFocusProxy(self._list)

    def _adding(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        add = QPushButton(icon("plus"), self.tr("添加文件…"), self.place)
        add.setAccessibleName(self.tr("添加文件"))
        add.clicked.connect(self.choose_files)
        role = QLabel(self.tr("用途"), self.place)
        role.setBuddy(self._role)
        row.addWidget(add)
        row.addStretch()
        row.addWidget(role)
        row.addWidget(self._role)
        return row

    def _using(self) -> FlowLayout:
        row = FlowLayout(spacing=8)
        for text, act in (
            (self.tr("打开"), self.open_selected),
            (self.tr("另存为…"), self.save_selected),
            (self.tr("移除"), self.remove_selected),
        ):
            button = QPushButton(text, self.place)
            button.setAccessibleName(text.removesuffix("…"))
            button.clicked.connect(lambda _checked=False, act=act: act())
            self._selected_buttons.append(button)
            row.addWidget(button)
        return row

    def _add_keys(self) -> None:
        for keys, act in (
            (QKeySequence(QKeySequence.StandardKey.Paste), self.paste),
            (QKeySequence(QKeySequence.StandardKey.Delete), self.remove_selected),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def show_record(self, record: RecordReference | None) -> None:
        """Show the attachments of a record."""
        self._list.clear()
        self._question.withdraw()
        super().show_record(record)
        posted = record is not None and record.register == "notice"
        self._role.setCurrentText(in_script(POSTING_PHOTO if posted else ENCLOSURE))

    def reload(self) -> None:
        """Read the attachments of the record that is shown."""
        record, workspace = self.record, self.desk.workspace
        if record is None:
            return

        def work(_progress: Progress) -> list[Values]:
            return attachments_of(workspace, record)

        self.desk.tasks.run(
            work,
            label=self.tr("正在读取附件"),
            on_done=partial(self._show, record),
            on_failed=self.tell_failure,
        )

    def choose_files(self) -> None:
        """Ask for files and attach them."""
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("添加附件"))
        self.attach_files(chosen)

    def attach_files(self, paths: Sequence[str]) -> None:
        """Attach files in the role that is chosen."""
        role = self._chosen_role()
        files = [NewFile(Path(path).name, Path(path), role) for path in paths]
        self._attach(lambda: files)

    def paste(self) -> None:
        """Attach what is on the clipboard: files, or a picture."""
        # Qt's stubs do not say that an empty clipboard has none.
        content: QMimeData | None = QGuiApplication.clipboard().mimeData()
        urls = [] if content is None else content.urls()
        paths = [url.toLocalFile() for url in urls if url.isLocalFile()]
        picture = QGuiApplication.clipboard().image()
        if paths:
            self.attach_files(paths)
        elif not picture.isNull():
            moment = datetime.datetime.now().strftime("%Y%m%d-%H%M%S")  # noqa: DTZ005 - wall clock
            name = f"{SCREENSHOT}-{moment}.png"
            self._attach(lambda: [NewFile(name, _png(picture), SCREENSHOT)])
        else:
            self.message.emit("info", self.tr("剪贴板里没有图片或文件。"))

    def open_selected(self) -> None:
        """Open copies of the selected files with the programs of the system."""
        workspace, folder = self.desk.workspace, Path(self._opened.path())
        for one in self._selected():
            work = partial(_copied, workspace, one, folder)
            self._run(self.tr("正在打开附件"), work, self._open)

    def save_selected(self) -> None:
        """Ask for a place and write the selected file to it."""
        chosen = self._selected()
        if not chosen:
            return
        item = self._list.selectedItems()[0]
        suggested = item.text().split("\n")[0]
        path, _ = QFileDialog.getSaveFileName(self, self.tr("另存为"), suggested)
        if path:
            work = partial(save_as, self.desk.workspace, chosen[0], Path(path))
            sentence = self.tr("已存到 {path}").format(path=path)
            self._run(
                self.tr("正在另存"),
                lambda _progress: work(),
                lambda _nothing: self.message.emit("info", sentence),
            )

    def remove_selected(self) -> None:
        """Remove the selected attachments; undo brings them back."""
        chosen = self._selected()
        if chosen:
            work = partial(detach, self.desk.workspace, chosen)
            self._run(
                self.tr("正在移除"), lambda _progress: work(), self._take_changes, writes=True
            )

    def _attach(self, files: Callable[[], Sequence[NewFile]], *, on_purpose: bool = False) -> None:
        record, workspace = self.record, self.desk.workspace
        if record is None:
            return

        def refuse(error: UserError) -> None:
            if isinstance(error, ForeignPaperError) and record == self.record:
                self._ask(error, partial(self._attach, files, on_purpose=True))
            else:
                self.tell_failure(error)

        self._question.withdraw()
        self.desk.tasks.run(
            lambda progress: attach(workspace, record, files(), progress, on_purpose=on_purpose),
            label=self.tr("正在添加附件"),
            on_done=self._take_changes,
            on_failed=refuse,
            writes=True,
        )

    def _ask(self, error: ForeignPaperError, add: Callable[[], None]) -> None:
        """Ask whether a paper of another case is meant."""
        answers = ((self.tr("仍要添加"), add), (self.tr("不添加"), self._list.setFocus))
        self._question.ask(in_script(translated(error.message)), answers)

    def _run(
        self,
        label: str,
        work: Callable[[Progress], Any],
        on_done: Callable[[Any], None],
        *,
        writes: bool = False,
    ) -> None:
        self.desk.tasks.run(
            work, label=label, on_done=on_done, on_failed=self.tell_failure, writes=writes
        )

    def _take_changes(self, changes: Changes) -> None:
        self.desk.changes.changed.emit(changes)
        sentence = self.tr("已{label}，按 Ctrl+Z 撤销。")
        self.message.emit("success", sentence.format(label=in_script(changes.label)))

    def _open(self, copy: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            sentence = self.tr("没有能打开“{name}”的程序，请另存后用别的程序打开。")
            self.message.emit("warning", sentence.format(name=copy.name))

    def _chosen_role(self) -> str:
        usual = [role for role in ROLES if role != SCREENSHOT]
        return usual[self._role.currentIndex()]

    def _selected(self) -> list[int]:
        return [int(item.data(_ID)) for item in self._list.selectedItems()]

    def _enable(self) -> None:
        for button in self._selected_buttons:
            button.setEnabled(bool(self._list.selectedItems()))

    def _show(self, record: RecordReference, attachments: list[Values]) -> None:
        if record != self.record:
            return
        selected = set(self._selected())
        self._list.clear()
        for values in attachments:
            item = QListWidgetItem(icon("file-text", "text_muted"), _text(values))
            item.setData(_ID, values["id"])
            self._list.addItem(item)
            item.setSelected(values["id"] in selected)
            if values["media_type"].startswith("image/"):
                self._draw(values["id"])
        if attachments and not self._list.selectedItems():
            self._list.setCurrentRow(0)
        self._enable()

    def _draw(self, attachment_id: int) -> None:
        """Make the small picture of an attachment beside the window."""
        workspace = self.desk.workspace

        def take(picture: QImage | None) -> None:
            for row in range(self._list.count()):
                item = self._list.item(row)
                if picture is not None and item.data(_ID) == attachment_id:
                    item.setIcon(_untinted(QPixmap.fromImage(picture)))

        ratio = self.devicePixelRatioF()
        self._run(
            self.tr("正在读取图片"),
            lambda _progress: _thumbnail(workspace, attachment_id, ratio),
            take,
        )


def _untinted(picture: QPixmap) -> QIcon:
    """Return an icon that looks the same when its item is selected."""
    shown = QIcon(picture)
    shown.addPixmap(picture, QIcon.Mode.Selected)
    return shown


def _copied(workspace: Workspace, attachment_id: int, folder: Path, _progress: Progress) -> Path:
    return copy_for_reading(workspace, attachment_id, folder)


def _text(values: Values) -> str:
    added = str(values["added_at"])[:16].replace("T", " ")
    return f"{values['name']}\n{in_script(values['role'])} · {_size(values['size'])} · {added}"


def _size(number: int) -> str:
    if number < _KILO * _KILO:
        return f"{max(1, round(number / _KILO))} KB"
    return f"{number / _KILO / _KILO:.1f} MB"


def _png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # Qt's stubs know the format as bytes only.
    QImage.save(picture, buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _thumbnail(workspace: Workspace, attachment_id: int, ratio: float) -> QImage | None:
    """Return a small picture of an attachment, None when it cannot be read."""
    try:
        path = content_path(workspace, attachment_id)
    except UserError:
        # Opening it says what is wrong.
        return None
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    whole = reader.size()
    if whole.isValid():
        reader.setScaledSize(whole.scaled(_THUMBNAIL * ratio, Qt.AspectRatioMode.KeepAspectRatio))
    picture = reader.read()
    if picture.isNull():
        return None
    # Pictures of any shape take the same room, so that the names stand in one line.
    ground = QImage(_THUMBNAIL * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    ground.fill(Qt.GlobalColor.transparent)
    painter = QPainter(ground)
    painter.drawImage((ground.rect().center() - picture.rect().center()), picture)
    painter.end()
    ground.setDevicePixelRatio(ratio)
    return ground
