"""What the clerk logs: one module a register, each field described once.

Called by everything above; imports only fields, kinds, rules and problems.
`REGISTERS` lists the registers in the order of the import workbook.
"""

from models.fields import Record, add_checks
from models.records.annual_figure import ANNUAL_FIGURE
from models.records.application import APPLICATION
from models.records.complaint import COMPLAINT, COMPLAINT_CHANNEL
from models.records.dispute import ADMINISTRATIVE_REVIEW, LAWSUIT
from models.records.notice import NOTICE
from models.records.office import OFFICE
from models.records.publication import PUBLICATION
from models.records.register import Register
from models.records.settings import CALENDAR_DAY, REPORT_TEXT
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

SETTINGS: tuple[Register, ...] = (CALENDAR_DAY, REPORT_TEXT)
"""Registers that are not sheets of the import workbook."""

BY_KEY: dict[str, Register] = {register.key: register for register in REGISTERS + SETTINGS}

for _table in Record.metadata.sorted_tables:
    add_checks(_table)
