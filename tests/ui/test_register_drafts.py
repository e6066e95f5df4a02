import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QPlainTextEdit,
)

from models.kinds import LONG_TEXT, TEXT
from models.records import REGISTERS
from models.records.publication import PUBLICATION
from models.store.reading import Query, count
from models.store.workspace import open_workspace
from tests.ui.register_steps import CONTROL, click, enter, named, publication, said, stored
from ui.changes import ChangeBus
from ui.desk import Desk
from ui.pages.register import RegisterPage
from ui.tasks import Tasks

KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from models.kinds import LONG_TEXT, TEXT
from models.records import BY_KEY
from models.store.workspace import open_workspace
from ui.changes import ChangeBus
from ui.desk import Desk
from ui.pages.register import RegisterPage
from ui.preferences import Preferences
from ui.tasks import Tasks

application = QApplication([])
folder = Path(sys.argv[1])
workspace = open_workspace(folder)
for key in sys.argv[2:]:
    register = BY_KEY[key]
    desk = Desk(workspace, Tasks(), ChangeBus(), Preferences(folder.parent / "mine"))
    page = RegisterPage(desk, register)
    page.show()
    QTest.qWaitForWindowActive(page)
    page.refresh()
    page.add_record()
    for name, field in register.fields.items():
        if field.kind in {TEXT, LONG_TEXT}:
            page.panel.form.focus_field(name)
            event = QInputMethodEvent()
            event.setCommitString("写到一半的" + field.label)
            QApplication.sendEvent(page.focusWidget(), event)
    page.focusNextChild()
os.kill(os.getpid(), signal.SIGKILL)
"""
FORMS = [
    register
    for register in REGISTERS
    if any(field.kind in {TEXT, LONG_TEXT} for field in register.fields.values())
    and register.key != "office"
]


@pytest.fixture(scope="module")
def killed(empty_workspace, tmp_path_factory):
    """A workspace in whose forms every text was entered when the program was killed."""
    folder = tmp_path_factory.mktemp("killed") / "台账"
    shutil.copytree(empty_workspace, folder)
    keys = [register.key for register in FORMS]
    died = subprocess.run(
        [sys.executable, "-c", KILLED, folder, *keys], check=False, cwd=Path(__file__).parents[2]
    )
    assert died.returncode == -signal.SIGKILL
    return folder


@pytest.mark.parametrize("register", FORMS, ids=lambda register: register.key)
def test_nothing_the_focus_has_left_is_lost(killed, register, preferences, qtbot):
    with open_workspace(killed) as workspace:
        desk = Desk(workspace, Tasks(), ChangeBus(), preferences)
        page = RegisterPage(desk, register)
        qtbot.addWidget(page)
        with qtbot.waitActive(page):
            page.show()
            page.refresh()
        click(qtbot, page, "接着填")
        entered = page.panel.form.cells()
        desk.tasks.close()

    texts = [
        (name, field.label)
        for name, field in register.fields.items()
        if field.kind in {TEXT, LONG_TEXT}
    ]
    assert [entered[name] for name, _ in texts] == [f"写到一半的{label}" for _, label in texts]


def test_a_draft_survives_the_death_of_the_program(empty_workspace, tmp_path, preferences, qtbot):
    folder = tmp_path / "台账"
    shutil.copytree(empty_workspace, folder)
    died = subprocess.run(
        [sys.executable, "-c", KILLED, folder, "publication"],
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert died.returncode == -signal.SIGKILL
    with open_workspace(folder) as workspace:
        desk = Desk(workspace, Tasks(), ChangeBus(), preferences)
        page = RegisterPage(desk, PUBLICATION)
        qtbot.addWidget(page)
        with qtbot.waitActive(page):
            page.show()
            page.refresh()
        assert said(page, "上次有没保存的内容")
        click(qtbot, page, "接着填")
        assert page.panel.form.cells()["title"] == "写到一半的标题"
        assert page.panel.is_changed
        assert count(workspace, Query("publication")) == 0
        desk.tasks.close()


def test_a_draft_of_a_change_goes_on_as_a_change(desk, qtbot, page_of, press):
    page = page_of(rows=[publication(1)])
    page.table.selectRow(0)
    with qtbot.waitSignal(page.panel.opened):
        press(Qt.Key.Key_Return)
    named(page, "备注", QPlainTextEdit).setFocus()
    enter("核对过")
    assert page.leave()
    second = page_of()
    with qtbot.waitSignal(second.panel.opened):
        click(qtbot, second, "接着填")
    assert second.panel.form.cells()["remarks"] == "核对过"
    with qtbot.waitSignal(second.panel.saved):
        press(Qt.Key.Key_S, CONTROL)
    assert [one["remarks"] for one in stored(desk)] == ["核对过"]


def test_a_draft_is_written_a_second_after_the_last_key(desk, qtbot, page_of, press):
    page_of()
    press(Qt.Key.Key_N, CONTROL)
    draft = desk.workspace.folder / "草稿" / "publication.json"
    enter("标题")
    assert not draft.exists()
    qtbot.waitUntil(draft.exists, timeout=3000)


def test_an_unwanted_draft_is_gone(desk, qtbot, page_of, press):
    page_of()
    press(Qt.Key.Key_N, CONTROL)
    enter("标题")
    press(Qt.Key.Key_Tab)
    second = page_of()
    click(qtbot, second, "不要了")
    assert not (desk.workspace.folder / "草稿" / "publication.json").exists()
    assert not second.panel.isVisible()


def test_escape_closes_at_once_when_nothing_was_entered(page_of, press):
    page = page_of()
    press(Qt.Key.Key_N, CONTROL)
    assert page.panel.isVisible()
    press(Qt.Key.Key_Escape)
    assert not page.panel.isVisible()


def test_escape_asks_before_giving_up_what_was_entered(qtbot, page_of, press):
    page = page_of()
    press(Qt.Key.Key_N, CONTROL)
    enter("标题")
    press(Qt.Key.Key_Escape)
    assert said(page, "有没保存的修改。")
    press(Qt.Key.Key_Escape)
    assert page.panel.form.cells()["title"] == "标题"
    assert QApplication.focusWidget().accessibleName() == "标题"
    press(Qt.Key.Key_Escape)
    click(qtbot, page, "放弃修改")
    assert not page.panel.isVisible()
