"""Column widths and row heights of a table: Excel sizes neither merged nor wrapped cells itself."""

from exporters.xlsx.cells import line_count, shown, width
from exporters.xlsx.styles import LINE_HEIGHT
from models.report.document import Cell, Table

PORTRAIT_WIDTH = 90.0
"""Half-width characters over an upright A4 page; a page turned sideways takes 130."""
LANDSCAPE_WIDTH = 130.0
LEAST_HEIGHT = 20.0  # points
MOST_HEIGHT = 409.0  # points, Excel's limit

_PADDING = 1.5  # half-width characters on both sides of a cell
_LEADING = 6.0  # points above and below the text of a cell


def column_widths(table: Table) -> tuple[float, ...]:
    """Return the widths of the columns in half-width characters, as Excel counts them.

    A column is never narrower than its widest number, which Excel would show as "####".
    """
    total = LANDSCAPE_WIDTH if table.landscape else PORTRAIT_WIDTH
    share = total / sum(table.widths)
    return tuple(
        round(max(relative * share, _widest_number(table, column)), 2)
        for column, relative in enumerate(table.widths)
    )


def row_heights(table: Table, widths: tuple[float, ...]) -> tuple[float, ...]:
    """Return the heights of the rows in points, enough for their wrapped text."""
    heights = [LEAST_HEIGHT] * len(table.rows)
    spanning: list[tuple[int, Cell, float]] = []
    for row, cells in enumerate(table.rows):
        for column, cell in enumerate(cells):
            if cell is None:
                continue
            needed = text_height(shown(cell.value), sum(widths[column : column + cell.columns]))
            if cell.rows == 1:
                heights[row] = max(heights[row], needed)
            else:
                spanning.append((row, cell, needed))
    for row, cell, needed in spanning:
        covered = range(row, row + cell.rows)
        missing = needed - sum(heights[index] for index in covered)
        for index in covered:
            heights[index] += max(0.0, missing) / cell.rows
    return tuple(round(min(height, MOST_HEIGHT), 1) for height in heights)


def text_height(text: str, room: float, scale: float = 1.0) -> float:
    """Return the height in points of a text wrapped in `room` half-width characters.

    Args:
        text: what the cell shows.
        room: width of the cell.
        scale: size of the letters, 1 for the size of the body.
    """
    lines = line_count(text, (room - _PADDING) / scale)
    return min(lines * LINE_HEIGHT * scale + _LEADING, MOST_HEIGHT)


def _widest_number(table: Table, column: int) -> float:
    cells = (row[column] for row in table.rows)
    return max(
        (
            width(shown(cell.value)) + _PADDING
            for cell in cells
            if cell is not None and cell.columns == 1 and not isinstance(cell.value, str)
        ),
        default=_PADDING,
    )
