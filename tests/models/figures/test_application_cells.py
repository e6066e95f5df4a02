"""Table 3 and the table of 2014, cell by cell: one record, and the only figures that it changes."""

import datetime
from decimal import Decimal

import pytest

from models.figures.year import year_figures
from models.problems import RecordReference
from models.rules.outcomes import APPLICANT_TYPES


def day(month, number, year=2023):
    return datetime.date(year, month, number)


RESULTS = [
    "granted",
    "partly_granted",
    "refused_secret",
    "refused_by_law",
    "refused_safety",
    "refused_third_party",
    "refused_internal",
    "refused_deliberative",
    "refused_case_file",
    "refused_registry",
    "not_held",
    "not_existing_needs_making",
    "unclear_after_correction",
    "not_processed_petition",
    "not_processed_repeat",
    "not_processed_publication",
    "not_processed_abuse",
    "not_processed_confirmation",
    "closed_not_corrected",
    "closed_fee_unpaid",
    "closed_other",
]


@pytest.mark.parametrize("column", APPLICANT_TYPES)
def test_open_application_counts_as_new_and_then_as_carried(put, changed, column):
    put("application", received_on=day(12, 31), applicant_type=APPLICANT_TYPES[column])

    def cells(*rows):
        return {f"{row}.{part}": 1 for row in rows for part in (column, "total")}

    assert changed(2022, "table3") == {}
    assert changed(2023, "table3") == cells("new", "carried_out")
    assert changed(2024, "table3") == cells("carried_in", "carried_out")
    assert changed(2035, "table3") == cells("carried_in", "carried_out")


@pytest.mark.parametrize("row", RESULTS)
def test_answered_application_counts_in_the_row_of_its_result(workspace, put, changed, row):
    application = put(
        "application", received_on=day(12, 31), answered_on=day(1, 1, 2024), outcome=row
    )

    assert set(changed(2023, "table3")) == {
        f"{name}.{column}" for name in ("new", "carried_out") for column in ("natural", "total")
    }
    assert set(changed(2024, "table3")) == {
        f"{name}.{column}"
        for name in ("carried_in", row, "results_total")
        for column in ("natural", "total")
    }
    figures = year_figures(workspace, 2024)
    expected = (RecordReference("application", application),)
    for path in (f"{row}.natural", f"{row}.total", "results_total.total", "carried_in.total"):
        assert figures.records(workspace, f"table3.{path}") == expected
    assert figures.records(workspace, "table3.new.total") == ()


def test_number_carried_in_that_was_typed_stands_over_the_log(workspace, put):
    put("application", received_on=day(12, 1, 2022))
    put("application", received_on=day(12, 1, 2022), applicant_type="商业企业")
    put("annual_figure", year=2023, indicator="上年结转(自然人)", value=Decimal(5))

    figures = year_figures(workspace, 2023)

    row = figures.tree()["table3"]["carried_in"]
    assert (row["natural"], row["company"], row["total"]) == (5, 1, 6)
    assert figures.records(workspace, "table3.carried_in.natural") == ()


@pytest.mark.parametrize(
    ("method", "cell"),
    [
        ("当面", "in_person"),
        ("传真", "by_fax"),
        ("网络", "by_network"),
        ("邮寄", "by_letter"),
        ("平信", "by_letter"),
    ],
)
def test_way_of_applying_counts_in_the_table_of_2014(put, changed, method, cell):
    put("application", received_on=day(3, 5, 2018), method=method)

    assert changed(2018, "statistics_2014") == {"applications": 1, f"applications_{cell}": 1}


@pytest.mark.parametrize(
    ("outcome", "cells"),
    [
        ("s14_already_public", ["answers_already_public"]),
        ("s14_granted", ["answers_granted"]),
        ("s14_partly_granted", ["answers_partly_granted"]),
        ("s14_refused_secret", ["answers_refused", "refused_secret"]),
        ("s14_refused_commercial_secret", ["answers_refused", "refused_commercial_secret"]),
        ("s14_refused_privacy", ["answers_refused", "refused_privacy"]),
        ("s14_refused_safety", ["answers_refused", "refused_safety"]),
        ("s14_refused_not_information", ["answers_refused", "refused_not_information"]),
        ("s14_refused_other_law", ["answers_refused", "refused_other_law"]),
        ("s14_not_ours", ["answers_not_ours"]),
        ("s14_not_existing", ["answers_not_existing"]),
        ("s14_asked_to_correct", ["answers_asked_to_correct"]),
        ("s14_other_way", ["answers_other_way"]),
    ],
)
def test_answer_counts_in_the_table_of_2014(put, changed, outcome, cells):
    put(
        "application",
        received_on=day(12, 31, 2017),
        answered_on=day(1, 8, 2018),
        outcome=outcome,
    )

    assert changed(2018, "statistics_2014") == dict.fromkeys(
        ["closed", "closed_on_time", "answers", *cells], 1
    )


@pytest.mark.parametrize(
    ("channel", "cell"),
    [
        ("政府公报", "published_in_gazette"),
        ("政府网站", "published_on_website"),
        ("政务微博", "published_on_weibo"),
        ("政务微信", "published_on_wechat"),
        ("政务公开栏", "published_otherwise"),
        ("QQ", "published_otherwise"),
        ("钉钉", "published_otherwise"),
        ("其他", "published_otherwise"),
    ],
)
def test_channel_counts_in_the_table_of_2014(put, changed, channel, cell):
    put("publication", channels=(channel,))

    assert changed(2018, "statistics_2014") == {"published": 1, cell: 1}


def test_item_on_two_other_channels_counts_once_in_their_row(put, changed):
    put("publication", channels=("QQ", "钉钉"))

    assert changed(2018, "statistics_2014") == {"published": 1, "published_otherwise": 1}


@pytest.mark.parametrize(
    ("indicator", "row"),
    [
        ("回应公众关注热点或重大舆情数", "responses"),
        ("参加或举办新闻发布会总次数", "press_conferences"),
        ("主要负责同志参加新闻发布会次数", "press_conferences_by_head"),
        ("政府网站在线访谈次数", "online_interviews"),
        ("主要负责同志参加政府网站在线访谈次数", "online_interviews_by_head"),
        ("政策解读稿件数", "policy_explanations"),
        ("微博微信回应事件数", "responses_by_social_media"),
        ("其他方式回应事件数", "responses_otherwise"),
        ("专门机构数", "disclosure_units"),
        ("查阅点数", "reading_points"),
        ("专项经费(万元)", "budget_wan_yuan"),
    ],
)
def test_typed_number_stands_in_the_table_of_2014(put, changed, indicator, row):
    put("annual_figure", indicator=indicator, value=Decimal(3))

    assert changed(2018, "statistics_2014") == {row: 3}


def test_staff_is_added_up(put, changed):
    put("annual_figure", indicator="专职人员数", value=Decimal(1))
    put("annual_figure", indicator="兼职人员数", value=Decimal(4))

    assert changed(2018, "statistics_2014") == {
        "staff": 5,
        "full_time_staff": 1,
        "part_time_staff": 4,
    }
