"""The font files of a machine: where they lie, what they are called, whether they may be embedded.

Names are read from the files themselves: their file names differ from system to system.
"""

import functools
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pylopdf_fonts_zh_cn
import uharfbuzz

SUFFIXES = frozenset({".ttf", ".ttc", ".otf", ".otc"})
REGULAR_WEIGHT = 400

_LARGEST_OLD_WEIGHT = 9  # old fonts count weights from 1 to 9
_RESTRICTED = 0x0002  # the value of the OS/2 fsType that forbids embedding

_NAME_IDS = frozenset({1, 4, 6, 16})  # family, full name, PostScript name, typographic family
_MAC_FOLDERS = ("/System/Library/Fonts", "/Library/Fonts")
_LINUX_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol",
    "/usr/share/texmf/fonts/opentype/public",
)


@dataclass(frozen=True, slots=True)
class FontFile:
    """One font in a file.

    Attributes:
        path: the file.
        index: its number in a collection (.ttc), else 0.
        names: its family and full names, as `normalised`.
        weight: 400 is regular, 700 bold.
        embeddable: its licence bits allow a subset in a document, and its outlines can be.
    """

    path: Path
    index: int
    names: frozenset[str]
    weight: int
    embeddable: bool


def normalised(name: str) -> str:
    """Return a font name without what makers write differently: case, blanks, - and _."""
    return "".join(c for c in name.casefold() if c not in " -_")


def system_folders() -> tuple[Path, ...]:
    """Return the folders in which this operating system keeps fonts, also those of the user."""
    home = Path.home()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", str(home / "AppData" / "Local"))
        return (
            Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts",
            Path(local) / "Microsoft" / "Windows" / "Fonts",
        )
    if sys.platform == "darwin":
        return (*map(Path, _MAC_FOLDERS), home / "Library" / "Fonts")
    return (*map(Path, _LINUX_FOLDERS), home / ".local" / "share" / "fonts", home / ".fonts")


def fonts_in(folders: Sequence[Path]) -> tuple[FontFile, ...]:
    """Return the fonts in the folders and their subfolders, in a fixed order."""
    return tuple(font for path in sorted(_files(folders)) for font in _fonts_of(path))


def bundled_fonts() -> tuple[FontFile, FontFile]:
    """Return Noto Serif SC and Noto Sans SC, which come with the program."""
    serif, sans = pylopdf_fonts_zh_cn.serif_path(), pylopdf_fonts_zh_cn.sans_path()
    return _fonts_of(serif)[0], _fonts_of(sans)[0]


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        for parent, _, names in os.walk(folder):
            yield from (Path(parent, name) for name in names if _is_font(name))


def _is_font(name: str) -> bool:
    return os.path.splitext(name)[1].lower() in SUFFIXES  # noqa: PTH122 - thousands of names


def _fonts_of(path: Path) -> tuple[FontFile, ...]:
    try:
        status = path.stat()
    except OSError:
        return ()
    return _read(path, status.st_mtime_ns, status.st_size)


@functools.lru_cache(maxsize=4096)
def _read(path: Path, _modified: int, size: int) -> tuple[FontFile, ...]:
    """Return the fonts of a file; none if it is not a font or cannot be read."""
    if not size:
        return ()
    try:
        blob = uharfbuzz.Blob.from_file_path(str(path))
    except (OSError, uharfbuzz.HarfBuzzError):
        return ()
    count = uharfbuzz.Face(blob, 0).count
    return tuple(_described(path, index, uharfbuzz.Face(blob, index)) for index in range(count))


def _described(path: Path, index: int, face: uharfbuzz.Face) -> FontFile:
    names = {
        normalised(face.get_name(entry.name_id, entry.language) or "")
        for entry in face.list_names()
        if int(entry.name_id) in _NAME_IDS
    }
    table = bytes(face.reference_table("OS/2").data or b"")
    weight = int.from_bytes(table[4:6], "big") or REGULAR_WEIGHT
    permissions = int.from_bytes(table[8:10], "big")
    if weight <= _LARGEST_OLD_WEIGHT:
        weight *= 100
    embeddable = _may_embed(permissions) and _has_outlines(face)
    return FontFile(path, index, frozenset(names - {""}), weight, embeddable)


def _has_outlines(face: uharfbuzz.Face) -> bool:
    """Tell whether a font has outlines that can be embedded; those of CFF2 cannot."""
    return any(len(face.reference_table(table).data or b"") for table in ("glyf", "CFF "))


def _may_embed(permissions: int) -> bool:
    """Tell whether a subset of the outlines may stand in a document.

    Source:
        OpenType, OS/2 fsType: 0x0002 restricted, 0x0100 no subsetting, 0x0200 bitmaps only.
    """
    return permissions & 0x000F != _RESTRICTED and not permissions & 0x0300
