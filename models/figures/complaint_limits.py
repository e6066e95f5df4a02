"""Until when complaints must be settled, as SQL."""

import datetime

from sqlalchemy import ColumnElement, Table, and_, case, func, select

from models.records.settings import WORK_SETTINGS
from models.rules.deadlines import COMPLAINT_DAYS
from models.store.expressions import days_after
from models.store.rows import table_of


def due_column(cases: Table) -> ColumnElement[datetime.date]:
    """Return until when complaints must be settled, extension included, as SQL.

    The limits are those the office set, else the usual ones.

    Source:
        《信访工作条例》(2022) 第三十四条; the same as `models.rules.complaint_clocks.final_due`.
    """
    settings = table_of(WORK_SETTINGS)
    days = func.coalesce(
        func.nullif(select(settings.c.complaint_days).limit(1).scalar_subquery(), 0),
        COMPLAINT_DAYS,
    )
    from_informing = select(settings.c.complaint_from_informing).limit(1).scalar_subquery()
    begun = case(
        (and_(from_informing, cases.c.informed_on.is_not(None)), cases.c.informed_on),
        else_=cases.c.received_on,
    )
    due = func.coalesce(cases.c.due_on, days_after(begun, days))
    extended = func.coalesce(cases.c.extended_to, due)
    return case((extended > due, extended), else_=due)
