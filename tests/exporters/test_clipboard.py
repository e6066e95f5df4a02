"""Tables for the clipboard: places for reporting systems, spans for WPS."""

from exporters.clipboard import clipboard_tables
from models.report.document import Cell, Table

TABLE = Table(
    "情况表",
    (2, 1, 1),
    (
        (Cell("项目", rows=2, head=True), Cell("数量", columns=2, head=True), None),
        (None, Cell("上年", head=True), Cell("本年", head=True)),
        (Cell("甲\t<乙>\n丙", align="left"), Cell(3), Cell(None)),
    ),
    heading_rows=2,
)


def test_each_row_has_all_places_of_the_grid(document):
    (table,) = clipboard_tables(document(TABLE))
    assert table.name == "情况表"
    assert table.text == "项目\t数量\t\r\n\t上年\t本年\r\n甲 <乙> 丙\t3\t\r\n"


def test_spans_alignment_and_marks_are_kept_in_html(document):
    (table,) = clipboard_tables(document(TABLE))
    assert '<th rowspan="2"' in table.html
    assert '<th colspan="2"' in table.html
    assert "甲\t&lt;乙&gt;<br>丙</th>" in table.html
    assert '<td style="text-align:center;font-weight:normal">3</td>' in table.html
    assert table.html.count("<tr>") == 3


def test_what_is_no_table_is_left_out(document, body):
    assert clipboard_tables(document(body("文字"))) == ()
