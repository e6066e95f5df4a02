"""The import workbook, read, checked and stored all or nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

from models.imports.duplicates import settle
from models.imports.headings import (
    HEADING_ROWS,
    Columns,
    find_columns,
    fitting_register,
    register_of,
    unknown_sheets,
)
from models.imports.office_sheet import OfficeSheet, settle_office
from models.imports.rows import STEP, CheckedRow, RowCheck
from models.imports.source import SourceFile, SourceTable, open_source
from models.messages import Message
from models.problems import SILENT, Problem, Progress, Severity, UserError, Where
from models.records import BY_KEY, REGISTERS
from models.records.office import OFFICE
from models.records.register import Register, Values
from models.store.changes import apply_import
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
    """

    rows: Mapping[str, tuple[Values, ...]]
    problems: tuple[Problem, ...]
    skipped: int
    counts: Mapping[str, int]

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

    def read(self, register: Register, table: SourceTable) -> None:
        """Check one table."""
        lines = iter(table.rows)
        top = list(islice(lines, HEADING_ROWS))
        columns = find_columns(register, table.name, top)
        self.problems += columns.problems
        if not columns.row:
            return
        below = self._counted(table, columns, chain(top, lines))
        if register is OFFICE:
            self._read_office(table, columns, below)
            return
        check = RowCheck(register, table, columns)
        self.checked.setdefault(register.key, []).extend(check.rows(below))
        self.headings.setdefault(register.key, columns.headings)
        self.problems += check.problems

    def settle(self) -> None:
        """Compare what was read with what is stored."""
        for key, rows in self.checked.items():
            settled = settle(self.workspace, BY_KEY[key], rows, self.headings[key])
            self.rows[key] = tuple(settled.rows)
            self.problems += settled.problems
            self.skipped += settled.skipped

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
        return ImportPlan(rows, tuple(problems), self.skipped, counts)

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


def read_import(path: Path, workspace: Workspace, *, progress: Progress = SILENT) -> ImportPlan:
    """Check a workbook or CSV file against the registers; nothing is stored.

    Raises:
        UserError: the file cannot be read, or it holds no register.
        Cancelled: the clerk stopped it.
    """
    path = Path(path)
    reading = _Reading(workspace, progress)
    with open_source(path, lambda name: register_of(name) is not None) as source:
        tables = _text_tables(path, source) if source.is_text else _sheets(path, source)
        reading.total = sum(table.height for _register, table in tables)
        progress.step(0, reading.total, "正在检查")
        if not source.is_text:
            shown = [name for name in source.names if name not in source.hidden]
            reading.problems += unknown_sheets(shown)
        for register, table in tables:
            reading.read(register, table)
        names = source.names
    reading.settle()
    progress.step(reading.total, reading.total, "检查完毕")
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


def _sheets(path: Path, source: SourceFile) -> list[tuple[Register, SourceTable]]:
    found = [(register_of(name), name) for name in source.names]
    tables = [(register, source.table(name)) for register, name in found if register]
    if not tables:
        raise UserError(
            "文件“{name}”里没有台账的工作表。请把工作表命名为 {labels}，或使用导入模板。",
            name=path.name,
            labels="、".join(register.label for register in REGISTERS),
        )
    return tables


def _text_tables(path: Path, source: SourceFile) -> list[tuple[Register, SourceTable]]:
    """Return the one table of a CSV file, under the register of its name or of its headings."""
    table = source.table(path.stem)
    lines = iter(table.rows)
    top = list(islice(lines, HEADING_ROWS))
    register = register_of(path.stem) or fitting_register(top)
    if register is None:
        raise UserError(
            "看不出文件“{name}”是哪一本台账。请用台账名作文件名（如“{label}.csv”），并保留列名。",
            name=path.name,
            label=REGISTERS[1].label,
        )
    return [(register, SourceTable(register.label, table.height, chain(top, lines)))]


def _is_error(problem: Problem) -> bool:
    return problem.severity is Severity.ERROR


def _nothing_filled_in() -> Problem:
    return Problem(
        Severity.WARNING,
        Where(),
        Message("文件里没有填写任何一行，请从列名下面一行起填写。"),
        id="import.empty",
    )
