"""Attachments: files beside the database, each content kept once under its checksum.

A content is written before the transaction that refers to it and never changed afterwards, so
that a record in the database always finds what it means, also in a backup.
"""

import datetime
import hashlib
import mimetypes
import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from sqlalchemy import select

from models.messages import Message, translatable
from models.problems import SILENT, Problem, Progress, RecordReference, Severity, UserError, Where
from models.records import BY_KEY
from models.records.attachment import ATTACHMENT, ENCLOSURE, NAME_LENGTH
from models.records.register import Values
from models.script import to_simplified
from models.store.changes import Changes, Edit, delete, make_changes
from models.store.foreign_papers import refuse_foreign
from models.store.reading import records
from models.store.rows import table_of
from models.store.workspace import Workspace

ATTACHMENT_FOLDER = "附件"
MOST_BYTES = 50 << 20
"""Bytes of the largest attachment."""
UNFINISHED = ".~"
"""The name of a file that is still being written begins with this."""

_PIECE = 1 << 20
_NO_FOLDER = (
    "服务器上的台账没有存放附件的文件夹，不能加附件；请把文件另存，并在备注里写明存放位置。"
)
_MISSING = translatable("errors", "附件“{name}”的文件不见了，请从备份恢复，或移除后重新添加。")
_DAMAGED = translatable(
    "errors", "附件“{name}”与添加时不一样，已损坏或被改动，请从备份恢复，或移除后重新添加。"
)
_MARKED = re.compile(r"绝密|(?<![随手算])机密(?!码|钥)|秘密\s*[★☆]|[(\[【〔「《]秘密[)\]】〕」》]")
_PROGRAMS = re.compile(
    r"\.(app|bat|cmd|com|desktop|exe|hta|jse?|lnk|msi|ps1|reg|run|scr|sh|vb[es]|wsf)\s*$",
    re.IGNORECASE,
)
# The types that the system knows differ from computer to computer.
_TYPES = mimetypes.MimeTypes()
_TYPES.add_type("image/webp", ".webp")
_TYPES.add_type("application/ofd", ".ofd")


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file to be attached.

    Attributes:
        name: what it is called, with its ending.
        content: where it lies, or its bytes.
        role: what it is for, such as 张贴照片.
    """

    name: str
    content: Path | bytes
    role: str = ENCLOSURE


def attach(
    workspace: Workspace,
    owner: RecordReference,
    files: Sequence[NewFile],
    progress: Progress = SILENT,
    *,
    on_purpose: bool = False,
) -> Changes:
    """Attach files to a record as one step; all of them or none.

    Args:
        workspace: where the record is.
        owner: the record.
        files: what is attached.
        progress: told before each file.
        on_purpose: papers of other applications are meant to be attached to this one.

    Raises:
        ForeignPaperError: a file belongs to another application, and it is not on purpose.
        UserError: a file is too large, empty, marked as secret, a program, already attached to
            this record, or cannot be read; the record is gone; the workspace has no folder.
        Cancelled: the clerk stopped it.
    """
    edits = attachment_edits(workspace, owner, files, progress, on_purpose=on_purpose)
    label = "添加附件" + (f" {len(edits)} 个" if len(edits) > 1 else "")
    return make_changes(workspace, edits, label)


def attachment_edits(
    workspace: Workspace,
    owner: RecordReference,
    files: Sequence[NewFile],
    progress: Progress = SILENT,
    *,
    on_purpose: bool = False,
) -> list[Edit]:
    """Keep the contents of files and return the edits that attach them, for a step of several.

    Raises:
        ForeignPaperError: a file belongs to another application, and it is not on purpose.
        UserError: as `attach`.
        Cancelled: the clerk stopped it.
    """
    folder = _folder(workspace)
    if not records(workspace, owner.register, [owner.id]):
        raise UserError("这条记录已被删除，不能加附件。请先从回收站恢复。")
    known = {values["sha256"]: values["name"] for values in attachments_of(workspace, owner)}
    edits = []
    for done, file in enumerate(files):
        progress.step(done, len(files), f"正在存入{file.name}")
        _refuse_unfit(file)
        digest, size = _store(folder, file)
        if digest in known:
            raise UserError(
                "“{name}”和已有的附件“{known}”内容相同，不用再加。",
                name=file.name,
                known=known[digest],
            )
        if not on_purpose:
            refuse_foreign(workspace, owner, file.name, digest)
        known[digest] = file.name
        edits.append(Edit(ATTACHMENT.key, _values(owner, file, digest, size)))
    return edits


def detach(workspace: Workspace, ids: Sequence[int]) -> Changes:
    """Remove attachments from their records; undo brings them back, contents stay."""
    return delete(workspace, ATTACHMENT.key, ids)


def attachments_of(workspace: Workspace, owner: RecordReference) -> list[Values]:
    """Return the attachments of a record in the order they were added."""
    table = table_of(ATTACHMENT)
    statement = (
        select(table.c.id)
        .where(table.c.register == owner.register, table.c.record_id == owner.id)
        .order_by(table.c.id)
    )
    with workspace.reading() as connection:
        ids = list(connection.scalars(statement))
    return records(workspace, ATTACHMENT.key, ids)


def content_path(workspace: Workspace, attachment_id: int) -> Path:
    """Return where the content of an attachment lies, after comparing it with its checksum.

    Raises:
        UserError: the attachment was removed, or its content is missing or damaged.
    """
    _, path = _checked(workspace, attachment_id)
    return path


def copy_for_reading(workspace: Workspace, attachment_id: int, folder: Path) -> Path:
    """Put a read-only copy under its own name into a folder of its own and return its path.

    Raises:
        UserError: the content is missing or damaged, or the copy cannot be written.
    """
    values, path = _checked(workspace, attachment_id)
    with _explained("不能打开附件“{name}”（{reason}），请清理磁盘后再试。", str(values["name"])):
        folder.mkdir(parents=True, exist_ok=True)
        copy = Path(tempfile.mkdtemp(dir=folder)) / _plain_name(values["name"])
        shutil.copyfile(path, copy)
        copy.chmod(0o444)
    return copy


def save_as(workspace: Workspace, attachment_id: int, target: Path) -> None:
    """Write an attachment to a file of the clerk's choice, whole or not at all.

    Raises:
        UserError: the content is missing or damaged, or the file cannot be written.
    """
    values, path = _checked(workspace, attachment_id)
    sentence = "不能把附件“{name}”存到那里（{reason}），请换一个保存位置。"
    with _explained(sentence, str(values["name"])), path.open("rb") as source:
        temporary = _write_beside(target.parent, source, values["name"])[0]
        temporary.chmod(0o644)
        temporary.replace(target)


def remove_content(workspace: Workspace, digest: str) -> None:
    """Remove a content for good; one that is not there is passed over.

    Raises:
        UserError: the system does not let it go.
    """
    path = _place(_folder(workspace), digest)
    with _explained("不能销毁附件“{name}”（{reason}），请关闭打开它的程序后再试。", digest[:8]):
        if path.exists():
            # Windows does not remove a file that is read-only.
            path.chmod(0o644)
            path.unlink()


def attachment_problems(workspace: Workspace) -> Iterator[Problem]:
    """Find the attachments whose content is missing or was changed; each content is read once."""
    if workspace.folder is None:
        return
    table = table_of(ATTACHMENT)
    statement = select(table.c.id, table.c.name, table.c.sha256).order_by(table.c.id)
    with workspace.reading() as connection:
        rows = connection.execute(statement).all()
    found: dict[str, str | None] = {}
    for row in rows:
        if row.sha256 not in found:
            found[row.sha256] = _trouble(_place(_folder(workspace), row.sha256), row.sha256)
        sentence = found[row.sha256]
        if sentence is not None:
            yield Problem(
                Severity.ERROR,
                Where(section="附件"),
                Message(sentence, {"name": row.name}),
                records=(RecordReference(ATTACHMENT.key, row.id),),
            )


def is_marked_secret(name: str) -> bool:
    """Tell whether the name of a file bears a mark of secrecy.

    Source:
        《保守国家秘密法》(2010) 第十条 (绝密、机密、秘密三级);
        《条例》(2019) 第十四条 (国家秘密不予公开).
    """
    plain = to_simplified(name).replace("（", "(").replace("）", ")").replace("*", "★")
    return _MARKED.search(plain) is not None


def _refuse_unfit(file: NewFile) -> None:
    if is_marked_secret(file.name):
        raise UserError(
            "“{name}”的文件名带有密级字样，涉密文件不得存入本台账，请按保密规定处理。",
            name=file.name,
        )
    if _PROGRAMS.search(file.name):
        raise UserError("“{name}”是程序，不能作附件，请只加文档和图片。", name=file.name)


def _values(owner: RecordReference, file: NewFile, digest: str, size: int) -> Values:
    name = _plain_name(file.name)
    cells = {
        "register": BY_KEY[owner.register].key,
        "record_id": owner.id,
        "role": file.role,
        "name": name,
        "media_type": _TYPES.guess_type(name)[0] or "application/octet-stream",
        "size": size,
        "sha256": digest,
        "added_at": datetime.datetime.now().astimezone().isoformat(timespec="seconds"),
    }
    values, problems = ATTACHMENT.checked(cells)
    if problems:
        raise UserError(problems[0].message.template, **dict(problems[0].message.values))
    return values


def _plain_name(name: str) -> str:
    """Return a name that every system takes, its ending kept."""
    bare = re.sub(r'[<>:"/\\|?*\x00-\x1f]', "_", name).strip(" .") or "附件"
    stem, dot, ending = bare.rpartition(".")
    # Systems count bytes, of which a character may have three.
    room = min(NAME_LENGTH, 80)
    return (
        bare if len(bare) <= room else (stem[: room - len(dot + ending)] or "附件") + dot + ending
    )


def _folder(workspace: Workspace) -> Path:
    if workspace.folder is None:
        raise UserError(_NO_FOLDER)
    return workspace.folder / ATTACHMENT_FOLDER


def _place(folder: Path, digest: str) -> Path:
    return folder / digest[:2] / digest


def _store(folder: Path, file: NewFile) -> tuple[str, int]:
    """Keep a content and return its checksum and size; one that is there and whole stays."""
    sentence = "不能存入附件“{name}”（{reason}），请检查文件和磁盘后再试。"
    with _explained(sentence, file.name), _opened(file.content) as source:
        folder.mkdir(exist_ok=True)
        temporary, digest, size = _write_beside(folder, source, file.name)
        target = _place(folder, digest)
        try:
            if size == 0:
                raise UserError("“{name}”是空文件，请检查后再加。", name=file.name)
            if _trouble(target, digest) is None:
                temporary.unlink()
            else:
                target.parent.mkdir(exist_ok=True)
                if target.exists():
                    # Windows does not replace a file that is read-only.
                    target.chmod(0o644)
                temporary.chmod(0o444)
                temporary.replace(target)
                _sync_folder(target.parent)
        finally:
            temporary.unlink(missing_ok=True)
    return digest, size


def _write_beside(folder: Path, source: BinaryIO, name: str) -> tuple[Path, str, int]:
    """Write a content to a new file of the folder; return its path, checksum and size."""
    digest, size = hashlib.sha256(), 0
    with tempfile.NamedTemporaryFile(dir=folder, prefix=UNFINISHED, delete=False) as made:
        path = Path(made.name)
        try:
            while piece := source.read(_PIECE):
                size += len(piece)
                if size > MOST_BYTES:
                    raise UserError(  # noqa: TRY301 - the unfinished file goes either way
                        "“{name}”超过 {megabytes} MB，不能作附件，请压缩或拆分后再加。",
                        name=name,
                        megabytes=MOST_BYTES >> 20,
                    )
                digest.update(piece)
                made.write(piece)
            made.flush()
            os.fsync(made.fileno())
        except BaseException:
            made.close()
            path.unlink(missing_ok=True)
            raise
    return path, digest.hexdigest(), size


@contextmanager
def _opened(content: Path | bytes) -> Iterator[BinaryIO]:
    with BytesIO(content) if isinstance(content, bytes) else content.open("rb") as source:
        yield source


def _checked(workspace: Workspace, attachment_id: int) -> tuple[Values, Path]:
    found = records(workspace, ATTACHMENT.key, [attachment_id])
    if not found:
        raise UserError("这个附件已被移除，可以撤销或从回收站恢复。")
    values = found[0]
    path = _place(_folder(workspace), values["sha256"])
    trouble = _trouble(path, values["sha256"])
    if trouble is not None:
        raise UserError(trouble, name=values["name"])
    return values, path


def _trouble(path: Path, digest: str) -> str | None:
    """Return the sentence about a content that is missing or damaged, None for a whole one."""
    try:
        with path.open("rb") as stream:
            whole = hashlib.file_digest(stream, "sha256").hexdigest() == digest
    except FileNotFoundError:
        return _MISSING
    except OSError:
        return _DAMAGED
    return None if whole else _DAMAGED


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _explained(sentence: str, name: str) -> Iterator[None]:
    """Turn a refusal of the system into a sentence."""
    try:
        yield
    except OSError as error:
        reason: Any = error.strerror or error
        raise UserError(sentence, name=name, reason=reason) from error
