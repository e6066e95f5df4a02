import datetime
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from exporters.pdf.fonts import missing_characters
from exporters.pdf.geometry import HEIGHT, LINES, MEASURE, PITCH, PORTRAIT
from exporters.pdf.layout import lay_out
from exporters.pdf.report import render_report, write_report
from models.problems import Cancelled, Progress, UserError
from models.report.document import (
    BlankLine,
    Cell,
    Face,
    PageBreak,
    Paragraph,
    Run,
    Style,
    Table,
)

ROOT = Path(__file__).parents[3]
SENTENCE = "按照依法、便民的原则，2018年度我镇不断加强组织领导，完善各项工作措施。"


def squeezed(text):
    """A text without the ends of its lines."""
    return "".join(text.split())


def placed(pages):
    """The texts of the lines of each page."""
    return [[line.line.text for line in page.lines] for page in pages]


def test_text_can_be_copied_as_it_was_written(body, texts):
    written = [SENTENCE * 5, "《条例》（以下简称《条例》）规定：“权、钱、人、事”——公开……。"]

    (page,) = texts(*map(body, written))

    assert squeezed(page) == "".join(written) + "—1—"


@pytest.mark.parametrize(
    "text",
    [
        "<b>粗</b>&amp;<font size=99>",
        "反斜\\杠(括)号)",
        "生僻字𬭸𫟹",
        "{{ 花括号 }}%s",
    ],
)
def test_text_is_never_read_as_markup(body, texts, text):
    assert squeezed(texts(body(text))[0]) == squeezed(text) + "—1—"


@pytest.mark.parametrize(
    "text", ["\x00\x07\x1b控制", "表情\U0001f600", "零\u200b宽\u202e", "行\r\n尾\u2028", "", " "]
)
def test_characters_that_cannot_be_printed_do_no_harm(body, texts, text):
    assert texts(body("前" + text), body("后"))[0].startswith("前")


def test_a_character_that_no_font_has_is_seen_to_be_missing(body, texts, document, fonts):
    assert missing_characters(document(body("甲\U0001f600乙")), fonts) == {"\U0001f600"}
    assert texts(body("甲\U0001f600乙"))[0].startswith("甲〓乙")


def test_a_second_report_of_other_characters_is_as_right_as_the_first(body, texts):
    assert squeezed(texts(body("甲乙丙"))[0]) == "甲乙丙—1—"
    assert squeezed(texts(body("丁戊己"))[0]) == "丁戊己—1—"


def test_a_paragraph_of_5000_characters_goes_over_pages(body, texts):
    pages = texts(body("政" * 5000))

    assert len(pages) == 9
    assert sum(page.count("政") for page in pages) == 5000


def test_a_page_has_22_lines_on_the_grid(body, document, fonts):
    pages = lay_out(document(body("政" * 28 * 40)), fonts)

    assert [len(page.lines) for page in pages] == [LINES, 19]
    tops = [line.baseline for line in pages[0].lines]
    steps = {round(b - a, 3) for a, b in pairwise(tops)}
    assert steps == {round(HEIGHT / LINES, 3)}
    assert max(tops) < PORTRAIT.top + HEIGHT


def test_a_heading_stays_with_the_text_below_it(body, document, fonts):
    pages = lay_out(
        document(body("政" * (26 + 28 * 19)), body("一、概述", Style.HEADING_1), body("政" * 60)),
        fonts,
    )

    assert placed(pages)[1][0] == "一、概述"


def test_a_short_paragraph_stays_on_one_page_with_its_headings(body, document, fonts):
    headings = (body("二、公开", Style.HEADING_1), body("（一）网站", Style.HEADING_2))
    for lines in range(14, 23):
        filler = body("政" * (26 + 28 * (lines - 1)))
        pages = placed(lay_out(document(filler, *headings, body("九" * 80)), fonts))
        page = next(page for page in pages if "二、公开" in page)
        start = page.index("二、公开")
        assert [line[0] for line in page[start : start + 5]] == ["二", "（", "九", "九", "九"]


def test_a_signature_is_never_alone_on_a_page(body, document, fonts):
    signature = (body("徐家坪镇人民政府", Style.SIGNATURE), body("2019年1月24日", Style.DATE))
    for number in range(14, 24):
        pages = lay_out(document(body("政" * (26 + 28 * (number - 1))), *signature), fonts)
        last = placed(pages)[-1]
        assert last[-2:] == ["徐家坪镇人民政府", "2019年1月24日"]
        assert last[0].startswith("政")


def test_the_name_is_centred_above_the_date_four_characters_from_the_right(body, document, fonts):
    (page,) = lay_out(
        document(body("徐家坪镇人民政府", Style.SIGNATURE), body("2019年1月24日", Style.DATE)),
        fonts,
    )
    name, date = ((line.left + line.line.measure / 2, line.line.width / 2) for line in page.lines)

    assert name[0] == pytest.approx(date[0])
    right = PORTRAIT.left + MEASURE
    assert date[0] + date[1] == pytest.approx(right - 4 * PITCH)


def test_a_long_title_is_balanced_and_breaks_between_words(body, document, fonts):
    title = "徐家坪镇人民政府2018年度政府信息公开工作年度报告"
    (page,) = lay_out(document(body(title, Style.TITLE)), fonts)

    assert placed([page]) == [["徐家坪镇人民政府2018", "年度政府信息公开工作年度报告"]] or placed(
        [page]
    ) == [["徐家坪镇人民政府2018年度", "政府信息公开工作年度报告"]]


def test_page_numbers_stand_outside(body, texts, printed):
    blocks = (body("一"), PageBreak(), body("二"))

    assert [squeezed(page)[-3:] for page in texts(*blocks)] == ["—1—", "—2—"]
    places = [
        float(page.Contents.read_bytes().rsplit(b" Tm", 1)[0].split()[-2])
        for page in printed(*blocks).pages
    ]
    assert places[0] > PORTRAIT.width / 2 > places[1]


def test_a_draft_says_so_on_every_page(body, texts):
    pages = texts(body("一"), PageBreak(), body("二"), draft=True)

    assert ["草稿" in page for page in pages] == [True, True]
    assert "草稿" not in texts(body("一"))[0]


def test_headings_are_bookmarks(body, printed):
    lead = Run("（一）加强领导。", Face.HEADING_2)
    pdf = printed(
        body("报告", Style.TITLE, 0),
        body("一、概述", Style.HEADING_1, 1),
        Paragraph(Style.BODY, (lead, Run(SENTENCE)), outline=2),
    )
    with pdf.open_outline() as outline:
        (root,) = outline.root
        assert root.title == "报告"
        assert [child.title for child in root.children] == ["一、概述"]
        assert [child.title for child in root.children[0].children] == ["（一）加强领导"]


def test_a_document_may_begin_at_a_lower_heading(body, printed):
    pdf = printed(body("（一）概述", Style.HEADING_2, 2), body("附件", Style.TITLE, 0))

    with pdf.open_outline() as outline:
        assert [entry.title for entry in outline.root] == ["（一）概述", "附件"]


def test_the_file_describes_itself(body, printed):
    pdf = printed(body("一"), title="报告 <2018>", subject="2018年度")

    assert str(pdf.docinfo["/Title"]) == "报告 <2018>"
    assert str(pdf.docinfo["/CreationDate"]) == "D:20190124000000+08'00'"
    assert str(pdf.Root.Lang) == "zh-CN"
    with pdf.open_metadata() as metadata:
        assert metadata["pdfaid:part"] == "2"
        assert metadata["pdfaid:conformance"] == "U"
        assert metadata["dc:title"] == "报告 <2018>"
    assert printed(body("一"), script="hant").Root.Lang == "zh-TW"


def test_all_fonts_are_embedded_as_subsets(body, printed):
    pdf = printed(body(SENTENCE), body("一、概述", Style.HEADING_1))
    fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]

    assert fonts
    for font in fonts:
        assert "/FontFile2" in font.FontDescriptor
        assert "/ToUnicode" in font
        assert len(font.FontDescriptor.FontFile2.read_bytes()) < 60_000


def test_the_same_document_gives_the_same_bytes_in_another_process(tmp_path):
    script = (
        "import sys; from pathlib import Path; from models.report.sample import load_sample\n"
        "from models.store.workspace import open_workspace\n"
        "from models.report.annual import annual_report\n"
        "from exporters.pdf.fonts import resolve_fonts\n"
        "from exporters.pdf.report import write_report\n"
        "folder = Path(sys.argv[1])\n"
        "with open_workspace(folder / 'w') as workspace:\n"
        "    load_sample(workspace)\n"
        "    document = annual_report(workspace, 2018).document\n"
        "write_report(document, folder / 'r.pdf', fonts=resolve_fonts(bundled_only=True))\n"
    )
    found = []
    for seed in ("1", "2"):
        (tmp_path / seed).mkdir()
        subprocess.run(
            [sys.executable, "-c", script, str(tmp_path / seed)],
            check=True,
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed},
        )
        found.append((tmp_path / seed / "r.pdf").read_bytes())

    assert found[0] == found[1]


def test_the_clerk_can_stop_between_two_pages(body, document, fonts):
    seen = []

    def stop(done, total, _text):
        seen.append((done, total))
        if done == 2:
            raise Cancelled

    blocks = [block for number in range(4) for block in (body(str(number)), PageBreak())]
    with pytest.raises(Cancelled):
        render_report(document(*blocks), fonts=fonts, progress=Progress(stop))
    assert seen == [(1, 4), (2, 4)]


def test_a_file_that_cannot_be_written_is_told_in_a_sentence(body, document, fonts, tmp_path):
    with pytest.raises(UserError, match="不存在"):
        write_report(document(body("一")), tmp_path / "无" / "报告.pdf", fonts=fonts)


def table(rows, columns=3, **values):
    heading = tuple(Cell(f"列{n}", head=True) for n in range(columns))
    body_rows = tuple(tuple(Cell(f"{r}-{n}") for n in range(columns)) for r in range(rows))
    return Table("表", (1.0,) * columns, (heading, *body_rows), **values)


def test_a_long_table_repeats_its_heads_and_cuts_no_row(texts):
    pages = texts(table(120))

    assert len(pages) > 2
    assert all(page.count("列0") == 1 for page in pages)
    shown = " ".join(pages).split()
    assert [f"{row}-1" for row in range(120)] == [
        word for word in shown if word.endswith("-1") and "—" not in word
    ]


def test_a_table_that_nearly_fits_is_set_smaller(document, fonts):
    sizes = {rows: lay_out(document(table(rows)), fonts) for rows in (30, 36, 42)}

    assert [len(pages) for pages in sizes.values()] == [1, 1, 2]
    assert sizes[30][0].lines[0].size > sizes[36][0].lines[0].size
    assert sizes[42][0].lines[0].size == sizes[30][0].lines[0].size


def test_headings_within_a_table_stay_with_the_row_below_them(document, fonts):
    clause = (Cell("第二十条", head=True, columns=2), None)
    heads = (Cell("内容", head=True), Cell("数量", head=True))
    group = (clause, heads, (Cell("行政许可"), Cell(0)))
    pages = placed(lay_out(document(Table("表", (1, 1), group * 40, heading_rows=0)), fonts))

    assert len(pages) > 2
    assert all(page[-1] == "0" for page in pages)
    assert all(page[0] == "第二十条" for page in pages)


def test_a_cell_over_several_rows_is_named_again_on_the_next_page(texts):
    heading = (Cell("类", head=True), Cell("数", head=True))
    first = (Cell("三、办理结果", rows=60), Cell(0))
    rest = tuple((None, Cell(number)) for number in range(1, 60))
    pages = texts(Table("表", (1, 1), (heading, first, *rest)))

    assert len(pages) == 2
    assert all(page.count("三、办理结果") == 1 for page in pages)


def test_cells_cover_their_columns(document, fonts):
    wide = Table(
        "表",
        (1, 1, 1),
        ((Cell("宽", columns=3), None, None), (Cell("左"), Cell("中"), Cell("右"))),
    )
    (page,) = lay_out(document(wide), fonts)
    places = {line.line.text: line.left + line.line.measure / 2 for line in page.lines}

    assert places["宽"] == pytest.approx(places["中"])


def test_a_landscape_table_turns_its_pages_only(body, document, fonts):
    pages = lay_out(document(body("前"), table(3, landscape=True), body("后")), fonts)

    assert [page.form.width > page.form.height for page in pages] == [False, True, False]
    assert placed(pages)[2] == ["后"]


def test_the_notes_stay_with_their_table(body, document, fonts):
    note = body("注：表式依据国办发〔2014〕32号。", Style.NOTE)
    for rows in range(28, 44):
        pages = lay_out(document(table(rows), note), fonts)
        assert len(placed(pages)[-1]) > 1


def test_numbers_and_dates_are_printed_plainly(texts):
    row = (Cell(12345), Cell(datetime.date(2019, 1, 4)), Cell(None))
    (page,) = texts(Table("表", (1, 1, 1), (row,), heading_rows=0), BlankLine())

    assert squeezed(page) == "123452019年1月4日—1—"
