"""Taking over what was read of a past year's report: once, undoable, never silently."""

import datetime
from decimal import Decimal

import pytest

from models.imports.past_report_parts import PastFigure, PastReport, PastText
from models.messages import Message
from models.problems import UserError
from models.report.past_year import Standing, offers, take_over
from models.report.texts import own_texts
from models.store.changes import undo
from models.store.reading import Query, matching_ids, records

TYPES = ("natural", "company", "research", "welfare", "legal_service", "other")


def past(year=2021, texts=(), doubt=None, **values):
    paths = {
        **{f"table3.carried_out.{kind}": 0 for kind in TYPES},
        "table3.carried_out.natural": 2,
        "table2.licences": 31,
        "table2.fees_wan_yuan": Decimal("1.5"),
        **values,
    }
    figures = {
        path: PastFigure(path, value, str(value), "第1个表", doubt) for path, value in paths.items()
    }
    return PastReport("报告.docx", year, "statutory-2021", figures, (), tuple(texts), ())


def text(key="problems", words="力量不足。"):
    return PastText(key, "问题和改进", "存在的主要问题及改进情况", words)


def everything(workspace, report):
    return {one.key for one in offers(workspace, report)}


def figures(workspace, year):
    ids = matching_ids(workspace, Query("annual_figure", year=year))
    found = records(workspace, "annual_figure", ids)
    return {entry["indicator"]: entry["value"] for entry in found}


def test_carried_numbers_go_to_the_next_year_and_others_to_the_year(workspace):
    report = past(texts=[text()])
    take_over(workspace, report, everything(workspace, report))
    assert figures(workspace, 2022) == {
        "上年结转(自然人)": 2,
        **{
            f"上年结转({label})": 0
            for label in ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
        },
    }
    assert figures(workspace, 2021) == {
        "行政许可处理决定数": 31,
        "行政事业性收费金额(万元)": Decimal("1.5"),
    }
    assert own_texts(workspace, 2021) == {"problems": "力量不足。"}


def test_it_is_one_step_and_a_second_time_adds_nothing(workspace):
    report = past(texts=[text()])
    take_over(workspace, report, everything(workspace, report))
    assert {one.standing for one in offers(workspace, report)} == {Standing.SAME}
    take_over(workspace, report, everything(workspace, report))
    undo(workspace)
    assert figures(workspace, 2021) == figures(workspace, 2022) == {}
    assert own_texts(workspace, 2021) == {}


def test_only_what_is_chosen_is_stored(workspace):
    take_over(workspace, past(texts=[text()]), {"figure:2021:licences"})
    assert figures(workspace, 2021) == {"行政许可处理决定数": 31}
    assert figures(workspace, 2022) == {}


def test_another_number_is_replaced_only_if_chosen(workspace, put):
    put("annual_figure", year=2021, indicator="行政许可处理决定数", value=30)
    (offer,) = [one for one in offers(workspace, past()) if one.key == "figure:2021:licences"]
    assert (offer.now, offer.value, offer.standing) == (30, 31, Standing.OTHER)
    assert not offer.usual
    take_over(workspace, past(), {offer.key})
    assert figures(workspace, 2021)["行政许可处理决定数"] == 31


def test_a_number_that_the_log_counts_is_not_taken_unasked(workspace, put):
    put("application", received_on=datetime.date(2021, 5, 1))
    standing = {one.key: one.standing for one in offers(workspace, past())}
    assert standing["figure:2022:carried_in_natural"] is Standing.COUNTED
    assert standing["figure:2021:licences"] is Standing.NEW


def test_a_doubtful_number_is_not_taken_unasked(workspace):
    found = offers(workspace, past(doubt=Message("请对照原件。")))
    assert [one for one in found if one.usual] == []


def test_items_of_the_trial_form_are_last_years_number_and_the_change(workspace):
    report = past(
        2020, **{"table2_trial.licence_items_before": 40, "table2_trial.licence_items_change": -3}
    )
    take_over(workspace, report, {"figure:2020:licence_items"})
    assert figures(workspace, 2020) == {"行政许可项目数量": 37}


def test_braces_in_a_text_stay_words(workspace):
    report = past(texts=[text(words="写作 {{ x }} 的代号。")])
    take_over(workspace, report, {"text:2021:problems"})
    assert "{{ x }}" not in own_texts(workspace, 2021)["problems"]
    assert {one.standing for one in offers(workspace, report) if one.kind == "text"} == {
        Standing.SAME
    }


def test_texts_of_a_closed_year_stay(workspace, put):
    put("closing", year=2021)
    report = past(texts=[text()])
    (offer,) = [one for one in offers(workspace, report) if one.kind == "text"]
    assert offer.standing is Standing.CLOSED
    with pytest.raises(UserError, match="已结账"):
        take_over(workspace, report, {offer.key})


def test_a_report_without_a_year_is_not_taken_over(workspace):
    with pytest.raises(UserError, match="哪一年"):
        offers(workspace, past(None))
