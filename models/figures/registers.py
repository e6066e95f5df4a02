"""Figures of the registers other than applications: publications, notices, complaints and so on."""

import datetime

from sqlalchemy import and_, case, func, or_, select

from models.figures.complaint_limits import due_column
from models.figures.sources import (
    Counted,
    Grouped,
    Source,
    Summed,
    Total,
    columns_of,
    value_table,
)
from models.records.complaint import CHANNEL_TYPES
from models.records.publication import CHANNELS
from models.records.supervision import NO_FINDING
from models.store.reading import in_year


def publication_sources(year: int) -> list[Source]:
    """主动公开: items first made public in the year; one item on several channels counts once.

    Source:
        统计2014, 一(一): 不同渠道和方式公开相同信息计1条.
    """
    items = columns_of("publication")
    published = in_year(items.c.published_on, year)
    ever = items.c.published_on <= datetime.date(year, 12, 31)
    kept = value_table("publication", "channels")
    on_website = items.c.id.in_(select(kept.owner).where(kept.value == "政府网站"))
    return [
        Counted("website.total", "publication", and_(published, on_website)),
        Counted("website.cumulative", "publication", and_(ever, on_website)),
        Grouped("website.by_category", "publication", and_(published, on_website), "category"),
        Counted("publications.total", "publication", published),
        Counted("publications.cumulative", "publication", ever),
        Counted(
            "publications.normative", "publication", and_(published, items.c.normative.is_(True))
        ),
        Counted(
            "publications.approved_late",
            "publication",
            and_(published, items.c.approved_on > items.c.published_on),
        ),
        Grouped("publications.by_category", "publication", published, "category"),
        Grouped(
            "publications.by_channel",
            "publication",
            published,
            "channels",
            {channel: channel for channel in CHANNELS},
        ),
    ]


def notice_sources(year: int) -> list[Source]:
    """政务宣传栏: notices posted in the year."""
    posted = in_year(columns_of("notice").c.posted_on, year)
    return [
        Counted("notices.total", "notice", posted),
        Grouped("notices.by_category", "notice", posted, "category"),
        Grouped("notices.by_place", "notice", posted, "place"),
    ]


def complaint_sources(year: int) -> list[Source]:
    """投诉举报: complaints received in the year, those of them closed by its end, and in time.

    A complaint without a deadline of its own has 60 days; an extension makes them longer.

    Source:
        《信访工作条例》(2022) 第三十四条; 《条例》第五十一条 sets no limit itself.
    """
    cases = columns_of("complaint")
    channels = columns_of("complaint_channel")
    last_day = datetime.date(year, 12, 31)
    received = in_year(cases.c.received_on, year)
    closed = and_(received, cases.c.closed_on <= last_day)
    in_use = and_(
        or_(channels.c.opened_on.is_(None), channels.c.opened_on <= last_day),
        or_(channels.c.closed_on.is_(None), channels.c.closed_on > last_day),
    )
    return [
        Counted("complaints.total", "complaint", received),
        Counted("complaints.closed", "complaint", closed),
        Counted(
            "complaints.closed_on_time",
            "complaint",
            and_(closed, cases.c.closed_on <= due_column(cases)),
        ),
        Counted(
            "complaints.about_disclosure",
            "complaint",
            and_(received, cases.c.about_disclosure.is_(True)),
        ),
        Grouped(
            "complaints.by_channel",
            "complaint",
            received,
            "channel_type",
            {channel: channel for channel in CHANNEL_TYPES},
        ),
        Counted("channels.in_use", "complaint_channel", in_use),
        Grouped(
            "channels.by_type",
            "complaint_channel",
            in_use,
            "channel_type",
            {channel: channel for channel in CHANNEL_TYPES},
        ),
    ]


def supervision_sources(year: int) -> list[Source]:
    """督查整改 and 会议培训: inspections of the year, problems found and mended by its end.

    Source:
        《条例》第四十六条 to 第四十八条; 统计2014, 九.
    """
    checks = columns_of("inspection")
    events = columns_of("meeting")
    inspected = in_year(checks.c.inspected_on, year)
    problem = and_(inspected, checks.c.problem.is_not(None), checks.c.problem.not_in(NO_FINDING))
    rectified = and_(problem, checks.c.rectified_on <= datetime.date(year, 12, 31))
    held = in_year(events.c.held_on, year)
    training = and_(held, events.c.kind == "培训")
    return [
        Counted("inspections.total", "inspection", inspected),
        Counted("inspections.problems", "inspection", problem),
        Counted("inspections.rectified", "inspection", rectified),
        Counted(
            "inspections.rectified_on_time",
            "inspection",
            and_(rectified, checks.c.rectified_on <= checks.c.rectify_by),
        ),
        Counted("meetings", "meeting", and_(held, events.c.kind == "会议")),
        Counted("trainings", "meeting", training),
        Summed("trained_people", "meeting", training, "people"),
    ]


def table4_sources(year: int) -> list[Source]:
    """复议、诉讼: cases closed in the year by result, and those pending at its end.

    A case with a result but no closing date counts in the year of acceptance.

    Source:
        格式2021, 四; 国办公开办函〔2016〕201号 (only cases against this office).
    """
    sources: list[Source] = []
    for register, kinds in (
        ("administrative_review", (("review", None),)),
        (
            "lawsuit",
            (("direct_suit", "未经复议直接起诉"), ("suit_after_review", "复议后起诉")),
        ),
    ):
        for name, kind in kinds:
            sources += _case_sources(register, name, kind, year)
    return sources


RESULTS = (("upheld", "结果维持"), ("corrected", "结果纠正"), ("other", "其他结果"))


def _case_sources(register: str, name: str, kind: str | None, year: int) -> list[Source]:
    cases = columns_of(register)
    own = cases.c.lawsuit_kind == kind if kind else cases.c.id.is_not(None)
    undecided = or_(cases.c.result.is_(None), cases.c.result == "尚未审结")
    decided_on = func.coalesce(
        cases.c.closed_on, case((~undecided, cases.c.accepted_on), else_=None)
    )
    last_day = datetime.date(year, 12, 31)
    pending = and_(
        own,
        cases.c.accepted_on <= last_day,
        or_(decided_on.is_(None), decided_on > last_day),
    )
    path = f"table4.{name}"
    return [
        *(
            Counted(
                f"{path}.{key}",
                register,
                and_(own, cases.c.result == label, in_year(decided_on, year)),
            )
            for key, label in RESULTS
        ),
        Counted(f"{path}.pending", register, pending),
        Total(f"{path}.total", tuple(f"{path}.{key}" for key in (*dict(RESULTS), "pending"))),
    ]
