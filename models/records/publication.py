"""公开信息: items of government information made public on the office's own initiative."""

import datetime
from collections.abc import Mapping
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.fields import Field, Record, column, in_order
from models.kinds import CHOICE, CHOICES, DATE, LONG_TEXT, TEXT, YES_NO
from models.messages import Message
from models.problems import Severity
from models.records.register import Computed, FieldProblem, Register, Values
from models.rules.deadlines import publication_due
from models.rules.editions import REGULATION_2007
from models.rules.publication_review import IN_REVIEW, PUBLISHED, STAGES, WITHDRAWN
from models.rules.working_days import WorkingDays

CHANNELS = ("政府网站", "政务微信", "政务微博", "政府公报", "政务公开栏", "QQ", "钉钉", "其他")
CATEGORIES = (
    "概况信息类",
    "规划计划类",
    "党政文件类",
    "财政信息类",
    "应急管理类",
    "人事信息类",
    "统计信息类",
    "行政执法类",
    "涉农补贴类",
    "社会救助类",
)
DISCLOSURES = ("主动公开", "依申请公开", "不予公开")
TIME_TYPES = ("常规性", "临时性", "固定性")
DOCUMENT_TYPES = ("决定", "意见", "通知", "通告", "公告", "通报", "批复", "函", "纪要", "报告")


class Publication(Record):
    """One item of government information made public (《条例》第二十条)."""

    __tablename__ = "publication"
    __table_args__ = (
        in_order("formed_on", "published_on"),
        in_order("formed_on", "repealed_on"),
    )

    title: Mapped[str] = column(
        Field("标题", required=True, max_length=500, characters=40, example="2018年工作要点"),
        index=True,
    )
    category: Mapped[str] = column(
        Field(
            "信息分类",
            required=True,
            max_length=50,
            choices=CATEGORIES,
            hint="信息公开目录中的类别，可选可填；报告按它分类计数。",
            example="规划计划类",
        ),
        index=True,
    )
    published_on: Mapped[datetime.date] = column(
        Field(
            "公开日期",
            DATE,
            required=True,
            characters=8,
            hint="首次公开的日期；决定计入哪一年。",
            example="2018-03-05",
        ),
        index=True,
    )
    channels: Mapped[list["PublicationChannel"]] = relationship(
        info={
            "field": Field(
                "公开渠道",
                CHOICES,
                required=True,
                characters=14,
                choices=CHANNELS,
                hint="可填多个，用分号隔开；同一信息在几个渠道公开只计一条。",
                example="政府网站；政务公开栏",
            )
        },
        cascade="all, delete-orphan",
    )
    index_number: Mapped[str | None] = column(
        Field("索引号", max_length=60, characters=16, hint="目录中的唯一编号，不可重复。"),
        unique=True,
    )
    formed_on: Mapped[datetime.date | None] = column(
        Field(
            "成文日期",
            DATE,
            characters=8,
            hint="信息形成之日；应自形成之日起20个工作日内公开（《条例》第二十六条）。",
        )
    )
    document_number: Mapped[str | None] = column(
        Field("文号", max_length=60, characters=14, example="徐政发〔2018〕3号")
    )
    document_type: Mapped[str | None] = column(
        Field("公文种类", max_length=20, characters=6, choices=DOCUMENT_TYPES)
    )
    normative: Mapped[bool | None] = column(
        Field(
            "规范性文件",
            YES_NO,
            characters=5,
            hint="经认定的行政规范性文件填“是”；不是每份红头文件都算。",
        )
    )
    time_type: Mapped[str | None] = column(
        Field(
            "公开时限类型",
            CHOICE,
            characters=7,
            choices=TIME_TYPES,
            hint="常规性工作定期公开，临时性工作随时公开，固定性工作长期公开。",
        )
    )
    summary: Mapped[str | None] = column(
        Field(
            "内容概述",
            LONG_TEXT,
            max_length=2000,
            characters=30,
            hint="目录要求，一般不超过100字。",
        )
    )
    department: Mapped[str | None] = column(Field("责任部门", max_length=100, characters=10))
    approved_by: Mapped[str | None] = column(
        Field("审签领导", max_length=50, characters=7, hint="公开前审查签字的分管领导。")
    )
    approved_on: Mapped[datetime.date | None] = column(
        Field("审签日期", DATE, characters=8, hint="不能晚于公开日期：先审查，后公开。")
    )
    url: Mapped[str | None] = column(Field("网址", max_length=500, characters=24))
    repealed_on: Mapped[datetime.date | None] = column(
        Field("废止日期", DATE, characters=8, hint="文件废止或失效的日期。")
    )
    remarks: Mapped[str | None] = column(Field("备注", LONG_TEXT, max_length=2000, characters=20))
    keywords: Mapped[str | None] = column(Field("关键词", max_length=200, characters=12))
    stage: Mapped[str | None] = column(
        Field(
            "办理状态",
            CHOICE,
            characters=7,
            choices=STAGES,
            hint="留空表示已经公开（补录）；新拟的信息从“拟稿”开始，审签通过后再公开。",
        ),
        index=True,
    )
    disclosure: Mapped[str | None] = column(
        Field(
            "公开属性",
            CHOICE,
            characters=7,
            choices=DISCLOSURES,
            hint="留空表示主动公开；依申请公开、不予公开的不计入主动公开。",
        )
    )
    disclosure_ground: Mapped[str | None] = column(
        Field("属性理由", max_length=500, characters=16, hint="不主动公开的依据和理由。")
    )
    state_secret: Mapped[bool | None] = column(Field("涉及国家秘密", YES_NO, characters=6))
    work_secret: Mapped[bool | None] = column(Field("涉及工作秘密", YES_NO, characters=6))
    trade_secret: Mapped[bool | None] = column(Field("涉及商业秘密", YES_NO, characters=6))
    privacy: Mapped[bool | None] = column(Field("涉及个人隐私", YES_NO, characters=6))
    safety: Mapped[bool | None] = column(
        Field(
            "危及三安全一稳定",
            YES_NO,
            characters=6,
            hint="国家安全、公共安全、经济安全、社会稳定。",
        )
    )
    personal_masked: Mapped[bool | None] = column(
        Field(
            "个人信息已处理",
            YES_NO,
            characters=6,
            hint="身份证号、电话、住址等已去标识化；没有个人信息可不填。",
        )
    )
    withdrawn_on: Mapped[datetime.date | None] = column(Field("撤回日期", DATE, characters=8))
    withdrawn_reason: Mapped[str | None] = column(Field("撤回原因", max_length=500, characters=16))


class PublicationChannel(Record):
    """One channel on which an item was made public; an item counts once however many it has."""

    __tablename__ = "publication_channel"
    __table_args__ = (UniqueConstraint("publication_id", "channel"),)

    publication_id: Mapped[int] = mapped_column(ForeignKey(Publication.id, ondelete="CASCADE"))
    channel: Mapped[str] = column(
        Field("公开渠道", CHOICE, required=True, choices=CHANNELS), index=True
    )


def _prepare(values: Values) -> list[FieldProblem]:
    problems = []
    published, approved = values["published_on"], values["approved_on"]
    formed, repealed = values["formed_on"], values["repealed_on"]
    if published and approved and approved > published:
        problems.append(
            FieldProblem(
                "approved_on",
                Message("审签日期晚于公开日期：应先审查后公开，请核对两个日期。"),
                Severity.WARNING,
            )
        )
    if published and formed and formed > published:
        problems.append(
            FieldProblem("formed_on", Message("成文日期晚于公开日期，请核对这两个日期。"))
        )
    if values["withdrawn_on"] and not values["withdrawn_reason"]:
        problems.append(FieldProblem("withdrawn_reason", Message("撤回要写明原因，请填写。")))
    if values["disclosure"] in DISCLOSURES[1:] and not values["disclosure_ground"]:
        problems.append(
            FieldProblem("disclosure_ground", Message("不主动公开要写明依据和理由，请填写。"))
        )
    if repealed and formed and repealed < formed:
        problems.append(
            FieldProblem("repealed_on", Message("废止日期早于成文日期，请核对这两个日期。"))
        )
    return problems


def _publish_by(
    values: Mapping[str, Any], calendar: WorkingDays, _today: datetime.date
) -> datetime.date | None:
    formed, limit = values["formed_on"], values.get("limit_days")
    if not formed:
        return None
    return publication_due(formed, calendar, limit or REGULATION_2007.publication_days).on


def _time_state(values: Mapping[str, Any], calendar: WorkingDays, today: datetime.date) -> str:
    """Return where an item stands, and whether it was made public in time."""
    stage = values["stage"]
    due = _publish_by(values, calendar, today)
    if stage in IN_REVIEW:
        return "公开逾期" if due and due < today else str(stage)
    if stage == WITHDRAWN:
        return WITHDRAWN
    if values["repealed_on"] and values["repealed_on"] <= today:
        return "已废止"
    return "逾期公开" if due and values["published_on"] > due else PUBLISHED


PUBLICATION = Register(
    key="publication",
    label="公开信息",
    record_type=Publication,
    names=(
        "title",
        "category",
        "published_on",
        "channels",
        "index_number",
        "formed_on",
        "document_number",
        "document_type",
        "normative",
        "time_type",
        "summary",
        "department",
        "approved_by",
        "approved_on",
        "url",
        "repealed_on",
        "remarks",
        "keywords",
        "stage",
        "disclosure",
        "disclosure_ground",
        "state_secret",
        "work_secret",
        "trade_secret",
        "privacy",
        "safety",
        "personal_masked",
        "withdrawn_on",
        "withdrawn_reason",
    ),
    dated_by="published_on",
    sections=(
        ("公开内容", ("title", "category", "published_on", "channels", "summary")),
        ("目录与文件", ("index_number", "formed_on", "document_number", "document_type")),
        ("规范性文件", ("normative", "repealed_on")),
        ("审查与责任", ("time_type", "department", "approved_by", "approved_on")),
        ("其他", ("url", "remarks", "keywords")),
        (
            "审查与撤回",
            (
                "stage",
                "disclosure",
                "disclosure_ground",
                "state_secret",
                "work_secret",
                "trade_secret",
                "privacy",
                "safety",
                "personal_masked",
                "withdrawn_on",
                "withdrawn_reason",
            ),
        ),
    ),
    listed=("title", "category", "published_on", "channels", "document_number", "time_state"),
    searched=("title", "index_number", "document_number", "summary", "department", "remarks"),
    unique="index_number",
    prepare=_prepare,
    computed={
        "publish_by": Computed("公开期限", DATE, _publish_by),
        "time_state": Computed("状态", TEXT, _time_state, characters=7),
    },
)
