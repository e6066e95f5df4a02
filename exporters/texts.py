"""Texts as files of several formats hold them."""

import datetime
import re
from decimal import Decimal

from models.report.document import Value

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def cleaned(text: str) -> str:
    """Return the text without the characters that XML cannot hold."""
    return _FORBIDDEN.sub("", text)


def cell_text(value: Value) -> str:
    """Return what a cell shows: numbers without grouping, dates as `2019年1月24日`."""
    if value is None:
        return ""
    if isinstance(value, datetime.date):
        return f"{value.year}年{value.month}月{value.day}日"
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
