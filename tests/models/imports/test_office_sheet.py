"""单位信息, whose rows are fields."""

HEAD = ["项目*", "内容"]


def test_the_first_import_makes_the_record(store, stored):
    rows = [["单位全称", "徐家坪镇人民政府"], ["邮编", 724300.0], ["电话", None]]

    plan = store({"单位信息": [HEAD, *rows]})

    assert plan.problems == ()
    assert plan.counts == {"单位信息": 1}
    (record,) = stored("office")
    assert (record["full_name"], record["postcode"], record["telephone"]) == (
        "徐家坪镇人民政府",
        "724300",
        None,
    )


def test_a_later_import_changes_the_record_and_keeps_what_is_left_blank(store, stored):
    store({"单位信息": [HEAD, ["单位全称", "徐家坪镇人民政府"], ["自称", "我镇"]]})

    plan = store({"单位信息": [HEAD, ["單位全稱", None], ["自称", "本镇"]]})

    assert plan.counts == {"单位信息": 1}
    (record,) = stored("office")
    assert (record["full_name"], record["self_reference"]) == ("徐家坪镇人民政府", "本镇")


def test_the_same_contents_are_skipped(store):
    sheets = {"单位信息": [HEAD, ["自称", "我镇"]]}
    store(sheets)

    plan = store(sheets)

    assert (plan.skipped, plan.counts, plan.problems) == (1, {}, ())


def test_an_empty_sheet_changes_nothing(store, stored, publications):
    store({"单位信息": [HEAD, ["自称", "我镇"]]})

    store({"单位信息": [HEAD, ["自称", None], ["电话", ""]], **publications({})})

    assert [record["self_reference"] for record in stored("office")] == ["我镇"]


def test_faults_are_told_with_their_row(read, said):
    rows = [
        ["自称", "我" * 21],
        ["负责", "张三"],
        ["电话", "1"],
        ["电话", "2"],
        ["统一社会信用代码", 113401230030123456],
        ["示例：网站", "x"],
    ]

    found = said(read({"单位信息": [HEAD, *rows]}).problems)

    assert [(row, column) for _sheet, row, column, _sentence in found] == [
        ("2", "内容"),
        ("3", "项目"),
        ("5", "项目"),
        ("6", "内容"),
    ]
    assert found[1][3] == "没有“负责”这个项目，没有导入。您是不是要写“负责人”？"
    assert found[2][3] == "项目“电话”与第 4 行重复，请只保留一行。"


def test_a_missing_column_is_an_error(read, said):
    assert said(read({"单位信息": [["项目"], ["自称"]]}).errors) == [
        ("单位信息", "1", "内容", "缺少必填的列“内容”，请在第一行补上这一列。")
    ]
