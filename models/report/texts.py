"""The editable texts of a year's report: the office's own wording, or ours."""

from dataclasses import dataclass

from models.problems import UserError
from models.records.settings import REPORT_TEXT
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
        UserError: this program cannot make the report on that year.
    """
    edition = EDITIONS.get(edition_of(year).value)
    if edition is None:
        raise UserError(
            "{year} 年的年度报告要用 2019 年试行的格式，本软件不能编制；可以编制 2008 至 2018 年和"
            "2021 年以后的报告，台账登记和统计不受影响。",
            year=year,
        )
    return edition


def editable_texts(workspace: Workspace, year: int) -> tuple[EditableText, ...]:
    """Return the texts of the report on a year, in the order of the report.

    Raises:
        UserError: this program cannot make the report on that year.
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


def save_text(workspace: Workspace, year: int, key: str, text: str | None) -> Changes:
    """Keep the office's wording of a text; None goes back to what stood there at first."""
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
