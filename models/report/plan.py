"""问题、措施和工作计划: entries of a year, carried into the next with what became of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.problems import UserError
from models.records.register import Values
from models.records.report_work import DONE, PLAN_ENTRY
from models.report.closing import refuse_closed
from models.report.fields_in_text import Segment
from models.store.changes import Changes, Edit, make_changes
from models.store.reading import Query, matching_ids, records
from models.store.workspace import Workspace

_NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
_ENDS = "。；;，, 　"
_STATED = {"未开始": "尚未开始", "进行中": "正在推进", DONE: "已完成"}


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """One problem of a year with what is done about it and what is planned.

    Attributes:
        id: of its record; 0 for one that is not kept yet.
        version: at which it was read.
        year: the year of the report.
        problem: what is not well.
        measure: what was or is done about it.
        plan: what is planned for the next year; of a carried entry, what was planned.
        status: 未开始, 进行中 or 已完成; empty while the clerk has not said.
        result: what was done, or why nothing was.
        carried_from: id of last year's entry; None for one of this year.
    """

    id: int
    version: int
    year: int
    problem: str = ""
    measure: str = ""
    plan: str = ""
    status: str = ""
    result: str = ""
    carried_from: int | None = None

    @property
    def open(self) -> bool:
        """Whether the next year's report has to say what became of it."""
        return self.status != DONE and bool(self.plan or self.status or self.carried_from)


def plan_of(workspace: Workspace, year: int) -> tuple[PlanEntry, ...]:
    """Return the entries of a year: those carried from the year before first."""
    ids = matching_ids(workspace, Query(PLAN_ENTRY.key, year=year))
    entries = [_entry(values) for values in records(workspace, PLAN_ENTRY.key, sorted(ids))]
    return tuple(sorted(entries, key=lambda one: one.carried_from is None))


def save_entry(workspace: Workspace, entry: PlanEntry) -> Changes:
    """Keep an entry; one with id 0 is added.

    Raises:
        StaleRecordError: it was changed meanwhile.
        UserError: the year is closed, or the entry says nothing.
    """
    refuse_closed(workspace, entry.year)
    cells = {name: getattr(entry, name) for name in PLAN_ENTRY.names}
    values, problems = PLAN_ENTRY.checked(cells)
    if problems:
        raise UserError(problems[0].message.template, **dict(problems[0].message.values))
    edit = Edit(PLAN_ENTRY.key, values, entry.id or None, entry.version if entry.id else None)
    return make_changes(workspace, [edit], f"{'修改' if entry.id else '新增'}问题和计划")


def delete_entry(workspace: Workspace, entry: PlanEntry) -> Changes:
    """Delete an entry.

    Raises:
        UserError: the year is closed.
    """
    refuse_closed(workspace, entry.year)
    return make_changes(workspace, [Edit(PLAN_ENTRY.key, None, entry.id)], "删除问题和计划")


def carry_plan(workspace: Workspace, year: int) -> Changes:
    """Make last year's plan and what it left unfinished entries of this year, each only once.

    What became of them is left open: the clerk says so, and a finding asks for it.

    Raises:
        UserError: the year is closed.
    """
    refuse_closed(workspace, year)
    known = {entry.carried_from for entry in plan_of(workspace, year)}
    edits = [
        Edit(PLAN_ENTRY.key, _carried(entry, year))
        for entry in plan_of(workspace, year - 1)
        if entry.open and entry.id not in known
    ]
    return make_changes(workspace, edits, f"接转{year - 1}年工作计划")


def unanswered(before: Sequence[PlanEntry], now: Sequence[PlanEntry]) -> tuple[PlanEntry, ...]:
    """Return last year's open entries of which this year does not say what became."""
    answered = {entry.carried_from for entry in now if entry.status}
    return tuple(entry for entry in before if entry.open and entry.id not in answered)


def problems_text(entries: Sequence[PlanEntry]) -> tuple[Segment, ...]:
    """Return the wording of 存在的问题和改进措施 for the clerk to insert.

    Last year's plan and what became of it come first, then problems, then measures, each a
    paragraph; nothing is said where there are no entries.
    """
    carried = [entry for entry in entries if entry.carried_from is not None]
    fresh = [entry for entry in entries if entry.carried_from is None]
    paragraphs = (
        ("上年工作计划完成情况", [_outcome(entry) for entry in carried]),
        ("存在的主要问题", [entry.problem for entry in fresh]),
        ("改进措施", [entry.measure or entry.plan for entry in fresh]),
    )
    return _paragraphs(paragraphs)


def plan_text(entries: Sequence[PlanEntry]) -> tuple[Segment, ...]:
    """Return the wording of next year's plan: what goes on, and what is new."""
    going_on = [
        f"继续推进{_bare(entry.plan or entry.measure or entry.problem)}"
        for entry in entries
        if entry.carried_from is not None and entry.open
    ]
    new = [entry.plan for entry in entries if entry.carried_from is None]
    listed = _listed([*going_on, *new])
    return (Segment(listed),) if listed else ()


def _paragraphs(paragraphs: Sequence[tuple[str, Sequence[str]]]) -> tuple[Segment, ...]:
    said = [(heading, _listed(items)) for heading, items in paragraphs]
    text = "\n".join(f"{heading}：{listed}" for heading, listed in said if listed)
    return (Segment(text),) if text else ()


def _listed(items: Sequence[str]) -> str:
    """Return items as one sentence: 一是…；二是…。 A single one stands alone."""
    said = [_bare(item) for item in items if _bare(item)]
    if len(said) > 1:
        said = [f"{_numeral(place)}是{item}" for place, item in enumerate(said, start=1)]
    return "；".join(said) + "。" if said else ""


def _numeral(number: int) -> str:
    """Return a number below a hundred in words: 一, 十, 十一, 二十."""
    tens, ones = divmod(number, 10)
    before = "" if not tens else "十" if tens == 1 else f"{_NUMERALS[tens - 1]}十"
    return before + (_NUMERALS[ones - 1] if ones else "")


def _outcome(entry: PlanEntry) -> str:
    what = _bare(entry.plan or entry.measure or entry.problem)
    parts = (what, _STATED.get(entry.status, ""), _bare(entry.result))
    return "，".join(part for part in parts if part)


def _bare(text: str) -> str:
    """Return a text as a part of a sentence: one line, without a mark at its end."""
    return "".join(line.strip() for line in text.splitlines()).rstrip(_ENDS)


def _entry(values: Values) -> PlanEntry:
    texts = {
        name: values[name] or "" for name in ("problem", "measure", "plan", "status", "result")
    }
    return PlanEntry(
        values["id"],
        values["version"],
        values["year"],
        **texts,
        carried_from=values["carried_from"],
    )


def _carried(entry: PlanEntry, year: int) -> Values:
    return {
        "year": year,
        "problem": entry.problem or None,
        "measure": entry.measure or None,
        "plan": entry.plan or None,
        "carried_from": entry.id,
    }
