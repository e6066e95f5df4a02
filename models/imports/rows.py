"""The rows of one sheet: each cell checked by its field, each fault with its address."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from models.fields import Field
from models.imports.cells import (
    UNCALCULATED,
    cell_fault,
    formula_error,
    is_blank,
    is_example,
    shown,
    spreadsheet_number,
)
from models.imports.headings import Columns
from models.imports.source import SourceTable
from models.imports.worksheet import column_letters
from models.messages import Message
from models.problems import Problem, Severity, Where
from models.records.register import FieldProblem, Register, Values

MOST_ERRORS = 10_000
"""Errors of a sheet after which its other rows are not checked."""
STEP = 500
"""Rows between two reports of progress."""

_MOST_MERGED = 2_000  # ranges that are looked at

Range = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class CheckedRow:
    """One row of a sheet after its check; a value with a problem is None.

    Attributes:
        sheet: the sheet as named in the file.
        number: of the row in the file, counted from 1.
        values: by field name.
        valid: whether no cell has an error.
    """

    sheet: str
    number: int
    values: Values
    valid: bool


@dataclass(slots=True)
class RowCheck:
    """The check of the rows below the headings of one table; `problems` grows as rows are read."""

    register: Register
    table: SourceTable
    columns: Columns
    problems: list[Problem] = field(default_factory=list)
    _errors: int = 0
    _fields: Mapping[str, Field] = field(init=False)
    _merged: tuple[Range, ...] = field(init=False)
    _unnamed: list[int] = field(init=False)

    def __post_init__(self) -> None:
        """Warn of the merged cells that leave optional cells blank."""
        self._fields = self.register.fields
        self._unnamed = list(self.columns.unnamed)
        self._merged = tuple(
            area for area in self.table.merged[:_MOST_MERGED] if area[1][0] > self.columns.row
        )
        self._warn_merged()

    def rows(self, source: Iterable[tuple[int, Sequence[object]]]) -> Iterator[CheckedRow]:
        """Return the rows that hold something, checked; blank and example rows are left out."""
        for number, row in source:
            if is_example(row):
                continue
            cells, faults = self._cells(number, row)
            self._warn_unnamed(number, row)
            if not cells and not faults:
                continue
            values, found = self.register.checked(cells)
            found = [one for one in found if one.field not in faults]
            found += [FieldProblem(name, message) for name, message in faults.items()]
            found.sort(key=lambda one: self.columns.places.get(one.field, len(row)))
            errors = self._note(number, row, found)
            yield CheckedRow(self.table.name, number, values, valid=not errors)
            if self._errors >= MOST_ERRORS:
                self._stop(number)
                return

    def _cells(
        self, number: int, row: Sequence[object]
    ) -> tuple[dict[str, object], dict[str, Message]]:
        """Return the cells that hold something and what is wrong with the others, by field."""
        cells: dict[str, object] = {}
        faults: dict[str, Message] = {}
        fields = self._fields
        width = len(row)
        for name, index in self.columns.places.items():
            cell = row[index] if index < width else None
            if is_blank(cell):
                continue
            if isinstance(cell, float):
                cell = spreadsheet_number(cell)
            fault = cell_fault(cell, fields[name].kind)
            if fault is None:
                cells[name] = cell
            else:
                faults[name] = fault
        if self.table.errors or self.table.uncalculated:
            self._add_formula_faults(number, faults)
        return cells, faults

    def _add_formula_faults(self, number: int, faults: dict[str, Message]) -> None:
        for name, index in self.columns.places.items():
            place = number, index + 1
            if place in self.table.errors:
                faults[name] = formula_error(self.table.errors[place])
            elif place in self.table.uncalculated:
                faults[name] = UNCALCULATED

    def _note(self, number: int, row: Sequence[object], found: Iterable[FieldProblem]) -> int:
        """Add the problems of a row that can be addressed; return how many errors there are."""
        errors = 0
        for one in found:
            place = self.columns.places.get(one.field)
            missing = place is None and self._fields[one.field].required
            if one.severity is Severity.ERROR:
                errors += 1
            if missing:
                # The missing column itself was named once.
                continue
            cell = row[place] if place is not None and place < len(row) else None
            message = one.message
            if is_blank(cell) and place is not None and self._is_swallowed(number, place + 1):
                message = Message("这一格在合并单元格里，请取消合并后逐行填写。")
            heading = self.columns.headings.get(one.field) or self._fields[one.field].label
            where = Where(table=self.table.name, row=str(number), column=heading)
            self.problems.append(
                Problem(one.severity, where, message, id="import.value", value=shown(cell))
            )
        self._errors += errors
        return errors

    def _is_swallowed(self, row: int, column: int) -> bool:
        """Return whether a cell lies in a merged range but is not its first, which has all."""
        return any(
            top <= row <= bottom and left <= column <= right and (row, column) != (top, left)
            for (top, left), (bottom, right) in self._merged
        )

    def _warn_merged(self) -> None:
        for name, index in self.columns.places.items():
            heading = self.columns.headings[name]
            for (top, left), (bottom, right) in self._merged:
                if left <= index + 1 <= right and top < bottom and not self._fields[name].required:
                    where = Where(table=self.table.name, row=str(top), column=heading)
                    sentence = Message(
                        "第 {top} 至 {bottom} 行是合并单元格，只有第 {top} 行会得到内容，"
                        "请取消合并后逐行填写。",
                        {"top": top, "bottom": bottom},
                    )
                    self.problems.append(
                        Problem(Severity.WARNING, where, sentence, id="import.merged")
                    )

    def _warn_unnamed(self, number: int, row: Sequence[object]) -> None:
        for index in self._unnamed:
            if index < len(row) and not is_blank(row[index]):
                self._unnamed.remove(index)
                sentence = Message(
                    "第 {column} 列没有列名，这一列没有导入。请在第一行写上列名。",
                    {"column": column_letters(index + 1)},
                )
                where = Where(table=self.table.name, row=str(number))
                self.problems.append(
                    Problem(
                        Severity.WARNING,
                        where,
                        sentence,
                        id="import.heading",
                        value=shown(row[index]),
                    )
                )
                return

    def _stop(self, number: int) -> None:
        sentence = Message("错误太多，只检查到第 {row} 行，请先改好再导入。", {"row": number})
        where = Where(table=self.table.name, row=str(number))
        self.problems.append(Problem(Severity.ERROR, where, sentence, id="import.stopped"))
