"""What a new record begins with: today, and what the clerk chose last."""

import datetime
from collections.abc import Mapping
from typing import Any

from models.kinds import CHOICE, CHOICES, DATE, TEXT, YEAR
from models.records.register import Register, Values
from ui.preferences import Preferences


def new_values(register: Register, year: int | None, preferences: Preferences) -> Values:
    """Return the values a new record begins with.

    The date is today unless the window shows another year; what was chosen last from a list
    (category, channel) is chosen again.
    """
    remembered = preferences.get(_key(register), {})
    values: Values = {}
    if isinstance(remembered, Mapping):
        for name in _listed_names(register):
            values[name] = _parsed(register, name, remembered.get(name))
    today = datetime.date.today()
    if register.dated_by and year in {None, today.year}:
        values[register.dated_by] = today
    for name in register.names:
        if register.fields[name].kind is YEAR and year is not None:
            values[name] = year
    return values


def remember(register: Register, values: Mapping[str, Any], preferences: Preferences) -> None:
    """Remember what was chosen from lists, for the next new record."""
    fields = register.fields
    preferences.set(
        _key(register),
        {name: fields[name].kind.format(values[name]) for name in _listed_names(register)},
    )


def kept_values(register: Register, values: Mapping[str, Any]) -> Values:
    """Return what the next of several records entered in a row begins with."""
    kept = {name: values[name] for name in _listed_names(register)}
    for name, field in register.fields.items():
        same = name == register.dated_by or field.kind is YEAR
        if same or (field.required and field.kind is CHOICE):
            kept[name] = values[name]
    return kept


def copied_values(register: Register, values: Mapping[str, Any]) -> Values:
    """Return what a copy of a record begins with: all but its numbers and dates."""
    return {
        name: values.get(name)
        for name, field in register.fields.items()
        if field.kind is not DATE and name != register.unique and not name.endswith("number")
    }


def _listed_names(register: Register) -> list[str]:
    """Return the required fields that are filled from a list and do not tell records apart."""
    return [
        name
        for name, field in register.fields.items()
        if field.required
        and field.choices
        and field.kind in {TEXT, CHOICES}
        and name not in register.identity
    ]


def _parsed(register: Register, name: str, cell: object) -> Any:  # noqa: ANN401 - a cell value
    try:
        return register.fields[name].parse(cell)
    except ValueError:
        return None


def _key(register: Register) -> str:
    return f"last_chosen/{register.key}"
