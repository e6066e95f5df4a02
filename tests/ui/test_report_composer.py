"""Writing the report: figures in texts, phrases, overrides, notes, versions, plans, tables."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from models.records import BY_KEY
from models.report.acknowledging import notes_of
from models.report.annual import annual_report
from models.report.fields_in_text import Segment
from models.report.overrides import overrides_of
from models.report.plan import PlanEntry, plan_of, save_entry
from models.report.texts import editable_texts
from models.report.versions import versions_of
from models.store.changes import add
from ui.dialogs.figure_palette import FigurePalette
from ui.dialogs.plan_dialog import PlanDialog
from ui.dialogs.reason_dialogs import NoteDialog, OverrideDialog
from ui.dialogs.versions_dialog import VersionsDialog
from ui.pages.report_findings import FINDING


def put(desk, register, **cells):
    values, problems = BY_KEY[register].checked(cells)
    assert not problems
    add(desk.workspace, register, values)


@pytest.fixture
def page(window_of, desk):
    """The page of the report of 2018, in which three items were published."""
    put(desk, "office", full_name="徐家坪镇人民政府", self_reference="我镇")
    for number in (1, 2, 3):
        put(
            desk,
            "publication",
            title=f"第{number}号通知",
            category="规划计划类",
            published_on=datetime.date(2018, 3, number),
            channels="政府网站",
        )
    desk.preferences.set("year", 2018)
    return window_of("report").page


def text_of(desk, key, year=2018):
    return next(one for one in editable_texts(desk.workspace, year) if one.key == key)


def dialog_of(page, kind):
    return next(one for one in page.findChildren(kind) if one.isVisible())


def test_numbers_stand_in_a_text_as_figures(page, desk):
    page.texts.focus_text("website")
    figures = [one for one in page.texts.editor.segments() if one.path]
    assert Segment("3", "website.total") in figures
    assert page.texts.editor.plain() == text_of(desk, "website").shown


def test_a_figure_is_found_and_put_in_and_follows_the_log(page, desk, settled, qtbot):
    page.texts.focus_text("overview")
    page.texts.editor.selectAll()
    page.texts.ask_figure()
    palette = dialog_of(page, FigurePalette)
    palette.search.setText("主动公开信息")
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    page.texts.hand_over()
    settled()
    assert text_of(desk, "overview").shown == "3"
    put(
        desk,
        "publication",
        title="又一条",
        category="规划计划类",
        published_on=datetime.date(2018, 5, 1),
        channels="政府网站",
    )
    assert text_of(desk, "overview").shown == "4"


def test_a_phrase_of_the_library_takes_the_place_of_what_is_selected(page, desk, settled):
    page.texts.focus_text("overview")
    phrase = annual_report(desk.workspace, 2018).phrases["overview"][0]
    page.texts.editor.selectAll()
    page.texts.take_phrase(phrase)
    page.texts.hand_over()
    settled()
    assert text_of(desk, "overview").shown == "".join(one.text for one in phrase.segments)


def test_a_figure_is_overridden_with_a_reason_and_restored(page, desk, settled, qtbot):
    page.texts.focus_text("website")
    page.writing.ask_override("website.total")
    dialog = dialog_of(page, OverrideDialog)
    dialog.number.setText("5")
    dialog.act.click()
    assert dialog.isVisible(), "no reason was given"
    dialog.reason.setPlainText("两条登记前已公开")
    dialog.act.click()
    settled()
    assert overrides_of(desk.workspace, 2018)["website.total"].value == 5
    editor = page.texts.editor
    qtbot.waitUntil(lambda: Segment("5", "website.total") in editor.segments())
    page.writing.drop_override("website.total")
    qtbot.waitUntil(lambda: Segment("3", "website.total") in editor.segments())
    settled()


def test_a_warning_is_acknowledged_with_a_reason_and_asks_again(page, desk, settled, qtbot):
    model = page.findings.findings
    rows = range(model.rowCount())
    finding = next(
        one
        for row in rows
        if (one := model.index(row, 0).data(FINDING)).severity.value == "warning"
    )
    page.writing.ask_note(finding)
    dialog = dialog_of(page, NoteDialog)
    qtbot.keyClicks(dialog.reason, "reason given")
    dialog.act.click()
    settled()
    assert list(notes_of(desk.workspace, 2018).values()) == ["reason given"]
    last = lambda: model.index(model.rowCount() - 1, 0).data(FINDING)  # noqa: E731
    qtbot.waitUntil(lambda: model.note(last()) == "reason given")
    page.writing.withdraw_note(finding)
    settled()
    assert notes_of(desk.workspace, 2018) == {}


def test_a_finding_about_a_text_leads_to_it(page, desk):
    label = text_of(desk, "problems").label
    page.texts.focus_text("overview")
    page.texts.focus_label(label)
    assert page.texts.editor.accessibleName() == label


def test_versions_are_kept_compared_and_brought_back(page, desk, settled):
    before = text_of(desk, "overview").shown
    page.writing.show_versions()
    settled()
    dialog = dialog_of(page, VersionsDialog)
    dialog.name.setText("送审")
    dialog.save()
    settled()
    assert [one.label for one in versions_of(desk.workspace, 2018)] == ["送审"]
    page.writing.save_text(2018, "overview", "改过的概述。")
    settled()
    dialog.read()
    settled()
    assert "改过的概述" in dialog.shown.toPlainText()
    dialog.restore()
    settled()
    assert text_of(desk, "overview").shown == before
    dialog.reject()


def test_last_years_plan_is_carried_answered_and_worded(page, desk, settled):
    save_entry(desk.workspace, PlanEntry(0, 0, 2017, problem="更新慢", plan="每周更新"))
    page.writing.show_plan()
    settled()
    dialog = dialog_of(page, PlanDialog)
    dialog.carry()
    settled()
    (entry,) = plan_of(desk.workspace, 2018)
    assert entry.status == ""
    dialog.list.setCurrentRow(0)
    dialog.status.setCurrentIndex(dialog.status.findData("已完成"))
    dialog.save()
    settled()
    assert plan_of(desk.workspace, 2018)[0].status == "已完成"
    page.texts.focus_text("problems")
    dialog.insert()
    assert "每周更新" in page.texts.editor.plain()


def test_a_table_is_copied_for_other_programs(page, desk):
    page.writing.offer_tables()
    menu = next(one for one in page.findChildren(QMenu) if one.isVisible())
    menu.actions()[0].trigger()
    menu.close()
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasHtml()
    assert "\t" in data.text()
    assert annual_report(desk.workspace, 2018).document.blocks


def test_the_preview_turns_to_the_paragraph_of_the_cursor(page, qtbot):
    page.texts.focus_text("problems")
    words = page.texts.editor.plain().split("\n")[0]
    page.preview.go_to(words)
    bar = max(
        page.preview.findChildren(type(page.findings.verticalScrollBar())),
        key=lambda one: one.maximum(),
    )
    qtbot.waitUntil(lambda: bar.value() > 0)
