"""How much of a text is that of last year."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

SHORTEST_COMPARED = 60
"""Characters below which a paragraph says what every report says."""
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def without_numbers(text: str) -> str:
    """Return a text as it is compared: its numbers follow the log and are no merit."""
    return _NUMBER.sub("", text)


@lru_cache(maxsize=512)
def similarity(now: str, then: str) -> float | None:
    """Return the share of equal characters of two texts, from 0 to 1, numbers left out.

    None where there is nothing to compare: one of them is missing or too short to tell.
    """
    now, then = without_numbers(now), without_numbers(then)
    if min(len(now), len(then)) < SHORTEST_COMPARED:
        return None
    if now == then:
        return 1.0
    head = _equal_start(now, then)
    tail = _equal_start(now[head:][::-1], then[head:][::-1])
    rest = now[head : len(now) - tail], then[head : len(then) - tail]
    matcher = SequenceMatcher(None, *rest, autojunk=False)
    equal = head + tail + sum(block.size for block in matcher.get_matching_blocks())
    return 2 * equal / (len(now) + len(then))


def _equal_start(one: str, other: str) -> int:
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
