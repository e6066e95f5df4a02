import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton

from models.records import BY_KEY
from models.store.changes import add
from models.store.reading import Filter
from tests.ui.register_steps import publication, shown_titles
from ui.tables.month_strip import MonthStrip


def strip_of(page):
    return page.findChild(MonthStrip)


def chips(page):
    return [one.text() for one in page.findChildren(QPushButton, "chip") if one.isVisibleTo(page)]


@pytest.fixture
def page(page_of, settled):
    rows = [
        publication(1, day=datetime.date(2018, 3, 1)),
        publication(2, day=datetime.date(2018, 3, 31)),
        publication(3, day=datetime.date(2018, 12, 31)),
        publication(4, day=datetime.date(2017, 3, 5)),
    ]
    page = page_of(rows=rows)
    settled()
    return page


def test_the_strip_counts_the_months_of_the_year(page):
    assert strip_of(page).counts == (0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1)
    assert "3月 2 条；4月 0 条" in strip_of(page).accessibleDescription()


def test_a_month_is_chosen_and_left_by_keyboard(qtbot, page, settled):
    strip = strip_of(page)
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.accessibleName() == "按月查看：3月 2 条"
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    settled()
    assert sorted(shown_titles(page)) == ["第01号工作要点", "第02号工作要点"]
    assert chips(page) == ["公开日期：2018-03-01 至 2018-03-31  ×"]
    assert strip.accessibleName() == "按月查看：3月 2 条（已选）"
    assert strip.counts[11] == 1

    qtbot.keyClick(strip, Qt.Key.Key_Return)
    settled()
    assert len(shown_titles(page)) == 3
    assert chips(page) == []


def test_a_click_narrows_to_a_month(qtbot, page, settled):
    strip = strip_of(page)
    place = strip.cell(12).center().toPoint()
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(place))
    settled()
    assert shown_titles(page) == ["第03号工作要点"]


def test_the_bars_follow_search_and_changes(qtbot, desk, page, settled):
    page.filters.focus_search()
    qtbot.keyClicks(page.focusWidget(), "02")
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    settled()
    assert sum(strip_of(page).counts) == 1

    page.filters.clear()
    settled()
    assert sum(strip_of(page).counts) == 3
    values = publication(9, day=datetime.date(2018, 7, 1))
    desk.changes.changed.emit(add(desk.workspace, "publication", values))
    settled()
    assert strip_of(page).counts[6] == 1


def test_the_strip_is_hidden_without_a_year_or_a_date(page, page_of):
    years = next(one for one in page.findChildren(QComboBox) if one.accessibleName() == "年份范围")
    assert strip_of(page).isVisible()
    years.setCurrentIndex(1)
    years.activated.emit(1)
    assert not strip_of(page).isVisible()

    channels = page_of(BY_KEY["complaint_channel"])
    assert not strip_of(channels).isVisible()


def test_tab_goes_from_the_search_over_filters_and_chips_to_the_months(qtbot, page, settled):
    page.filters.set_filter("category", Filter("category", "one_of", ("规划计划类",)))
    settled()
    page.filters.focus_search()
    reached = []
    for _ in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget().accessibleName())
    assert reached == [
        "筛选",
        "视图",
        "年份范围",
        "取消：信息分类：规划计划类",
        "按月查看：1月 0 条",
    ]
