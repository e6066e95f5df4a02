"""Numbers and words as other offices write them."""

import re
import unicodedata
from decimal import Decimal, InvalidOperation

from models.imports.past_report_parts import Number
from models.messages import Message, translatable
from models.script import to_simplified

BLANK = translatable("errors", "这一格是空白，没有数字，请对照原件。")
_DASH = translatable("errors", "原件写“{written}”，按 0 读取，请对照原件。")
_UNREADABLE = translatable("errors", "“{written}”不是数字，请对照原件。")
_GUESSED = translatable("errors", "“{written}”读作 {value}，请对照原件。")

_NOTHING = re.compile(r"[/\\|\-—–―─_]+|无|没有")
_UNIT = re.compile(r"(?:人次|万元|[件条次篇个人项元部宗])$")
_MORE = re.compile(r"^(?:增加|增|新增|\+|↑)")
_LESS = re.compile(r"^(?:减少|减|−|-|↓)")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_CIRCLES = str.maketrans("oO〇○零", "00000")
_NUMERALS = {numeral: value for value, numeral in enumerate("一二三四五六七八九十", start=1)}
_INVISIBLE = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]+")
_NUMBERING = re.compile(
    r"^(?:[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+[、.．:]|\d+[、.．)])"
)
_IDEOGRAPH = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…]"
_SPACE_INSIDE = re.compile(rf"(?<={_IDEOGRAPH})[\s\u3000\xa0]+(?={_IDEOGRAPH})")
_LOOSE_DIGITS = re.compile(rf"(?<=\d)[\s\xa0]+(?={_IDEOGRAPH})|(?<={_IDEOGRAPH})[\s\xa0]+(?=\d)")
_OUTSIDE = re.compile(r"[^\w\u4e00-\u9fff]|_")


def read_number(written: str) -> tuple[Number | None, Message | None]:
    """Return the number that a cell states, and why it should be looked at.

    A blank cell has no number. Strokes such as `/` are read as 0 and doubted; so is a number
    that is spelled with letters or ideographs, or stands in 元.
    """
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", written)).rstrip("。")
    if not text:
        return None, Message(BLANK)
    if _NOTHING.fullmatch(text):
        return 0, Message(_DASH, {"written": written.strip()})
    bare, sign = _unsigned(text)
    unit = _UNIT.search(bare)
    bare = bare[: unit.start()] if unit else bare
    value = _plain_number(bare)
    if value is not None:
        in_yuan = unit is not None and unit.group() == "元"
        return sign * value, _guess(written, sign * value) if in_yuan else None
    value = _plain_number(bare.translate(_CIRCLES))
    if value is None:
        value = _NUMERALS.get(bare)
    if value is not None:
        return sign * value, _guess(written, sign * value)
    return None, Message(_UNREADABLE, {"written": written.strip()[:30]})


def _guess(written: str, value: Number) -> Message:
    return Message(_GUESSED, {"written": written.strip(), "value": value})


def _unsigned(text: str) -> tuple[str, int]:
    for pattern, sign in ((_MORE, 1), (_LESS, -1)):
        if pattern.match(text):
            return pattern.sub("", text), sign
    return text, 1


def _plain_number(text: str) -> Number | None:
    if _GROUPED.fullmatch(text):
        text = text.replace(",", "")
    if not _PLAIN.fullmatch(text):
        return None
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return int(number) if number == number.to_integral_value() else number


def tidied(text: str) -> str:
    """Return a text without the spaces that layout puts between Chinese characters."""
    joined = _LOOSE_DIGITS.sub("", _SPACE_INSIDE.sub("", text.replace("\u200b", "")))
    return joined.replace("\xa0", " ").strip(" \t\r\n\u3000\ufeff")


def plain(text: str) -> str:
    """Return what two ways to write a label have in common.

    Simplified characters without numbering, white space and punctuation.
    """
    bare = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).removeprefix("其中:")
    return _OUTSIDE.sub("", to_simplified(_NUMBERING.sub("", bare)))
