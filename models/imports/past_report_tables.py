"""Finding the statutory tables among the grids of a file, and their numbers cell by cell."""

import difflib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from models.imports import past_report_forms as forms
from models.imports.past_report_numbers import plain, read_number
from models.imports.past_report_parts import Grid, GridCell, PastFigure
from models.messages import Message, translatable
from models.problems import Problem, Severity, Where

_TWICE = translatable("errors", "文件里有两个不同的数：“{first}”和“{second}”，请对照原件。")
_BY_ORDER = translatable("errors", "没有认出列标题，按格式规定的顺序读取，请对照原件。")
_ALIKE = translatable("errors", "原件的行标题是“{written}”，按最接近的一行读取，请对照原件。")
_ROW_UNKNOWN = translatable("errors", "没有认出“{label}”这一行，里面的数字没有读取。")
_NUMBER_UNSURE = translatable(
    "errors", "这一行有 {found} 个数，格式规定 {right} 个，按顺序读取，请对照原件。"
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_UNITS = frozenset(("条", "件", "次", "篇", "个", "人", "人次", "万元", "元", "单位"))
_SHORTEST_FUZZY = 5
"""Characters below which a label must be written as in the form."""
_ALIKE_ENOUGH = 0.82
_FEW_HITS = 2
_MANY_HITS = 3


class TableReader:
    """Collects the figures of all tables from one grid after another.

    A table that goes on over the page keeps the columns of its beginning.
    """

    def __init__(self) -> None:
        self.figures: dict[str, PastFigure] = {}
        self.problems: list[Problem] = []
        self._columns: Mapping[int, str] = {}
        self._cases: Mapping[int, str] = {}
        self._case_width = 0
        self._width = 0
        self._rows2: Sequence[forms.Table2Row] = ()
        self._last = ""
        self._section = ""

    def read(self, grid: Grid) -> bool:
        """Take the figures of a grid; tell whether it was a statutory table."""
        before = len(self.figures)
        readers: tuple[tuple[bool, Callable[[Grid], None]], ...] = (
            (self._is_table4(grid), self._table4),
            (self._is_table3(grid), self._table3),
            (self._is_statistics(grid), self._statistics),
            (self._is_table2(grid), self._table2),
        )
        for suits, reader in readers:
            if suits:
                reader(grid)
                break
        return len(self.figures) > before

    def _take(self, path: str, cell: GridCell, grid: Grid, doubt: Message | None = None) -> None:
        value, reason = read_number(cell.text)
        place = f"{grid.place}第{cell.row + 1}行"
        figure = PastFigure(path, value, cell.text, place, reason or doubt)
        known = self.figures.get(path)
        if known is not None and known.value is not None:
            if figure.value is None or figure.value == known.value:
                return
            both = {"first": known.written, "second": figure.written}
            figure = replace(known, doubt=Message(_TWICE, both))
        self.figures[path] = figure

    def _tell_unknown(self, grid: Grid, row: int, label: str) -> None:
        where = Where(table=grid.place, row=str(row + 1))
        message = Message(_ROW_UNKNOWN, {"label": label[:30]})
        self.problems.append(Problem(Severity.WARNING, where, message, id="past.row", value=label))

    def _is_table3(self, grid: Grid) -> bool:
        hits = sum(_is_table3_row(grid, row) for row in rows_of(grid))
        goes_on = self._last == forms.TABLE3 and grid.width == self._width
        return hits >= _FEW_HITS or (hits > 0 and goes_on)

    def _table3(self, grid: Grid) -> None:
        found = _heads(grid, {plain(label): key for key, label in forms.COLUMNS.items()})
        complete = len(set(found.values())) == len(forms.COLUMNS)
        if complete:
            self._columns, self._width = found, grid.width
        goes_on = self._last == forms.TABLE3 and grid.width == self._width
        columns = self._columns if complete or goes_on else {}
        self._last, self._width = forms.TABLE3, grid.width
        for row in rows_of(grid):
            self._table3_row(grid, row, columns)

    def _table3_row(self, grid: Grid, row: int, columns: Mapping[int, str]) -> None:
        labels = labels_of(grid, row)
        key, alike = found_label(labels, _table3_labels())
        cells = _numbers_at(grid, row, columns) if columns else _last_numbers(grid, row)
        filled = [cell for cell in cells.values() if _is_number(cell)]
        if not key:
            if len(filled) >= _MANY_HITS and labels:
                self._tell_unknown(grid, row, labels[-1])
            return
        doubt = Message(_ALIKE, {"written": alike[:30]}) if alike else None
        if not columns:
            doubt = doubt or Message(_BY_ORDER)
        for column, cell in cells.items():
            self._take(f"table3.{key}.{column}", cell, grid, doubt)

    def _is_table4(self, grid: Grid) -> bool:
        return forms.RESULTS["upheld"] in grid.text and forms.RESULTS["corrected"] in grid.text

    def _table4(self, grid: Grid) -> None:
        results = {plain(label): key for key, label in forms.RESULTS.items()}
        counted = [sum(plain(c.text) in results for c in grid.cells(r)) for r in rows_of(grid)]
        head = counted.index(max(counted))
        columns = [cell for cell in grid.cells(head) if plain(cell.text) in results]
        groups = [_group_above(grid, head, cell.column) for cell in columns]
        usual = [group for group in forms.GROUPS for _ in forms.RESULTS]
        doubt = None
        if sorted(groups) != sorted(usual) and len(columns) == len(usual):
            groups, doubt = usual, Message(_BY_ORDER)
        for row in range(head + 1, len(grid.rows)):
            cells = [grid.rows[row][cell.column] for cell in columns]
            if not any(cell is not None and _is_number(cell) for cell in cells):
                continue
            for head_cell, group, cell in zip(columns, groups, cells, strict=True):
                if cell is not None and group:
                    path = f"table4.{group}.{results[plain(head_cell.text)]}"
                    self._take(path, cell, grid, doubt)
            break
        self._last = forms.TABLE4

    def _is_statistics(self, grid: Grid) -> bool:
        hits = sum(
            plain(cell.text) in _statistics_labels()
            for row in rows_of(grid)
            for cell in grid.cells(row)
        )
        goes_on = self._last == forms.STATISTICS
        return hits >= _MANY_HITS or (hits > 0 and goes_on)

    def _statistics(self, grid: Grid) -> None:
        self._last = forms.STATISTICS
        for row in rows_of(grid):
            cells = grid.cells(row)
            for place, cell in enumerate(cells):
                if not cell.text or plain(cell.text) in _UNITS or _is_number(cell):
                    continue
                key, alike = self._statistics_row(cell.text)
                rest = [one for one in cells[place + 1 :] if plain(one.text) not in _UNITS]
                if key and rest:
                    doubt = Message(_ALIKE, {"written": alike[:30]}) if alike else None
                    self._take(f"statistics_2014.{key}", rest[0], grid, doubt)
                elif not key and rest and _is_number(rest[0]):
                    self._tell_unknown(grid, row, cell.text)

    def _statistics_row(self, label: str) -> tuple[str, str]:
        found, alike = found_label((label,), {one: one for one in _statistics_labels()})
        keys = _statistics_labels().get(found, [])
        for key in keys:
            if len(keys) == 1 or key.startswith(self._section or "-"):
                group = key.partition("_")[0]
                self._section = group if group in {"reviews", "lawsuits"} else ""
                return key, alike
        return "", ""

    def _is_table2(self, grid: Grid) -> bool:
        hits = sum(bool(_table2_row(grid, row, self._form2(grid))[0]) for row in rows_of(grid))
        words = ("第二十条", "信息内容", "处理决定数量", "现行有效", "采购项目数量", "收费金额")
        named = any(word in grid.text for word in words)
        return hits > 0 and (named or self._last == forms.TABLE2)

    def _form2(self, grid: Grid) -> Sequence[forms.Table2Row]:
        if any(word in grid.text for word in ("上一年项目", "增/减", "集中采购", "新公开数量")):
            return forms.TRIAL_ROWS
        if any(word in grid.text for word in ("废止件数", "制发件数", "本年处理决定")):
            return forms.TABLE2_ROWS
        return self._rows2 or forms.TABLE2_ROWS

    def _table2(self, grid: Grid) -> None:
        self._rows2, self._last = self._form2(grid), forms.TABLE2
        for row in rows_of(grid):
            known, cells, alike = _table2_row(grid, row, self._rows2)
            if known is None:
                self._unknown_table2(grid, row)
                continue
            filled = [cell for cell in cells if cell.text.strip()]
            right = len(known.numbers)
            doubt = Message(_ALIKE, {"written": alike[:30]}) if alike else None
            if len(filled) != right and len(cells) != right:
                doubt = Message(_NUMBER_UNSURE, {"found": len(filled), "right": right})
            chosen = cells if len(cells) == right else filled or cells
            for (_, path), cell in zip(known.numbers, chosen, strict=False):
                self._take(path, cell, grid, doubt)

    def _unknown_table2(self, grid: Grid, row: int) -> None:
        cells = grid.cells(row)
        if len(cells) > 1 and cells[0].text and any(_is_number(cell) for cell in cells[1:]):
            self._tell_unknown(grid, row, cells[0].text)


@cache
def _table3_labels() -> Mapping[str, str]:
    return forms.table3_labels()


@cache
def _statistics_labels() -> Mapping[str, list[str]]:
    return forms.statistics_labels()


@cache
def _table2_labels(rows: tuple[forms.Table2Row, ...]) -> Mapping[str, str]:
    known = {plain(row.label): row.label for row in rows}
    normative = next((row.label for row in rows if row.label.endswith("规范性文件")), "")
    return known | {"规范性文件": normative, "行政规范性文件": normative}


def _table2_row(
    grid: Grid, row: int, form: Sequence[forms.Table2Row]
) -> tuple[forms.Table2Row | None, list[GridCell], str]:
    """Return which row of table 2 it is, its cells of numbers, and an odd label."""
    cells = list(grid.cells(row))
    while cells and not cells[0].text:
        cells = cells[1:]
    if len(cells) <= 1:
        return None, [], ""
    label, alike = found_label((cells[0].text,), _table2_labels(tuple(form)))
    known = next((one for one in form if one.label == label), None)
    return known, cells[1:], alike


def rows_of(grid: Grid) -> range:
    """Return the numbers of the rows."""
    return range(len(grid.rows))


def _is_number(cell: GridCell) -> bool:
    return bool(_NUMBER.search(cell.text)) and read_number(cell.text)[0] is not None


def labels_of(grid: Grid, row: int) -> tuple[str, ...]:
    """Return the words at the left of a row, before its first number."""
    labels = []
    for cell in grid.cells(row):
        if not cell.text:
            continue
        if read_number(cell.text)[0] is not None:
            break
        labels.append(cell.text)
    return tuple(labels)


def found_label(labels: Sequence[str], known: Mapping[str, str]) -> tuple[str, str]:
    """Return the value of the innermost label that is known, and that label if it differs.

    Only the innermost one may be written differently; short ones must be as in the form.
    """
    for label in reversed(labels):
        if plain(label) in known:
            return known[plain(label)], ""
    if not labels:
        return "", ""
    last = plain(labels[-1])
    if len(last) < _SHORTEST_FUZZY:
        return "", ""
    within = [one for one in known if len(one) >= _SHORTEST_FUZZY and (one in last or last in one)]
    if within:
        best = max(within, key=lambda one: difflib.SequenceMatcher(None, one, last).ratio())
        return known[best], labels[-1]
    close = difflib.get_close_matches(last, known, n=1, cutoff=_ALIKE_ENOUGH)
    return (known[close[0]], labels[-1]) if close else ("", "")


def _is_table3_row(grid: Grid, row: int) -> bool:
    label, _ = found_label(labels_of(grid, row), _table3_labels())
    numbers = [cell for cell in grid.cells(row) if read_number(cell.text)[0] is not None]
    return bool(label) and len(numbers) > len(forms.COLUMNS) // 2


def _heads(grid: Grid, wanted: Mapping[str, str]) -> dict[int, str]:
    """Return which column of a grid stands under which heading, merged columns once.

    Headings are looked for above and beside 商业企业: further down the same words are labels.
    """
    company = plain(forms.COLUMNS["company"])
    last = [r for r in rows_of(grid) if any(plain(c.text) == company for c in grid.cells(r))]
    found: dict[str, int] = {}
    for row in range(last[0] + 1 if last else 0):
        for cell in grid.cells(row):
            key = wanted.get(plain(cell.text))
            if key is not None:
                found.setdefault(key, cell.column)
    return {column: key for key, column in found.items()}


def _numbers_at(grid: Grid, row: int, columns: Mapping[int, str]) -> dict[str, GridCell]:
    cells = {key: grid.rows[row][column] for column, key in columns.items()}
    return {key: cell for key, cell in cells.items() if cell is not None and cell.row == row}


def _last_numbers(grid: Grid, row: int) -> dict[str, GridCell]:
    """Return the last cells of a row as the columns of table 3 in their order."""
    cells = [cell for cell in grid.cells(row) if cell.row == row]
    numbers = cells[-len(forms.COLUMNS) :]
    if len(cells) <= len(forms.COLUMNS):
        return {}
    return dict(zip(forms.COLUMNS, numbers, strict=True))


def _group_above(grid: Grid, head: int, column: int) -> str:
    """Return which group of table 4 a column belongs to, by the headings above it."""
    words = "".join(
        cell.text for row in range(head) if (cell := grid.rows[row][column]) is not None
    )
    above = "".join(words.split())
    if "未经复议" in above:
        return "direct_suit"
    if "复议后" in above:
        return "suit_after_review"
    return "review" if "行政复议" in above else ""
