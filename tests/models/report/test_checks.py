"""Each check: a report that has the fault, told with its place, and one that has not."""

import datetime

import pytest

from models.problems import RecordReference, Severity
from models.report.annual import annual_report
from models.report.texts import save_text

DAY = datetime.date
GOOD_PART = "一是认识不足，二是内容有待完善。改进的措施：一是提高认识。二是加强培训。"


@pytest.fixture
def found(workspace):
    """The findings of a check in the report on a year."""

    def findings(code, year=2018):
        report = annual_report(workspace, year)
        return [finding for finding in report.findings if finding.id == code]

    return findings


@pytest.fixture
def write(workspace):
    """Puts the clerk's own wording into the report on 2018."""
    return lambda key, text: save_text(workspace, 2018, key, text)


@pytest.fixture(autouse=True)
def item(put):
    put("publication", title="工作要点")


def test_an_office_without_a_name_bars_the_export(found, put):
    assert [one.severity for one in found("O01")] == [Severity.ERROR]

    put("office", full_name="徐家坪镇人民政府")

    assert found("O01") == []
    assert [one.where.row for one in found("O02")] == [
        "报送对象",
        "上级政府",
        "电话",
        "负责人",
        "审核人",
        "填报人",
    ]


def test_only_what_the_edition_uses_is_missed(found, put):
    put("office", full_name="徐家坪镇人民政府")

    assert [one.where.row for one in found("O02", 2013)] == ["报送对象", "上级政府"]
    assert [one.where.row for one in found("O02", 2025)] == ["电话"]


@pytest.mark.usefixtures("office")
def test_a_complete_office_is_not_mentioned(found):
    assert found("O01") + found("O02") == []


def test_a_column_that_does_not_balance_is_named_with_its_numbers(found, put):
    put("annual_figure", indicator="上年结转(自然人)", value=2)

    column, total = found("C01")

    assert column.severity is Severity.ERROR
    assert (column.where.row, column.where.column) == ("（七）总计", "自然人")
    assert "本年新收0加上年结转2" in str(column.message)
    assert total.where.column == "总计"


def test_a_balanced_table_is_not_mentioned(found, put):
    put("annual_figure", indicator="上年结转(自然人)", value=1)
    put(
        "application",
        received_on=DAY(2017, 12, 20),
        answered_on=DAY(2018, 1, 5),
        outcome="granted",
    )

    assert found("C01") == []


def test_carried_in_is_what_the_year_before_carried_out(found, put):
    put("application", received_on=DAY(2017, 12, 20))
    assert found("C04") == []

    put("annual_figure", indicator="上年结转(自然人)", value=3)
    (finding,) = found("C04")

    assert finding.where.column == "自然人"
    assert "上年结转填的是3件，而台账里2017年末未办结的是1件" in str(finding.message)


def test_a_number_typed_by_hand_is_pointed_out(found, write):
    write("overview", "全年发布信息{{ website.total }}条，接待群众12人次。")

    assert ["“12人次”" in str(one.message) for one in found("C07")] == [True]


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("2018年度工作有序开展，2019年继续努力。", []),
        ("依据《2014年工作要点》（国办发〔2014〕32号）开展工作。", []),
        ("自2015年设立公开栏以来运行良好。", [Severity.WARNING]),
        ("2017年度我镇工作有序开展。", [Severity.ERROR]),
        ("统计期限至2017年12月31日止。", [Severity.ERROR]),
        ("统计期限至202018年12月31日止。", [Severity.ERROR]),
        ("到2021年全部完成。", [Severity.ERROR]),
    ],
)
def test_years_fit_the_report(found, write, text, severities):
    write("overview", text)

    assert [one.severity for one in found("C09")] == severities


@pytest.mark.parametrize(
    "text",
    [
        "共收到××件。",
        "设立XX栏目。",
        "【此处填写】情况。",
        "该部分以表格形式报告。",
        "负责人______。",
    ],
)
def test_leftovers_of_a_template_bar_the_export(found, write, text):
    write("overview", text)

    assert {one.severity for one in found("C11")} == {Severity.ERROR}


def test_a_text_with_faulty_braces_is_shown_as_written_and_told(found, write, workspace):
    write("overview", "共{{ websit.total }}条。")

    (finding,) = found("T01")

    assert (finding.severity, finding.where.row) == (Severity.ERROR, "概述")
    texts = [getattr(block, "text", "") for block in annual_report(workspace, 2018).document.blocks]
    assert "共｛｛ websit.total ｝｝条。" in texts


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        (None, []),
        ("无", [Severity.ERROR]),
        ("人员力量不足，下一步将加强队伍建设，提高工作质量和水平。", [Severity.WARNING]),
        (GOOD_PART, []),
    ],
)
def test_problems_and_measures_are_really_there(found, write, text, severities):
    write("problems", text)

    assert [one.severity for one in found("C16")] == severities


def test_problems_are_not_those_of_last_year(found, write, put):
    assert found("C16") == []
    put("publication", title="旧", published_on=DAY(2017, 5, 1))
    put("publication", title="新", published_on=DAY(2019, 5, 1))
    assert ["一字不差" in str(one.message) for one in found("C16")] == [True]
    assert found("C16", 2019) == []  # another form with another text

    write("problems", GOOD_PART)

    assert found("C16") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("联系人电话13900001234。", "手机号"),
        ("身份证110105194912310021。", "身份证号"),
        ("账号6222000000000000001。", "银行卡号"),
    ],
)
def test_personal_information_bars_the_export(found, write, text, kind):
    write("carriers", text)

    (finding,) = found("C20")

    assert finding.severity is Severity.ERROR
    assert kind in str(finding.message)


def test_words_of_secrecy_bar_the_export(found, write):
    assert found("C21") == []
    write("carriers", "本材料为内部资料。")

    assert [one.severity for one in found("C21")] == [Severity.ERROR]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("截止年底，工作有序开展。", "应写作“截至”"),
        ("工作有序开展，没有结束", "没有以句号结束"),
        ("\n".join(["工作有序开展，机制不断健全，群众满意度不断提高。"] * 2), "请删去一处"),
    ],
)
def test_slips_of_the_pen_are_pointed_out(found, write, text, part):
    assert found("C22") == []
    write("overview", text)

    assert [part in str(one.message) for one in found("C22")] == [True]


def test_the_regulation_of_the_year_is_cited(found, write):
    write("overview", "根据《条例》（国务院令第492号）开展工作。")
    assert found("C23") == []

    write("overview", "根据《条例》（国务院令第711号）开展工作。")

    assert ["国务院令第492号" in str(one.message) for one in found("C23")] == [True]


def test_a_number_five_times_that_of_the_year_before_is_pointed_out(found, put):
    put("publication", title="旧", published_on=DAY(2017, 5, 1))
    assert found("C24") == []

    for number in range(5):
        put("publication", title=f"新{number}")

    assert ["由上年的1变为6" in str(one.message) for one in found("C24")] == [True]


def test_late_answers_and_late_approvals_are_listed(found, put):
    assert found("C26") == []
    late = put(
        "application",
        received_on=DAY(2018, 3, 1),
        answered_on=DAY(2018, 6, 1),
        outcome="granted",
    )
    put(
        "application",
        received_on=DAY(2018, 3, 1),
        answered_on=DAY(2018, 3, 8),
        outcome="granted",
    )
    approved_late = put(
        "publication", title="后审", published_on=DAY(2018, 4, 1), approved_on=DAY(2018, 4, 2)
    )

    applications, publications = found("C26")

    assert applications.records == (RecordReference("application", late),)
    assert publications.records == (RecordReference("publication", approved_late),)


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        (None, []),
        ("2019年1月24日", []),
        ("2018年12月20日", [Severity.ERROR]),
        ("2019年4月1日", [Severity.WARNING]),
    ],
)
def test_the_report_is_dated_after_its_year_and_in_time(found, write, text, severities):
    write("dated_on", text)

    assert [one.severity for one in found("C28")] == severities


def test_a_date_that_does_not_exist_is_told_once(found, write):
    write("dated_on", "2019年2月30日")

    assert [one.where.row for one in found("T01")] == ["成文日期"]


def test_yuan_typed_as_wan_yuan_are_pointed_out(found, put):
    put("annual_figure", indicator="专项经费(万元)", value=20)
    assert found("C30") == []

    put("annual_figure", year=2017, indicator="专项经费(万元)", value=20000)

    assert [one.where.row for one in found("C30", year=2017)] == ["专项经费"]


def test_a_year_without_records_says_so(found):
    assert found("E01") == []
    assert [one.severity for one in found("E01", year=2012)] == [Severity.WARNING]
