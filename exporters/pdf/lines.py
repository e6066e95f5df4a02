"""Breaking Chinese text into lines: marks that may not begin or end one, numbers kept whole.

Source:
    GB/T 15834-2011, 5.1: 句号、逗号、顿号、分号、冒号、叹号、问号 and closing 引号、括号、书名号
    do not begin a line, their first halves do not end one, 破折号 and 省略号 are not divided.
"""

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from exporters.pdf.fonts import FontSet, Ink
from models.report.document import Face

NOT_AT_START = frozenset("，。、；：？！）》〉」』】〕］｝”’…—～·％‰℃°,.;:?!)]}%")
NOT_AT_END = frozenset("（《〈「『【〔［｛“‘([{￥¥$№＃")

MISSING = "〓"
"""Printed for a character that no font of the machine has, as compositors do."""

_BLANK_RIGHT = frozenset("，。、；：！？）》〉」』】〕］｝")
_BLANK_LEFT = frozenset("（《〈「『【〔［｛")
_DASHES = frozenset("—―⸺")
_FULL_ADVANCE = 0.93
_MOST_SQUEEZED = 0.6
"""Share of the blank halves in a line that may be taken away, so that marks stay readable."""
_PULL_FACTOR = 1.5
"""A mark is rather pulled into a line than pushed out, up to this ratio of the two changes."""
_LOOSEST_GAP_EM = 6.0
"""Blank at the end of a line from which a long Latin word is rather divided."""

_TOKEN = re.compile(
    "——+|……+|[0-9]+(?:[.,:][0-9]+)*|[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f0-9']*[-/_@&=?#.]?|.",
    re.DOTALL,
)


class Kind(Enum):
    """How a piece behaves at the ends of a line."""

    PLAIN = auto()
    OPENING = auto()
    CLOSING = auto()
    LATIN = auto()
    BLANK = auto()
    BREAK = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """What is never divided: a Chinese character, a mark, a number, a word.

    Attributes:
        text: its characters; `ink` draws them all.
        width: in points, with the spacing of the grid.
        squeeze: width of the blank half that a mark can give away.
        scale: how much its characters are stretched sideways to fill the grid.
    """

    text: str
    ink: Ink
    kind: Kind
    width: float
    squeeze: float = 0.0
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Grid:
    """Size of the characters and distance from one to the next, both in points."""

    size: float
    pitch: float


@dataclass(slots=True)
class Line:
    """One line: its pieces, their width, the width it is to fill, where it starts.

    Attributes:
        indent: distance from the left edge of the measure, in points.
        ends: it is the last of a paragraph, or ends with a forced break.
    """

    pieces: list[Piece]
    width: float
    measure: float
    indent: float
    ends: bool = False

    @property
    def text(self) -> str:
        """The characters of the line."""
        return "".join(piece.text for piece in self.pieces)


class Measurer:
    """Cuts texts into pieces and knows the width of each; keeps what it has measured.

    Args:
        fonts: the fonts of the document; each character must be in them.
    """

    def __init__(self, fonts: FontSet) -> None:
        self._fonts = fonts
        self.piece = functools.cache(self._piece)

    def pieces(self, runs: Iterable[tuple[str, Face]], grid: Grid) -> Iterator[Piece]:
        """Yield the pieces of a text that is set in one or more faces."""
        for text, face in runs:
            for token in _TOKEN.findall(self._drawable(text, face)):
                for part in self._parts(token, face):
                    yield self.piece(part, face, grid)

    def _drawable(self, text: str, face: Face) -> str:
        """Return the text with `MISSING` for each character that no font has."""
        missing = {
            character
            for character in set(text) - {"\n"}
            if self._fonts.ink(face, character) is None
        }
        return "".join(MISSING if c in missing else c for c in text) if missing else text

    def _parts(self, token: str, face: Face) -> Iterator[str]:
        """Yield the token, divided where its characters come from different fonts."""
        start = 0
        for end in range(1, len(token)):
            if self._fonts.ink(face, token[end]) is not self._fonts.ink(face, token[start]):
                yield token[start:end]
                start = end
        yield token[start:]

    def _piece(self, text: str, face: Face, grid: Grid) -> Piece:
        ink = self._fonts.ink(face, text[0]) or self._fonts.main_ink(face)
        if text == "\n":
            return Piece("", ink, Kind.BREAK, 0.0)
        advance = sum(ink.typeface.advance(character) for character in text)
        kind = _kind(text)
        if text[0] in _DASHES and len(set(text)) == 1 and advance:
            width = grid.pitch * len(text)
            return Piece(text, ink, kind, width, 0.0, width / (advance * grid.size))
        if len(text) == 1 and advance >= _FULL_ADVANCE:
            width = grid.pitch + (advance - 1) * grid.size
            blank = text in _BLANK_RIGHT or text in _BLANK_LEFT
            return Piece(text, ink, kind, width, grid.pitch / 2 if blank else 0.0)
        spacing = (grid.pitch - grid.size) * len(text)
        return Piece(text, ink, kind, advance * grid.size + spacing)


def break_lines(
    pieces: Iterable[Piece], measure: float, *, first_indent: float = 0.0, indent: float = 0.0
) -> list[Line]:
    """Return the lines of a paragraph.

    Args:
        pieces: the text, cut by a `Measurer`.
        measure: width of the text block in points.
        first_indent: where the first line starts.
        indent: where the others start.
    """
    filler = _Filler(measure, first_indent, indent)
    for cluster in clusters(pieces):
        if cluster[0].kind is Kind.BREAK:
            filler.end_line(ends=True)
        else:
            filler.add(cluster)
    return filler.finish()


def clusters(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yield the groups between which a line may end: opening marks, a character, closing marks."""
    current: list[Piece] = []
    for piece in pieces:
        joined = current and Kind.BREAK not in (piece.kind, current[-1].kind)
        if joined and (piece.kind is Kind.CLOSING or current[-1].kind is Kind.OPENING):
            current.append(piece)
            continue
        if current:
            yield current
        current = [piece]
    if current:
        yield current


class _Filler:
    """Fills one line after the other with clusters."""

    def __init__(self, measure: float, first_indent: float, indent: float) -> None:
        self._full_measure = measure
        self._next_indent = indent
        self._lines: list[Line] = []
        self._line = Line([], 0.0, measure - first_indent, first_indent)
        self._squeeze = 0.0

    def add(self, cluster: list[Piece]) -> None:
        """Add a cluster to the line, or begin the next line with it."""
        line = self._line
        width = sum(piece.width for piece in cluster)
        over = line.width + width - line.measure
        if over <= 0.01:  # noqa: PLR2004 - sums of widths are inexact
            self._append(cluster, width)
        elif cluster[0].kind is Kind.BLANK and line.pieces:
            self.end_line()
        elif self._can_pull(cluster, over):
            self._append(cluster, width)
            self.end_line()
        elif width > self._full_measure - self._next_indent or self._leaves_gap(cluster):
            self._add_divided(cluster)
        else:
            self.end_line()
            self._append(cluster, width)

    def end_line(self, *, ends: bool = False) -> None:
        """Finish the current line and begin the next."""
        line = self._line
        while not ends and line.pieces and line.pieces[-1].kind is Kind.BLANK:
            line.width -= line.pieces.pop().width
        line.ends = ends
        self._lines.append(line)
        measure = self._full_measure - self._next_indent
        self._line = Line([], 0.0, measure, self._next_indent)
        self._squeeze = 0.0

    def finish(self) -> list[Line]:
        """Return all lines; at least one, so that an empty paragraph keeps its place."""
        if self._line.pieces or not self._lines:
            self.end_line(ends=True)
        self._lines[-1].ends = True
        return self._lines

    def _append(self, cluster: list[Piece], width: float) -> None:
        self._line.pieces += cluster
        self._line.width += width
        self._squeeze += sum(piece.squeeze for piece in cluster)

    def _can_pull(self, cluster: list[Piece], over: float) -> bool:
        """Tell whether squeezing the marks makes room for the cluster."""
        last = cluster[-1].squeeze if cluster[-1].text in _BLANK_RIGHT else 0.0
        inner = self._squeeze + sum(piece.squeeze for piece in cluster) - last
        pushed = self._line.measure - self._line.width
        fits = over <= _MOST_SQUEEZED * inner + last
        return (
            fits and bool(self._line.pieces) and (over <= pushed * _PULL_FACTOR or len(cluster) > 1)
        )

    def _leaves_gap(self, cluster: list[Piece]) -> bool:
        """Tell whether pushing a Latin word out would leave a line too loose to look at."""
        longest = max(cluster, key=lambda piece: len(piece.text))
        word = longest.kind is Kind.LATIN and not longest.text.isdecimal()
        em = longest.width / max(len(longest.text), 1) * 2
        return word and self._line.measure - self._line.width > _LOOSEST_GAP_EM * em

    def _add_divided(self, cluster: list[Piece]) -> None:
        """Add a cluster that no line can hold, character by character.

        Marks still stay with the character before or after them, unless they are more than a line.
        """
        parts = [part for piece in cluster for part in _characters(piece)]
        for group in clusters(parts):
            width = sum(part.width for part in group)
            if self._line.width + width > self._line.measure + 0.01 and self._line.pieces:
                self.end_line()
            if width <= self._line.measure + 0.01:
                self._append(group, width)
                continue
            for part in group:
                if self._line.width + part.width > self._line.measure + 0.01 and self._line.pieces:
                    self.end_line()
                self._append([part], part.width)


def _characters(piece: Piece) -> Iterator[Piece]:
    if len(piece.text) <= 1:
        yield piece
        return
    advance = piece.ink.typeface.advance
    whole = sum(map(advance, piece.text)) or 1.0
    for character in piece.text:
        width = piece.width * advance(character) / whole
        yield Piece(character, piece.ink, piece.kind, width, 0.0, piece.scale)


def _kind(text: str) -> Kind:
    if text == "\n":
        return Kind.BREAK
    if text == " ":
        return Kind.BLANK
    if len(text) == 1 and text in NOT_AT_START:
        return Kind.CLOSING
    if len(text) == 1 and text in NOT_AT_END:
        return Kind.OPENING
    if text[0].isascii() or (len(text) > 1 and text[0] not in _DASHES and text[0] != "…"):
        return Kind.LATIN
    return Kind.PLAIN
