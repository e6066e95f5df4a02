import faulthandler
import sys
import threading
from pathlib import Path

import pytest

from ui.faults import LOG_NAME, FaultReporter, masked_trace


@pytest.fixture
def reporter(tmp_path, monkeypatch):
    """A reporter that has taken over; the interpreter gets everything back."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    made = FaultReporter(tmp_path)
    yield made
    made.close()
    faulthandler.enable()


def raised(error):
    try:
        raise error
    except type(error) as caught:
        return type(caught), caught, caught.__traceback__


def test_what_a_fault_says_is_masked_and_where_it_stands_is_kept():
    text = masked_trace(*raised(KeyError("李四 610727199001010000 徐家坪镇")))
    assert "KeyError" in text
    assert "in raised" in text
    assert "李四" not in text.splitlines()[-1]
    assert "610727199001010000" not in text.splitlines()[-1]


def test_the_fault_behind_a_fault_is_kept_too():
    try:
        try:
            Path("王五的文件").read_text("utf-8")
        except OSError as cause:
            raise ValueError("读不了") from cause
    except ValueError as error:
        text = masked_trace(type(error), error, error.__traceback__)
    assert "No such file or directory: '*'" in text
    assert text.index("FileNotFoundError") < text.index("ValueError: *")


def test_paths_do_not_name_the_user(monkeypatch):
    monkeypatch.setattr(Path, "home", lambda: Path(__file__).parent)
    text = masked_trace(*raised(ValueError("x")))
    assert str(Path(__file__).parent) not in text
    assert "~" in text


def test_faults_of_other_threads_are_written_and_told_once(qtbot, reporter, tmp_path):
    reporter.install()
    told = []
    reporter.noticed.connect(lambda: told.append(1))

    def fail():
        raise ZeroDivisionError

    for _ in range(2):
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    qtbot.waitUntil(lambda: told == [1])
    assert (tmp_path / LOG_NAME).read_text("utf-8").count("\nZeroDivisionError") == 2
    assert faulthandler.is_enabled()


def test_a_log_that_cannot_be_written_hides_nothing(reporter, tmp_path, capsys):
    (tmp_path / LOG_NAME).mkdir()
    told = []
    reporter.noticed.connect(lambda: told.append(1))
    reporter.report(*raised(ValueError("x")))
    assert told == [1]
    assert "ValueError" in capsys.readouterr().err


def test_a_large_log_is_begun_anew(reporter, tmp_path):
    (tmp_path / LOG_NAME).write_bytes(b"x" * 1_000_001)
    reporter.report(*raised(ValueError("x")))
    assert (tmp_path / LOG_NAME).stat().st_size < 10_000
