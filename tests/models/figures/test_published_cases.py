"""Tables that were really published: single records that add up to them give the same table."""

import datetime
import json
from pathlib import Path

import pytest

from models.figures.year import year_figures
from models.records import BY_KEY
from models.rules.outcomes import APPLICANT_TYPES
from models.rules.report_rows import TABLE3_LEAVES
from models.store.changes import apply_import

CASES = Path(__file__).parents[2] / "data" / "cases"
OFFICES = json.loads((CASES / "categories.json").read_text("utf-8"))


def application(label, received_on, answered_on=None, outcome=None):
    return dict.fromkeys(BY_KEY["application"].names) | {
        "applicant": "某人",
        "applicant_type": label,
        "method": "网络",
        "content": "某事",
        "received_on": received_on,
        "answered_on": answered_on,
        "outcome": outcome,
    }


def applications_of(table, year):
    """One application for each that a column of the table counts."""
    before, early, late = (
        datetime.date(year - 1, 12, 20),
        datetime.date(year, 3, 1),
        datetime.date(year, 12, 20),
    )
    for key, label in APPLICANT_TYPES.items():
        carried_in = table["carried_in"][key]
        results = [row for row in TABLE3_LEAVES for _ in range(table[row][key])]
        pending = table["carried_out"][key]
        for number in range(max(len(results) + pending, carried_in)):
            received = before if number < carried_in else early
            if number < len(results):
                yield application(label, received, datetime.date(year, 4, 2), results[number])
            else:
                yield application(label, received if number < carried_in else late)


@pytest.mark.parametrize("name", ["hongze_district_2023", "shuyang_fgj_2023"])
def test_table_3_comes_out_as_it_was_published(workspace, name):
    case = json.loads((CASES / f"{name}.json").read_text("utf-8"))
    rows = list(applications_of(case["table3"], case["year"]))
    apply_import(workspace, {"application": rows}, "导入")

    figures = year_figures(workspace, case["year"]).tree()

    assert figures["table3"] == case["table3"]


@pytest.mark.parametrize("case", OFFICES, ids=[case["id"] for case in OFFICES])
def test_classes_are_counted_and_the_total_is_their_sum(workspace, case):
    empty = dict.fromkeys(BY_KEY["publication"].names)
    rows = [
        empty
        | {
            "title": f"{name}{number}",
            "category": name,
            "published_on": datetime.date(case["year"], 6, 1),
            "channels": ("政府网站",),
        }
        for name, total in case["categories"].items()
        for number in range(total)
    ]
    apply_import(workspace, {"publication": rows}, "导入")

    publications = year_figures(workspace, case["year"]).tree()["publications"]

    counted = {name: number for name, number in case["categories"].items() if number}
    assert publications["by_category"] == counted
    assert publications["total"] == sum(counted.values())
