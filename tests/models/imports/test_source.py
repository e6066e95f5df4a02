"""Files that are something else, damaged, locked, hostile or merely text."""

import os
import zipfile
from pathlib import Path

import pytest

from models.imports import source
from models.imports.workbook import import_workbook, read_import
from models.problems import UserError

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
CSV = "标题,信息分类,公开日期,公开渠道,备注\r\n工作要点,规划计划类,2018-03-05,政府网站；QQ,\r\n"


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("空.xlsx", b"", "是空的"),
        ("乱.xlsx", bytes(range(256)) * 50, "不是 Excel 工作簿"),
        ("报告.xlsx", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "不是 Excel 工作簿"),
        ("说明.xlsx", "标题：工作要点".encode(), "不是 Excel 工作簿"),
        ("网页.xls", b"\xef\xbb\xbf<html><table><tr><td>1</td></tr></table></html>", "网页格式"),
        ("旧.xls", OLE + b"\0" * 2000, "打不开"),
        ("短.xls", OLE, "打不开"),
        ("加密.xlsx", OLE + b"\0" * 1000 + "EncryptedPackage".encode("utf-16-le"), "取消密码"),
        ("断.xlsx", b"PK\x03\x04" + b"\0" * 500, "损坏"),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value else "",
)
def test_what_is_no_workbook_gets_a_sentence(tmp_path, workspace, name, content, sentence):
    path = tmp_path / name
    path.write_bytes(content)

    with pytest.raises(UserError, match=sentence):
        import_workbook(path, workspace)


@pytest.mark.parametrize(
    ("member", "sentence"),
    [
        ("word/document.xml", "这是 Word 文档"),
        ("ppt/presentation.xml", "这是演示文稿"),
        ("content.xml", "OpenDocument"),
        ("xl/workbook.bin", "xlsb"),
        ("readme.txt", "损坏"),
    ],
)
def test_other_packages_are_told_apart(tmp_path, workspace, member, sentence):
    path = tmp_path / "文件.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(member, "<a/>")

    with pytest.raises(UserError, match=sentence):
        import_workbook(path, workspace)


def test_a_truncated_workbook_is_called_damaged(write_book, publications, workspace):
    path = write_book(publications({}))
    path.write_bytes(path.read_bytes()[:-300])

    with pytest.raises(UserError, match="损坏或不完整"):
        import_workbook(path, workspace)


def test_every_half_written_workbook_gets_a_sentence(write_book, publications, outcome):
    path = write_book(publications({}))
    content = path.read_bytes()
    for length in range(10, len(content) - 30, 331):
        path.write_bytes(content[:length] + b"\0" * 40 + content[length + 40 :])
        sentence = outcome(path)
        assert not sentence or "导入" in sentence


def test_a_missing_file_and_a_folder_get_a_sentence(tmp_path, workspace):
    with pytest.raises(UserError, match="找不到文件"):
        import_workbook(tmp_path / "没有.xlsx", workspace)
    with pytest.raises(UserError, match="是文件夹"):
        import_workbook(tmp_path, workspace)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything"
)
def test_a_file_without_permission_gets_a_sentence(write_book, publications, workspace):
    path = write_book(publications({}))
    path.chmod(0)

    with pytest.raises(UserError, match="没有权限"):
        import_workbook(path, workspace)


def test_a_file_over_the_limit_is_not_opened(tmp_path, workspace):
    path = tmp_path / "大.xlsx"
    with path.open("wb") as file:
        file.truncate(source.LARGEST_FILE + 1)

    with pytest.raises(UserError, match="超过 200 MB"):
        import_workbook(path, workspace)


def test_the_suffix_does_not_matter(write_book, publications, workspace):
    path = write_book(publications({}), "导出.xlsx")
    renamed = path.rename(path.with_suffix(".xls"))

    assert read_import(renamed, workspace).counts == {"公开信息": 1}


def test_an_old_workbook_is_read_like_a_new_one(
    write_book, publications, workspace, with_soffice, said
):
    path = write_book(publications({"标题*": 93, "备注": "=1/0"}, {"公开日期*": 43164}, {}))

    plan = read_import(with_soffice(path, "xls"), workspace)

    assert said(plan.errors) == [
        ("公开信息", "2", "备注", "单元格是公式错误 #DIV/0!，请改正公式，或直接填写内容。"),
        (
            "公开信息",
            "3",
            "公开日期",
            "“43164”是数字，请把单元格设为日期格式（可能是 2018-03-05）。",
        ),
    ]
    assert plan.counts == {"公开信息": 1}


def test_a_damaged_old_workbook_never_breaks_the_program(
    write_book, publications, outcome, with_soffice
):
    path = with_soffice(write_book(publications({}, {})), "xls")
    content = path.read_bytes()
    for place in range(512, len(content), 61):
        path.write_bytes(content[:place] + b"\xff\xff" + content[place + 2 :])
        sentence = outcome(path)
        assert not sentence or "导入" in sentence


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_csv_is_read_in_the_encodings_of_spreadsheets(tmp_path, workspace, encoding):
    path = tmp_path / "公开信息.csv"
    path.write_bytes(CSV.encode(encoding))

    plan = read_import(path, workspace)

    assert plan.problems == ()
    (values,) = plan.rows["publication"]
    assert (values["title"], values["channels"]) == ("工作要点", ("政府网站", "QQ"))


def test_a_csv_file_belongs_to_the_register_of_its_headings(tmp_path, workspace):
    path = tmp_path / "2018.csv"
    path.write_text(CSV, encoding="utf-8")

    assert read_import(path, workspace).counts == {"公开信息": 1}


def test_tabs_may_part_the_cells(tmp_path, workspace):
    path = tmp_path / "公开信息.txt"
    path.write_text(CSV.replace(",", "\t"), encoding="utf-8")

    assert read_import(path, workspace).counts == {"公开信息": 1}


def test_rows_of_a_csv_file_are_counted_as_a_spreadsheet_shows_them(tmp_path, workspace, said):
    path = tmp_path / "公开信息.csv"
    rows = ['"两\n行",规划计划类,2018-03-05,QQ', "", "丙,规划计划类,昨天,QQ"]
    path.write_text(CSV + "\r\n".join(rows), encoding="utf-8")

    plan = read_import(path, workspace)

    assert said(plan.errors)[0][:3] == ("公开信息", "5", "公开日期")
    assert [values["title"] for values in plan.rows["publication"]] == ["工作要点", "两 行"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("甲,乙\n1,2\n".encode(), "看不出"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "不是文本格式"),
        (b"\xff" * 3000, "不是文本格式"),
        (('标题,备注\n"' + "x" * 1_100_000).encode(), "少了一个引号"),
        (b"\n" * 1_048_577, "超过 1048576 行"),
    ],
    ids=["unknown", "picture", "bytes", "open quote", "too long"],
)
def test_a_csv_file_that_cannot_be_read_gets_a_sentence(tmp_path, workspace, content, sentence):
    path = tmp_path / "表.csv"
    path.write_bytes(content)

    with pytest.raises(UserError, match=sentence):
        import_workbook(path, workspace)


def test_a_file_name_with_a_path_as_text_is_taken(write_book, publications, workspace):
    path = write_book(publications({}))

    assert read_import(Path(str(path)), workspace).counts == {"公开信息": 1}
