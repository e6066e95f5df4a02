"""文书: the letters that went out on an application, and the proof of their delivery."""

import datetime

from sqlalchemy.orm import Mapped

from models.fields import Field, Record, column, in_order
from models.kinds import CHOICE, DATE, LONG_TEXT, REFERENCE
from models.records.application_event import WAYS
from models.records.register import Register


class ApplicationLetter(Record):
    """One letter on an application: its number, its paper and how it was delivered.

    Its PDF and its Word file are attachments of the application.

    Source:
        《条例》(2019) 第三十六条 (answers), 第四十条 (form in which information is given);
        税总办发〔2020〕35号 (every application and its handling is logged).
    """

    __tablename__ = "application_letter"
    __table_args__ = (in_order("dated_on", "sent_on"), in_order("sent_on", "signed_on"))

    application_id: Mapped[int] = column(
        Field("依申请公开", REFERENCE, required=True), refers_to="application", index=True
    )
    event_id: Mapped[int | None] = column(Field("办理经过", REFERENCE))
    kind: Mapped[str] = column(
        Field("文书种类", required=True, max_length=100, characters=14, example="补正告知书")
    )
    number: Mapped[str | None] = column(
        Field(
            "文号", max_length=100, characters=12, hint="如“徐公复〔2026〕1号”，用过的号不再用。"
        ),
        unique=True,
    )
    dated_on: Mapped[datetime.date] = column(
        Field("文书日期", DATE, required=True, characters=8, example="2026-03-02"), index=True
    )
    addressee: Mapped[str | None] = column(
        Field("受送达人", max_length=200, characters=10, personal=True)
    )
    way: Mapped[str | None] = column(
        Field("送达方式", CHOICE, characters=6, choices=WAYS, hint="当面、邮寄、网络等。")
    )
    sent_on: Mapped[datetime.date | None] = column(
        Field("寄出日期", DATE, characters=8, hint="交邮、发出或者当面交付的日期。")
    )
    tracking_number: Mapped[str | None] = column(
        Field("邮件号", max_length=50, characters=10, hint="EMS 或者挂号信的号码。")
    )
    signed_on: Mapped[datetime.date | None] = column(Field("签收日期", DATE, characters=8))
    signed_by: Mapped[str | None] = column(
        Field("签收人", max_length=50, characters=6, personal=True)
    )
    pdf_id: Mapped[int | None] = column(Field("PDF 附件", REFERENCE))
    docx_id: Mapped[int | None] = column(Field("Word 附件", REFERENCE))
    proof_id: Mapped[int | None] = column(Field("送达凭证附件", REFERENCE))
    remarks: Mapped[str | None] = column(Field("备注", LONG_TEXT, max_length=2000, characters=20))


APPLICATION_LETTER = Register(
    key="application_letter",
    label="文书",
    record_type=ApplicationLetter,
    names=(
        "application_id",
        "event_id",
        "kind",
        "number",
        "dated_on",
        "addressee",
        "way",
        "sent_on",
        "tracking_number",
        "signed_on",
        "signed_by",
        "pdf_id",
        "docx_id",
        "proof_id",
        "remarks",
    ),
    dated_by="dated_on",
    sections=(
        ("文书", ("kind", "number", "dated_on", "addressee")),
        ("送达", ("way", "sent_on", "tracking_number", "signed_on", "signed_by", "remarks")),
    ),
    listed=("dated_on", "kind", "number", "way", "sent_on", "signed_on"),
    searched=("kind", "number", "tracking_number", "remarks"),
    unique="number",
    owner="application",
)
