"""Charts and red headings in each format."""

import io
import re

import docx
import pikepdf
import pytest
from lxml import etree

from exporters.docx.report import render_docx
from exporters.html.report import render_html
from exporters.pdf.fonts import resolve_fonts
from exporters.pdf.layout import lay_out
from exporters.pdf.report import render_report
from models.report.document import Picture, RedHead

CHART = Picture("各类条数（单位：条）", ("甲类", "乙类"), (("2024年", (0, 3)), ("2025年", (6, 1))))
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def fonts():
    return resolve_fonts(bundled_only=True)


def texts_of(page):
    return ["".join(piece.text for piece in line.line.pieces) for line in page.lines]


def test_a_chart_on_a_page_writes_every_number_beside_its_bar(document, fonts):
    (page,) = lay_out(document(CHART), fonts)
    assert texts_of(page) == [
        *("各类条数（单位：条）", "2024年", "2025年"),
        *("甲类", "0", "6", "乙类", "3", "1"),
    ]


def test_bars_are_as_long_as_their_numbers_and_differ_without_colour(document, fonts):
    (page,) = lay_out(document(CHART), fonts)
    bars = page.rectangles[2:]  # behind those of the legend
    assert [round(6 * bar.width / bars[0].width) for bar in bars] == [6, 3, 1]
    assert [bar.grey for bar in bars] == [1.0, 0.35, 1.0]


def test_a_chart_that_does_not_fit_below_goes_on_a_page_of_its_own(document, fonts, body):
    pages = lay_out(document(*[body("文字")] * 21, CHART), fonts)
    assert (len(pages), texts_of(pages[1])[0]) == (2, "各类条数（单位：条）")


def test_a_chart_of_more_bars_than_a_page_goes_on_overleaf_with_its_title(document, fonts):
    labels = tuple(f"第{number}类" for number in range(60))
    pages = lay_out(document(Picture("图", labels, (("条", tuple(range(60))),))), fonts)
    assert [texts_of(page)[:2] for page in pages] == [["图", "条"], ["图", "条"]]
    assert sum(len(texts_of(page)) for page in pages) == 124


def test_a_web_page_has_the_chart_as_a_drawing_and_in_words(document):
    html = render_html(document(CHART)).decode()
    drawing = etree.fromstring(re.search("<svg.*?</svg>", html, re.DOTALL).group())
    assert drawing.get("role") == "img"
    named = {one.get("id"): one.text for one in drawing if one.get("id")}
    title, words = (named[key] for key in drawing.get("aria-labelledby").split())
    assert title == "各类条数（单位：条）"
    assert words == "甲类：2024年0，2025年6；乙类：2024年3，2025年1"
    shown = [one.text for one in drawing.iter(SVG + "text")]
    assert shown == ["2024年", "2025年", "甲类", "0", "6", "乙类", "3", "1"]
    assert '<th scope="row" class="left">甲类</th><td>0</td><td>6</td>' in html


def test_labels_are_never_read_as_markup(document):
    html = render_html(document(Picture("<i>", ("<b>&",), (("<u>", (1,)),)))).decode()
    assert not re.search("<[biu]>", html)


def test_a_word_file_has_the_numbers_in_a_table(document):
    word = docx.Document(io.BytesIO(render_docx(document(CHART))))
    (table,) = word.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["", "2024年", "2025年"],
        ["甲类", "0", "6"],
        ["乙类", "3", "1"],
    ]
    assert word.paragraphs[0].text == "各类条数（单位：条）"


def test_a_document_that_goes_up_has_number_and_signer_above_a_red_line(document, fonts, body):
    head = RedHead("徐家坪镇人民政府文件", "徐政字〔2019〕3号", "李建国")
    (page,) = lay_out(document(head, body("正文")), fonts)
    assert texts_of(page)[:3] == ["徐家坪镇人民政府文件", "徐政字〔2019〕3号", "签发人：李建国"]
    assert [line.red for line in page.lines[:2]] == [True, False]
    (rule,) = [rule for rule in page.rules if rule.red]
    assert round(rule.right - rule.left) == round(page.form.measure)
    assert page.lines[2].baseline < rule.top < page.lines[3].baseline


def test_a_letter_has_double_lines_at_head_and_foot_and_no_number_on_its_first_page(
    document, fonts, body
):
    head = RedHead("徐家坪镇人民政府", "徐政函〔2019〕3号", letter=True)
    made = document(head, body("正文"))
    (page,) = lay_out(made, fonts)
    assert [rule.red for rule in page.rules] == [True] * 4
    assert not page.numbered
    with pikepdf.open(io.BytesIO(render_report(made, fonts=fonts))) as printed:
        content = pikepdf.parse_content_stream(printed.pages[0])
        inks = {tuple(map(float, one)) for one, operator in content if str(operator) == "RG"}
    assert (0.78, 0.05, 0.09) in inks


def test_a_word_letter_begins_with_its_red_mark(document, body):
    head = RedHead("徐家坪镇人民政府文件", "徐政字〔2019〕3号", "李建国")
    word = docx.Document(io.BytesIO(render_docx(document(head, body("正文")))))
    mark, below = word.paragraphs[:2]
    assert str(mark.runs[0].font.color.rgb) == "C70D17"
    assert below.text == "徐政字〔2019〕3号\t签发人：李建国"
    assert "w:pBdr" in below._p.xml  # noqa: SLF001 - python-docx has no borders
