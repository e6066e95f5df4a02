"""Cells with their address: what is taken, what is refused and how."""

import datetime

import openpyxl
import pytest

from models.imports import rows
from models.imports.workbook import read_import

MEETING_HEAD = ["类型", "日期", "名称", "参加人数"]
YEARLY_HEAD = ["年份", "指标", "数值"]


@pytest.fixture
def write_cell(write_book, publications):
    """Write a valid row of 公开信息 and one cell of a given type."""

    def write(place, value, kind):
        path = write_book(publications({}))
        book = openpyxl.load_workbook(path)
        cell = book["公开信息"][place]
        cell.value, cell.data_type = value, kind
        book.save(path)
        return path

    return write


@pytest.mark.parametrize(
    "cell",
    [
        datetime.date(2018, 3, 5),
        datetime.datetime(2018, 3, 5, 10, 30),
        "2018-03-05",
        "2018/3/5",
        "2018年3月5日",
        "20180305",
        20180305,
        " ２０１８-３-５ ",
        "2018.3.5",
        "2018-03-05 10:30:00",
    ],
    ids=str,
)
def test_dates_are_taken_in_every_promised_form(read, publications, cell):
    plan = read(publications({"公开日期*": cell}))

    assert plan.problems == ()
    assert plan.rows["publication"][0]["published_on"] == datetime.date(2018, 3, 5)


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        ("2018-02-30", "日历上没有“2018-02-30”这一天，请改成实际日期。"),
        ("2126-01-01", "日期 2126-01-01 太早或太晚，请检查年份。"),
        ("三月五日", "“三月五日”不是日期，请写成 2018-03-05 这样的日期。"),
        (43164, "“43164”是数字，请把单元格设为日期格式（可能是 2018-03-05）。"),
        (2018, "“2018”是数字，不是日期，请写成 2018-03-05 这样的日期。"),
        (datetime.time(10, 30), "“10:30:00”不是日期，请写成 2018-03-05 这样的日期。"),
        (None, "“公开日期”必须填写。"),
        ("　 ", "“公开日期”必须填写。"),
    ],
    ids=str,
)
def test_what_is_no_date_is_refused_with_the_reason(read, publications, said, cell, sentence):
    plan = read(publications({"公开日期*": cell}))

    assert said(plan.errors) == [("公开信息", "2", "公开日期", sentence)]
    assert plan.rows == {}


def test_several_values_may_be_parted_in_three_ways(read, publications):
    plan = read(publications({"公开渠道*": "政府网站; QQ；政务公开栏、钉钉"}))

    assert plan.rows["publication"][0]["channels"] == ("政府网站", "QQ", "政务公开栏", "钉钉")


def test_choices_in_traditional_characters_are_taken(read, publications):
    plan = read(publications({"公开渠道*": "政府網站；釘釘"}))

    assert plan.rows["publication"][0]["channels"] == ("政府网站", "钉钉")


def test_a_long_value_is_shortened_beside_its_reason(read, publications):
    (problem,) = read(publications({"标题*": "长" * 5000})).errors

    assert problem.value == "长" * 49 + "…"
    assert str(problem.message) == "“标题”有 5000 个字，最多 500 个，请缩短。"


def test_control_characters_and_outer_blanks_are_cleaned(write_xml, workspace):
    head = "".join(
        f'<c r="{letter}1" t="inlineStr"><is><t>{text}</t></is></c>'
        for letter, text in zip("ABCD", ("标题", "信息分类", "公开日期", "公开渠道"), strict=True)
    )
    cells = ("  _x0007_工作_x0000_要点 ", "规划计划类", "2018-03-05", "政府网站")
    row = "".join(
        f'<c r="{letter}2" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
        for letter, text in zip("ABCD", cells, strict=True)
    )
    path = write_xml(f'<row r="1">{head}</row><row r="2">{row}</row>')

    plan = read_import(path, workspace)

    assert plan.problems == ()
    assert plan.rows["publication"][0]["title"] == "工作要点"


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x.example","点")', "@SUM(1+1)", "-1+2"])
def test_a_formula_written_as_text_stays_text(write_cell, workspace, text):
    plan = read_import(write_cell("A2", text, "s"), workspace)

    assert plan.rows["publication"][0]["title"] == text


def test_a_formula_without_its_result_is_refused(read, publications, said):
    plan = read(publications({"备注": "=1+1"}))

    assert said(plan.errors) == [
        (
            "公开信息",
            "2",
            "备注",
            "单元格里的公式没有计算结果，请在 Excel 中打开并保存一次，或直接填写内容。",
        )
    ]


def test_the_result_of_a_formula_is_taken(write_book, publications, workspace, with_soffice):
    path = write_book(publications({"标题*": '="工作"&"要点"', "备注": '=IF(1,"","x")'}))

    plan = read_import(with_soffice(path, "xlsx"), workspace)

    assert plan.problems == ()
    assert plan.rows["publication"][0]["title"] == "工作要点"
    assert plan.rows["publication"][0]["remarks"] is None


@pytest.mark.parametrize("fault", ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!"])
@pytest.mark.parametrize("kind", ["e", "s"], ids=["error", "text"])
def test_a_formula_error_is_refused_in_any_column(write_cell, workspace, said, fault, kind):
    plan = read_import(write_cell("F2", fault, kind), workspace)

    assert said(plan.errors) == [
        ("公开信息", "2", "备注", f"单元格是公式错误 {fault}，请改正公式，或直接填写内容。")
    ]


def test_formula_errors_outside_the_columns_do_not_matter(write_cell, workspace):
    assert read_import(write_cell("H2", "#REF!", "e"), workspace).errors == ()


def test_blank_and_example_rows_are_left_out(read, publications, said):
    sheets = publications({"标题*": "示例：工作要点", "公开日期*": "x"}, {})
    sheets["公开信息"].insert(2, [None] * 6)
    sheets["公开信息"].insert(2, ["　", "", " "])
    sheets["公开信息"].append([None, "示例：不算", "x"])
    sheets["公开信息"].append([None, "规划计划类"])

    plan = read(sheets)

    assert plan.counts == {"公开信息": 1}
    assert {(row, column) for _sheet, row, column, _sentence in said(plan.problems)} == {
        ("7", "标题"),
        ("7", "公开日期"),
        ("7", "公开渠道"),
    }


def test_numbers_become_the_text_that_the_spreadsheet_shows(write_xml, workspace):
    head = "".join(
        f'<c r="{letter}1" t="inlineStr"><is><t>{text}</t></is></c>'
        for letter, text in zip(
            "ABCDE", ("标题", "信息分类", "公开日期", "公开渠道", "备注"), strict=True
        )
    )
    row = (
        '<c r="A2"><v>93.0</v></c><c r="B2"><v>1</v></c><c r="C2"><v>20180305</v></c>'
        '<c r="D2" t="inlineStr"><is><t>QQ</t></is></c><c r="E2"><v>0.30000000000000004</v></c>'
    )

    plan = read_import(write_xml(f'<row r="1">{head}</row><row r="2">{row}</row>'), workspace)

    (values,) = plan.rows["publication"]
    assert (values["title"], values["category"], values["remarks"]) == ("93", "1", "0.3")


def test_the_problems_of_a_row_stand_in_the_order_of_its_columns(read, publications, said):
    plan = read(publications({"标题*": "", "公开日期*": 43164, "公开渠道*": "QQ空间"}))

    assert [column for _sheet, _row, column, _sentence in said(plan.errors)] == [
        "标题",
        "公开日期",
        "公开渠道",
    ]


def test_faults_are_found_in_a_table_that_begins_further_right(
    write_book, publications, workspace, said
):
    path = write_book({"公开信息": [[None, None, *row] for row in publications({})["公开信息"]]})
    book = openpyxl.load_workbook(path)
    cell = book["公开信息"]["H2"]
    cell.value, cell.data_type = "#REF!", "e"
    book.save(path)

    plan = read_import(path, workspace)

    assert [(row, column) for _sheet, row, column, _sentence in said(plan.errors)] == [
        ("2", "备注")
    ]


def test_a_number_that_lost_its_last_digits_is_refused(read, said):
    head = ["申请人", "申请人类型", "申请方式", "收到日期", "申请内容", "证件号码"]
    row = ["张三", "自然人", "当面", "2020-03-05", "决算", 350102199001011234]

    (problem,) = said(read({"依申请公开": [head, row]}).errors)

    assert problem[2] == "证件号码"
    assert problem[3].startswith("数字超过 15 位")


def test_merged_cells_that_leave_a_required_cell_blank_are_named(
    write_book, publications, workspace, said
):
    path = write_book(publications({}, {}, {}))
    book = openpyxl.load_workbook(path)
    book["公开信息"].merge_cells("C2:C4")
    book.save(path)

    plan = read_import(path, workspace)

    sentence = "这一格在合并单元格里，请取消合并后逐行填写。"
    assert said(plan.problems) == [
        ("公开信息", "3", "公开日期", sentence),
        ("公开信息", "4", "公开日期", sentence),
    ]


def test_merged_optional_cells_are_a_warning(write_book, publications, workspace, said):
    path = write_book(publications({"备注": "同上"}, {}, {}))
    book = openpyxl.load_workbook(path)
    book["公开信息"].merge_cells("F2:F4")
    book.save(path)

    plan = read_import(path, workspace)

    assert plan.errors == ()
    assert said(plan.problems) == [
        (
            "公开信息",
            "2",
            "备注",
            "第 2 至 4 行是合并单元格，只有第 2 行会得到内容，请取消合并后逐行填写。",
        )
    ]


def test_reading_stops_after_very_many_errors(read, publications, said, monkeypatch):
    monkeypatch.setattr(rows, "MOST_ERRORS", 20)

    plan = read(publications(*({"公开日期*": "昨天"} for _row in range(50))))

    assert len(plan.errors) == 21
    assert said(plan.errors)[-1] == (
        "公开信息",
        "21",
        "",
        "错误太多，只检查到第 21 行，请先改好再导入。",
    )


@pytest.mark.parametrize(
    ("table", "column"),
    [
        (("会议培训", MEETING_HEAD, ["会议", "2018-03-05", "会", "十人"]), "参加人数"),
        (("会议培训", MEETING_HEAD, ["会议", "2018-03-05", "会", -1]), "参加人数"),
        (("会议培训", MEETING_HEAD, ["会议", "2018-03-05", "会", 1.5]), "参加人数"),
        (("会议培训", MEETING_HEAD, ["聚餐", "2018-03-05", "会", 1]), "类型"),
        (("年度数据", YEARLY_HEAD, ["2018", "兼职人员数", True]), "数值"),
        (("年度数据", YEARLY_HEAD, ["18", "兼职人员数", 2]), "年份"),
        (("年度数据", YEARLY_HEAD, ["2018", "兼职人员", 2]), "指标"),
        (("年度数据", YEARLY_HEAD, ["2018", "兼职人员数", "1e400"]), "数值"),
    ],
)
def test_wrong_kinds_are_refused_at_their_cell(read, said, table, column):
    sheet, head, row = table
    found = said(read({sheet: [head, row]}).errors)

    assert [(where, number, name) for where, number, name, _sentence in found] == [
        (sheet, "2", column)
    ]
