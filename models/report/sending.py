"""What is looked at before a report leaves the office."""

import datetime
import re
from collections.abc import Iterator

from models.messages import Message, translatable
from models.problems import Problem, Severity, Where
from models.report.annual import AnnualReport
from models.report.document import Document, Table, Workbook

_SECTION = "报送前检查"
_ERRORS = translatable("errors", "报告还有 {number} 处错误，改正后才能报送。")
_OPEN = translatable("errors", "{year} 年还没有结束，数字还会变，请等年后再报送。")
_OLD = translatable("errors", "这是 {year} 年的报告，现在一般报送 {usual} 年的，请核对年份。")
_LATE = translatable("errors", "已过 {due} 的公布期限，请尽快报送。")
_NOT_CLOSED = translatable(
    "errors", "{year} 年度还没有结账；建议先在“年度报告”里结账，再报送同一份文件。"
)
_DRAFT = translatable("errors", "这是草稿，不能报送。")
_PRIVATE = translatable(
    "errors", "{place}里有像身份证号、手机号或银行卡号的“{found}”，请核对后删去。"
)
_PRIVATE_NUMBER = re.compile(
    r"(?<![0-9])(?:[0-9]{17}[0-9Xx]|1[3-9][0-9]{9}|62[0-9]{14,17})(?![0-9Xx])"
)


def problems_before_sending(report: AnnualReport, today: datetime.date) -> tuple[Problem, ...]:
    """Return what speaks against sending a report now; errors bar it.

    Source:
        《条例》(2019) 第四十九条 (date), 第十五条 (personal information).
    """
    return tuple(_problems(report, today))


def _problems(report: AnnualReport, today: datetime.date) -> Iterator[Problem]:
    errors = sum(one.severity is Severity.ERROR for one in report.findings)
    if report.document.draft:
        yield _problem(Severity.ERROR, _DRAFT)
    if errors:
        yield _problem(Severity.ERROR, _ERRORS, number=errors)
    if today.year <= report.year:
        yield _problem(Severity.ERROR, _OPEN, year=report.year)
    elif today.year > report.year + 1:
        yield _problem(Severity.WARNING, _OLD, year=report.year, usual=today.year - 1)
    elif today > report.due_on:
        yield _problem(Severity.WARNING, _LATE, due=report.due_on.isoformat())
    if report.closed is None and not errors and today.year > report.year:
        yield _problem(Severity.WARNING, _NOT_CLOSED, year=report.year)
    for place, texts in (("报告", _texts(report.document)), ("统计表", _cells(report.workbook))):
        for text in texts:
            for found in _PRIVATE_NUMBER.findall(text):
                yield _problem(Severity.ERROR, _PRIVATE, place=place, found=found)


def _texts(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Table):
            yield from _table_texts(block)
        elif hasattr(block, "text"):
            yield block.text


def _cells(workbook: Workbook) -> Iterator[str]:
    for sheet in workbook.sheets:
        yield from _table_texts(sheet.table)


def _table_texts(table: Table) -> Iterator[str]:
    for row in table.rows:
        for cell in row:
            if cell is not None and isinstance(cell.value, str):
                yield cell.value


def _problem(severity: Severity, template: str, **values: object) -> Problem:
    return Problem(severity, Where(section=_SECTION), Message(template, values))
