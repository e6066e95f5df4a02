"""Table 2: documents made, repealed and in force; decisions and fees of the year."""

import datetime
from collections.abc import Collection

from sqlalchemy import Connection, and_, func, or_, select

from models.figures.publications import issued, made_public
from models.figures.sources import Counted, Fixed, Given, Source, Total, columns_of
from models.records.annual_figure import INDICATORS
from models.rules.editions import EditionKey, edition_of
from models.store.reading import in_year

TRIAL_ITEMS = (
    "licence_items",
    "service_items",
    "penalty_items",
    "coercive_measure_items",
    "fee_items",
)
"""Indicators of which the trial form shows last year's number and the change."""
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
    normative = and_(items.c.normative.is_(True), issued())
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


def trial_sources(year: int, given: Collection[str]) -> list[Source]:
    """The further cells of part two in the reports on 2019 and 2020; none for other years.

    Items of the year before are those stated for it in 年度数据. Where none are stated for the
    year itself, they did not change.

    Source:
        国办公开办函〔2019〕60号, 第二部分.
    """
    if edition_of(year) is not EditionKey.TRIAL_2019:
        return []
    items = columns_of("publication")
    published = and_(
        items.c.normative.is_(True), in_year(items.c.published_on, year), made_public()
    )
    sources: list[Source] = [
        Counted("table2_trial.normative_published", "publication", published),
        Given("table2_trial.services", "services"),
        Given("table2_trial.procurements", "procurements"),
        Given("table2_trial.procurement_yuan", "procurement_yuan"),
    ]
    for key in TRIAL_ITEMS:
        before = f"table2_trial.{key}_before"
        sources.append(Given(before, key, last_year=True))
        if key in given:
            now = f"table2_parts.{key}"
            sources += [Given(now, key), Total(f"table2_trial.{key}_change", (now,), (before,))]
        else:
            sources.append(Fixed(f"table2_trial.{key}_change", 0))
    return sources


def _in_force(connection: Connection, year: int) -> tuple[list[Source], list[Source]]:
    """Return what adds to the 行政规范性文件 in force at the end of a year, and what takes away."""
    items = columns_of("publication")
    normative = and_(items.c.normative.is_(True), issued())
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
