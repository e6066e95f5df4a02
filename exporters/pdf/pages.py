"""Pages as data: what stands where. Laid out first, drawn when all of them are known."""

from dataclasses import dataclass, field
from typing import Literal

from exporters.pdf.geometry import LEAD, PORTRAIT, PageForm
from exporters.pdf.lines import Line

Align = Literal["justify", "left", "center", "right"]


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text.

    Attributes:
        line: its pieces.
        left: left edge of the measure of the line, from the left of the page.
        baseline: where it stands, from the top of the page.
        size: of its characters.
        pitch: from one full-width character to the next.
        align: where a line stands in its measure.
        red: printed in red, as the heading of a notice may be.
    """

    line: Line
    left: float
    baseline: float
    size: float
    pitch: float
    align: Align = "justify"
    red: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line, black or red; places from the upper left corner of the page."""

    left: float
    top: float
    right: float
    bottom: float
    width: float
    red: bool = False


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A filled rectangle; places from the upper left corner of the page.

    Attributes:
        grey: of its filling, 0 for black, 1 for white.
    """

    left: float
    top: float
    width: float
    height: float
    grey: float = 0.0


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline that leads to a height of the page."""

    text: str
    level: int
    top: float


@dataclass(slots=True)
class Page:
    """One page and what stands on it; the first page of a letter bears no number."""

    form: PageForm
    lines: list[TextLine] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    rectangles: list[Rectangle] = field(default_factory=list)
    bookmarks: list[Bookmark] = field(default_factory=list)
    numbered: bool = True


class Flow:
    """Fills one page after the other from the top.

    Args:
        form: of the pages for which no other is asked.
    """

    def __init__(self, form: PageForm = PORTRAIT) -> None:
        self._form = form
        self.pages: list[Page] = [Page(form)]
        self._used = 0.0

    @property
    def page(self) -> Page:
        """The page that is being filled."""
        return self.pages[-1]

    @property
    def top(self) -> float:
        """Where the next line begins, from the top of the page."""
        return self.page.form.top + self._used

    @property
    def room(self) -> float:
        """Height that is left on the page."""
        return self.page.form.depth - self._used

    @property
    def fresh(self) -> bool:
        """Whether nothing stands on the page yet."""
        return self._used == 0

    def fits(self, height: float) -> bool:
        """Tell whether something of this height still goes on the page."""
        return height <= self.room + 0.01

    def take(self, height: float) -> float:
        """Use up a height, on a new page if there is no room, and return its top."""
        if not self.fits(height) and not self.fresh:
            self.new_page()
        top = self.top
        self._used += height
        return top

    def new_page(self, form: PageForm | None = None) -> None:
        """Begin a page; one on which nothing stands yet is used."""
        form = form or self._form
        if self.fresh and not self.page.bookmarks:
            self.page.form = form
        else:
            self.pages.append(Page(form))
        self._used = 0.0

    def finished_pages(self) -> list[Page]:
        """Return the pages, without a last one on which nothing stands."""
        last = self.page
        if len(self.pages) > 1 and not (
            last.lines or last.rules or last.rectangles or last.bookmarks
        ):
            self.pages.pop()
        return self.pages

    def to_grid(self) -> None:
        """Go on at the next line of the grid, after something of another height."""
        if not self.fresh:
            self._used = min(-(-(self._used - 0.01) // LEAD) * LEAD, self.page.form.depth)
