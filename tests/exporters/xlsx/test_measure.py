"""Column widths and row heights."""

from exporters.xlsx.measure import column_widths, row_heights
from models.report.document import Cell, Table


def test_widths_share_an_upright_page() -> None:
    assert column_widths(Table("表", (2, 1), ((Cell("甲"), Cell("乙")),))) == (60, 30)


def test_widths_share_a_page_turned_sideways() -> None:
    assert column_widths(Table("表", (1, 1), ((Cell("甲"), Cell("乙")),), landscape=True)) == (
        65,
        65,
    )


def test_a_column_holds_its_widest_number() -> None:
    table = Table("表", (89, 1), ((Cell("甲"), Cell(1_234_567)),))
    assert column_widths(table) == (89, 8.5)


def test_a_spanning_label_shares_its_height_among_its_rows() -> None:
    table = Table("表", (1, 44), ((Cell("三、本年度办理结果", rows=2), Cell(1)), (None, Cell(2))))
    # Nine characters in two columns' width take nine lines: 9 × 15 + 6 points over two rows.
    assert row_heights(table, (3.0, 87.0)) == (70.5, 70.5)
