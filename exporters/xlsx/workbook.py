"""The report's workbook: a sheet a table, with formulas, their values, print set-up and charts."""

from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook as Book
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from exporters.files import replace_atomically
from exporters.xlsx import styles
from exporters.xlsx.cells import cell_at, cleaned, set_value, sheet_name
from exporters.xlsx.charts import ChartPlace, add_chart
from exporters.xlsx.measure import column_widths, row_heights, text_height
from exporters.xlsx.packing import workbook_bytes
from models.problems import SILENT, Progress
from models.report.document import Cell, Sheet, Table, Workbook

TITLE_ROW = 1
FIRST_TABLE_ROW = 2

Number = int | Decimal


def write_workbook(workbook: Workbook, path: Path, *, progress: Progress = SILENT) -> Path:
    """Write the workbook as an Excel file and return its path.

    Raises:
        UserError: the file cannot be written.
        Cancelled: the clerk stopped between two sheets.
    """
    replace_atomically(path, render_workbook(workbook, progress=progress))
    return path


def render_workbook(workbook: Workbook, *, progress: Progress = SILENT) -> bytes:
    """Return the workbook as an Excel file; identical bytes for an identical workbook."""
    book = styles.new_workbook()
    book.properties.title = cleaned(workbook.title)
    book.properties.creator = cleaned(workbook.author)
    book.properties.lastModifiedBy = cleaned(workbook.author)
    cached: dict[str, dict[str, Number]] = {}
    for number, sheet in enumerate(workbook.sheets, start=1):
        name = sheet_name(sheet.name, book.sheetnames)
        cached[name] = _add_sheet(book, name, sheet, draft=workbook.draft)
        progress.step(number, len(workbook.sheets), sheet.name)
    return workbook_bytes(book, cached=cached, dated_on=workbook.dated_on)


def formula(cell: Cell, table: Table) -> str:
    """Return the formula of a cell that is the sum of others, or "" where it must stay a value.

    It stays a value when the numbers do not add up: the sheet then shows what the report says,
    also after a recalculation, and the check of the report names the difference.
    """
    if not cell.addends or not _is_number(cell.value):
        return ""
    values = [_value(table, place) for place in cell.addends]
    numbers = [value for value in values if isinstance(value, int | Decimal)]
    if len(numbers) != len(values) or sum(numbers) != cell.value:
        return ""
    places = sorted(set(cell.addends))
    if len(places) != len(cell.addends):
        return ""
    names = [_coordinate(place) for place in places]
    rows, columns = {row for row, _ in places}, {column for _, column in places}
    length = len(places)
    in_one_line = (len(rows) == 1 and max(columns) - min(columns) == length - 1) or (
        len(columns) == 1 and max(rows) - min(rows) == length - 1
    )
    if in_one_line and length > 1:
        return f"=SUM({names[0]}:{names[-1]})"
    return "=" + "+".join(names)


def _add_sheet(book: Book, name: str, sheet: Sheet, *, draft: bool) -> dict[str, Number]:
    """Add a sheet to the book and return the values of its formulas by coordinate."""
    drawn = book.create_sheet(name)
    table = sheet.table
    widths = column_widths(table)
    for number, characters in enumerate(widths, start=1):
        drawn.column_dimensions[get_column_letter(number)].width = characters
    _write_title(drawn, sheet.title + ("（草稿）" if draft else ""), widths)
    cached = _write_table(drawn, table)
    for number, height in enumerate(row_heights(table, widths), start=FIRST_TABLE_ROW):
        drawn.row_dimensions[number].height = height
    row = _write_notes(drawn, sheet, widths)
    if sheet.chart is not None:
        place = ChartPlace(drawn, FIRST_TABLE_ROW, row + 2, len(widths))
        row += 1 + add_chart(sheet.chart, table, place)
    first_body_row = FIRST_TABLE_ROW + table.heading_rows
    drawn.freeze_panes = f"{get_column_letter(table.header_columns + 1)}{first_body_row}"
    styles.set_up_print(
        drawn,
        landscape=table.landscape,
        title_rows=f"{FIRST_TABLE_ROW}:{first_body_row - 1}" if table.heading_rows else "",
        draft=draft,
    )
    drawn.print_area = f"A1:{get_column_letter(len(widths))}{row}"
    return cached


def _write_title(drawn: Worksheet, title: str, widths: tuple[float, ...]) -> None:
    cell = cell_at(drawn, TITLE_ROW, 1)
    set_value(cell, title)
    cell.font = styles.TITLE_FONT
    cell.alignment = styles.CENTRED
    _merge(drawn, TITLE_ROW, 1, len(widths))
    scale = styles.TITLE_SIZE / styles.BODY_SIZE
    drawn.row_dimensions[TITLE_ROW].height = round(text_height(title, sum(widths), scale) + 12, 1)


def _write_table(drawn: Worksheet, table: Table) -> dict[str, Number]:
    cached: dict[str, Number] = {}
    for row, cells in enumerate(table.rows):
        for column, cell in enumerate(cells):
            if cell is not None:
                cached.update(_write_cell(drawn, table, cell, (row, column)))
    return cached


def _write_cell(
    drawn: Worksheet, table: Table, cell: Cell, place: tuple[int, int]
) -> dict[str, Number]:
    row, column = place
    top, left = FIRST_TABLE_ROW + row, column + 1
    written = cell_at(drawn, top, left)
    set_value(written, cell.value)
    written.font = styles.HEAD_FONT if cell.head else styles.BODY_FONT
    if cell.head:
        written.fill = styles.HEAD_FILL
    written.alignment = Alignment(
        horizontal=cell.align, vertical="center", wrap_text=isinstance(cell.value, str)
    )
    written.border = styles.framed(
        left=column == 0,
        right=column + cell.columns == len(table.widths),
        top=row == 0,
        bottom=row + cell.rows == len(table.rows),
    )
    if cell.rows > 1 or cell.columns > 1:
        drawn.merge_cells(
            start_row=top,
            start_column=left,
            end_row=top + cell.rows - 1,
            end_column=left + cell.columns - 1,
        )
    summed = formula(cell, table)
    if not summed or not isinstance(cell.value, int | Decimal):
        return {}
    written.value = summed
    return {written.coordinate: cell.value}


def _write_notes(drawn: Worksheet, sheet: Sheet, widths: tuple[float, ...]) -> int:
    """Write the notes below the table and return the last row used."""
    row = FIRST_TABLE_ROW + len(sheet.table.rows) - 1
    for note in sheet.notes:
        row += 1
        cell = cell_at(drawn, row, 1)
        set_value(cell, note)
        cell.font = styles.NOTE_FONT
        cell.alignment = styles.LEFT
        _merge(drawn, row, 1, len(widths))
        drawn.row_dimensions[row].height = text_height(note, sum(widths)) + 4
    return row


def _merge(drawn: Worksheet, row: int, first: int, last: int) -> None:
    if last > first:
        drawn.merge_cells(start_row=row, start_column=first, end_row=row, end_column=last)


def _is_number(value: object) -> bool:
    return isinstance(value, int | Decimal)


def _value(table: Table, place: tuple[int, int]) -> object:
    cell = table.rows[place[0]][place[1]]
    return None if cell is None else cell.value


def _coordinate(place: tuple[int, int]) -> str:
    return f"{get_column_letter(place[1] + 1)}{FIRST_TABLE_ROW + place[0]}"
