"""A document as a Word file."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from exporters.docx.foundation import empty_file
from exporters.docx.pages import TEXT_WIDTH, begin_section, set_up_first_section
from exporters.docx.styles import FACES, PITCH, STYLES, TABLE_GAP, TITLE_SIZE, WordStyle, name_font
from exporters.docx.tables import table_element
from exporters.docx.widths import text_width
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
    Picture,
    RedHead,
    Run,
    Style,
    Table,
)

TITLE_CHARACTERS = TEXT_WIDTH.pt / TITLE_SIZE - 0.5
"""Characters that go on one line of a title; a font may be a little wider than its size."""
RED = RGBColor(0xC7, 0x0D, 0x17)
_MARK_SIZE = 45.0
DATE_INDENT = 4.0
"""Characters that a date under a seal stays from the right (GB/T 9704-2012, 7.3.5.1)."""


@dataclass(slots=True)
class _Part:
    """Blocks on pages that stand or lie; a part begins on a new page."""

    landscape: bool
    blocks: list[Block] = field(default_factory=list)


def render_docx(document: Document, *, progress: Progress = SILENT) -> bytes:
    """Return a document as a Word file; identical bytes for an identical document.

    Raises:
        Cancelled: the clerk stopped between two blocks.

    Source:
        GB/T 9704-2012.
    """
    parts = _parts(document.blocks)
    word = empty_file(document)
    set_up_first_section(word, landscape=parts[0].landscape, draft=document.draft)
    writer = _Writer(word, FACES[document.script])
    done, total = 0, sum(len(part.blocks) for part in parts)
    for number, part in enumerate(parts):
        if number:
            begin_section(word, landscape=part.landscape)
        for _ in writer.write(part.blocks):
            done += 1
            progress.step(done, total, f"已写入第 {done} 段")
    buffer = io.BytesIO()
    word.save(buffer)
    return canonical_zip(buffer.getvalue())


def _parts(blocks: Sequence[Block]) -> list[_Part]:
    """Return the blocks by the pages they stand on; a landscape table has its notes with it."""
    parts = [_Part(landscape=False)]
    for block in blocks:
        if isinstance(block, Table) and block.landscape:
            parts.append(_Part(landscape=True))
        elif parts[-1].landscape and not _is_note(block):
            parts.append(_Part(landscape=False))
        parts[-1].blocks.append(block)
    filled = [part for part in parts if not all(map(_is_blank, part.blocks))]
    return filled or parts[:1]


def _is_note(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style is Style.NOTE


def _is_blank(block: Block) -> bool:
    return isinstance(block, PageBreak | BlankLine)


class _Writer:
    """Adds blocks to the end of a file.

    Args:
        word: the file.
        fonts: the name of the font of each face.
    """

    def __init__(self, word: WordDocument, fonts: Mapping[Face, str]) -> None:
        self._word = word
        self._fonts = fonts
        self._at_head = True
        self._breaks = False
        self._date_indent = DATE_INDENT

    def write(self, blocks: Sequence[Block]) -> Iterator[Block]:
        """Add the blocks of a part, which begins on a new page, and yield each when it is done."""
        self._at_head, self._breaks = True, False
        for place, block in enumerate(blocks):
            following = blocks[place + 1] if place + 1 < len(blocks) else None
            match block:
                case PageBreak():
                    self._breaks = self._breaks or not self._at_head
                    self._at_head = True
                case BlankLine():
                    if not self._at_head:
                        self._new_paragraph(STYLES[Style.BODY])
                case Table():
                    self._add_table(block, following)
                case RedHead():
                    self._add_red_head(block)
                case Picture():
                    self._add_picture(block, following)
                case Paragraph():
                    self._add_paragraph(block, following)
            yield block

    def _new_paragraph(self, style: WordStyle) -> WordParagraph:
        made = self._word.add_paragraph()
        made._p.style = style.id
        if self._breaks:
            made.paragraph_format.page_break_before = True
        self._at_head = self._breaks = False
        return made

    def _add_table(self, table: Table, following: Block | None) -> None:
        if self._breaks:
            self._new_paragraph(TABLE_GAP)
        noted = following is not None and _is_note(following)
        made = table_element(table, keep_with_next=noted)
        self._word.element.body.sectPr.addprevious(made)
        self._at_head = False
        if not isinstance(following, Paragraph):
            # Without a paragraph between them, Word joins two tables to one.
            self._new_paragraph(TABLE_GAP)

    def _add_red_head(self, head: RedHead) -> None:
        """Add the red heading: the mark, the number with the signer, and a red line below."""
        mark = self._new_paragraph(STYLES[Style.TITLE])
        run = mark.add_run(cleaned(head.mark))
        run.font.color.rgb = RED
        run.font.size = Pt(min(_MARK_SIZE, TEXT_WIDTH.pt / max(len(head.mark), 1)))
        mark.paragraph_format.line_spacing = 1.0
        below = self._new_paragraph(STYLES[Style.RECIPIENT])
        signer = f"\t签发人：{head.signer}" if head.signer else ""
        below.add_run(cleaned(head.number + signer))
        below.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
        if not head.signer:
            centre = WD_ALIGN_PARAGRAPH.RIGHT if head.letter else WD_ALIGN_PARAGRAPH.CENTER
            below.alignment = centre
        _draw_line(mark if head.letter else below, double=head.letter)
        self._new_paragraph(STYLES[Style.BODY])

    def _add_picture(self, picture: Picture, following: Block | None) -> None:
        """Add a chart as a table of its numbers: it stays editable, and reads like any other."""
        title = Paragraph(Style.SUBTITLE, (Run(picture.title),))
        self._add_paragraph(title, picture)
        self._word.paragraphs[-1].paragraph_format.keep_with_next = True
        self._add_table(picture.table(), following)

    def _add_paragraph(self, block: Paragraph, following: Block | None) -> None:
        style = STYLES[block.style]
        made = self._new_paragraph(style)
        for text, face in _faced_texts(block, style):
            run = made.add_run(cleaned(text))
            if face is not style.face:
                name_font(run._r.get_or_add_rPr(), self._fonts[face])
        if block.outline is not None and style.outline is None:
            _show_in_navigation(made, max(block.outline - 1, 0))
        next_style = following.style if isinstance(following, Paragraph) else None
        if next_style is Style.SIGNATURE and block.style is Style.BODY:
            # Two lines of the text stay with the signature; the standard wants no page without.
            made.paragraph_format.keep_with_next = made.paragraph_format.widow_control = True
        if block.style is Style.SIGNATURE:
            date = following.text if isinstance(following, Paragraph) else ""
            indent, self._date_indent = _signature_indents(block.text, date)
            made.paragraph_format.right_indent = Pt(indent * PITCH)
        elif block.style is Style.DATE:
            made.paragraph_format.right_indent = Pt(self._date_indent * PITCH)


def _faced_texts(block: Paragraph, style: WordStyle) -> list[tuple[str, Face]]:
    """Return the texts of a paragraph with their faces; without any it has that of its style."""
    runs = block.runs
    if block.style is Style.TITLE:
        lines = title_lines(block.text, TITLE_CHARACTERS, text_width)
        runs = (Run("\n".join(lines), runs[0].face),) if runs else ()
    plain = all(run.face is Face.BODY for run in runs)
    return [(run.text, style.face if plain else run.face) for run in runs]


def _show_in_navigation(paragraph: WordParagraph, level: int) -> None:
    """Give a paragraph that is no heading a level in the navigation."""
    properties = paragraph._p.get_or_add_pPr()
    made = OxmlElement("w:outlineLvl")
    made.set(qn("w:val"), str(level))
    properties.insert_element_before(made, "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr")


def _draw_line(paragraph: WordParagraph, *, double: bool) -> None:
    """Draw a red line below a paragraph, over the width of the text."""
    borders, line = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    look = {"val": "thickThinSmallGap" if double else "single", "sz": "18" if double else "12"}
    for name, value in {**look, "space": "6", "color": str(RED)}.items():
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders,
        "w:shd",
        "w:tabs",
        "w:spacing",
        "w:ind",
        "w:jc",
        "w:outlineLvl",
        "w:rPr",
        "w:sectPr",
    )


def _signature_indents(name: str, date: str) -> tuple[float, float]:
    """Return how far name and date stay from the right, in characters, one centred to the other.

    Source:
        GB/T 9704-2012, 7.3.5.1: the date keeps four characters, more below a longer name.
    """
    overhang = (text_width(name) - text_width(date)) / 2
    indent = max(DATE_INDENT, overhang)
    return indent - overhang, indent
