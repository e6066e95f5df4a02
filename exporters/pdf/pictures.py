"""Bar charts as vectors: lying bars with their labels and numbers, legible without colour."""

from dataclasses import dataclass

from exporters.pdf.geometry import baseline
from exporters.pdf.lines import Grid, Line, Measurer, break_lines
from exporters.pdf.pages import Align, Flow, Rectangle, Rule, TextLine
from exporters.pdf.texts import printable
from models.report.document import Face, Picture

_SIZE = 9.0
_TITLE_SIZE = 12.0
_LEAD = 1.25
_LABELS = 0.34  # part of the measure that the labels take
_NUMBERS = 48.0
_BAR = 10.0
_GAP = 5.0  # between the bars of two labels
_SPACE = 6.0
_THIN = 0.5
_STRIPE = 3.0  # from one stripe of a hatched bar to the next
_GREYS = (0.35, 1.0, 0.75)
"""Fillings of the series; the second is hatched, so that two are told apart in any print."""
_HATCHED = 1


@dataclass(frozen=True, slots=True)
class _Group:
    """A label with its bars."""

    lines: list[Line]
    numbers: tuple[int, ...]
    height: float


class PictureSetter:
    """Sets a chart into the pages; one that is higher than a page goes on overleaf.

    Args:
        picture: what is drawn.
        flow: the pages.
        measurer: knows the widths of the characters.
    """

    def __init__(self, picture: Picture, flow: Flow, measurer: Measurer) -> None:
        self._picture = picture
        self._flow = flow
        self._measurer = measurer
        self._highest = max(max(numbers) for _, numbers in picture.series)

    def set_picture(self) -> None:
        """Set the title, the legend and the bars."""
        groups = self._groups()
        head = self._head_height()
        whole = head + sum(group.height for group in groups) + 2 * _SPACE
        if not self._flow.fits(whole) and whole <= self._flow.page.form.depth:
            self._flow.new_page(self._flow.page.form)
        self._set_head()
        for group in groups:
            if not self._flow.fits(group.height):
                self._flow.new_page(self._flow.page.form)
                self._set_head()
            self._set_group(group)
        if self._flow.fits(2 * _SPACE):
            self._flow.take(2 * _SPACE)

    def _head_height(self) -> float:
        title = len(self._title()) * _TITLE_SIZE * _LEAD
        return title + _SPACE + _SIZE * _LEAD + _SPACE

    def _title(self) -> list[Line]:
        measure = self._flow.page.form.measure
        return self._broken(self._picture.title, Face.HEADING_1, _TITLE_SIZE, measure)

    def _groups(self) -> list[_Group]:
        width = self._flow.page.form.measure * _LABELS - _SPACE
        groups = []
        for place, label in enumerate(self._picture.labels):
            lines = self._broken(label, Face.DIGITS, _SIZE, width)
            numbers = tuple(some[place] for _, some in self._picture.series)
            height = max(len(lines) * _SIZE * _LEAD, len(numbers) * _BAR)
            groups.append(_Group(lines, numbers, height + _GAP))
        return groups

    def _set_head(self) -> None:
        for line in self._title():
            self._line(line, self._flow.take(_TITLE_SIZE * _LEAD), _TITLE_SIZE, "center")
        self._flow.take(_SPACE)
        self._set_legend(self._flow.take(_SIZE * _LEAD + _SPACE))

    def _set_legend(self, top: float) -> None:
        left = self._bars_left()
        for number, (name, _) in enumerate(self._picture.series):
            self._bar(left, top + 2, 2 * _BAR, number)
            (line, *_) = self._broken(name, Face.DIGITS, _SIZE, 200.0)
            self._text(line, left + 2 * _BAR + 4, top, _SIZE)
            left += 2 * _BAR + line.width + 20

    def _set_group(self, group: _Group) -> None:
        top = self._flow.take(group.height)
        form = self._flow.page.form
        inner = group.height - _GAP
        lead = _SIZE * _LEAD
        first = top + (inner - len(group.lines) * lead) / 2
        for number, line in enumerate(group.lines):
            right = self._bars_left() - _SPACE
            self._text(line, right - line.width, first + number * lead, _SIZE)
        room = form.measure * (1 - _LABELS) - _NUMBERS
        start = top + (inner - len(group.numbers) * _BAR) / 2
        for number, value in enumerate(group.numbers):
            above = start + number * _BAR
            width = room * value / self._highest if self._highest else 0.0
            if value:
                self._bar(self._bars_left(), above + 1, width, number)
            (line,) = self._broken(str(value), Face.DIGITS, _SIZE, _NUMBERS)
            self._text(line, self._bars_left() + width + 4, above - 0.6, _SIZE)
        axis = self._bars_left()
        self._flow.page.rules.append(
            Rule(axis, top - _GAP / 2, axis, top + inner + _GAP / 2, _THIN)
        )

    def _bar(self, left: float, top: float, width: float, series: int) -> None:
        height = _BAR - 2
        page = self._flow.page
        page.rectangles.append(Rectangle(left, top, width, height, _GREYS[series % len(_GREYS)]))
        right, bottom = left + width, top + height
        page.rules += [
            Rule(left, top, right, top, _THIN),
            Rule(left, bottom, right, bottom, _THIN),
            Rule(right, top, right, bottom, _THIN),
            Rule(left, top, left, bottom, _THIN),
        ]
        if series % len(_GREYS) == _HATCHED:
            stripes = range(1, int(width / _STRIPE) + 1)
            page.rules += [
                Rule(left + n * _STRIPE, top, left + n * _STRIPE, bottom, _THIN)
                for n in stripes
                if n * _STRIPE < width
            ]

    def _bars_left(self) -> float:
        form = self._flow.page.form
        return form.left + form.measure * _LABELS

    def _broken(self, text: str, face: Face, size: float, measure: float) -> list[Line]:
        pieces = self._measurer.pieces([(printable(text), face)], Grid(size, size))
        return break_lines(pieces, measure)

    def _line(self, line: Line, top: float, size: float, align: Align) -> None:
        left = self._flow.page.form.left
        base = baseline(top, size * _LEAD, size)
        self._flow.page.lines.append(TextLine(line, left, base, size, size, align))

    def _text(self, line: Line, left: float, top: float, size: float) -> None:
        base = baseline(top, size * _LEAD, size)
        self._flow.page.lines.append(TextLine(line, left, base, size, size, "left"))
