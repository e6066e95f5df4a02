"""Files that depend on their content alone."""

import datetime
import io
import re
import zipfile
from decimal import Decimal

import pytest
from openpyxl import Workbook, load_workbook

from exporters.xlsx.packing import workbook_bytes


def summed() -> Workbook:
    book = Workbook()
    sheet = book.create_sheet("表", 0)
    sheet["A1"], sheet["A2"], sheet["A3"] = 1, 2, "=SUM(A1:A2)"
    return book


def test_a_value_stands_beside_its_formula() -> None:
    content = workbook_bytes(summed(), cached={"表": {"A3": Decimal("1E+1")}})
    assert load_workbook(io.BytesIO(content), data_only=True)["表"]["A3"].value == 10
    assert load_workbook(io.BytesIO(content))["表"]["A3"].value == "=SUM(A1:A2)"


def test_a_value_without_its_formula_is_a_fault() -> None:
    with pytest.raises(ValueError, match="A2"):
        workbook_bytes(summed(), cached={"表": {"A2": 3}})


def test_without_a_date_the_metadata_hold_none() -> None:
    with zipfile.ZipFile(io.BytesIO(workbook_bytes(summed()))) as package:
        assert b"W3CDTF" not in package.read("docProps/core.xml")


def test_the_date_is_the_one_given() -> None:
    content = workbook_bytes(summed(), dated_on=datetime.date(2019, 1, 24))
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert package.read("docProps/core.xml").count(b">2019-01-24T00:00:00Z<") == 2
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[0] == "[Content_Types].xml"


def test_merged_ranges_come_in_order() -> None:
    book = summed()
    for row in range(99, 9, -1):
        book["表"].merge_cells(f"A{row}:B{row}")
    with zipfile.ZipFile(io.BytesIO(workbook_bytes(book))) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode()
    assert re.findall(r'<mergeCell ref="A(\d+)', sheet) == [str(row) for row in range(10, 100)]
