"""Worked amounts of 国办函〔2020〕109号."""

from decimal import Decimal

import pytest
from hypothesis import given, strategies

from models.rules.fees import fee_by_items, fee_by_pages, fee_of_item


@pytest.mark.parametrize(
    ("n", "yuan"),
    [
        *[(0, 0), (10, 0), (11, 100), (12, 200), (30, 2000), (31, 2200), (35, 3000)],
        *[(40, 4000), (41, 4300), (45, 5500), (50, 7000), (60, 11000)],
    ],
)
def test_month_total_by_items(n, yuan):
    assert fee_by_items(n) == Decimal(yuan)


@pytest.mark.parametrize(
    ("n", "yuan"),
    [(1, 0), (10, 0), (11, 100), (30, 100), (31, 200), (40, 200), (41, 300), (50, 300), (51, 400)],
)
def test_single_application(n, yuan):
    assert fee_of_item(n) == Decimal(yuan)


@pytest.mark.parametrize(
    ("pages", "yuan"),
    [
        *[(0, 0), (30, 0), (31, 10), (100, 700), (101, 720), (150, 1700)],
        *[(200, 2700), (201, 2740), (250, 4700)],
    ],
)
def test_one_application_by_pages(pages, yuan):
    assert fee_by_pages(pages) == Decimal(yuan)


@given(strategies.integers(1, 300))
def test_the_total_grows_by_the_fee_of_the_next_item(n):
    assert fee_by_items(n) - fee_by_items(n - 1) == fee_of_item(n)


def test_impossible_numbers_are_refused():
    for fee, number in ((fee_of_item, 0), (fee_by_items, -1), (fee_by_pages, -1)):
        with pytest.raises(ValueError, match=str(number)):
            fee(number)
