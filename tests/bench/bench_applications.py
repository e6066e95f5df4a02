"""14,000 applications: import, figures, report and PDF, each against a bare measure of this run."""

import datetime
import random
import sqlite3
import time

import openpyxl
import pytest

from exporters.pdf.fonts import resolve_fonts
from exporters.pdf.report import render_report
from models.figures.year import year_figures
from models.imports.workbook import import_workbook
from models.report.annual import annual_report
from models.store.workspace import open_workspace

NUMBER = 14_000
HEADINGS = (
    "申请人*",
    "申请人类型*",
    "申请方式*",
    "收到日期*",
    "申请内容*",
    "编号",
    "答复日期",
    "办理结果",
)


@pytest.fixture(scope="module")
def workbook(tmp_path_factory):
    """An import workbook of one year's applications."""
    path = tmp_path_factory.mktemp("bench") / "申请.xlsx"
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("依申请公开")
    sheet.append(HEADINGS)
    chance = random.Random(2018)  # noqa: S311 - the same rows in every run
    for number in range(NUMBER):
        received = datetime.date(2018, 1, 1) + datetime.timedelta(days=chance.randrange(360))
        answered = received + datetime.timedelta(days=chance.randrange(1, 25))
        closed = answered.year == 2018
        sheet.append(
            [
                f"申请人{number}",
                chance.choice(["自然人", "商业企业", "其他"]),
                chance.choice(["当面", "网络", "邮寄"]),
                received,
                f"申请公开第{number}号决算",
                f"2018-{number:06}",
                answered if closed else None,
                "同意公开" if closed else None,
            ]
        )
    book.save(path)
    return path


def seconds(work):
    """The shortest time of three runs."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def test_applications(workbook, tmp_path):
    start = time.perf_counter()
    book = openpyxl.load_workbook(workbook, read_only=True)
    rows = list(book.active.iter_rows(values_only=True))
    book.close()
    bare_reading = time.perf_counter() - start
    start = time.perf_counter()
    with open_workspace(tmp_path / "台账") as workspace:
        import_workbook(workbook, workspace)
        imported = time.perf_counter() - start
        figures = seconds(lambda: year_figures(workspace, 2018))
        report = annual_report(workspace, 2018)
        reported = seconds(lambda: annual_report(workspace, 2018))
    with sqlite3.connect(tmp_path / "台账" / "台账.db") as database:
        bare_query = seconds(lambda: database.execute("SELECT * FROM application").fetchall())
    fonts = resolve_fonts(bundled_only=True)
    first = time.perf_counter()
    render_report(report.document, fonts=fonts)
    cold = time.perf_counter() - first
    warm = seconds(lambda: render_report(report.document, fonts=fonts))

    print(f"\n{'':28}{'seconds':>10}{'ratio':>8}  of")
    for name, value, base, what in (
        (f"import of {len(rows) - 1} rows", imported, bare_reading, "openpyxl reading them"),
        ("figures of the year", figures, bare_query, "sqlite3 fetching the rows"),
        ("report with its checks", reported, figures, "its figures"),
        ("PDF, first", cold, warm, "PDF, again"),
        ("PDF, again", warm, warm, ""),
    ):
        print(f"{name:28}{value:>10.3f}{value / base:>8.1f}  {what}")
    assert imported < 10
    assert figures < 1
