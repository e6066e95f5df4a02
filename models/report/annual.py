"""The year-end report: figures, texts and tables put together, with what is wrong with them."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from models.figures.year import YearFigures
from models.problems import SILENT, Problem, Progress
from models.records.settings import WORK_SETTINGS
from models.report.acknowledging import notes_of
from models.report.checks import findings_of
from models.report.closing import ClosedYear, closed_year
from models.report.conversion import traditional_document, traditional_workbook
from models.report.document import Block, Document, Workbook
from models.report.overrides import Override
from models.report.phrase_library import Phrase, PhraseBook
from models.report.phrases import filled, plain
from models.report.pictures import picture_blocks, pictures
from models.report.plan import plan_of
from models.report.statistics import statistics_workbook
from models.report.subject import Subject
from models.report.texts import EditableText, texts_of_report
from models.report.writing import Basis, Writing, basis_of, written
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
        due_on: the day by which it is to be handed in.
        closed: the year as it was closed, None while it is open.
        texts: its editable texts in order, each beside that of last year.
        overrides: the numbers that the texts state instead of those counted, by path.
        notes: why warnings may stand, by the identity of the finding.
        phrases: wordings to choose from, by key of the text.
    """

    year: int
    edition: str
    document: Document
    workbook: Workbook
    findings: tuple[Problem, ...]
    figures: YearFigures
    due_on: datetime.date
    closed: ClosedYear | None = None
    texts: tuple[EditableText, ...] = ()
    overrides: Mapping[str, Override] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    phrases: Mapping[str, tuple[Phrase, ...]] = field(default_factory=dict)


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
    basis = basis_of(workspace, year)
    progress.step(1, 4, "已统计")
    writing = written(basis)
    document = _document(writing, _charts(workspace, basis), draft=draft)
    progress.step(2, 4, "已编写报告")
    before = basis.before.figures if basis.before else None
    workbook = statistics_workbook(
        workspace, basis.figures, document, writing.facts["unit"], before
    )
    progress.step(3, 4, "已编制统计表")
    texts = texts_of_report(writing)
    subject = _subject(workspace, writing, document, texts)
    findings = (*writing.made.problems, *findings_of(subject))
    progress.step(4, 4, "已检查")
    if script == "hant":
        document = traditional_document(document)
        workbook = traditional_workbook(workbook)
    return AnnualReport(
        year,
        basis.edition.key,
        document,
        workbook,
        findings,
        basis.figures,
        basis.due_on,
        subject.closed,
        texts=texts,
        overrides=basis.overrides,
        notes=notes_of(workspace, year),
        phrases=PhraseBook(writing.facts, tuple(text.key for text in texts)),
    )


def _subject(
    workspace: Workspace, writing: Writing, document: Document, texts: tuple[EditableText, ...]
) -> Subject:
    basis, made = writing.basis, writing.made
    year, before = basis.figures.year, basis.before
    logged_before = before is not None and before.logged
    return Subject(
        workspace=workspace,
        edition=basis.edition,
        figures=basis.figures,
        logged=basis.logged,
        before=before.figures if before and logged_before else None,
        office=basis.office,
        dated_on=made.dated_on,
        due_on=basis.due_on,
        written={text.key: text.text for text in texts},
        paragraphs=made.paragraphs,
        document=document,
        texts=texts,
        overrides=basis.overrides,
        plan=plan_of(workspace, year),
        plan_before=plan_of(workspace, year - 1),
        closed=closed_year(workspace, year),
        closed_before=closed_year(workspace, year - 1),
    )


def _charts(workspace: Workspace, basis: Basis) -> tuple[Block, ...]:
    """Return the annex of charts, if the office wants one."""
    if not (single(workspace, WORK_SETTINGS.key) or {}).get("charts_in_report"):
        return ()
    before = basis.before.figures if basis.before else None
    return picture_blocks(pictures(workspace, basis.figures, before))


def _document(writing: Writing, charts: tuple[Block, ...], *, draft: bool) -> Document:
    edition, figures, facts = writing.basis.edition, writing.basis.figures, writing.facts
    return Document(
        title=plain(filled(edition.title, facts)),
        author=facts["office"]["full_name"] or "",
        dated_on=writing.made.dated_on,
        file_stem=plain(filled(edition.file_stem, facts)),
        blocks=(*writing.made.blocks, *edition.attachment(figures, facts), *charts),
        subject=f"{figures.year}年度政府信息公开",
        draft=draft,
    )
