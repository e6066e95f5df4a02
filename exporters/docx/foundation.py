"""An empty Word file that holds nothing of the template it comes from."""

import datetime

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.opc.rel import Relationships
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement

from exporters.docx.styles import LANGUAGES, Script, font_table_xml, styles_xml
from exporters.texts import cleaned
from models.report.document import Document

_LONGEST_PROPERTY = 255
_KEPT = {
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
    RELATIONSHIP_TYPE.FONT_TABLE,
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.STYLES,
}
_COMPATIBILITY = "http://schemas.microsoft.com/office/word"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def empty_file(document: Document) -> WordDocument:
    """Return a Word file with the styles, settings and properties of a document, and no text."""
    word = docx.Document()
    part = word.part
    _drop_foreign_parts(part.rels)
    _drop_foreign_parts(part.package.rels)
    _replace(word.styles.element, styles_xml(document.script))
    _replace(word.settings.element, _settings_xml(document.script))
    fonts = part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    _set_bytes(fonts, _DECLARATION + font_table_xml(document.script))
    _describe(word, document)
    return word


def _drop_foreign_parts(relationships: Relationships) -> None:
    """Drop the theme, numbering, picture and whatever else of the template no text refers to."""
    for key in [key for key, one in relationships.items() if one.reltype not in _KEPT]:
        del relationships[key]


def _replace(element: BaseOxmlElement, xml: str) -> None:
    """Give an element the children of another, so that the part keeps its root."""
    wanted = parse_xml(xml)
    for child in list(element):
        element.remove(child)
    element.extend(list(wanted))


def _set_bytes(part: Part, xml: str) -> None:
    part._blob = xml.encode()


def _settings_xml(script: Script) -> str:
    language = LANGUAGES[script]
    return f"""<w:settings {nsdecls("w")}>
  <w:zoom w:percent="100"/>
  <w:defaultTabStop w:val="420"/>
  <w:evenAndOddHeaders/>
  <w:characterSpacingControl w:val="compressPunctuation"/>
  <w:compat>
    <w:balanceSingleByteDoubleByteWidth/>
    <w:doNotExpandShiftReturn/>
    <w:useFELayout/>
    <w:compatSetting w:name="compatibilityMode" w:uri="{_COMPATIBILITY}" w:val="15"/>
    <w:compatSetting w:name="overrideTableStyleFontSizeAndJustification"
      w:uri="{_COMPATIBILITY}" w:val="1"/>
  </w:compat>
  <w:themeFontLang w:val="{language}" w:eastAsia="{language}"/>
  <w:decimalSymbol w:val="."/>
  <w:listSeparator w:val=","/>
</w:settings>"""


def _describe(word: WordDocument, document: Document) -> None:
    properties = word.core_properties
    moment = datetime.datetime.combine(document.dated_on, datetime.time())
    properties.title = _property(document.title)
    properties.author = properties.last_modified_by = _property(document.author)
    properties.subject = _property(document.subject)
    properties.created = properties.modified = moment
    properties.comments = properties.keywords = properties.category = ""
    properties.language = LANGUAGES[document.script]
    properties.revision = 1


def _property(text: str) -> str:
    return cleaned(text)[:_LONGEST_PROPERTY]
