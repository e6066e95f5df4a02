"""The 2014 table: 《政府信息公开情况统计表》 (国办发〔2014〕32号)."""

from collections.abc import Sequence

from sqlalchemy import Connection, and_, func, select

from models.figures.clocks import ByClock, by_clock
from models.figures.publications import issued, made_public
from models.figures.sources import (
    Counted,
    Found,
    Given,
    Source,
    Total,
    columns_of,
    value_table,
)
from models.records.annual_figure import INDICATORS
from models.rules.outcomes import OUTCOMES, STATISTICS_2014_ROWS
from models.rules.working_days import WorkingDays
from models.store.reading import in_year

YUAN_IN_WAN_YUAN = 10_000
METHODS = {
    "applications_in_person": ("当面",),
    "applications_by_fax": ("传真",),
    "applications_by_network": ("网络",),
    "applications_by_letter": ("邮寄", "平信"),
}
CHANNELS = {
    "published_in_gazette": ("政府公报",),
    "published_on_website": ("政府网站",),
    "published_on_weibo": ("政务微博",),
    "published_on_wechat": ("政务微信",),
    "published_otherwise": ("政务公开栏", "QQ", "钉钉", "其他"),
}


def statistics_2014_sources(
    connection: Connection, year: int, calendar: WorkingDays
) -> list[Source]:
    """Every row of the table that holds a number, in its order, and the overdue applications."""
    clocks = by_clock(connection, year, calendar)
    given = set(INDICATORS.values())
    leaves = {
        **_published(year),
        **_applications(year, clocks),
        **_answers(year),
        **_others(year),
    }
    sources: list[Source] = []
    for row in STATISTICS_2014_ROWS:
        path = f"statistics_2014.{row.key}"
        if row.heading:
            continue
        if row.addends:
            sources.append(Total(path, tuple(f"statistics_2014.{key}" for key in row.addends)))
        elif row.key in leaves:
            sources += leaves[row.key]
        elif row.key in given:
            sources.append(Given(path, row.key))
        else:
            message = f"row {row.key} has no source"
            raise LookupError(message)
    overdue = tuple(clocks.overdue)
    return [*sources, Found("applications.overdue", "application", overdue)]


def _published(year: int) -> dict[str, list[Source]]:
    items = columns_of("publication")
    kept = value_table("publication", "channels")
    published = and_(in_year(items.c.published_on, year), made_public())
    made_on = func.coalesce(items.c.formed_on, items.c.published_on)
    found = {
        "published": published,
        "published_normative": and_(published, items.c.normative.is_(True)),
        "normative_issued": and_(items.c.normative.is_(True), issued(), in_year(made_on, year)),
    } | {
        key: and_(published, items.c.id.in_(select(kept.owner).where(kept.value.in_(channels))))
        for key, channels in CHANNELS.items()
    }
    return {
        key: [Counted(f"statistics_2014.{key}", "publication", criterion)]
        for key, criterion in found.items()
    }


def _applications(year: int, clocks: ByClock) -> dict[str, list[Source]]:
    table = columns_of("application")
    received = in_year(table.c.received_on, year)
    return {
        **{
            key: [
                Counted(
                    f"statistics_2014.{key}",
                    "application",
                    and_(received, table.c.method.in_(methods)),
                )
            ]
            for key, methods in METHODS.items()
        },
        "closed_on_time": [
            Found("statistics_2014.closed_on_time", "application", tuple(clocks.on_time))
        ],
        "closed_extended": [
            Found("statistics_2014.closed_extended", "application", tuple(clocks.later))
        ],
    }


def _answers(year: int) -> dict[str, list[Source]]:
    table = columns_of("application")
    answered = in_year(table.c.answered_on, year)
    rows: dict[str, list[str]] = {}
    for outcome in OUTCOMES:
        rows.setdefault(outcome.statistics_2014_row, []).append(outcome.code)
    return {
        key: [
            Counted(
                f"statistics_2014.{key}",
                "application",
                and_(answered, table.c.outcome.in_(codes)),
            )
        ]
        for key, codes in rows.items()
    }


def _others(year: int) -> dict[str, list[Source]]:
    complaints = columns_of("complaint")
    path = "statistics_2014."
    lawsuits = ("direct_suit", "suit_after_review")
    return {
        **_disputes("reviews", ("review",)),
        **_disputes("lawsuits", lawsuits),
        "complaints": [
            Counted(path + "complaints", "complaint", in_year(complaints.c.received_on, year))
        ],
        "fees_wan_yuan": [
            Total(path + "fees_wan_yuan", ("handling_fees_yuan",), divided_by=YUAN_IN_WAN_YUAN)
        ],
        "meetings": [Total(path + "meetings", ("meetings",))],
        "trainings": [Total(path + "trainings", ("trainings",))],
        "trained_people": [Total(path + "trained_people", ("trained_people",))],
    }


def _disputes(rows: str, kinds: Sequence[str]) -> dict[str, list[Source]]:
    """Return the three rows of a kind of case; one still pending counts under 其他情形."""
    results = {"upheld": ("upheld",), "corrected": ("corrected",), "other": ("other", "pending")}
    return {
        f"{rows}_{key}": [
            Total(
                f"statistics_2014.{rows}_{key}",
                tuple(f"table4.{kind}.{result}" for kind in kinds for result in counted),
            )
        ]
        for key, counted in results.items()
    }
