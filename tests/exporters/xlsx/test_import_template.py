"""The empty import workbook, as a clerk and an import find it."""

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from exporters.xlsx.import_template import (
    CHOICES_SHEET,
    INSTRUCTIONS_SHEET,
    write_import_template,
)
from models.records import REGISTERS


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    return load_workbook(write_import_template(tmp_path_factory.mktemp("template") / "模板.xlsx"))


def sheet_of(template: Workbook, name: str) -> Worksheet:
    sheet = template[name]
    assert isinstance(sheet, Worksheet)
    return sheet


def validation_of(sheet: Worksheet, heading: str) -> DataValidation:
    (column,) = [cell.column_letter for cell in sheet[1] if cell.value == heading]
    found = [v for v in sheet.data_validations.dataValidation if f"{column}9" in v.sqref]
    assert len(found) == 1
    assert isinstance(found[0], DataValidation)
    return found[0]


def test_one_sheet_a_register_between_instructions_and_hidden_lists(
    template: Workbook,
) -> None:
    assert template.sheetnames == [
        INSTRUCTIONS_SHEET,
        "单位信息",
        "公开信息",
        "公示公告",
        "监督渠道",
        "投诉举报",
        "依申请公开",
        "行政复议",
        "行政诉讼",
        "督查整改",
        "会议培训",
        "年度数据",
        CHOICES_SHEET,
    ]
    assert template[CHOICES_SHEET].sheet_state == "hidden"
    assert template.active is not None
    assert template.active.title == INSTRUCTIONS_SHEET


HEADINGS = {
    "单位信息": "项目* 内容",
    "公开信息": """
        标题* 信息分类* 公开日期* 公开渠道* 索引号 成文日期 文号 公文种类 规范性文件
        公开时限类型 内容概述 责任部门 审签领导 审签日期 网址 废止日期 备注""",
    "公示公告": """
        标题* 栏目分类* 张贴地点* 张贴日期* 公示截止日期 撤除日期 监督电话 张贴人 备注""",
    "监督渠道": "渠道类型* 名称* 号码或地址* 启用日期 停用日期 责任人",
    "投诉举报": """
        收到日期* 渠道类型* 内容摘要* 类别 涉及信息公开 反映人 联系方式 承办人 办理期限
        办结日期 办理结果 备注""",
    "依申请公开": """
        申请人* 申请人类型* 申请方式* 收到日期* 申请内容* 编号 联系电话 联系地址 证件类型
        证件号码 补正通知日期 补正收到日期 征求意见日期 意见收到日期 延期批准日期 答复日期
        办理结果 收费金额(元) 备注""",
    "行政复议": "受理日期* 申请编号 案由 结果 结案日期",
    "行政诉讼": "类别* 受理日期* 申请编号 案由 结果 结案日期",
    "督查整改": """
        督查日期* 督查对象* 督查方式 牵头单位 发现问题 整改期限 整改完成日期 复查结果""",
    "会议培训": "类型* 日期* 名称* 参加人数",
    "年度数据": "年份* 指标* 数值*",
}


@pytest.mark.parametrize("name", HEADINGS)
def test_headings_are_those_of_the_contract_and_further_optional_ones(
    template: Workbook, name: str
) -> None:
    found = [str(cell.value) for cell in template[name][1]]
    contract = HEADINGS[name].split()
    assert found[: len(contract)] == contract
    assert not [heading for heading in found[len(contract) :] if heading.endswith("*")]


def test_each_sheet_has_one_grey_example_that_an_import_skips(
    template: Workbook,
) -> None:
    for register in REGISTERS[1:]:
        sheet = sheet_of(template, register.label)
        assert str(sheet["A2"].value).startswith("示例："), register.label
        assert sheet["A2"].font.color is not None
        assert sheet["A2"].font.color.rgb == "FF7F7F7F"
        assert sheet.max_row == 2


def test_examples_of_required_fields_can_be_imported(template: Workbook) -> None:
    for register in REGISTERS[1:]:
        row = [cell.value for cell in template[register.label][2]]
        row[0] = str(row[0]).removeprefix("示例：")
        for field, value in zip(register.fields.values(), row, strict=True):
            if field.required:
                assert field.parse(value) is not None, (register.label, field.label)


def test_the_office_has_fixed_rows_with_nothing_filled_in(template: Workbook) -> None:
    rows = list(sheet_of(template, "单位信息").iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in rows] == [
        "单位全称",
        "自称",
        "上级政府",
        "报送对象",
        "统一社会信用代码",
        "地址",
        "邮编",
        "电话",
        "邮箱",
        "网站",
        "负责人",
        "审核人",
        "填报人",
    ]
    assert {row[1] for row in rows} == {None}


def test_closed_lists_drop_down_and_bar_other_values(template: Workbook) -> None:
    kind = validation_of(sheet_of(template, "行政诉讼"), "类别*")
    assert (kind.type, kind.formula1) == ("list", '"未经复议直接起诉,复议后起诉"')
    assert kind.showErrorMessage
    assert not kind.showDropDown
    normative = validation_of(sheet_of(template, "公开信息"), "规范性文件")
    assert (normative.type, normative.formula1) == ("list", '"是,否"')


def test_suggestions_drop_down_but_do_not_bar(template: Workbook) -> None:
    category = validation_of(sheet_of(template, "公开信息"), "信息分类*")
    assert category.type == "list"
    assert not category.showErrorMessage


def test_a_long_list_stands_on_the_hidden_sheet(template: Workbook) -> None:
    indicator = validation_of(sheet_of(template, "年度数据"), "指标*")
    formula = str(indicator.formula1)
    column = formula.split("$")[1]
    assert formula.startswith(f"'{CHOICES_SHEET}'!${column}$2:${column}$")
    last = int(formula.rsplit("$", 1)[1])
    values = [template[CHOICES_SHEET][f"{column}{row}"].value for row in range(2, last + 1)]
    assert values[0] == "行政许可处理决定数"
    assert "上年结转(自然人)" in values
    assert None not in values


def test_a_cell_of_several_values_gives_a_note_without_barring(
    template: Workbook,
) -> None:
    channels = validation_of(sheet_of(template, "公开信息"), "公开渠道*")
    assert channels.type in {None, "none"}
    assert "用“；”隔开" in str(channels.prompt)
    assert "政务公开栏" in str(channels.prompt)


def test_dates_are_formatted_and_checked_with_a_prompt(template: Workbook) -> None:
    sheet = sheet_of(template, "公开信息")
    date = validation_of(sheet, "公开日期*")
    assert (date.type, date.errorStyle) == ("date", "warning")
    # 1949-10-01 and 2099-12-31 in days since 1899-12-30.
    assert (date.formula1, date.formula2) == ("18172", "73050")
    assert "2018-03-05" in str(date.prompt)
    assert sheet.column_dimensions["C"].number_format == "yyyy-mm-dd"


def test_long_numbers_are_kept_as_text(template: Workbook) -> None:
    sheet = sheet_of(template, "依申请公开")
    (letter,) = [cell.column_letter for cell in sheet[1] if cell.value == "证件号码"]
    assert sheet.column_dimensions[letter].number_format == "@"


def test_every_heading_of_a_register_has_a_note(template: Workbook) -> None:
    for register in REGISTERS[1:]:
        for cell, field in zip(template[register.label][1], register.fields.values(), strict=True):
            assert cell.comment is not None
            assert cell.comment.text.startswith("必填。" if field.required else "选填。")
            assert field.hint in cell.comment.text


def test_prompts_are_short_enough_for_excel(template: Workbook) -> None:
    for sheet in template.worksheets:
        for found in sheet.data_validations.dataValidation:
            assert len(found.prompt or "") <= 255
            assert len(found.error or "") <= 225
            assert len(found.promptTitle or "") <= 32


def test_heads_are_frozen(template: Workbook) -> None:
    assert {sheet_of(template, register.label).freeze_panes for register in REGISTERS} == {"A2"}


def test_the_template_is_the_same_every_time(tmp_path: Path) -> None:
    first = write_import_template(tmp_path / "a.xlsx").read_bytes()
    assert write_import_template(tmp_path / "b.xlsx").read_bytes() == first
