"""A short run of the proof that text, tables, workbook and print state what was logged."""

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parent / "prove_report.py"


def test_ten_random_years_are_reported_as_they_were_logged():
    run = subprocess.run(
        [sys.executable, str(SCRIPT), "--sets", "10", "--seed", "2018"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "0 differences" in run.stdout
