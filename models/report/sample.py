"""The sample workspace: the records and texts of a township in 2018."""

import tomllib
from pathlib import Path

from models.imports.workbook import import_workbook
from models.problems import SILENT, Progress, UserError
from models.report.texts import save_text
from models.store.workspace import Workspace

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
SAMPLE_YEAR = 2018


def load_sample(workspace: Workspace, *, progress: Progress = SILENT) -> int:
    """Fill an empty workspace with the sample and return the number of records.

    Raises:
        UserError: the sample workbook cannot be read or holds errors.
    """
    plan = import_workbook(SAMPLES / f"{SAMPLE_YEAR}.xlsx", workspace, progress=progress)
    if plan.errors:
        raise UserError(
            "样例文件已损坏（{reason}），请重新安装程序。", reason=plan.errors[0].message
        )
    texts = tomllib.loads((SAMPLES / f"{SAMPLE_YEAR}.toml").read_text(encoding="utf-8"))["texts"]
    for key, text in texts.items():
        save_text(workspace, SAMPLE_YEAR, key, text)
    return sum(plan.counts.values())
