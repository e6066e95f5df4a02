"""Classes as a tree: what counts where, and what may be moved below what."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.problems import UserError
from models.report.catalogue import catalogue
from models.store.changes import undo
from models.store.class_tree import class_tree, move_class, parents

NAMES = st.sampled_from("甲乙丙丁戊")


def flat(nodes, depth=0):
    return [
        line
        for node in nodes
        for line in [(depth, node.name, node.own, node.items), *flat(node.below, depth + 1)]
    ]


@pytest.fixture(name="classes")
def made_classes(put):
    made = {
        name: put("publication_class", name=name, parent=parent)
        for name, parent in (
            ("财政信息类", None),
            ("专项资金", "财政信息类"),
            ("惠农补贴", "专项资金"),
            ("规划计划类", None),
        )
    }
    for title, name in (
        ("预算", "财政信息类"),
        ("资金一", "专项资金"),
        ("资金二", "专项资金"),
        ("补贴", "惠农补贴"),
        ("要点", "规划计划类"),
    ):
        put("publication", title=title, category=name)
    return made


@pytest.mark.usefixtures("classes")
def test_items_of_a_class_count_for_all_above_it(workspace):
    assert flat(class_tree(workspace)) == [
        (0, "财政信息类", 1, 4),
        (1, "专项资金", 2, 3),
        (2, "惠农补贴", 1, 1),
        (0, "规划计划类", 1, 1),
    ]


def test_a_class_moves_with_all_below_it_and_back_by_undo(workspace, classes):
    changes = move_class(workspace, classes["专项资金"], "规划计划类")
    assert changes.label == "分类“专项资金”移到“规划计划类”下面"
    moved = [
        (0, "财政信息类", 1, 1),
        (0, "规划计划类", 1, 4),
        (1, "专项资金", 2, 3),
        (2, "惠农补贴", 1, 1),
    ]
    assert flat(class_tree(workspace)) == moved
    undo(workspace)
    assert flat(class_tree(workspace))[1] == (1, "专项资金", 2, 3)


def test_a_class_moves_to_the_first_level(workspace, classes):
    move_class(workspace, classes["惠农补贴"], None)
    assert flat(class_tree(workspace)) == [
        (0, "财政信息类", 1, 3),
        (1, "专项资金", 2, 2),
        (0, "惠农补贴", 1, 1),
        (0, "规划计划类", 1, 1),
    ]


@pytest.mark.parametrize(
    ("moved", "parent", "reason"),
    [
        ("财政信息类", "惠农补贴", "它自己的下级"),
        ("财政信息类", "财政信息类", "它自己的下级"),
        ("专项资金", "没有的类", "没有“没有的类”"),
    ],
)
def test_impossible_places_are_refused(workspace, classes, moved, parent, reason):
    before = flat(class_tree(workspace))
    with pytest.raises(UserError, match=reason):
        move_class(workspace, classes[moved], parent)
    assert flat(class_tree(workspace)) == before


@pytest.mark.usefixtures("classes")
def test_the_tree_is_no_deeper_than_a_website_shows(workspace, put):
    put("publication_class", name="四级", parent="惠农补贴")
    fifth = put("publication_class", name="五级", parent=None)
    with pytest.raises(UserError, match="最多4级"):
        move_class(workspace, fifth, "四级")


@given(st.dictionaries(NAMES, st.none() | NAMES))
def test_every_class_stands_in_the_tree_once_whatever_is_entered(entered):
    above = parents([{"name": name, "parent": parent} for name, parent in entered.items()])
    assert set(above) == set(entered)
    for start in above:
        name, steps = start, 0
        while above[name] is not None:
            name, steps = above[name], steps + 1
            assert steps <= len(above)


@pytest.mark.usefixtures("classes")
def test_the_public_catalogue_names_the_classes_above(workspace):
    listed = catalogue(workspace, datetime.date(2026, 1, 1)).rows
    assert {row[1]: row[6] for row in listed}["补贴"] == "财政信息类 / 专项资金 / 惠农补贴"
