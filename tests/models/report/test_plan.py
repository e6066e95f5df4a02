"""Problems, measures and plans: carried into the next year with what became of them."""

import datetime
from dataclasses import replace

import pytest

from models.problems import UserError
from models.report.annual import annual_report
from models.report.closing import close_year
from models.report.plan import (
    PlanEntry,
    carry_plan,
    delete_entry,
    plan_of,
    plan_text,
    problems_text,
    save_entry,
)
from models.store.changes import undo


@pytest.fixture
def last_year(workspace, put):
    """Three entries of 2024: one planned, one that was only done, and one done already."""
    put("office")
    put("publication", published_on=datetime.date(2024, 3, 5))
    put("publication", published_on=datetime.date(2025, 3, 5))
    put("plan_entry", year=2024, problem="解读形式单一", measure="编写问答", plan="制作图解。")
    put("plan_entry", year=2024, problem="人员兼职多", measure="固定专人")
    put("plan_entry", year=2024, problem="栏目陈旧", plan="清理栏目", status="已完成")
    return plan_of(workspace, 2024)


def text_of(segments):
    return "".join(one.text for one in segments)


def found(workspace, year=2025):
    return [one for one in annual_report(workspace, year).findings if one.id == "P01"]


def test_open_plan_is_carried_once(workspace, last_year):
    changes = carry_plan(workspace, 2025)

    (entry,) = plan_of(workspace, 2025)
    assert changes.label == "接转2024年工作计划"
    assert (entry.problem, entry.plan, entry.status) == ("解读形式单一", "制作图解。", "")
    assert entry.carried_from == last_year[0].id
    carry_plan(workspace, 2025)
    assert plan_of(workspace, 2025) == (entry,)
    undo(workspace)
    assert plan_of(workspace, 2025) == ()


def test_unfinished_plan_is_carried_on_and_finished_one_is_not(workspace, last_year):
    carry_plan(workspace, 2025)
    (entry,) = plan_of(workspace, 2025)
    save_entry(workspace, replace(entry, status="进行中", result="完成两期"))
    carry_plan(workspace, 2026)
    (again,) = plan_of(workspace, 2026)
    assert (again.plan, again.status, again.result) == ("制作图解。", "", "")

    save_entry(workspace, replace(again, status="已完成"))
    carry_plan(workspace, 2027)

    assert plan_of(workspace, 2027) == ()
    assert last_year


def test_plan_without_status_is_asked_for(workspace, last_year):
    (finding,) = found(workspace)
    assert "2024年的工作计划还有1项没有写明完成情况（“制作图解。”）" in str(finding.message)
    assert finding.where.row == "问题和改进"

    carry_plan(workspace, 2025)
    assert len(found(workspace)) == 1

    (entry,) = plan_of(workspace, 2025)
    save_entry(workspace, replace(entry, status="未开始"))
    assert found(workspace) == []
    assert found(workspace, 2024) == []
    assert last_year


def test_entries_are_added_changed_and_deleted(workspace):
    save_entry(workspace, PlanEntry(0, 0, 2025, problem="  更新慢 "))
    (entry,) = plan_of(workspace, 2025)
    assert entry.problem == "更新慢"

    save_entry(workspace, replace(entry, measure="按月核对"))
    (entry,) = plan_of(workspace, 2025)
    assert (entry.problem, entry.measure) == ("更新慢", "按月核对")

    delete_entry(workspace, entry)
    assert plan_of(workspace, 2025) == ()


def test_entry_that_says_nothing_is_refused(workspace):
    with pytest.raises(UserError, match="至少填写一项"):
        save_entry(workspace, PlanEntry(0, 0, 2025, result="好"))


def test_closed_year_keeps_its_plan(workspace, last_year):
    close_year(workspace, annual_report(workspace, 2024).figures, {}, [])

    for work in (
        lambda: carry_plan(workspace, 2024),
        lambda: save_entry(workspace, last_year[0]),
        lambda: delete_entry(workspace, last_year[0]),
    ):
        with pytest.raises(UserError, match="2024 年已结账"):
            work()


def test_wording_puts_last_years_plan_first():
    entries = (
        PlanEntry(5, 1, 2025, plan="制作图解。", status="已完成", result="共六期", carried_from=1),
        PlanEntry(6, 1, 2025, plan="清理栏目", status="进行中", carried_from=2),
        PlanEntry(7, 1, 2025, problem="更新慢；", measure="按月\n核对。"),
        PlanEntry(8, 1, 2025, problem="解读少", plan="增加解读"),
    )

    assert text_of(problems_text(entries)) == (
        "上年工作计划完成情况：一是制作图解，已完成，共六期；二是清理栏目，正在推进。\n"
        "存在的主要问题：一是更新慢；二是解读少。\n"
        "改进措施：一是按月核对；二是增加解读。"
    )
    assert text_of(plan_text(entries)) == "一是继续推进清理栏目；二是增加解读。"


def test_single_entry_is_not_numbered():
    assert text_of(problems_text([PlanEntry(1, 1, 2025, problem="更新慢")])) == (
        "存在的主要问题：更新慢。"
    )
    assert problems_text([]) == plan_text([]) == ()


def test_many_entries_are_numbered_in_words():
    entries = [PlanEntry(n, 1, 2025, problem=f"问题{n}") for n in range(1, 13)]

    text = text_of(problems_text(entries))

    assert "九是问题9；十是问题10；十一是问题11；十二是问题12。" in text
