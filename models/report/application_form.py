"""政府信息公开申请表: the form on which an application is made, blank or filled in."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from models.report.composing import date_in_words
from models.report.document import Cell, Document, Paragraph, Row, Run, Style, Table
from models.rules.outcomes import APPLICANT_TYPES

_TITLE = "政府信息公开申请表"
_WIDTHS = (2.4, 2.6, 4.6, 7.2, 4.6, 7.2)
_PERSON = "自然人"
_HAND, _ROOM = "\n　", "\n\n\n\n\n"
_PERSON_ROWS = (
    ("姓名", "applicant", "工作单位", ""),
    ("证件名称", "document_kind", "证件号码", "document_number"),
    ("联系电话", "telephone", "邮政编码", ""),
    ("联系地址", "address", "", ""),
    ("电子邮箱", "", "传真号码", ""),
)
_ORGANISATION_ROWS = (
    ("名称", "applicant", "统一社会信用代码", "document_number"),
    ("法定代表人", "", "联系人", ""),
    ("联系人电话", "telephone", "邮政编码", ""),
    ("联系地址", "address", "", ""),
    ("电子邮箱", "", "传真号码", ""),
)
_WAYS = ("邮寄", "电子邮件", "传真", "自行领取", "当场查阅、抄录")
_MEDIA = ("纸质", "电子文件", "光盘")
_RULES = (
    "填写说明：1.申请人为公民的填“公民”栏，为法人或者其他组织的填“法人或其他组织”栏，并附身份证明复印件。"
    "2.所需信息应当写明名称、文号或者便于查询的其他特征性描述。3.依据《中华人民共和国政府信息公开条例》"
    "（国务院令第711号）第二十九条填写，不需要说明用途。"
)


def application_form(
    office: Mapping[str, Any],
    application: Mapping[str, Any] | None = None,
    *,
    on: datetime.date,
) -> Document:
    """Return the form, blank or with what an application says; it is not masked.

    Args:
        office: values of 单位信息.
        application: values of 依申请公开; None for a blank form.
        on: the date of the file.

    Source:
        《条例》(2019) 第二十九条 (what an application says; no purpose since 2019-05-15);
        南华县 sample form.
    """
    values = dict(application or {})
    person = values if values.get("applicant_type", _PERSON) == _PERSON else {}
    organisation = {} if person else values
    rows: list[Row] = [
        *_group("申请人信息", "公民", _PERSON_ROWS, person, rows=12),
        *_group("", "法人或其他组织", _ORGANISATION_ROWS, organisation),
        _wide("申请人类型", _boxes((*APPLICANT_TYPES.values(),), values.get("applicant_type"))),
        _signature(values),
        *_wanted(values),
        *_handled(values, office),
    ]
    table = Table(_TITLE, _WIDTHS, tuple(rows), heading_rows=0, header_columns=0)
    name = values.get("number") or ("空白" if not values else "已填")
    return Document(
        title=_TITLE,
        author=office.get("full_name") or "",
        dated_on=on,
        file_stem=f"{_TITLE}（{name}）",
        blocks=(
            Paragraph(Style.TITLE, (Run(_TITLE),)),
            table,
            Paragraph(Style.NOTE, (Run(_RULES),)),
        ),
    )


def _group(
    title: str,
    who: str,
    lines: Sequence[tuple[str, str, str, str]],
    values: Mapping[str, Any],
    rows: int = 0,
) -> list[Row]:
    """Return the lines about one kind of applicant; the first has the headings to their left."""
    found: list[Row] = []
    for place, (label, name, other, second) in enumerate(lines):
        side = Cell(_upright(title), rows=rows, head=True) if title and not place else None
        kind = Cell(_upright(who), rows=len(lines), head=True) if not place else None
        first = Cell(label, head=True)
        if other:
            cells: Row = (_value(values, name), Cell(other, head=True), _value(values, second))
        else:
            cells = (Cell(_text(values, name), columns=3, align="left"), None, None)
        found.append((side, kind, first, *cells))
    return found


def _upright(text: str) -> str:
    """Return a heading that stands in a narrow column, two characters a line."""
    return "\n".join(text[place : place + 2] for place in range(0, len(text), 2))


def _wide(label: str, text: str) -> Row:
    value = Cell(text, columns=3, align="left")
    return (None, Cell(label, columns=2, head=True), None, value, None, None)


def _signature(values: Mapping[str, Any]) -> Row:
    day = values.get("received_on")
    asked = f"{date_in_words(day)}收到" if day else "　　年　　月　　日"
    return (
        None,
        Cell("申请人签名或盖章", columns=2, head=True),
        None,
        Cell(_HAND),
        Cell("申请时间", head=True),
        Cell(asked),
    )


def _wanted(values: Mapping[str, Any]) -> list[Row]:
    content = values.get("content") or _ROOM
    return [
        (
            Cell(_upright("所需信息情况"), rows=4, head=True),
            Cell("所需信息的名称、文号或者其他特征性描述", columns=2, head=True),
            None,
            Cell(content, columns=3, align="left"),
            None,
            None,
        ),
        _wide("选填：索取号（文号）", _HAND),
        _wide("获取信息的方式", _boxes(_WAYS, "")),
        _wide("信息的载体形式", _boxes(_MEDIA, "")),
    ]


def _handled(values: Mapping[str, Any], office: Mapping[str, Any]) -> list[Row]:
    where = "　".join(
        f"{label}：{office[name]}"
        for label, name in (("地址", "address"), ("邮编", "postcode"), ("电话", "telephone"))
        if office.get(name)
    )
    day = date_in_words(values["received_on"]) if values.get("received_on") else ""
    return [
        (
            Cell(_upright("受理机关"), rows=2, head=True),
            Cell("收到日期和方式", columns=2, head=True),
            None,
            Cell("　".join(filter(None, [day, values.get("method") or ""]))),
            Cell("登记编号", head=True),
            Cell(values.get("number") or ""),
        ),
        _wide("名称和联系方式", "\n".join(filter(None, [office.get("full_name") or "", where]))),
    ]


def _boxes(choices: Sequence[str], chosen: object) -> str:
    return "　".join(f"{'■' if one == chosen else '□'}{one}" for one in choices)


def _value(values: Mapping[str, Any], name: str) -> Cell:
    return Cell(_text(values, name), align="left")


def _text(values: Mapping[str, Any], name: str) -> str:
    """Return a value, or room for writing by hand."""
    return str(values.get(name) or _HAND) if name else _HAND
