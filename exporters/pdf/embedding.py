"""Fonts for one document: of each only the characters that occur, as TrueType outlines."""

import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from itertools import count

import uharfbuzz
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont as PdfFont

from exporters.pdf.typefaces import Typeface

_DROPPED = (
    *("GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG", "kern", "JSTF", "STAT"),
    *("meta", "gasp", "fvar", "gvar", "avar", "HVAR", "MVAR"),
)
_NUMBERS = count()  # so that two documents can be made at the same time
_CURVE_ERROR = 1.0
"""Largest distance in font units between a cubic curve and the quadratic ones that replace it."""


@contextmanager
def embedded_fonts(
    wanted: Mapping[Typeface, Iterable[str]],
) -> Iterator[dict[Typeface, str]]:
    """Make fonts of the characters wanted known to ReportLab, for as long as the context lasts.

    Args:
        wanted: the characters drawn with each typeface.

    Returns:
        The name under which ReportLab knows the font of each typeface.
    """
    fonts = {}
    for typeface, characters in wanted.items():
        text = "".join(sorted({" ", *characters}))
        name = f"{typeface.key}-{next(_NUMBERS)}"
        font = PdfFont(name, io.BytesIO(_subset(typeface, text)))
        # ReportLab takes two fonts for one if their files bear the same name.
        font.face.name = name.encode()
        pdfmetrics.registerFont(font)
        font.face.name = typeface.name.encode()
        fonts[typeface] = font
    try:
        yield {typeface: font.fontName for typeface, font in fonts.items()}
    finally:
        # ReportLab would keep them for ever, and a preview makes new ones all day.
        for font in fonts.values():
            font.face.name = font.fontName.encode()
            font.unregister()


@lru_cache(maxsize=24)
def _subset(typeface: Typeface, text: str) -> bytes:
    """Return a TrueType font of some characters."""
    wanted = uharfbuzz.SubsetInput()
    for character in text:
        wanted.sets(uharfbuzz.SubsetInputSets.UNICODE).add(ord(character))
    for table in _DROPPED:
        tag = int.from_bytes(table.encode(), "big")
        wanted.sets(uharfbuzz.SubsetInputSets.DROP_TABLE_TAG).add(tag)
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.DESUBROUTINIZE
    data = bytes(uharfbuzz.subset(typeface.face, wanted).blob.data)
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    if "CFF " in font:
        _to_true_type(font)
    result = io.BytesIO()
    font.save(result)
    return result.getvalue()


def _to_true_type(font: TTFont) -> None:
    """Replace the cubic outlines of a font by quadratic ones, which ReportLab can embed."""
    glyphs_of = font.getGlyphSet()
    order = font.getGlyphOrder()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(glyphs_of)
        glyphs_of[name].draw(Cu2QuPen(pen, _CURVE_ERROR, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = table = newTable("glyf")
    table.glyphOrder, table.glyphs = order, glyphs
    del font["CFF "]
    table.compile(font)
    metrics = font["hmtx"]
    for name, glyph in glyphs.items():
        if hasattr(glyph, "xMin"):
            metrics[name] = (metrics[name][0], glyph.xMin)
    _set_up(font, order)


def _set_up(font: TTFont, order: list[str]) -> None:
    """Fill in the tables that only TrueType fonts have."""
    font["maxp"] = limits = newTable("maxp")
    limits.tableVersion = 0x00010000
    limits.maxZones = 1
    limits.maxTwilightPoints = limits.maxStorage = limits.maxFunctionDefs = 0
    limits.maxInstructionDefs = limits.maxStackElements = limits.maxSizeOfInstructions = 0
    limits.maxComponentElements = 0
    limits.compile(font)
    names = font["post"]
    names.formatType = 3.0
    names.extraNames, names.mapping, names.glyphOrder = [], {}, order
    font.sfntVersion = "\0\1\0\0"
