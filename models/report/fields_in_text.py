"""A text of the report as words and figures: what the editor shows, and what is stored of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from models.figures.sources import Number
from models.figures.year import YearFigures
from models.problems import UserError
from models.report.figure_names import figure_group, figure_name
from models.report.phrases import figure_number, filled, pieces, shown_number


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of words, or one figure.

    Attributes:
        text: the words, or the figure as it is shown.
        path: which figure it is; empty for words.
    """

    text: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class FigureChoice:
    """A figure that can be put into a text.

    Attributes:
        path: which figure it is.
        name: what it is called.
        group: the figures it stands among.
        value: as a text shows it.
    """

    path: str
    name: str
    group: str
    value: str


class StatedFigures:
    """`figure(path)` of the templates: any figure of the year by its path.

    Args:
        values: path → number, as the texts state it.
    """

    def __init__(self, values: Mapping[str, Number]) -> None:
        self._values = values

    def __call__(self, path: str) -> Number:
        """Return the number, which knows its path.

        Raises:
            UserError: there is no such figure.
        """
        if path not in self._values:
            raise UserError(
                "台账里没有“{name}”这个数字，请从文字里删去，或换成别的数字。",
                name=figure_name(str(path)),
            )
        return figure_number(self._values[path], path)


def segments(template: str, facts: Mapping[str, Any]) -> tuple[Segment, ...]:
    """Return a template as words and figures; its conditions are resolved for the year.

    Raises:
        UserError: the template has a fault or names a figure that does not exist.
    """
    return tuple(Segment(text, path) for text, path in pieces(filled(template, facts)))


def template_of(some: Iterable[Segment]) -> str:
    """Return the template that is stored for words and figures.

    Braces of the words stand for themselves and are never read as a template.
    """
    return "".join(_figure(one.path) if one.path else _words(one.text) for one in some)


def _figure(path: str) -> str:
    quoted = path.replace("\\", "\\\\").replace("'", "\\'")
    return f"{{{{ figure('{quoted}') }}}}"


def _words(text: str) -> str:
    return text.replace("{", "{{ '{' }}")


def insertable(figures: YearFigures) -> tuple[FigureChoice, ...]:
    """Return all figures that can be put into a text, in the order of the log."""
    return tuple(
        FigureChoice(path, figure_name(path), figure_group(path), shown_number(value))
        for path, value in figures.values.items()
        if not path.startswith("table2_parts.")
    )
