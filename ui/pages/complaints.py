"""The page 投诉举报: complaints with their clocks, and their statistics."""

import datetime
from collections.abc import Sequence
from functools import partial

from typing_extensions import override

from models.figures.complaint_statistics import ComplaintStatistics, complaint_statistics
from models.problems import Progress
from models.store.supervising import inform_complainants
from ui.dialogs.complaint_statistics import ComplaintStatisticsDialog
from ui.pages.register import RegisterPage
from ui.pages.stepping import take_step, teller_of_failures
from ui.tables.actions import Ids, RecordAction


class ComplaintPage(RegisterPage):
    """Lists complaints, logs that people were told, and shows the year's statistics."""

    @override
    def actions_of_records(self) -> Sequence[RecordAction]:
        return (
            *super().actions_of_records(),
            RecordAction(self.tr("登记告知（今天）"), self.inform, "Ctrl+Shift+G", "check"),
            RecordAction(
                self.tr("分类统计…"),
                self.ask_statistics,
                "Ctrl+Shift+T",
                "file-chart-column",
                needs_records=False,
            ),
        )

    def inform(self, ids: Ids) -> None:
        """Log that the complainants were told today what becomes of their complaints."""
        step = partial(inform_complainants, ids=ids, on=datetime.date.today())
        take_step(self, self.tr("正在登记告知"), step)

    def ask_statistics(self, _ids: Ids) -> None:
        """Count the complaints of the year shown, and show the result."""
        workspace = self.desk.workspace
        year = self.filters.year or datetime.date.today().year

        def work(_progress: Progress) -> ComplaintStatistics:
            return complaint_statistics(workspace, year)

        self.desk.tasks.run(
            work,
            label=self.tr("正在统计投诉"),
            on_done=self._show_statistics,
            on_failed=teller_of_failures(self),
        )

    def _show_statistics(self, statistics: ComplaintStatistics) -> None:
        dialog = ComplaintStatisticsDialog(statistics, self)
        dialog.records_asked.connect(self.show_records)
        dialog.open()
