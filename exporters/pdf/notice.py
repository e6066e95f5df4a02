"""A notice for the bulletin board as a PDF file: type as large as the paper allows."""

import math
from dataclasses import dataclass, replace
from itertools import count
from typing import Literal

import segno

from exporters.pdf.archive import archived
from exporters.pdf.drawing import draw
from exporters.pdf.embedding import embedded_fonts
from exporters.pdf.fonts import FontSet, resolve_fonts
from exporters.pdf.geometry import LEAD, MILLIMETRE, PITCH, SIZE, TITLE_SIZE, PageForm, baseline
from exporters.pdf.layout import lay_out
from exporters.pdf.lines import Grid, Measurer, break_lines
from exporters.pdf.pages import Page, Rectangle, TextLine
from exporters.pdf.report import characters_of, drawn_characters
from models.problems import SILENT, Progress, UserError
from models.report.document import Document, Face

Paper = Literal["A4", "A3"]

_PAPERS = {"A4": (210 * MILLIMETRE, 297 * MILLIMETRE), "A3": (297 * MILLIMETRE, 420 * MILLIMETRE)}
_MARGIN = 22 * MILLIMETRE
_FOOT = 10 * MILLIMETRE  # room for the number of the page, within the lower margin
_LEAST_SIZE = SIZE  # 3号, as official documents
_LEAST_LARGE_SIZE = 26.0  # 一号: read from a metre away without glasses
_MOST_SIZE = 42.0  # 初号
_CELL_SIZES = (16.0, 14.0, 12.0)
"""Lists are read from a metre away, too."""
_NUMBER_GRID = Grid(14.0, 14.0)
_CAPTION_GRID = Grid(10.5, 10.5)
_CAPTION = "扫码查看网上公开内容"
_CODE_SIZE = 2.8 * LEAD
_QUIET = 0.02 * LEAD


@dataclass(frozen=True, slots=True)
class NoticeSheet:
    """How a notice is printed.

    Attributes:
        paper: its size.
        landscape: the long edge lies at the foot.
        large: large type for older readers; a long notice takes more pages then.
        red: the heading is red.
        link: address of the item on the website, shown as a QR code; empty for none.
    """

    paper: Paper = "A4"
    landscape: bool = False
    large: bool = False
    red: bool = False
    link: str = ""


def render_notice(
    document: Document,
    sheet: NoticeSheet,
    *,
    fonts: FontSet | None = None,
    progress: Progress = SILENT,
) -> bytes:
    """Return a notice as a PDF file; identical bytes for an identical notice and fonts.

    The type is as large as a single page allows. A notice that does not go on one page in the
    smallest type is set in that, on several numbered pages; headings of its lists repeat.

    Raises:
        UserError: the link is too long for a QR code.
        Cancelled: the clerk stopped between two pages.
    """
    shown = characters_of(document)
    shown.setdefault(Face.BODY, set()).update(_CAPTION, "第页共0123456789 ")
    suited = (fonts or resolve_fonts()).suited_to(shown)
    pages = fitted_pages(document, sheet, suited)
    measurer = Measurer(suited)
    if sheet.red:
        for page in pages:
            page.lines[:] = [replace(one, red=one.size == TITLE_SIZE) for one in page.lines]
    if sheet.link:
        _add_code(pages[-1], sheet.link, measurer)
    if len(pages) > 1:
        _number(pages, measurer)
    with embedded_fonts(drawn_characters(pages, suited, draft=document.draft)) as names:
        data = draw(pages, suited, names, draft=document.draft, numbered=False, progress=progress)
    return archived(data, document)


def fitted_pages(document: Document, sheet: NoticeSheet, fonts: FontSet) -> list[Page]:
    """Return the pages of a notice in the largest type in which it goes on one page."""
    least, most = _characters_of_line(sheet)
    best = lay_out(document, fonts, _form(sheet, most))
    if len(best) > 1:
        return best
    # One more character in a line means smaller type; the fewest that still go on one page win.
    while least < most:
        middle = (least + most) // 2
        pages = lay_out(document, fonts, _form(sheet, middle))
        if len(pages) > 1:
            least = middle + 1
        else:
            most, best = middle, pages
    return best


def _characters_of_line(sheet: NoticeSheet) -> tuple[int, int]:
    """Return the fewest and the most characters that a line may have."""
    width, _ = _size(sheet)
    room = (width - 2 * _MARGIN) / PITCH * SIZE
    smallest = _LEAST_LARGE_SIZE if sheet.large else _LEAST_SIZE
    return math.ceil(room / _MOST_SIZE), math.floor(room / smallest)


def _size(sheet: NoticeSheet) -> tuple[float, float]:
    width, height = _PAPERS[sheet.paper]
    return (height, width) if sheet.landscape else (width, height)


def _form(sheet: NoticeSheet, characters: int) -> PageForm:
    """Return the page on whose lines so many characters stand, enlarged to the paper."""
    width, height = _size(sheet)
    scale = (width - 2 * _MARGIN) / (characters * PITCH)
    lines = int((height - 2 * _MARGIN - _FOOT) / scale / LEAD)
    return PageForm(
        width / scale,
        height / scale,
        _MARGIN / scale,
        _MARGIN / scale,
        characters * PITCH,
        lines * LEAD,
        scale,
        _CELL_SIZES,
    )


def _number(pages: list[Page], measurer: Measurer) -> None:
    """Write 第 1 页 共 3 页 at the foot of each page."""
    for number, page in zip(count(1), pages, strict=False):
        form = page.form
        pieces = measurer.pieces([(f"第 {number} 页 共 {len(pages)} 页", Face.BODY)], _NUMBER_GRID)
        (line,) = break_lines(pieces, form.measure)
        foot = form.height - form.top
        page.lines.append(
            TextLine(line, form.left, foot, _NUMBER_GRID.size, _NUMBER_GRID.pitch, "center")
        )


def _add_code(page: Page, link: str, measurer: Measurer) -> None:
    """Draw the QR code of a link beside the signature, with a caption below it."""
    try:
        code = segno.make(link, error="m", micro=False)
    except segno.DataOverflowError as error:
        raise UserError("网址太长，不能做成二维码，请用短一些的网址。") from error
    form = page.form
    last = max((one.baseline for one in page.lines), default=form.top + _CODE_SIZE)
    top = max(last - _CODE_SIZE, form.top)
    module = _CODE_SIZE / len(code.matrix)
    for row, modules in enumerate(code.matrix):
        page.rectangles += [
            Rectangle(
                form.left + column * module, top + row * module, module + _QUIET, module + _QUIET
            )
            for column, dark in enumerate(modules)
            if dark
        ]
    pieces = measurer.pieces([(_CAPTION, Face.BODY)], _CAPTION_GRID)
    (line,) = break_lines(pieces, form.measure)
    below = baseline(top + _CODE_SIZE, LEAD / 2, _CAPTION_GRID.size)
    page.lines.append(
        TextLine(line, form.left, below, _CAPTION_GRID.size, _CAPTION_GRID.pitch, "left")
    )
