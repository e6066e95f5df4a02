"""The pages of notices, channels, complaints and inspections: what their actions do."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QInputDialog, QLineEdit

from models.rules.notice_periods import NOTICE_PERIODS
from models.store.changes import add
from models.store.reading import Query, matching_ids, records
from ui.dialogs.channel_check import ChannelCheckDialog
from ui.dialogs.complaint_statistics import ComplaintStatisticsDialog

DAY = datetime.date
SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def put(desk):
    return lambda key, **values: add(desk.workspace, key, values).ids[0]


@pytest.fixture
def stored(desk):
    def read(key):
        return records(desk.workspace, key, sorted(matching_ids(desk.workspace, Query(key))))

    return read


@pytest.fixture
def page_with(window_of, settled):
    """Open the page of a register in a window, of every year, with all records selected."""

    def make(key):
        window = window_of(key)
        window.set_year(2018)
        settled()
        page = window.page
        page.messages = []
        page.message.connect(lambda *message: page.messages.append(message))
        page.table.setFocus()
        page.table.selectAll()
        page.the_window = window
        return page

    return make


def notice(put, **values):
    usual = {"title": "低保公示", "category": "公示公告", "place": "镇政务公开栏"}
    return put("notice", **usual | {"posted_on": DAY(2018, 3, 5)} | values)


def complaint(put, **values):
    usual = {"received_on": DAY(2018, 5, 10), "channel_type": "12345", "summary": "反映"}
    return put("complaint", **usual | values)


@pytest.fixture
def check_of(qtbot, settled, press):
    """Ask for a check by keys and return the dialog once it has the keyboard."""

    def make(page):
        page.window().activateWindow()
        qtbot.waitUntil(page.window().isActiveWindow)
        page.table.setFocus()
        press(Qt.Key.Key_K, SHIFT)
        settled()
        dialog = page.findChild(ChannelCheckDialog)
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return make


@pytest.fixture
def page_of_box(put, page_with):
    put("complaint_channel", channel_type="投诉信箱", name="信箱", address="门口", holder="王建国")
    return page_with("complaint_channel")


def type_text(text):
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(QApplication.focusWidget(), event)


def test_selected_notices_are_taken_down_today_by_keys(put, stored, page_with, settled, press):
    notice(put)
    notice(put, removed_on=DAY(2018, 3, 9))
    page = page_with("notice")

    press(Qt.Key.Key_R, SHIFT)
    settled()

    days = [one["removed_on"] for one in stored("notice")]
    assert days == [datetime.date.today(), DAY(2018, 3, 9)]
    assert page.messages == [("success", "已撤除公示公告，按 Ctrl+Z 撤销。")]

    press(Qt.Key.Key_R, SHIFT)
    settled()
    assert page.messages[-1] == ("error", "选中的公示都已撤除，不用再登记。")


def test_the_list_of_notices_to_be_removed(put, page_with, settled):
    over = notice(put, ends_on=DAY(2018, 3, 12))
    notice(put)
    page = page_with("notice")

    page.show_to_be_removed([])
    settled()

    assert page.table.records.ids() == [over]


def test_nothing_to_be_removed_is_said(put, page_with, settled):
    notice(put)
    page = page_with("notice")

    page.show_to_be_removed([])
    settled()

    assert page.messages == [("success", "没有到期未撤的公示。")]
    assert len(page.table.records.ids()) == 1


def test_a_period_is_chosen_and_given(put, stored, page_with, settled, press):
    notice(put)
    page = page_with("notice")

    press(Qt.Key.Key_P, SHIFT)
    settled()
    dialog = page.findChild(QInputDialog)
    assert dialog.comboBoxItems()[0] == "一般公示：7 个工作日（工作设置）"
    assert len(dialog.comboBoxItems()) == len(NOTICE_PERIODS)
    dialog.setTextValue(dialog.comboBoxItems()[1])
    dialog.accept()
    settled()

    (kept,) = stored("notice")
    assert (kept["period_days"], kept["ends_on"]) == (7, DAY(2018, 3, 14))


def test_boards_in_use_are_offered_as_places(put, page_with, settled):
    put("board", name="青岗坪村公开栏")
    put("board", name="旧公开栏", in_use=False)
    notice(put, place="村口")
    page = page_with("notice")

    page.add_record()
    settled()

    editors = [*page.panel.findChildren(QLineEdit), *page.panel.findChildren(QComboBox)]
    place = next(one for one in editors if one.accessibleName() == "张贴地点")
    offered = place.completer().model()
    names = [offered.index(row, 0).data() for row in range(offered.rowCount())]
    assert names == ["青岗坪村公开栏", "村口"]


def test_a_nil_return_of_a_box_by_keyboard(page_of_box, stored, check_of, settled, press):
    page = page_of_box
    assert page.due.text() == "1 个渠道该检查了：信箱。"

    dialog = check_of(page)
    press(Qt.Key.Key_Return)
    assert dialog.form.problem_of("second_person") == "开箱须两人在场，请填写第二检查人。"
    type_text("张敏")
    press(Qt.Key.Key_Return)
    settled()

    (kept,) = stored("channel_check")
    assert (kept["way"], kept["found"]) == ("开箱", 0)
    assert (kept["first_person"], kept["second_person"]) == ("王建国", "张敏")
    assert kept["checked_on"] == datetime.date.today()
    assert page.due.text() == "在用的渠道都按期检查了。"

    check_of(page)
    press(Qt.Key.Key_Return)
    settled()
    assert [one["second_person"] for one in stored("channel_check")] == ["张敏", "张敏"]


def test_cancelling_a_check_logs_nothing(page_of_box, stored, check_of, settled, press):
    check_of(page_of_box)
    press(Qt.Key.Key_Escape)
    settled()

    assert stored("channel_check") == []


def test_channels_to_be_checked_are_listed(put, page_with, settled):
    due = put("complaint_channel", channel_type="举报电话", name="电话", address="4890001")
    checked = put("complaint_channel", channel_type="网上信箱", name="网上", address="网站")
    put(
        "channel_check",
        complaint_channel_id=checked,
        checked_on=datetime.date.today(),
        way="登录查看",
        first_person="张敏",
        found=1,
    )
    page = page_with("complaint_channel")

    page.show_to_be_checked([])
    settled()

    assert page.table.records.ids() == [due]


def test_informing_is_logged_by_keys(put, stored, page_with, settled, press):
    complaint(put)
    page_with("complaint")

    press(Qt.Key.Key_G, SHIFT)
    settled()

    assert stored("complaint")[0]["informed_on"] == datetime.date.today()


def test_statistics_show_rates_as_n_of_m_and_open_their_records(
    put, page_with, settled, press, qtbot
):
    complaint(put, channel_type="举报电话")
    late = complaint(put, closed_on=DAY(2018, 8, 1), result="属实")
    page = page_with("complaint")

    press(Qt.Key.Key_T, SHIFT)
    settled()
    dialog = page.findChild(ComplaintStatisticsDialog)
    by_channel = dialog.tables[0]
    dialog.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[:4] == [
        "渠道\t收到\t办结\t按期办结率\t属实率\t满意率\t平均天数",
        "举报电话\t1\t0\t—\t—\t—\t—",
        "12345\t1\t1\t0/1（0%）\t1/1（100%）\t—\t83",
        "合计\t2\t1\t0/1（0%）\t1/1（100%）\t—\t83",
    ]

    dialog.activateWindow()
    by_channel.setFocus()
    qtbot.waitUntil(by_channel.hasFocus)
    by_channel.setCurrentCell(1, 0)
    press(Qt.Key.Key_Return)
    settled()
    assert page.table.records.ids() == [late]


def test_mending_and_rechecking_move_the_rate(put, stored, page_with, settled, press):
    put("inspection", inspected_on=DAY(2018, 6, 20), inspected="各村", problem="错别字")
    put("inspection", inspected_on=DAY(2018, 6, 20), inspected="网站", problem="无")
    page = page_with("inspection")
    assert page.rates.text() == (
        "2018年督查 2 条，发现问题 1 个，整改率 0/1（0%），按期整改率 0/1（0%）。"
    )

    press(Qt.Key.Key_W, SHIFT)
    settled()
    press(Qt.Key.Key_K, SHIFT)
    settled()

    kept = stored("inspection")
    assert [one["rectified_on"] for one in kept] == [datetime.date.today(), None]
    assert [one["recheck"] for one in kept] == ["已整改", None]


def test_the_rate_follows_the_year_and_what_is_entered(desk, page_with, settled):
    page = page_with("inspection")
    assert "整改率 —" in page.rates.text()

    changes = add(
        desk.workspace,
        "inspection",
        {
            "inspected_on": DAY(2018, 6, 20),
            "inspected": "各村",
            "problem": "错别字",
            "rectified_on": DAY(2018, 7, 1),
        },
    )
    desk.changes.changed.emit(changes)
    settled()
    assert "整改率 1/1（100%）" in page.rates.text()

    page.the_window.set_year(2019)
    settled()
    assert page.rates.text().startswith("2019年督查 0 条")
