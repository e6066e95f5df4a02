"""Complaints, documents, cases, inspections: one record, and the only figures that it changes."""

import datetime
from decimal import Decimal

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.dialects import postgresql

from models.figures.year import whole, year_figures
from models.problems import RecordReference
from models.records import BY_KEY


def day(month, number, year=2023):
    return datetime.date(year, month, number)


@pytest.mark.parametrize(
    ("dates", "closed", "on_time"),
    [
        pytest.param({}, 0, 0, id="open"),
        pytest.param({"closed_on": day(3, 2)}, 1, 1, id="on the 60th day"),
        pytest.param({"closed_on": day(3, 3)}, 1, 0, id="on the 61st day"),
        pytest.param({"closed_on": day(1, 11), "due_on": day(1, 10)}, 1, 0, id="after its limit"),
        pytest.param({"closed_on": day(1, 10), "due_on": day(1, 10)}, 1, 1, id="on its last day"),
        pytest.param({"closed_on": day(12, 31), "due_on": day(12, 31)}, 1, 1, id="year's last day"),
        pytest.param(
            {"closed_on": day(1, 1, 2024), "due_on": day(1, 1, 2024)}, 0, 0, id="after the year"
        ),
    ],
)
def test_complaint_is_closed_and_on_time(workspace, put, dates, closed, on_time):
    put("complaint", received_on=day(1, 1), **dates)

    figures = year_figures(workspace, 2023)

    assert figures["complaints.total"] == 1
    assert figures["complaints.closed"] == closed
    assert figures["complaints.closed_on_time"] == on_time


@pytest.mark.parametrize(
    ("dates", "in_use"),
    [
        ({}, 1),
        ({"opened_on": day(12, 31)}, 1),
        ({"opened_on": day(1, 1, 2024)}, 0),
        ({"closed_on": day(12, 31)}, 0),
        ({"closed_on": day(1, 1, 2024)}, 1),
        ({"opened_on": day(1, 1), "closed_on": day(6, 1)}, 0),
    ],
)
def test_channels_in_use_at_the_end_of_the_year(workspace, put, dates, in_use):
    put("complaint_channel", **dates)

    assert year_figures(workspace, 2023)["channels.in_use"] == in_use


def test_normative_documents_without_a_stated_number(workspace, put):
    for made, repealed in (
        (day(5, 5, 2021), None),
        (day(5, 5, 2021), day(5, 5, 2022)),
        (day(5, 5, 2021), day(12, 31)),
        (day(1, 1), None),
        (day(12, 31), None),
        (day(6, 1), day(1, 1, 2024)),
        (day(1, 1, 2024), None),
    ):
        put(
            "publication",
            normative=True,
            formed_on=made,
            published_on=day(1, 5, 2024),
            repealed_on=repealed,
        )
    put("publication", normative=False, published_on=day(5, 5))

    tree = year_figures(workspace, 2023).tree()["table2"]

    assert tree["normative_documents"] == {"issued": 3, "repealed": 1, "in_force": 4}
    assert tree["regulations"] == {"issued": 0, "repealed": 0, "in_force": 0}


def test_normative_documents_on_top_of_a_stated_number(workspace, put):
    put("annual_figure", year=2022, indicator="规范性文件上年末现行有效数", value=Decimal(10))
    # Counted among the ten, and repealed since.
    put("publication", normative=True, published_on=day(5, 5, 2021), repealed_on=day(5, 5, 2022))
    put("publication", normative=True, published_on=day(5, 5, 2021), repealed_on=day(5, 5, 2021))
    put("publication", normative=True, published_on=day(5, 5, 2022))
    put("publication", normative=True, published_on=day(5, 5))
    put("publication", normative=True, published_on=day(5, 5), repealed_on=day(5, 6))

    before, now = year_figures(workspace, 2022), year_figures(workspace, 2023)

    path = "table2.normative_documents"
    assert [before[f"{path}.{key}"] for key in ("issued", "repealed", "in_force")] == [1, 1, 10]
    assert [now[f"{path}.{key}"] for key in ("issued", "repealed", "in_force")] == [2, 1, 11]
    assert year_figures(workspace, 2021)[f"{path}.in_force"] == 1


PENDING, UPHELD = {}, {"result": "结果维持", "closed_on": day(12, 31)}


@pytest.mark.parametrize(
    "case",
    [
        pytest.param((PENDING, "pending", "pending"), id="pending"),
        pytest.param((UPHELD, "upheld", ""), id="upheld"),
        pytest.param(
            ({"result": "结果纠正", "closed_on": day(6, 1)}, "corrected", ""), id="corrected"
        ),
        pytest.param(({"result": "其他结果", "closed_on": day(6, 1)}, "other", ""), id="other"),
        pytest.param((UPHELD | {"closed_on": day(1, 1, 2024)}, "pending", "upheld"), id="later"),
        pytest.param(({"result": "结果纠正"}, "corrected", ""), id="without its closing day"),
        pytest.param(({"result": None}, "pending", "pending"), id="blank result"),
        pytest.param(({"accepted_on": day(1, 1, 2024)}, "", "pending"), id="accepted later"),
    ],
)
@pytest.mark.parametrize(
    "table",
    [
        ("administrative_review", None, "review"),
        ("lawsuit", "未经复议直接起诉", "direct_suit"),
        ("lawsuit", "复议后起诉", "suit_after_review"),
    ],
    ids=lambda table: table[2],
)
def test_case_counts_in_one_cell_of_table_4(workspace, put, table, case):
    (register, kind, row), (values, now, later) = table, case
    own = {"lawsuit_kind": kind} if kind else {}
    record = put(register, **{"accepted_on": day(3, 1), **own, **values})

    for year, cell in ((2023, now), (2024, later)):
        figures = year_figures(workspace, year)
        counted = {name for name, number in figures.group("table4").items() if number}
        assert counted == ({f"{row}.{cell}", f"{row}.total"} if cell else set())
        expected = (RecordReference(register, record),) if cell else ()
        assert figures.records(workspace, f"table4.{row}.total") == expected


@pytest.mark.parametrize(
    ("values", "numbers"),
    [
        ({}, (0, 0, 0)),
        ({"problem": "无"}, (0, 0, 0)),
        ({"problem": "没有更新"}, (1, 0, 0)),
        ({"problem": "没有更新", "rectified_on": day(7, 1), "rectify_by": day(7, 1)}, (1, 1, 1)),
        ({"problem": "没有更新", "rectified_on": day(7, 2), "rectify_by": day(7, 1)}, (1, 1, 0)),
        ({"problem": "没有更新", "rectified_on": day(7, 2)}, (1, 1, 0)),
        ({"problem": "没有更新", "rectified_on": day(1, 1, 2024)}, (1, 0, 0)),
        ({"inspected_on": day(12, 31, 2022), "problem": "没有更新"}, (None, 0, 0)),
    ],
)
def test_inspection_counts_with_what_it_found(workspace, put, values, numbers):
    problems, rectified, on_time = numbers
    put("inspection", **{"inspected_on": day(6, 20), **values})

    tree = year_figures(workspace, 2023).tree()["inspections"]

    assert tree == {
        "total": 0 if problems is None else 1,
        "problems": problems or 0,
        "rectified": rectified,
        "rectified_on_time": on_time,
    }


def test_handling_fees_count_in_the_year_of_the_answer(workspace, put):
    answer = {"outcome": "granted"}
    put("application", received_on=day(1, 5), answered_on=day(2, 1), fee_yuan=Decimal(30), **answer)
    put(
        "application",
        received_on=day(12, 20),
        answered_on=day(1, 9, 2024),
        fee_yuan=Decimal(50),
        **answer,
    )
    put("application", received_on=day(12, 21), fee_yuan=Decimal("0.50"))
    put("application", received_on=day(12, 22))

    assert year_figures(workspace, 2023)["handling_fees_yuan"] == Decimal("30.5")
    assert year_figures(workspace, 2024)["handling_fees_yuan"] == 50
    fees = "statistics_2014.fees_wan_yuan"
    assert year_figures(workspace, 2023)[fees] == Decimal("0.00305")


CONTRACT = {
    "publications": {"total", "cumulative", "normative", "by_category", "by_channel"},
    "notices": {"total", "by_category", "by_place"},
    "complaints": {"total", "closed", "closed_on_time", "by_channel"},
    "channels": {"in_use"},
    "table2": {
        "regulations",
        "normative_documents",
        "licences",
        "penalties",
        "coercive_measures",
        "fees_wan_yuan",
    },
    "table3": {
        *["new", "carried_in", "granted", "partly_granted", "refused_secret", "refused_by_law"],
        *["refused_safety", "refused_third_party", "refused_internal", "refused_deliberative"],
        *["refused_case_file", "refused_registry", "not_held", "not_existing_needs_making"],
        *["unclear_after_correction", "not_processed_petition", "not_processed_repeat"],
        *["not_processed_publication", "not_processed_abuse", "not_processed_confirmation"],
        *["closed_not_corrected", "closed_fee_unpaid", "closed_other", "results_total"],
        "carried_out",
    },
    "table4": {"review", "direct_suit", "suit_after_review"},
    "inspections": {"total", "problems", "rectified", "rectified_on_time"},
}


@pytest.mark.parametrize("year", [2008, 2018, 2019, 2020, 2021, 2035])
def test_year_without_records_has_every_figure_and_each_is_0(workspace, year):
    tree = year_figures(workspace, year).tree()

    for section, keys in CONTRACT.items():
        assert keys <= set(tree[section])
    for cells in tree["table3"].values():
        assert list(cells) == [
            *["natural", "company", "research", "welfare", "legal_service", "other", "total"]
        ]
    for cells in tree["table4"].values():
        assert list(cells) == ["upheld", "corrected", "other", "pending", "total"]
    assert {"meetings", "trainings", "trained_people", "handling_fees_yuan"} <= set(tree)
    assert set(leaves(tree, except_keys={"year", "edition"})) == {0}


def leaves(tree, except_keys=frozenset()):
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from leaves(value)
        elif key not in except_keys:
            yield value


def test_unknown_figure_is_a_fault(workspace):
    with pytest.raises(KeyError):
        year_figures(workspace, 2023)["publications.nothing"]


def test_whole_numbers_are_ints():
    assert repr(whole(Decimal("3.00"))) == "3"
    assert whole(Decimal("0.5")) == Decimal("0.5")


@pytest.mark.parametrize("year", [2018, 2020, 2023])
def test_every_statement_can_be_said_to_a_server(workspace, put, year):
    for register in BY_KEY:
        put(register)
    put("annual_figure", year=year, indicator="规范性文件上年末现行有效数", value=Decimal(3))
    said = []

    def listen(_connection, statement, _values, _parameters, _options):
        said.append(str(statement.compile(dialect=postgresql.dialect())))

    event.listen(Engine, "before_execute", listen)
    try:
        figures = year_figures(workspace, year)
        for path in figures.values:
            figures.records(workspace, path)
    finally:
        event.remove(Engine, "before_execute", listen)

    assert len(said) > 200
    assert not any("julianday" in text or "date(" in text for text in said)
    assert any("ELSE complaint.received_on END + " in text for text in said)
