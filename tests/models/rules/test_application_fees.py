"""The fee of an application as a calculation."""

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.problems import UserError
from models.rules.fees import FeeBasis, fee_by_items, fee_by_pages, fee_calculation, fee_of_item

DAY = datetime.date(2025, 9, 1)


def lines(basis: FeeBasis, count: int, earlier: int = 0) -> list[tuple[str, int]]:
    found = fee_calculation(basis, count, DAY, earlier=earlier)
    return [(str(line.text), int(line.amount_yuan)) for line in found.lines]


def test_earlier_applications_of_the_month_count_in():
    assert lines(FeeBasis.ITEMS, 1, earlier=9) == [("本月第10件，不收费。", 0)]
    assert lines(FeeBasis.ITEMS, 1, earlier=10) == [("本月第11件，每件100元，计100元。", 100)]
    assert lines(FeeBasis.ITEMS, 1, earlier=30) == [("本月第31件，每件200元，计200元。", 200)]


def test_items_are_charged_band_by_band():
    assert lines(FeeBasis.ITEMS, 45) == [
        ("本月第1至10件，不收费。", 0),
        ("本月第11至30件，每件100元，计2000元。", 2000),
        ("本月第31至40件，每件200元，计2000元。", 2000),
        ("本月第41至45件，每件300元，计1500元。", 1500),
    ]


def test_pages_are_charged_band_by_band_for_each_application_alone():
    expected = [
        ("第1至30页，不收费。", 0),
        ("第31至100页，每页10元，计700元。", 700),
        ("第101至200页，每页20元，计2000元。", 2000),
        ("第201至250页，每页40元，计2000元。", 2000),
    ]

    assert lines(FeeBasis.PAGES, 250) == expected
    assert lines(FeeBasis.PAGES, 250, earlier=40) == expected


@pytest.mark.parametrize(
    ("n", "yuan"),
    [
        *[(10, 0), (11, 100), (12, 200), (30, 2000), (31, 2200), (35, 3000), (40, 4000)],
        *[(41, 4300), (45, 5500), (50, 7000), (60, 11000)],
    ],
)
def test_worked_amounts_by_items(n, yuan):
    assert fee_calculation(FeeBasis.ITEMS, n, DAY).total_yuan == yuan


@pytest.mark.parametrize(
    ("pages", "yuan"),
    [(30, 0), (31, 10), (100, 700), (101, 720), (150, 1700), (200, 2700), (201, 2740), (250, 4700)],
)
def test_worked_amounts_by_pages(pages, yuan):
    assert fee_calculation(FeeBasis.PAGES, pages, DAY).total_yuan == yuan


def test_an_exempt_fee_is_still_calculated():
    found = fee_calculation(FeeBasis.ITEMS, 1, DAY, earlier=10, exemption="低保户")

    assert (found.total_yuan, found.payable_yuan) == (Decimal(100), Decimal(0))


def test_before_2021_there_was_no_fee():
    with pytest.raises(UserError, match="信息处理费自 2021-01-01 起收取"):
        fee_calculation(FeeBasis.ITEMS, 1, datetime.date(2020, 12, 31))


def test_nothing_costs_nothing_but_is_no_calculation():
    with pytest.raises(UserError, match="请填写计费的件数或者页数"):
        fee_calculation(FeeBasis.PAGES, 0, DAY)


@given(st.integers(1, 120), st.integers(0, 120))
def test_the_calculation_adds_up_to_the_tiers(count, earlier):
    by_items = fee_calculation(FeeBasis.ITEMS, count, DAY, earlier=earlier)

    assert by_items.total_yuan == fee_by_items(earlier + count) - fee_by_items(earlier)
    assert fee_calculation(FeeBasis.PAGES, count, DAY).total_yuan == fee_by_pages(count)
    assert by_items.lines[-1].rate_yuan == fee_of_item(earlier + count)
