"""What was printed of a record: when, what, where and how often."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from models.problems import Progress
from models.records.register import Values
from models.store.printing import printings_of
from ui.desk import Desk
from ui.forms.beside import Beside
from ui.translation import in_script


class PrintList(Beside):
    """The printings of one record, the latest first; nothing in it can be changed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._list = QListWidget(self.place)
        self._list.setAccessibleName(self.tr("打印记录"))
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
        """Read what was printed of the record that is shown."""
        record, workspace = self.record, self.desk.workspace
        if record is None:
            return

        def work(_progress: Progress) -> list[Values]:
            return printings_of(workspace, record)

        def take(found: list[Values]) -> None:
            if record == self.record:
                self._show(found)

        self.desk.tasks.run(
            work, label=self.tr("正在读取打印记录"), on_done=take, on_failed=self.tell_failure
        )

    def _show(self, found: list[Values]) -> None:
        self._list.clear()
        for one in found:
            self._list.addItem(QListWidgetItem(self._text(one)))
        if not found:
            nothing = QListWidgetItem(self.tr("这条记录还没有打印过。"))
            nothing.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self._list.addItem(nothing)
        self._list.setCurrentRow(0)

    def _text(self, one: Values) -> str:
        head = f"{one['printed_at'][:16].replace('T', ' ')}  {in_script(one['title'])}"
        pages, copies = one["pages"], one["copies"]
        amounts = (
            self.tr("{pages} 页").format(pages=pages) if pages else "",
            self.tr("{copies} 份").format(copies=copies) if copies else "",
        )
        details = (one["paper"] or "", *amounts, one["printer"] or "")
        return "\n".join([head, "  ".join(detail for detail in details if detail)]).rstrip()
