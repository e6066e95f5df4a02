"""How our workbooks look: typefaces of office PCs, borders, fills and the print set-up."""

from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

SONG = "宋体"
HEI = "黑体"
BODY_SIZE = 11.0  # points
NOTE_SIZE = 10.0
TITLE_SIZE = 18.0
LINE_HEIGHT = 15.0  # points, one line of 11-point Song
_CHINESE = 134  # character set of GB2312, for programs that replace a missing typeface

TITLE_FONT = Font(name=SONG, size=TITLE_SIZE, bold=True, charset=_CHINESE)
HEAD_FONT = Font(name=HEI, size=BODY_SIZE, charset=_CHINESE)
BODY_FONT = Font(name=SONG, size=BODY_SIZE, charset=_CHINESE)
NOTE_FONT = Font(name=SONG, size=NOTE_SIZE, charset=_CHINESE)
EXAMPLE_FONT = Font(name=SONG, size=BODY_SIZE, charset=_CHINESE, color="FF7F7F7F", italic=True)
LINK_FONT = Font(name=SONG, size=BODY_SIZE, charset=_CHINESE, color="FF0563C1", underline="single")

HEAD_FILL = PatternFill("solid", fgColor="FFE7E6E6")
REQUIRED_FILL = PatternFill("solid", fgColor="FFFCE4D6")
EXAMPLE_FILL = PatternFill("solid", fgColor="FFF2F2F2")
ERROR_FILL = PatternFill("solid", fgColor="FFFF9999")
WARNING_FILL = PatternFill("solid", fgColor="FFFFEB9C")

CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True)
TOP_LEFT = Alignment(horizontal="left", vertical="top", wrap_text=True)

_THIN = Side(style="thin")
_MEDIUM = Side(style="medium")
GRID = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)


def framed(*, left: bool, right: bool, top: bool, bottom: bool) -> Border:
    """Return the border of a cell; the named sides lie on the outer frame of the table."""
    return Border(
        left=_MEDIUM if left else _THIN,
        right=_MEDIUM if right else _THIN,
        top=_MEDIUM if top else _THIN,
        bottom=_MEDIUM if bottom else _THIN,
    )


def new_workbook() -> Workbook:
    """Return an empty workbook whose columns are measured in 11-point Song, as on office PCs."""
    workbook = Workbook()
    if workbook.active is not None:
        workbook.remove(workbook.active)
    # Excel measures columns in digits of the default font, and openpyxl has no public way to
    # set it: the first font and the one of the style "Normal".
    inner: Any = workbook
    inner._fonts = IndexedList([BODY_FONT])  # noqa: SLF001
    inner._named_styles["Normal"].font = BODY_FONT  # noqa: SLF001
    workbook.calculation.fullCalcOnLoad = True
    return workbook


def set_up_print(
    sheet: Worksheet, *, landscape: bool, title_rows: str = "", draft: bool = False
) -> None:
    """Set A4 pages one page wide, centred, numbered, with `title_rows` ("2:4") on every page."""
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    if sheet.sheet_properties.pageSetUpPr is not None:
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.left = margins.right = 0.6  # inches
    margins.top = 0.9
    margins.bottom = 0.8
    margins.header = margins.footer = 0.4
    if title_rows:
        sheet.print_title_rows = title_rows
    footer, header = sheet.oddFooter, sheet.oddHeader
    if footer is not None:
        footer.center.text = "第 &P 页，共 &N 页"
        footer.center.font = f"{SONG},Regular"
        footer.center.size = 9
    if draft and header is not None:
        header.center.text = "草稿"
        header.center.font = f"{HEI},Regular"
        header.center.size = 22
        header.center.color = "C00000"
