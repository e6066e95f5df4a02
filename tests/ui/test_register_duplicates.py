"""What is there already: warned of while entering and before storing; and copied on purpose."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton

from models.records import BY_KEY
from models.store.reading import Query, count
from tests.ui.register_steps import CONTROL, click, enter, named, publication, said, stored

DAY = datetime.date(2018, 3, 5)
SENTENCE = "60 天内已有相同的公开信息：第01号工作要点 · 2018-03-05。"
COPY = CONTROL | Qt.KeyboardModifier.ShiftModifier


def begin(page, press, **cells):
    """Begin a new record that says what the first publication says, changed by the cells."""
    press(Qt.Key.Key_N, CONTROL)
    usual = {
        "title": "第01号工作要点",
        "category": "规划计划类",
        "published_on": "2018-03-20",
        "channels": ("政府网站",),
    }
    page.panel.form.restore(usual | cells)


def test_the_same_title_is_told_as_soon_as_its_field_is_left(page_of, press, qtbot):
    page = page_of(rows=[publication(1)])
    press(Qt.Key.Key_N, CONTROL)
    enter("第01号工作要点")
    named(page, "公开日期", QLineEdit).setFocus()
    enter("2018-4-1")
    press(Qt.Key.Key_Tab)

    qtbot.waitUntil(lambda: said(page, SENTENCE))
    assert QApplication.focusWidget().accessibleName() == "公开渠道：政府网站"


@pytest.mark.parametrize(
    ("cells", "warned"),
    [
        ({"published_on": "2018-05-04"}, True),
        ({"published_on": "2018-05-05"}, False),
        ({"published_on": "2018-01-04"}, True),
        ({"published_on": "2018-01-03"}, False),
        ({"title": "第02号工作要点"}, False),
        ({"title": "  第01号工作要点 "}, True),
        ({"category": "财政信息类"}, True),
    ],
    ids=["60 days", "61 days", "60 before", "61 before", "title", "blanks", "class"],
)
def test_records_of_one_title_within_sixty_days_are_similar(page_of, press, settled, cells, warned):
    page = page_of(rows=[publication(1)])
    begin(page, press, **cells)

    press(Qt.Key.Key_S, CONTROL)
    settled()

    assert said(page, SENTENCE) is warned
    assert count(page.desk.workspace, Query("publication")) == (1 if warned else 2)


def test_a_similar_record_is_stored_when_the_clerk_says_so(desk, page_of, press, settled):
    page = page_of(rows=[publication(1)])
    begin(page, press)
    press(Qt.Key.Key_S, CONTROL)
    settled()
    assert QApplication.focusWidget().accessibleName() == "仍要保存"
    assert page.messages[-1][0] == "warning"

    press(Qt.Key.Key_Space)
    settled()

    assert count(desk.workspace, Query("publication")) == 2
    assert not page.panel.isVisible()


def test_saving_on_goes_on_after_the_answer(desk, page_of, press, settled, qtbot):
    page = page_of(rows=[publication(1)])
    begin(page, press)
    press(Qt.Key.Key_Return, CONTROL)
    settled()
    click(qtbot, page, "仍要保存")
    settled()

    assert count(desk.workspace, Query("publication")) == 2
    assert page.panel.isVisible()
    assert page.panel.form.cells()["title"] == ""
    assert not said(page, SENTENCE)


def test_the_similar_record_is_opened_only_after_asking(page_of, press, settled, qtbot):
    page = page_of(rows=[publication(1)])
    begin(page, press, remarks="新的")
    press(Qt.Key.Key_S, CONTROL)
    settled()

    click(qtbot, page, "打开那条")
    assert said(page, "有没保存的修改。")
    click(qtbot, page, "放弃修改")
    settled()

    assert page.panel.record_id == 1
    assert not said(page, SENTENCE)


def test_the_same_notice_on_another_board_is_no_duplicate(page_of, press, settled, desk):
    notice = BY_KEY["notice"]
    cells = {
        "title": "低保公示",
        "category": "公示公告",
        "place": "镇政务公开栏",
        "posted_on": "2018-03-05",
    }
    page = page_of(notice, [notice.checked(cells)[0]])
    press(Qt.Key.Key_N, CONTROL)
    page.panel.form.restore(cells | {"place": "村口"})
    press(Qt.Key.Key_S, CONTROL)
    settled()
    assert count(desk.workspace, Query("notice")) == 2

    page.table.setFocus()
    press(Qt.Key.Key_N, CONTROL)
    page.panel.form.restore(cells)
    press(Qt.Key.Key_S, CONTROL)
    settled()
    assert count(desk.workspace, Query("notice")) == 2
    assert said(page, "60 天内已有相同的公示公告")


def test_changing_a_record_is_no_duplicate_of_itself(desk, page_of, press, settled):
    page = page_of(rows=[publication(1)])
    page.table.selectRow(0)
    press(Qt.Key.Key_Return)
    settled()
    page.panel.form.restore({"remarks": "核对过"})
    press(Qt.Key.Key_S, CONTROL)
    settled()

    assert [one["remarks"] for one in stored(desk)] == ["核对过"]


def test_a_record_is_copied_without_numbers_and_dates(desk, page_of, press, settled):
    row = publication(1) | {
        "index_number": "A-001",
        "document_number": "徐政发〔2018〕3号",
        "formed_on": datetime.date(2018, 3, 1),
        "department": "党政办",
    }
    page = page_of(rows=[row])
    page.table.selectRow(0)

    press(Qt.Key.Key_D, COPY)
    settled()

    cells = page.panel.form.cells()
    assert page.panel.record_id is None
    assert cells["title"] == "第01号工作要点"
    assert cells["category"] == "规划计划类"
    assert cells["channels"] == ("政府网站",)
    assert (cells["index_number"], cells["document_number"], cells["formed_on"]) == ("", "", "")
    assert cells["published_on"] == ""
    assert count(desk.workspace, Query("publication")) == 1


def test_the_copy_is_offered_in_the_menu_and_from_the_form(page_of, press, settled):
    page = page_of(rows=[publication(1)])
    menu = named(page, "更多操作", QPushButton).menu()
    assert isinstance(menu, QMenu)
    assert "复制为新记录" in [action.text() for action in menu.actions()]
    page.table.selectRow(0)
    press(Qt.Key.Key_Return)
    settled()

    press(Qt.Key.Key_D, COPY)
    settled()

    assert page.panel.record_id is None
    assert page.panel.form.cells()["title"] == "第01号工作要点"


def test_two_fast_presses_store_one_record_and_one_number(desk, page_of, press, settled, qtbot):
    page = page_of()
    begin(page, press, index_number="A-001")

    button = named(page, "保存", QPushButton)
    qtbot.mouseDClick(button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    press(Qt.Key.Key_S, CONTROL)
    settled()

    assert [one["index_number"] for one in stored(desk)] == ["A-001"]
