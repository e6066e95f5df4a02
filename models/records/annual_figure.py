"""年度数据: numbers of a year that no register counts, typed in once a year."""

import difflib
import re
import unicodedata
from decimal import Decimal

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from models.fields import Field, Record, column
from models.kinds import NUMBER, YEAR
from models.messages import Message
from models.problems import Severity
from models.records.register import FieldProblem, Register, Values
from models.rules.outcomes import APPLICANT_TYPES

INDICATORS: dict[str, str] = {
    "行政许可处理决定数": "licences",
    "行政处罚处理决定数": "penalties",
    "行政强制处理决定数": "coercive_measures",
    "行政事业性收费金额(万元)": "fees_wan_yuan",
    "规范性文件上年末现行有效数": "normative_in_force_before",
    "回应公众关注热点或重大舆情数": "responses",
    "参加或举办新闻发布会总次数": "press_conferences",
    "主要负责同志参加新闻发布会次数": "press_conferences_by_head",
    "政府网站在线访谈次数": "online_interviews",
    "主要负责同志参加政府网站在线访谈次数": "online_interviews_by_head",
    "政策解读稿件数": "policy_explanations",
    "微博微信回应事件数": "responses_by_social_media",
    "其他方式回应事件数": "responses_otherwise",
    "专门机构数": "disclosure_units",
    "查阅点数": "reading_points",
    "专职人员数": "full_time_staff",
    "兼职人员数": "part_time_staff",
    "专项经费(万元)": "budget_wan_yuan",
    "行政许可项目数量": "licence_items",
    "其他对外管理服务事项项目数量": "service_items",
    "其他对外管理服务事项处理决定数": "services",
    "行政处罚项目数量": "penalty_items",
    "行政强制项目数量": "coercive_measure_items",
    "行政事业性收费项目数量": "fee_items",
    "政府集中采购项目数量": "procurements",
    "政府集中采购总金额(元)": "procurement_yuan",
    **{f"上年结转({label})": f"carried_in_{key}" for key, label in APPLICANT_TYPES.items()},
}
"""The known indicators: label → key."""

_PUNCTUATION = re.compile(r"[\s()\[\]:,.\-—·、/_]+")


def _plain(label: str) -> str:
    return _PUNCTUATION.sub("", unicodedata.normalize("NFKC", label))


_BY_PLAIN_LABEL = {_plain(label): label for label in INDICATORS} | {
    _plain(label).removesuffix("万元"): label for label in INDICATORS if "万元" in label
}


class AnnualFigure(Record):
    """One number of one year."""

    __tablename__ = "annual_figure"
    __table_args__ = (UniqueConstraint("year", "indicator"),)

    year: Mapped[int] = column(
        Field("年份", YEAR, required=True, characters=5, example="2018"), index=True
    )
    indicator: Mapped[str] = column(
        Field(
            "指标",
            required=True,
            max_length=100,
            characters=24,
            choices=tuple(INDICATORS),
            hint="台账里没有逐条登记、报告要用的数字；“上年结转”只在上一年没有用本软件时填。",
            example="兼职人员数",
        )
    )
    value: Mapped[Decimal] = column(Field("数值", NUMBER, required=True, characters=8, example="2"))


def _prepare(values: Values) -> list[FieldProblem]:
    written = values["indicator"]
    if written is None:
        return []
    known = _BY_PLAIN_LABEL.get(_plain(written))
    if known is None:
        return [_unknown(written)]
    values["indicator"] = known
    if values["value"] is not None and "万元" not in known and values["value"] % 1:
        return [FieldProblem("value", Message("“{label}”要填整数，请改正。", {"label": known}))]
    return []


def _unknown(written: str) -> FieldProblem:
    close = difflib.get_close_matches(_plain(written), _BY_PLAIN_LABEL, n=1, cutoff=0.75)
    if close:
        return FieldProblem(
            "indicator",
            Message(
                "没有“{written}”这个指标，您是不是要填“{known}”？",
                {"written": written, "known": _BY_PLAIN_LABEL[close[0]]},
            ),
        )
    return FieldProblem(
        "indicator",
        Message("“{written}”不是报告要用的指标，会保存，但不参加统计。", {"written": written}),
        Severity.WARNING,
    )


ANNUAL_FIGURE = Register(
    key="annual_figure",
    label="年度数据",
    record_type=AnnualFigure,
    names=("year", "indicator", "value"),
    sections=(("年度数据", ("year", "indicator", "value")),),
    listed=("year", "indicator", "value"),
    searched=("indicator",),
    identity=("year", "indicator"),
    prepare=_prepare,
)
