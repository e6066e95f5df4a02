"""Whether the numbers of a past year's report add up, as its form requires."""

from collections.abc import Iterator, Mapping, Sequence

from models.imports import past_report_forms as forms
from models.imports.past_report_parts import Number, PastFigure
from models.messages import Message, translatable
from models.problems import Problem, Severity, Where
from models.rules.report_rows import TABLE3_LEAVES, TABLE3_ROWS
from models.rules.statistics_rows import STATISTICS_2014_ROWS

_NOT_SUM = translatable("errors", "原件写 {stated}，各项相加是 {counted}，请对照原件。")
_NOT_BALANCED = translatable(
    "errors", "第一项加第二项是 {received}，第三项加第四项是 {handled}，应当相等，请对照原件。"
)
TABLE3_NAME = "收到和处理政府信息公开申请情况"
TABLE4_NAME = "政府信息公开行政复议、行政诉讼情况"
STATISTICS_NAME = "政府信息公开情况统计表"


def unbalanced(figures: Mapping[str, PastFigure]) -> tuple[Problem, ...]:
    """Return where totals differ from what they add up; numbers not read are left out.

    Source:
        国办公开办函〔2021〕30号, 第三部分: 第一项加第二项之和，等于第三项加第四项之和;
        国办发〔2014〕32号.
    """
    return (*_table3(figures), *_table4(figures), *_statistics(figures))


def _value(figures: Mapping[str, PastFigure], path: str) -> Number | None:
    figure = figures.get(path)
    return None if figure is None else figure.value


def _difference(
    figures: Mapping[str, PastFigure], total: str, parts: Sequence[str], where: Where
) -> Iterator[Problem]:
    stated = _value(figures, total)
    values = [_value(figures, path) for path in parts if path in figures]
    numbers = [value for value in values if value is not None]
    if stated is None or not numbers or len(numbers) < len(values):
        return
    counted = sum(numbers)
    if counted != stated:
        message = Message(_NOT_SUM, {"stated": stated, "counted": counted})
        yield Problem(Severity.WARNING, where, message, id="past.sum", value=str(stated))


def _table3(figures: Mapping[str, PastFigure]) -> Iterator[Problem]:
    kinds = [key for key in forms.COLUMNS if key != "total"]
    for row in TABLE3_ROWS.values():
        where = Where(table=TABLE3_NAME, row=row.number + row.label, column="总计")
        parts = [f"table3.{row.key}.{kind}" for kind in kinds]
        yield from _difference(figures, f"table3.{row.key}.total", parts, where)
    for column, label in forms.COLUMNS.items():
        where = Where(table=TABLE3_NAME, row="（七）总计", column=label)
        parts = [f"table3.{row}.{column}" for row in TABLE3_LEAVES]
        yield from _difference(figures, f"table3.results_total.{column}", parts, where)
        yield from _column(figures, column, label)


def _column(figures: Mapping[str, PastFigure], column: str, label: str) -> Iterator[Problem]:
    rows = ("new", "carried_in", "results_total", "carried_out")
    values = [_value(figures, f"table3.{row}.{column}") for row in rows]
    numbers = [value for value in values if value is not None]
    if len(numbers) < len(rows):
        return
    received, handled = numbers[0] + numbers[1], numbers[2] + numbers[3]
    if received != handled:
        message = Message(_NOT_BALANCED, {"received": received, "handled": handled})
        where = Where(table=TABLE3_NAME, column=label)
        yield Problem(Severity.WARNING, where, message, id="past.balance")


def _table4(figures: Mapping[str, PastFigure]) -> Iterator[Problem]:
    for group, label in forms.GROUPS.items():
        where = Where(table=TABLE4_NAME, row=label, column="总计")
        parts = [f"table4.{group}.{key}" for key in forms.RESULTS if key != "total"]
        yield from _difference(figures, f"table4.{group}.total", parts, where)


def _statistics(figures: Mapping[str, PastFigure]) -> Iterator[Problem]:
    for row in STATISTICS_2014_ROWS:
        if row.addends:
            where = Where(table=STATISTICS_NAME, row=row.numbering + row.label)
            parts = [f"statistics_2014.{key}" for key in row.addends]
            yield from _difference(figures, f"statistics_2014.{row.key}", parts, where)
