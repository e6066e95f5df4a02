"""The pages of a Word file: paper, text block, page numbers, draft mark."""

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.section import Section
from docx.shared import Length, Mm, Pt, RGBColor

from exporters.docx.styles import LEAD, PAGE_NUMBER_SIZE, TABLE_GAP, TWIPS

DRAFT_MARK = "草稿"
TEXT_WIDTH, TEXT_HEIGHT = Mm(156), Mm(225)
"""The text block (版心) of an upright page; a page turned sideways has it turned as well."""
_UPRIGHT_MARGINS = (Mm(37), Mm(26), Mm(35), Mm(28))  # top, right, bottom, left
_SIDEWAYS_MARGINS = (Mm(26), Mm(35), Mm(28), Mm(37))
_NUMBER_DISTANCE = Mm(7)
_HEADER_DISTANCE = Mm(12)
_DRAFT_COLOUR = RGBColor(0x8A, 0x8A, 0x8A)


def set_up_first_section(word: WordDocument, *, landscape: bool, draft: bool) -> None:
    """Give the file its paper, page numbers and draft mark; later sections take them over."""
    section = word.sections[0]
    _set_up(section, landscape=landscape)
    _number_pages(section)
    if draft:
        _mark_draft(section)


def begin_section(word: WordDocument, *, landscape: bool) -> None:
    """Begin a new page from which on the paper stands or lies."""
    _set_up(word.add_section(WD_SECTION.NEW_PAGE), landscape=landscape)
    body = word.element.body
    *_, before, broken, _ = body
    if isinstance(before, CT_P) and before.find(qn("w:pPr") + "/" + qn("w:sectPr")) is None:
        # The last paragraph can end the section itself: an empty one might begin a page.
        before.set_sectPr(broken.pPr.find(qn("w:sectPr")))
        body.remove(broken)
    else:
        broken.style = TABLE_GAP.id


def _set_up(section: Section, *, landscape: bool) -> None:
    """Give a section the paper and the text block.

    Source:
        GB/T 9704-2012, 5.2.1 and 5.2.3.
    """
    sides = (Mm(297), Mm(210)) if landscape else (Mm(210), Mm(297))
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = sides
    top, right, bottom, left = _SIDEWAYS_MARGINS if landscape else _UPRIGHT_MARGINS
    section.top_margin, section.right_margin = top, right
    section.bottom_margin, section.left_margin = bottom, left
    section.header_distance = _HEADER_DISTANCE
    section.footer_distance = Length(bottom - _NUMBER_DISTANCE - Pt(PAGE_NUMBER_SIZE / 2))
    grid = section._sectPr.find(qn("w:docGrid"))
    if grid is None:
        grid = OxmlElement("w:docGrid")
        section._sectPr.append(grid)
    # Some programs put each character into two cells of a grid with a pitch below its size, so
    # the grid holds lines only and the pitch stands in the styles.
    grid.set(qn("w:type"), "lines")
    grid.set(qn("w:linePitch"), str(round(LEAD * TWIPS)))


def _number_pages(section: Section) -> None:
    """Number the pages `— 1 —`, one character from the outer edge.

    Source:
        GB/T 9704-2012, 7.5: right on odd pages, left on even ones.
    """
    for footer, alignment in (
        (section.footer, WD_ALIGN_PARAGRAPH.RIGHT),
        (section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT),
    ):
        paragraph = footer.paragraphs[0]
        look = paragraph.paragraph_format
        look.alignment = alignment
        look.left_indent = look.right_indent = Pt(PAGE_NUMBER_SIZE)
        paragraph.add_run("— ")
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), "PAGE")
        field.append(paragraph.add_run("1")._r)
        paragraph._p.append(field)
        paragraph.add_run(" —")


def _mark_draft(section: Section) -> None:
    for header in (section.header, section.even_page_header):
        header.paragraphs[0].add_run(DRAFT_MARK).font.color.rgb = _DRAFT_COLOUR
