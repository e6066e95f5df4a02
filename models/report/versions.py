"""Versions of a report's texts: kept, compared and brought back."""

import difflib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from models.figures.year import whole
from models.problems import UserError
from models.records.register import Values
from models.records.report_work import FIGURE_OVERRIDE, REPORT_VERSION
from models.records.settings import REPORT_TEXT
from models.report.closing import closed_year, present_moment, refuse_closed
from models.report.overrides import Override, overrides_of
from models.report.texts import shown_texts, wordings
from models.report.writing import as_closed, basis_of, edition_for, written
from models.store.changes import Changes, Edit, make_changes
from models.store.reading import Query, matching_ids, records
from models.store.workspace import Workspace

PieceKind = Literal["same", "gone", "new"]

LONGEST_LABEL = 100
_SHORTEST_SAME = 2
_WORDS = re.compile(r"\d+(?:\.\d+)?|[A-Za-z]+|\s+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Version:
    """The texts of a report as they were at one moment.

    Attributes:
        id: of its record.
        year: the year reported on.
        label: what the clerk called it.
        saved_at: when, with offset.
    """

    id: int
    year: int
    label: str
    saved_at: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a compared text: in both, only in the earlier, or only in the later one."""

    kind: PieceKind
    text: str


@dataclass(frozen=True, slots=True)
class TextDifference:
    """One text that differs, from its beginning to its end.

    Attributes:
        key: of the text.
        label: what the window calls it.
        pieces: the earlier and the later text, woven together.
    """

    key: str
    label: str
    pieces: tuple[Piece, ...]


def save_version(workspace: Workspace, year: int, label: str) -> Changes:
    """Keep the texts and the overridden numbers of a year as they are now.

    Raises:
        UserError: it has no name, or there was no report on that year.
    """
    name = " ".join(label.split())
    if not name:
        raise UserError("请给这个版本起个名称，如“送分管领导审”。")
    edit = Edit(REPORT_VERSION.key, _present(workspace, year, name))
    return make_changes(workspace, [edit], f"保存报告版本“{name}”")


def versions_of(workspace: Workspace, year: int) -> tuple[Version, ...]:
    """Return the versions of a year's report, the latest first."""
    ids = matching_ids(workspace, Query(REPORT_VERSION.key, year=year))
    found = records(workspace, REPORT_VERSION.key, ids)
    versions = [Version(one["id"], one["year"], one["label"], one["saved_at"]) for one in found]
    return tuple(sorted(versions, key=lambda one: (one.saved_at, one.id), reverse=True))


def restore_version(workspace: Workspace, version_id: int) -> Changes:
    """Bring texts and overridden numbers of a version back, as one step.

    The present ones are kept as a version before.

    Raises:
        UserError: the year is closed, or the version is gone.
    """
    kept = _kept(workspace, version_id)
    year = kept["year"]
    refuse_closed(workspace, year)
    edits = [
        Edit(REPORT_VERSION.key, _present(workspace, year, f"恢复“{kept['label']}”之前")),
        *_text_edits(workspace, year, json.loads(kept["texts"])),
        *_override_edits(workspace, year, _overrides(kept)),
    ]
    return make_changes(workspace, edits, f"恢复报告版本“{kept['label']}”")


def texts_of_version(workspace: Workspace, version_id: int) -> dict[str, str]:
    """Return how the texts of a version read with the present figures, by key.

    Raises:
        UserError: the version is gone.
    """
    kept = _kept(workspace, version_id)
    basis = basis_of(workspace, kept["year"])
    return shown_texts(
        written(replace(basis, own=json.loads(kept["texts"]), overrides=_overrides(kept)))
    )


def present_texts(workspace: Workspace, year: int) -> dict[str, str]:
    """Return how the texts of a year read now, by key."""
    return shown_texts(written(basis_of(workspace, year)))


def texts_of_closing(workspace: Workspace, year: int) -> dict[str, str] | None:
    """Return how the texts read when the year was closed, by key; None while it is open."""
    closed = closed_year(workspace, year)
    if closed is None:
        return None
    return shown_texts(written(as_closed(basis_of(workspace, year), closed)))


def labels_of(year: int) -> dict[str, str]:
    """Return what the window calls the texts of a year, by key, in the order of the report."""
    return {plan.key: plan.label for plan in edition_for(year).texts}


def compare(
    before: Mapping[str, str], after: Mapping[str, str], labels: Mapping[str, str]
) -> tuple[TextDifference, ...]:
    """Return the texts that differ, in the order of the labels.

    Args:
        before: the earlier texts by key.
        after: the later ones.
        labels: what each text is called; texts without a label come last.
    """
    keys = dict.fromkeys((*labels, *before, *after))
    return tuple(
        TextDifference(
            key, labels.get(key, key), pieces_of(before.get(key, ""), after.get(key, ""))
        )
        for key in keys
        if before.get(key, "") != after.get(key, "")
    )


def pieces_of(before: str, after: str) -> tuple[Piece, ...]:
    """Return two texts woven together, character by character but whole numbers at a time."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    woven: list[Piece] = []
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        gone, added = "".join(old[start:end]), "".join(new[new_start:new_end])
        if kind == "equal" and not (len(gone) < _SHORTEST_SAME and _between_changes(woven)):
            woven.append(Piece("same", gone))
        else:
            woven += [Piece("gone", gone), Piece("new", added)]
    return tuple(_joined(woven))


def _between_changes(woven: Sequence[Piece]) -> bool:
    """Whether a single equal character follows a change: by chance, and only in the way."""
    return bool(woven) and woven[-1].kind != "same"


def _joined(woven: Iterable[Piece]) -> Iterable[Piece]:
    """Yield pieces with neighbouring changes put together, what is gone before what is new."""
    gone = new = ""
    for piece in (*woven, None):
        if piece is not None and piece.kind == "gone":
            gone += piece.text
        elif piece is not None and piece.kind == "new":
            new += piece.text
        else:
            if gone:
                yield Piece("gone", gone)
            if new:
                yield Piece("new", new)
            gone = new = ""
            if piece is not None:
                yield piece


def _present(workspace: Workspace, year: int, label: str) -> Values:
    overrides = overrides_of(workspace, year).values()
    numbers = {one.path: (str(one.value), one.reason) for one in overrides}
    return {
        "year": year,
        "label": label[:LONGEST_LABEL],
        "saved_at": present_moment(),
        "texts": json.dumps(wordings(workspace, year), ensure_ascii=False),
        "overrides": json.dumps(numbers, ensure_ascii=False),
    }


def _kept(workspace: Workspace, version_id: int) -> Values:
    found = records(workspace, REPORT_VERSION.key, [version_id])
    if not found:
        raise UserError("这个版本已经不在了，请重新打开版本列表。")
    return found[0]


def _overrides(kept: Values) -> dict[str, Override]:
    return {
        path: Override(path, whole(Decimal(value)), reason)
        for path, (value, reason) in json.loads(kept["overrides"]).items()
    }


def _text_edits(workspace: Workspace, year: int, texts: Mapping[str, str]) -> list[Edit]:
    """Return what brings the office's own wordings to those of a version."""
    usual = {plan.key: plan.template for plan in edition_for(year).texts}
    own = {key: text for key, text in texts.items() if usual.get(key) != text}
    ids = matching_ids(workspace, Query(REPORT_TEXT.key, year=year))
    kept = {entry["key"]: entry["id"] for entry in records(workspace, REPORT_TEXT.key, ids)}
    gone = [Edit(REPORT_TEXT.key, None, kept[key]) for key in kept.keys() - own.keys()]
    changed = [
        Edit(REPORT_TEXT.key, {"year": year, "key": key, "text": text or None}, kept.get(key))
        for key, text in own.items()
    ]
    return gone + changed


def _override_edits(
    workspace: Workspace, year: int, overrides: Mapping[str, Override]
) -> list[Edit]:
    ids = matching_ids(workspace, Query(FIGURE_OVERRIDE.key, year=year))
    kept = {entry["path"]: entry["id"] for entry in records(workspace, FIGURE_OVERRIDE.key, ids)}
    gone = [Edit(FIGURE_OVERRIDE.key, None, kept[path]) for path in kept.keys() - overrides.keys()]
    changed = [
        Edit(
            FIGURE_OVERRIDE.key,
            {"year": year, "path": path, "value": Decimal(one.value), "reason": one.reason},
            kept.get(path),
        )
        for path, one in overrides.items()
    ]
    return gone + changed
