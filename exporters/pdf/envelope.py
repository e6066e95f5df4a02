"""The envelope of a letter as a PDF file of its size: addressee, return address, postcodes."""

import datetime
from dataclasses import dataclass
from typing import Literal

from exporters.pdf.archive import archived
from exporters.pdf.drawing import draw
from exporters.pdf.embedding import embedded_fonts
from exporters.pdf.fonts import FontSet, resolve_fonts
from exporters.pdf.geometry import MILLIMETRE, PageForm
from exporters.pdf.lines import Grid, Line, Measurer, break_lines
from exporters.pdf.pages import Align, Page, Rule, TextLine
from exporters.pdf.report import drawn_characters
from exporters.pdf.texts import printable
from models.problems import SILENT, UserError
from models.report.document import Document, Face

EnvelopeSize = Literal["DL", "C5"]
SIZES: dict[EnvelopeSize, tuple[float, float]] = {"DL": (220.0, 110.0), "C5": (229.0, 162.0)}
"""Width and height in millimetres.

Source:
    GB/T 1416-2003: DL 220 × 110 (formerly 5号), C5 229 × 162 (formerly 7号).
"""

_EDGE = 12.0  # millimetres, like all measures below
_BOX, _BOX_HEIGHT, _BOX_GAP = 7.0, 9.0, 2.0
_STAMP = 20.0
_FREE_FOOT = 21.0
"""The strip at the foot where sorting machines print: 20 mm, 55 to 160 mm from the right edge."""
_CORNER = 55.0
_POSTCODE_DIGITS = 6
_HAIR = 0.5  # points


@dataclass(frozen=True, slots=True)
class Envelope:
    """What stands on an envelope.

    Attributes:
        addressee: name of the person or organisation.
        address: where to.
        postcode: of the address; six digits or empty.
        sender: the office.
        sender_address: where it comes back to.
        sender_postcode: six digits or empty.
        marks: written below the boxes, such as `"挂号"`.
    """

    addressee: str
    address: str
    postcode: str = ""
    sender: str = ""
    sender_address: str = ""
    sender_postcode: str = ""
    marks: str = ""


def render_envelope(
    envelope: Envelope,
    *,
    size: EnvelopeSize = "DL",
    on: datetime.date,
    preprinted: bool = False,
    fonts: FontSet | None = None,
) -> bytes:
    """Return an envelope as a PDF file; identical bytes for the same envelope and fonts.

    Args:
        envelope: what stands on it.
        size: `"DL"` for a sheet folded in three, `"C5"` for one folded once.
        on: the date of the file.
        preprinted: boxes and the place of the stamp are on the paper already.
        fonts: the fonts of the machine, if they are known already.

    Raises:
        UserError: there is no addressee or address, or a postcode has not six digits.
    """
    _refuse_incomplete(envelope)
    suited = (fonts or resolve_fonts()).suited_to(_characters(envelope))
    width, height = (side * MILLIMETRE for side in SIZES[size])
    page = Page(PageForm(width, height, 0.0, 0.0, width, height))
    writer = _Writer(page, Measurer(suited), SIZES[size])
    writer.receiver(envelope)
    writer.sender(envelope)
    if not preprinted:
        writer.boxes()
    with embedded_fonts(drawn_characters([page], suited, draft=False)) as names:
        data = draw([page], suited, names, draft=False, numbered=False, progress=SILENT)
    document = Document("信封", envelope.sender, on, "信封", ())
    return archived(data, document)


def _refuse_incomplete(envelope: Envelope) -> None:
    if not envelope.addressee.strip() or not envelope.address.strip():
        raise UserError("信封要有收件人和地址，请先在申请里填写联系地址。")
    for label, code in (("收件", envelope.postcode), ("寄件", envelope.sender_postcode)):
        if code and not (code.isdecimal() and len(code) == _POSTCODE_DIGITS):
            raise UserError("{label}邮政编码“{code}”不是六位数字，请核对。", label=label, code=code)


def _characters(envelope: Envelope) -> dict[Face, set[str]]:
    texts = (
        envelope.addressee,
        envelope.address,
        envelope.sender,
        envelope.sender_address,
        envelope.marks,
    )
    shown = set(printable("".join(texts))) | set("（收）邮政编码贴邮票处0123456789 ")
    return {Face.BODY: shown, Face.HEADING_1: shown, Face.DIGITS: shown}


@dataclass(frozen=True, slots=True)
class _Look:
    """How a text is set; `lead` is the distance of its lines in millimetres."""

    grid: Grid
    align: Align = "left"
    face: Face = Face.BODY
    lead: float = 7.5


_ADDRESS = _Look(Grid(16.0, 17.0))
_NAME = _Look(Grid(20.0, 24.0), face=Face.HEADING_1)
_DIGIT = _Look(Grid(16.0, 17.0), "center")
_MARKS = _Look(Grid(12.0, 12.5))
_SENDER = _Look(Grid(12.0, 12.5), "right", lead=5.5)
_SMALL = _Look(Grid(9.0, 9.0), "center", lead=4.5)


class _Writer:
    """Puts lines and boxes on a page, measured in millimetres from its upper left corner."""

    def __init__(self, page: Page, measurer: Measurer, size: tuple[float, float]) -> None:
        self._page = page
        self._measurer = measurer
        self._width, self._height = size

    def receiver(self, envelope: Envelope) -> None:
        """Write the postcode into its boxes, the address, and the name below it."""
        foot = _EDGE + _BOX_HEIGHT
        for place, digit in enumerate(envelope.postcode):
            self._text(digit, _EDGE + place * (_BOX + _BOX_GAP), foot - 2.2, _BOX, _DIGIT)
        if envelope.marks:
            self._text(envelope.marks, _EDGE, foot + 7.0, 40.0, _MARKS)
        left, measure = self._width * 0.16, self._width * 0.72
        top = self._height * 0.36
        top += self._text(envelope.address, left, top, measure, _ADDRESS) + 5.0
        self._text(f"{envelope.addressee}（收）", left + 16.0, top, measure - 16.0, _NAME)

    def sender(self, envelope: Envelope) -> None:
        """Write the return address above the strip at the foot, the postcode in its corner."""
        left, measure = self._width * 0.40, self._width * 0.60 - _EDGE
        text = "\n".join(one for one in (envelope.sender_address, envelope.sender) if one)
        if text:
            above = _SENDER.lead * (len(self._broken(text, measure, _SENDER)) - 1)
            self._text(text, left, self._height - _FREE_FOOT - above, measure, _SENDER)
        if envelope.sender_postcode:
            code = f"邮政编码 {envelope.sender_postcode}"
            foot = self._height - _EDGE + 2.0
            self._text(code, self._width - _CORNER, foot, _CORNER - _EDGE, _SENDER)

    def boxes(self) -> None:
        """Draw the six boxes of the postcode and the place of the stamp."""
        for place in range(_POSTCODE_DIGITS):
            self._frame(_EDGE + place * (_BOX + _BOX_GAP), _EDGE, _BOX, _BOX_HEIGHT)
        left = self._width - _EDGE - _STAMP
        self._frame(left, _EDGE - 3.0, _STAMP, _STAMP)
        self._text("贴邮\n票处", left, _EDGE + 5.5, _STAMP, _SMALL)

    def _broken(self, text: str, measure: float, look: _Look) -> list[Line]:
        pieces = self._measurer.pieces([(printable(text), look.face)], look.grid)
        return break_lines(pieces, measure * MILLIMETRE)

    def _text(self, text: str, left: float, top: float, measure: float, look: _Look) -> float:
        """Write a text from a baseline on and return the height of its lines."""
        lines = self._broken(text, measure, look)
        self._page.lines += [
            TextLine(
                line,
                left * MILLIMETRE,
                (top + place * look.lead) * MILLIMETRE,
                look.grid.size,
                look.grid.pitch,
                look.align,
            )
            for place, line in enumerate(lines)
        ]
        return len(lines) * look.lead

    def _frame(self, left: float, top: float, width: float, height: float) -> None:
        right, bottom = left + width, top + height
        corners = (
            (left, top, right, top),
            (left, bottom, right, bottom),
            (left, top, left, bottom),
            (right, top, right, bottom),
        )
        for corner in corners:
            x1, y1, x2, y2 = (side * MILLIMETRE for side in corner)
            self._page.rules.append(Rule(x1, y1, x2, y2, _HAIR))
