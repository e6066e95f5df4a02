"""Bar charts of a web page: drawn as inline SVG, hatched, with their numbers written out."""

from collections.abc import Sequence
from dataclasses import dataclass

from exporters.texts import cleaned
from models.report.document import Picture

WIDTH = 720
_LABELS, _NUMBERS = 250, 60
_BAR, _GAP, _LEGEND = 18, 10, 30
_MOST = 19
"""Characters of a label that stand beside its bars; the table below has all of it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar, in units of the drawing."""

    top: int
    width: float
    number: int
    series: int


@dataclass(frozen=True, slots=True)
class Group:
    """A label with its bars."""

    label: str
    middle: float
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Legend:
    """The name of a series beside its look."""

    left: int
    name: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart as the template takes it.

    Attributes:
        key: makes the ids of its parts unique in the page.
        title: shown above it.
        described: all of it in words, for those who cannot see it.
        rows: label and numbers, for the table below it.
    """

    key: str
    title: str
    described: str
    height: int
    groups: tuple[Group, ...]
    legend: tuple[Legend, ...]
    names: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]
    width: int = WIDTH
    left: int = _LABELS
    bar: int = _BAR - 4


def drawing(picture: Picture, key: str) -> Drawing:
    """Return a chart with all its places worked out."""
    highest = max(max(numbers) for _, numbers in picture.series) or 1
    names = tuple(cleaned(name) for name, _ in picture.series)
    step = len(names) * _BAR + _GAP
    groups = []
    for place, label in enumerate(picture.labels):
        top = _LEGEND + place * step
        bars = tuple(
            Bar(
                top + number * _BAR + 2,
                round((WIDTH - _LABELS - _NUMBERS) * some[place] / highest, 1),
                some[place],
                number,
            )
            for number, (_, some) in enumerate(picture.series)
        )
        groups.append(Group(_short(cleaned(label)), top + len(names) * _BAR / 2, bars))
    rows = tuple(
        (cleaned(label), tuple(some[place] for _, some in picture.series))
        for place, label in enumerate(picture.labels)
    )
    return Drawing(
        key,
        cleaned(picture.title),
        _described(names, rows),
        _LEGEND + len(groups) * step,
        tuple(groups),
        tuple(Legend(_LABELS + 150 * n, name) for n, name in enumerate(names)),
        names,
        rows,
    )


def _short(label: str) -> str:
    return label if len(label) <= _MOST else label[: _MOST - 1] + "…"


def _described(names: Sequence[str], rows: Sequence[tuple[str, tuple[int, ...]]]) -> str:
    return "；".join(
        f"{label}："
        + "，".join(f"{name}{number}" for name, number in zip(names, some, strict=True))
        for label, some in rows
    )
