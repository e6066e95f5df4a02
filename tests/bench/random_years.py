"""Random records of a year, as an office may log them; the same for the same chance."""

import datetime
from decimal import Decimal

from models.records.publication import CATEGORIES, CHANNELS
from models.rules.outcomes import APPLICANT_TYPES, outcomes_of_year

FIRST, LAST = 2008, 2025
NOTICE_CATEGORIES = ("工作动态", "公示公告", "重要会议及通知精神", "惠农政策落实", "财务公开")
CHANNEL_TYPES = ("投诉信箱", "举报电话", "监督电话", "网上信箱", "领导信箱", "12345", "其他")
INDICATORS = {
    "行政许可处理决定数": "table2.licences",
    "行政处罚处理决定数": "table2.penalties",
    "行政强制处理决定数": "table2.coercive_measures",
    "行政事业性收费金额(万元)": "table2.fees_wan_yuan",
    "政策解读稿件数": "statistics_2014.policy_explanations",
    "回应公众关注热点或重大舆情数": "statistics_2014.responses",
    "查阅点数": "statistics_2014.reading_points",
    "专职人员数": "statistics_2014.full_time_staff",
}
RESULTS = {"结果维持": "upheld", "结果纠正": "corrected", "其他结果": "other"}
KEYS = {label: key for key, label in APPLICANT_TYPES.items()}


def records_of_year(chance, year):
    """Random records that belong to a year; in one year of six nothing at all."""
    if not chance.randrange(6):
        return
    size = chance.choice((1, 3, 6))
    first = datetime.date(year, 5 if year == FIRST else 1, 1)
    days = (datetime.date(year, 12, 31) - first).days

    def day():
        return first + datetime.timedelta(days=chance.randrange(days + 1))

    for _ in range(chance.randrange(3 * size)):
        yield "publication", _publication(chance, day())
    for _ in range(chance.randrange(2 * size)):
        yield (
            "notice",
            {
                "title": "低保公示",
                "category": chance.choice((*NOTICE_CATEGORIES, "村务")),
                "place": chance.choice(("镇政务公开栏", "村口")),
                "posted_on": day(),
            },
        )
    for _ in range(chance.randrange(2 * size)):
        yield "application", _application(chance, day())
    for _ in range(chance.randrange(size)):
        yield "complaint", _complaint(chance, day())
    for register in ("administrative_review", "lawsuit"):
        if not chance.randrange(3):
            yield register, _dispute(chance, register, day())
    yield from _supervision(chance, day)
    yield from _annual_figures(chance, year)


def _annual_figures(chance, year):
    for indicator in INDICATORS:
        if not chance.randrange(3):
            value = Decimal(chance.randrange(400)) / (100 if "万元" in indicator else 1)
            yield "annual_figure", {"year": year, "indicator": indicator, "value": value}


def _publication(chance, day):
    normative = chance.choice((None, False, True))
    later = day + datetime.timedelta(days=chance.randrange(900))
    return {
        "title": "工作要点",
        "category": chance.choice((*CATEGORIES[:6], "村务信息")),
        "published_on": day,
        "formed_on": chance.choice((None, day - datetime.timedelta(days=chance.randrange(30)))),
        "channels": tuple(chance.sample(CHANNELS, chance.randrange(1, 4))),
        "normative": normative,
        "repealed_on": later if normative and not chance.randrange(3) else None,
        "disclosure": chance.choice((None, None, "主动公开", "依申请公开", "不予公开")),
    }


def _application(chance, day):
    answered = None
    if chance.randrange(5):
        answered = day + datetime.timedelta(days=chance.randrange(60))
    outcome = chance.choice(outcomes_of_year(answered.year)).code if answered else None
    return {
        "applicant": "张三",
        "applicant_type": chance.choice(tuple(KEYS)),
        "method": chance.choice(("当面", "邮寄", "平信", "网络", "传真")),
        "received_on": day,
        "content": "上年决算",
        "answered_on": answered,
        "outcome": outcome,
        "fee_yuan": Decimal(chance.randrange(1, 90_000)) / 100 if not chance.randrange(4) else None,
    }


def _complaint(chance, day):
    closed = chance.choice((None, day + datetime.timedelta(days=chance.randrange(90))))
    return {
        "received_on": day,
        "channel_type": chance.choice(CHANNEL_TYPES),
        "summary": "公开栏没有更新",
        "about_disclosure": chance.choice((None, True, False)),
        "closed_on": closed,
        "result": "属实" if closed else None,
    }


def _dispute(chance, register, day):
    result = chance.choice((*RESULTS, "尚未审结"))
    later = day + datetime.timedelta(days=chance.randrange(300))
    values = {
        "accepted_on": day,
        "result": result,
        "closed_on": chance.choice((None, later)) if result in RESULTS else None,
    }
    if register == "lawsuit":
        values["lawsuit_kind"] = chance.choice(("未经复议直接起诉", "复议后起诉"))
    return values


def _supervision(chance, day):
    for _ in range(chance.randrange(3)):
        on = day()
        mended = chance.choice((None, on + datetime.timedelta(days=chance.randrange(60))))
        problem = chance.choice((None, "无", "栏目空白"))
        yield (
            "inspection",
            {
                "inspected_on": on,
                "inspected": "各村公开栏",
                "problem": problem,
                "rectified_on": mended if problem == "栏目空白" else None,
            },
        )
    for _ in range(chance.randrange(3)):
        people = chance.choice((None, chance.randrange(90)))
        kind = chance.choice(("会议", "培训"))
        yield "meeting", {"kind": kind, "held_on": day(), "name": "推进会", "people": people}
    if not chance.randrange(4):
        yield (
            "complaint_channel",
            {
                "channel_type": chance.choice(CHANNEL_TYPES),
                "name": "信箱",
                "address": "门口",
                "opened_on": day(),
            },
        )
