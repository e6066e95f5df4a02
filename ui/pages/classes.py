"""The page 信息分类: the classes of the catalogue."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QInputDialog
from typing_extensions import override

from models.problems import UserError
from models.store.catalogue import add_usual_classes, rename_class
from models.store.changes import Changes
from models.store.workspace import Workspace
from ui.pages.register import RegisterPage
from ui.tables.actions import Ids, RecordAction
from ui.translation import in_script, translated


class ClassPage(RegisterPage):
    """Lists the classes, adds the usual ones, and renames one with all its items."""

    @override
    def actions_of_records(self) -> Sequence[RecordAction]:
        return (
            *super().actions_of_records(),
            RecordAction(self.tr("改名…"), self.ask_name, "F2", "file-text"),
            RecordAction(
                self.tr("建立常用分类"), self.add_usual, "Ctrl+Shift+U", "plus", needs_records=False
            ),
        )

    def ask_name(self, ids: Ids) -> None:
        """Ask for the new name of the first of the selected classes."""
        title = self.tr("分类改名")
        name, given = QInputDialog.getText(self, title, self.tr("新名称（所属信息一起改）："))
        if given:
            self._take(title, lambda workspace: rename_class(workspace, ids[0], name))

    def add_usual(self, _ids: Ids) -> None:
        """Add the classes of a usual township."""
        self._take(self.tr("正在建立分类"), add_usual_classes)

    def _take(self, label: str, step: Callable[[Workspace], Changes]) -> None:
        workspace = self.desk.workspace

        def tell(changes: Changes) -> None:
            self.desk.changes.changed.emit(changes)
            sentence = self.tr("已{label}，按 Ctrl+Z 撤销。")
            self.message.emit("success", in_script(sentence.format(label=changes.label)))

        def refuse(error: UserError) -> None:
            self.message.emit("error", in_script(translated(error.message)))

        self.desk.tasks.run(
            lambda _progress: step(workspace),
            label=label,
            on_done=tell,
            on_failed=refuse,
            writes=True,
        )
