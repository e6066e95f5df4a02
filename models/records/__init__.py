"""What the clerk logs: one module a register, each field described once.

Called by everything above; imports only fields, kinds, rules and problems.
`REGISTERS` lists the registers in the order of the import workbook.
"""

from models.fields import Record, add_checks
from models.records.annual_figure import ANNUAL_FIGURE
from models.records.application import APPLICATION
from models.records.application_event import APPLICATION_EVENT
from models.records.application_letter import APPLICATION_LETTER
from models.records.attachment import ATTACHMENT
from models.records.board import BOARD
from models.records.catalogue import (
    CHANNEL_POSTING,
    PUBLICATION_CLASS,
    PUBLICATION_REVIEW,
)
from models.records.channel_check import CHANNEL_CHECK
from models.records.closing import CLOSING
from models.records.complaint import COMPLAINT, COMPLAINT_CHANNEL
from models.records.dispatch import (
    COUNTY_CONTACT,
    DISPATCH,
    MAIL_ACCOUNT,
    NOTICE_TEXT,
    PRINT_JOB,
)
from models.records.dispute import ADMINISTRATIVE_REVIEW, LAWSUIT
from models.records.notice import NOTICE
from models.records.office import OFFICE
from models.records.privacy import ERASURE, LOOK_UP
from models.records.publication import PUBLICATION
from models.records.register import Register
from models.records.report_work import (
    FIGURE_OVERRIDE,
    FINDING_NOTE,
    PLAN_ENTRY,
    REPORT_VERSION,
)
from models.records.saved_view import SAVED_VIEW
from models.records.settings import CALENDAR_DAY, REPORT_TEXT, WORK_SETTINGS
from models.records.supervision import INSPECTION, MEETING

REGISTERS: tuple[Register, ...] = (
    OFFICE,
    PUBLICATION,
    NOTICE,
    COMPLAINT_CHANNEL,
    COMPLAINT,
    APPLICATION,
    ADMINISTRATIVE_REVIEW,
    LAWSUIT,
    INSPECTION,
    MEETING,
    ANNUAL_FIGURE,
)

SETTINGS: tuple[Register, ...] = (
    CALENDAR_DAY,
    REPORT_TEXT,
    WORK_SETTINGS,
    SAVED_VIEW,
    MAIL_ACCOUNT,
    COUNTY_CONTACT,
    DISPATCH,
    CLOSING,
    FIGURE_OVERRIDE,
    FINDING_NOTE,
    REPORT_VERSION,
    PLAN_ENTRY,
    PUBLICATION_CLASS,
    BOARD,
)
"""What the office sets for itself; not sheets of the import workbook."""

PARTS: tuple[Register, ...] = (
    PUBLICATION_REVIEW,
    CHANNEL_POSTING,
    ATTACHMENT,
    NOTICE_TEXT,
    PRINT_JOB,
    CHANNEL_CHECK,
    APPLICATION_EVENT,
    APPLICATION_LETTER,
    LOOK_UP,
    ERASURE,
)
"""Registers of what belongs to records of other registers, or is only looked up by them."""

BY_KEY: dict[str, Register] = {register.key: register for register in REGISTERS + SETTINGS + PARTS}


WITH_DIALOGS = frozenset({"application_event", "notice_text", "publication_review"})
"""Parts that follow rules of their own: they are entered in their dialogs, never as plain rows."""


def parts_of(key: str) -> tuple[Register, ...]:
    """Return the registers whose records belong to records of the register with this key."""
    return tuple(register for register in PARTS if register.owner == key)


for _table in Record.metadata.sorted_tables:
    add_checks(_table)
