"""A document as a PDF file: laid out on the official grid, drawn, made fit for the archive."""

from collections.abc import Sequence
from pathlib import Path

from exporters.files import replace_atomically
from exporters.pdf.archive import archived
from exporters.pdf.drawing import draw
from exporters.pdf.embedding import embedded_fonts
from exporters.pdf.fonts import FontSet, resolve_fonts
from exporters.pdf.layout import lay_out
from exporters.pdf.marks import PAGE_NUMBER_CHARACTERS
from exporters.pdf.pages import Page
from exporters.pdf.texts import DRAFT_MARK, texts_of
from exporters.pdf.typefaces import Typeface
from models.problems import SILENT, Progress
from models.report.document import Document, Face


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
    suited = (fonts or resolve_fonts()).suited_to(characters_of(document))
    pages = lay_out(document, suited)
    with embedded_fonts(drawn_characters(pages, suited, draft=document.draft)) as names:
        data = draw(pages, suited, names, draft=document.draft, progress=progress)
    return archived(data, document)


def characters_of(document: Document) -> dict[Face, set[str]]:
    """Return the characters of a document by the face in which they are set."""
    found: dict[Face, set[str]] = {}
    for text, face in texts_of(document):
        found.setdefault(face, set()).update(text.replace("\n", ""))
    return found


def drawn_characters(
    pages: Sequence[Page], fonts: FontSet, *, draft: bool
) -> dict[Typeface, set[str]]:
    """Return the characters drawn with each typeface."""
    number_typeface = fonts.main_ink(Face.DIGITS).typeface
    found: dict[Typeface, set[str]] = {number_typeface: set(PAGE_NUMBER_CHARACTERS)}
    if draft:
        found.setdefault(fonts.main_ink(Face.HEADING_1).typeface, set()).update(DRAFT_MARK)
    for page in pages:
        for line in page.lines:
            for piece in line.line.pieces:
                found.setdefault(piece.ink.typeface, set()).update(piece.text)
    return found
