"""What a clerk does with an application: each act is an event, the dates follow from them.

The events are the truth. An application that has none yet, because a form or an import set its
dates, is read as if it had the events that say the same; they are written with its next event.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, and_, or_, select

from models.messages import Message, translatable
from models.problems import Problem, RecordReference, Severity, StaleRecordError, UserError, Where
from models.records.application import APPLICATION
from models.records.application_event import APPLICATION_EVENT, event_of, values_of
from models.records.register import Values
from models.rules.application_events import (
    REPLIED,
    Event,
    EventKind,
    closing_of,
    consultations,
    current_round,
    in_sequence,
    receipt_day,
)
from models.rules.application_fields import BEYOND_FIELDS, derived, with_fields
from models.rules.application_life import Life, consultation_limit, life_of
from models.rules.application_order import EventProblem, problems_of, refuse_impossible
from models.rules.editions import regulation_of
from models.rules.outcomes import parse_outcome
from models.rules.working_days import WorkingDays
from models.store.calendar import calendar_of
from models.store.changes import Added, Changes, Edit, make_changes
from models.store.reading import records
from models.store.rows import batches, read_values, table_of
from models.store.workspace import Workspace

_DIFFERENT = translatable(
    "errors", "“{label}”是“{stored}”，按办理经过应是“{derived}”，请打开这件申请核对后保存。"
)


def stored_events(
    connection: Connection, ids: Sequence[int], *, beyond_fields: bool = False
) -> dict[int, tuple[Event, ...]]:
    """Return the events that are stored of applications, in sequence, by their ids.

    Args:
        connection: where to read.
        ids: the applications.
        beyond_fields: leave out applications whose fields tell their clock as well.
    """
    table = table_of(APPLICATION_EVENT)
    owner = table.c.application_id
    telling = and_(
        table.c.kind.in_([kind.value for kind in BEYOND_FIELDS]),
        or_(table.c.kind != EventKind.EXTENSION_APPROVED.value, table.c.days.is_not(None)),
    )
    found: dict[int, list[Event]] = {}
    for some in batches(ids):
        wanted = list(some)
        if beyond_fields:
            told = select(owner).where(owner.in_(wanted), telling).distinct()
            wanted = list(connection.scalars(told))
        statement = select(table).where(owner.in_(wanted)).order_by(table.c.happened_on, table.c.id)
        for row in connection.execute(statement).mappings():
            found.setdefault(row["application_id"], []).append(event_of(dict(row)))
    return {one: tuple(events) for one, events in found.items()}


def with_events(workspace: Workspace, found: Sequence[Values]) -> list[Values]:
    """Return applications with their events under `events`, empty where none are stored.

    Dates that a form or an import changed since count as what happened.
    """
    with workspace.reading() as connection:
        stored = stored_events(connection, [values["id"] for values in found])
    return [
        {
            **values,
            "events": with_fields(stored[values["id"]], values) if values["id"] in stored else (),
        }
        for values in found
    ]


def application_of(workspace: Workspace, application_id: int) -> Values:
    """Return an application with all that happened to it under `events`.

    Raises:
        StaleRecordError: it was deleted.
    """
    found = records(workspace, APPLICATION.key, [application_id])
    if not found:
        raise StaleRecordError("这件申请刚才已被删除，请重新选择。")
    values = with_events(workspace, found)[0]
    return {**values, "events": values["events"] or with_fields((), values)}


def life_of_application(
    workspace: Workspace, application_id: int, calendar: WorkingDays | None = None
) -> Life:
    """Return where an application stands.

    Raises:
        StaleRecordError: it was deleted.
        UserError: it was received before 2008-05-01.
    """
    events = application_of(workspace, application_id)["events"]
    return life_of(events, calendar or calendar_of(workspace))


def receive(
    workspace: Workspace,
    values: Mapping[str, Any],
    *,
    sent_on: datetime.date | None = None,
    arrived_on: datetime.date | None = None,
    confirmed_on: datetime.date | None = None,
) -> Changes:
    """Log a new application; the day of receipt follows from the way it came.

    Args:
        workspace: where the log is.
        values: checked values of the application; `received_on` where no other day is given.
        sent_on: the day it was handed in or posted.
        arrived_on: the day it arrived or was signed for.
        confirmed_on: the day office and applicant confirmed the arrival.

    Raises:
        UserError: the day that decides is missing, the days are out of order, or the number is
            already used.

    Source:
        《条例》(2019) 第三十一条.
    """
    if sent_on or arrived_on or confirmed_on:
        day = receipt_day(values["method"], sent_on, arrived_on, confirmed_on)
        values = {**values, "received_on": day}
    filled = {**dict.fromkeys(APPLICATION.names), **values}
    received = Event(
        EventKind.RECEIVED,
        filled["received_on"],
        method=filled["method"],
        sent_on=sent_on,
        arrived_on=arrived_on,
        confirmed_on=confirmed_on,
    )
    events = with_fields((received,), filled)
    refuse_impossible((), events, calendar_of(workspace))
    parts = [Edit(APPLICATION_EVENT.key, values_of(one, Added(0))) for one in events]
    return make_changes(workspace, [Edit(APPLICATION.key, filled), *parts], "收到申请")


def save_fields(
    workspace: Workspace, application_id: int, values: Mapping[str, Any], version: int | None = None
) -> Changes:
    """Change fields of an application directly; dates among them become events.

    Raises:
        StaleRecordError: it was changed or deleted since it was read at `version`.
        UserError: its number is already used, or the values break a rule of the schema.
    """
    before = application_of(workspace, application_id)
    events = with_fields(before["events"], {**before, **values})
    edits = [Edit(APPLICATION.key, {**values, **derived(events)}, application_id, version)]
    edits += _event_edits(workspace, application_id, events)
    return make_changes(workspace, edits, f"修改{APPLICATION.label}")


def problems_of_event(
    workspace: Workspace, application_id: int, event: Event
) -> tuple[EventProblem, ...]:
    """Return what is impossible or doubtful about an event that is to be logged next."""
    before = application_of(workspace, application_id)["events"]
    earlier = [one for one in before if one.on <= event.on]
    return tuple(problems_of(earlier, event, calendar_of(workspace)))


def log_event(
    workspace: Workspace,
    application_id: int,
    event: Event,
    *,
    version: int | None = None,
    today: datetime.date | None = None,
) -> Changes:
    """Log what happened to an application, and set the dates that follow, as one step.

    An answer also answers the open applications that were merged into this one.

    Args:
        workspace: where the log is.
        application_id: the application.
        event: what happened.
        version: at which the application was read; None takes it as it is.
        today: if given, later days are refused.

    Raises:
        StaleRecordError: the application was changed or deleted since.
        UserError: it is impossible in this order or on this day, with the reason; or it is
            logged already.

    Source:
        《条例》(2019) 第三十条 to 第三十五条; (2007) 第二十一条 to 第二十四条.
    """
    calendar = calendar_of(workspace)
    edits = event_edits(workspace, application_id, [event], calendar, today=today, version=version)
    if event.kind is EventKind.ANSWERED:
        for other in followers_of(workspace, application_id):
            edits += event_edits(workspace, other, [event], calendar, today=today)
    return make_changes(workspace, edits, f"登记{event.kind.value}")


def change_event(
    workspace: Workspace, application_id: int, event: Event, *, today: datetime.date | None = None
) -> Changes:
    """Correct an event that is stored under `event.id`; the dates follow.

    Raises:
        StaleRecordError: the event is gone.
        UserError: the events are impossible then, with the reason.
    """
    return _rewritten(workspace, application_id, event.id, event, today)


def remove_event(workspace: Workspace, application_id: int, event_id: int) -> Changes:
    """Take out an event that was logged by mistake; the dates follow.

    Raises:
        StaleRecordError: the event is gone.
        UserError: the events left are impossible, with the reason.
    """
    return _rewritten(workspace, application_id, event_id, None, None)


def _rewritten(
    workspace: Workspace,
    application_id: int,
    event_id: int,
    event: Event | None,
    today: datetime.date | None,
) -> Changes:
    before = application_of(workspace, application_id)
    old = next((one for one in before["events"] if one.id and one.id == event_id), None)
    if old is None:
        raise StaleRecordError("这项办理经过刚才已被修改或删除，请重新打开后再改。")
    rest = [one for one in before["events"] if one is not old]
    after = in_sequence([*rest, event] if event else rest)
    refuse_impossible(before["events"], after, calendar_of(workspace), today)
    if not after:
        raise UserError("收到申请不能删除；这件申请登记错了的，请删除整件申请。")
    edits = _edits(workspace, before, after)
    return make_changes(workspace, edits, f"{'修改' if event else '删除'}{old.kind.value}")


def followers_of(workspace: Workspace, application_id: int) -> tuple[int, ...]:
    """Return the ids of the open applications that are handled together with one."""
    table = table_of(APPLICATION_EVENT)
    statement = select(table.c.application_id).where(
        table.c.linked_id == application_id, table.c.kind == EventKind.MERGED.value
    )
    with workspace.reading() as connection:
        ids = sorted(set(connection.scalars(statement)))
    found = with_events(workspace, records(workspace, APPLICATION.key, ids))
    return tuple(one["id"] for one in found if closing_of(one["events"]) is None)


def event_edits(
    workspace: Workspace,
    application_id: int,
    added: Sequence[Event],
    calendar: WorkingDays,
    *,
    fields: Mapping[str, Any] | None = None,
    version: int | None = None,
    today: datetime.date | None = None,
) -> list[Edit]:
    """Return the edits that add events to an application and set the dates that follow.

    Args:
        workspace: where the log is.
        application_id: the application.
        added: what happened.
        calendar: the office's calendar.
        fields: other fields of the application to be set in the same step.
        version: at which the application was read; None takes it as it is.
        today: if given, later days are refused.

    Raises:
        StaleRecordError: the application was changed or deleted since.
        UserError: the events are impossible, with the reason, or logged already.
    """
    before = application_of(workspace, application_id)
    if version is not None and before["version"] != version:
        raise StaleRecordError("这件申请刚才已被修改，没有保存。请重新打开后再登记。")
    after = before["events"]
    for event in added:
        fresh = _settled(event, after, calendar)
        if fresh in after:
            raise UserError(
                "{on} 的“{kind}”已经登记过，不用再登记。", on=fresh.on, kind=fresh.kind.value
            )
        after = in_sequence([*after, fresh])
    refuse_impossible(before["events"], after, calendar, today)
    return _edits(workspace, before, after, fields or {})


def _settled(event: Event, before: Sequence[Event], calendar: WorkingDays) -> Event:
    """Return the event as it is stored: results by their code, silence on the last day to reply."""
    if event.outcome:
        try:
            return replace(event, outcome=parse_outcome(event.outcome, event.on.year))
        except ValueError as error:
            raise UserError("{reason}", reason=str(error)) from error
    if event.kind not in {EventKind.THIRD_PARTY_SILENT, EventKind.AGENCY_SILENT}:
        return event
    asked = [
        one.ask
        for one in consultations(current_round(before))
        if one.reply is None and one.ask.kind is REPLIED[event.kind]
    ]
    named = [ask for ask in asked if event.party and ask.party == event.party]
    ask = next(iter(named or asked), None)
    received_on = next(one.on for one in before if one.kind is EventKind.RECEIVED)
    limit = consultation_limit(ask, regulation_of(received_on), calendar) if ask else None
    return replace(event, on=limit.on) if limit and limit.on < event.on else event


def _edits(
    workspace: Workspace,
    before: Values,
    after: Sequence[Event],
    fields: Mapping[str, Any] | None = None,
) -> list[Edit]:
    found = {**(fields or {}), **derived(after)}
    changed = {name: value for name, value in found.items() if before[name] != value}
    own = [Edit(APPLICATION.key, changed, before["id"], before["version"])] if changed else []
    return [*own, *_event_edits(workspace, before["id"], after)]


def _event_edits(workspace: Workspace, application_id: int, after: Sequence[Event]) -> list[Edit]:
    """Return the edits that make the stored events those given."""
    key = APPLICATION_EVENT.key
    with workspace.reading() as connection:
        stored = stored_events(connection, [application_id]).get(application_id, ())
    kept = {one.id: one for one in after if one.id}
    edits = [Edit(key, None, one.id) for one in stored if one.id not in kept]
    edits += [
        Edit(key, values_of(kept[one.id], application_id), one.id)
        for one in stored
        if one.id in kept and kept[one.id] != one
    ]
    return edits + [Edit(key, values_of(one, application_id)) for one in after if not one.id]


def recomputed(workspace: Workspace) -> tuple[Problem, ...]:
    """Return where the fields of applications are not those that follow from their events.

    Such a difference comes from a form or an import that set a field directly; it is read as what
    happened, so nothing is lost, but it should be looked at.
    """
    events_table = table_of(APPLICATION_EVENT)
    problems: list[Problem] = []
    with workspace.reading() as connection:
        ids = list(
            connection.scalars(
                select(events_table.c.application_id)
                .distinct()
                .order_by(events_table.c.application_id)
            )
        )
        stored = stored_events(connection, ids)
        found = read_values(connection, APPLICATION, ids)
    for application_id, values in found.items():
        for name, value in derived(stored[application_id]).items():
            if values[name] != value:
                problems.append(_difference(values, name, value))
    return tuple(problems)


def _difference(values: Values, name: str, value: object) -> Problem:
    field = APPLICATION.fields[name]
    shown = {
        "label": field.label,
        "stored": field.kind.format(values[name]),
        "derived": field.kind.format(value),
    }
    where = Where(APPLICATION.label, "", values["number"] or str(values["id"]), field.label)
    reference = RecordReference(APPLICATION.key, values["id"])
    return Problem(
        Severity.WARNING, where, Message(_DIFFERENT, shown), "application-events", "", (reference,)
    )
