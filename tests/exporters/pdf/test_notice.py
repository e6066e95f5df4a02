"""Notices on paper: large, whole, numbered, and the same every time."""

import io
import re

import pikepdf
import pytest

from exporters.pdf.fonts import resolve_fonts
from exporters.pdf.geometry import SIZE
from exporters.pdf.notice import NoticeSheet, fitted_pages, render_notice
from models.problems import UserError
from models.report.document import BlankLine, Cell, Style, Table

MILLIMETRE = 72 / 25.4
SHORT = "因检修线路，本周五全镇停电一天，请各村提前做好准备。"


@pytest.fixture(scope="module")
def fonts():
    return resolve_fonts(bundled_only=True)


@pytest.fixture
def short(body, document):
    return document(
        body("停电通知", Style.TITLE),
        BlankLine(),
        body(SHORT),
        body("徐家坪镇人民政府", Style.SIGNATURE),
        body("2026年9月7日", Style.DATE),
    )


@pytest.fixture
def long(body, document):
    rows = tuple((Cell(str(number)), Cell(f"张{number}")) for number in range(1, 301))
    head = (Cell("序号", head=True), Cell("姓名", head=True))
    return document(
        body("公示", Style.TITLE), body("名单如下。"), Table("名单", (1, 3), (head, *rows))
    )


def pages_of(data):
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [
            tuple(round(float(x) / MILLIMETRE) for x in page.mediabox[2:]) for page in pdf.pages
        ]


def text_size(pages):
    """Size in which the body is printed, in points."""
    return SIZE * pages[0].form.scale


@pytest.mark.parametrize(
    ("sheet", "size"),
    [
        (NoticeSheet(), (210, 297)),
        (NoticeSheet(landscape=True), (297, 210)),
        (NoticeSheet("A3"), (297, 420)),
        (NoticeSheet("A3", landscape=True), (420, 297)),
    ],
    ids=["A4", "A4 landscape", "A3", "A3 landscape"],
)
def test_short_notice_fills_one_sheet_in_large_type(short, fonts, sheet, size):
    assert pages_of(render_notice(short, sheet, fonts=fonts)) == [size]
    assert 26 <= text_size(fitted_pages(short, sheet, fonts)) <= 42


def test_one_character_more_in_a_line_is_never_larger_than_it_must_be(body, document, fonts):
    longer = document(body("公告", Style.TITLE), *(body(SHORT * 2) for _ in range(5)))

    pages = fitted_pages(longer, NoticeSheet(), fonts)

    assert len(pages) == 1
    assert 16 < text_size(pages) < 26


def test_list_goes_on_with_its_headings_and_numbered_pages(long, fonts):
    pages = fitted_pages(long, NoticeSheet(), fonts)
    data = render_notice(long, NoticeSheet(), fonts=fonts)

    texts = [["".join(piece.text for piece in one.line.pieces) for one in p.lines] for p in pages]
    assert len(pages) > 3
    assert all("序号" in page and "姓名" in page for page in texts)
    names = [text for page in texts for text in page if re.fullmatch(r"张\d+", text)]
    assert names == [f"张{number}" for number in range(1, 301)]
    assert len(pages_of(data)) == len(pages)


def test_large_type_is_read_from_a_metre_away(long, fonts):
    usual = fitted_pages(long, NoticeSheet(), fonts)
    large = fitted_pages(long, NoticeSheet(large=True), fonts)

    assert text_size(usual) == pytest.approx(16, abs=0.6)
    assert text_size(large) >= 26
    assert len(large) > len(usual)


def test_code_of_the_link_is_drawn(short, fonts):
    link = "https://www.example.cn/2026/0907/1.html"
    with_code = render_notice(short, NoticeSheet(link=link), fonts=fonts)

    with pikepdf.open(io.BytesIO(with_code)) as pdf:
        (page,) = pdf.pages
        drawn = page.Contents.read_bytes().count(b" re ")
    assert drawn > 300


def test_link_that_no_code_can_hold_is_refused(short, fonts):
    with pytest.raises(UserError, match="网址太长"):
        render_notice(short, NoticeSheet(link="https://example.cn/" + "a" * 4000), fonts=fonts)


def test_heading_may_be_red(short, fonts):
    def is_red(sheet):
        with pikepdf.open(io.BytesIO(render_notice(short, sheet, fonts=fonts))) as pdf:
            return b".78 .05 .09 rg" in pdf.pages[0].Contents.read_bytes()

    assert is_red(NoticeSheet(red=True))
    assert not is_red(NoticeSheet())


def test_same_notice_is_the_same_file(short, fonts):
    sheet = NoticeSheet(link="https://www.example.cn", red=True)

    assert render_notice(short, sheet, fonts=fonts) == render_notice(short, sheet, fonts=fonts)
