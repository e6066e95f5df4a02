import datetime
import re

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QListWidget,
    QPushButton,
    QTableView,
)

from models.problems import UserError
from models.records import BY_KEY
from models.store.changes import add, delete
from models.store.reading import Query, count
from ui.navigation import ENTRIES
from ui.window_frame import LEAST_SIZE

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def publication(number, year=2018):
    values, problems = BY_KEY["publication"].checked(
        {
            "title": f"第{number}号通知",
            "category": "规划计划类",
            "published_on": datetime.date(year, 3, 5),
            "channels": "政府网站",
        }
    )
    assert not problems
    return values


def pages_of(window):
    (pages,) = [one for one in window.findChildren(QListWidget) if one.accessibleName() == "页面"]
    return pages


def button(window, name):
    found = [
        one
        for one in window.findChildren(QPushButton)
        if name in {one.accessibleName(), one.text()} and one.isVisible()
    ]
    return found[0]


def said(window):
    return window.messages.sentence


@pytest.fixture
def window(window_of, desk):
    """A window on a workspace with five items of 2018, turned to 公开信息 of that year."""
    for number in range(5):
        add(desk.workspace, "publication", publication(number))
    desk.preferences.set("year", 2018)
    return window_of("publication")


@pytest.mark.parametrize(
    ("key", "label"),
    [
        (Qt.Key.Key_1, "公开信息"),
        (Qt.Key.Key_2, "公示公告"),
        (Qt.Key.Key_3, "监督渠道"),
        (Qt.Key.Key_4, "投诉举报"),
        (Qt.Key.Key_5, "依申请公开"),
        (Qt.Key.Key_6, "行政复议"),
        (Qt.Key.Key_7, "行政诉讼"),
        (Qt.Key.Key_8, "督查整改"),
        (Qt.Key.Key_9, "会议培训"),
        (Qt.Key.Key_0, "年度数据"),
        (Qt.Key.Key_R, "年度报告"),
    ],
)
def test_every_page_has_a_key(qtbot, window_of, key, label):
    window = window_of("office")
    qtbot.keyClick(window, key, CONTROL)
    assert window.page.accessibleName() == label
    assert pages_of(window).currentItem().text() == label


def test_pages_are_reached_with_arrows_and_turned_in_a_circle(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is pages_of(window)
    qtbot.keyClick(pages_of(window), Qt.Key.Key_Down)
    assert window.page_key == "notice"
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_PageUp, CONTROL)
    assert window.page_key == "overview"
    qtbot.keyClick(window, Qt.Key.Key_PageUp, CONTROL)
    assert window.page_key == list(ENTRIES)[-1]
    qtbot.keyClick(window, Qt.Key.Key_PageDown, CONTROL)
    assert window.page_key == "overview"


def test_the_keys_of_a_page_work_from_the_navigation(qtbot, window):
    pages_of(window).setFocus()
    qtbot.keyClick(pages_of(window), Qt.Key.Key_F, CONTROL)
    assert QApplication.focusWidget().accessibleName() == "搜索"
    pages_of(window).setFocus()
    qtbot.keyClick(pages_of(window), Qt.Key.Key_N, CONTROL)
    qtbot.waitUntil(lambda: QApplication.focusWidget().accessibleName() == "标题")


def test_a_page_that_must_not_be_left_stays(window, monkeypatch):
    monkeypatch.setattr(window.page, "leave", lambda: False)
    window.open_page("notice")
    assert window.page_key == "publication"
    assert pages_of(window).currentItem().text() == "公开信息"
    monkeypatch.undo()


def test_another_year_is_shown_and_remembered(qtbot, window, desk):
    add(desk.workspace, "publication", publication(9, year=2017))
    qtbot.keyClick(window, Qt.Key.Key_F5)
    years = window.findChild(QComboBox)
    assert years.accessibleName() == "年份"
    qtbot.waitUntil(lambda: years.findText("2017 年") >= 0)
    years.setFocus()
    while years.currentText() != "2017 年":
        qtbot.keyClick(years, Qt.Key.Key_Down)
    table = window.page.findChild(QTableView)
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)
    assert window.year == 2017
    assert desk.preferences.get("year", None) == 2017


def test_the_first_start_shows_the_latest_year_with_records(qtbot, window_of, desk):
    add(desk.workspace, "publication", publication(1, year=2016))
    window = window_of("publication")
    qtbot.waitUntil(lambda: window.year == 2016)
    assert window.findChild(QComboBox).currentText() == "2016 年"


def test_a_step_is_undone_and_done_again_by_keyboard(qtbot, window, desk):
    desk.changes.changed.emit(delete(desk.workspace, "publication", [1, 2]))
    table = window.page.findChild(QTableView)
    qtbot.waitUntil(lambda: table.model().rowCount() == 3)
    qtbot.waitUntil(lambda: "删除公开信息 2 条" in button(window, "撤销").toolTip())
    assert not button(window, "重做").isEnabled()
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: table.model().rowCount() == 5)
    assert said(window) == "已撤销：删除公开信息 2 条。"
    qtbot.keyClick(table, Qt.Key.Key_Z, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: table.model().rowCount() == 3)
    assert said(window) == "已重做：删除公开信息 2 条。"
    assert count(desk.workspace, Query("publication")) == 3


def test_the_sentence_after_a_change_offers_to_take_it_back(qtbot, window, desk):
    desk.changes.changed.emit(delete(desk.workspace, "publication", [1]))
    window.page.message.emit("success", "已删除公开信息，按 Ctrl+Z 撤销。")
    inside = [one for one in window.messages.findChildren(QPushButton) if one.text() == "撤销"]
    qtbot.mouseClick(inside[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: count(desk.workspace, Query("publication")) == 5)
    qtbot.waitUntil(lambda: said(window) == "已撤销：删除公开信息。")


def test_undo_without_steps_says_so(qtbot, window_of):
    window = window_of("office")
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: said(window) == "没有更多的步骤了。")


def test_the_foot_of_the_window_tells_how_many_where_and_what(qtbot, window, desk):
    texts = [one.accessibleName() or one.text() for one in window.status.findChildren(QLabel)]
    assert str(desk.workspace.folder) in texts
    qtbot.waitUntil(
        lambda: (
            "2018 年 公开信息 5 条" in [one.text() for one in window.status.findChildren(QLabel)]
        )
    )
    desk.changes.changed.emit(delete(desk.workspace, "publication", [1]))
    texts = [one.text() for one in window.status.findChildren(QLabel)]
    assert any(re.fullmatch(r"\d\d:\d\d 删除公开信息", text) for text in texts)


def test_the_office_is_named(qtbot, window, desk):
    desk.changes.changed.emit(add(desk.workspace, "office", {"full_name": "徐家坪镇人民政府"}))
    names = [one for one in window.sidebar.findChildren(QLabel) if one.objectName() == "officeName"]
    qtbot.waitUntil(lambda: names[0].text() == "徐家坪镇人民政府")


def test_an_error_that_no_page_takes_is_shown_until_closed(qtbot, window, desk):
    def work(_progress):
        raise UserError("磁盘满了，请清理后再试。")

    desk.tasks.run(work, label="试一试", on_done=print)
    qtbot.waitUntil(lambda: said(window) == "磁盘满了，请清理后再试。")
    qtbot.mouseClick(button(window.messages, "关闭提示"), Qt.MouseButton.LeftButton)
    assert said(window) == ""


def test_long_work_is_shown_and_can_be_stopped(qtbot, window, desk):
    def work(progress):
        while True:
            progress.step(3, 10, "第三步")

    with qtbot.waitSignal(desk.tasks.idle):
        task = desk.tasks.run(work, label="正在试一试", on_done=print)
        assert not window.progress.isVisible()
        qtbot.waitUntil(window.progress.isVisible)
        texts = lambda: [one.text() for one in window.progress.findChildren(QLabel)]  # noqa: E731
        qtbot.waitUntil(lambda: "第三步" in texts())
        qtbot.mouseClick(button(window.progress, "停止"), Qt.MouseButton.LeftButton)
    assert task.is_cancelled
    assert not window.progress.isVisible()


def test_a_key_lists_the_keys(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F1, CONTROL)
    (dialog,) = [one for one in window.findChildren(QDialog) if one.isVisible()]
    texts = {one.text() for one in dialog.findChildren(QLabel)}
    assert {"Ctrl+1", "公开信息", "Ctrl+Z", "F6", "Ctrl+Enter"} <= texts
    qtbot.mouseClick(button(dialog, "关闭"), Qt.MouseButton.LeftButton)


def test_import_opens_from_every_page(qtbot, window):
    qtbot.mouseClick(button(window.sidebar, "导入表格"), Qt.MouseButton.LeftButton)
    (dialog,) = [one for one in window.findChildren(QDialog) if one.isVisible()]
    assert dialog.windowTitle() == "导入表格"
    dialog.close()


def test_size_and_place_are_remembered(window_of):
    first = window_of("office")
    first.resize(1111, 777)
    first.close()
    again = window_of("office")
    assert again.size() == QSize(1111, 777)
    assert again.minimumSize() == LEAST_SIZE == QSize(1024, 680)


def test_closing_waits_for_what_is_being_stored(qtbot, window, desk):
    stored = []

    def work(_progress):
        add(desk.workspace, "publication", publication(7))
        return "已存"

    desk.tasks.run(work, label="正在保存", on_done=stored.append, writes=True)
    window.close()
    assert window.isVisible()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert stored == ["已存"]
    assert count(desk.workspace, Query("publication")) == 6


def test_every_button_and_field_has_a_name(window_of, settled):
    window = window_of("publication")
    nameless = []
    for key in ("publication", "report", "office", "calendar_day"):
        window.open_page(key)
        settled()
        for kind in (QPushButton, QComboBox, QTableView, QListWidget):
            nameless += [
                f"{key}: {type(one).__name__} {one.objectName()}"
                for one in window.findChildren(kind)
                if one.isVisible() and not (one.accessibleName() or getattr(one, "text", str)())
            ]
    assert nameless == []


@pytest.fixture(
    params=[("zh_CN", "normal"), ("zh_CN", "large"), ("zh_TW", "normal"), ("en", "normal")],
    ids="-".join,
)
def look(request, speak, appearance):
    """A language and a size of type, shown for the length of a test."""
    language, scale = request.param
    speak(language)
    appearance.set_text_scale(scale)
    return request.param


def test_no_text_is_cut_off(window_of, settled, look):
    language, scale = look
    window = window_of("office")
    window.resize(LEAST_SIZE if scale == "normal" else QSize(1280, 800))
    clipped = []
    for key in ("publication", "application", "office", "report", "calendar_day"):
        window.open_page(key)
        if language != "en" and key in {"publication", "application"}:
            window.page.add_record()
        settled()
        clipped += [f"{key}: {text}" for text in cut_off(window)]
    assert clipped == []


def cut_off(window):
    """The texts of visible labels and buttons that have less room than they need."""
    for widget in [*window.findChildren(QLabel), *window.findChildren(QPushButton)]:
        text = widget.text()
        elides = widget.sizePolicy().horizontalPolicy() == widget.sizePolicy().Policy.Ignored
        if not text or not widget.isVisible() or elides:
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            if widget.height() < widget.heightForWidth(widget.width()):
                yield text
        elif widget.width() < widget.sizeHint().width() or (
            widget.height() < widget.sizeHint().height()
        ):
            yield text


def test_the_message_strip_takes_back_good_news_by_itself(window):
    window.messages.say("success", "已保存。")
    timers = [one for one in window.messages.children() if hasattr(one, "isActive")]
    assert [one.isActive() for one in timers] == [True]
    window.messages.say("error", "没有保存。")
    assert [one.isActive() for one in timers] == [False]
