"""What computed columns need besides the record itself: settings of the office, latest parts."""

from collections.abc import Sequence

from models.records.application import APPLICATION
from models.records.catalogue import PUBLICATION_CLASS
from models.records.complaint import COMPLAINT, COMPLAINT_CHANNEL
from models.records.publication import PUBLICATION
from models.records.register import Values
from models.records.settings import WORK_SETTINGS
from models.store.applications import with_events
from models.store.channels import latest_checks
from models.store.reading import Query, matching_ids, records, single
from models.store.workspace import Workspace

_SETTINGS = {
    COMPLAINT.key: (
        "complaint_inform_days",
        "complaint_days",
        "complaint_extension_days",
        "complaint_from_informing",
    ),
    COMPLAINT_CHANNEL.key: ("box_opening_days",),
}
"""The settings that computed columns of a register read from the values, by register."""


def with_companions(
    workspace: Workspace, register_key: str, found: Sequence[Values]
) -> list[Values]:
    """Return records with what their computed columns need from elsewhere.

    Registers whose computed columns need nothing else come back as they are.
    """
    if register_key == APPLICATION.key:
        return with_events(workspace, found)
    if register_key == PUBLICATION.key:
        return _with_limits(workspace, found)
    if register_key not in _SETTINGS or not found:
        return list(found)
    settings = single(workspace, WORK_SETTINGS.key) or {}
    more = {name: settings.get(name) for name in _SETTINGS[register_key]}
    if register_key != COMPLAINT_CHANNEL.key:
        return [{**values, **more} for values in found]
    latest = latest_checks(workspace, [values["id"] for values in found])
    return [{**values, **more, "last_checked_on": latest.get(values["id"])} for values in found]


def _with_limits(workspace: Workspace, found: Sequence[Values]) -> list[Values]:
    """Return items with the working days that their class, or else the office, allows."""
    usual = (single(workspace, WORK_SETTINGS.key) or {}).get("publication_days")
    classes = records(
        workspace, PUBLICATION_CLASS.key, matching_ids(workspace, Query(PUBLICATION_CLASS.key))
    )
    limits = {one["name"]: one["limit_days"] for one in classes if one["limit_days"]}
    return [{**item, "limit_days": limits.get(item["category"], usual)} for item in found]
