"""Parts and history of a record, in the tabs of its panel."""

import datetime
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QTabBar, QTableWidget

from models.records import BY_KEY
from models.store.changes import add, undo, update_record
from models.store.reading import Query, count
from models.store.workspace import open_workspace
from tests.ui.register_steps import CONTROL, click, enter, named, said, stored
from ui.changes import ChangeBus
from ui.desk import Desk
from ui.pages.register import RegisterPage
from ui.tasks import Tasks

CHANNEL = BY_KEY["complaint_channel"]
BOX = {"channel_type": "投诉信箱", "name": "大门信箱", "address": "镇政府门口"}


def check(desk, channel, day, person="王建国"):
    values, problems = BY_KEY["channel_check"].checked(
        {
            "complaint_channel_id": channel,
            "checked_on": datetime.date(2018, 3, day),
            "way": "试拨",
            "first_person": person,
            "found": 0,
        }
    )
    assert not problems
    return add(desk.workspace, "channel_check", values).ids[0]


@pytest.fixture
def opened(page_of, press, qtbot, settled):
    """The page of channels with its only record open in the form."""
    page = page_of(CHANNEL, [CHANNEL.checked(BOX)[0]])
    page.table.selectRow(0)
    with qtbot.waitSignal(page.panel.opened):
        press(Qt.Key.Key_Return)
    settled()
    return page


def turn(page, qtbot, label):
    bar = page.panel.findChild(QTabBar)
    (place,) = (n for n in range(bar.count()) if bar.tabText(n).split()[0] == label)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(place).center())


def shown(page):
    table = named(page, "渠道检查", QTableWidget)
    return [
        [table.item(row, column).text() for column in range(3)] for row in range(table.rowCount())
    ]


def test_tabs_are_content_attachments_parts_and_history(opened):
    bar = opened.panel.findChild(QTabBar)

    assert [bar.tabText(place) for place in range(bar.count())] == [
        "内容",
        "附件",
        "渠道检查",
        "历史",
    ]


def test_parts_of_the_record_are_listed(opened, desk, qtbot, settled):
    other = add(desk.workspace, "complaint_channel", CHANNEL.checked(BOX)[0]).ids[0]
    check(desk, 1, 5)
    check(desk, 1, 12)
    check(desk, other, 20)

    turn(opened, qtbot, "渠道检查")
    settled()

    assert shown(opened) == [["2018-03-12", "试拨", "王建国"], ["2018-03-05", "试拨", "王建国"]]


def test_a_part_is_added_in_the_form_of_its_register(opened, desk, qtbot, press, settled):
    turn(opened, qtbot, "渠道检查")
    click(qtbot, opened, "新增渠道检查")
    assert QApplication.focusWidget().accessibleName() == "检查日期"
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    enter("王建国")
    press(Qt.Key.Key_S, CONTROL)
    assert said(opened, "“收到件数”必须填写。")
    assert count(desk.workspace, Query("channel_check")) == 0

    named(opened, "第二检查人", QLineEdit).setFocus()
    enter("李四")
    named(opened, "收到件数", QLineEdit).setFocus()
    enter("2")
    press(Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: count(desk.workspace, Query("channel_check")) == 1)
    settled()

    (one,) = stored(desk, "channel_check")
    assert (one["complaint_channel_id"], one["found"], one["way"]) == (1, 2, "开箱")
    assert [row[2] for row in shown(opened)] == ["王建国"]
    assert opened.panel.isVisible()
    assert opened.messages[-1] == ("success", "已新增渠道检查。")


def test_a_part_is_changed_and_deleted(opened, desk, qtbot, press, settled):
    check(desk, 1, 5)
    turn(opened, qtbot, "渠道检查")
    settled()
    named(opened, "渠道检查", QTableWidget).setFocus()
    press(Qt.Key.Key_Return)
    settled()
    named(opened, "检查人", QLineEdit).selectAll()
    named(opened, "检查人", QLineEdit).setFocus()
    enter("赵六")
    press(Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: stored(desk, "channel_check")[0]["first_person"] == "赵六")
    settled()
    assert stored(desk, "channel_check")[0]["complaint_channel_id"] == 1

    click(qtbot, opened, "删除")
    qtbot.waitUntil(lambda: stored(desk, "channel_check") == [])
    settled()
    assert shown(opened) == []
    desk.changes.changed.emit(undo(desk.workspace))
    settled()

    assert [row[2] for row in shown(opened)] == ["赵六"]


def test_a_new_record_has_parts_only_after_it_is_saved(page_of, press, qtbot):
    page = page_of(CHANNEL)
    press(Qt.Key.Key_N, CONTROL)

    turn(page, qtbot, "渠道检查")

    assert said(page, "先保存这条记录，再填这里。")
    assert not named(page, "新增渠道检查").isVisible()


def test_a_part_that_is_not_saved_keeps_the_record_from_closing(opened, qtbot, press, settled):
    turn(opened, qtbot, "渠道检查")
    click(qtbot, opened, "新增渠道检查")
    named(opened, "检查人", QLineEdit).setFocus()
    enter("王建国")
    turn(opened, qtbot, "内容")
    named(opened, "名称", QLineEdit).setFocus()

    press(Qt.Key.Key_S, CONTROL)
    assert opened.messages[-1][0] == "warning"
    assert named(opened, "检查人", QLineEdit).text() == "王建国"

    turn(opened, qtbot, "内容")
    named(opened, "名称", QLineEdit).setFocus()
    press(Qt.Key.Key_Escape)
    assert said(opened, "有没保存的修改。")
    click(qtbot, opened, "放弃修改")
    settled()
    assert not opened.panel.isVisible()


def test_history_tells_each_change_and_what_was_undone(opened, desk, qtbot, settled):
    update_record(desk.workspace, "complaint_channel", 1, {"holder": "王建国"}, 1)
    update_record(desk.workspace, "complaint_channel", 1, {"holder": "李四"}, 2)
    undo(desk.workspace)

    turn(opened, qtbot, "历史")
    settled()

    listed = named(opened, "修改历史", QListWidget)
    texts = [listed.item(row).text().split("\n") for row in range(listed.count())]
    assert texts[0][0].endswith("修改监督渠道（已撤销）")
    assert texts[0][1:] == ["责任人：王建国 → 李四"]
    assert listed.item(0).font().strikeOut()
    assert texts[1][1:] == ["责任人：（空） → 王建国"]
    assert "名称：大门信箱" in texts[2]


KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTabWidget
from models.records import BY_KEY
from models.store.workspace import open_workspace
from ui.changes import ChangeBus
from ui.desk import Desk
from ui.forms.parts import PartsEditor
from ui.pages.register import RegisterPage
from ui.preferences import Preferences
from ui.tasks import Tasks

application = QApplication([])
folder = Path(sys.argv[1])
desk = Desk(open_workspace(folder), Tasks(), ChangeBus(), Preferences(folder.parent / "mine"))
page = RegisterPage(desk, BY_KEY["complaint_channel"])
page.show()
QTest.qWaitForWindowActive(page)
page.refresh()
page.panel.open_record(1)
while not desk.tasks.is_idle:
    QTest.qWait(10)
page.panel.findChild(QTabWidget).setCurrentIndex(2)
page.panel.findChild(PartsEditor).add_part()
(field,) = (
    one for one in page.panel.findChild(PartsEditor).findChildren(QLineEdit)
    if one.accessibleName() == "检查人"
)
field.setFocus()
event = QInputMethodEvent()
event.setCommitString("王建国")
QApplication.sendEvent(field, event)
page.focusNextChild()
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_part_survives_the_death_of_the_program(empty_workspace, tmp_path, preferences, qtbot):
    folder = tmp_path / "台账"
    shutil.copytree(empty_workspace, folder)
    with open_workspace(folder) as workspace:
        add(workspace, "complaint_channel", CHANNEL.checked(BOX)[0])
    died = subprocess.run(
        [sys.executable, "-c", KILLED, folder], check=False, cwd=Path(__file__).parents[2]
    )
    assert died.returncode == -signal.SIGKILL

    with open_workspace(folder) as workspace:
        desk = Desk(workspace, Tasks(), ChangeBus(), preferences)
        page = RegisterPage(desk, CHANNEL)
        qtbot.addWidget(page)
        with qtbot.waitActive(page):
            page.show()
            page.refresh()
        qtbot.waitUntil(lambda: said(page, "上次有没保存的内容"))
        click(qtbot, page, "接着填")
        assert named(page, "检查人", QLineEdit).text() == "王建国"
        assert page.panel.is_changed
        assert count(workspace, Query("channel_check")) == 0
        qtbot.waitUntil(lambda: desk.tasks.is_idle)
        desk.tasks.close()


def test_a_part_left_for_another_record_waits_for_its_own(opened, desk, qtbot, press, settled):
    other = add(desk.workspace, "complaint_channel", CHANNEL.checked(BOX)[0]).ids[0]
    turn(opened, qtbot, "渠道检查")
    click(qtbot, opened, "新增渠道检查")
    named(opened, "检查人", QLineEdit).setFocus()
    enter("王建国")
    press(Qt.Key.Key_Tab)
    opened.leave()
    second = RegisterPage(desk, CHANNEL)
    qtbot.addWidget(second)
    with qtbot.waitActive(second):
        second.show()
        second.refresh()
    settled()
    assert said(second, "上次有没保存的内容")

    second.panel.open_record(other)
    settled()
    turn(second, qtbot, "渠道检查")
    assert not said(second, "上次有没保存的内容")
    click(qtbot, second, "新增渠道检查")
    assert named(second, "检查人", QLineEdit).isVisible()
    assert named(second, "检查人", QLineEdit).text() == ""
    click(qtbot, second, "取消")
    second.panel.open_record(1, focus=False)
    settled()
    click(qtbot, second, "接着填")

    assert named(second, "检查人", QLineEdit).text() == "王建国"
