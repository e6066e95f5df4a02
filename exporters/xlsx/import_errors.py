"""The clerk's workbook with the bad cells of an import marked, and a list of them in front."""

import warnings
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from exporters.files import replace_atomically
from exporters.xlsx import styles
from exporters.xlsx.cells import cell_at, line_count, set_value, sheet_name
from exporters.xlsx.packing import workbook_bytes
from exporters.xlsx.source_rows import source_rows
from models.problems import Problem, Severity, Where

ERROR_SHEET = "错误清单"
"""The first sheet of the file; an import leaves it out."""
MARK_AUTHOR = "政务公开台账导入检查"
"""Author of the notes on bad cells, by which a later run knows and removes them."""
MOST_LISTED = 5000
"""Most problems that are listed and marked in one file."""

_HEADINGS = ("工作表", "行", "列", "内容", "原因")
_WIDTHS = (14.0, 8.0, 18.0, 30.0, 60.0)
_SOURCE_ROW_HEADING = "原行号"
_MOST_COPIED = 8_000_000  # bytes of XML, some 20,000 rows; openpyxl takes seconds
_MOST_REASONS = 10  # in the note on one cell
_COMMENT_WIDTH = 260  # pixels
_COMMENT_LINE = 18  # pixels
_UNREADABLE = (
    InvalidFileException,
    zipfile.BadZipFile,
    KeyError,
    ValueError,
    TypeError,
    SyntaxError,
)


@dataclass(frozen=True, slots=True)
class _Copy:
    """The workbook to be marked.

    Attributes:
        book: a copy of the clerk's workbook, or one with the erroneous rows alone.
        columns: for each sheet, the columns of its headings.
        rows: for each sheet of such an excerpt, where a row of the source stands in it.
    """

    book: Workbook
    columns: Mapping[str, Mapping[str, int]]
    rows: Mapping[str, Mapping[int, int]] | None = None

    def cell(self, where: Where) -> Cell | None:
        """Return the cell that an address means, or the nearest to it; None if there is none."""
        if where.table not in self.columns or not (where.row or where.column):
            return None
        row = int(where.row) if where.row.isdecimal() else 1
        if self.rows is not None:
            row = self.rows.get(where.table, {}).get(row, 0)
        if row < 1:
            return None
        column = self.columns[where.table].get(_plain(where.column), 1)
        cell = self.book[where.table].cell(row, column)
        return cell if isinstance(cell, Cell) else None


def write_import_errors(source: Path, problems: Sequence[Problem], path: Path) -> Path:
    """Write a copy of the clerk's file with its bad cells red, a note on each and a list in front.

    A file that openpyxl cannot open, or that would take too long, is not copied: the new file
    then holds the list and the rows in question.

    Args:
        source: the file that was to be imported.
        problems: what is wrong; `where` holds the sheet, the row number and the heading.
        path: where the marked file goes.

    Raises:
        UserError: the file cannot be written.
    """
    listed = problems[:MOST_LISTED]
    copy = _copied(source) or _excerpt(source, listed)
    _clear_earlier_marks(copy.book)
    cells = [copy.cell(problem.where) for problem in listed]
    _mark(listed, cells)
    _add_list(copy.book, listed, cells, left_out=len(problems) - len(listed))
    replace_atomically(path, workbook_bytes(copy.book))
    return path


def _copied(source: Path) -> _Copy | None:
    """Return the clerk's workbook as openpyxl opens it, None if it cannot or would take long."""
    try:
        with zipfile.ZipFile(source) as package:
            size = sum(
                part.file_size
                for part in package.infolist()
                if part.filename.startswith("xl/worksheets/")
            )
        if size > _MOST_COPIED:
            return None
        with warnings.catch_warnings():
            # openpyxl warns of each feature of the file that it does not carry over.
            warnings.simplefilter("ignore")
            book = load_workbook(source)
        return _Copy(book, _columns(book))
    except _UNREADABLE:
        return None


def _excerpt(source: Path, problems: Sequence[Problem]) -> _Copy:
    """Return a new workbook with the heading and the erroneous rows of each sheet."""
    wanted: dict[str, set[int]] = {}
    for problem in problems:
        where = problem.where
        if where.table:
            rows = wanted.setdefault(where.table, {1})
            rows.update({int(where.row)} if where.row.isdecimal() else ())
    book = styles.new_workbook()
    places: dict[str, dict[int, int]] = {}
    for name, found in source_rows(source, wanted).items():
        sheet = book.create_sheet(sheet_name(name, book.sheetnames))
        places[name] = {row: number for number, row in enumerate(found, start=1)}
        for row, values in found.items():
            first = _SOURCE_ROW_HEADING if row == 1 else row
            for column, value in enumerate((first, *values), start=1):
                cell = cell_at(sheet, places[name][row], column)
                set_value(cell, value)
                cell.font = styles.HEAD_FONT if row == 1 else styles.BODY_FONT
                cell.border = styles.GRID
        for column in range(1, sheet.max_column + 1):
            sheet.column_dimensions[get_column_letter(column)].width = 16
        sheet.freeze_panes = "B2"
    return _Copy(book, _columns(book), places)


def _clear_earlier_marks(book: Workbook) -> None:
    """Remove the list and the marks that an earlier run left in the file."""
    if ERROR_SHEET in book.sheetnames:
        book.remove(book[ERROR_SHEET])
    for sheet in book.worksheets:
        for cell in _commented(sheet):
            if cell.comment is not None and cell.comment.author == MARK_AUTHOR:
                cell.comment = None
                cell.fill = PatternFill()
            elif cell.comment is not None:
                _fit(cell.comment)


def _commented(sheet: Worksheet) -> Iterator[Cell]:
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell, Cell) and cell.comment is not None:
                yield cell


def _mark(problems: Sequence[Problem], cells: Sequence[Cell | None]) -> None:
    found: dict[tuple[str, str], list[Problem]] = {}
    marked: dict[tuple[str, str], Cell] = {}
    for problem, cell in zip(problems, cells, strict=True):
        if cell is not None:
            place = (problem.where.table, cell.coordinate)
            marked[place] = cell
            found.setdefault(place, []).append(problem)
    for place, cell in marked.items():
        said = [cell.comment.text] if cell.comment is not None else []
        reasons = [_reason(problem) for problem in found[place]]
        more = ["……"] if len(reasons) > _MOST_REASONS else []
        comment = Comment("\n".join(said + reasons[:_MOST_REASONS] + more), MARK_AUTHOR)
        _fit(comment)
        cell.comment = comment
        bad = any(problem.severity is Severity.ERROR for problem in found[place])
        cell.fill = styles.ERROR_FILL if bad else styles.WARNING_FILL


def _add_list(
    book: Workbook,
    problems: Sequence[Problem],
    cells: Sequence[Cell | None],
    *,
    left_out: int,
) -> None:
    sheet = book.create_sheet(ERROR_SHEET, 0)
    for column, (heading, wide) in enumerate(zip(_HEADINGS, _WIDTHS, strict=True), start=1):
        cell = cell_at(sheet, 1, column)
        set_value(cell, heading)
        cell.font, cell.fill = styles.HEAD_FONT, styles.HEAD_FILL
        cell.border, cell.alignment = styles.GRID, styles.CENTRED
        sheet.column_dimensions[get_column_letter(column)].width = wide
    for row, (problem, target) in enumerate(zip(problems, cells, strict=True), start=2):
        _write_line(sheet, row, problem, target)
    if left_out:
        last = cell_at(sheet, len(problems) + 2, 1)
        set_value(last, f"另有 {left_out} 处没有列出，请先改好以上各处再导入一次。")
        last.font = styles.HEAD_FONT
    sheet.freeze_panes = "A2"
    styles.set_up_print(sheet, landscape=True, title_rows="1:1")
    book.active = 0
    for other in book.worksheets:
        # Two selected sheets would be edited together.
        other.sheet_view.tabSelected = other is sheet


def _write_line(sheet: Worksheet, row: int, problem: Problem, target: Cell | None) -> None:
    where, reason = problem.where, _reason(problem)
    number = int(where.row) if where.row.isdecimal() else where.row
    values = (where.table, number, where.column, problem.value, reason)
    for column, value in enumerate(values, start=1):
        cell = cell_at(sheet, row, column)
        set_value(cell, value)
        linked = target is not None and column in {2, 3} and value
        cell.font = styles.LINK_FONT if linked else styles.BODY_FONT
        cell.border, cell.alignment = styles.GRID, styles.LEFT
        if linked and target is not None and target.parent is not None:
            place = f"{quote_sheetname(target.parent.title)}!{target.coordinate}"
            cell.hyperlink = Hyperlink(ref=cell.coordinate, location=place)
    lines = max(line_count(problem.value, _WIDTHS[3] - 2), line_count(reason, _WIDTHS[4] - 2))
    sheet.row_dimensions[row].height = min(styles.LINE_HEIGHT * lines + 6, 200.0)


def _reason(problem: Problem) -> str:
    text = str(problem.message)
    return text if problem.severity is Severity.ERROR else f"提醒：{text}"


def _columns(book: Workbook) -> dict[str, dict[str, int]]:
    """Return the columns of the headings of each sheet; the mark `*` does not matter."""
    return {
        sheet.title: {
            _plain(str(heading)): column
            for column, heading in enumerate(
                next(sheet.iter_rows(max_row=1, values_only=True), ()), start=1
            )
            if heading
        }
        for sheet in book.worksheets
    }


def _plain(heading: str) -> str:
    return heading.strip().rstrip("*＊").strip()


def _fit(comment: Comment) -> None:
    comment.width = _COMMENT_WIDTH
    comment.height = _COMMENT_LINE * (line_count(comment.text, _COMMENT_WIDTH / 8) + 1)
