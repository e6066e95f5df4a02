"""How an application ends: which results a year knows, and how clerks write them."""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from models.rules.editions import EditionKey, edition_of
from models.rules.outcome_kinds import (
    OUTCOMES_2014,
    PRESENT_OUTCOMES,
    TRIAL_OUTCOMES,
    Outcome,
)
from models.rules.report_rows import (
    TABLE3_LEAVES,
    TABLE3_ROWS,
    StatisticsRow,
    Table3Row,
    table3_rows,
)
from models.rules.statistics_rows import STATISTICS_2014_ROWS

__all__ = [
    "APPLICANT_TYPES",
    "STATISTICS_2014_ROWS",
    "TABLE3_LEAVES",
    "TABLE3_ROWS",
    "Outcome",
    "StatisticsRow",
    "Table3Row",
    "outcome_label",
    "outcomes_of_year",
    "parse_outcome",
    "table3_rows",
]

APPLICANT_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "natural": "自然人",
        "company": "商业企业",
        "research": "科研机构",
        "welfare": "社会公益组织",
        "legal_service": "法律服务机构",
        "other": "其他",
    }
)
"""Who applies: key of the column of table 3 → its label."""


OUTCOMES: tuple[Outcome, ...] = (*PRESENT_OUTCOMES, *OUTCOMES_2014)
"""Every outcome of every form."""

_BY_CODE = {outcome.code: outcome for outcome in OUTCOMES}


def outcomes_of_year(year: int) -> tuple[Outcome, ...]:
    """Return the outcomes offered for answers given in a year, in the order of its table.

    Raises:
        UserError: before 2008.

    Source:
        国办发〔2014〕32号 until 2018; 国办公开办函〔2019〕60号 for 2019 and 2020;
        国办公开办函〔2021〕30号 from 2021.
    """
    match edition_of(year):
        case EditionKey.NARRATIVE_2008:
            return OUTCOMES_2014
        case EditionKey.TRIAL_2019:
            return TRIAL_OUTCOMES
        case EditionKey.STATUTORY_2021:
            return PRESENT_OUTCOMES


def outcome_of(code: str) -> Outcome:
    """Return the outcome stored under a code.

    Raises:
        KeyError: there is no such code.
    """
    return _BY_CODE[code]


def outcome_label(code: str) -> str:
    """Return the statutory words of an outcome.

    Raises:
        KeyError: there is no such code.
    """
    return _BY_CODE[code].label


def parse_outcome(text: str, year: int) -> str:
    """Return the code of an outcome written as its label, with or without its number.

    In 2019 and 2020 the finer kinds of 其他处理 are taken too; a code is returned unchanged.

    Raises:
        ValueError: not a result of that year; the sentence names the labels that fit best.
        UserError: before 2008.
    """
    written = text.strip()
    known = _names(edition_of(year))
    plain = _plain(written)
    heading = ""
    while plain:
        if plain in known and _stands_under(_BY_CODE[known[plain]], heading):
            return known[plain]
        heading = next((one for one in _HEADINGS if plain.startswith(one)), "")
        if not heading:
            break
        plain = plain.removeprefix(heading)
    if written in known.values():
        return written
    raise ValueError(_correction(written, year))


_NUMBERING = re.compile(r"\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+、|\d+[.、)]?")
_MARKS = re.compile(r"[\W_]+")


def _plain(text: str) -> str:
    """Return a label without numbers, marks, blanks and the closing 数, at half width."""
    half_width = "".join(unicodedata.normalize("NFKC", text).split())
    return _MARKS.sub("", _NUMBERING.sub("", half_width)).removesuffix("数")


_GROUP_NAMES = tuple(dict.fromkeys(_plain(row.group) for row in TABLE3_ROWS.values() if row.group))
_REFUSED_2014 = ("不同意公开答复数", "不同意公开答复")
# Headings that are copied along with a label; the longer first.
_HEADINGS = ("本年度办理结果", "申请答复数", *_REFUSED_2014, "其中", *_GROUP_NAMES)


def _stands_under(outcome: Outcome, heading: str) -> bool:
    """Tell whether a heading copied along with a label is the one above it in the table."""
    if heading in _GROUP_NAMES:
        return _plain(TABLE3_ROWS[outcome.table3_row].group) == heading
    if heading in _REFUSED_2014:
        return outcome.statistics_2014_row.startswith("refused_")
    return True


@cache
def _names(edition: EditionKey) -> Mapping[str, str]:
    """Return what can be written for the outcomes of an edition: plain words → code."""
    outcomes = OUTCOMES_2014 if edition is EditionKey.NARRATIVE_2008 else PRESENT_OUTCOMES
    return {
        _plain(name): outcome.code
        for outcome in outcomes
        for name in (*outcome.aliases, outcome.label)
    }


def _correction(written: str, year: int) -> str:
    """Return the sentence that says which labels the clerk may have meant."""
    first = outcomes_of_year(year)[0].label
    if not written:
        return f"办理结果是空的，请填写{year}年报告中的结果名称，例如“{first}”。"
    shown = _BY_CODE[written].label if written in _BY_CODE else written
    labels = _quoted(_fitting(shown, year))
    if _plain(shown) in _GROUP_NAMES and edition_of(year) is not EditionKey.NARRATIVE_2008:
        return f"{_quote(shown)}要写明是哪一种情形，请改为{labels}。"
    advice = f"请改为{labels}" if labels else f"请填写报告中的结果名称，例如“{first}”"
    return f"{_quote(shown)}不是{year}年报告的办理结果，{advice}。"


def _fitting(written: str, year: int) -> list[str]:
    plain = _plain(written)
    offered = outcomes_of_year(year)
    in_group = [
        outcome.label
        for outcome in offered
        if plain and plain == _plain(TABLE3_ROWS[outcome.table3_row].group)
    ]
    if in_group and edition_of(year) is not EditionKey.NARRATIVE_2008:
        return in_group
    # A result of another form of the report: what counts in the same rows.
    other = next((_names(one)[plain] for one in EditionKey if plain in _names(one)), None)
    if other is not None:
        return _counterparts(_BY_CODE[other], offered)
    known = _names(edition_of(year))
    codes = [known[name] for name in difflib.get_close_matches(plain, known, n=5, cutoff=0.5)]
    return [_BY_CODE[code].label for code in dict.fromkeys(codes)][:3]


def _counterparts(outcome: Outcome, offered: Iterable[Outcome]) -> list[str]:
    same_row = [one.label for one in offered if one.table3_row == outcome.table3_row]
    return same_row or [
        one.label for one in offered if one.statistics_2014_row == outcome.statistics_2014_row
    ]


def _quoted(labels: Iterable[str]) -> str:
    quoted = [_quote(label) for label in labels]
    return "或".join(part for part in ("".join(quoted[:-1]), *quoted[-1:]) if part)


def _quote(label: str) -> str:
    inner = label.replace("“", "‘").replace("”", "’")
    return f"“{inner}”"
