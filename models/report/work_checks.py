"""Checks of the work on a report: overridden numbers, and last year's plan."""

from collections.abc import Iterator
from dataclasses import replace

from models.messages import translatable
from models.problems import Problem, Where
from models.report.figure_names import figure_name
from models.report.phrases import shown_number
from models.report.places import TEXTS
from models.report.plan import unanswered
from models.report.subject import Subject, warning

_OVERRIDDEN = translatable(
    "errors",
    "文字中的“{name}”由{counted}改为{stated}，原因：{reason}；表格仍为{counted}，请核对是否仍要改写。",
)
_NEEDLESS = translatable(
    "errors", "文字中的“{name}”改写为{stated}，与台账数字相同，请恢复台账数字。"
)
_PLAN_OPEN = translatable(
    "errors",
    "{year}年的工作计划还有{number}项没有写明完成情况（{names}），请在“问题和计划”里接转并填写。",
)
_SHOWN = 20


def work_problems(subject: Subject) -> Iterator[Problem]:
    """Yield what the clerk should know about the work on a report."""
    yield from _overridden(subject)
    yield from _open_plan(subject)


def _overridden(subject: Subject) -> Iterator[Problem]:
    """O03: a number in the texts that is not the one counted."""
    for path, one in subject.overrides.items():
        counted, stated = subject.figures.values.get(path, 0), one.value
        template = _NEEDLESS if counted == stated else _OVERRIDDEN
        found = warning(
            "O03",
            _text_with(subject, path),
            template,
            name=figure_name(path),
            counted=shown_number(counted),
            stated=shown_number(stated),
            reason=one.reason,
        )
        yield replace(found, records=subject.records(path))


def _text_with(subject: Subject, path: str) -> Where:
    """Return the place of the first text that states a figure."""
    for text in subject.texts:
        if any(one.path == path for one in text.segments):
            return Where(section=TEXTS, row=text.label)
    return Where(section=TEXTS)


def _open_plan(subject: Subject) -> Iterator[Problem]:
    """P01: what last year planned is accounted for.

    Source:
        国办公开办函〔2021〕30号, 第五部分; 内容雷同、敷衍塞责.
    """
    left = unanswered(subject.plan_before, subject.plan)
    if left:
        shown = [entry.plan or entry.measure or entry.problem for entry in left]
        names = "、".join(f"“{_short(text)}”" for text in shown)
        yield warning(
            "P01",
            subject.where("problems"),
            _PLAN_OPEN,
            year=subject.year - 1,
            number=len(left),
            names=names,
        )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[:_SHOWN] + "…"
