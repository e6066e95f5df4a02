from xml.etree import ElementTree

import pytest

from exporters.html.report import render_html
from models.report.document import Cell, Face, PageBreak, Paragraph, Run, Style, Table


@pytest.fixture
def page(document):
    """The web page of the given blocks as a tree of elements."""

    def read(*blocks, **values):
        text = render_html(document(*blocks, **values)).decode()
        for name in ("meta charset", "meta name"):
            text = closed(text, name)
        text = text.replace("<hr>", "<hr/>").replace("<!DOCTYPE html>\n", "")
        return ElementTree.fromstring(text)  # noqa: S314 - our own page

    return read


def closed(text, start):
    """The page with an element closed that HTML leaves open, so that XML can read it."""
    head, *rest = text.split(f"<{start}")
    return head + "".join(f"<{start}" + part.replace(">", "/>", 1) for part in rest)


def test_headings_and_contents_lead_to_one_another(body, page):
    tree = page(
        body("年度报告", Style.TITLE, 0),
        body("一、概述", Style.HEADING_1, 1),
        Paragraph(Style.BODY, (Run("（一）领导。", Face.HEADING_2), Run("一是")), outline=2),
    )

    links = {link.text: link.get("href") for link in tree.iter("a")}
    anchors = {element.get("id") for element in tree.iter() if element.get("id")}
    assert list(links) == ["年度报告", "一、概述", "（一）领导"]
    assert {href.lstrip("#") for href in links.values()} <= anchors
    assert [h.text for h in tree.find("body/main").iter("h1")] == ["年度报告"]


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "\"'><img src=x>", "a & b &amp;", "{{ 7 * 7 }}", "\x00"]
)
def test_hostile_text_is_kept_as_text(body, page, text):
    kept = text.replace("\x00", "")
    tree = page(
        body(text, Style.HEADING_1, 1),
        body(text),
        Table(text, (1,), ((Cell(text),),), heading_rows=0, header_columns=0),
        title=text,
    )
    main = tree.find("body/main")

    assert (tree.find("head/title").text or "") == kept
    assert ["".join(p.itertext()) for p in main.iter("p")] == [kept]
    assert [td.text or "" for td in main.iter("td")] == [kept]
    assert not list(tree.iter("script")) + list(tree.iter("img"))


def test_a_table_tells_its_heads_from_its_numbers(page):
    table = Table(
        "申请情况",
        (2, 1, 1),
        (
            (Cell("项目", head=True, rows=2), Cell("数", head=True, columns=2), None),
            (None, Cell("上年", head=True), Cell("今年", head=True)),
            (Cell("信息", align="left"), Cell(1), Cell(2)),
        ),
        heading_rows=2,
    )
    found = page(table).find(".//table")

    assert found.find("caption").text == "申请情况"
    assert [th.text for th in found.find("thead").iter("th")] == ["项目", "数", "上年", "今年"]
    first, wide = list(found.find("thead").iter("th"))[:2]
    assert (first.get("rowspan"), wide.get("colspan")) == ("2", "2")
    label = found.find("tbody").find(".//th")
    assert (label.text, label.get("scope"), label.get("class")) == ("信息", "row", "left")
    assert [td.text for td in found.find("tbody").iter("td")] == ["1", "2"]


def test_the_page_needs_nothing_else(body, document):
    text = render_html(document(body("正文"))).decode()

    for sign in ("http:", "https:", "<script", "<link", "url(", "@import", "onclick"):
        assert sign not in text


def test_a_draft_says_so_and_the_language_is_that_of_the_script(body, page):
    draft = page(body("正文"), PageBreak(), draft=True, script="hant")

    assert draft.find("body/div").text == "草稿"
    assert draft.get("lang") == "zh-TW"
    assert page(body("正文")).find("body/div") is None


def test_the_same_document_gives_the_same_bytes(body, document):
    assert render_html(document(body("正文"))) == render_html(document(body("正文")))
