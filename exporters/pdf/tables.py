"""Tables with a full grid of rules, which go on over several pages with their heads repeated."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from exporters.pdf.geometry import baseline
from exporters.pdf.lines import Grid, Line, Measurer, break_lines
from exporters.pdf.pages import Flow, Rule, TextLine
from exporters.pdf.tall_rows import divided_rows
from exporters.pdf.texts import cell_face, printable
from exporters.texts import cell_text
from models.report.document import Cell, Row, Table

FULL_WIDTH_BLANK = "\u3000"
_LEAD = 1.3
_PADDING = 2.2
_SIDE_PADDING = 3.0
_MOST_FOR_HEADS = 0.6
_GAP_ABOVE = 4.0
_GAP_BELOW = 4.0
_THIN, _THICK = 0.5, 1.0


@dataclass(frozen=True, slots=True)
class _Set:
    """A cell with its lines, in a part of the table that stands on one page."""

    cell: Cell
    row: int
    column: int
    rows: int
    lines: list[Line]


class TableSetter:
    """Sets a table into the pages.

    Args:
        table: what is set.
        flow: the pages; the table goes on over pages of the form of the current one.
        measurer: knows the widths of the characters.
        below: height of the notes that stay on the page where the table ends.
    """

    def __init__(self, table: Table, flow: Flow, measurer: Measurer, *, below: float = 0.0) -> None:
        self._below = below + _GAP_BELOW
        self._table = replace(table, heading_rows=min(table.heading_rows, len(table.rows)))
        self._flow = flow
        self._measurer = measurer
        self._sizes = flow.page.form.cell_sizes
        self._size = self._sizes[0]
        self._edges: list[float] = []
        self._kept: dict[tuple[float, int, int], list[Line]] = {}
        self._covered: dict[int, list[tuple[int, Cell | None]]] = {}

    def set_table(self) -> None:
        """Set the table, and leave a gap below it."""
        if not self._table.rows:
            return
        measure = self._flow.page.form.measure
        scale = measure / sum(self._table.widths)
        self._edges = [0.0, *accumulate(width * scale for width in self._table.widths)]
        if not self._flow.fresh and self._flow.fits(_GAP_ABOVE):
            self._flow.take(_GAP_ABOVE)
        self._divide_tall_rows()
        self._size, parts = self._best_parts()
        for number, part in enumerate(parts):
            if number > 0:
                self._flow.new_page(self._flow.page.form)
            self._set_part(part)
        if self._flow.fits(_GAP_BELOW):
            self._flow.take(_GAP_BELOW)

    def _divide_tall_rows(self) -> None:
        """Divide the rows that even in the smallest size are higher than a page.

        Heads that would fill most of every page are not repeated.
        """
        self._size = self._sizes[-1]
        depth = self._flow.page.form.depth - self._below
        heads = sum(self._heights(range(self._table.heading_rows)))
        if heads > depth * _MOST_FOR_HEADS:
            self._table = replace(self._table, heading_rows=0)
            heads = 0.0
        most = max(1, int((depth - heads - 2 * _PADDING) / (self._size * _LEAD)))
        divided = divided_rows(self._table, self._lines, most)
        if divided.lines:
            self._covered.clear()
            self._sizes = self._sizes[-1:]
            self._table = replace(self._table, rows=tuple(map(tuple, divided.rows)))
            self._kept = {(self._size, *place): lines for place, lines in divided.lines.items()}

    def _best_parts(self) -> tuple[float, list[list[int]]]:
        """Return the size of the characters and the rows of each page.

        The largest size is taken that needs the fewest pages and cuts no row.
        """
        tried = []
        for size in self._sizes:
            self._size = size
            parts = self._parts()
            tried.append((self._cuts(parts), len(parts), -size, parts))
            if tried[-1][:2] == (False, 1):
                break
        _, _, size, parts = min(tried, key=lambda one: one[:3])
        return -size, parts

    def _cuts(self, parts: Sequence[Sequence[int]]) -> bool:
        """Tell whether a page has more rows than it can hold."""
        heads = range(self._table.heading_rows)
        depth = self._flow.page.form.depth
        return any(sum(self._heights([*heads, *part])) > depth for part in parts)

    def _parts(self) -> list[list[int]]:
        """Return the numbers of the rows that go on each page, without the repeated heads."""
        table, depth = self._table, self._flow.page.form.depth
        heads = list(range(table.heading_rows))
        parts: list[list[int]] = [[]]
        room = self._flow.room
        for row in range(table.heading_rows, len(table.rows)):
            wanted = [*parts[-1], row]
            below = self._below if row == len(table.rows) - 1 else 0.0
            if sum(self._heights([*heads, *wanted])) + below <= room:
                parts[-1] = wanted
            elif parts[-1]:
                parts.append([*self._headings_at_end(parts[-1], [*heads, row]), row])
                room = depth
            elif len(parts) == 1 and room < depth:
                # Not even the first row goes below the heads here: the table begins overleaf.
                parts.append([row])
                room = depth
            else:
                parts[-1] = wanted
        return parts

    def _headings_at_end(self, part: list[int], others: Sequence[int]) -> list[int]:
        """Take the rows of headings from the end of a page and return them.

        They are left there if the next page has no room for them beside the others.
        """
        rows = self._table.rows
        number = 0
        while number < len(part) - 1 and all(c is None or c.head for c in rows[part[~number]]):
            number += 1
        taken = part[len(part) - number :]
        if sum(self._heights(sorted([*taken, *others]))) > self._flow.page.form.depth:
            return []
        del part[len(part) - number :]
        return taken

    def _set_part(self, part: Sequence[int]) -> None:
        if not part and self._table.heading_rows < len(self._table.rows):
            return
        rows = [*range(self._table.heading_rows), *part]
        heights = self._heights(rows)
        tops = [0.0, *accumulate(heights)]
        top = self._flow.take(min(tops[-1], self._flow.page.form.depth))
        left = self._flow.page.form.left
        for one in self._cells(rows):
            self._set_cell(one, left, top + tops[one.row], top + tops[one.row + one.rows])
        self._frame(left, top, top + tops[-1])

    def _cells(self, rows: Sequence[int]) -> list[_Set]:
        """Return the cells of some rows; one that began on an earlier page begins anew."""
        found = []
        for place, row in enumerate(rows):
            for column, (begun, cell) in enumerate(self._covering(row)):
                if cell is None or (begun != row and place > 0 and rows[place - 1] >= begun):
                    continue
                last = begun + cell.rows - 1
                spanned = 1 if last == row else bisect_right(rows, last, place) - place
                found.append(_Set(cell, place, column, spanned, self._lines(begun, column)))
        return found

    def _covering(self, row: int) -> list[tuple[int, Cell | None]]:
        """Return what covers the places of a row, looked up once for each row."""
        if row not in self._covered:
            grid, columns = self._table.rows, range(len(self._table.widths))
            self._covered[row] = [_covering(grid, row, column) for column in columns]
        return self._covered[row]

    def _lines(self, row: int, column: int) -> list[Line]:
        """Return the lines of a cell, broken once for each size."""
        key = (self._size, row, column)
        if key not in self._kept:
            cell = self._table.rows[row][column]
            self._kept[key] = [] if cell is None else self._broken(cell, column)
        return self._kept[key]

    def _broken(self, cell: Cell, column: int) -> list[Line]:
        width = self._edges[column + cell.columns] - self._edges[column] - 2 * _SIDE_PADDING
        grid = Grid(self._size, self._size)
        text = printable(cell_text(cell.value))
        pieces = self._measurer.pieces([(text, cell_face(cell))], grid)
        # Further lines of a label are set in as far as its first one is by its blanks.
        blanks = len(text) - len(text.lstrip(FULL_WIDTH_BLANK))
        return break_lines(pieces, width, indent=min(blanks * self._size, width / 2))

    def _heights(self, rows: Sequence[int]) -> list[float]:
        lead = self._size * _LEAD
        heights = [lead + 2 * _PADDING] * len(rows)
        for one in sorted(self._cells(rows), key=lambda cell: cell.rows):
            wanted = len(one.lines) * lead + 2 * _PADDING
            last = one.row + one.rows
            missing = wanted - sum(heights[one.row : last])
            if missing > 0:
                heights[last - 1] += missing
        return heights

    def _set_cell(self, one: _Set, left: float, top: float, bottom: float) -> None:
        page = self._flow.page
        start, end = self._edges[one.column], self._edges[one.column + one.cell.columns]
        lead = self._size * _LEAD
        first = top + (bottom - top - len(one.lines) * lead) / 2
        for number, line in enumerate(one.lines):
            page.lines.append(
                TextLine(
                    line,
                    left + start + _SIDE_PADDING + line.indent,
                    baseline(first + number * lead, lead, self._size),
                    self._size,
                    self._size,
                    one.cell.align,
                )
            )
        page.rules += [
            Rule(left + start, bottom, left + end, bottom, _THIN),
            Rule(left + end, top, left + end, bottom, _THIN),
        ]

    def _frame(self, left: float, top: float, bottom: float) -> None:
        right = left + self._edges[-1]
        corner = _THICK / 2
        self._flow.page.rules += [
            Rule(left - corner, top, right + corner, top, _THICK),
            Rule(left - corner, bottom, right + corner, bottom, _THICK),
            Rule(left, top, left, bottom, _THICK),
            Rule(right, top, right, bottom, _THICK),
        ]


def _covering(grid: Sequence[Row], row: int, column: int) -> tuple[int, Cell | None]:
    """Return the cell whose left column covers a place of the grid, and the row it begins in."""
    for begun in range(row, -1, -1):
        cell = grid[begun][column]
        if cell is not None:
            return (begun, cell) if begun + cell.rows > row else (row, None)
    return row, None
