"""Charts: references, direction of the bars, scale."""

from openpyxl import Workbook
from openpyxl.chart import BarChart

from exporters.xlsx.charts import CHART_ROWS, ChartPlace, add_chart
from models.report.document import Cell, Chart, Table


def drawn(table: Table, chart: Chart) -> tuple[BarChart, int]:
    sheet = Workbook().create_sheet("表")
    rows = add_chart(chart, table, ChartPlace(sheet, first_table_row=2, row=20, columns=2))
    (made,) = sheet._charts  # noqa: SLF001 - openpyxl has no public list
    assert isinstance(made, BarChart)
    return made, rows


def labelled(*labels: str) -> tuple[Table, Chart]:
    table = Table("表", (1, 1), tuple((Cell(label), Cell(2)) for label in labels))
    places = range(len(labels))
    chart = Chart(
        "图",
        tuple((row, 0) for row in places),
        (("数", tuple((row, 1) for row in places)),),
    )
    return table, chart


def test_short_labels_stand_below_upright_bars() -> None:
    chart, rows = drawn(*labelled("一月", "二月"))
    assert (chart.type, rows) == ("col", CHART_ROWS)


def test_long_labels_stand_beside_lying_bars_from_top_to_bottom() -> None:
    chart, rows = drawn(*labelled(*["重要会议及通知精神落实情况"] * 20))
    assert (chart.type, chart.x_axis.scaling.orientation, rows) == ("bar", "maxMin", 26)


def test_scattered_places_are_named_one_by_one() -> None:
    table, _ = labelled("甲", "乙", "丙")
    chart, _ = drawn(table, Chart("图", ((0, 0), (2, 0)), (("数", ((0, 1), (2, 1))),)))
    assert chart.series[0].val.numRef.f == "('表'!$B$2,'表'!$B$4)"


def test_small_counts_have_an_axis_in_ones() -> None:
    chart, _ = drawn(*labelled("甲"))
    assert chart.y_axis.majorUnit == 1


def test_one_series_needs_no_legend() -> None:
    chart, _ = drawn(*labelled("甲"))
    assert chart.legend is None
