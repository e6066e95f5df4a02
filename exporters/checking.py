"""Telling whether a file is the one that was kept or sent: by its check sum.

Called by `ui` and `main`.
"""

import hashlib
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from models.problems import UserError
from models.records.closing import CLOSING
from models.records.dispatch import DISPATCH
from models.records.register import Values
from models.store.reading import Query, matching_ids, records
from models.store.workspace import Workspace

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class _Known:
    """A file whose check sum was kept, and what it was."""

    digest: str
    name: str
    what: str


def known_file(workspace: Workspace, path: Path) -> str:
    """Return the sentence that tells whether a file is one of those kept at a closing or sent.

    The name of the file does not matter, its content does: one changed character makes another
    file. A package of several files is looked into, too.

    Raises:
        UserError: the file cannot be read.
    """
    known = list(_known(workspace))
    digest = _digest(path)
    found = [one for one in known if one.digest == digest]
    if found:
        return "；".join(dict.fromkeys(_sentence(one) for one in found)) + "，内容一致。"
    inside = _inside(path, {one.digest: one for one in known})
    if inside:
        return inside
    namesakes = [one for one in known if one.name == path.name]
    if namesakes:
        return (
            f"“{path.name}”与{namesakes[-1].what}同名，但内容不同（校验和不一致），"
            "不是当时的那一份。"
        )
    return f"“{path.name}”不是结账时留存或报送过的文件（没有相同的校验和）。"


def _inside(path: Path, known: dict[str, _Known]) -> str:
    """Return the sentence on a package that holds known files, empty where it holds none."""
    if not zipfile.is_zipfile(path):
        return ""
    with zipfile.ZipFile(path) as package:
        names = [one.filename for one in package.infolist() if not one.is_dir()]
        digests = {name: hashlib.sha256(package.read(name)).hexdigest() for name in names}
    met = [known[digest] for digest in digests.values() if digest in known]
    if not met:
        return ""
    return (
        f"这个包里有 {len(names)} 个文件，其中 {len(met)} 个与留存的一致："
        + "；".join(_sentence(one) for one in met)
        + "。"
    )


def _known(workspace: Workspace) -> Iterator[_Known]:
    for values in _all(workspace, CLOSING.key):
        opened = "（后来重新打开过）" if values["reopened_at"] else ""
        what = f"{values['year']}年度结账（{values['closed_at'][:10]}）留存的文件{opened}"
        yield from _files(values["files"], what)
    for values in _all(workspace, DISPATCH.key):
        to = f"给{values['recipient']}" if values["recipient"] else ""
        what = f"{values['sent_on'].isoformat()}报送{to}的{values['year']}年度文件"
        yield from _files(values["files"], what)


def _all(workspace: Workspace, register: str) -> list[Values]:
    return records(workspace, register, matching_ids(workspace, Query(register)))


def _files(lines: str | None, what: str) -> Iterator[_Known]:
    for line in (lines or "").splitlines():
        digest, _, name = line.partition("  ")
        yield _Known(digest.strip().lower(), name, what)


def _sentence(one: _Known) -> str:
    return f"就是{one.what}“{one.name}”"


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    try:
        with path.open("rb", buffering=0) as opened, io.BufferedReader(opened) as source:
            while block := source.read(_BLOCK):
                digest.update(block)
    except OSError as error:
        raise UserError(
            "打不开“{name}”（{reason}），请确认文件还在、没有被别的程序占用。",
            name=path.name,
            reason=error.strerror or error,
        ) from error
    return digest.hexdigest()
