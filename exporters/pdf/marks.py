"""What stands on every page beside the text: its number, and 草稿 on a draft."""

from collections.abc import Mapping

from fontTools.pens.basePen import BasePen
from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject
from typing_extensions import override

from exporters.pdf.fonts import FontSet
from exporters.pdf.geometry import MILLIMETRE, PAGE_NUMBER_SIZE, PORTRAIT, SIZE, PageForm
from exporters.pdf.texts import DRAFT_MARK
from exporters.pdf.typefaces import Typeface
from models.report.document import Face

PAGE_NUMBER_CHARACTERS = "— 0123456789"
_NUMBER_DISTANCE = 7 * MILLIMETRE
"""From the text block down to the dashes of the page number (GB/T 9704-2012, 7.5)."""
_NUMBER_BLANK = 0.5
"""Em between a page number and its dashes: a blank of 宋体 is half a character wide."""
_DASH_HEIGHT = 0.36
_HEADER_DISTANCE = 10 * MILLIMETRE
_WATERMARK = "draft"
_WATERMARK_SIZE = 150
_WATERMARK_COLOUR = Color(0.9, 0.9, 0.9)
_WATERMARK_ANGLE = 45
_NON_ZERO_WINDING = 1


class Marks:
    """Draws the marks of the pages of one document.

    Args:
        canvas: where they are drawn.
        fonts: the fonts of the document.
        names: under which ReportLab knows them.
    """

    def __init__(self, canvas: Canvas, fonts: FontSet, names: Mapping[Typeface, str]) -> None:
        self._canvas = canvas
        self._fonts = fonts
        self._names = names

    def page_number(self, form: PageForm, number: int) -> None:
        """Draw `— 1 —` one character from the outer edge: right on odd pages, left on even ones.

        On a turned page it stays where it is on the others, at the foot of the upright paper.

        Source:
            GB/T 9704-2012, 7.5 and 8.
        """
        ink = self._fonts.main_ink(Face.DIGITS)
        canvas, size = self._canvas, PAGE_NUMBER_SIZE
        digits = str(number)
        advance = ink.typeface.advance
        dash = advance("—") * size
        width = 2 * (dash + _NUMBER_BLANK * size) + sum(map(advance, digits)) * size
        upright = PORTRAIT
        left = upright.left + (upright.measure - width - size if number % 2 else size)
        base = upright.height - upright.top - upright.depth - _NUMBER_DISTANCE - _DASH_HEIGHT * size
        canvas.saveState()
        if form is not PORTRAIT:
            canvas.translate(0, form.height)
            canvas.rotate(-90)
        text = canvas.beginText(left, base)
        text.setFont(self._names[ink.typeface], size)
        blank = round((_NUMBER_BLANK - advance(" ")) * size, 3)
        for shown, spacing in (("—", 0.0), (" ", blank), (digits, 0.0), (" ", blank), ("—", 0.0)):
            text.setCharSpace(spacing)
            text.textOut(shown)
        text.setCharSpace(0)
        canvas.drawText(text)
        canvas.restoreState()

    def draft(self, form: PageForm) -> None:
        """Write 草稿 at the head of the page, and large across it, behind the text.

        The large one is drawn as a picture: as text it would get among the words that are copied.
        """
        canvas = self._canvas
        if not canvas.hasForm(_WATERMARK):
            self._prepare_watermark()
        canvas.saveState()
        canvas.translate(form.width / 2, form.height / 2)
        canvas.doForm(_WATERMARK)
        canvas.restoreState()
        ink = self._fonts.main_ink(Face.HEADING_1)
        width = sum(map(ink.typeface.advance, DRAFT_MARK)) * SIZE
        text = canvas.beginText((form.width - width) / 2, form.height - form.top + _HEADER_DISTANCE)
        text.setFont(self._names[ink.typeface], SIZE)
        text.textOut(DRAFT_MARK)
        canvas.drawText(text)

    def _prepare_watermark(self) -> None:
        canvas, typeface = self._canvas, self._fonts.main_ink(Face.TITLE).typeface
        half = _WATERMARK_SIZE * len(DRAFT_MARK)
        canvas.beginForm(_WATERMARK, -half, -half, half, half)
        canvas.setFillColor(_WATERMARK_COLOUR)
        canvas.rotate(_WATERMARK_ANGLE)
        canvas.translate(-_WATERMARK_SIZE * len(DRAFT_MARK) / 2, -_WATERMARK_SIZE / 3)
        for character in DRAFT_MARK:
            pen = _Outline(canvas.beginPath(), _WATERMARK_SIZE / typeface.units_per_em)
            typeface.draw(character, pen)
            canvas.drawPath(pen.path, stroke=0, fill=1, fillMode=_NON_ZERO_WINDING)
            canvas.translate(_WATERMARK_SIZE, 0)
        canvas.endForm()


class _Outline(BasePen):  # type: ignore[misc]  # fontTools carries no types
    """Draws the outline of a glyph as a path.

    Args:
        path: what is drawn into.
        scale: points in a unit of the font.
    """

    def __init__(self, path: PDFPathObject, scale: float) -> None:
        super().__init__(None)
        self.path = path
        self._scale = scale

    @override
    def _moveTo(self, point: tuple[float, float]) -> None:
        self.path.moveTo(*self._scaled(point))

    @override
    def _lineTo(self, point: tuple[float, float]) -> None:
        self.path.lineTo(*self._scaled(point))

    @override
    def _curveToOne(self, *points: tuple[float, float]) -> None:
        self.path.curveTo(*(place for point in points for place in self._scaled(point)))

    @override
    def _closePath(self) -> None:
        self.path.close()

    def _scaled(self, point: tuple[float, float]) -> tuple[float, float]:
        return point[0] * self._scale, point[1] * self._scale
