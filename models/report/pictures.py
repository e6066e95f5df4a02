"""图表: the figures of a year as bar charts, from the same figures as the tables."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from models.figures.crossed import MONTH, crossed
from models.figures.year import YearFigures
from models.records.notice import NOTICE_CATEGORIES
from models.records.publication import CATEGORIES, CHANNELS
from models.report.document import Block, Chart, Face, PageBreak, Paragraph, Picture, Run, Style
from models.report.made_public import made_public_by
from models.rules.editions import EditionKey, edition_of
from models.rules.report_rows import TABLE3_LEAVES, TABLE3_ROWS
from models.rules.statistics_rows import STATISTICS_2014_ROWS
from models.store.workspace import Workspace

HEADING = "附图"
MOST_BARS = 20
"""Labels of a chart; further ones are drawn together as the last."""
_MONTHS = tuple(f"{month}月" for month in range(1, 13))


@dataclass(frozen=True, slots=True)
class PicturePlan:
    """A chart of figures that stand below one path, this year and the year before.

    Attributes:
        name: name of its sheet in the workbook.
        corner: heading of the labels.
        title: template of its title; `{year}` is the year.
        group: path of the figures, such as `"notices.by_category"`.
        usual: last parts of the paths in the office's order; others follow by name.
        labels: last part of a path → what is shown, where these differ.
        leaf: what follows the last part in a path.
    """

    name: str
    corner: str
    title: str
    group: str
    usual: tuple[str, ...]
    labels: Mapping[str, str] | None = None
    leaf: str = ""


PICTURES = (
    PicturePlan(
        "主动公开分类对比",
        "信息分类",
        "{year}年主动公开政府信息分类情况（单位：条）",
        "publications.by_category",
        CATEGORIES,
    ),
    PicturePlan(
        "主动公开渠道对比",
        "公开渠道",
        "{year}年主动公开政府信息渠道情况（单位：条）",
        "publications.by_channel",
        CHANNELS,
    ),
    PicturePlan(
        "公示公告分类对比",
        "栏目分类",
        "{year}年政务公开栏张贴情况（单位：条）",
        "notices.by_category",
        NOTICE_CATEGORIES,
    ),
)
_RESULTS = PicturePlan(
    "申请办理结果对比",
    "办理结果",
    "{year}年政府信息公开申请办理结果（单位：件）",
    "table3",
    TABLE3_LEAVES,
    {key: TABLE3_ROWS[key].label.partition("（")[0] for key in TABLE3_LEAVES},
    ".total",
)
_ROWS_2014 = {row.key: row for row in STATISTICS_2014_ROWS}
_ANSWERS_2014 = tuple(
    leaf for key in _ROWS_2014["answers"].addends for leaf in (_ROWS_2014[key].addends or (key,))
)
_RESULTS_2014 = replace(
    _RESULTS,
    group="statistics_2014",
    usual=_ANSWERS_2014,
    labels={key: _ROWS_2014[key].label.removesuffix("数") for key in _ANSWERS_2014},
    leaf="",
)


def plans_of(year: int) -> tuple[PicturePlan, ...]:
    """Return the charts of a year; results are those of the table that its report has."""
    narrative = edition_of(year) is EditionKey.NARRATIVE_2008
    return (*PICTURES, _RESULTS_2014 if narrative else _RESULTS)


def pictures(
    workspace: Workspace, figures: YearFigures, before: YearFigures | None
) -> tuple[Picture, ...]:
    """Return the charts of a year, without those that would show nothing.

    Args:
        workspace: where the log is.
        figures: of the year.
        before: of the year before, None where nothing is known of it.
    """
    drawn = [picture(plan, figures, before) for plan in plans_of(figures.year)]
    drawn.insert(2, _months(workspace, figures))
    return tuple(one for one in drawn if one.labels)


def picture(plan: PicturePlan, figures: YearFigures, before: YearFigures | None) -> Picture:
    """Return one chart; it has no labels if all its numbers are zero."""
    years = [one for one in (before, figures) if one is not None]
    keys = _keys(plan, years)
    paths = tuple(f"{plan.group}.{key}{plan.leaf}" for key in keys)
    labels = tuple((plan.labels or {}).get(key, key) for key in keys)
    series = [(f"{one.year}年", [int(one.values.get(path, 0)) for path in paths]) for one in years]
    # The bars of a year in which there was nothing at all would only be noughts.
    shown = [one for one in series if any(one[1])]
    title = plan.title.format(year=figures.year)
    return _joined(title, labels, shown, paths) if any(series[-1][1]) else Picture(title, (), ())


def picture_blocks(some: Sequence[Picture]) -> tuple[Block, ...]:
    """Return the charts as an annex of the report on pages of its own; nothing without any."""
    if not some:
        return ()
    mark = Paragraph(Style.ATTACHMENT_MARK, (Run(HEADING, Face.HEADING_1),), outline=0)
    return (PageBreak(), mark, *some)


def native_chart(one: Picture) -> Chart:
    """Return the chart of a workbook that is drawn from the table of a picture."""
    rows = range(1, len(one.labels) + 1)
    return Chart(
        one.title,
        tuple((row, 0) for row in rows),
        tuple(
            (name, tuple((row, column) for row in rows))
            for column, (name, _) in enumerate(one.series, start=1)
        ),
    )


def _keys(plan: PicturePlan, years: Iterable[YearFigures]) -> list[str]:
    """Return the last parts of the paths whose number is not 0 in each of the years."""
    met: dict[str, None] = {}
    for one in years:
        if plan.labels:
            names: Iterable[str] = plan.usual
        else:
            names = one.group(plan.group)
        for key in names:
            if one.values.get(f"{plan.group}.{key}{plan.leaf}"):
                met[key] = None
    known = [key for key in plan.usual if key in met]
    return [*known, *(key for key in met if key not in known)]


def _joined(
    title: str,
    labels: tuple[str, ...],
    series: Sequence[tuple[str, Sequence[int]]],
    paths: tuple[str, ...],
) -> Picture:
    """Return a picture; labels beyond the most that are drawn become one."""
    if len(labels) > MOST_BARS:
        kept = MOST_BARS - 1
        labels = (*labels[:kept], f"其余{len(labels) - kept}类")
        series = [(name, [*some[:kept], sum(some[kept:])]) for name, some in series]
        paths = (*paths[:kept], "")
    return Picture(
        title,
        labels,
        tuple((name, tuple(some)) for name, some in series),
        tuple(paths for _ in series),
    )


def _months(workspace: Workspace, figures: YearFigures) -> Picture:
    """Return the items made public and the notices of each month."""
    public, notices = [0] * 12, [0] * 12
    for (_, month), number in made_public_by(workspace, figures, MONTH).items():
        public[month - 1] += number
    for (_, month), number in crossed(workspace, "notice", figures.year, "category", MONTH).items():
        notices[month - 1] += number
    series = tuple(
        (name, tuple(numbers))
        for name, numbers in (("主动公开", public), ("公示公告", notices))
        if any(numbers)
    )
    title = f"{figures.year}年各月主动公开和张贴情况（单位：条）"
    return Picture(title, _MONTHS if series else (), series)
