"""The work behind the report page: compose the report and print it into memory."""

from dataclasses import dataclass

from exporters.pdf.fonts import resolve_fonts
from exporters.pdf.report import render_report
from models.problems import Progress
from models.report.annual import AnnualReport, annual_report
from models.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Rendered:
    """A report, and the same as PDF."""

    report: AnnualReport
    pdf: bytes


def render(workspace: Workspace, year: int, progress: Progress) -> Rendered:
    """Return the report of a year, ready to be shown.

    Raises:
        UserError: no report was due for the year, or fonts are missing.
        Cancelled: a newer preview is wanted.
    """
    report = annual_report(workspace, year, progress=progress)
    pdf = render_report(report.document, fonts=resolve_fonts(), progress=progress)
    return Rendered(report, pdf)
