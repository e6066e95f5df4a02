"""Repeated imports, numbers used twice and records that are updated."""

from decimal import Decimal

YEARLY = ["年份*", "指标*", "数值*"]


def test_importing_the_same_file_again_adds_nothing(store, stored, publications):
    sheets = publications(
        {"标题*": "甲", "公开渠道*": "QQ；政府网站"}, {"标题*": "乙", "索引号": "A-1"}
    )
    store(sheets)

    again = store(sheets)

    assert again.problems == ()
    assert again.skipped == 2
    assert again.counts == {}
    assert len(stored("publication")) == 2


def test_only_new_rows_of_a_longer_file_are_added(store, stored, publications):
    store(publications({"标题*": "甲"}))

    plan = store(publications({"标题*": "甲"}, {"标题*": "乙"}))

    assert (plan.skipped, plan.counts) == (1, {"公开信息": 1})
    assert [record["title"] for record in stored("publication")] == ["甲", "乙"]


def test_alike_rows_are_counted_not_merged(store, stored, publications):
    assert store(publications({}, {})).counts == {"公开信息": 2}
    assert store(publications({}, {})).skipped == 2

    third = store(publications({}, {}, {}))

    assert (third.skipped, third.counts) == (2, {"公开信息": 1})
    assert len(stored("publication")) == 3


def test_a_row_that_differs_in_one_field_is_another_row(store, publications):
    store(publications({"备注": None}))

    assert store(publications({"备注": "x"})).counts == {"公开信息": 1}


def test_the_order_of_several_values_does_not_make_another_row(store, publications):
    store(publications({"公开渠道*": "QQ；政府网站"}))

    assert store(publications({"公开渠道*": "政府网站、QQ"})).skipped == 1


def test_a_number_used_twice_in_the_file_names_both_rows(read, publications, said):
    plan = read(publications({"索引号": "A-1"}, {}, {"索引号": " A-1 "}))

    assert said(plan.errors) == [
        ("公开信息", "4", "索引号", "索引号“A-1”与第 2 行重复，请换一个索引号。")
    ]
    assert plan.errors[0].value == "A-1"


def test_a_number_is_compared_even_with_a_row_that_has_another_error(read, publications, said):
    plan = read(publications({"索引号": "A-1", "公开日期*": "昨天"}, {"索引号": "A-1"}))

    assert [(row, column) for _sheet, row, column, _sentence in said(plan.errors)] == [
        ("2", "公开日期"),
        ("3", "索引号"),
    ]


def test_a_stored_number_with_other_contents_is_refused(store, stored, publications, said):
    store(publications({"索引号": "A-1", "公开日期*": "2017-01-09"}))
    (record,) = stored("publication")

    plan = store(publications({"索引号": "A-1"}))

    (problem,) = plan.errors
    assert said([problem])[0][:3] == ("公开信息", "2", "索引号")
    assert str(problem.message).startswith("索引号“A-1”已经用过")
    assert [(found.register, found.id) for found in problem.records] == [
        ("publication", record["id"])
    ]
    assert len(stored("publication")) == 1


def test_yearly_figures_update_the_record_that_is_there(store, stored):
    store({"年度数据": [YEARLY, [2018, "兼职人员数", 2], [2018, "查阅点数", 3]]})
    before = stored("annual_figure")

    plan = store({"年度数据": [YEARLY, ["2018年", "兼职人员数", 5], [2018, "查阅点数", 3]]})

    assert (plan.skipped, plan.counts) == (1, {"年度数据": 1})
    assert plan.rows["annual_figure"][0]["id"] == before[0]["id"]
    assert [(record["indicator"], record["value"]) for record in stored("annual_figure")] == [
        ("兼职人员数", Decimal(5)),
        ("查阅点数", Decimal(3)),
    ]


def test_a_yearly_figure_given_twice_is_an_error(read, said):
    rows = [[2018, "兼职人员数", 2], [2018, "兼职 人员数", 2], [2019, "兼职人员数", 2]]

    plan = read({"年度数据": [YEARLY, *rows]})

    assert said(plan.errors) == [
        ("年度数据", "3", "指标", "年份、指标与第 2 行相同，请只保留一行。")
    ]
