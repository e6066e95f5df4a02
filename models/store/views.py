"""Views of a register: those that come along, and those the office named and saved."""

import calendar
import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast

from models.kinds import CHOICES
from models.problems import UserError
from models.records import BY_KEY
from models.records.register import Register
from models.records.saved_view import BUILT_IN, SAVED_VIEW, BuiltInView, Day
from models.store.changes import Changes, add, delete, update_record
from models.store.reading import Filter, Operator, Query, matching_ids, records
from models.store.workspace import Workspace

_OPERATORS = ("contains", "one_of", "between", "blank", "filled")


@dataclass(frozen=True, slots=True)
class View:
    """A way of looking at a register.

    Attributes:
        name: what the clerk reads.
        filters: conditions on fields, dates filled in.
        search: words of the quick search.
        sort: (field, descending) pairs.
        columns: the columns shown, from left to right; as they are if empty.
        every_year: records of all years.
        duties: only records with something overdue, due by today, or to be done at all.
        kinds: kinds of duties; all if empty.
        record_id: where the office saved it; 0 for one that comes along.
        version: at which it was read.
    """

    name: str
    filters: tuple[Filter, ...] = ()
    search: str = ""
    sort: tuple[tuple[str, bool], ...] = ()
    columns: tuple[str, ...] = ()
    every_year: bool = False
    duties: Literal["", "overdue", "due", "all"] = ""
    kinds: tuple[str, ...] = ()
    record_id: int = 0
    version: int = 0

    @property
    def is_own(self) -> bool:
        """Whether the office saved it, so that it can be renamed and deleted."""
        return self.record_id > 0


def built_in_views(register_key: str, today: datetime.date) -> tuple[View, ...]:
    """Return the views that come along with a register, as they read on a day."""
    return tuple(_filled_in(view, today) for view in BUILT_IN.get(register_key, ()))


def _filled_in(view: BuiltInView, today: datetime.date) -> View:
    last = calendar.monthrange(today.year, today.month)[1]
    days = {
        Day.MONTH_FIRST: today.replace(day=1),
        Day.MONTH_LAST: today.replace(day=last),
        Day.YEAR_FIRST: datetime.date(today.year, 1, 1),
        Day.YEAR_LAST: datetime.date(today.year, 12, 31),
    }
    filters = tuple(
        Filter(one.name, one.operator, tuple(days.get(value, value) for value in one.values))
        for one in view.conditions
    )
    return View(
        view.name, filters, every_year=view.every_year, duties=view.duties, kinds=view.kinds
    )


def own_views(workspace: Workspace, register_key: str) -> tuple[View, ...]:
    """Return the views that the office saved for a register, by name."""
    wanted = Query(
        SAVED_VIEW.key,
        filters=(Filter("register_key", "one_of", (register_key,)),),
        sort=(("name", False),),
    )
    ids = matching_ids(workspace, wanted)
    register = BY_KEY[register_key]
    return tuple(_read(register, entry) for entry in records(workspace, SAVED_VIEW.key, list(ids)))


def _read(register: Register, entry: Mapping[str, Any]) -> View:
    """Return a saved view without what the register no longer has."""
    content = json.loads(entry["content"])
    known = {*register.names, *register.computed}
    filters = (_filter(register, one) for one in content["filters"])
    return View(
        entry["name"],
        tuple(one for one in filters if one is not None),
        content["search"],
        tuple((name, bool(down)) for name, down in content["sort"] if name in known),
        tuple(name for name in content["columns"] if name in known),
        every_year=bool(content["every_year"]),
        duties=content["duties"],
        kinds=tuple(content["kinds"]),
        record_id=entry["id"],
        version=entry["version"],
    )


def _filter(register: Register, plain: Mapping[str, Any]) -> Filter | None:
    name, operator = plain["name"], plain["operator"]
    if name not in register.names or operator not in _OPERATORS:
        return None
    kind = register.fields[name].kind
    as_text = kind is CHOICES or operator == "contains"
    values = (value if as_text else kind.parse(value) for value in plain["values"])
    return Filter(name, cast(Operator, operator), tuple(values))


def save_view(workspace: Workspace, register_key: str, view: View) -> Changes:
    """Save a view under its name; one of the same name gives way to it.

    Raises:
        UserError: the name is missing or too long.
    """
    content = {
        "filters": [
            {"name": one.name, "operator": one.operator, "values": one.values}
            for one in view.filters
        ],
        "search": view.search,
        "sort": view.sort,
        "columns": view.columns,
        "every_year": view.every_year,
        "duties": view.duties,
        "kinds": view.kinds,
    }
    written = json.dumps(content, ensure_ascii=False, default=str)
    cells = {"register_key": register_key, "name": view.name, "content": written}
    values, problems = SAVED_VIEW.checked(cells)
    if problems:
        raise UserError(problems[0].message.template, **dict(problems[0].message.values))
    same = _of_name(workspace, register_key, values["name"])
    if same is None:
        return add(workspace, SAVED_VIEW.key, values)
    return update_record(workspace, SAVED_VIEW.key, same.record_id, values, same.version)


def rename_view(workspace: Workspace, register_key: str, view: View, name: str) -> Changes:
    """Give a saved view another name.

    Raises:
        UserError: the name is missing, too long or that of another view.
        StaleRecordError: the view was changed or deleted meanwhile.
    """
    try:
        wanted = SAVED_VIEW.fields["name"].parse(name)
    except ValueError as error:
        raise UserError("{reason}", reason=str(error)) from None
    same = _of_name(workspace, register_key, wanted)
    if same is not None and same.record_id != view.record_id:
        raise UserError("已经有名为“{name}”的视图，请换一个名称。", name=wanted)
    return update_record(workspace, SAVED_VIEW.key, view.record_id, {"name": wanted}, view.version)


def delete_view(workspace: Workspace, view: View) -> Changes:
    """Delete a saved view; undo brings it back."""
    return delete(workspace, SAVED_VIEW.key, [view.record_id])


def _of_name(workspace: Workspace, register_key: str, name: str) -> View | None:
    found = own_views(workspace, register_key)
    return next((view for view in found if view.name == name), None)
