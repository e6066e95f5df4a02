"""年度结账: a year is frozen when its report goes out; what changes later shows as a correction."""

import datetime
import getpass
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from models.figures.sources import Number
from models.figures.year import YearFigures
from models.problems import UserError
from models.records.closing import CLOSING
from models.records.register import Values
from models.store.changes import Changes, Edit, make_changes
from models.store.reading import Query, matching_ids, records
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
        files: name and SHA-256 of each file of the report.
    """

    year: int
    closed_at: str
    closed_by: str
    figures: Mapping[str, Number]
    texts: Mapping[str, str]
    files: tuple[tuple[str, str], ...]


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
    )


def close_year(
    workspace: Workspace,
    figures: YearFigures,
    texts: Mapping[str, str],
    files: Sequence[tuple[str, str]],
) -> Changes:
    """Freeze a year with its figures, texts and the check sums of its files.

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
    values = {
        "year": year,
        "closed_at": _now(),
        "closed_by": _person(),
        "figures": json.dumps({path: str(value) for path, value in figures.values.items()}),
        "texts": json.dumps(dict(texts), ensure_ascii=False),
        "files": "\n".join(f"{digest}  {name}" for name, digest in files) or None,
    }
    return make_changes(workspace, [Edit(CLOSING.key, values)], f"{year}年度结账")


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
    values = {"reopened_at": _now(), "reason": reason.strip()}
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


def _now() -> str:
    return datetime.datetime.now().astimezone().isoformat(timespec="microseconds")


def _person() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "经办人"
