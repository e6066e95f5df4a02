"""Checks of the finished tables: what stands in them, whatever made it."""

from collections.abc import Iterator
from decimal import Decimal

from models.messages import translatable
from models.problems import Problem, Where
from models.report.document import Cell, Paragraph, Style, Table
from models.report.places import column_heading, row_label
from models.report.subject import Subject, error, warning
from models.rules.editions import EditionKey, edition_of

_SUM = translatable(
    "errors", "合计{shown}不等于各项之和{counted}，请不要手工改表格里的数，改台账记录即可。"
)
_NO_NUMBER = translatable("errors", "这一格是“{shown}”，应为不小于 0 的数，没有就填 0。")
_UNKNOWN = translatable("errors", "这一格的数字没有台账依据，请由台账计算。")
_NO_TABLE = translatable("errors", "报告里缺少这张表，请重新生成报告。")
_HEADING = translatable("errors", "第{number}部分的标题应为“{right}”，现在是“{found}”，请改正。")
_REGULATIONS = translatable(
    "errors", "乡镇没有制定规章的权限，规章一行应为 0，现在是 {number}，请改正“年度数据”。"
)
_ROLL = translatable(
    "errors",
    "现行有效{now}件，不等于上年末{before}件加本年制发{issued}件减本年废止{repealed}件，"
    "请核对有没有漏登的废止或自动失效的文件。",
)
_CATEGORIES = translatable(
    "errors", "{label}合计{total}条，分类相加是{counted}条，请检查有没有没填分类的记录。"
)


def table_problems(subject: Subject) -> Iterator[Problem]:
    """Yield what is wrong with the tables and parts of the finished report."""
    yield from _parts(subject)
    for block in subject.document.blocks:
        if isinstance(block, Table):
            yield from _cells(subject, block)
    yield from _regulations(subject)
    yield from _roll_forward(subject)
    yield from _categories(subject)


def _parts(subject: Subject) -> Iterator[Problem]:
    """C14 and C29: all headings in order and word for word, and every table.

    Source:
        国办公开办函〔2021〕30号: 六个部分.
    """
    blocks = subject.document.blocks
    tables = {block.name for block in blocks if isinstance(block, Table)}
    for maker in subject.edition.part_tables.values():
        for block in maker(subject.figures, {}):
            if isinstance(block, Table) and block.name not in tables:
                yield error("C29", Where(table=block.name), _NO_TABLE)
    if edition_of(subject.year) is EditionKey.NARRATIVE_2008:
        return
    found = [
        block.text.partition("、")[2]
        for block in blocks
        if isinstance(block, Paragraph) and block.style is Style.HEADING_1
    ]
    for number, right in enumerate(subject.edition.wording.sections):
        shown = found[number] if number < len(found) else ""
        if shown != right:
            place = Where(section=right)
            yield error("C14", place, _HEADING, number=number + 1, right=right, found=shown)


def _cells(subject: Subject, table: Table) -> Iterator[Problem]:
    """C02, C03, C05, C06 and C27: sums, numbers in every cell, and all of them counted."""
    for row, cells in enumerate(table.rows):
        for column, cell in enumerate(cells):
            if cell is None or not (cell.figure or cell.addends):
                continue
            place = Where(
                table=table.name, row=row_label(table, row), column=column_heading(table, column)
            )
            if not _is_number(cell):
                yield error("C06", place, _NO_NUMBER, shown=cell.value)
                continue
            if cell.figure and cell.figure not in subject.figures.values:
                yield error("C27", place, _UNKNOWN)
            yield from _sum(table, cell, place)


def _is_number(cell: Cell) -> bool:
    return isinstance(cell.value, int | Decimal) and cell.value >= 0


def _sum(table: Table, cell: Cell, place: Where) -> Iterator[Problem]:
    addends = [table.rows[row][column] for row, column in cell.addends]
    values = [one.value for one in addends if one is not None]
    numbers = [value for value in values if isinstance(value, int | Decimal)]
    if cell.addends and sum(numbers) != cell.value:
        code = "C05" if "table4." in cell.figure else "C02"
        in_row = all(row == cell.addends[0][0] for row, _ in cell.addends)
        if code == "C02" and in_row:
            code = "C03"
        yield error(code, place, _SUM, shown=cell.value, counted=sum(numbers))


def _regulations(subject: Subject) -> Iterator[Problem]:
    """C12: a township makes no 规章.

    Source:
        《立法法》第九十一条、第九十三条.
    """
    for key in ("issued", "repealed", "in_force"):
        number = subject.figures.values.get(f"table2.regulations.{key}", 0)
        if number:
            place = Where(table="主动公开政府信息情况", row="规章")
            yield error("C12", place, _REGULATIONS, number=number)


def _roll_forward(subject: Subject) -> Iterator[Problem]:
    """C13: documents in force go on from the year before."""
    if subject.before is None or edition_of(subject.year) is not EditionKey.STATUTORY_2021:
        return
    path = "table2.normative_documents"
    issued, repealed, now = (
        int(subject.figures[f"{path}.{key}"]) for key in ("issued", "repealed", "in_force")
    )
    before = int(subject.before[f"{path}.in_force"])
    if before + issued - repealed != now:
        place = Where(table="主动公开政府信息情况", row="行政规范性文件", column="现行有效件数")
        yield warning("C13", place, _ROLL, now=now, before=before, issued=issued, repealed=repealed)


def _categories(subject: Subject) -> Iterator[Problem]:
    """C08: the classes add up to the total."""
    tree = subject.figures.tree()
    for key, label in (("publications", "主动公开信息"), ("notices", "公示公告")):
        total, counted = tree[key]["total"], sum(tree[key]["by_category"].values())
        if total != counted:
            yield warning(
                "C08", Where(section=label), _CATEGORIES, label=label, total=total, counted=counted
            )
