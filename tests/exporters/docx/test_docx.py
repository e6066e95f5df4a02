import datetime
import io

import docx
import pytest
from docx.oxml.ns import qn

from exporters.docx.report import render_docx
from models.problems import Cancelled, Progress
from models.report.document import Cell, Face, PageBreak, Paragraph, Run, Style, Table


@pytest.fixture
def opened(document):
    """The Word file of the given blocks, read back."""
    return lambda *blocks, **values: docx.Document(
        io.BytesIO(render_docx(document(*blocks, **values)))
    )


GRID = Table(
    "表",
    (2, 1, 1),
    (
        (Cell("项目", head=True, rows=2), Cell("数", head=True, columns=2), None),
        (None, Cell("上年", head=True), Cell("今年", head=True)),
        (Cell("信息", align="left"), Cell(1), Cell(2)),
    ),
    heading_rows=2,
)


def test_the_texts_stand_in_order_with_their_styles(body, opened):
    word = opened(
        body("年度报告", Style.TITLE),
        body("县信息办：", Style.RECIPIENT),
        body("一、概述", Style.HEADING_1),
        body("（一）网站", Style.HEADING_2),
        body("正文。"),
    )

    assert [(p.text, p.style.name) for p in word.paragraphs] == [
        ("年度报告", "Title"),
        ("县信息办：", "主送机关"),
        ("一、概述", "Heading 1"),
        ("（一）网站", "Heading 2"),
        ("正文。", "Body Text"),
    ]


@pytest.mark.parametrize(
    ("style", "font"),
    [("Body Text", "仿宋_GB2312"), ("Heading 1", "黑体"), ("Title", "方正小标宋简体")],
)
def test_each_style_names_its_font_for_chinese_characters(body, opened, style, font):
    fonts = opened(body("正文")).styles[style].element.rPr.rFonts

    assert fonts.get(qn("w:eastAsia")) == font


def test_a_run_in_another_face_keeps_it(opened):
    runs = (Run("（一）领导。", Face.HEADING_2), Run("一是"))
    (paragraph,) = opened(Paragraph(Style.BODY, runs)).paragraphs

    assert paragraph.runs[0]._r.rPr.rFonts.get(qn("w:eastAsia")) == "楷体_GB2312"
    assert paragraph.runs[1]._r.rPr is None


def test_the_page_is_that_of_the_standard(body, opened):
    section = opened(body("正文")).sections[0]

    sides = (section.page_width, section.page_height, section.left_margin, section.top_margin)
    assert [round(side.mm) for side in sides] == [210, 297, 28, 37]
    assert "PAGE" in section.footer._element.xml
    assert "PAGE" in section.even_page_footer._element.xml


def test_a_table_has_joined_cells_and_heads_on_each_page(opened):
    (table,) = opened(GRID).tables
    grid = [[cell.text for cell in row.cells] for row in table.rows]

    assert grid == [["项目", "数", "数"], ["项目", "上年", "今年"], ["信息", "1", "2"]]
    repeated = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
    assert repeated == [True, True, False]
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_a_landscape_table_stands_on_pages_of_its_own(body, opened):
    wide = Table("表", (1,), ((Cell("宽"),),), landscape=True)
    sections = opened(body("前"), wide, body("后")).sections

    assert [s.page_width > s.page_height for s in sections] == [False, True, False]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("<w:t>&amp;</w:t>]]>", "<w:t>&amp;</w:t>]]>"),
        ("控\x00制\x1b", "控制"),
        ("半\ud800个", "半个"),
        ("笑\U0001f600", "笑\U0001f600"),
    ],
)
def test_hostile_text_is_kept_as_text(body, opened, written, kept):
    word = opened(body(written), Table("表", (1,), ((Cell(written),),)))

    assert word.paragraphs[0].text == kept
    assert word.tables[0].cell(0, 0).text == kept


def test_the_file_describes_itself_without_the_clock(body, opened):
    properties = opened(body("正文"), subject="2018年度").core_properties

    assert (properties.title, properties.author) == ("年度报告", "徐家坪镇人民政府")
    assert properties.created.date() == properties.modified.date() == datetime.date(2019, 1, 24)
    assert (properties.subject, properties.comments) == ("2018年度", "")


def test_a_draft_says_so_on_every_page(body, opened):
    draft = opened(body("一"), PageBreak(), body("二"), draft=True).sections[0]

    assert draft.header.paragraphs[0].text == draft.even_page_header.paragraphs[0].text == "草稿"
    assert opened(body("一")).sections[0].header.paragraphs[0].text == ""


def test_the_same_document_gives_the_same_bytes(body, document):
    made = document(body("正文"), GRID)

    assert render_docx(made) == render_docx(made)


def test_the_clerk_can_stop(body, document):
    def stop(_done, _total, _text):
        raise Cancelled

    with pytest.raises(Cancelled):
        render_docx(document(body("一")), progress=Progress(stop))
