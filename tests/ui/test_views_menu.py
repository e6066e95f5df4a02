import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from models.records import BY_KEY
from models.store.changes import Changes, update_record
from models.store.reading import Filter
from models.store.views import View, save_view
from tests.ui.register_steps import enter, publication, shown_titles, stored
from ui.tables.views_menu import NamePopup, ViewsMenu

TODAY = datetime.date.today()


def days_ago(number):
    return TODAY - datetime.timedelta(days=number)


def complaint(summary, day):
    cells = {"received_on": day, "channel_type": "举报电话", "summary": summary}
    values, problems = BY_KEY["complaint"].checked(cells)
    assert not problems
    return values


@pytest.fixture
def choose(qtbot, settled):
    """Open the menu of views by key and choose an entry."""

    def pick(page, text):
        button = page.findChild(ViewsMenu)
        # Without a screen the popup before took the focus along with it.
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.filters.focus_search()
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
        menu = button.menu()
        assert menu.isVisible()
        action = next(one for one in menu.actions() if one.text() == text)
        menu.setActiveAction(action)
        qtbot.keyClick(menu, Qt.Key.Key_Return)
        settled()

    return pick


def entries(page):
    button = page.findChild(ViewsMenu)
    button.open_menu()
    texts = [one.text() for one in button.menu().actions() if one.text()]
    button.menu().close()
    return texts


def titles_of_columns(page):
    model = page.table.records
    return [model.columns[place].label for place in page.table.header.shown_places()]


@pytest.fixture
def named(qtbot, settled):
    """Type a name into the popup that asks for one."""

    def type_name(page, name):
        qtbot.waitUntil(lambda: page.findChild(NamePopup) is not None)
        popup = page.findChild(NamePopup)
        popup.focusWidget().clear()
        enter(name)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        settled()

    return type_name


def test_a_view_that_comes_along_narrows_the_table(page_of, choose):
    numbered = {**publication(2), "document_number": "徐政发〔2018〕2号"}
    page = page_of(rows=[publication(1), numbered])
    choose(page, "缺文号")
    assert shown_titles(page) == ["第01号工作要点"]
    assert page.findChild(ViewsMenu).text() == "视图：缺文号"

    page.filters.clear()
    assert page.findChild(ViewsMenu).text() == "视图"


def test_this_month_is_shown_whatever_year_the_window_shows(page_of, choose, settled):
    page = page_of(rows=[publication(1), publication(2, day=TODAY)])
    choose(page, "本月")
    assert shown_titles(page) == ["第02号工作要点"]
    assert page.filters.year is None

    page.filters.set_filter("published_on", None)
    settled()
    assert page.filters.year == 2018
    assert shown_titles(page) == ["第01号工作要点"]


def test_a_saved_view_of_another_year_shows_that_year(desk, page_of, choose):
    march = Filter(
        "published_on", "between", (datetime.date(2017, 3, 1), datetime.date(2017, 3, 31))
    )
    save_view(desk.workspace, "publication", View("前年三月", (march,)))
    page = page_of(rows=[publication(1), publication(2, day=datetime.date(2017, 3, 9))])
    choose(page, "前年三月")
    assert shown_titles(page) == ["第02号工作要点"]


def test_what_is_overdue_leaves_the_view_once_it_is_done(desk, page_of, choose, settled):
    rows = [complaint("逾期的", days_ago(61)), complaint("还早的", days_ago(5))]
    page = page_of(BY_KEY["complaint"], rows)
    choose(page, "逾期未办")
    assert [one["summary"] for one in stored(desk, "complaint") if one["id"] in page.filters.only]
    assert page.table.records.rowCount() == 1

    (late,) = [one for one in stored(desk, "complaint") if one["summary"] == "逾期的"]
    done = {"closed_on": TODAY, "result": "属实"}
    desk.changes.changed.emit(
        update_record(desk.workspace, "complaint", late["id"], done, late["version"])
    )
    settled()
    assert page.table.records.rowCount() == 0


def test_a_view_is_saved_under_a_name_and_comes_back_with_columns_and_order(
    page_of, choose, named, settled, desk
):
    page = page_of(rows=[publication(number) for number in range(1, 4)])
    model, header = page.table.records, page.table.header
    usual = titles_of_columns(page)
    page.filters.set_filter("title", Filter("title", "contains", ("0",)))
    header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    channels = [column.name for column in model.columns].index("channels")
    header.hideSection(channels)
    header.moveSection(1, 0)
    settled()
    choose(page, "保存当前视图…")
    named(page, "按标题")
    assert page.findChild(ViewsMenu).text() == "视图：按标题"
    assert [one["name"] for one in stored(desk, "saved_view")] == ["按标题"]

    header.moveSection(1, 0)
    header.showSection(channels)
    page.filters.clear()
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    settled()
    assert titles_of_columns(page) == usual
    choose(page, "按标题")
    title, category, *others = usual
    others.remove("公开渠道")
    assert titles_of_columns(page) == [category, title, *others]
    assert shown_titles(page) == ["第01号工作要点", "第02号工作要点", "第03号工作要点"]
    assert page.filters.query(()).filters == (Filter("title", "contains", ("0",)),)

    page.filters.clear()
    settled()
    assert titles_of_columns(page) == usual
    assert model.query.sort == ()


def test_a_saved_view_is_renamed_and_deleted(page_of, choose, named, desk):
    page = page_of(rows=[publication(1)])
    choose(page, "保存当前视图…")
    named(page, "全部")
    choose(page, "给“全部”改名…")
    named(page, "一览")
    assert "一览" in entries(page)
    assert "全部" not in entries(page)

    choose(page, "删除视图“一览”")
    assert stored(desk, "saved_view") == []
    assert "一览" not in entries(page)


def test_a_name_that_is_taken_is_refused_with_a_sentence(page_of, choose, named):
    page = page_of(rows=[publication(1)])
    for name in ("甲", "乙"):
        choose(page, "保存当前视图…")
        named(page, name)
    choose(page, "给“乙”改名…")
    named(page, "甲")
    assert page.messages == [("error", "已经有名为“甲”的视图，请换一个名称。")]


def test_certain_records_cannot_be_saved_as_a_view(page_of, settled):
    page = page_of(rows=[publication(1)])
    page.show_records([1])
    settled()
    button = page.findChild(ViewsMenu)
    button.open_menu()
    save = next(one for one in button.menu().actions() if one.text() == "保存当前视图…")
    assert not save.isEnabled()
    button.menu().close()


def test_another_window_s_views_appear(desk, page_of, settled):
    page = page_of(rows=[publication(1)])
    changes = save_view(desk.workspace, "publication", View("别处的"))
    assert isinstance(changes, Changes)
    desk.changes.changed.emit(changes)
    settled()
    assert "别处的" in entries(page)
