"""Initials of words in pinyin: `gzyd` for 工作要点."""

from functools import lru_cache
from importlib import import_module


def initials_of(text: str) -> str:
    """Return a text with each Chinese character replaced by the first letter of its sound.

    The most usual sound counts where a character has several; other characters stay.
    """
    return "".join(map(_initial, text))


@lru_cache(maxsize=30_000)
def _initial(character: str) -> str:
    if character.isascii():
        return character
    # Its dictionaries take a quarter of a second, which the first window need not wait for.
    pinyin = import_module("pypinyin")
    found = pinyin.lazy_pinyin(character, style=pinyin.Style.FIRST_LETTER)
    return str(found[0])[:1] if found and found[0] else character
