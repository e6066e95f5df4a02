"""What cannot happen to an application, and what should not."""

import datetime
import re

import pytest

from models.problems import Severity, UserError
from models.rules.application_events import Event, EventKind
from models.rules.application_order import order_of_events, possible_kinds, refuse_impossible
from models.rules.working_days import WorkingDays

CALENDAR = WorkingDays()
DAY = datetime.date.fromisoformat
TODAY = DAY("2026-11-23")


def event(text: str, **values: object) -> Event:
    kind, on = text.split()
    return Event(EventKind[kind], DAY(on), **values)


def found(texts: list[str | Event], severity: Severity = Severity.ERROR) -> list[str]:
    events = [event(one) if isinstance(one, str) else one for one in texts]
    return [
        str(one.message)
        for one in order_of_events(events, CALENDAR, TODAY)
        if one.severity is severity
    ]


RECEIVED = "RECEIVED 2025-09-19"
GRANTED = event("ANSWERED 2025-10-20", outcome="granted")
EXTENSION = [RECEIVED, "EXTENSION_APPROVED 2025-10-20", "EXTENSION_TOLD 2025-10-20"]
CONSULTED = [RECEIVED, event("THIRD_PARTY_ASKED 2025-09-22", party="甲")]
EXPLAINED = [RECEIVED, "REASONS_ASKED 2025-09-22", "REASONS_GIVEN 2025-09-24"]


@pytest.mark.parametrize(
    ("events", "reason"),
    [
        ([RECEIVED, event("ANSWERED 2025-09-18", outcome="granted")], "早于收到申请"),
        (["RECEIVED 2008-04-30"], "早于《政府信息公开条例》施行日期"),
        ([RECEIVED, "RECEIVED 2025-09-22"], "只登记一次收到.*第三十一条"),
        (["RECEIVED 2026-12-01"], "还没有到"),
        ([RECEIVED, "EXTENSION_APPROVED 2025-10-24"], r"2025-10-23.*第三十三条第二款"),
        ([*EXTENSION, "EXTENSION_APPROVED 2025-10-21"], "延期只能一次.*第三十三条第二款"),
        ([RECEIVED, event("EXTENSION_APPROVED 2025-10-20", days=21)], "最多20个工作日"),
        (
            ["RECEIVED 2018-09-21", event("EXTENSION_APPROVED 2018-10-10", days=16)],
            "最多15个工作日.*492",
        ),
        ([RECEIVED, "EXTENSION_TOLD 2025-10-20"], "没有待告知的延期"),
        ([RECEIVED, "EXTENSION_REVOKED 2025-10-20"], "没有延期"),
        ([RECEIVED, "CORRECTION_RECEIVED 2025-09-22"], "没有等待补正的告知"),
        (
            [RECEIVED, "CORRECTION_ASKED 2025-09-22", "CORRECTION_ASKED 2025-09-23"],
            "不能再次告知",
        ),
        (
            [
                RECEIVED,
                event("CORRECTION_ASKED 2025-09-22", days=5),
                "NOT_CORRECTED 2025-09-28",
            ],
            "补正期限至 2025-09-28，还没有届满",
        ),
        (
            [RECEIVED, "CORRECTION_ASKED 2025-09-22", "EXTENSION_APPROVED 2025-09-23"],
            "停止计算期间",
        ),
        ([RECEIVED, "THIRD_PARTY_ANSWERED 2025-09-22"], "请先登记征求意见.*第三十二条"),
        ([*CONSULTED, "AGENCY_ANSWERED 2025-09-24"], "没有尚未答复的“征求共同制作机关意见”"),
        ([*CONSULTED, "THIRD_PARTY_SILENT 2025-09-30"], "期限至 2025-10-17，还没有届满"),
        (["RECEIVED 2018-09-21", "AGENCY_ASKED 2018-09-25"], "没有“征求共同制作机关意见”的规定"),
        (["RECEIVED 2018-09-21", "REASONS_ASKED 2018-09-25"], "没有“要求说明理由”的规定"),
        ([RECEIVED, "REASONS_GIVEN 2025-09-22"], "没有要求申请人说明理由"),
        ([*EXPLAINED[:2], event("POSTPONED 2025-09-24", days=5)], "请先登记申请人说明理由"),
        ([*EXPLAINED, "POSTPONED 2025-09-25"], "请填写延迟答复的合理期限"),
        (["RECEIVED 2020-12-01", "FEE_NOTICED 2020-12-31"], "信息处理费自 2021-01-01 起收取"),
        ([RECEIVED, "FEE_PAID 2025-09-24"], "请先登记发出收费通知"),
        ([RECEIVED, "FEE_NOTICED 2025-09-22", "FEE_NOTICED 2025-09-23"], "不能再次通知"),
        ([RECEIVED, "FEE_NOTICED 2025-09-22", "FEE_UNPAID 2025-10-22"], "缴费期限至 2025-10-22"),
        ([RECEIVED, "MERGED 2025-09-22", "MERGED 2025-09-23"], "已经并案"),
        ([RECEIVED, "ANSWERED 2025-10-20"], "请填写办理结果"),
        ([RECEIVED, event("ANSWERED 2025-10-20", outcome="胡说")], "胡说"),
        ([RECEIVED, "DELIVERED 2025-10-20"], "还没有答复"),
        ([RECEIVED, "REOPENED 2025-10-20"], "还没有答复"),
        ([RECEIVED, GRANTED, event("ANSWERED 2025-10-21", outcome="granted")], "重新办理"),
        ([RECEIVED, GRANTED, "WITHDRAWN 2025-10-21"], "已于 2025-10-20 办结"),
    ],
)
def test_the_impossible_is_refused_with_its_reason(events, reason):
    (sentence,) = found(events)

    assert re.search(reason, sentence), sentence


@pytest.mark.parametrize(
    ("events", "reason"),
    [
        (["RECEIVED 2026-02-09", "CORRECTION_ASKED 2026-02-26"], "7个工作日内（2026-02-25 前）"),
        (
            [
                RECEIVED,
                "CORRECTION_ASKED 2025-09-22",
                "CORRECTION_RECEIVED 2025-09-23",
                "CORRECTION_ASKED 2025-09-24",
            ],
            "一次性告知",
        ),
        ([*EXTENSION[:2], "EXTENSION_TOLD 2025-10-24"], "现在告知不起作用"),
        ([RECEIVED, "THIRD_PARTY_ASKED 2025-10-24"], "不再扣除时间"),
        ([RECEIVED, "FEE_NOTICED 2025-10-24"], "应在答复期限（2025-10-23）内发出"),
        ([RECEIVED, "CORRECTION_ASKED 2025-09-22", GRANTED], "现在等待补正"),
        ([*CONSULTED, GRANTED], "意见还没有全部收到"),
        ([RECEIVED, GRANTED, "REOPENED 2026-02-09"], "已计入2025年度报告"),
    ],
)
def test_the_doubtful_is_only_said(events, reason):
    (sentence,) = found(events, Severity.WARNING)

    assert reason in sentence
    assert found(events) == []


@pytest.mark.parametrize(
    "events",
    [
        ["RECEIVED 2026-02-09", "CORRECTION_ASKED 2026-02-25"],
        [*EXTENSION, "EXTENSION_REVOKED 2025-10-21", "EXTENSION_APPROVED 2025-10-22"],
        [*CONSULTED, "THIRD_PARTY_SILENT 2025-10-17"],
        [RECEIVED, "FEE_NOTICED 2025-09-22", "FEE_UNPAID 2025-10-23"],
        [*EXPLAINED, event("POSTPONED 2025-09-25", days=5)],
        [RECEIVED, GRANTED, "DELIVERED 2025-10-21", "REOPENED 2025-12-09"],
        [RECEIVED, event("CORRECTION_ASKED 2025-09-22", days=5), "NOT_CORRECTED 2025-09-29"],
    ],
)
def test_what_the_law_provides_for_passes(events):
    assert found(events) == []
    assert found(events, Severity.WARNING) == []


def test_an_old_mistake_does_not_stand_in_the_way():
    wrong = [event(RECEIVED), event("CORRECTION_RECEIVED 2025-09-22")]

    assert refuse_impossible(wrong, [*wrong, GRANTED], CALENDAR) == ()
    with pytest.raises(UserError, match="没有等待补正的告知"):
        refuse_impossible(wrong[:1], wrong, CALENDAR)


def test_the_menu_offers_what_can_follow():
    offered = possible_kinds([event(RECEIVED)], CALENDAR, DAY("2025-09-22"))

    assert EventKind.CORRECTION_ASKED in offered
    assert EventKind.ANSWERED in offered
    assert not {EventKind.RECEIVED, EventKind.FEE_PAID, EventKind.DELIVERED} & set(offered)
    assert possible_kinds([event(RECEIVED), GRANTED], CALENDAR, DAY("2025-10-21")) == (
        EventKind.LINKED,
        EventKind.DELIVERED,
        EventKind.REOPENED,
    )
    assert possible_kinds([], CALENDAR, DAY("2025-10-21")) == (EventKind.RECEIVED,)
    old = possible_kinds([event("RECEIVED 2018-09-21")], CALENDAR, DAY("2018-09-25"))
    assert EventKind.ANSWERED in old
