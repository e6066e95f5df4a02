"""The report as data: frozen blocks that every exporter renders and every test can compare.

A block holds plain text; escaping is the exporter's business.
"""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Literal

Value = str | int | Decimal | datetime.date | None


class Style(StrEnum):
    """The role of a paragraph (GB/T 9704-2012, 7.3); an exporter gives it font, size and indent."""

    TITLE = "title"
    SUBTITLE = "subtitle"  # right below the title, such as （2018年度）
    RECIPIENT = "recipient"  # 主送机关, full width, no indent
    BODY = "body"
    HEADING_1 = "heading_1"  # 一、
    HEADING_2 = "heading_2"  # （一）
    SIGNATURE = "signature"  # 署名
    DATE = "date"  # 成文日期
    ATTACHMENT = "attachment"  # 附件说明
    ATTACHMENT_MARK = "attachment_mark"  # 附件 at the head of its page
    NOTE = "note"  # small text below a table


class Face(StrEnum):
    """The typeface role of a run of text (GB/T 9704-2012, 5.2.2)."""

    BODY = "body"  # 仿宋
    HEADING_1 = "heading_1"  # 黑体
    HEADING_2 = "heading_2"  # 楷体
    TITLE = "title"  # 小标宋
    DIGITS = "digits"  # 宋体: page numbers, cells of tables


@dataclass(frozen=True, slots=True)
class Run:
    """A text in one face.

    Attributes:
        figure: names the figure it shows, such as `"notices.total"`.
        overridden: the clerk states another number than the one counted.
    """

    text: str
    face: Face = Face.BODY
    figure: str = ""
    overridden: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `outline` is its level in the bookmarks (0 = part), or None for no entry."""

    style: Style
    runs: tuple[Run, ...]
    outline: int | None = None

    @property
    def text(self) -> str:
        """The plain text of all runs."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table.

    Attributes:
        value: what it shows; numbers stay numbers, so a workbook can calculate with them.
        rows: how many rows it spans downwards; the covered places of the grid are None.
        columns: how many columns it spans to the right.
        head: a heading cell (drawn bolder, repeated on each page when in a heading row).
        figure: path of the figure it shows, such as `"table3.granted.total"`.
        addends: (row, column) places in the same table whose sum it is; a formula in a workbook.
    """

    value: Value
    rows: int = 1
    columns: int = 1
    align: Literal["left", "center", "right"] = "center"
    head: bool = False
    figure: str = ""
    addends: tuple[tuple[int, int], ...] = ()


Row = tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells: every row has as many places as `widths`.

    Attributes:
        name: short name, such as `"政府信息公开情况统计表"`; also the name of its sheet.
        widths: relative widths of the columns.
        rows: the grid; the first `heading_rows` repeat on every page.
        landscape: printed on pages turned sideways.
        header_columns: leading columns that hold row labels.
    """

    name: str
    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    heading_rows: int = 1
    header_columns: int = 1
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class BlankLine:
    """An empty line of the page grid."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A bar chart on a page; where nothing can be drawn, its table stands for it.

    Attributes:
        title: shown above it, with the unit.
        labels: what the bars stand for.
        series: for each series its name and a number for each label.
        figures: for each series the paths of its numbers; an empty path for those without one.
    """

    title: str
    labels: tuple[str, ...]
    series: tuple[tuple[str, tuple[int, ...]], ...]
    figures: tuple[tuple[str, ...], ...] = ()

    def table(self, corner: str = "") -> Table:
        """Return the numbers of the chart as a table, a row a label."""
        heads = tuple(
            Cell(text, head=True) for text in (corner, *(name for name, _ in self.series))
        )
        rows = (
            (Cell(label, align="left"), *(Cell(numbers[place]) for _, numbers in self.series))
            for place, label in enumerate(self.labels)
        )
        return Table(self.title, (24.0, *(10.0 for _ in self.series)), (heads, *rows))


@dataclass(frozen=True, slots=True)
class RedHead:
    """版头: the red heading of a document on plain paper (GB/T 9704-2012, 7.2 and 10.1).

    Attributes:
        mark: 发文机关标志, such as `"徐家坪镇人民政府文件"`; a letter has the bare name.
        number: 发文字号; empty for none.
        signer: 签发人 of a document that goes up; empty for none.
        letter: 信函格式, with double lines at head and foot, instead of 文件格式.
    """

    mark: str
    number: str = ""
    signer: str = ""
    letter: bool = False


Block = Paragraph | Table | Picture | RedHead | PageBreak | BlankLine


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document, ready to be written in any format.

    Attributes:
        title: for the metadata and the window's heading, one line.
        author: the office that issues it.
        dated_on: the date of the document; the only date that gets into the files.
        file_stem: name of the file without ending, such as
            `"徐家坪镇2018年度政府信息公开工作年度报告"`.
        draft: every page is marked 草稿.
        script: `"hans"` or `"hant"`, the script its texts are already in.
    """

    title: str
    author: str
    dated_on: datetime.date
    file_stem: str
    blocks: tuple[Block, ...]
    subject: str = ""
    draft: bool = False
    script: Literal["hans", "hant"] = "hans"


@dataclass(frozen=True, slots=True)
class Chart:
    """A bar chart drawn from a table: category labels and one or more series of numbers.

    Attributes:
        title: shown above it.
        categories: (row, column) places of the labels.
        series: for each series its name and the places of its numbers.
    """

    title: str
    categories: tuple[tuple[int, int], ...]
    series: tuple[tuple[str, tuple[tuple[int, int], ...]], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook: a heading line, a table and perhaps a chart of it."""

    name: str
    title: str
    table: Table
    notes: tuple[str, ...] = ()
    chart: Chart | None = None


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook of sheets, in order; the dates in its metadata come from `dated_on` alone."""

    title: str
    author: str
    dated_on: datetime.date
    file_stem: str
    sheets: tuple[Sheet, ...]
    draft: bool = False
