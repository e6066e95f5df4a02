"""The window lets go of its workspace and opens another: the sample, or a backup of itself."""

import datetime
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton, QTableWidget

from models.records import BY_KEY
from models.store.automatic_backup import backups
from models.store.changes import add
from models.store.reading import Query, count
from models.store.workspace import open_workspace
from ui.application import Program
from ui.faults import FaultReporter
from ui.preferences import Preferences


@pytest.fixture
def folder(empty_workspace, tmp_path, monkeypatch):
    """The folder of the clerk's workspace, which is the usual one."""
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path))
    copied = tmp_path / "政务公开台账"
    shutil.copytree(empty_workspace, copied)
    return copied


@pytest.fixture
def preferences(tmp_path):
    made = Preferences(tmp_path / "preferences")
    made.set("theme", "light")
    return made


@pytest.fixture
def program_of(qapp, qtbot, tmp_path, preferences):
    """Start the program on a folder and turn to a page."""
    made, reporters = [], []

    def make(folder, page):
        reporter = FaultReporter(tmp_path / "logs")
        reporters.append(reporter)
        program = Program(qapp, preferences, reporter)
        made.append(program)
        program.start(folder)
        if page:
            qtbot.waitUntil(lambda: program.window.page_key != "")
            program.window.open_page(page)
        return program

    yield make
    for program in made:
        for shown in (program.window, program.start_screen):
            if shown is not None:
                shown.hide()
                shown.deleteLater()
        program.close()
    for reporter in reporters:
        reporter.close()


def publish(folder, title):
    with open_workspace(folder) as workspace:
        values, problems = BY_KEY["publication"].checked(
            {
                "title": title,
                "category": "规划计划类",
                "published_on": datetime.date(2026, 3, 5),
                "channels": "政府网站",
            }
        )
        assert not problems
        add(workspace, "publication", values)


def entry(window, text):
    menus = [one for one in window.findChildren(QMenu) if one.accessibleName() == "设置"]
    return next(action for menu in menus for action in menu.actions() if action.text() == text)


def table_of(program):
    return program.window.page.findChild(QTableWidget)


def press(qtbot, widget, name):
    def named():
        return [
            one
            for one in widget.findChildren(QPushButton)
            if one.text() == name and one.isVisible()
        ]

    qtbot.waitUntil(lambda: len(named()) == 1)
    qtbot.mouseClick(named()[0], Qt.MouseButton.LeftButton)


def test_the_end_of_work_leaves_a_backup_in_the_chosen_place(
    program_of, folder, preferences, tmp_path
):
    publish(folder, "甲")
    stick = tmp_path / "U盘"
    stick.mkdir()
    preferences.set("backup_folder", str(stick))
    program = program_of(folder, "office")
    program.window.hide()
    program.close()
    (place,) = stick.iterdir()
    assert len(backups(place)) == 1
    assert backups(folder / "备份") == []


def test_a_stick_that_is_gone_costs_no_backup(program_of, folder, preferences, tmp_path):
    publish(folder, "甲")
    preferences.set("backup_folder", str(tmp_path / "拔掉了"))
    program = program_of(folder, "office")
    program.window.hide()
    program.close()
    assert len(backups(folder / "备份")) == 1
    assert "请插好 U 盘" in preferences.get("backup_failed", "")


def test_a_backup_comes_back_in_the_window(qtbot, program_of, folder):
    publish(folder, "甲")
    program = program_of(folder, "backups")
    press(qtbot, program.window.page, "立即备份")
    qtbot.waitUntil(lambda: table_of(program).rowCount() == 1)
    workspace = program.window.page.desk.workspace
    values, _ = BY_KEY["board"].checked({"name": "后来的公开栏"})
    add(workspace, "board", values)
    press(qtbot, program.window.page, "恢复到这一份")
    assert "恢复错了还能换回来" in program.window.messages.sentence
    press(qtbot, program.window.messages, "恢复")
    old = program.window
    qtbot.waitUntil(lambda: program.window is not None and program.window is not old)
    assert program.window.messages.sentence.startswith("已恢复。")
    qtbot.waitUntil(lambda: program.window.page_key != "")
    restored = program.window.page.desk.workspace
    assert count(restored, Query("board")) == 0
    assert count(restored, Query("publication")) == 1
    assert [one.before_restore for one in backups(folder / "备份")] == [True, False]


def test_a_damaged_backup_leaves_the_window_as_it_is(qtbot, program_of, folder):
    publish(folder, "甲")
    program = program_of(folder, "backups")
    press(qtbot, program.window.page, "立即备份")
    qtbot.waitUntil(lambda: table_of(program).rowCount() == 1)
    (made,) = backups(folder / "备份")
    made.path.write_bytes(made.path.read_bytes()[:-400])
    window = program.window
    press(qtbot, window.page, "恢复到这一份")
    press(qtbot, window.messages, "恢复")
    qtbot.waitUntil(lambda: "损坏" in window.messages.sentence)
    assert program.window is window
    assert window.isVisible()


def test_the_sample_is_opened_and_left_again(qtbot, program_of, folder):
    program = program_of(folder, "office")
    entry(program.window, "打开样例台账").trigger()
    qtbot.waitUntil(lambda: program.window is not None and "样例" in program.window.windowTitle())
    qtbot.waitUntil(lambda: program.window.page_key != "")
    workspace = program.window.page.desk.workspace
    assert workspace.folder == folder.with_name("政务公开台账-样例")
    assert count(workspace, Query("publication")) == 93
    assert program.window.year == 2018
    assert program.window.messages.sentence.startswith("这是样例台账")
    entry(program.window, "回到自己的台账").trigger()
    qtbot.waitUntil(
        lambda: program.window is not None and "样例" not in program.window.windowTitle()
    )
    qtbot.waitUntil(lambda: program.window.page_key != "")
    assert program.window.page.desk.workspace.folder == folder
    assert (folder.with_name("政务公开台账-样例") / "台账.db").exists()


def test_the_start_screen_offers_the_sample(qtbot, program_of, folder, tmp_path):
    holder = open_workspace(folder)
    program = program_of(folder, "")
    press(qtbot, program.start_screen, "打开样例台账")
    qtbot.waitUntil(lambda: program.window is not None and program.window.page_key != "")
    assert program.start_screen is None
    assert program.window.page.desk.workspace.folder == tmp_path / "政务公开台账-样例"
    assert count(program.window.page.desk.workspace, Query("publication")) == 93
    holder.close()
