"""The styles of a Word file in official layout (GB/T 9704-2012)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from docx.styles.style import ParagraphStyle

from models.report.document import Face, Style

LEAD = 28.95
"""Points from line to line: 22 lines in 225 mm."""
BODY_SIZE = 16.0
CELL_STYLE, CELL_SIZE = "表格文字", 10.5

FACES: Mapping[Face, str] = {
    Face.BODY: "仿宋_GB2312",
    Face.HEADING_1: "黑体",
    Face.HEADING_2: "楷体_GB2312",
    Face.TITLE: "方正小标宋简体",
    Face.DIGITS: "宋体",
}

Alignment = WD_ALIGN_PARAGRAPH


@dataclass(frozen=True, slots=True)
class WordStyle:
    """How a role is called and set in Word; sizes in points, indents in characters."""

    name: str
    face: Face = Face.BODY
    size: float = BODY_SIZE
    alignment: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.JUSTIFY
    first_indent: int = 0
    keep_with_next: bool = False
    lead: float = LEAD
    based_on: str = "Normal"


STYLES: Mapping[Style, WordStyle] = {
    Style.TITLE: WordStyle(
        "Title", Face.TITLE, 22, Alignment.CENTER, keep_with_next=True, lead=LEAD + 4
    ),
    Style.SUBTITLE: WordStyle("Subtitle", alignment=Alignment.CENTER, keep_with_next=True),
    Style.RECIPIENT: WordStyle("主送机关"),
    Style.BODY: WordStyle("Body Text", first_indent=2),
    Style.HEADING_1: WordStyle("Heading 1", Face.HEADING_1, first_indent=2, keep_with_next=True),
    Style.HEADING_2: WordStyle("Heading 2", Face.HEADING_2, first_indent=2, keep_with_next=True),
    Style.SIGNATURE: WordStyle("署名", alignment=Alignment.RIGHT, keep_with_next=True),
    Style.DATE: WordStyle("成文日期", alignment=Alignment.RIGHT),
    Style.ATTACHMENT: WordStyle("附件说明", first_indent=2),
    Style.ATTACHMENT_MARK: WordStyle("附件标志", Face.HEADING_1, keep_with_next=True),
    Style.NOTE: WordStyle("表注", Face.DIGITS, 10.5, lead=16),
}


def set_up_styles(word: WordDocument) -> None:
    """Give the styles of the file the look of an official document, and add those it lacks."""
    _set_font(word.styles["Normal"], Face.BODY, BODY_SIZE)
    _no_automatic_gaps(word.styles["Normal"])
    _set_defaults(word)
    cells = _style(word, CELL_STYLE)
    _set_font(cells, Face.DIGITS, CELL_SIZE)
    _free_of_grid(cells)
    for described in STYLES.values():
        style = _style(word, described.name)
        _set_font(style, described.face, described.size)
        look = style.paragraph_format
        look.alignment = described.alignment
        look.space_before = look.space_after = Pt(0)
        look.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        look.line_spacing = Pt(described.lead)
        look.keep_with_next = described.keep_with_next
        look.widow_control = False
        if described.lead < LEAD:
            _free_of_grid(style)
        set_indent(style.element.get_or_add_pPr(), described.first_indent, described.size)


def _free_of_grid(style: ParagraphStyle) -> None:
    """Let the lines of a style stand as close as its characters allow."""
    snap = OxmlElement("w:snapToGrid")
    snap.set(qn("w:val"), "0")
    style.element.get_or_add_pPr().append(snap)


def _style(word: WordDocument, name: str) -> ParagraphStyle:
    if name in [style.name for style in word.styles]:
        found = word.styles[name]
        for child in list(found.element.get_or_add_rPr()) + list(found.element.get_or_add_pPr()):
            if child.tag != qn("w:outlineLvl"):
                child.getparent().remove(child)
    else:
        found = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        found.quick_style = True
    found.base_style = word.styles["Normal"]
    return cast("ParagraphStyle", found)


def _no_automatic_gaps(style: ParagraphStyle) -> None:
    """Set no gaps between Chinese and Western characters, which would break the grid."""
    properties = style.element.get_or_add_pPr()
    for name in ("w:autoSpaceDE", "w:autoSpaceDN"):
        mark = OxmlElement(name)
        mark.set(qn("w:val"), "0")
        properties.append(mark)


def _set_font(style: ParagraphStyle, face: Face, size: float) -> None:
    style.font.size = Pt(size)
    style.font.bold = False
    name_font(style.element.get_or_add_rPr(), face)


def name_font(properties: BaseOxmlElement, face: Face) -> None:
    """Name the font of a face for Chinese and Western characters alike."""
    fonts = properties.get_or_add_rFonts()
    for attribute in list(fonts.attrib):
        del fonts.attrib[attribute]
    for kind in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(kind), FACES[face])


def _set_defaults(word: WordDocument) -> None:
    """Free the file of the Western defaults of the template."""
    look = word.styles["Normal"].paragraph_format
    look.space_before = look.space_after = Pt(0)
    for fonts in word.styles.element.iter(qn("w:rFonts")):
        for attribute in [name for name in fonts.attrib if "Theme" in name]:
            del fonts.attrib[attribute]


def set_indent(properties: BaseOxmlElement, characters: int, size: float) -> None:
    """Indent the first line by a number of characters, in Word's own unit and in twips."""
    indent = properties.get_or_add_ind()
    indent.set(qn("w:firstLineChars"), str(characters * 100))
    indent.set(qn("w:firstLine"), str(round(characters * size * 20)))
