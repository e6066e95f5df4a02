"""Personal information: shown on demand and logged, kept for its time, then erased.

Lists, papers and exports mask it (`masked_records`); only what this module gives out is plain.
"""

import datetime
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, exists, extract, or_, select

from models.problems import RecordReference, StaleRecordError, UserError
from models.records import BY_KEY
from models.records.application import APPLICATION
from models.records.dispute import ADMINISTRATIVE_REVIEW, LAWSUIT
from models.records.privacy import ERASURE, EXPORTED, LOOK_UP, SHOWN
from models.records.register import Values
from models.records.settings import WORK_SETTINGS
from models.store.changes import Changes
from models.store.erasing import ERASED, Erased, erase_cases, remove_files
from models.store.history import change, change_step
from models.store.identity_numbers import keeps_numbers
from models.store.masked_records import personal_fields
from models.store.reading import Filter, Query, matching_ids, records, single
from models.store.rows import from_plain, insert_rows, next_id, read_values, table_of
from models.store.steps import Change, actor_name, record_step
from models.store.workspace import Workspace

RETENTION_YEARS = 10
"""Years after that of the closing, where the office has not set others.

Source:
    国家档案局令第8号 (10 or 30 years or for good; which one is a matter of the office's schedule).
"""
ALL_FIELDS = "全部个人信息"
"""What a look at every personal value of a record is logged as."""


def show_personal(
    workspace: Workspace, reference: RecordReference, field: str, reason: str = ""
) -> Any:  # noqa: ANN401 - a cell value
    """Return the plain value of a personal field; who looked, when and why is logged with it.

    Args:
        workspace: where the record is.
        reference: the record.
        field: name of the field.
        reason: why it is looked at.

    Raises:
        StaleRecordError: the record was deleted.
        KeyError: the register has no such personal field.

    Source:
        《个人信息保护法》第五十一条、第五十四条.
    """
    register = BY_KEY[reference.register]
    if field not in personal_fields(register):
        raise KeyError(field)
    with workspace.writing() as connection:
        values = read_values(connection, register, [reference.id]).get(reference.id)
        if values is None:
            raise StaleRecordError("这条记录刚才已被删除，请重新选择。")
        _log(connection, reference, register.fields[field].label, SHOWN, reason)
    return values[field]


def log_unmasked(workspace: Workspace, reference: RecordReference, what: str, reason: str) -> None:
    """Log that a paper or file with the plain personal values of a record was made.

    Args:
        workspace: where the record is.
        reference: the record.
        what: the paper or file.
        reason: why it is not masked.

    Raises:
        UserError: no reason is given.
    """
    if not reason.strip():
        raise UserError("导出未遮蔽的个人信息要写明事由，例如“提交法院”。")
    with workspace.writing() as connection:
        _log(connection, reference, what, EXPORTED, reason)


def _log(
    connection: Connection, reference: RecordReference, what: str, deed: str, reason: str
) -> None:
    values: Values = {
        "id": next_id(connection, table_of(LOOK_UP)),
        "looked_at": datetime.datetime.now().astimezone().isoformat(timespec="seconds"),
        "looked_by": actor_name(),
        "deed": deed,
        "register": reference.register,
        "record_id": reference.id,
        "field": what[:100],
        "reason": reason.strip()[:200] or None,
    }
    insert_rows(connection, LOOK_UP, [values])
    step = Change(LOOK_UP, values["id"], None, {**values, "version": 1})
    record_step(connection, f"{deed}个人信息", [step], lasting=True)


def look_ups(
    workspace: Workspace, reference: RecordReference | None = None, year: int | None = None
) -> list[Values]:
    """Return the looks at personal information, the latest first.

    Args:
        workspace: where the log is.
        reference: only those at this record.
        year: only those of this year.
    """
    wanted = (
        (
            Filter("register", "one_of", (reference.register,)),
            Filter("record_id", "one_of", (reference.id,)),
        )
        if reference
        else ()
    )
    ids = matching_ids(workspace, Query(LOOK_UP.key, filters=wanted))
    found = records(workspace, LOOK_UP.key, ids)
    return [one for one in found if year is None or one["looked_at"].startswith(f"{year}-")]


def erasures(workspace: Workspace) -> list[Values]:
    """Return the register of what was erased, the latest first."""
    return records(workspace, ERASURE.key, matching_ids(workspace, Query(ERASURE.key)))


def keeps_identity_numbers(workspace: Workspace) -> bool:
    """Tell whether the office stores the numbers of identity documents."""
    with workspace.reading() as connection:
        return keeps_numbers(connection)


def retention_years(workspace: Workspace) -> int:
    """Return for how many years after that of its closing a case keeps its personal data."""
    kept = (single(workspace, WORK_SETTINGS.key) or {}).get("retention_years")
    return RETENTION_YEARS if kept is None else int(kept)


def due_for_deletion(workspace: Workspace, on: datetime.date) -> tuple[Values, ...]:
    """Return the closed applications whose personal data are to be erased, the oldest first.

    Each has its last closing under `closed_on`: the answer, or the end of a review or lawsuit
    about it. The years run from 1 January after that; nothing open is among them. Applications
    that were deleted, of which history still knows, count from that day and are `deleted`.

    Source:
        《个人信息保护法》第十九条、第四十七条; 国家档案局令第8号.
    """
    years = retention_years(workspace)
    table = table_of(APPLICATION)
    old = extract("year", table.c.answered_on) + years < on.year
    unerased = or_(
        table.c.applicant != ERASED,
        *(table.c[name].is_not(None) for name in personal_fields(APPLICATION)[1:]),
    )
    statement = select(table.c.id).where(old, unerased).order_by(table.c.answered_on, table.c.id)
    with workspace.reading() as connection:
        found = read_values(connection, APPLICATION, list(connection.scalars(statement)))
        ends = _ends_of_disputes(connection, [one["number"] for one in found.values()])
        deleted = _deleted_cases(connection)
    closed = [
        one
        for one in deleted.values()
        if one["applicant"] != ERASED and one["closed_on"].year + years < on.year
    ]
    for values in found.values():
        days = [values["answered_on"], *ends.get(values["number"], ())]
        if None not in days and max(days).year + years < on.year:
            closed.append({**values, "closed_on": max(days), "deleted": False})
    return tuple(sorted(closed, key=lambda one: (one["closed_on"], one["id"])))


def _deleted_cases(connection: Connection) -> dict[int, Values]:
    """Return the applications that are no more as history knew them last, by id."""
    table = table_of(APPLICATION)
    statement = (
        select(change.c.record_id, change.c.before, change.c.after, change_step.c.made_at)
        .join(change_step, change.c.step_id == change_step.c.id)
        .where(
            change.c.register == APPLICATION.key,
            ~exists().where(table.c.id == change.c.record_id),
        )
        .order_by(change.c.id)
    )
    found: dict[int, Values] = {}
    for row in connection.execute(statement):
        values = from_plain(APPLICATION, row.after or row.before)
        on = datetime.date.fromisoformat(row.made_at[:10])
        found[row.record_id] = {**values, "id": row.record_id, "closed_on": on, "deleted": True}
    return found


def _ends_of_disputes(
    connection: Connection, numbers: Collection[str | None]
) -> dict[str, list[datetime.date | None]]:
    """Return when the reviews and lawsuits about applications ended; None for an open one."""
    found: dict[str, list[datetime.date | None]] = {}
    for register in (ADMINISTRATIVE_REVIEW, LAWSUIT):
        table = table_of(register)
        statement = select(table.c.application_number, table.c.closed_on).where(
            table.c.application_number.is_not(None)
        )
        for number, closed_on in connection.execute(statement):
            if number in numbers:
                found.setdefault(number, []).append(closed_on)
    return found


def erase(
    workspace: Workspace,
    ids: Sequence[int],
    label: str,
    *,
    keep_attachments: Collection[int] = (),
) -> Changes:
    """Erase the personal data of closed applications for good, and log who did it, when, of which.

    The name becomes 已删除, the other personal fields blank, and both go from texts, events,
    letters, reviews, print log, saved views, history and search, too; what is counted stays as it
    is. It cannot be undone. Copies in backups go with the backups.

    Args:
        workspace: where the applications are.
        ids: the applications, as reviewed by the clerk.
        label: why, such as `"到期销毁"`.
        keep_attachments: ids of attachments that stay; all others of the cases are destroyed.

    Raises:
        UserError: none is given, or one of them is open, or its review or lawsuit is.

    Source:
        《个人信息保护法》第四十七条.
    """
    with workspace.writing() as connection:
        cases = read_values(connection, APPLICATION, list(dict.fromkeys(ids)))
        deleted = _deleted_cases(connection) if set(ids) - set(cases) else {}
        lost = {one: values for one, values in deleted.items() if one in ids}
        _refuse_open(connection, cases, lost)
        cases |= lost
        erased = erase_cases(connection, cases, label.strip() or "到期销毁", set(keep_attachments))
    _destroy(workspace, erased)
    return Changes(erased.registers, tuple(cases), f"销毁个人信息 {len(cases)} 件")


def _refuse_open(
    connection: Connection, cases: Mapping[int, Values], lost: Mapping[int, Values]
) -> None:
    if not cases and not lost:
        raise UserError("请先在清单里勾选要销毁个人信息的申请。")
    ends = _ends_of_disputes(connection, [one["number"] for one in cases.values()])
    for one in cases.values():
        name = one["number"] or f"{one['received_on']} 收到的申请"
        if one["answered_on"] is None:
            raise UserError("“{name}”还没有办结，不能销毁个人信息，请从清单里去掉。", name=name)
        if None in ends.get(one["number"], ()):
            raise UserError(
                "“{name}”的复议或者诉讼还没有审结，不能销毁个人信息，请从清单里去掉。", name=name
            )


def _destroy(workspace: Workspace, erased: Erased) -> None:
    """Remove contents and drafts from the folder, and what the database keeps of old pages."""
    remove_files(workspace, erased)
    workspace.compact()
