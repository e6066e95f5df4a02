"""Warnings that may stand for a reason, and ask again when their numbers change."""

import datetime
from dataclasses import replace

import pytest

from models.messages import Message
from models.problems import Problem, Severity, UserError, Where
from models.report.acknowledging import acknowledge, finding_identity, notes_of, withdraw_note
from models.report.annual import annual_report
from models.store.changes import undo

WARNING = Problem(
    Severity.WARNING,
    Where("公开信息"),
    Message("由{before}变为{now}", {"before": 2, "now": 20}),
    id="C24",
)
REASON = "上年只登记了下半年"


def test_reason_is_kept_by_the_identity_of_the_finding(workspace):
    changes = acknowledge(workspace, 2024, WARNING, f" {REASON} ")

    assert changes.label == "说明检查结果"
    assert notes_of(workspace, 2024) == {finding_identity(WARNING): REASON}
    assert notes_of(workspace, 2023) == {}
    undo(workspace)
    assert notes_of(workspace, 2024) == {}


def test_report_carries_notes(workspace, put):
    put("office")
    for day in range(1, 7):
        put("publication", published_on=datetime.date(2024, 3, day))
    put("publication", published_on=datetime.date(2023, 3, 5))
    (finding,) = [one for one in annual_report(workspace, 2024).findings if one.id == "C24"]
    acknowledge(workspace, 2024, finding, REASON)

    report = annual_report(workspace, 2024)

    (again,) = [one for one in report.findings if one.id == "C24"]
    assert report.notes.get(finding_identity(again), "") == REASON

    put("publication", published_on=datetime.date(2024, 3, 8))
    report = annual_report(workspace, 2024)
    (changed,) = [one for one in report.findings if one.id == "C24"]
    assert report.notes.get(finding_identity(changed), "") == ""


@pytest.mark.parametrize(
    "other",
    [
        replace(WARNING, id="C25"),
        replace(WARNING, where=Where("公示公告")),
        replace(WARNING, where=Where("", "公开信息")),
        replace(WARNING, message=Message("由{before}变为{now}", {"before": 2, "now": 21})),
        replace(WARNING, value="20"),
    ],
    ids=["check", "place", "kind of place", "number", "value"],
)
def test_other_finding_has_another_identity(other):
    assert finding_identity(other) != finding_identity(WARNING)


def test_reworded_finding_is_the_same_one():
    other = replace(WARNING, message=Message("原为{before}，现为{now}", {"now": 20, "before": 2}))

    assert finding_identity(other) == finding_identity(WARNING)


def test_second_reason_takes_the_place_of_the_first(workspace):
    acknowledge(workspace, 2024, WARNING, REASON)
    acknowledge(workspace, 2024, WARNING, "已与县里核对")

    assert list(notes_of(workspace, 2024).values()) == ["已与县里核对"]


def test_withdrawn_note_is_gone(workspace):
    acknowledge(workspace, 2024, WARNING, REASON)

    withdraw_note(workspace, 2024, WARNING)

    assert notes_of(workspace, 2024) == {}
    assert withdraw_note(workspace, 2024, WARNING).ids == ()


def test_errors_must_be_mended(workspace):
    with pytest.raises(UserError, match="错误必须改正"):
        acknowledge(workspace, 2024, replace(WARNING, severity=Severity.ERROR), REASON)


def test_reason_says_something(workspace):
    with pytest.raises(UserError, match="写明为什么可以保留"):
        acknowledge(workspace, 2024, WARNING, " 无 ")
