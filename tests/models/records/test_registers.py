"""The registers against the contract's import workbook, written out by hand."""

import pytest

from models.kinds import REFERENCE
from models.records import BY_KEY, REGISTERS

SHEETS = {
    "单位信息": (
        "单位全称, 自称, 上级政府, 报送对象, 统一社会信用代码, 地址, 邮编, 电话, 邮箱, 网站, "
        "负责人, 审核人, 填报人"
    ),
    "公开信息": (
        "标题*, 信息分类*, 公开日期*, 公开渠道*, 索引号, 成文日期, 文号, 公文种类, 规范性文件, "
        "公开时限类型, 内容概述, 责任部门, 审签领导, 审签日期, 网址, 废止日期, 备注"
    ),
    "公示公告": (
        "标题*, 栏目分类*, 张贴地点*, 张贴日期*, 公示截止日期, 撤除日期, 监督电话, 张贴人, 备注, "
        "编号, 来源文号, 公示事项, 公示期, 公示期单位, 收到意见数, 意见处理结果, 同步网址, 审批单号"
    ),
    "监督渠道": "渠道类型*, 名称*, 号码或地址*, 启用日期, 停用日期, 责任人",
    "投诉举报": (
        "收到日期*, 渠道类型*, 内容摘要*, 类别, 涉及信息公开, 反映人, 联系方式, 承办人, 办理期限, "
        "办结日期, 办理结果, 备注, 编号, 告知日期, 转办单位, 延期至, 延期理由, 延期告知日期, "
        "答复方式, 满意度"
    ),
    "依申请公开": (
        "申请人*, 申请人类型*, 申请方式*, 收到日期*, 申请内容*, 编号, 联系电话, 联系地址, "
        "证件类型, 证件号码, 补正通知日期, 补正收到日期, 征求意见日期, 意见收到日期, "
        "延期批准日期, 答复日期, 办理结果, 收费金额(元), 备注"
    ),
    "行政复议": "受理日期*, 申请编号, 案由, 结果, 结案日期",
    "行政诉讼": "类别*, 受理日期*, 申请编号, 案由, 结果, 结案日期",
    "督查整改": (
        "督查日期*, 督查对象*, 督查方式, 牵头单位, 发现问题, 整改期限, 整改完成日期, 复查结果, "
        "督查编号, 督查人员, 问题类型, 整改措施, 整改责任人, 复查人, 复查日期, 问责情况"
    ),
    "会议培训": "类型*, 日期*, 名称*, 参加人数, 地点, 主办单位, 内容, 学时",
    "年度数据": "年份*, 指标*, 数值*",
}
CHOICES = {
    ("公开信息", "公开渠道"): "政府网站 政务微信 政务微博 政府公报 政务公开栏 QQ 钉钉 其他",
    ("公开信息", "公开时限类型"): "常规性 临时性 固定性",
    ("监督渠道", "渠道类型"): "投诉信箱 举报电话 监督电话 网上信箱 领导信箱 12345 其他",
    ("投诉举报", "渠道类型"): "投诉信箱 举报电话 监督电话 网上信箱 领导信箱 12345 其他",
    ("投诉举报", "办理结果"): "属实 部分属实 不属实 转办",
    ("依申请公开", "申请人类型"): "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他",
    ("依申请公开", "申请方式"): "当面 邮寄 平信 网络 传真",
    ("行政复议", "结果"): "结果维持 结果纠正 其他结果 尚未审结",
    ("行政诉讼", "类别"): "未经复议直接起诉 复议后起诉",
    ("行政诉讼", "结果"): "结果维持 结果纠正 其他结果 尚未审结",
    ("公示公告", "公示期单位"): "工作日 自然日",
    ("投诉举报", "满意度"): "满意 基本满意 不满意 未评价",
    ("督查整改", "督查方式"): "定期 不定期 专项",
    ("会议培训", "类型"): "会议 培训",
}
PERSONAL = {"申请人", "联系电话", "联系地址", "证件类型", "证件号码", "反映人", "联系方式"}


def field(label, heading):
    register = next(register for register in REGISTERS if register.label == label)
    return next(one for one in register.fields.values() if one.label == heading)


def test_sheets_come_in_the_order_of_the_contract():
    assert [register.label for register in REGISTERS] == list(SHEETS)


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.key)
def test_columns_of_a_sheet_are_those_of_the_contract(register):
    columns = [field.label + ("*" if field.required else "") for field in register.fields.values()]

    assert ", ".join(columns) == SHEETS[register.label]


@pytest.mark.parametrize(("place", "choices"), CHOICES.items(), ids="-".join)
def test_choices_are_those_of_the_contract(place, choices):
    assert field(*place).choices == tuple(choices.split())


def test_personal_fields_are_marked():
    marked = {
        field.label
        for register in REGISTERS
        for field in register.fields.values()
        if field.personal
    }

    assert marked == PERSONAL


@pytest.mark.parametrize("register", BY_KEY.values(), ids=lambda register: register.key)
def test_register_names_only_what_it_has(register):
    fields = set(register.fields)
    shown = fields | set(register.computed)

    assert set(register.listed) <= shown
    assert set(register.searched) <= fields
    assert set(register.identity) <= fields
    assert {register.dated_by, register.unique} - {""} <= fields
    assert register.record_type.__tablename__ == register.key


@pytest.mark.parametrize("register", BY_KEY.values(), ids=lambda register: register.key)
def test_every_field_stands_in_the_form_once(register):
    in_form = [name for _, names in register.sections for name in names]

    typed = [name for name, field in register.fields.items() if field.kind is not REFERENCE]
    assert sorted(in_form) == sorted(typed)


@pytest.mark.parametrize("register", BY_KEY.values(), ids=lambda register: register.key)
def test_labels_of_a_register_differ(register):
    labels = [field.label for field in register.fields.values()]
    labels += [computed.label for computed in register.computed.values()]

    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.key)
def test_examples_can_be_imported(register):
    for field in register.fields.values():
        if field.example:
            assert field.parse(field.example) is not None
