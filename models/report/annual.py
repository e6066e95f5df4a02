"""The year-end report: figures, texts and tables put together, with what is wrong with them."""

from dataclasses import dataclass
from typing import Literal

from models.figures.year import YearFigures, year_figures
from models.problems import SILENT, Problem, Progress
from models.records.office import OFFICE
from models.report.checks import findings_of
from models.report.closing import ClosedYear, closed_year
from models.report.composing import Composition, compose, facts_of
from models.report.conversion import traditional_document, traditional_workbook
from models.report.document import Document, Workbook
from models.report.editions.edition import Edition, Facts
from models.report.phrases import filled, plain
from models.report.statistics import statistics_workbook
from models.report.subject import Subject
from models.report.texts import edition_for, own_texts, wordings
from models.rules.editions import FIRST_YEAR
from models.store.reading import single, years
from models.store.workspace import Workspace

Script = Literal["hans", "hant"]


@dataclass(frozen=True, slots=True)
class AnnualReport:
    """The report on one year, ready to be checked, previewed and exported.

    Attributes:
        year: the year reported on.
        edition: key of its edition.
        document: the report itself.
        workbook: the statistics.
        findings: what is wrong; errors bar the export unless it is a draft.
        figures: the figures that both show.
        closed: the year as it was closed, None while it is open.
    """

    year: int
    edition: str
    document: Document
    workbook: Workbook
    findings: tuple[Problem, ...]
    figures: YearFigures
    closed: ClosedYear | None = None


def annual_report(
    workspace: Workspace,
    year: int,
    *,
    draft: bool = False,
    script: Script = "hans",
    progress: Progress = SILENT,
) -> AnnualReport:
    """Put the report on a year together.

    Args:
        workspace: where the log is.
        year: the year reported on.
        draft: mark every page 草稿.
        script: `hans` for Simplified, `hant` for Traditional characters.
        progress: told after each of four steps.

    Raises:
        UserError: there was no report on that year.
        Cancelled: the clerk stopped it.
    """
    edition = edition_for(year)
    figures = year_figures(workspace, year)
    progress.step(1, 4, "已统计")
    office = single(workspace, OFFICE.key) or {}
    facts = facts_of(edition, figures, office)
    made = compose(edition, own_texts(workspace, year), facts, figures)
    document = _document(edition, figures, facts, made, draft=draft)
    progress.step(2, 4, "已编写报告")
    workbook = statistics_workbook(workspace, figures, document, facts["unit"])
    progress.step(3, 4, "已编制统计表")
    logged = [one for one in years(workspace) if one >= FIRST_YEAR]
    subject = Subject(
        workspace=workspace,
        edition=edition,
        figures=figures,
        logged=year in logged,
        before=year_figures(workspace, year - 1) if year - 1 in logged else None,
        office=office,
        dated_on=made.dated_on,
        written=wordings(workspace, year),
        written_before=wordings(workspace, year - 1) if year - 1 in logged else None,
        paragraphs=made.paragraphs,
        document=document,
        closed=closed_year(workspace, year),
        closed_before=closed_year(workspace, year - 1),
    )
    findings = (*made.problems, *findings_of(subject))
    progress.step(4, 4, "已检查")
    if script == "hant":
        document = traditional_document(document)
        workbook = traditional_workbook(workbook)
    return AnnualReport(year, edition.key, document, workbook, findings, figures, subject.closed)


def _document(
    edition: Edition, figures: YearFigures, facts: Facts, made: Composition, *, draft: bool
) -> Document:
    return Document(
        title=plain(filled(edition.title, facts)),
        author=facts["office"]["full_name"] or "",
        dated_on=made.dated_on,
        file_stem=plain(filled(edition.file_stem, facts)),
        blocks=(*made.blocks, *edition.attachment(figures, facts)),
        subject=f"{figures.year}年度政府信息公开",
        draft=draft,
    )
