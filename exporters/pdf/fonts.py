"""Which font draws which part of a document: the official ones, else free ones, else our own.

Source:
    GB/T 9704-2012, 5.2.2: 仿宋 for text, 小标宋 for titles, 黑体 and 楷体 for headings, 宋体 for
    page numbers.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from exporters.pdf.font_files import (
    REGULAR_WEIGHT,
    FontFile,
    bundled_fonts,
    fonts_in,
    normalised,
    system_folders,
)
from exporters.pdf.texts import texts_of
from exporters.pdf.typefaces import Typeface, open_typeface
from models.messages import Message, translatable
from models.report.document import Document, Face

BOLD_WEIGHT = 700
_NEAR = 150
"""Difference in weight up to which a font may stand in for another of its family."""
TITLE_STROKE = 0.55 / 22
"""Stroke in em that makes a regular 宋体 as dark as 小标宋: 0.55 pt at 22 pt."""
HEADING_2_STROKE = 0.35 / 16
"""Stroke in em that sets a heading in 宋体 apart where there is no 楷体: 0.35 pt at 16 pt."""
TOLERATED_SHARE = 0.02
"""Share of a role's characters that may come from other fonts before another font is chosen."""

_BODY = translatable("errors", "未找到仿宋，正文已用宋体代替；正式印发前请安装仿宋字体。")
_HEADING_2 = translatable("errors", "未找到楷体，二级标题已用宋体代替；正式印发前请安装楷体字体。")
_TITLE = translatable(
    "errors", "未找到小标宋，标题已用加粗的宋体代替；正式印发前请安装方正小标宋字体。"
)


@dataclass(frozen=True, slots=True)
class _Choice:
    """A family that may draw a role, by all its names; `stroke` in em makes it darker.

    A family of many weights is only taken where one of them is near enough: a thin title, or a
    black text, is worse than the next family.
    """

    names: tuple[str, ...]
    weight: int = REGULAR_WEIGHT
    tolerance: int = 1000
    stroke: float = 0.0
    apology: str = ""


_SERIF = ("Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", "思源宋体")
_SANS = ("Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "思源黑体")
_CHOICES: Mapping[Face, tuple[_Choice, ...]] = {
    Face.BODY: (
        _Choice(("仿宋_GB2312", "FangSong_GB2312")),
        _Choice(("仿宋", "FangSong", "SimFang")),
        _Choice(("方正仿宋_GBK", "FZFangSong-Z02", "方正仿宋简体", "FZFangSong-Z02S")),
        _Choice(("CESI仿宋-GB2312", "CESI_FS_GB2312", "CESI仿宋-GB13000", "CESI_FS_GB13000")),
        _Choice(("华文仿宋", "STFangsong")),
        _Choice(("朱雀仿宋", "Zhuque Fangsong (technical preview)", "Zhuque Fangsong")),
        _Choice(("FandolFang", "FandolFang-Regular")),
    ),
    Face.HEADING_1: (
        _Choice(("黑体", "SimHei")),
        _Choice(("方正黑体_GBK", "FZHei-B01", "方正黑体简体", "FZHei-B01S")),
        _Choice(("CESI黑体-GB2312", "CESI_HT_GB2312", "CESI黑体-GB13000", "CESI_HT_GB13000")),
        _Choice(("华文黑体", "STHeiti")),
        _Choice(_SANS, weight=500, tolerance=_NEAR),
        _Choice(("FandolHei", "FandolHei-Regular")),
    ),
    Face.HEADING_2: (
        _Choice(("楷体_GB2312", "KaiTi_GB2312")),
        _Choice(("楷体", "KaiTi", "SimKai")),
        _Choice(("方正楷体_GBK", "FZKai-Z03", "方正楷体简体", "FZKai-Z03S")),
        _Choice(("CESI楷体-GB2312", "CESI_KT_GB2312", "CESI楷体-GB13000", "CESI_KT_GB13000")),
        _Choice(("华文楷体", "STKaiti")),
        _Choice(("霞鹜文楷", "LXGW WenKai", "LXGW WenKai GB")),
        _Choice(("FandolKai", "FandolKai-Regular")),
    ),
    Face.TITLE: (
        _Choice(("方正小标宋_GBK", "FZXiaoBiaoSong-B05", "方正小标宋简体", "FZXiaoBiaoSong-B05S")),
        _Choice(("CESI小标宋-GB2312", "CESI_XBS_GB2312", "CESI小标宋-GB13000", "CESI_XBS_GB13000")),
        _Choice(("华文中宋", "STZhongsong"), apology=_TITLE),
        _Choice(_SERIF, weight=BOLD_WEIGHT, tolerance=_NEAR, apology=_TITLE),
    ),
    Face.DIGITS: (
        _Choice(("宋体", "SimSun")),
        _Choice(("方正书宋_GBK", "FZShuSong-Z01", "方正书宋简体", "FZShuSong-Z01S")),
        _Choice(("CESI宋体-GB2312", "CESI_SS_GB2312", "CESI宋体-GB13000", "CESI_SS_GB13000")),
        _Choice(("华文宋体", "STSong")),
        _Choice(_SERIF, tolerance=_NEAR),
    ),
}
_LAST_CHOICES: Mapping[Face, _Choice] = {
    Face.BODY: _Choice((), apology=_BODY),
    Face.HEADING_1: _Choice(()),
    Face.HEADING_2: _Choice((), stroke=HEADING_2_STROKE, apology=_HEADING_2),
    Face.TITLE: _Choice((), stroke=TITLE_STROKE, apology=_TITLE),
    Face.DIGITS: _Choice(()),
}
_RARE_CHARACTERS = (
    ("LXGW WenKai", "霞鹜文楷"),
    ("SimSun-ExtB", "宋体-ExtB"),
    ("SimSun-ExtG",),
    ("BabelStone Han",),
    ("HanaMinA",),
    ("HanaMinB",),
)


@dataclass(frozen=True, slots=True, eq=False)
class Ink:
    """How a character is drawn: a typeface and the stroke in em that makes it darker."""

    typeface: Typeface
    stroke: float = 0.0
    apology: str = ""


class FontSet:
    """For each face its fonts, the best first; a character comes from the first that has it.

    Args:
        chains: the fonts of each face.
    """

    def __init__(self, chains: Mapping[Face, tuple[Ink, ...]]) -> None:
        self._chains = dict(chains)
        self._found: dict[tuple[Face, str], Ink | None] = {}

    def ink(self, face: Face, character: str) -> Ink | None:
        """Return what draws a character in a face, or None if no font has it."""
        key = (face, character)
        if key not in self._found:
            having = (ink for ink in self._chains[face] if ink.typeface.has(character))
            self._found[key] = next(having, None)
        return self._found[key]

    def main_ink(self, face: Face) -> Ink:
        """Return the font that draws a face when it has the characters."""
        return self._chains[face][0]

    def substitutions(self) -> tuple[Message, ...]:
        """Return one sentence for each face whose required font was not found."""
        apologies = (self._chains[face][0].apology for face in Face)
        return tuple(Message(text) for text in dict.fromkeys(apologies) if text)

    def suited_to(self, characters: Mapping[Face, set[str]]) -> "FontSet":
        """Return the fonts with those first that have nearly all characters of their face.

        A page that changes its font every few characters is worse than the second-best font.
        """
        chains = dict(self._chains)
        for face, wanted in characters.items():
            chain = chains[face]
            suited = next((ink for ink in chain if _suits(ink, wanted)), chain[0])
            chains[face] = (suited, *(ink for ink in chain if ink is not suited))
        return self if chains == self._chains else FontSet(chains)


def resolve_fonts(folders: Sequence[Path] | None = None, *, bundled_only: bool = False) -> FontSet:
    """Return the fonts for official documents that this machine has.

    Args:
        folders: where to look instead of the folders of the operating system.
        bundled_only: use only the fonts that come with the program, the same on each machine.
    """
    searched = system_folders() if folders is None else folders
    found = () if bundled_only else fonts_in(searched)
    library = _Library(font for font in found if font.embeddable)
    serif, sans = (open_typeface(font) for font in bundled_fonts())
    rare = [font for names in _RARE_CHARACTERS for font in library.find(_Choice(names))]
    chains = {}
    for face in Face:
        last = _LAST_CHOICES[face]
        first, second = (sans, serif) if face is Face.HEADING_1 else (serif, sans)
        chains[face] = (
            *(
                Ink(open_typeface(font), choice.stroke, choice.apology)
                for choice in _CHOICES[face]
                for font in library.find(choice)
            ),
            Ink(first, last.stroke, last.apology),
            Ink(second, last.stroke, last.apology),
            *(Ink(open_typeface(font)) for font in rare),
        )
    return FontSet(chains)


def missing_characters(document: Document, fonts: FontSet) -> set[str]:
    """Return the characters of the document that none of the fonts can draw."""
    return {
        character
        for text, face in texts_of(document)
        for character in text
        if character != "\n" and fonts.ink(face, character) is None
    }


class _Library:
    """Fonts by name.

    Args:
        fonts: the fonts that may be embedded.
    """

    def __init__(self, fonts: Iterable[FontFile]) -> None:
        self._by_name: dict[str, list[FontFile]] = {}
        for font in fonts:
            for name in sorted(font.names):
                self._by_name.setdefault(name, []).append(font)

    def find(self, choice: _Choice) -> list[FontFile]:
        """Return the font of a choice, the nearest in weight, as a list of one or none."""
        fonts = [font for name in choice.names for font in self._by_name.get(normalised(name), ())]
        near = [font for font in fonts if abs(font.weight - choice.weight) <= choice.tolerance]
        return sorted(near, key=lambda font: abs(font.weight - choice.weight))[:1]


def _suits(ink: Ink, wanted: set[str]) -> bool:
    missing = sum(not ink.typeface.has(character) for character in wanted)
    return missing <= TOLERATED_SHARE * len(wanted)
