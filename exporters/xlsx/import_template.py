"""The empty import workbook: one sheet a register, driven by the fields of the records."""

from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.worksheet import Worksheet

from exporters.files import replace_atomically
from exporters.xlsx import styles
from exporters.xlsx.cells import cell_at, line_count, set_value, width
from exporters.xlsx.packing import workbook_bytes
from exporters.xlsx.rows import MOST_ROWS
from exporters.xlsx.validations import (
    MOST_INLINE_LIST,
    MOST_PROMPT,
    NUMBER_FORMATS,
    explanation,
    validation,
)
from models.fields import Field
from models.records import REGISTERS
from models.records.office import OFFICE
from models.records.register import EXAMPLE_MARK, Register

INSTRUCTIONS_SHEET = "填写说明"
"""The first sheet; an import leaves it out."""
CHOICES_SHEET = "选项"
"""The hidden sheet with long drop-down lists; an import leaves it out."""
REQUIRED_MARK = "*"
OFFICE_HEADINGS = ("项目", "内容")

COMMENT_AUTHOR = "政务公开台账"
_COMMENT_WIDTH = 280  # pixels
_COMMENT_LINE = 18  # pixels
_HEADING_HEIGHT = 24.0  # points
_MOST_WIDTH = 50.0  # half-width characters

_INSTRUCTIONS = (
    "一张表是一本台账，第一行是列名，从第二行起一行填一条。用不到的表空着，不必删除。",
    "列名带 * 的必须填写。把鼠标停在列名上，可以看到这一列怎么填。",
    f"灰色的示例行只作示范：第一格以“{EXAMPLE_MARK}”开头的行，导入时自动跳过，删不删都可以。",
    "列名不要改。列的先后可以调整，不用的选填列可以删除。",
    "日期写成 2018-03-05、2018/3/5、2018年3月5日、20180305 都可以。",
    "一格要填几个值的（如公开渠道），用“；”或“、”隔开，例如：政府网站；政务公开栏。",
    "“单位信息”表只填“内容”一列，“项目”一列不要改。",
    "导入是全有或全无：有一处错误就一条也不存入，程序会另存一份标出错误的文件，改好再导入。",
)


@dataclass(frozen=True, slots=True)
class _Template:
    """The workbook being made and its hidden sheet of drop-down lists."""

    book: Workbook
    lists: Worksheet

    def list_of(self, field: Field) -> str:
        """Return the formula of a field's drop-down list, kept on the hidden sheet if too long."""
        inline = ",".join(field.choices)
        written_out = not any("," in choice or '"' in choice for choice in field.choices)
        if written_out and len(inline) + 2 <= MOST_INLINE_LIST:
            return f'"{inline}"'
        taken = self.lists.max_column if self.lists.cell(1, 1).value else 0
        for row, text in enumerate((field.label, *field.choices), start=1):
            set_value(cell_at(self.lists, row, taken + 1), text)
        letter = get_column_letter(taken + 1)
        last = len(field.choices) + 1
        return f"{quote_sheetname(CHOICES_SHEET)}!${letter}$2:${letter}${last}"


def write_import_template(path: Path) -> Path:
    """Write the empty import workbook and return its path.

    Raises:
        UserError: the file cannot be written.
    """
    book = styles.new_workbook()
    book.properties.title = "政务公开台账导入模板"
    book.properties.creator = COMMENT_AUTHOR
    _add_instructions(book)
    lists = book.create_sheet(CHOICES_SHEET)
    template = _Template(book, lists)
    for register in REGISTERS:
        if register is OFFICE:
            _add_office(template, register)
        else:
            _add_register(template, register)
    lists.sheet_state = "hidden"
    book.move_sheet(lists, offset=len(REGISTERS))
    replace_atomically(path, workbook_bytes(book))
    return path


def _add_instructions(book: Workbook) -> None:
    sheet = book.create_sheet(INSTRUCTIONS_SHEET)
    sheet.column_dimensions["A"].width = 6
    sheet.column_dimensions["B"].width = 84
    title = cell_at(sheet, 1, 1)
    set_value(title, "政务公开台账导入模板填写说明")
    title.font, title.alignment = styles.TITLE_FONT, styles.CENTRED
    sheet.merge_cells("A1:B1")
    sheet.row_dimensions[1].height = 42
    for number, text in enumerate(_INSTRUCTIONS, start=1):
        count, cell = cell_at(sheet, number + 1, 1), cell_at(sheet, number + 1, 2)
        set_value(count, number)
        set_value(cell, text)
        count.font = cell.font = styles.BODY_FONT
        count.alignment, cell.alignment = styles.CENTRED, styles.LEFT
        count.border = cell.border = styles.GRID
        lines = line_count(text, 82)
        sheet.row_dimensions[number + 1].height = styles.LINE_HEIGHT * lines + 9
    sheet.sheet_view.showGridLines = False
    styles.set_up_print(sheet, landscape=False)


def _add_register(template: _Template, register: Register) -> None:
    sheet = template.book.create_sheet(register.label)
    for column, field in enumerate(register.fields.values(), start=1):
        letter = get_column_letter(column)
        _write_heading(sheet, column, field.label, required=field.required)
        cell_at(sheet, 1, column).comment = _comment(explanation(field))
        kept = sheet.column_dimensions[letter]
        kept.width = min(max(field.characters * 2.0 + 2, width(field.label) + 5.0), _MOST_WIDTH)
        kept.number_format = NUMBER_FORMATS[field.kind]
        kept.font = styles.BODY_FONT
        _write_example(sheet, column, field)
        accepted = validation(field, template.list_of)
        if accepted is not None:
            sheet.add_data_validation(accepted)
            accepted.add(f"{letter}2:{letter}{MOST_ROWS}")
    _finish(sheet)


def _add_office(template: _Template, register: Register) -> None:
    """Add the sheet of the office: one fixed row a field, to be filled in its second column."""
    sheet = template.book.create_sheet(register.label)
    for column, (heading, wide) in enumerate(zip(OFFICE_HEADINGS, (24.0, 60.0), strict=True), 1):
        _write_heading(sheet, column, heading, required=column == 1)
        sheet.column_dimensions[get_column_letter(column)].width = wide
    for row, field in enumerate(register.fields.values(), start=2):
        label, content = cell_at(sheet, row, 1), cell_at(sheet, row, 2)
        set_value(label, field.label)
        label.fill = styles.EXAMPLE_FILL
        label.font = content.font = styles.BODY_FONT
        label.alignment = content.alignment = styles.LEFT
        content.number_format = NUMBER_FORMATS[field.kind]
        label.border = content.border = styles.GRID
        sheet.row_dimensions[row].height = 20
        accepted = validation(field, template.list_of)
        if accepted is not None:
            accepted.prompt = _with_example(field)[:MOST_PROMPT]
            sheet.add_data_validation(accepted)
            accepted.add(content.coordinate)
    _finish(sheet)


def _with_example(field: Field) -> str:
    return explanation(field) + (f"\n例如：{field.example}" if field.example else "")


def _write_heading(sheet: Worksheet, column: int, label: str, *, required: bool) -> None:
    cell = cell_at(sheet, 1, column)
    set_value(cell, label + (REQUIRED_MARK if required else ""))
    cell.font, cell.alignment, cell.border = (
        styles.HEAD_FONT,
        styles.CENTRED,
        styles.GRID,
    )
    cell.fill = styles.REQUIRED_FILL if required else styles.HEAD_FILL
    sheet.row_dimensions[1].height = _HEADING_HEIGHT


def _write_example(sheet: Worksheet, column: int, field: Field) -> None:
    """Write the grey example, as text: the mark in its first cell makes an import skip the row."""
    cell = cell_at(sheet, 2, column)
    set_value(cell, (EXAMPLE_MARK if column == 1 else "") + field.example)
    cell.font, cell.fill, cell.border = (
        styles.EXAMPLE_FONT,
        styles.EXAMPLE_FILL,
        styles.GRID,
    )
    cell.alignment = styles.LEFT


def _finish(sheet: Worksheet) -> None:
    sheet.freeze_panes = "A2"
    styles.set_up_print(sheet, landscape=True, title_rows="1:1")


def _comment(text: str) -> Comment:
    lines = line_count(text, _COMMENT_WIDTH / 8)
    return Comment(text, COMMENT_AUTHOR, height=_COMMENT_LINE * (lines + 1), width=_COMMENT_WIDTH)
