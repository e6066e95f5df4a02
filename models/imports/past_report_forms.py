"""The statutory tables as they are looked for in a past year's report: rows and their figures."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.imports.past_report_numbers import plain
from models.imports.past_report_parts import PastRow, PastTable
from models.rules.editions import EditionKey
from models.rules.outcomes import APPLICANT_TYPES
from models.rules.report_rows import OTHER_HANDLING, TABLE3_ROWS
from models.rules.statistics_rows import STATISTICS_2014_ROWS

TABLE2, TABLE3, TABLE4, STATISTICS = "table2", "table3", "table4", "statistics_2014"
COLUMNS: Mapping[str, str] = {**APPLICANT_TYPES, "total": "总计"}
"""The columns of numbers of table 3: key → label."""
JOINED_ROW = "closed_other"
"""The row that stands for the whole of （六）其他处理 in the trial form."""

RESULTS: Mapping[str, str] = {
    "upheld": "结果维持",
    "corrected": "结果纠正",
    "other": "其他结果",
    "pending": "尚未审结",
    "total": "总计",
}
GROUPS: Mapping[str, str] = {
    "review": "行政复议",
    "direct_suit": "未经复议直接起诉",
    "suit_after_review": "复议后起诉",
}
_MADE = ("本年制发件数", "本年废止件数", "现行有效件数")
_NORMATIVE = "table2.normative_documents"
_DECISIONS = "处理决定数量"
_BEFORE = "上一年项目数量"
_CHANGE = "本年增/减"


@dataclass(frozen=True, slots=True)
class Table2Row:
    """A row of table 2: its label and for each number its heading and path."""

    label: str
    numbers: tuple[tuple[str, str], ...]


def _made(label: str, path: str) -> Table2Row:
    keys = ("issued", "repealed", "in_force")
    paths = (f"{path}.{key}" for key in keys)
    return Table2Row(label, tuple(zip(_MADE, paths, strict=True)))


def _items(label: str, key: str, decisions: str = "") -> Table2Row:
    before, change = (f"table2_trial.{key}_{part}" for part in ("before", "change"))
    numbers = ((_BEFORE, before), (_CHANGE, change))
    return Table2Row(label, (*numbers, (_DECISIONS, decisions)) if decisions else numbers)


TABLE2_ROWS: tuple[Table2Row, ...] = (
    _made("规章", "table2.regulations"),
    _made("行政规范性文件", _NORMATIVE),
    Table2Row("行政许可", (("本年处理决定数量", "table2.licences"),)),
    Table2Row("行政处罚", (("本年处理决定数量", "table2.penalties"),)),
    Table2Row("行政强制", (("本年处理决定数量", "table2.coercive_measures"),)),
    Table2Row("行政事业性收费", (("本年收费金额（万元）", "table2.fees_wan_yuan"),)),
)
TRIAL_ROWS: tuple[Table2Row, ...] = (
    Table2Row(
        "规章",
        (
            ("本年新制作数量", "table2.regulations.issued"),
            ("本年新公开数量", "table2_trial.regulations_published"),
            ("对外公开总数量", "table2.regulations.in_force"),
        ),
    ),
    Table2Row(
        "规范性文件",
        (
            ("本年新制作数量", f"{_NORMATIVE}.issued"),
            ("本年新公开数量", "table2_trial.normative_published"),
            ("对外公开总数量", f"{_NORMATIVE}.in_force"),
        ),
    ),
    _items("行政许可", "licence_items", "table2.licences"),
    _items("其他对外管理服务事项", "service_items", "table2_trial.services"),
    _items("行政处罚", "penalty_items", "table2.penalties"),
    _items("行政强制", "coercive_measure_items", "table2.coercive_measures"),
    _items("行政事业性收费", "fee_items"),
    Table2Row(
        "政府集中采购",
        (
            ("采购项目数量", "table2_trial.procurements"),
            ("采购总金额（元）", "table2_trial.procurement_yuan"),
        ),
    ),
)
"""Rows of table 2 in the form in force and in the trial form of 2019 and 2020."""
TABLE2_LABELS: Mapping[str, str] = {"规范性文件": "行政规范性文件", "规章": "规章"}
"""Other ways to write a label of table 2."""


def table3_labels() -> dict[str, str]:
    """Return the labels of table 3 as they are compared → key of the row."""
    labels = {plain(row.label): row.key for row in TABLE3_ROWS.values()}
    labels |= {plain(row.label.partition("（")[0]): row.key for row in TABLE3_ROWS.values()}
    return labels | {plain(OTHER_HANDLING): JOINED_ROW}


def statistics_labels() -> dict[str, list[str]]:
    """Return the labels of the 2014 table as they are compared → keys of the rows."""
    labels: dict[str, list[str]] = {}
    for row in STATISTICS_2014_ROWS:
        if row.heading:
            continue
        for text in {plain(row.label), plain(row.label.partition("（")[0])}:
            labels.setdefault(text, []).append(row.key)
    return labels


def shown_tables(edition: EditionKey) -> tuple[PastTable, ...]:
    """Return the tables of an edition as they are reviewed, row by row."""
    rows2 = TRIAL_ROWS if edition is EditionKey.TRIAL_2019 else TABLE2_ROWS
    published = tuple(
        PastRow(f"{row.label} · {head}", (path,)) for row in rows2 for head, path in row.numbers
    )
    applications = tuple(
        PastRow(row.number + row.label, tuple(f"table3.{row.key}.{c}" for c in COLUMNS))
        for row in TABLE3_ROWS.values()
    )
    disputes = tuple(
        PastRow(label, tuple(f"table4.{group}.{key}" for key in RESULTS))
        for group, label in GROUPS.items()
    )
    statistics = tuple(
        PastRow(f"{row.numbering}{row.label}", (f"statistics_2014.{row.key}",))
        for row in STATISTICS_2014_ROWS
        if not row.heading
    )
    return (
        PastTable(TABLE2, "主动公开政府信息情况", ("数量",), published),
        PastTable(TABLE3, "收到和处理政府信息公开申请情况", tuple(COLUMNS.values()), applications),
        PastTable(TABLE4, "政府信息公开行政复议、行政诉讼情况", tuple(RESULTS.values()), disputes),
        PastTable(STATISTICS, "政府信息公开情况统计表", ("统计数",), statistics),
    )
