"""政府信息公开目录: what the office made public, as a list for everybody."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from models.figures.publications import made_public
from models.records.office import OFFICE
from models.records.publication import PUBLICATION
from models.store.class_tree import class_paths
from models.store.reading import records, single
from models.store.rows import table_of
from models.store.workspace import Workspace

COLUMNS = (
    ("索引号", 16.0),
    ("信息名称", 40.0),
    ("内容概述", 30.0),
    ("生成日期", 8.0),
    ("公开日期", 8.0),
    ("文号", 14.0),
    ("信息分类", 10.0),
    ("公开渠道", 12.0),
    ("责任部门", 10.0),
    ("有效性", 6.0),
)
"""Headings and usual widths; the first four are what the law asks for.

Source:
    《条例》(2019) 第十二条: 索引、名称、内容概述、生成日期.
"""
_BATCH = 1_000


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The catalogue of an office on a day; each row has as many texts as `COLUMNS`."""

    office: str
    made_on: datetime.date
    rows: tuple[tuple[str, ...], ...]
    links: tuple[str, ...]


def catalogue(workspace: Workspace, today: datetime.date) -> Catalogue:
    """Return everything that is public today, the latest first; what was withdrawn is left out."""
    table = table_of(PUBLICATION)
    statement = (
        select(table.c.id)
        .where(made_public(), table.c.published_on <= today, table.c.withdrawn_on.is_(None))
        .order_by(table.c.published_on.desc(), table.c.id.desc())
    )
    with workspace.reading() as connection:
        ids = list(connection.scalars(statement))
    paths = class_paths(workspace)
    rows: list[tuple[str, ...]] = []
    links: list[str] = []
    for start in range(0, len(ids), _BATCH):
        for item in records(workspace, PUBLICATION.key, ids[start : start + _BATCH]):
            place = paths.get(item["category"], item["category"])
            rows.append(_row({**item, "category": place}, today))
            links.append(item["url"] or "")
    office = single(workspace, OFFICE.key) or {}
    return Catalogue(office.get("full_name") or "", today, tuple(rows), tuple(links))


def _row(item: Mapping[str, Any], today: datetime.date) -> tuple[str, ...]:
    repealed = item["repealed_on"]
    values: Sequence[object] = (
        item["index_number"],
        item["title"],
        item["summary"],
        item["formed_on"] or item["published_on"],
        item["published_on"],
        item["document_number"],
        item["category"],
        "、".join(item["channels"]),
        item["department"],
        "已废止" if repealed and repealed <= today else "有效",
    )
    return tuple("" if value is None else str(value) for value in values)
