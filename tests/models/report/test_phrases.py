from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.problems import UserError
from models.report.document import Run
from models.report.phrases import figure_number, filled, normalised, plain, runs

FACTS = {
    "total": figure_number(93, "website.total"),
    "fee": figure_number(Decimal("12.50"), "handling_fees_yuan"),
    "by_category": {
        "概况信息类": figure_number(3, "website.by_category.概况信息类"),
        "应急管理类": figure_number(0, "website.by_category.应急管理类"),
        "财政信息类": figure_number(2, "website.by_category.财政信息类"),
    },
    "unit": "徐家坪镇",
}


def test_a_figure_is_a_run_of_its_own_that_knows_its_path():
    text = filled("{{ unit }}发布信息{{ total }}条。", FACTS)

    assert runs(text) == (
        Run("徐家坪镇发布信息"),
        Run("93", figure="website.total"),
        Run("条。"),
    )
    assert plain(text) == "徐家坪镇发布信息93条。"


def test_an_amount_keeps_its_places():
    assert plain(filled("收取{{ fee }}元", FACTS)) == "收取12.50元"


def test_classes_without_records_are_not_listed():
    text = filled("其中{{ by_category | counts('条') }}，有{{ by_category | names }}", FACTS)

    assert plain(text) == "其中概况信息类3条，财政信息类2条，有概况信息类、财政信息类"
    assert [run.figure for run in runs(text) if run.figure] == [
        "website.by_category.概况信息类",
        "website.by_category.财政信息类",
    ]


def test_a_condition_sees_the_number():
    assert plain(filled("{% if total > 90 %}多{% else %}少{% endif %}", FACTS)) == "多"


@pytest.mark.parametrize(
    "template",
    [
        "{{ totl }}",
        "{{ total",
        "{% if total %}没有结尾",
        "{{ unit.__class__.__mro__ }}",
        "{{ ''.__class__.__subclasses__() }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ 'x' * 10000000000 }}",
        "{% for a in range(1000000000) %}x{% endfor %}",
        "{{ total / 0 }}",
        "{% include '/etc/passwd' %}",
        "{{ cycler }}",
    ],
)
def test_a_wrong_or_hostile_template_is_told_in_one_sentence(template):
    with pytest.raises(UserError, match="花括号"):
        filled(template, FACTS)


@given(st.text())
def test_a_text_cannot_forge_a_figure(text):
    """Private characters of the marks are taken out of what the clerk types."""
    written = text.replace("{", "").replace("}", "") + "\ue000website.total\ue00194\ue002"

    assert all(not run.figure for run in runs(filled(written, FACTS)))


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("县信息办:", "县信息办："),
        ("条例(以下简称)规定", "条例（以下简称）规定"),
        ("规定, 并", "规定，并"),
        ("QQ、微信", "QQ、微信"),
        ("共12,000元", "共12,000元"),
        ("版本(v2)", "版本(v2)"),
        ("(二) 规范建设", "（二）规范建设"),
        ("时间10:30", "时间10:30"),
    ],
)
def test_punctuation_beside_chinese_is_full_width(written, printed):
    assert normalised(written) == printed


@given(st.text(alphabet="中文，,。.:：；;（）()12 ab", max_size=40))
def test_print_changes_no_letter_number_or_character(text):
    def kept(some):
        return [letter for letter in some if letter.isalnum()]

    assert kept(normalised(text)) == kept(text)
