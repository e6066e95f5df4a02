"""附件: a file that belongs to a record of any register, such as a photograph of a notice."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from models.fields import Field, Record, column
from models.kinds import COUNT, LONG_TEXT, REFERENCE
from models.records.register import Register

POSTING_PHOTO = "张贴照片"
REMOVAL_PHOTO = "撤除照片"
ENCLOSURE = "附件"
SCREENSHOT = "截图"
LETTER = "文书"
PROOF_OF_DELIVERY = "送达凭证"
ROLES = (
    ENCLOSURE,
    POSTING_PHOTO,
    REMOVAL_PHOTO,
    SCREENSHOT,
    "原件扫描",
    "审批单",
    LETTER,
    PROOF_OF_DELIVERY,
)
"""Usual roles of an attachment; any other may be given."""

NAME_LENGTH = 200


class Attachment(Record):
    """One file of one record; its content is kept apart, once, under its checksum.

    The register and the record are named by key and id, so that any register may have
    attachments; they outlive their record, which may come back from the recycle bin.
    """

    __tablename__ = "attachment"
    __table_args__ = (Index("ix_attachment_register_record_id", "register", "record_id"),)

    register: Mapped[str] = column(Field("所属台账", required=True, max_length=40))
    record_id: Mapped[int] = column(Field("所属记录", REFERENCE, required=True))
    role: Mapped[str] = column(
        Field("用途", required=True, max_length=20, characters=6, choices=ROLES, example=ENCLOSURE)
    )
    name: Mapped[str] = column(
        Field("文件名", required=True, max_length=NAME_LENGTH, characters=20, example="现场.jpg")
    )
    media_type: Mapped[str] = column(
        Field("文件类型", required=True, max_length=100, characters=10, example="image/jpeg")
    )
    size: Mapped[int] = column(Field("字节数", COUNT, required=True, characters=6))
    sha256: Mapped[str] = column(
        Field("校验码", required=True, max_length=64, characters=16), index=True
    )
    added_at: Mapped[str] = column(Field("添加时间", required=True, max_length=32, characters=10))
    remarks: Mapped[str | None] = column(Field("说明", LONG_TEXT, max_length=500, characters=20))


ATTACHMENT = Register(
    key="attachment",
    label="附件",
    record_type=Attachment,
    names=(
        "register",
        "record_id",
        "role",
        "name",
        "media_type",
        "size",
        "sha256",
        "added_at",
        "remarks",
    ),
    sections=(
        ("文件", ("name", "role", "remarks")),
        ("凭据", ("register", "media_type", "size", "sha256", "added_at")),
    ),
    listed=("name", "role", "size", "added_at"),
    searched=("name", "role", "remarks"),
)
