"""The records of .xls workbooks: small ones made by hand, as [MS-XLS] describes them."""

import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from models.imports.legacy import scan_legacy
from models.imports.workbook import read_import
from models.problems import UserError

NUMBER, FORMULA, ERROR, RUN, DIMENSIONS, PASSWORD = 0x0203, 0x0006, 0x0205, 0x00BD, 0x0200, 0x002F
END = 0xFFFFFFFE


def record(number: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", number, len(content)) + content


def number_cell(row: int, column: int) -> bytes:
    return record(NUMBER, struct.pack("<HHHd", row, column, 0, 1.0))


def stream_of(cells: bytes, *, before: bytes = b"", sheet_at: int = 0) -> bytes:
    """Return a workbook of one sheet 公开信息, padded so that it needs ordinary sectors."""
    begin = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    name = "公开信息".encode("utf-16-le")
    place = len(begin) + len(before) + 4 + 8 + len(name) + 4 + sheet_at
    sheet = record(0x0085, struct.pack("<IBBBB", place, 0, 0, 4, 1) + name)
    body = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0)) + cells
    stream = begin + before + sheet + record(0x000A) + body + record(0x000A)
    return stream.ljust(4096, b"\0")


@pytest.fixture
def write_legacy(tmp_path: Path) -> Callable[[bytes], Path]:
    """Write a compound file that holds a stream named Workbook."""

    def write(stream: bytes) -> Path:
        sectors = len(stream) // 512
        table = [0xFFFFFFFD, END, *range(3, sectors + 2), END]
        head = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16)
        head += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
        head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, END, 0, END, 0)
        head += struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
        entries = [("Root Entry", 5, END, 0), ("Workbook", 2, 2, len(stream))]
        directory = b"".join(
            struct.pack(
                "<64sHBB12x36xII4x",
                name.encode("utf-16-le"),
                2 * len(name) + 2,
                kind,
                1,
                first,
                size,
            )
            for name, kind, first, size in entries
        )
        content = head + struct.pack(f"<{len(table)}I", *table).ljust(512, b"\xff")
        path = tmp_path / "旧.xls"
        path.write_bytes(content + directory.ljust(512, b"\0") + stream)
        return path

    return write


def test_extent_and_errors_are_told_by_sheet(write_legacy):
    cells = record(DIMENSIONS, struct.pack("<IIHHH", 0, 3, 0, 2, 0))
    cells += number_cell(0, 0)
    cells += record(ERROR, struct.pack("<HHHBB", 1, 1, 0, 0x17, 1))
    cells += record(ERROR, struct.pack("<HHHBB", 2, 1, 0, 1, 0))
    cells += record(FORMULA, struct.pack("<HHH", 4, 2, 0) + b"\2\0\x2a\0\0\0\xff\xff" + bytes(8))
    cells += record(FORMULA, struct.pack("<HHHd", 5, 2, 0, 2.0) + bytes(8))
    cells += record(RUN, struct.pack("<HHHIHIH", 6, 3, 0, 2, 0, 2, 4))

    found = scan_legacy(write_legacy(stream_of(cells)))["公开信息"]

    assert (found.rows, found.columns) == (7, 5)
    assert found.errors == {(2, 2): "#REF!", (5, 3): "#N/A"}


@pytest.mark.parametrize(
    "stream",
    [
        stream_of(number_cell(0, 256)),
        stream_of(record(RUN, struct.pack("<HHHIH", 0, 0, 0, 2, 60000))),
        stream_of(record(DIMENSIONS, struct.pack("<IIHHH", 0, 2**31, 0, 2, 0))),
        stream_of(record(DIMENSIONS, struct.pack("<IIHHH", 9, 3, 0, 2, 0))),
        stream_of(record(DIMENSIONS, struct.pack("<IIHHH", 0, 3, 7, 2, 0))),
        stream_of(number_cell(0, 0), sheet_at=7),
        stream_of(b"", before=record(0x00FC, struct.pack("<II", 1, 2**31))),
        stream_of(record(NUMBER, b"\0")),
    ],
    ids=["column", "run", "rows", "rows back", "columns back", "nowhere", "texts", "short"],
)
def test_a_workbook_that_contradicts_itself_is_not_loaded(write_legacy, workspace, stream):
    path = write_legacy(stream)

    with pytest.raises(ValueError, match=r"."):
        scan_legacy(path)
    with pytest.raises(UserError, match="打不开"):
        read_import(path, workspace)


def test_cells_far_apart_in_many_sheets_are_refused(write_legacy, monkeypatch):
    path = write_legacy(stream_of(number_cell(0, 0) + number_cell(65535, 255)))
    assert scan_legacy(path)["公开信息"].rows == 65536
    monkeypatch.setattr("models.imports.legacy.MOST_CELLS", 1_000_000)

    with pytest.raises(UserError, match="散布得太远"):
        scan_legacy(path)


def test_a_workbook_with_a_password_says_so(write_legacy, workspace):
    path = write_legacy(stream_of(number_cell(0, 300), before=record(PASSWORD, bytes(54))))

    with pytest.raises(UserError, match="取消密码"):
        read_import(path, workspace)


@pytest.mark.parametrize("number", [0x0022, 0x0042], ids=["epoch", "code page"])
def test_where_the_reader_itself_fails_there_is_a_sentence(write_legacy, workspace, number):
    path = write_legacy(stream_of(number_cell(0, 0), before=record(number)))

    with pytest.raises(UserError, match="打不开"):
        read_import(path, workspace)


def test_a_circle_of_sectors_ends(write_legacy):
    path = write_legacy(stream_of(number_cell(0, 0)))
    content = bytearray(path.read_bytes())
    struct.pack_into("<I", content, 512 + 4 * 5, 3)
    path.write_bytes(content)

    with pytest.raises(ValueError, match="circle"):
        scan_legacy(path)
