"""Our own reports, written in four formats and read back: every figure and every text."""

import datetime
from decimal import Decimal

import pytest

from exporters.package import FORMATS, export_report
from exporters.pdf.fonts import resolve_fonts
from models.imports.past_report import read_past_report
from models.records import BY_KEY
from models.report.annual import annual_report
from models.report.composing import compose, facts_of
from models.report.document import Table
from models.report.sample import load_sample
from models.report.texts import edition_for, own_texts
from models.rules.outcomes import APPLICANT_TYPES, outcomes_of_year
from models.store.changes import add
from models.store.reading import single
from models.store.workspace import open_workspace

DAY = datetime.date
YEARS = (2018, 2019, 2021, 2025)
ANNUAL = {
    "行政许可处理决定数": 31,
    "行政处罚处理决定数": 12,
    "行政强制处理决定数": 2,
    "行政事业性收费金额(万元)": Decimal("3.25"),
    "政策解读稿件数": 7,
    "专职人员数": 1,
    "兼职人员数": 2,
    "专项经费(万元)": Decimal("1.5"),
    "行政许可项目数量": 40,
    "政府集中采购项目数量": 3,
    "政府集中采购总金额(元)": 125600,
}


def put(workspace, register, **values):
    add(workspace, register, dict.fromkeys(BY_KEY[register].names) | values)


@pytest.fixture(scope="module")
def log(tmp_path_factory):
    """The sample, with applications, annual figures and disputes in each of the years."""
    with open_workspace(tmp_path_factory.mktemp("log") / "台账") as opened:
        load_sample(opened)
        for year in YEARS:
            codes = [one.code for one in outcomes_of_year(year)]
            kinds = list(APPLICANT_TYPES.values())
            for place in range(9):
                answered = place not in {0, 5}
                put(
                    opened,
                    "application",
                    applicant=f"甲{place}",
                    applicant_type=kinds[place % 6],
                    method=("网络", "当面", "邮寄")[place % 3],
                    received_on=DAY(year, 3, 5),
                    content="决算",
                    answered_on=DAY(year, 3, 12) if answered else None,
                    outcome=codes[place * 3 % len(codes)] if answered else None,
                )
            for indicator, value in ANNUAL.items():
                known = {"兼职人员数", "专职人员数", "专项经费(万元)", "政策解读稿件数"}
                if year != 2018 or indicator not in known:
                    put(opened, "annual_figure", year=year, indicator=indicator, value=value)
            values = {"accepted_on": DAY(year, 6, 1), "closed_on": DAY(year, 7, 1)}
            put(opened, "administrative_review", **values, result="结果维持")
        yield opened


@pytest.fixture(scope="module")
def written(log, tmp_path_factory):
    """The reports with their files by ending, by year."""
    fonts = resolve_fonts(bundled_only=True)
    made = {}
    for year in YEARS:
        report = annual_report(log, year, draft=True)
        folder = tmp_path_factory.mktemp("out")
        paths = export_report(report, folder, FORMATS, fonts=fonts)
        made[year] = report, {path.suffix[1:]: path for path in paths}
    return made


def stated(blocks):
    """The numbers in tables by path."""
    return {
        cell.figure: cell.value
        for table in blocks
        for row in table.rows
        for cell in row
        if cell is not None and cell.figure
    }


def tables(report, kind):
    if kind == "xlsx":
        return [sheet.table for sheet in report.workbook.sheets]
    return [block for block in report.document.blocks if isinstance(block, Table)]


def narrative(log, report):
    """The texts of a report, filled, by key."""
    edition = edition_for(report.year)
    office = single(log, "office") or {}
    facts = facts_of(edition, report.figures, office, report.due_on)
    made = compose(edition, own_texts(log, report.year), facts, report.figures)
    day = made.dated_on
    return dict(made.paragraphs) | {"dated_on": f"{day.year}年{day.month}月{day.day}日"}


def squeezed(text):
    return "".join(text.split())


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("year", YEARS)
def test_every_figure_of_a_table_comes_back(written, year, kind):
    report, files = written[year]
    past = read_past_report(files[kind])
    assert past.year == year
    assert past.edition == report.edition
    wanted = stated(tables(report, kind))
    assert len(wanted) > 50
    read = {path: figure.value for path, figure in past.figures.items() if path in wanted}
    assert read == wanted
    assert [path for path, figure in past.figures.items() if figure.doubt] == []


@pytest.mark.parametrize("kind", ["pdf", "docx", "html"])
@pytest.mark.parametrize("year", YEARS)
def test_every_text_comes_back(log, written, year, kind):
    report, files = written[year]
    past = read_past_report(files[kind])
    wanted = {key: squeezed(text) for key, text in narrative(log, report).items()}
    assert {text.key: squeezed(text.text) for text in past.texts} == wanted
    assert [text.key for text in past.texts if text.doubt] == []
    assert [str(one.message) for one in past.problems] == []
