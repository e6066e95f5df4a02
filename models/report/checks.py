"""What is wrong with a report before it goes out.

Errors bar the export unless it is a draft; each finding says where and what to do.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from models.messages import translatable
from models.problems import Problem, Where
from models.records.office import OFFICE
from models.report.closing import ClosedYear, corrections
from models.report.narrative import narrative_problems
from models.report.places import figure_places
from models.report.subject import Subject, error, warning
from models.report.table_checks import table_problems
from models.report.wording import wording_problems
from models.report.work_checks import work_problems
from models.rules.editions import has_statistics_2014
from models.rules.outcomes import APPLICANT_TYPES
from models.rules.report_rows import TABLE3_ROWS

TABLE_3 = "收到和处理政府信息公开申请情况"
LARGEST_FEE_WAN_YUAN = 1000
"""万元 that a township never takes in: above it somebody typed 元."""
JUMP = 5
"""Ratio to the year before from which a number is worth a second look."""
_COMPARED = {
    "publications.total": "主动公开信息条数",
    "notices.total": "政务公开栏张贴条数",
    "table3.new.total": "收到申请件数",
}

_UNBALANCED = translatable(
    "errors",
    "“{column}”列不平衡：本年新收{new}加上年结转{carried_in}，不等于办理结果总计{results}加"
    "结转下年度{carried_out}，请核对“年度数据”里的上年结转数和各件申请的日期。",
)
_CARRIED = translatable(
    "errors",
    "“{column}”列的上年结转填的是{given}件，而台账里{before}年末未办结的是{counted}件，"
    "请核对后改正“年度数据”，或删去这一行由台账自动结转。",
)
_NO_NAME = translatable("errors", "还没有填写单位全称，请在“单位信息”里补上。")
_NO_ENTRY = translatable("errors", "“单位信息”里没有填写“{label}”，{use}，请补上。")
_NO_RECORDS = translatable(
    "errors", "{year}年还没有任何台账记录，报告里的数字都是 0，请核对年份或先登记、导入台账。"
)
_LATE = translatable(
    "errors", "有{number}件申请超过法定期限才答复或到年底仍未答复，请核对日期，并在报告中如实说明。"
)
_APPROVED_LATE = translatable(
    "errors", "有{number}条信息的审签日期晚于公开日期，应先审查后公开，请核对这两个日期。"
)
_EARLY = translatable("errors", "成文日期{day}早于{year}年年末，请在“成文日期”里改正。")
_AFTER_DUE = translatable(
    "errors", "成文日期{day}晚于报送期限{due}，请核对；县里另有期限的可不理会。"
)
_YUAN = translatable("errors", "{label}为{value}万元，像是把“元”当成了“万元”，请核对单位。")
_CORRECTED = translatable(
    "errors",
    "本年已结账，结账后这个数由{old}变为{new}；要更正报告请先重新打开并写明原因，否则请改回记录。",
)
_JUMPED = translatable(
    "errors", "{label}由上年的{before}变为{now}，相差五倍以上，请核对有没有漏登或重复导入。"
)


def findings_of(subject: Subject) -> tuple[Problem, ...]:
    """Return what is wrong with a report, in the order of the checks.

    Source:
        格式2021, 填报说明; the checks are numbered as in the program's handbook.
    """
    return (
        *_office(subject),
        *_balances(subject),
        *_carried_in(subject),
        *table_problems(subject),
        *wording_problems(subject),
        *narrative_problems(subject),
        *_jumps(subject),
        *_dates_of_records(subject),
        *_date(subject),
        *_fees(subject),
        *_emptiness(subject),
        *_corrections(subject),
        *work_problems(subject),
    )


def _office(subject: Subject) -> Iterator[Problem]:
    place = Where(section=OFFICE.label)
    if not subject.office.get("full_name"):
        yield error("O01", replace(place, row="单位全称"), _NO_NAME)
    uses = {"telephone": "报告里没有联系电话"}
    if "cover_note" in subject.written:
        uses = {"report_recipient": "报送函没有抬头", "superior": "报告依据里没有上级政府的名称"}
    if has_statistics_2014(subject.year):
        uses |= dict.fromkeys(("telephone", "head", "reviewer", "clerk"), "统计表的表脚会空着")
    for name, use in uses.items():
        if not subject.office.get(name):
            label = OFFICE.fields[name].label
            yield warning("O02", replace(place, row=label), _NO_ENTRY, label=label, use=use)


def _balances(subject: Subject) -> Iterator[Problem]:
    """C01: 第一项加第二项之和，等于第三项加第四项之和, in every column."""
    for key, label in (*APPLICANT_TYPES.items(), ("total", "总计")):
        new, carried_in, results, carried_out = (
            subject.figures[f"table3.{row}.{key}"]
            for row in ("new", "carried_in", "results_total", "carried_out")
        )
        if new + carried_in != results + carried_out:
            yield error(
                "C01",
                Where("依申请公开", TABLE_3, _row("results_total"), label),
                _UNBALANCED,
                column=label,
                new=new,
                carried_in=carried_in,
                results=results,
                carried_out=carried_out,
            )


def _carried_in(subject: Subject) -> Iterator[Problem]:
    """C04: what is carried in is what the year before carried out, frozen once it is closed."""
    before = subject.closed_before or subject.before
    if before is None:
        return
    carried_out = before.figures if isinstance(before, ClosedYear) else before.values
    for key, label in APPLICANT_TYPES.items():
        given = subject.figures[f"table3.carried_in.{key}"]
        counted = carried_out.get(f"table3.carried_out.{key}", 0)
        if given != counted:
            yield error(
                "C04",
                Where("依申请公开", TABLE_3, _row("carried_in"), label),
                _CARRIED,
                column=label,
                given=given,
                before=subject.year - 1,
                counted=counted,
            )


def _row(key: str) -> str:
    row = TABLE3_ROWS[key]
    return row.number + row.label


def _jumps(subject: Subject) -> Iterator[Problem]:
    """C24: a number five times that of the year before, or a fifth of it."""
    if subject.before is None:
        return
    for path, label in _COMPARED.items():
        now, before = subject.figures[path], subject.before[path]
        if min(now, before) > 0 and max(now, before) > JUMP * min(now, before):
            yield warning("C24", Where(section=label), _JUMPED, label=label, before=before, now=now)


def _dates_of_records(subject: Subject) -> Iterator[Problem]:
    """C26: overdue answers, and approvals after publication."""
    for path, section, column, template in (
        ("applications.overdue", "依申请公开", "答复日期", _LATE),
        ("publications.approved_late", "公开信息", "审签日期", _APPROVED_LATE),
    ):
        number = subject.figures[path]
        if number:
            found = warning("C26", Where(section=section, column=column), template, number=number)
            yield replace(found, records=subject.records(path))


def _date(subject: Subject) -> Iterator[Problem]:
    """C28: the report is dated after its year and in time."""
    place = Where(section="报告文字", row="成文日期")
    day, due = subject.dated_on, subject.due_on
    if day.year <= subject.year:
        yield error("C28", place, _EARLY, day=day, year=subject.year)
    elif day > due:
        yield warning("C28", place, _AFTER_DUE, day=day, due=due)


def _corrections(subject: Subject) -> Iterator[Problem]:
    """Z01: a closed year whose figures are others now gives no second report unannounced."""
    if subject.closed is None:
        return
    places = figure_places(subject.document)
    for one in corrections(subject.closed, subject.figures):
        if one.path not in places:
            continue
        found = error("Z01", places[one.path], _CORRECTED, old=one.old, new=one.new)
        yield replace(found, records=subject.records(one.path))


def _fees(subject: Subject) -> Iterator[Problem]:
    """C30: 元 typed as 万元."""
    for path, label in (
        ("table2.fees_wan_yuan", "行政事业性收费金额"),
        ("statistics_2014.budget_wan_yuan", "专项经费"),
    ):
        value = subject.figures[path]
        if Decimal(value) > LARGEST_FEE_WAN_YUAN:
            yield warning(
                "C30", Where(section="年度数据", row=label), _YUAN, label=label, value=value
            )


def _emptiness(subject: Subject) -> Iterator[Problem]:
    if not subject.logged:
        yield warning("E01", Where(section="台账"), _NO_RECORDS, year=subject.year)
