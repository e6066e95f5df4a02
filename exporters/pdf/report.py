"""A document as a PDF file: laid out on the official grid, drawn, made fit for the archive."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from exporters.files import replace_atomically
from exporters.pdf.archive import archived
from exporters.pdf.drawing import draw
from exporters.pdf.embedding import embedded_fonts
from exporters.pdf.fonts import FontSet, resolve_fonts
from exporters.pdf.geometry import LEAD
from exporters.pdf.lines import Measurer
from exporters.pdf.pages import Flow, Page
from exporters.pdf.paragraphs import SETTINGS, ParagraphSetter
from exporters.pdf.tables import TableSetter
from exporters.pdf.texts import DRAFT_MARK, texts_of
from exporters.pdf.typefaces import Typeface
from models.problems import SILENT, Progress
from models.report.document import Block, Document, Face, PageBreak, Paragraph, Style, Table

_LEAST_OF_TABLE = 4
"""Lines of the grid that a table needs below its heading."""
_PAGE_NUMBER = "— 0123456789"


def write_report(
    document: Document,
    path: Path,
    *,
    fonts: FontSet | None = None,
    progress: Progress = SILENT,
) -> None:
    """Write a document as a PDF file.

    Raises:
        UserError: the file cannot be written.
        Cancelled: the clerk stopped it.
    """
    replace_atomically(path, render_report(document, fonts=fonts, progress=progress))


def render_report(
    document: Document, *, fonts: FontSet | None = None, progress: Progress = SILENT
) -> bytes:
    """Return a document as a PDF file; identical bytes for an identical document and fonts.

    Args:
        document: what is printed.
        fonts: the fonts of the machine, if they are known already.
        progress: told after each page.

    Raises:
        Cancelled: the clerk stopped between two pages.

    Source:
        GB/T 9704-2012; ISO 19005-2 (PDF/A-2u).
    """
    suited = (fonts or resolve_fonts()).suited_to(_characters(document))
    pages = lay_out(document, suited)
    with embedded_fonts(_drawn(pages, suited, draft=document.draft)) as names:
        data = draw(pages, suited, names, draft=document.draft, progress=progress)
    return archived(data, document)


def lay_out(document: Document, fonts: FontSet) -> list[Page]:
    """Return the pages of a document."""
    flow = Flow()
    measurer = Measurer(fonts)
    setter = ParagraphSetter(flow, measurer)
    blocks = document.blocks
    place = 0
    while place < len(blocks):
        block = blocks[place]
        if isinstance(block, Table):
            below = sum(map(setter.height, _notes(blocks, place + 1)))
            TableSetter(block, flow, measurer, below=below).set_table()
        elif isinstance(block, Paragraph):
            if _signature(blocks, place):
                date = blocks[place + 1]
                setter.set_signature(block, date)  # type: ignore[arg-type]  # seen just now
                place += 1
            else:
                if block.style is not Style.NOTE:
                    flow.to_grid()
                setter.set_paragraph(
                    block,
                    below=_least_below(setter, blocks[place + 1 :]),
                    before_signature=_signature(blocks, place + 1),
                )
        elif isinstance(block, PageBreak):
            flow.new_page()
        else:
            setter.set_blank_line()
        place += 1
    return flow.pages


def _signature(blocks: Sequence[Block], place: int) -> bool:
    """Tell whether who and when stand at a place and the one after it."""
    styles = [block.style for block in blocks[place : place + 2] if isinstance(block, Paragraph)]
    return styles == [Style.SIGNATURE, Style.DATE]


def _least_below(setter: ParagraphSetter, blocks: Sequence[Block]) -> float:
    """Return the height that must stay with a heading: further headings, the start of a text."""
    height = 0.0
    for block in blocks:
        if isinstance(block, Paragraph):
            height += setter.least_height(block)
            if SETTINGS[block.style].keep_with_next:
                continue
        elif isinstance(block, Table):
            height += _LEAST_OF_TABLE * LEAD
        break
    return height


def _notes(blocks: Sequence[Block], place: int) -> Iterator[Paragraph]:
    """Yield the notes that stand below a table."""
    for block in blocks[place:]:
        if not isinstance(block, Paragraph) or block.style is not Style.NOTE:
            return
        yield block


def _characters(document: Document) -> dict[Face, set[str]]:
    found: dict[Face, set[str]] = {}
    for text, face in texts_of(document):
        found.setdefault(face, set()).update(text.replace("\n", ""))
    return found


def _drawn(pages: Sequence[Page], fonts: FontSet, *, draft: bool) -> dict[Typeface, set[str]]:
    """Return the characters drawn with each typeface."""
    found: dict[Typeface, set[str]] = {fonts.main_ink(Face.DIGITS).typeface: set(_PAGE_NUMBER)}
    if draft:
        found.setdefault(fonts.main_ink(Face.TITLE).typeface, set()).update(DRAFT_MARK)
    for page in pages:
        for line in page.lines:
            for piece in line.line.pieces:
                found.setdefault(piece.ink.typeface, set()).update(piece.text)
    return found
