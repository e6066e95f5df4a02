"""Versions of a report's texts: kept, compared, brought back."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.problems import UserError
from models.report.annual import annual_report
from models.report.closing import close_year
from models.report.overrides import override_figure, overrides_of
from models.report.texts import editable_texts, save_text, wordings
from models.report.versions import (
    Piece,
    compare,
    labels_of,
    pieces_of,
    present_texts,
    restore_version,
    save_version,
    texts_of_closing,
    texts_of_version,
    versions_of,
)
from models.store.changes import undo

REASON = "两条在系统启用前公开"


@pytest.fixture(autouse=True)
def item(put):
    put("office")
    put("publication", published_on=datetime.date(2024, 3, 5))


def own(workspace, year=2024):
    return {one.key: one.text for one in editable_texts(workspace, year) if one.is_own}


def test_versions_are_listed_latest_first(workspace):
    save_version(workspace, 2024, " 初稿 ")
    save_version(workspace, 2024, "送审稿")
    save_version(workspace, 2023, "上年稿")

    assert [one.label for one in versions_of(workspace, 2024)] == ["送审稿", "初稿"]
    with pytest.raises(UserError, match="起个名称"):
        save_version(workspace, 2024, " ")


def test_restored_version_brings_texts_and_numbers_back_in_one_step(workspace):
    save_text(workspace, 2024, "platforms", "初稿的平台。")
    save_text(workspace, 2024, "management", "")
    override_figure(workspace, 2024, "publications.total", 3, REASON)
    save_version(workspace, 2024, "初稿")
    (version,) = versions_of(workspace, 2024)
    save_text(workspace, 2024, "platforms", "二稿的平台。")
    save_text(workspace, 2024, "management", "写了管理。")
    save_text(workspace, 2024, "others", "没有其他事项。")
    override_figure(workspace, 2024, "publications.total", 4, REASON)
    override_figure(workspace, 2024, "notices.total", 9, REASON)
    second = own(workspace)

    changes = restore_version(workspace, version.id)

    assert changes.label == "恢复报告版本“初稿”"
    assert own(workspace) == {"platforms": "初稿的平台。", "management": ""}
    assert {path: one.value for path, one in overrides_of(workspace, 2024).items()} == {
        "publications.total": 3
    }
    undo(workspace)
    assert own(workspace) == second
    assert overrides_of(workspace, 2024)["notices.total"].value == 9


def test_present_texts_are_kept_before_they_are_replaced(workspace):
    save_version(workspace, 2024, "初稿")
    save_text(workspace, 2024, "platforms", "二稿的平台。")
    (first,) = versions_of(workspace, 2024)

    restore_version(workspace, first.id)

    kept = versions_of(workspace, 2024)[0]
    assert kept.label == "恢复“初稿”之前"
    restore_version(workspace, kept.id)
    assert own(workspace) == {"platforms": "二稿的平台。"}


def test_compared_versions_show_what_changed(workspace):
    save_text(workspace, 2024, "platforms", "依托网站公开，专人维护栏目。")
    save_version(workspace, 2024, "初稿")
    (version,) = versions_of(workspace, 2024)
    save_text(workspace, 2024, "platforms", "依托网站公开，专人更新栏目。")

    before, after = texts_of_version(workspace, version.id), present_texts(workspace, 2024)
    (difference,) = compare(before, after, labels_of(2024))

    assert (difference.key, difference.label) == ("platforms", "政府信息公开平台建设")
    assert difference.pieces == (
        Piece("same", "依托网站公开，专人"),
        Piece("gone", "维护"),
        Piece("new", "更新"),
        Piece("same", "栏目。"),
    )


def test_overridden_number_shows_in_a_comparison(workspace):
    save_version(workspace, 2024, "初稿")
    (version,) = versions_of(workspace, 2024)
    override_figure(workspace, 2024, "publications.total", 31, REASON)

    before, after = texts_of_version(workspace, version.id), present_texts(workspace, 2024)
    (difference,) = compare(before, after, labels_of(2024))

    assert [one for one in difference.pieces if one.kind != "same"] == [
        Piece("gone", "1"),
        Piece("new", "31"),
    ]


def test_closing_keeps_a_version_and_its_texts_can_be_compared(workspace, put):
    save_text(workspace, 2024, "platforms", "依托网站公开。")
    report = annual_report(workspace, 2024)
    close_year(workspace, report.figures, wordings(workspace, 2024), [])
    assert [one.label for one in versions_of(workspace, 2024)] == ["结账时"]
    assert texts_of_closing(workspace, 2023) is None

    put("publication", published_on=datetime.date(2024, 5, 6))

    closed, now = texts_of_closing(workspace, 2024), present_texts(workspace, 2024)
    assert closed["platforms"] == "依托网站公开。"
    assert "主动公开政府信息1条" in closed["publication"]
    assert "主动公开政府信息2条" in now["publication"]
    with pytest.raises(UserError, match="已结账"):
        restore_version(workspace, versions_of(workspace, 2024)[0].id)


def test_version_that_is_gone_is_told(workspace):
    with pytest.raises(UserError, match="已经不在"):
        restore_version(workspace, 7)


def test_whole_text_can_come_and_go():
    (new, gone) = compare({"b": "旧的。"}, {"a": "新的。"}, {"a": "甲"})

    assert (new.label, new.pieces) == ("甲", (Piece("new", "新的。"),))
    assert (gone.label, gone.pieces) == ("b", (Piece("gone", "旧的。"),))


def test_numbers_change_as_a_whole():
    assert pieces_of("共93条。", "共193条。") == (
        Piece("same", "共"),
        Piece("gone", "93"),
        Piece("new", "193"),
        Piece("same", "条。"),
    )


@given(st.text("公开信息1０ab\n，。", max_size=40), st.text("公开信息1０ab\n，。", max_size=40))
def test_pieces_hold_both_texts(before, after):
    pieces = pieces_of(before, after)

    assert "".join(one.text for one in pieces if one.kind != "new") == before
    assert "".join(one.text for one in pieces if one.kind != "gone") == after
    assert all(one.text for one in pieces)
