import pytest

from models.fields import Field, field_of, value_table_of
from models.kinds import CHOICE, CHOICES, LONG_TEXT
from models.records.publication import Publication


def refusal(field, cell):
    with pytest.raises(ValueError, match=r".") as refused:
        field.parse(cell)
    return str(refused.value)


def test_length_counts_characters_not_bytes():
    field = Field("标题", max_length=3)

    assert field.parse("一二三") == "一二三"
    assert field.parse("𠮷𠮷𠮷") == "𠮷𠮷𠮷"
    assert refusal(field, "一二三四") == "“标题”有 4 个字，最多 3 个，请缩短。"


def test_length_counts_what_is_stored_not_what_was_typed():
    assert Field("标题", max_length=2).parse("  一二\u200b \n") == "一二"


def test_lines_of_a_long_text_count():
    assert refusal(Field("备注", LONG_TEXT, max_length=2), "一\n二").startswith("“备注”有 3 个字")


@pytest.mark.parametrize("cell", [None, "", " ", "\u3000", "\ufeff"])
def test_required_field_wants_a_value(cell):
    assert refusal(Field("标题", required=True), cell) == "“标题”必须填写。"
    assert Field("标题").parse(cell) is None


def test_choices_of_a_text_are_suggestions_only():
    assert Field("类别", choices=("一", "二")).parse("三") == "三"


def test_traditional_choice_is_stored_as_it_stands_in_the_list():
    field = Field("类型", CHOICE, choices=("会议", "培训"))

    assert field.parse("會議") == "会议"
    assert refusal(field, "聚會") == "“聚會”不在可选项中，请从“会议、培训”中选择。"


def test_several_choices_are_each_checked_and_kept_once():
    field = Field("渠道", CHOICES, choices=("政府网站", "QQ"))

    assert field.parse("QQ、政府網站、QQ、政府网站") == ("QQ", "政府网站")
    assert refusal(field, "QQ；喇叭").startswith("“喇叭”不在可选项中")


def test_field_is_found_by_its_name():
    assert field_of(Publication, "title").label == "标题"
    assert field_of(Publication, "channels").kind is CHOICES
    with pytest.raises(KeyError):
        field_of(Publication, "colour")
    with pytest.raises(KeyError):
        field_of(Publication, "version")


def test_several_values_have_a_table_of_their_own():
    kept = value_table_of(Publication, "channels")

    assert (kept.table.name, kept.owner.name, kept.value.name) == (
        "publication_channel",
        "publication_id",
        "channel",
    )
