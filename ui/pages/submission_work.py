"""The work behind the page of submissions: check, pack, write a draft, send, and keep a note."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from exporters.files import safe_name
from exporters.mail.message import write_draft
from exporters.mail.smtp import Account, Security, send
from exporters.pdf.fonts import resolve_fonts
from exporters.submission import (
    SubmittedFile,
    submission_mail,
    submitted_files,
    sums_of,
    write_submission,
)
from models.problems import SILENT, Problem, Progress, Severity, UserError
from models.records.dispatch import COUNTY_CONTACT, DISPATCH, MAIL_ACCOUNT
from models.records.office import OFFICE
from models.records.register import Values
from models.report.annual import AnnualReport, annual_report
from models.report.cover_letter import Heading, LetterKind, cover_letter
from models.report.document import Document
from models.report.sending import problems_before_sending
from models.report.texts import wordings
from models.store.changes import Changes, add
from models.store.reading import Query, matching_ids, records, single
from models.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Prospect:
    """What the page shows before anything is sent."""

    report: AnnualReport
    problems: tuple[Problem, ...]
    contacts: tuple[Values, ...]
    account: Values | None
    basis: str


@dataclass(frozen=True, slots=True)
class Submission:
    """How the report of a year goes to the county.

    Attributes:
        year: the year reported on.
        kind: kind of the letter.
        basis: title and number of the county's notice.
        recipients: addresses; empty where it goes by hand.
        folder: where drafts and packages are written.
        heading: the red heading of the letter; None for paper that bears one.
    """

    year: int
    kind: LetterKind
    basis: str
    recipients: tuple[str, ...]
    folder: Path
    heading: Heading | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What was written or sent, and the note of it."""

    path: Path | None
    changes: Changes


def prospect(workspace: Workspace, year: int, progress: Progress = SILENT) -> Prospect:
    """Return what speaks for and against sending the report of a year now.

    Raises:
        UserError: there was no report on that year.
        Cancelled: something newer is wanted.
    """
    report = annual_report(workspace, year, progress=progress)
    ids = matching_ids(workspace, Query(COUNTY_CONTACT.key))
    return Prospect(
        report,
        problems_before_sending(report, datetime.date.today()),
        tuple(records(workspace, COUNTY_CONTACT.key, ids)),
        single(workspace, MAIL_ACCOUNT.key),
        _basis(workspace, year),
    )


def pack(workspace: Workspace, wanted: Submission, progress: Progress) -> Done:
    """Write the submission as one file and note its check sums.

    Raises:
        UserError: something bars it, or the file cannot be written.
        Cancelled: the clerk stopped it.
    """
    report, letter = _made(workspace, wanted)
    fonts = resolve_fonts()
    path = write_submission(report, letter, wanted.folder, fonts=fonts, progress=progress)
    files = submitted_files(report, letter, fonts=fonts)
    return Done(path, _note(workspace, wanted, "报送材料包", letter, files))


def draft(workspace: Workspace, wanted: Submission, progress: Progress) -> Done:
    """Write a mail that the user's mail program opens as a draft, and note it.

    Raises:
        UserError: something bars it, or the file cannot be written.
        Cancelled: the clerk stopped it.
    """
    report, letter = _made(workspace, wanted)
    files = submitted_files(report, letter, fonts=resolve_fonts(), progress=progress)
    account = single(workspace, MAIL_ACCOUNT.key)
    sender = account["sender"] if account else ""
    mail = submission_mail(letter, files, sender, wanted.recipients)
    path = wanted.folder / safe_name(f"{letter.file_stem}.eml")
    write_draft(mail, path)
    return Done(path, _note(workspace, wanted, "邮件草稿", letter, files))


def deliver(workspace: Workspace, wanted: Submission, password: str, progress: Progress) -> Done:
    """Send the mail through the office's account and note its id.

    Raises:
        UserError: something bars it, or the mail was not sent.
        Cancelled: the clerk stopped it before the server had it.
    """
    kept = single(workspace, MAIL_ACCOUNT.key)
    if kept is None:
        raise UserError("还没有填邮箱账号，请先在“邮箱账号”里填好服务器和账号。")
    report, letter = _made(workspace, wanted)
    files = submitted_files(report, letter, fonts=resolve_fonts())
    mail = submission_mail(letter, files, kept["sender"], wanted.recipients)
    sent = send(mail, account_of(kept), password, progress=progress)
    return Done(None, _note(workspace, wanted, "直接发送", letter, files, message_id=sent))


def account_of(kept: Values) -> Account:
    """Return the account that the office entered."""
    security: Security = "tls" if kept["security"] == "TLS" else "starttls"
    return Account(kept["host"], kept["port"], security, kept["user"])


def _made(workspace: Workspace, wanted: Submission) -> tuple[AnnualReport, Document]:
    report = annual_report(workspace, wanted.year)
    for problem in problems_before_sending(report, datetime.date.today()):
        if problem.severity is Severity.ERROR:
            raise UserError(problem.message.template, **dict(problem.message.values))
    office = single(workspace, OFFICE.key) or {}
    letter = cover_letter(report, office, wanted.kind, basis=wanted.basis, heading=wanted.heading)
    return report, letter


def _note(
    workspace: Workspace,
    wanted: Submission,
    way: str,
    letter: Document,
    files: tuple[SubmittedFile, ...],
    *,
    message_id: str | None = None,
) -> Changes:
    values = {
        "year": wanted.year,
        "sent_on": datetime.date.today(),
        "way": way,
        "recipient": "；".join(wanted.recipients) or None,
        "subject": letter.file_stem,
        "files": sums_of(files).strip(),
        "message_id": message_id,
        "remarks": None,
    }
    return add(workspace, DISPATCH.key, values)


def _basis(workspace: Workspace, year: int) -> str:
    """Return the county's notice if the office named one in its own words."""
    text = wordings(workspace, year).get("county_notice", "")
    return "" if "{" in text else text
