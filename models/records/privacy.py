"""查看记录 and 销毁登记: who looked at personal information, and what was erased of it.

Both are written by the store alone and never changed or taken back.
"""

from sqlalchemy.orm import Mapped

from models.fields import Field, Record, column
from models.kinds import CHOICE, COUNT, LONG_TEXT, REFERENCE
from models.records.register import Register

SHOWN = "显示"
EXPORTED = "导出"
DEEDS = (SHOWN, EXPORTED)
"""What was done with personal information: shown on the screen, or given out unmasked."""


class LookUp(Record):
    """One look at personal information that lists and papers mask.

    Source:
        《个人信息保护法》第五十一条 (authority to process, safety measures), 第五十四条 (audits).
    """

    __tablename__ = "look_up"

    looked_at: Mapped[str] = column(
        Field("时间", required=True, max_length=32, characters=12), index=True
    )
    looked_by: Mapped[str] = column(Field("经办人", required=True, max_length=100, characters=8))
    deed: Mapped[str] = column(
        Field("方式", CHOICE, required=True, characters=4, choices=DEEDS, example=SHOWN)
    )
    register: Mapped[str] = column(Field("台账", required=True, max_length=40, characters=8))
    record_id: Mapped[int] = column(Field("记录", REFERENCE, required=True), index=True)
    field: Mapped[str] = column(Field("内容", required=True, max_length=100, characters=10))
    reason: Mapped[str | None] = column(Field("事由", max_length=200, characters=20))


class Erasure(Record):
    """One erasing of personal information after its time: who, when, of which cases.

    Source:
        《个人信息保护法》第十九条 (shortest necessary time), 第四十七条 (deletion when the purpose
        is fulfilled); 《机关文件材料归档范围和文书档案保管期限规定》(国家档案局令第8号).
    """

    __tablename__ = "erasure"

    erased_at: Mapped[str] = column(Field("销毁时间", required=True, max_length=32, characters=12))
    erased_by: Mapped[str] = column(Field("经办人", required=True, max_length=100, characters=8))
    label: Mapped[str] = column(Field("事由", required=True, max_length=200, characters=20))
    cases: Mapped[str] = column(
        Field("清单", LONG_TEXT, required=True, max_length=500_000, characters=40)
    )
    number: Mapped[int] = column(Field("件数", COUNT, required=True, characters=4))
    attachments: Mapped[int] = column(Field("销毁附件数", COUNT, required=True, characters=5))
    proof: Mapped[str] = column(Field("历史校验码", required=True, max_length=64, characters=16))


LOOK_UP = Register(
    key="look_up",
    label="查看记录",
    record_type=LookUp,
    names=("looked_at", "looked_by", "deed", "register", "record_id", "field", "reason"),
    sections=(("查看", ("looked_at", "looked_by", "deed", "register", "field", "reason")),),
    listed=("looked_at", "looked_by", "deed", "register", "field", "reason"),
    searched=("looked_by", "reason"),
)

ERASURE = Register(
    key="erasure",
    label="销毁登记",
    record_type=Erasure,
    names=("erased_at", "erased_by", "label", "cases", "number", "attachments", "proof"),
    sections=(
        ("销毁", ("erased_at", "erased_by", "label", "cases", "number", "attachments", "proof")),
    ),
    listed=("erased_at", "erased_by", "label", "number", "attachments"),
    searched=("erased_by", "label"),
)
