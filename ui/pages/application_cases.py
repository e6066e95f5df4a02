"""Acts of the page 依申请公开 that concern several cases, money or related records."""

import datetime
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog

from models.masking import masked
from models.problems import Progress, RecordReference
from models.records import BY_KEY
from models.records.application import APPLICATION
from models.records.register import Values
from models.rules.application_events import Event, EventKind
from models.rules.fees import FeeBasis, FeeCalculation, fee_calculation
from models.store.application_cases import (
    earlier_in_month,
    link,
    linked_cases,
    merge,
    split,
)
from models.store.application_hints import published_answers, similar_requests
from models.store.applications import application_of, log_event, save_fields
from models.store.masked_records import texts_masked
from models.store.privacy import due_for_deletion, erase, retention_years
from models.store.reading import Query, matching_ids, records
from models.store.workspace import Workspace
from ui.dialogs.case_dialogs import ChoiceDialog, SplitDialog
from ui.dialogs.fee_dialog import FeeDialog
from ui.dialogs.related_dialog import Related, RelatedDialog
from ui.dialogs.retention_dialog import RetentionDialog
from ui.pages.application_acts import title_of
from ui.pages.page import Page
from ui.pages.stepping import take_step, teller_of_failures

MOST_CHOICES = 500
"""Applications offered for merging or linking, the latest first."""
_SHOWN = 40
Found = TypeVar("Found")


def ask_split(page: Page, application_id: int) -> None:
    """Ask into which matters an application is split."""

    def show(application: Values) -> None:
        dialog = SplitDialog(title_of(application), application["content"], page)
        dialog.confirmed.connect(
            lambda matters, day: take_step(
                page,
                QCoreApplication.translate("ApplicationPage", "正在拆分申请"),
                lambda ws: split(ws, application_id, matters, day),
            )
        )
        _open(dialog)

    _read(page, lambda workspace: application_of(workspace, application_id), show)


def ask_merge(page: Page, ids: Sequence[int]) -> None:
    """Ask with which application others are handled together."""

    def show(found: tuple[str, list[tuple[int, str]]]) -> None:
        explanation = QCoreApplication.translate(
            "ApplicationPage",
            "选中的申请与另一件申请并案办理：另一件未答复的，随它一并答复；已答复的，按重复申请办结。",
        )
        dialog = ChoiceDialog(
            QCoreApplication.translate("ApplicationPage", "并案"),
            found[0],
            found[1],
            explanation,
            page,
        )
        dialog.confirmed.connect(
            lambda other, day: take_step(
                page,
                QCoreApplication.translate("ApplicationPage", "正在并案"),
                lambda ws: merge(ws, list(ids), other, day),
            )
        )
        _open(dialog)

    _read(page, lambda workspace: _choices(workspace, ids), show)


def ask_link(page: Page, application_id: int) -> None:
    """Ask with which application another one has to do."""

    def show(found: tuple[str, list[tuple[int, str]]]) -> None:
        explanation = QCoreApplication.translate(
            "ApplicationPage", "两件申请互相关联，在“相关记录”里可以互相查到；期限和统计不变。"
        )
        dialog = ChoiceDialog(
            QCoreApplication.translate("ApplicationPage", "关联"),
            found[0],
            found[1],
            explanation,
            page,
        )
        dialog.confirmed.connect(
            lambda other, day: take_step(
                page,
                QCoreApplication.translate("ApplicationPage", "正在关联"),
                lambda ws: link(ws, application_id, other, day),
            )
        )
        _open(dialog)

    _read(page, lambda workspace: _choices(workspace, [application_id]), show)


def ask_fee(page: Page, application_id: int) -> None:
    """Show the fee of an application and log the notice of it."""

    def read(workspace: Workspace) -> tuple[Values, int]:
        earlier = earlier_in_month(workspace, application_id)
        return application_of(workspace, application_id), len(earlier)

    def show(found: tuple[Values, int]) -> None:
        application, earlier = found

        def calculate(basis: FeeBasis, pages: int, exemption: str) -> FeeCalculation:
            count = 1 if basis is FeeBasis.ITEMS else pages
            received = application["received_on"]
            return fee_calculation(basis, count, received, earlier=earlier, exemption=exemption)

        def notice(amount: Decimal, day: datetime.date) -> None:
            event = Event(EventKind.FEE_NOTICED, day, amount_yuan=amount)
            take_step(
                page,
                QCoreApplication.translate("ApplicationPage", "正在登记收费通知"),
                lambda ws: log_event(ws, application_id, event, today=datetime.date.today()),
            )

        dialog = FeeDialog(title_of(application), earlier, calculate, page)
        dialog.noticed.connect(notice)
        dialog.waived.connect(lambda sentence: _note(page, application, sentence))
        _open(dialog)

    _read(page, read, show)


def _note(page: Page, application: Values, sentence: str) -> None:
    """Write why a fee is not charged below the remarks of its application."""
    remarks = "\n".join(one for one in (application["remarks"], sentence) if one)
    take_step(
        page,
        QCoreApplication.translate("ApplicationPage", "正在登记免收"),
        lambda ws: save_fields(ws, application["id"], {"remarks": remarks}),
    )


def show_related(page: Page, application_id: int) -> None:
    """List what belongs to an application or is like it, to be opened."""

    def show(found: tuple[str, list[Related]]) -> None:
        dialog = RelatedDialog(*found, page)
        dialog.opened.connect(lambda one: page.navigate.emit(one.register, (one.id,)))
        _open(dialog)

    _read(page, lambda workspace: _related(workspace, application_id), show)


def ask_retention(page: Page) -> None:
    """List the cases whose time is over, and erase those that the clerk ticks."""

    def read(workspace: Workspace) -> tuple[int, tuple[Values, ...]]:
        cases = due_for_deletion(workspace, datetime.date.today())
        return retention_years(workspace), cases

    def show(found: tuple[int, tuple[Values, ...]]) -> None:
        if not found[1]:
            sentence = QCoreApplication.translate(
                "ApplicationPage", "没有办结后满 {years} 年的申请，不用清理。"
            )
            page.message.emit("success", sentence.format(years=found[0]))
            return
        dialog = RetentionDialog(*found, page)
        dialog.confirmed.connect(
            lambda ids: take_step(
                page,
                QCoreApplication.translate("ApplicationPage", "正在清除个人信息"),
                lambda ws: erase(ws, ids, "到期销毁"),
            )
        )
        _open(dialog)

    _read(page, read, show)


def _choices(workspace: Workspace, ids: Sequence[int]) -> tuple[str, list[tuple[int, str]]]:
    """Return the heading of the applications, and the others to choose from."""
    wanted = Query(APPLICATION.key, sort=(("received_on", True),))
    others = [one for one in matching_ids(workspace, wanted) if one not in ids]
    heading = "\n".join(_name(one) for one in records(workspace, APPLICATION.key, ids))
    found = records(workspace, APPLICATION.key, others[:MOST_CHOICES])
    return heading, [(one["id"], _name(one)) for one in found]


def _related(workspace: Workspace, application_id: int) -> tuple[str, list[Related]]:
    application = application_of(workspace, application_id)
    found = []
    for one in linked_cases(workspace, application_id):
        values = records(workspace, one.register, [one.id])
        label = BY_KEY[one.register].label
        found += [
            Related(
                QCoreApplication.translate("ApplicationPage", "已关联的案件"),
                one,
                _name(each),
                label,
            )
            for each in values
        ]
    for similar in similar_requests(workspace, application):
        reference = RecordReference(APPLICATION.key, similar.values["id"])
        reasons = []
        if similar.same_person:
            reasons.append(QCoreApplication.translate("ApplicationPage", "同一申请人"))
        if share := round(100 * similar.likeness):
            alike = QCoreApplication.translate("ApplicationPage", "相似 {share} %")
            reasons.append(alike.format(share=share))
        why = "，".join(reasons)
        found.append(
            Related(
                QCoreApplication.translate("ApplicationPage", "相似的申请"),
                reference,
                _name(similar.values),
                why,
            )
        )
    for item in published_answers(workspace, application["content"]):
        reference = RecordReference("publication", item["id"])
        group = QCoreApplication.translate(
            "ApplicationPage", "可能已经公开的信息（可告知获取途径）"
        )
        found.append(Related(group, reference, item["title"], str(item["published_on"])))
    return title_of(application), found


def _name(values: Values) -> str:
    """Return what tells a case apart; nobody is named in full."""
    register = APPLICATION if "content" in values else None
    shown = texts_masked(register, values) if register else values
    parts = [
        values.get("number") or "",
        masked(values["applicant"]) if values.get("applicant") else "",
        str(values.get("received_on") or values.get("accepted_on") or ""),
        " ".join(str(shown.get("content") or shown.get("matter") or "").split())[:_SHOWN],
    ]
    return " · ".join(part for part in parts if part)


def _read(page: Page, read: Callable[[Workspace], Found], show: Callable[[Found], None]) -> None:
    workspace = page.desk.workspace

    def work(_progress: Progress) -> Found:
        return read(workspace)

    page.desk.tasks.run(
        work,
        label=QCoreApplication.translate("ApplicationPage", "正在打开申请"),
        on_done=show,
        on_failed=teller_of_failures(page),
    )


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
