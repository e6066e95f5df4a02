"""The page 信息分类: the classes of the catalogue as a tree and as a list."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QInputDialog, QVBoxLayout, QWidget
from typing_extensions import override

from models.problems import UserError
from models.records.register import Register
from models.store.catalogue import add_usual_classes, rename_class
from models.store.changes import Changes
from models.store.class_tree import class_tree, move_class
from models.store.workspace import Workspace
from ui.desk import Desk
from ui.pages.register import RegisterPage
from ui.tables.actions import Ids, RecordAction
from ui.translation import in_script, translated
from ui.widgets.class_tree import ClassTree

_TREE_WIDTH = 260


class ClassPage(RegisterPage):
    """Lists the classes, moves them in their tree, adds the usual ones, renames one everywhere."""

    def __init__(self, desk: Desk, register: Register, parent: QWidget | None = None) -> None:
        super().__init__(desk, register, parent)
        frame = QFrame(self)
        frame.setObjectName("card")
        frame.setMinimumWidth(_TREE_WIDTH)
        self.tree = ClassTree(frame)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.tree)
        self._beside = frame
        self._splitter.insertWidget(0, frame)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self.tree.moved.connect(self.move_class)
        self.tree.chosen.connect(self.table.go_to)
        self.tree.opened.connect(self._edit)
        desk.changes.changed.connect(self._take_tree_changes)

    @override
    def _open_panel(self) -> None:
        least = (self._beside, self._stack, self.panel)
        narrow = sum(one.minimumWidth() for one in least) > self._splitter.width()
        self._beside.setVisible(not narrow)
        super()._open_panel()

    @override
    def _close_panel(self) -> None:
        super()._close_panel()
        self._beside.show()

    @override
    def actions_of_records(self) -> Sequence[RecordAction]:
        return (
            *super().actions_of_records(),
            RecordAction(self.tr("改名…"), self.ask_name, "F2", "file-text"),
            RecordAction(self.tr("归到上一个分类下面"), self._move_below, "Alt+Right"),
            RecordAction(self.tr("提升一级"), self._move_up, "Alt+Left"),
            RecordAction(
                self.tr("建立常用分类"), self.add_usual, "Ctrl+Shift+U", "plus", needs_records=False
            ),
        )

    @override
    def refresh(self) -> None:
        super().refresh()
        self._read_tree()

    def ask_name(self, ids: Ids) -> None:
        """Ask for the new name of the first of the selected classes."""
        title = self.tr("分类改名")
        name, given = QInputDialog.getText(self, title, self.tr("新名称（所属信息一起改）："))
        if given:
            self._take(title, lambda workspace: rename_class(workspace, ids[0], name))

    def add_usual(self, _ids: Ids) -> None:
        """Add the classes of a usual township."""
        self._take(self.tr("正在建立分类"), add_usual_classes)

    def move_class(self, class_id: int, parent: str | None) -> None:
        """Put a class under another one, or on the first level if None."""
        self._take(
            self.tr("正在移动分类"), lambda workspace: move_class(workspace, class_id, parent)
        )

    def _move_below(self, ids: Ids) -> None:
        self.tree.choose(ids[0])
        self.tree.move_below()

    def _move_up(self, ids: Ids) -> None:
        self.tree.choose(ids[0])
        self.tree.move_up()

    def _take_tree_changes(self, changes: Changes) -> None:
        if self.isVisible() and changes.registers & {"publication", "publication_class"}:
            self._read_tree()

    def _read_tree(self) -> None:
        workspace = self.desk.workspace
        self.desk.tasks.run(
            lambda _progress: class_tree(workspace),
            label=self.tr("正在读取分类"),
            on_done=self.tree.show_classes,
        )

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
