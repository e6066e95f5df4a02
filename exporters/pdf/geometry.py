"""The measures of an official page (GB/T 9704-2012, 5.2), in points."""

from dataclasses import dataclass

MILLIMETRE = 72 / 25.4

LINES = 22
CHARACTERS = 28
MEASURE = 156 * MILLIMETRE
"""Width of the text block (版心): 28 characters."""
HEIGHT = 225 * MILLIMETRE
"""Height of the text block: 22 lines."""
LEAD = HEIGHT / LINES
PITCH = MEASURE / CHARACTERS

SIZE = 16.0  # 3号
TITLE_SIZE = 22.0  # 2号
PAGE_NUMBER_SIZE = 14.0  # 4号
NOTE_SIZE = 10.5  # 5号
CELL_SIZES: tuple[float, ...] = (10.5, 10.0, 9.5, 9.0)
"""Sizes of the characters of a table, tried until it goes on the fewest pages."""


@dataclass(frozen=True, slots=True)
class PageForm:
    """A page with its text block, in points from the upper left corner.

    Attributes:
        width: of the paper.
        height: of the paper.
        left: of the text block, from the left of the paper.
        top: of the text block, from the head of the paper.
        measure: width of the text block.
        depth: height of the text block.
        scale: by which all of it is enlarged when it is printed, as for a notice on a board.
        cell_sizes: sizes of characters that its tables may have, the largest first.
    """

    width: float
    height: float
    left: float
    top: float
    measure: float
    depth: float
    scale: float = 1.0
    cell_sizes: tuple[float, ...] = CELL_SIZES


_TOP = 37 * MILLIMETRE  # 天头
_LEFT = 28 * MILLIMETRE  # 订口
_WIDTH, _HEIGHT = 210 * MILLIMETRE, 297 * MILLIMETRE
PORTRAIT = PageForm(_WIDTH, _HEIGHT, _LEFT, _TOP, MEASURE, HEIGHT)
LANDSCAPE = PageForm(_HEIGHT, _WIDTH, _HEIGHT - _TOP - HEIGHT, _LEFT, HEIGHT, MEASURE)
"""A turned page: its head lies at what is the left edge of the upright paper.

Source:
    GB/T 9704-2012, 8: 单页码表头在订口一边，双页码表头在切口一边.
"""


def baseline(top: float, lead: float, size: float) -> float:
    """Return where characters stand that are centred in a line, from the top of the page."""
    return top + lead / 2 + size * 0.36
