import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from ui.application import Program
from ui.faults import FaultReporter
from ui.preferences import Preferences

REPOSITORY = Path(__file__).parents[2]
HOLD = """
import sys
from models.store.workspace import open_workspace
with open_workspace(sys.argv[1]):
    print("open", flush=True)
    sys.stdin.read()
"""
START = """
import sys
from ui.application import run
raise SystemExit(run(sys.argv[1]))
"""


@pytest.fixture
def folder(empty_workspace, tmp_path):
    """The folder of a workspace that nobody has open."""
    copied = tmp_path / "台账"
    shutil.copytree(empty_workspace, copied)
    return copied


@pytest.fixture
def faults(tmp_path):
    made = FaultReporter(tmp_path / "logs")
    yield made
    made.close()


@pytest.fixture
def program(qapp, qtbot, tmp_path, faults):
    preferences = Preferences(tmp_path / "preferences")
    preferences.set("theme", "light")
    made = Program(qapp, preferences, faults)
    yield made
    for shown in (made.window, made.start_screen):
        if shown is not None:
            qtbot.addWidget(shown)
    made.close()
    if made.window is not None:
        made.window.close()


def process(code, folder, tmp_path):
    environment = dict(os.environ, HOME=str(tmp_path), QT_QPA_PLATFORM="offscreen")
    return subprocess.Popen(
        [sys.executable, "-c", code, str(folder)],
        cwd=REPOSITORY,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


def press(qtbot, window, name):
    (button,) = [one for one in window.findChildren(QPushButton) if one.text() == name]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_first_start_shows_what_is_due(qtbot, program, folder):
    assert program.start(folder)
    assert program.window.isVisible()
    assert program.window.page_key == ""
    qtbot.waitUntil(lambda: program.window.page_key == "overview")
    assert program.start_screen is None


def test_a_second_start_brings_the_first_window_to_the_front(qtbot, program, folder, tmp_path):
    program.start(folder)
    program.window.showMinimized()
    with process(START, folder, tmp_path) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0
    assert not program.window.isMinimized()
    assert program.window.isVisible()


def test_a_workspace_held_by_another_process_is_explained(qtbot, program, folder, tmp_path):
    with process(HOLD, folder, tmp_path) as holder:
        assert holder.stdout.readline() == b"open\n"
        assert program.start(folder)
        sentence = program.start_screen.sentence
        assert f"进程 {holder.pid}" in sentence
        assert sentence.endswith("请先关闭那个窗口再试。")
        press(qtbot, program.start_screen, "再试一次")
        assert program.window is None
        assert program.start_screen.isVisible()
        holder.stdin.close()
        holder.wait(10)
    press(qtbot, program.start_screen, "再试一次")
    assert program.window.isVisible()
    assert program.start_screen is None


def test_another_folder_can_be_chosen(qtbot, program, folder, tmp_path, monkeypatch):
    (tmp_path / "文件").write_text("不是文件夹", "utf-8")
    program.start(tmp_path / "文件" / "台账")
    assert "请换一个文件夹" in program.start_screen.sentence
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    press(qtbot, program.start_screen, "换一个文件夹…")
    assert program.window.isVisible()


def test_another_language_builds_the_window_again_at_the_same_page(qtbot, program, folder, speak):
    program.start(folder)
    first = program.window
    first.open_page("notice")
    first.language_chosen.emit("zh_TW")
    assert program.window is not first
    assert program.window.windowTitle() == "政務公開臺賬"
    assert program.window.page_key == "notice"
    assert program.window.page.accessibleName() == "公示公告"
    assert not first.isVisible()
    qtbot.addWidget(program.window)
    speak("zh_CN")


def test_a_fault_is_told_once_and_can_be_saved(qtbot, program, faults, folder, monkeypatch):
    program.start(folder)
    quoted = "张三的电话是 13800000000"
    for _ in range(2):
        try:
            int(quoted)
        except ValueError as error:
            faults.report(type(error), error, error.__traceback__)
    assert program.window.messages.sentence.startswith("程序出了错，已记录下来")
    target = folder.parent / "诊断信息.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    press(qtbot, program.window.messages, "保存诊断信息")
    saved = target.read_text("utf-8")
    assert saved.count("\nValueError") == 2
    assert "test_application.py" in saved
    assert "13800000000" not in saved
    assert "张三" not in saved
    assert "诊断信息已保存到" in program.window.messages.sentence
