"""How much of a text is that of last year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.report.similarity import SHORTEST_COMPARED, similarity

LONG = (
    "依托县政府网站公开政府信息，用好政务公开栏等贴近群众的公开渠道，及时更新内容、规范栏目设置，方便群众查阅，"
    * 2
)


def test_equal_texts_are_wholly_alike_whatever_their_numbers():
    assert similarity(LONG + "全年93条。", LONG + "全年1280条。") == 1.0


def test_half_of_a_text_is_half_alike():
    kept, gone, new = "甲乙丙丁戊" * 10, "子丑寅卯辰" * 10, "天地玄黄宇" * 10

    assert similarity(kept + gone, kept + new) == pytest.approx(0.5)
    assert similarity(gone + kept, new + kept) == pytest.approx(0.5)


def test_texts_without_anything_in_common_are_not_alike():
    assert similarity("甲" * 80, "乙" * 80) == 0


@pytest.mark.parametrize(("now", "then"), [("", LONG), (LONG, ""), ("没有收费。", "没有收费。")])
def test_nothing_to_compare(now, then):
    assert similarity(now, then) is None


def test_numbers_do_not_make_a_text_long_enough():
    assert similarity("1" * SHORTEST_COMPARED, "1" * SHORTEST_COMPARED) is None


@given(st.text("公开信息", min_size=60, max_size=90), st.text("公开信息", min_size=60, max_size=90))
def test_share_lies_between_none_and_all(now, then):
    share = similarity(now, then)

    assert share is not None
    assert 0 <= share <= 1
    assert (share == 1) == (now == then)


def test_text_with_numbers_is_alike_to_the_one_without():
    assert similarity("甲18乙2.5" * 40, "甲乙" * 40) == 1.0
