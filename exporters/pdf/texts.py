"""The texts of a document as they are printed, each with its face."""

import re
from collections.abc import Iterator

from exporters.texts import cell_text
from models.report.document import Cell, Document, Face, Paragraph, Picture, RedHead, Style, Table

DRAFT_MARK = "草稿"
SIGNER = "签发人："

_STYLE_FACES = {
    Style.TITLE: Face.TITLE,
    Style.HEADING_1: Face.HEADING_1,
    Style.HEADING_2: Face.HEADING_2,
    Style.ATTACHMENT_MARK: Face.HEADING_1,
    Style.NOTE: Face.DIGITS,
}
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_BLANKS = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f]")
_SHAPELESS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e0fff]"
)


def printable(text: str) -> str:
    r"""Return the text without what has no shape: controls, marks of direction, selectors.

    Line ends become `"\n"`, other blanks ordinary ones; all else stays as it is.
    """
    return _SHAPELESS.sub("", _BLANKS.sub(" ", _LINE_ENDS.sub("\n", text)))


def faced_runs(paragraph: Paragraph) -> list[tuple[str, Face]]:
    """Return the texts of a paragraph with their faces.

    A heading whose runs are all in the face of the text takes the face of its style.
    """
    plain = all(run.face is Face.BODY for run in paragraph.runs)
    own = _STYLE_FACES.get(paragraph.style, Face.BODY) if plain else Face.BODY
    return [
        (printable(run.text), own if run.face is Face.BODY else run.face) for run in paragraph.runs
    ]


def cell_face(cell: Cell) -> Face:
    """Return the face of a cell: 黑体 for headings, 宋体 for the others."""
    return Face.HEADING_1 if cell.head else Face.DIGITS


def texts_of(document: Document) -> Iterator[tuple[str, Face]]:
    """Yield every text that is printed, with its face, block by block."""
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield from faced_runs(block)
        elif isinstance(block, Table):
            cells = (cell for row in block.rows for cell in row if cell is not None)
            yield from ((printable(cell_text(cell.value)), cell_face(cell)) for cell in cells)
        elif isinstance(block, Picture):
            numbers = (str(number) for _, some in block.series for number in some)
            names = (name for name, _ in block.series)
            yield printable(block.title), Face.HEADING_1
            yield from (
                (printable(text), Face.DIGITS) for text in (*block.labels, *names, *numbers)
            )
        elif isinstance(block, RedHead):
            yield printable(block.mark), Face.TITLE
            yield printable(block.number) + (SIGNER if block.signer else ""), Face.BODY
            yield printable(block.signer), Face.HEADING_2
