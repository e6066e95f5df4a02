"""The trial form of the report, for 2019 and 2020: the six parts of today, another table 2.

Source:
    国办公开办函〔2019〕60号.
"""

from collections.abc import Sequence

from models.figures.year import YearFigures
from models.report.document import Block, Cell, Row, Table
from models.report.editions import statutory_2021
from models.report.editions.edition import Edition, Facts
from models.report.editions.statutory_2021 import TABLE2_NAME

_ITEM = "信息内容"
_RULES = ("issued", "issued", "in_force")
_DOCUMENTS = (
    "table2.normative_documents.issued",
    "table2_trial.normative_published",
    "table2.normative_documents.in_force",
)
_PROCUREMENT = ("table2_trial.procurements", "table2_trial.procurement_yuan")
_ITEMS = (_ITEM, "上一年项目数量", "本年增/减", "处理决定数量")


def table2(figures: YearFigures) -> Table:
    """Return the table of part two: 第二十条第（一）（五）（六）（八）（九）项."""
    rows = (
        _clause("第二十条第（一）项"),
        _heads((_ITEM, "本年新制作数量", "本年新公开数量", "对外公开总数量")),
        _row(figures, "规章", [f"table2.regulations.{key}" for key in _RULES]),
        _row(figures, "规范性文件", _DOCUMENTS),
        _clause("第二十条第（五）项"),
        _heads(_ITEMS),
        _items(figures, "行政许可", "licence_items", "table2.licences"),
        _items(figures, "其他对外管理服务事项", "service_items", "table2_trial.services"),
        _clause("第二十条第（六）项"),
        _heads(_ITEMS),
        _items(figures, "行政处罚", "penalty_items", "table2.penalties"),
        _items(figures, "行政强制", "coercive_measure_items", "table2.coercive_measures"),
        _clause("第二十条第（八）项"),
        _heads(_ITEMS[:3]),
        _items(figures, "行政事业性收费", "fee_items"),
        _clause("第二十条第（九）项"),
        _heads((_ITEM, "采购项目数量", "采购总金额（单位：元）")),
        _row(figures, "政府集中采购", _PROCUREMENT),
    )
    return Table(TABLE2_NAME, (3.0, 2.0, 2.0, 2.0), rows, heading_rows=0)


def _clause(text: str) -> Row:
    return (Cell(text, columns=4, head=True), None, None, None)


def _heads(texts: Sequence[str]) -> Row:
    return _wide([Cell(text, head=True) for text in texts])


def _row(figures: YearFigures, label: str, paths: Sequence[str]) -> Row:
    return _wide([Cell(label), *(Cell(figures[path], figure=path) for path in paths)])


def _items(figures: YearFigures, label: str, key: str, *decisions: str) -> Row:
    paths = (f"table2_trial.{key}_before", f"table2_trial.{key}_change", *decisions)
    return _row(figures, label, paths)


def _wide(cells: Sequence[Cell]) -> Row:
    """Return a row of four places; where there are three cells, the last takes two of them."""
    if len(cells) == 4:  # noqa: PLR2004 - the places of the table
        return tuple(cells)
    last = cells[-1]
    return (*cells[:-1], Cell(last.value, columns=2, head=last.head, figure=last.figure), None)


def _table2(figures: YearFigures, _facts: Facts) -> tuple[Block, ...]:
    return (table2(figures),)


EDITION = Edition(
    key="trial-2019",
    wording=statutory_2021.EDITION.wording,
    title=statutory_2021.EDITION.title,
    file_stem=statutory_2021.EDITION.file_stem,
    answers=statutory_2021.answers,
    part_tables={**statutory_2021.EDITION.part_tables, TABLE2_NAME: _table2},
)
