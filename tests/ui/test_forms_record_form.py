import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from models.records import REGISTERS
from models.records.application import APPLICATION
from models.records.publication import PUBLICATION
from ui.forms.record_form import RecordForm
from ui.translation import Language

STORED = dict.fromkeys(PUBLICATION.names) | {
    "title": "2018年工作要点",
    "category": "规划计划类",
    "published_on": datetime.date(2018, 3, 5),
    "channels": ("政府网站", "政务公开栏"),
    "index_number": None,
    "formed_on": None,
    "document_number": "徐政发〔2018〕3号",
    "document_type": None,
    "normative": False,
    "time_type": "临时性",
    "summary": "两行\n概述",
    "department": None,
    "approved_by": None,
    "approved_on": None,
    "url": None,
    "repealed_on": None,
    "remarks": None,
}


@pytest.fixture
def form_of(qtbot):
    """Return a form in a window of its own."""

    def make(register):
        form = RecordForm(register)
        qtbot.addWidget(form)
        form.resize(420, 900)
        with qtbot.waitActive(form):
            form.show()
        return form

    return make


def enter(widget, text):
    """Enter a text as an input method does, which is how Chinese is typed."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def control(form, name, kind=QWidget):
    found = [one for one in form.findChildren(kind) if one.accessibleName() == name]
    return found[0]


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.key)
def test_every_field_has_one_editor_named_after_it(form_of, register):
    form = form_of(register)
    assert set(form.cells()) == set(register.names)
    for field in register.fields.values():
        assert control(form, field.label).isVisible()


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.key)
def test_a_blank_form_has_only_required_fields_missing(form_of, register):
    _, problems = form_of(register).values()
    required = {name for name, field in register.fields.items() if field.required}
    assert {found.field for found in problems} == required


def test_loading_emits_nothing_and_values_come_back(form_of, qtbot):
    form = form_of(PUBLICATION)
    with qtbot.assertNotEmitted(form.edited):
        form.load(STORED)
    values, problems = form.values()
    assert values == STORED
    assert problems == []
    assert not form.is_changed


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("2018/3/5", "2018-03-05"),
        ("2018年3月5日", "2018-03-05"),
        ("20180305", "2018-03-05"),
        ("2018.3.5", "2018-03-05"),
    ],
)
def test_dates_of_every_form_are_tidied_on_leaving(form_of, qtbot, typed, stored):
    form = form_of(PUBLICATION)
    line = control(form, "公开日期", QLineEdit)
    line.setFocus()
    enter(line, typed)
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert line.text() == stored
    assert form.problem_of("published_on") == ""


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("2018-02-30", "日历上没有“2018-02-30”这一天，请改成实际日期。"),
        ("下周", "“下周”不是日期，请写成 2018-03-05 这样的日期。"),
        ("2126-01-01", "日期 2126-01-01 太早或太晚，请检查年份。"),
    ],
)
def test_a_bad_date_is_explained_below_the_field_on_leaving_it(form_of, qtbot, typed, sentence):
    form = form_of(PUBLICATION)
    line = control(form, "公开日期", QLineEdit)
    line.setFocus()
    enter(line, typed)
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert form.problem_of("published_on") == sentence
    assert line.text() == typed


def test_dates_that_contradict_each_other_are_explained_on_leaving(form_of, qtbot):
    form = form_of(PUBLICATION)
    form.load(STORED)
    line = control(form, "成文日期", QLineEdit)
    line.setFocus()
    qtbot.keyClicks(line, "2018-04-01")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert form.problem_of("formed_on") == "成文日期晚于公开日期，请核对这两个日期。"


def test_blank_required_fields_are_not_nagged_about_in_passing(form_of, qtbot):
    form = form_of(PUBLICATION)
    line = control(form, "公开日期", QLineEdit)
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert form.problem_of("published_on") == ""


def test_the_calendar_gives_a_date(form_of, qtbot):
    form = form_of(PUBLICATION)
    form.load(STORED)
    line = control(form, "公开日期", QLineEdit)
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Down)
    calendar = form.findChild(QCalendarWidget)
    assert calendar.selectedDate().toPython() == datetime.date(2018, 3, 5)
    with qtbot.waitSignal(form.edited):
        calendar.activated.emit(calendar.selectedDate().addDays(1))
    assert form.cells()["published_on"] == "2018-03-06"


def test_the_day_before_and_after_by_page_keys(form_of, qtbot):
    form = form_of(PUBLICATION)
    form.load(STORED)
    line = control(form, "公开日期", QLineEdit)
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_PageUp)
    assert line.text() == "2018-03-04"


def test_several_values_are_ticked_by_arrows_and_space(form_of, qtbot):
    form = form_of(PUBLICATION)
    control(form, "公开渠道：政府网站", QCheckBox).setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert form.cells()["channels"] == ("政府网站", "政务微信")


def test_yes_no_may_stay_unanswered(form_of, qtbot):
    form = form_of(PUBLICATION)
    assert form.values()[0]["normative"] is None
    qtbot.mouseClick(control(form, "规范性文件：是", QRadioButton), Qt.MouseButton.LeftButton)
    assert form.values()[0]["normative"] is True
    qtbot.mouseClick(control(form, "规范性文件：未填", QRadioButton), Qt.MouseButton.LeftButton)
    assert form.values()[0]["normative"] is None


def test_values_used_before_are_offered_beside_the_usual_ones(form_of):
    form = form_of(PUBLICATION)
    form.load(STORED)
    form.suggest("category", ["乡村振兴类", "规划计划类"])
    box = control(form, "信息分类", QComboBox)
    offered = [box.itemText(place) for place in range(box.count())]
    assert offered[-1] == "乡村振兴类"
    assert offered.count("规划计划类") == 1
    assert form.cells()["category"] == "规划计划类"
    assert not form.is_changed


def test_scrolling_over_a_list_does_not_change_it(form_of):
    form = form_of(APPLICATION)
    box = control(form, "申请方式", QComboBox)
    wheel = QWheelEvent(
        QPoint(5, 5),
        box.mapToGlobal(QPoint(5, 5)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt takes it by position only
    )
    control(form, "编号", QLineEdit).setFocus()
    QApplication.sendEvent(box, wheel)
    assert form.cells()["method"] is None


def test_a_long_text_grows_with_its_lines(form_of):
    form = form_of(PUBLICATION)
    text = control(form, "内容概述", QPlainTextEdit)
    low = text.height()
    text.setPlainText("一\n二\n三\n四\n五")
    assert text.height() > low + 2 * text.fontMetrics().height()


def test_enter_in_a_title_makes_no_second_line(form_of, qtbot):
    form = form_of(PUBLICATION)
    title = control(form, "标题", QPlainTextEdit)
    title.setFocus()
    qtbot.keyClicks(title, "ab")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert form.cells()["title"] == "ab"


def test_outcomes_follow_the_year_of_the_answer(form_of, qtbot):
    form = form_of(APPLICATION)
    line = control(form, "答复日期", QLineEdit)
    box = control(form, "办理结果", QComboBox)
    offered = {}
    for year in (2016, 2022):
        line.setFocus()
        line.selectAll()
        qtbot.keyClicks(line, f"{year}-05-06")
        qtbot.keyClick(line, Qt.Key.Key_Tab)
        offered[year] = [box.itemText(place) for place in range(box.count())]
    assert "予以公开" in offered[2022]
    assert offered[2016] != offered[2022]


def test_what_was_typed_is_restored_as_it_was(form_of):
    form = form_of(PUBLICATION)
    form.restore({"title": "半句", "published_on": "2018-02-30", "channels": ("QQ",)})
    assert form.is_changed
    assert form.cells()["published_on"] == "2018-02-30"
    assert form.problem_of("published_on") == "日历上没有“2018-02-30”这一天，请改成实际日期。"


def test_the_first_error_gets_the_focus(form_of):
    form = form_of(PUBLICATION)
    form.load(STORED | {"category": None, "published_on": None})
    form.show_problems(form.values()[1])
    assert form.problem_of("category") == "“信息分类”必须填写。"
    focused = QApplication.focusWidget()
    assert focused.accessibleName() == "信息分类"


def test_labels_follow_the_script_of_the_window_but_values_do_not(qapp, form_of):
    language = Language(qapp)
    language.speak("zh_TW")
    try:
        form = form_of(PUBLICATION)
    finally:
        language.speak("zh_CN")
    form.load(STORED)
    assert control(form, "標題", QPlainTextEdit).toPlainText() == "2018年工作要点"
    assert control(form, "公開渠道：政府網站", QCheckBox).isChecked()
    assert form.values() == (STORED, [])
