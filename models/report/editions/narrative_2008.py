"""The narrative report of the years 2008 to 2018, with the statistics table from 2014 on.

Source:
    《条例》(2007) 第三十二条; 国办发〔2014〕32号.
"""

from models.figures.year import YearFigures
from models.report.document import (
    BlankLine,
    Block,
    Cell,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Style,
    Table,
)
from models.report.editions.edition import Edition, Facts, read_texts
from models.report.phrases import figure_number
from models.rules.editions import STATISTICS_2014_NUMBER, has_statistics_2014
from models.rules.outcomes import STATISTICS_2014_ROWS

TABLE_NAME = "政府信息公开情况统计表"
_INDENT = "　"


def statistics_2014_table(figures: YearFigures) -> Table:
    """Return the 2014 table with the figures of a year: 统计指标, 单位, 统计数.

    Source:
        国办发〔2014〕32号, attachment.
    """
    heading: Row = tuple(Cell(text, head=True) for text in ("统计指标", "单位", "统计数"))
    places = {row.key: number + 1 for number, row in enumerate(STATISTICS_2014_ROWS)}
    rows = [heading]
    for row in STATISTICS_2014_ROWS:
        label = Cell(
            _INDENT * row.level + row.numbering + row.label, align="left", head=row.heading
        )
        if row.heading:
            rows.append((label, Cell(""), Cell("")))
            continue
        path = f"statistics_2014.{row.key}"
        value = Cell(
            figures[path],
            figure=path,
            addends=tuple((places[key], 2) for key in row.addends),
        )
        rows.append((label, Cell(row.unit), value))
    return Table(TABLE_NAME, (62.0, 9.0, 14.0), tuple(rows), heading_rows=1)


def _tables(figures: YearFigures, facts: Facts) -> tuple[Block, ...]:
    if not has_statistics_2014(figures.year):
        return ()
    office = facts["office"]
    signed = "　".join(
        f"{label}：{office[key] or ''}"
        for label, key in (
            ("单位负责人", "head"),
            ("审核人", "reviewer"),
            ("填报人", "clerk"),
            ("联系电话", "telephone"),
        )
    )
    return (
        PageBreak(),
        Paragraph(Style.ATTACHMENT_MARK, (Run("附件"),)),
        BlankLine(),
        Paragraph(Style.TITLE, (Run(TABLE_NAME),), outline=0),
        Paragraph(Style.SUBTITLE, (Run(f"（{figures.year}年度）"),)),
        statistics_2014_table(figures),
        Paragraph(Style.NOTE, (Run(signed),)),
        Paragraph(
            Style.NOTE,
            (Run(f"填报日期：{facts['dated_on']}　表式依据：{STATISTICS_2014_NUMBER}"),),
        ),
    )


def answers(figures: YearFigures) -> dict[str, object]:
    """Return the answers given in the year by kind, as the sentences list them."""
    rows = {row.key: row for row in STATISTICS_2014_ROWS}
    return {
        rows[key].label.removesuffix("数"): figure_number(
            figures[f"statistics_2014.{key}"], f"statistics_2014.{key}"
        )
        for key in rows["answers"].addends
    }


EDITION = Edition(
    key="narrative-2008",
    wording=read_texts("narrative-2008.toml"),
    title="{{ unit }}{{ year }}年度政府信息公开工作年度报告",
    file_stem="{{ unit }}{{ year }}年度政府信息公开工作年度报告",
    answers=answers,
    attachment=_tables,
)
