import datetime
from decimal import Decimal

import pytest

from models.figures.duty import DutyKind
from models.problems import UserError
from models.records import BY_KEY
from models.records.saved_view import BUILT_IN
from models.store.changes import undo
from models.store.reading import Filter
from models.store.views import (
    View,
    built_in_views,
    delete_view,
    own_views,
    rename_view,
    save_view,
)

EVERY_KIND_OF_VALUE = (
    Filter("received_on", "between", (datetime.date(2018, 3, 1), None)),
    Filter("method", "one_of", ("当面", "邮寄")),
    Filter("content", "contains", ("决算",)),
    Filter("fee_yuan", "between", (Decimal("0.50"), Decimal(20))),
    Filter("answered_on", "blank"),
    Filter("outcome", "one_of", ("granted",)),
)


@pytest.mark.parametrize("key", BUILT_IN)
def test_views_that_come_along_name_fields_and_duties_that_exist(key):
    fields = BY_KEY[key].names
    assert len({view.name for view in BUILT_IN[key]}) == len(BUILT_IN[key])
    for view in BUILT_IN[key]:
        assert {one.name for one in view.conditions} <= set(fields)
        assert set(view.kinds) <= set(DutyKind)
        assert view.conditions or view.duties


def test_this_month_and_year_are_those_of_the_day_it_is_opened():
    month, year, *_ = built_in_views("notice", datetime.date(2020, 2, 29))

    assert (month.name, year.name) == ("本月", "本年")
    assert month.filters[0].values == (datetime.date(2020, 2, 1), datetime.date(2020, 2, 29))
    assert year.filters[0].values == (datetime.date(2020, 1, 1), datetime.date(2020, 12, 31))


def test_a_view_comes_back_as_it_was_saved(workspace):
    view = View(
        "三月以后",
        EVERY_KIND_OF_VALUE,
        search="低保",
        sort=(("received_on", True),),
        columns=("content", "received_on", "status"),
        every_year=True,
        duties="overdue",
        kinds=("answer",),
    )
    save_view(workspace, "application", view)

    (kept,) = own_views(workspace, "application")

    assert kept.is_own
    assert View(*(getattr(kept, name) for name in View.__slots__[:8])) == view
    assert own_views(workspace, "notice") == ()


def test_several_values_and_yes_or_no_come_back_too(workspace):
    filters = (
        Filter("channels", "one_of", ("政府网站",)),
        Filter("normative", "one_of", (True,)),
    )
    save_view(workspace, "publication", View("网站", filters))

    assert own_views(workspace, "publication")[0].filters == filters


def test_what_the_register_no_longer_has_is_left_out(workspace):
    gone = View("旧", (Filter("gone", "blank"),), sort=(("gone", True),), columns=("gone", "title"))
    save_view(workspace, "notice", gone)

    (kept,) = own_views(workspace, "notice")

    assert (kept.filters, kept.sort, kept.columns) == ((), (), ("title",))


def test_a_view_of_the_same_name_gives_way(workspace):
    save_view(workspace, "notice", View("村口", search="村口"))
    save_view(workspace, "notice", View("村口", search="东村"))
    save_view(workspace, "complaint", View("村口"))

    assert [view.search for view in own_views(workspace, "notice")] == ["东村"]


def test_a_view_is_renamed_and_deleted_and_brought_back(workspace):
    save_view(workspace, "notice", View("村口"))
    save_view(workspace, "notice", View("东村"))
    first, second = own_views(workspace, "notice")
    assert {first.name, second.name} == {"村口", "东村"}

    rename_view(workspace, "notice", first, " 西村 ")
    with pytest.raises(UserError, match="已经有名为“西村”的视图"):
        rename_view(workspace, "notice", second, "西村")
    delete_view(workspace, second)
    assert [view.name for view in own_views(workspace, "notice")] == ["西村"]

    undo(workspace)
    assert len(own_views(workspace, "notice")) == 2


@pytest.mark.parametrize(
    ("name", "sentence"), [("  ", "必须填写"), ("视" * 41, "最多 40 个")], ids=["blank", "long"]
)
def test_a_name_that_will_not_do_is_refused(workspace, name, sentence):
    with pytest.raises(UserError, match=sentence):
        save_view(workspace, "notice", View(name))
    save_view(workspace, "notice", View("村口"))
    with pytest.raises(UserError, match=sentence):
        rename_view(workspace, "notice", own_views(workspace, "notice")[0], name)
