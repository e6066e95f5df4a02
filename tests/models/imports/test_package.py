"""Packages made to exhaust the machine, refused before anything is loaded."""

import struct
import zipfile

import pytest

from models.imports import package
from models.imports.workbook import read_import
from models.problems import UserError

A1 = '<row r="1"><c r="A1"><v>1</v></c></row>'
HEAD = (
    '<row r="1">'
    + "".join(
        f'<c r="{letter}1" t="inlineStr"><is><t>{text}</t></is></c>'
        for letter, text in zip("ABCD", ("标题", "信息分类", "公开日期", "公开渠道"), strict=True)
    )
    + "</row>"
)
BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def test_a_member_that_unpacks_to_very_much_is_refused(write_book, publications, workspace):
    path = write_book(publications({}))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/image1.png", b"\0" * (package.LARGE_MEMBER + 1))

    with pytest.raises(UserError, match="大得不正常"):
        read_import(path, workspace)


def test_the_sum_of_all_members_counts(write_book, publications, workspace, monkeypatch):
    path = write_book(publications({}))
    monkeypatch.setattr(package, "MOST_UNPACKED", 1000)

    with pytest.raises(UserError, match="大得不正常"):
        read_import(path, workspace)


def test_too_many_members_are_refused(write_book, publications, workspace):
    path = write_book(publications({}))
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(package.MOST_MEMBERS):
            archive.writestr(f"x{number}", b"")

    with pytest.raises(UserError, match="大得不正常"):
        read_import(path, workspace)


def test_a_directory_that_understates_a_size_is_found_out(write_book, publications, workspace):
    path = write_book(publications(*({"标题*": f"第{n}条"} for n in range(200))))
    content = bytearray(path.read_bytes())
    name = b"xl/worksheets/sheet1.xml"
    entry = content.rindex(name) - 46
    struct.pack_into("<I", content, entry + 24, 500)
    path.write_bytes(content)

    with pytest.raises(UserError, match="损坏或不完整"):
        read_import(path, workspace)


@pytest.mark.parametrize(
    "far",
    [
        '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
        '<row r="2"><c r="XFD1048576"><v>2</v></c></row>',
        "<row r='1048576'><c\nr = 'XFD1048576'><v>2</v></c></row>",
        '<row r="1048576"><c r="A1048576"><v>1</v></c>' + "<c><v>2</v></c>" * 9999 + "</row>",
        '<row r="2"><c r="A99999999"><v>2</v></c></row>',
    ],
    ids=["corner", "wrong row", "other marks", "without addresses", "beyond the last row"],
)
def test_cells_far_apart_are_refused_before_they_fill_the_memory(write_xml, workspace, far):
    with pytest.raises(UserError, match=r"散布到|超过 1048576 行"):
        read_import(write_xml(A1 + far), workspace)


def test_formatted_cells_without_contents_do_no_harm(write_xml, workspace):
    styled = "".join(
        f'<row r="{row}" s="0"><c r="A{row}" s="0"/><c r="XFD{row}" s="0"/></row>'
        for row in range(3, 60_000)
    )
    row = HEAD.replace('r="1"', 'r="2"').replace('1" t=', '2" t=').replace("公开日期", "2018-03-05")
    row = row.replace("公开渠道", "QQ")

    plan = read_import(write_xml(HEAD + row + styled), workspace)

    assert plan.problems == ()
    assert plan.counts == {"公开信息": 1}


def test_the_far_cells_of_a_sheet_that_is_not_imported_do_not_matter(
    write_xml, workspace, tmp_path
):
    path = write_xml(A1 + '<row r="9"><c r="XFD1048576"><v>2</v></c></row>')
    renamed = tmp_path / "改名.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(renamed, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace("公开信息".encode(), "别的".encode()))

    with pytest.raises(UserError, match="没有台账的工作表"):
        read_import(renamed, workspace)


def test_entities_are_not_expanded(write_xml, workspace, tmp_path):
    bomb = write_xml(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>', BOMB.decode()
    )
    with pytest.raises(UserError, match="打不开"):
        read_import(bomb, workspace)

    listed = tmp_path / "目录.xlsx"
    with zipfile.ZipFile(bomb) as old, zipfile.ZipFile(listed, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "xl/workbook.xml":
                content = BOMB + content[content.index(b"<workbook") :]
            new.writestr(name, content)
    with pytest.raises(UserError, match="损坏或不完整"):
        read_import(listed, workspace)


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="A1"><v>1',
        '<row r="1"><c r="A1" t="s"><v>99</v></c></row>',
        '<row r="1"><c r="1"><v>1</v></c></row>',
        '<row r="' + "9" * 5000 + '"></row>',
    ],
    ids=["cut", "no such text", "no column", "endless number"],
)
def test_a_sheet_that_contradicts_itself_gets_a_sentence(write_xml, workspace, rows):
    with pytest.raises(UserError, match=r"打不开|损坏"):
        read_import(write_xml(rows), workspace)


def test_a_sheet_without_any_row_end_is_refused_in_time(write_xml, workspace, monkeypatch):
    monkeypatch.setattr("models.imports.worksheet.LONGEST_ROW", 3_000_000)

    with pytest.raises(UserError, match="内部格式不正常"):
        read_import(write_xml('<row r="1">' + '<c r="A1"/>' * 400_000), workspace)
