"""索引号: numbers of the catalogue by a pattern that the office may set.

Source:
    Practice: `11341823003291624M/202006-00043`, `014320144/2015-00056`; serials begin anew each
    year, and a number once given is never given again (宁波 rule).
"""

import re
from collections.abc import Container

from models.problems import UserError

USUAL_PATTERN = "{org}/{yyyy}-{serial:05d}"
_TOKEN = re.compile(r"\{(org|yyyy|mm|class|serial(?::0\d+d)?)\}")
_MOST_TRIED = 10_000_000


def checked_pattern(pattern: str) -> str:
    """Return a pattern that can be used.

    Raises:
        UserError: it has unknown tokens, or none that tells items apart.
    """
    rest = _TOKEN.sub("", pattern)
    if "{" in rest or "}" in rest:
        raise UserError(
            "索引号格式“{pattern}”里有不认识的内容，只能用 {tokens}。",
            pattern=pattern,
            tokens="{org}、{yyyy}、{mm}、{class}、{serial:05d}",
        )
    if "{serial" not in pattern:
        raise UserError("索引号格式里要有顺序号 {serial}，否则会重复。", serial="{serial:05d}")
    return pattern


def next_number(
    pattern: str,
    facts: dict[str, str],
    used: Container[str],
    begun: dict[str, int] | None = None,
) -> str:
    """Return the first number of a pattern that was never used.

    Args:
        pattern: such as `USUAL_PATTERN`.
        facts: texts for `org`, `yyyy`, `mm` and `class`.
        used: every number that was ever given.
        begun: where to go on for facts that were numbered before; kept up for many numbers.

    Raises:
        UserError: the pattern cannot be used.
    """
    checked_pattern(pattern)
    begun = {} if begun is None else begun
    series = "\0".join(facts.values())
    for serial in range(begun.get(series, 0) + 1, _MOST_TRIED):
        number = _numbered(pattern, facts, serial)
        if number not in used:
            begun[series] = serial
            return number
    raise UserError("这一年的顺序号用完了，请把索引号格式里的位数改大。")


def _numbered(pattern: str, facts: dict[str, str], serial: int) -> str:
    return _TOKEN.sub(lambda found: _filled(found[1], facts, serial), pattern)


def _filled(token: str, facts: dict[str, str], serial: int) -> str:
    name, _, width = token.partition(":")
    if name == "serial":
        return f"{serial:{width}}" if width else str(serial)
    return facts[name]
