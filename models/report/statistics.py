"""The statistics workbook: the statutory table and the registers counted by class and month."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from models.figures.crossed import MONTH, Counts, crossed
from models.figures.year import YearFigures
from models.masking import masked
from models.records.application import APPLICATION
from models.records.complaint import CHANNEL_TYPES, COMPLAINT_RESULTS
from models.records.notice import NOTICE_CATEGORIES
from models.records.publication import CATEGORIES, CHANNELS
from models.report.document import Cell, Chart, Document, Row, Sheet, Table, Value, Workbook
from models.report.editions.table3 import TABLE3_NAME, table3
from models.report.made_public import made_public_by
from models.report.pictures import native_chart, picture, plans_of
from models.store.calendar import calendar_of
from models.store.reading import Query, matching_ids, records, with_computed
from models.store.workspace import Workspace

MONTHS = tuple((month, f"{month}月") for month in range(1, 13))
TOTAL = "合计"
_BLANK = "未填"
_LABEL_WIDTH = 24.0
_NUMBER_WIDTH = 8.0
_LISTED = (
    "number",
    "applicant",
    "applicant_type",
    "method",
    "received_on",
    "due_on",
    "answered_on",
    "outcome",
    "fee_yuan",
)

Line = tuple[Any, str]
"""A value and how it is shown."""


def statistics_workbook(
    workspace: Workspace,
    figures: YearFigures,
    document: Document,
    unit: str,
    before: YearFigures | None = None,
) -> Workbook:
    """Return the statistics of a year.

    Args:
        workspace: where the log is.
        figures: the figures of the year.
        document: the report; its statutory tables become the first sheets, cell for cell.
        unit: the office's short name, for titles and the name of the file.
        before: the figures of the year before, with which the charts compare.
    """
    heading = f"{unit}{figures.year}年"
    tables = [block for block in document.blocks if isinstance(block, Table)]
    names = [table.name for table in tables]
    return Workbook(
        title=f"{heading}政府信息公开统计表",
        author=document.author,
        dated_on=document.dated_on,
        file_stem=f"{heading}政府信息公开统计表",
        sheets=(
            *(
                Sheet(table.name, f"{unit}{figures.year}年度{table.name}", table)
                for table in tables
            ),
            *_publication_sheets(workspace, figures, heading),
            _notice_sheet(workspace, figures, heading),
            _complaint_sheet(workspace, figures, heading),
            *([] if TABLE3_NAME in names else [_table3_sheet(figures, heading)]),
            _application_list(workspace, figures.year, heading),
            *_comparisons(figures, before, unit),
        ),
        draft=document.draft,
    )


def _comparisons(figures: YearFigures, before: YearFigures | None, unit: str) -> list[Sheet]:
    """Return a sheet with a chart for each group of figures in which there is anything."""
    sheets = []
    for plan in plans_of(figures.year):
        drawn = picture(plan, figures, before)
        if drawn.labels:
            table = replace(drawn.table(plan.corner), name=plan.name)
            chart = native_chart(drawn)
            sheets.append(Sheet(plan.name, f"{unit}{drawn.title}", table, chart=chart))
    return sheets


def _table3_sheet(figures: YearFigures, heading: str) -> Sheet:
    """Return table 3 for a year whose report does not show it."""
    return Sheet("依申请公开", f"{heading}{TABLE3_NAME}", table3(figures))


def _publication_sheets(
    workspace: Workspace, figures: YearFigures, heading: str
) -> tuple[Sheet, Sheet]:
    classes = _lines(figures.group("publications.by_category"), CATEGORIES)
    by_month = made_public_by(workspace, figures, MONTH)
    by_channel = made_public_by(workspace, figures, "channels")
    months = _grid("主动公开（分类、月份）", "信息分类", classes, MONTHS, by_month)
    channels = _grid(
        "主动公开（分类、渠道）",
        "信息分类",
        classes,
        tuple((channel, channel) for channel in CHANNELS),
        by_channel,
        totals={value: figures[f"publications.by_category.{value}"] for value, _ in classes},
    )
    return (
        Sheet(
            months.name,
            f"{heading}主动公开政府信息分类分月统计表（单位：条）",
            months,
            ("按首次公开日期统计；同一信息在几个渠道公开只计一条。",),
            _month_chart(months, "各月主动公开条数") if classes else None,
        ),
        Sheet(
            channels.name,
            f"{heading}主动公开政府信息分类分渠道统计表（单位：条）",
            channels,
            ("各渠道分别统计；同一信息在几个渠道公开，合计只计一条，所以合计可能小于各渠道之和。",),
        ),
    )


def _notice_sheet(workspace: Workspace, figures: YearFigures, heading: str) -> Sheet:
    classes = _lines(figures.group("notices.by_category"), NOTICE_CATEGORIES)
    counts = crossed(workspace, "notice", figures.year, "category", MONTH)
    table = _grid("政务公开栏", "栏目分类", classes, MONTHS, counts)
    return Sheet(
        table.name,
        f"{heading}政务公开栏张贴情况统计表（单位：条）",
        table,
        ("按张贴日期统计。",),
        _month_chart(table, "各月张贴条数") if classes else None,
    )


def _complaint_sheet(workspace: Workspace, figures: YearFigures, heading: str) -> Sheet:
    counts = crossed(workspace, "complaint", figures.year, "channel_type", "result")
    table = _grid(
        "投诉举报",
        "渠道",
        tuple((channel, channel) for channel in CHANNEL_TYPES),
        (*((result, result) for result in COMPLAINT_RESULTS), (None, "尚无结果")),
        counts,
    )
    closed, total = figures["complaints.closed"], figures["complaints.total"]
    on_time, about = figures["complaints.closed_on_time"], figures["complaints.about_disclosure"]
    note = (
        f"按收到日期统计。全年收到{total}件，年底前办结{closed}件，其中按期办结{on_time}件；"
        f"涉及信息公开{about}件。"
    )
    return Sheet(table.name, f"{heading}投诉举报办理情况统计表（单位：件）", table, (note,))


def _lines(group: Mapping[str, object], usual: Sequence[str]) -> tuple[Line, ...]:
    """Return the classes that occur, the usual ones first and in their order."""
    known = [name for name in usual if name in group]
    return tuple((name, name) for name in [*known, *(n for n in group if n not in known)])


def _grid(
    name: str,
    corner: str,
    lines: Sequence[Line],
    columns: Sequence[Line],
    counts: Counts,
    *,
    totals: Mapping[Any, Any] | None = None,
) -> Table:
    """Return a table of counts with a total at the right and one at the foot.

    Args:
        name: of the sheet.
        corner: heading of the first column.
        lines: the rows, by value and label.
        columns: the columns, by value and label.
        counts: the numbers by the values of row and column.
        totals: totals of the rows where they are not the sum of the columns.
    """
    heading: Row = tuple(
        Cell(text, head=True) for text in (corner, *(label for _, label in columns), TOTAL)
    )
    last = len(columns) + 1
    rows: list[Row] = [heading]
    for place, (line, label) in enumerate(lines, start=1):
        numbers = [counts.get((line, column), 0) for column, _ in columns]
        total = (
            Cell(sum(numbers), addends=tuple((place, n) for n in range(1, last)))
            if totals is None
            else Cell(totals[line])
        )
        rows.append((Cell(label, align="left"), *map(Cell, numbers), total))
    rows.append((Cell(TOTAL, head=True), *(_foot(rows, column) for column in range(1, last + 1))))
    widths = (_LABEL_WIDTH, *(_NUMBER_WIDTH for _ in range(last)))
    return Table(name, widths, tuple(rows), landscape=True)


def _foot(rows: Sequence[Row], column: int) -> Cell:
    """Return the sum of a column of numbers, its heading left out."""
    numbers = [cell.value for row in rows[1:] if (cell := row[column]) is not None]
    return Cell(
        sum(number for number in numbers if isinstance(number, int)),
        addends=tuple((place, column) for place in range(1, len(rows))),
    )


def _month_chart(table: Table, title: str) -> Chart:
    foot = len(table.rows) - 1
    places = range(1, len(MONTHS) + 1)
    return Chart(
        title,
        tuple((0, column) for column in places),
        ((TOTAL, tuple((foot, column) for column in places)),),
    )


def _application_list(workspace: Workspace, year: int, heading: str) -> Sheet:
    """Return the applications received in the year, personal information masked."""
    ids = matching_ids(workspace, Query("application", year=year, sort=(("received_on", False),)))
    calendar = calendar_of(workspace)
    columns = {name: APPLICATION.fields.get(name) for name in _LISTED}
    computed = APPLICATION.computed
    heads: Row = tuple(
        Cell(field.label if field else computed[name].label, head=True)
        for name, field in columns.items()
    )
    rows: list[Row] = [heads]
    for values in records(workspace, "application", ids):
        # The due date depends on the calendar alone, so the day of printing does not matter.
        shown = with_computed(APPLICATION, values, calendar, values["received_on"])
        rows.append(tuple(_listed(name, shown[name]) for name in columns))
    if len(rows) == 1:
        rows.append((Cell("本年未收到政府信息公开申请。", columns=len(heads)), *(None,) * 8))
    widths = (14.0, 12.0, 14.0, 8.0, 12.0, 12.0, 12.0, 34.0, 12.0)
    table = Table("申请明细", widths, tuple(rows), landscape=True, header_columns=0)
    return Sheet(
        table.name,
        f"{heading}政府信息公开申请办理明细",
        table,
        ("按收到日期统计；申请人姓名已作遮蔽处理。",),
    )


def _listed(name: str, value: Value) -> Cell:
    field = APPLICATION.fields.get(name)
    if field is None or value is None:
        return Cell(value)
    if field.personal:
        return Cell(masked(str(value)), align="left")
    if name == "outcome":
        return Cell(field.kind.format(value), align="left")
    return Cell(value)
