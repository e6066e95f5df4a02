"""The named styles of a Word file in official layout (GB/T 9704-2012)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement

from models.report.document import Face, Style

Script = Literal["hans", "hant"]

LEAD = 28.95
"""Points from line to line: 22 lines in 225 mm."""
BODY_SIZE = 16.0  # 3号
TITLE_SIZE = 22.0  # 2号
TABLE_SIZE = 10.5  # 5号
SMALL_TABLE_SIZE = 9.0  # 小5号
TABLE_LEAD = 1.3
"""Lines of a table are so many times as high as its characters."""
PAGE_NUMBER_SIZE = 14.0  # 4号
GAP = 4.0
"""Points between a table and what stands below it."""
PITCH = 15.7
"""Points from one character of the text to the next: 28 of them go into 156 mm."""
LANGUAGES: Mapping[Script, str] = {"hans": "zh-CN", "hant": "zh-TW"}
TWIPS = 20
"""Twentieths of a point, the unit of Word."""

FACES: Mapping[Script, Mapping[Face, str]] = {
    "hans": {
        Face.BODY: "仿宋_GB2312",
        Face.HEADING_1: "黑体",
        Face.HEADING_2: "楷体_GB2312",
        Face.TITLE: "方正小标宋简体",
        Face.DIGITS: "宋体",
    },
    # The fonts of the standard hold no Traditional characters; these do.
    "hant": {
        Face.BODY: "仿宋",
        Face.HEADING_1: "黑体",
        Face.HEADING_2: "楷体",
        Face.TITLE: "华文中宋",
        Face.DIGITS: "宋体",
    },
}
SUBSTITUTES: Mapping[str, str] = {
    "仿宋_GB2312": "仿宋",
    "楷体_GB2312": "楷体",
    "方正小标宋简体": "方正小标宋_GBK",
    "华文中宋": "STZhongsong",
    "仿宋": "FangSong",
    "楷体": "KaiTi",
    "黑体": "SimHei",
    "宋体": "SimSun",
}
"""What Word takes where a font is not installed: the same typeface under another name."""


@dataclass(frozen=True, slots=True)
class WordStyle:
    """How a paragraph style is called and set in Word.

    Attributes:
        id: what paragraphs of the style refer to.
        name: what the clerk sees; Word translates the names of its own styles.
        face: typeface of its text.
        size: of its characters, in points.
        alignment: as Word calls it.
        first_indent: of the first line, in characters.
        keep_with_next: stays on one page with what follows.
        lead: points from line to line.
        before: points above it, none between paragraphs of the same style.
        outline: its level in the navigation, counted from 0.
        following: id of the style of the paragraph that is typed after it.
    """

    id: str
    name: str
    face: Face = Face.BODY
    size: float = BODY_SIZE
    alignment: Literal["both", "left", "center", "right"] = "both"
    first_indent: int = 0
    keep_with_next: bool = False
    lead: float = LEAD
    before: float = 0.0
    outline: int | None = None
    following: str = ""


STYLES: Mapping[Style, WordStyle] = {
    Style.TITLE: WordStyle("Title", "Title", Face.TITLE, TITLE_SIZE, "center", keep_with_next=True),
    Style.SUBTITLE: WordStyle("Subtitle", "Subtitle", alignment="center", keep_with_next=True),
    Style.RECIPIENT: WordStyle("Recipient", "主送机关", following="BodyText"),
    Style.BODY: WordStyle("BodyText", "Body Text", first_indent=2),
    Style.HEADING_1: WordStyle(
        "Heading1",
        "heading 1",
        Face.HEADING_1,
        first_indent=2,
        keep_with_next=True,
        outline=0,
        following="BodyText",
    ),
    Style.HEADING_2: WordStyle(
        "Heading2",
        "heading 2",
        Face.HEADING_2,
        first_indent=2,
        keep_with_next=True,
        outline=1,
        following="BodyText",
    ),
    # Two empty lines above the name leave room for the seal.
    Style.SIGNATURE: WordStyle(
        "Signatory",
        "署名",
        alignment="right",
        keep_with_next=True,
        before=2 * LEAD,
        following="DateOfIssue",
    ),
    Style.DATE: WordStyle("DateOfIssue", "成文日期", alignment="right"),
    Style.ATTACHMENT: WordStyle("Attachments", "附件说明", first_indent=2),
    Style.ATTACHMENT_MARK: WordStyle(
        "AttachmentMark", "附件标志", Face.HEADING_1, keep_with_next=True
    ),
    Style.NOTE: WordStyle("TableNote", "表注", Face.DIGITS, TABLE_SIZE, lead=LEAD / 2, before=GAP),
}


def _cell_style(id_: str, name: str, face: Face, size: float) -> WordStyle:
    return WordStyle(id_, name, face, size, "center", lead=size * TABLE_LEAD)


CELL = _cell_style("TableText", "表格文字", Face.DIGITS, TABLE_SIZE)
HEAD_CELL = _cell_style("TableHead", "表格标题", Face.HEADING_1, TABLE_SIZE)
SMALL_CELL = _cell_style("SmallTableText", "表格小字", Face.DIGITS, SMALL_TABLE_SIZE)
SMALL_HEAD_CELL = _cell_style("SmallTableHead", "表格小标题", Face.HEADING_1, SMALL_TABLE_SIZE)
TABLE_GAP = WordStyle("TableGap", "表格间距", Face.DIGITS, 1, lead=GAP)
"""Of the empty paragraph that parts a table from what is not a paragraph."""
HEADER = WordStyle("Header", "header", Face.TITLE, 36, "center", lead=36)
FOOTER = WordStyle("Footer", "footer", Face.DIGITS, PAGE_NUMBER_SIZE, lead=PAGE_NUMBER_SIZE)
TABLE_STYLE = "TableGrid"

_CELLS = (CELL, HEAD_CELL, SMALL_CELL, SMALL_HEAD_CELL)
_ALL = (*STYLES.values(), *_CELLS, TABLE_GAP, HEADER, FOOTER)

_FIXED = """
  <w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1"
    w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal">
    <w:name w:val="Normal"/>
    <w:qFormat/>
    <w:pPr>
      <w:widowControl w:val="0"/>
      <w:overflowPunct w:val="0"/>
      <w:autoSpaceDE w:val="0"/>
      <w:autoSpaceDN w:val="0"/>
      <w:spacing w:before="0" w:after="0"/>
    </w:pPr>
  </w:style>
  <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
    <w:name w:val="Default Paragraph Font"/>
    <w:uiPriority w:val="1"/>
    <w:semiHidden/>
  </w:style>
  <w:style w:type="table" w:default="1" w:styleId="TableNormal">
    <w:name w:val="Normal Table"/>
    <w:uiPriority w:val="99"/>
    <w:semiHidden/>
    <w:tblPr>
      <w:tblInd w:w="0" w:type="dxa"/>
      <w:tblCellMar>
        <w:top w:w="0" w:type="dxa"/>
        <w:left w:w="108" w:type="dxa"/>
        <w:bottom w:w="0" w:type="dxa"/>
        <w:right w:w="108" w:type="dxa"/>
      </w:tblCellMar>
    </w:tblPr>
  </w:style>
  <w:style w:type="numbering" w:default="1" w:styleId="NoList">
    <w:name w:val="No List"/>
    <w:uiPriority w:val="99"/>
    <w:semiHidden/>
  </w:style>
  <w:style w:type="table" w:styleId="TableGrid">
    <w:name w:val="Table Grid"/>
    <w:basedOn w:val="TableNormal"/>
    <w:tblPr>
      <w:tblBorders>
        <w:top w:val="single" w:sz="8" w:space="0" w:color="auto"/>
        <w:left w:val="single" w:sz="8" w:space="0" w:color="auto"/>
        <w:bottom w:val="single" w:sz="8" w:space="0" w:color="auto"/>
        <w:right w:val="single" w:sz="8" w:space="0" w:color="auto"/>
        <w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/>
        <w:insideV w:val="single" w:sz="4" w:space="0" w:color="auto"/>
      </w:tblBorders>
      <w:tblCellMar>
        <w:top w:w="40" w:type="dxa"/>
        <w:left w:w="57" w:type="dxa"/>
        <w:bottom w:w="40" w:type="dxa"/>
        <w:right w:w="57" w:type="dxa"/>
      </w:tblCellMar>
    </w:tblPr>
  </w:style>"""


def styles_xml(script: Script) -> str:
    """Return the part of a Word file that holds its styles; nothing of Word's own look is left."""
    fonts = FACES[script]
    language = LANGUAGES[script]
    return f"""<w:styles {nsdecls("w")}>
  <w:docDefaults>
    <w:rPrDefault><w:rPr>
      {_fonts(fonts[Face.BODY])}
      <w:kern w:val="0"/>
      <w:sz w:val="{BODY_SIZE * 2:.0f}"/><w:szCs w:val="{BODY_SIZE * 2:.0f}"/>
      <w:lang w:val="en-US" w:eastAsia="{language}" w:bidi="ar-SA"/>
    </w:rPr></w:rPrDefault>
    <w:pPrDefault/>
  </w:docDefaults>{_FIXED}
  {"".join(_style(style, fonts) for style in _ALL)}
</w:styles>"""


def font_table_xml(script: Script) -> str:
    """Return the part that names the fonts, and what stands in for those not installed."""
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{SUBSTITUTES[name]}"/>'
        '<w:charset w:val="86"/><w:family w:val="auto"/></w:font>'
        for name in FACES[script].values()
    )
    return f"<w:fonts {nsdecls('w')}>{fonts}</w:fonts>"


def name_font(properties: BaseOxmlElement, name: str) -> None:
    """Name a font for Chinese and Western characters alike."""
    fonts = properties.get_or_add_rFonts()
    for kind in _SCRIPTS:
        fonts.set(qn(f"w:{kind}"), name)


_SCRIPTS = ("ascii", "hAnsi", "eastAsia", "cs")


def _fonts(name: str) -> str:
    return "<w:rFonts " + " ".join(f'w:{kind}="{name}"' for kind in _SCRIPTS) + "/>"


def _style(style: WordStyle, fonts: Mapping[Face, str]) -> str:
    spacing = round((PITCH - BODY_SIZE) * TWIPS) if style.size == BODY_SIZE else 0
    following = f'<w:next w:val="{style.following}"/>' if style.following else ""
    return f"""
  <w:style w:type="paragraph" w:styleId="{style.id}"{_custom(style)}>
    <w:name w:val="{style.name}"/>
    <w:basedOn w:val="Normal"/>
    {following}
    <w:qFormat/>
    <w:pPr>{"".join(_paragraph_properties(style))}</w:pPr>
    <w:rPr>
      {_fonts(fonts[style.face])}
      <w:spacing w:val="{spacing}"/>
      <w:sz w:val="{style.size * 2:.0f}"/><w:szCs w:val="{style.size * 2:.0f}"/>
    </w:rPr>
  </w:style>"""


def _custom(style: WordStyle) -> str:
    return "" if style.name.isascii() else ' w:customStyle="1"'


def _paragraph_properties(style: WordStyle) -> Iterator[str]:
    """Yield the properties in the order that the format prescribes."""
    if style.keep_with_next:
        yield "<w:keepNext/>"
    if style.size != BODY_SIZE:
        yield '<w:snapToGrid w:val="0"/>'
    yield (
        f'<w:spacing w:before="{style.before * TWIPS:.0f}" w:after="0"'
        f' w:line="{style.lead * TWIPS:.0f}" w:lineRule="exact"/>'
    )
    if style.first_indent:
        yield (
            f'<w:ind w:firstLineChars="{style.first_indent * 100}"'
            f' w:firstLine="{style.first_indent * BODY_SIZE * TWIPS:.0f}"/>'
        )
    if style.before:
        yield "<w:contextualSpacing/>"
    yield f'<w:jc w:val="{style.alignment}"/>'
    if style.outline is not None:
        yield f'<w:outlineLvl w:val="{style.outline}"/>'
