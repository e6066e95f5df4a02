"""All files of a report of ten pages, and its PDF against LibreOffice converting the DOCX.

Warm means: the fonts are known and the program has made a report before, as the window has.
"""

import datetime
import random
import shutil
import subprocess
import time

import pytest

from exporters.docx.report import render_docx
from exporters.html.report import render_html
from exporters.package import rendered_files
from exporters.pdf.fonts import resolve_fonts
from exporters.pdf.layout import lay_out
from exporters.pdf.report import characters_of, render_report
from exporters.xlsx.workbook import render_workbook
from models.report.annual import annual_report
from models.report.texts import save_text
from models.store.changes import Edit, make_changes
from models.store.workspace import open_workspace

YEAR, PAGES = 2025, 10
SENTENCE = "对照公开目录梳理应公开事项，及时公开惠民资金、救助补助等群众关心的信息，共{}项；"


@pytest.fixture
def report(tmp_path):
    """A report whose text makes it ten pages long."""
    chance = random.Random(1)  # noqa: S311 - the same report in every run
    edits = [Edit("office", {"full_name": "徐家坪镇人民政府"})]
    for number in range(300):
        values = {
            "title": f"工作要点{number}",
            "category": chance.choice(("规划计划类", "党政文件类", "财政信息类")),
            "published_on": datetime.date(YEAR, chance.randrange(1, 13), 5),
            "channels": ("政府网站",),
        }
        edits.append(Edit("publication", values))
    with open_workspace(tmp_path / "台账") as workspace:
        make_changes(workspace, edits, "登记")
        text = "\n".join(
            "".join(SENTENCE.format(chance.randrange(99)) for _ in range(8)) for _ in range(12)
        )
        save_text(workspace, YEAR, "problems", text)
        yield annual_report(workspace, YEAR, draft=True)


def seconds(work, runs=5):
    """The shortest time of some runs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def test_report(report, tmp_path):
    fonts = resolve_fonts(bundled_only=True)
    pages = len(lay_out(report.document, fonts.suited_to(characters_of(report.document))))
    start = time.perf_counter()
    rendered_files(report, fonts=fonts)
    cold = time.perf_counter() - start
    whole = seconds(lambda: rendered_files(report, fonts=fonts))
    single = {
        "PDF": seconds(lambda: render_report(report.document, fonts=fonts)),
        "DOCX": seconds(lambda: render_docx(report.document)),
        "HTML": seconds(lambda: render_html(report.document)),
        "XLSX": seconds(lambda: render_workbook(report.workbook)),
    }
    print(f"\n{pages} pages{'':20}{'seconds':>10}")
    print(f"{'four formats, first':28}{cold:>10.3f}")
    print(f"{'four formats, again':28}{whole:>10.3f}")
    for name, took in single.items():
        print(f"{name:28}{took:>10.3f}")
    office = shutil.which("soffice")
    if office:
        source = tmp_path / "报告.docx"
        source.write_bytes(render_docx(report.document))
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        order = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]

        def convert():
            subprocess.run([*order, str(source)], check=True, capture_output=True, timeout=120)

        # Turn by turn, so that other work of the machine is in the way of both.
        turns = [
            (seconds(convert, 1), seconds(lambda: render_report(report.document, fonts=fonts)))
            for _ in range(3)
        ]
        other, ours = (min(times) for times in zip(*turns, strict=True))
        print(f"{'PDF, between those':28}{ours:>10.3f}")
        print(f"{'LibreOffice, DOCX to PDF':28}{other:>10.3f}{other / ours:>8.1f} times")
        assert other >= 10 * ours
    assert pages >= PAGES
    assert whole <= 1.5
