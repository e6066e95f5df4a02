"""Versions of a report's texts: keep one, compare two, bring one back."""

from collections.abc import Callable, Sequence
from html import escape
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from models.problems import Progress, UserError
from models.report.versions import (
    TextDifference,
    Version,
    compare,
    labels_of,
    present_texts,
    restore_version,
    save_version,
    texts_of_closing,
    texts_of_version,
    versions_of,
)
from models.store.changes import Changes
from models.store.workspace import Workspace
from ui.desk import Desk
from ui.theme import pill_colours
from ui.translation import in_script, translated

_SIZE = (820, 600)
_NOW, _CLOSED = -1, -2
Found = TypeVar("Found")


class VersionsDialog(QDialog):
    """Lists the versions of a year and shows how two of them differ.

    Args:
        desk: what the window works with.
        year: the year reported on.
        parent: the page.

    Signals:
        message: level and sentence for the message strip.
    """

    message = Signal(str, str)

    def __init__(self, desk: Desk, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._year = desk, year
        self.setWindowTitle(self.tr("{year} 年报告的版本").format(year=year))
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(self.tr("版本名称，如“送分管领导审”"))
        self.name.setAccessibleName(self.tr("版本名称"))
        self._save = self._button(self.tr("保存现在的文字"), self.save)
        self.earlier = self._box(self.tr("较早的版本"))
        self.later = self._box(self.tr("较新的版本"))
        self.shown = QTextBrowser(self)
        self.shown.setAccessibleName(self.tr("两个版本的差别"))
        self._restore = self._button(self.tr("恢复较早的版本"), self.restore)
        close = self._button(self.tr("关闭"), self.reject)
        self._build(close)
        self.resize(*_SIZE)
        self.read()

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _box(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.currentIndexChanged.connect(lambda _place: self.compare())
        return box

    def _build(self, close: QPushButton) -> None:
        saving = QHBoxLayout()
        saving.addWidget(self.name, 1)
        saving.addWidget(self._save)
        choosing = QHBoxLayout()
        choosing.addWidget(self.earlier, 1)
        choosing.addWidget(QLabel("→", self))
        choosing.addWidget(self.later, 1)
        ending = QHBoxLayout()
        ending.addWidget(self._restore)
        ending.addStretch()
        ending.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(saving)
        layout.addLayout(choosing)
        layout.addWidget(self.shown, 1)
        layout.addLayout(ending)

    def read(self) -> None:
        """Read the versions anew."""
        year = self._year

        def work(workspace: Workspace) -> tuple[tuple[Version, ...], bool]:
            return versions_of(workspace, year), texts_of_closing(workspace, year) is not None

        self._run(self.tr("正在读取版本"), work, self._show_versions)

    def _show_versions(self, found: tuple[Sequence[Version], bool]) -> None:
        versions, is_closed = found
        for box, with_now in ((self.earlier, False), (self.later, True)):
            box.blockSignals(True)
            box.clear()
            if with_now:
                box.addItem(self.tr("现在的文字"), _NOW)
            if is_closed:
                box.addItem(self.tr("结账时的文字"), _CLOSED)
            for one in versions:
                moment = one.saved_at[:16].replace("T", " ")
                box.addItem(in_script(f"{moment} {one.label}"), one.id)
            box.blockSignals(False)
        self.compare()

    def compare(self) -> None:
        """Show how the two chosen versions differ."""
        earlier, later, year = self.earlier.currentData(), self.later.currentData(), self._year
        self._restore.setEnabled(earlier is not None and earlier > 0)
        if earlier is None or later is None:
            self.shown.setPlainText(self.tr("还没有保存过版本。起个名称，保存现在的文字。"))
            return

        def work(workspace: Workspace) -> tuple[TextDifference, ...]:
            before, after = _texts(workspace, year, earlier), _texts(workspace, year, later)
            return compare(before, after, labels_of(year))

        self._run(self.tr("正在比较"), work, self._show_differences)

    def _show_differences(self, found: Sequence[TextDifference]) -> None:
        if not found:
            self.shown.setPlainText(self.tr("两个版本的文字完全相同。"))
            return
        self.shown.setHtml(
            "".join(f"<h4>{escape(in_script(one.label))}</h4><p>{_woven(one)}</p>" for one in found)
        )

    def save(self) -> None:
        """Keep the texts as they are now under the name that was entered."""
        name, year = self.name.text(), self._year
        self._change(self.tr("正在保存版本"), lambda ws: save_version(ws, year, name))

    def restore(self) -> None:
        """Bring the earlier version back; the present texts are kept as a version before."""
        version = self.earlier.currentData()
        self._change(self.tr("正在恢复版本"), lambda ws: restore_version(ws, version))

    def _change(self, label: str, step: Callable[[Workspace], Changes]) -> None:
        def take(changes: Changes) -> None:
            self._desk.changes.changed.emit(changes)
            self.name.clear()
            self.message.emit("success", self.tr("已{label}。").format(label=changes.label))
            self.read()

        self._run(label, step, take, writes=True)

    def _run(
        self,
        label: str,
        work: Callable[[Workspace], Found],
        take: Callable[[Found], None],
        *,
        writes: bool = False,
    ) -> None:
        workspace = self._desk.workspace

        def run(_progress: Progress) -> Found:
            return work(workspace)

        def refuse(error: UserError) -> None:
            self.shown.setPlainText(in_script(translated(error.message)))

        self._desk.tasks.run(run, label=label, on_done=take, on_failed=refuse, writes=writes)


def _texts(workspace: Workspace, year: int, which: int) -> dict[str, str]:
    if which == _NOW:
        return present_texts(workspace, year)
    if which == _CLOSED:
        return texts_of_closing(workspace, year) or {}
    return texts_of_version(workspace, which)


def _woven(difference: TextDifference) -> str:
    """Return a text with what went struck and what came underlined, each on its own ground."""
    made = []
    for piece in difference.pieces:
        text = escape(in_script(piece.text)).replace("\n", "<br>")
        if piece.kind == "same":
            made.append(text)
            continue
        gone = piece.kind == "gone"
        ground, ink = pill_colours("danger" if gone else "success")
        tag = "s" if gone else "u"
        style = f"background-color:{ground.name()};color:{ink.name()}"
        made.append(f'<{tag} style="{style}">{text}</{tag}>')
    return "".join(made)
