"""Records as lists, papers and exports may show them."""

from collections.abc import Mapping
from typing import Any

from models.kinds import LONG_TEXT, TEXT
from models.masking import masked, masked_within
from models.records.register import Register, Values


def personal_fields(register: Register) -> tuple[str, ...]:
    """Return the names of the personal fields of a register."""
    return tuple(name for name, field in register.fields.items() if field.personal)


def masked_record(register: Register, values: Mapping[str, Any]) -> Values:
    """Return the values of a record as lists, papers and exports may show them.

    Personal fields are masked, and in running texts the same values, identity numbers and mobile
    telephone numbers; values of other kinds stay.
    """
    hidden = personal_fields(register)
    if not hidden:
        return dict(values)
    shown = texts_masked(register, values)
    for name in hidden:
        if values.get(name):
            shown[name] = masked(str(values[name]))
    return shown


def texts_masked(register: Register, values: Mapping[str, Any]) -> Values:
    """Return the values of a record with the personal ones masked in its running texts only."""
    hidden = personal_fields(register)
    # What kind of document somebody showed is a common word of these texts.
    known = [str(values[name]) for name in hidden if values.get(name) and name != "document_kind"]
    running = [
        name
        for name, field in register.fields.items()
        if hidden and field.kind in {TEXT, LONG_TEXT} and name not in hidden and values.get(name)
    ]
    return {**values, **{name: masked_within(values[name], known) for name in running}}
