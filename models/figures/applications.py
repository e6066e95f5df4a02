"""Table 3: applications received, carried in, answered and carried out, by type of applicant."""

import datetime
from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, and_, func, or_

from models.figures.sources import Counted, Given, Grouped, Source, Summed, Total, columns_of
from models.rules.outcomes import APPLICANT_TYPES, OUTCOMES, TABLE3_LEAVES
from models.store.reading import in_year

COLUMNS = (*APPLICANT_TYPES, "total")


def application_sources(year: int, given: Collection[str]) -> list[Source]:
    """收到和处理政府信息公开申请情况: the cells of part three of the report.

    Received in the year by receipt, answered in the year by answer, carried out what is open on
    31 December. What was carried in is what was open on 1 January; where the office states it in
    年度数据, because the year before was not logged here, that number stands.

    Source:
        格式2021, 三: 第一项加第二项之和，等于第三项加第四项之和.
    """
    table = columns_of("application")
    first_day, last_day = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    answered = in_year(table.c.answered_on, year)
    open_before = and_(
        table.c.received_on < first_day,
        or_(table.c.answered_on.is_(None), table.c.answered_on >= first_day),
    )
    open_after = and_(
        table.c.received_on <= last_day,
        or_(table.c.answered_on.is_(None), table.c.answered_on > last_day),
    )
    sources: list[Source] = [
        *_row("new", in_year(table.c.received_on, year)),
        *_carried_in(open_before, given),
    ]
    for row in TABLE3_LEAVES:
        codes = [outcome.code for outcome in OUTCOMES if outcome.table3_row == row]
        sources += _row(row, and_(answered, table.c.outcome.in_(codes)))
    sources += [
        Total(
            f"table3.results_total.{column}",
            tuple(f"table3.{row}.{column}" for row in TABLE3_LEAVES),
        )
        for column in COLUMNS
    ]
    sources += _row("carried_out", open_after)
    # A fee is paid before the answer; one without an answer yet counts when the case came in.
    paid_on = func.coalesce(table.c.answered_on, table.c.received_on)
    paid = and_(table.c.fee_yuan.is_not(None), in_year(paid_on, year))
    return [*sources, Summed("handling_fees_yuan", "application", paid, "fee_yuan")]


def _row(row: str, criterion: ColumnElement[bool]) -> Sequence[Source]:
    keys = {label: key for key, label in APPLICANT_TYPES.items()}
    path = f"table3.{row}"
    return [Grouped(path, "application", criterion, "applicant_type", keys), _row_total(row)]


def _row_total(row: str) -> Total:
    return Total(f"table3.{row}.total", tuple(f"table3.{row}.{key}" for key in APPLICANT_TYPES))


def _carried_in(criterion: ColumnElement[bool], given: Collection[str]) -> Sequence[Source]:
    table = columns_of("application")
    return [
        *(
            Given(f"table3.carried_in.{key}", f"carried_in_{key}")
            if f"carried_in_{key}" in given
            else Counted(
                f"table3.carried_in.{key}",
                "application",
                and_(criterion, table.c.applicant_type == label),
            )
            for key, label in APPLICANT_TYPES.items()
        ),
        _row_total("carried_in"),
    ]
