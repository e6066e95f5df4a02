"""Sending to a real server on this machine."""

import datetime
import email
import socket
import ssl
from email import policy

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from exporters.mail.message import Attachment, Mail
from exporters.mail.smtp import Account, send
from models.problems import Cancelled, Progress, UserError

PASSWORD = "授权码".encode()
PDF = bytes(range(256)) * 4_000


class Box:
    """Takes mail in and keeps it; refuses what it is told to."""

    def __init__(self):
        self.received = []
        self.refused_recipient = ""
        self.refused_type = b""
        self.cut = False

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: ARG002, N802
        if address == self.refused_recipient:
            return "550 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: ARG002, N802
        if self.cut:
            server.transport.abort()
            return "451 cut"
        if self.refused_type and self.refused_type in envelope.content:
            return "552 5.7.0 attachment type not allowed"
        self.received.append((envelope.mail_from, envelope.rcpt_tos, envelope.content))
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):  # noqa: ARG001
    known = isinstance(data, LoginPassword) and data.password == b"secret"
    return AuthResult(success=known, handled=False)


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture
def context(authority):
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    return trusting


@pytest.fixture
def box():
    return Box()


@pytest.fixture
def serve(box):
    """Start a server with a certificate: `serve(certificate)` → the account that uses it."""
    running = []

    def start(certificate, *, encrypting=True):
        server_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(server_context)
        options = {"tls_context": server_context, "require_starttls": True} if encrypting else {}
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        controller = Controller(
            box,
            hostname="127.0.0.1",
            port=port,
            authenticator=authenticate,
            auth_require_tls=encrypting,
            data_size_limit=0,
            **options,
        )
        controller.start()
        running.append(controller)
        return Account("127.0.0.1", port, "starttls", "xjp@example.cn")

    yield start
    for controller in running:
        controller.stop()


@pytest.fixture
def good(authority):
    return authority.issue_cert("127.0.0.1")


@pytest.fixture
def mail():
    return Mail(
        "徐家坪镇人民政府 <xjp@example.cn>",
        ("xinxi@example.cn",),
        "年度报告",
        "请审阅。",
        (Attachment("年度报告.pdf", PDF),),
    )


def test_mail_arrives_whole(serve, box, good, context, mail):
    seen = []
    account = serve(good)

    sent = send(
        mail,
        account,
        "secret",
        context=context,
        progress=Progress(lambda done, total, _text: seen.append((done, total))),
    )

    ((sender, recipients, content),) = box.received
    assert (sender, recipients) == ("xjp@example.cn", ["xinxi@example.cn"])
    message = email.message_from_bytes(content, policy=policy.default)
    assert message["Message-ID"] == sent
    assert message["X-Unsent"] is None
    assert message["Date"].datetime.date() == datetime.date.today()
    (attachment,) = message.iter_attachments()
    assert attachment.get_filename() == "年度报告.pdf"
    assert attachment.get_content() == PDF
    assert len(seen) > 10
    assert seen[-1][0] == seen[-1][1]


@pytest.fixture
def send_to(context, mail, box):
    """Send the mail to a server that is to get nothing."""
    yield lambda account: send(mail, account, "secret", context=context)
    assert box.received == []


@pytest.fixture
def expired(authority):
    day = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    return authority.issue_cert("127.0.0.1", not_before=day, not_after=day)


@pytest.fixture
def self_signed():
    return trustme.CA().issue_cert("127.0.0.1")


@pytest.fixture
def of_another(authority):
    return authority.issue_cert("mail.example.cn")


@pytest.mark.parametrize(
    ("certificate", "sentence"),
    [
        ("expired", "安全证书已过期，没有发送"),
        ("self_signed", "安全证书不可信，没有发送"),
        ("of_another", "对方可能是假冒的，没有发送"),
    ],
)
def test_server_that_may_be_another_gets_nothing(request, serve, send_to, certificate, sentence):
    account = serve(request.getfixturevalue(certificate))

    with pytest.raises(UserError, match=sentence):
        send_to(account)


def test_password_never_goes_over_an_open_line(serve, box, good, context, mail):
    account = serve(good, encrypting=False)

    with pytest.raises(UserError, match="不支持加密，为保护密码没有发送"):
        send(mail, account, "secret", context=context)

    assert box.received == []


def test_wrong_password_is_told(serve, box, good, context, mail):
    with pytest.raises(UserError, match="账号或密码不对"):
        send(mail, serve(good), "wrong", context=context)

    assert box.received == []


def test_refused_recipient_is_named(serve, box, good, context, mail):
    box.refused_recipient = "xinxi@example.cn"

    with pytest.raises(UserError, match=r"不接受收件人“xinxi@example\.cn”"):
        send(mail, serve(good), "secret", context=context)


def test_refused_attachment_is_told_with_the_reason(serve, box, good, context, mail):
    box.refused_type = b"application/pdf"

    with pytest.raises(UserError, match=r"552 5\.7\.0 attachment type not allowed.*U盘"):
        send(mail, serve(good), "secret", context=context)


def test_cut_after_all_was_handed_over_leaves_it_open_whether_it_arrived(
    serve, box, good, context, mail
):
    box.cut = True

    with pytest.raises(UserError, match="不能确定对方是否收到"):
        send(mail, serve(good), "secret", context=context)


def test_stopped_mail_does_not_arrive(serve, box, good, context, mail):
    def stop(done, _total, _text):
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        send(mail, serve(good), "secret", context=context, progress=Progress(stop))

    assert box.received == []


def test_server_that_is_not_there_is_told(serve, good, context, mail):
    account = serve(good)
    closed = Account("127.0.0.1", 1, account.security, account.user)

    with pytest.raises(UserError, match="1 端口连不上"):
        send(mail, closed, "secret", context=context)
