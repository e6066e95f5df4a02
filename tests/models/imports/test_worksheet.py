"""What a worksheet's XML tells before it is loaded."""

import pytest

from models.imports.worksheet import (
    WorksheetScan,
    column_letters,
    column_number,
    scan_content,
    scan_worksheet,
)

SHEET = (
    b'<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:f>1</x:f><x:v></x:v></x:c>'
    b'<x:c r="B1"><x:f>2</x:f><x:v/></x:c></x:row>'
    b"<x:row r='7'><x:c r='AB7' t='e'><x:f>1/0</x:f><x:v>#DIV/0!</x:v></x:c>"
    b'<x:c r="C7"><x:f>3</x:f><x:v>3</x:v></x:c></x:row>'
    b'<x:row r="900"><x:c r="ZZ900" s="1"/></x:row></x:sheetData></x:worksheet>'
)


@pytest.mark.parametrize("size", [1, 7, 64, 10_000])
def test_a_sheet_is_told_alike_in_pieces_of_any_size(size):
    chunks = [SHEET[start : start + size] for start in range(0, len(SHEET), size)]

    assert scan_worksheet(chunks) == WorksheetScan(
        rows=900, columns=702, errors={(7, 28): "#DIV/0!"}, uncalculated={(1, 2)}
    )


def test_the_extent_of_contents_leaves_out_formatted_cells():
    scan = scan_content([SHEET])

    assert scan is not None
    assert (scan.rows, scan.columns) == (7, 28)


@pytest.mark.parametrize(
    "sheet",
    [b"<row><c><v>1</v></c></row>", b'<row><c r="A1"><v><![CDATA[<c r="A1">]]></v></c></row>'],
    ids=["no address", "hidden text"],
)
def test_an_extent_that_cannot_be_told_is_not_guessed(sheet):
    assert scan_content([sheet]) is None


@pytest.mark.parametrize(("letters", "number"), [("A", 1), ("Z", 26), ("AA", 27), ("XFD", 16384)])
def test_columns_have_names_and_numbers(letters, number):
    assert column_number(letters.encode()) == number
    assert column_letters(number) == letters
