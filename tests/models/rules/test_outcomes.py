import itertools

import pytest
from hypothesis import given, strategies

from models.rules.outcomes import (
    APPLICANT_TYPES,
    STATISTICS_2014_ROWS,
    TABLE3_LEAVES,
    outcome_label,
    outcomes_of_year,
    parse_outcome,
)

YEARS = (2008, 2014, 2018, 2019, 2020, 2021, 2026, 2035)


def test_how_many_outcomes_each_form_offers():
    numbers = [len(outcomes_of_year(year)) for year in YEARS]

    assert numbers == [13, 13, 13, 19, 19, 21, 21, 21]


@pytest.mark.parametrize("year", YEARS)
def test_every_outcome_counts_in_both_tables(year):
    leaves = {row.key for row in STATISTICS_2014_ROWS if row.leaf}

    for outcome in outcomes_of_year(year):
        assert outcome.table3_row in TABLE3_LEAVES
        assert outcome.statistics_2014_row in leaves


def test_outcomes_of_today_are_the_leaves_of_table_3():
    assert tuple(outcome.code for outcome in outcomes_of_year(2026)) == TABLE3_LEAVES
    assert all(outcome.code == outcome.table3_row for outcome in outcomes_of_year(2026))


@pytest.mark.parametrize("year", YEARS)
def test_labels_codes_and_aliases_are_read_back(year):
    for outcome in outcomes_of_year(year):
        for name in (
            outcome.label,
            outcome_label(outcome.code),
            outcome.code,
            *outcome.aliases,
        ):
            assert parse_outcome(name, year) == outcome.code


@pytest.mark.parametrize(
    ("text", "year", "code"),
    [
        ("予以公开", 2021, "granted"),
        ("（一）予以公开", 2024, "granted"),
        ("三、（一）予以公开", 2024, "granted"),
        ("(一) 予以公开", 2024, "granted"),
        ("部分公开", 2024, "partly_granted"),
        (
            "（二）部分公开(区分处理的,只计这一情形,不计其他情形)",
            2024,
            "partly_granted",
        ),
        ("1.属于国家秘密", 2024, "refused_secret"),
        ("１．属于国家秘密", 2024, "refused_secret"),
        (" 属于 国家秘密　", 2024, "refused_secret"),
        ("三、本年度办理结果（三）不予公开 1.属于国家秘密", 2024, "refused_secret"),
        ('3.危及"三安全一稳定"', 2024, "refused_safety"),
        ("不予公开：属于行政执法案卷", 2024, "refused_case_file"),
        ("补正后申请内容仍不明确", 2022, "unclear_after_correction"),
        ("逾期不补正", 2024, "closed_not_corrected"),
        ("（六）其他处理 3.其他", 2024, "closed_other"),
        ("其他", 2024, "closed_other"),
        ("其他处理", 2019, "closed_other"),
        ("（六）其他处理", 2020, "closed_other"),
        (
            "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            2020,
            "closed_fee_unpaid",
        ),
        ("2.同意公开答复数", 2018, "s14_granted"),
        ("同意公开答复", 2016, "s14_granted"),
        ("3．同意部分公开答复数", 2016, "s14_partly_granted"),
        ("属于已主动公开范围数", 2010, "s14_already_public"),
        ("其中：涉及国家秘密", 2018, "s14_refused_secret"),
        ("4.不同意公开答复数 其中：涉及商业秘密", 2018, "s14_refused_commercial_secret"),
        ("不同意公开答复（涉及个人隐私）", 2018, "s14_refused_privacy"),
        ("不是“条例”所指政府信息", 2018, "s14_refused_not_information"),
        ("不同意公开答复", 2018, "s14_refused_other_law"),
        ("4.不同意公开答复数", 2018, "s14_refused_other_law"),
        ("8.告知通过其他途径办理数", 2018, "s14_other_way"),
    ],
)
def test_labels_with_and_without_numbers(text, year, code):
    assert parse_outcome(text, year) == code


@pytest.mark.parametrize(
    ("text", "year", "sentence"),
    [
        (
            "同意公开答复",
            2024,
            "“同意公开答复”不是2024年报告的办理结果，请改为“予以公开”。",
        ),
        (
            "予以公开",
            2018,
            "“予以公开”不是2018年报告的办理结果，请改为“属于已主动公开范围”或“同意公开答复”。",
        ),
        (
            "无法提供",
            2024,
            (
                "“无法提供”要写明是哪一种情形，请改为“本机关不掌握相关政府信息”"
                "“没有现成信息需要另行制作”或“补正后申请内容仍不明确”。"
            ),
        ),
        (
            "涉及国家机密",
            2018,
            "“涉及国家机密”不是2018年报告的办理结果，请改为“涉及国家秘密”或“涉及商业秘密”。",
        ),
        (
            "s14_granted",
            2024,
            "“同意公开答复”不是2024年报告的办理结果，请改为“予以公开”。",
        ),
        (
            "已寄出",
            2024,
            "“已寄出”不是2024年报告的办理结果，请填写报告中的结果名称，例如“予以公开”。",
        ),
        ("  ", 2024, "办理结果是空的，请填写2024年报告中的结果名称，例如“予以公开”。"),
    ],
)
def test_an_unknown_result_is_answered_with_what_fits(text, year, sentence):
    with pytest.raises(ValueError, match=r"办理结果|情形") as caught:
        parse_outcome(text, year)

    assert str(caught.value) == sentence


@pytest.mark.parametrize("text", ["不予公开", "不予公开 其他", "（三）不予公开（一）予以公开"])
def test_a_heading_alone_or_above_a_foreign_label_is_not_a_result(text):
    with pytest.raises(ValueError, match="请改为"):
        parse_outcome(text, 2024)


def test_every_result_of_another_form_is_answered_with_a_counterpart():
    for year, other in itertools.permutations((2018, 2024), 2):
        for outcome in outcomes_of_year(other):
            if outcome.label not in {one.label for one in outcomes_of_year(year)}:
                with pytest.raises(ValueError, match="请改为“"):
                    parse_outcome(outcome.label, year)


@given(strategies.text(max_size=20), strategies.sampled_from(YEARS))
def test_any_text_is_read_or_refused_with_a_sentence(text, year):
    try:
        answer = outcome_label(parse_outcome(text, year)) + "。"
    except ValueError as error:
        answer = str(error)

    assert len(answer) > 1
    assert answer.endswith("。")


@given(
    strategies.sampled_from(["", "1.", "（一）", "三、（三）", "2、", "(8) ", "　①"]),
    strategies.sampled_from(["", "数", " ", "。"]),
    strategies.sampled_from(outcomes_of_year(2018) + outcomes_of_year(2024)),
)
def test_numbering_and_ending_do_not_matter(number, ending, outcome):
    year = 2018 if outcome.code.startswith("s14_") else 2024

    assert parse_outcome(number + outcome.label + ending, year) == outcome.code


def test_applicant_types_are_the_columns_of_table_3():
    assert list(APPLICANT_TYPES) == [
        "natural",
        "company",
        "research",
        "welfare",
        "legal_service",
        "other",
    ]
    assert APPLICANT_TYPES["legal_service"] == "法律服务机构"


def test_the_trial_form_offers_other_handling_as_one_result():
    last = outcomes_of_year(2019)[-1]

    assert (last.code, last.label) == ("closed_other", "其他处理")
    assert outcomes_of_year(2021)[-1].label == "其他"
