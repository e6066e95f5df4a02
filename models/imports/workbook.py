"""The import workbook, read, checked and stored all or nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice
from pathlib import Path

from models.imports.duplicates import settle
from models.imports.headings import (
    HEADING_ROWS,
    HELPER_SHEETS,
    Columns,
    find_columns,
    plain,
    register_of,
    unknown_sheets,
)
from models.imports.mapping import (
    FIRST_SHOWN,
    Excerpt,
    SheetMapping,
    SheetPreview,
    columns_by_hand,
    guessed_mapping,
)
from models.imports.office_sheet import OfficeSheet, settle_office
from models.imports.rows import STEP, CheckedRow, RowCheck
from models.imports.sheets import Sheet, find_sheets
from models.imports.source import SourceTable, open_source
from models.messages import Message
from models.problems import SILENT, Problem, Progress, Severity, Where
from models.records import BY_KEY, REGISTERS
from models.records.application import APPLICATION
from models.records.office import OFFICE
from models.records.register import Register, Values
from models.store.changes import apply_import
from models.store.identity_numbers import NOT_KEPT, NUMBER, keeps_numbers
from models.store.workspace import Workspace

LONGEST_LABEL = 60
"""Characters of the file's name in the name of the step."""


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would store, and what is wrong with the file.

    Attributes:
        rows: by the key of the register, checked values; with an `id` where a record is changed.
        problems: errors and warnings in the order of the file.
        skipped: rows that are stored already, exactly so.
        counts: label of the sheet → rows that would be stored.
        sheets: the beginning of each sheet with its columns, to be shown.
    """

    rows: Mapping[str, tuple[Values, ...]]
    problems: tuple[Problem, ...]
    skipped: int
    counts: Mapping[str, int]
    sheets: tuple[SheetPreview, ...] = ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems because of which nothing is stored."""
        return tuple(one for one in self.problems if one.severity is Severity.ERROR)


@dataclass(slots=True)
class _Reading:
    """The state of one reading: what was found so far, register by register."""

    workspace: Workspace
    progress: Progress
    total: int = 0
    done: int = 0
    problems: list[Problem] = field(default_factory=list)
    checked: dict[str, list[CheckedRow]] = field(default_factory=dict)
    headings: dict[str, Mapping[str, str]] = field(default_factory=dict)
    rows: dict[str, tuple[Values, ...]] = field(default_factory=dict)
    skipped: int = 0
    excerpts: list[Excerpt] = field(default_factory=list)
    known: dict[str, set[int]] = field(default_factory=dict)
    keeps_numbers: bool | None = None

    def read(self, sheet: Sheet) -> None:
        """Check one table, and keep what is shown of it."""
        lines = iter(sheet.table.rows)
        top = list(islice(lines, HEADING_ROWS))
        register, table = sheet.register, sheet.table
        columns = _columns_of(sheet, top)
        self.problems += columns.problems
        excerpt = Excerpt(sheet.name, table, register, columns, sheet.given.corrections)
        below = self._counted(table, columns, chain(top, lines))
        if register is OFFICE and columns.row:
            self._read_office(table, columns, below)
        elif register is None or not columns.places:
            self._show_only(excerpt, below)
        elif register is not OFFICE:
            self._check(register, excerpt, excerpt.watched(below))

    def _check(
        self, register: Register, excerpt: Excerpt, below: Iterable[tuple[int, Sequence[object]]]
    ) -> None:
        self.excerpts.append(excerpt)
        check = RowCheck(register, excerpt.table, excerpt.columns)
        checked = self.checked.setdefault(register.key, [])
        for row in check.rows(below):
            self._leave_out_number(register, row)
            checked.append(row)
            if not row.valid:
                excerpt.keep_last()
        self.headings.setdefault(register.key, excerpt.columns.headings)
        self.problems += check.problems

    def _leave_out_number(self, register: Register, row: CheckedRow) -> None:
        """Blank the number of an identity document that is not to be stored, and say so once."""
        if register is not APPLICATION or not row.values.get(NUMBER):
            return
        if self.keeps_numbers is None:
            with self.workspace.reading() as connection:
                self.keeps_numbers = keeps_numbers(connection)
        if self.keeps_numbers:
            return
        row.values[NUMBER] = None
        where = Where(table=row.sheet, column=APPLICATION.fields[NUMBER].label)
        told = Problem(Severity.WARNING, where, Message(NOT_KEPT), id="import.identity")
        if told not in self.problems:
            self.problems.append(told)

    def _show_only(self, excerpt: Excerpt, below: Iterable[tuple[int, Sequence[object]]]) -> None:
        """Keep the beginning of a table whose columns are not known yet."""
        self.excerpts.append(excerpt)
        for _row in islice(excerpt.watched(below), FIRST_SHOWN):
            pass

    def settle(self) -> None:
        """Compare what was read with what is stored."""
        for key, rows in self.checked.items():
            settled = settle(self.workspace, BY_KEY[key], rows, self.headings[key])
            self.rows[key] = tuple(settled.rows)
            self.problems += settled.problems
            self.skipped += settled.skipped
            for row in settled.known:
                self.known.setdefault(row.sheet, set()).add(row.number)

    def plan(self, order: Sequence[str]) -> ImportPlan:
        """Return the outcome, its problems in the order of the sheets and rows."""
        rows = {one.key: self.rows[one.key] for one in REGISTERS if self.rows.get(one.key)}
        places = {name: place for place, name in enumerate(order)}
        problems = sorted(
            self.problems,
            key=lambda one: (places.get(one.where.table, -1), int(one.where.row or 0)),
        )
        if not rows and not self.skipped and not any(map(_is_error, problems)):
            problems.append(_nothing_filled_in())
        counts = {BY_KEY[key].label: len(some) for key, some in rows.items()}
        sheets = tuple(
            one.preview(problems, frozenset(self.known.get(one.table.name, ())))
            for one in self.excerpts
        )
        return ImportPlan(rows, tuple(problems), self.skipped, counts, sheets)

    def _read_office(
        self,
        table: SourceTable,
        columns: Columns,
        below: Iterable[tuple[int, Sequence[object]]],
    ) -> None:
        sheet = OfficeSheet(table.name, columns)
        given = sheet.take(below)
        self.problems += sheet.problems
        if given:
            record = settle_office(self.workspace, given)
            self.skipped += record is None
            self.rows[OFFICE.key] = () if record is None else (record,)

    def _counted(
        self, table: SourceTable, columns: Columns, rows: Iterable[Sequence[object]]
    ) -> Iterator[tuple[int, Sequence[object]]]:
        """Return the rows below the headings with their numbers, reporting progress."""
        before = self.done
        for number, row in enumerate(rows, start=1):
            if number % STEP == 0:
                self.done = before + number
                self.progress.step(
                    min(self.done, self.total), self.total, f"正在检查{table.name}第 {number} 行"
                )
            if number > columns.row:
                yield number, row
        self.done = before + table.height


def read_import(
    path: Path,
    workspace: Workspace,
    *,
    mappings: Mapping[str, SheetMapping] | None = None,
    progress: Progress = SILENT,
) -> ImportPlan:
    """Check a workbook or CSV file against the registers; nothing is stored.

    Args:
        path: the file.
        workspace: with whose records it is compared.
        mappings: what the clerk assigned, by name of the sheet; even an empty one means that
            somebody looks at the sheets and can assign those that were not recognised.
        progress: told every few hundred rows.

    Raises:
        UserError: the file cannot be read, or it holds no register and nobody can assign one.
        Cancelled: the clerk stopped it.
    """
    path = Path(path)
    reading = _Reading(workspace, progress)
    by_hand = mappings is not None
    with open_source(path, partial(_is_wanted, by_hand=by_hand)) as source:
        sheets = find_sheets(path, source, mappings)
        reading.total = sum(sheet.table.height for sheet in sheets)
        progress.step(0, reading.total, "正在检查")
        if not source.is_text:
            taken = {sheet.name for sheet in sheets if sheet.register}
            shown = [one for one in source.names if one not in source.hidden | taken]
            reading.problems += unknown_sheets(shown)
        for sheet in sheets:
            reading.read(sheet)
        names = source.names
    reading.settle()
    progress.step(reading.total, reading.total, "检查完毕")
    if not any(sheet.register for sheet in sheets):
        reading.problems.append(_nothing_recognised())
    return reading.plan(names)


def import_workbook(path: Path, workspace: Workspace, *, progress: Progress = SILENT) -> ImportPlan:
    """Check a workbook or CSV file and store its rows in one step, if there is no error at all.

    Raises:
        UserError: the file cannot be read, or the rows cannot be stored.
        Cancelled: the clerk stopped it; nothing is stored.
    """
    plan = read_import(path, workspace, progress=progress)
    if plan.rows and not plan.errors:
        name = Path(path).name
        short = name if len(name) <= LONGEST_LABEL else name[: LONGEST_LABEL - 1] + "…"
        apply_import(workspace, plan.rows, f"导入“{short}”", progress)
    return plan


def _is_wanted(name: str, *, by_hand: bool) -> bool:
    """Tell whether a sheet is looked into: a register's, or one that may be assigned by hand."""
    return register_of(name) is not None or (by_hand and plain(name) not in HELPER_SHEETS)


def _columns_of(sheet: Sheet, top: Sequence[Sequence[object]]) -> Columns:
    """Return the columns as assigned by hand, else as their headings or values say."""
    register, name = sheet.register, sheet.table.name
    if register is None:
        return Columns(0, {}, {})
    if sheet.given.names and register is not OFFICE:
        return columns_by_hand(register, name, sheet.given, top)
    found = find_columns(register, name, top)
    if found.places or not sheet.assigned or register is OFFICE:
        return found
    return columns_by_hand(register, name, guessed_mapping(register, top), top)


def _nothing_recognised() -> Problem:
    return Problem(
        Severity.ERROR,
        Where(),
        Message("看不出表格属于哪一本台账，请在“逐列核对”里选择台账并指定各列。"),
        id="import.sheet",
    )


def _is_error(problem: Problem) -> bool:
    return problem.severity is Severity.ERROR


def _nothing_filled_in() -> Problem:
    return Problem(
        Severity.WARNING,
        Where(),
        Message("文件里没有填写任何一行，请从列名下面一行起填写。"),
        id="import.empty",
    )
