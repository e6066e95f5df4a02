"""The holidays that the law itself names, for years whose arrangement is not announced yet.

Heavy to import (the lunar calendar): `working_days` asks for it only when such a year comes up.
"""

import datetime

from holidays.countries.china import China

_SATURDAY = 5
_ONE_DAY = datetime.timedelta(days=1)


def legal_holidays(year: int) -> dict[datetime.date, str]:
    """Return the days off that the law names in a year, each with its name.

    Only days of the law, neither substitutes nor exchanged days; known for 1950 to 2100.

    Source:
        《全国年节及纪念日放假办法》第二条: 11 days from 2008 and from 2014, 13 days from 2025.
    """
    # The language is named because the package would follow the machine's.
    found = China(years=year, observed=False, language="zh_CN")  # type: ignore[no-untyped-call]
    return {
        day: name.replace("农历除夕", "除夕").replace("; ", "、")
        for day, name in sorted(found.items())
        if "调休" not in name
    }


def substitute_holidays(year: int) -> dict[datetime.date, str]:
    """Return the working days off in place of legal holidays that fall on a weekend.

    Where they will lie is decided by the yearly notice; taken here is the next working day.

    Source:
        《全国年节及纪念日放假办法》第六条.
    """
    legal = legal_holidays(year)
    substitutes: dict[datetime.date, str] = {}
    for holiday, name in legal.items():
        if holiday.weekday() < _SATURDAY:
            continue
        day = holiday
        while day.weekday() >= _SATURDAY or day in legal or day in substitutes:
            day += _ONE_DAY
        substitutes[day] = f"{name}补假"
    return substitutes
