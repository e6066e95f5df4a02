"""The rows of the statutory tables: table 3 of the report and the statistics of 2014."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from models.rules.editions import EditionKey, edition_of


@dataclass(frozen=True, slots=True)
class Table3Row:
    """One row of 收到和处理政府信息公开申请情况.

    Attributes:
        key: name of the row in the figures.
        number: `"一、"`, `"（一）"` or `"1."`.
        label: the statutory words after the number.
        section: heading of the first label column (三、本年度办理结果), or empty.
        group: heading of the second label column, such as `"（三）不予公开"`, or empty.
        addends: keys of the figures it adds up; empty where it shows its own.
    """

    key: str
    number: str
    label: str
    section: str = ""
    group: str = ""
    addends: tuple[str, ...] = ()

    @property
    def path(self) -> tuple[str, ...]:
        """The texts of its label columns, from left to right, without empty ones."""
        return tuple(text for text in (self.section, self.group, self.number + self.label) if text)


_RESULTS = "三、本年度办理结果"
OTHER_HANDLING = "其他处理"
_GROUPS: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    (
        "（三）",
        "不予公开",
        (
            ("refused_secret", "属于国家秘密"),
            ("refused_by_law", "其他法律行政法规禁止公开"),
            ("refused_safety", "危及“三安全一稳定”"),
            ("refused_third_party", "保护第三方合法权益"),
            ("refused_internal", "属于三类内部事务信息"),
            ("refused_deliberative", "属于四类过程性信息"),
            ("refused_case_file", "属于行政执法案卷"),
            ("refused_registry", "属于行政查询事项"),
        ),
    ),
    (
        "（四）",
        "无法提供",
        (
            ("not_held", "本机关不掌握相关政府信息"),
            ("not_existing_needs_making", "没有现成信息需要另行制作"),
            ("unclear_after_correction", "补正后申请内容仍不明确"),
        ),
    ),
    (
        "（五）",
        "不予处理",
        (
            ("not_processed_petition", "信访举报投诉类申请"),
            ("not_processed_repeat", "重复申请"),
            ("not_processed_publication", "要求提供公开出版物"),
            ("not_processed_abuse", "无正当理由大量反复申请"),
            ("not_processed_confirmation", "要求行政机关确认或重新出具已获取信息"),
        ),
    ),
    (
        "（六）",
        OTHER_HANDLING,
        (
            (
                "closed_not_corrected",
                "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            ),
            (
                "closed_fee_unpaid",
                "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            ),
            ("closed_other", "其他"),
        ),
    ),
)


def _result_rows() -> tuple[Table3Row, ...]:
    partly = "部分公开（区分处理的，只计这一情形，不计其他情形）"
    return (
        Table3Row("granted", "（一）", "予以公开", _RESULTS),
        Table3Row("partly_granted", "（二）", partly, _RESULTS),
        *(
            Table3Row(key, f"{place}.", label, _RESULTS, group=number + name)
            for number, name, rows in _GROUPS
            for place, (key, label) in enumerate(rows, start=1)
        ),
    )


_RESULT_ROWS = _result_rows()

TABLE3_LEAVES: tuple[str, ...] = tuple(row.key for row in _RESULT_ROWS)
"""The 21 results; every closed application counts in exactly one of them."""

TABLE3_ROWS: Mapping[str, Table3Row] = MappingProxyType(
    {
        row.key: row
        for row in (
            Table3Row("new", "一、", "本年新收政府信息公开申请数量"),
            Table3Row("carried_in", "二、", "上年结转政府信息公开申请数量"),
            *_RESULT_ROWS,
            Table3Row("results_total", "（七）", "总计", _RESULTS, addends=TABLE3_LEAVES),
            Table3Row("carried_out", "四、", "结转下年度继续办理"),
        )
    }
)
"""The rows of the table in force, in order: key → row."""


def table3_rows(year: int) -> tuple[Table3Row, ...]:
    """Return the rows of table 3 in the report on a year, in order.

    In the trial form （六）其他处理 is one row, which adds up the three kinds of today.

    Raises:
        UserError: before 2008.

    Source:
        国办公开办函〔2019〕60号 for 2019 and 2020; 国办公开办函〔2021〕30号 otherwise.
    """
    rows = tuple(TABLE3_ROWS.values())
    if edition_of(year) is not EditionKey.TRIAL_2019:
        return rows
    closed = tuple(row.key for row in rows if row.group == f"（六）{OTHER_HANDLING}")
    single = Table3Row(closed[-1], "（六）", OTHER_HANDLING, _RESULTS, addends=closed)
    return tuple(
        single if row.key == single.key else row for row in rows if row.key not in closed[:-1]
    )


@dataclass(frozen=True, slots=True)
class StatisticsRow:
    """One row of 《政府信息公开情况统计表》.

    Attributes:
        key: name of the row in the figures.
        numbering: `"一、"`, `"（一）"`, `"1."`, `"其中："` or empty.
        unit: 条, 件, 次, 篇, 个, 人, 人次 or 万元; empty for a heading.
        level: depth of indentation, from 0.
        addends: keys of the rows it adds up; empty for a row with a number of its own.
    """

    key: str
    numbering: str
    label: str
    unit: str
    level: int
    addends: tuple[str, ...] = ()

    @property
    def heading(self) -> bool:
        """Whether it only opens a section and holds no number."""
        return not self.unit

    @property
    def leaf(self) -> bool:
        """Whether it holds a number that is not added up from other rows."""
        return bool(self.unit) and not self.addends
