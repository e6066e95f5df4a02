"""The phrase library: for every text and situation a wording with figures, not typed numbers."""

import datetime
import re
import tomllib

import pytest

from models.report.annual import annual_report
from models.report.editions.edition import TEMPLATES
from models.report.fields_in_text import template_of
from models.report.phrase_library import phrases_for
from models.report.texts import edition_for, save_text
from models.report.writing import basis_of, written

DAY = datetime.date
LIBRARY = tomllib.loads((TEMPLATES / "phrase-library.toml").read_text(encoding="utf-8"))
ENTRIES = [
    (f"{group}.{key}.{one['label']}", one)
    for group, texts in LIBRARY.items()
    for key, entries in texts.items()
    for one in entries
]
YEARS = [2012, 2018, 2020, 2025]


@pytest.fixture(autouse=True)
def office(put):
    put("office", telephone="0916-0000000", address="镇政府", superior="略阳县人民政府")


@pytest.fixture
def fitting(workspace):
    """The labels of the wordings that fit a text of a year."""

    def labels(key, year=2025):
        phrases = phrases_for(key, written(basis_of(workspace, year)).facts)
        return {phrase.label for phrase in phrases if phrase.fits}

    return labels


@pytest.fixture
def busy(put):
    """A year of nearly every situation, after a quiet one."""

    def fill(year):
        put("publication", published_on=DAY(year - 1, 3, 5))
        for month in range(1, 7):
            put("publication", published_on=DAY(year, month, 5))
            put("notice", posted_on=DAY(year, month, 5))
        put("application", received_on=DAY(year, 3, 5))
        put("complaint", received_on=DAY(year, 5, 10))
        put("inspection", inspected_on=DAY(year, 6, 20), problem="未更新")
        put("meeting", held_on=DAY(year, 4, 12), kind="会议")

    return fill


def text_of(phrase):
    return "".join(one.text for one in phrase.segments)


@pytest.mark.parametrize("year", YEARS)
def test_every_text_but_the_date_has_a_choice(workspace, year):
    phrases = annual_report(workspace, year).phrases

    keys = [plan.key for plan in edition_for(year).texts]
    assert list(phrases) == keys
    assert {key for key in keys if len(phrases[key]) < 3} == {"dated_on"}


def test_every_group_belongs_to_a_text_of_its_editions():
    for group, years in (("narrative", [2012]), ("six_parts", [2020, 2025])):
        for year in years:
            keys = {plan.key for plan in edition_for(year).texts}
            assert set(LIBRARY[group]) <= keys


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("filled", [False, True], ids=["empty year", "busy year"])
def test_every_wording_can_be_filled(workspace, busy, year, filled):
    if filled:
        busy(year)
    phrases = annual_report(workspace, year).phrases
    for key, some in phrases.items():
        for phrase in some:
            text = text_of(phrase)
            assert text.strip(), (key, phrase.label)
            assert not re.search(r"[{}]|None|，，|。。|，。|其中。", text), (key, text)


@pytest.mark.parametrize(("name", "entry"), ENTRIES, ids=[name for name, _ in ENTRIES])
def test_no_number_is_typed(name, entry):
    words = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|1月1日|12月31日", "", entry["text"])

    assert not re.search(r"\d", words), name
    assert not re.search(r"绝密|机密|截止|帐|登陆|[×X]{2}", words), name


def test_labels_of_a_text_differ():
    for texts in LIBRARY.values():
        for entries in texts.values():
            labels = [one["label"] for one in entries]
            assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(("name", "entry"), ENTRIES, ids=[name for name, _ in ENTRIES])
def test_situation_and_condition_go_together(name, entry):
    always = entry["situation"] in {"任何年份", "没有收到专门通知"}

    assert always == ("when" not in entry), name


def test_fitting_ones_come_first(workspace, busy):
    busy(2025)
    for some in annual_report(workspace, 2025).phrases.values():
        fits = [phrase.fits for phrase in some]
        assert fits == sorted(fits, reverse=True)


def test_first_application_ever_is_recognised(fitting, put):
    put("publication", published_on=DAY(2024, 3, 5))
    assert "首次收到申请" not in fitting("applications")
    assert "没有收到申请" in fitting("applications")

    put("application", received_on=DAY(2025, 3, 5))
    assert "首次收到申请" in fitting("applications")

    put("application", received_on=DAY(2024, 3, 5))
    assert "首次收到申请" not in fitting("applications")


def test_more_and_fewer_items_than_last_year_are_recognised(fitting, put):
    assert {"公开数量增加", "公开数量减少"}.isdisjoint(fitting("publication"))
    put("publication", published_on=DAY(2024, 3, 5))
    assert "公开数量减少" in fitting("publication")
    put("publication", published_on=DAY(2025, 3, 5))
    assert {"公开数量增加", "公开数量减少"}.isdisjoint(fitting("publication"))
    put("publication", published_on=DAY(2025, 3, 6))
    assert "公开数量增加" in fitting("publication")


def test_open_problems_of_inspections_are_recognised(fitting, put):
    assert "督查问题尚未整改完" not in fitting("supervision")
    put("inspection", inspected_on=DAY(2025, 6, 20), problem="未更新", rectified_on=DAY(2025, 7, 1))
    assert "督查问题全部整改" in fitting("supervision")
    put("inspection", inspected_on=DAY(2025, 7, 20), problem="未存档")
    assert "督查问题全部整改" not in fitting("supervision")
    assert "督查问题尚未整改完" in fitting("supervision")


def test_overdue_answers_and_complaints_are_recognised(fitting, put):
    assert "有申请逾期" not in fitting("applications")
    assert "没有收到投诉举报" in fitting("supervision")

    put("application", received_on=DAY(2025, 3, 5))
    put("complaint", received_on=DAY(2025, 5, 10))

    assert "有申请逾期" in fitting("applications")
    assert "有申请逾期" in fitting("problems")
    assert "没有收到投诉举报" not in fitting("supervision")


def test_fees_and_lost_cases_are_recognised(fitting, put):
    assert "没有收费、没有其他事项" in fitting("others")
    put(
        "application",
        received_on=DAY(2025, 3, 5),
        answered_on=DAY(2025, 3, 20),
        outcome="granted",
        fee_yuan=400,
    )
    put("administrative_review", accepted_on=DAY(2025, 6, 1), result="结果纠正")

    assert "收取了信息处理费" in fitting("others")
    assert "没有收费、没有其他事项" not in fitting("others")
    assert "复议诉讼被纠正" in fitting("problems")


@pytest.mark.parametrize("year", YEARS)
def test_chosen_wordings_make_a_report_without_errors(workspace, busy, year):
    busy(year)
    report = annual_report(workspace, year)
    known = {one.id for one in report.findings}
    for key, some in report.phrases.items():
        if some:
            save_text(workspace, year, key, template_of(some[0].segments))

    after = annual_report(workspace, year)

    assert {one.id for one in after.findings} - known - {"C26"} == set()
