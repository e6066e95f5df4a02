"""Checks of finished tables: a report that has the fault, and one that has not."""

import datetime
from dataclasses import replace
from decimal import Decimal

import pytest

from models.figures.year import year_figures
from models.problems import Severity
from models.report.annual import annual_report
from models.report.document import Paragraph, Run, Style, Table
from models.report.subject import Subject
from models.report.table_checks import table_problems
from models.report.texts import edition_for, wordings

DAY = datetime.date
YEAR = 2025


@pytest.fixture
def subject(workspace, put):
    """A statutory report with applications and disputes in it, to be spoilt."""
    put("publication", title="工作要点", published_on=DAY(YEAR, 3, 5))
    for day in (3, 4, 5):
        put(
            "application",
            received_on=DAY(YEAR, 3, day),
            answered_on=DAY(YEAR, 3, 20),
            outcome="granted",
        )
    put("administrative_review", accepted_on=DAY(YEAR, 6, 1))
    report = annual_report(workspace, YEAR)
    return Subject(
        workspace=workspace,
        edition=edition_for(YEAR),
        figures=report.figures,
        logged=True,
        before=None,
        office={},
        dated_on=DAY(YEAR + 1, 1, 31),
        due_on=DAY(YEAR + 1, 1, 31),
        written=wordings(workspace, YEAR),
        paragraphs={},
        document=report.document,
    )


@pytest.fixture
def spoilt(subject):
    """The subject with one figure's cell showing something else."""

    def spoil(figure, value):
        def change(block):
            if not isinstance(block, Table):
                return block
            rows = tuple(
                tuple(
                    replace(cell, value=value) if cell and cell.figure == figure else cell
                    for cell in row
                )
                for row in block.rows
            )
            return replace(block, rows=rows)

        blocks = tuple(map(change, subject.document.blocks))
        return replace(subject, document=replace(subject.document, blocks=blocks))

    return spoil


def found(subject):
    return [
        (one.id, one.where.table, one.where.row, one.where.column)
        for one in table_problems(subject)
    ]


def test_tables_as_they_are_counted_have_no_fault(subject):
    assert found(subject) == []


def test_column_that_does_not_add_up_is_named(spoilt):
    table = "收到和处理政府信息公开申请情况"

    assert ("C02", table, "三、本年度办理结果 （七）总计", "自然人") in found(
        spoilt("table3.results_total.natural", 2)
    )


def test_row_that_does_not_add_up_is_named(spoilt):
    problems = found(spoilt("table3.granted.total", 4))

    assert [(code, column) for code, _, row, column in problems if "予以公开" in row] == [
        ("C03", "总计")
    ]


def test_disputes_that_do_not_add_up_are_named(spoilt):
    (problem,) = found(spoilt("table4.review.total", 9))

    assert problem[0] == "C05"
    assert problem[1] == "政府信息公开行政复议、行政诉讼情况"


@pytest.mark.parametrize("value", ["", "/", "-", None, -1])
def test_cell_without_a_number_is_named(spoilt, value):
    ((code, _, row, column),) = found(spoilt("table2.licences", value))

    assert (code, row, column) == ("C06", "行政许可", "")


def test_number_that_nobody_counted_is_named(subject):
    changed = []
    for block in subject.document.blocks:
        if isinstance(block, Table) and block.name == "主动公开政府信息情况":
            *others, last = block.rows
            cell = replace(last[1], figure="table2.invented")
            block = replace(block, rows=(*others, (last[0], cell, *last[2:])))  # noqa: PLW2901
        changed.append(block)
    document = replace(subject.document, blocks=tuple(changed))

    assert [code for code, *_ in found(replace(subject, document=document))] == ["C27"]


def test_missing_table_is_named(subject):
    blocks = tuple(
        block
        for block in subject.document.blocks
        if not (isinstance(block, Table) and "行政复议" in block.name)
    )
    document = replace(subject.document, blocks=blocks)

    assert found(replace(subject, document=document)) == [
        ("C29", "政府信息公开行政复议、行政诉讼情况", "", "")
    ]


def test_heading_in_other_words_is_named(subject):
    blocks = tuple(
        Paragraph(Style.HEADING_1, (Run("一、总体工作情况"),))
        if isinstance(block, Paragraph) and block.text == "一、总体情况"
        else block
        for block in subject.document.blocks
    )
    changed = replace(subject, document=replace(subject.document, blocks=blocks))

    (problem,) = table_problems(changed)

    assert problem.id == "C14"
    assert "应为“总体情况”，现在是“总体工作情况”" in str(problem.message)


def changed_figures(subject, **values):
    figures = replace(subject.figures, values={**subject.figures.values, **values})
    return replace(subject, figures=figures)


def test_township_makes_no_regulations(subject):
    changed = changed_figures(subject, **{"table2.regulations.in_force": 6})

    problems = [one for one in table_problems(changed) if one.id == "C12"]

    assert [one.severity for one in problems] == [Severity.ERROR]
    assert "现在是 6" in str(problems[0].message)


def test_documents_in_force_go_on_from_last_year(workspace, subject, put):
    put(
        "annual_figure",
        year=YEAR - 1,
        indicator="规范性文件上年末现行有效数",
        value=Decimal(5),
    )
    before = year_figures(workspace, YEAR - 1)
    assert before["table2.normative_documents.in_force"] == 5

    (problem,) = [one for one in table_problems(replace(subject, before=before)) if one.id == "C13"]
    assert "现行有效0件，不等于上年末5件" in str(problem.message)


def test_classes_add_up_to_the_total(subject):
    changed = changed_figures(subject, **{"publications.total": 3})

    assert [one.id for one in table_problems(changed) if one.id == "C08"] == ["C08"]
