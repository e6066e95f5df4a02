"""The history of a record: who changed which field when, from what to what."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from models.problems import Progress, RecordReference
from models.store.past import FieldChange, PastStep, history_of
from ui.desk import Desk
from ui.forms.beside import Beside
from ui.translation import in_script

_LONGEST = 120


class HistoryList(Beside):
    """Steps of one record and its parts, the latest first; those taken back are struck out."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._list = QListWidget(self.place)
        self._list.setAccessibleName(self.tr("修改历史"))
        self._list.setWordWrap(True)
        self._list.setSpacing(4)
        self._list.setAlternatingRowColors(True)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self.place)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._list)
        self.setFocusProxy(self._list)

    def reload(self) -> None:
        """Read the history of the record that is shown."""
        record, workspace = self.record, self.desk.workspace
        if record is None:
            return

        def work(_progress: Progress) -> list[PastStep]:
            return history_of(workspace, record)

        def take(steps: list[PastStep]) -> None:
            self._show(record, steps)

        self.desk.tasks.run(
            work, label=self.tr("正在读取历史"), on_done=take, on_failed=self.tell_failure
        )

    def _show(self, record: RecordReference, steps: list[PastStep]) -> None:
        if record != self.record:
            return
        self._list.clear()
        for step in steps:
            item = QListWidgetItem(self._text(step))
            if step.undone:
                font = item.font()
                font.setStrikeOut(True)
                item.setFont(font)
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _text(self, step: PastStep) -> str:
        moment = step.made_at[:16].replace("T", " ")
        head = f"{moment}  {step.actor}  {in_script(step.label)}"
        if step.undone:
            head += self.tr("（已撤销）")
        deed = {
            "added": self.tr("添加"),
            "changed": self.tr("修改"),
            "deleted": self.tr("删除"),
        }[step.deed]
        lines = [head]
        if step.part and step.part not in step.label:
            lines.append(f"{deed}{in_script(step.part)}")
        lines += [self._line(one, added=step.deed == "added") for one in step.fields]
        return "\n".join(lines)

    def _line(self, one: FieldChange, *, added: bool) -> str:
        label, after = in_script(one.label), _short(one.after) or self.tr("（空）")
        if added:
            return f"{label}：{after}"
        return f"{label}：{_short(one.before) or self.tr('（空）')} → {after}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[:_LONGEST] + "…"
