import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exporters.pdf.geometry import MEASURE, PITCH, SIZE
from exporters.pdf.lines import NOT_AT_END, NOT_AT_START, Grid, Measurer, break_lines
from models.report.document import Face

GRID = Grid(SIZE, PITCH)
MARKS = "，。、；：？！）》」』】”’（《「『【“‘"


@pytest.fixture(scope="module")
def lines_of(fonts):
    measurer = Measurer(fonts)

    def broken(text, indent=0):
        pieces = measurer.pieces([(text, Face.BODY)], GRID)
        return break_lines(pieces, MEASURE, first_indent=indent * PITCH)

    return broken


def test_28_characters_fill_a_line(lines_of):
    assert [line.text for line in lines_of("政" * 29)] == ["政" * 28, "政"]


def test_the_first_line_is_indented_by_two_characters(lines_of):
    first, second = lines_of("政" * 54, indent=2)

    assert (len(first.text), first.indent) == (26, pytest.approx(2 * PITCH))
    assert (len(second.text), second.indent) == (28, 0)


def test_a_mark_is_pulled_into_the_line_where_others_can_give_way(lines_of):
    text = "政，" * 3 + "政" * 22 + "。"

    assert [line.text for line in lines_of(text)] == [text]


def test_a_mark_that_has_no_room_takes_its_character_along(lines_of):
    assert [line.text for line in lines_of("政" * 28 + "：）》政")][1].startswith("政：）》")


@pytest.mark.parametrize("number", ["2018", "1,234.56", "12:30"])
def test_a_number_is_never_divided(lines_of, number):
    found = [line.text for line in lines_of("政" * 27 + number + "年")]

    assert found[1].startswith(number)


def test_a_word_longer_than_a_line_is_divided(lines_of):
    found = lines_of("a" * 200)

    assert "".join(line.text for line in found) == "a" * 200
    assert all(line.width <= MEASURE + 0.01 for line in found)


def test_dashes_are_as_wide_as_two_characters(lines_of):
    (line,) = lines_of("一——二")

    assert line.width == pytest.approx(4 * PITCH)


@settings(max_examples=150, deadline=None)
@given(text=st.text(alphabet="政务公开" + MARKS + "0123 abcQ—…%", min_size=1, max_size=160))
def test_every_line_fits_and_nothing_is_lost(lines_of, text):
    found = lines_of(text)

    kept = "".join(line.text for line in found).replace(" ", "")
    assert kept == text.replace(" ", "")
    for line in found:
        squeezable = sum(piece.squeeze for piece in line.pieces)
        assert line.width - squeezable <= line.measure + 0.02


@settings(max_examples=150, deadline=None)
@given(
    text=st.lists(
        st.sampled_from(["政务，", "公开。", "（一）", "《条例》", "信息", "2018", "类、", "“权”"]),
        min_size=1,
        max_size=60,
    ).map("".join)
)
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(lines_of, text):
    found = [line.text for line in lines_of(text)]

    assert not [line for line in found[1:] if line[0] in NOT_AT_START]
    assert not [line for line in found if line[-1] in NOT_AT_END]
