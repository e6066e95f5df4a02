"""Checks of the wording: wrong years, leftovers, private or secret matter, usual slips."""

import re
from collections.abc import Callable, Iterator

from models.messages import translatable
from models.problems import Problem
from models.report.similarity import without_numbers
from models.report.subject import Subject, error, warning
from models.rules.editions import EditionKey, edition_of

SHORTEST_PART = 20
"""Characters below which 存在的问题和改进措施 says nothing."""
SAME_PARAGRAPH = 20
"""Characters from which two equal paragraphs are no coincidence."""
_SHOWN = 24

_QUOTED = re.compile(r"《[^》]*》|〔\d{4}〕")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})年(度)?")
_LONG_YEAR = re.compile(r"\d{5,}年")
_PERIOD = re.compile(r"(?<!\d)((?:19|20)\d{2})年(?:1月1日|12月31日)")
_LEFTOVER = re.compile(
    r"[×Xx]{2,}|【[^】]*】|\{\{|\}\}|\{%|｛[｛%]|_{3,}|该部分以表格形式报告|表格如下"
)
_TYPED_NUMBER = re.compile(r"(?<![\d.])\d+(?:\.\d+)?(?:条|件|次|人次|人|篇|个|元|万元)(?!月)")
_FIGURE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_IDENTITY = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)")
_MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
_BANK_CARD = re.compile(r"(?<!\d)\d{16,19}(?!\d)")
_SECRET = re.compile(r"绝密|机密|秘密★|内部资料|内部文件|不得公开|注意保密")
_SLIPS = {"截止": "截至", "帐户": "账户", "帐目": "账目", "帐号": "账号", "登陆": "登录"}
_ENDS = "。！？；：）”》"

_WRONG_PERIOD = translatable(
    "errors", "“{found}”与报告年度{year}年不符，像是沿用了往年的文字，请改正。"
)
_OTHER_YEAR = translatable(
    "errors", "文中提到“{found}”，而报告年度是{year}年，请核对是不是沿用了往年的文字。"
)
_LONG = translatable("errors", "“{found}”的年份多写了数字，请改正。")
_LEFT = translatable("errors", "“{found}”像是没有填完的模板文字，请补全或删去。")
_TYPED = translatable(
    "errors", "“{found}”是手工填写的数字，不随台账变化，请改用台账数字，或核对无误后保留。"
)
_PRIVATE = translatable("errors", "文中有像{kind}的“{found}”，报告要向社会公开，请删去或遮蔽。")
_SECRET_WORD = translatable(
    "errors", "文中有“{found}”，请先经保密审查，确认可以公开，或改用别的说法。"
)
_SLIP = translatable("errors", "“{found}”应写作“{right}”，请改正。")
_SAME = translatable("errors", "这一段与“{other}”的一段相同：“{found}…”，请删去一处。")
_OPEN_END = translatable("errors", "段落“…{found}”没有以句号结束，请检查有没有漏写或断行。")
_EMPTY = translatable(
    "errors", "这一部分没有实际内容，请写明存在的主要问题和改进措施（至少两条）。"
)
_FEW = translatable("errors", "存在的问题和改进措施最好各写两条以上，请补充。")
_SAME_AS_BEFORE = translatable(
    "errors",
    "存在的问题和改进措施与上年一字不差，容易被认定为内容雷同，请按今年的情况改写。",
)
_REGULATION = translatable(
    "errors",
    "“{found}”不是报告年度适用的《政府信息公开条例》，{year}年应引用国务院令第{right}号，请改正。",
)


def wording_problems(subject: Subject) -> tuple[Problem, ...]:
    """Return what is wrong with the texts of a report."""
    return tuple(problem for check in _CHECKS for problem in check(subject))


def _years(subject: Subject) -> Iterator[Problem]:
    """C09: every year mentioned fits the report."""
    for key, text in subject.paragraphs.items():
        plain = _QUOTED.sub("", text)
        for found in _LONG_YEAR.findall(plain):
            yield error("C09", subject.where(key), _LONG, found=found)
        wrong = {m.group() for m in _PERIOD.finditer(plain) if int(m[1]) != subject.year}
        for match in _YEAR.finditer(plain):
            mentioned = int(match[1])
            as_report_year = match[2] and mentioned < subject.year
            if as_report_year or mentioned > subject.year + 1:
                wrong.add(match.group())
        for found in sorted(wrong):
            yield error("C09", subject.where(key), _WRONG_PERIOD, found=found, year=subject.year)
        others = {m.group() for m in _YEAR.finditer(plain) if int(m[1]) < subject.year}
        for found in sorted(others - {one[:5] for one in wrong} - wrong):
            yield warning("C09", subject.where(key), _OTHER_YEAR, found=found, year=subject.year)


def _leftovers(subject: Subject) -> Iterator[Problem]:
    """C11: leftovers of a template."""
    yield from _each(subject, _LEFTOVER, "C11", _LEFT, error)


def _typed_numbers(subject: Subject) -> Iterator[Problem]:
    """C07: numbers typed by hand, where a figure would follow the log."""
    for key, text in subject.written.items():
        if key in subject.paragraphs:
            for found in dict.fromkeys(_TYPED_NUMBER.findall(_FIGURE.sub("", text))):
                yield warning("C07", subject.where(key), _TYPED, found=found)


def _part_five(subject: Subject) -> Iterator[Problem]:
    """C16: problems and measures are really there, and not those of last year.

    Source:
        国办公开办函〔2021〕30号: 内容雷同、敷衍塞责.
    """
    text = subject.paragraphs.get("problems", "").strip()
    if len(text) < SHORTEST_PART:
        yield error("C16", subject.where("problems"), _EMPTY)
    elif not re.search(r"二是|（二）|2[.．、]|其次|第二", text):
        yield warning("C16", subject.where("problems"), _FEW)
    own = next((one for one in subject.texts if one.key == "problems"), None)
    if own and own.before and without_numbers(own.shown) == without_numbers(own.before):
        yield warning("C16", subject.where("problems"), _SAME_AS_BEFORE)


def _privacy(subject: Subject) -> Iterator[Problem]:
    """C20: personal information.

    Source:
        《条例》(2019) 第十五条; 《个人信息保护法》第二十五条.
    """
    for key, text in subject.paragraphs.items():
        rest = text
        for kind, form in (("身份证号", _IDENTITY), ("手机号", _MOBILE), ("银行卡号", _BANK_CARD)):
            for found in form.findall(rest):
                yield error("C20", subject.where(key), _PRIVATE, kind=kind, found=found)
            rest = form.sub("", rest)


def _secrets(subject: Subject) -> Iterator[Problem]:
    """C21: words of secrecy.

    Source:
        《条例》(2019) 第十四条、第十七条.
    """
    yield from _each(subject, _SECRET, "C21", _SECRET_WORD, error)


def _slips(subject: Subject) -> Iterator[Problem]:
    """C22: usual slips of the pen, repeated paragraphs and broken lines."""
    seen: dict[str, str] = {}
    for key, text in subject.paragraphs.items():
        where = subject.where(key)
        for wrong, right in _SLIPS.items():
            if wrong in text:
                yield warning("C22", where, _SLIP, found=wrong, right=right)
        if key in _FRAGMENTS:
            continue
        for line in (line.strip() for line in text.split("\n") if line.strip()):
            start = line[:_SHOWN]
            if len(line) >= SAME_PARAGRAPH and line in seen:
                yield warning("C22", where, _SAME, other=seen[line], found=start)
            seen.setdefault(line, where.row)
            if line[-1] not in _ENDS:
                yield warning("C22", where, _OPEN_END, found=line[-_SHOWN:])


_FRAGMENTS = frozenset({"dated_on", "county_notice"})


def _regulation(subject: Subject) -> Iterator[Problem]:
    """C23: the regulation of the year is cited."""
    old = edition_of(subject.year) is EditionKey.NARRATIVE_2008
    right, wrong = ("492", "711") if old else ("711", "492")
    for key, text in subject.paragraphs.items():
        if found := re.search(rf"第?{wrong}号", text):
            yield error(
                "C23",
                subject.where(key),
                _REGULATION,
                found=found.group(),
                year=subject.year,
                right=right,
            )


def _each(
    subject: Subject,
    form: re.Pattern[str],
    code: str,
    template: str,
    finding: Callable[..., Problem],
) -> Iterator[Problem]:
    for key, text in subject.paragraphs.items():
        for found in dict.fromkeys(form.findall(text)):
            yield finding(code, subject.where(key), template, found=found)


_CHECKS: tuple[Callable[[Subject], Iterator[Problem]], ...] = (
    _typed_numbers,
    _years,
    _leftovers,
    _part_five,
    _privacy,
    _secrets,
    _slips,
    _regulation,
)
