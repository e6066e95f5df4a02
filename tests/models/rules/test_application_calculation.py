"""The calculation of the last day as the clerk reads it."""

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from models.rules.application_calculation import calculation_of
from models.rules.application_events import Event, EventKind, article_of
from models.rules.application_life import life_of
from models.rules.working_days import WorkingDays

CALENDAR = WorkingDays()
DAY = datetime.date.fromisoformat


def event(kind: str, on: str, **values: object) -> Event:
    return Event(EventKind[kind], DAY(on), **values)


def written(*events: Event) -> list[tuple[str, int | None, str]]:
    return [
        (line.on.isoformat()[5:], line.effect, str(line.text))
        for line in calculation_of(events, CALENDAR)
    ]


def test_every_act_is_a_line_with_its_effect():
    lines = written(
        event("RECEIVED", "2025-09-01"),
        event("CORRECTION_ASKED", "2025-09-05", days=10),
        event("CORRECTION_RECEIVED", "2025-09-19"),
        event("THIRD_PARTY_ASKED", "2025-09-24", party="甲公司"),
        event("THIRD_PARTY_ANSWERED", "2025-10-14", party="甲公司"),
        event("EXTENSION_APPROVED", "2025-11-04", days=20),
        event("EXTENSION_TOLD", "2025-11-05"),
        event("TRANSFERRED", "2025-11-10", party="财政所"),
        event("ANSWERED", "2025-12-05", outcome="granted"),
        event("DELIVERED", "2025-12-08"),
    )

    assert lines == [
        (
            "09-01",
            20,
            "收到申请，适用国务院令第711号，自次日起20个工作日内答复，期限至2025-09-28。",
        ),
        (
            "09-05",
            None,
            "告知申请人补正，补正期限至2025-09-19；期限停止计算，收到补正后重新计算。",
        ),
        ("09-19", None, "收到补正，自次日起重新计算20个工作日，期限至2025-10-23。"),
        (
            "09-24",
            15,
            "征求第三方意见（甲公司），最迟2025-10-21答复，最多扣除15个工作日，期限暂至2025-11-13。",
        ),
        (
            "10-14",
            -5,
            "第三方答复（甲公司），征求意见共扣除10个工作日，期限至2025-11-06。",
        ),
        ("11-04", 0, "机构负责人同意延期，告知申请人后生效，期限暂仍为2025-11-06。"),
        ("11-05", 20, "告知申请人延期，延长20个工作日，期限至2025-12-04。"),
        ("11-10", 0, "转交承办（财政所），期限不变。"),
        ("12-05", 0, "已答复，超过期限1个工作日。"),
        ("12-08", 0, "答复已送达申请人。"),
    ]


def test_a_fee_stops_the_clock_and_starts_it_anew():
    lines = written(
        event("RECEIVED", "2025-09-01"),
        event("FEE_NOTICED", "2025-09-10"),
        event("LINKED", "2025-09-11"),
        event("FEE_PAID", "2025-09-19"),
        event("EXTENSION_APPROVED", "2025-10-22", days=5),
        event("EXTENSION_TOLD", "2025-10-24"),
        event("REASONS_ASKED", "2025-10-27"),
    )

    assert [line[1:] for line in lines[1:]] == [
        (None, "发出收费通知，最迟2025-10-10缴费；期限停止计算，缴费后重新计算。"),
        (0, "关联，期限仍停止计算。"),
        (None, "申请人缴费，自次日起重新计算20个工作日，期限至2025-10-23。"),
        (0, "机构负责人同意延期，告知申请人后生效，期限暂仍为2025-10-23。"),
        (0, "告知延期时期限已过，延期不起作用。"),
        (0, "要求申请人说明理由，期限照常计算，仍为2025-10-23。"),
    ]


def test_revoking_an_extension_is_a_line_that_takes_it_back():
    lines = written(
        event("RECEIVED", "2025-09-19"),
        event("EXTENSION_APPROVED", "2025-10-20", days=20),
        event("EXTENSION_TOLD", "2025-10-20"),
        event("EXTENSION_REVOKED", "2025-10-21"),
    )

    assert lines[-1] == ("10-21", -20, "撤销延期，期限恢复为2025-10-23。")


def test_articles_are_those_of_the_law_in_force():
    old = calculation_of(
        [event("RECEIVED", "2018-09-21"), event("CORRECTION_ASKED", "2018-09-25")], CALENDAR
    )

    assert [line.article for line in old] == [
        "《条例》（国务院令第492号）第二十四条",
        "《条例》（国务院令第492号）第二十一条第（四）项",
    ]


def test_a_year_without_calendar_is_said():
    lines = written(event("RECEIVED", "2026-12-21"))

    assert lines[-1][2] == ("2027年放假安排未录入，期限为暂定日期，请在工作日历中录入后再核对。")


def test_a_silent_party_and_an_old_consultation():
    assert written(
        event("RECEIVED", "2018-03-05"), event("THIRD_PARTY_ASKED", "2018-03-08", party="甲")
    )[-1] == ("03-08", 0, "征求第三方意见（甲*），所需时间在收到意见后扣除，期限暂为2018-03-26。")


KINDS = [kind for kind in EventKind if kind is not EventKind.RECEIVED]


@settings(max_examples=300, deadline=None)
@given(
    received=st.dates(datetime.date(2008, 5, 1), datetime.date(2026, 6, 30)),
    later=st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 150)), max_size=10),
)
def test_each_event_is_one_line_and_the_last_has_the_last_day(received, later):
    events = [Event(EventKind.RECEIVED, received)]
    events += [
        Event(kind, received + datetime.timedelta(days=gap), days=7, outcome="granted")
        for kind, gap in later
    ]

    lines = calculation_of(events, CALENDAR)
    life = life_of(events, CALENDAR)

    acts = [line for line in lines if line.article]
    assert len(acts) == len(events)
    assert acts[-1].due == life.due
    assert {line.article for line in acts} == {
        article_of(one.kind, life.regulation) for one in events
    }
    assert all("{" not in str(line.text) and str(line.text).endswith("。") for line in lines)


def test_a_person_who_is_asked_is_not_named():
    events = [
        Event(EventKind.RECEIVED, datetime.date(2025, 9, 19)),
        Event(EventKind.THIRD_PARTY_ASKED, datetime.date(2025, 9, 22), party="孙小红"),
        Event(EventKind.AGENCY_ASKED, datetime.date(2025, 9, 22), party="略阳县民政局"),
    ]

    told = "".join(str(line.text) for line in calculation_of(events, CALENDAR))

    assert "征求第三方意见（孙*）" in told
    assert "征求共同制作机关意见（略阳县民政局）" in told
    assert "孙小红" not in told
