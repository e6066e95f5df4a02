"""政府信息公开审查审批表: the sheet on which an item is signed off with pen and ink."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from models.report.composing import date_in_words
from models.report.document import Cell, Document, Paragraph, Row, Run, Style, Table
from models.rules.publication_review import LEADER, QUESTIONS, content_digest

_TITLE = "政府信息公开审查审批表"
_SHOWN_DIGEST = 16
_STAGES = (
    ("拟稿", "承办人意见"),
    ("部门审核", "部门负责人意见"),
    ("保密审查", "保密审查意见"),
    (LEADER, "分管领导意见"),
    ("", "主要领导意见（重大事项）"),
)
_BLANK_SIGNATURE = "\n\n签名：　　　　　　　　　　年　　月　　日"


def review_sheet(
    item: Mapping[str, Any],
    reviews: Sequence[Mapping[str, Any]],
    office: Mapping[str, Any],
    printed_on: datetime.date,
) -> Document:
    """Return the sheet of an item; what is decided already stands in it.

    Args:
        item: values of 公开信息.
        reviews: the decisions so far, in order.
        office: values of 单位信息.
        printed_on: the date at the foot.

    Source:
        《保守国家秘密法实施条例》(2024) 第四十二条; 宿迁 2021 政府信息公开信息审查呈批单.
    """
    rows: list[Row] = [
        _pair("信息标题", item["title"]),
        _two("索引号", item.get("index_number"), "文号", item.get("document_number")),
        _two("责任部门", item.get("department"), "成文日期", _day(item.get("formed_on"))),
        _two("信息分类", item["category"], "拟公开日期", _day(item["published_on"])),
        _two("公开属性", item.get("disclosure") or "主动公开", "属性理由", _text(item, "ground")),
        _pair("公开渠道", "、".join(item.get("channels") or ())),
        _pair("内容概述", item.get("summary")),
        *_questions(item),
        *(_opinion(label, _decision(reviews, stage)) for stage, label in _STAGES),
    ]
    table = Table(_TITLE, (5.0, 9.0, 5.0, 9.0), tuple(rows), heading_rows=0)
    digest = content_digest(item)[:_SHOWN_DIGEST]
    note = (
        f"内容校验：{digest}　打印日期：{date_in_words(printed_on)}　审签后内容有改动，本表作废。"
    )
    return Document(
        title=_TITLE,
        author=office.get("full_name") or "",
        dated_on=printed_on,
        file_stem=f"审批表（{item['title'][:30]}）",
        blocks=(
            Paragraph(Style.TITLE, (Run(_TITLE),)),
            table,
            Paragraph(Style.NOTE, (Run(note),)),
        ),
        subject=item["title"],
    )


def _questions(item: Mapping[str, Any]) -> list[Row]:
    asked = [*QUESTIONS.items(), ("personal_masked", "个人信息已处理")]
    cells = [(label, _yes_no(item.get(name))) for name, label in asked]
    return [_two(*cells[place], *cells[place + 1]) for place in range(0, len(cells), 2)]


def _yes_no(answer: bool | None) -> str:  # noqa: FBT001 - a value, not a flag
    return {True: "■是　□否", False: "□是　■否", None: "□是　□否"}[answer]


def _decision(reviews: Sequence[Mapping[str, Any]], stage: str) -> Mapping[str, Any] | None:
    found = [one for one in reviews if stage and one["stage"] == stage]
    return found[-1] if found else None


def _opinion(label: str, decision: Mapping[str, Any] | None) -> Row:
    text = _BLANK_SIGNATURE
    if decision is not None:
        remarks = f"（{decision['remarks']}）" if decision.get("remarks") else ""
        day = date_in_words(decision["decided_on"])
        text = f"{decision['opinion']}{remarks}\n\n签名：{decision['person']}　　　　{day}"
    return _pair(label, text)


def _pair(label: str, value: object) -> Row:
    return (Cell(label, head=True), Cell(_shown(value), columns=3, align="left"), None, None)


def _two(label: str, value: object, other: str, second: object) -> Row:
    return (
        Cell(label, head=True),
        Cell(_shown(value), align="left"),
        Cell(other, head=True),
        Cell(_shown(second), align="left"),
    )


def _text(item: Mapping[str, Any], name: str) -> object:
    return item.get(f"disclosure_{name}")


def _day(day: datetime.date | None) -> str:
    return date_in_words(day) if day else ""


def _shown(value: object) -> str:
    return "" if value is None else str(value)
