"""Every figure of the contract on a small log, counted by hand."""

import datetime
from decimal import Decimal

import pytest

from models.figures.year import whole, year_figures
from models.problems import RecordReference, UserError
from models.rules.outcomes import TABLE3_LEAVES


def day(month, number, year=2023):
    return datetime.date(year, month, number)


@pytest.fixture
def publications(put):
    return [
        put("publication", published_on=day(1, 1), channels=("政府网站", "政务微信")),
        put("publication", published_on=day(12, 31), category="财政信息类"),
        put(
            "publication",
            published_on=day(6, 1),
            channels=("政务公开栏",),
            category="2.5.党政文件类",
            normative=True,
        ),
        put("publication", published_on=day(6, 2), channels=("QQ",), normative=False),
        put("publication", published_on=day(12, 31, 2022)),
        put("publication", published_on=day(1, 1, 2024)),
    ]


def test_publications(workspace, publications):
    tree = year_figures(workspace, 2023).tree()["publications"]

    assert (tree["total"], tree["cumulative"], tree["normative"]) == (4, 5, 1)
    assert tree["by_category"] == {"规划计划类": 2, "财政信息类": 1, "2.5.党政文件类": 1}
    assert tree["by_channel"] == {
        "政府网站": 2,
        "政务微信": 1,
        "政务微博": 0,
        "政府公报": 0,
        "政务公开栏": 1,
        "QQ": 1,
        "钉钉": 0,
        "其他": 0,
    }


def test_figures_name_their_records(workspace, publications):
    figures = year_figures(workspace, 2023)
    first, second, third, fourth, before, _ = publications

    def ids(path):
        return [one.id for one in figures.records(workspace, path)]

    assert ids("publications.total") == [first, second, third, fourth]
    assert ids("publications.cumulative") == [first, second, third, fourth, before]
    assert ids("publications.normative") == [third]
    assert ids("publications.by_category.2.5.党政文件类") == [third]
    assert ids("publications.by_channel.政府网站") == [first, second]
    assert ids("publications.by_channel.钉钉") == []
    assert ids("table2.licences") == []


def test_notices(workspace, put):
    put("notice", posted_on=day(1, 1))
    put("notice", posted_on=day(12, 31), place="村.东口", category="工作动态")
    put("notice", posted_on=day(12, 31), removed_on=day(1, 5, 2024))
    put("notice", posted_on=day(12, 31, 2022), removed_on=day(1, 5))

    assert year_figures(workspace, 2023).tree()["notices"] == {
        "total": 3,
        "by_category": {"公示公告": 2, "工作动态": 1},
        "by_place": {"镇政务公开栏": 2, "村.东口": 1},
    }


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


def test_complaints_by_channel(workspace, put):
    put("complaint", received_on=day(1, 1), channel_type="12345")
    put("complaint", received_on=day(12, 31), channel_type="12345", about_disclosure=True)
    put("complaint", received_on=day(5, 5), about_disclosure=False)
    put("complaint", received_on=day(12, 31, 2022), closed_on=day(2, 1))
    put("complaint", received_on=day(1, 1, 2024))

    tree = year_figures(workspace, 2023).tree()["complaints"]

    assert (tree["total"], tree["closed"], tree["about_disclosure"]) == (3, 0, 1)
    assert tree["by_channel"] == {
        "投诉信箱": 0,
        "举报电话": 1,
        "监督电话": 0,
        "网上信箱": 0,
        "领导信箱": 0,
        "12345": 2,
        "其他": 0,
    }


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
    assert year_figures(workspace, 2021)[f"{path}.in_force"] == 0


def test_typed_numbers_of_table_2(workspace, put):
    put("annual_figure", year=2023, indicator="行政许可处理决定数", value=Decimal(124))
    put("annual_figure", year=2023, indicator="行政处罚处理决定数", value=Decimal(30))
    put("annual_figure", year=2023, indicator="行政强制处理决定数", value=Decimal(1))
    put("annual_figure", year=2023, indicator="行政事业性收费金额(万元)", value=Decimal("1.25"))
    put("annual_figure", year=2022, indicator="行政许可处理决定数", value=Decimal(99))
    put("annual_figure", year=2023, indicator="别的数", value=Decimal(7))

    tree = year_figures(workspace, 2023).tree()["table2"]

    assert (tree["licences"], tree["penalties"], tree["coercive_measures"]) == (124, 30, 1)
    assert tree["fees_wan_yuan"] == Decimal("1.25")


CASES = [
    pytest.param({}, "pending", "pending", id="pending"),
    pytest.param({"result": "结果维持", "closed_on": day(12, 31)}, "upheld", "", id="upheld"),
    pytest.param({"result": "结果纠正", "closed_on": day(6, 1)}, "corrected", "", id="corrected"),
    pytest.param({"result": "其他结果", "closed_on": day(6, 1)}, "other", "", id="other"),
    pytest.param(
        {"result": "结果维持", "closed_on": day(1, 1, 2024)}, "pending", "upheld", id="next year"
    ),
    pytest.param({"result": "结果纠正"}, "corrected", "", id="without its closing day"),
    pytest.param({"result": None}, "pending", "pending", id="blank result"),
    pytest.param({"accepted_on": day(1, 1, 2024)}, "", "pending", id="accepted next year"),
]


@pytest.mark.parametrize(("values", "now", "later"), CASES)
@pytest.mark.parametrize(
    ("register", "kind", "row"),
    [
        ("administrative_review", None, "review"),
        ("lawsuit", "未经复议直接起诉", "direct_suit"),
        ("lawsuit", "复议后起诉", "suit_after_review"),
    ],
)
def test_case_counts_in_one_cell_of_table_4(
    workspace, put, register, kind, row, values, now, later
):
    own = {"lawsuit_kind": kind} if kind else {}
    case = put(register, **{"accepted_on": day(3, 1), **own, **values})

    for year, cell in ((2023, now), (2024, later)):
        figures = year_figures(workspace, year)
        table = figures.tree()["table4"]
        counted = {
            (name, key) for name, cells in table.items() for key, value in cells.items() if value
        }
        assert counted == ({(row, cell), (row, "total")} if cell else set())
        expected = (RecordReference(register, case),) if cell else ()
        assert figures.records(workspace, f"table4.{row}.total") == expected


@pytest.mark.parametrize(
    ("values", "problems", "rectified", "on_time"),
    [
        ({}, 0, 0, 0),
        ({"problem": "无"}, 0, 0, 0),
        ({"problem": "没有更新"}, 1, 0, 0),
        ({"problem": "没有更新", "rectified_on": day(7, 1), "rectify_by": day(7, 1)}, 1, 1, 1),
        ({"problem": "没有更新", "rectified_on": day(7, 2), "rectify_by": day(7, 1)}, 1, 1, 0),
        ({"problem": "没有更新", "rectified_on": day(7, 2)}, 1, 1, 0),
        ({"problem": "没有更新", "rectified_on": day(1, 1, 2024)}, 1, 0, 0),
        ({"inspected_on": day(12, 31, 2022), "problem": "没有更新"}, None, 0, 0),
    ],
)
def test_inspections(workspace, put, values, problems, rectified, on_time):
    put("inspection", **{"inspected_on": day(6, 20), **values})

    tree = year_figures(workspace, 2023).tree()["inspections"]

    assert tree == {
        "total": 0 if problems is None else 1,
        "problems": problems or 0,
        "rectified": rectified,
        "rectified_on_time": on_time,
    }


def test_meetings_trainings_and_the_people_trained(workspace, put):
    put("meeting", held_on=day(1, 1), people=99)
    put("meeting", held_on=day(12, 31))
    first = put("meeting", held_on=day(3, 3), kind="培训", people=30)
    put("meeting", held_on=day(3, 4), kind="培训")
    second = put("meeting", held_on=day(3, 5), kind="培训", people=12)
    put("meeting", held_on=day(12, 31, 2022), kind="培训", people=500)

    figures = year_figures(workspace, 2023)

    assert [figures[path] for path in ("meetings", "trainings", "trained_people")] == [2, 3, 42]
    assert [one.id for one in figures.records(workspace, "trained_people")] == [first, second]


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
        *("new carried_in granted partly_granted refused_secret refused_by_law").split(),
        *("refused_safety refused_third_party refused_internal refused_deliberative").split(),
        *("refused_case_file refused_registry not_held not_existing_needs_making").split(),
        *("unclear_after_correction not_processed_petition not_processed_repeat").split(),
        *("not_processed_publication not_processed_abuse not_processed_confirmation").split(),
        *("closed_not_corrected closed_fee_unpaid closed_other results_total").split(),
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
            *("natural company research welfare legal_service other total").split()
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


@pytest.mark.parametrize(
    ("year", "edition"),
    [
        (2008, "narrative-2008"),
        (2018, "narrative-2008"),
        (2019, "trial-2019"),
        (2020, "trial-2019"),
        (2021, "statutory-2021"),
        (2026, "statutory-2021"),
    ],
)
def test_edition_follows_the_year(workspace, year, edition):
    figures = year_figures(workspace, year)

    assert (figures.edition, figures.tree()["edition"], figures.tree()["year"]) == (
        edition,
        edition,
        year,
    )


def test_there_are_no_figures_before_the_regulation(workspace):
    with pytest.raises(UserError):
        year_figures(workspace, 2007)


def test_group_holds_the_last_parts_of_a_path(workspace, publications):
    assert year_figures(workspace, 2023).group("publications.by_category") == {
        "规划计划类": 2,
        "财政信息类": 1,
        "2.5.党政文件类": 1,
    }


def test_unknown_figure_is_a_fault(workspace):
    with pytest.raises(KeyError):
        year_figures(workspace, 2023)["publications.nothing"]


def test_whole_numbers_are_ints():
    assert repr(whole(Decimal("3.00"))) == "3"
    assert whole(Decimal("0.5")) == Decimal("0.5")
    assert len(TABLE3_LEAVES) == 21
