"""The results of an application, as each form of the report lists them.

Every outcome names both its row of table 3 and its row of the statistics of 2014, so that both
tables of any year add up over the same applications.
"""

from dataclasses import dataclass, replace

from models.rules.report_rows import OTHER_HANDLING, TABLE3_ROWS


@dataclass(frozen=True, slots=True)
class Outcome:
    """One way an application ends.

    Attributes:
        code: what is stored.
        label: the statutory words of its row, without number.
        table3_row: key of the row of table 3 in which it counts.
        statistics_2014_row: key of the row of the statistics of 2014 in which it counts.
        article: the articles of 《条例》 behind the answer; empty where there is none.
        aliases: other words that clerks use for it.
    """

    code: str
    label: str
    table3_row: str
    statistics_2014_row: str
    article: str
    aliases: tuple[str, ...] = ()


_Present = tuple[str, str, str, tuple[str, ...]]
# Code (and row of table 3), row of 2014, article, aliases. The table of 2014 knows no business of
# third parties, files or repeats: those are 法律法规规定的其他情形. Internal and preparatory
# information was then not 《条例》所指政府信息 (国办发〔2010〕5号).
_PRESENT: tuple[_Present, ...] = (
    (
        "granted",
        "answers_granted",
        "第三十六条第（一）项、第（二）项",
        ("已主动公开",),
    ),
    ("partly_granted", "answers_partly_granted", "第三十七条", ("部分公开", "区分处理")),
    ("refused_secret", "refused_secret", "第十四条", ("国家秘密",)),
    ("refused_by_law", "refused_other_law", "第十四条", ("法律行政法规禁止公开",)),
    ("refused_safety", "refused_safety", "第十四条", ("三安全一稳定",)),
    (
        "refused_third_party",
        "refused_other_law",
        "第十五条",
        ("第三方合法权益", "商业秘密", "个人隐私"),
    ),
    (
        "refused_internal",
        "refused_not_information",
        "第十六条第一款",
        ("内部事务信息", "三类内部事务信息"),
    ),
    (
        "refused_deliberative",
        "refused_not_information",
        "第十六条第二款",
        ("过程性信息", "四类过程性信息"),
    ),
    (
        "refused_case_file",
        "refused_other_law",
        "第十六条第二款",
        ("行政执法案卷", "行政执法案卷信息"),
    ),
    ("refused_registry", "answers_other_way", "第三十六条第（七）项", ("行政查询事项",)),
    (
        "not_held",
        "answers_not_existing",
        "第三十六条第（四）项、第（五）项",
        ("本机关不掌握", "信息不存在", "政府信息不存在", "非本机关", "不属于本机关负责公开"),
    ),
    (
        "not_existing_needs_making",
        "answers_not_existing",
        "第三十八条",
        ("需要另行制作", "需另行制作", "没有现成信息"),
    ),
    ("unclear_after_correction", "answers_asked_to_correct", "第三十条", ("补正后仍不明确",)),
    (
        "not_processed_petition",
        "answers_other_way",
        "第三十九条第一款",
        ("信访举报投诉", "信访投诉举报类申请", "信访类申请", "信访"),
    ),
    ("not_processed_repeat", "refused_other_law", "第三十六条第（六）项", ("重复",)),
    ("not_processed_publication", "answers_other_way", "第三十九条第二款", ("公开出版物",)),
    ("not_processed_abuse", "refused_other_law", "第三十五条", ("大量反复申请",)),
    (
        "not_processed_confirmation",
        "refused_other_law",
        "",
        ("确认或重新出具已获取信息", "要求确认或重新出具已获取信息"),
    ),
    (
        "closed_not_corrected",
        "answers_asked_to_correct",
        "第三十条",
        ("申请人无正当理由逾期不补正", "逾期不补正", "逾期未补正"),
    ),
    (
        "closed_fee_unpaid",
        "refused_other_law",
        "第四十二条",
        ("申请人逾期未按收费通知要求缴纳费用", "逾期未缴费", "逾期不缴费", "逾期未缴纳费用"),
    ),
    ("closed_other", "answers_other_way", "", (OTHER_HANDLING, "撤回", "撤回申请")),
)
PRESENT_OUTCOMES = tuple(
    Outcome(code, TABLE3_ROWS[code].label, code, row, article, aliases)
    for code, row, article, aliases in _PRESENT
)
TRIAL_OUTCOMES = (
    *(outcome for outcome in PRESENT_OUTCOMES if not outcome.code.startswith("closed_")),
    replace(PRESENT_OUTCOMES[-1], label=OTHER_HANDLING, aliases=("其他", "撤回", "撤回申请")),
)
_NOT_OURS = "第二十一条第（三）项"
_REFUSED = "第二十一条第（二）项"
# Results of the table of 2014 beside the row of table 3 that comes nearest.
OUTCOMES_2014 = (
    Outcome(
        "s14_already_public",
        "属于已主动公开范围",
        "granted",
        "answers_already_public",
        "第二十一条第（一）项",
        ("已主动公开",),
    ),
    Outcome(
        "s14_granted",
        "同意公开答复",
        "granted",
        "answers_granted",
        "第二十一条第（一）项",
        ("同意公开",),
    ),
    Outcome(
        "s14_partly_granted",
        "同意部分公开答复",
        "partly_granted",
        "answers_partly_granted",
        "第二十二条",
        ("同意部分公开",),
    ),
    Outcome(
        "s14_refused_secret",
        "涉及国家秘密",
        "refused_secret",
        "refused_secret",
        _REFUSED,
        ("国家秘密",),
    ),
    Outcome(
        "s14_refused_commercial_secret",
        "涉及商业秘密",
        "refused_third_party",
        "refused_commercial_secret",
        _REFUSED,
        ("商业秘密",),
    ),
    Outcome(
        "s14_refused_privacy",
        "涉及个人隐私",
        "refused_third_party",
        "refused_privacy",
        _REFUSED,
        ("个人隐私",),
    ),
    Outcome(
        "s14_refused_safety",
        "危及国家安全、公共安全、经济安全和社会稳定",
        "refused_safety",
        "refused_safety",
        _REFUSED,
        ("三安全一稳定",),
    ),
    Outcome(
        "s14_refused_not_information",
        "不是《条例》所指政府信息",
        "refused_internal",
        "refused_not_information",
        _REFUSED,
        ("不是政府信息", "非政府信息"),
    ),
    Outcome(
        "s14_refused_other_law",
        "法律法规规定的其他情形",
        "refused_by_law",
        "refused_other_law",
        _REFUSED,
        # Without a reason a refusal counts in the last of the six.
        ("不同意公开答复", "不同意公开", "不予公开", "其他情形"),
    ),
    Outcome(
        "s14_not_ours",
        "不属于本行政机关公开",
        "not_held",
        "answers_not_ours",
        _NOT_OURS,
        ("不属于本机关公开", "非本机关"),
    ),
    Outcome(
        "s14_not_existing",
        "申请信息不存在",
        "not_held",
        "answers_not_existing",
        _NOT_OURS,
        ("信息不存在", "不存在"),
    ),
    Outcome(
        "s14_asked_to_correct",
        "告知作出更改补充",
        "unclear_after_correction",
        "answers_asked_to_correct",
        "第二十一条第（四）项",
        ("告知更改补充",),
    ),
    Outcome(
        "s14_other_way",
        "告知通过其他途径办理",
        "not_processed_petition",
        "answers_other_way",
        "",
        ("通过其他途径办理",),
    ),
)
