"""Table 3 of the report, 收到和处理政府信息公开申请情况, cell for cell."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from models.figures.applications import COLUMNS
from models.figures.year import YearFigures
from models.report.document import Cell, Row, Table
from models.rules.outcomes import APPLICANT_TYPES
from models.rules.report_rows import Table3Row, table3_rows

TABLE3_NAME = "收到和处理政府信息公开申请情况"
BALANCE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
_WIDTHS = (10.0, 9.0, 22.0, 6.0, 6.0, 6.0, 7.0, 7.0, 6.0, 6.0)
_HEADING_ROWS = 3
_LABELS = 3


def table3(figures: YearFigures) -> Table:
    """Return the table with the figures of a year.

    Three columns of labels, then 自然人, five kinds of organisation and 总计. The total of a row
    adds up its six cells, （七）总计 adds up the results above it.

    Source:
        国办公开办函〔2021〕30号, 第三部分; 〔2019〕60号 for 2019 and 2020.
    """
    rows = table3_rows(figures.year)
    places = {row.key: _HEADING_ROWS + number for number, row in enumerate(rows)}
    labels = _label_cells(rows)
    body = [
        (*labels[number], *_number_cells(figures, row, places)) for number, row in enumerate(rows)
    ]
    return Table(
        TABLE3_NAME,
        _WIDTHS,
        (*_heading(), *body),
        heading_rows=_HEADING_ROWS,
        header_columns=_LABELS,
    )


def _heading() -> tuple[Row, Row, Row]:
    person, *organisations = APPLICANT_TYPES.values()
    corner = Cell(BALANCE, rows=_HEADING_ROWS, columns=_LABELS, head=True)
    nothing: Row = (None,) * _LABELS
    return (
        (corner, None, None, Cell("申请人情况", columns=7, head=True), *(None,) * 6),
        (
            *nothing,
            Cell(person, rows=2, head=True),
            Cell("法人或其他组织", columns=5, head=True),
            *(None,) * 4,
            Cell("总计", rows=2, head=True),
        ),
        (*nothing, None, *(Cell(label, head=True) for label in organisations), None),
    )


def _label_cells(rows: Sequence[Table3Row]) -> list[list[Cell | None]]:
    """Return the three label cells of each row; sections and groups span their rows."""
    cells: list[list[Cell | None]] = []
    for section, members in groupby(rows, key=lambda row: row.section):
        part = list(members)
        for group, leaves in groupby(part, key=lambda row: row.group):
            for number, row in enumerate(some := list(leaves)):
                label = _label(row.number + row.label, columns=3 - bool(section) - bool(group))
                cells.append(
                    [
                        *([None] if section else []),
                        *([_label(group, rows=len(some)) if not number else None] if group else []),
                        label,
                        *([None] * (label.columns - 1)),
                    ]
                )
        if section:
            cells[-len(part)][0] = _label(section, rows=len(part))
    return cells


def _label(text: str, *, rows: int = 1, columns: int = 1) -> Cell:
    return Cell(text, rows=rows, columns=columns, align="left")


def _number_cells(
    figures: YearFigures, row: Table3Row, places: Mapping[str, int]
) -> list[Cell | None]:
    # In 2019 and 2020 （六）其他处理 stands for three kinds that have no rows of their own.
    joined = row.key in row.addends
    cells: list[Cell | None] = []
    for number, column in enumerate(COLUMNS, start=_LABELS):
        paths = [f"table3.{key}.{column}" for key in (row.addends if joined else (row.key,))]
        if column == COLUMNS[-1]:
            addends = tuple((places[row.key], place) for place in range(_LABELS, number))
        elif joined:
            addends = ()
        else:
            addends = tuple((places[key], number) for key in row.addends if key in places)
        value = sum(int(figures[path]) for path in paths)
        cells.append(Cell(value, figure="" if joined else paths[0], addends=addends))
    return cells
