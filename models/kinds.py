"""Kinds of values: how each is stored, read from a cell and shown.

`parse` takes whatever a spreadsheet cell, a clipboard or an editor holds and raises `ValueError`
with the sentence for the clerk; `format` gives the text shown in lists and documents.
"""

import datetime
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from sqlalchemy import BigInteger, Boolean, Date, Dialect, Integer, String
from sqlalchemy.types import TypeDecorator, TypeEngine

FIRST_DAY = datetime.date(1949, 10, 1)
LAST_DAY = datetime.date(2099, 12, 31)
FIRST_YEAR = 2008
LAST_YEAR = 2099
LARGEST_COUNT = 2_147_483_647
"""The largest whole number that an integer column holds in every database."""
LONGEST_SHOWN = 30
"""Characters of a wrong cell that the sentence about it repeats."""

_FULL_WIDTH_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
# Control characters, halves of characters, and marks that cannot be seen: a title of nothing but
# a zero-width space would pass for filled.
_CONTROLS = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069"
    r"\ufeff\ufffe\uffff\ud800-\udfff]"
)
_SEPARATORS = re.compile(r"[;；、\n]+")
_DATE = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+\d{1,2}:\d{2}(?::\d{2})?)?"
)
_COMPACT_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})")
_GROUPED_NUMBER = re.compile(r"[-+]?\d{1,3}(?:,\d{3})+(?:\.\d*)?")
_YES = {"是", "有", "对", "true", "yes", "y", "1", "√", "✓"}
_NO = {"否", "无", "不", "false", "no", "n", "0", "×", "✗"}


class ScaledDecimal(TypeDecorator[Decimal]):
    """A decimal number kept as a whole number of its smallest unit, exact in every database."""

    impl = BigInteger
    cache_ok = True

    def __init__(self, places: int) -> None:
        super().__init__()
        self.places = places

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """Return the number of smallest units."""
        return None if value is None else int(Decimal(value).scaleb(self.places))

    def process_literal_param(self, value: Decimal | None, dialect: Dialect) -> str:
        """Return the number as it stands in a constraint of the schema."""
        return str(self.process_bind_param(value, dialect))

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:  # noqa: ANN401, ARG002
        """Return the decimal number."""
        return None if value is None else Decimal(value).scaleb(-self.places)


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """One kind of value.

    Attributes:
        name: stable name, for logs and history.
        column_type: its type in the database; None where the values have a table of their own.
        parse: cell → value; None for a blank cell; ValueError with a Chinese sentence.
        format: value → text; the empty string for None.
    """

    name: str
    column_type: TypeEngine[Any] | None
    parse: Callable[[Any], Any]
    format: Callable[[Any], str]


def clean_text(cell: object) -> str | None:
    """Return the text of a cell without outer blanks, control characters and full-width digits.

    Line breaks stay; a whole number that a spreadsheet holds as 93.0 becomes "93".
    """
    if cell is None:
        return None
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, datetime.datetime):
        cell = cell.date()
    text = str(cell).replace("\r\n", "\n").replace("\r", "\n").translate(_FULL_WIDTH_DIGITS)
    return _CONTROLS.sub("", text).strip() or None


def _clean_line(cell: object) -> str | None:
    text = clean_text(cell)
    return None if text is None else " ".join(text.splitlines()).replace("\t", " ").strip()


def shortened(text: str) -> str:
    """Return a wrong cell as a sentence can repeat it, without the rest of a long one."""
    return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "…"


def parse_date(cell: object) -> datetime.date | None:
    """Return the date of a cell in any form the import workbook accepts.

    Raises:
        ValueError: no such date, or outside 1949-10-01 to 2099-12-31.
    """
    if isinstance(cell, datetime.datetime):
        return _checked_date(cell.date())
    if isinstance(cell, datetime.date):
        return _checked_date(cell)
    text = clean_text(cell)
    if text is None:
        return None
    half_width = unicodedata.normalize("NFKC", text)
    match = _DATE.fullmatch(half_width) or _COMPACT_DATE.fullmatch(half_width)
    if match is None:
        raise ValueError(f"“{shortened(text)}”不是日期，请写成 2018-03-05 这样的日期。")
    try:
        day = datetime.date(*(int(part) for part in match.groups()))
    except ValueError:
        raise ValueError(f"日历上没有“{text}”这一天，请改成实际日期。") from None
    return _checked_date(day)


def _checked_date(day: datetime.date) -> datetime.date:
    if not FIRST_DAY <= day <= LAST_DAY:
        raise ValueError(f"日期 {day.isoformat()} 太早或太晚，请检查年份。")
    return day


def _parse_yes_no(cell: object) -> bool | None:
    if isinstance(cell, bool):
        return cell
    text = clean_text(cell)
    if text is None:
        return None
    if text.lower() in _YES:
        return True
    if text.lower() in _NO:
        return False
    raise ValueError(f"“{shortened(text)}”不明确，请填“是”或“否”。")


def _number(cell: object) -> Decimal | None:
    if isinstance(cell, bool):
        raise ValueError("这里要填数字，请改正。")  # noqa: TRY004 - parse raises ValueError only
    text = clean_text(repr(cell) if isinstance(cell, float) else cell)
    if text is None:
        return None
    plain = unicodedata.normalize("NFKC", text).removeprefix("¥").removesuffix("元").strip()
    # 1,200 is grouped; 1,5 may mean 1.5 or 15, so it is refused.
    if _GROUPED_NUMBER.fullmatch(plain):
        plain = plain.replace(",", "")
    try:
        number = Decimal(plain.replace("_", "?"))
    except InvalidOperation:
        raise ValueError(f"“{shortened(text)}”不是数字，请只填数字。") from None
    if not number.is_finite() or abs(number) >= Decimal(10) ** 12:
        raise ValueError(f"“{shortened(text)}”不是合理的数字，请改正。")
    if number < 0:
        raise ValueError(f"数字 {shortened(text)} 小于零，请改正。")
    return abs(number)


def _parse_count(cell: object) -> int | None:
    number = _number(cell)
    if number is None:
        return None
    if number != number.to_integral_value():
        raise ValueError(f"“{shortened(str(number))}”不是整数，请填整数。")
    if number > LARGEST_COUNT:
        raise ValueError(f"“{number:f}”不是合理的数字，请改正。")
    return int(number)


def _parse_year(cell: object) -> int | None:
    text = clean_text(cell)
    year = _parse_count(text.removesuffix("年") if text else None)
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"年份 {year} 不在 {FIRST_YEAR} 至 {LAST_YEAR} 之间，请改正。")
    return year


def _scaled_parser(places: int) -> Callable[[Any], Decimal | None]:
    def parse(cell: object) -> Decimal | None:
        number = _number(cell)
        if number is None:
            return None
        if number != round(number, places):
            raise ValueError(
                f"“{shortened(str(number))}”的小数位数太多，最多 {places} 位，请改正。"
            )
        return Decimal(round(number, places))

    return parse


def _parse_choices(cell: object) -> tuple[str, ...]:
    if isinstance(cell, tuple | list):
        cell = "；".join(str(part) for part in cell)
    text = clean_text(cell)
    parts = (part.strip() for part in _SEPARATORS.split(text or ""))
    return tuple(dict.fromkeys(part for part in parts if part))


def _format_text(value: object) -> str:
    return "" if value is None else str(value)


def _format_decimal(value: Decimal | None) -> str:
    if value is None:
        return ""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _format_yes_no(value: bool | None) -> str:  # noqa: FBT001 - a value, not a flag
    return "" if value is None else "是" if value else "否"


TEXT = Kind("text", String(), _clean_line, _format_text)
LONG_TEXT = Kind("long_text", String(), clean_text, _format_text)
CHOICE = Kind("choice", String(), _clean_line, _format_text)
CHOICES = Kind("choices", None, _parse_choices, lambda values: "；".join(values or ()))
DATE = Kind("date", Date(), parse_date, lambda day: "" if day is None else day.isoformat())
YES_NO = Kind("yes_no", Boolean(), _parse_yes_no, _format_yes_no)
COUNT = Kind("count", Integer(), _parse_count, _format_text)
YEAR = Kind("year", Integer(), _parse_year, _format_text)
YUAN = Kind("yuan", ScaledDecimal(2), _scaled_parser(2), _format_decimal)
NUMBER = Kind("number", ScaledDecimal(6), _scaled_parser(6), _format_decimal)
REFERENCE = Kind("reference", Integer(), _parse_count, _format_text)
"""The id of another record; never typed by the clerk."""
