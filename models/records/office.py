"""单位信息: the office itself, one record a workspace."""

from sqlalchemy.orm import Mapped

from models.fields import Field, Record, column
from models.records.register import Register


class Office(Record):
    """The office that publishes and reports; its facts fill letters and the report."""

    __tablename__ = "office"

    full_name: Mapped[str | None] = column(
        Field(
            "单位全称",
            max_length=100,
            characters=24,
            hint="公文落款用的全称，如“徐家坪镇人民政府”。",
            example="徐家坪镇人民政府",
        )
    )
    self_reference: Mapped[str | None] = column(
        Field("自称", max_length=20, hint="报告正文里的自称，如“我镇”。", example="我镇")
    )
    superior: Mapped[str | None] = column(
        Field(
            "上级政府",
            max_length=100,
            characters=24,
            hint="县级人民政府的全称。",
            example="略阳县人民政府",
        )
    )
    report_recipient: Mapped[str | None] = column(
        Field(
            "报送对象",
            max_length=100,
            characters=24,
            hint="年度报告报送给谁，写在报送函的抬头。",
            example="县信息办",
        )
    )
    credit_code: Mapped[str | None] = column(
        Field("统一社会信用代码", max_length=18, characters=12, hint="18 位代码。")
    )
    address: Mapped[str | None] = column(Field("地址", max_length=200, characters=30))
    postcode: Mapped[str | None] = column(Field("邮编", max_length=10, characters=6))
    telephone: Mapped[str | None] = column(Field("电话", max_length=50))
    email: Mapped[str | None] = column(Field("邮箱", max_length=100, characters=20))
    website: Mapped[str | None] = column(Field("网站", max_length=200, characters=24))
    head: Mapped[str | None] = column(
        Field("负责人", max_length=50, characters=8, hint="统计表上的“单位负责人”。")
    )
    reviewer: Mapped[str | None] = column(
        Field("审核人", max_length=50, characters=8, hint="统计表上的“审核人”。")
    )
    clerk: Mapped[str | None] = column(
        Field("填报人", max_length=50, characters=8, hint="统计表上的“填报人”。")
    )


OFFICE = Register(
    key="office",
    label="单位信息",
    record_type=Office,
    names=(
        "full_name",
        "self_reference",
        "superior",
        "report_recipient",
        "credit_code",
        "address",
        "postcode",
        "telephone",
        "email",
        "website",
        "head",
        "reviewer",
        "clerk",
    ),
    sections=(
        ("单位", ("full_name", "self_reference", "superior", "report_recipient", "credit_code")),
        ("联系方式", ("address", "postcode", "telephone", "email", "website")),
        ("签署", ("head", "reviewer", "clerk")),
    ),
)
