"""信息分类 as a tree: a class names the one above it; an item counts for all above its class."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from models.problems import UserError
from models.records.catalogue import PUBLICATION_CLASS
from models.records.publication import PUBLICATION
from models.records.register import Values
from models.store.catalogue import classes_in_use
from models.store.changes import Changes, Edit, make_changes
from models.store.reading import Query, matching_ids, records
from models.store.rows import table_of
from models.store.workspace import Workspace

DEEPEST = 4
"""Levels that a catalogue on a website can show."""


@dataclass(frozen=True, slots=True)
class ClassNode:
    """One class in the tree.

    Attributes:
        id: of its record.
        name: what items call their 信息分类.
        article: of 《条例》, empty where none is given.
        in_use: whether it can be chosen.
        own: items of the class itself.
        items: items of the class and of all below it.
        below: the classes right below it.
    """

    id: int
    name: str
    article: str
    in_use: bool
    own: int
    items: int
    below: tuple["ClassNode", ...] = ()


def class_tree(workspace: Workspace) -> tuple[ClassNode, ...]:
    """Return the classes of the first level with all below them, in the order they were made.

    A class whose upper class does not exist, or is below itself, stands on the first level.
    """
    classes = _classes(workspace)
    counts = _counts(workspace)
    above = parents(classes)

    def node(one: Values) -> ClassNode:
        below = tuple(node(child) for child in classes if above[child["name"]] == one["name"])
        own = counts.get(one["name"], 0)
        return ClassNode(
            id=one["id"],
            name=one["name"],
            article=one["article"] or "",
            in_use=one["in_use"] is not False,
            own=own,
            items=own + sum(child.items for child in below),
            below=below,
        )

    return tuple(node(one) for one in classes if above[one["name"]] is None)


def parents(classes: Sequence[Values]) -> dict[str, str | None]:
    """Return the class right above each class by name; None for those of the first level."""
    named = {one["name"]: one["parent"] for one in classes}
    found: dict[str, str | None] = {}
    for name, above in named.items():
        circular = name in _lineage(named, above)
        found[name] = above if above in named and not circular else None
    return found


def class_paths(workspace: Workspace) -> dict[str, str]:
    """Return each class with those above it, such as `"财政信息类 / 专项资金"`, by its name."""
    above = parents(_classes(workspace))
    return {name: " / ".join(reversed(_lineage(above, name))) for name in above}


def classes_to_choose(workspace: Workspace) -> dict[str, str]:
    """Return the classes that an item may have, each with what a list of them shows: its path."""
    paths = class_paths(workspace)
    return {name: paths.get(name, name) for name in classes_in_use(workspace)}


def move_class(workspace: Workspace, class_id: int, parent: str | None) -> Changes:
    """Put a class with all below it under another one, or on the first level if None.

    Raises:
        UserError: the other class does not exist, is below this one, or the tree gets too deep.
    """
    classes = _classes(workspace)
    moved = next((one for one in classes if one["id"] == class_id), None)
    if moved is None:
        raise UserError("这个分类刚才已被删除。")
    if parent is not None:
        _refuse_place(parents(classes), moved["name"], parent)
    edit = Edit(PUBLICATION_CLASS.key, {"parent": parent}, class_id, moved["version"])
    place = f"移到“{parent}”下面" if parent else "移为一级分类"
    return make_changes(workspace, [edit], f"分类“{moved['name']}”{place}")


def _refuse_place(above: Mapping[str, str | None], name: str, parent: str) -> None:
    if parent not in above:
        raise UserError("没有“{parent}”这个分类，请先建立。", parent=parent)
    upper = _lineage(above, parent)
    if name in upper:
        raise UserError("不能把“{name}”移到它自己的下级里，请另选位置。", name=name)
    if len(upper) + _depth(above, name) > DEEPEST:
        raise UserError("分类最多{deepest}级，请移到更高一级。", deepest=DEEPEST)


def _lineage(above: Mapping[str, str | None], name: str | None) -> list[str]:
    """Return a class and those above it, up to the first level or to where it turns in a circle."""
    found: list[str] = []
    while name is not None and name in above and name not in found:
        found.append(name)
        name = above[name]
    return found


def _depth(above: Mapping[str, str | None], name: str) -> int:
    """Return how many levels a class and those below it take."""
    below = [child for child, upper in above.items() if upper == name]
    return 1 + max((_depth(above, child) for child in below), default=0)


def _classes(workspace: Workspace) -> list[Values]:
    ids = matching_ids(workspace, Query(PUBLICATION_CLASS.key))
    return records(workspace, PUBLICATION_CLASS.key, sorted(ids))


def _counts(workspace: Workspace) -> dict[str, int]:
    items = table_of(PUBLICATION)
    statement = select(items.c.category, func.count()).group_by(items.c.category)
    with workspace.reading() as connection:
        return {name: int(number) for name, number in connection.execute(statement)}
