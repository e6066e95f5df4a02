"""The import workbook as a whole: all or nothing, repeated, watched and cancelled."""

import datetime
import itertools
import tempfile
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.imports.workbook import import_workbook, read_import
from models.problems import Cancelled, Progress, UserError
from models.records.register import EXAMPLE_MARK
from models.store.changes import undo, undo_label

NOTICE_HEAD = ["标题*", "栏目分类*", "张贴地点*", "张贴日期*", "公示截止日期"]
NOTICE = ["低保公示", "公示公告", "镇公开栏", "2018-03-05", "2018-03-14"]


def test_rows_of_several_sheets_are_stored_in_one_step(store, stored, publications, workspace):
    sheets = {**publications({"标题*": "甲"}, {"标题*": "乙"}), "公示公告": [NOTICE_HEAD, NOTICE]}

    plan = store(sheets)

    assert plan.problems == ()
    assert plan.counts == {"公开信息": 2, "公示公告": 1}
    assert [record["title"] for record in stored("publication")] == ["甲", "乙"]
    (notice,) = stored("notice")
    assert notice["posted_on"] == datetime.date(2018, 3, 5)
    assert notice["ends_on"] == datetime.date(2018, 3, 14)
    assert undo_label(workspace) == "导入“导入.xlsx”"
    undo(workspace)
    assert stored("publication") == stored("notice") == []


def test_one_bad_cell_keeps_everything_out(store, stored, publications, said):
    sheets = {
        **publications({}, {"公开日期*": "2018-02-30"}),
        "公示公告": [NOTICE_HEAD, NOTICE],
    }

    plan = store(sheets)

    assert said(plan.errors) == [
        ("公开信息", "3", "公开日期", "日历上没有“2018-02-30”这一天，请改成实际日期。")
    ]
    assert plan.errors[0].value == "2018-02-30"
    assert plan.counts == {"公开信息": 1, "公示公告": 1}
    assert stored("publication") == stored("notice") == []


def test_reading_stores_nothing(read, stored, publications, workspace):
    assert read(publications({})).counts == {"公开信息": 1}
    assert stored("publication") == []
    assert undo_label(workspace) is None


def test_warnings_do_not_keep_rows_out(store, stored, publications):
    sheets = publications({"标题*": "甲"})
    sheets["公开信息"][0] = (*sheets["公开信息"][0][:-1], "说明栏")

    plan = store(sheets)

    assert len(plan.problems) == 1
    assert plan.errors == ()
    assert [record["title"] for record in stored("publication")] == ["甲"]


def test_a_file_without_a_known_sheet_names_the_sheets_it_wants(read):
    with pytest.raises(UserError, match=r"单位信息、公开信息、公示公告.*年度数据"):
        read({"Sheet1": [["标题"], ["甲"]]})


def test_unknown_sheets_are_named_and_own_helpers_are_not(read, publications, said):
    sheets = {
        "填写说明": [["说明"]],
        **publications({}),
        "公开信心": [["标题"]],
        "错误清单": [["工作表"]],
    }

    assert said(read(sheets).problems) == [
        (
            "公开信心",
            "",
            "",
            "没有名为“公开信心”的台账，这张表没有导入。您是不是要写“公开信息”？",
        )
    ]


def test_a_hidden_sheet_is_imported_if_it_is_a_register_and_else_passed_over(
    write_book, publications, workspace
):
    path = write_book({**publications({}), "草稿": [["x"]], "选项": [["x"]]})
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        sheet.sheet_state = "hidden"
    book.create_sheet("公示公告")
    book.save(path)

    plan = read_import(path, workspace)

    assert plan.counts == {"公开信息": 1}
    assert plan.problems == ()


def test_sheet_names_in_traditional_characters_are_known(read, publications):
    assert read({"公開信息": publications({})["公开信息"]}).counts == {"公开信息": 1}


def test_an_empty_template_is_a_warning(store, said):
    plan = store({"公开信息": [["标题*", "信息分类*", "公开日期*", "公开渠道*"]], "公示公告": []})

    assert said(plan.problems) == [("", "", "", "文件里没有填写任何一行，请从列名下面一行起填写。")]
    assert plan.errors == ()


def test_problems_come_in_the_order_of_sheets_and_rows(read, publications, said):
    sheets = {
        "公示公告": [NOTICE_HEAD, NOTICE, [None, *NOTICE[1:]]],
        **publications({"索引号": "A"}, {"索引号": "A"}, {"公开日期*": "昨天"}, {"索引号": "A"}),
    }

    found = [(sheet, row) for sheet, row, _column, _sentence in said(read(sheets).problems)]

    assert found == [("公示公告", "3"), ("公开信息", "3"), ("公开信息", "4"), ("公开信息", "5")]


def test_progress_is_reported_at_least_every_thousand_rows(write_book, publications, workspace):
    path = write_book(publications(*({"标题*": f"第{n}条"} for n in range(2600))))
    steps: list[tuple[int, int]] = []

    import_workbook(
        path, workspace, progress=Progress(lambda done, total, _text: steps.append((done, total)))
    )

    checking = [done for done, total in steps if total == 2601]
    assert max(b - a for a, b in itertools.pairwise(checking)) <= 1000
    assert checking[-1] == 2601
    assert all(done <= total for done, total in steps)


@pytest.mark.parametrize("stage", ["正在检查公开信息第 500 行", "正在保存公开信息"])
def test_a_cancelled_import_stores_nothing(write_book, publications, workspace, stored, stage):
    path = write_book(publications(*({"标题*": f"第{n}条"} for n in range(700))))

    def stop(_done: int, _total: int, text: str) -> None:
        if text == stage:
            raise Cancelled

    with pytest.raises(Cancelled):
        import_workbook(path, workspace, progress=Progress(stop))

    assert stored("publication") == []


def test_the_application_register_arrives_with_its_outcome_as_code(store, stored):
    head = [
        *("申请人*", "申请人类型*", "申请方式*", "收到日期*", "申请内容*"),
        *("答复日期", "办理结果", "收费金额（元）", "联系电话"),
    ]
    row = [
        "张三",
        "自然人",
        "当面",
        "2020年3月5日",
        "决算",
        20200320,
        "予以公开",
        12.5,
        13912345678,
    ]

    store({"依申请公开": [head, row]})

    (record,) = stored("application")
    assert record["outcome"] == "granted"
    assert record["fee_yuan"] == Decimal("12.5")
    assert record["answered_on"] == datetime.date(2020, 3, 20)
    assert record["telephone"] == "13912345678"


def test_fields_that_contradict_one_another_are_refused(read, said):
    head = ["申请人*", "申请人类型*", "申请方式*", "收到日期*", "申请内容*", "答复日期", "办理结果"]
    early = ["张三", "自然人", "当面", "2020-03-05", "决算", "2020-03-01", "予以公开"]
    open_end = ["张三", "自然人", "当面", "2020-03-05", "决算", None, "予以公开"]

    found = said(read({"依申请公开": [head, early, open_end]}).errors)

    assert [(row, column) for _sheet, row, column, _sentence in found] == [
        ("2", "答复日期"),
        ("3", "答复日期"),
    ]
    assert found[1][3] == "已填办理结果，请补上答复日期。"


def test_a_year_outside_the_regulation_is_refused_in_its_row(read, said):
    head = ["申请人*", "申请人类型*", "申请方式*", "收到日期*", "申请内容*", "答复日期", "办理结果"]
    row = ["张三", "自然人", "当面", "1999-03-05", "决算", "1999-03-09", "予以公开"]

    found = said(read({"依申请公开": [head, row]}).errors)

    assert {(row, column) for _sheet, row, column, _sentence in found} == {
        ("2", "收到日期"),
        ("2", "办理结果"),
    }


FULL_WIDTH_DIGITS = "０１２３４５６７８９"
# Excel's faults such as #NAME? are no titles, and a row that is an example is passed over.
TITLES = st.text(
    st.characters(
        codec="utf-8", exclude_categories=["C", "Z"], exclude_characters="_" + FULL_WIDTH_DIGITS
    ),
    min_size=1,
    max_size=40,
).filter(lambda title: not title.startswith(("#", EXAMPLE_MARK)))
CHANNELS = ("政府网站", "政务微信", "政务微博", "政府公报", "政务公开栏", "QQ", "钉钉", "其他")
ROWS = st.fixed_dictionaries(
    {
        "title": TITLES,
        "published_on": st.dates(datetime.date(2008, 5, 1), datetime.date(2035, 12, 31)),
        "channels": st.lists(st.sampled_from(CHANNELS), min_size=1, max_size=4, unique=True).map(
            tuple
        ),
        "normative": st.sampled_from([True, False, None]),
    }
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(rows=st.lists(ROWS, min_size=1, max_size=6))
def test_valid_rows_come_back_as_they_were_written(rows: list[Mapping[str, object]], workspace):
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "公开信息"
    sheet.append(["公开日期*", "标题*", "规范性文件", "公开渠道*", "信息分类*"])
    for row in rows:
        normative = {True: "是", False: "否", None: None}[row["normative"]]
        sheet.append(
            [row["published_on"], None, normative, "；".join(row["channels"]), "规划计划类"]
        )
        title = sheet.cell(sheet.max_row, 2)
        title.value, title.data_type = row["title"], "s"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "行.xlsx"
        book.save(path)
        plan = read_import(path, workspace)

    assert plan.problems == ()
    got = [{name: values[name] for name in rows[0]} for values in plan.rows["publication"]]
    assert got == rows
