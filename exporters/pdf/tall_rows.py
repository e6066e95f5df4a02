"""Rows of tables that no page can hold, divided into several that go over pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from exporters.pdf.lines import Line
from models.report.document import Cell, Row, Table

Lines = Callable[[int, int], list[Line]]
"""Returns the lines of the cell in a row and column."""


@dataclass(slots=True)
class Divided:
    """The rows of a table, those that were too high in parts.

    Attributes:
        rows: the grid.
        lines: by row and column the lines of each cell in a part of a row.
    """

    rows: list[list[Cell | None]] = field(default_factory=list)
    lines: dict[tuple[int, int], list[Line]] = field(default_factory=dict)

    def cover(self, more: int) -> None:
        """Make the cells that cover the next row cover further ones, too."""
        height = len(self.rows)
        for number, row in enumerate(self.rows):
            for column, cell in enumerate(row):
                if cell is not None and number + cell.rows > height:
                    row[column] = replace(cell, rows=cell.rows + more)


def divided_rows(table: Table, lines: Lines, most: int) -> Divided:
    """Return the rows of a table; none that can be divided has more than `most` lines.

    Cells that cover a row from above cover all its parts. Heading rows stay as they are.
    """
    result = Divided()
    for number, row in enumerate(_without_tall_spans(table, lines, most)):
        columns = range(len(row))
        parts = [_parts(lines(number, column), most) for column in columns]
        cells = [cell for cell in row if cell is not None]
        alone = [parts[c] for c in columns if (cell := row[c]) is not None and cell.rows == 1]
        count = max(map(len, alone), default=1)
        if count == 1 or number < table.heading_rows or not cells:
            result.rows.append(list(row))
            continue
        result.cover(count - 1)
        for part in range(count):
            for column in columns:
                shown = parts[column][part] if part < len(parts[column]) else []
                result.lines[len(result.rows), column] = shown
            result.rows.append([_part(cell, part, count) for cell in row])
    return result


def _without_tall_spans(table: Table, lines: Lines, most: int) -> Sequence[Row]:
    """Return the rows; a cell over several of them that no page holds is put into the first."""
    grid = [list(row) for row in table.rows]
    for number, row in enumerate(table.rows):
        for column, cell in enumerate(row):
            if cell is None or cell.rows == 1 or len(lines(number, column)) <= most:
                continue
            grid[number][column] = replace(cell, rows=1)
            for below in range(number + 1, number + cell.rows):
                grid[below][column] = replace(cell, rows=1, value=None)
    return tuple(map(tuple, grid))


def _parts(lines: list[Line], most: int) -> list[list[Line]]:
    return [lines[start : start + most] for start in range(0, len(lines), most)] or [[]]


def _part(cell: Cell | None, part: int, count: int) -> Cell | None:
    """Return what stands in one of the rows into which the row of a cell is divided."""
    if cell is None or cell.rows == 1:
        return cell
    return replace(cell, rows=cell.rows + count - 1) if part == 0 else None
