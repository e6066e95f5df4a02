"""The file of a case as one zip: case sheet, papers, proof of history, checksums.

Called by `ui`; what may be in it is decided by `models.report.case_file`.
"""

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

from exporters.files import canonical_zip, replace_atomically, safe_name
from exporters.pdf.fonts import FontSet, resolve_fonts
from exporters.pdf.report import render_report
from models.problems import SILENT, Progress, UserError
from models.report.case_file import CaseFile

PROOF_NAME = "历史校验.json"
SUMS_NAME = "校验和.sha256"
READ_ME_NAME = "说明.txt"
PAPERS_FOLDER = "材料"
_DAMAGED = "材料“{name}”与登记时不一样，没有导出案卷，请从备份恢复后再试。"
_READ_ME = """{title}（{name}）
{mask}

一、{sheet}：案卷正文。
二、{papers}：{told}
三、{proof}：这件申请的修改历史。每一步的校验码是把上一步校验码与本步的步骤号、时间、经办人、
名称依次排成 JSON 后做 SHA-256，再逐条接上改动做 SHA-256；写明 seal_after 的改动按该值接续。
四、{sums}：全部文件的 SHA-256，可用 sha256sum -c 复核。
"""


def write_case_bundle(
    case: CaseFile,
    folder: Path,
    *,
    fonts: FontSet | None = None,
    progress: Progress = SILENT,
) -> Path:
    """Write the file of a case as one zip into a folder and return its path.

    The same case file gives the same bytes.

    Args:
        case: from `models.report.case_file.case_file`.
        folder: where the zip goes.
        fonts: what the case sheet is set in.
        progress: told after the sheet and after each paper.

    Raises:
        UserError: a paper is not what was kept, or the file cannot be written.
        Cancelled: the clerk stopped it; nothing is written.
    """
    files = bundled_files(case, fonts=fonts, progress=progress)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    path = folder / safe_name(f"{case.document.file_stem}.zip")
    replace_atomically(path, canonical_zip(buffer.getvalue()))
    return path


def bundled_files(
    case: CaseFile, *, fonts: FontSet | None = None, progress: Progress = SILENT
) -> dict[str, bytes]:
    """Return the files of a case by name, with the list of their checksums last.

    Raises:
        UserError: a paper is not what was kept.
        Cancelled: the clerk stopped it.
    """
    total = len(case.papers) + 1
    sheet = safe_name(f"{case.document.file_stem}.pdf")
    files = {sheet: render_report(case.document, fonts=fonts or resolve_fonts())}
    progress.step(1, total, "已排好案卷正文")
    for done, paper in enumerate(case.papers, start=2):
        if paper.path is not None:
            data = paper.path.read_bytes()
            if hashlib.sha256(data).hexdigest() != paper.sha256:
                raise UserError(_DAMAGED, name=paper.name)
            files[f"{PAPERS_FOLDER}/{safe_name(paper.name)}"] = data
        progress.step(done, total, f"已放入{paper.name}")
    proof = json.dumps(case.chain.as_data(), ensure_ascii=False, indent=1, sort_keys=True)
    files[PROOF_NAME] = proof.encode()
    files[READ_ME_NAME] = _read_me(case, sheet)
    files[SUMS_NAME] = _sums(files)
    return files


def _read_me(case: CaseFile, sheet: str) -> bytes:
    text = _READ_ME.format(
        title=case.document.title,
        name=case.document.subject,
        mask="含未遮蔽的个人信息，只供办案使用，不得公开。"
        if case.unmasked
        else "个人信息已遮蔽。",
        sheet=sheet,
        papers=PAPERS_FOLDER,
        told="文书和附件。" if case.unmasked else "未附，清单和校验码见案卷正文。",
        proof=PROOF_NAME,
        sums=SUMS_NAME,
    )
    # Notepad of older Windows needs the mark and its line ends.
    return text.replace("\n", "\r\n").encode("utf-8-sig")


def _sums(files: Mapping[str, bytes]) -> bytes:
    lines = (f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in files.items())
    return "".join(lines).encode()
