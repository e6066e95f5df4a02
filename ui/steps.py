"""Undo and redo of what was stored, one after the other."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from models.problems import Progress
from models.store.changes import Changes, redo, undo
from models.store.workspace import Workspace
from ui.desk import Desk
from ui.translation import in_script


class Steps(QObject):
    """Takes steps back and does them again, and tells the pages.

    Signals:
        taken: a sentence that says what was done.
    """

    taken = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def undo(self) -> None:
        """Take the last step back."""
        self._take(undo, self.tr("正在撤销"), self.tr("已撤销：{step}。"))

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._take(redo, self.tr("正在重做"), self.tr("已重做：{step}。"))

    def _take(self, step: Callable[[Workspace], Changes | None], label: str, sentence: str) -> None:
        workspace = self._desk.workspace

        def work(_progress: Progress) -> Changes | None:
            return step(workspace)

        def tell(changes: Changes | None) -> None:
            if changes is None:
                self.taken.emit(self.tr("没有更多的步骤了。"))
                return
            self._desk.changes.changed.emit(changes)
            self.taken.emit(sentence.format(step=in_script(changes.label)))

        self._desk.tasks.run(work, label=label, on_done=tell, writes=True)
