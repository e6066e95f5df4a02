"""What the checks look at, and how they word what they find."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from models.figures.sources import Number
from models.figures.year import YearFigures
from models.messages import Message
from models.problems import Problem, RecordReference, Severity, Where
from models.records.register import Values
from models.report.closing import ClosedYear
from models.report.document import Document
from models.report.editions.edition import Edition
from models.report.overrides import Override
from models.report.places import TEXTS
from models.report.plan import PlanEntry
from models.report.texts import EditableText
from models.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Subject:
    """A report to be checked.

    Attributes:
        workspace: where the log is.
        edition: the edition of the report.
        figures: the figures of the year.
        logged: whether any record is dated in the year.
        before: those of the year before, None if nothing is logged in it.
        office: the values of 单位信息.
        dated_on: the date of the report.
        due_on: the day by which it is to be handed in.
        written: the wordings before figures are filled in, by key of the text.
        paragraphs: the filled texts by key.
        document: the finished report.
        texts: the texts as the window shows them, with those of the year before.
        overrides: the numbers that the texts state instead of those counted, by path.
        plan: what became of the plan of the year before, and the plan of this year.
        plan_before: the entries of the year before.
        closed: the year as it was closed, None while it is open.
        closed_before: the year before as it was closed, None while that is open.
    """

    workspace: Workspace
    edition: Edition
    figures: YearFigures
    logged: bool
    before: YearFigures | None
    office: Values
    dated_on: datetime.date
    due_on: datetime.date
    written: Mapping[str, str]
    paragraphs: Mapping[str, str]
    document: Document
    texts: tuple[EditableText, ...] = ()
    overrides: Mapping[str, Override] = field(default_factory=dict)
    plan: tuple[PlanEntry, ...] = ()
    plan_before: tuple[PlanEntry, ...] = ()
    closed: ClosedYear | None = None
    closed_before: ClosedYear | None = None

    @property
    def year(self) -> int:
        """The year reported on."""
        return self.figures.year

    def stated(self, path: str) -> Number:
        """Return a figure as the texts state it, which may be overridden."""
        override = self.overrides.get(path)
        return override.value if override else self.figures[path]

    def where(self, key: str) -> Where:
        """Return the place of a text."""
        label = next(plan.label for plan in self.edition.texts if plan.key == key)
        return Where(section=TEXTS, row=label)

    def records(self, path: str) -> tuple[RecordReference, ...]:
        """Return the records behind a figure."""
        return self.figures.records(self.workspace, path)


def error(code: str, where: Where, template: str, **values: object) -> Problem:
    """Return a finding that bars the export."""
    return _found(Severity.ERROR, code, where, template, values)


def warning(code: str, where: Where, template: str, **values: object) -> Problem:
    """Return a finding that the clerk should look at."""
    return _found(Severity.WARNING, code, where, template, values)


def _found(
    severity: Severity, code: str, where: Where, template: str, values: Mapping[str, object]
) -> Problem:
    return Problem(severity, where, Message(template, values), id=code)
