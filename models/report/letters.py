"""Letters on applications for government information, from templates and the record."""

import datetime
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from models.masking import masked
from models.problems import UserError
from models.report.composing import date_in_words
from models.report.document import BlankLine, Block, Cell, Document, Paragraph, Run, Style, Table
from models.report.phrases import filled, normalised, plain
from models.rules.application_events import EventKind
from models.rules.editions import REGULATION_2007, regulation_of
from models.rules.remedies import remedy_text

_TEMPLATES = Path(__file__).parents[2] / "resources" / "templates" / "letters.toml"
_ORGANISATIONS = frozenset({"商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"})
_HAND = "\n　\n　"  # room to write and sign by hand
_LINES_OF_PROOF = (
    ("受送达人", "name"),
    ("送达文书", "sent"),
    ("送达方式", ""),
    ("送达地点", ""),
    ("受送达人签名或盖章", ""),
    ("送达时间", ""),
    ("送达人", ""),
    ("备注", ""),
)
_EVENTS: Mapping[str, EventKind] = {
    "receipt": EventKind.RECEIVED,
    "correction": EventKind.CORRECTION_ASKED,
    "reasons": EventKind.REASONS_ASKED,
    "extension": EventKind.EXTENSION_TOLD,
    "third_party": EventKind.THIRD_PARTY_ASKED,
    "co_producer": EventKind.AGENCY_ASKED,
    "assistance": EventKind.TRANSFERRED,
    "fee_notice": EventKind.FEE_NOTICED,
    "not_corrected": EventKind.NOT_CORRECTED,
    "fee_unpaid": EventKind.FEE_UNPAID,
    "delivery": EventKind.DELIVERED,
}
"""Letters that tell something else than an answer."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Something that a letter says and only the clerk knows."""

    key: str
    label: str
    hint: str


@dataclass(frozen=True, slots=True)
class LetterKind:
    """One kind of letter.

    Attributes:
        key: stable name.
        label: what the clerk calls it.
        title: printed at its head.
        body: template of its paragraphs.
        asks: what the clerk is asked for.
        outcome: code of the result that it tells; empty for a letter that is no answer.
        answer: whether it begins as answers do, and tells the remedies.
        form: `delivery` for the form of proof of delivery, empty for a text.
    """

    key: str
    label: str
    title: str
    body: str
    asks: tuple[Asked, ...] = ()
    outcome: str = ""
    answer: bool = True
    form: str = ""


@cache
def letter_kinds() -> Mapping[str, LetterKind]:
    """Return the kinds of letters by key, in the order in which they come up.

    Source:
        宿政办函〔2021〕21号 (list of letters); 《条例》(2019) 第二十九条 to 第四十二条.
    """
    data = tomllib.loads(_TEMPLATES.read_text(encoding="utf-8"))
    asked = {one["key"]: Asked(**one) for one in data["asked"]}
    return {
        one["key"]: LetterKind(
            one["key"],
            one["label"],
            one["title"],
            one["body"],
            tuple(asked[key] for key in one.get("asks", ())),
            one.get("outcome", ""),
            one.get("answer", True),
            one.get("form", ""),
        )
        for one in data["letter"]
    }


def kinds_for_outcome(code: str) -> tuple[LetterKind, ...]:
    """Return the letters that tell a result."""
    return tuple(kind for kind in letter_kinds().values() if kind.outcome == code)


def letter_document(
    kind: LetterKind,
    application: Mapping[str, Any],
    office: Mapping[str, Any],
    given: Mapping[str, str],
    *,
    number: str = "",
    dated_on: datetime.date,
    due_on: datetime.date | None = None,
    court: str = "",
) -> Document:
    """Return a letter on an application.

    Args:
        kind: which letter.
        application: values of 依申请公开.
        office: values of 单位信息.
        given: what the clerk was asked for, by key.
        number: such as `徐公复〔2026〕1号`; empty for none.
        dated_on: the date of the letter.
        due_on: the last day to answer, for the receipt.
        court: the court that has jurisdiction; 人民法院 if empty.

    Raises:
        UserError: the application falls under the regulation of 2007, or something asked for is
            missing.
    """
    if regulation_of(application["received_on"]) is REGULATION_2007:
        raise UserError(
            "2019年5月15日以前收到的申请适用旧《条例》，不能用现行文书，请按原文书办理。"
        )
    _refuse_missing(kind, given)
    facts = _facts(application, office, given, due_on)
    blocks: list[Block] = [_paragraph(Style.TITLE, kind.title)]
    if number:
        blocks.append(_paragraph(Style.SUBTITLE, number))
    blocks.append(BlankLine())
    if kind.form:
        blocks.append(_proof_of_delivery(facts))
    else:
        blocks.append(_paragraph(Style.RECIPIENT, f"{_addressee(kind, application, given)}："))
        blocks += [_paragraph(Style.BODY, text) for text in _texts(kind, facts)]
        if kind.answer:
            blocks.append(_paragraph(Style.BODY, _remedy(kind, office, dated_on, court)))
        blocks += [
            _paragraph(Style.SIGNATURE, office.get("full_name") or ""),
            _paragraph(Style.DATE, date_in_words(dated_on)),
        ]
    return Document(
        title=kind.title,
        author=office.get("full_name") or "",
        dated_on=dated_on,
        file_stem=_file_stem(kind, application),
        blocks=tuple(blocks),
        subject=number,
    )


def _file_stem(kind: LetterKind, application: Mapping[str, Any]) -> str:
    """Return the name of the file; it gets into the print log, so it does not tell who applied."""
    return f"{kind.label}（{application.get('number') or masked(application['applicant'])}）"


def event_of_letter(kind: LetterKind) -> EventKind | None:
    """Return what kind of event a letter tells; None for one that goes with no event."""
    return EventKind.ANSWERED if kind.outcome and kind.key not in _EVENTS else _EVENTS.get(kind.key)


def _refuse_missing(kind: LetterKind, given: Mapping[str, str]) -> None:
    optional = {"right_agency"}
    missing = [one.label for one in kind.asks if one.key not in optional and not given.get(one.key)]
    if missing:
        raise UserError("请先填写：{labels}。", labels="、".join(missing))


def _facts(
    application: Mapping[str, Any],
    office: Mapping[str, Any],
    given: Mapping[str, str],
    due_on: datetime.date | None,
) -> dict[str, Any]:
    organisation = application["applicant_type"] in _ORGANISATIONS
    return {
        "office": dict(office) | {"telephone": office.get("telephone") or ""},
        "us": office.get("self_reference") or "我镇",
        "you": "贵单位" if organisation else "您",
        "name": application["applicant"],
        "number": application.get("number") or "",
        "received_on": date_in_words(application["received_on"]),
        "content": application["content"].rstrip("。；;.，, \n"),
        "due_on": date_in_words(due_on) if due_on else "",
        "right_agency": "",
        **{key: text.strip().rstrip("。") for key, text in given.items()},
        "fee": given.get("fee", "").strip().rstrip("。").removesuffix("元").rstrip(),
    }


def _texts(kind: LetterKind, facts: Mapping[str, Any]) -> list[str]:
    opening = tomllib.loads(_TEMPLATES.read_text(encoding="utf-8"))["opening"]
    templates = [opening] if kind.answer else []
    text = plain(filled("\n".join([*templates, kind.body]), facts))
    return [normalised(line) for line in text.splitlines() if line.strip()]


def _remedy(
    kind: LetterKind, office: Mapping[str, Any], dated_on: datetime.date, court: str
) -> str:
    body = office.get("superior") or "上一级人民政府"
    return remedy_text(dated_on, kind.outcome, review_body=body, court=court)


def _addressee(kind: LetterKind, application: Mapping[str, Any], given: Mapping[str, str]) -> str:
    """Return whom the letter addresses: somebody else where it asks for them."""
    if any(one.key == "addressee" for one in kind.asks):
        return given["addressee"]
    return str(application["applicant"])


def _proof_of_delivery(facts: Mapping[str, Any]) -> Table:
    rows = tuple(
        (Cell(label, head=True), Cell(facts[key] if key else _HAND, align="left"))
        for label, key in _LINES_OF_PROOF
    )
    return Table("送达回证", (8.0, 20.0), rows, heading_rows=0)


def _paragraph(style: Style, text: str) -> Paragraph:
    return Paragraph(style, (Run(text),))
