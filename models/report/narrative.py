"""Checks of the narrative against the figures, the form in force and last year's text."""

import re
from collections.abc import Callable, Iterator

from models.messages import translatable
from models.problems import Problem, Where
from models.report.phrases import shown_number
from models.report.places import TEXTS
from models.report.subject import Subject, error, warning
from models.rules.editions import EditionKey, edition_of

LONGEST_FIRST_PART = 1000
"""Characters that 总体情况 should not exceed (武政办发〔2025〕54号)."""
SIMILAR = 0.8
"""Share of equal characters from which a paragraph counts as copied."""
_ASPECTS = ("publication", "applications", "management", "platforms", "supervision")
_FORMS = {
    EditionKey.NARRATIVE_2008: "〔2014〕32号",
    EditionKey.TRIAL_2019: "〔2019〕60号",
    EditionKey.STATUTORY_2021: "〔2021〕30号",
}
_CITED = re.compile(r"〔(?:2014〕32|2019〕60|2021〕30)号")
_RECEIVED = re.compile(r"收到(?:政府信息公开|信息公开)?申请(\d+)件")
_NONE_RECEIVED = re.compile(r"(?:没有|未)(?:接到|收到)[^。，；]{0,20}申请")
_PARTS_OF_TOTAL = re.compile(r"(\d+)(条|件|次)[，。]?其中((?:[^。；]*?\d+\2[、，]?)+)")

_ASPECT_MISSING = translatable(
    "errors", "“总体情况”里缺少“{label}”的内容，按格式应写五个方面，请补上。"
)
_TOO_LONG = translatable("errors", "“总体情况”有{length}字，一般不超过{most}字，请精简。")
_WRONG_FORM = translatable(
    "errors", "“{found}”不是{year}年报告适用的格式文件，应为“{right}”，请改正。"
)
_SIMILAR = translatable(
    "errors", "{labels}与上年文字相同八成以上，容易被认定为照抄，请按今年的情况改写。"
)
_NO_FEE = translatable(
    "errors", "“其他需要报告的事项”应写明信息处理费的收取情况（没有收取也要写明），请补上。"
)
_FEE_DENIED = translatable(
    "errors", "本年收取了信息处理费{fee}元，“其他需要报告的事项”没有写出，请补上。"
)
_NO_ASSESSMENT = translatable(
    "errors", "应写明工作考核、社会评议和责任追究结果情况，文中没有提到“{words}”，请补上。"
)
_OTHER_NUMBER = translatable(
    "errors", "文中写收到申请{found}件，表格里是{counted}件，请改用台账数字。"
)
_DENIED = translatable("errors", "文中写“{found}”，而表格里收到申请{counted}件，请改正。")
_PARTS = translatable("errors", "“{found}”里各项相加是{counted}，与总数{total}不符，请改正。")


def narrative_problems(subject: Subject) -> Iterator[Problem]:
    """Yield what is wrong with the narrative of a report."""
    for check in _CHECKS:
        yield from check(subject)


def _aspects(subject: Subject) -> Iterator[Problem]:
    """C15: part one covers five aspects, at no great length.

    Source:
        国办公开办函〔2021〕30号, 一（一）.
    """
    if edition_of(subject.year) is EditionKey.NARRATIVE_2008:
        return
    for key in _ASPECTS:
        if not subject.paragraphs.get(key, "").strip():
            where = subject.where(key)
            yield warning("C15", where, _ASPECT_MISSING, label=where.row)
    length = sum(len(subject.paragraphs.get(key, "")) for key in _ASPECTS)
    if length > LONGEST_FIRST_PART:
        place = Where(section=TEXTS, row="总体情况")
        yield warning("C15", place, _TOO_LONG, length=length, most=LONGEST_FIRST_PART)


def _form(subject: Subject) -> Iterator[Problem]:
    """C10: the number of the form that is cited is that of the year."""
    right = _FORMS[edition_of(subject.year)]
    for key, text in subject.paragraphs.items():
        for found in dict.fromkeys(_CITED.findall(text)):
            if found != right:
                where = subject.where(key)
                yield error("C10", where, _WRONG_FORM, found=found, year=subject.year, right=right)


def _similarity(subject: Subject) -> Iterator[Problem]:
    """C17: paragraphs that are last year's.

    Source:
        国办公开办函〔2021〕30号: 内容雷同、敷衍塞责.
    """
    labels = [
        text.label
        for text in subject.texts
        if text.key in subject.paragraphs and (text.similarity or 0) > SIMILAR
    ]
    if labels:
        names = "、".join(f"“{label}”" for label in labels)
        yield warning("C17", Where(section=TEXTS, row=labels[0]), _SIMILAR, labels=names)


def _handling_fee(subject: Subject) -> Iterator[Problem]:
    """C18: part six says whether fees were taken.

    Source:
        国办函〔2020〕109号 (from 2021); practice of all reports since.
    """
    text = subject.paragraphs.get("others")
    if text is None or edition_of(subject.year) is not EditionKey.STATUTORY_2021:
        return
    fee = subject.stated("handling_fees_yuan")
    if fee and not re.search(rf"(?<!\d){re.escape(shown_number(fee))}(?!\d)", text):
        yield error("C18", subject.where("others"), _FEE_DENIED, fee=fee)
    elif "处理费" not in text:
        yield warning("C18", subject.where("others"), _NO_FEE)


def _assessment(subject: Subject) -> Iterator[Problem]:
    """C19: results of assessment, public judgement and accountability.

    Source:
        《条例》(2019) 第五十条第（四）项, which binds 各级人民政府.
    """
    text = subject.paragraphs.get("supervision")
    if text is None:
        return
    missing = [word for word in ("考核", "评议", "追究") if word not in text]
    if missing:
        words = "、".join(missing)
        yield warning("C19", subject.where("supervision"), _NO_ASSESSMENT, words=words)


def _claims(subject: Subject) -> Iterator[Problem]:
    """C25: the narrative says as many applications as the table."""
    counted = int(subject.stated("table3.new.total"))
    for key, text in subject.paragraphs.items():
        for found in dict.fromkeys(_RECEIVED.findall(text)):
            if int(found) != counted:
                where = subject.where(key)
                yield error("C25", where, _OTHER_NUMBER, found=found, counted=counted)
        denied = _NONE_RECEIVED.search(text)
        if denied and counted:
            yield error("C25", subject.where(key), _DENIED, found=denied.group(), counted=counted)


def _sums_in_sentences(subject: Subject) -> Iterator[Problem]:
    """C08: what a sentence lists after 其中 adds up to what it states before."""
    for key, text in subject.paragraphs.items():
        for match in _PARTS_OF_TOTAL.finditer(text):
            total, unit, listed = int(match[1]), match[2], match[3]
            counted = sum(int(number) for number in re.findall(rf"(\d+){unit}", listed))
            if counted != total:
                where, found = subject.where(key), match.group()
                yield warning("C08", where, _PARTS, found=found, counted=counted, total=total)


_CHECKS: tuple[Callable[[Subject], Iterator[Problem]], ...] = (
    _aspects,
    _form,
    _similarity,
    _handling_fee,
    _assessment,
    _claims,
    _sums_in_sentences,
)
