"""What an edition of the report is made of."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from models.figures.year import YearFigures
from models.report.document import Block

TEMPLATES = Path(__file__).parents[3] / "resources" / "templates"


@dataclass(frozen=True, slots=True)
class TextPlan:
    """One editable text of the report.

    Attributes:
        key: stable name, under which the clerk's own wording is kept.
        label: what the window calls it.
        section: heading of the part it belongs to.
        template: the wording that stands there at first.
        heading: second-level heading before it; None for none.
        run_in: the heading and the text are one paragraph.
    """

    key: str
    label: str
    section: str
    template: str
    heading: str | None = None
    run_in: bool = False


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of an edition and its parts.

    Attributes:
        plans: the texts in order, those of the cover first.
        cover: keys of the texts that stand before the first part.
        sections: templates of the headings of the parts, in order.
    """

    plans: tuple[TextPlan, ...]
    cover: frozenset[str]
    sections: tuple[str, ...]


Facts = dict[str, Any]
TableMaker = Callable[[YearFigures, Facts], tuple[Block, ...]]


def no_tables(_figures: YearFigures, _facts: Facts) -> tuple[Block, ...]:
    """Return nothing: for editions without an attachment."""
    return ()


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition: its texts and tables in order.

    Attributes:
        key: as in `models.rules.editions.EditionKey`.
        wording: its texts and parts.
        title: the template of the title.
        file_stem: the template of the file's name.
        answers: the answers of the year by kind, as the sentences list them.
        part_tables: what stands below the texts of a part, by the heading of the part.
        attachment: what stands behind the signature.
    """

    key: str
    wording: Texts
    title: str
    file_stem: str
    answers: Callable[[YearFigures], dict[str, object]]
    part_tables: Mapping[str, TableMaker] = field(default_factory=dict)
    attachment: TableMaker = no_tables

    @property
    def texts(self) -> tuple[TextPlan, ...]:
        """The editable texts in order."""
        return self.wording.plans


@cache
def read_texts(name: str) -> Texts:
    """Return the texts of a file in `resources/templates`."""
    data = tomllib.loads((TEMPLATES / name).read_text(encoding="utf-8"))
    cover = data["cover"]
    plans = [
        TextPlan(entry["key"], entry["label"], cover["title"], entry["template"])
        for entry in cover["text"]
    ]
    for part in data["part"]:
        plans += [
            TextPlan(
                entry["key"],
                entry["label"],
                part["heading"],
                entry["template"],
                entry.get("heading"),
                entry.get("run_in", False),
            )
            for entry in part.get("text", ())
        ]
    return Texts(
        tuple(plans),
        frozenset(entry["key"] for entry in cover["text"]),
        tuple(part["heading"] for part in data["part"]),
    )
