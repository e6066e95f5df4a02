"""Where every block of a document stands: page after page, what belongs together kept together."""

from collections.abc import Sequence
from itertools import takewhile

from exporters.pdf.fonts import FontSet
from exporters.pdf.geometry import LANDSCAPE, LEAD, PORTRAIT, PageForm
from exporters.pdf.lines import Measurer
from exporters.pdf.pages import Flow, Page
from exporters.pdf.paragraphs import SETTINGS, SIGNATURE_LINES, ParagraphSetter
from exporters.pdf.pictures import PictureSetter
from exporters.pdf.red_head import RedHeadSetter
from exporters.pdf.tables import TableSetter
from models.report.document import (
    BlankLine,
    Block,
    Document,
    PageBreak,
    Paragraph,
    Picture,
    RedHead,
    Style,
    Table,
)

_LEAST_OF_TABLE = 4
"""Lines of the grid that a table needs below its heading."""


def lay_out(document: Document, fonts: FontSet, form: PageForm = PORTRAIT) -> list[Page]:
    """Return the pages of a document, all of one form but for tables that are turned."""
    return _Layout(document.blocks, fonts, form).pages()


class _Layout:
    """Sets one block after the other.

    Args:
        blocks: what is set.
        fonts: with which it is measured.
        form: of the pages.
    """

    def __init__(self, blocks: Sequence[Block], fonts: FontSet, form: PageForm) -> None:
        self._blocks = blocks
        self._flow = Flow(form)
        self._measurer = Measurer(fonts)
        self._paragraphs = ParagraphSetter(self._flow, self._measurer)

    def pages(self) -> list[Page]:
        """Set all blocks and return the pages."""
        place = 0
        while place < len(self._blocks):
            place += self._set(place, self._blocks[place])
        return self._flow.finished_pages()

    def _set(self, place: int, block: Block) -> int:
        """Set the block at a place and return how many blocks are set with it."""
        if isinstance(block, Table):
            return self._set_table(place, block)
        if isinstance(block, Paragraph):
            return self._set_paragraph(place, block)
        if isinstance(block, Picture):
            PictureSetter(block, self._flow, self._measurer).set_picture()
        elif isinstance(block, RedHead):
            RedHeadSetter(block, self._flow, self._measurer).set_head()
        elif isinstance(block, PageBreak):
            self._flow.new_page()
        else:
            self._paragraphs.set_blank_line()
        return 1

    def _set_table(self, place: int, table: Table) -> int:
        """Set a table with the notes below it; one that is turned has pages of its own."""
        notes = list(takewhile(_is_note, self._blocks[place + 1 :]))
        if table.landscape and self._flow.page.form is not LANDSCAPE:
            self._flow.new_page(LANDSCAPE)
        below = sum(self._paragraphs.height(note) for note in notes if isinstance(note, Paragraph))
        TableSetter(table, self._flow, self._measurer, below=below).set_table()
        for note in notes:
            if isinstance(note, Paragraph):
                self._paragraphs.set_paragraph(note)
        if table.landscape:
            self._flow.new_page()
        return 1 + len(notes)

    def _set_paragraph(self, place: int, paragraph: Paragraph) -> int:
        if self._flow.page.form is not LANDSCAPE and self._leads_to_turned_table(place):
            self._flow.new_page(LANDSCAPE)
        if paragraph.style is not Style.NOTE:
            self._flow.to_grid()
        signature = _signature(self._blocks, place)
        if signature:
            self._paragraphs.set_signature(*signature)
            return len(signature)
        tail = self._signed_tail(place + 1)
        below = self._least_below(place + 1) if SETTINGS[paragraph.style].keep_with_next else 0.0
        self._paragraphs.set_paragraph(paragraph, below=below, tail=tail)
        return 1

    def _leads_to_turned_table(self, place: int) -> bool:
        """Tell whether the headings that begin here stand above a table on a turned page."""
        if not _is_heading(self._blocks[place]):
            return False
        below = (
            block
            for block in self._blocks[place:]
            if not (_is_heading(block) or isinstance(block, BlankLine))
        )
        table = next(below, None)
        return isinstance(table, Table) and table.landscape

    def _least_below(self, place: int) -> float:
        """Return the height that must stay with a heading: further headings, the start of a text.

        A short text that ends the document takes its signature along.
        """
        height = 0.0
        for number, block in enumerate(self._blocks[place:], start=place):
            if isinstance(block, Paragraph):
                height += self._paragraphs.least_height(block)
                if SETTINGS[block.style].keep_with_next:
                    continue
                if self._paragraphs.is_short(block):
                    height += self._signed_tail(number + 1)
            elif isinstance(block, Table):
                height += _LEAST_OF_TABLE * LEAD
            break
        return height

    def _signed_tail(self, place: int) -> float:
        """Return the height of the signature at a place and of the 附件说明 before it, else 0."""
        height = 0.0
        for number, block in enumerate(self._blocks[place:], start=place):
            if _signature(self._blocks, number):
                return height + SIGNATURE_LINES * LEAD
            if isinstance(block, BlankLine):
                height += LEAD
            elif isinstance(block, Paragraph) and block.style is Style.ATTACHMENT:
                height += self._paragraphs.height(block)
            else:
                break
        return 0.0


def _signature(blocks: Sequence[Block], place: int) -> tuple[()] | tuple[Paragraph, Paragraph]:
    """Return who and when, if they stand at a place and the one after it."""
    match blocks[place : place + 2]:
        case (
            Paragraph(style=Style.SIGNATURE) as name,
            Paragraph(style=Style.DATE) as date,
        ):
            return name, date
    return ()


def _is_heading(block: Block) -> bool:
    return isinstance(block, Paragraph) and SETTINGS[block.style].keep_with_next


def _is_note(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style is Style.NOTE
