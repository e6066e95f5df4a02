"""Sentences with figures in them: sandboxed templates, and where each number of a text comes from.

A number in a text is the figure itself, so a sentence and a table cannot differ.
"""

import re
from collections.abc import Container, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, NoReturn, Self

from jinja2 import StrictUndefined, Template, TemplateError
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from typing_extensions import override

from models.problems import UserError
from models.report.document import Face, Run

_START, _NAMED, _END = "\ue000", "\ue001", "\ue002"
_MARKED = re.compile(f"{_START}(.*?){_NAMED}(.*?){_END}")
_PRIVATE = re.compile("[\ue000-\ue002]")
_CHINESE = r"[\u3400-\u9fff\u3000-\u303f\uff00-\uffef“”‘’》）]"
_DECIMALS_OF_MONEY = 2
_FULL_WIDTH = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！"}


class FigureCount(int):
    """A whole number that knows which figure it is."""

    path: str

    def __new__(cls, value: int, path: str) -> Self:
        """Return the number with its path."""
        number = super().__new__(cls, value)
        number.path = path
        return number


class FigureAmount(Decimal):
    """A decimal number that knows which figure it is."""

    path: str

    def __new__(cls, value: Decimal, path: str) -> Self:
        """Return the number with its path."""
        number = super().__new__(cls, value)
        number.path = path
        return number


def figure_number(value: int | Decimal, path: str) -> FigureCount | FigureAmount:
    """Return a number that a template shows and whose figure stays known."""
    if isinstance(value, Decimal):
        return FigureAmount(value, path)
    return FigureCount(value, path)


def shown_number(value: int | Decimal) -> str:
    """Return a number as a text shows it: money with its 角 and 分, others without idle zeros."""
    if not isinstance(value, Decimal):
        return str(int(value))
    text = f"{value:f}"
    whole, _, decimals = text.partition(".")
    if len(decimals) <= _DECIMALS_OF_MONEY:
        return text
    kept = decimals.rstrip("0")
    return f"{whole}.{kept}" if kept else whole


def _shown(value: object) -> object:
    """Return what a template prints for a value: figures with their path around them."""
    if isinstance(value, FigureCount | FigureAmount):
        return f"{_START}{value.path}{_NAMED}{shown_number(value)}{_END}"
    return "" if value is None else value


def _counts(group: Mapping[str, Any], unit: str) -> str:
    return "，".join(f"{name}{_shown(number)}{unit}" for name, number in group.items() if number)


def _names(group: Mapping[str, Any]) -> str:
    return "、".join(name for name, number in group.items() if number)


class _Sentences(ImmutableSandboxedEnvironment):
    """Templates that cannot reach the program, nor keep it busy with huge powers and products."""

    intercepted_binops = frozenset({"*", "**"})

    @override
    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> NoReturn:
        message = f"不能使用 {operator}"
        raise SecurityError(message)


def _environment() -> ImmutableSandboxedEnvironment:
    environment = _Sentences(
        undefined=StrictUndefined, finalize=_shown, autoescape=False, keep_trailing_newline=True
    )
    environment.globals.clear()
    environment.filters |= {"counts": _counts, "names": _names}
    return environment


_ENVIRONMENT = _environment()


@lru_cache(maxsize=1024)
def _compiled(template: str) -> Template:
    """Return a template ready to be filled; the same texts are filled again at every preview."""
    return _ENVIRONMENT.from_string(template)


def filled(template: str, facts: Mapping[str, Any]) -> str:
    """Return a template's text with facts and figures filled in; figures keep their path inside.

    Raises:
        UserError: the template has a fault or names a figure that does not exist.
    """
    try:
        return _compiled(_PRIVATE.sub("", template)).render(facts)
    except (TemplateError, TypeError, ValueError, ArithmeticError) as error:
        raise UserError(
            "这段文字里花括号的写法有错（{reason}），请改正或恢复默认文字。", reason=str(error)
        ) from error


def plain(text: str) -> str:
    """Return a filled text without the paths of its figures."""
    return _MARKED.sub(r"\2", text)


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield the stretches of a filled text: words with an empty path, and figures with theirs."""
    place = 0
    for match in _MARKED.finditer(text):
        if match.start() > place:
            yield text[place : match.start()], ""
        yield match.group(2), match.group(1)
        place = match.end()
    if place < len(text):
        yield text[place:], ""


def runs(
    text: str, face: Face = Face.BODY, overridden: Container[str] = frozenset()
) -> tuple[Run, ...]:
    """Return a filled text as runs; each figure is a run of its own.

    Args:
        text: filled, with the paths of its figures.
        face: of all runs.
        overridden: paths of the figures that are not stated as counted.
    """
    return tuple(
        Run(part, face, path, overridden=bool(path) and path in overridden)
        for part, path in pieces(text)
    )


def normalised(text: str) -> str:
    """Return text with ASCII punctuation beside Chinese made full-width, as print requires."""
    for half, full in _FULL_WIDTH.items():
        mark = re.escape(half)
        text = re.sub(f"(?<={_CHINESE}){mark}|{mark}(?={_CHINESE})", full, text)
    text = re.sub(rf"\((?=[^()]*{_CHINESE}[^()]*\))", "（", text)
    text = re.sub(r"（([^()（）]*)\)", r"（\1）", text)
    return re.sub(r"[ \t]+(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])[ \t]+", "", text)
