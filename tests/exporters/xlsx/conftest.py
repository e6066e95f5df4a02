"""Workbooks as the report hands them over, and LibreOffice as an independent reader."""

import datetime
import shutil
import subprocess
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from models.report.document import Cell, Chart, Sheet, Table, Workbook


def head(text: str, rows: int = 1, columns: int = 1) -> Cell:
    return Cell(text, rows=rows, columns=columns, head=True)


def applications_table() -> Table:
    """A table with spans: two heading rows, a spanning row label, sums in both directions."""
    return Table(
        name="收到和处理申请情况",
        widths=(2, 4, 1, 1, 1),
        rows=(
            (head("勾稽关系", 2, 2), None, head("申请人情况", 1, 3), None, None),
            (None, None, head("自然人"), head("商业企业"), head("总计")),
            (
                head("办理结果", 2),
                Cell("（一）予以公开", align="left"),
                Cell(3),
                Cell(1),
                Cell(4, addends=((2, 2), (2, 3))),
            ),
            (
                None,
                Cell("（二）部分公开", align="left"),
                Cell(2),
                Cell(0),
                Cell(2, addends=((3, 2), (3, 3))),
            ),
            (
                head("（七）总计", 1, 2),
                None,
                Cell(5, addends=((2, 2), (3, 2))),
                Cell(1, addends=((2, 3), (3, 3))),
                Cell(6, addends=((4, 2), (4, 3))),
            ),
        ),
        heading_rows=2,
        header_columns=2,
    )


def statistics_table() -> Table:
    """A table with scattered addends, an amount, a date and a text that looks like a formula."""
    return Table(
        name="政府信息公开情况统计表",
        widths=(6, 1, 2),
        rows=(
            (head("指标名称"), head("单位"), head("2018年")),
            (
                Cell("收到申请数", align="left"),
                Cell("件"),
                Cell(7, addends=((2, 2), (4, 2))),
            ),
            (Cell("　1.当面申请数", align="left"), Cell("件"), Cell(4)),
            (Cell("　　其中：口头", align="left"), Cell("件"), Cell(1)),
            (Cell("　2.网络申请数", align="left"), Cell("件"), Cell(3)),
            (Cell("收取的费用", align="left"), Cell("万元"), Cell(Decimal("0.35"))),
            (Cell("=1+1"), Cell("@备注"), Cell(datetime.date(2019, 1, 24))),
        ),
    )


def months_table() -> Table:
    return Table(
        name="分月",
        widths=(3, 1, 1, 1),
        rows=(
            (head("分类"), head("1月"), head("2月"), head("3月")),
            (Cell("工作动态"), Cell(3), Cell(10), Cell(2)),
            (Cell("公示公告"), Cell(1), Cell(0), Cell(5)),
        ),
        landscape=True,
    )


def sample_report() -> Workbook:
    """Return a report's workbook of three sheets, one of them with a chart."""
    chart = Chart(
        "各月公开数",
        categories=((0, 1), (0, 2), (0, 3)),
        series=(
            ("工作动态", ((1, 1), (1, 2), (1, 3))),
            ("公示公告", ((2, 1), (2, 2), (2, 3))),
        ),
    )
    return Workbook(
        title="徐家坪镇2018年政府信息公开统计表",
        author="徐家坪镇人民政府",
        dated_on=datetime.date(2019, 1, 24),
        file_stem="徐家坪镇2018年政府信息公开统计表",
        sheets=(
            Sheet(
                "统计表",
                "政府信息公开情况统计表（2018年度）",
                statistics_table(),
                ("注：按条计。",),
            ),
            Sheet("申请情况", "收到和处理政府信息公开申请情况", applications_table()),
            Sheet("分月", "分月统计", months_table(), chart=chart),
        ),
    )


@pytest.fixture
def report() -> Workbook:
    """A report's workbook of three sheets, one of them with a chart."""
    return sample_report()


@pytest.fixture
def recalculated(tmp_path: Path) -> Callable[[Path], Path]:
    """Have LibreOffice open, calculate and save a workbook; returns the path of its copy."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not installed")

    def convert(path: Path) -> Path:
        out = tmp_path / "recalculated"
        subprocess.run(
            [
                soffice,
                f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                str(out),
                str(path),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        return out / path.name

    return convert
