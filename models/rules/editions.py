"""Which law and which form of report hold for a day or a year."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from models.problems import UserError

FIRST_YEAR = 2008
"""The first year of which a report is due: 《条例》 came into force on 1 May 2008."""

STATISTICS_2014_NUMBER = "国办发〔2014〕32号"


class EditionKey(StrEnum):
    """The form of the annual report, by the year it reports on."""

    NARRATIVE_2008 = "narrative-2008"
    TRIAL_2019 = "trial-2019"
    STATUTORY_2021 = "statutory-2021"


@dataclass(frozen=True, slots=True)
class Regulation:
    """One version of 《中华人民共和国政府信息公开条例》 with the periods it sets.

    Attributes:
        order_number: number of the State Council order that issued or revised it.
        in_force_on: its first day.
        answer_days: working days to answer an application.
        extension_days: working days an extension adds at most.
        correction_days: working days to ask for a correction; None where it sets no limit.
        consultation_days: working days a third party has to reply; None where it sets no limit.
        publication_days: working days to publish, counted from formation or change.
        articles: the article behind each of `answer`, `extension`, `correction`,
            `consultation`, `publication` and `report`.
    """

    order_number: int
    in_force_on: datetime.date
    answer_days: int
    extension_days: int
    correction_days: int | None
    consultation_days: int | None
    publication_days: int
    articles: Mapping[str, str]

    @property
    def name(self) -> str:
        """The full name with the number of its order, as a document cites it."""
        return f"《中华人民共和国政府信息公开条例》（国务院令第{self.order_number}号）"

    def cite(self, topic: str) -> str:
        """Return the short citation of the article on a topic, with the version.

        Raises:
            KeyError: this version has no article on the topic.
        """
        return f"《条例》（国务院令第{self.order_number}号）{self.articles[topic]}"


REGULATION_2007 = Regulation(
    order_number=492,
    in_force_on=datetime.date(2008, 5, 1),
    answer_days=15,
    extension_days=15,
    correction_days=None,
    consultation_days=None,
    publication_days=20,
    articles=MappingProxyType(
        {
            "answer": "第二十四条第二款",
            "extension": "第二十四条第二款",
            "correction": "第二十一条第（四）项",
            "consultation": "第二十四条第三款",
            "publication": "第十八条",
            "report": "第三十一条",
        }
    ),
)
REGULATION_2019 = Regulation(
    order_number=711,
    in_force_on=datetime.date(2019, 5, 15),
    answer_days=20,
    extension_days=20,
    correction_days=7,
    consultation_days=15,
    publication_days=20,
    articles=MappingProxyType(
        {
            "answer": "第三十三条第二款",
            "extension": "第三十三条第二款",
            "correction": "第三十条",
            "consultation": "第三十三条第三款",
            "publication": "第二十六条",
            "report": "第四十九条",
        }
    ),
)
REGULATIONS = (REGULATION_2007, REGULATION_2019)


@dataclass(frozen=True, slots=True)
class FormatNotice:
    """The notice that prescribes the form of the report; its text is its number."""

    number: str
    title: str
    issued_in: int

    def __str__(self) -> str:
        """Return the number, such as 国办公开办函〔2021〕30号."""
        return self.number


FORMAT_2019 = FormatNotice(
    "国办公开办函〔2019〕60号", "关于政府信息公开工作年度报告有关事项的通知", 2019
)
FORMAT_2021 = FormatNotice(
    "国办公开办函〔2021〕30号", "中华人民共和国政府信息公开工作年度报告格式", 2021
)


def edition_of(year: int) -> EditionKey:
    """Return the form of the report on a year; the latest form holds until another is issued.

    Raises:
        UserError: before 2008, when no report was due.

    Source:
        国办公开办函〔2019〕60号 for 2019 and 2020; 国办公开办函〔2021〕30号 from 2021.
    """
    if year < FIRST_YEAR:
        raise UserError(
            "{year}年《政府信息公开条例》尚未施行，没有年度报告，请选择{first}年或以后的年份。",
            year=year,
            first=FIRST_YEAR,
        )
    if year >= FORMAT_2021.issued_in:
        return EditionKey.STATUTORY_2021
    if year >= FORMAT_2019.issued_in:
        return EditionKey.TRIAL_2019
    return EditionKey.NARRATIVE_2008


def regulation_of(day: datetime.date) -> Regulation:
    """Return the version of 《条例》 in force on a day.

    Raises:
        UserError: before 2008-05-01.

    Source:
        国务院令第492号 (2008-05-01 to 2019-05-14); 国务院令第711号 (from 2019-05-15).
    """
    for regulation in reversed(REGULATIONS):
        if day >= regulation.in_force_on:
            return regulation
    raise UserError(
        "{day} 早于《政府信息公开条例》施行日期 {first}，请检查年份。",
        day=day,
        first=REGULATION_2007.in_force_on,
    )


def format_notice_of(year: int) -> FormatNotice | None:
    """Return the notice that prescribes the form of the report on a year; None before 2019.

    Raises:
        UserError: before 2008.
    """
    match edition_of(year):
        case EditionKey.STATUTORY_2021:
            return FORMAT_2021
        case EditionKey.TRIAL_2019:
            return FORMAT_2019
        case EditionKey.NARRATIVE_2008:
            return None


def has_statistics_2014(year: int) -> bool:
    """Tell whether the report on a year carries 《政府信息公开情况统计表》.

    Source:
        国办发〔2014〕32号, for the reports on 2014 to 2018.
    """
    return 2014 <= year <= 2018  # noqa: PLR2004 - the years of the notice


def report_due(year: int, month_and_day: tuple[int, int] | None = None) -> datetime.date:
    """Return the day by which the report on a year is due, in the year after it.

    Args:
        year: the year reported on.
        month_and_day: what the county's notice set for the office, instead of the usual date.

    Raises:
        UserError: before 2008.
        ValueError: there is no such month and day.

    Source:
        《条例》(2007) 第三十一条: 31 March; 《条例》(2019) 第四十九条: 31 January, which binds
        county departments and which townships follow in practice.
    """
    usual = (3, 31) if edition_of(year) is EditionKey.NARRATIVE_2008 else (1, 31)
    month, day = month_and_day or usual
    return datetime.date(year + 1, month, day)
