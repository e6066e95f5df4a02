"""Texts as words and figures: what is stored of them, and what can be put into them."""

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.figures.year import year_figures
from models.problems import UserError
from models.report.fields_in_text import (
    FigureChoice,
    Segment,
    StatedFigures,
    insertable,
    segments,
    template_of,
)
from models.report.texts import editable_texts, save_text

VALUES = {
    "notices.total": 12,
    "notices.by_category.党务公开": 3,
    "notices.by_category.“三务”\\公开's }} 栏": 5,
    "table2.fees_wan_yuan": Decimal("0.35"),
    "trained_people": 0,
}
FACTS = {"figure": StatedFigures(VALUES), "year": 2018}

words = st.text(
    st.one_of(st.sampled_from("{}%#'\"\\-|\n 公开年度0"), st.characters(codec="utf-8")), min_size=1
).filter(lambda text: not set(text) & set("\r\ue000\ue001\ue002"))
figures = st.sampled_from([Segment(f"{value}", path) for path, value in VALUES.items()])


@st.composite
def texts(draw):
    """Words and figures in turn, as an editor hands them over: no words beside words."""
    made = []
    for _ in range(draw(st.integers(0, 8))):
        after_words = bool(made) and not made[-1].path
        made.append(draw(figures) if after_words else draw(st.one_of(figures, words.map(Segment))))
    return tuple(made)


@given(texts())
def test_what_is_stored_reads_as_it_was_written(text):
    assert segments(template_of(text), FACTS) == text


@pytest.mark.parametrize(
    "text", ["{{ year }}", "{% if year %}a{% endif %}", "{# a #}", "{", "}}", "{{ '{' }}", "{{{"]
)
def test_typed_braces_are_words(text):
    assert segments(template_of([Segment(text)]), FACTS) == (Segment(text),)


def test_conditions_are_resolved_for_the_year():
    template = (
        "{{ year }}年张贴{{ figure('notices.total') }}条"
        "{% if figure('trained_people') %}，培训{{ figure('trained_people') }}人{% endif %}。"
    )

    assert segments(template, FACTS) == (
        Segment("2018年张贴"),
        Segment("12", "notices.total"),
        Segment("条。"),
    )


def test_stored_figure_names_its_path():
    text = (Segment("共"), Segment("3", "notices.by_category.党务公开"), Segment("条"))

    assert template_of(text) == "共{{ figure('notices.by_category.党务公开') }}条"


def test_figure_that_does_not_exist_is_named():
    with pytest.raises(UserError, match="“公示公告：村务公开”这个数字"):
        segments("{{ figure('notices.by_category.村务公开') }}", FACTS)


def test_figures_of_a_sentence_are_those_of_the_log(workspace, put):
    put("office")
    put("notice", category="公示公告")
    put("notice", category="党务公开")

    (board,) = [one for one in editable_texts(workspace, 2018) if one.key == "board"]

    assert board.shown.endswith("全年共张贴2条，其中公示公告1条，党务公开1条。")
    assert {one.path: one.text for one in board.segments if one.path} == {
        "notices.total": "2",
        "notices.by_category.党务公开": "1",
        "notices.by_category.公示公告": "1",
    }


def test_edited_text_follows_the_log(workspace, put):
    put("office")
    put("notice")
    written = template_of((Segment("全年张贴"), Segment("1", "notices.total"), Segment("条。")))
    save_text(workspace, 2018, "board", written)

    put("notice")

    (board,) = [one for one in editable_texts(workspace, 2018) if one.key == "board"]
    assert board.shown == "全年张贴2条。"


@pytest.mark.parametrize("year", [2010, 2018, 2020, 2025])
def test_every_figure_can_be_put_into_a_text_under_a_name_of_its_own(workspace, put, year):
    put("notice", place="村口", posted_on=datetime.date(year, 3, 5))
    found = year_figures(workspace, year)
    choices = insertable(found)

    names = [(choice.group, choice.name) for choice in choices]
    assert len(set(names)) == len(names)
    assert not [one.name for one in choices if one.name.isascii() or one.name == one.path]
    assert "其他数字" not in {choice.group for choice in choices}
    facts = {"figure": StatedFigures(found.values)}
    for choice in choices:
        text = (Segment(choice.value, choice.path),)
        assert segments(template_of(text), facts) == text


def test_choice_shows_the_number_of_the_year(workspace, put):
    put("notice")

    (choice,) = [
        one
        for one in insertable(year_figures(workspace, 2018))
        if one.path == "notices.by_category.公示公告"
    ]

    assert choice == FigureChoice(
        "notices.by_category.公示公告", "公示公告：公示公告", "公示公告", "1"
    )
