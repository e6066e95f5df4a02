"""Widths of columns from what stands in them."""

from collections.abc import Sequence


def column_widths(
    rows: Sequence[Sequence[str]], narrowest: float, widest: float
) -> tuple[float, ...]:
    """Return the width of each column in full-width characters, edges included.

    Args:
        rows: of equal length, headings among them.
        narrowest: no column is narrower.
        widest: no column is wider; its longer texts wrap.
    """
    return tuple(
        min(max(narrowest, *(_width(row[column]) for row in rows)), widest)
        for column in range(len(rows[0]))
    )


def _width(text: str) -> float:
    return 1 + sum(0.55 if character.isascii() else 1.0 for character in text)
