"""The parts and texts of each edition, as headings to look for in a past year's report."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from models.imports.past_report_numbers import plain
from models.rules.editions import EditionKey

_TEMPLATES = Path(__file__).parents[2] / "resources" / "templates"
_FILES = {EditionKey.NARRATIVE_2008: "narrative-2008.toml"}
_SIX_PARTS = "six-parts.toml"
_CODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Place:
    """A text of the narrative.

    Attributes:
        key: its key in the edition.
        label: what the window calls it.
        heading: its second-level heading as it is compared; None for none, empty where only
            its number tells.
    """

    key: str
    label: str
    heading: str | None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report: heading as shown and as compared, and its texts in order."""

    heading: str
    compared: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """What an edition is made of, for reading: keys of the cover, label of the cover, parts."""

    cover: str
    labels: dict[str, str]
    sections: tuple[Section, ...]


@cache
def outline_of(edition: EditionKey) -> Outline:
    """Return the outline of an edition, from the file that holds its first wordings."""
    name = _FILES.get(edition, _SIX_PARTS)
    data = tomllib.loads((_TEMPLATES / name).read_text(encoding="utf-8"))
    return Outline(
        data["cover"]["title"],
        {entry["key"]: entry["label"] for entry in data["cover"]["text"]},
        tuple(
            Section(
                _shown(part["heading"]),
                plain(_shown(part["heading"])),
                tuple(_place(entry) for entry in part.get("text", ())),
            )
            for part in data["part"]
        ),
    )


def _shown(template: str) -> str:
    return _CODE.sub("", template)


def _place(entry: dict[str, str]) -> Place:
    heading = entry.get("heading")
    compared = None if heading is None else plain(_shown(heading))
    return Place(entry["key"], entry["label"], compared)
