"""The report in all its formats: rendered first, written when all of them are ready.

Called by `ui` and `main`.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from exporters.docx.report import render_docx
from exporters.files import replace_atomically, safe_name
from exporters.html.report import render_html
from exporters.pdf.fonts import FontSet, missing_characters
from exporters.pdf.report import render_report
from exporters.xlsx.workbook import render_workbook
from models.problems import SILENT, Progress, Severity, UserError
from models.report.annual import AnnualReport

FORMATS = ("pdf", "xlsx", "docx", "html")
_MOST_SHOWN = 20


def export_report(
    report: AnnualReport,
    folder: Path,
    formats: Sequence[str] = FORMATS[:2],
    *,
    fonts: FontSet,
    progress: Progress = SILENT,
) -> list[Path]:
    """Write the report into a folder and return the paths of the files.

    Args:
        report: the report; one with errors must be a draft.
        folder: where the files go; made if it is not there.
        formats: some of `FORMATS`.
        fonts: what the PDF is set in.
        progress: told after each format.

    Raises:
        UserError: the report has errors and is no draft, no font has one of its characters, or
            a file cannot be written.
        Cancelled: the clerk stopped it; nothing is written.
    """
    files = rendered_files(report, formats, fonts=fonts, progress=progress)
    _make(folder)
    for name, data in files.items():
        replace_atomically(folder / name, data)
    return [folder / name for name in files]


def rendered_files(
    report: AnnualReport,
    formats: Sequence[str] = FORMATS,
    *,
    fonts: FontSet,
    progress: Progress = SILENT,
) -> dict[str, bytes]:
    """Return the files of a report by name, in the order of `formats`.

    Raises:
        UserError: the report has errors and is no draft, or no font has one of its characters.
        Cancelled: the clerk stopped it.
    """
    refuse_errors(report)
    if "pdf" in formats:
        refuse_missing_characters(report, fonts)
    renderers: dict[str, tuple[str, Callable[[], bytes]]] = {
        "pdf": (report.document.file_stem, lambda: render_report(report.document, fonts=fonts)),
        "xlsx": (report.workbook.file_stem, lambda: render_workbook(report.workbook)),
        "docx": (report.document.file_stem, lambda: render_docx(report.document)),
        "html": (report.document.file_stem, lambda: render_html(report.document)),
    }
    files: dict[str, bytes] = {}
    for number, name in enumerate(formats, start=1):
        stem, render = renderers[name]
        files[safe_name(f"{stem}.{name}")] = render()
        progress.step(number, len(formats), f"已生成 {name}")
    return files


def refuse_errors(report: AnnualReport) -> None:
    """Refuse a report with errors, unless it is a draft.

    Raises:
        UserError: it has some.
    """
    errors = [one for one in report.findings if one.severity is Severity.ERROR]
    if errors and not report.document.draft:
        raise UserError(
            "报告还有 {number} 处错误（第一处：{first}），请先改正；只想看看可以导出草稿。",
            number=len(errors),
            first=errors[0].message,
        )


def refuse_missing_characters(report: AnnualReport, fonts: FontSet) -> None:
    """Refuse a report with characters that no font has, unless it is a draft.

    Raises:
        UserError: it has some.
    """
    missing = sorted(missing_characters(report.document, fonts))
    if missing and not report.document.draft:
        raise UserError(
            "这台电脑的字体里没有“{characters}”，印出来会是空白，请安装含有这些字的字体"
            "（如宋体-ExtB）或改用别的字；只想看看可以导出草稿。",
            characters="".join(missing[:_MOST_SHOWN]),
        )


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            "不能建立文件夹“{folder}”（{reason}），请换一个保存位置。",
            folder=folder,
            reason=error.strerror or error,
        ) from error
