"""The year-end report: figures, texts and tables put together, with what is wrong with them."""

from dataclasses import dataclass, replace
from typing import Literal

from models.figures.year import YearFigures, year_figures
from models.problems import SILENT, Problem, Progress
from models.records.office import OFFICE
from models.report.checks import findings_of
from models.report.composing import compose, dated_on, facts_of
from models.report.conversion import in_traditional
from models.report.document import Document, Workbook
from models.report.phrases import filled, plain
from models.report.statistics import statistics_workbook
from models.report.texts import edition_for, own_texts
from models.store.reading import single
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
    """

    year: int
    edition: str
    document: Document
    workbook: Workbook
    findings: tuple[Problem, ...]
    figures: YearFigures


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
        UserError: this program cannot make the report on that year.
        Cancelled: the clerk stopped it.
    """
    edition = edition_for(year)
    figures = year_figures(workspace, year)
    progress.step(1, 4, "已统计")
    office = single(workspace, OFFICE.key)
    facts = facts_of(figures, office)
    office_name = (office or {}).get("full_name") or ""
    made = compose(edition, own_texts(workspace, year), facts, office_name)
    progress.step(2, 4, "已编写报告")
    document = Document(
        title=plain(filled(edition.title, facts)),
        author=office_name,
        dated_on=dated_on(made, facts),
        file_stem=plain(filled(edition.file_stem, facts)),
        blocks=(*made.blocks, *edition.tables(figures, facts)),
        subject=f"{year}年度政府信息公开",
        draft=draft,
    )
    workbook = statistics_workbook(workspace, figures, document, facts["unit"])
    progress.step(3, 4, "已编制统计表")
    findings = (*made.problems, *findings_of(workspace, figures, document, made.paragraphs, office))
    progress.step(4, 4, "已检查")
    if script == "hant":
        document = in_traditional(document)
        workbook = in_traditional(workbook)
    return AnnualReport(
        year, edition.key, document, replace(workbook, draft=draft), findings, figures
    )


