"""The statutory report for 2021 and later years: six parts, three of them tables.

Source:
    《条例》(2019) 第五十条; 国办公开办函〔2021〕30号.
"""

from models.figures.year import YearFigures
from models.report.document import Block, Cell, Row, Table
from models.report.editions.edition import Edition, Facts, read_texts
from models.report.editions.table3 import table3
from models.report.phrases import figure_number
from models.rules.report_rows import TABLE3_LEAVES, TABLE3_ROWS

TABLE2_NAME = "主动公开政府信息情况"
TABLE4_NAME = "政府信息公开行政复议、行政诉讼情况"
_ITEM = "信息内容"
_RESULTS = (
    ("upheld", "结果维持"),
    ("corrected", "结果纠正"),
    ("other", "其他结果"),
    ("pending", "尚未审结"),
    ("total", "总计"),
)


def table2(figures: YearFigures) -> Table:
    """Return the table of part two: 第二十条第（一）（五）（六）（八）项.

    Source:
        国办公开办函〔2021〕30号, 第二部分.
    """
    made = ("issued", "repealed", "in_force")
    decided = "本年处理决定数量"
    return Table(
        TABLE2_NAME,
        (3.0, 2.0, 2.0, 2.0),
        (
            _clause("第二十条第（一）项"),
            tuple(
                Cell(text, head=True)
                for text in (_ITEM, "本年制发件数", "本年废止件数", "现行有效件数")
            ),
            _three(figures, "规章", [f"table2.regulations.{key}" for key in made]),
            _three(
                figures, "行政规范性文件", [f"table2.normative_documents.{key}" for key in made]
            ),
            _clause("第二十条第（五）项"),
            _heads(decided),
            _one(figures, "行政许可", "table2.licences"),
            _clause("第二十条第（六）项"),
            _heads(decided),
            _one(figures, "行政处罚", "table2.penalties"),
            _one(figures, "行政强制", "table2.coercive_measures"),
            _clause("第二十条第（八）项"),
            _heads("本年收费金额（单位：万元）"),
            _one(figures, "行政事业性收费", "table2.fees_wan_yuan"),
        ),
        heading_rows=0,
    )


def _clause(text: str) -> Row:
    return (Cell(text, columns=4, head=True), None, None, None)


def _heads(text: str) -> Row:
    return (Cell(_ITEM, head=True), Cell(text, columns=3, head=True), None, None)


def _three(figures: YearFigures, label: str, paths: list[str]) -> Row:
    return (Cell(label), *(Cell(figures[path], figure=path) for path in paths))


def _one(figures: YearFigures, label: str, path: str) -> Row:
    return (Cell(label), Cell(figures[path], columns=3, figure=path), None, None)


def table4(figures: YearFigures) -> Table:
    """Return the table of part four: one row of fifteen numbers.

    Source:
        国办公开办函〔2021〕30号, 第四部分.
    """
    nothing: Row = (None,) * 4
    heads = (
        (Cell("行政复议", rows=2, columns=5, head=True), *nothing),
        (Cell("行政诉讼", columns=10, head=True), *nothing, None, *nothing),
    )
    kinds: Row = (
        *(None,) * 5,
        Cell("未经复议直接起诉", columns=5, head=True),
        *nothing,
        Cell("复议后起诉", columns=5, head=True),
        *nothing,
    )
    groups = ("review", "direct_suit", "suit_after_review")
    results: Row = tuple(Cell(label, head=True) for _ in groups for _, label in _RESULTS)
    numbers: list[Cell | None] = []
    for group in groups:
        first = len(numbers)
        for key, _ in _RESULTS:
            path = f"table4.{group}.{key}"
            addends = tuple((3, first + n) for n in range(4)) if key == "total" else ()
            numbers.append(Cell(figures[path], figure=path, addends=addends))
    rows = ((*heads[0], *heads[1]), kinds, results, tuple(numbers))
    return Table(TABLE4_NAME, (1.0,) * 15, rows, heading_rows=3, header_columns=0)


def answers(figures: YearFigures) -> dict[str, object]:
    """Return the answers given in the year by result, as the sentences list them."""
    return {
        TABLE3_ROWS[key].label.partition("（")[0]: figure_number(
            figures[f"table3.{key}.total"], f"table3.{key}.total"
        )
        for key in TABLE3_LEAVES
    }


def _table2(figures: YearFigures, _facts: Facts) -> tuple[Block, ...]:
    return (table2(figures),)


def _table3(figures: YearFigures, _facts: Facts) -> tuple[Block, ...]:
    return (table3(figures),)


def _table4(figures: YearFigures, _facts: Facts) -> tuple[Block, ...]:
    return (table4(figures),)


EDITION = Edition(
    key="statutory-2021",
    wording=read_texts("six-parts.toml"),
    title="{{ office.full_name or unit }}{{ year }}年政府信息公开工作年度报告",
    file_stem="{{ unit }}{{ year }}年政府信息公开工作年度报告",
    answers=answers,
    part_tables={
        "主动公开政府信息情况": _table2,
        "收到和处理政府信息公开申请情况": _table3,
        "政府信息公开行政复议、行政诉讼情况": _table4,
    },
)
