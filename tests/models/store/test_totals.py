"""Sums of what a table lists."""

import datetime
from decimal import Decimal

from models.store.reading import Query
from models.store.totals import totals


def test_sums_are_of_what_the_query_finds(workspace, put):
    put("meeting", people=30)
    put("meeting", people=12, name="培训")
    put("meeting", people=7, held_on=datetime.date(2017, 1, 1))
    put("meeting")

    assert totals(workspace, Query("meeting", year=2018)) == {"people": 42}
    assert totals(workspace, Query("meeting", search="培训")) == {"people": 12}


def test_money_is_added_exactly(workspace, put):
    put("application", fee_yuan=Decimal("0.10"))
    put("application", fee_yuan=Decimal("0.20"))

    assert totals(workspace, Query("application")) == {"fee_yuan": Decimal("0.30")}


def test_nothing_listed_sums_to_nothing(workspace):
    assert totals(workspace, Query("meeting")) == {"people": 0}
    assert totals(workspace, Query("publication")) == {}
