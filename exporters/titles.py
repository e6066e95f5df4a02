"""Titles in lines of nearly equal length that end between words (GB/T 9704-2012, 7.3.1)."""

import re
from collections.abc import Callable, Sequence
from itertools import combinations

_WORDS = re.compile(
    "人民政府|街道办事处|办公室|政府信息|依申请公开|主动公开|公开|工作|年度报告|统计表|情况|年度|"
    "关于|印发|做好|通知|报告|条例|[0-9]+(?:年度?)?|[A-Za-z]+|《|.[》）”。，、]?",
    re.DOTALL,
)
_MOST_LINES = 3


def title_lines(text: str, measure: float, width: Callable[[str], float]) -> list[str]:
    """Return the lines of a title, as few as the measure allows, none much shorter than another.

    Args:
        text: the title; line ends in it are kept.
        measure: the width a line can have.
        width: returns the width of a text.
    """
    return [line for part in text.split("\n") for line in _balanced(part, measure, width)]


def _balanced(text: str, measure: float, width: Callable[[str], float]) -> list[str]:
    words = _WORDS.findall(text)
    least = max(1, -int(-width(text) // measure))
    for number in range(least, min(_MOST_LINES, len(words)) + 1):
        fitting = [
            lines
            for lines in _divisions(words, number)
            if all(width(line) <= measure for line in lines)
        ]
        if fitting:
            return min(fitting, key=lambda lines: _unevenness(lines, width))
    return [text]


def _divisions(words: Sequence[str], number: int) -> list[list[str]]:
    """Return every way to part the words into a number of lines."""
    return [
        ["".join(words[a:b]) for a, b in zip((0, *cuts), (*cuts, len(words)), strict=True)]
        for cuts in combinations(range(1, len(words)), number - 1)
    ]


def _unevenness(lines: Sequence[str], width: Callable[[str], float]) -> float:
    widths = [width(line) for line in lines]
    return max(widths) - min(widths)
