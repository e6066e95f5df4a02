"""The red heading (版头) of a document on plain paper."""

from exporters.pdf.geometry import LEAD, MILLIMETRE, PITCH, SIZE, baseline
from exporters.pdf.lines import Grid, Line, Measurer, break_lines
from exporters.pdf.pages import Align, Flow, Rule, TextLine
from exporters.pdf.texts import SIGNER, printable
from models.report.document import Face, RedHead

_MARK_SIZE = 45.0
_MARK_TOP = 35 * MILLIMETRE  # from the upper edge of the text block (7.2.4)
_LETTER_TOP = 30 * MILLIMETRE  # from the upper edge of the paper (10.1)
_BELOW = 4 * MILLIMETRE
_LINE = 1.5
_LETTER_LINES = 170 * MILLIMETRE
_LETTER_FOOT = 20 * MILLIMETRE
_THICK, _THIN, _APART = 2.0, 0.7, 2.4


class RedHeadSetter:
    """Sets a red heading at the head of the first page.

    Args:
        head: what it says.
        flow: the pages, of which the first is still empty.
        measurer: knows the widths of the characters.

    Source:
        GB/T 9704-2012, 7.2.4 to 7.2.7; 10.1 for letters.
    """

    def __init__(self, head: RedHead, flow: Flow, measurer: Measurer) -> None:
        self._head = head
        self._flow = flow
        self._measurer = measurer

    def set_head(self) -> None:
        """Set it at the head of the page; the title follows."""
        if self._head.letter:
            self._set_letter()
        else:
            self._set_document()

    def _set_document(self) -> None:
        size = self._mark_size()
        self._flow.take(_MARK_TOP)
        self._mark(self._flow.take(size * 1.2), size)
        # One line, not two: the text and its seal are to share the page (7.3.5.4).
        self._flow.take(LEAD)
        head, form = self._head, self._flow.page.form
        top = self._flow.take(LEAD)
        if head.signer:
            self._text([(head.number, Face.BODY)], top, "left", form.left + PITCH)
            name = [(SIGNER, Face.BODY), (head.signer, Face.HEADING_2)]
            self._text(name, top, "right", form.left - PITCH)
        else:
            self._text([(head.number, Face.BODY)], top, "center", form.left)
        line = self._flow.take(_BELOW) + _BELOW
        right = form.left + form.measure
        self._flow.page.rules.append(Rule(form.left, line, right, line, _LINE, red=True))
        self._flow.to_grid()

    def _set_letter(self) -> None:
        size, form, page = self._mark_size(), self._flow.page.form, self._flow.page
        page.numbered = False
        self._mark(_LETTER_TOP, size)
        line = _LETTER_TOP + size * 1.2 + _BELOW
        self._double_line(line, line + _APART, thick_above=True)
        foot = form.height - _LETTER_FOOT
        self._double_line(foot - _APART, foot, thick_above=False)
        self._flow.take(max(line + _APART - form.top, 0.0) + LEAD / 2)
        if self._head.number:
            self._text([(self._head.number, Face.BODY)], self._flow.take(LEAD), "right", form.left)
        self._flow.take(2 * LEAD)
        self._flow.to_grid()

    def _double_line(self, upper: float, lower: float, *, thick_above: bool) -> None:
        page = self._flow.page
        left = (page.form.width - _LETTER_LINES) / 2
        widths = (_THICK, _THIN) if thick_above else (_THIN, _THICK)
        page.rules += [
            Rule(left, top, left + _LETTER_LINES, top, width, red=True)
            for top, width in zip((upper, lower), widths, strict=True)
        ]

    def _mark_size(self) -> float:
        return min(_MARK_SIZE, self._flow.page.form.measure / max(len(self._head.mark), 1))

    def _mark(self, top: float, size: float) -> None:
        line = self._line([(self._head.mark, Face.TITLE)], size)
        base = baseline(top, size * 1.2, size)
        left = self._flow.page.form.left
        self._flow.page.lines.append(TextLine(line, left, base, size, size, "center", red=True))

    def _text(self, runs: list[tuple[str, Face]], top: float, align: Align, left: float) -> None:
        line = self._line(runs, SIZE)
        base = baseline(top, LEAD, SIZE)
        self._flow.page.lines.append(TextLine(line, left, base, SIZE, PITCH, align))

    def _line(self, runs: list[tuple[str, Face]], size: float) -> Line:
        pitch = PITCH if size == SIZE else size
        shown = [(printable(text), face) for text, face in runs]
        pieces = self._measurer.pieces(shown, Grid(size, pitch))
        lines = break_lines(pieces, self._flow.page.form.measure)
        return lines[0]
