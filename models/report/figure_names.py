"""The Chinese names of all figures, as palettes, lists and findings call them."""

from collections.abc import Mapping
from functools import cache

from models.rules.outcomes import APPLICANT_TYPES
from models.rules.report_rows import TABLE3_ROWS
from models.rules.statistics_rows import STATISTICS_2014_ROWS

OTHERS = "其他数字"

_GROUPS: Mapping[str, str] = {
    "publications": "主动公开信息",
    "website": "政府网站公开信息",
    "notices": "公示公告",
    "complaints": "投诉举报",
    "channels": "监督渠道",
    "table2": "主动公开政府信息情况（表）",
    "table2_trial": "主动公开政府信息情况（表）",
    "table3": "收到和处理政府信息公开申请情况（表）",
    "handling_fees_yuan": "收到和处理政府信息公开申请情况（表）",
    "applications": "收到和处理政府信息公开申请情况（表）",
    "table4": "政府信息公开行政复议、行政诉讼情况（表）",
    "inspections": "督查、会议和培训",
    "meetings": "督查、会议和培训",
    "trainings": "督查、会议和培训",
    "trained_people": "督查、会议和培训",
    "statistics_2014": "政府信息公开情况统计表",
}
"""The first part of a path → the group of figures that a palette shows together."""

_NAMES: Mapping[str, str] = {
    "publications.total": "主动公开信息",
    "publications.cumulative": "累计主动公开信息",
    "publications.normative": "主动公开的规范性文件",
    "publications.approved_late": "审签晚于公开的信息",
    "website.total": "网站公开",
    "website.cumulative": "网站累计公开",
    "notices.total": "公示公告",
    "complaints.total": "投诉举报",
    "complaints.closed": "办结的投诉举报",
    "complaints.closed_on_time": "按期办结的投诉举报",
    "complaints.about_disclosure": "关于未按要求公开的投诉举报",
    "channels.in_use": "在用的监督渠道",
    "inspections.total": "督查次数",
    "inspections.problems": "发现问题",
    "inspections.rectified": "已整改问题",
    "inspections.rectified_on_time": "按期整改问题",
    "meetings": "会议",
    "trainings": "培训",
    "trained_people": "接受培训人次",
    "handling_fees_yuan": "信息处理费（元）",
    "applications.overdue": "逾期答复或未答复的申请",
    "table2.licences": "行政许可处理决定",
    "table2.penalties": "行政处罚处理决定",
    "table2.coercive_measures": "行政强制处理决定",
    "table2.fees_wan_yuan": "行政事业性收费（万元）",
    "table2_trial.normative_published": "规范性文件本年新公开",
    "table2_trial.services": "其他对外管理服务事项处理决定",
    "table2_trial.procurements": "政府集中采购项目",
    "table2_trial.procurement_yuan": "政府集中采购总金额（元）",
}

_LISTS: Mapping[str, str] = {
    "publications.by_category": "主动公开",
    "publications.by_channel": "公开渠道",
    "website.by_category": "网站公开",
    "notices.by_category": "公示公告",
    "notices.by_place": "张贴地点",
    "complaints.by_channel": "投诉渠道",
    "channels.by_type": "在用渠道",
}
"""Where a path begins that ends with a class, a channel or a place → what stands before that."""

_DOCUMENTS = {"regulations": "规章", "normative_documents": "行政规范性文件"}
_DEEDS = {"issued": "本年制发", "repealed": "本年废止", "in_force": "现行有效"}
_ITEMS = {
    "licence_items": "行政许可项目",
    "service_items": "其他对外管理服务事项项目",
    "penalty_items": "行政处罚项目",
    "coercive_measure_items": "行政强制项目",
    "fee_items": "行政事业性收费项目",
}
_CASES = {
    "review": "行政复议",
    "direct_suit": "未经复议直接起诉",
    "suit_after_review": "复议后起诉",
}
_RESULTS = {
    "upheld": "结果维持",
    "corrected": "结果纠正",
    "other": "其他结果",
    "pending": "尚未审结",
    "total": "总计",
}


def figure_name(path: str) -> str:
    """Return what a figure is called, such as `"公示公告：党务公开"`; an unknown path as it is."""
    known = _fixed_names().get(path)
    if known is not None:
        return known
    for group, name in _LISTS.items():
        if path.startswith(f"{group}."):
            return f"{name}：{path.removeprefix(f'{group}.')}"
    return path


def figure_group(path: str) -> str:
    """Return the group of figures that a path belongs to."""
    return _GROUPS.get(path.partition(".")[0], OTHERS)


@cache
def _fixed_names() -> Mapping[str, str]:
    return {**_NAMES, **_table2_names(), **_table3_names(), **_table4_names(), **_statistics()}


def _table2_names() -> dict[str, str]:
    names = {
        f"table2.{key}.{deed}": f"{label}：{done}"
        for key, label in _DOCUMENTS.items()
        for deed, done in _DEEDS.items()
    }
    for key, label in _ITEMS.items():
        names[f"table2_trial.{key}_before"] = f"{label}：上一年数量"
        names[f"table2_trial.{key}_change"] = f"{label}：本年增/减"
    return names


def _table3_names() -> dict[str, str]:
    columns = {**APPLICANT_TYPES, "total": "总计"}
    names = {}
    for key, row in TABLE3_ROWS.items():
        label = row.label.partition("（")[0]
        if key == "results_total":
            label = "本年度办理结果总计"
        elif row.group:
            label = f"{row.group.partition('）')[2]}（{label}）"
        for column, whose in columns.items():
            names[f"table3.{key}.{column}"] = f"{label}：{whose}"
    return names


def _table4_names() -> dict[str, str]:
    return {
        f"table4.{case}.{result}": f"{label}：{ending}"
        for case, label in _CASES.items()
        for result, ending in _RESULTS.items()
    }


def _statistics() -> dict[str, str]:
    """Name the rows of the 2014 table; 其中 and the like say which row they are below."""
    names = {}
    above: dict[int, str] = {}
    for row in STATISTICS_2014_ROWS:
        above[row.level] = label = row.label.partition("（")[0]
        parent = above.get(row.level - 1, "")
        if not row.heading:
            names[f"statistics_2014.{row.key}"] = f"{parent}：{label}" if parent else label
    return names
