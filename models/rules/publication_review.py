"""The way of an item of information from the draft to the public: 先审查、后公开.

Source:
    《条例》(2019) 第十七条; 《保守国家秘密法实施条例》(2024) 第四十二条: 逐项保密审查.
"""

import datetime
import hashlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from models.messages import Message, translatable

DRAFT, SECRECY, DEPARTMENT, LEADER = "拟稿", "保密审查", "部门审核", "领导审签"
READY, PUBLISHED, WITHDRAWN = "待公开", "已公开", "已撤回"
STAGES = (DRAFT, SECRECY, DEPARTMENT, LEADER, READY, PUBLISHED, WITHDRAWN)
"""Where an item stands; a blank stage means 已公开, as for all that was logged afterwards."""
IN_REVIEW = (DRAFT, SECRECY, DEPARTMENT, LEADER, READY)
OPINIONS = ("同意", "退回修改", "不同意")

NEXT: Mapping[str, str] = MappingProxyType(
    {DRAFT: SECRECY, SECRECY: DEPARTMENT, DEPARTMENT: LEADER, LEADER: READY}
)
"""The stage that follows when the present one is passed."""

QUESTIONS: Mapping[str, str] = MappingProxyType(
    {
        "state_secret": "涉及国家秘密",
        "work_secret": "涉及工作秘密",
        "trade_secret": "涉及商业秘密",
        "privacy": "涉及个人隐私",
        "safety": "危及三安全一稳定",
    }
)
"""The five questions of the secrecy review: field → what is asked."""

_UNANSWERED = translatable("errors", "请先逐项回答保密审查的五个问题：还没有回答“{labels}”。")
_SECRET = translatable(
    "errors",
    "保密审查认为“{labels}”，不能公开；处理后（如删去、遮蔽）把这一项改为“否”，再提交。",
)
_NOT_MASKED = translatable("errors", "个人信息还没有去标识化，请处理后把“个人信息已处理”改为“是”。")
_NOT_PASSED = translatable("errors", "还在“{stage}”环节，审签通过后才能公开。")
_TOO_EARLY = translatable("errors", "公开日期不能早于审签日期 {day}，请核对。")
_VOID = translatable("errors", "审签以后内容有改动，原审签失效，请重新提交审查。")
_UNSIGNED = translatable("errors", "没有审签记录，请先提交审查。")

_CONTENT = ("title", "category", "summary", "document_number", "formed_on")


def content_digest(values: Mapping[str, Any]) -> str:
    """Return the digest of what a sign-off approves: title, class, summary, number, date.

    Args:
        values: of 公开信息.
    """
    text = "\n".join(f"{name}={values.get(name) or ''}" for name in _CONTENT)
    return hashlib.sha256(text.encode()).hexdigest()


def secrecy_problem(values: Mapping[str, Any]) -> Message | None:
    """Return why an item cannot go on from the draft; None if all questions are answered 否."""
    open_ = [label for name, label in QUESTIONS.items() if values.get(name) is None]
    if open_:
        return Message(_UNANSWERED, {"labels": "、".join(open_)})
    yes = [label for name, label in QUESTIONS.items() if values[name]]
    if yes:
        return Message(_SECRET, {"labels": "、".join(yes)})
    if values.get("personal_masked") is False:
        return Message(_NOT_MASKED)
    return None


def publication_problem(
    values: Mapping[str, Any], signed_digest: str, on: datetime.date
) -> Message | None:
    """Return why an item cannot be made public on a day; None if it can.

    Args:
        values: of 公开信息.
        signed_digest: of the content that was signed off; empty if nothing was.
        on: the day.
    """
    stage = values.get("stage")
    if stage in IN_REVIEW and stage != READY:
        return Message(_NOT_PASSED, {"stage": stage})
    if not signed_digest or not values.get("approved_on"):
        return Message(_UNSIGNED)
    if content_digest(values) != signed_digest:
        return Message(_VOID)
    if on < values["approved_on"]:
        return Message(_TOO_EARLY, {"day": values["approved_on"]})
    return None
