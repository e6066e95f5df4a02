"""What is shown of a sheet before it is imported, and how the clerk assigned its columns."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from models.imports.cells import is_blank
from models.imports.clipboard import guessed_names
from models.imports.headings import Columns, missing_labels, written_heading
from models.imports.source import SourceTable
from models.kinds import clean_text
from models.messages import Message
from models.problems import Problem, Severity, Where
from models.records.register import Register

FIRST_SHOWN = 300
"""Rows of a sheet that are shown whatever they hold."""
MOST_WRONG_SHOWN = 700
"""Further rows that are shown because something is wrong in them."""

Row = tuple[int, Sequence[object]]


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """Which register a sheet belongs to and which field each of its columns holds.

    Attributes:
        register: key of the register; empty leaves the sheet out.
        row: number of the row with the headings; 0 if there is none, None if it is to be found.
        names: field by column, None for a column that is left out; empty if they are to be found.
        corrections: (number of the row, index of the column) → what stands there instead.
    """

    register: str
    row: int | None = None
    names: tuple[str | None, ...] = ()
    corrections: Mapping[tuple[int, int], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SheetPreview:
    """The beginning of a sheet and its wrong rows, with what is wrong in place.

    Attributes:
        name: of the sheet in the file; that of the file for a CSV file.
        mapping: as it was found or assigned.
        rows: number of each row and its cells as text.
        wrong: (number of the row, index of the column) → what is wrong there.
        known: numbers of the rows that are stored already.
        height: how many rows the sheet has.
    """

    name: str
    mapping: SheetMapping
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    wrong: Mapping[tuple[int, int], Problem] = field(default_factory=dict)
    known: frozenset[int] = frozenset()
    height: int = 0


@dataclass(slots=True)
class Excerpt:
    """The rows of one sheet that are kept to be shown, gathered while it is checked."""

    name: str
    table: SourceTable
    register: Register | None
    columns: Columns
    corrections: Mapping[tuple[int, int], str] = field(default_factory=dict)
    _rows: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    _last: Row = (0, ())

    def watched(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Return the rows as they are, keeping the first ones."""
        for number, row in rows:
            self._last = number, row
            if len(self._rows) < FIRST_SHOWN and not all(map(is_blank, row)):
                self._rows.append((number, _texts(row)))
            yield number, row

    def keep_last(self) -> None:
        """Keep the row that was returned last, as something is wrong in it."""
        number, row = self._last
        kept = self._rows[-1][0] if self._rows else 0
        if number > kept and len(self._rows) < FIRST_SHOWN + MOST_WRONG_SHOWN:
            self._rows.append((number, _texts(row)))

    def preview(self, problems: Iterable[Problem], known: frozenset[int]) -> SheetPreview:
        """Return what is shown, with those of the problems that concern its cells."""
        taken = self.columns.places.items()
        width = max([len(cells) for _number, cells in self._rows], default=0)
        width = max([width, *(index + 1 for _name, index in taken)])
        by_place = {index: name for name, index in taken}
        names = tuple(by_place.get(index) for index in range(width))
        headings = self.columns.headings
        places = {headings[name]: index for name, index in taken}
        wrong = {
            (int(one.where.row or 0), places[one.where.column]): one
            for one in sorted(problems, key=lambda one: one.severity is Severity.ERROR)
            if one.where.table == self.table.name and one.where.column in places
        }
        key = self.register.key if self.register else ""
        row = self.columns.row
        if not taken and self._rows and self._rows[0][0] == 1:
            row = int(looks_like_headings(self._rows[0][1]))
        mapping = SheetMapping(key, row, names, self.corrections)
        rows = tuple((number, (*row, *[""] * (width - len(row)))) for number, row in self._rows)
        return SheetPreview(self.name, mapping, rows, wrong, known, self.table.height)


def columns_by_hand(
    register: Register, sheet: str, mapping: SheetMapping, top: Sequence[Sequence[object]]
) -> Columns:
    """Return the columns of a sheet as the clerk assigned them, with what is still missing."""
    row = mapping.row or 0
    cells = top[row - 1] if 0 < row <= len(top) else ()
    places = {name: index for index, name in enumerate(mapping.names) if name is not None}
    headings: dict[str, str] = {}
    for name, index in places.items():
        written = written_heading(cells[index]) if index < len(cells) else ""
        repeated = written in headings.values()
        headings[name] = register.fields[name].label if repeated or not written else written
    problems = tuple(
        Problem(
            Severity.ERROR,
            Where(table=sheet, row=str(max(row, 1)), column=label),
            Message("还没有指定哪一列是“{heading}”，请点那一列的列名指定。", {"heading": label}),
            id="import.heading",
            value=label,
        )
        for label in missing_labels(register, places)
    )
    return Columns(row, places, headings, (), problems)


def guessed_mapping(register: Register, top: Sequence[Sequence[object]]) -> SheetMapping:
    """Return the columns of a sheet with foreign headings, as the values of its top rows say."""
    row = 1 if top and looks_like_headings(top[0]) else 0
    width = max([len(cells) for cells in top], default=0)
    rows = tuple((*_texts(cells), *[""] * (width - len(cells))) for cells in top[row:])
    names = guessed_names(register, rows, register.listed) if rows else ()
    return SheetMapping(register.key, row, names)


def looks_like_headings(cells: Sequence[object]) -> bool:
    """Tell whether a row has texts without digits only, as headings are."""
    texts = [text for text in _texts(cells) if text]
    return bool(texts) and not any(letter.isdigit() for text in texts for letter in text)


def corrected_table(table: SourceTable, corrections: Mapping[tuple[int, int], str]) -> SourceTable:
    """Return the table with cells replaced that the clerk corrected in the preview."""
    if not corrections:
        return table
    by_row: dict[int, dict[int, str]] = {}
    for (number, index), text in corrections.items():
        by_row.setdefault(number, {})[index] = text
    cells = {(number, index + 1) for number, index in corrections}
    return replace(
        table,
        rows=_corrected(table.rows, by_row),
        errors={place: fault for place, fault in table.errors.items() if place not in cells},
        uncalculated=table.uncalculated - cells,
    )


def _corrected(
    rows: Iterable[Sequence[object]], by_row: Mapping[int, Mapping[int, str]]
) -> Iterator[Sequence[object]]:
    for number, row in enumerate(rows, start=1):
        replaced = by_row.get(number)
        if replaced is None:
            yield row
            continue
        width = max(len(row), *(index + 1 for index in replaced))
        cells = [*row, *[""] * (width - len(row))]
        for index, text in replaced.items():
            cells[index] = text
        yield cells


def _texts(row: Sequence[object]) -> tuple[str, ...]:
    return tuple(clean_text(cell) or "" for cell in row)
