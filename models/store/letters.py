"""Letters that went out on applications: kept with their number, sent, and proved delivered."""

import datetime
import re
from collections.abc import Sequence
from itertools import pairwise

from sqlalchemy import Connection, or_, select

from models.problems import RecordReference, StaleRecordError, UserError
from models.records.application import APPLICATION
from models.records.application_event import APPLICATION_EVENT
from models.records.application_letter import APPLICATION_LETTER
from models.records.attachment import LETTER, PROOF_OF_DELIVERY
from models.records.dispatch import PRINT_JOB
from models.records.office import OFFICE
from models.records.register import Values
from models.records.settings import WORK_SETTINGS
from models.rules.application_events import Event, EventKind, current_round, last_of
from models.store.applications import application_of, event_edits
from models.store.attachments import NewFile, attachment_edits
from models.store.calendar import calendar_of
from models.store.changes import Added, Changes, Edit, make_changes
from models.store.history import change
from models.store.reading import Filter, Query, matching_ids, records, single
from models.store.rows import table_of
from models.store.workspace import Workspace

_USUAL_WORD = "公复"


def letter_word(workspace: Workspace) -> str:
    """Return the word before the year in the numbers of letters, such as 徐公复."""
    chosen = (single(workspace, WORK_SETTINGS.key) or {}).get("letter_word")
    office = single(workspace, OFFICE.key) or {}
    return str(chosen or (office.get("full_name") or "本")[0] + _USUAL_WORD)


def next_letter_number(workspace: Workspace, on: datetime.date) -> str:
    """Return the number after the last one of the year, such as `徐公复〔2026〕1号`.

    Numbers once given are never given again, also those of letters that were deleted or undone.
    """
    head = f"{letter_word(workspace)}〔{on.year}〕"
    with workspace.reading() as connection:
        used = _numbers_used(connection, head)
    form = re.compile(re.escape(head) + r"(\d+)号")
    serials = [int(found.group(1)) for one in used if (found := form.match(one))]
    return f"{head}{max(serials, default=0) + 1}号"


def _numbers_used(connection: Connection, head: str) -> list[str]:
    """Return the numbers that begin with `head` and were ever given or printed."""
    like = f"{head}%"
    letters = table_of(APPLICATION_LETTER).c.number
    events = table_of(APPLICATION_EVENT).c.letter_number
    titles = table_of(PRINT_JOB).c.title
    found = [
        number
        for kept in (letters, events, titles)
        for number in connection.scalars(select(kept).where(kept.like(like)))
    ]
    for register, name in ((APPLICATION_LETTER, "number"), (APPLICATION_EVENT, "letter_number")):
        sides = [side[name].as_string() for side in (change.c.before, change.c.after)]
        past = select(*sides).where(
            change.c.register == register.key, or_(*(side.like(like) for side in sides))
        )
        found += [one for row in connection.execute(past) for one in row if one]
    return found


def keep_letter(
    workspace: Workspace,
    application_id: int,
    kind: str,
    number: str,
    *,
    pdf: bytes,
    on: datetime.date,
    docx: bytes | None = None,
    name: str = "",
    event: EventKind | None = None,
    addressee: str = "",
) -> Changes:
    """Keep a letter as it goes out: its paper, its number and the event it belongs to, in one step.

    A letter that was kept before and has not been sent may be kept again under its number.

    Args:
        workspace: where the application is.
        application_id: the application.
        kind: what kind of letter it is, as the clerk reads it.
        number: such as `徐公复〔2026〕1号`; empty for a letter without one.
        pdf: its PDF file.
        on: its date.
        docx: its Word file.
        name: name of the files without ending.
        event: what kind of event it tells; the last such event gets the number.
        addressee: to whom it goes; the applicant if empty.

    Raises:
        StaleRecordError: the application was deleted.
        UserError: the number was used by another letter, or the same paper is kept already.
    """
    application = application_of(workspace, application_id)
    number = number.strip()
    before = _same_letter(workspace, application_id, kind, number)
    if number and before is None:
        _refuse_used(workspace, number)
    stem = name or f"{kind}（{number or application['number'] or on.isoformat()}）"
    files = [NewFile(f"{stem}.pdf", pdf, LETTER)]
    if docx is not None:
        files.append(NewFile(f"{stem}.docx", docx, LETTER))
    owner = RecordReference(APPLICATION.key, application_id)
    edits = attachment_edits(workspace, owner, files)
    told = _event_of(application["events"], event, number)
    values: Values = {
        "application_id": application_id,
        "event_id": told.id if told else None,
        "kind": kind,
        "number": number or None,
        "dated_on": on,
        "addressee": addressee or application["applicant"],
        "pdf_id": Added(0),
        "docx_id": Added(1) if docx is not None else None,
    }
    edits.append(_letter_edit(values, before))
    if told and number and told.letter_number != number:
        edits.append(Edit(APPLICATION_EVENT.key, {"letter_number": number}, told.id))
    return make_changes(workspace, edits, f"留存{kind}")


def _letter_edit(values: Values, before: Values | None) -> Edit:
    if before is None:
        return Edit(APPLICATION_LETTER.key, values)
    return Edit(APPLICATION_LETTER.key, values, before["id"], before["version"])


def _same_letter(
    workspace: Workspace, application_id: int, kind: str, number: str
) -> Values | None:
    """Return the letter that was kept under a number for the same purpose and not sent yet."""
    if not number:
        return None
    for one in letters_of(workspace, application_id):
        if (one["number"], one["kind"], one["sent_on"]) == (number, kind, None):
            return one
    return None


def _refuse_used(workspace: Workspace, number: str) -> None:
    with workspace.reading() as connection:
        used = _numbers_used(connection, number)
    if number in used or any(one.startswith(f"{number} ") for one in used):
        raise UserError("文号“{number}”已经用过，请换成下一个文号。", number=number)


def _event_of(events: Sequence[Event], kind: EventKind | None, number: str) -> Event | None:
    """Return the stored event that a letter tells: the last of its kind without another number."""
    fitting = [
        one
        for one in events
        if one.kind is kind and one.id and one.letter_number in {None, "", number or None}
    ]
    return fitting[-1] if fitting else None


def letters_of(workspace: Workspace, application_id: int) -> list[Values]:
    """Return the letters on an application, the earliest first."""
    mine = Filter(APPLICATION_LETTER.owner_name, "one_of", (application_id,))
    query = Query(APPLICATION_LETTER.key, filters=(mine,), sort=(("dated_on", False),))
    found = records(workspace, APPLICATION_LETTER.key, matching_ids(workspace, query))
    return sorted(found, key=lambda one: (one["dated_on"], one["id"]))


def letters_of_year(workspace: Workspace, year: int) -> list[Values]:
    """Return the register of letters of a year (发文登记), by number and day."""
    query = Query(APPLICATION_LETTER.key, year=year)
    found = records(workspace, APPLICATION_LETTER.key, matching_ids(workspace, query))
    return sorted(found, key=lambda one: (one["dated_on"], one["id"]))


def record_delivery(
    workspace: Workspace,
    letter_id: int,
    *,
    way: str,
    sent_on: datetime.date | None = None,
    signed_on: datetime.date | None = None,
    tracking_number: str = "",
    signed_by: str = "",
    proof: NewFile | None = None,
    on_purpose: bool = False,
) -> Changes:
    """Log that a letter was sent or received, with its proof, as one step.

    The delivery of an answer is logged among the events of the application, too.

    Args:
        workspace: where the letter is.
        letter_id: the letter.
        way: how it was delivered, such as 邮寄.
        sent_on: the day it was posted or handed over.
        signed_on: the day it was received.
        tracking_number: of the express mail.
        signed_by: who received it.
        proof: a scan of the receipt.
        on_purpose: the proof is meant, though it seems to belong to another application.

    Raises:
        StaleRecordError: the letter was deleted.
        ForeignPaperError: the proof belongs to another application, and it is not on purpose.
        UserError: the days are out of order, or the proof cannot be attached.
    """
    found = records(workspace, APPLICATION_LETTER.key, [letter_id])
    if not found:
        raise StaleRecordError("这份文书刚才已被删除，请重新选择。")
    letter = found[0]
    _refuse_disorder(letter["dated_on"], sent_on, signed_on)
    edits: list[Edit] = []
    if proof is not None:
        owner = RecordReference(APPLICATION.key, letter["application_id"])
        proof = NewFile(proof.name, proof.content, PROOF_OF_DELIVERY)
        edits = attachment_edits(workspace, owner, [proof], on_purpose=on_purpose)
    values: Values = {
        "way": way,
        "sent_on": sent_on or letter["sent_on"],
        "signed_on": signed_on or letter["signed_on"],
        "tracking_number": tracking_number or letter["tracking_number"],
        "signed_by": signed_by or letter["signed_by"],
        "proof_id": Added(0) if edits else letter["proof_id"],
    }
    edits.append(Edit(APPLICATION_LETTER.key, values, letter_id, letter["version"]))
    edits += _delivered(workspace, letter, way, signed_on)
    return make_changes(workspace, edits, f"登记送达{letter['kind']}")


def _refuse_disorder(
    dated_on: datetime.date, sent_on: datetime.date | None, signed_on: datetime.date | None
) -> None:
    days = [("文书日期", dated_on), ("寄出日期", sent_on), ("签收日期", signed_on)]
    known = [(label, day) for label, day in days if day is not None]
    for (first, earlier), (second, later) in pairwise(known):
        if later < earlier:
            raise UserError(
                "{second} {later} 早于{first} {earlier}，请核对这两个日期。",
                second=second,
                later=later,
                first=first,
                earlier=earlier,
            )


def _delivered(
    workspace: Workspace, letter: Values, way: str, signed_on: datetime.date | None
) -> list[Edit]:
    """Return the edits that log the delivery of an answer; none for another letter."""
    if signed_on is None or letter["event_id"] is None:
        return []
    events = application_of(workspace, letter["application_id"])["events"]
    now = current_round(events)
    answer = next((one for one in now if one.id == letter["event_id"]), None)
    if answer is None or answer.kind is not EventKind.ANSWERED:
        return []
    if last_of(now, EventKind.DELIVERED):
        return []
    event = Event(EventKind.DELIVERED, signed_on, method=way, letter_number=letter["number"])
    return event_edits(workspace, letter["application_id"], [event], calendar_of(workspace))
