"""Which answer fits an application: short questions in the clerk's words that lead to a letter.

Source:
    《条例》(2019) 第十四条 to 第十六条、第二十九条、第三十条、第三十五条 to 第三十九条.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

FIRST = "clear"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a question: leads to another question, or to a letter."""

    text: str
    question: str = ""
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One step of the path; `article` is where the law asks it."""

    key: str
    text: str
    choices: tuple[Choice, ...]
    article: str = ""


_QUESTIONS = (
    Question(
        "clear",
        "申请写清楚了吗？（有名称、文号，或能据以找到信息的描述）",
        (
            Choice("写清楚了", question="nature"),
            Choice("不清楚，还没有要求补正", letter="correction"),
            Choice("补正以后还是不清楚", letter="unclear"),
            Choice("要求补正了，到期没有补", letter="not_corrected"),
        ),
        "第二十九条、第三十条",
    ),
    Question(
        "nature",
        "申请人实际上要的是什么？",
        (
            Choice("要一份政府信息", question="repeated"),
            Choice("在反映问题、信访、投诉、举报", letter="petition"),
            Choice("要公报、报刊、书籍", letter="published_work"),
            Choice("要求确认或者重开已经拿到的信息", letter="confirmation"),
            Choice("要求更正和自己有关的记录", letter="rectification"),
        ),
        "第三十九条、第四十一条",
    ),
    Question(
        "repeated",
        "同一个人以前就同样的信息申请过、我们已经答复过吗？",
        (
            Choice("没有", question="amount"),
            Choice("有，已经答复过", letter="repeat"),
        ),
        "第三十六条第（六）项",
    ),
    Question(
        "amount",
        "申请的数量、次数明显不合理吗？",
        (
            Choice("不，正常", question="ours"),
            Choice("是，还没有要求说明理由", letter="reasons"),
            Choice("是，说明的理由不合理", letter="abuse"),
            Choice("是，要收信息处理费", letter="fee_notice"),
        ),
        "第三十五条、第四十二条",
    ),
    Question(
        "ours",
        "这份信息归我们公开吗？（我们制作的，或者从群众、企业取得并保存的）",
        (
            Choice("归我们", question="held"),
            Choice("归别的机关", letter="not_ours"),
            Choice("我们牵头、和别的机关一起制作的", letter="co_producer"),
        ),
        "第十条、第三十四条、第三十六条第（五）项",
    ),
    Question(
        "held",
        "找得到现成的信息吗？",
        (
            Choice("找得到", question="registry"),
            Choice("找过了，没有", letter="not_existing"),
            Choice("没有现成的，要汇总、加工、分析", letter="needs_making"),
        ),
        "第三十六条第（四）项、第三十八条",
    ),
    Question(
        "registry",
        "是不动产登记、企业档案这类另有查询规定的资料吗？",
        (
            Choice("不是", question="public"),
            Choice("是", letter="refused_registry"),
        ),
        "第三十六条第（七）项",
    ),
    Question(
        "public",
        "已经主动公开了吗？",
        (
            Choice("已经公开了", letter="already_public"),
            Choice("还没有", question="restricted"),
        ),
        "第三十六条第（一）项",
    ),
    Question(
        "restricted",
        "里面有不能公开的内容吗？",
        (
            Choice("没有，可以全部给", letter="granted"),
            Choice("有一部分，去掉以后可以给", letter="partly_granted"),
            Choice("全部不能公开", question="ground"),
            Choice("涉及别人的商业秘密、个人隐私，先问他本人", letter="third_party"),
        ),
        "第十五条、第三十二条、第三十六条第（二）项、第三十七条",
    ),
    Question(
        "ground",
        "为什么不能公开？",
        (
            Choice("是国家秘密（有定密依据）", letter="refused_secret"),
            Choice("法律、行政法规禁止公开", letter="refused_by_law"),
            Choice("会危及国家安全、公共安全、经济安全、社会稳定", letter="refused_safety"),
            Choice("会损害别人的商业秘密、个人隐私，本人不同意", letter="refused_third_party"),
            Choice("是人事、后勤、内部流程方面的内部事务", letter="refused_internal"),
            Choice("是讨论记录、过程稿、磋商信函、请示报告", letter="refused_deliberative"),
            Choice("是行政执法案卷", letter="refused_case_file"),
        ),
        "第十四条、第十五条、第十六条",
    ),
)

QUESTIONS: Mapping[str, Question] = MappingProxyType({one.key: one for one in _QUESTIONS})
"""The questions by key; the path begins at `FIRST`."""
