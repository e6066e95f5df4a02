"""How long a notice hangs: usual periods with their sources, and the last day of a period."""

import datetime
from dataclasses import dataclass

from models.rules.working_days import DueDate, WorkingDays

WORKING = "工作日"
CALENDAR = "自然日"
UNITS = (WORKING, CALENDAR)

USUAL_DAYS = 7
"""Working days of a notice for which nothing else is set, as counties have it."""


@dataclass(frozen=True, slots=True)
class NoticePeriod:
    """What a kind of notice has to hang, at least.

    Attributes:
        name: what is made known.
        days: the least number of days; None where the office itself sets it.
        unit: `WORKING` or `CALENDAR`.
        source: the rule that says so; empty where none does.
        in_force_on: first day of that rule.
    """

    name: str
    days: int | None
    unit: str
    source: str = ""
    in_force_on: datetime.date = datetime.date.min


NOTICE_PERIODS = (
    NoticePeriod("一般公示", None, WORKING),
    NoticePeriod(
        "低保、特困初审公示",
        7,
        WORKING,
        "《社会救助暂行办法》第十一条，天数按县里通行的7个工作日",
        datetime.date(2014, 5, 1),
    ),
    NoticePeriod(
        "征收土地预公告",
        10,
        WORKING,
        "《土地管理法实施条例》第二十六条",
        datetime.date(2021, 9, 1),
    ),
    NoticePeriod(
        "征地补偿安置方案公告",
        30,
        CALENDAR,
        "《土地管理法实施条例》第二十八条",
        datetime.date(2021, 9, 1),
    ),
    NoticePeriod(
        "干部任前公示",
        5,
        WORKING,
        "《党政领导干部选拔任用工作条例》",
        datetime.date(2014, 1, 14),
    ),
    NoticePeriod("宅基地审批公示", None, WORKING),
    NoticePeriod("村级事务公示", None, WORKING),
)
"""The periods that are offered; those without days follow the office's own setting.

Source:
    《土地管理法实施条例》(2021) 第二十六条、第二十八条; 《社会救助暂行办法》(2014) 第十一条;
    《党政领导干部选拔任用工作条例》: 任前公示 of five working days at least.
"""

PERIOD_NAMES = tuple(period.name for period in NOTICE_PERIODS)


def period_named(name: str | None, posted_on: datetime.date) -> NoticePeriod | None:
    """Return the period of a kind of notice put up on a day; None if no rule then in force has it.

    Where the rule came later, the office's own setting applies, as for any other notice.
    """
    found = next((period for period in NOTICE_PERIODS if period.name == name), None)
    if found is None or found.in_force_on <= posted_on:
        return found
    return NoticePeriod(found.name, None, WORKING)


def last_day(posted_on: datetime.date, days: int, unit: str, calendar: WorkingDays) -> DueDate:
    """Return the last day of a period; the day after posting is its first.

    Args:
        posted_on: 张贴日期, which is not counted.
        days: how many.
        unit: `WORKING` or `CALENDAR`.
        calendar: the working days.

    Source:
        民法典第二百零一条: 开始的当日不计入; 第二百零三条: a period of calendar days that would
        end on a day off ends on the working day after it.
    """
    if unit == WORKING:
        return calendar.add(posted_on, days)
    return calendar.last_day(posted_on, days)
