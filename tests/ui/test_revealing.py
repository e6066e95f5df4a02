"""Personal values in a form: masked until asked for, and every look logged."""

import datetime

import pytest
from PySide6.QtCore import Qt

from models.records.application import APPLICATION
from models.store.privacy import look_ups
from models.store.reading import records

PERSON = {
    "applicant": "赵德全",
    "applicant_type": "自然人",
    "method": "当面",
    "received_on": datetime.date(2018, 3, 5),
    "telephone": "13812341234",
    "content": "申请公开低保名单",
}


@pytest.fixture
def form(page_of, settled):
    """The form of a stored application."""
    page = page_of(APPLICATION, [dict.fromkeys(APPLICATION.names) | PERSON])
    page.panel.open_record(1)
    settled()
    return page.panel.form


def shown(form, name):
    row = form._rows[name]  # noqa: SLF001 - what stands in the row is what this is about
    return row.veil.focusProxy().text() if row.veil.isVisible() else row.editor.cell()


def test_a_stored_person_is_masked_and_stays_as_it_is_when_saved(form, desk):
    assert (shown(form, "applicant"), shown(form, "telephone")) == ("赵*", "138****1234")
    assert form.values()[0]["telephone"] == "13812341234"
    assert not form.is_changed
    assert look_ups(desk.workspace) == []


def test_a_look_shows_the_value_and_is_logged(form, desk, settled, qtbot):
    row = form._rows["telephone"]  # noqa: SLF001 - see above
    qtbot.mouseClick(row.veil.button, Qt.MouseButton.LeftButton)
    settled()
    assert shown(form, "telephone") == "13812341234"
    assert shown(form, "applicant") == "赵*"
    (look,) = look_ups(desk.workspace)
    assert (look["register"], look["record_id"], look["field"]) == ("application", 1, "联系电话")
    assert not form.is_changed


def test_enter_shows_the_value_to_the_keyboard(form, settled, qtbot):
    form.focus_field("applicant")
    qtbot.keyClick(form._rows["applicant"].veil.focusProxy(), Qt.Key.Key_Return)  # noqa: SLF001
    settled()
    assert shown(form, "applicant") == "赵德全"


def test_a_new_record_is_typed_in_the_clear(page_of, settled):
    page = page_of(APPLICATION)
    page.add_record()
    settled()
    assert shown(page.panel.form, "applicant") == ""
    page.panel.cancel()


def test_blank_values_are_not_covered(form, desk):
    assert shown(form, "address") == ""
    assert records(desk.workspace, "application", [1])[0]["address"] is None
