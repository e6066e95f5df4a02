"""Table 2: documents made, repealed and in force; decisions and fees of the year."""

import datetime

from sqlalchemy import Connection, and_, func, or_, select

from models.figures.sources import Counted, Fixed, Given, Source, Total, columns_of
from models.records.annual_figure import INDICATORS
from models.store.reading import in_year

BASE_INDICATOR = "normative_in_force_before"


def table2_sources(connection: Connection, year: int) -> list[Source]:
    """第二十条第（一）（五）（六）（八）项: the cells of part two of the report.

    A township cannot make 规章, so that row is 0. 行政规范性文件 in force at the year's end are
    those logged and not repealed, on top of the number in force that the office stated for the
    latest year for which it stated one.

    Source:
        格式2021, 二; 立法法 第九十一条、第九十三条.
    """
    items = columns_of("publication")
    normative = items.c.normative.is_(True)
    made_on = func.coalesce(items.c.formed_on, items.c.published_on)
    path = "table2.normative_documents"
    plus, less = _in_force(connection, year)
    return [
        *(Fixed(f"table2.regulations.{key}", 0) for key in ("issued", "repealed", "in_force")),
        Counted(f"{path}.issued", "publication", and_(normative, in_year(made_on, year))),
        Counted(
            f"{path}.repealed", "publication", and_(normative, in_year(items.c.repealed_on, year))
        ),
        Total(
            f"{path}.in_force",
            tuple(source.path for source in plus),
            tuple(source.path for source in less),
        ),
        *plus,
        *less,
        *(
            Given(f"table2.{key}", key)
            for key in ("licences", "penalties", "coercive_measures", "fees_wan_yuan")
        ),
    ]


def _in_force(connection: Connection, year: int) -> tuple[list[Source], list[Source]]:
    """Return what adds to the 行政规范性文件 in force at the end of a year, and what takes away."""
    items = columns_of("publication")
    normative = items.c.normative.is_(True)
    made_on = func.coalesce(items.c.formed_on, items.c.published_on)
    last_day = datetime.date(year, 12, 31)
    made = and_(normative, made_on <= last_day)
    base_year, base = _base(connection, year)
    if base_year is None:
        lasting = or_(items.c.repealed_on.is_(None), items.c.repealed_on > last_day)
        return [Counted("table2_parts.in_force_logged", "publication", and_(made, lasting))], []
    first_day = datetime.date(base_year, 1, 1)
    gone = and_(normative, items.c.repealed_on.between(first_day, last_day))
    return [
        Fixed("table2_parts.base", base),
        Counted("table2_parts.made_since", "publication", and_(made, made_on >= first_day)),
    ], [Counted("table2_parts.gone_since", "publication", gone)]


def _base(connection: Connection, year: int) -> tuple[int | None, int]:
    """Return the latest year, up to `year`, for which a number in force before it is stated."""
    stated = columns_of("annual_figure")
    label = next(label for label, key in INDICATORS.items() if key == BASE_INDICATOR)
    row = connection.execute(
        select(stated.c.year, stated.c.value)
        .where(stated.c.indicator == label, stated.c.year <= year)
        .order_by(stated.c.year.desc())
        .limit(1)
    ).first()
    return (None, 0) if row is None else (row.year, int(row.value))
