"""年度结账: the state of a year when its report went out."""

from sqlalchemy.orm import Mapped

from models.fields import Field, Record, column
from models.kinds import LONG_TEXT, YEAR
from models.records.register import Register


class Closing(Record):
    """One closing of a year: what was counted, what was said, and which files went out.

    A year is closed while its latest closing has not been opened again.
    """

    __tablename__ = "closing"

    year: Mapped[int] = column(Field("年份", YEAR, required=True, characters=5), index=True)
    closed_at: Mapped[str] = column(Field("结账时间", required=True, max_length=32, characters=12))
    closed_by: Mapped[str] = column(Field("经办人", required=True, max_length=100, characters=8))
    figures: Mapped[str] = column(
        Field("结账时的数字", LONG_TEXT, required=True, max_length=1_000_000)
    )
    texts: Mapped[str] = column(Field("结账时的文字", LONG_TEXT, required=True, max_length=500_000))
    overrides: Mapped[str | None] = column(Field("结账时改写的数字", LONG_TEXT, max_length=500_000))
    files: Mapped[str | None] = column(
        Field("报告文件", LONG_TEXT, max_length=5000, hint="每行一个文件：SHA-256 校验和、文件名。")
    )
    reopened_at: Mapped[str | None] = column(Field("重新打开时间", max_length=32, characters=12))
    reason: Mapped[str | None] = column(
        Field("重新打开的原因", LONG_TEXT, max_length=2000, characters=30)
    )


CLOSING = Register(
    key="closing",
    label="年度结账",
    record_type=Closing,
    names=(
        "year",
        "closed_at",
        "closed_by",
        "figures",
        "texts",
        "overrides",
        "files",
        "reopened_at",
        "reason",
    ),
    sections=(
        ("结账", ("year", "closed_at", "closed_by", "figures", "texts", "overrides", "files")),
        ("重新打开", ("reopened_at", "reason")),
    ),
    listed=("year", "closed_at", "closed_by", "reopened_at", "reason"),
    searched=("reason",),
)
