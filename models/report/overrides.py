"""Numbers that the texts of a report state instead of those counted, each with its reason.

Tables and workbooks keep what was counted; a finding of the report tells the difference.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from models.figures.sources import Number
from models.figures.year import YearFigures, whole, year_figures
from models.kinds import NUMBER
from models.problems import UserError
from models.records.register import Values
from models.records.report_work import FIGURE_OVERRIDE
from models.report.closing import SHORTEST_REASON, refuse_closed
from models.report.figure_names import figure_name
from models.store.changes import Changes, Edit, make_changes
from models.store.reading import Query, matching_ids, records
from models.store.workspace import Workspace

LARGEST = 1_000_000_000
"""No office of a township counts that many of anything, nor takes that much money."""
_IN_MONEY = ("yuan",)


@dataclass(frozen=True, slots=True)
class Override:
    """A number stated in the texts of a year.

    Attributes:
        path: which figure it replaces.
        value: what the texts state.
        reason: why it is not what was counted.
    """

    path: str
    value: Number
    reason: str


def overrides_of(workspace: Workspace, year: int) -> dict[str, Override]:
    """Return the overridden figures of a year by path."""
    ids = matching_ids(workspace, Query(FIGURE_OVERRIDE.key, year=year, sort=(("path", False),)))
    return {
        entry["path"]: Override(entry["path"], whole(entry["value"]), entry["reason"])
        for entry in records(workspace, FIGURE_OVERRIDE.key, ids)
    }


def override_figure(
    workspace: Workspace, year: int, path: str, value: object, reason: str
) -> Changes:
    """State another number in the texts of a year than the one counted.

    Args:
        workspace: where the log is.
        year: the year reported on.
        path: which figure.
        value: a number, or what the clerk typed.
        reason: why, in a few words at least.

    Raises:
        UserError: the year is closed, there is no such figure, the number makes no sense or no
            reason is given.
    """
    refuse_closed(workspace, year)
    known = overrides_of(workspace, year)
    if path not in known and path not in year_figures(workspace, year).values:
        raise UserError("台账里没有“{name}”这个数字，不能改写。", name=figure_name(path))
    if len(reason.strip()) < SHORTEST_REASON:
        raise UserError("请写明改写的原因，如“两条信息登记前已公开”。")
    values = {
        "year": year,
        "path": path,
        "value": _checked(path, value),
        "reason": reason.strip(),
    }
    entry = _entry(workspace, year, path)
    edit = (
        Edit(FIGURE_OVERRIDE.key, values, entry["id"], entry["version"])
        if entry
        else Edit(FIGURE_OVERRIDE.key, values)
    )
    return make_changes(workspace, [edit], f"改写数字“{figure_name(path)}”")


def drop_override(workspace: Workspace, year: int, path: str) -> Changes:
    """State the counted number again.

    Raises:
        UserError: the year is closed.
    """
    refuse_closed(workspace, year)
    entry = _entry(workspace, year, path)
    gone = [Edit(FIGURE_OVERRIDE.key, None, entry["id"])] if entry else []
    return make_changes(workspace, gone, f"恢复台账数字“{figure_name(path)}”")


def stated_figures(figures: YearFigures, overrides: Mapping[str, Override]) -> YearFigures:
    """Return the figures as the texts state them."""
    if not overrides:
        return figures
    stated = {path: override.value for path, override in overrides.items()}
    return replace(figures, values={**figures.values, **stated})


def _checked(path: str, value: object) -> Decimal:
    try:
        number = NUMBER.parse(value)
    except ValueError as error:
        raise UserError("{reason}", reason=str(error)) from error
    if number is None:
        raise UserError("请填写要在文字里写的数字。")
    if not path.endswith(_IN_MONEY) and number != number.to_integral_value():
        raise UserError("“{name}”要填整数，请改正。", name=figure_name(path))
    if number >= LARGEST:
        raise UserError("{number} 不是合理的数字，请改正。", number=f"{number:f}")
    return Decimal(number)


def _entry(workspace: Workspace, year: int, path: str) -> Values | None:
    ids = matching_ids(workspace, Query(FIGURE_OVERRIDE.key, year=year))
    found = records(workspace, FIGURE_OVERRIDE.key, ids)
    return next((entry for entry in found if entry["path"] == path), None)
