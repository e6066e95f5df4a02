"""Drafts as files: what other programs read from them."""

import email
from email import policy

import pytest

from exporters.mail.message import Attachment, Mail, write_draft
from models.problems import UserError

NAME = "徐家坪镇2018年度政府信息公开工作年度报告（报略阳县人民政府办公室政务公开办审阅稿）.pdf"
PDF = bytes(range(256)) * 40


@pytest.fixture
def mail():
    return Mail(
        "徐家坪镇人民政府 <xjp@example.cn>",
        ("县信息办 <xinxi@example.cn>", "gongkai@example.cn"),
        "徐家坪镇2018年度政府信息公开工作年度报告",
        "县信息办：\n\n现随文报来年度报告，请审阅。\n",
        (Attachment(NAME, PDF), Attachment("统计表.xlsx", b"PK\x03\x04")),
    )


def read(path):
    return email.message_from_bytes(path.read_bytes(), policy=policy.default)


def test_draft_opens_with_everything_in_it(mail, tmp_path):
    path = tmp_path / "报送.eml"

    write_draft(mail, path)

    message = read(path)
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == "徐家坪镇2018年度政府信息公开工作年度报告"
    assert [str(one) for one in message["To"].addresses] == [
        "县信息办 <xinxi@example.cn>",
        "gongkai@example.cn",
    ]
    lines = message.get_body().get_content().splitlines()
    assert lines == ["县信息办：", "", "现随文报来年度报告，请审阅。"]
    files = {part.get_filename(): part.get_content() for part in message.iter_attachments()}
    assert files == {NAME: PDF, "统计表.xlsx": b"PK\x03\x04"}


def test_names_of_files_stand_in_both_headers(mail, tmp_path):
    path = tmp_path / "报送.eml"
    write_draft(mail, path)

    data = path.read_bytes()

    assert data.isascii()
    lines = data.split(b"\r\n")
    # The media type of a workbook is that long and cannot be divided.
    assert max(map(len, lines)) <= 80
    assert not any(line.isspace() for line in lines)
    assert b"filename*0*=" in data
    parts = list(read(path).iter_attachments())
    # What old Outlook and many gateways read.
    assert [part.get_param("name") for part in parts] == [NAME, "统计表.xlsx"]
    assert [part.get_content_type() for part in parts] == [
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]


def test_same_mail_is_the_same_file(mail, tmp_path):
    for name in ("1.eml", "2.eml"):
        write_draft(mail, tmp_path / name)

    assert (tmp_path / "1.eml").read_bytes() == (tmp_path / "2.eml").read_bytes()


@pytest.mark.parametrize(
    "address",
    ["a@b.cn\r\nBcc: spy@example.cn", "没有这个符号", "a@", "@b.cn", "a b@c.cn", "a@localhost"],
)
def test_wrong_address_is_refused(address, tmp_path):
    path = tmp_path / "报送.eml"

    with pytest.raises(UserError, match="不是邮箱地址，请写成"):
        write_draft(Mail("a@b.cn", (address,), "主题", ""), path)

    assert not path.exists()


def test_headers_cannot_be_smuggled_in_by_the_subject(tmp_path):
    path = tmp_path / "报送.eml"

    write_draft(Mail("a@b.cn", ("c@d.cn",), "年报\r\nBcc: spy@example.cn", ""), path)

    message = read(path)
    assert message["Bcc"] is None
    assert message["Subject"] == "年报 Bcc: spy@example.cn"


@pytest.mark.parametrize(
    ("subject", "sentence"),
    [("字" * 1000, "有 1000 个字，最多 150 个"), (" \n", "请填写邮件主题")],
    ids=["long", "blank"],
)
def test_subject_nobody_could_read_is_refused(subject, sentence, tmp_path):
    with pytest.raises(UserError, match=sentence):
        write_draft(Mail("a@b.cn", ("c@d.cn",), subject, ""), tmp_path / "报送.eml")


def test_hostile_file_names_are_cleaned(tmp_path):
    path = tmp_path / "报送.eml"
    names = ['../../etc/passwd\r\nX: "', "con.pdf", "a\u202efdp.exe"]

    mail = Mail("a@b.cn", ("c@d.cn",), "主题", "", tuple(Attachment(name, b"1") for name in names))
    write_draft(mail, path)

    read_back = [part.get_filename() for part in read(path).iter_attachments()]
    assert len(read_back) == 3
    for name in read_back:
        assert not set(name) & set('/\\"\r\n\u202e')
    assert read_back[1] == "_con.pdf"
