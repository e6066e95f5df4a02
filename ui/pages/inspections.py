"""The page 督查整改: what inspections found, and whether it was mended."""

import datetime
from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from models.figures.complaint_statistics import RectificationRates, rectification_rates
from models.problems import Progress
from models.records.register import Register
from models.store.changes import Changes
from models.store.supervising import log_recheck, log_rectification
from ui.desk import Desk
from ui.pages.register import RegisterPage
from ui.pages.stepping import take_step
from ui.tables.actions import Ids, RecordAction


class InspectionPage(RegisterPage):
    """Lists findings, logs that they were mended and rechecked, and shows how many were."""

    def __init__(self, desk: Desk, register: Register, parent: QWidget | None = None) -> None:
        super().__init__(desk, register, parent)
        self.rates = QLabel(self)
        self.rates.setObjectName("muted")
        self.rates.setWordWrap(True)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101 - as the page builds it
        layout.insertWidget(1, self.rates)
        desk.changes.changed.connect(self._take_changes)

    @override
    def actions_of_records(self) -> Sequence[RecordAction]:
        return (
            *super().actions_of_records(),
            RecordAction(self.tr("登记整改完成（今天）"), self.rectify, "Ctrl+Shift+W", "check"),
            RecordAction(
                self.tr("登记复查：已整改（今天）"), self.recheck, "Ctrl+Shift+K", "circle-check"
            ),
        )

    def rectify(self, ids: Ids) -> None:
        """Log that findings were mended today."""
        step = partial(log_rectification, ids=ids, on=datetime.date.today())
        take_step(self, self.tr("正在登记整改"), step)

    def recheck(self, ids: Ids) -> None:
        """Log that mended findings were rechecked today and found mended."""
        step = partial(log_recheck, ids=ids, on=datetime.date.today())
        take_step(self, self.tr("正在登记复查"), step)

    @override
    def set_year(self, year: int) -> None:
        super().set_year(year)
        if self.isVisible():
            self._count()

    @override
    def refresh(self) -> None:
        super().refresh()
        self._count()

    def _take_changes(self, changes: Changes) -> None:
        if self._register.key in changes.registers and self.isVisible():
            self._count()

    def _count(self) -> None:
        workspace = self.desk.workspace
        year = self.filters.year or datetime.date.today().year

        def work(_progress: Progress) -> RectificationRates:
            return rectification_rates(workspace, year)

        self.desk.tasks.run(
            work, label=self.tr("正在统计整改情况"), on_done=partial(self._show_rates, year)
        )

    def _show_rates(self, year: int, rates: RectificationRates) -> None:
        sentence = self.tr(
            "{year}年督查 {inspections} 条，发现问题 {problems} 个，"
            "整改率 {mended}，按期整改率 {on_time}。"
        )
        self.rates.setText(
            sentence.format(
                year=year,
                inspections=rates.inspections,
                problems=rates.mended.denominator,
                mended=rates.mended,
                on_time=rates.on_time,
            )
        )
