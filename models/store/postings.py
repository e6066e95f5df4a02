"""各渠道公开情况 and 公开渠道 say the same: what changes one changes the other in the same step."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from models.problems import UserError
from models.records.catalogue import CHANNEL_POSTING
from models.records.publication import CHANNELS, PUBLICATION
from models.records.register import Values
from models.store.changes import Added, Changes, Edit, make_changes
from models.store.reading import records
from models.store.rows import ids_of_parts
from models.store.workspace import Workspace

WEBSITE = CHANNELS[0]


def add_item(workspace: Workspace, values: Mapping[str, Any]) -> Changes:
    """Add an item of 公开信息 with a posting for each of its channels, as one step.

    Raises:
        UserError: its number is already used, or the values break a rule of the schema.
    """
    edits = [Edit(PUBLICATION.key, values)]
    edits += [
        Edit(CHANNEL_POSTING.key, {"publication_id": Added(0), **_posting(channel, values)})
        for channel in values["channels"]
    ]
    return make_changes(workspace, edits, f"新增{PUBLICATION.label}")


def save_item(
    workspace: Workspace, item_id: int, values: Mapping[str, Any], version: int | None
) -> Changes:
    """Change an item of 公开信息; postings come and go with its channels and move with its date.

    Raises:
        StaleRecordError: it was changed or deleted since it was read at `version`.
        UserError: its number is already used, or the values break a rule of the schema.
    """
    found = records(workspace, PUBLICATION.key, [item_id])
    edits = [Edit(PUBLICATION.key, values, item_id, version)]
    if found:
        edits += following_postings(workspace, found[0], {**found[0], **values})
    return make_changes(workspace, edits, f"修改{PUBLICATION.label}")


def following_postings(
    workspace: Workspace, before: Mapping[str, Any], after: Mapping[str, Any]
) -> Iterator[Edit]:
    """Yield what becomes of an item's postings when the item itself changes."""
    if all(before[name] == after[name] for name in ("channels", "published_on")):
        return
    kept = {one["channel"]: one for one in _postings(workspace, before["id"])}
    old, new = before["channels"], after["channels"]
    for channel in new:
        if channel not in old and channel not in kept:
            values = {"publication_id": before["id"], **_posting(channel, after)}
            yield Edit(CHANNEL_POSTING.key, values)
    for channel, posting in kept.items():
        if channel in old and channel not in new:
            yield Edit(CHANNEL_POSTING.key, None, posting["id"])
        elif posting["posted_on"] == before["published_on"] != after["published_on"]:
            moved = {"posted_on": after["published_on"]}
            yield Edit(CHANNEL_POSTING.key, moved, posting["id"])


def save_posting(
    workspace: Workspace, posting_id: int | None, values: Mapping[str, Any], version: int | None
) -> Changes:
    """Add or change a posting; the channels of its item follow in the same step.

    Raises:
        StaleRecordError: it was changed or deleted since it was read at `version`.
        UserError: its item is gone, it was posted before the item was published at all, or the
            channel is logged already.
    """
    item = _item(workspace, values["publication_id"])
    if values["posted_on"] < item["published_on"]:
        raise UserError(
            "这条信息的公开日期是 {published}，各渠道的公开日期不能更早，请核对；"
            "首次公开更早的，先改公开日期。",
            published=item["published_on"],
        )
    before = records(workspace, CHANNEL_POSTING.key, [posting_id]) if posting_id else []
    gone = {one["channel"] for one in before} - {values["channel"]}
    channels = _with_channels(item, {values["channel"]}, gone)
    edits = [Edit(CHANNEL_POSTING.key, values, posting_id, version)]
    if channels != item["channels"]:
        edits.append(Edit(PUBLICATION.key, {"channels": channels}, item["id"]))
    deed = "修改" if posting_id else "新增"
    return make_changes(workspace, edits, f"{deed}{CHANNEL_POSTING.label}")


def remove_postings(workspace: Workspace, ids: Sequence[int]) -> Changes:
    """Delete postings; the channels of their items follow, but the last channel stays.

    Ids that no longer exist are passed over.
    """
    found = records(workspace, CHANNEL_POSTING.key, ids)
    edits = [Edit(CHANNEL_POSTING.key, None, one["id"]) for one in found]
    for item_id in dict.fromkeys(one["publication_id"] for one in found):
        item = _item(workspace, item_id)
        gone = {one["channel"] for one in found if one["publication_id"] == item_id}
        channels = _with_channels(item, set(), gone)
        if channels and channels != item["channels"]:
            edits.append(Edit(PUBLICATION.key, {"channels": channels}, item_id))
    label = f"删除{CHANNEL_POSTING.label}" + (f" {len(found)} 条" if len(found) > 1 else "")
    return make_changes(workspace, edits, label)


def _with_channels(item: Values, added: set[str], gone: set[str]) -> tuple[str, ...]:
    """Return the channels of an item with some more and some less, in their usual order."""
    kept = (set(item["channels"]) - gone) | added
    if kept == set(item["channels"]):
        return tuple(item["channels"])
    return tuple(one for one in CHANNELS if one in kept)


def _posting(channel: str, item: Mapping[str, Any]) -> Values:
    url = item.get("url") if channel == WEBSITE else None
    return {"channel": channel, "posted_on": item["published_on"], "url": url}


def _postings(workspace: Workspace, item_id: int) -> list[Values]:
    with workspace.reading() as connection:
        ids = ids_of_parts(connection, CHANNEL_POSTING, [item_id])
    return records(workspace, CHANNEL_POSTING.key, ids)


def _item(workspace: Workspace, item_id: int) -> Values:
    found = records(workspace, PUBLICATION.key, [item_id])
    if not found:
        raise UserError("这条信息刚才已被删除，请刷新后再登记。")
    return found[0]
