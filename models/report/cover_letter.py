"""The letter that goes with the report to the county: plain note, 函 or 报告."""

from collections.abc import Mapping
from typing import Any, Literal

from models.report.annual import AnnualReport
from models.report.composing import date_in_words
from models.report.conversion import traditional_document
from models.report.document import BlankLine, Block, Document, Paragraph, Run, Style

LetterKind = Literal["note", "letter", "report"]
LETTER_KINDS: Mapping[LetterKind, str] = {
    "note": "便函",
    "letter": "函",
    "report": "报告",
}
"""What the clerk calls the kinds.

A note or a 函 goes to the county's office, which is not superior to the township; a 报告 goes up to
the county government itself (《党政机关公文处理工作条例》第八条).
"""

_BODIES: Mapping[LetterKind, str] = {
    "note": "现随文报来《{title}》，请审阅。",
    "letter": "{basis}现将《{title}》随文报来，请审阅。",
    "report": "{basis}现将《{title}》随文上报，请审阅。",
}


def cover_letter(
    report: AnnualReport,
    office: Mapping[str, Any],
    kind: LetterKind = "note",
    *,
    basis: str = "",
    script: Literal["hans", "hant"] = "hans",
) -> Document:
    """Return the letter with which a report goes to the county.

    Args:
        report: what is sent; its date is the letter's.
        office: values of 单位信息.
        kind: note as in earlier years, 函 or 报告.
        basis: title and number of the county's notice, or empty.
        script: of the letter; the title of the report is in its own.
    """
    us = office.get("self_reference") or "我镇"
    title = report.document.title
    named = {"title": title, "basis": f"按照{basis}要求，" if basis else ""}
    heading = f"关于报送《{title}》的{LETTER_KINDS[kind]}"
    blocks: list[Block] = []
    if kind != "note":
        blocks += [_paragraph(Style.TITLE, heading), BlankLine()]
    blocks += [
        _paragraph(Style.RECIPIENT, f"{_recipient(office, kind)}："),
        _paragraph(Style.BODY, _BODIES[kind].format(**named)),
    ]
    if kind != "note":
        attached = (title, report.workbook.title)
        blocks.append(BlankLine())
        blocks += [
            _paragraph(Style.ATTACHMENT, f"{'附件：' if number == 1 else ''}{number}.{name}")
            for number, name in enumerate(attached, start=1)
        ]
    blocks += [
        _paragraph(Style.SIGNATURE, office.get("full_name") or us),
        _paragraph(Style.DATE, date_in_words(report.document.dated_on)),
    ]
    document = Document(
        title=heading,
        author=report.document.author,
        dated_on=report.document.dated_on,
        file_stem=f"{report.document.file_stem}（报送{LETTER_KINDS[kind]}）",
        blocks=tuple(blocks),
        subject=report.document.subject,
        draft=report.document.draft,
    )
    return traditional_document(document) if script == "hant" else document


def _recipient(office: Mapping[str, Any], kind: LetterKind) -> str:
    if kind == "report":
        return office.get("superior") or "县人民政府"
    return office.get("report_recipient") or "县人民政府办公室"


def _paragraph(style: Style, text: str) -> Paragraph:
    return Paragraph(style, (Run(text),))
