import datetime

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QListWidget,
    QPushButton,
    QTreeWidget,
)

from models.records import BY_KEY
from models.store.changes import add, delete
from models.store.reading import Query, matching_ids
from ui.widgets.month_chart import MonthChart

TODAY = datetime.date.today()


def days_ago(number):
    return TODAY - datetime.timedelta(days=number)


def notice(title, posted_on, ends_on=None):
    cells = {
        "title": title,
        "category": "公示公告",
        "place": "村口",
        "posted_on": posted_on,
        "ends_on": ends_on,
    }
    values, problems = BY_KEY["notice"].checked(cells)
    assert not problems
    return values


def rows_of(tree):
    groups = [tree.topLevelItem(place) for place in range(tree.topLevelItemCount())]
    return {
        group.text(0): [
            [group.child(row).text(column) for column in range(tree.columnCount())]
            for row in range(group.childCount())
        ]
        for group in groups
    }


def duties_of(window):
    return window.page.findChild(QTreeWidget)


def missing_of(window):
    (found,) = [
        one for one in window.page.findChildren(QListWidget) if "缺" in one.accessibleName()
    ]
    return found


def card(window, name):
    (found,) = [
        one
        for one in window.page.findChildren(QPushButton, "figureCard")
        if one.accessibleName().startswith(name)
    ]
    return found


@pytest.fixture
def window(window_of, desk):
    """A window on 2018 with notices of that year, one overdue and one due today."""
    desk.preferences.set("year", 2018)
    for number, month in enumerate((1, 3, 3)):
        posted = datetime.date(2018, month, 5)
        add(desk.workspace, "notice", notice(f"旧公示{number}", posted, posted))
    with desk.workspace.writing() as connection:
        connection.exec_driver_sql("UPDATE notice SET removed_on = ends_on")
    add(desk.workspace, "notice", notice("到期的公示", days_ago(20), days_ago(3)))
    add(desk.workspace, "notice", notice("今天到期的公示", days_ago(20), TODAY))
    return window_of("overview")


def test_what_is_due_is_listed_by_how_near_it_is(window):
    assert rows_of(duties_of(window)) == {
        "逾期 1 件": [[days_ago(3).isoformat(), "逾期 3 天", "撤下公示", "到期的公示 · 村口"]],
        "今天 1 件": [[TODAY.isoformat(), "今天", "撤下公示", "今天到期的公示 · 村口"]],
    }


def test_a_duty_opens_its_record_by_keyboard(qtbot, window, settled):
    tree = duties_of(window)
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    settled()
    assert window.page_key == "notice"
    model = window.page.table.records
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["到期的公示"]


def test_one_click_opens_a_record(qtbot, window, settled):
    tree = duties_of(window)
    row = tree.topLevelItem(1).child(0)
    place = tree.visualItemRect(row).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settled()
    model = window.page.table.records
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["今天到期的公示"]


def test_what_was_done_disappears_and_so_does_the_badge(qtbot, window, desk):
    pages = next(one for one in window.findChildren(QListWidget) if one.accessibleName() == "页面")
    entry = pages.item(0)
    assert entry.text() == "总览"
    spoken = Qt.ItemDataRole.AccessibleTextRole
    qtbot.waitUntil(lambda: entry.data(spoken) == "总览，1 件逾期")

    first = Query("notice", search="到期的公示", sort=(("ends_on", False),))
    overdue = matching_ids(desk.workspace, first)[:1]
    desk.changes.changed.emit(delete(desk.workspace, "notice", overdue))
    qtbot.waitUntil(lambda: list(rows_of(duties_of(window))) == ["今天 1 件"])
    qtbot.waitUntil(lambda: entry.data(spoken) == "总览")


def test_nothing_due_is_said_in_words(window_of):
    window = window_of("overview")
    texts = [one.text() for one in window.page.findChildren(QLabel) if one.isVisible()]
    assert "30 日内没有到期的事。" in texts


def test_the_year_is_counted_against_the_year_before(qtbot, window):
    counter = card(window, "公示公告")
    assert counter.accessibleName() == "公示公告 3 上年 0"
    window.set_year(2019)
    qtbot.waitUntil(lambda: counter.accessibleName() == "公示公告 0 上年 3")


def test_a_counter_opens_its_register(qtbot, window, settled):
    qtbot.mouseClick(card(window, "公示公告"), Qt.MouseButton.LeftButton)
    settled()
    assert window.page_key == "notice"
    assert window.page.table.records.rowCount() == 3


def test_the_chart_shows_a_register_by_month_and_says_so(qtbot, window, settled):
    chart = window.page.findChild(MonthChart)
    chosen = next(
        one for one in window.page.findChildren(QComboBox) if "按月" in one.accessibleName()
    )
    chosen.setCurrentIndex(chosen.findText("公示公告"))
    assert chart.counts == (1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    said = QAccessible.queryAccessibleInterface(chart).text(QAccessible.Text.Description)
    assert said.startswith("1月 1 条，上年 0 条；2月 0 条，上年 0 条；3月 2 条，上年 0 条")

    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    settled()
    assert window.page_key == "overview"
    assert window.messages.sentence == "2月没有公示公告记录。"
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    settled()
    assert window.page_key == "notice"
    assert window.page.table.records.rowCount() == 2


def test_what_the_report_lacks_opens_where_it_can_be_mended(qtbot, window, settled):
    lacking = missing_of(window)
    texts = [lacking.item(row).text() for row in range(lacking.count())]
    assert "3月以后没有公示公告记录" in texts
    lacking.setCurrentRow(texts.index("2018年还没有督查记录"))
    lacking.setFocus()
    qtbot.keyClick(lacking, Qt.Key.Key_Return)
    settled()
    assert window.page_key == "inspection"


def test_the_page_is_reached_by_key_and_its_lists_by_tab(qtbot, window, settled):
    window.open_page("notice")
    settled()
    qtbot.keyClick(window, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    settled()
    assert window.page_key == "overview"
    reached = set()
    duties_of(window).setFocus()
    for _ in range(40):
        reached.add(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert {duties_of(window), missing_of(window), card(window, "会议培训")} <= reached
    assert window.page.findChild(MonthChart) in reached
    assert all(
        one.accessibleName()
        for one in window.page.findChildren(QAbstractItemView)
        if one in reached
    )


def test_a_new_day_is_noticed_while_the_window_stays_open(qtbot, window, monkeypatch):
    page = window.page

    class Tomorrow(datetime.date):
        @classmethod
        def today(cls):
            return TODAY + datetime.timedelta(days=1)

    monkeypatch.setattr(datetime, "date", Tomorrow)
    clock = next(one for one in page.findChildren(QTimer) if not one.isSingleShot())
    clock.timeout.emit()
    qtbot.waitUntil(lambda: list(rows_of(duties_of(window))) == ["逾期 2 件"])
