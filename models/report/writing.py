"""What a year's report is written from, and what comes of it: figures filled into the texts."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace

from models.figures.year import YearFigures, year_figures
from models.records.office import OFFICE
from models.records.register import Values
from models.records.settings import REPORT_TEXT, WORK_SETTINGS, report_day_of
from models.report.closing import ClosedYear, closed_year
from models.report.composing import Composition, compose, facts_of
from models.report.editions import EDITIONS
from models.report.editions.edition import Edition, Facts
from models.report.overrides import Override, overrides_of, stated_figures
from models.rules.editions import FIRST_YEAR, edition_of, report_due
from models.store.reading import Query, matching_ids, records, single, years
from models.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Basis:
    """What a report is written from.

    Attributes:
        edition: the edition of the report.
        figures: the figures as they were counted.
        office: the values of 单位信息.
        due_on: the day by which the report is to be handed in.
        own: the office's own wordings by key.
        overrides: the numbers that the texts state instead, by path.
        before: what the report of the year before was written from, None where there is none.
        logged: whether any record is dated in the year.
    """

    edition: Edition
    figures: YearFigures
    office: Values
    due_on: datetime.date
    own: Mapping[str, str]
    overrides: Mapping[str, Override]
    before: "Basis | None" = None
    logged: bool = True


@dataclass(frozen=True, slots=True)
class Writing:
    """A report written.

    Attributes:
        basis: what it is written from.
        facts: everything its templates can name.
        made: its blocks.
    """

    basis: Basis
    facts: Facts
    made: Composition


def edition_for(year: int) -> Edition:
    """Return the edition of the report on a year.

    Raises:
        UserError: there was no report on that year.
    """
    return EDITIONS[edition_of(year).value]


def own_texts(workspace: Workspace, year: int) -> dict[str, str]:
    """Return the office's own wordings for a year, by key."""
    ids = matching_ids(workspace, Query(REPORT_TEXT.key, year=year))
    return {entry["key"]: entry["text"] or "" for entry in records(workspace, REPORT_TEXT.key, ids)}


def basis_of(workspace: Workspace, year: int) -> Basis:
    """Return what the report on a year is written from, with the year before.

    Raises:
        UserError: there was no report on that year.
    """
    logged = frozenset(years(workspace))
    now = _basis(workspace, year, logged)
    if year - 1 < FIRST_YEAR:
        return now
    if year - 1 not in logged and not own_texts(workspace, year - 1):
        return now
    before = _basis(workspace, year - 1, logged)
    closed = closed_year(workspace, year - 1)
    return replace(now, before=before if closed is None else as_closed(before, closed))


def as_closed(basis: Basis, closed: ClosedYear) -> Basis:
    """Return what a year's report was written from when the year was closed."""
    return replace(
        basis,
        figures=replace(basis.figures, values={**basis.figures.values, **closed.figures}),
        own=closed.texts,
        overrides={
            path: Override(path, value, reason)
            for path, (value, reason) in closed.overrides.items()
        },
    )


def written(basis: Basis) -> Writing:
    """Write a report: fill the figures into its texts and put its blocks together."""
    facts = facts_of(
        basis.edition,
        stated_figures(basis.figures, basis.overrides),
        basis.office,
        basis.due_on,
        basis.before.figures if basis.before else None,
    )
    overridden = frozenset(basis.overrides)
    made = compose(basis.edition, basis.own, facts, basis.figures, overridden)
    return Writing(basis, facts, made)


def _basis(workspace: Workspace, year: int, logged: frozenset[int]) -> Basis:
    return Basis(
        edition=edition_for(year),
        figures=year_figures(workspace, year),
        office=single(workspace, OFFICE.key) or {},
        due_on=report_due(year, report_day_of(single(workspace, WORK_SETTINGS.key) or {})),
        own=own_texts(workspace, year),
        overrides=overrides_of(workspace, year),
        logged=year in logged,
    )
