"""The last days of open matters as a calendar file (.ics) for a telephone or a mail program."""

import datetime
from collections.abc import Sequence
from pathlib import Path

from icalendar import Alarm, Calendar, Event
from icalendar.enums import CLASS, TRANSP

from exporters.files import replace_atomically
from models.figures.duty import Duty, DutyKind

_PRODUCT = "-//zwgk//duties//ZH"
_DOMAIN = "duties.zwgk"
_ALARM = datetime.timedelta(days=-2, hours=-15)
"""Nine in the morning of the third day before."""
_NAME = "政务公开办理期限"
_PROVISIONAL = "当年放假安排还没有录入，日期是暂定的。"
_EPOCH = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)

_WORDS = {
    DutyKind.ANSWER: "答复期限",
    DutyKind.EXTENDED_ANSWER: "答复期限（已延期）",
    DutyKind.CORRECTION: "告知补正期限",
    DutyKind.DEFENCE: "复议答复、诉讼答辩期限",
    DutyKind.COMPLAINT: "投诉办结期限",
    DutyKind.INFORM: "投诉告知期限",
    DutyKind.REMOVAL: "公示到期，应当撤除",
    DutyKind.PUBLICATION: "主动公开期限",
    DutyKind.SIGN_OFF: "应完成审签",
    DutyKind.RECTIFICATION: "整改期限",
    DutyKind.BOX: "应开投诉信箱",
    DutyKind.UPDATE: "栏目应当更新",
    DutyKind.REPORT: "报送期限",
    DutyKind.CALENDAR: "放假安排待录入",
}
_SAME_MATTER = {DutyKind.EXTENDED_ANSWER: DutyKind.ANSWER}
"""An extension moves the day of the entry that is there already."""


def calendar_file(
    duties: Sequence[Duty], path: Path, *, made_at: datetime.datetime | None = None
) -> Path:
    """Write duties as all-day entries with a reminder three days before, and return the path.

    An entry keeps its identity, so that importing a later file moves it and adds none twice.
    Only numbers, titles of public notices and days are in it, nothing about persons.

    Args:
        duties: such as `models.figures.duties.calendar_duties` returns them.
        path: where the file goes.
        made_at: the moment that marks the entries as newer than those of earlier files.

    Raises:
        UserError: the file cannot be written.

    Source:
        RFC 5545, 3.6.1 (VEVENT), 3.6.6 (VALARM), 3.8.7.4 (SEQUENCE).
    """
    replace_atomically(path, rendered_calendar(duties, made_at=made_at))
    return path


def rendered_calendar(duties: Sequence[Duty], *, made_at: datetime.datetime | None = None) -> bytes:
    """Return the calendar file of duties; the same bytes for the same duties and moment."""
    moment = (made_at or datetime.datetime.now(datetime.UTC)).astimezone(datetime.UTC)
    calendar = Calendar.new(
        name=_NAME, prodid=_PRODUCT, method="PUBLISH", calscale="GREGORIAN", uid=f"all@{_DOMAIN}"
    )
    # Outlook and older telephones read the name of the calendar here.
    calendar.add("x-wr-calname", _NAME)
    for duty in sorted(duties, key=lambda one: (one.due_on, _identity(one))):
        calendar.add_component(_entry(duty, moment.replace(microsecond=0)))
    return bytes(calendar.to_ical())


def _entry(duty: Duty, moment: datetime.datetime) -> Event:
    summary = f"{_WORDS[duty.kind]}：{duty.name}"
    identity = f"{_identity(duty)}@{_DOMAIN}"
    entry: Event = Event.new(
        uid=identity,
        stamp=moment,
        sequence=int((moment - _EPOCH).total_seconds() // 60),
        start=duty.due_on,
        end=duty.due_on + datetime.timedelta(days=1),
        summary=summary,
        description=_PROVISIONAL if duty.provisional else None,
        transparency=TRANSP.TRANSPARENT,
        classification=CLASS.PRIVATE,
    )
    alarm = Alarm.new(description=summary, uid=f"alarm-{identity}")
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", _ALARM)
    entry.add_component(alarm)
    return entry


def _identity(duty: Duty) -> str:
    """Return what stays the same while the day of a matter moves."""
    kind = _SAME_MATTER.get(duty.kind, duty.kind)
    # A matter that is not about a record is one for each year, such as the report.
    which = duty.record_id or duty.label.values.get("year", 0)
    return f"{kind}-{duty.register}-{which}"
