"""Rows copied from a spreadsheet: taken apart, fitted to a register's fields, checked."""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

from typing_extensions import override

from models.imports.cells import is_blank, is_example
from models.imports.duplicates import settle
from models.imports.headings import labels_of, matching, missing_labels
from models.imports.rows import CheckedRow
from models.kinds import COUNT, DATE, NUMBER, YUAN, Kind
from models.messages import Message
from models.problems import SILENT, Progress, Severity, UserError
from models.records.register import FieldProblem, Register, Values
from models.store.workspace import Workspace

MOST_PASTED = 100_000
"""Rows taken from the clipboard at once; more is a matter for a file."""
_SAMPLE = 30  # rows that are looked at to guess a column
_STEP = 500  # rows between two reports of progress

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Fitting:
    """Which field each column of a pasted table holds.

    Attributes:
        names: field by column; None for a column that is left out.
        headings: whether the first row holds headings.
    """

    names: tuple[str | None, ...]
    headings: bool


@dataclass(frozen=True, slots=True)
class PasteCheck:
    """What would be stored of a pasted table.

    Attributes:
        rows: checked values of the good rows that are not stored yet.
        problems: by (row of the table, field) what is wrong there.
        wrong: numbers of the rows with an error, counted from 0 with the headings.
        known: numbers of the rows that are stored already, exactly so, and are left out.
        missing: labels of required fields that no column holds.
    """

    rows: tuple[Values, ...] = ()
    problems: dict[tuple[int, str], FieldProblem] = field(default_factory=dict)
    wrong: frozenset[int] = frozenset()
    known: frozenset[int] = frozenset()
    missing: tuple[str, ...] = ()


def pasted_rows(text: str, html: str = "") -> Rows:
    """Return the rows of a copied range, blank ones left out, all of the same length.

    Args:
        text: tab-separated, cells with line breaks or tabs in quotes, as Excel and WPS copy.
        html: the same as HTML, for programs that copy no tabs.

    Raises:
        UserError: there is nothing like a table, or too much.
    """
    rows = _separated(text)
    if html and max(map(len, rows), default=0) < 2:  # noqa: PLR2004 - a single column is no table
        rows = _from_html(html) or rows
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if not rows:
        raise UserError("剪贴板里没有可粘贴的表格，请先在 Excel 或 WPS 里复制要登记的行。")
    if len(rows) > MOST_PASTED:
        raise UserError(
            "复制了 {number} 行，一次最多粘贴 {most} 行，请存成表格再导入。",
            number=len(rows),
            most=MOST_PASTED,
        )
    width = max(map(len, rows))
    return tuple((*row, *([""] * (width - len(row)))) for row in rows)


def fit_columns(register: Register, rows: Rows, shown: Sequence[str]) -> Fitting:
    """Return which field each column holds.

    By the headings if the first row has some; else by the order of the columns that the table
    shows, as long as their values fit; else by the values alone.

    Args:
        register: into which the rows go.
        rows: as copied.
        shown: the fields that the table shows, in order.
    """
    labels = labels_of(register)
    named = [matching(cell, labels) for cell in rows[0]]
    once = [name if named.index(name) == place else None for place, name in enumerate(named)]
    if sum(name is not None for name in once) >= max(1, min(2, len(rows[0]))):
        return Fitting(tuple(once), headings=True)
    in_order = [name for name in shown if name in register.fields]
    return Fitting(guessed_names(register, rows, in_order), headings=False)


def check_pasted(
    workspace: Workspace,
    register: Register,
    rows: Rows,
    fitting: Fitting,
    progress: Progress = SILENT,
    *,
    take_known: bool = False,
) -> PasteCheck:
    """Check every row by the register's fields and compare the good ones with what is stored.

    Args:
        workspace: where they will be stored.
        register: into which they go.
        rows: as copied or corrected.
        fitting: which field each column holds.
        progress: told every few hundred rows.
        take_known: rows that are stored already are stored once more.

    Raises:
        Cancelled: the clerk stopped it.
    """
    places = {name: place for place, name in enumerate(fitting.names) if name is not None}
    missing = missing_labels(register, places)
    if missing:
        return PasteCheck(missing=tuple(missing))
    problems: dict[tuple[int, str], FieldProblem] = {}
    checked: list[CheckedRow] = []
    for number in range(1 if fitting.headings else 0, len(rows)):
        row = rows[number]
        if is_example(row):
            continue
        cells = {name: row[place] for name, place in places.items() if not is_blank(row[place])}
        values, found = register.checked(cells)
        errors = [one for one in found if one.severity is Severity.ERROR]
        problems |= {(number, one.field): one for one in [*found, *errors]}
        checked.append(CheckedRow(register.label, number, values, valid=not errors))
        if number % _STEP == 0:
            progress.step(number, len(rows), "正在检查粘贴的内容")
    settled = settle(workspace, register, checked, {}, take_known=take_known)
    known = frozenset(row.number for row in settled.known)
    wrong = {row.number for row in checked if not row.valid}
    for problem in settled.problems:
        number = int(problem.where.row)
        name = _field_called(register, problem.where.column)
        problems[number, name] = FieldProblem(name, problem.message)
        wrong.add(number)
    return PasteCheck(tuple(settled.rows), problems, frozenset(wrong), known)


def _field_called(register: Register, label: str) -> str:
    return next(name for name, one in register.fields.items() if one.label == label)


def _separated(text: str) -> list[list[str]]:
    # A quote within a cell is a letter unless the cell begins with one, as in the csv dialect.
    reader = csv.reader(io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n")), "excel-tab")
    try:
        return [list(row) for row in reader]
    except csv.Error:
        return [line.split("\t") for line in text.splitlines()]


def guessed_names(
    register: Register, rows: Rows, in_order: Sequence[str]
) -> tuple[str | None, ...]:
    """Return the field that the values of each column suit, the first of `in_order` if several."""
    sample = rows[:_SAMPLE]
    left = list(in_order) + [name for name in register.names if name not in in_order]
    names: list[str | None] = []
    for place in range(len(rows[0])):
        values = [row[place] for row in sample if row[place].strip()]
        exact = _exact_kinds(values)
        likely = sorted(left, key=lambda name: register.fields[name].kind not in exact)
        fits = next((name for name in likely if _fits(register, name, values)), None)
        if fits is not None:
            left.remove(fits)
        names.append(fits)
    return tuple(names)


def _exact_kinds(values: Sequence[str]) -> tuple[Kind, ...]:
    """Return the kinds that values of such a form are most likely of; none for plain texts."""
    if values and all(_parses(COUNT.parse, value) for value in values):
        return (COUNT, YUAN, NUMBER)
    if values and all(_parses(DATE.parse, value) for value in values):
        return (DATE,)
    return ()


def _fits(register: Register, name: str, values: Sequence[str]) -> bool:
    """Tell whether most of the values can be parsed as a field; a closed list must hold them."""
    described = register.fields[name]
    good = sum(_parses(described.parse, value) for value in values)
    if not values:
        return False
    known = not described.choices or any(value.strip() in described.choices for value in values)
    return good * 2 > len(values) and known


def _parses(parse: Callable[[object], object], value: str) -> bool:
    try:
        parse(value)
    except ValueError:
        return False
    return True


class _Cells(HTMLParser):
    """Collects the cells of the tables of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._inside = False

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"} and self.rows:
            self.rows[-1].append("")
            self._inside = True
        elif tag == "br" and self._inside:
            self.rows[-1][-1] += "\n"

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th"}:
            self._inside = False

    @override
    def handle_data(self, data: str) -> None:
        if self._inside:
            self.rows[-1][-1] += data


def _from_html(html: str) -> list[list[str]]:
    cells = _Cells()
    cells.feed(html)
    return [[cell.strip() for cell in row] for row in cells.rows]


def paste_summary(check: PasteCheck) -> Message:
    """Return in one sentence what would be stored."""
    if check.missing:
        return Message(
            "还缺少必填的列：{labels}。请点表头，指定哪一列是它。",
            {"labels": "、".join(check.missing)},
        )
    parts = [f"可以登记 {len(check.rows)} 条"]
    if check.known:
        parts.append(f"{len(check.known)} 条台账里已有，不再登记")
    if check.wrong:
        parts.append(f"{len(check.wrong)} 行有错，见红色的格子")
    return Message("{parts}。", {"parts": "，".join(parts)})
