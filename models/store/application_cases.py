"""Applications beside one another: split, merged, linked, of one person, and their fee."""

import datetime
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import and_, or_, select

from models.problems import RecordReference, UserError
from models.records.application import APPLICATION
from models.records.application_event import APPLICATION_EVENT, values_of
from models.records.dispute import ADMINISTRATIVE_REVIEW, LAWSUIT
from models.records.register import Values
from models.rules.application_events import Event, EventKind, closing_of, outcome_in
from models.rules.fees import FeeBasis, FeeCalculation, fee_calculation
from models.store.applications import application_of, event_edits
from models.store.calendar import calendar_of
from models.store.changes import Added, Changes, Edit, make_changes
from models.store.erasing import ERASED
from models.store.rows import read_values, table_of
from models.store.workspace import Workspace

MIN_MATTERS = 2


def split(
    workspace: Workspace, application_id: int, matters: Sequence[str], on: datetime.date
) -> Changes:
    """Split an application into one for each matter (一事一申请), as one step.

    The first matter stays with the application, whose whole text is kept with the event; each
    other one becomes an application of its own with the same past, so that received, carried
    over and answered count the same number.

    Raises:
        UserError: fewer than two matters, or the application is closed.

    Source:
        国办函〔2020〕109号: the smallest reasonable units; counted consistently in table 3.
    """
    contents = [matter.strip() for matter in matters if matter.strip()]
    if len(contents) < MIN_MATTERS:
        raise UserError("拆分至少要写两项申请内容，请每项写一条。")
    before = application_of(workspace, application_id)
    calendar = calendar_of(workspace)
    kept = Event(EventKind.SPLIT, on, note=before["content"])
    edits = event_edits(
        workspace, application_id, [kept], calendar, fields={"content": contents[0]}
    )
    copied = [replace(one, id=0, amount_yuan=None) for one in before["events"]]
    past = [*copied, Event(EventKind.SPLIT, on, linked_id=application_id)]
    for place, content in enumerate(contents[1:], start=2):
        number = before["number"] and f"{before['number']}-{place}"
        fresh = {**_same(before), "content": content, "number": number}
        child = Added(len(edits))
        edits.append(Edit(APPLICATION.key, fresh))
        edits += [Edit(APPLICATION_EVENT.key, values_of(one, child)) for one in past]
    return make_changes(workspace, edits, f"拆分申请为 {len(contents)} 件")


def _same(before: Values) -> Values:
    left_out = {"fee_yuan", "number", "content"}
    return {name: before[name] for name in APPLICATION.names if name not in left_out}


def merge(workspace: Workspace, ids: Sequence[int], into_id: int, on: datetime.date) -> Changes:
    """Handle repeats together with another application, as one step.

    While that one is open, they are answered with it and counted with its result; if it has been
    answered, they are closed as repeats. Either way each counts once.

    Raises:
        UserError: the application cannot be merged into itself or into a merged one, or one of
            them is closed.

    Source:
        《条例》(2019) 第三十六条第（六）项.
    """
    main = application_of(workspace, into_id)
    others = [one for one in dict.fromkeys(ids) if one != into_id]
    if not others:
        raise UserError("请选择要并入的其他申请，申请不能并入它自己。")
    if any(one.kind is EventKind.MERGED for one in main["events"]):
        raise UserError("这件申请自己已经并案，请选择它所并入的那件申请。")
    answered = closing_of(main["events"])
    if answered is not None and answered.on > on:
        raise UserError(
            "要并入的申请已于 {answered} 办结，并案日期不能早于这一天，请核对日期。",
            answered=answered.on,
        )
    added = [Event(EventKind.MERGED, on, linked_id=into_id)]
    if answered is not None:
        repeat = outcome_in("not_processed_repeat", on.year)
        added.append(Event(EventKind.ANSWERED, on, outcome=repeat, linked_id=into_id))
    calendar = calendar_of(workspace)
    edits = [edit for one in others for edit in event_edits(workspace, one, added, calendar)]
    return make_changes(workspace, edits, f"并案 {len(others)} 件")


def link(
    workspace: Workspace, application_id: int, other_id: int, on: datetime.date, note: str = ""
) -> Changes:
    """Link two applications that have to do with one another, as one step.

    Raises:
        UserError: it is one and the same, or they are linked already.
    """
    if application_id == other_id:
        raise UserError("请选择另一件申请，申请不能与它自己关联。")
    calendar = calendar_of(workspace)
    edits = []
    for one, other in ((application_id, other_id), (other_id, application_id)):
        event = Event(EventKind.LINKED, on, note=note or None, linked_id=other)
        edits += event_edits(workspace, one, [event], calendar)
    return make_changes(workspace, edits, "关联申请")


def linked_cases(workspace: Workspace, application_id: int) -> tuple[RecordReference, ...]:
    """Return what belongs to an application: other applications, reviews, lawsuits.

    Reviews and lawsuits belong to it by its number.
    """
    events = table_of(APPLICATION_EVENT)
    own = table_of(APPLICATION)
    pairs = select(events.c.application_id, events.c.linked_id).where(
        events.c.linked_id.is_not(None),
        or_(events.c.application_id == application_id, events.c.linked_id == application_id),
    )
    found: list[RecordReference] = []
    with workspace.reading() as connection:
        linked = {one for pair in connection.execute(pairs) for one in pair} - {application_id}
        known = sorted(read_values(connection, APPLICATION, sorted(linked)))
        found += [RecordReference(APPLICATION.key, one) for one in known]
        number = connection.scalar(select(own.c.number).where(own.c.id == application_id))
        for register in (ADMINISTRATIVE_REVIEW, LAWSUIT):
            table = table_of(register)
            statement = select(table.c.id).where(table.c.application_number == number)
            ids = connection.scalars(statement.order_by(table.c.accepted_on, table.c.id))
            found += [RecordReference(register.key, one) for one in ids if number]
    return tuple(found)


def of_same_person(workspace: Workspace, application_id: int) -> list[Values]:
    """Return the applications of the person who made one, itself among them, by day of receipt.

    The same name is the same person unless two numbers of identity documents say otherwise; an
    applicant whose name was erased is nobody else.

    Raises:
        StaleRecordError: the application was deleted.
    """
    one = application_of(workspace, application_id)
    table = table_of(APPLICATION)
    same = table.c.applicant == one["applicant"]
    if one["applicant"] == ERASED:
        same = table.c.id == application_id
    if one["document_number"]:
        known = table.c.document_number
        same = and_(same, or_(known.is_(None), known == one["document_number"]))
    statement = select(table.c.id).where(same).order_by(table.c.received_on, table.c.id)
    with workspace.reading() as connection:
        ids = list(connection.scalars(statement))
        found = read_values(connection, APPLICATION, ids)
    return [found[each] for each in ids]


def earlier_in_month(workspace: Workspace, application_id: int) -> list[Values]:
    """Return the person's applications of the same calendar month before this one.

    Raises:
        StaleRecordError: the application was deleted.

    Source:
        国办函〔2020〕109号: the same applicant within a calendar month (自然月).
    """
    theirs = of_same_person(workspace, application_id)
    place = next(n for n, one in enumerate(theirs) if one["id"] == application_id)
    return [one for one in theirs[:place] if _month(one) == _month(theirs[place])]


def _month(values: Values) -> tuple[Any, Any]:
    return values["received_on"].year, values["received_on"].month


def fee_of_application(
    workspace: Workspace,
    application_id: int,
    basis: FeeBasis,
    *,
    pages: int = 0,
    exemption: str = "",
) -> FeeCalculation:
    """Return the fee of an application, with the person's earlier ones of the month counted in.

    Args:
        workspace: where the log is.
        application_id: the application.
        basis: by items or by pages.
        pages: pages of the answer, for a fee by pages.
        exemption: why the office does not charge it.

    Raises:
        StaleRecordError: it was deleted.
        UserError: it came before fees were in force, or no pages are given.

    Source:
        国办函〔2020〕109号.
    """
    earlier = earlier_in_month(workspace, application_id)
    received_on = application_of(workspace, application_id)["received_on"]
    return fee_calculation(
        basis,
        1 if basis is FeeBasis.ITEMS else pages,
        received_on,
        earlier=len(earlier),
        exemption=exemption,
    )
