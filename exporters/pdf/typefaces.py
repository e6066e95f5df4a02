"""One opened font: which characters it has and how wide they are."""

import functools
import hashlib

import uharfbuzz

from exporters.pdf.font_files import FontFile


class Typeface:
    """A font ready for measuring; safe to read from several threads.

    Args:
        file: the font.

    Attributes:
        face: the font as HarfBuzz knows it.
        name: its PostScript name.
        key: what tells it apart from every other font.
        units_per_em: its units in the size of a character.
    """

    def __init__(self, file: FontFile) -> None:
        blob = uharfbuzz.Blob.from_file_path(str(file.path))
        self.face = uharfbuzz.Face(blob, file.index)
        self.name = _postscript_name(self.face)
        self.key = f"{self.name}-{_digest(self.face)}"
        self._font = uharfbuzz.Font(self.face)
        self.units_per_em = self.face.upem
        self._advances: dict[str, float | None] = {}

    def has(self, character: str) -> bool:
        """Tell whether the font draws the character."""
        return self._advance(character) is not None

    def advance(self, character: str) -> float:
        """Return the width of a character in em; that of a character it lacks is 0."""
        return self._advance(character) or 0.0

    def glyph(self, character: str) -> int:
        """Return the number of the glyph of a character, 0 if there is none."""
        return int(self._font.get_nominal_glyph(ord(character)) or 0)

    def draw(self, character: str, pen: object) -> None:
        """Draw the outline of a character with a pen of fontTools, in units of the font."""
        self._font.draw_glyph_with_pen(self.glyph(character), pen)

    def _advance(self, character: str) -> float | None:
        try:
            return self._advances[character]
        except KeyError:
            glyph = self.glyph(character)
            advance = self._font.get_glyph_h_advance(glyph) / self.units_per_em if glyph else None
            self._advances[character] = advance
            return advance


def open_typeface(file: FontFile) -> Typeface:
    """Return the opened font; the same object as long as the file does not change."""
    return _opened(file, file.path.stat().st_mtime_ns)


@functools.lru_cache(maxsize=48)
def _opened(file: FontFile, _modified: int) -> Typeface:
    return Typeface(file)


def _postscript_name(face: uharfbuzz.Face) -> str:
    name = face.get_name(uharfbuzz.OTNameIdPredefined.POSTSCRIPT_NAME) or ""
    plain = "".join(c for c in name if c.isascii() and (c.isalnum() or c == "-"))
    return plain or "Font"


def _digest(face: uharfbuzz.Face) -> str:
    """Return what tells two versions of a font apart: its head holds a checksum of the file."""
    head = bytes(face.reference_table("head").data or b"")
    return hashlib.sha256(head + str(face.glyph_count).encode()).hexdigest()[:12]
