"""Numbers and classes of the catalogue (信息公开目录)."""

import datetime
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from models.problems import UserError
from models.records.catalogue import PUBLICATION_CLASS, USUAL_CLASSES
from models.records.office import OFFICE
from models.records.publication import CATEGORIES, PUBLICATION
from models.records.settings import WORK_SETTINGS
from models.rules.index_numbers import USUAL_PATTERN, next_number
from models.store.changes import Changes, Edit, make_changes
from models.store.history import change, change_step
from models.store.reading import Query, known_values, matching_ids, records, single
from models.store.rows import table_of
from models.store.workspace import Workspace

_BATCH = 1_000


def used_numbers(workspace: Workspace) -> set[str]:
    """Return every 索引号 that was ever given, those of deleted and renumbered items too."""
    table = table_of(PUBLICATION)
    kept = select(table.c.index_number).where(table.c.index_number.is_not(None))
    before = change.c.before["index_number"].as_string()
    after = change.c.after["index_number"].as_string()
    with workspace.reading() as connection:
        used = set(connection.scalars(kept))
        for column in (before, after):
            past = (
                select(column)
                .join(change_step, change.c.step_id == change_step.c.id)
                .where(
                    change.c.register == PUBLICATION.key,
                    column.is_not(None),
                    # What was taken back was never given to anybody.
                    ~change_step.c.undone,
                )
            )
            used |= set(connection.scalars(past))
    return used


def suggested_number(workspace: Workspace, values: Mapping[str, Any]) -> str:
    """Return the next free 索引号 for an item.

    Raises:
        UserError: the pattern that the office set cannot be used.
    """
    return next_number(_pattern(workspace), _facts(workspace, values), used_numbers(workspace))


def number_missing(workspace: Workspace) -> Changes:
    """Give every item without a 索引号 one, in the order of publication, as one step.

    Numbers that are there stay; doing it again changes nothing.

    Raises:
        UserError: all items have one, or the pattern cannot be used.
    """
    pattern, used = _pattern(workspace), used_numbers(workspace)
    table = table_of(PUBLICATION)
    statement = (
        select(table.c.id)
        .where(table.c.index_number.is_(None))
        .order_by(table.c.published_on, table.c.id)
    )
    with workspace.reading() as connection:
        ids = list(connection.scalars(statement))
    if not ids:
        raise UserError("所有信息都有索引号，不用补编。")
    edits = []
    hints: dict[str, int] = {}
    office = single(workspace, OFFICE.key) or {}
    for start in range(0, len(ids), _BATCH):
        for item in records(workspace, PUBLICATION.key, ids[start : start + _BATCH]):
            facts = _facts_of(office, item)
            number = next_number(pattern, facts, used, hints)
            used.add(number)
            edit = Edit(PUBLICATION.key, {"index_number": number}, item["id"], item["version"])
            edits.append(edit)
    return make_changes(workspace, edits, f"补编索引号 {len(edits)} 条")


def classes_in_use(workspace: Workspace) -> list[str]:
    """Return the classes to choose from: those of the catalogue in use, then others used so far."""
    ids = matching_ids(workspace, Query(PUBLICATION_CLASS.key, sort=(("id", False),)))
    known = {
        one["name"]: one["in_use"] is not False
        for one in records(workspace, PUBLICATION_CLASS.key, sorted(ids))
    }
    names = [name for name, usable in known.items() if usable] or list(CATEGORIES)
    used = known_values(workspace, PUBLICATION.key, "category")
    return [*names, *(name for name in used if name not in known and name not in names)]


def add_usual_classes(workspace: Workspace) -> Changes:
    """Add the classes of a usual township that are not there yet, as one step.

    Raises:
        UserError: all are there.
    """
    ids = matching_ids(workspace, Query(PUBLICATION_CLASS.key))
    known = {one["name"] for one in records(workspace, PUBLICATION_CLASS.key, ids)}
    edits = [
        Edit(PUBLICATION_CLASS.key, {"name": name, "article": article})
        for name, article in USUAL_CLASSES
        if name not in known
    ]
    if not edits:
        raise UserError("常用分类都已经有了。")
    return make_changes(workspace, edits, f"建立常用分类 {len(edits)} 个")


def rename_class(workspace: Workspace, class_id: int, name: str) -> Changes:
    """Rename a class with all its items and sub-classes, as one step; history keeps the old name.

    Raises:
        UserError: the name is blank or another class has it.
    """
    found = records(workspace, PUBLICATION_CLASS.key, [class_id])
    if not found:
        raise UserError("这个分类刚才已被删除。")
    old, new = found[0]["name"], name.strip()
    if not new or new == old:
        raise UserError("请填写新的分类名称。")
    table = table_of(PUBLICATION)
    with workspace.reading() as connection:
        items = list(connection.scalars(select(table.c.id).where(table.c.category == old)))
    below = matching_ids(workspace, Query(PUBLICATION_CLASS.key))
    children = [
        one["id"]
        for one in records(workspace, PUBLICATION_CLASS.key, below)
        if one["parent"] == old
    ]
    edits = [Edit(PUBLICATION_CLASS.key, {"name": new}, class_id, found[0]["version"])]
    edits += [Edit(PUBLICATION_CLASS.key, {"parent": new}, one) for one in children]
    edits += [Edit(PUBLICATION.key, {"category": new}, one) for one in items]
    return make_changes(workspace, edits, f"分类“{old}”改名为“{new}”")


def _pattern(workspace: Workspace) -> str:
    settings = single(workspace, WORK_SETTINGS.key) or {}
    return settings.get("index_pattern") or USUAL_PATTERN


def _facts(workspace: Workspace, values: Mapping[str, Any]) -> dict[str, str]:
    return _facts_of(single(workspace, OFFICE.key) or {}, values)


def _facts_of(office: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, str]:
    name = (office.get("full_name") or "本机关").removesuffix("人民政府")
    day = values.get("published_on") or datetime.date.today()
    return {
        "org": office.get("credit_code") or name,
        "yyyy": f"{day.year}",
        "mm": f"{day.month:02d}",
        "class": values.get("category") or "",
    }
