"""What the window tells about applications unasked: repeats, public answers, what is urgent."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from models.problems import RecordReference
from models.records.application import APPLICATION
from models.records.dispute import ADMINISTRATIVE_REVIEW, LAWSUIT
from models.records.publication import PUBLICATION
from models.store.applications import application_of
from models.store.changes import add, undo
from models.store.privacy import show_personal
from ui.dialogs.event_dialog import EventDialog
from ui.dialogs.fee_dialog import FeeDialog
from ui.dialogs.look_up_dialog import LookUpDialog
from ui.forms.request_hints import RequestHints
from ui.pages.applications import ApplicationPage
from ui.pages.disputes import DisputePage
from ui.widgets.timeline import TimelineView

DAY = datetime.date
ASKED = "街道村集体土地征收补偿款发放明细"


RECEIVED = DAY(2026, 3, 2)


def application(number, day=RECEIVED, **values):
    usual = {
        "applicant": "赵德全",
        "applicant_type": "自然人",
        "method": "当面",
        "content": ASKED,
        "number": f"2026-{number:03}",
        "received_on": day,
    }
    return dict.fromkeys(APPLICATION.names) | usual | values


@pytest.fixture
def shown(desk, qtbot, settled):
    """Return a page of a kind, shown with all years."""

    def make(kind, register):
        page = kind(desk, register)
        qtbot.addWidget(page)
        page.messages, page.asked = [], []
        page.message.connect(lambda *message: page.messages.append(message))
        page.navigate.connect(lambda *target: page.asked.append(target))
        page.set_year(None)
        with qtbot.waitActive(page):
            page.show()
        page.refresh()
        settled()
        return page

    return make


def run(page, text, ids, settled):
    next(one for one in page.actions_of_records() if one.text == text).run(ids)
    settled()


def enter(page, settled, **texts):
    """Type into fields of the form of a new record."""
    page.add_record()
    settled()
    for name, text in texts.items():
        page.panel.form.focus_field(name)
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(QApplication.focusWidget(), event)
    page.panel.form.focus_field("number")
    settled()


def told(page):
    strip = page.findChild(RequestHints)
    return [one.text() for one in strip.findChildren(QLabel)] if strip.isVisible() else []


def test_a_repeat_of_the_same_person_is_told_while_it_is_entered(shown, desk, settled):
    add(desk.workspace, "application", application(1))
    page = shown(ApplicationPage, APPLICATION)
    enter(page, settled, applicant="赵德全", content=ASKED)
    assert told(page) == ["同一申请人已申请过相同内容（2026-03-02），可能是重复申请。"]
    page.panel.cancel()


def test_what_is_public_already_is_told_and_opened(shown, desk, qtbot, settled):
    item, _problems = PUBLICATION.checked(
        {
            "title": ASKED,
            "category": "财政信息类",
            "published_on": "2025-05-05",
            "channels": "政府网站",
        }
    )
    add(desk.workspace, "publication", item)
    page = shown(ApplicationPage, APPLICATION)
    enter(page, settled, content=f"申请公开{ASKED}")
    (sentence,) = told(page)
    assert sentence.startswith(f"可能已经公开：{ASKED}")
    button = page.findChild(RequestHints).findChild(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.asked == [("publication", (1,))]
    page.panel.cancel()


def test_what_others_asked_is_told_for_the_answer_it_got(shown, desk, settled):
    add(desk.workspace, "application", application(1))
    page = shown(ApplicationPage, APPLICATION)
    enter(page, settled, content=ASKED, applicant="钱多多")
    assert told(page) == [
        "有人申请过相近的内容（2026-03-02 等 1 件），可参考当时的答复。",
    ]
    page.panel.cancel()


def test_the_life_of_a_record_is_drawn_above_its_form(shown, desk, settled):
    add(desk.workspace, "application", application(1))
    page = shown(ApplicationPage, APPLICATION)
    page.panel.open_record(1)
    settled()
    (picture,) = page.findChildren(TimelineView)
    assert "2026-03-02 收到申请" in picture.accessibleDescription()
    assert picture.isVisible()
    page.panel.cancel()
    assert not picture.isVisible()


def test_nothing_like_it_is_told_of_nothing(shown, desk, settled):
    add(desk.workspace, "application", application(1))
    page = shown(ApplicationPage, APPLICATION)
    enter(page, settled, applicant="钱多多", content="防汛物资采购合同")
    assert told(page) == []
    page.panel.cancel()


def test_a_waived_fee_is_noted_with_its_reason_in_one_step(shown, desk, settled):
    for number in range(1, 12):
        add(desk.workspace, "application", application(number, content=f"第{number}号决算"))
    page = shown(ApplicationPage, APPLICATION)
    run(page, "信息处理费…", [11], settled)
    dialog = page.findChild(FeeDialog)
    dialog.exemption.setText("低保对象")
    dialog.act.click()
    settled()
    remarks = application_of(desk.workspace, 11)["remarks"]
    assert remarks.endswith("免收信息处理费 100 元：低保对象")
    assert application_of(desk.workspace, 11)["fee_yuan"] is None
    undo(desk.workspace)
    assert application_of(desk.workspace, 11)["remarks"] is None


def test_a_transfer_is_offered_first_and_what_cannot_follow_is_said(shown, desk, settled):
    add(desk.workspace, "application", application(1))
    page = shown(ApplicationPage, APPLICATION)
    run(page, "转交承办…", [1], settled)
    dialog = page.findChild(EventDialog)
    assert dialog.event_entered().kind.value == "转交承办"
    dialog.reject()
    settled()
    run(page, "重新办理…", [1], settled)
    dialogs = [one for one in page.findChildren(EventDialog) if one.isVisible()]
    texts = [one.text() for one in dialogs[0].findChildren(QLabel) if one.isVisible()]
    assert "现在不能登记“重新办理”，可以登记的事项见上。" in texts
    dialogs[0].reject()


def test_looks_at_personal_data_are_listed(shown, desk, settled):
    add(desk.workspace, "application", application(1, telephone="13812341234"))
    show_personal(desk.workspace, RecordReference("application", 1), "telephone", "电话联系")
    page = shown(ApplicationPage, APPLICATION)
    run(page, "个人信息查看记录…", [1], settled)
    dialog = page.findChild(LookUpDialog)
    row = [dialog.table.item(0, column).text() for column in range(3, 6)]
    assert row == ["依申请公开 2026-001", "联系电话", "电话联系"]
    dialog.accept()


def test_a_case_leads_to_its_application_and_to_its_review(shown, desk, settled):
    add(desk.workspace, "application", application(1))
    blank = dict.fromkeys(ADMINISTRATIVE_REVIEW.names)
    case = {"accepted_on": DAY(2026, 5, 6), "application_number": "2026-001", "result": "尚未审结"}
    add(desk.workspace, "administrative_review", blank | case)
    add(desk.workspace, "lawsuit", blank | case | {"lawsuit_kind": "复议后起诉"})
    page = shown(DisputePage, LAWSUIT)
    run(page, "打开原申请", [1], settled)
    run(page, "打开行政复议", [1], settled)
    assert page.asked == [("application", (1,)), ("administrative_review", (1,))]


def test_a_case_without_application_says_so(shown, desk, settled):
    values = dict.fromkeys(ADMINISTRATIVE_REVIEW.names) | {
        "accepted_on": DAY(2026, 5, 6),
        "result": "尚未审结",
    }
    add(desk.workspace, "administrative_review", values)
    page = shown(DisputePage, ADMINISTRATIVE_REVIEW)
    run(page, "打开原申请", [1], settled)
    assert page.messages == [("warning", "没有找到，请核对这个案件的“申请编号”。")]


@pytest.mark.parametrize(
    ("kind", "day", "warned"),
    [
        ("未经复议直接起诉", "2024-01-01", True),
        ("未经复议直接起诉", "2023-12-31", False),
        ("复议后起诉", "2024-01-01", False),
    ],
)
def test_a_direct_lawsuit_is_doubted_since_2024(kind, day, warned):
    _values, problems = LAWSUIT.checked({"lawsuit_kind": kind, "accepted_on": day})
    assert [one.field for one in problems] == (["lawsuit_kind"] if warned else [])


def test_urgent_applications_are_told_at_the_start_and_counted(desk, window_of, settled):
    old = datetime.date.today() - datetime.timedelta(days=90)
    add(desk.workspace, "application", application(1, old))
    window = window_of("overview")
    settled()
    assert window.messages.accessibleName() == "依申请公开：已超期 1 件，3个工作日内到期 0 件。"
    button = next(
        one for one in window.messages.findChildren(QPushButton) if one.text() == "看一看"
    )
    button.click()
    settled()
    assert window.page_key == "application_board"
