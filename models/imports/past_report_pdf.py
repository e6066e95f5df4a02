"""Reading a past year's report from a PDF file."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfplumber.page import Page
from pdfplumber.utils.exceptions import PdfminerException

from models.imports.past_report_numbers import tidied
from models.imports.past_report_parts import Grid, Line, Part, Span, grid_of
from models.problems import Progress, UserError

_MOST_PAGES = 200
_PAGE_NUMBER = re.compile(r"草稿|[\s\-—–－―·第页共/\d]*\d[\s\-—–－―·第页共/\d]*")
_TOLERANCE = 2.0
"""Points by which lines of a table may miss one another."""
_INDENT = 1.2
"""Characters by which the first line of a paragraph stands further right."""
_SHORT = 3.5
"""Characters by which the last line of a paragraph ends earlier than the others."""
_FOOT = 0.85
_HEAD = 0.08

Box = tuple[float, float, float, float]
Char = dict[str, Any]
TextLine = tuple[float, tuple[Char, Char], str]
"""The top of a line, its first and last character, its words."""


def pdf_parts(path: Path, progress: Progress) -> list[Part]:
    """Return the paragraphs and tables of a PDF file in order.

    Raises:
        UserError: it is damaged, protected, or a scan without text.
        Cancelled: the clerk stopped between two pages.
    """
    parts: list[_Raw | Grid] = []
    try:
        with pdfplumber.open(path) as pdf:
            pages = pdf.pages[:_MOST_PAGES]
            if not pages:
                raise _damaged(path)
            letters = 0
            for number, page in enumerate(pages, start=1):
                letters += len(page.chars)
                parts += _PageReader(page, number).parts()
                page.close()
                progress.step(number, len(pages), f"已读第 {number} 页")
    except PdfminerException as error:
        raise _refusal(path, error.args[0] if error.args else error) from error
    except (PDFException, ValueError, KeyError, TypeError, OSError) as error:
        raise _refusal(path, error) from error
    if not letters:
        raise UserError(
            "文件“{name}”是扫描件，里面只有图片没有文字，读不出来；"
            "请找原来的 Word 文件或网页，或先用文字识别软件转换。",
            name=path.name,
        )
    return _joined(parts)


def _refusal(path: Path, error: object) -> UserError:
    if isinstance(error, PDFPasswordIncorrect | PDFEncryptionError):
        return UserError(
            "文件“{name}”有密码保护，请打开后另存为没有密码的 PDF 再读取。", name=path.name
        )
    return _damaged(path)


def _damaged(path: Path) -> UserError:
    return UserError("文件“{name}”已损坏，打不开，请重新下载或换一份文件再读取。", name=path.name)


@dataclass(frozen=True, slots=True)
class _Raw:
    """A line as it is printed: its words, from where to where, its size, where it stands."""

    text: str
    left: float
    right: float
    size: float
    place: str


class _PageReader:
    """Takes a page apart.

    Args:
        page: the page.
        number: counted from 1.
    """

    def __init__(self, page: Page, number: int) -> None:
        self._page = page
        self._place = f"第{number}页"
        # Watermarks are turned; what is printed twice to look bold counts once.
        upright = page.filter(lambda one: one["object_type"] != "char" or one.get("upright", True))
        self._chars: list[Char] = upright.dedupe_chars(tolerance=1).chars
        self._tables = [one for one in page.find_tables() if len(one.cells) > 1]

    def parts(self) -> "list[_Raw | Grid]":
        """Return lines and tables from top to bottom."""
        boxes = [table.bbox for table in self._tables]
        outside = [one for one in self._chars if not any(_within(one, box) for box in boxes)]
        found: list[tuple[float, _Raw | Grid]] = [
            (table.bbox[1], self._grid(table.cells)) for table in self._tables
        ]
        found += self._lines(outside)
        return [part for _, part in sorted(found, key=lambda one: one[0])]

    def _grid(self, cells: Sequence[Box]) -> Grid:
        across = _edges([x for cell in cells for x in (cell[0], cell[2])])
        down = _edges([y for cell in cells for y in (cell[1], cell[3])])
        words: dict[Box, list[Char]] = {cell: [] for cell in cells}
        for char in self._chars:
            home = next((cell for cell in cells if _within(char, cell)), None)
            if home is not None:
                words[home].append(char)
        spans = []
        for cell in cells:
            left, right = _place(across, cell[0]), _place(across, cell[2])
            top, bottom = _place(down, cell[1]), _place(down, cell[3])
            text = tidied("".join(line for _, _, line in _text_lines(words[cell])))
            spans.append(Span(top, left, max(bottom - top, 1), max(right - left, 1), text))
        return grid_of(spans, f"{self._place}的表")

    def _lines(self, chars: Sequence[Char]) -> Iterator[tuple[float, _Raw]]:
        for line in _text_lines(chars):
            if not self._is_page_number(line):
                top, (first, last), text = line
                yield top, _Raw(text, first["x0"], last["x1"], first["size"], self._place)

    def _is_page_number(self, line: TextLine) -> bool:
        top, _, text = line
        height = float(self._page.height)
        at_edge = top > height * _FOOT or top < height * _HEAD
        return at_edge and bool(_PAGE_NUMBER.fullmatch(text.strip()))


def _within(char: Char, box: Box) -> bool:
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return bool(box[0] <= x <= box[2] and box[1] <= y <= box[3])


def _edges(values: Sequence[float]) -> list[float]:
    """Return the lines of a grid; those that almost meet are one."""
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > _TOLERANCE:
            edges.append(value)
    return edges


def _place(edges: Sequence[float], value: float) -> int:
    return min(range(len(edges)), key=lambda one: abs(edges[one] - value))


def _text_lines(chars: Sequence[Char]) -> list[TextLine]:
    """Return the lines of some characters."""
    lines: list[list[Char]] = []
    for char in sorted(chars, key=lambda one: (one["bottom"], one["x0"])):
        if not str(char["text"]).strip():
            continue
        if lines and char["bottom"] - lines[-1][0]["bottom"] < char["size"] * 0.5:
            lines[-1].append(char)
        else:
            lines.append([char])
    found = []
    for line in lines:
        ordered = sorted(line, key=lambda one: one["x0"])
        found.append(
            (min(one["top"] for one in ordered), (ordered[0], ordered[-1]), _words(ordered))
        )
    return found


def _words(chars: Sequence[Char]) -> str:
    text = ""
    before: Char | None = None
    for char in chars:
        if before is not None and char["x0"] - before["x1"] > char["size"] * 0.25:
            text += " "
        text += str(char["text"])
        before = char
    return text


def _joined(parts: Sequence[_Raw | Grid]) -> list[Part]:
    """Return the parts with the lines of a paragraph joined, also over the end of a page.

    A paragraph begins where a line stands further right than the margin, or the line before it
    ends long before the other margin.
    """
    lines = [part for part in parts if isinstance(part, _Raw)]
    margins, end = _margins(lines), max((line.right for line in lines), default=0.0)
    before: _Raw | None = None
    joined: list[Part] = []
    for part in parts:
        if isinstance(part, Grid):
            joined.append(part)
            before = None
            continue
        last = joined[-1] if joined else None
        begins = part.left - margins[part.place] > _INDENT * part.size
        begins = begins or (before is not None and end - before.right > _SHORT * part.size)
        before = part
        if isinstance(last, Line) and not begins:
            joined[-1] = Line(tidied(last.text + part.text), last.place)
        else:
            joined.append(Line(tidied(part.text), part.place))
    return joined


def _margins(lines: Sequence[_Raw]) -> dict[str, float]:
    """Return the left margin of each page; a page of few lines has that of most pages."""
    least: dict[str, float] = {}
    for line in lines:
        least[line.place] = min(line.left, least.get(line.place, line.left))
    usual = Counter(round(value) for value in least.values()).most_common(1)
    return {place: min(value, usual[0][0]) for place, value in least.items()}
