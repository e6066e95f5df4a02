"""The columns of a register's table, made from its fields and computed values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from models.fields import Field
from models.kinds import CHOICE, CHOICES, COUNT, DATE, NUMBER, TEXT, YUAN, Kind
from models.masking import masked
from models.records.application import OUTCOME
from models.records.register import Computed, Register
from ui.translation import in_script

Tone = str
"""The name of a pill's colours in the theme: neutral, info, success, warning, danger, accent."""

_TONES: dict[str, Tone] = {
    "已超期": "danger",
    "办理中": "info",
    "等待补正": "warning",
    "已答复": "success",
    "属实": "danger",
    "部分属实": "warning",
    "不属实": "neutral",
    "转办": "info",
    "结果维持": "success",
    "结果纠正": "danger",
    "其他结果": "neutral",
    "尚未审结": "warning",
    "已整改": "success",
    "未整改": "danger",
    "逾期整改": "warning",
    "长期": "neutral",
    "公示中": "info",
    "公示中（暂定）": "info",
    "到期未撤": "danger",
    "已撤除": "success",
    "待告知": "warning",
    "逾期未告知": "danger",
    "已延期": "warning",
    "逾期未办结": "danger",
    "按期办结": "success",
    "逾期办结": "warning",
    "按期检查": "success",
    "未检查过": "warning",
    "逾期未检查": "danger",
    "待整改": "warning",
    "逾期未整改": "danger",
    "待复查": "info",
    "无问题": "neutral",
    "其他": "neutral",
}
_CYCLE: tuple[Tone, ...] = ("accent", "info", "success", "warning", "neutral")
_LONGEST_PILL = 50
_DATE_CHARACTERS = 6  # ten half-width ones
_MASKED_CHARACTERS = 8


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the field `name`, or the computed value of that key.

    Attributes:
        characters: usual width in full-width characters.
        text: shows a value as the list may show it (personal values masked).
        sortable: SQL can order by it.
        tones: the colours of its pills by text; None for a column without pills.
        choices: the values a filter offers.
        stored: it is a field that SQL can filter.
        required: every record has a value.
    """

    name: str
    label: str
    kind: Kind
    characters: int
    text: Callable[[Any], str]
    sortable: bool
    tones: Mapping[str, Tone] | None = None
    choices: tuple[str, ...] = ()
    stored: bool = True
    required: bool = False

    @property
    def is_number(self) -> bool:
        """Whether the values are right-aligned."""
        return self.kind in {COUNT, YUAN, NUMBER}

    def tone(self, text: str) -> Tone | None:
        """Return the colours of the pill around a text, None for plain text."""
        if self.tones is None or not text:
            return None
        return self.tones.get(text, "neutral")


def columns_of(register: Register) -> tuple[Column, ...]:
    """Return the columns: those listed first, then the other fields, hidden until asked for."""
    listed = [name for name in register.listed if name in {*register.fields, *register.computed}]
    others = [name for name in register.names if name not in listed]
    return tuple(_column(register, name) for name in (*listed, *others))


def _column(register: Register, name: str) -> Column:
    computed = register.computed.get(name)
    if computed is not None:
        return _computed_column(name, computed)
    field = register.fields[name]
    return Column(
        name,
        in_script(field.label),
        field.kind,
        _characters(field),
        _text_of(field),
        sortable=field.kind is not CHOICES,
        tones=_tones(field),
        choices=field.choices,
        required=field.required,
    )


def _computed_column(name: str, computed: Computed) -> Column:
    tones = _TONES if computed.kind is TEXT else None
    return Column(
        name,
        in_script(computed.label),
        computed.kind,
        _DATE_CHARACTERS if computed.kind is DATE else computed.characters,
        computed.kind.format,
        sortable=False,
        tones=tones,
        stored=False,
    )


def _characters(field: Field) -> int:
    """Return the usual width of a column in full-width characters."""
    if field.kind is DATE:
        return _DATE_CHARACTERS
    if field.personal:
        return min(field.characters, _MASKED_CHARACTERS)
    if field.choices and field.kind is not CHOICES:
        return min(max(map(len, field.choices)), field.characters)
    return field.characters


def _text_of(field: Field) -> Callable[[Any], str]:
    if field.personal:
        return lambda value: masked(field.kind.format(value))
    return field.kind.format


def _tones(field: Field) -> Mapping[str, Tone] | None:
    if field.kind is OUTCOME:
        return {}
    closed = field.kind is CHOICE
    suggested = field.kind is TEXT and field.choices and (field.max_length or 0) <= _LONGEST_PILL
    if not closed and not suggested:
        return None
    return {
        choice: _TONES.get(choice, _CYCLE[place % len(_CYCLE)])
        for place, choice in enumerate(field.choices)
    }
