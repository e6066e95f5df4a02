"""Workspaces, and workbooks as clerks and their programs write them."""

import shutil
import subprocess
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import openpyxl
import pytest

from models.imports.workbook import ImportPlan, import_workbook, read_import
from models.problems import Problem, UserError
from models.store.reading import Query, matching_ids, records
from models.store.workspace import Workspace

Sheets = Mapping[str, Sequence[Sequence[object]]]
WriteBook = Callable[..., Path]
Read = Callable[..., ImportPlan]

PUBLICATION_HEAD = ("标题*", "信息分类*", "公开日期*", "公开渠道*", "索引号", "备注")
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@pytest.fixture
def publications() -> Callable[..., Sheets]:
    """Make a sheet 公开信息 with a valid row for each argument: `publications({"标题*": "甲"})`."""
    usual = ("工作要点", "规划计划类", "2018-03-05", "政府网站", None, None)

    def make(*rows: Mapping[str, object]) -> Sheets:
        valid = dict(zip(PUBLICATION_HEAD, usual, strict=True))
        return {"公开信息": [PUBLICATION_HEAD, *((valid | row).values() for row in rows)]}

    return make


@pytest.fixture
def write_book(tmp_path: Path) -> WriteBook:
    """Write a workbook: `write_book({sheet: rows}, name)` returns its path."""

    def write(sheets: Sheets, name: str = "导入.xlsx") -> Path:
        book = openpyxl.Workbook()
        book.remove(book.worksheets[0])
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(list(row))
        book.save(tmp_path / name)
        return tmp_path / name

    return write


@pytest.fixture
def write_xml(tmp_path: Path, write_book: WriteBook) -> Callable[..., Path]:
    """Write a workbook whose sheet 公开信息 has the given rows of XML: `write_xml(rows)`."""

    def write(rows: str, beginning: str = "") -> Path:
        plain = write_book({"公开信息": [["x"]]}, "plain.xlsx")
        path = tmp_path / "导入.xlsx"
        with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w") as target:
            for name in source.namelist():
                content = source.read(name)
                if name == "xl/worksheets/sheet1.xml":
                    content = (
                        f'<?xml version="1.0" encoding="UTF-8"?>{beginning}'
                        f'<worksheet xmlns="{MAIN}">'
                        f"<sheetData>{rows}</sheetData></worksheet>"
                    ).encode()
                target.writestr(name, content, zipfile.ZIP_DEFLATED)
        return path

    return write


@pytest.fixture
def read(workspace: Workspace, write_book: WriteBook) -> Read:
    """Read a workbook of one or more sheets without storing it."""

    def check(sheets: Sheets) -> ImportPlan:
        return read_import(write_book(sheets), workspace)

    return check


@pytest.fixture
def store(workspace: Workspace, write_book: WriteBook) -> Read:
    """Import a workbook of one or more sheets."""

    def run(sheets: Sheets) -> ImportPlan:
        return import_workbook(write_book(sheets), workspace)

    return run


@pytest.fixture
def stored(workspace: Workspace) -> Callable[[str], list[dict[str, object]]]:
    """Return all records of a register, the oldest first."""

    def all_records(key: str) -> list[dict[str, object]]:
        ids = matching_ids(workspace, Query(key))
        return sorted(records(workspace, key, ids), key=lambda record: record["id"])

    return all_records


@pytest.fixture
def outcome(workspace: Workspace) -> Callable[[Path], str]:
    """Read a file and return the sentence that refuses it, empty if it was read."""

    def tell(path: Path) -> str:
        try:
            read_import(path, workspace)
        except UserError as error:
            return str(error)
        return ""

    return tell


@pytest.fixture
def said() -> Callable[[Sequence[Problem]], list[tuple[str, str, str, str]]]:
    """Return problems as (sheet, row, column, sentence)."""

    def tell(problems: Sequence[Problem]) -> list[tuple[str, str, str, str]]:
        return [
            (one.where.table, one.where.row, one.where.column, str(one.message)) for one in problems
        ]

    return tell


@pytest.fixture
def with_soffice(tmp_path: Path) -> Callable[[Path, str], Path]:
    """Have LibreOffice convert a workbook: `with_soffice(path, "xls")` returns its copy."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not installed")

    def convert(path: Path, kind: str) -> Path:
        out = tmp_path / "converted"
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = [soffice, profile, "--headless", "--convert-to", kind, "--outdir", str(out)]
        subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=120)
        return out / f"{path.stem}.{kind.partition(':')[0]}"

    return convert
