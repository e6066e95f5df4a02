"""What an edition of the report is made of."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
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
class Edition:
    """One edition: its texts in order and how the filled texts become blocks.

    Attributes:
        key: as in `models.rules.editions.EditionKey`.
        texts: editable texts, the facts of the cover first.
        title: the template of the title.
        file_stem: the template of the file's name.
        tables: the blocks that stand in the attachment for a year's figures.
    """

    key: str
    texts: tuple[TextPlan, ...]
    title: str
    file_stem: str
    tables: Callable[[YearFigures, "Facts"], tuple[Block, ...]]


Facts = dict[str, Any]


@cache
def text_plans(name: str) -> tuple[TextPlan, ...]:
    """Return the texts of a template file in `resources/templates`, in order."""
    data = tomllib.loads((TEMPLATES / name).read_text(encoding="utf-8"))
    plans = [
        TextPlan(entry["key"], entry["label"], data["cover"]["title"], entry["template"])
        for entry in data["cover"]["text"]
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
            for entry in part["text"]
        ]
    return tuple(plans)
