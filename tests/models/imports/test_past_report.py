"""Reports of other offices, as they publish them: odd cells, headings, orders and files."""

import zipfile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.imports.past_report import read_past_report
from models.imports.past_report_numbers import plain, read_number
from models.problems import Cancelled, Progress, UserError
from models.rules.report_rows import TABLE3_ROWS

COLUMNS = ("natural", "company", "research", "welfare", "legal_service", "other", "total")
HEADS = ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
PUBLISHED = {
    "洪泽区": (
        2023,
        {
            "new": 21,
            "partly_granted": 4,
            "refused_secret": 1,
            "refused_deliberative": 1,
            "refused_case_file": 1,
            "not_held": 10,
            "not_existing_needs_making": 3,
            "not_processed_petition": 1,
            "results_total": 21,
        },
    ),
    "沭阳县发展和改革局": (2023, {"new": 26, "granted": 26, "results_total": 26}),
}
"""Table 3 of two published reports on 2023: numbers of 自然人, all others 0."""


def numbers_of(row, stated):
    value = stated.get(row, 0)
    return [value, 0, 0, 0, 0, 0, value]


def labels(row):
    """The words of a label as other offices write them."""
    return " ".join(f"{row.number} {row.label}".replace("“", '"').replace("”", '"'))


def page(title, tables, texts=("一、总体情况", "（一）主动公开。公开 12 条。")):
    words = "".join(f"<p>{text}</p>" for text in (title, *texts))
    return f"<html><head></head><body>{words}{tables}</body></html>"


def table3_html(stated, write=str, order=1):
    """Table 3 with spaces in its labels, as a web page has it."""
    rows = [
        "<tr><td rowspan=3 colspan=3>（本列数据的勾稽关系）</td>",
        "<td colspan=7>申请人情况</td></tr><tr><td rowspan=2>自 然 人</td>",
        "<td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr>",
        "<tr>" + "".join(f"<td>{' '.join(head)}</td>" for head in HEADS) + "</tr>",
    ]
    for row in list(TABLE3_ROWS.values())[::order]:
        cells = "".join(f"<td> {write(value)} </td>" for value in numbers_of(row.key, stated))
        rows.append(f"<tr><td colspan=3>{labels(row)}</td>{cells}</tr>")
    return f"<table>{''.join(rows)}</table>"


def save(tmp_path, text, name="报告.html", encoding="gb18030"):
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


def expected(stated):
    return {
        f"table3.{row}.{column}": value
        for row in TABLE3_ROWS
        for column, value in zip(COLUMNS, numbers_of(row, stated), strict=True)
    }


def values(past):
    return {path: figure.value for path, figure in past.figures.items()}


@pytest.mark.parametrize("office", PUBLISHED)
@pytest.mark.parametrize("order", [1, -1], ids=["in order", "upside down"])
def test_a_published_page_is_read_cell_for_cell(tmp_path, office, order):
    year, stated = PUBLISHED[office]
    text = page(f"{office}{year}年政府信息公开工作年度报告", table3_html(stated, order=order))
    past = read_past_report(save(tmp_path, text))
    assert past.year == 2023
    assert past.edition == "statutory-2021"
    assert values(past) == expected(stated)
    assert [figure for figure in past.figures.values() if figure.doubt] == []


def test_full_width_digits_strokes_and_blanks_are_understood_and_doubted(tmp_path):
    written = {0: "／", 21: "２１", 10: "", 4: "4件"}
    _, stated = PUBLISHED["洪泽区"]
    text = page(
        "洪泽区2023年政府信息公开工作年度报告",
        table3_html(stated, write=lambda value: written.get(value, str(value))),
    )
    past = read_past_report(save(tmp_path, text))
    assert past.figures["table3.new.natural"].value == 21
    assert past.figures["table3.new.natural"].doubt is None
    assert past.figures["table3.partly_granted.natural"].value == 4
    assert past.figures["table3.new.company"].value == 0
    assert "按 0 读取" in str(past.figures["table3.new.company"].doubt)
    assert past.figures["table3.not_held.natural"].value is None
    assert "空白" in str(past.figures["table3.not_held.natural"].doubt)


def test_a_word_file_with_a_table_cut_in_two_is_one_table(tmp_path):
    _, stated = PUBLISHED["洪泽区"]
    word = docx.Document()
    word.add_paragraph("洪泽区2023年政府信息公开工作年度报告")
    rows = list(TABLE3_ROWS.values())
    for part in (rows[:12], rows[12:]):
        first = part is not rows and part[0] is rows[0]
        made = word.add_table(rows=1 if first else 0, cols=8)
        if first:
            for place, head in enumerate(("", "自然人", *HEADS, "总计")):
                made.cell(0, place).text = head
        for row in part:
            cells = made.add_row().cells
            cells[0].text = row.number + row.label
            for cell, value in zip(cells[1:], numbers_of(row.key, stated), strict=True):
                cell.text = str(value)
        word.add_paragraph("")
    word.save(tmp_path / "报告.docx")
    past = read_past_report(tmp_path / "报告.docx")
    assert values(past) == expected(stated)
    assert past.carried_out["natural"].value == 0


def test_sums_that_do_not_come_out_are_named(tmp_path):
    _, stated = PUBLISHED["洪泽区"]
    text = page("2023年政府信息公开工作年度报告", table3_html(stated | {"not_held": 9}))
    past = read_past_report(save(tmp_path, text))
    found = [(one.where.row, one.where.column) for one in past.problems if one.id == "past.sum"]
    assert found == [("（七）总计", "自然人"), ("（七）总计", "总计")]


def test_a_row_of_another_form_is_named_and_not_guessed(tmp_path):
    _, stated = PUBLISHED["洪泽区"]
    odd = "<tr><td colspan=3>9.其他法定情形</td>" + "<td>5</td>" * 7 + "</tr></table>"
    text = page("2023年政府信息公开工作年度报告", table3_html(stated).replace("</table>", odd))
    past = read_past_report(save(tmp_path, text))
    assert values(past) == expected(stated)
    assert [one.value for one in past.problems if one.id == "past.row"] == ["9.其他法定情形"]


def test_headings_in_other_words_are_recognised_and_doubted(tmp_path):
    texts = (
        "发布时间：2024-01-20 来源：县政府办 浏览次数：7",
        "根据《条例》，编制本报告。",
        "一、总体情况",
        "（一）主动公开政府信息情况。全年公开 12 条。",
        "（二）依申请公开办理情况。收到申请 21 件。",
        "（三）加强政府信息管理。先审查后公开。",
        "（四）平台建设方面。网站改版。",
        "（五）强化监督与保障。纳入考核。",
        "五、存在的问题及改进情况",
        "存在的问题：解读不够。",
        "改进情况：加强培训。",
        "六、其他需要报告的事项",
        "未收取信息处理费。",
        "洪泽区人民政府",
        "2024年1月20日",
        "版权所有：洪泽区人民政府",
    )
    text = page("洪泽区2023年政府信息公开工作年度报告", "", texts)
    past = read_past_report(save(tmp_path, text))
    assert {one.key: one.text for one in past.texts} == {
        "dated_on": "2024年1月20日",
        "preamble": "根据《条例》，编制本报告。",
        "publication": "全年公开12条。",
        "applications": "收到申请21件。",
        "management": "先审查后公开。",
        "platforms": "网站改版。",
        "supervision": "纳入考核。",
        "problems": "存在的问题：解读不够。\n改进情况：加强培训。",
        "others": "未收取信息处理费。",
    }
    assert "supervision" in {one.key for one in past.texts if one.doubt}


def test_a_report_in_traditional_script_is_kept_in_simplified(tmp_path):
    texts = ("一、總體情況", "（一）主動公開。全年公開政府信息12條。", "2022年1月20日")
    text = page("徐家坪鎮2021年政府信息公開工作年度報告", "", texts)
    past = read_past_report(save(tmp_path, text, encoding="utf-8"))
    assert past.year == 2021
    found = {one.key: one.text for one in past.texts}
    assert found == {"dated_on": "2022年1月20日", "publication": "全年公开政府信息12条。"}


def test_the_year_given_decides_the_edition(tmp_path):
    _, stated = PUBLISHED["洪泽区"]
    path = save(tmp_path, page("政府信息公开工作年度报告", table3_html(stated)), name="报告.htm")
    assert read_past_report(path).year is None
    past = read_past_report(path, year=2019)
    assert (past.year, past.edition) == (2019, "trial-2019")


def test_reading_can_be_stopped(tmp_path):
    def stop(*_):
        raise Cancelled

    path = save(tmp_path, page("2023年政府信息公开工作年度报告", ""))
    with pytest.raises(Cancelled):
        read_past_report(path, Progress(stop))


def zipped(path, name, content=b"x"):
    with zipfile.ZipFile(path, "w") as package:
        package.writestr(name, content)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512
EMPTY_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF"
)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("旧.doc", OLE + "WordDocument".encode("utf-16-le"), "另存为 .docx"),
        ("密.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "密码保护"),
        ("空.pdf", b"", "是空的"),
        ("坏.pdf", b"%PDF-1.4\nxx", "已损坏"),
        ("扫描.pdf", EMPTY_PDF, "扫描件"),
        ("照片.png", b"\x89PNG\r\n", "不是能读取的文件"),
        ("坏.docx", b"PK\x03\x04xx", "已损坏"),
        ("别的.html", "<html><p>你好</p></html>".encode(), "没有找到年度报告"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_a_sentence(tmp_path, name, content, sentence):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UserError, match=sentence):
        read_past_report(tmp_path / name)


@pytest.mark.parametrize(
    ("inside", "sentence"), [("OFD.xml", "另存为 PDF"), ("word/document.xml", "已损坏")]
)
def test_a_package_of_another_kind_is_refused(tmp_path, inside, sentence):
    zipped(tmp_path / "文件", inside)
    with pytest.raises(UserError, match=sentence):
        read_past_report(tmp_path / "文件")


FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９．")


@given(number=st.integers(0, 10**9), wide=st.booleans(), unit=st.sampled_from(["", "件", "条"]))
def test_a_whole_number_is_read_however_it_is_set(number, wide, unit):
    for written in (f"{number}", f"{number:,}", " ".join(str(number))):
        shown = written.translate(FULL_WIDTH) if wide else written
        assert read_number(f"\u3000{shown}\n{unit} ") == (number, None)


@given(st.text(max_size=12))
def test_what_is_no_number_never_passes_without_a_doubt(written):
    value, doubt = read_number(written)
    assert doubt is not None or any(letter.isdigit() for letter in written)
    assert value is not None or doubt is not None


@pytest.mark.parametrize(
    ("written", "value"), [("增2", 2), ("减 1", -1), ("-3", -3), ("+4", 4), ("增加2项", 2)]
)
def test_changes_keep_their_sign(written, value):
    assert read_number(written) == (value, None)


def test_labels_are_compared_without_numbering_and_marks():
    assert plain("3. 危及“三 安全一稳定”") == plain('危及"三安全一稳定"') == "危及三安全一稳定"
    assert plain("（一）予以公開") == "予以公开"
