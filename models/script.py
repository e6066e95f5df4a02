"""Simplified and Traditional script, converted by OpenCC."""

import re
from functools import lru_cache

from opencc import OpenCC

_TERMS = {
    "複議": "復議",
    "公佈": "公布",
    "答覆": "答復",
    "批覆": "批復",
    "回覆": "回復",
    "反覆": "反復",
    "審籤": "審簽",
    "覆印": "複印",
    "發佈": "發布",
    "格里": "格裡",
}
"""Terms that OpenCC writes as in everyday text of Taiwan."""
_TERM = re.compile("|".join(_TERMS))


@lru_cache(maxsize=2)
def _converter(configuration: str) -> OpenCC:
    return OpenCC(configuration)


def to_simplified(text: str) -> str:
    """Return `text` in Simplified characters."""
    return str(_converter("t2s").convert(text))


def to_traditional(text: str) -> str:
    """Return `text` in Traditional characters as official writing has them: 行政復議, 答復."""
    converted = str(_converter("s2tw").convert(text))
    return _TERM.sub(lambda found: _TERMS[found.group()], converted)


def in_both_scripts(text: str) -> tuple[str, ...]:
    """Return the ways to write `text`: as it stands, Simplified and Traditional, each once."""
    return tuple(dict.fromkeys((text, to_simplified(text), to_traditional(text))))
