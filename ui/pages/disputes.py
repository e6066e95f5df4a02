"""The pages 行政复议 and 行政诉讼: cases, with the way back to their application."""

from collections.abc import Sequence

from typing_extensions import override

from models.records.application import APPLICATION
from models.records.dispute import ADMINISTRATIVE_REVIEW, LAWSUIT
from models.records.register import Values
from models.store.reading import Filter, Query, matching_ids, records
from models.store.workspace import Workspace
from ui.pages.application_acts import read_for
from ui.pages.register import RegisterPage
from ui.tables.actions import Ids, RecordAction

_OTHER = {ADMINISTRATIVE_REVIEW.key: LAWSUIT.key, LAWSUIT.key: ADMINISTRATIVE_REVIEW.key}


class DisputePage(RegisterPage):
    """Lists cases of one kind; each leads to its application and to the other kind of case."""

    @override
    def actions_of_records(self) -> Sequence[RecordAction]:
        other = {
            ADMINISTRATIVE_REVIEW.key: self.tr("打开行政复议"),
            LAWSUIT.key: self.tr("打开行政诉讼"),
        }[_OTHER[self._register.key]]
        return (
            *super().actions_of_records(),
            RecordAction(
                self.tr("打开原申请"), self.open_application, "Ctrl+J", "file-question-mark"
            ),
            RecordAction(other, self.open_other, "Ctrl+K", "gavel"),
        )

    def open_application(self, ids: Ids) -> None:
        """Turn to the application that the first of the cases is about."""
        self._open(ids[0], APPLICATION.key, "number")

    def open_other(self, ids: Ids) -> None:
        """Turn to the cases of the other kind about the same application."""
        self._open(ids[0], _OTHER[self._register.key], "application_number")

    def _open(self, case_id: int, register: str, field: str) -> None:
        def work(workspace: Workspace) -> tuple[int, ...]:
            found: Sequence[Values] = records(workspace, self._register.key, [case_id])
            number = found[0]["application_number"] if found else None
            if not number:
                return ()
            wanted = Query(register, filters=(Filter(field, "one_of", (number,)),))
            return tuple(matching_ids(workspace, wanted).tolist())

        def show(ids: tuple[int, ...]) -> None:
            if ids:
                self.navigate.emit(register, ids)
            else:
                sentence = self.tr("没有找到，请核对这个案件的“申请编号”。")
                self.message.emit("warning", sentence)

        read_for(self, work, show)
