"""报送与打印: what left the office, how, to whom, and how it looked on paper."""

import datetime

from sqlalchemy.orm import Mapped

from models.fields import Field, Record, column
from models.kinds import CHOICE, COUNT, DATE, LONG_TEXT, REFERENCE, YEAR, YES_NO
from models.records.register import Register

RETURNED = "退回修改"
REPLIES = (RETURNED, "审核通过", "已经公布")
WAYS = ("邮件草稿", "直接发送", "报送材料包", "纸质")
SECURITIES = ("STARTTLS", "TLS")
PAPERS = ("A4", "A3")
PRINTED_KINDS = ("公示", "公告", "通知", "通告")


class MailAccount(Record):
    """The mail account of the office; its password is kept by the operating system."""

    __tablename__ = "mail_account"

    sender: Mapped[str] = column(
        Field(
            "发件人",
            required=True,
            max_length=200,
            characters=24,
            hint="如“徐家坪镇人民政府 <office@example.cn>”。",
            example="office@example.cn",
        )
    )
    host: Mapped[str] = column(
        Field("服务器", required=True, max_length=200, characters=20, example="smtp.example.cn")
    )
    port: Mapped[int] = column(
        Field(
            "端口", COUNT, required=True, characters=5, hint="一般是 465（TLS）或 587（STARTTLS）。"
        )
    )
    security: Mapped[str] = column(
        Field("加密方式", CHOICE, required=True, characters=6, choices=SECURITIES)
    )
    user: Mapped[str] = column(
        Field("账号", required=True, max_length=200, characters=20, example="office@example.cn")
    )


class CountyContact(Record):
    """Somebody at the county to whom reports go."""

    __tablename__ = "county_contact"

    name: Mapped[str] = column(
        Field("名称", required=True, max_length=100, characters=20, example="县信息办")
    )
    email: Mapped[str] = column(
        Field("邮箱", required=True, max_length=200, characters=20, example="xinxi@example.cn")
    )
    telephone: Mapped[str | None] = column(Field("电话", max_length=50))
    remarks: Mapped[str | None] = column(Field("备注", LONG_TEXT, max_length=2000, characters=20))


class Dispatch(Record):
    """One submission of a year's report, with the check sums of what was sent."""

    __tablename__ = "dispatch"

    year: Mapped[int] = column(Field("年份", YEAR, required=True, characters=5), index=True)
    sent_on: Mapped[datetime.date] = column(Field("报送日期", DATE, required=True, characters=8))
    way: Mapped[str] = column(Field("报送方式", CHOICE, required=True, characters=7, choices=WAYS))
    recipient: Mapped[str | None] = column(Field("收件人", max_length=500, characters=20))
    subject: Mapped[str | None] = column(Field("主题", max_length=200, characters=30))
    files: Mapped[str | None] = column(
        Field(
            "文件与校验和",
            LONG_TEXT,
            max_length=5000,
            characters=40,
            hint="每行一个文件：SHA-256 校验和、文件名。",
        )
    )
    message_id: Mapped[str | None] = column(Field("邮件编号", max_length=200, characters=20))
    reply: Mapped[str | None] = column(
        Field("县里意见", CHOICE, characters=7, choices=REPLIES, hint="还没有回音的留空。")
    )
    replied_on: Mapped[datetime.date | None] = column(Field("意见日期", DATE, characters=8))
    remarks: Mapped[str | None] = column(Field("备注", LONG_TEXT, max_length=2000, characters=20))


class PrintJob(Record):
    """One printing of a document, and the record it belongs to, if any."""

    __tablename__ = "print_job"

    printed_at: Mapped[str] = column(Field("打印时间", required=True, max_length=32, characters=12))
    title: Mapped[str] = column(Field("内容", required=True, max_length=200, characters=30))
    register: Mapped[str | None] = column(Field("台账", max_length=40), index=True)
    record_id: Mapped[int | None] = column(Field("记录", REFERENCE), index=True)
    printer: Mapped[str | None] = column(Field("打印机", max_length=200, characters=16))
    paper: Mapped[str | None] = column(Field("纸张", max_length=20, characters=5))
    pages: Mapped[int | None] = column(Field("页数", COUNT, characters=4))
    copies: Mapped[int | None] = column(Field("份数", COUNT, characters=4))
    sha256: Mapped[str | None] = column(Field("校验和", max_length=64, characters=20))


class NoticeText(Record):
    """What a notice on the board says, and how it is printed."""

    __tablename__ = "notice_text"

    notice_id: Mapped[int] = column(
        Field("公示公告", REFERENCE, required=True), refers_to="notice", unique=True
    )
    kind: Mapped[str] = column(
        Field("文种", CHOICE, required=True, characters=4, choices=PRINTED_KINDS)
    )
    recipient: Mapped[str | None] = column(
        Field("主送", max_length=200, characters=20, hint="通知写给谁，如“各村民委员会”。")
    )
    body: Mapped[str | None] = column(
        Field("正文", LONG_TEXT, max_length=20_000, characters=40, hint="每段一行。")
    )
    names: Mapped[str | None] = column(
        Field(
            "名单",
            LONG_TEXT,
            max_length=500_000,
            characters=40,
            hint="从表格里复制粘贴，第一行是表头；身份证号和电话自动隐去中间几位。",
        )
    )
    dated_on: Mapped[datetime.date | None] = column(Field("落款日期", DATE, characters=8))
    contact: Mapped[str | None] = column(
        Field("受理地址", max_length=200, characters=24, hint="异议向哪里反映。")
    )
    paper: Mapped[str | None] = column(Field("纸张", CHOICE, characters=4, choices=PAPERS))
    landscape: Mapped[bool | None] = column(Field("横向", YES_NO, characters=4))
    large: Mapped[bool | None] = column(
        Field("大字版", YES_NO, characters=4, hint="给老年人看的大字版，字多时页数会增加。")
    )
    red: Mapped[bool | None] = column(Field("红色标题", YES_NO, characters=4))


MAIL_ACCOUNT = Register(
    key="mail_account",
    label="邮箱账号",
    record_type=MailAccount,
    names=("sender", "host", "port", "security", "user"),
    sections=(("邮箱账号", ("sender", "host", "port", "security", "user")),),
)

COUNTY_CONTACT = Register(
    key="county_contact",
    label="报送联系人",
    record_type=CountyContact,
    names=("name", "email", "telephone", "remarks"),
    sections=(("联系人", ("name", "email", "telephone", "remarks")),),
    listed=("name", "email", "telephone", "remarks"),
    searched=("name", "email", "remarks"),
)

DISPATCH = Register(
    key="dispatch",
    label="报送记录",
    record_type=Dispatch,
    names=(
        "year",
        "sent_on",
        "way",
        "recipient",
        "subject",
        "files",
        "message_id",
        "reply",
        "replied_on",
        "remarks",
    ),
    sections=(
        ("报送", ("year", "sent_on", "way", "recipient", "subject")),
        ("凭据", ("files", "message_id")),
        ("回音", ("reply", "replied_on", "remarks")),
    ),
    listed=("year", "sent_on", "way", "recipient", "subject", "reply", "replied_on"),
    searched=("recipient", "subject", "files", "remarks"),
)

PRINT_JOB = Register(
    key="print_job",
    label="打印记录",
    record_type=PrintJob,
    names=(
        "printed_at",
        "title",
        "register",
        "record_id",
        "printer",
        "paper",
        "pages",
        "copies",
        "sha256",
    ),
    sections=(
        ("打印", ("printed_at", "title", "printer", "paper", "pages", "copies")),
        ("凭据", ("register", "sha256")),
    ),
    listed=("printed_at", "title", "printer", "paper", "pages", "copies"),
    searched=("title", "printer"),
)

NOTICE_TEXT = Register(
    key="notice_text",
    label="公示文稿",
    record_type=NoticeText,
    names=(
        "notice_id",
        "kind",
        "recipient",
        "body",
        "names",
        "dated_on",
        "contact",
        "paper",
        "landscape",
        "large",
        "red",
    ),
    sections=(
        ("文稿", ("kind", "recipient", "body", "names", "dated_on", "contact")),
        ("版式", ("paper", "landscape", "large", "red")),
    ),
    listed=("kind", "body"),
    searched=("body", "names"),
    owner="notice",
)
