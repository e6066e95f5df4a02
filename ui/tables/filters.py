"""Which filter belongs to which kind of value, and how a filter reads on its chip."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from models.kinds import (
    CHOICE,
    CHOICES,
    COUNT,
    DATE,
    LONG_TEXT,
    NUMBER,
    TEXT,
    YEAR,
    YES_NO,
    YUAN,
    Kind,
)
from models.records.application import OUTCOME
from models.store.reading import Filter
from ui.tables.columns import Column
from ui.tables.filter_editors import (
    CheckedFilter,
    FilterEditor,
    RangeFilter,
    TextFilter,
    text_filter,
)

FILTERS: dict[Kind, Callable[[Column, QWidget], FilterEditor]] = {
    TEXT: text_filter,
    LONG_TEXT: TextFilter,
    CHOICE: CheckedFilter,
    CHOICES: CheckedFilter,
    DATE: RangeFilter,
    YES_NO: CheckedFilter,
    COUNT: RangeFilter,
    YEAR: RangeFilter,
    YUAN: RangeFilter,
    NUMBER: RangeFilter,
    OUTCOME: CheckedFilter,
}

_MOST_NAMED = 3


def described(column: Column, wanted: Filter) -> str:
    """Return a filter as its chip says it, such as `公开日期：2018-01-01 至 2018-06-30`."""
    show = column.kind.format
    match wanted.operator:
        case "contains":
            text = QCoreApplication.translate("filters", "含“{text}”").format(text=wanted.values[0])
        case "one_of":
            named = [show((one,) if column.kind is CHOICES else one) for one in wanted.values]
            text = "、".join(named[:_MOST_NAMED])
            if len(named) > _MOST_NAMED:
                text = QCoreApplication.translate("filters", "{some} 等 {count} 项").format(
                    some=text, count=len(named)
                )
        case "between":
            low, high = wanted.values
            text = _range(show(low), show(high))
        case "blank":
            text = QCoreApplication.translate("filters", "未填")
        case "filled":
            text = QCoreApplication.translate("filters", "已填")
    return f"{column.label}：{text}"


def _range(low: str, high: str) -> str:
    if low and high:
        return (
            low
            if low == high
            else QCoreApplication.translate("filters", "{low} 至 {high}").format(low=low, high=high)
        )
    return (
        QCoreApplication.translate("filters", "{low} 起").format(low=low)
        if low
        else QCoreApplication.translate("filters", "至 {high}").format(high=high)
    )
