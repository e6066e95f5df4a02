"""Native bar charts of a table, readable in black and white and without recalculation."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from openpyxl.chart import BarChart
from openpyxl.chart.data_source import (
    AxDataSource,
    NumData,
    NumDataSource,
    NumRef,
    NumVal,
    StrData,
    StrRef,
    StrVal,
)
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.colors import ColorChoice
from openpyxl.drawing.fill import PatternFillProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.drawing.text import (
    CharacterProperties,
    Font,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
)
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.worksheet import Worksheet

from exporters.xlsx.cells import cleaned, shown, width
from exporters.xlsx.styles import HEI, SONG
from models.report.document import Chart, Table, Value

Place = tuple[int, int]

CHART_ROWS = 18
"""Rows of the sheet that a chart with upright bars covers."""

_GREYS = ("595959", "BFBFBF", "FFFFFF")
_PATTERNS: tuple[Literal["ltUpDiag", "pct25", "dkHorz"], ...] = (
    "ltUpDiag",
    "pct25",
    "dkHorz",
)
_FEW = 5
"""Up to this height the axis counts in ones, not in halves."""
_MOST_UPRIGHT = 62
"""Half-width characters of all labels that fit side by side below upright bars."""


@dataclass(frozen=True, slots=True)
class ChartPlace:
    """Where a chart lies: the sheet, the sheet row of the table's first row, and its own row.

    Rows are counted from 1, as in the sheet.
    """

    sheet: Worksheet
    first_table_row: int
    row: int
    columns: int


def add_chart(chart: Chart, table: Table, where: ChartPlace) -> int:
    """Draw the chart over the width of the table; return how many rows of the sheet it covers."""
    labels = [shown(_value(table, place)) for place in chart.categories]
    upright = sum(width(label) + 1 for label in labels) <= _MOST_UPRIGHT
    rows = CHART_ROWS if upright else max(CHART_ROWS, _lying_rows(chart))
    drawn = _empty_chart(chart, upright=upright, highest=_highest(chart, table))
    for number, (name, places) in enumerate(chart.series):
        series = Series(idx=number, order=number, tx=SeriesLabel(v=cleaned(name)))
        series.cat = AxDataSource(strRef=_labels(labels, _reference(chart.categories, where)))
        series.val = NumDataSource(numRef=_numbers(table, places, _reference(places, where)))
        series.spPr = _look(number)
        series.invertIfNegative = False
        drawn.series.append(series)
    start = AnchorMarker(col=0, row=where.row - 1)
    end = AnchorMarker(col=where.columns, row=where.row - 1 + rows)
    anchored: Any = drawn  # the stubs know only the name of a cell here
    anchored.anchor = TwoCellAnchor(editAs="oneCell", _from=start, to=end)
    where.sheet.add_chart(drawn)
    return rows


def _highest(chart: Chart, table: Table) -> float:
    values = (_value(table, place) for _, places in chart.series for place in places)
    return max((float(v) for v in values if isinstance(v, int | Decimal)), default=0)


def _lying_rows(chart: Chart) -> int:
    return 6 + len(chart.categories) * max(1, len(chart.series))


def _empty_chart(chart: Chart, *, upright: bool, highest: float) -> BarChart:
    drawn = BarChart(gapWidth=60)
    drawn.type = "col" if upright else "bar"
    drawn.title = _title(chart.title)
    drawn.legend = drawn.legend if len(chart.series) > 1 else None
    if drawn.legend is not None:
        drawn.legend.position = "b"
        drawn.legend.txPr = _text(SONG, 10)
    drawn.x_axis.delete = False
    drawn.y_axis.delete = False
    if not upright:
        # Lying bars grow upwards; turned round, the first category stands on top, and the
        # numbers below the last.
        drawn.x_axis.scaling.orientation = "maxMin"
        drawn.y_axis.crosses = "max"
    drawn.x_axis.txPr = _text(SONG, 10)
    drawn.y_axis.txPr = _text(SONG, 10)
    drawn.y_axis.number_format = "General"
    drawn.y_axis.scaling.min = 0
    if highest <= _FEW:
        drawn.y_axis.majorUnit = 1
    gridlines = drawn.y_axis.majorGridlines
    if gridlines is not None:
        gridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill="D9D9D9"))
    drawn.dLbls = DataLabelList(
        showVal=True,
        showLegendKey=False,
        showCatName=False,
        showSerName=False,
        showPercent=False,
        showBubbleSize=False,
        dLblPos="outEnd",
        txPr=_text(SONG, 9),
    )
    return drawn


def _look(number: int) -> GraphicalProperties:
    look = GraphicalProperties(ln=LineProperties(solidFill="262626", w=9525))
    turn, patterned = divmod(number, 2)
    if patterned:
        look.pattFill = PatternFillProperties(
            prst=_PATTERNS[turn % len(_PATTERNS)],
            fgClr=ColorChoice(prstClr="black"),
            bgClr=ColorChoice(prstClr="white"),
        )
    else:
        look.solidFill = _GREYS[turn % len(_GREYS)]
    return look


def _characters(face: str, points: int, *, bold: bool = False) -> CharacterProperties:
    font = Font(typeface=face)
    return CharacterProperties(sz=points * 100, b=bold, latin=font, ea=font)


def _text(face: str, points: int) -> RichText:
    properties = ParagraphProperties(defRPr=_characters(face, points))
    return RichText(p=[Paragraph(pPr=properties, endParaRPr=CharacterProperties())])


def _title(text: str) -> Title:
    look = _characters(HEI, 13)
    run = RegularTextRun(rPr=look, t=cleaned(text))
    paragraph = Paragraph(pPr=ParagraphProperties(defRPr=look), r=[run])
    return Title(tx=Text(rich=RichText(p=[paragraph])), overlay=False)


def _labels(labels: Sequence[str], reference: str) -> StrRef:
    points = [StrVal(idx=index, v=cleaned(label)) for index, label in enumerate(labels)]
    return StrRef(f=reference, strCache=StrData(ptCount=len(points), pt=points))


def _numbers(table: Table, places: Sequence[Place], reference: str) -> NumRef:
    points = [
        NumVal(idx=index, v=str(value))
        for index, place in enumerate(places)
        if not isinstance(value := _value(table, place), str) and value is not None
    ]
    return NumRef(
        f=reference,
        numCache=NumData(formatCode="General", ptCount=len(places), pt=points),
    )


def _value(table: Table, place: Place) -> Value:
    cell = table.rows[place[0]][place[1]]
    return None if cell is None else cell.value


def _reference(places: Sequence[Place], where: ChartPlace) -> str:
    """Return the places as one absolute reference; runs in a row or column become ranges."""
    sheet = quote_sheetname(where.sheet.title)
    parts: list[str] = []
    start = 0
    for index in range(1, len(places) + 1):
        if index < len(places) and _adjoins(places[start : index + 1]):
            continue
        first, last = (_absolute(places[edge], where) for edge in (start, index - 1))
        parts.append(f"{sheet}!{first}" if first == last else f"{sheet}!{first}:{last}")
        start = index
    return parts[0] if len(parts) == 1 else f"({','.join(parts)})"


def _adjoins(run: Sequence[Place]) -> bool:
    (row, column), length = run[0], len(run)
    down = [(row + step, column) for step in range(length)]
    across = [(row, column + step) for step in range(length)]
    return list(run) in (down, across)


def _absolute(place: Place, where: ChartPlace) -> str:
    return f"${get_column_letter(place[1] + 1)}${where.first_table_row + place[0]}"
