"""What the cells of the import template accept, by the kind of their field."""

import datetime
from collections.abc import Callable

from openpyxl.worksheet.datavalidation import DataValidation

from models.fields import Field
from models.kinds import (
    CHOICE,
    CHOICES,
    COUNT,
    DATE,
    FIRST_DAY,
    FIRST_YEAR,
    LAST_DAY,
    LAST_YEAR,
    LONG_TEXT,
    NUMBER,
    TEXT,
    YEAR,
    YES_NO,
    YUAN,
    Kind,
)
from models.records.application import OUTCOME

NUMBER_FORMATS: dict[Kind, str] = {
    TEXT: "@",  # keeps leading zeros and all digits of long numbers
    LONG_TEXT: "General",  # older Excel shows "####" for more than 255 characters of "@"
    CHOICE: "@",
    CHOICES: "@",
    DATE: "yyyy-mm-dd",
    YES_NO: "@",
    COUNT: "0",
    YEAR: "0",
    YUAN: "0.00",
    NUMBER: "General",
    OUTCOME: "@",
}
"""The number format of a column of the import template."""

HOW_TO_FILL: dict[Kind, str] = {
    TEXT: "填文字。",
    LONG_TEXT: "填文字，可以换行。",
    CHOICE: "从下拉列表中选一项。",
    CHOICES: "可填多项，用“；”隔开。",
    DATE: "填日期，如 2018-03-05。",
    YES_NO: "填“是”或“否”。",
    COUNT: "填整数。",
    YEAR: "填四位年份，如 2018。",
    YUAN: "填金额，单位元，最多两位小数。",
    NUMBER: "填数字，只填数，不写单位。",
    OUTCOME: "填结果的名称，如“予以公开”。",
}
"""What the note on a heading says about a kind."""

MOST_PROMPT = 250
"""Most characters that Excel shows beside a cell, with some to spare."""
MOST_INLINE_LIST = 255
"""Most characters of a drop-down list that is written into the validation itself."""

ListOf = Callable[[Field], str]
"""Gives the formula of the drop-down list of a field with choices."""

_DAY_ZERO = datetime.date(1899, 12, 30)


def explanation(field: Field) -> str:
    """Return the text that explains a field: whether required, how to fill it, its hint."""
    parts = ["必填。" if field.required else "选填。", HOW_TO_FILL[field.kind]]
    if field.kind is TEXT and field.choices:
        parts.append("可从下拉列表中选，也可以自己填。")
    if field.kind is CHOICES:
        parts.append(f"可选：{'、'.join(field.choices)}。")
    if field.max_length:
        parts.append(f"最多 {field.max_length} 个字。")
    return "".join(parts) + (f"\n{field.hint}" if field.hint else "")


def validation(field: Field, list_of: ListOf) -> DataValidation | None:
    """Return what the cells of a field accept, or None for free text without any help.

    Args:
        field: the field of the column.
        list_of: gives the formula of the drop-down list of a field with choices.
    """
    made = _RULES[field.kind](field, list_of)
    if made is None:
        return None
    made.allow_blank = True
    made.promptTitle = field.label[:32]
    made.prompt = explanation(field)[:MOST_PROMPT]
    made.showInputMessage = True
    made.errorTitle = field.label[:32]
    return made


def _text(field: Field, list_of: ListOf) -> DataValidation | None:
    if field.choices:
        return DataValidation(type="list", formula1=list_of(field), showErrorMessage=False)
    return DataValidation() if field.hint else None


def _choice(field: Field, list_of: ListOf) -> DataValidation:
    return DataValidation(
        type="list",
        formula1=list_of(field),
        showErrorMessage=True,
        error="请从下拉列表中选择一项。",
    )


def _yes_no(_field: Field, _list_of: ListOf) -> DataValidation:
    return DataValidation(
        type="list", formula1='"是,否"', showErrorMessage=True, error="请填“是”或“否”。"
    )


def _several(_field: Field, _list_of: ListOf) -> DataValidation:
    return DataValidation()


def _date(_field: Field, _list_of: ListOf) -> DataValidation:
    # A warning, not a bar: the import also takes 20180305 and 2018年3月5日.
    return DataValidation(
        type="date",
        operator="between",
        formula1=str((FIRST_DAY - _DAY_ZERO).days),
        formula2=str((LAST_DAY - _DAY_ZERO).days),
        errorStyle="warning",
        showErrorMessage=True,
        error="这不像日期，请写成 2018-03-05 这样。写成 20180305 也能导入，选“是”继续。",
    )


def _count(_field: Field, _list_of: ListOf) -> DataValidation:
    return DataValidation(
        type="whole",
        operator="greaterThanOrEqual",
        formula1="0",
        showErrorMessage=True,
        error="请填不小于 0 的整数。",
    )


def _year(_field: Field, _list_of: ListOf) -> DataValidation:
    return DataValidation(
        type="whole",
        operator="between",
        formula1=str(FIRST_YEAR),
        formula2=str(LAST_YEAR),
        showErrorMessage=True,
        error=f"请填 {FIRST_YEAR} 到 {LAST_YEAR} 之间的四位年份。",
    )


def _amount(_field: Field, _list_of: ListOf) -> DataValidation:
    return DataValidation(
        type="decimal",
        operator="greaterThanOrEqual",
        formula1="0",
        showErrorMessage=True,
        error="请只填不小于 0 的数字，不写单位。",
    )


_RULES: dict[Kind, Callable[[Field, ListOf], DataValidation | None]] = {
    TEXT: _text,
    LONG_TEXT: _text,
    CHOICE: _choice,
    CHOICES: _several,
    DATE: _date,
    YES_NO: _yes_no,
    COUNT: _count,
    YEAR: _year,
    YUAN: _amount,
    NUMBER: _amount,
    OUTCOME: _text,
}
