"""The editable texts of a year's report: the office's own wording, or ours."""

from dataclasses import dataclass

from models.problems import UserError
from models.records.settings import REPORT_TEXT
from models.report.closing import refuse_closed
from models.report.editions.edition import TextPlan
from models.report.fields_in_text import Segment, segments
from models.report.phrases import filled, plain
from models.report.similarity import similarity
from models.report.writing import Writing, basis_of, edition_for, own_texts, written
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
        segments: the wording in force as words and figures; a faulty one as bare words.
        before: the same text of last year with the figures of that year; empty without one.
        similarity: share of equal characters with that, numbers left out; None where there is
            nothing to compare.
        is_own: whether the office worded it itself.
    """

    key: str
    label: str
    section: str
    text: str
    default: str
    segments: tuple[Segment, ...] = ()
    before: str = ""
    similarity: float | None = None
    is_own: bool = False

    @property
    def shown(self) -> str:
        """The wording as it reads in the report."""
        return "".join(one.text for one in self.segments)


def editable_texts(workspace: Workspace, year: int) -> tuple[EditableText, ...]:
    """Return the texts of the report on a year, in the order of the report.

    Raises:
        UserError: there was no report on that year.
    """
    return texts_of_report(written(basis_of(workspace, year)))


def texts_of_report(writing: Writing) -> tuple[EditableText, ...]:
    """Return the texts of a report that is written already, in its order."""
    before = writing.basis.before
    shown_before = {} if before is None else shown_texts(written(before))
    if before is not None and not before.logged:
        # The texts of a year that is not logged are known only as far as they were taken over.
        shown_before = {key: text for key, text in shown_before.items() if key in before.own}
    return tuple(
        _editable(writing, plan, shown_before.get(plan.key, ""))
        for plan in writing.basis.edition.texts
    )


def shown_texts(writing: Writing) -> dict[str, str]:
    """Return how the texts of a report read, by key."""
    return {
        plan.key: "".join(one.text for one in _segments(writing, plan))
        for plan in writing.basis.edition.texts
    }


def _editable(writing: Writing, plan: TextPlan, before: str) -> EditableText:
    found = _segments(writing, plan)
    own = writing.basis.own
    return EditableText(
        plan.key,
        plan.label,
        plain(filled(plan.section, writing.facts)),
        own.get(plan.key, plan.template),
        plan.template,
        segments=found,
        before=before,
        similarity=similarity("".join(one.text for one in found), before),
        is_own=plan.key in own,
    )


def _segments(writing: Writing, plan: TextPlan) -> tuple[Segment, ...]:
    text = writing.basis.own.get(plan.key, plan.template)
    try:
        return segments(text, writing.facts)
    except UserError:
        return (Segment(text),)


def wordings(workspace: Workspace, year: int) -> dict[str, str]:
    """Return the wordings in force in a year by key: the office's own, or what stands at first.

    Raises:
        UserError: there was no report on that year.
    """
    own = own_texts(workspace, year)
    return {plan.key: own.get(plan.key, plan.template) for plan in edition_for(year).texts}


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
