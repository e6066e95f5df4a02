import pytest

from exporters.pdf.font_files import bundled_fonts, fonts_in
from exporters.pdf.fonts import missing_characters, resolve_fonts
from models.report.document import Cell, Face, Paragraph, Run, Style, Table


def test_the_program_brings_fonts_for_every_role(fonts):
    names = {face: fonts.main_ink(face).typeface.name for face in Face}

    assert names == {
        Face.BODY: "NotoSerifSC-Regular",
        Face.HEADING_1: "NotoSansSC-Regular",
        Face.HEADING_2: "NotoSerifSC-Regular",
        Face.TITLE: "NotoSerifSC-Regular",
        Face.DIGITS: "NotoSerifSC-Regular",
    }


def test_fonts_that_stand_in_for_the_official_ones_are_named(fonts):
    told = [str(sentence) for sentence in fonts.substitutions()]

    assert [("仿宋" in one, "楷体" in one, "小标宋" in one) for one in told] == [
        (True, False, False),
        (False, True, False),
        (False, False, True),
    ]


def test_titles_and_second_headings_are_darker_than_the_text(fonts):
    assert fonts.main_ink(Face.TITLE).stroke > fonts.main_ink(Face.HEADING_2).stroke > 0
    assert fonts.main_ink(Face.BODY).stroke == 0


@pytest.mark.parametrize("content", [b"", b"not a font", b"\x00\x01\x00\x00" * 10])
def test_files_that_are_no_fonts_are_passed_over(tmp_path, content):
    (tmp_path / "坏.ttf").write_bytes(content)

    assert not any(font.names for font in fonts_in([tmp_path]))
    assert resolve_fonts([tmp_path]).main_ink(Face.BODY).typeface.name == "NotoSerifSC-Regular"


def test_a_font_of_the_machine_is_found_by_the_name_inside_it(tmp_path):
    serif, _ = bundled_fonts()
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "whatever.OTF").write_bytes(serif.path.read_bytes())

    (found,) = fonts_in([tmp_path])

    assert "notoserifsc" in found.names
    assert found.embeddable


def test_characters_are_looked_for_in_texts_and_tables(fonts, document, body):
    table = Table("表", (1,), ((Cell("\U0001f601"),),))
    title = Paragraph(Style.TITLE, (Run("标\U0001f602题"),))

    assert missing_characters(document(body("正文，2018"), table, title), fonts) == {
        "\U0001f601",
        "\U0001f602",
    }


def test_all_common_characters_of_names_can_be_printed(fonts):
    """《通用规范汉字表》, third level: characters of names and places, some beyond U+FFFF."""
    assert all(fonts.ink(Face.BODY, character) for character in "㑇㛃䶮𠅤𬀩𫍽𬺈𫠊")
