"""A document as one accessible web page without scripts or other files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from exporters.html.pictures import Drawing, drawing
from exporters.texts import cell_text, cleaned
from models.problems import SILENT, Progress
from models.report.document import (
    Block,
    Cell,
    Document,
    Face,
    PageBreak,
    Paragraph,
    Picture,
    RedHead,
    Row,
    Style,
    Table,
)

TEMPLATES = Path(__file__).parents[2] / "resources" / "templates"
_LANGUAGES = {"hans": "zh-CN", "hant": "zh-TW"}
_CONTENTS = {"hans": "目录", "hant": "目錄"}
_NUMBERS = {"hans": "图中数据", "hant": "圖中數據"}
_CLASSES = {
    Style.SUBTITLE: "subtitle",
    Style.RECIPIENT: "flush",
    Style.SIGNATURE: "signature name",
    Style.DATE: "signature",
    Style.ATTACHMENT_MARK: "mark",
    Style.NOTE: "note",
}
_HEADINGS = {Style.TITLE: 1, Style.HEADING_1: 2, Style.HEADING_2: 3}


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the table of contents."""

    text: str
    level: int
    anchor: str


@dataclass(frozen=True, slots=True)
class _Run:
    text: str
    lead: bool


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    rows: int
    columns: int
    classes: str
    label: bool
    scope: str


@dataclass(frozen=True, slots=True)
class _Part:
    """A block as the template takes it; `kind` tells which of the others it fills."""

    kind: str
    text: str = ""
    level: int = 0
    anchor: str = ""
    classes: str = ""
    runs: Sequence[_Run] = ()
    caption: str = ""
    head: Sequence[Sequence[_Cell]] = ()
    body: Sequence[Sequence[_Cell]] = ()
    drawing: Drawing | None = None


@dataclass(slots=True)
class _Page:
    parts: list[_Part] = field(default_factory=list)
    contents: list[_Entry] = field(default_factory=list)


def render_html(document: Document, *, progress: Progress = SILENT) -> bytes:
    """Return a document as a web page in UTF-8; identical bytes for an identical document.

    Raises:
        Cancelled: the clerk stopped between two blocks.
    """
    page = _Page()
    blocks = document.blocks
    for number, block in enumerate(blocks, start=1):
        _add(page, block)
        progress.step(number, len(blocks), "已写入网页")
    text = _template().render(
        document=document,
        language=_LANGUAGES[document.script],
        contents_label=_CONTENTS[document.script],
        numbers_label=_NUMBERS[document.script],
        contents=page.contents,
        parts=page.parts,
    )
    return cleaned(text).encode()


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template("report.html.jinja")


def _add(page: _Page, block: Block) -> None:
    match block:
        case Paragraph():
            page.parts.append(_paragraph(page, block))
        case Table():
            page.parts.append(_table(block))
        case RedHead():
            signer = f"签发人：{block.signer}" if block.signer else ""
            runs = [_Run(text, lead=False) for text in (block.number, signer) if text]
            page.parts.append(_Part("red", text=block.mark, runs=runs))
        case Picture():
            made = drawing(block, f"chart-{len(page.parts)}")
            page.parts.append(_Part("picture", drawing=made))
        case PageBreak():
            page.parts.append(_Part("break"))
        case _:
            pass


def _paragraph(page: _Page, block: Paragraph) -> _Part:
    anchor = ""
    if block.outline is not None:
        anchor = f"part-{len(page.contents) + 1}"
        heading = [run.text for run in block.runs if run.face is not Face.BODY]
        text = "".join(heading) or block.text
        page.contents.append(_Entry(text.rstrip("。："), min(block.outline, 2), anchor))
    if block.style in _HEADINGS:
        return _Part(
            "heading",
            text=block.text,
            level=_HEADINGS[block.style],
            anchor=anchor or f"heading-{len(page.parts)}",
        )
    classes = _CLASSES.get(block.style, "")
    runs = [_Run(run.text, run.face is Face.HEADING_2) for run in block.runs]
    return _Part("paragraph", anchor=anchor, classes=classes, runs=runs)


def _table(table: Table) -> _Part:
    rows = [list(_cells(row, table.header_columns)) for row in table.rows]
    return _Part(
        "table",
        caption=table.name,
        head=rows[: table.heading_rows],
        body=rows[table.heading_rows :],
    )


def _cells(row: Row, header_columns: int) -> Iterator[_Cell]:
    for column, cell in enumerate(row):
        if cell is not None:
            label = column < header_columns
            yield _Cell(
                cell_text(cell.value),
                cell.rows,
                cell.columns,
                _cell_classes(cell),
                label,
                "row" if label and column + cell.columns <= header_columns else "col",
            )


def _cell_classes(cell: Cell) -> str:
    names = [] if cell.align == "center" else [cell.align]
    return " ".join([*names, "head"] if cell.head else names)
