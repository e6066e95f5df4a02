"""Drawing laid-out pages with ReportLab; text is drawn as it is, never read as markup."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reportlab.lib.colors import Color
from reportlab.pdfbase import ttfonts
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from exporters.pdf.fonts import FontSet, Ink
from exporters.pdf.geometry import PORTRAIT
from exporters.pdf.lines import Kind, Line, Piece
from exporters.pdf.marks import Marks
from exporters.pdf.pages import Page, Rectangle, Rule, TextLine
from exporters.pdf.typefaces import Typeface
from models.problems import Progress
from models.report.document import Face

_BLACK = Color(0, 0, 0)
_RED = Color(0.78, 0.05, 0.09)
_FILL: Literal[0] = 0  # text rendering modes of PDF
_FILL_AND_STROKE: Literal[2] = 2
_MOST_MAPPED = 100  # characters in one block of a CMap


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Characters drawn in one go: the same ink, spacing and scale."""

    text: str
    ink: Ink
    spacing: float
    scale: float


def draw(
    pages: Sequence[Page],
    fonts: FontSet,
    names: Mapping[Typeface, str],
    *,
    draft: bool,
    numbered: bool = True,
    progress: Progress,
) -> bytes:
    """Return the pages as a PDF file.

    Args:
        pages: what is drawn.
        fonts: with which it was laid out.
        names: under which ReportLab knows them.
        draft: every page is marked 草稿.
        numbered: every page bears its number as official documents do.
        progress: told after each page.

    Raises:
        Cancelled: the clerk stopped between two pages.
    """
    buffer = io.BytesIO()
    canvas = Canvas(
        buffer,
        pagesize=(PORTRAIT.width, PORTRAIT.height),
        invariant=True,
        initialFontName=names[fonts.main_ink(Face.DIGITS).typeface],  # type: ignore[arg-type]  # stub is wrong
    )
    marks = Marks(canvas, fonts, names)
    outline = _Outline(canvas)
    for number, page in enumerate(pages, start=1):
        form = page.form
        canvas.setPageSize((form.width * form.scale, form.height * form.scale))
        if form.scale != 1:
            canvas.scale(form.scale, form.scale)
        if draft:
            marks.draft(form)
        drawer = _Drawer(canvas, names, form.height)
        for rectangle in page.rectangles:
            drawer.rectangle(rectangle)
        for rule in page.rules:
            drawer.rule(rule)
        for line in page.lines:
            drawer.line(line)
        if numbered and page.numbered:
            marks.page_number(form, number)
        outline.add(page)
        canvas.showPage()
        progress.step(number, len(pages), f"已排好第 {number} 页")
    canvas.save()
    return buffer.getvalue()


class _Outline:
    """Adds the bookmarks of each page to the outline; a level is at most one below the last."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._level = -1
        self._number = 0

    def add(self, page: Page) -> None:
        """Add the bookmarks of the page that is being drawn."""
        for bookmark in page.bookmarks:
            self._level = min(bookmark.level, self._level + 1)
            self._number += 1
            key = f"h{self._number}"
            top = (page.form.height - bookmark.top) * page.form.scale
            self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=top)
            self._canvas.addOutlineEntry(bookmark.text, key, self._level, closed=False)


class _Drawer:
    """Draws on a canvas whose places are counted from the upper left corner."""

    def __init__(self, canvas: Canvas, names: Mapping[Typeface, str], height: float) -> None:
        self._canvas = canvas
        self._names = names
        self._height = height

    def rule(self, rule: Rule) -> None:
        """Draw a straight line."""
        if rule.red:
            self._canvas.setStrokeColor(_RED)
        self._canvas.setLineWidth(rule.width)
        height = self._height
        self._canvas.line(rule.left, height - rule.top, rule.right, height - rule.bottom)
        if rule.red:
            self._canvas.setStrokeColor(_BLACK)

    def rectangle(self, one: Rectangle) -> None:
        """Fill a rectangle."""
        if one.grey:
            self._canvas.setFillColor(Color(one.grey, one.grey, one.grey))
        self._canvas.rect(
            one.left, self._height - one.top - one.height, one.width, one.height, stroke=0, fill=1
        )
        if one.grey:
            self._canvas.setFillColor(_BLACK)

    def line(self, line: TextLine) -> None:
        """Draw a line of text in its measure."""
        pieces = line.line.pieces
        if not pieces:
            return
        spacings, start = _spacings(line.line, justified=line.align == "justify")
        left = line.left + start
        if line.align in {"center", "right"}:
            gap = line.line.measure - line.line.width
            left += gap / 2 if line.align == "center" else gap
        text = self._canvas.beginText(left, self._height - line.baseline)
        if line.red:
            text.setFillColor(_RED)
            text.setStrokeColor(_RED)
        for stretch in _stretches(pieces, spacings, line.pitch - line.size):
            self._ink(text, stretch.ink, line.size)
            text.setHorizScale(round(100 * stretch.scale, 2))
            text.setCharSpace(round(stretch.spacing, 3))
            text.textOut(stretch.text)
        self._end(text, red=line.red)

    def _ink(self, text: PDFTextObject, ink: Ink, size: float) -> None:
        text.setFont(self._names[ink.typeface], size)
        if ink.stroke:
            self._canvas.setLineWidth(round(ink.stroke * size, 3))
        text.setTextRenderMode(_FILL_AND_STROKE if ink.stroke else _FILL)

    def _end(self, text: PDFTextObject, *, red: bool) -> None:
        # The state of one text goes over to the next, which takes it to be the usual one.
        text.setTextRenderMode(_FILL)
        text.setHorizScale(100)
        text.setCharSpace(0)
        if red:
            text.setFillColor(_BLACK)
            text.setStrokeColor(_BLACK)
        self._canvas.drawText(text)


def _spacings(line: Line, *, justified: bool) -> tuple[list[float], float]:
    """Return what is added behind each piece to fill the measure, and where the line starts.

    A line that is too long loses part of the blank halves of its marks, the last one first.
    """
    pieces = line.pieces
    added = [0.0] * len(pieces)
    gap = line.measure - line.width
    if gap < -0.01:  # noqa: PLR2004 - sums of widths are inexact
        return _squeezed(pieces, -gap)
    if justified and not line.ends and len(pieces) > 1:
        added[:-1] = [gap / (len(pieces) - 1)] * (len(pieces) - 1)
    return added, 0.0


def _squeezed(pieces: Sequence[Piece], wanted: float) -> tuple[list[float], float]:
    added = [0.0] * len(pieces)
    last = pieces[-1].squeeze if pieces[-1].kind is Kind.CLOSING else 0.0
    inner = sum(piece.squeeze for piece in pieces) - last
    share = min(max(wanted - last, 0.0) / inner, 1.0) if inner else 0.0
    start = 0.0
    for place, piece in enumerate(pieces):
        if piece.kind is Kind.CLOSING and place < len(pieces) - 1:
            added[place] -= piece.squeeze * share
        elif piece.kind is Kind.OPENING and place:
            added[place - 1] -= piece.squeeze * share
        elif piece.kind is Kind.OPENING:
            start = -piece.squeeze * share
    return added, start


def _stretches(
    pieces: Sequence[Piece], added: Sequence[float], spacing: float
) -> Iterator[_Stretch]:
    """Yield the pieces, those joined that are drawn with the same ink, spacing and scale."""
    current: _Stretch | None = None
    for piece, more in zip(pieces, added, strict=True):
        for part in _parts(piece, more, spacing):
            if current is not None and _alike(current, part):
                current = _Stretch(current.text + part.text, part.ink, part.spacing, part.scale)
                continue
            if current is not None:
                yield current
            current = part
    if current is not None:
        yield current


def _alike(one: _Stretch, other: _Stretch) -> bool:
    return (
        one.ink is other.ink
        and one.scale == other.scale
        and round(one.spacing, 3) == round(other.spacing, 3)
    )


def _parts(piece: Piece, more: float, spacing: float) -> Iterator[_Stretch]:
    """Yield a piece as one stretch, or with its last character apart if space is added there."""
    if piece.scale != 1:
        # Spacing is stretched too, so the width of the dash itself holds all of it.
        yield _Stretch(piece.text, piece.ink, 0.0, piece.scale)
        return
    if len(piece.text) > 1 and round(more, 3):
        yield _Stretch(piece.text[:-1], piece.ink, spacing, 1.0)
        yield _Stretch(piece.text[-1], piece.ink, spacing + more, 1.0)
    else:
        yield _Stretch(piece.text, piece.ink, spacing + more, 1.0)


def _to_unicode_map(fontname: str, subset: Sequence[int]) -> str:  # noqa: ARG001
    """Return a CMap from the codes of a font to Unicode, also beyond the first plane.

    ReportLab writes characters beyond U+FFFF with five digits, which readers take for others.
    """
    mapped = [(code, value) for code, value in enumerate(subset) if value]
    rows = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for start in range(0, len(mapped), _MOST_MAPPED):
        block = mapped[start : start + _MOST_MAPPED]
        rows.append(f"{len(block)} beginbfchar")
        rows += [f"<{c:02X}> <{chr(v).encode('utf-16-be').hex().upper()}>" for c, v in block]
        rows.append("endbfchar")
    rows += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(rows)


ttfonts.makeToUnicodeCMap = _to_unicode_map
