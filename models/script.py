"""Simplified and Traditional script, converted by OpenCC."""

from functools import lru_cache

from opencc import OpenCC


@lru_cache(maxsize=2)
def _converter(configuration: str) -> OpenCC:
    return OpenCC(configuration)


def to_simplified(text: str) -> str:
    """Return `text` in Simplified characters."""
    return str(_converter("t2s").convert(text))


def to_traditional(text: str) -> str:
    """Return `text` in Traditional characters (OpenCC standard, character by character)."""
    return str(_converter("s2t").convert(text))


def in_both_scripts(text: str) -> tuple[str, ...]:
    """Return the ways to write `text`: as it stands, Simplified and Traditional, each once."""
    return tuple(dict.fromkeys((text, to_simplified(text), to_traditional(text))))
