"""信息处理费: what an applicant pays when requests are unreasonably many or large.

Charged either by items or by pages, never both; amounts are whole yuan as Decimal.
"""

import datetime
from decimal import Decimal

FEES_IN_FORCE_ON = datetime.date(2021, 1, 1)
"""The first day of 《政府信息公开信息处理费管理办法》 (国办函〔2020〕109号)."""

_FREE_ITEMS = 10
_FLAT_ITEMS = 30
_ITEM_STEP = 10
_YUAN_PER_STEP = 100
# Pages beyond the first number cost the second, in yuan each.
_PAGE_RATES = ((30, 10), (100, 20), (200, 40))


def fee_of_item(n: int) -> Decimal:
    """Return the fee in yuan of the nth application of one applicant in a calendar month.

    Raises:
        ValueError: n is below 1.

    Source:
        国办函〔2020〕109号: 1-10 free, 11-30 100 yuan, from 31 on 100 yuan more every ten.
    """
    if n < 1:
        raise ValueError(f"there is no item number {n}")
    if n <= _FREE_ITEMS:
        return Decimal(0)
    steps = max(0, -((_FLAT_ITEMS - n) // _ITEM_STEP))
    return Decimal(_YUAN_PER_STEP * (1 + steps))


def fee_by_items(n: int) -> Decimal:
    """Return the fee in yuan of all n applications of one applicant in a calendar month.

    Raises:
        ValueError: n is negative.

    Source:
        国办函〔2020〕109号, charging by items (按件计收), progressive on the excess.
    """
    if n < 0:
        raise ValueError(f"there are no {n} items")
    return sum((fee_of_item(item) for item in range(1, n + 1)), start=Decimal(0))


def fee_by_pages(p: int) -> Decimal:
    """Return the fee in yuan of one application answered with p pages.

    One side of A4 or smaller is one page; pages of several applications are not added up.

    Raises:
        ValueError: p is negative.

    Source:
        国办函〔2020〕109号, charging by quantity (按量计收): pages 1-30 free, 31-100 10 yuan,
        101-200 20 yuan, from 201 on 40 yuan each.
    """
    if p < 0:
        raise ValueError(f"there are no {p} pages")
    total = 0
    previous_rate = 0
    for beyond, rate in _PAGE_RATES:
        total += (rate - previous_rate) * max(0, p - beyond)
        previous_rate = rate
    return Decimal(total)
