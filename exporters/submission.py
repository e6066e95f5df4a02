"""What goes to the county in one piece: report, statistics, letter, check sums and a list.

Called by `ui` and `main`.
"""

import hashlib
import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from exporters.docx.report import render_docx
from exporters.files import canonical_zip, replace_atomically, safe_name
from exporters.mail.message import Attachment, Mail
from exporters.package import refuse_errors, refuse_missing_characters
from exporters.pdf.fonts import FontSet
from exporters.pdf.report import render_report
from exporters.xlsx.workbook import render_workbook
from models.problems import SILENT, Progress, UserError
from models.report.annual import AnnualReport
from models.report.document import Document, Paragraph

CONTENTS_NAME = "内容清单.txt"
SUMS_NAME = "校验和.sha256"
_MEGABYTE = 1 << 20
MOST_MAILED = 20 * _MEGABYTE
"""Bytes of attachments; base64 makes a third more of them, and servers often stop at 30 MB."""


@dataclass(frozen=True, slots=True)
class SubmittedFile:
    """One file of a submission: what it is, its name and content."""

    label: str
    name: str
    data: bytes

    @property
    def sha256(self) -> str:
        """The check sum of the content, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


def submitted_files(
    report: AnnualReport, letter: Document, *, fonts: FontSet, progress: Progress = SILENT
) -> tuple[SubmittedFile, ...]:
    """Return the files that go to the county, in the order in which they are listed.

    Raises:
        UserError: the report has errors and is no draft, or no font has one of its characters.
        Cancelled: the clerk stopped it.
    """
    refuse_errors(report)
    refuse_missing_characters(report, fonts)
    stem = report.document.file_stem
    made: list[SubmittedFile] = []
    renderers: tuple[tuple[str, str, Callable[[], bytes]], ...] = (
        ("报送函", f"{letter.file_stem}.pdf", lambda: render_report(letter, fonts=fonts)),
        ("年度报告", f"{stem}.pdf", lambda: render_report(report.document, fonts=fonts)),
        ("年度报告（可编辑）", f"{stem}.docx", lambda: render_docx(report.document)),
        (
            "统计表",
            f"{report.workbook.file_stem}.xlsx",
            lambda: render_workbook(report.workbook),
        ),
    )
    for label, name, render in renderers:
        made.append(SubmittedFile(label, safe_name(name), render()))
        progress.step(len(made), len(renderers), f"已生成{label}")
    return tuple(made)


def write_submission(
    report: AnnualReport,
    letter: Document,
    folder: Path,
    *,
    fonts: FontSet,
    progress: Progress = SILENT,
) -> Path:
    """Write the submission as one zip file into a folder and return its path.

    The same report gives the same bytes.

    Raises:
        UserError: as `submitted_files`, or the file cannot be written.
        Cancelled: the clerk stopped it; nothing is written.
    """
    files = submitted_files(report, letter, fonts=fonts, progress=progress)
    path = folder / safe_name(f"{report.document.file_stem}报送材料.zip")
    replace_atomically(path, _zipped({**_contents(report, files), **_data(files)}))
    return path


def submission_mail(
    letter: Document, files: tuple[SubmittedFile, ...], sender: str, recipients: tuple[str, ...]
) -> Mail:
    """Return the mail that carries a submission: its text is the letter's, its subject the title.

    Raises:
        UserError: all files together are more than mail servers take.
    """
    size = sum(len(one.data) for one in files)
    if size > MOST_MAILED:
        raise UserError(
            "附件共 {size}，超过一般邮箱的上限 {most}，请改用报送材料包。",
            size=_size(size),
            most=_size(MOST_MAILED),
        )
    paragraphs = [block.text for block in letter.blocks if isinstance(block, Paragraph)]
    return Mail(
        sender,
        recipients,
        letter.file_stem,
        "\n".join(paragraphs) + "\n",
        tuple(Attachment(one.name, one.data) for one in files),
    )


def sums_of(files: tuple[SubmittedFile, ...]) -> str:
    """Return the check sums of files as `sha256sum -c` reads them."""
    return "".join(f"{one.sha256}  {one.name}\n" for one in files)


def _data(files: tuple[SubmittedFile, ...]) -> Mapping[str, bytes]:
    return {one.name: one.data for one in files}


def _contents(report: AnnualReport, files: tuple[SubmittedFile, ...]) -> Mapping[str, bytes]:
    """Return the list that people read and the one that `sha256sum -c` reads."""
    day = report.document.dated_on
    lines = [
        report.document.title,
        f"报送单位：{report.document.author}",
        f"成文日期：{day.year}年{day.month}月{day.day}日",
        "",
        f"共 {len(files)} 个文件：",
    ]
    for number, one in enumerate(files, start=1):
        lines += [
            f"{number}. {one.label}：{one.name}（{_size(len(one.data))}）",
            f"   SHA-256：{one.sha256}",
        ]
    # Notepad of older Windows needs the mark and its line ends.
    listing = "\r\n".join([*lines, ""])
    return {CONTENTS_NAME: listing.encode("utf-8-sig"), SUMS_NAME: sums_of(files).encode()}


def _size(number: int) -> str:
    if number >= _MEGABYTE:
        return f"{number / _MEGABYTE:.1f} MB"
    return f"{max(number >> 10, 1)} KB"


def _zipped(files: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return canonical_zip(buffer.getvalue())
