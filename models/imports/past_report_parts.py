"""What is read of a past year's report: lines and grids of the file, then figures and texts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from models.messages import Message
from models.problems import Problem

Number = int | Decimal


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a file outside its tables.

    Attributes:
        text: the words as written.
        place: where it stands, such as `"第2页"`.
        heading: the file marks it as a heading.
    """

    text: str
    place: str
    heading: bool = False


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a grid with the row and column, from 0, in which it begins."""

    text: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of a file; each place that a merged cell covers holds that cell.

    Attributes:
        place: where it stands.
        rows: all rows are equally long; None where the file has no cell.
    """

    place: str
    rows: tuple[tuple[GridCell | None, ...], ...]

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self.rows[0]) if self.rows else 0

    def cells(self, row: int) -> tuple[GridCell, ...]:
        """Return the cells of a row from left to right, merged ones once."""
        found = [cell for cell in self.rows[row] if cell is not None]
        return tuple(dict.fromkeys(found))

    @property
    def text(self) -> str:
        """All its words, without white space."""
        words = [cell.text for row in range(len(self.rows)) for cell in self.cells(row)]
        return "".join("".join(words).split())


Part = Line | Grid


@dataclass(frozen=True, slots=True)
class Span:
    """A cell before it is put into a grid: its place, how far it reaches, what it says."""

    row: int
    column: int
    rows: int
    columns: int
    text: str


def grid_of(spans: Iterable[Span], place: str) -> Grid:
    """Return the grid of cells that may cover several places."""
    found: dict[tuple[int, int], GridCell] = {}
    for span in spans:
        cell = GridCell(span.text.strip(), span.row, span.column)
        for row in range(span.row, span.row + span.rows):
            for column in range(span.column, span.column + span.columns):
                found.setdefault((row, column), cell)
    height = max((row for row, _ in found), default=-1) + 1
    width = max((column for _, column in found), default=-1) + 1
    return Grid(
        place,
        tuple(tuple(found.get((row, column)) for column in range(width)) for row in range(height)),
    )


@dataclass(frozen=True, slots=True)
class PastFigure:
    """A number of a statutory table as it was read.

    Attributes:
        path: name of the figure, such as `"table3.new.natural"`.
        value: the number; None where it could not be read.
        written: what stands in the file.
        place: where it stands there.
        doubt: why it should be looked at; None where it is clear.
    """

    path: str
    value: Number | None
    written: str
    place: str
    doubt: Message | None = None


@dataclass(frozen=True, slots=True)
class PastRow:
    """A row of a table as it is shown for review: its label and the paths of its numbers."""

    label: str
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PastTable:
    """A statutory table as it is shown for review.

    Attributes:
        key: first part of the paths of its figures.
        name: what it is called.
        heads: headings of the columns of numbers.
        rows: in the order of the form.
    """

    key: str
    name: str
    heads: tuple[str, ...]
    rows: tuple[PastRow, ...]


@dataclass(frozen=True, slots=True)
class PastText:
    """A text of the narrative by the key it has in the edition.

    Attributes:
        key: name of the text.
        label: what the window calls it.
        section: heading of the part it belongs to.
        text: its paragraphs, without the heading.
        doubt: why it should be looked at; None where it is clear.
    """

    key: str
    label: str
    section: str
    text: str
    doubt: Message | None = None


@dataclass(frozen=True, slots=True)
class PastReport:
    """What was understood of a report.

    Attributes:
        name: of the file.
        year: the year reported on; None where the file does not tell.
        edition: key of the edition of that year.
        figures: by path.
        tables: those of which at least one number was found.
        texts: in the order of the edition.
        problems: what was not understood or does not add up.
    """

    name: str
    year: int | None
    edition: str
    figures: Mapping[str, PastFigure]
    tables: tuple[PastTable, ...]
    texts: tuple[PastText, ...]
    problems: tuple[Problem, ...]

    @property
    def carried_out(self) -> Mapping[str, PastFigure]:
        """The numbers carried to the next year, by kind of applicant and `total`."""
        start = "table3.carried_out."
        return {
            path.removeprefix(start): figure
            for path, figure in self.figures.items()
            if path.startswith(start)
        }
