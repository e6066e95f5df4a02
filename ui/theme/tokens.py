"""The look in numbers: colours, spaces, corners, sizes of type; all else is made of them."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """A ground and the text that stands on it."""

    background: str
    foreground: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, as `#rrggbb`.

    Attributes:
        window: behind everything.
        surface: cards, panels, fields.
        surface_alternate: every second row of a table.
        sidebar: the ground of the navigation.
        hover: under the pointer, on a surface.
        border: lines between and around surfaces.
        field_border: lines around what can be filled or pressed.
        text: what is read.
        text_muted: labels, hints, headings of columns.
        text_disabled: what cannot be used now (needs no contrast).
        primary: the one button that does the usual thing.
        primary_hover: the same under the pointer.
        on_primary: text on it.
        link: text that can be pressed, the chosen page, the focus ring.
        selected: a selected row.
        chosen: the page that is shown, in the navigation.
        danger: text that says what is wrong.
        warning: text that says what to look at.
        success: text that says that it is done.
        thumb: the handle of a scroll bar.
        desk: behind the pages of a document.
        pills: grounds and texts of states: neutral, info, success, warning, danger, accent.
    """

    window: str
    surface: str
    surface_alternate: str
    sidebar: str
    hover: str
    border: str
    field_border: str
    text: str
    text_muted: str
    text_disabled: str
    primary: str
    primary_hover: str
    on_primary: str
    link: str
    selected: str
    chosen: str
    danger: str
    warning: str
    success: str
    thumb: str
    desk: str
    pills: Mapping[str, Pair]

    def readable_pairs(self) -> list[Pair]:
        """Return every text with every ground it can stand on."""
        grounds = (self.window, self.surface, self.surface_alternate, self.sidebar, self.hover)
        texts = (self.text, self.text_muted, self.link, self.danger, self.warning, self.success)
        pairs = [Pair(ground, text) for ground in grounds for text in texts]
        pairs += [Pair(ground, self.text) for ground in (self.selected, self.chosen)]
        pairs += [Pair(self.chosen, self.link), Pair(self.selected, self.text_muted)]
        pairs += [Pair(fill, self.on_primary) for fill in (self.primary, self.primary_hover)]
        pairs += [Pair(pill.background, self.text) for pill in self.pills.values()]
        return pairs + list(self.pills.values())


LIGHT = Tokens(
    window="#f5f6f8",
    surface="#ffffff",
    surface_alternate="#fafbfc",
    sidebar="#ffffff",
    hover="#f0f2f5",
    border="#dee0e3",
    field_border="#c8ccd2",
    text="#1f2329",
    text_muted="#5a616b",
    text_disabled="#a3a8b0",
    primary="#1456c8",
    primary_hover="#0f48ab",
    on_primary="#ffffff",
    link="#1456c8",
    selected="#dce8fd",
    chosen="#e8f0fe",
    danger="#b42318",
    warning="#8f4e00",
    success="#0e6b3a",
    thumb="#c8ccd2",
    desk="#e4e7ec",
    pills={
        "neutral": Pair("#eef0f3", "#4b5563"),
        "info": Pair("#e8f0fe", "#1456c8"),
        "success": Pair("#e8f7ee", "#0e6b3a"),
        "warning": Pair("#fff7e6", "#8f4e00"),
        "danger": Pair("#fdecec", "#b42318"),
        "accent": Pair("#f3e8ff", "#6d28b9"),
    },
)

DARK = Tokens(
    window="#17181a",
    surface="#212327",
    surface_alternate="#24262a",
    sidebar="#1c1e21",
    hover="#2a2d32",
    border="#34373c",
    field_border="#474b52",
    text="#e6e8eb",
    text_muted="#a9afb8",
    text_disabled="#6a7079",
    primary="#2f6bd8",
    primary_hover="#2a60c2",
    on_primary="#ffffff",
    link="#7fb0ff",
    selected="#2a4066",
    chosen="#22324f",
    danger="#ff9a92",
    warning="#f5b95c",
    success="#6fd39b",
    thumb="#4a4e55",
    desk="#101113",
    pills={
        "neutral": Pair("#33363b", "#c3c8cf"),
        "info": Pair("#22324f", "#8db8ff"),
        "success": Pair("#12382a", "#6fd39b"),
        "warning": Pair("#45330f", "#f7c97c"),
        "danger": Pair("#4a1f1f", "#ffaaa3"),
        "accent": Pair("#35264f", "#cfb4ff"),
    },
)

_DARKEST = 0.03928

SPACE = (4, 8, 12, 16, 24)
"""The only distances between things, in pixels."""

RADIUS = 6
CARD_RADIUS = 8


@dataclass(frozen=True, slots=True)
class TypeScale:
    """Sizes of type in pixels."""

    small: int
    body: int
    section: int
    title: int
    figure: int


TYPE_SCALES = {
    "normal": TypeScale(small=13, body=14, section=15, title=20, figure=22),
    "large": TypeScale(small=16, body=18, section=19, title=25, figure=28),
}


def contrast(pair: Pair) -> float:
    """Return the contrast of a text on its ground, from 1 to 21.

    Source:
        WCAG 2.1, relative luminance and contrast ratio; 4.5 is its level AA for text.
    """
    lighter, darker = sorted((_luminance(pair.background), _luminance(pair.foreground)))[::-1]
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= _DARKEST else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
