"""A mail with attachments whose Chinese names every mail program shows right."""

import hashlib
import mimetypes
import re
from collections.abc import Sequence
from dataclasses import dataclass
from email import policy
from email.errors import HeaderParseError
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import parseaddr
from pathlib import Path

from exporters.files import replace_atomically, safe_name
from models.problems import UserError

LONGEST_SUBJECT = 150
"""Characters; longer ones are cut by the mail programs that show them."""
_LINE = 76  # characters of a line of a header


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a mail, under the name the reader sees."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail.

    Attributes:
        sender: address, perhaps with a name: `徐家坪镇人民政府 <office@example.cn>`.
        recipients: addresses likewise.
        subject: one line.
        body: plain text.
        attachments: in the order they are listed.
    """

    sender: str
    recipients: tuple[str, ...]
    subject: str
    body: str
    attachments: tuple[Attachment, ...] = ()


def write_draft(mail: Mail, path: Path) -> None:
    """Write a mail as a file (.eml) that the user's mail program opens as a draft.

    Raises:
        UserError: an address or the subject cannot be used, or the file cannot be written.
    """
    message = compose(mail)
    # Outlook and Foxmail open a message with this header for editing instead of reading.
    message["X-Unsent"] = "1"
    replace_atomically(path, flattened(message, mail.attachments))


def compose(mail: Mail) -> EmailMessage:
    """Return the message of a mail, without a date and an id.

    Raises:
        UserError: an address or the subject cannot be used.
    """
    message = EmailMessage(policy=policy.SMTP.clone(max_line_length=_LINE))
    if mail.sender:
        message["From"] = checked_address(mail.sender)
    message["To"] = [checked_address(one) for one in mail.recipients]
    message["Subject"] = _checked_subject(mail.subject)
    message.set_content(mail.body, cte="base64")
    for attachment in mail.attachments:
        name = safe_name(attachment.name)
        main, _, sub = _media_type(name).partition("/")
        message.add_attachment(attachment.data, maintype=main, subtype=sub, filename=name)
    for number, part in enumerate(message.iter_attachments()):
        part.set_param("name", _placeholder(number))
    if message.is_multipart():
        # The boundary is random otherwise, and the same mail would never be the same file.
        message.set_boundary(f"=={_digest(mail)}==")
    return message


def flattened(message: EmailMessage, attachments: Sequence[Attachment]) -> bytes:
    """Return the bytes of a message as they travel.

    The name of an attachment stands in it twice: as RFC 2231 says in Content-Disposition, and
    encoded by RFC 2047 in Content-Type, where old Outlook and many gateways look for it.
    """
    data = message.as_bytes()
    for number, attachment in enumerate(attachments):
        name = Header(safe_name(attachment.name), "utf-8", header_name="name", maxlinelen=_LINE)
        encoded = name.encode(linesep="\r\n").encode("ascii")
        plain = rf';\s*name="{_placeholder(number)}"'.encode("ascii")
        written = b';\r\n name="' + encoded + b'"'
        before, after = re.split(plain, data, maxsplit=1)
        data = before + written + after
    return data


def checked_address(text: str) -> Address:
    """Return a mail address.

    Raises:
        UserError: it is none.
    """
    refusal = UserError(
        "“{address}”不是邮箱地址，请写成 name@example.cn 这样的地址。", address=text
    )
    if any(character in text for character in "\r\n\0"):
        raise refusal
    name, plain = parseaddr(text)
    user, at, domain = plain.rpartition("@")
    if not at or not user or "." not in domain.strip(".") or " " in plain:
        raise refusal
    try:
        return Address(name, user, domain.encode("idna").decode("ascii"))
    except (ValueError, IndexError, HeaderParseError) as error:
        raise refusal from error


def _checked_subject(text: str) -> str:
    subject = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    if not subject:
        raise UserError("请填写邮件主题。")
    if len(subject) > LONGEST_SUBJECT:
        raise UserError(
            "邮件主题有 {length} 个字，最多 {most} 个，请缩短。",
            length=len(subject),
            most=LONGEST_SUBJECT,
        )
    return subject


def _media_type(name: str) -> str:
    known = {
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }
    ending = name.rpartition(".")[2].lower()
    guessed = known.get(ending) or mimetypes.types_map.get(f".{ending}", "application/octet-stream")
    # A text would be sent as text, and its line ends changed on the way.
    return "application/octet-stream" if guessed.startswith(("text/", "message/")) else guessed


def _placeholder(number: int) -> str:
    return f"attachment-{number}"


def _digest(mail: Mail) -> str:
    digest = hashlib.sha256(f"{mail.sender}\0{mail.subject}\0{mail.body}".encode())
    for attachment in mail.attachments:
        digest.update(attachment.name.encode())
        digest.update(attachment.data)
    return digest.hexdigest()[:24]
