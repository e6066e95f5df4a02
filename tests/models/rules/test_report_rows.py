import pytest

from models.rules.report_rows import TABLE3_LEAVES, TABLE3_ROWS, table3_rows
from models.rules.statistics_rows import STATISTICS_2014_ROWS

CONTRACT = [
    "new",
    "carried_in",
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
    "results_total",
    "carried_out",
]


def test_rows_and_their_order_are_those_of_the_contract():
    assert list(TABLE3_ROWS) == CONTRACT
    assert list(TABLE3_LEAVES) == CONTRACT[2:23]
    assert TABLE3_ROWS["results_total"].addends == TABLE3_LEAVES


@pytest.mark.parametrize(
    ("key", "path"),
    [
        ("new", ("一、本年新收政府信息公开申请数量",)),
        (
            "partly_granted",
            ("三、本年度办理结果", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
        ),
        ("refused_registry", ("三、本年度办理结果", "（三）不予公开", "8.属于行政查询事项")),
        (
            "unclear_after_correction",
            ("三、本年度办理结果", "（四）无法提供", "3.补正后申请内容仍不明确"),
        ),
        (
            "not_processed_confirmation",
            (
                "三、本年度办理结果",
                "（五）不予处理",
                "5.要求行政机关确认或重新出具已获取信息",
            ),
        ),
        ("closed_other", ("三、本年度办理结果", "（六）其他处理", "3.其他")),
        ("results_total", ("三、本年度办理结果", "（七）总计")),
        ("carried_out", ("四、结转下年度继续办理",)),
    ],
)
def test_labels_of_table_3(key, path):
    assert TABLE3_ROWS[key].path == path


def test_groups_have_eight_three_five_and_three_rows():
    groups = [row.group for row in TABLE3_ROWS.values() if row.group]

    assert [groups.count(one) for one in dict.fromkeys(groups)] == [8, 3, 5, 3]


@pytest.mark.parametrize("year", [2019, 2020])
def test_the_trial_form_has_one_row_of_other_handling(year):
    rows = table3_rows(year)

    assert len(rows) == 23
    (single,) = [row for row in rows if row.key.startswith("closed_")]
    assert single.path == ("三、本年度办理结果", "（六）其他处理")
    assert single.addends == ("closed_not_corrected", "closed_fee_unpaid", "closed_other")


def test_other_years_have_the_rows_of_today():
    assert table3_rows(2021) == table3_rows(2018) == tuple(TABLE3_ROWS.values())


def test_every_number_of_the_statistics_is_counted_or_added_up_once():
    rows = {row.key: row for row in STATISTICS_2014_ROWS}
    added = [key for row in STATISTICS_2014_ROWS for key in row.addends]

    assert len(rows) == len(STATISTICS_2014_ROWS) == 65
    assert sum(row.heading for row in STATISTICS_2014_ROWS) == 7
    assert len(added) == len(set(added)) == 4 + 2 + 8 + 6 + 3 + 3 + 2
    assert all(rows[key].unit == row.unit for row in STATISTICS_2014_ROWS for key in row.addends)


def test_statistics_rows_stand_below_their_sum():
    place = {row.key: n for n, row in enumerate(STATISTICS_2014_ROWS)}

    for row in STATISTICS_2014_ROWS:
        for key in row.addends:
            addend = STATISTICS_2014_ROWS[place[key]]
            assert place[key] > place[row.key]
            assert addend.level == row.level + 1


@pytest.mark.parametrize(
    ("key", "numbering", "label", "unit"),
    [
        (
            "published",
            "（一）",
            "主动公开政府信息数（不同渠道和方式公开相同信息计1条）",
            "条",
        ),
        ("published_normative", "其中：", "主动公开规范性文件数", "条"),
        ("normative_issued", "", "制发规范性文件总数", "件"),
        ("refused_not_information", "", "不是《条例》所指政府信息", "件"),
        ("complaints", "六、", "举报投诉数量", "件"),
        ("fees_wan_yuan", "七、", "依申请公开信息收取的费用", "万元"),
        ("trained_people", "（三）", "接受培训人员数", "人次"),
    ],
)
def test_labels_of_the_statistics(key, numbering, label, unit):
    (row,) = [one for one in STATISTICS_2014_ROWS if one.key == key]

    assert (row.numbering, row.label, row.unit) == (numbering, label, unit)
    assert row.leaf
