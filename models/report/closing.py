"""年度结账: a year is frozen when its report goes out; what changes later shows as a correction."""

import datetime
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from models.figures.sources import Number
from models.figures.year import YearFigures
from models.problems import UserError
from models.records.closing import CLOSING
from models.records.register import Values
from models.records.report_work import FIGURE_OVERRIDE, REPORT_VERSION
from models.store.changes import Changes, Edit, make_changes
from models.store.reading import Query, matching_ids, records
from models.store.steps import actor_name
from models.store.workspace import Workspace

SHORTEST_REASON = 4
"""Characters below which a reason for opening a year again says nothing."""


@dataclass(frozen=True, slots=True)
class ClosedYear:
    """A year as it was when its report went out.

    Attributes:
        year: the year reported on.
        closed_at: when, with offset.
        closed_by: who.
        figures: every figure as it was then.
        texts: every wording as it was then.
        overrides: value and reason of each number that the texts stated instead, by path.
        files: name and SHA-256 of each file of the report.
    """

    year: int
    closed_at: str
    closed_by: str
    figures: Mapping[str, Number]
    texts: Mapping[str, str]
    files: tuple[tuple[str, str], ...]
    overrides: Mapping[str, tuple[Number, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Correction:
    """A figure of a closed year that is another one now."""

    path: str
    old: Number
    new: Number


def closed_year(workspace: Workspace, year: int) -> ClosedYear | None:
    """Return the year as it was closed, None while it is open."""
    kept = _latest(workspace, year)
    if kept is None or kept["reopened_at"]:
        return None
    return ClosedYear(
        year,
        kept["closed_at"],
        kept["closed_by"],
        {path: _number(value) for path, value in json.loads(kept["figures"]).items()},
        json.loads(kept["texts"]),
        tuple(_file(line) for line in (kept["files"] or "").splitlines()),
        {
            path: (_number(value), reason)
            for path, (value, reason) in json.loads(kept["overrides"] or "{}").items()
        },
    )


def close_year(
    workspace: Workspace,
    figures: YearFigures,
    texts: Mapping[str, str],
    files: Sequence[tuple[str, str]],
) -> Changes:
    """Freeze a year with its figures, texts, overridden numbers and the check sums of its files.

    The texts are kept as a version too, so that later ones can be compared with them.

    Args:
        workspace: where the log is.
        figures: of the year.
        texts: the wordings in force, by key.
        files: name and SHA-256 of each file of the report.

    Raises:
        UserError: it is closed already, or not over yet.
    """
    year = figures.year
    if closed_year(workspace, year) is not None:
        raise UserError("{year} 年已经结账，要更正请先重新打开并写明原因。", year=year)
    if datetime.date.today().year <= year:
        raise UserError("{year} 年还没有结束，年后再结账。", year=year)
    overrides = _overrides(workspace, year)
    kept_texts = json.dumps(dict(texts), ensure_ascii=False)
    kept_overrides = json.dumps(overrides, ensure_ascii=False)
    values = {
        "year": year,
        "closed_at": present_moment(),
        "closed_by": actor_name(),
        "figures": json.dumps({path: str(value) for path, value in figures.values.items()}),
        "texts": kept_texts,
        "overrides": kept_overrides if overrides else None,
        "files": "\n".join(f"{digest}  {name}" for name, digest in files) or None,
    }
    version = {
        "year": year,
        "label": "结账时",
        "saved_at": values["closed_at"],
        "texts": kept_texts,
        "overrides": kept_overrides,
    }
    edits = [Edit(CLOSING.key, values), Edit(REPORT_VERSION.key, version)]
    return make_changes(workspace, edits, f"{year}年度结账")


def reopen_year(workspace: Workspace, year: int, reason: str) -> Changes:
    """Open a closed year again, so that its report can be corrected.

    Raises:
        UserError: it is open, or no reason is given.
    """
    kept = _latest(workspace, year)
    if kept is None or kept["reopened_at"]:
        raise UserError("{year} 年没有结账，不用重新打开。", year=year)
    if len(reason.strip()) < SHORTEST_REASON:
        raise UserError("请写明重新打开的原因，如“漏登 3 条公开信息”。")
    values = {"reopened_at": present_moment(), "reason": reason.strip()}
    edit = Edit(CLOSING.key, values, kept["id"], kept["version"])
    return make_changes(workspace, [edit], f"重新打开{year}年度")


def corrections(closed: ClosedYear, figures: YearFigures) -> tuple[Correction, ...]:
    """Return the figures that changed since a year was closed, in the order of the report."""
    return tuple(
        Correction(path, closed.figures.get(path, 0), new)
        for path, new in figures.values.items()
        if closed.figures.get(path, 0) != new
    )


def refuse_closed(workspace: Workspace, year: int) -> None:
    """Refuse to change the report of a closed year.

    Raises:
        UserError: it is closed.
    """
    if closed_year(workspace, year) is not None:
        raise UserError(
            "{year} 年已结账，报告文字不能再改；要更正请先重新打开并写明原因。", year=year
        )


def _latest(workspace: Workspace, year: int) -> Values | None:
    ids = matching_ids(workspace, Query(CLOSING.key, year=year, sort=(("closed_at", True),)))
    found = records(workspace, CLOSING.key, ids[:1])
    return found[0] if found else None


def _number(text: str) -> Number:
    number = Decimal(text)
    return int(number) if number == number.to_integral_value() else number


def _file(line: str) -> tuple[str, str]:
    digest, _, name = line.partition("  ")
    return name, digest


def present_moment() -> str:
    """Return the present moment with its offset, as records keep it."""
    return datetime.datetime.now().astimezone().isoformat(timespec="microseconds")


def _overrides(workspace: Workspace, year: int) -> dict[str, tuple[str, str]]:
    """Return value and reason of the overridden numbers of a year, by path."""
    ids = matching_ids(workspace, Query(FIGURE_OVERRIDE.key, year=year, sort=(("path", False),)))
    return {
        entry["path"]: (str(entry["value"]), entry["reason"])
        for entry in records(workspace, FIGURE_OVERRIDE.key, ids)
    }
