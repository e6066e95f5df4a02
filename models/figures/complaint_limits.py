"""Until when complaints must be settled, as SQL."""

import datetime

from sqlalchemy import ColumnElement, Table, case, func

from models.rules.deadlines import COMPLAINT_DAYS
from models.store.expressions import days_after


def due_column(cases: Table, days: int = COMPLAINT_DAYS) -> ColumnElement[datetime.date]:
    """Return until when complaints must be settled, extension included, as SQL.

    Source:
        《信访工作条例》(2022) 第三十四条; the same as `models.rules.complaint_clocks.final_due`.
    """
    due = func.coalesce(cases.c.due_on, days_after(cases.c.received_on, days))
    extended = func.coalesce(cases.c.extended_to, due)
    return case((extended > due, extended), else_=due)
