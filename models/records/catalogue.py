"""信息公开目录: classes of information, reviews of items, and where each was made public."""

import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from models.fields import Field, Record, column
from models.kinds import CHOICE, COUNT, DATE, LONG_TEXT, REFERENCE, YES_NO
from models.records.publication import CHANNELS
from models.records.register import Register
from models.rules.publication_review import OPINIONS, STAGES


class PublicationClass(Record):
    """One class of the catalogue; its name is what items call their 信息分类."""

    __tablename__ = "publication_class"

    name: Mapped[str] = column(
        Field("名称", required=True, max_length=50, characters=14, example="财政信息类"),
        unique=True,
    )
    parent: Mapped[str | None] = column(
        Field("上级分类", max_length=50, characters=14, hint="属于哪一类；留空为一级分类。")
    )
    article: Mapped[str | None] = column(
        Field(
            "对应条款",
            max_length=100,
            characters=14,
            hint="条例里应当主动公开的哪一条、哪一项。",
            example="第二十条第（七）项",
        )
    )
    limit_days: Mapped[int | None] = column(
        Field("公开期限", COUNT, characters=6, hint="自形成之日起的工作日数，留空为 20。")
    )
    update_days: Mapped[int | None] = column(
        Field("更新周期", COUNT, characters=6, hint="最多隔几日要有新内容，留空不提醒。")
    )
    responsible: Mapped[str | None] = column(Field("责任部门", max_length=100, characters=12))
    leader: Mapped[str | None] = column(Field("分管领导", max_length=50, characters=7))
    person: Mapped[str | None] = column(Field("责任人", max_length=50, characters=7))
    in_use: Mapped[bool | None] = column(
        Field("在用", YES_NO, characters=5, hint="留空表示在用；停用的不再列为可选。")
    )


class PublicationReview(Record):
    """One decision in the review of an item."""

    __tablename__ = "publication_review"

    publication_id: Mapped[int] = column(
        Field("公开信息", REFERENCE, required=True), refers_to="publication", index=True
    )
    stage: Mapped[str] = column(Field("环节", CHOICE, required=True, characters=6, choices=STAGES))
    opinion: Mapped[str] = column(
        Field("意见", CHOICE, required=True, characters=6, choices=OPINIONS)
    )
    person: Mapped[str] = column(Field("审查人", required=True, max_length=50, characters=7))
    decided_on: Mapped[datetime.date] = column(Field("日期", DATE, required=True, characters=8))
    digest: Mapped[str | None] = column(
        Field("内容校验", max_length=64, characters=12, hint="审查时的内容；之后改动会使审签失效。")
    )
    remarks: Mapped[str | None] = column(Field("备注", LONG_TEXT, max_length=2000, characters=20))


class ChannelPosting(Record):
    """Where and when an item was made public on one channel, with its own link."""

    __tablename__ = "channel_posting"
    __table_args__ = (UniqueConstraint("publication_id", "channel"),)

    publication_id: Mapped[int] = column(
        Field("公开信息", REFERENCE, required=True), refers_to="publication", index=True
    )
    channel: Mapped[str] = column(
        Field("公开渠道", CHOICE, required=True, characters=8, choices=CHANNELS)
    )
    posted_on: Mapped[datetime.date] = column(Field("公开日期", DATE, required=True, characters=8))
    url: Mapped[str | None] = column(Field("网址", max_length=500, characters=24))


PUBLICATION_CLASS = Register(
    key="publication_class",
    label="信息分类",
    record_type=PublicationClass,
    names=(
        "name",
        "parent",
        "article",
        "limit_days",
        "update_days",
        "responsible",
        "leader",
        "person",
        "in_use",
    ),
    sections=(
        ("分类", ("name", "parent", "article")),
        ("管理", ("limit_days", "update_days", "responsible", "leader", "person", "in_use")),
    ),
    listed=(
        "name",
        "parent",
        "article",
        "limit_days",
        "update_days",
        "responsible",
        "leader",
        "person",
        "in_use",
    ),
    searched=("name", "parent", "article", "responsible", "leader", "person"),
    unique="name",
    identity=("name",),
)

PUBLICATION_REVIEW = Register(
    key="publication_review",
    label="审查记录",
    record_type=PublicationReview,
    names=("publication_id", "stage", "opinion", "person", "decided_on", "digest", "remarks"),
    sections=(("审查", ("stage", "opinion", "person", "decided_on", "digest", "remarks")),),
    listed=("stage", "opinion", "person", "decided_on", "remarks"),
    searched=("person", "remarks"),
    owner="publication",
)

CHANNEL_POSTING = Register(
    key="channel_posting",
    label="各渠道公开情况",
    record_type=ChannelPosting,
    names=("publication_id", "channel", "posted_on", "url"),
    sections=(("公开", ("channel", "posted_on", "url")),),
    listed=("channel", "posted_on", "url"),
    searched=("url",),
    owner="publication",
)

USUAL_CLASSES: tuple[tuple[str, str], ...] = (
    ("概况信息类", "第二十条第（二）项"),
    ("规划计划类", "第二十条第（三）项"),
    ("党政文件类", "第二十条第（一）项"),
    ("财政信息类", "第二十条第（七）项"),
    ("应急管理类", "第二十条第（十二）项"),
    ("人事信息类", "第二十条第（十四）项"),
    ("统计信息类", "第二十条第（四）项"),
    ("行政执法类", "第二十条第（五）项、第（六）项"),
    ("涉农补贴类", "第二十一条"),
    ("社会救助类", "第二十一条"),
    ("宅基地与土地征收", "第二十一条"),
    ("农田水利", "第二十一条"),
    ("筹资筹劳", "第二十一条"),
    ("公共资源交易与采购", "第二十条第（九）项"),
    ("重大项目", "第二十条第（十）项"),
    ("环境、卫生、安全生产", "第二十条第（十三）项"),
    ("行政事业性收费", "第二十条第（八）项"),
)
"""Classes of a usual township, with the article of 《条例》 (2019) that each serves."""
