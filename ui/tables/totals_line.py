"""The line below a table: how many records are selected, and the sums of what is listed."""

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtWidgets import QLabel, QWidget

from models.problems import Progress
from models.records.register import Register
from models.store.totals import totals
from ui.desk import Desk
from ui.tables.view import RecordTable
from ui.translation import in_script


class TotalsLine(QLabel):
    """Follows a table; hidden while there is nothing to say."""

    def __init__(
        self, desk: Desk, register: Register, table: RecordTable, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._register, self._table = desk, register, table
        self._sums: Mapping[str, int | Decimal] = {}
        self.setObjectName("muted")
        self.setAccessibleName(self.tr("合计"))
        self.hide()
        table.records.loaded.connect(lambda _shown, _total: self._read())
        table.selectionModel().selectionChanged.connect(lambda *_changes: self._show())

    def _read(self) -> None:
        if not self._register.totalled:
            self._show()
            return
        workspace, query = self._desk.workspace, self._table.records.query

        def work(_progress: Progress) -> Mapping[str, int | Decimal]:
            return totals(workspace, query)

        self._desk.tasks.run(work, label=self.tr("正在合计"), on_done=self._take)

    def _take(self, sums: Mapping[str, int | Decimal]) -> None:
        self._sums = sums
        self._show()

    def _show(self) -> None:
        fields = self._register.fields
        parts = [
            f"{in_script(fields[name].label)} {fields[name].kind.format(value)}"
            for name, value in self._sums.items()
        ]
        ranges = self._table.selectionModel().selection().toList()
        selected = sum(one.height() for one in ranges)
        if parts:
            parts.insert(0, self.tr("合计："))
        if selected > 1:
            parts.append(self.tr("选中 {count} 条").format(count=selected))
        self.setText("　".join(parts))
        self.setVisible(bool(parts))
