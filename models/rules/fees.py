"""信息处理费: what an applicant pays when requests are unreasonably many or large.

Charged either by items or by pages, never both; amounts are whole yuan as Decimal.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import groupby

from models.messages import Message
from models.problems import UserError

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


class FeeBasis(StrEnum):
    """How a fee is charged; the value is the statutory word."""

    ITEMS = "按件计收"
    PAGES = "按量计收"


@dataclass(frozen=True, slots=True)
class FeeLine:
    """One band of a fee: numbers `first` to `last`, each at `rate_yuan`."""

    first: int
    last: int
    rate_yuan: Decimal
    text: Message

    @property
    def amount_yuan(self) -> Decimal:
        """What the band costs."""
        return self.rate_yuan * (self.last - self.first + 1)


@dataclass(frozen=True, slots=True)
class FeeCalculation:
    """A fee with how it comes about.

    Attributes:
        exemption: why nothing is charged; empty if the fee is charged.
    """

    basis: FeeBasis
    lines: tuple[FeeLine, ...]
    exemption: str = ""

    @property
    def total_yuan(self) -> Decimal:
        """The fee by the tiers."""
        return sum((line.amount_yuan for line in self.lines), start=Decimal(0))

    @property
    def payable_yuan(self) -> Decimal:
        """What the applicant has to pay."""
        return Decimal(0) if self.exemption else self.total_yuan


def fee_calculation(
    basis: FeeBasis,
    count: int,
    received_on: datetime.date,
    *,
    earlier: int = 0,
    exemption: str = "",
) -> FeeCalculation:
    """Return the fee of applications or pages, band by band.

    Args:
        basis: by items or by pages, never both.
        count: applications charged now, or pages of one application.
        received_on: the day the application was received.
        earlier: applications of the same person in the same calendar month before them; pages are
            counted for each application alone.
        exemption: why the office does not charge it.

    Raises:
        UserError: nothing is counted, or the application came before fees were in force.

    Source:
        国办函〔2020〕109号: by items or by quantity, progressive on the excess.
    """
    if received_on < FEES_IN_FORCE_ON:
        raise UserError(
            "这件申请 {received} 收到，信息处理费自 {first} 起收取，不能收费。",
            received=received_on,
            first=FEES_IN_FORCE_ON,
        )
    if count < 1 or earlier < 0:
        raise UserError("请填写计费的件数或者页数。")
    by_items = basis is FeeBasis.ITEMS
    start = earlier if by_items else 0
    counted = "本月第{numbers}件" if by_items else "第{numbers}页"
    bands = groupby(range(start + 1, start + count + 1), fee_of_item if by_items else _rate_of_page)
    lines = tuple(_fee_line(list(band), yuan, counted) for yuan, band in bands)
    return FeeCalculation(basis, lines, exemption)


def _rate_of_page(page: int) -> Decimal:
    return next(
        (Decimal(rate) for beyond, rate in reversed(_PAGE_RATES) if page > beyond), Decimal(0)
    )


def _fee_line(numbers: Sequence[int], yuan: Decimal, counted: str) -> FeeLine:
    first, last = numbers[0], numbers[-1]
    amount = yuan * (last - first + 1)
    each = "，不收费。" if not yuan else "，每{unit}{yuan}元，计{amount}元。"
    values = {
        "numbers": first if first == last else f"{first}至{last}",
        "unit": counted[-1],
        "yuan": yuan,
        "amount": amount,
    }
    return FeeLine(first, last, yuan, Message(counted + each, values))
