"""Table 3 over random years of applications, against a count without any SQL."""

import datetime
import shutil
import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from models.figures.year import year_figures
from models.records import BY_KEY
from models.rules.outcomes import APPLICANT_TYPES, outcome_of, outcomes_of_year
from models.rules.report_rows import TABLE3_LEAVES
from models.store.changes import apply_import
from models.store.workspace import open_workspace

FIRST, LAST = datetime.date(2020, 11, 1), datetime.date(2023, 3, 31)
YEARS = (2020, 2021, 2022, 2023)
CODES = tuple(outcome.code for outcome in outcomes_of_year(2021))


@st.composite
def applications(draw):
    received = draw(st.dates(FIRST, LAST))
    days = draw(st.one_of(st.none(), st.integers(0, 500)))
    answered = None if days is None else received + datetime.timedelta(days=days)
    return dict.fromkeys(BY_KEY["application"].names) | {
        "applicant": "某人",
        "applicant_type": draw(st.sampled_from(list(APPLICANT_TYPES.values()))),
        "method": draw(st.sampled_from(["当面", "网络", "邮寄", "平信", "传真"])),
        "content": "某事",
        "received_on": received,
        "answered_on": answered,
        "outcome": None if answered is None else draw(st.sampled_from(CODES)),
    }


def counted(rows, year):
    """The cells that are not 0, counted one application after the other."""
    cells = Counter()
    keys = {label: key for key, label in APPLICANT_TYPES.items()}
    for row in rows:
        column = keys[row["applicant_type"]]
        received, answered = row["received_on"], row["answered_on"]
        if received.year == year:
            cells["new", column] += 1
        if received.year < year and (answered is None or answered.year >= year):
            cells["carried_in", column] += 1
        if received.year <= year and (answered is None or answered.year > year):
            cells["carried_out", column] += 1
        if answered is not None and answered.year == year:
            cells[outcome_of(row["outcome"]).table3_row, column] += 1
            cells["results_total", column] += 1
    for (row_key, _), number in list(cells.items()):
        cells[row_key, "total"] += number
    return cells


@settings(max_examples=25, deadline=None)
@given(rows=st.lists(applications(), max_size=25))
def test_every_cell_is_right_and_every_balance_holds(empty_workspace, rows):
    with tempfile.TemporaryDirectory() as folder:
        place = shutil.copytree(empty_workspace, Path(folder) / "台账")
        with open_workspace(place) as workspace:
            apply_import(workspace, {"application": rows}, "导入")
            years = {year: year_figures(workspace, year) for year in YEARS}

    for year, figures in years.items():
        table = figures.tree()["table3"]
        expected = counted(rows, year)
        for row, cells in table.items():
            for column, value in cells.items():
                assert value == expected[row, column], (year, row, column)
        for column in (*APPLICANT_TYPES, "total"):
            assert table["new"][column] + table["carried_in"][column] == (
                table["results_total"][column] + table["carried_out"][column]
            )
            assert table["results_total"][column] == sum(
                table[row][column] for row in TABLE3_LEAVES
            )
        statistics = figures.tree()["statistics_2014"]
        assert statistics["answers"] == statistics["closed"] == table["results_total"]["total"]
        if year + 1 in years:
            assert table["carried_out"] == years[year + 1].tree()["table3"]["carried_in"]
