"""The page 监督渠道: where people can complain, and who looked after it when."""

import datetime
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from models.problems import Progress
from models.records.channel_check import CHANNEL_CHECK, USUAL_WAYS
from models.records.complaint import COMPLAINT_CHANNEL
from models.records.register import Register, Values
from models.records.settings import WORK_SETTINGS
from models.store.changes import Changes
from models.store.channels import log_checks, to_be_checked
from models.store.reading import records
from ui.desk import Desk
from ui.dialogs.channel_check import ChannelCheckDialog
from ui.pages.register import RegisterPage
from ui.pages.stepping import show_found, take_step, teller_of_failures
from ui.tables.actions import Ids, RecordAction
from ui.translation import in_script

_CONCERNED = {COMPLAINT_CHANNEL.key, CHANNEL_CHECK.key, WORK_SETTINGS.key}
_MOST_NAMED = 3
_LAST_PERSONS = "channel_check/persons"


class ChannelPage(RegisterPage):
    """Lists channels, says which are to be checked, and logs checks of them."""

    def __init__(self, desk: Desk, register: Register, parent: QWidget | None = None) -> None:
        super().__init__(desk, register, parent)
        self.due = QLabel(self)
        self.due.setObjectName("muted")
        self.due.setWordWrap(True)
        self._list_due = QPushButton(self.tr("列出"), self)
        self._list_due.setObjectName("link")
        self._list_due.setAccessibleName(self.tr("列出要检查的渠道"))
        self._list_due.clicked.connect(lambda: self.show_to_be_checked([]))
        self._list_due.hide()
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.due, 1)
        row.addWidget(self._list_due)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101 - as the page builds it
        layout.insertLayout(1, row)
        desk.changes.changed.connect(self._take_changes)

    @override
    def actions_of_records(self) -> Sequence[RecordAction]:
        return (
            *super().actions_of_records(),
            RecordAction(self.tr("登记开箱、试拨…"), self.ask_check, "Ctrl+Shift+K", "mailbox"),
            RecordAction(
                self.tr("待检查清单"),
                self.show_to_be_checked,
                "Ctrl+Shift+L",
                "filter",
                needs_records=False,
            ),
        )

    def ask_check(self, ids: Ids) -> None:
        """Ask what a check of channels found, everything filled in for a nil return."""
        workspace, key = self.desk.workspace, self._register.key

        def work(_progress: Progress) -> list[Values]:
            return records(workspace, key, ids)

        self.desk.tasks.run(
            work,
            label=self.tr("正在读取渠道"),
            on_done=self._open_dialog,
            on_failed=teller_of_failures(self),
        )

    def _open_dialog(self, channels: list[Values]) -> None:
        if not channels:
            return
        way = USUAL_WAYS.get(channels[0]["channel_type"])
        kept = self.desk.preferences.get(_LAST_PERSONS, {})
        persons = kept if isinstance(kept, Mapping) else {}
        usual: Values = {
            "checked_on": datetime.date.today(),
            "way": way,
            "first_person": persons.get("first_person") or channels[0]["holder"],
            "second_person": persons.get("second_person"),
            "found": 0,
        }
        names = self.tr("、").join(in_script(one["name"]) for one in channels)
        dialog = ChannelCheckDialog(names, usual, self)
        dialog.accepted.connect(
            lambda: self.log_checks([one["id"] for one in channels], dialog.checked)
        )
        dialog.open()

    def log_checks(self, ids: Ids, values: Mapping[str, Any]) -> None:
        """Log the same check of channels."""
        persons = {name: values[name] or "" for name in ("first_person", "second_person")}
        self.desk.preferences.set(_LAST_PERSONS, persons)
        take_step(self, self.tr("正在登记检查"), partial(log_checks, ids=ids, values=values))

    def show_to_be_checked(self, _ids: Ids) -> None:
        """List the channels that are to be checked by today."""
        find = partial(to_be_checked, today=datetime.date.today())
        nothing = self.tr("所有在用的渠道都按期检查了。")
        show_found(self, self.tr("正在查找要检查的渠道"), find, nothing)

    @override
    def refresh(self) -> None:
        super().refresh()
        self._look_for_due()

    def _take_changes(self, changes: Changes) -> None:
        if not _CONCERNED & changes.registers or not self.isVisible():
            return
        if self._register.key not in changes.registers:
            # The latest check of a channel is one of its columns.
            self.table.records.reload()
        self._look_for_due()

    def _look_for_due(self) -> None:
        workspace, key = self.desk.workspace, self._register.key

        def work(_progress: Progress) -> list[str]:
            ids = to_be_checked(workspace, datetime.date.today())
            return [one["name"] for one in records(workspace, key, ids)]

        self.desk.tasks.run(work, label=self.tr("正在查找要检查的渠道"), on_done=self._show_due)

    def _show_due(self, names: list[str]) -> None:
        named = self.tr("、").join(in_script(name) for name in names[:_MOST_NAMED])
        sentence = self.tr("{count} 个渠道该检查了：{names}{more}。")
        more = self.tr("等") if len(names) > _MOST_NAMED else ""
        shown = sentence.format(count=len(names), names=named, more=more)
        self.due.setText(shown if names else self.tr("在用的渠道都按期检查了。"))
        self._list_due.setVisible(bool(names))
