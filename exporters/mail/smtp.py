"""Sending a mail over a connection that is encrypted and whose server is who it says."""

import contextlib
import datetime
import smtplib
import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import format_datetime, make_msgid
from typing import Literal

from typing_extensions import override

from exporters.mail.message import Mail, checked_address, compose, flattened
from models.messages import translatable
from models.problems import SILENT, Progress, UserError

Security = Literal["starttls", "tls"]

_PATIENCE = 30.0  # seconds without an answer
_PIECE = 1 << 16  # bytes between two reports of progress

_NO_SERVER = translatable("errors", "找不到邮件服务器“{host}”，请检查服务器名称和网络。")
_REFUSED = translatable("errors", "邮件服务器“{host}”的 {port} 端口连不上，请检查端口和网络。")
_SILENT = translatable("errors", "邮件服务器“{host}”很久没有回应，邮件没有发出，请稍后再试。")
_EXPIRED = translatable(
    "errors", "邮件服务器“{host}”的安全证书已过期，没有发送。请联系邮箱管理员。"
)
_UNKNOWN = translatable(
    "errors", "邮件服务器“{host}”的安全证书不可信，没有发送。请核对服务器名称，或联系邮箱管理员。"
)
_OTHER_NAME = translatable(
    "errors", "安全证书不是“{host}”的，对方可能是假冒的，没有发送。请核对服务器名称。"
)
_NO_ENCRYPTION = translatable(
    "errors", "邮件服务器“{host}”不支持加密，为保护密码没有发送。请换用加密端口。"
)
_WRONG_PASSWORD = translatable(
    "errors", "邮箱账号或密码不对，没有发送。有的邮箱要用“授权码”代替密码，请核对后再试。"
)
_NO_RECIPIENT = translatable("errors", "服务器不接受收件人“{address}”，请核对地址。")
_NO_SENDER = translatable("errors", "服务器不接受发件人“{address}”，请填账号自己的邮箱地址。")
_REJECTED = translatable(
    "errors",
    "服务器退回了这封邮件（{reason}），没有发出。附件太大或类型被拒时，请改用U盘报送材料包。",
)
_DROPPED = translatable("errors", "邮件服务器“{host}”断开了连接，邮件没有发出，请稍后再试。")
_CUT = translatable(
    "errors", "发送途中连接断了，不能确定对方是否收到。请先在邮箱的“已发送”里核对，再决定是否重发。"
)
_OTHER = translatable("errors", "邮件没有发出（{reason}），请稍后再试。")

_CERTIFICATE_EXPIRED = 10  # X509_V_ERR_CERT_HAS_EXPIRED
_HOSTNAME_MISMATCH = 62  # X509_V_ERR_HOSTNAME_MISMATCH
_ADDRESS_MISMATCH = 64  # X509_V_ERR_IP_ADDRESS_MISMATCH


@dataclass(frozen=True, slots=True)
class Account:
    """A mail account of the office, without its password.

    Attributes:
        host: name of the server.
        port: 587 for STARTTLS, 465 for TLS from the start.
        security: how the connection is encrypted; a plain one is never used.
        user: name to log in with.
    """

    host: str
    port: int
    security: Security
    user: str


def send(
    mail: Mail,
    account: Account,
    password: str,
    *,
    context: ssl.SSLContext | None = None,
    progress: Progress = SILENT,
) -> str:
    """Send a mail and return its message id.

    Args:
        mail: what is sent.
        account: through which server.
        password: of the account.
        context: whom to trust; the certificates of the system if not given.
        progress: told in bytes while the mail is handed over.

    Raises:
        UserError: it was not sent, or it is not known whether it was; the sentence tells which.
        Cancelled: the clerk stopped it before the server had all of it.
    """
    message = compose(mail)
    sender = checked_address(mail.sender)
    message["Date"] = format_datetime(datetime.datetime.now().astimezone())
    message["Message-ID"] = make_msgid(domain=sender.domain)
    data = flattened(message, mail.attachments)
    recipients = [checked_address(one).addr_spec for one in mail.recipients]
    trusted = context or ssl.create_default_context()
    handing_over = _HandingOver(progress, len(data))
    with _explained(account, handing_over), _connected(account, trusted, handing_over) as server:
        server.login(account.user, password)
        refused = server.sendmail(sender.addr_spec, recipients, data)
        if refused:
            raise smtplib.SMTPRecipientsRefused(refused)
    return str(message["Message-ID"])


class _HandingOver:
    """Watches how much of a mail has gone to the server."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self.total = total
        self.has_begun = False

    def step(self, done: int) -> None:
        """Report how many bytes are on their way."""
        self._progress.step(min(done, self.total), self.total, "正在发送")


class _Sending(smtplib.SMTP):
    """A connection that reports how much of the mail it has handed over."""

    watched: _HandingOver

    @override
    def send(self, s: object) -> None:
        data = s.encode("ascii") if isinstance(s, str) else bytes(s)  # type: ignore[call-overload]
        if len(data) < self.watched.total:
            super().send(data)
            return
        # What is stopped before the last piece never ends with a dot, so it is no mail yet.
        for start in range(0, len(data), _PIECE):
            self.watched.step(start)
            super().send(data[start : start + _PIECE])
        self.watched.has_begun = True
        self.watched.step(len(data))


class _SendingEncrypted(_Sending, smtplib.SMTP_SSL):
    """The same, encrypted from the first byte."""


@contextlib.contextmanager
def _connected(
    account: Account, context: ssl.SSLContext, watched: _HandingOver
) -> Iterator[_Sending]:
    server: _Sending
    if account.security == "tls":
        server = _SendingEncrypted(timeout=_PATIENCE, context=context)
    else:
        server = _Sending(timeout=_PATIENCE)
    server.watched = watched
    # Without it, smtplib checks the certificate against an empty name.
    server._host = account.host  # type: ignore[attr-defined]  # noqa: SLF001
    try:
        server.connect(account.host, account.port)
        if account.security == "starttls":
            server.starttls(context=context)
        yield server
        with contextlib.suppress(smtplib.SMTPException, OSError):
            server.quit()
    finally:
        server.close()


@contextlib.contextmanager
def _explained(account: Account, watched: _HandingOver) -> Iterator[None]:
    try:
        yield
    except (smtplib.SMTPException, OSError) as error:
        template, values = _sentence(error, watched)
        raise UserError(template, host=account.host, port=account.port, **values) from error


# The first kind that fits counts, so the narrower ones come before the wider ones.
_SENTENCES: tuple[tuple[type[Exception], str], ...] = (
    (smtplib.SMTPNotSupportedError, _NO_ENCRYPTION),
    (smtplib.SMTPAuthenticationError, _WRONG_PASSWORD),
    (smtplib.SMTPRecipientsRefused, _NO_RECIPIENT),
    (smtplib.SMTPSenderRefused, _NO_SENDER),
    (smtplib.SMTPResponseException, _REJECTED),
    (smtplib.SMTPServerDisconnected, _DROPPED),
    (ConnectionResetError, _DROPPED),
    (BrokenPipeError, _DROPPED),
    (socket.gaierror, _NO_SERVER),
    (TimeoutError, _SILENT),
    (ConnectionRefusedError, _REFUSED),
    (Exception, _OTHER),
)
_MAY_HAVE_ARRIVED = {_DROPPED, _SILENT}


def _sentence(error: Exception, watched: _HandingOver) -> tuple[str, dict[str, object]]:
    if isinstance(error, ssl.SSLCertVerificationError):
        return _certificate_sentence(error), {}
    template = next(sentence for kind, sentence in _SENTENCES if isinstance(error, kind))
    if watched.has_begun and template in _MAY_HAVE_ARRIVED:
        template = _CUT
    address = ""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        address = "、".join(error.recipients)
    elif isinstance(error, smtplib.SMTPSenderRefused):
        address = error.sender
    return template, {"address": address, "reason": _said(error)}


def _certificate_sentence(error: ssl.SSLCertVerificationError) -> str:
    return {
        _CERTIFICATE_EXPIRED: _EXPIRED,
        _HOSTNAME_MISMATCH: _OTHER_NAME,
        _ADDRESS_MISMATCH: _OTHER_NAME,
    }.get(error.verify_code, _UNKNOWN)


def _said(error: Exception) -> str:
    if not isinstance(error, smtplib.SMTPResponseException):
        return str(error)
    said = error.smtp_error
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    return f"{error.smtp_code} {' '.join(text.split())}"
