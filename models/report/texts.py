"""The editable texts of a year's report: the office's own wording, or ours."""

from dataclasses import dataclass

from models.records.settings import REPORT_TEXT
from models.report.closing import refuse_closed
from models.report.editions import EDITIONS
from models.report.editions.edition import Edition
from models.rules.editions import edition_of
from models.store import changes
from models.store.changes import Changes
from models.store.reading import Query, matching_ids, records
from models.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class EditableText:
    """One text of a report.

    Attributes:
        key: its name.
        label: what the window calls it.
        section: the part of the report it belongs to.
        text: the wording in force, with figures as `{{ … }}`.
        default: what stands there at first.
    """

    key: str
    label: str
    section: str
    text: str
    default: str


def edition_for(year: int) -> Edition:
    """Return the edition of the report on a year.

    Raises:
        UserError: there was no report on that year.
    """
    return EDITIONS[edition_of(year).value]


def editable_texts(workspace: Workspace, year: int) -> tuple[EditableText, ...]:
    """Return the texts of the report on a year, in the order of the report.

    Raises:
        UserError: there was no report on that year.
    """
    own = own_texts(workspace, year)
    return tuple(
        EditableText(
            plan.key, plan.label, plan.section, own.get(plan.key, plan.template), plan.template
        )
        for plan in edition_for(year).texts
    )


def own_texts(workspace: Workspace, year: int) -> dict[str, str]:
    """Return the office's own wordings for a year, by key."""
    ids = matching_ids(workspace, Query(REPORT_TEXT.key, year=year))
    return {entry["key"]: entry["text"] or "" for entry in records(workspace, REPORT_TEXT.key, ids)}


def wordings(workspace: Workspace, year: int) -> dict[str, str]:
    """Return the wordings in force in a year by key: the office's own, or what stands at first."""
    return {text.key: text.text for text in editable_texts(workspace, year)}


def save_text(workspace: Workspace, year: int, key: str, text: str | None) -> Changes:
    """Keep the office's wording of a text; None goes back to what stood there at first.

    Raises:
        UserError: the year is closed.
    """
    refuse_closed(workspace, year)
    ids = matching_ids(workspace, Query(REPORT_TEXT.key, year=year))
    kept = {entry["key"]: entry for entry in records(workspace, REPORT_TEXT.key, ids)}
    entry = kept.get(key)
    if text is None:
        gone = [entry["id"]] if entry else []
        return changes.delete(workspace, REPORT_TEXT.key, gone)
    values = {"year": year, "key": key, "text": text.strip() or None}
    if entry is None:
        return changes.add(workspace, REPORT_TEXT.key, values)
    return changes.update_record(workspace, REPORT_TEXT.key, entry["id"], values, entry["version"])
