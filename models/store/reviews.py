"""What a clerk does with an item on its way to the public: each deed one step of history."""

import datetime
from collections.abc import Sequence

from sqlalchemy import select

from models.messages import Message
from models.problems import UserError
from models.records.catalogue import PUBLICATION_REVIEW
from models.records.publication import PUBLICATION
from models.records.register import Values
from models.rules.publication_review import (
    DRAFT,
    IN_REVIEW,
    LEADER,
    NEXT,
    PUBLISHED,
    READY,
    WITHDRAWN,
    content_digest,
    publication_problem,
    secrecy_problem,
)
from models.store.changes import Changes, Edit, make_changes
from models.store.reading import records
from models.store.rows import ids_of_parts, table_of
from models.store.workspace import Workspace


def reviews_of(workspace: Workspace, item_id: int) -> list[Values]:
    """Return the decisions on an item, in the order they were made."""
    with workspace.reading() as connection:
        ids = ids_of_parts(connection, PUBLICATION_REVIEW, [item_id])
    return records(workspace, PUBLICATION_REVIEW.key, ids)


def signed_digest(reviews: Sequence[Values]) -> str:
    """Return the digest of what the leader signed off last; empty if it was sent back since."""
    signed = ""
    for one in reviews:
        if one["opinion"] != "同意":
            signed = ""
        elif one["stage"] == LEADER:
            signed = one["digest"] or ""
    return signed


def approve(
    workspace: Workspace, item_id: int, person: str, on: datetime.date, remarks: str = ""
) -> Changes:
    """Pass an item on: the draft to the secrecy review, each review to the next, the last signed.

    Raises:
        UserError: the secrecy questions stand against it, it is past review, or the date is
            before the decision before.
    """
    item = _item(workspace, item_id)
    stage = item["stage"]
    if stage not in NEXT:
        raise UserError("这条信息{stage}，不在审查环节。", stage=stage or PUBLISHED)
    if stage == DRAFT:
        _refuse(secrecy_problem(item))
    reviews = reviews_of(workspace, item_id)
    if reviews and on < reviews[-1]["decided_on"]:
        raise UserError("日期不能早于上一环节的 {day}，请核对。", day=reviews[-1]["decided_on"])
    changed: dict[str, object] = {"stage": NEXT[stage]}
    if stage == LEADER:
        changed |= {"approved_by": person, "approved_on": on}
    label = "提交审查" if stage == DRAFT else f"{stage}通过"
    return _decide(workspace, item, changed, _review(item, "同意", person, on, remarks), label)


def send_back(
    workspace: Workspace, item_id: int, person: str, on: datetime.date, remarks: str
) -> Changes:
    """Send an item back to the draft, with the reason; a sign-off that it had is void.

    Raises:
        UserError: it is a draft, public already, or no reason is given.
    """
    item = _item(workspace, item_id)
    if item["stage"] not in IN_REVIEW[1:]:
        raise UserError("只有审查中的信息才能退回。")
    if not remarks.strip():
        raise UserError("退回要写明原因，请填写。")
    changed: dict[str, object] = {"stage": DRAFT, "approved_by": None, "approved_on": None}
    review = _review(item, "退回修改", person, on, remarks)
    return _decide(workspace, item, changed, review, "退回修改")


def publish(workspace: Workspace, item_id: int, on: datetime.date) -> Changes:
    """Make an item public that was signed off.

    Raises:
        UserError: it was not, it was changed since, or the day is before the sign-off.
    """
    item = _item(workspace, item_id)
    if item["stage"] in {None, PUBLISHED}:
        raise UserError("这条信息已经公开了。")
    signed = signed_digest(reviews_of(workspace, item_id))
    _refuse(publication_problem(item, signed, on))
    return _change(workspace, item, {"stage": PUBLISHED, "published_on": on}, "公开信息")


def withdraw(workspace: Workspace, item_id: int, on: datetime.date, reason: str) -> Changes:
    """Withdraw an item that was made public, with the reason.

    Raises:
        UserError: it is not public, the day is before it was, or no reason is given.
    """
    item = _item(workspace, item_id)
    if item["stage"] not in {None, PUBLISHED}:
        raise UserError("只有已公开的信息才能撤回。")
    if on < item["published_on"]:
        raise UserError("撤回日期不能早于公开日期 {day}，请核对。", day=item["published_on"])
    if not reason.strip():
        raise UserError("撤回要写明原因，请填写。")
    changed = {"stage": WITHDRAWN, "withdrawn_on": on, "withdrawn_reason": reason.strip()}
    return _change(workspace, item, changed, "撤回公开信息")


def voided(workspace: Workspace) -> tuple[int, ...]:
    """Return the ids of items that were changed after they had been signed off."""
    table = table_of(PUBLICATION_REVIEW)
    statement = select(table.c.publication_id).where(table.c.stage == LEADER).distinct()
    with workspace.reading() as connection:
        ids = list(connection.scalars(statement))
    return tuple(
        item["id"]
        for item in records(workspace, PUBLICATION.key, ids)
        if is_void(item, reviews_of(workspace, item["id"]))
    )


def is_void(item: Values, reviews: Sequence[Values]) -> bool:
    """Tell whether an item was changed after it had been signed off."""
    signed = signed_digest(reviews)
    return bool(signed) and content_digest(item) != signed and item["stage"] in {READY, PUBLISHED}


def _item(workspace: Workspace, item_id: int) -> Values:
    found = records(workspace, PUBLICATION.key, [item_id])
    if not found:
        raise UserError("这条信息刚才已被删除。")
    return found[0]


def _review(
    item: Values, opinion: str, person: str, on: datetime.date, remarks: str
) -> dict[str, object]:
    if not person.strip():
        raise UserError("请填写审查人。")
    return {
        "publication_id": item["id"],
        "stage": item["stage"],
        "opinion": opinion,
        "person": person.strip(),
        "decided_on": on,
        "digest": content_digest(item),
        "remarks": remarks.strip() or None,
    }


def _decide(
    workspace: Workspace,
    item: Values,
    changed: dict[str, object],
    review: dict[str, object],
    label: str,
) -> Changes:
    edits = [
        Edit(PUBLICATION.key, changed, item["id"], item["version"]),
        Edit(PUBLICATION_REVIEW.key, review),
    ]
    return make_changes(workspace, edits, f"{label}：{item['title'][:40]}")


def _change(workspace: Workspace, item: Values, changed: dict[str, object], label: str) -> Changes:
    edit = Edit(PUBLICATION.key, changed, item["id"], item["version"])
    return make_changes(workspace, [edit], f"{label}：{item['title'][:40]}")


def _refuse(problem: Message | None) -> None:
    if problem is not None:
        raise UserError(problem.template, **dict(problem.values))
