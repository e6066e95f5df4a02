"""A document as a Word file."""

import datetime
import io
from collections.abc import Sequence

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from exporters.docx.styles import BODY_SIZE, LEAD, STYLES, name_font, set_up_styles
from exporters.docx.tables import add_table
from exporters.files import canonical_zip
from exporters.texts import cleaned
from exporters.titles import title_lines
from models.problems import SILENT, Progress
from models.report.document import (
    BlankLine,
    Block,
    Document,
    Face,
    PageBreak,
    Paragraph,
    Style,
    Table,
)

DRAFT_MARK = "草稿"
TITLE_CHARACTERS = 19.5
"""Characters of a title that go on one line: 156 mm at 22 points."""
DATE_INDENT = 4.0
"""Characters that the date stays from the right under a seal (GB/T 9704-2012, 7.3.5.1)."""
_LANGUAGES = {"hans": "zh-CN", "hant": "zh-TW"}
_TWIPS = 20
_PAGE_NUMBER_SIZE = 14
_DRAFT_SIZE = 36


def render_docx(document: Document, *, progress: Progress = SILENT) -> bytes:
    """Return a document as a Word file; identical bytes for an identical document.

    Raises:
        Cancelled: the clerk stopped between two blocks.
    """
    word = docx.Document()
    _describe(word, document)
    set_up_styles(word)
    _set_language(word, _LANGUAGES[document.script])
    word.settings.odd_and_even_pages_header_footer = True
    _set_up(word.sections[0])
    _add_footers(word.sections[0])
    if document.draft:
        _add_draft_mark(word.sections[0])
    blocks = document.blocks
    for place, block in enumerate(blocks):
        _add(word, blocks, place)
        progress.step(place + 1, len(blocks), f"已写入 {type(block).__name__}")
    buffer = io.BytesIO()
    word.save(buffer)
    return canonical_zip(buffer.getvalue())


def _describe(word: WordDocument, document: Document) -> None:
    properties = word.core_properties
    moment = datetime.datetime.combine(document.dated_on, datetime.time())
    properties.title = cleaned(document.title)[:255]
    properties.author = properties.last_modified_by = cleaned(document.author)[:255]
    properties.subject = cleaned(document.subject)[:255]
    properties.created = properties.modified = moment
    properties.comments = properties.keywords = properties.category = ""
    properties.language = _LANGUAGES[document.script]
    properties.revision = 1


def _set_language(word: WordDocument, language: str) -> None:
    for element in word.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), "en-US")
        element.set(qn("w:eastAsia"), language)


def _set_up(section: Section, *, landscape: bool = False) -> None:
    """Give a section the paper and the text block of GB/T 9704-2012, 5.2.1."""
    sides = (Mm(297), Mm(210)) if landscape else (Mm(210), Mm(297))
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = sides
    margins = (26, 35, 28, 37) if landscape else (37, 26, 35, 28)
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = map(
        Mm, margins
    )
    section.footer_distance = Mm(25)
    grid = section._sectPr.find(qn("w:docGrid"))
    if grid is None:
        grid = OxmlElement("w:docGrid")
        section._sectPr.append(grid)
    grid.set(qn("w:type"), "lines")
    grid.set(qn("w:linePitch"), str(round(LEAD * _TWIPS)))


def _add_footers(section: Section) -> None:
    """Number the pages outside: right on odd pages, left on even ones (7.5)."""
    for footer, alignment in (
        (section.footer, WD_ALIGN_PARAGRAPH.RIGHT),
        (section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT),
    ):
        paragraph = footer.paragraphs[0]
        paragraph.alignment = alignment
        paragraph.paragraph_format.left_indent = Pt(_PAGE_NUMBER_SIZE)
        paragraph.paragraph_format.right_indent = Pt(_PAGE_NUMBER_SIZE)
        for text in ("— ", None, " —"):
            run = paragraph.add_run(text)
            run.font.size = Pt(_PAGE_NUMBER_SIZE)
            name_font(run._r.get_or_add_rPr(), Face.DIGITS)
            if text is None:
                field = OxmlElement("w:fldSimple")
                field.set(qn("w:instr"), "PAGE")
                run._r.addprevious(field)
                field.append(run._r)
                run.text = "1"


def _add_draft_mark(section: Section) -> None:
    for header in (section.header, section.even_page_header):
        paragraph = header.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(DRAFT_MARK)
        run.font.size = Pt(_DRAFT_SIZE)
        run.font.color.rgb = RGBColor(0x8A, 0x8A, 0x8A)
        name_font(run._r.get_or_add_rPr(), Face.TITLE)


def _add(word: WordDocument, blocks: Sequence[Block], place: int) -> None:
    block = blocks[place]
    match block:
        case Table():
            _add_table(word, block)
        case Paragraph():
            _add_paragraph(word, blocks, place)
        case PageBreak():
            if place + 1 < len(blocks):
                word.add_paragraph(style="Body Text").add_run().add_break(WD_BREAK.PAGE)
        case BlankLine():
            word.add_paragraph(style="Body Text")


def _add_table(word: WordDocument, table: Table) -> None:
    if table.landscape:
        _set_up(word.add_section(WD_SECTION.NEW_PAGE), landscape=True)
    add_table(word, table)
    if table.landscape:
        _set_up(word.add_section(WD_SECTION.NEW_PAGE))


def _add_paragraph(word: WordDocument, blocks: Sequence[Block], place: int) -> None:
    block = blocks[place]
    assert isinstance(block, Paragraph)  # noqa: S101 - the caller has looked
    described = STYLES[block.style]
    if block.style is Style.SIGNATURE:
        for _ in range(2):
            word.add_paragraph(style="Body Text")
    made = word.add_paragraph(style=described.name)
    for run in block.runs:
        text = run.text
        if block.style is Style.TITLE:
            text = "\n".join(title_lines(text, TITLE_CHARACTERS, _width))
        written = made.add_run(cleaned(text))
        if run.face not in {Face.BODY, described.face}:
            name_font(written._r.get_or_add_rPr(), run.face)
    if block.style in {Style.SIGNATURE, Style.DATE}:
        _indent_signature(made, blocks, place)


def _indent_signature(made: WordParagraph, blocks: Sequence[Block], place: int) -> None:
    """Put the date four characters from the right and the name centred above it."""
    indent = DATE_INDENT
    block, following = blocks[place], blocks[place + 1 : place + 2]
    if isinstance(block, Paragraph) and block.style is Style.SIGNATURE and following:
        date = following[0]
        if isinstance(date, Paragraph):
            indent = max(DATE_INDENT + (_width(date.text) - _width(block.text)) / 2, 0.0)
    made.paragraph_format.right_indent = Pt(indent * BODY_SIZE)


def _width(text: str) -> float:
    """Return the width of a text in characters."""
    return sum(0.5 if character.isascii() else 1.0 for character in text)
