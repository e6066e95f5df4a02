"""The page 公示公告: notices on the boards, from posting to removal."""

import datetime
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QWidget
from typing_extensions import override

from models.problems import Progress
from models.records.register import Register
from models.rules.notice_periods import NOTICE_PERIODS, NoticePeriod
from models.store.boards import (
    places_of,
    remove_notices,
    set_period,
    to_be_removed,
    usual_days,
)
from models.store.calendar import calendar_of
from models.store.changes import Changes
from models.store.workspace import Workspace
from ui.desk import Desk
from ui.pages.register import RegisterPage
from ui.pages.stepping import show_found, take_step, teller_of_failures
from ui.tables.actions import Ids, RecordAction
from ui.translation import in_script


class NoticePage(RegisterPage):
    """Lists notices, takes them down, and gives them the period of their matter."""

    def __init__(self, desk: Desk, register: Register, parent: QWidget | None = None) -> None:
        super().__init__(desk, register, parent)
        self.panel.opened.connect(self._suggest_places)

    @override
    def actions_of_records(self) -> Sequence[RecordAction]:
        return (
            *super().actions_of_records(),
            RecordAction(self.tr("撤除（今天）"), self.remove, "Ctrl+Shift+R", "check"),
            RecordAction(self.tr("套用公示期…"), self.ask_period, "Ctrl+Shift+P", "calendar-days"),
            RecordAction(
                self.tr("待撤除清单"),
                self.show_to_be_removed,
                "Ctrl+Shift+L",
                "filter",
                needs_records=False,
            ),
        )

    def remove(self, ids: Ids) -> None:
        """Log that notices were taken down today."""
        step = partial(remove_notices, ids=ids, on=datetime.date.today())
        take_step(self, self.tr("正在登记撤除"), step)

    def show_to_be_removed(self, _ids: Ids) -> None:
        """List the notices that hang though their last day is over."""
        find = partial(to_be_removed, today=datetime.date.today())
        nothing = self.tr("没有到期未撤的公示。")
        show_found(self, self.tr("正在查找到期未撤的公示"), find, nothing)

    def ask_period(self, ids: Ids) -> None:
        """Ask for a matter and give the notices its period."""
        workspace = self.desk.workspace

        def work(_progress: Progress) -> int:
            return usual_days(workspace)

        self.desk.tasks.run(
            work,
            label=self.tr("正在读取设置"),
            on_done=partial(self._choose_period, ids),
            on_failed=teller_of_failures(self),
        )

    def _choose_period(self, ids: Ids, usual: int) -> None:
        names = [self._described(period, usual) for period in NOTICE_PERIODS]
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("套用公示期"))
        dialog.setLabelText(self.tr("公示事项与期限："))
        dialog.setComboBoxItems(names)
        dialog.setOkButtonText(self.tr("套用"))
        dialog.setCancelButtonText(self.tr("取消"))
        dialog.textValueSelected.connect(
            lambda chosen: self.give_period(ids, NOTICE_PERIODS[names.index(chosen)])
        )
        dialog.open()

    def give_period(self, ids: Ids, period: NoticePeriod) -> None:
        """Give notices the period of a matter; their last day follows from it."""

        def step(workspace: Workspace) -> Changes:
            return set_period(workspace, ids, period, calendar_of(workspace))

        take_step(self, self.tr("正在设定公示期"), step)

    def _described(self, period: NoticePeriod, usual: int) -> str:
        days = period.days or usual
        source = period.source or self.tr("工作设置")
        sentence = self.tr("{name}：{days} 个{unit}（{source}）")
        return in_script(
            sentence.format(name=period.name, days=days, unit=period.unit, source=source)
        )

    def _suggest_places(self) -> None:
        """Offer the boards in use; the form itself offers only places used before."""
        workspace = self.desk.workspace

        def work(_progress: Progress) -> list[str]:
            return places_of(workspace)

        self.desk.tasks.run(
            work, label=self.tr("正在读取公开栏"), on_done=partial(self.panel.form.suggest, "place")
        )
