"""The letter that goes with the report to the county: plain note, 函 or 报告."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from models.report.annual import AnnualReport
from models.report.composing import date_in_words
from models.report.conversion import traditional_document
from models.report.document import BlankLine, Block, Document, Paragraph, RedHead, Run, Style

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


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands in the red heading of a letter on paper that bears none.

    Attributes:
        number: 发文字号, such as `"徐政函〔2019〕3号"`; empty for none.
        signer: 签发人, for a 报告; empty for the head of the office.
    """

    number: str = ""
    signer: str = ""


def cover_letter(
    report: AnnualReport,
    office: Mapping[str, Any],
    kind: LetterKind = "note",
    *,
    basis: str = "",
    script: Literal["hans", "hant"] = "hans",
    heading: Heading | None = None,
) -> Document:
    """Return the letter with which a report goes to the county.

    Args:
        report: what is sent; its date is the letter's.
        office: values of 单位信息.
        kind: note as in earlier years, 函 or 报告.
        basis: title and number of the county's notice, or empty.
        script: of the letter; the title of the report is in its own.
        heading: prints the red heading of a 函 or 报告; None for paper that bears one.

    Source:
        GB/T 9704-2012, 7.2 (文件格式) and 10.1 (信函格式).
    """
    us = office.get("self_reference") or "我镇"
    title = report.document.title
    named = {"title": title, "basis": f"按照{basis}要求，" if basis else ""}
    subject = f"关于报送《{title}》的{LETTER_KINDS[kind]}"
    blocks: list[Block] = []
    if heading is not None and kind != "note":
        blocks.append(_red_head(office, kind, heading))
    if kind != "note":
        blocks += [_paragraph(Style.TITLE, subject), BlankLine()]
    blocks += [
        _paragraph(Style.RECIPIENT, f"{_recipient(office, kind)}："),
        _paragraph(Style.BODY, _BODIES[kind].format(**named)),
    ]
    if kind != "note":
        blocks += [BlankLine(), *_attachments(title, report.workbook.title)]
    blocks += [
        _paragraph(Style.SIGNATURE, office.get("full_name") or us),
        _paragraph(Style.DATE, date_in_words(report.document.dated_on)),
    ]
    document = Document(
        title=subject,
        author=report.document.author,
        dated_on=report.document.dated_on,
        file_stem=f"{report.document.file_stem}（报送{LETTER_KINDS[kind]}）",
        blocks=tuple(blocks),
        subject=report.document.subject,
        draft=report.document.draft,
    )
    return traditional_document(document) if script == "hant" else document


def _attachments(*names: str) -> list[Block]:
    return [
        _paragraph(Style.ATTACHMENT, f"{'附件：' if number == 1 else ''}{number}.{name}")
        for number, name in enumerate(names, start=1)
    ]


def _red_head(office: Mapping[str, Any], kind: LetterKind, heading: Heading) -> RedHead:
    name = office.get("full_name") or ""
    if kind == "letter":
        return RedHead(name, heading.number, letter=True)
    return RedHead(f"{name}文件", heading.number, heading.signer or office.get("head") or "")


def _recipient(office: Mapping[str, Any], kind: LetterKind) -> str:
    if kind == "report":
        return office.get("superior") or "县人民政府"
    return office.get("report_recipient") or "县人民政府办公室"


def _paragraph(style: Style, text: str) -> Paragraph:
    return Paragraph(style, (Run(text),))
