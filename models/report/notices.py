"""Notices for the bulletin board as documents: 公示, 公告, 通知 and 通告."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from models.masking import masked
from models.messages import Message, translatable
from models.report.composing import date_in_words
from models.report.document import (
    BlankLine,
    Block,
    Cell,
    Document,
    Paragraph,
    Run,
    Style,
    Table,
)
from models.report.widths import column_widths

NOTICE_KINDS = ("公示", "公告", "通知", "通告")
"""公告, 通告 and 通知 are statutory kinds of documents; 公示 is a working form of the same layout.

Source:
    《党政机关公文处理工作条例》(中办发〔2012〕14号) 第八条.
"""
USUAL_BODIES: Mapping[str, str] = {
    "公示": "根据《××××》规定，经××××，拟××××，现予公示。",
    "公告": "根据《××××》规定，现将××××有关事项公告如下：\n一、××××。\n二、××××。",
    "通知": "为做好××××工作，现将有关事项通知如下：\n一、××××。\n二、××××。",
    "通告": "为××××，根据《××××》规定，现通告如下：\n一、××××。\n二、本通告自发布之日起施行。",
}
"""What stands in a new notice; `××` marks what must still be filled in."""
_BLANK = "××"
_NAMES_IN_ROW = 5
_NARROWEST, _WIDEST = 2.0, 16.0
"""Widths of columns in full-width characters."""
_UNFILLED = translatable("errors", "文稿里还有“××”没有填写，请补全。")
_NO_BODY = translatable("errors", "还没有正文，请填写。")
_NO_OFFICE = translatable("errors", "“单位信息”里没有单位全称，落款会是空白，请先填写。")
_NO_PERIOD = translatable("errors", "没有公示截止日期，请在记录里填好公示期。")
_NO_HOT_LINE = translatable("errors", "没有监督电话，请在记录或“单位信息”里填写。")
_PERSONAL_HEADINGS = ("身份证", "证件号", "电话", "手机", "联系方式", "银行", "账号", "卡号")


@dataclass(frozen=True, slots=True)
class NoticeText:
    """What a notice says.

    Attributes:
        kind: one of `NOTICE_KINDS`.
        title: such as `关于2018年农村低保对象的公示`.
        recipient: whom a 通知 addresses, or empty.
        body: paragraphs, parted by line breaks.
        names: rows of a list, the first of several columns its headings; empty for none.
        starts_on: first day of the period, if there is one.
        ends_on: its last day.
        period: the period in words, such as `7个工作日`.
        hot_line: telephone for objections, or empty.
        contact: address for objections, or empty.
        office: who signs.
        dated_on: the date of the notice.
    """

    kind: str
    title: str
    office: str
    dated_on: datetime.date
    body: str = ""
    recipient: str = ""
    names: tuple[tuple[str, ...], ...] = ()
    starts_on: datetime.date | None = None
    ends_on: datetime.date | None = None
    period: str = ""
    hot_line: str = ""
    contact: str = ""


def notice_document(text: NoticeText, *, draft: bool = False) -> Document:
    """Return a notice as a document; telephone and identity numbers in its list are masked.

    Source:
        《个人信息保护法》第二十五条; 2018年政务公开工作要点: 去标识化处理.
    """
    blocks: list[Block] = [_paragraph(Style.TITLE, text.title), BlankLine()]
    if text.recipient:
        blocks.append(_paragraph(Style.RECIPIENT, text.recipient.rstrip("：:") + "："))
    blocks += [
        _paragraph(Style.BODY, line.strip()) for line in text.body.splitlines() if line.strip()
    ]
    if text.names:
        blocks.append(name_table(text.names))
    blocks += [_paragraph(Style.BODY, sentence) for sentence in _closing(text)]
    blocks += [
        _paragraph(Style.SIGNATURE, text.office),
        _paragraph(Style.DATE, date_in_words(text.dated_on)),
    ]
    return Document(
        title=text.title,
        author=text.office,
        dated_on=text.dated_on,
        file_stem=text.title,
        blocks=tuple(blocks),
        subject=text.kind,
        draft=draft,
    )


def notice_text_of(
    notice: Mapping[str, Any], text: Mapping[str, Any], office: Mapping[str, Any]
) -> NoticeText:
    """Return what a notice says, from its record, its text and the office.

    Args:
        notice: values of 公示公告.
        text: values of 公示文稿.
        office: values of 单位信息.
    """
    return NoticeText(
        kind=text["kind"],
        title=notice["title"],
        office=office.get("full_name") or "",
        dated_on=text.get("dated_on") or notice["posted_on"],
        body=text.get("body") or "",
        recipient=text.get("recipient") or "",
        names=pasted_rows(text.get("names") or ""),
        starts_on=notice["posted_on"] if notice.get("ends_on") else None,
        ends_on=notice.get("ends_on"),
        hot_line=notice.get("hot_line") or office.get("telephone") or "",
        contact=text.get("contact") or "",
    )


def missing_in_notice(text: NoticeText) -> tuple[Message, ...]:
    """Return what is still missing before a notice can be put up.

    Source:
        《条例》(2019) 第六条 (timely and accurate); without a period or a telephone nobody can
        object to a 公示.
    """
    missing = []
    if _BLANK in f"{text.title}{text.body}{text.recipient}":
        missing.append(_UNFILLED)
    if not text.body.strip():
        missing.append(_NO_BODY)
    if not text.office:
        missing.append(_NO_OFFICE)
    if text.kind == "公示" and not text.ends_on:
        missing.append(_NO_PERIOD)
    if text.kind == "公示" and not text.hot_line:
        missing.append(_NO_HOT_LINE)
    return tuple(Message(sentence) for sentence in missing)


def pasted_rows(pasted: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a list copied from a spreadsheet, all of the same length."""
    rows = [tuple(cell.strip() for cell in line.split("\t")) for line in pasted.splitlines()]
    rows = [row for row in rows if any(row)]
    width = max(map(len, rows), default=0)
    return tuple(row + ("",) * (width - len(row)) for row in rows)


def masked_rows(rows: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """Return the rows with identity, telephone and account numbers masked.

    A column is masked whose heading names such numbers, and any cell that has the form of one.
    """
    heading = rows[0] if rows else ()
    personal = {
        place
        for place, text in enumerate(heading)
        if any(mark in text for mark in _PERSONAL_HEADINGS)
    }
    return tuple(
        tuple(
            masked(cell) if number and cell and (place in personal or _is_number(cell)) else cell
            for place, cell in enumerate(row)
        )
        for number, row in enumerate(rows)
    )


def _is_number(cell: str) -> bool:
    """Tell whether a cell looks like a number that tells a person: identity, mobile, bank card."""
    digits = cell.replace(" ", "").replace("-", "")
    identity = digits[:-1].isdigit() and len(digits) in {15, 18}
    mobile = digits.isdigit() and len(digits) == len("13800001234") and digits.startswith("1")
    card = digits.isdigit() and 16 <= len(digits) <= 19  # noqa: PLR2004 - lengths of bank cards
    return identity or mobile or card


def name_table(rows: Sequence[Sequence[str]]) -> Table:
    """Return a list as a table: names alone several in a row, other lists with their headings."""
    if max(map(len, rows)) == 1:
        names = [row[0] for row in rows]
        grid = [
            names[start : start + _NAMES_IN_ROW] for start in range(0, len(names), _NAMES_IN_ROW)
        ]
        cells = tuple(
            tuple(Cell(name) for name in row) + (Cell(""),) * (_NAMES_IN_ROW - len(row))
            for row in grid
        )
        return Table("名单", (1.0,) * _NAMES_IN_ROW, cells, heading_rows=0, header_columns=0)
    shown = masked_rows(rows)
    widths = column_widths(shown, _NARROWEST, _WIDEST)
    head, *others = shown
    return Table(
        "名单",
        widths,
        (
            tuple(Cell(text, head=True) for text in head),
            *(tuple(Cell(text) for text in row) for row in others),
        ),
        header_columns=0,
    )


def _closing(text: NoticeText) -> list[str]:
    """Return what a 公示 must say at its end: its period, and where objections go."""
    sentences = []
    if text.starts_on and text.ends_on:
        length = f"（{text.period}）" if text.period else ""
        sentences.append(
            f"{text.kind}期：自{date_in_words(text.starts_on)}至{date_in_words(text.ends_on)}{length}。"
        )
    if text.kind == "公示" and text.hot_line:
        place = f"，地址：{text.contact}" if text.contact else ""
        sentences.append(
            f"如有异议，请在公示期内以书面或电话形式向{text.office}反映，"
            f"监督电话：{text.hot_line}{place}。"
        )
    return sentences


def _paragraph(style: Style, text: str) -> Paragraph:
    return Paragraph(style, (Run(text),))
