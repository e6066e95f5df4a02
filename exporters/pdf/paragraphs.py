"""Paragraphs on the grid of an official page."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from exporters.pdf.geometry import LEAD, NOTE_SIZE, PITCH, SIZE, TITLE_SIZE, baseline
from exporters.pdf.lines import Grid, Line, Measurer, break_lines
from exporters.pdf.pages import Align, Bookmark, Flow, TextLine
from exporters.pdf.texts import faced_runs, printable
from exporters.titles import title_lines
from models.report.document import Face, Paragraph, Run, Style

NOTE_LEAD = LEAD / 2
DATE_INDENT = 4
"""Characters that a date under a seal stays from the right (GB/T 9704-2012, 7.3.5.1)."""
SIGNATURE_LINES = 4
"""Lines of a signature block: two empty ones for the seal, who, and when."""
LONGEST_KEPT_WHOLE = 4
"""Lines up to which a paragraph is not divided: its numbers are read, and found, together."""
_KEPT_WITH_SIGNATURE = 2
_ATTACHMENT_LEAD = "附件："
_NUMBERED = re.compile(r"[0-9]+[.．]")
_ATTACHMENT_LABEL = re.compile(rf"(?:{_ATTACHMENT_LEAD})?(?:[0-9]+[.．])?")
_LEAST_OF_NEXT = 2
_WIDEST_OUTLINE = 60


@dataclass(frozen=True, slots=True)
class Setting:
    """How the paragraphs of a style are set; indents in characters, sizes in points."""

    grid: Grid
    lead: float = LEAD
    first_indent: int = 0
    align: Align = "justify"
    keep_with_next: bool = False


_BODY = Grid(SIZE, PITCH)
SETTINGS: Mapping[Style, Setting] = {
    Style.TITLE: Setting(Grid(TITLE_SIZE, TITLE_SIZE), LEAD, 0, "center", keep_with_next=True),
    Style.SUBTITLE: Setting(_BODY, LEAD, 0, "center", keep_with_next=True),
    Style.RECIPIENT: Setting(_BODY),
    Style.BODY: Setting(_BODY, first_indent=2),
    Style.HEADING_1: Setting(_BODY, first_indent=2, keep_with_next=True),
    Style.HEADING_2: Setting(_BODY, first_indent=2, keep_with_next=True),
    Style.SIGNATURE: Setting(_BODY, align="center"),
    Style.DATE: Setting(_BODY, align="center"),
    Style.ATTACHMENT: Setting(_BODY, first_indent=2),
    Style.ATTACHMENT_MARK: Setting(_BODY, keep_with_next=True),
    Style.NOTE: Setting(Grid(NOTE_SIZE, NOTE_SIZE), NOTE_LEAD),
}


class ParagraphSetter:
    """Sets paragraphs into the pages.

    Args:
        flow: the pages.
        measurer: knows the widths of the characters.
    """

    def __init__(self, flow: Flow, measurer: Measurer) -> None:
        self._flow = flow
        self._measurer = measurer

    def set_paragraph(self, paragraph: Paragraph, *, below: float = 0.0, tail: float = 0.0) -> None:
        """Set a paragraph; a heading with what follows it, a short one on one page.

        Args:
            paragraph: what is set.
            below: height of what must stand below a heading on the same page.
            tail: height of the signature that follows, and stays with the last lines.
        """
        setting = SETTINGS[paragraph.style]
        lines = self._lines(paragraph, setting)
        whole = len(lines) * setting.lead
        short = len(lines) <= LONGEST_KEPT_WHOLE
        if setting.keep_with_next:
            self._keep(whole + below)
        elif short:
            self._keep(whole)
            self._keep(whole + tail)
        for number, line in enumerate(lines):
            if tail and not short and number == len(lines) - _KEPT_WITH_SIGNATURE:
                self._keep(_KEPT_WITH_SIGNATURE * setting.lead + tail)
            self._place(line, setting)
            if number == 0 and paragraph.outline is not None:
                self._mark(paragraph, setting.lead)

    def is_short(self, paragraph: Paragraph) -> bool:
        """Tell whether a paragraph is kept on one page."""
        return len(self._lines(paragraph, SETTINGS[paragraph.style])) <= LONGEST_KEPT_WHOLE

    def least_height(self, paragraph: Paragraph) -> float:
        """Return the height of the lines of a paragraph that follow its heading at once."""
        setting = SETTINGS[paragraph.style]
        lines = len(self._lines(paragraph, setting))
        return (lines if lines <= LONGEST_KEPT_WHOLE else _LEAST_OF_NEXT) * setting.lead

    def height(self, paragraph: Paragraph) -> float:
        """Return the height that a paragraph takes, in points."""
        setting = SETTINGS[paragraph.style]
        return len(self._lines(paragraph, setting)) * setting.lead

    def set_blank_line(self) -> None:
        """Leave an empty line, but not at the head of a page."""
        if not self._flow.fresh and self._flow.fits(LEAD):
            self._flow.take(LEAD)

    def set_signature(self, name: Paragraph, date: Paragraph) -> None:
        """Set who and when: the date four characters from the right, the name centred above it.

        Source:
            GB/T 9704-2012, 7.3.5.1.
        """
        setting = SETTINGS[Style.SIGNATURE]
        names, dates = self._lines(name, setting), self._lines(date, setting)
        if not self._flow.fits((SIGNATURE_LINES - 2 + len(names) + len(dates)) * LEAD):
            self._flow.new_page()
        for _ in range(SIGNATURE_LINES - 2):
            self.set_blank_line()
        measure = self._flow.page.form.measure
        dated, signed = (
            min(max(line.width for line in lines), measure) for lines in (dates, names)
        )
        centre = min(measure - DATE_INDENT * PITCH - dated / 2, measure - signed / 2)
        centre = max(centre, dated / 2, signed / 2)
        for line in (*names, *dates):
            half = min(centre, measure - centre)
            self._place(replace(line, measure=2 * half, indent=centre - half), setting)

    def _keep(self, height: float) -> None:
        """Begin a new page if there is no room for a height that goes on one page."""
        if not self._flow.fits(height) and height <= self._flow.page.form.depth:
            self._flow.new_page(self._flow.page.form)

    def _lines(self, paragraph: Paragraph, setting: Setting) -> list[Line]:
        runs = faced_runs(paragraph)
        measure = self._flow.page.form.measure
        if paragraph.style is Style.TITLE:
            runs = self._in_balance(runs, setting.grid, measure)
        pieces = self._measurer.pieces(runs, setting.grid)
        first, others = setting.first_indent * setting.grid.pitch, 0.0
        if paragraph.style is Style.ATTACHMENT:
            first, others = self._attachment_indents(runs, setting)
        return break_lines(pieces, measure, first_indent=first, indent=others)

    def _attachment_indents(
        self, runs: Sequence[tuple[str, Face]], setting: Setting
    ) -> tuple[float, float]:
        """Return where the name of an attachment starts, and where its further lines do.

        Source:
            GB/T 9704-2012, 7.3.4: names stand one below the other, further lines align with them.
        """
        text = "".join(text for text, _ in runs)
        first = setting.first_indent * setting.grid.pitch
        if _NUMBERED.match(text):
            first += len(_ATTACHMENT_LEAD) * setting.grid.pitch
        label = _ATTACHMENT_LABEL.match(text)
        shown = label.group() if label else ""
        pieces = self._measurer.pieces([(shown, Face.BODY)], setting.grid)
        return first, first + sum(piece.width for piece in pieces)

    def _in_balance(
        self, runs: Sequence[tuple[str, Face]], grid: Grid, measure: float
    ) -> list[tuple[str, Face]]:
        face = runs[0][1] if runs else Face.TITLE

        def width(text: str) -> float:
            return sum(piece.width for piece in self._measurer.pieces([(text, face)], grid))

        return [("\n".join(title_lines("".join(t for t, _ in runs), measure, width)), face)]

    def _place(self, line: Line, setting: Setting) -> None:
        top = self._flow.take(setting.lead)
        size = setting.grid.size
        self._flow.page.lines.append(
            TextLine(
                line,
                self._flow.page.form.left + line.indent,
                baseline(top, setting.lead, size),
                size,
                setting.grid.pitch,
                setting.align,
            )
        )

    def _mark(self, paragraph: Paragraph, lead: float) -> None:
        text = outline_text(paragraph.runs)
        if text:
            page = self._flow.page
            page.bookmarks.append(Bookmark(text, paragraph.outline or 0, self._flow.top - lead))


def outline_text(runs: Sequence[Run]) -> str:
    """Return the entry of a heading in the outline: the heading alone where text follows it."""
    heading = [run for run in runs if run.face in {Face.HEADING_1, Face.HEADING_2, Face.TITLE}]
    text = "".join(printable(run.text) for run in heading or runs)
    return " ".join(text.split()).rstrip("。：:")[:_WIDEST_OUTLINE]
